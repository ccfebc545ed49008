package viewing

import (
	"streamprint/calc/factor"

	"github.com/shopspring/decimal"
)

// Period is what the hours of a habit are counted in.
type Period string

const (
	Once    Period = "once"
	PerDay  Period = "day"
	PerWeek Period = "week"
	PerYear Period = "year"
)

// Device is what the picture is seen on.
type Device string

const (
	Phone     Device = "phone"
	Tablet    Device = "tablet"
	Laptop    Device = "laptop"
	Desktop   Device = "desktop" // with its monitor
	TV        Device = "tv"
	Projector Device = "projector"
	Headset   Device = "headset"
	// Mix is the average device of all viewers, for a method that publishes one.
	Mix Device = "mix"
)

// Peripheral is the box that feeds the screen.
type Peripheral string

const (
	NoPeripheral Peripheral = "none"
	Stick        Peripheral = "stick"
	SetTopBox    Peripheral = "box"
	Console      Peripheral = "console"
)

// Quality is the quality of the picture.
type Quality string

const (
	Saver Quality = "saver" // the service's data saver
	SD    Quality = "sd"    // 480p
	HD    Quality = "hd"    // 720p
	FHD   Quality = "fhd"   // 1080p
	UHD   Quality = "4k"    // 2160p
)

// Connection is how the stream reaches the device.
type Connection string

const (
	Fixed    Connection = "fixed" // a fixed line, then Wi-Fi
	Wired    Connection = "wired" // a fixed line, then a cable
	Mobile4G Connection = "4g"
	Mobile5G Connection = "5g"
)

// Mobile tells whether the stream comes over a mobile network.
func (c Connection) Mobile() bool { return c == Mobile4G || c == Mobile5G }

// Picture is the setting of the screen.
type Picture string

const (
	StandardPicture Picture = "standard"
	HDR             Picture = "hdr"
	Bright          Picture = "bright" // a bright room or a bright setting
)

// The choices of each kind, in the order in which they are offered.
var (
	Periods     = []Period{PerDay, PerWeek, PerYear, Once}
	Devices     = []Device{Phone, Tablet, Laptop, Desktop, TV, Projector, Headset, Mix}
	Peripherals = []Peripheral{NoPeripheral, Stick, SetTopBox, Console}
	Qualities   = []Quality{Saver, SD, HD, FHD, UHD}
	Connections = []Connection{Fixed, Wired, Mobile4G, Mobile5G}
	Pictures    = []Picture{StandardPicture, HDR, Bright}
	Bases       = []factor.Basis{factor.Average, factor.Marginal}
)

// Habit is how somebody watches: what every method is asked about. An optional
// number that is not valid means the method's own published figure.
type Habit struct {
	// Hours of viewing in one Period.
	Hours decimal.Decimal
	Per   Period

	Device Device
	// Inches is the diagonal of a television, 24 to 85.
	Inches decimal.Decimal
	// Watts replaces the power of the device.
	Watts      decimal.NullDecimal
	Picture    Picture
	Peripheral Peripheral

	Quality Quality
	// Mbps replaces the data rate of the quality.
	Mbps decimal.NullDecimal
	// Bytes replaces the data volume of the period, for methods that count data.
	Bytes decimal.NullDecimal
	// AudioOnly is listening without a picture.
	AudioOnly  bool
	Connection Connection

	// Country is an area of the factor book, or empty for the region and the
	// grid intensity with which the method was published.
	Country string
	// Year of the grid intensity, 0 for the newest.
	Year  int
	Basis factor.Basis
	// Grid replaces the grid intensity, in g CO2e/kWh.
	Grid decimal.NullDecimal
	// DataCentreCountry and DataCentreGrid do the same for the data centre; empty
	// and not valid means as the visitor's own, or the method's own rule.
	DataCentreCountry string
	DataCentreGrid    decimal.NullDecimal
	// RenewableHosting is the share (0 to 1) of the data centre's electricity
	// that counts as renewable, for methods made for web pages.
	RenewableHosting decimal.NullDecimal

	// People watch together and share the footprint equally.
	People int
	// Users share the household's line; DevicesPerUser are connected to it.
	Users          decimal.NullDecimal
	DevicesPerUser decimal.NullDecimal

	// Manufacture counts the making of the devices, spread over
	// LifetimeYears × UseHoursPerDay.
	Manufacture    bool
	LifetimeYears  decimal.NullDecimal
	UseHoursPerDay decimal.NullDecimal
}

// Default is two hours an evening on a 50-inch television, in full HD over a
// fixed line, in France.
func Default() Habit {
	return Habit{
		Hours: decimal.New(2, 0), Per: PerDay,
		Device: TV, Inches: decimal.New(50, 0), Picture: StandardPicture, Peripheral: NoPeripheral,
		Quality: FHD, Connection: Fixed,
		Country: "FRA", Basis: factor.Average,
		People: 1,
	}
}

// OneHour is the same habit for a single hour, without a data volume of its
// own: what methods are compared by.
func (h Habit) OneHour() Habit {
	h.Hours, h.Per = decimal.New(1, 0), Once
	h.Bytes = decimal.NullDecimal{}
	return h
}
