package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"streamprint/app"
	"streamprint/app/text"
)

// The size that messengers and networks show, and the margin inside, in pixels.
const (
	shareWidth  = 1200
	shareHeight = 630
	shareMargin = 88
)

// The colours are those of the light theme.
var (
	sharePaper  = color.RGBA{0xfb, 0xfa, 0xf7, 0xff}
	shareInk    = color.RGBA{0x1b, 0x1f, 0x1d, 0xff}
	shareSoft   = color.RGBA{0x56, 0x60, 0x5b, 0xff}
	shareAccent = color.RGBA{0x0b, 0x6b, 0x57, 0xff}
)

// shareShades are sixteen shades of each colour on the paper, which is the first: all that letters need.
var shareShades = func() (shades color.Palette) {
	for _, c := range []color.RGBA{shareInk, shareSoft, shareAccent} {
		for i := range 16 {
			mix := func(a, b uint8) uint8 { return uint8((int(a)*(15-i) + int(b)*i) / 15) }
			shades = append(shades, color.RGBA{mix(sharePaper.R, c.R), mix(sharePaper.G, c.G), mix(sharePaper.B, c.B), 0xff})
		}
	}
	return shades
}()

// shareName is the file of the picture that stands for a page where its address is shared: "share/fr-plan.png".
func shareName(p app.Page) string {
	name := strings.ReplaceAll(strings.Trim(p.Path, "/"), "/", "-")
	if name == "" {
		name = "home"
	}
	return "share/" + name + ".png"
}

// sharePicture draws the sign of the site, the title of the page and its description.
func sharePicture(p app.Page) ([]byte, error) {
	canvas := image.NewPaletted(image.Rect(0, 0, shareWidth, shareHeight), shareShades) // all of it paper
	draw.Draw(canvas, image.Rect(0, shareHeight-12, shareWidth, shareHeight), image.NewUniform(shareAccent), image.Point{}, draw.Src)
	mark(canvas, shareMargin, shareMargin-8, 56)

	write := func(ttf []byte, size float64, ink color.Color, x, y, lineHeight, most int, words string) (int, error) {
		parsed, err := opentype.Parse(ttf)
		if err != nil {
			return y, err
		}
		face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			return y, err
		}
		defer face.Close()
		lines := wrap(face, words, shareWidth-shareMargin-x)
		if len(lines) > most {
			return y, fmt.Errorf("%s: %q takes %d lines of %d", p.Path, words, len(lines), most)
		}
		for _, line := range lines {
			d := font.Drawer{Dst: canvas, Src: image.NewUniform(ink), Face: face, Dot: fixed.P(x, y)}
			d.DrawString(line)
			y += lineHeight
		}
		return y, nil
	}
	if _, err := write(gobold.TTF, 40, shareInk, shareMargin+76, shareMargin+34, 0, 1, siteName); err != nil {
		return nil, err
	}
	y, err := write(gobold.TTF, 64, shareInk, shareMargin, 270, 78, 3, headline(p.Title))
	if err != nil {
		return nil, err
	}
	if _, err := write(goregular.TTF, 32, shareSoft, shareMargin, y-8, 44, 5, plainForFont(p.Description)); err != nil {
		return nil, err
	}

	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, canvas); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// headline is a title without the name of the site, which stands above it.
func headline(title string) string {
	rest, ok := strings.CutPrefix(title, siteName)
	if !ok {
		return title
	}
	return text.UpperFirst(strings.TrimLeft(rest, " \u00a0:"))
}

// plainForFont writes what the font has no letter for in another way.
func plainForFont(s string) string { return strings.ReplaceAll(s, "₂", "2") }

// wrap cuts words into lines that are no wider than so many pixels.
func wrap(face font.Face, words string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(words) {
		longer := strings.TrimPrefix(line+" "+word, " ")
		if line != "" && font.MeasureString(face, longer).Ceil() > width {
			lines, line = append(lines, line), word
			continue
		}
		line = longer
	}
	return append(lines, line)
}

// mark draws the sign of the site, that of icon.svg, into a square.
func mark(canvas draw.Image, x, y, size int) {
	scale := float32(size) / 64
	fill := func(c color.Color, path func(r *vector.Rasterizer)) {
		r := vector.NewRasterizer(size, size)
		path(r)
		r.Draw(canvas, image.Rect(x, y, x+size, y+size), image.NewUniform(c), image.Point{})
	}
	fill(shareAccent, func(r *vector.Rasterizer) {
		const k = 28 * 0.5523 // the handle of a quarter of a circle
		at := func(v float32) float32 { return v * scale }
		r.MoveTo(at(32), at(4))
		r.LineTo(at(54), at(4))
		r.QuadTo(at(60), at(4), at(60), at(10))
		r.LineTo(at(60), at(32))
		r.CubeTo(at(60), at(32+k), at(32+k), at(60), at(32), at(60))
		r.CubeTo(at(32-k), at(60), at(4), at(32+k), at(4), at(32))
		r.CubeTo(at(4), at(32-k), at(32-k), at(4), at(32), at(4))
		r.ClosePath()
	})
	fill(sharePaper, func(r *vector.Rasterizer) {
		r.MoveTo(25*scale, 19*scale)
		r.LineTo(47*scale, 32*scale)
		r.LineTo(25*scale, 45*scale)
		r.ClosePath()
	})
}
