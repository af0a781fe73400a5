// Package ledger is a ledger (台账) as it was read: workbooks, sheets, rows and cells, and
// the records a schema makes of them. Every value remembers the cell it came from.
// The package knows no file format.
package ledger

import (
	"iter"
	"strconv"
	"time"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/value"
)

// Workbook is one ledger file.
type Workbook struct {
	File   string // base name, as findings print it
	Sheets []*Sheet
}

// Sheet is one visible or hidden sheet of a workbook.
type Sheet struct {
	File          string
	Name          string
	Hidden        bool
	Merges        []Range
	HiddenColumns map[int]bool // columns count from 1
	Filtered      bool         // a filter is set, so that rows may be hidden that nobody hid
	// Rows yields the rows that hold at least one value, in order. An error, *Unreadable
	// or the machine's, ends it. It may be ranged over again and then begins anew (schemas
	// look at the first rows). Rows may be kept.
	Rows iter.Seq2[Row, error]
}

// Row is one row; Cells are in column order and hold only cells with a value.
type Row struct {
	Number int // from 1
	Hidden bool
	Cells  []Cell
}

// Kind is what the workbook says a cell holds.
type Kind uint8

const (
	Text Kind = iota
	Number
	Date
	Bool
	Fault      // an error value such as #REF!
	Uncomputed // a formula whose result the program that wrote it left out
)

// Cell is one cell with a value. Raw is the stored value: text as it stands, its lines
// divided by "\n", a number as written in the file, a Bool as TRUE or FALSE, of Uncomputed
// the formula with its = (and nothing more where the formula is written in another cell).
// For a Date, Time is the moment the serial number means.
type Cell struct {
	Row, Col int // from 1
	Kind     Kind
	Percent  bool  // a Number that the sheet shows as a percentage,
	Places   uint8 // with so many decimals: a stored 0.9871 as 98.71%, with 2
	Raw      string
	Time     time.Time
}

// Range is a rectangle of cells, ends included.
type Range struct{ Top, Left, Bottom, Right int }

// Contains reports whether the cell at row, col lies in the range.
func (r Range) Contains(row, col int) bool {
	return r.Top <= row && row <= r.Bottom && r.Left <= col && col <= r.Right
}

// Reference returns the cell's name, such as C7.
func Reference(row, col int) string { return ColumnName(col) + strconv.Itoa(row) }

// Place is where the cell at row, col stands, for findings.
func (s *Sheet) Place(row, col int) finding.Place {
	return finding.Place{File: s.File, Sheet: s.Name, Cell: Reference(row, col)}
}

// Value is one field of a record: what a reader of the sheet sees, and what it means.
type Value struct {
	Text    string        // as shown; a date as 2024年9月18日
	Date    time.Time     // for a date, else zero
	Meaning value.Meaning // nil where the text means no more than it says
	Kind    Kind          // what the workbook says the cell holds
	Row     int           // of the cell
	At      finding.Place
}

// Empty reports whether the cell held nothing.
func (v Value) Empty() bool { return v.Text == "" }

// Record is one row of a table sheet, or all of a sheet of facts, by column id.
// A merged cell's value stands in each record it covers, with the place of its anchor.
// A column that the sheet has stands in Values even where its cell is empty, with the
// place of that cell; a column that the sheet lacks does not.
type Record struct {
	Row    int    // 0 for facts
	Hidden bool   // the row does not show
	Total  string // 合计, 小计 …: the row adds up others and is no record; "" for a record
	Values map[string]Value
}

// Data is a ledger after decoding: by sheet id of its schema, facts in one record,
// tables in several.
type Data struct {
	File     string
	Facts    map[string]Record
	Tables   map[string][]Record
	Computed map[string]string // numbers worked out from the records, as text, by id
}

// NewData is a ledger without records.
func NewData(file string) *Data {
	return &Data{File: file, Facts: map[string]Record{}, Tables: map[string][]Record{}}
}

// Add keeps a record of the sheet: facts have no row. Rows that add up others are no records.
func (d *Data) Add(sheet string, r Record) {
	switch {
	case r.Total != "":
	case r.Row == 0:
		d.Facts[sheet] = r
	default:
		d.Tables[sheet] = append(d.Tables[sheet], r)
	}
}
