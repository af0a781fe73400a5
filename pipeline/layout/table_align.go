package layout

import "gongwen/pipeline/document"

// columnKind is where the text of a column stands.
type columnKind uint8

const (
	kindLeft columnKind = iota
	kindCentre
	kindRight
	kindPoint // numbers with their decimal points in one line, in the middle of the column
)

// classify decides for each column.
func (t *tableSetter) classify() {
	t.kinds, t.leads = make([]columnKind, t.columns), make([][2]int64, t.columns)
	for j := range t.kinds {
		align := document.AlignAuto
		if j < len(t.table.Aligns) {
			align = t.table.Aligns[j]
		}
		switch align {
		case document.AlignLeft:
			t.kinds[j] = kindLeft
		case document.AlignCentre:
			t.kinds[j] = kindCentre
		case document.AlignRight:
			t.kinds[j] = kindRight
		default:
			t.kinds[j] = t.kindOf(j)
		}
	}
}

// kindOf looks at the cells of a column: numbers at the right, text that stays on one line
// in the middle, other text at the left.
func (t *tableSetter) kindOf(column int) columnKind {
	numbers, others, turnsOver, serial := 0, 0, false, false
	for i := range t.cells {
		c := &t.cells[i]
		if c.column != column || c.columns > 1 {
			continue
		}
		switch {
		case c.headed:
			serial = serial || isSerial(c.string())
		case c.numeric:
			numbers++
			t.lead(c)
		case !isNothing(c.string()) || len(c.text) > 1:
			others++
			turnsOver = turnsOver || len(c.text) > 1 || t.turnsOver(c)
		}
	}
	switch {
	case numbers > 0 && others == 0 && !serial:
		return t.numbers(column)
	case turnsOver:
		return kindLeft
	}
	return kindCentre
}

// numbers is the kind of a column of numbers.
func (t *tableSetter) numbers(column int) columnKind {
	if l := t.leads[column]; l[0]+l[1] > t.inner(column, 1) {
		return kindRight
	}
	return kindPoint
}

// lead notes how wide a number is before its decimal point, and from it on.
func (t *tableSetter) lead(c *tableCell) {
	l := &t.leads[c.column]
	l[0] = max(l[0], t.scale(c.point, t.plan.size))
	l[1] = max(l[1], t.scale(c.paragraphs[0]-c.point, t.plan.size))
}

// turnsOver reports whether a cell has more text than a line of it holds.
func (t *tableSetter) turnsOver(c *tableCell) bool {
	for _, w := range c.paragraphs {
		if t.scale(w, t.plan.size) > t.inner(c.column, c.columns) {
			return true
		}
	}
	return len(c.paragraphs) > 1
}

// inner is how wide the text of a cell over n columns may be.
func (t *tableSetter) inner(column, n int) int64 {
	e := t.plan.edges
	return int64(e[column+n]-e[column]-2*t.plan.blank) * t.fine
}

// kind is where the text of a cell stands. A number among text, or a cell over several
// columns, goes by its own length.
func (t *tableSetter) kind(c *tableCell) columnKind {
	k := t.kinds[c.column]
	switch {
	case c.headed:
		return kindCentre
	case c.columns > 1 && (c.column >= len(t.table.Aligns) || t.table.Aligns[c.column] == document.AlignAuto):
		if t.turnsOver(c) {
			return kindLeft
		}
		return kindCentre
	case k == kindPoint && !c.numeric:
		return kindCentre
	}
	return k
}
