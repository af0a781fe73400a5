package xlsx

import (
	"bytes"
	"cmp"
	"slices"

	"gongwen/pipeline/ledger"
)

// merge notes <mergeCell ref="A1:B2"/>.
func (s *scanner) merge(b tag) error {
	if string(b.name()) != "mergeCell" || b.closes() {
		return nil
	}
	from, to, ok := bytes.Cut(b.attr("ref"), []byte(":"))
	if !ok {
		return nil // one cell alone
	}
	top, left := coordinates(from)
	bottom, right := coordinates(to)
	if min(top, left, bottom, right) < 1 {
		return errDamaged
	}
	r := ledger.Range{Top: min(top, bottom), Left: min(left, right), Bottom: max(top, bottom), Right: max(left, right)}
	s.merges = append(s.merges, r)
	s.left.merges -= r.Right - r.Left + 1
	return limit(-s.left.merges, 0)
}

// cover sorts the merged ranges and marks the cells that lie under them.
func (s *scan) cover() {
	slices.SortStableFunc(s.merges, func(a, b ledger.Range) int {
		return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left))
	})
	var bottom, anchor [maxColumn + 1]int // by column: rows covered so far, the last anchor
	next, cell := 0, 0
	for _, row := range s.rows {
		for ; next < len(s.merges) && s.merges[next].Top <= int(row.number); next++ {
			r := s.merges[next]
			anchor[r.Left] = r.Top
			for c := r.Left; c <= r.Right; c++ {
				bottom[c] = max(bottom[c], r.Bottom)
			}
		}
		for ; cell < int(row.end); cell++ {
			mark := &s.cells[cell]
			if int(row.number) <= bottom[mark.column] && anchor[mark.column] != int(row.number) {
				mark.kind = kindCovered
			}
		}
	}
}

// coordinates reads a cell's name such as C7; 0, 0 when it is none.
func coordinates(name []byte) (row, col int) {
	i := 0
	for ; i < len(name) && i < 3; i++ {
		c := name[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		col = col*26 + int(c-'A') + 1
	}
	row = digits(name[i:])
	if row == 0 || col == 0 || row > maxRow || col > maxColumn {
		return 0, 0
	}
	return row, col
}

// digits reads a number of one to seven digits; 0 when it is none.
func digits(b []byte) int {
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	if len(b) > 7 {
		return 0
	}
	return n
}
