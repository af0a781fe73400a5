package layout

import (
	"slices"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/layout/line"
)

// setCells makes the elements and the lines of all cells; how high they stand is found
// later.
func (t *tableSetter) setCells() {
	row, element := -1, 0
	for i := range t.cells {
		c := &t.cells[i]
		for row < c.row {
			row, element = row+1, t.setter.element(frame.RoleRow, t.element)
		}
		role := frame.RoleCell
		if c.headed {
			role = frame.RoleHeadCell
		}
		cell := t.setter.element(role, element)
		t.out.Elements[cell].ColumnSpan, t.out.Elements[cell].RowSpan = spanOf(c.columns), spanOf(c.rows)
		t.setCell(c, cell)
	}
	for row+1 < t.rows { // rows that cells from above cover whole
		row, _ = row+1, t.setter.element(frame.RoleRow, t.element)
	}
}

// spanOf is n as elements have it: 0 is 1.
func spanOf(n int) int {
	if n == 1 {
		return 0
	}
	return n
}

// setCell breaks the paragraphs of a cell into lines.
func (t *tableSetter) setCell(c *tableCell, element int) {
	kind := t.kind(c)
	for _, p := range c.text {
		t.collect(c, p, t.plan.size, element)
		if len(t.par.boxes) == 0 {
			if len(c.text) > 1 {
				c.lines = append(c.lines, nil)
			}
			continue
		}
		for _, l := range t.breakCell(c, kind) {
			t.setter.report(line.Line{Start: l.Start, End: l.End, Forced: l.Forced, Over: l.Over}, 0)
			t.cellLine(c, l, kind)
		}
	}
}

// breakCell breaks the paragraph. Centred lines are made about as long as each other, and
// no line is stretched that would come out full of holes.
func (t *tableSetter) breakCell(c *tableCell, kind columnKind) []line.Line {
	boxes, room := t.par.boxes, t.inner(c.column, c.columns)
	lines := t.breaker.Break(boxes, room, room)
	if n := len(lines); kind == kindCentre && n > 1 {
		lines = t.balance(boxes, room, n)
	}
	for i := range lines {
		if l := &lines[i]; kind != kindLeft || l.Loose {
			l.Room = min(l.Room, 0)
		}
	}
	return lines
}

// balance finds the narrowest room, by whole characters, in which the text still takes n
// lines, none of them worse.
func (t *tableSetter) balance(boxes []line.Box, room int64, n int) []line.Line {
	em, best := t.breaker.Em, room
	for w := room - em; w >= em; w -= em {
		lines := t.breaker.Break(boxes, w, w)
		if len(lines) > n || slices.ContainsFunc(lines, spoilt) {
			break
		}
		best = w
	}
	return t.breaker.Break(boxes, best, best)
}

func spoilt(l line.Line) bool { return l.Forced || l.Over || l.Loose }

// cellLine sets one line at its place across the page.
func (t *tableSetter) cellLine(c *tableCell, l line.Line, kind columnKind) {
	s := t.setter
	head := int64(t.plan.edges[c.column]+t.plan.blank) * t.fine
	room := t.inner(c.column, c.columns) - t.breaker.Width(l)
	switch kind {
	case kindCentre:
		head += room / 2
	case kindRight:
		head += room
	case kindPoint:
		lead := t.leads[c.column]
		head += (t.inner(c.column, 1)-lead[0]-lead[1])/2 + lead[0] - t.scale(c.point, t.plan.size)
	}
	first := len(s.items)
	s.place(l, 0, head)
	c.lines = append(c.lines, slices.Clone(s.items[first:]))
	s.items = s.items[:first]
}
