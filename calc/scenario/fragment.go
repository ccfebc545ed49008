package scenario

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"streamprint/calc/viewing"
)

// NoteCode says what a reader of a link or a file should know although nothing
// is wrong with it. Codes are stable; the message catalogues translate them.
type NoteCode string

const (
	// UnknownKey: the link has a key that means nothing here; it was ignored.
	UnknownKey NoteCode = "unknown_key"
	// DuplicateKey: the link has a key twice; the first one counts.
	DuplicateKey NoteCode = "duplicate_key"
	// OtherModel: the document was made with a version of the model that is not
	// known here; the numbers are those of the newest one.
	OtherModel NoteCode = "other_model"
	// Altered: the link does not have the checksum that it carries.
	Altered NoteCode = "altered"
)

// NoteCodes lists every code, for the completeness tests of the catalogues.
var NoteCodes = []NoteCode{UnknownKey, DuplicateKey, OtherModel, Altered}

// mostNotes is how many notes a document gives at most.
const mostNotes = 10

// Note is something that a reader of a link or a file should know.
type Note struct {
	Code NoteCode
	// Key is the key of the link, Given its value, both shortened to 40
	// characters.
	Key, Given string
}

const (
	keySchema = "v"
	keyModel  = "m"
	// noArea is an empty area in a link.
	noArea = "-"
)

// presentation names the keys that say how a page is shown, not what it works
// out. They belong to the page.
var presentation = []string{"lang", "theme", "accent", "density", "show", "lock", "hl", "events", "id", "at"}

// IsPresentation says whether a key of a link is one of those that say how a
// page is shown. They belong to the page.
func IsPresentation(key string) bool { return slices.Contains(presentation, key) }

// linked is the table in the order in which links hold the fields.
var linked = linkOrder()

func linkOrder() []*field {
	first := []Field{FieldHours, FieldDevice, FieldQuality, FieldConnection, FieldCountry}
	var order []*field
	for _, name := range first {
		order = append(order, fieldByName[name])
	}
	for _, f := range fields {
		if !slices.Contains(first, f.name) {
			order = append(order, f)
		}
	}
	return order
}

// Encode writes a valid document as the fragment of a link, without "#". After
// the versions come, in this order, the entries that differ from [Default], and
// then the checksum k, see [Seal]:
//
//	v        schema             bytes      data volume in place of hours
//	m        model              audio      1 for listening without a picture
//	h        hours              year       of the grid intensity
//	d        device             basis      average, marginal
//	q        quality            grid       g CO2e/kWh in place of an area
//	n        connection         dc         area of the data centre
//	c        area of the grid   dcgrid     g CO2e/kWh of the data centre
//	method   method             renewable  share of renewable hosting, 0 to 1
//	per      period             people     who watch together
//	size     inches             users      of the line
//	watts    of the device      devices    per user
//	picture  standard, hdr, …   make       1 to count the making of devices
//	with     peripheral         life       years
//	mbps     data rate          use        hours a day
//	r        own ranges: h_1_3~watts_80_120
//
// An area that is empty, for "as the method was published", is "-": c=-.
// Equal documents have equal fragments.
func Encode(d Document) string { return Seal(canonical(d)) }

// canonical is the fragment without its checksum.
func canonical(d Document) string {
	usual := Default()
	var b strings.Builder
	b.WriteString(keySchema + "=" + strconv.Itoa(d.Schema) + "&" + keyModel + "=" + url.QueryEscape(d.Model))
	for _, f := range linked {
		text, ok := f.write(&d)
		if other, there := f.write(&usual); !ok || (there && text == other) {
			continue
		}
		if text == "" {
			text = noArea
		}
		b.WriteString("&" + f.key + "=" + url.QueryEscape(text))
	}
	return b.String()
}

// Decode reads the fragment of a link, with or without "#". What it does not
// name is as in [Default]; so is what has a problem, so that the document can
// always be worked out. The error is nil or [Problems].
//
// Keys that say how the page is shown are left alone, and so is what has no
// "=", the anchor of a place on the page. Other unknown keys give a [Note], as
// does a key that stands twice: the first counts. A checksum that does not fit
// gives one too. A known model is kept, and its numbers with it. Text that a person typed is
// not read here: numbers have a point, choices their exact word.
func Decode(fragment string) (Document, []Note, error) {
	fragment = strings.TrimPrefix(fragment, "#")
	if len(fragment) > mostFragment {
		return Default(), nil, Problems{{Code: TooLong, Allowed: fragmentBounds}}
	}
	r := linkReader{seen: map[string]bool{}, values: map[Field]value{}, schema: strconv.Itoa(Schema), model: viewing.Model}
	for pair := range strings.SplitSeq(fragment, "&") {
		r.pair(pair)
	}
	if p := migrate(r.schema, r.values); p != nil {
		return Default(), r.notes, Problems{*p}
	}
	base, notes := ofModel(r.model, keyModel)
	if given, ok := Intact(fragment); !ok {
		notes = append(notes, Note{Altered, KeySeal, clip(given)})
	}
	d, problems := read(base, r.values)
	return d, append(notes, r.notes...), append(r.problems, problems...).err()
}

// linkReader collects what the pairs of a link say.
type linkReader struct {
	seen          map[string]bool
	values        map[Field]value
	schema, model string
	notes         []Note
	problems      Problems
}

func (r *linkReader) note(code NoteCode, key, given string) {
	if len(r.notes) < mostNotes {
		r.notes = append(r.notes, Note{code, clip(key), clip(given)})
	}
}

func (r *linkReader) pair(pair string) {
	key, raw, ok := strings.Cut(pair, "=")
	if !ok || IsPresentation(key) {
		return
	}
	f := fieldByKey[key]
	if r.seen[key] {
		r.note(DuplicateKey, key, raw)
		return
	}
	r.seen[key] = true
	if key == KeySeal {
		return
	}
	if f == nil && key != keySchema && key != keyModel {
		r.note(UnknownKey, key, raw)
		return
	}
	text, err := url.QueryUnescape(raw)
	switch {
	case err != nil:
		name := map[string]Field{keySchema: FieldSchema, keyModel: FieldModel}[key]
		if f != nil {
			name = f.name
		}
		r.problems = append(r.problems, Problem{Field: name, Code: BadFragment, Given: clip(raw)})
	case key == keySchema:
		r.schema = text
	case key == keyModel:
		r.model = text
	default:
		if text == noArea && (f.name == FieldCountry || f.name == FieldDataCentreCountry) {
			text = ""
		}
		r.values[f.name] = value{text, f.shape}
	}
}

// IsLink tells whether a fragment holds anything of a document, and not just the
// anchor of a place on the page.
func IsLink(fragment string) bool { return strings.Contains(fragment, "=") }

// Presentation gives the pairs of a fragment that say how the page is shown
// (lang, theme, …), as they stand there, to be kept behind a new [Encode].
func Presentation(fragment string) string {
	var kept []string
	for pair := range strings.SplitSeq(strings.TrimPrefix(fragment, "#"), "&") {
		if key, _, ok := strings.Cut(pair, "="); ok && IsPresentation(key) {
			kept = append(kept, pair)
		}
	}
	return strings.Join(kept, "&")
}
