package main

import (
	"math"
	"strconv"

	"streamprint/calc/formula"
	"streamprint/calc/scenario"

	"github.com/shopspring/decimal"
)

// pow10 holds the powers of ten that float64 has exactly.
var pow10 = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// scale10 holds the powers of ten from 1e-10 on, the negative ones nearly.
var scale10 = [...]float64{1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12}

const least10 = 10

// plainNumber reads digits with an optional point, which is how almost all
// numbers are written. The result is the float64 nearest to the number. Up to 15
// digits no two numbers have one float64; long is true for more, which may have
// been rounded onto another number. ok is false for anything else, and for more
// digits than a document takes.
func plainNumber(s []byte) (v float64, long, ok bool) {
	if len(s) > scenario.Digits {
		return 0, false, false
	}
	mantissa, digits, point := uint64(0), 0, -1
	for _, c := range s {
		switch {
		case '0' <= c && c <= '9':
			mantissa = mantissa*10 + uint64(c-'0')
			digits++
		case c == '.' && point < 0:
			point = digits
		default:
			return 0, false, false
		}
	}
	switch {
	case digits == 0:
		return 0, false, false
	case digits > 15:
		v, err := strconv.ParseFloat(string(s), 64)
		return v, true, err == nil
	}
	// The digits and the power of ten are exact, and one division rounds.
	v = float64(mantissa)
	if point >= 0 {
		v /= pow10[digits-point]
	}
	return v, false, true
}

// batchDigits is how many significant digits an answer has. The commands that
// read exactly write 15; in the columns of a batch the last ones would be noise
// of float64.
const batchDigits = 12

// appendNumber writes a number with at most batchDigits significant digits, as
// everywhere without an exponent and without zeros at the end.
func appendNumber(b []byte, v float64) []byte {
	if v == 0 {
		return append(b, '0')
	}
	// v is scaled to a whole number of batchDigits digits. The product is within
	// 1e-4 of the true one, so it tells how to round unless it is near a half.
	if !(v >= 1e-9 && v < 1e11) {
		return appendAnyNumber(b, v)
	}
	// 1233/4096 is just below the logarithm of 2, so that the power of ten is
	// right or one too small.
	_, exponent := math.Frexp(v)
	power := ((exponent - 1) * 1233) >> 12
	if v >= scale10[power+1+least10] {
		power++
	}
	scaled := v * pow10[batchDigits-1-power]
	whole := uint64(scaled)
	part := scaled - float64(whole)
	if part > 0.499 && part < 0.501 || scaled < 1e11 || scaled >= 1e12 {
		return appendAnyNumber(b, v)
	}
	if part > 0.5 {
		if whole++; whole == 1e12 {
			whole /= 10
			power++
		}
	}
	return appendDigits(b, whole, power)
}

// pairs holds the digits of the numbers below 100.
var pairs = func() (p [200]byte) {
	for i := range 100 {
		p[2*i], p[2*i+1] = byte('0'+i/10), byte('0'+i%10)
	}
	return p
}()

// appendDigits writes 12 digits of which the first counts 10 to that power.
func appendDigits(b []byte, whole uint64, power int) []byte {
	var digits [batchDigits]byte
	high, low := uint32(whole/1e6), uint32(whole%1e6)
	for i, pair := range [...]uint32{high / 10000, high / 100 % 100, high % 100, low / 10000, low / 100 % 100, low % 100} {
		digits[2*i], digits[2*i+1] = pairs[2*pair], pairs[2*pair+1]
	}
	count := batchDigits
	for count > 1 && digits[count-1] == '0' {
		count--
	}
	if power < 0 {
		b = append(b, "0.0000000000"[:1-power]...)
		return append(b, digits[:count]...)
	}
	if count <= power+1 {
		return append(b, digits[:power+1]...)
	}
	b = append(b, digits[:power+1]...)
	b = append(b, '.')
	return append(b, digits[power+1:count]...)
}

// appendAnyNumber is appendNumber for any number, and slower. It rounds a half
// up as the exact reading does; strconv would round it to even.
func appendAnyNumber(b []byte, v float64) []byte {
	exact := decimal.NewFromFloatWithExponent(v, -60)
	return append(b, formula.Significant(exact, batchDigits).String()...)
}
