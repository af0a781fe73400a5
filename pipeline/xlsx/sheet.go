package xlsx

import (
	"io"
	"strconv"
	"strings"

	"gongwen/pipeline/ledger"
)

// scan is what one pass over a sheet part finds.
type scan struct {
	rows          []rowMark
	cells         []cellMark // of all rows, one after another
	values        []byte     // a sheet part with these cells only, side by side, for excelize
	merges        []ledger.Range
	hiddenColumns map[int]bool
}

// rowMark is a row that holds at least one value.
type rowMark struct {
	number int32
	hidden bool
	end    int32 // of its cells in scan.cells
}

// cellMark is a cell that holds a value.
type cellMark struct {
	column uint16
	kind   cellKind
}

// cellKind is the type a cell declares, with its style.
type cellKind uint8

const (
	kindText cellKind = iota
	kindNumber
	kindSerial // a number in a date format
	kindISO    // a date in ISO 8601
	kindBool
	kindFault
	kindCovered // lies under a merged range
)

// quota is what the sheets of a workbook may still hold together.
type quota struct{ cells, bytes, merges int }

const (
	valuesHead = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	// The last row of values shows that excelize read up to the end: it stops without a
	// word where it meets bad XML.
	valuesTail = `<row><c t="str"><v>.</v></c></row></sheetData></worksheet>`
)

// scanner makes a scan.
type scanner struct {
	*scan
	tags *tags
	book *book
	left *quota
	row  int // the row and the column read last
	col  int
	open bool // the row stands in values already
}

// scanSheet reads a sheet part once, in memory bounded by left.
// Errors: errTooMuch, errDamaged, those of r.
func scanSheet(r io.Reader, book *book, left *quota) (*scan, error) {
	s := &scanner{scan: &scan{values: []byte(valuesHead)}, tags: newTags(r), book: book, left: left}
	err := s.tags.part("worksheet", func(b tag) error {
		switch string(b.name()) {
		case "cols":
			return s.tags.within(b, s.column)
		case "sheetData":
			return s.tags.within(b, s.scanRow)
		case "mergeCells":
			return s.tags.within(b, s.merge)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	s.values = append(s.values, valuesTail...)
	s.cover()
	return s.scan, nil
}

// column notes the columns that <col min="2" max="4" hidden="1"/> hides.
func (s *scanner) column(b tag) error {
	if string(b.name()) != "col" || b.closes() || !b.flag("hidden") {
		return nil
	}
	if s.hiddenColumns == nil {
		s.hiddenColumns = map[int]bool{}
	}
	// Columns are listed in order, so going on from the last one bounds the work.
	for c := max(b.number("min"), s.col+1); c <= min(b.number("max"), maxColumn); c++ {
		s.hiddenColumns[c], s.col = true, c
	}
	return nil
}

func (s *scanner) scanRow(b tag) error {
	if string(b.name()) != "row" || b.closes() {
		return nil
	}
	number := s.row + 1
	if r := b.attr("r"); r != nil {
		number = digits(r)
	}
	if number <= s.row || number > maxRow {
		return errDamaged // out of order: Excel itself offers to repair such a file
	}
	s.row, s.col, s.open = number, 0, false
	hidden := b.flag("hidden")
	if err := s.tags.within(b, s.scanCell); err != nil || !s.open {
		return err
	}
	s.rows = append(s.rows, rowMark{int32(number), hidden, int32(len(s.cells))})
	s.values = append(s.values, "</row>"...)
	return nil
}

func (s *scanner) scanCell(b tag) error {
	if string(b.name()) != "c" || b.closes() {
		return nil
	}
	if err := s.place(b); err != nil || b.empty() {
		return err
	}
	kind, form := s.kind(b)
	done := false
	return s.tags.within(b, func(b tag) error {
		if done || !b.opens() || string(b.name()) != form.element {
			return nil
		}
		inner, err := s.tags.inner(form.element)
		if err != nil || len(inner) == 0 {
			return err
		}
		done = true
		if form == shared && !s.isShared(inner) {
			return errDamaged
		}
		return s.take(kind, form, inner)
	})
}

// isShared reports whether text is the index of a shared string. excelize would take
// another one, or none.
func (s *scanner) isShared(text []byte) bool {
	i, err := strconv.Atoi(strings.TrimSpace(string(text)))
	return err == nil && 0 <= i && i < s.book.count
}

// take adds a cell with a value.
func (s *scanner) take(kind cellKind, form form, inner []byte) error {
	s.left.cells--
	if s.left.bytes -= len(inner) + len(form.before) + len(form.after); s.left.bytes < 0 || s.left.cells < 0 {
		return errTooMuch
	}
	if !s.open {
		s.open = true
		s.values = append(s.values, "<row>"...)
	}
	s.values = append(s.values, form.before...)
	s.values = append(s.values, inner...)
	s.values = append(s.values, form.after...)
	s.cells = append(s.cells, cellMark{uint16(s.col), kind})
	return nil
}

// place finds the cell's column: its name, or the next one.
func (s *scanner) place(b tag) error {
	row, col := s.row, s.col+1
	if r := b.attr("r"); r != nil {
		row, col = coordinates(r)
	}
	if row != s.row || col <= s.col || col > maxColumn {
		return errDamaged
	}
	s.col = col
	return nil
}

// form is how a cell is handed to excelize. Whatever is not text elsewhere goes as it
// stands, so that excelize changes nothing in it.
type form struct{ element, before, after string }

var (
	shared = form{"v", `<c t="s"><v>`, "</v></c>"}
	inline = form{"is", `<c t="inlineStr"><is>`, "</is></c>"}
	plain  = form{"v", `<c t="str"><v>`, "</v></c>"}
)

// kind is what the cell declares to hold [ECMA-376-1, 18.18.11], and its form.
func (s *scanner) kind(b tag) (cellKind, form) {
	switch string(b.attr("t")) {
	case "s":
		return kindText, shared
	case "inlineStr":
		return kindText, inline
	case "str":
		return kindText, plain
	case "b":
		return kindBool, plain
	case "e":
		return kindFault, plain
	case "d":
		return kindISO, plain
	}
	if style := b.number("s"); 0 <= style && style < len(s.book.dates) && s.book.dates[style] {
		return kindSerial, plain
	}
	return kindNumber, plain
}
