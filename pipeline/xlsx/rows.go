package xlsx

import (
	"errors"
	"fmt"

	"gongwen/pipeline/ledger"
)

// rows reads the rows of a sheet part as a stream.
type rows struct {
	*tags
	book  *book
	cover *cover
	yield func(ledger.Row, error) bool

	row     ledger.Row
	cell    ledger.Cell
	kind    cellKind
	style   format
	value   []byte // of the cell
	formula []byte // of the cell, with its =
	valued  bool   // the cell has an element for its value

	cells, bytes int // values so far, and their size
}

// errStop ends the reading when no more rows are wanted.
var errStop = errors.New("stop")

func (r *rows) read() error {
	err := r.part("worksheet", func(b tag) error {
		if string(b.name()) != "sheetData" {
			return nil
		}
		return r.within(b, r.readRow)
	})
	if err == errStop {
		return nil
	}
	return err
}

func (r *rows) readRow(b tag) error {
	if string(b.name()) != "row" || b.closes() {
		return nil
	}
	next := ledger.Row{Number: r.row.Number + 1, Cells: make([]ledger.Cell, 0, len(r.row.Cells))}
	for name, value := range b.attrs {
		switch string(name) {
		case "r":
			next.Number = digits(value)
		case "hidden":
			next.Hidden = isTrue(value)
		}
	}
	if next.Number <= r.row.Number || next.Number > ledger.MaxRow {
		return errDamaged // out of order: Excel itself offers to repair such a file
	}
	r.row, r.cell = next, ledger.Cell{Row: next.Number}
	r.cover.move(next.Number)
	if err := r.within(b, r.readCell); err != nil {
		return err
	}
	if len(r.row.Cells) > 0 && !r.yield(r.row, nil) {
		return errStop
	}
	return nil
}

func (r *rows) readCell(b tag) error {
	if string(b.name()) != "c" || b.closes() {
		return nil
	}
	if err := r.place(b); err != nil || !b.opens() {
		return err
	}
	if r.cover.hides(r.cell.Col) {
		return r.within(b, pass)
	}
	r.value, r.formula, r.valued = r.value[:0], r.formula[:0], false
	if err := r.within(b, r.readContent); err != nil {
		return err
	}
	return r.take()
}

// place begins a cell: its column is the one in its name, or the next.
func (r *rows) place(b tag) error {
	row, col := r.row.Number, r.cell.Col+1
	r.kind, r.style = kindNumber, format{}
	for name, value := range b.attrs {
		switch string(name) {
		case "r":
			row, col = coordinates(value)
		case "t":
			r.kind = kindOf(value)
		case "s":
			if i := digits(value); i < len(r.book.formats) {
				r.style = r.book.formats[i]
			}
		}
	}
	if row != r.row.Number || col <= r.cell.Col || col > ledger.MaxColumn {
		return errDamaged
	}
	r.cell = ledger.Cell{Row: row, Col: col}
	return nil
}

// readContent reads the first value of a cell, and its formula.
func (r *rows) readContent(b tag) (err error) {
	if b.closes() {
		return nil
	}
	switch string(b.name()) {
	case "f":
		r.formula, err = r.inner(append(r.formula[:0], '='), b)
	case "v":
		if r.valued = true; r.kind != kindInline && len(r.value) == 0 {
			r.value, err = r.inner(r.value, b)
		}
	case "is":
		if r.kind == kindInline && len(r.value) == 0 {
			r.value, err = r.rich(r.value, b)
		}
	}
	return err
}

// take adds the cell to the row, if it holds something.
func (r *rows) take() error {
	if err := r.interpret(); err != nil || r.cell.Raw == "" {
		return err
	}
	r.row.Cells = append(r.row.Cells, r.cell)
	r.cells++
	if r.kind != kindShared {
		r.bytes += len(r.cell.Raw)
	}
	if r.cells > ledger.MaxCells || r.bytes > maxText {
		return errTooMuch
	}
	return nil
}

// where says to which rows reading has come.
func (r *rows) where(sheet string) string {
	if r.row.Number == 0 {
		return sheet
	}
	return fmt.Sprintf("%s第 %d 行附近", sheet, r.row.Number)
}
