package embed

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Colour is one of the sRGB space.
type Colour struct{ R, G, B uint8 }

// The papers on which the accent must be read: the darkest of the light theme's
// surfaces and the lightest of the dark theme's (web/style.css: --tint in
// both).
var (
	lightPaper = Colour{0xe6, 0xf1, 0xee}
	darkPaper  = Colour{0x1d, 0x33, 0x2d}
)

// readable is the least contrast of text with what is behind it: WCAG 2.2,
// criterion 1.4.3.
const readable = 4.5

// ParseColour reads "336699", "#369" and the like. It reports false for what is
// no colour.
func ParseColour(s string) (Colour, bool) {
	s = strings.TrimPrefix(s, "#")
	if len(s) == 3 {
		s = string([]byte{s[0], s[0], s[1], s[1], s[2], s[2]})
	}
	v, err := strconv.ParseUint(s, 16, 24)
	if len(s) != 6 || err != nil {
		return Colour{}, false
	}
	return Colour{uint8(v >> 16), uint8(v >> 8), uint8(v)}, true
}

// String is six hexadecimal digits.
func (c Colour) String() string { return fmt.Sprintf("%02x%02x%02x", c.R, c.G, c.B) }

// Contrast is the ratio of two colours' luminances, 1 to 21, as WCAG 2.2 defines
// it.
func Contrast(a, b Colour) float64 {
	x, y := a.luminance(), b.luminance()
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func (c Colour) luminance() float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// towards is the colour that lies a share of the way to another.
func (c Colour) towards(to Colour, share float64) Colour {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + share*(float64(b)-float64(a)))) }
	return Colour{mix(c.R, to.R), mix(c.G, to.G), mix(c.B, to.B)}
}

// Palette is an accent with what stands on it, for one theme.
type Palette struct {
	// Accent reads on the theme's paper, On on the accent: at least 4.5 to 1.
	Accent, On Colour
	// Adjusted says that Accent is not the colour that was asked for.
	Adjusted bool
}

// NewPalette fits a host's colour to a theme: the nearest colour on the way to
// black, or in the dark theme to white, that can be read there.
func NewPalette(asked Colour, dark bool) Palette {
	paper, end := lightPaper, Colour{}
	if dark {
		paper, end = darkPaper, Colour{0xff, 0xff, 0xff}
	}
	p := Palette{Accent: asked}
	for step := 1; Contrast(p.Accent, paper) < readable && step <= 100; step++ {
		p.Accent, p.Adjusted = asked.towards(end, float64(step)/100), true
	}
	// One of the two always reads: the contrasts of any colour with black and with white multiply to 21.
	p.On = Colour{}
	if white := (Colour{0xff, 0xff, 0xff}); Contrast(white, p.Accent) > Contrast(p.On, p.Accent) {
		p.On = white
	}
	return p
}
