package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/layout/table"
	"gongwen/pipeline/unit"
)

// How many characters of the table's size make the difference.
const (
	longText  = 8  // more than so many on a line is long text
	solidText = 4  // text no longer stays on one line
	solidWide = 10 // a number or date no longer stays on one line
)

// measure finds how wide the text of each cell is, and how wide it must be, at the usual
// type size. Characters that no face has are reported when they are set.
func (t *tableSetter) measure() {
	missing := len(t.missing)
	for i := range t.cells {
		c := &t.cells[i]
		c.numeric = !c.headed && isNumber(c.string())
		for _, p := range c.text {
			t.collect(c, p, t.p.Table.Size.Value, 0)
			_, w := t.natural(0, len(t.par.boxes))
			c.paragraphs = append(c.paragraphs, w)
			c.least = max(c.least, t.piece())
		}
		t.settleLeast(c)
		if c.numeric {
			_, c.point = t.natural(0, pointOf(t.par.text))
		}
	}
	t.setter.missing = t.missing[:missing]
}

// string is the text of a cell of one paragraph.
func (c *tableCell) string() string {
	if len(c.text) != 1 {
		return ""
	}
	return c.text[0].String()
}

// collect makes a paragraph of a cell the one being set.
func (t *tableSetter) collect(c *tableCell, p document.Inline, size unit.Length, element int) {
	s := t.setter
	s.begin(size)
	s.addInline(p, t.looks(c, size), element)
	s.par.seal()
}

// looks are those of plain, strong and emphasised text in a cell.
func (t *tableSetter) looks(c *tableCell, size unit.Length) [3]look {
	if c.headed {
		l := t.freeLook(t.p.Table.HeadRole.Value, size)
		return [3]look{l, l, l}
	}
	return [3]look{
		document.Plain:    t.freeLook(t.p.Table.Role.Value, size),
		document.Strong:   t.freeLook(t.p.Body.Strong.Value, size),
		document.Emphasis: t.freeLook(t.p.Body.Emphasis.Value, size),
	}
}

// piece is the width of the longest part of the paragraph that no line may end in.
func (t *tableSetter) piece() (longest int64) {
	boxes := t.par.boxes
	w := int64(0)
	for i, chance := range t.breaker.MayEnd(boxes) {
		if chance >= 0 {
			w = 0
		}
		w += boxes[i].Step
		longest = max(longest, w)
	}
	return longest
}

// settleLeast decides how wide the cell must be: numbers, dates and short text stay on one
// line, text of a head on three, and long words are rather broken than make a column of
// their own.
func (t *tableSetter) settleLeast(c *tableCell) {
	em, w := t.em(), (&table.Cell{Paragraphs: c.paragraphs}).Natural()
	switch {
	case c.headed:
		c.least = max(min(c.least, 4*em), min(w, 2*em), w/3)
	case w <= solidText*em, w <= solidWide*em && (c.numeric || isDate(c.string())):
		c.least = w
	default:
		c.least = max(min(c.least, longText*em), 2*em)
	}
}

// em is the usual size of the table's text in fine parts.
func (t *tableSetter) em() int64 { return int64(t.p.Table.Size.Value) * t.fine }
