package schema

import (
	"slices"

	"gongwen/pipeline/ledger"
)

// headLimit is how many rows of a sheet are looked at to learn what it is. Facts are few,
// each in a row.
const headLimit = 100

// head is the first rows of a sheet and what lies merged over them.
type head struct {
	rows    []ledger.Row
	merges  *merges
	top     []labelRow      // the rows among which a header is looked for
	columns map[int][]label // the texts by their columns
}

// headOf reads the first rows. A sheet that cannot be read has those found so far; Decode
// reports it.
func headOf(s *ledger.Sheet) head {
	rows, _ := readRows(s, headLimit)
	m := newMerges(s.Merges)
	for _, row := range rows {
		m.see(row)
	}
	return head{rows, m, labelRows(rows[:min(len(rows), headerRows)], m), labelColumns(rows, m)}
}

// heads remembers the heads of sheets that several schemas look at.
type heads map[*ledger.Sheet]head

func (h heads) of(s *ledger.Sheet) head {
	one, known := h[s]
	if !known {
		one = headOf(s)
		h[s] = one
	}
	return one
}

// coverage counts the columns, and those required, that the first rows name.
func (sh *Sheet) coverage(h head) (named, required int) {
	found := header{}
	if sh.Shape == Facts {
		found = items(h.columns, sh)
	} else {
		found = findHeader(h.top, h.merges, sh)
	}
	for i := range sh.Columns {
		_, placed := found.places[i]
		if placed || len(found.unsure[i]) > 0 {
			named++
			if sh.Columns[i].Required {
				required++
			}
		}
	}
	return named, required
}

func (sh *Sheet) required() int {
	n := 0
	for _, c := range sh.Columns {
		if c.Required {
			n++
		}
	}
	return n
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
