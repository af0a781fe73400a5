package pdf

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"gongwen/pipeline/cos"
)

// The tests read finished files back: every glyph with its place, character and mark.

// glyph is one glyph as a reader of the PDF finds it; lengths in points from the lower left.
type glyph struct {
	char       rune
	x, y, size float64
	wide       float64 // share of its own width
	turned     bool    // a quarter to the left
	page, id   int     // id of the marked content, -1 in an artifact
	tag, font  string
	colour     string
}

// paper is a finished file, read back.
type paper struct {
	*testing.T
	*cos.File
	pages  []*cos.Object
	fonts  map[string]*font // by resource name
	glyphs []glyph
	lines  []string // operands of m, l and w, in order
	images []shown
}

// shown is a picture as a reader finds it: the matrix of its unit square.
type shown struct {
	way      matrix
	page, id int
	tag      string
	name     string
}

type matrix [6]float64

// times applies m first and n after it.
func (m matrix) times(n matrix) matrix {
	return matrix{m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3], m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5]}
}

type font struct {
	dict, descendant cos.Dict
	chars            map[int]rune
	widths           map[int]float64
}

func readBack(t *testing.T, b []byte) *paper {
	t.Helper()
	f, err := cos.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	if f.Rebuilt {
		t.Error("the cross-reference table is broken")
	}
	p := &paper{T: t, File: f, fonts: map[string]*font{}}
	if p.pages, err = f.Pages(); err != nil {
		t.Fatal(err)
	}
	resources := p.dict(p.pages[0].Dict.Get("Resources"))
	for _, e := range p.dict(resources.Get("Font")) {
		p.fonts[e.Key] = p.font(e.Value)
	}
	for n := range p.pages {
		p.readPage(n)
	}
	return p
}

func (p *paper) dict(r cos.Raw) cos.Dict {
	p.Helper()
	d, ok := p.Resolve(r).Dict()
	if !ok {
		p.Fatalf("%s is no dictionary", r)
	}
	return d
}

func (p *paper) array(r cos.Raw) []cos.Raw {
	p.Helper()
	items, ok := p.Resolve(r).Array()
	if !ok {
		p.Fatalf("%s is no array", r)
	}
	return items
}

func (p *paper) data(r cos.Raw) string {
	p.Helper()
	ref, _ := r.Ref()
	o, err := p.Object(ref.Num)
	if err != nil {
		p.Fatal(err)
	}
	data, err := p.Stream(o)
	if err != nil {
		p.Fatal(err)
	}
	return string(data)
}

var mapping = regexp.MustCompile(`<([0-9A-F]{4})><([0-9A-F]+)>\n`)

func (p *paper) font(r cos.Raw) *font {
	f := &font{dict: p.dict(r), chars: map[int]rune{}, widths: map[int]float64{}}
	f.descendant = p.dict(p.array(f.dict.Get("DescendantFonts"))[0])
	_, body, _ := strings.Cut(p.data(f.dict.Get("ToUnicode")), "endcodespacerange")
	for _, m := range mapping.FindAllStringSubmatch(body, -1) {
		cid, _ := strconv.ParseInt(m[1], 16, 32)
		b, _ := hex.DecodeString(m[2])
		units := make([]uint16, len(b)/2)
		for i := range units {
			units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
		}
		f.chars[int(cid)] = utf16.Decode(units)[0]
	}
	w := p.array(f.descendant.Get("W"))
	for i := 0; i < len(w); i += 2 {
		first, _ := w[i].Int()
		for k, width := range p.array(w[i+1]) {
			f.widths[first+k], _ = width.Number()
		}
	}
	return f
}

func (f *font) width(cid int) float64 {
	if w, ok := f.widths[cid]; ok {
		return w
	}
	return 1000
}

// readPage follows the operators as 9.4 of the standard tells a reader to.
func (p *paper) readPage(n int) {
	var size, spacing float64
	var face *font
	var saved []matrix
	way := matrix{1, 0, 0, 1, 0, 0}
	g := glyph{page: n, id: -1, colour: "0 g", wide: 1}
	marked, text := false, false
	err := cos.Scan([]byte(p.data(p.pages[n].Dict.Get("Contents"))), func(op string, args []cos.Raw) error {
		v := make([]float64, len(args))
		for i, a := range args {
			v[i], _ = a.Number()
		}
		switch op {
		case "BDC":
			if marked {
				p.Error("marked content inside marked content")
			}
			marked, g.id = true, -1
			g.tag, _ = args[0].Name()
			if id, ok := p.dict(args[1]).Get("MCID").Int(); ok {
				g.id = id
			}
		case "EMC":
			if !marked || text {
				p.Error("EMC without BDC, or inside a text object")
			}
			marked = false
		case "BT", "ET":
			if text == (op == "BT") || !marked {
				p.Error(op, "out of place")
			}
			text = op == "BT"
		case "Tf":
			g.font, _ = args[0].Name()
			face, size = p.fonts[g.font], v[1]
		case "Tc":
			spacing = v[0]
		case "Tz":
			g.wide = v[0] / 100
		case "Tm":
			g.x, g.y, g.turned = v[4], v[5], v[1] == 1
			if m := matrix(v); m != (matrix{1, 0, 0, 1, g.x, g.y}) && m != (matrix{0, 1, -1, 0, g.x, g.y}) {
				p.Errorf("text matrix %v", m)
			}
		case "q":
			saved = append(saved, way)
		case "Q":
			way, saved = saved[len(saved)-1], saved[:len(saved)-1]
		case "cm":
			way = matrix(v).times(way)
		case "Do":
			if !marked || text {
				p.Error("a picture outside marked content")
			}
			name, _ := args[0].Name()
			p.images = append(p.images, shown{way, n, g.id, g.tag, name})
		case "g", "rg":
			g.colour = join(args) + " " + op
		case "TJ":
			g.size = size
			p.show(&g, face, spacing, args[0])
		case "S":
			if !marked || text {
				p.Error("a line outside an artifact")
			}
			p.lines = append(p.lines, fmt.Sprintf("%s %s", g.tag, join(args)))
		case "m", "l", "w", "RG", "G":
			p.lines = append(p.lines, join(args)+" "+op)
		}
		return nil
	})
	if err != nil || marked || text {
		p.Errorf("page %d: %v, marked %v, text %v", n+1, err, marked, text)
	}
}

// show reads the strings and shifts of one TJ and moves the pen.
func (p *paper) show(g *glyph, face *font, spacing float64, pieces cos.Raw) {
	for _, piece := range p.array(pieces) {
		if shift, ok := piece.Number(); ok {
			g.move(-shift / 1000 * g.size)
			continue
		}
		codes, _ := piece.Bytes()
		for i := 0; i < len(codes); i += 2 {
			cid := int(codes[i])<<8 | int(codes[i+1])
			g.char = face.chars[cid]
			p.glyphs = append(p.glyphs, *g)
			g.move(face.width(cid)/1000*g.size + spacing)
		}
	}
}

// move is along the baseline.
func (g *glyph) move(by float64) {
	if g.turned {
		g.y += by * g.wide
	} else {
		g.x += by * g.wide
	}
}

func join(args []cos.Raw) string {
	var s []string
	for _, a := range args {
		s = append(s, string(a))
	}
	return strings.Join(s, " ")
}

// text returns the characters of the page.
func (p *paper) text(page int) string {
	var b strings.Builder
	for _, g := range p.glyphs {
		if g.page == page {
			b.WriteRune(g.char)
		}
	}
	return b.String()
}
