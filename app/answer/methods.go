package answer

import (
	"streamprint/app/text"
	"streamprint/calc/factor"
	"streamprint/calc/viewing"
)

type methodList struct {
	Model   string        `json:"model"`
	Methods []methodEntry `json:"methods"`
}

type methodEntry struct {
	ID        string              `json:"id"`
	Name      string              `json:"name"`
	Publisher string              `json:"publisher"`
	Year      int                 `json:"year"`
	Region    string              `json:"region"`
	Kind      viewing.Kind        `json:"kind"`
	Boundary  []viewing.Component `json:"boundary"`
	// LifeCycle tells whether the making of equipment is always counted.
	LifeCycle bool `json:"life_cycle"`
	// Represents are the inputs that reach the result.
	Represents []viewing.Field `json:"represents"`
	Question   string          `json:"question"`
	Use        string          `json:"use"`
	Caveat     string          `json:"caveat"`
	Source     Source          `json:"source"`
}

// Source is a publication.
type Source struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Year      int    `json:"year"`
	Address   string `json:"address"`
}

// NewSource is a source of the factor book.
func NewSource(s factor.Source) Source {
	return Source{s.ID, s.Title, s.Publisher, s.Year, s.Address}
}

// Methods lists the published methods, in the order in which they are offered. It
// is one JSON object, which names the model too.
func Methods() ([]byte, error) {
	list := methodList{Model: viewing.Model}
	m := text.For(text.EN)
	for _, method := range viewing.Methods {
		source, err := factor.FindSource(method.Source)
		if err != nil {
			return nil, err
		}
		t := m.MethodText[method.ID]
		list.Methods = append(list.Methods, methodEntry{
			ID: method.ID, Name: method.Name, Publisher: method.Publisher, Year: method.Year, Region: method.Region,
			Kind: method.Kind, Boundary: method.Boundary, LifeCycle: method.LifeCycle, Represents: method.Represents,
			Question: t.Question, Use: t.Use, Caveat: t.Caveat, Source: NewSource(source),
		})
	}
	return JSON(list)
}
