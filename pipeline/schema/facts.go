package schema

import (
	"maps"
	"slices"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// decodeFacts makes one record of a sheet of facts. The items stand in the column that
// names most of them, their contents in the next.
func decodeFacts(s *ledger.Sheet, sh *Sheet, visit Visit) (finding.List, error) {
	rows, err := readRows(s, 0)
	if err != nil {
		return nil, err
	}
	m := newMerges(s.Merges)
	byRow := map[int]ledger.Row{}
	for _, row := range rows {
		m.see(row)
		byRow[row.Number] = row
	}
	h := items(labelColumns(rows, m), sh)
	if h.named() == 0 {
		return sh.headless(s, len(rows) > 0), nil
	}
	record := ledger.Record{Values: map[string]ledger.Value{}}
	for i, l := range h.places {
		c := &sh.Columns[i]
		cell := beside(byRow[l.row], m, l)
		v := c.value(cell)
		v.At = s.Place(cell.Row, cell.Col)
		record.Values[c.ID] = v
	}
	visit(sh, record)
	return append(sh.missing(s, h), sh.repeated(s, h)...), nil
}

// items returns the names in the column that names most items, and those in other columns
// that name more of them, as where two items stand in a row. What stands beside an item is
// its content, whatever it says.
func items(columns map[int][]label, sh *Sheet) header {
	var best header
	var labels []label
	for _, col := range slices.Sorted(maps.Keys(columns)) {
		if h := sh.read(columns[col]); h.named() > best.named() {
			best, labels = h, columns[col]
		}
	}
	for _, col := range slices.Sorted(maps.Keys(columns)) {
		for _, l := range columns[col] {
			if i, _ := sh.means(l); i >= 0 && best.lacks(i) && !sh.isContent(l, columns) {
				labels = append(labels, l)
			}
		}
	}
	return sh.read(labels)
}

// labelColumns are the texts of the sheet by their columns.
func labelColumns(rows []ledger.Row, m *merges) map[int][]label {
	columns := map[int][]label{}
	for _, row := range rows {
		for _, c := range row.Cells {
			if r, ok := m.over(row.Number, c.Col); ok && (r.Top != c.Row || r.Left != c.Col) {
				continue
			}
			columns[c.Col] = append(columns[c.Col], newLabel(label{path: []string{plain(c)}, row: c.Row, col: c.Col}))
		}
	}
	return columns
}

// lacks reports a column that has no name so far.
func (h header) lacks(column int) bool {
	_, placed := h.places[column]
	return !placed && len(h.unsure[column]) == 0
}

// isContent reports whether an item stands to the left of the text, which is no content
// itself.
func (sh *Sheet) isContent(l label, columns map[int][]label) bool {
	return slices.ContainsFunc(columns[l.col-1], func(x label) bool {
		i, _ := sh.means(x)
		return x.row == l.row && i >= 0 && !sh.isContent(x, columns)
	})
}

// beside returns the cell to the right of an item.
func beside(row ledger.Row, m *merges, l label) ledger.Cell {
	col := l.col + 1
	if r, ok := m.over(l.row, l.col); ok {
		col = r.Right + 1
	}
	cell, _ := m.cell(row, col)
	return cell
}
