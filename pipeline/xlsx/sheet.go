package xlsx

import (
	"bytes"
	"cmp"
	"slices"

	"gongwen/pipeline/ledger"
)

// survey looks at a sheet part once, for what stands around the rows.
type survey struct {
	tags   *tags
	sheet  *ledger.Sheet
	column int  // the last one that is hidden
	left   *int // columns that merged ranges may still have
}

func (s *survey) read() error {
	err := s.tags.part("worksheet", func(b tag) error {
		switch string(b.name()) {
		case "cols":
			return s.tags.within(b, s.hidden)
		case "sheetData":
			return s.tags.skip(b)
		case "autoFilter":
			return s.tags.within(b, s.filter)
		case "customSheetViews": // have filters of their own
			return s.tags.within(b, pass)
		case "mergeCells":
			return s.tags.within(b, s.merge)
		}
		return nil
	})
	slices.SortStableFunc(s.sheet.Merges, func(a, b ledger.Range) int {
		return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left))
	})
	return err
}

// hidden notes the columns that <col min="2" max="4" hidden="1"/> hides.
func (s *survey) hidden(b tag) error {
	if string(b.name()) != "col" || b.closes() || !b.flag("hidden") {
		return nil
	}
	if s.sheet.HiddenColumns == nil {
		s.sheet.HiddenColumns = map[int]bool{}
	}
	// Columns are listed in order, so going on from the last one bounds the work.
	for c := max(b.number("min"), s.column+1); c <= min(b.number("max"), ledger.MaxColumn); c++ {
		s.sheet.HiddenColumns[c], s.column = true, c
	}
	return nil
}

// filter notes a filter with a condition: <filterColumn> with something in it.
func (s *survey) filter(b tag) error {
	if string(b.name()) == "filterColumn" && b.opens() {
		s.sheet.Filtered = true
	}
	return nil
}

// merge notes <mergeCell ref="A1:B2"/>.
func (s *survey) merge(b tag) error {
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
	s.sheet.Merges = append(s.sheet.Merges, r)
	*s.left -= r.Right - r.Left + 1
	return limit(-*s.left, 0)
}
