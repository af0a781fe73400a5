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
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/value"
)

// Shape is how a sheet is laid out.
type Shape string

const (
	Facts Shape = "facts" // one item a row: its name, and beside it its content
	Table Shape = "table" // a header, and a record in each row below it
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
	Status   Type = "status"   // one of Column.Words
	Money    Type = "money"    // in Column.Unit, unless the cell says otherwise
	Count    Type = "count"
	Rate     Type = "rate"  // a percentage
	People   Type = "names" // people or offices, one or several
)

var types = []Type{Text, Date, Integer, Choice, Phone, Email, Deadline, Status, Money, Count, Rate, People}

// Role is what a column is for in the work of rectification; the business rules go by it.
type Role string

const (
	Serial     Role = "serial"      // 序号
	Aspect     Role = "aspect"      // 方面
	Problem    Role = "problem"     // 问题
	Measure    Role = "measure"     // 整改措施
	Leader     Role = "leader"      // 责任领导
	Office     Role = "office"      // 责任科室
	Start      Role = "start"       // the beginning of a span
	End        Role = "end"         // its end
	Found      Role = "found"       // when the problem was found or handed over
	Due        Role = "deadline"    // 完成时限
	Completed  Role = "completed"   // 完成日期
	Struck     Role = "closed"      // 销号日期
	Progress   Role = "status"      // 整改状态
	Evidence   Role = "evidence"    // 佐证材料
	PublicText Role = "public-text" // 公开口径
	Secrecy    Role = "secrecy"     // 密级, 知悉范围
	Amount     Role = "amount"      // 金额
)

var roles = []Role{Serial, Aspect, Problem, Measure, Leader, Office, Start, End, Found, Due, Completed,
	Struck, Progress, Evidence, PublicText, Secrecy, Amount}

// Schema is one kind of ledger. Load makes it; it is read-only from then on.
type Schema struct {
	Name         string // folder name, as --schema takes it
	Title        string // Chinese name
	Kind         string // 文种 of the notice
	Template     string // text of the template, "" for ledgers that are only checked
	TemplateFile string // its file name
	Numbering    string // "restart", "run-on" or "": see document.Numbering
	Generic      bool   // its columns are patterns, from which Match infers a schema
	Sheets       []Sheet
	Order        []Order
	Rules        []Rule  // the unit's own
	Totals       []Total // computed from the records, in order
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
	known *header        // where it was inferred from
}

// Column is one column of a table or one item of a sheet of facts.
type Column struct {
	ID       string
	Aliases  []string // other names its header may have; 一级/二级 for a header of two rows
	Type     Type
	Role     Role
	Required bool             // must be there, and filled in every record
	Unique   bool             // no two records of the sheet have the same
	Public   bool             // may appear in the notice; templates see no other column
	Choices  []string         // allowed values of a Choice; of a Status those of the one vocabulary that it uses
	Words    value.Vocabulary // what the words of a Status mean
	Unit     string           // of Money: 元, 万元 or 亿元; of a Rate: percent, where its numbers lack the sign
	Inferred bool             // type and role were guessed from header and cells

	synonyms     map[string]string // of Choices, by their folded texts
	like, unlike []string          // words of the headers that a generic schema's pattern is for
}

// percent is the unit of a Rate whose header says %, so that 98.71 is 98.71%.
const percent = "%"

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

// Rule is a unit's own rule: a record is wrong where When holds, an expression over the
// columns of Sheet (see the expression room). Message and Hint may name columns as {列}.
type Rule struct {
	finding.Rule
	Ref           // the cell that is marked
	When          string
	Message, Hint string
	Where         string // file and line, for errors
}

// Total is a number computed from the records: how many, a sum, or one total's share of
// another.
type Total struct {
	ID      string
	Count   Ref       // different texts in the column, or records where no column is named
	Sum     Ref       // of an Integer, Count or Money
	Rate    [2]string // part and whole: ids of totals before it
	When    string    // an expression: only these records count
	Stated  Ref       // the item of a sheet of facts that states the same
	Phrases []string  // texts that state it, with {} for the number
	Unit    string    // that a sum of money is given in
	Where   string    // file and line, for errors
}

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

// Choice returns the one of Choices that a text means, "" for none. Blanks, widths and an
// end mark do not count.
func (c *Column) Choice(text string) string {
	return c.synonyms[strings.TrimRight(fold(text), "。.;")]
}

// For returns the first column with the role, or nil.
func (sh *Sheet) For(role Role) *Column {
	i := slices.IndexFunc(sh.Columns, func(c Column) bool { return c.Role == role })
	if i < 0 {
		return nil
	}
	return &sh.Columns[i]
}

// names returns all names a header may give the column, the id first.
func (c *Column) names() []string { return append([]string{c.ID}, c.Aliases...) }
