package layout

import (
	"fmt"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/layout/line"
	"gongwen/pipeline/unit"
)

// row is one line of the paper, or one block, before it has a page.
type row struct {
	first, last int // items[first:last]
	blank       bool
	bound       bool // stands on the page of the row before it
	newPage     bool // begins a page
	signOff     bool

	block *block      // beside the line, or in place of one when it has a height
	below unit.Length // that must stay free below the line, for a seal that reaches down

	head *block // repeated when a page begins with this row
	tail *block // closes the page when it ends with this row; takes no room
}

// flows tells blocks from lines.
func (r *row) flows() bool { return r.block != nil && r.block.height > 0 }

// addRow adds a row for the items made since first.
func (s *setter) addRow(first int) {
	bound := s.keep > 0
	if bound {
		s.keep--
	}
	s.rows = append(s.rows, row{first: first, last: len(s.items), bound: bound})
}

// addBlanks adds blank lines.
func (s *setter) addBlanks(n int) {
	for range n {
		s.rows = append(s.rows, row{first: len(s.items), last: len(s.items), blank: true, bound: s.keep > 0})
	}
}

// measure is where the lines of a paragraph stand, in fine parts from the type area's left.
type measure struct {
	first, rest int64 // indents
	width       int64 // of the room, indents included
}

// set breaks the paragraph into rows. It returns how many rows there are.
func (s *setter) set(m measure) int {
	return s.setFrom(0, len(s.items), m)
}

// setFrom breaks the paragraph from box from on; the first row takes the items made since
// first as well.
func (s *setter) setFrom(from, first int, m measure) int {
	q := &s.par
	q.seal()
	lines := s.breaker.Break(q.boxes[from:], m.width-m.first, m.width-m.rest)
	for i, l := range lines {
		s.report(l, from)
		indent := m.rest
		if i == 0 {
			indent = m.first
		}
		s.place(l, from, indent)
		s.addRow(first)
		first = len(s.items)
	}
	return len(lines)
}

// place makes the items of a line whose head stands at indent.
func (s *setter) place(l line.Line, from int, indent int64) {
	s.origins = s.breaker.Origins(l, s.origins[:0])
	for i := range s.origins {
		s.origins[i] = (s.origins[i] + indent) / s.fine
	}
	s.emit(from+l.Start, from+l.End)
}

// emit makes the items of boxes a:b, whose origins are known: a new one wherever face or
// span changes.
func (s *setter) emit(a, b int) {
	q := &s.par
	for i := a; i < b; {
		c := q.chars[i]
		j := i + 1
		for j < b && q.chars[j].face == c.face && q.chars[j].span == c.span {
			j++
		}
		if c.face != none {
			s.item(i, j, s.origins[i-a:j-a+1])
		}
		i = j
	}
}

// item makes one item of boxes i:j.
func (s *setter) item(i, j int, origins []int64) {
	q := &s.par
	c := q.chars[i]
	t := s.newText()
	*t = frame.Text{
		At:   frame.Point{X: s.p.TypeArea.Left.Value + unit.Length(origins[0])},
		Face: int(c.face), Size: q.size,
		Chars: q.text[c.at:q.end(j-1)], Steps: s.newSteps(j - i),
		Element: q.spans[c.span].element, Source: int(q.source(i)),
	}
	for n := range t.Steps {
		t.Steps[n] = unit.Length(origins[n+1] - origins[n])
	}
	s.items = append(s.items, t)
}

// newText takes room for an item from a larger piece.
func (s *setter) newText() *frame.Text {
	if len(s.texts) == 0 {
		s.texts = make([]frame.Text, 64)
	}
	t := &s.texts[0]
	s.texts = s.texts[1:]
	return t
}

// newSteps takes room for n steps from a larger piece.
func (s *setter) newSteps(n int) []unit.Length {
	if len(s.steps) < n {
		s.steps = make([]unit.Length, max(n, 1024))
	}
	steps := s.steps[:n:n]
	s.steps = s.steps[n:]
	return steps
}

// report says what is wrong with a line.
func (s *setter) report(l line.Line, from int) {
	if !l.Over && !l.Forced && !l.Loose {
		return
	}
	at := s.par.near(from + l.Start)
	switch {
	case l.Over:
		s.find(ruleOverfull, at, "这一行排不下，超出了版心", "检查版式设置的版心宽度和字号，或者把这一段改短。")
	case l.Forced:
		s.find(ruleForced, s.par.near(from+l.End-1), fmt.Sprintf("这里找不到合适的断行处，只好在“%s”后断开", s.tail(from, l)),
			"网址、编号过长时可以换一个短的写法，或者在前后加几个字，让它另起一行。")
	default:
		s.find(ruleLoose, at, "这一行的字距被拉得过开", "行末的网址、单词放不下，整个移到了下一行；可以在这一行前面增减几个字，或者把它改短。")
	}
}

// tail is the last characters of a line.
func (s *setter) tail(from int, l line.Line) string {
	q := &s.par
	a, b := from+max(l.Start, l.End-4), from+l.End-1
	return q.text[q.chars[a].at:q.end(b)]
}

// natural measures the paragraph's boxes a:b on one line.
func (s *setter) natural(a, b int) (line.Line, int64) {
	l := s.breaker.Natural(s.par.boxes[a:b])
	return l, s.breaker.Width(l)
}

// whole places the paragraph on one line at an indent, and reports it when that has no room.
func (s *setter) whole(indent int64) {
	all, width := s.natural(0, len(s.par.boxes))
	if indent = max(0, indent); indent+width > s.width() {
		s.find(ruleOverfull, s.par.near(0), "“"+s.par.text[:s.par.end(min(len(s.par.boxes), 8)-1)]+"…”一行排不下，超出了版心", "把这一项写得短一些。")
	}
	s.place(all, 0, indent)
}

// middle sets the paragraph as a row in the middle of the line; one that is too long for
// that turns over, flush left.
func (s *setter) middle() {
	line, width := s.natural(0, len(s.par.boxes))
	if width > s.width() {
		s.set(measure{width: s.width()})
		return
	}
	first := len(s.items)
	s.place(line, 0, (s.width()-width)/2)
	s.addRow(first)
}

// measured is a phrase on one line and its width, set nowhere yet: what no face has is
// missed when it is.
func (s *setter) measured(l look, p document.Phrase, element int) (line.Line, int64) {
	missing := len(s.missing)
	s.phrase(l, p, element)
	s.missing = s.missing[:missing]
	return s.natural(0, len(s.par.boxes))
}

// phrase is a paragraph of one text.
func (s *setter) phrase(l look, p document.Phrase, element int) {
	s.begin(l.size)
	s.add(l, p.Text, p.Pos, element)
	s.par.seal()
}
