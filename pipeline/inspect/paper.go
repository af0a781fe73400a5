package inspect

import (
	"sync"

	"gongwen/pipeline/page"
	"gongwen/pipeline/profile"
)

// paper is a PDF as far as it has been recognised.
type paper struct {
	doc    *page.Document
	p      *profile.Profile
	sheets []*sheet

	size        float64 // points, of most glyphs
	pitch, step float64 // millimetres from line to line and character to character; 0 unknown
	left, right [2]edge // of the text, on odd and even pages
	top, foot   edge    // of the text
	full        []*line // full lines of ideographs and nothing else
	rhythm      *line   // one that stands the pitch below the line before it

	masthead masthead
	title    []*line
	main     []*line // from below the title to the date and what follows it
	pars     []*paragraph
	ending   ending
	annexes  []*annex
	passed   []*annex
	imprint  imprint
}

// sheet is one page.
type sheet struct {
	*page.Page
	index  int
	lines  []*line // of the text, from top to foot
	number *line   // 页码
	furn   []*line // other lines above and below the text
	tabled bool    // a ruled table stands on it

	uprights []upright // drawn lines that stand on end
	turned   bool      // most of the text is turned: a table set 横排
}

// edge is an edge of the text in millimetres on the sheet.
type edge struct {
	at    float64
	known bool
	line  *line // one that stands there
}

// read recognises a paper, from the plain to what builds upon it.
func read(doc *page.Document, p *profile.Profile) *paper {
	r := &paper{doc: doc, p: p, sheets: make([]*sheet, len(doc.Pages))}
	var all sync.WaitGroup
	for i := range doc.Pages {
		all.Go(func() {
			r.sheets[i] = newSheet(doc, i)
			r.sheets[i].takeTables(p.Table.Continued.Value)
		})
	}
	all.Wait()
	r.size = r.bodySize()
	for _, s := range r.sheets {
		s.takeNumber(r.areaTop(), r.areaFoot(), r.size)
	}
	r.measureGrid()
	for _, s := range r.sheets {
		r.takeFurniture(s)
	}
	r.measureSides()
	r.divide()
	return r
}

func newSheet(doc *page.Document, i int) *sheet {
	s := &sheet{Page: &doc.Pages[i], index: i, lines: lines(doc, i)}
	turned, all := 0, 0
	for k := range s.Glyphs {
		if g := &s.Glyphs[k]; !blank(g) && !g.Hidden {
			all++
			if !g.Upright {
				turned++
			}
		}
	}
	s.turned = turned*2 > all
	return s
}

// odd is 0 for odd pages and 1 for even ones.
func (s *sheet) odd() int { return s.index % 2 }

// bodySize is the size that most ideographs have; what stands between the lines of 版记 or
// of a table does not count.
func (r *paper) bodySize() float64 {
	t := tally{}
	for _, s := range r.sheets {
		strokes := s.strokes(100)
		for _, l := range s.lines {
			if !ruledIn(strokes, l) {
				t.addHan(l)
			}
		}
	}
	if len(t) == 0 {
		return r.p.Body.Size.Value.Pt()
	}
	return t.most(0.1)
}

func (t *tally) addHan(l *line) {
	for _, g := range l.glyphs {
		if g.han() {
			t.add(g.Size.Pt(), 1)
		}
	}
}

// ruledIn reports a line with black lines above and below it.
func ruledIn(strokes []stroke, l *line) bool {
	above, below := false, false
	for _, k := range strokes {
		above = above || !k.red && k.y < l.middle()
		below = below || !k.red && k.y > l.middle()
	}
	return above && below
}

// body reports lines in the size of the body.
func (r *paper) body(l *line) bool { return near(l.size, r.size, 0.25) }

func near(a, b, by float64) bool { return a-b <= by && b-a <= by }

// all goes through the lines of text of every page.
func (r *paper) all(do func(*sheet, *line)) {
	for _, s := range r.sheets {
		for _, l := range s.lines {
			do(s, l)
		}
	}
}

// em is the height of the body's type in millimetres.
func (r *paper) em() float64 { return r.size * 25.4 / 72 }

// The numbers of the profile that much hangs on, in millimetres.

func (r *paper) areaLeft() float64  { return r.p.TypeArea.Left.Value.MM() }
func (r *paper) areaTop() float64   { return r.p.TypeArea.Top.Value.MM() }
func (r *paper) areaRight() float64 { return r.areaLeft() + r.p.TypeArea.Width.Value.MM() }
func (r *paper) areaFoot() float64  { return r.areaTop() + r.p.TypeArea.Height.Value.MM() }

// wantPitch is the line pitch of the profile.
func (r *paper) wantPitch() float64 { return (r.p.LineTop(1) - r.p.LineTop(0)).MM() }

// linePitch is the measured pitch, or the profile's where none could be measured.
func (r *paper) linePitch() float64 {
	if r.pitch > 0 {
		return r.pitch
	}
	return r.wantPitch()
}

// charStep is the measured column step, or the profile's.
func (r *paper) charStep() float64 {
	if r.step > 0 {
		return r.step
	}
	return r.p.ColumnStep().MM()
}

// leftOf is the left edge of the text on the page of a line; where it is not known, that
// of the other pages or of the profile.
func (r *paper) leftOf(l *line) float64 {
	if e := r.left[l.page%2]; e.known {
		return e.at
	}
	if e := r.left[1-l.page%2]; e.known {
		return e.at
	}
	return r.areaLeft()
}

// rightOf is where full lines end on the page of a line; where there are none, as far from
// the left edge as on other pages or in the profile.
func (r *paper) rightOf(l *line) float64 {
	width := r.p.TypeArea.Width.Value.MM()
	for _, i := range []int{l.page % 2, 1 - l.page%2} {
		if l, e := r.left[i], r.right[i]; l.known && e.known && e.at-l.at > 0.75*width {
			width = e.at - l.at
			break
		}
	}
	return r.leftOf(l) + width
}

// blanks is how many blank lines stand between two lines of one page.
func (r *paper) blanks(above, below *line) float64 { return r.lineGap(above.foot, below.top) }

// lineGap is how many blank lines fit between a foot and a top.
func (r *paper) lineGap(foot, top float64) float64 {
	leading := r.linePitch() - r.em()
	return (top - foot - leading) / r.linePitch()
}
