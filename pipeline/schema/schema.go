// Package schema says what the columns of a ledger (台账) mean: which sheets a workbook
// holds, which columns they have, what may stand in them and which of them the public
// may read. A schema is a folder with schema.yaml and a template, which a unit may copy
// and edit; Load reads it, Match finds the schema of a workbook, Decode makes records.
//
// The package judges structure only (sheets, headers, columns). Whether a value is
// right is the business of the check room.
package schema

import (
	"slices"
)

// Shape is how a sheet is laid out.
type Shape string

const (
	Facts Shape = "facts" // one item a row: its name, and beside it its content
	Table Shape = "table" // a header row, and a record in each row below it
)

// Type is what a column's values are.
type Type string

const (
	Text     Type = "text"
	Date     Type = "date"
	Integer  Type = "integer"
	Choice   Type = "choice" // one of Column.Choices
	Phone    Type = "phone"
	Email    Type = "email"
	Deadline Type = "deadline" // a date, or words such as 长期坚持
)

// Schema is one kind of ledger. Load makes it; it is read-only from then on.
type Schema struct {
	Name         string // folder name, as --schema takes it
	Title        string // Chinese name
	Kind         string // 文种 of the notice
	Template     string // text of the template
	TemplateFile string // its file name
	Numbering    string // "restart", "run-on" or "": see document.Numbering
	Sheets       []Sheet
	Order        []Order
	Front        []Entry // front matter of the notice, in order
}

// Sheet is one sheet of the workbook.
type Sheet struct {
	ID       string
	Names    []string // names the workbook may give it; ID is always one of them
	Shape    Shape
	Optional bool // may be missing or empty
	Columns  []Column

	index map[string]int // folded names of the columns
}

// Column is one column of a table or one item of a sheet of facts.
type Column struct {
	ID       string
	Aliases  []string // other names its header may have
	Type     Type
	Required bool     // must be there, and filled in every record
	Public   bool     // may appear in the notice; templates see no other column
	Choices  []string // allowed values of a Choice
}

// Ref names a column of a sheet by their ids; it is written 要素.反馈日期.
type Ref struct{ Sheet, Column string }

// Step is one date of an Order.
type Step struct {
	Ref
	Strict bool // must be later than the step before it; otherwise not earlier
}

// Order is dates that must follow each other. At most one sheet of an Order is a table;
// the order then holds in each of its records.
type Order []Step

// Entry is a key of the notice's front matter with the template expression of its value.
type Entry struct{ Key, Expression string }

// Sheet returns the sheet with the id, or nil.
func (s *Schema) Sheet(id string) *Sheet {
	i := slices.IndexFunc(s.Sheets, func(sh Sheet) bool { return sh.ID == id })
	if i < 0 {
		return nil
	}
	return &s.Sheets[i]
}

// Column returns the column with the id, or nil.
func (sh *Sheet) Column(id string) *Column {
	i := slices.IndexFunc(sh.Columns, func(c Column) bool { return c.ID == id })
	if i < 0 {
		return nil
	}
	return &sh.Columns[i]
}

// names returns all names a header may give the column, the id first.
func (c *Column) names() []string { return append([]string{c.ID}, c.Aliases...) }

// named returns the index of the column that a header means by text, or -1.
func (sh *Sheet) named(text string) int {
	if i, ok := sh.index[fold(text)]; ok {
		return i
	}
	return -1
}
