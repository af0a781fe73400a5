package schema

import (
	"maps"
	"slices"

	"gongwen/pipeline/ledger"
)

// headerRows is how many rows with a value are searched for the header.
const headerRows = 20

// label is the name of one column as the header gives it.
type label struct {
	text     string
	row, col int
}

// header is the names that a sheet gives its columns, or its items.
type header struct {
	labels []label       // all names, in order
	places map[int]label // index of the schema's column -> its name in the sheet
	twice  []twiceNamed  // names of a column that has one already
}

type twiceNamed struct {
	column int // index in the schema
	label  label
}

// findHeader returns the header among the first rows, the row that names most columns,
// and the number of its last row.
func findHeader(rows []ledger.Row, m *merges, sh *Sheet) (best header, last int) {
	at := 0
	for _, row := range rows {
		if h := sh.read(labels(row, m)); len(h.places) > len(best.places) {
			best, at = h, row.Number
		}
	}
	last = at
	for _, l := range best.places {
		if r, ok := m.over(at, l.col); ok {
			last = max(last, r.Bottom)
		}
	}
	return best, last
}

// read finds the schema's columns among the labels; an id goes before an alias.
func (sh *Sheet) read(labels []label) header {
	h := header{labels: labels, places: map[int]label{}}
	for _, exact := range []bool{true, false} {
		for _, l := range labels {
			i := sh.named(l.text)
			if i < 0 || (fold(sh.Columns[i].ID) == fold(l.text)) != exact {
				continue
			}
			if _, taken := h.places[i]; taken {
				h.twice = append(h.twice, twiceNamed{i, l})
				continue
			}
			h.places[i] = l
		}
	}
	return h
}

// labels returns the texts of a row, those merged down from above included.
func labels(row ledger.Row, m *merges) []label {
	cells := map[int]ledger.Cell{}
	for _, c := range row.Cells {
		cells[c.Col] = c
	}
	for at, c := range m.anchors {
		if r, ok := m.over(row.Number, at[1]); ok && r.Top == at[0] && r.Left == at[1] {
			cells[c.Col] = c
		}
	}
	var out []label
	for _, col := range slices.Sorted(maps.Keys(cells)) {
		if text := plain(cells[col]); text != "" {
			out = append(out, label{text, cells[col].Row, col})
		}
	}
	return out
}
