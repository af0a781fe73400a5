package schema

import (
	"maps"
	"slices"
	"strings"

	"gongwen/pipeline/ledger"
)

// headerRows is how many rows with a value are searched for the header.
const headerRows = 20

// label is the name of one column as the header gives it.
type label struct {
	path     []string // from the widest group down to the column's own name
	first    bool     // the leftmost column of its group
	row, col int      // the cell of the own name
	keys     []string // folded texts that may name a column, those of the whole path first
	own      int      // index of the first key of the own name within a group
}

func (l label) text() string { return l.path[len(l.path)-1] }

// whole is the path as one text: 县级验收/实际时间.
func (l label) whole() string { return strings.Join(l.path, "/") }

// header is the names that a sheet gives its columns, or its items.
type header struct {
	labels []label         // all names, in order
	places map[int]label   // index of the schema's column -> its name in the sheet
	twice  []twiceNamed    // names of a column that has a better one
	unsure map[int][]label // columns that several names fit equally well: none is taken
	last   int             // its last row
}

type twiceNamed struct {
	column int // index in the schema
	label  label
}

// newLabel is a label with all names that it goes by.
func newLabel(l label) label {
	texts := []string{l.text(), bareName(l.text())}
	if len(l.path) > 1 {
		l.own = 3
		texts = append([]string{l.whole(), strings.Join(l.path, ""), bareName(l.whole())}, texts...)
	}
	for _, text := range texts {
		l.keys = append(l.keys, fold(text))
	}
	return l
}

// labelRow is a row as the names of columns that it would be.
type labelRow struct {
	number int
	labels []label
}

func labelRows(rows []ledger.Row, m *merges) []labelRow {
	out := make([]labelRow, len(rows))
	for i, row := range rows {
		out[i] = labelRow{row.Number, labels(row, m)}
	}
	return out
}

// findHeader returns the header among the first rows: the row that names most columns.
func findHeader(rows []labelRow, m *merges, sh *Sheet) header {
	if sh.known != nil {
		return *sh.known
	}
	var best header
	for _, row := range rows {
		if h := sh.read(row.labels); h.named() > best.named() {
			best = h
			best.last = row.number
		}
	}
	at := best.last
	for _, l := range best.places {
		if r, ok := m.over(at, l.col); ok {
			best.last = max(best.last, r.Bottom)
		}
	}
	return best
}

// named counts the columns that have a name.
func (h header) named() int { return len(h.places) + len(h.unsure) }

// read finds the schema's columns among the labels. Of several names for one column the
// best is taken, if there is one best.
func (sh *Sheet) read(labels []label) header {
	h := header{labels: labels, places: map[int]label{}, unsure: map[int][]label{}}
	ranks := map[int]int{}
	found := map[int][]label{}
	for _, l := range labels {
		i, rank := sh.means(l)
		if i < 0 {
			continue
		}
		found[i] = append(found[i], l)
		if best, seen := ranks[i]; !seen || rank < best {
			ranks[i] = rank
		}
	}
	for _, i := range slices.Sorted(maps.Keys(found)) {
		h.settle(sh, i, ranks[i], found[i])
	}
	return h
}

// settle takes the one best name of a column, or none.
func (h *header) settle(sh *Sheet, column, rank int, names []label) {
	var best []label
	for _, l := range names {
		if _, r := sh.means(l); r == rank {
			best = append(best, l)
		} else {
			h.twice = append(h.twice, twiceNamed{column, l})
		}
	}
	if len(best) > 1 {
		h.unsure[column] = best
		return
	}
	h.places[column] = best[0]
}

// means returns the index of the column that a label means, or -1, and how surely: by the
// whole path as id (0) or as another name (1), by the own name within a group as id (2) or
// as another name (3), by the name of the group, for its first column (4).
func (sh *Sheet) means(l label) (column, rank int) {
	for k, key := range l.keys {
		i, named := sh.index[key]
		switch {
		case !named:
			continue
		case l.own > 0 && k >= l.own:
			rank = 2
		}
		if key != fold(sh.Columns[i].ID) {
			rank++
		}
		return i, rank
	}
	for _, group := range l.path[:len(l.path)-1] {
		if i, named := sh.index[fold(group)]; named && l.first {
			return i, 4
		}
	}
	return -1, 0
}

// labels returns the texts of a row as column names, those merged down from above and the
// groups above them included.
func labels(row ledger.Row, m *merges) []label {
	cells := map[int]ledger.Cell{}
	for _, c := range row.Cells {
		cells[c.Col] = c
	}
	for _, r := range m.ranges {
		if r.Contains(row.Number, r.Left) {
			cells[r.Left] = m.anchors[[2]int{r.Top, r.Left}]
		}
	}
	var out []label
	columns := slices.Sorted(maps.Keys(cells))
	for _, col := range columns {
		if text := plain(cells[col]); text != "" {
			l := label{path: []string{text}, row: cells[col].Row, col: col}
			l.climb(m, columns)
			out = append(out, newLabel(l))
		}
	}
	return out
}

// climb adds the groups above a name: cells merged over several of the columns, but not
// over all, as a title is, in a row that leaves none out.
func (l *label) climb(m *merges, columns []int) {
	const levels = 2
	left, right := columns[0], columns[len(columns)-1]
	for row := l.row - 1; len(l.path) <= levels; {
		r, ok := m.over(row, l.col)
		if !ok || r.Left == r.Right || r.Left <= left && r.Right >= right || !m.whole(row, columns) {
			return
		}
		if text := plain(m.anchors[[2]int{r.Top, r.Left}]); text != "" {
			l.path = append([]string{oneLine(text)}, l.path...)
			l.first = l.col == r.Left
		}
		row = r.Top - 1
	}
}
