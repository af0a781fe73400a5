package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// turn sets the table on pages of its own, each of them a quarter turned to the left as a
// whole: its head stands at the left of the sheet, which is the binding edge of odd pages
// and the cut edge of even ones (8). above is set before it on the first page.
func (t *tableSetter) turn(above *block) {
	rows := t.set()
	if above != nil {
		rows[0].bound = true
		rows = append([]row{{block: above}}, rows...)
	}
	for start := 0; start < len(rows); {
		end := t.turnedEnd(rows, start)
		page := t.turnedPage(rows, start, end)
		t.keep = 0
		t.addBlock(page)
		t.setter.bodyRows = append(t.bodyRows, len(t.setter.rows)-1)
		start = end
	}
}

// turnedEnd is the row after the last one of the turned page that begins with row start.
func (t *tableSetter) turnedEnd(rows []row, start int) int {
	most, y := start, unit.Length(0)
	if rows[start].head != nil {
		y = rows[start].head.height
	}
	for most < len(rows) && (most == start || y+rows[most].block.height <= t.plan.area.Y+unit.Twip) {
		y += rows[most].block.height
		most++
	}
	for end := most; end > start && most < len(rows); end-- {
		if !rows[end].bound {
			return end
		}
	}
	return most
}

// turnedPage makes one block of the rows, as high as the type area.
func (t *tableSetter) turnedPage(rows []row, start, end int) *block {
	all := &block{}
	if h := rows[start].head; h != nil {
		all.append(h.artifact())
	}
	var page []*block
	for _, r := range rows[start:end] {
		page = append(page, r.block)
	}
	t.centreFloats(page)
	for _, b := range page {
		all.append(b)
	}
	if tail := rows[end-1].tail; tail != nil {
		all.merge(tail, all.height)
	}
	area := &t.p.TypeArea
	all.turn(area.Left.Value, area.Height.Value)
	return all
}

// merge adds what stands in another block, its head at y.
func (b *block) merge(c *block, y unit.Length) {
	for _, x := range c.texts {
		x := *x
		x.At.Y += y
		b.texts = append(b.texts, &x)
	}
	for _, r := range c.rules {
		r.From.Y += y
		r.To.Y += y
		b.rules = append(b.rules, r)
	}
}

// turn turns a block a quarter to the left: what ran to the right runs up the page, which
// is so high, and what stood at the top stands at the left.
func (b *block) turn(left, height unit.Length) {
	turned := func(p frame.Point) frame.Point { return frame.Point{X: left + p.Y, Y: height - (p.X - left)} }
	for _, x := range b.texts {
		x.At, x.Turned = turned(x.At), true
	}
	for i := range b.rules {
		r := &b.rules[i]
		r.From, r.To = turned(r.From), turned(r.To)
	}
	b.height = height
}

func heightOf(blocks []*block) (h unit.Length) {
	for _, b := range blocks {
		h += b.height
	}
	return h
}

// turnedPart sets an annex that is nothing but one table to be turned: its label and title
// are turned with it. It reports whether it did.
func (s *setter) turnedPart(p *document.Part) bool {
	if len(p.Body) != 1 || len(written(p.MainRecipients)) > 0 || !p.SignOff.Empty() {
		return false
	}
	table, ok := p.Body[0].(*document.Table)
	if !ok {
		return false
	}
	t := s.planned(table)
	if t.rows == 0 || !t.plan.turned {
		s.upright = t
		return false
	}
	t.report()
	t.turn(t.turnedHead(p))
	return true
}

// turnedHead is label and title of an annex as they stand on a turned page: on lines as
// far apart as those of other pages.
func (t *tableSetter) turnedHead(p *document.Part) *block {
	s, usual, above := t.setter, t.p, len(t.setter.rows)
	wide := *usual
	wide.TypeArea.Width.Value, wide.Grid.Flow.Value = t.plan.area.X, 1
	b, pitch := &block{}, s.lineOffset(1)
	s.p = &wide
	s.annexHead(p)
	s.p = usual
	first := len(s.items)
	if above < len(s.rows) {
		first = s.rows[above].first
	}
	items := s.items[first:]
	s.items = s.items[:first]
	for i, r := range s.rows[above:] {
		line := items[r.first-first : r.last-first]
		s.takeLine(b, line, unit.Length(i)*pitch)
	}
	b.height = unit.Length(len(s.rows)-above)*pitch - s.leading()/2
	s.rows, s.keep = s.rows[:above], 0
	if b.height < 0 {
		return nil
	}
	return b
}
