package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// tableSetter sets one table: its cells on the grid, the type size and the widths that
// suit them, then the text of the cells, then blocks that pages can part.
type tableSetter struct {
	*setter
	table         *document.Table
	cells         []tableCell // row by row
	owner         [][]int     // the cell that covers each place of the grid
	rows, columns int
	head          int // rows repeated on each page
	plan          tablePlan
	kinds         []columnKind
	leads         [][2]int64 // of columns of numbers: widest before the point, and from it on
	element       int
}

// tableCell is a cell and what it covers.
type tableCell struct {
	text          []document.Inline
	row, column   int
	rows, columns int
	headed        bool // stands in the head

	least      int64   // as measured at the usual size
	paragraphs []int64 // natural widths
	numeric    bool
	point      int64 // width before the decimal point

	lines [][]*frame.Text
}

// table sets a table in the flow, or turned on pages of its own.
func (s *setter) table(table *document.Table) {
	t := s.planned(table)
	s.upright = nil
	if t.rows == 0 {
		return
	}
	t.report()
	if t.plan.turned {
		s.newPage()
		t.turn(nil)
		return
	}
	t.flow()
}

// planned is a table measured and with its plan; what is planned already is not again.
func (s *setter) planned(table *document.Table) *tableSetter {
	if s.upright != nil && s.upright.table == table {
		return s.upright
	}
	t := &tableSetter{setter: s, table: table}
	t.arrange()
	t.measure()
	if t.rows > 0 {
		t.choose()
	}
	return t
}

// set makes the elements and the items of the table: caption, rows, cells.
func (t *tableSetter) set() []row {
	t.element = t.setter.element(frame.RoleTable, t.parent)
	caption := t.caption()
	t.classify()
	em := t.breaker.Em
	t.breaker.Em = int64(t.plan.size) * t.fine
	t.setCells()
	t.breaker.Em = em
	return t.assemble(caption)
}

// flow sets an upright table. The line before it stays with it: it mostly says what the
// table shows.
func (t *tableSetter) flow() {
	s := t.setter
	if n := len(s.rows); n > 0 && s.rows[n-1].flows() && !s.rows[n-1].blank {
		s.addGap()
	}
	follows := len(s.rows) > 0 && !s.rows[len(s.rows)-1].blank
	for i, r := range t.set() {
		at := s.addBlock(r.block)
		at.bound = at.bound || r.bound || i == 0 && follows
		at.head, at.tail = r.head, r.tail
		s.bodyRows = append(s.bodyRows, len(s.rows)-1)
	}
	s.addGap()
}

// addGap keeps a table from what follows it; a page does not begin with it.
func (s *setter) addGap() {
	r := s.addBlock(&block{height: s.leading() / 2})
	r.blank = true
}

// caption sets 表题 in the middle above the table.
func (t *tableSetter) caption() *block {
	if t.table.Caption.String() == "" {
		return nil
	}
	s, p := t.setter, t.p
	l := s.freeLook(p.Table.CaptionRole.Value, p.Body.Size.Value)
	s.begin(l.size)
	s.addInline(t.table.Caption, [3]look{l, l, l}, s.element(frame.RoleCaption, t.element))
	s.par.seal()
	b, y := &block{}, unit.Length(0)
	for _, one := range s.breaker.Break(s.par.boxes, t.wide(), t.wide()) {
		one.Room = min(one.Room, 0)
		first := len(s.items)
		s.place(one, 0, (t.wide()-s.breaker.Width(one))/2)
		s.take(b, first, y)
		y += l.size + s.leading()
	}
	b.height = y - s.leading()/2
	return b
}

// wide is the width that the table may take, in fine parts.
func (t *tableSetter) wide() int64 { return int64(t.plan.area.X) * t.fine }
