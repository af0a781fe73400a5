package schema

import (
	"slices"
	"unicode/utf8"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// rowKind is what a row below the header is.
type rowKind uint8

const (
	emptyRow   rowKind = iota
	aRecord            // what a ledger is for
	bandRow            // only a number, or one cell merged over the whole table
	totalRow           // 合计
	noteRow            // 注：…, 填报人：…
	headerRow          // the header once more, as at the top of a printed page
	loneRow            // one cell, and nothing merged down beside it
	otherTable         // the header of another table below this one
)

// leftOut says of the kinds of rows that are no records what becomes of them.
var leftOut = []struct {
	kind          rowKind
	rule          finding.Rule
	message, hint string
}{
	{bandRow, rowSkipped, "不是记录（只有序号，或者是整行的小标题），没有读入", "如果其中有要读入的内容，请分列填写。"},
	{loneRow, rowSkipped, "只有一格有内容，不作为记录", "如果是一条记录，请把其他各格填好；如果是说明，可以不管。"},
	{otherTable, rowOther, "像是另一张表的表头，这一行和下面的行都没有读入", "一张工作表只放一张表，请把下面的表移到另一张工作表；如果不是表头，请补填这一行。"},
	{totalRow, rowTotal, "是合计行，不作为记录，只用来核对合计数", "如果其实是一条记录，请把开头的“合计”“小计”等字改掉。"},
	{noteRow, rowNote, "是说明或者签名，不作为记录", "如果其实是一条记录，请从第一列起分列填写。"},
	{headerRow, rowHeader, "又是表头，不作为记录", ""},
}

// ownCells is what a row itself holds in the columns of the schema, without what is merged
// down from rows above.
type ownCells struct{ filled, numbered int }

func (o *ownCells) add(c *Column, v ledger.Value, own bool) {
	switch {
	case !own || v.Empty():
	case c.Type == Integer || c.Role == Serial:
		o.numbered++
	default:
		o.filled++
	}
}

func (t *table) kindOf(row ledger.Row, own ownCells) rowKind {
	switch {
	case len(row.Cells) == 0:
		return emptyRow
	case t.isNote(row):
		return noteRow
	case t.totalWord(row) != "":
		return totalRow
	case own.filled == 0 && own.numbered == 0:
		return emptyRow
	case t.headerAgain(row) || t.records == 0 && t.columnNumbers(row):
		return headerRow
	case own.filled == 0 || t.band(row) || t.section(row):
		return bandRow
	case t.other(row):
		return otherTable
	case t.lone(row):
		return loneRow
	}
	return aRecord
}

// lone reports a row of one cell in a table of many columns, beside which nothing stands
// that is merged down from a record above. A problem or a measure alone is a record.
func (t *table) lone(row ledger.Row) bool {
	return len(row.Cells) == 1 && len(t.columns) >= many && !t.essential(row.Cells[0]) && !slices.ContainsFunc(t.columns, func(i int) bool {
		r, merged := t.merges.over(row.Number, t.header.places[i].col)
		return merged && r.Top < row.Number
	})
}

// many columns are so many that a row with one cell is hardly a record.
const many = 5

// essential reports a cell in a column that records are made for.
func (t *table) essential(c ledger.Cell) bool {
	column := t.at(c.Col)
	return column != nil && slices.Contains([]Role{Problem, Measure, PublicText}, column.Role)
}

// at is the schema's column over a column of the sheet, or nil.
func (t *table) at(col int) *Column {
	for _, i := range t.columns {
		if t.header.places[i].col == col {
			return &t.schema.Columns[i]
		}
	}
	return nil
}

// other reports the header of another table: short texts throughout, the first of them
// 序号, or, below an empty row, two of them names of this table's columns.
func (t *table) other(row ledger.Row) bool {
	if t.records == 0 || len(row.Cells) < 3 || slices.ContainsFunc(row.Cells, func(c ledger.Cell) bool {
		return c.Kind != ledger.Text || utf8.RuneCountInString(plain(c)) > longestName
	}) {
		return false
	}
	known := 0
	for _, c := range row.Cells {
		if slices.ContainsFunc(t.header.labels, func(l label) bool { return fold(l.text()) == fold(plain(c)) }) {
			known++
		}
	}
	return fold(plain(row.Cells[0])) == "序号" || known > 1 && row.Number > t.seen+1
}

// band reports whether one merged cell of the row spans all columns, as a heading between
// the records does.
func (t *table) band(row ledger.Row) bool {
	first, ok := t.merges.over(row.Number, t.header.places[t.columns[0]].col)
	return ok && len(t.columns) > 2 && !slices.ContainsFunc(t.columns, func(i int) bool {
		return !first.Contains(row.Number, t.header.places[i].col)
	})
}

// headerAgain reports whether the row says nothing but the names of its columns.
func (t *table) headerAgain(row ledger.Row) bool {
	same := 0
	for _, c := range row.Cells {
		i := slices.IndexFunc(t.header.labels, func(l label) bool { return l.col == c.Col })
		if i < 0 {
			continue
		}
		if fold(plain(c)) != fold(t.header.labels[i].text()) {
			return false
		}
		same++
	}
	return same > 1
}
