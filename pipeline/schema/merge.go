package schema

import (
	"cmp"
	"slices"

	"gongwen/pipeline/ledger"
)

// merges finds the merged range over a cell and remembers the cells at the ranges' top
// left corners, so that rows can be read as a stream.
type merges struct {
	ranges  []ledger.Range
	columns map[int][]ledger.Range // by column, from the top; filled on demand
	anchors map[[2]int]ledger.Cell
	top     map[[2]int]bool // the cells of the first rows that hold a value
	rows    int             // that have been seen
}

func newMerges(ranges []ledger.Range) *merges {
	m := &merges{ranges: ranges, columns: map[int][]ledger.Range{}, anchors: map[[2]int]ledger.Cell{}, top: map[[2]int]bool{}}
	for _, r := range ranges {
		m.anchors[[2]int{r.Top, r.Left}] = ledger.Cell{Row: r.Top, Col: r.Left}
	}
	return m
}

// see remembers the anchors among the cells of a row. Rows come from the top.
func (m *merges) see(row ledger.Row) {
	m.rows++
	for _, c := range row.Cells {
		if m.rows <= headerRows {
			m.top[[2]int{c.Row, c.Col}] = true
		}
		if at := [2]int{c.Row, c.Col}; m.isAnchor(at) {
			m.anchors[at] = c
		}
	}
}

// whole reports whether a row of a header has something over every one of the columns. A
// line with unit and date above a table leaves gaps.
func (m *merges) whole(row int, columns []int) bool {
	return !slices.ContainsFunc(columns, func(col int) bool {
		_, merged := m.over(row, col)
		return !merged && !m.top[[2]int{row, col}]
	})
}

func (m *merges) isAnchor(at [2]int) bool { _, ok := m.anchors[at]; return ok }

// over returns the range that covers the cell.
func (m *merges) over(row, col int) (ledger.Range, bool) {
	column, known := m.columns[col]
	if !known {
		column = m.column(col)
		m.columns[col] = column
	}
	i, exact := slices.BinarySearchFunc(column, row, func(r ledger.Range, row int) int { return cmp.Compare(r.Top, row) })
	if !exact {
		i--
	}
	if i < 0 || column[i].Bottom < row {
		return ledger.Range{}, false
	}
	return column[i], true
}

func (m *merges) column(col int) []ledger.Range {
	var out []ledger.Range
	for _, r := range m.ranges {
		if r.Left <= col && col <= r.Right {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b ledger.Range) int { return cmp.Compare(a.Top, b.Top) })
	return out
}

// cell returns what a reader sees at col of the row, the value of a merged range
// included; own is false where the range began in a row above. An empty cell has no Raw.
func (m *merges) cell(row ledger.Row, col int) (c ledger.Cell, own bool) {
	if r, ok := m.over(row.Number, col); ok {
		return m.anchors[[2]int{r.Top, r.Left}], r.Top == row.Number
	}
	i, ok := slices.BinarySearchFunc(row.Cells, col, func(c ledger.Cell, col int) int { return cmp.Compare(c.Col, col) })
	if !ok {
		return ledger.Cell{Row: row.Number, Col: col}, true
	}
	return row.Cells[i], true
}
