package schema

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/ledger"
	"gongwen/pipeline/numeral"
	"gongwen/pipeline/value"
	"gongwen/pipeline/width"
)

// totals are what a row is called that adds up others.
var totals = []string{"合计", "总计", partTotal, "共计", "累计", "总数", "平均"}

// partTotal adds up the rows since the one before, in the midst of others.
const partTotal = "小计"

// totalWord returns the word by which the row says so: its first cell, alone or with a
// number, a unit in brackets or a colon (合计, 小计（万元）, 总计：12项); or one of its first
// cells, of no problem or measure, ends in it (县教育局小计), and all that follow are numbers.
// "" is none.
func (t *table) totalWord(row ledger.Row) string {
	first := fold(plain(row.Cells[0]))
	for _, word := range totals {
		rest, is := strings.CutPrefix(first, word)
		if is && (rest == "" || strings.ContainsAny(rest[:1], "(:0123456789")) {
			return word
		}
	}
	for i, c := range row.Cells[:min(3, len(row.Cells))] {
		word := lastWord(fold(plain(c)))
		if column := t.at(c.Col); c.Kind != ledger.Text || t.essential(c) || word == "" && column != nil && column.Type == Integer {
			return ""
		}
		if word != "" && onlyNumbers(row.Cells[i+1:]) {
			return word
		}
	}
	return ""
}

// lastWord returns the word of a total that a short text ends in.
func lastWord(text string) string {
	const most = 15
	for _, word := range []string{partTotal, "合计", "总计"} {
		if strings.HasSuffix(strings.TrimSuffix(text, ":"), word) && utf8.RuneCountInString(text) <= most {
			return word
		}
	}
	return ""
}

func onlyNumbers(cells []ledger.Cell) bool {
	number := func(c ledger.Cell) bool { return strings.ContainsAny(fold(plain(c)), "0123456789") }
	return slices.ContainsFunc(cells, number) && !slices.ContainsFunc(cells, func(c ledger.Cell) bool {
		return c.Kind != ledger.Number && strings.Trim(fold(plain(c)), "0123456789.,%-/") != ""
	})
}

// notes are what lines below a table begin with; a colon follows them.
var notes = []string{"注", "备注", "说明", "填报说明", "填表说明", "填写说明", "填报人", "填表人", "制表", "制表人", "审核", "审核人", "复核", "复核人",
	"审批人", "分管领导", "单位负责人", "主要负责人", "负责人", "联系人", "经办人", "联系电话", "电话", "手机", "传真", "填报单位", "填报日期", "填报时间", "制表日期",
	"报送单位", "报送时间", "导出时间", "导出人", "打印时间", "单位盖章", "盖章", "签字", "领导签字", "分管领导签字", "主要领导签字", "负责人签字", "主要负责人签字", "审核人签字"}

// examples are what a row begins with that shows how to fill in others.
var examples = []string{"示例", "填写示例", "样例", "举例", "例"}

// isNote reports whether the row begins like a note and goes on like one: with no more than
// another cell, or with cells of which each is a note, a date, or short; or whether it is
// the end of a signature. What stands below a problem or a measure is a record.
func (t *table) isNote(row ledger.Row) bool {
	first := plain(row.Cells[0])
	if slices.Contains(examples, strings.TrimSuffix(fold(first), ":")) || t.signed(row) {
		return true
	}
	bare := len(row.Cells) == 2 && slices.Contains(notes[:3], fold(first))
	if !noteText(first) && !bare {
		return false
	}
	said, others := 0, 0
	for i, c := range row.Cells {
		switch {
		case noteText(plain(c)):
			said++
		case isDay(c):
		case i > 0 && t.essential(c) && !bare:
			return false
		default:
			others++
		}
	}
	return len(row.Cells) <= 2 || said >= others
}

// signed reports a date at the right of an otherwise empty row, perhaps behind the name of
// an office or the place of a seal.
func (t *table) signed(row ledger.Row) bool {
	last := row.Cells[len(row.Cells)-1]
	middle := t.header.labels[len(t.header.labels)/2].col
	right := row.Cells[0].Col >= middle || strings.HasPrefix(fold(plain(row.Cells[0])), "(盖章)")
	return t.records > 0 && len(row.Cells) <= 2 && len(t.columns) >= many && isDay(last) && last.Col >= middle && right
}

func isDay(c ledger.Cell) bool {
	_, day := value.ParseDay(plain(c))
	return day || c.Kind == ledger.Date
}

func noteText(text string) bool {
	word, _, found := strings.Cut(strings.Map(width.Narrow, text), ":")
	if !found {
		return false
	}
	word = strings.TrimRight(strings.NewReplacer("(", "", ")", "").Replace(fold(word)), "0123456789")
	return slices.Contains(notes, word)
}

// section reports a heading between records: 一 or （一） and a title beside it, and nothing
// more. In a ledger whose records are numbered so it is one of them, unless the title is
// merged over several columns.
func (t *table) section(row ledger.Row) bool {
	if len(row.Cells) > 2 || !chineseNumber(row.Cells[0]) {
		return false
	}
	r, merged := t.merges.over(row.Number, row.Cells[len(row.Cells)-1].Col)
	return merged && r.Right > r.Left || !t.chinese && len(t.columns) >= many
}

func chineseNumber(c ledger.Cell) bool {
	_, chinese := numeral.Parse(strings.Trim(fold(plain(c)), "()、."))
	return chinese
}

// columnNumbers reports a row of 1, 2, 3 … under all names of the header, perhaps behind
// 栏次. Where the next row goes on with 2 it is the first record of a table of numbers.
func (t *table) columnNumbers(row ledger.Row) bool {
	cells := row.Cells
	if text := fold(plain(cells[0])); text == "栏次" || text == "列次" {
		cells = cells[1:]
	}
	for i, c := range cells {
		if n, err := strconv.Atoi(strings.Trim(fold(plain(c)), "()")); err != nil || n != i+1 {
			return false
		}
	}
	goesOn := slices.ContainsFunc(t.waiting, func(next ledger.Row) bool {
		return next.Number == row.Number+1 && fold(plain(next.Cells[0])) == "2"
	})
	return !goesOn && len(cells) >= 3 && len(row.Cells) >= len(t.header.labels)
}
