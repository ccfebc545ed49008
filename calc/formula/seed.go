package formula

import (
	"hash/fnv"
	"slices"
)

// Seed is the seed of the samples of a scenario, from its text: the 64-bit hash
// FNV-1a of it. So the same scenario always shows the same band, here and in
// WebAssembly, and nobody picks a seed that suits a result.
//
// A comparison takes one seed for both sides, so that what they share falls out of
// the difference. Of several texts it is the hash of their hashes, in ascending
// order and without repetitions, each as eight bytes with the highest first: the
// order of the sides does not count, and two sides of one scenario have its own.
func Seed(scenarios ...string) uint64 {
	seeds := make([]uint64, len(scenarios))
	for i, text := range scenarios {
		h := fnv.New64a()
		h.Write([]byte(text))
		seeds[i] = h.Sum64()
	}
	slices.Sort(seeds)
	seeds = slices.Compact(seeds)
	if len(seeds) == 1 {
		return seeds[0]
	}
	h := fnv.New64a()
	for _, s := range seeds {
		for shift := 56; shift >= 0; shift -= 8 {
			h.Write([]byte{byte(s >> shift)})
		}
	}
	return h.Sum64()
}
