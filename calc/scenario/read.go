package scenario

// Read changes a document as a form or a command says: each text is that of a
// field, with numbers in plain decimal notation, flags as 1 or 0, areas by
// their code, no area as "". The error is nil or [Problems].
//
// A field with a problem keeps the value that base has, so that the document is
// always one that can be worked out, provided that base is.
func Read(base Document, given map[Field]string) (Document, error) {
	values := map[Field]value{}
	for name, text := range given {
		if f := fieldByName[name]; f != nil {
			values[name] = value{text, f.shape}
		}
	}
	d, problems := read(base, values)
	return d, problems.err()
}

// value is a text as it was found, with its type there.
type value struct {
	text  string
	shape shape
}

// read is Read for values whose type may be wrong.
func read(base Document, given map[Field]value) (Document, Problems) {
	d := base
	var problems Problems
	for _, f := range fields {
		v, ok := given[f.name]
		switch {
		case !ok:
		case v.shape != f.shape:
			problems = append(problems, *f.refuse(v.text))
		default:
			if p := f.read(&d, v.text); p != nil {
				problems = append(problems, *p)
			}
		}
	}
	together := validate(d)
	for i := range together {
		p := &together[i]
		if v, ok := given[p.Field]; ok && p.Field != FieldRanges { // which says which of the ranges
			p.Given = clip(v.text)
		}
	}
	repair(&d, base, together)
	return d, append(problems, together...)
}

// repair puts back the values that have problems. Where the value that is put
// back does not go with another one that was given, all that are judged
// together are put back.
func repair(d *Document, base Document, problems Problems) {
	for _, p := range problems {
		if f := fieldByName[p.Field]; f != nil {
			f.reset(d, base)
		}
	}
	if len(validate(*d)) == 0 {
		return
	}
	for _, name := range []Field{FieldHours, FieldPer, FieldMethod, FieldBytes, FieldCountry, FieldYear, FieldBasis, FieldDataCentreCountry} {
		fieldByName[name].reset(d, base)
	}
}
