package scenario

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
)

// The kinds of field. Each makes a row of the table from the place where the
// document keeps the value.

// number is a decimal number that is always there.
func number(name Field, key string, at func(*Document) *decimal.Decimal, bounds func(*Document) Allowed) *field {
	return &field{
		name: name, key: key, shape: numberShape, bounds: bounds,
		read: func(d *Document, text string) *Problem {
			v, code := ParseNumber(text)
			if code != "" {
				return &Problem{name, code, clip(text), bounds(d)}
			}
			*at(d) = v
			return nil
		},
		check: func(d *Document) *Problem { return outside(name, *at(d), bounds(d)) },
		write: func(d *Document) (string, bool) { return at(d).String(), true },
		reset: func(d *Document, from Document) { *at(d) = *at(&from) },
		refuse: func(given string) *Problem {
			return &Problem{Field: name, Code: NotANumber, Given: clip(given)}
		},
	}
}

// optional is a decimal number that need not be there.
func optional(name Field, key string, at func(*Document) *decimal.NullDecimal, bounds Allowed) *field {
	f := number(name, key, func(d *Document) *decimal.Decimal { return &at(d).Decimal }, always(bounds))
	read, check, write := f.read, f.check, f.write
	f.read = func(d *Document, text string) *Problem {
		p := read(d, text)
		at(d).Valid = at(d).Valid || p == nil
		return p
	}
	f.check = func(d *Document) *Problem {
		if !at(d).Valid {
			return nil
		}
		return check(d)
	}
	f.write = func(d *Document) (string, bool) {
		if !at(d).Valid {
			return "", false
		}
		return write(d)
	}
	f.reset = func(d *Document, from Document) { *at(d) = *at(&from) }
	return f
}

// outside is the problem with a number that is not allowed.
func outside(name Field, v decimal.Decimal, a Allowed) *Problem {
	code := judge(v, a)
	if code == "" {
		return nil
	}
	given := "…"
	if e := v.Exponent(); -beyond <= e && e <= beyond {
		given = clip(v.String())
	}
	return &Problem{name, code, given, a}
}

// count is a whole number that is always there.
func count(name Field, key string, at func(*Document) *int, bounds Allowed) *field {
	value := func(d *Document) decimal.Decimal { return decimal.NewFromInt(int64(*at(d))) }
	return &field{
		name: name, key: key, shape: numberShape, bounds: always(bounds),
		read: func(d *Document, text string) *Problem {
			v, code := ParseNumber(text)
			if code == "" {
				if code = judge(v, bounds); code == "" && !v.IsInteger() {
					code = NotWhole
				}
			}
			if code != "" {
				return &Problem{name, code, clip(text), bounds}
			}
			*at(d) = int(v.IntPart())
			return nil
		},
		check: func(d *Document) *Problem { return outside(name, value(d), bounds) },
		write: func(d *Document) (string, bool) { return strconv.Itoa(*at(d)), true },
		reset: func(d *Document, from Document) { *at(d) = *at(&from) },
		refuse: func(given string) *Problem {
			return &Problem{Field: name, Code: NotANumber, Given: clip(given)}
		},
	}
}

// year is a year of a grid intensity, 0 for the newest, which is not written.
// Which years there are depends on the areas, see judgeAreas.
func year(name Field, key string, at func(*Document) *int) *field {
	return &field{
		name: name, key: key, shape: numberShape,
		read: func(d *Document, text string) *Problem {
			v, code := ParseNumber(text)
			switch {
			case code == "" && !v.IsInteger():
				code = NotWhole
			case code == TooPrecise:
				code = NotWhole
			}
			if code != "" {
				return &Problem{Field: name, Code: code, Given: clip(text)}
			}
			// No area has a year outside of these.
			low, high := decimal.New(-1, 0), decimal.New(10_000, 0)
			*at(d) = int(decimal.Max(low, decimal.Min(high, v)).IntPart())
			return nil
		},
		check: func(d *Document) *Problem { return nil },
		write: func(d *Document) (string, bool) { return strconv.Itoa(*at(d)), *at(d) != 0 },
		reset: func(d *Document, from Document) { *at(d) = *at(&from) },
		refuse: func(given string) *Problem {
			return &Problem{Field: name, Code: NotANumber, Given: clip(given)}
		},
	}
}

// choice is one of several words.
func choice[T ~string](name Field, key string, at func(*Document) *T, choices []T) *field {
	options := make([]string, len(choices))
	for i, c := range choices {
		options[i] = string(c)
	}
	refuse := func(given string) *Problem {
		return &Problem{name, NotAnOption, clip(given), Allowed{Options: options}}
	}
	return &field{
		name: name, key: key, shape: textShape, options: options, refuse: refuse,
		read: func(d *Document, text string) *Problem {
			if !slices.Contains(options, text) {
				return refuse(text)
			}
			*at(d) = T(text)
			return nil
		},
		check: func(d *Document) *Problem {
			if !slices.Contains(choices, *at(d)) {
				return refuse(string(*at(d)))
			}
			return nil
		},
		write: func(d *Document) (string, bool) { return string(*at(d)), true },
		reset: func(d *Document, from Document) { *at(d) = *at(&from) },
	}
}

// yesNo is a flag: 1 or 0 in a link, true or false in a file.
func yesNo(name Field, key string, at func(*Document) *bool) *field {
	refuse := func(options ...string) func(given string) *Problem {
		return func(given string) *Problem {
			return &Problem{name, NotAnOption, clip(given), Allowed{Options: options}}
		}
	}
	return &field{
		name: name, key: key, shape: flagShape, refuse: refuse("true", "false"),
		read: func(d *Document, text string) *Problem {
			if text != "0" && text != "1" {
				return refuse("1", "0")(text)
			}
			*at(d) = text == "1"
			return nil
		},
		check: func(*Document) *Problem { return nil },
		write: func(d *Document) (string, bool) {
			if *at(d) {
				return "1", true
			}
			return "0", true
		},
		reset: func(d *Document, from Document) { *at(d) = *at(&from) },
	}
}

// area is the code of an area of the factor book, or empty. An area that is not
// always there is not written when it is empty.
func area(name Field, key string, at func(*Document) *string, always bool) *field {
	refuse := func(given string) *Problem {
		return &Problem{Field: name, Code: UnknownArea, Given: clip(given)}
	}
	check := func(d *Document, code string) *Problem {
		if code == "" {
			return nil
		}
		if _, err := d.book().FindArea(code); err != nil {
			return refuse(code)
		}
		return nil
	}
	return &field{
		name: name, key: key, shape: textShape, refuse: refuse,
		read: func(d *Document, text string) *Problem {
			if p := check(d, text); p != nil {
				return p
			}
			*at(d) = text
			return nil
		},
		check: func(d *Document) *Problem { return check(d, *at(d)) },
		write: func(d *Document) (string, bool) { return *at(d), always || *at(d) != "" },
		reset: func(d *Document, from Document) { *at(d) = *at(&from) },
	}
}
