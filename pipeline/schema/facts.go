package schema

import (
	"maps"
	"slices"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// decodeFacts makes one record of a sheet of facts. The items stand in the column that
// names most of them, their contents in the next.
func decodeFacts(s *ledger.Sheet, sh *Sheet) (ledger.Record, finding.List, error) {
	record := ledger.Record{Values: map[string]ledger.Value{}}
	rows, err := readRows(s, 0)
	if err != nil {
		return record, nil, err
	}
	m := newMerges(s.Merges)
	byRow := map[int]ledger.Row{}
	for _, row := range rows {
		m.see(row)
		byRow[row.Number] = row
	}
	h := items(rows, m, sh)
	if len(h.places) == 0 {
		return record, sh.headless(s, len(rows) > 0), nil
	}
	for i, l := range h.places {
		c := sh.Columns[i]
		cell := beside(byRow[l.row], m, l)
		text, date := shown(cell, c.Type)
		record.Values[c.ID] = ledger.Value{Text: text, Date: date, At: s.Place(cell.Row, cell.Col)}
	}
	return record, append(sh.missing(s, h), sh.repeated(s, h)...), nil
}

// items returns the names in the column that names most items.
func items(rows []ledger.Row, m *merges, sh *Sheet) header {
	columns := map[int][]label{}
	for _, row := range rows {
		for _, c := range row.Cells {
			if r, ok := m.over(row.Number, c.Col); ok && (r.Top != c.Row || r.Left != c.Col) {
				continue
			}
			columns[c.Col] = append(columns[c.Col], label{plain(c), c.Row, c.Col})
		}
	}
	var best header
	for _, col := range slices.Sorted(maps.Keys(columns)) {
		if h := sh.read(columns[col]); len(h.places) > len(best.places) {
			best = h
		}
	}
	return best
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

// readRows returns the first rows of a sheet, all of them for limit 0.
func readRows(s *ledger.Sheet, limit int) ([]ledger.Row, error) {
	var out []ledger.Row
	for row, err := range s.Rows {
		if err != nil {
			return out, err
		}
		row.Cells = slices.Clone(row.Cells)
		if out = append(out, row); len(out) == limit {
			break
		}
	}
	return out, nil
}
