package layout

import (
	"fmt"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/layout/table"
	"gongwen/pipeline/unit"
)

// tablePlan is how a table is set.
type tablePlan struct {
	area    frame.Point // width and height of the page that it is set on
	turned  bool
	size    unit.Length // of the text
	blank   unit.Length // beside it, on either side
	edges   []unit.Length
	crowded bool
}

// choose finds the type size, and whether the table must be turned: as it is, smaller,
// turned, turned and smaller, and at last smaller than is good to read.
func (t *tableSetter) choose() {
	p := &t.p.Table
	usual, least := p.Size.Value, min(p.Least.Value, p.Size.Value)
	for _, turned := range []bool{false, true} {
		if t.table.Landscape && !turned {
			continue
		}
		for _, size := range []unit.Length{usual, least} {
			if t.plan = t.try(turned, size); !t.plan.crowded {
				return
			}
		}
	}
	for _, part := range []unit.Length{7, 6, 5} { // sevenths: 五号, 小五 and 六号
		size := least * part / 7
		if t.plan = t.try(true, size); t.holds(t.leastWidths(size)) {
			t.plan.crowded = true
			return
		}
	}
	t.squeeze()
}

// try plans the table at a type size.
//
// A table of up to three fifths of the page's width stands in the middle, a character
// wider in each column than its text; any other fills the type area.
func (t *tableSetter) try(turned bool, size unit.Length) tablePlan {
	plan := tablePlan{turned: turned, size: size, blank: t.p.Table.Padding.Value, area: t.area(turned)}
	g := t.grid(size, plan.blank)
	room := int64(plan.area.X-t.p.Table.Rule.Value) * t.fine
	if w := g.Natural(); w*5 <= room*3 {
		room = w + int64(t.columns)*g.Em
	}
	widths, crowded := g.Widths(room)
	plan.crowded = crowded
	plan.setEdges(widths, t.fine)
	return plan
}

// area is the page's type area, upright or turned.
func (t *tableSetter) area(turned bool) frame.Point {
	a := &t.p.TypeArea
	if turned {
		return frame.Point{X: a.Height.Value, Y: a.Width.Value}
	}
	return frame.Point{X: a.Width.Value, Y: a.Height.Value}
}

// setEdges puts the columns' edges in the middle of the area.
func (p *tablePlan) setEdges(widths []int64, fine int64) {
	sum := int64(0)
	for _, w := range widths {
		sum += w
	}
	at := (int64(p.area.X)*fine - sum) / 2
	p.edges = []unit.Length{unit.Length(at / fine)}
	for _, w := range widths {
		at += w
		p.edges = append(p.edges, unit.Length(at/fine))
	}
}

// grid is the table as the search for widths sees it, at a type size.
func (t *tableSetter) grid(size, blank unit.Length) *table.Grid {
	em := int64(size) * t.fine
	g := &table.Grid{Columns: t.columns, Rows: t.rows, Em: em, Blank: 2 * int64(blank) * t.fine,
		Long: longText * em, Crowded: int64(t.p.Table.Crowded.Value) * em,
		Cells: make([]table.Cell, 0, len(t.cells))}
	var widths []int64
	for i := range t.cells {
		c, first := &t.cells[i], len(widths)
		cell := table.Cell{Row: c.row, Column: c.column, Rows: c.rows, Columns: c.columns, Least: t.scale(c.least, size)}
		for _, w := range c.paragraphs {
			widths = append(widths, t.scale(w, size))
		}
		cell.Paragraphs = widths[first:len(widths):len(widths)]
		g.Cells = append(g.Cells, cell)
	}
	return g
}

// scale is a width measured at the usual size at another one, rounded up.
func (t *tableSetter) scale(w int64, size unit.Length) int64 {
	usual := int64(t.p.Table.Size.Value)
	return (w*int64(size) + usual - 1) / usual
}

// leastWidths is what the columns take at least on a turned page.
func (t *tableSetter) leastWidths(size unit.Length) int64 {
	return t.grid(size, t.plan.blank).Least()
}

func (t *tableSetter) holds(width int64) bool {
	return width <= int64(t.plan.area.X-t.p.Table.Rule.Value)*t.fine
}

// squeeze gives all columns the same width, and the text a size that one character fits.
func (t *tableSetter) squeeze() {
	room := t.plan.area.X - t.p.Table.Rule.Value
	width := room / unit.Length(t.columns)
	t.plan.crowded = true
	t.plan.blank = min(t.plan.blank, width/10)
	t.plan.size = max(1, min(t.plan.size, width-2*t.plan.blank-unit.Twip))
	widths := make([]int64, t.columns)
	for i := range widths {
		widths[i] = int64(width) * t.fine
	}
	t.plan.setEdges(widths, t.fine)
}

// report says that the table is turned, or too crowded even so.
func (t *tableSetter) report() {
	switch {
	case t.plan.crowded:
		t.find(ruleTableCrowded, t.table.Pos, fmt.Sprintf("表格有 %d 栏，横排并缩到 %.1f 磅仍然太挤", t.columns, t.plan.size.Pt()),
			"减少栏目，或者把表格拆成两个。")
	case t.plan.turned && !t.table.Landscape:
		t.find(ruleTurned, t.table.Pos, "表格竖着排太挤，已经单独成页、横排",
			"不想横排的，减少栏目或者把文字改短。")
	}
}
