package scenario

import (
	"slices"
	"strconv"

	"streamprint/calc/factor"
	"streamprint/calc/viewing"
)

// Validate gives everything that is wrong with a document, as [Problems], or
// nil. A document without problems can be estimated by its method without
// error.
func Validate(d Document) error { return validate(d).err() }

func validate(d Document) Problems {
	var problems Problems
	if d.Schema != Schema {
		problems = append(problems, schemaProblem(strconv.Itoa(d.Schema)))
	}
	if _, ok := factor.BookOf(d.Model); !ok {
		problems = append(problems, Problem{FieldModel, NotAnOption, clip(d.Model), Allowed{Options: models()}})
	}
	if d.Kind != Watch {
		problems = append(problems, kindProblem(string(d.Kind)))
	}
	for _, f := range fields {
		if p := f.check(&d); p != nil {
			problems = append(problems, *p)
		}
	}
	problems = append(problems, judgeBytes(d)...)
	return append(problems, judgeAreas(d.book(), d.Habit)...)
}

// models are the IDs of the versions of the model.
func models() []string {
	var ids []string
	for _, v := range factor.Versions {
		ids = append(ids, v.ID)
	}
	return ids
}

func kindProblem(given string) Problem {
	return Problem{FieldKind, NotAnOption, clip(given), Allowed{Options: []string{string(Watch)}}}
}

// judgeBytes refuses a data volume for a method that counts time.
func judgeBytes(d Document) Problems {
	countsData := func(m *viewing.Method) bool { return m.Has(viewing.FieldBytes) }
	m, err := viewing.Find(d.Method)
	if !d.Habit.Bytes.Valid || err != nil || countsData(m) {
		return nil
	}
	given, _ := fieldByName[FieldBytes].write(&d)
	return Problems{{FieldBytes, BytesNotSupported, clip(given), Allowed{Options: methodIDs(countsData)}}}
}

// judgeAreas compares the year and the basis with what a factor book has for
// the viewer's area and for the data centre's.
func judgeAreas(book *factor.Book, h viewing.Habit) Problems {
	var problems Problems
	if h.Country == "" && h.DataCentreCountry == "" {
		if h.Grid.Valid { // they say nothing, but must be what they could be elsewhere
			if p := judgeYear(h.Year, book.GridYears(), ""); p != nil {
				problems = append(problems, *p)
			}
			return problems
		}
		if h.Year != 0 {
			problems = append(problems, Problem{Field: FieldYear, Code: NeedsArea, Given: strconv.Itoa(h.Year)})
		}
		if h.Basis == factor.Marginal {
			problems = append(problems, Problem{Field: FieldBasis, Code: NeedsArea, Given: string(h.Basis)})
		}
		return problems
	}
	judged := ""
	for _, code := range []string{h.Country, h.DataCentreCountry} {
		a, err := book.FindArea(code)
		if err != nil || code == judged {
			continue
		}
		judged = code
		if p := judgeBasis(h.Basis, a); p != nil {
			problems = append(problems, *p)
		} else if p := judgeYear(h.Year, YearsOf(a, h.Basis), code); p != nil {
			problems = append(problems, *p)
		}
	}
	return problems
}

func judgeBasis(basis factor.Basis, a factor.Area) *Problem {
	switch {
	case basis == factor.Marginal && !a.HasMarginal:
		return &Problem{FieldBasis, NoMarginal, string(basis), Allowed{Area: a.Code, Options: []string{string(factor.Average)}}}
	case basis == factor.Average && len(a.Years) == 0:
		return &Problem{FieldBasis, NoAverage, string(basis), Allowed{Area: a.Code, Options: []string{string(factor.Marginal)}}}
	}
	return nil
}

func judgeYear(year int, years []int, area string) *Problem {
	if year == 0 || slices.Contains(years, year) {
		return nil
	}
	options := make([]string, len(years))
	for i, y := range years {
		options[i] = strconv.Itoa(y)
	}
	return &Problem{FieldYear, NoSuchYear, strconv.Itoa(year), Allowed{Area: area, Options: options}}
}

// YearsOf gives the years for which an area has a grid intensity on a basis,
// ascending.
func YearsOf(a factor.Area, basis factor.Basis) []int {
	switch {
	case basis != factor.Marginal:
		return a.Years
	case a.HasMarginal:
		return []int{factor.MarginalYear}
	}
	return nil
}
