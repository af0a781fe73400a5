package inspect

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongwen/pipeline/page"
	"gongwen/pipeline/unit"
)

// unknown stands in a line's text for a glyph whose character the file does not tell.
const unknown = '\uFFFD'

// glyph is one sign of a line.
type glyph struct {
	*page.Glyph
	font *page.Font
	char rune // the first of Text, 0 when it is not known
	bold bool // in a bold font, drawn with a pen, or drawn twice
}

func newGlyph(g *page.Glyph, font *page.Font) glyph {
	char, size := utf8.DecodeRuneInString(g.Text)
	if size == 0 {
		char = 0
	}
	return glyph{g, font, char, g.Stroked || font.Bold}
}

// han reports ideographs: their box is a full square, whatever the maker squeezed. An
// unknown glyph that is as wide as high is taken for one.
func (g glyph) han() bool {
	switch {
	case g.char >= 0x4E00 && g.char <= 0x9FFF:
		return true
	case g.char == 0:
		return g.Advance > g.Size*9/10
	}
	return g.char > 0x2E80 && unicode.Is(unicode.Han, g.char)
}

// sure reports glyphs whose box tells where their place begins and ends: ideographs,
// digits and letters, but no marks, half of which may be given up.
func (g glyph) sure() bool {
	return g.char == 0 || unicode.IsLetter(g.char) || unicode.IsDigit(g.char)
}

// line is glyphs side by side on one page. Places are millimetres on the sheet.
type line struct {
	page   int     // index into paper.sheets
	glyphs []glyph // from left to right, no blanks
	text   string
	at     []int // glyph of each character of text

	left, right, top, foot float64 // of the glyph boxes
	size                   float64 // points, of most glyphs
	gap                    float64 // the widest between two glyphs, in ems
	turned                 float64 // height of the sheet where the text runs up it and places are as its reader sees them; 0 for upright text
}

// middle is the height of the boxes' middle.
func (l *line) middle() float64 { return (l.top + l.foot) / 2 }

func (l *line) centre() float64 { return (l.left + l.right) / 2 }

// em is the height of the type in millimetres.
func (l *line) em() float64 { return unit.Pt(l.size).MM() }

func (l *line) first() glyph { return l.glyphs[0] }
func (l *line) last() glyph  { return l.glyphs[len(l.glyphs)-1] }

// lines gathers the visible, upright glyphs of a page.
func lines(doc *page.Document, index int) []*line { return linesOf(index, visible(doc, index)) }

// linesOf makes lines of glyphs, which are theirs from now on: those whose boxes have about
// the same middle stand on one.
func linesOf(index int, signs []glyph) []*line {
	slices.SortStableFunc(signs, func(a, b glyph) int { return cmp.Compare(middle(a), middle(b)) })
	var found []*line
	for len(signs) > 0 {
		n, sum, size := 0, 0.0, 0.0
		for _, g := range signs {
			size = max(size, g.Size.MM())
			if n > 0 && middle(g)-sum/float64(n) > 0.45*size {
				break
			}
			sum += middle(g)
			n++
		}
		found = append(found, makeLine(index, signs[:n:n]))
		signs = signs[n:]
	}
	return found
}

func middle(g glyph) float64 { return (g.Box.Top.MM() + g.Box.Bottom.MM()) / 2 }

// visible is what a reader sees of a page's text, without blanks and without turned text.
func visible(doc *page.Document, index int) []glyph {
	p := &doc.Pages[index]
	signs := make([]glyph, 0, len(p.Glyphs))
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if !g.Upright || !seen(p, g) {
			continue
		}
		signs = append(signs, newGlyph(g, fontOf(doc, g)))
	}
	return signs
}

func fontOf(doc *page.Document, g *page.Glyph) *page.Font {
	if g.Font >= 0 && g.Font < len(doc.Fonts) {
		return &doc.Fonts[g.Font]
	}
	return &page.Font{}
}

// seen reports glyphs that leave ink on the sheet.
func seen(p *page.Page, g *page.Glyph) bool {
	return !g.Hidden && g.Size > 0 && !pale(g.Colour) && !blank(g) && !outsideSheet(p, g.Box)
}

// pale reports ink that does not show on white paper.
func pale(c page.Colour) bool { return c.R > 245 && c.G > 245 && c.B > 245 }

func blank(g *page.Glyph) bool {
	if g.Text == "" {
		return g.Inked && g.Ink.Left >= g.Ink.Right
	}
	if ordinary(g.Text) {
		return false
	}
	return strings.TrimFunc(g.Text, invisible) == ""
}

// ordinary reports one ideograph or ASCII sign, so that most texts need no closer look.
func ordinary(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size == len(s) && (r > ' ' && r < 0x7F || r >= 0x4E00 && r <= 0x9FFF)
}

func invisible(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

func outsideSheet(p *page.Page, b page.Box) bool {
	return b.Right <= 0 || b.Left >= p.Width || b.Bottom <= 0 || b.Top >= p.Height
}

// newLine makes a line of glyphs in any order.
func newLine(index int, signs []glyph) *line { return makeLine(index, slices.Clone(signs)) }

// makeLine makes a line of glyphs that are its own.
func makeLine(index int, signs []glyph) *line {
	l := &line{page: index, glyphs: signs}
	slices.SortStableFunc(l.glyphs, func(a, b glyph) int { return cmp.Compare(a.Box.Left, b.Box.Left) })
	l.dropDoubles()
	l.size = l.commonSize()
	l.measure()
	l.spell()
	return l
}

// pieces cuts a line where the gap between two glyphs is wider than so many ems.
func (l *line) pieces(gap float64) (found []*line) {
	from := 0
	for i := 1; i <= len(l.glyphs); i++ {
		if i == len(l.glyphs) || (l.glyphs[i].Box.Left-l.glyphs[i-1].Box.Right).MM() > gap*l.em() {
			found = append(found, newLine(l.page, l.glyphs[from:i]))
			from = i
		}
	}
	return found
}

// dropDoubles takes out glyphs drawn a second time on the same spot, a way to make bold.
func (l *line) dropDoubles() {
	kept := l.glyphs[:1]
	for _, g := range l.glyphs[1:] {
		last := &kept[len(kept)-1]
		if g.Text == last.Text && g.Text != "" && g.Box.Left-last.Box.Left < g.Size/8 {
			last.bold = true
			continue
		}
		kept = append(kept, g)
	}
	l.glyphs = kept
}

func (l *line) commonSize() float64 {
	t := tally{}
	for _, g := range l.glyphs {
		t.add(g.Size.Pt(), 1)
	}
	return t.most(0.05)
}

func (l *line) measure() {
	l.left, l.right = l.glyphs[0].Box.Left.MM(), 0
	var tops, han tally
	for i, g := range l.glyphs {
		if i > 0 {
			l.gap = max(l.gap, (g.Box.Left.MM()-l.right)/g.Size.MM())
		}
		l.right = max(l.right, g.Box.Right.MM())
		if diff := g.Size.Pt() - l.size; diff < -0.1 || diff > 0.1 {
			continue
		}
		tops.add(g.Box.Top.MM(), 1)
		if g.han() {
			han.add(g.Box.Top.MM(), 1)
		}
	}
	if l.top = tops.mean(); len(han) > 0 {
		l.top = han.mean()
	}
	l.foot = l.top + l.em()
}

// spell writes down the text and which glyph each character came from.
func (l *line) spell() {
	var b strings.Builder
	b.Grow(3 * len(l.glyphs))
	l.at = make([]int, 0, len(l.glyphs))
	for i, g := range l.glyphs {
		text := g.Text
		if !ordinary(text) {
			text = strings.TrimFunc(text, invisible)
		}
		if text == "" {
			text = string(unknown)
		}
		for _, r := range text {
			b.WriteRune(r)
			l.at = append(l.at, i)
		}
	}
	l.text = b.String()
}
