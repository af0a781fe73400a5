package layout

import (
	"cmp"
	"slices"

	"gongwen/pipeline/document"
)

// arrange puts the cells on the grid. Cells that lie over others move to the right, spans
// end where other cells stand or the head does, and places that nothing covers get an
// empty cell: no text is lost and no line is missing.
func (t *tableSetter) arrange() {
	t.rows = len(t.table.Rows)
	t.head = min(max(t.table.Head, 0), t.rows)
	t.owner = make([][]int, t.rows)
	t.columns = len(t.table.Aligns)
	cells := 0
	for i, row := range t.table.Rows {
		cells += len(row)
		for _, c := range row {
			t.columns = max(t.columns, c.Column+max(1, c.ColumnSpan))
		}
		t.owner[i] = t.lengthen(nil, t.columns)
	}
	t.cells = make([]tableCell, 0, cells)
	for i, row := range t.table.Rows {
		for _, c := range row {
			t.put(i, c)
		}
		t.complete(i)
	}
	for i := range t.owner {
		t.complete(i)
	}
	t.sortCells()
}

// lengthen makes a row of the grid n columns wide.
func (t *tableSetter) lengthen(places []int, n int) []int {
	places = slices.Grow(places, max(0, n-len(places)))
	for len(places) < n {
		places = append(places, none)
	}
	return places
}

// put places a cell at its column, or at the first free one after it.
func (t *tableSetter) put(row int, c document.Cell) {
	at := max(0, c.Column)
	for at < len(t.owner[row]) && t.owner[row][at] != none {
		at++
	}
	t.columns = max(t.columns, at+1)
	for i := range t.owner {
		t.owner[i] = t.lengthen(t.owner[i], t.columns)
	}
	cell := tableCell{text: c.Text, row: row, column: at, rows: 1, columns: 1, headed: row < t.head}
	for cell.columns < c.ColumnSpan && at+cell.columns < t.columns && t.owner[row][at+cell.columns] == none {
		cell.columns++
	}
	end := t.rows
	if cell.headed {
		end = t.head
	}
	for cell.rows < c.RowSpan && row+cell.rows < end && t.free(row+cell.rows, at, cell.columns) {
		cell.rows++
	}
	t.cover(cell)
}

// free reports whether nothing stands on so many places of a row.
func (t *tableSetter) free(row, column, n int) bool {
	for _, o := range t.owner[row][column : column+n] {
		if o != none {
			return false
		}
	}
	return true
}

func (t *tableSetter) cover(c tableCell) {
	for i := range c.rows {
		for j := range c.columns {
			t.owner[c.row+i][c.column+j] = len(t.cells)
		}
	}
	t.cells = append(t.cells, c)
}

// complete gives the places of a row that are free an empty cell each.
func (t *tableSetter) complete(row int) {
	t.owner[row] = t.lengthen(t.owner[row], t.columns)
	for j, o := range t.owner[row] {
		if o == none {
			t.cover(tableCell{row: row, column: j, rows: 1, columns: 1, headed: row < t.head})
		}
	}
}

// sortCells brings the cells into the order of rows and columns, which most are in.
func (t *tableSetter) sortCells() {
	if slices.IsSortedFunc(t.cells, func(a, b tableCell) int { return cmp.Or(a.row-b.row, a.column-b.column) }) {
		return
	}
	sorted := make([]tableCell, 0, len(t.cells))
	for i, row := range t.owner {
		for j, o := range row {
			if c := &t.cells[o]; c.row == i && c.column == j {
				sorted = append(sorted, *c)
			}
		}
	}
	t.cells = sorted
	for k := range t.cells {
		c := &t.cells[k]
		for i := range c.rows {
			for j := range c.columns {
				t.owner[c.row+i][c.column+j] = k
			}
		}
	}
}
