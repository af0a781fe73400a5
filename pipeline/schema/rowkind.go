package schema

import (
	"slices"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/width"
)

// rowKind is what a row below the header is.
type rowKind uint8

const (
	emptyRow  rowKind = iota
	aRecord           // what a ledger is for
	bandRow           // only a number, or one cell merged over the whole table
	totalRow          // 合计
	noteRow           // 注：…, 填报人：…
	headerRow         // the header once more, as at the top of a printed page
)

// leftOut says of the kinds of rows that are no records what becomes of them.
var leftOut = []struct {
	kind          rowKind
	rule          finding.Rule
	message, hint string
}{
	{bandRow, rowSkipped, "不是记录（只有序号，或者整行合并成一格），没有读入", "如果其中有要读入的内容，请分列填写。"},
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
	case isNote(row):
		return noteRow
	case totalWord(row) != "":
		return totalRow
	case own.filled == 0 && own.numbered == 0:
		return emptyRow
	case own.filled == 0 || t.band(row):
		return bandRow
	case t.headerAgain(row):
		return headerRow
	}
	return aRecord
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

// totals are what the first cell of a row says that adds up others.
var totals = []string{"合计", "总计", partTotal, "共计", "累计", "总数", "平均"}

// partTotal adds up the rows since the one before, in the midst of others.
const partTotal = "小计"

// totalWord returns the word by which the row's first cell says so, alone or with a number,
// a unit in brackets or a colon: 合计, 小计（万元）, 总计：12项. "" is none.
func totalWord(row ledger.Row) string {
	text := fold(plain(row.Cells[0]))
	for _, word := range totals {
		rest, is := strings.CutPrefix(text, word)
		if is && (rest == "" || strings.ContainsAny(rest[:1], "(:0123456789")) {
			return word
		}
	}
	return ""
}

// notes are what lines below a table begin with; a colon or a number follows them.
var notes = []string{"注", "备注", "说明", "填报说明", "填表说明", "填写说明", "填报人", "填表人", "制表", "制表人", "审核", "审核人", "复核", "复核人",
	"审批人", "分管领导", "单位负责人", "主要负责人", "负责人", "联系人", "经办人", "联系电话", "填报单位", "填报日期", "填报时间", "制表日期", "单位盖章", "盖章"}

// isNote reports whether every cell of the row, or the first of a lone few, begins like a note.
func isNote(row ledger.Row) bool {
	if !noteText(plain(row.Cells[0])) {
		return false
	}
	return len(row.Cells) <= 2 || !slices.ContainsFunc(row.Cells, func(c ledger.Cell) bool { return !noteText(plain(c)) })
}

func noteText(text string) bool {
	word, _, found := strings.Cut(strings.Map(width.Narrow, text), ":")
	if !found {
		return false
	}
	word = strings.TrimRight(strings.NewReplacer("(", "", ")", "").Replace(fold(word)), "0123456789")
	return slices.Contains(notes, word)
}
