package page

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

var errStructured = errors.New("不是 mutool 输出的结构化文本")

// FromStructuredText reads what `mutool draw -F stext` prints, for files that Read cannot
// decode: sheet sizes and glyphs; lines and pictures are not there, so every page has a
// DoubtContent. The error, in Chinese, is for other input.
func FromStructuredText(b []byte) (*Document, error) {
	s := structured{to: &Document{StructuredText: true}, fonts: map[string]int{}}
	in := xml.NewDecoder(bytes.NewReader(b))
	for {
		token, err := in.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%w：%w", errStructured, err)
		}
		if start, ok := token.(xml.StartElement); ok {
			s.element(start)
		}
	}
	if len(s.to.Pages) == 0 {
		return nil, errStructured
	}
	return s.to, nil
}

// structured is one reading of structured text.
type structured struct {
	to    *Document
	fonts map[string]int // by name
	font  int
	size  float64
}

func (s *structured) element(e xml.StartElement) {
	switch e.Name.Local {
	case "page":
		s.to.Pages = append(s.to.Pages, Page{
			Width: length(value(e, "width")), Height: length(value(e, "height")),
			Doubts: []Doubt{{DoubtContent, "文件由 mutool 代为解读，线条和图片没有读出", -1}},
		})
	case "font":
		s.choose(attribute(e, "name"))
		s.size = value(e, "size")
	case "char":
		if len(s.to.Pages) > 0 && len(s.to.Fonts) > 0 {
			s.glyph(&s.to.Pages[len(s.to.Pages)-1], e)
		}
	}
}

func (s *structured) choose(name string) {
	i, ok := s.fonts[name]
	if !ok {
		f := Font{InkCentre: usualCentre, ToUnicode: true}
		f.setName(name)
		i = len(s.to.Fonts)
		s.fonts[name] = i
		s.to.Fonts = append(s.to.Fonts, f)
	}
	s.font = i
}

// glyph takes one char: its quad is upper left, upper right, lower left, lower right.
func (s *structured) glyph(p *Page, e xml.StartElement) {
	var q [8]float64
	for i, field := range strings.Fields(attribute(e, "quad")) {
		if i < len(q) {
			q[i] = number(field)
		}
	}
	along := spot{q[2] - q[0], q[3] - q[1]}
	advance := math.Hypot(along.x, along.y)
	turn := spot{1, 0}
	if advance > 0 {
		turn = spot{along.x / advance, along.y / advance}
	}
	way := matrix{s.size * turn.x, s.size * turn.y, s.size * turn.y, -s.size * turn.x, value(e, "x"), value(e, "y")}
	g := Glyph{Text: attribute(e, "c"), At: spot{way.e, way.f}.point(), Font: s.font, Colour: hexColour(attribute(e, "color")), MCID: -1}
	if g.Text == "\uFFFD" || !utf8.ValidString(g.Text) {
		g.Text = ""
	}
	g.measure(way, &sign{width: advance / max(s.size, 0.001)}, float64(s.to.Fonts[s.font].InkCentre)/1000)
	p.Glyphs = append(p.Glyphs, g)
	if g.Text == "" && len(p.Doubts) < 2 {
		p.Doubts = append(p.Doubts, Doubt{DoubtText, unknownText, -1})
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func value(e xml.StartElement, name string) float64 { return number(attribute(e, name)) }

// number reads a finite number, 0 for anything else.
func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0
	}
	return v
}

// hexColour reads #rrggbb.
func hexColour(s string) Colour {
	n, _ := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 24)
	return Colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}
}
