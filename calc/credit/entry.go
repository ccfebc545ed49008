package credit

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"
)

// Entry is one line of the ledger of credits.
type Entry struct {
	// ID names the line; Class is the ID of a class.
	ID, Class string
	// Tonnes are the credits retired in each of the years, one credit for one
	// tonne claimed.
	Tonnes decimal.Decimal
	// From and Until are the calendar years of retirement, Until included.
	From, Until int
	// Vintage is the year of the tonne, 0 if it is not known.
	Vintage int
	// Price is in USD/t, Leakage and Buffer are shares, Durability is in years.
	// One that is absent is the book's for the class; the book has no leakage.
	Price, Leakage, Buffer, Durability decimal.NullDecimal
	// ExAnte is true for a credit issued before its tonne exists.
	ExAnte bool
	// Adjusted is true where the host country does not count the tonne itself (a
	// corresponding adjustment).
	Adjusted bool

	// Who sells the credit, where it is registered, which project it comes from,
	// where that is and by which protocol it was issued.
	Seller, Registry, ProjectID, Name, Location, Protocol string
	// Verified is true where an independent third party verified the tonnes.
	Verified bool
	// Serial is the registry's number of the credits.
	Serial string
	// Site joins the entry to hectares of the same plan, whose carbon must not
	// count a second time.
	Site string
}

// Check reports every mistake of the entry, joined.
func (e Entry) Check() error {
	var mistakes []error
	wrong := func(format string, values ...any) {
		mistakes = append(mistakes, fmt.Errorf("credit entry %q: "+format, append([]any{e.ID}, values...)...))
	}
	if _, err := FindClass(e.Class); err != nil {
		wrong("%w", err)
	}
	if e.Tonnes.IsNegative() {
		wrong("%s tonnes", e.Tonnes)
	}
	if e.Until < e.From {
		wrong("retired from %d until %d", e.From, e.Until)
	}
	if e.Vintage > e.From && !e.ExAnte {
		wrong("vintage %d is retired in %d", e.Vintage, e.From)
	}
	for _, f := range []struct {
		name  string
		given decimal.NullDecimal
		share bool
	}{{"price", e.Price, false}, {"durability", e.Durability, false}, {"leakage", e.Leakage, true}, {"buffer", e.Buffer, true}} {
		switch v := f.given.Decimal; {
		case !f.given.Valid:
		case f.share && (v.IsNegative() || v.GreaterThan(one)):
			wrong("%s of %s, a share is 0 to 1", f.name, v)
		case v.IsNegative():
			wrong("%s of %s", f.name, v)
		}
	}
	return errors.Join(mistakes...)
}

var one = decimal.New(1, 0)

// The eight items that California's law AB 1305 asks a buyer to disclose.
const (
	ItemSeller       = "seller"
	ItemRegistry     = "registry"
	ItemProject      = "project_id"
	ItemName         = "name"
	ItemType         = "type"
	ItemLocation     = "location"
	ItemProtocol     = "protocol"
	ItemVerification = "verification"
)

// DisclosureItems lists them in the order of the law.
var DisclosureItems = []string{ItemSeller, ItemRegistry, ItemProject, ItemName, ItemType, ItemLocation, ItemProtocol, ItemVerification}

// Disclosure gives those of the eight items of California's AB 1305 that are
// missing, in the order of the law. The type is there when the class is known.
func (e Entry) Disclosure() (missing []string) {
	_, err := FindClass(e.Class)
	has := map[string]bool{
		ItemSeller: e.Seller != "", ItemRegistry: e.Registry != "", ItemProject: e.ProjectID != "", ItemName: e.Name != "",
		ItemType: err == nil, ItemLocation: e.Location != "", ItemProtocol: e.Protocol != "", ItemVerification: e.Verified,
	}
	for _, item := range DisclosureItems {
		if !has[item] {
			missing = append(missing, item)
		}
	}
	return missing
}

// WarningCode says what a warning is about.
type WarningCode string

// The warnings.
const (
	// NoStudy: nobody studied credits of this class; the low ratio is that of all
	// types together.
	NoStudy WarningCode = "no_study"
	// NoPrice: the book has no price of this class and the visitor gave none; the
	// price is that of the average voluntary credit.
	NoPrice WarningCode = "no_price"
	// ExAnteCredit: the tonnes do not exist yet, so that evidence supports none.
	ExAnteCredit WarningCode = "ex_ante"
	// NotAdjusted: the host country may count the same tonnes.
	NotAdjusted WarningCode = "not_adjusted"
	// NoVintage: the year of the tonnes is not known.
	NoVintage WarningCode = "no_vintage"
	// Undisclosed: an item of AB 1305 is missing.
	Undisclosed WarningCode = "undisclosed"
	// NoSerial: without the registry's number nobody can check that the credits
	// were retired once.
	NoSerial WarningCode = "no_serial"
)

// WarningCodes lists them in the order in which an entry gives them.
var WarningCodes = []WarningCode{NoStudy, NoPrice, ExAnteCredit, NotAdjusted, NoVintage, Undisclosed, NoSerial}

// Warnings are what a reader of the entry must know. An entry of an unknown class
// has none: it is a mistake, see Check.
func (e Entry) Warnings() (codes []WarningCode) {
	c, err := FindClass(e.Class)
	if err != nil {
		return nil
	}
	applies := map[WarningCode]bool{
		NoStudy:      len(c.Studies) == 0,
		NoPrice:      c.Price == averagePrice && !e.Price.Valid,
		ExAnteCredit: e.ExAnte,
		NotAdjusted:  !e.Adjusted,
		NoVintage:    e.Vintage == 0,
		Undisclosed:  len(e.Disclosure()) > 0,
		NoSerial:     e.Serial == "",
	}
	for _, code := range WarningCodes {
		if applies[code] {
			codes = append(codes, code)
		}
	}
	return codes
}

// Duplicates gives the IDs of entries whose registry and serial an earlier entry
// has too: the same credits, counted twice. Entries without a serial cannot be
// compared.
func Duplicates(entries []Entry) (ids []string) {
	seen := map[[2]string]bool{}
	for _, e := range entries {
		credits := [2]string{e.Registry, e.Serial}
		if e.Serial != "" && seen[credits] {
			ids = append(ids, e.ID)
		}
		seen[credits] = true
	}
	return ids
}
