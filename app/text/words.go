package text

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Words is everything that a language says, as the file that the programs of the
// pages are handed. Each part is its name and its strings in the order of the
// fields of its type; a list or a map says before how many it has. The file fits
// the programs of the same build only.
func Words(l Lang) string {
	var w wordsWriter
	for _, p := range parts(l) {
		w.WriteString(partSign + p.name + wordSign)
		w.value(reflect.ValueOf(p.part))
	}
	return w.String()
}

// What stands before a part and after a word. No text has them.
const (
	partSign = "\x01"
	wordSign = "\x00"
)

type wordsWriter struct{ strings.Builder }

func (w *wordsWriter) word(s string) {
	if strings.ContainsAny(s, partSign+wordSign) {
		panic(fmt.Sprintf("text: %q cannot be written as a word", s))
	}
	w.WriteString(s + wordSign)
}

func (w *wordsWriter) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		w.value(v.Elem())
	case reflect.String:
		w.word(v.String())
	case reflect.Bool:
		w.word(strconv.FormatBool(v.Bool()))
	case reflect.Uint8:
		w.word(strconv.FormatUint(v.Uint(), 10))
	case reflect.Struct:
		for i := range v.NumField() {
			w.value(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Slice:
		w.word(strconv.Itoa(v.Len()))
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Map:
		w.word(strconv.Itoa(v.Len()))
		for _, key := range sortedKeys(v) {
			w.value(key)
			w.value(v.MapIndex(key))
		}
	default:
		panic("text: a catalogue holds a " + v.Type().String())
	}
}

// sortedKeys puts the keys of a map in the order of their text, so that the same
// catalogue is always the same file.
func sortedKeys(v reflect.Value) []reflect.Value {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int {
		return strings.Compare(fmt.Sprint(a.Interface()), fmt.Sprint(b.Interface()))
	})
	return keys
}

// errWords is a file of words of another build, or none.
var errWords = errors.New("text: not the words of this program")

// decodePart reads a part of a file of words into what t points to. The strings
// share the memory of the file.
func decodePart(words, name string, t any) error {
	_, rest, ok := strings.Cut(words, partSign+name+wordSign)
	if !ok {
		return errWords
	}
	rest, _, _ = strings.Cut(rest, partSign)
	r := wordsReader{rest: rest}
	r.value(reflect.ValueOf(t).Elem())
	if r.failed || r.rest != "" {
		return errWords
	}
	return nil
}

type wordsReader struct {
	rest   string
	failed bool
}

func (r *wordsReader) word() string {
	word, rest, ok := strings.Cut(r.rest, wordSign)
	r.rest, r.failed = rest, r.failed || !ok
	return word
}

// count reads how many follow: each takes one byte at the least.
func (r *wordsReader) count() int {
	n, err := strconv.Atoi(r.word())
	if err != nil || n < 0 || n > len(r.rest) {
		r.failed = true
		return 0
	}
	return n
}

func (r *wordsReader) value(v reflect.Value) {
	if r.failed {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(v.Elem())
	case reflect.String:
		v.SetString(r.word())
	case reflect.Bool:
		v.SetBool(r.word() == "true")
	case reflect.Uint8:
		n, err := strconv.ParseUint(r.word(), 10, 8)
		r.failed = r.failed || err != nil
		v.SetUint(n)
	case reflect.Struct:
		for i := range v.NumField() {
			r.value(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			r.value(v.Index(i))
		}
	case reflect.Slice:
		if n := r.count(); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			r.value(v.Index(i))
		}
	case reflect.Map:
		n := r.count()
		if n > 0 {
			v.Set(reflect.MakeMapWithSize(v.Type(), n))
		}
		for range n {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			r.value(key)
			r.value(value)
			v.SetMapIndex(key, value)
		}
	default:
		r.failed = true
	}
}
