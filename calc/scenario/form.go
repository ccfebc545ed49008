package scenario

// Text gives a field of a document as the text that [Read] takes: numbers in
// plain decimal notation, flags as 1 or 0, no area and no optional number as "".
func Text(d Document, name Field) string {
	f := fieldByName[name]
	if f == nil {
		return ""
	}
	text, _ := f.write(&d)
	return text
}

// Reset gives the document with one field as [Default] has it. An optional
// number is taken away by it.
func Reset(d Document, name Field) Document {
	if f := fieldByName[name]; f != nil {
		f.reset(&d, Default())
	}
	return d
}

// Key is that of a field in a link, empty for one that links do not hold.
func Key(name Field) string {
	if f := fieldByName[name]; f != nil {
		return f.key
	}
	return ""
}

// IsNumber tells whether a field holds a number, which a form reads in the
// language of its reader.
func IsNumber(name Field) bool {
	f := fieldByName[name]
	return f != nil && f.shape == numberShape && f.options == nil
}
