package viewing

// Fields lists the inputs that a method may represent, in the order in which
// their warnings are given.
func Fields() []Field { return fields }

// Has tells whether an input reaches the method's result.
func (m *Method) Has(f Field) bool { return m.represents(f) }
