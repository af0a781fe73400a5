package schema

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/value"
)

// table makes records of a table sheet whose rows come one by one. The first rows wait
// until the header is found among them.
type table struct {
	sheet  *ledger.Sheet
	schema *Sheet
	merges *merges
	visit  Visit

	waiting []ledger.Row
	started bool
	header  header
	columns []int    // the schema's columns that the sheet has, by index
	cells   []Column // the schema's columns, in the units of this sheet

	records int
	seen    int               // the last row that held something
	over    bool              // another table has begun
	chinese bool              // records are numbered 一, 二
	foot    []leftRow         // rows that are no records, since the last one
	left    map[rowKind][]int // numbers of those that records follow
	hidden  []int
}

type leftRow struct {
	kind   rowKind
	number int
}

// Visit receives the records of a ledger as they are read, those of facts first.
type Visit func(*Sheet, ledger.Record)

func decodeTable(s *ledger.Sheet, sh *Sheet, visit Visit) (finding.List, error) {
	t := &table{sheet: s, schema: sh, merges: newMerges(s.Merges), visit: visit, left: map[rowKind][]int{}}
	for row, err := range s.Rows {
		if err != nil {
			return nil, err
		}
		t.read(row)
	}
	t.start()
	return t.findings(), nil
}

func (t *table) read(row ledger.Row) {
	t.merges.see(row)
	if t.started {
		t.record(row)
		return
	}
	row.Cells = slices.Clone(row.Cells)
	if t.waiting = append(t.waiting, row); len(t.waiting) == headerRows {
		t.start()
	}
}

// start finds the header and reads the rows that waited for it.
func (t *table) start() {
	if t.started {
		return
	}
	t.started = true
	t.header = findHeader(labelRows(t.waiting, t.merges), t.merges, t.schema)
	t.columns = slices.Sorted(maps.Keys(t.header.places))
	t.cells = slices.Clone(t.schema.Columns)
	for i, l := range t.header.places {
		if unit := value.UnitOf(l.whole()); unit != "" && t.cells[i].Type == Money {
			t.cells[i].Unit = unit // the header of this sheet knows best
		}
	}
	for _, row := range t.waiting {
		t.record(row)
	}
}

// record passes on the record of a row, unless the row is no record.
func (t *table) record(row ledger.Row) {
	if row.Number <= t.header.last || len(t.columns) == 0 || t.over {
		return
	}
	r := ledger.Record{Row: row.Number, Hidden: row.Hidden, Values: make(map[string]ledger.Value, len(t.columns))}
	seen := ownCells{}
	for _, i := range t.columns {
		c := &t.cells[i]
		cell, own := t.merges.cell(row, t.header.places[i].col)
		v := c.value(cell)
		v.At, v.Row = t.sheet.Place(cell.Row, cell.Col), cell.Row
		r.Values[c.ID] = v
		seen.add(c, v, own)
	}
	kind := t.kindOf(row, seen)
	t.seen, t.over = row.Number, kind == otherTable
	switch kind {
	case emptyRow:
		return
	case aRecord:
		t.count(row)
	case totalRow:
		r.Total = t.totalWord(row)
	}
	if kind != aRecord && r.Total != partTotal {
		t.foot = append(t.foot, leftRow{kind, row.Number})
	}
	if kind == totalRow || kind == aRecord {
		t.visit(t.schema, r)
	}
}

// count counts a record. What stands between it and the one before is worth a word; at the
// foot of a table totals, notes and signatures are as they should be.
func (t *table) count(row ledger.Row) {
	t.records++
	t.chinese = t.chinese || chineseNumber(row.Cells[0])
	t.settle(func(l leftRow) bool { return t.records > 1 || l.kind != headerRow }) // 1, 2, 3 … below the header
	if row.Hidden {
		t.hidden = append(t.hidden, row.Number)
	}
}

// settle moves the rows left since the last record to those that are reported.
func (t *table) settle(reported func(leftRow) bool) {
	for _, l := range t.foot {
		if reported(l) {
			t.left[l.kind] = append(t.left[l.kind], l.number)
		}
	}
	t.foot = t.foot[:0]
}

func (t *table) findings() finding.List {
	t.settle(func(l leftRow) bool { return l.kind != totalRow && l.kind != noteRow })
	at := sheetPlace(t.sheet)
	if len(t.columns) == 0 && len(t.header.unsure) == 0 {
		return t.schema.headless(t.sheet, len(t.waiting) > 0)
	}
	list := slices.Concat(t.schema.missing(t.sheet, t.header), t.schema.repeated(t.sheet, t.header), t.concealed())
	for _, l := range leftOut {
		if numbers := t.left[l.kind]; len(numbers) > 0 {
			list = append(list, l.rule.Find(at, rows(numbers)+l.message, l.hint))
		}
	}
	if t.records == 0 && !t.schema.Optional && len(t.columns) > 0 {
		list = append(list, sheetEmpty.Find(at, "工作表“"+t.schema.ID+"”的表头下面没有记录", "请在表头下面逐行填写。"))
	}
	return list
}

// concealed reports rows and columns that were read though they do not show.
func (t *table) concealed() finding.List {
	var list finding.List
	if len(t.hidden) > 0 {
		how := "隐藏的"
		if t.sheet.Filtered {
			how = "被筛选掉的"
		}
		list = append(list, rowHidden.Find(sheetPlace(t.sheet), how+rows(t.hidden)+"也读入了",
			"这些行会与其他行一样处理。不要它们的话，请在台账中删去，不要只隐藏。"))
	}
	var names []string
	for _, i := range t.columns {
		if l := t.header.places[i]; t.sheet.HiddenColumns[l.col] {
			names = append(names, fmt.Sprintf("%s列“%s”", ledger.ColumnName(l.col), oneLine(l.text())))
		}
	}
	if len(names) > 0 {
		list = append(list, columnHidden.Find(sheetPlace(t.sheet), "隐藏的"+strings.Join(names, "、")+"也读入了",
			"隐藏的列与其他列一样处理。不要的话，请在台账中删去。"))
	}
	return list
}

// headless reports a sheet without a header: empty, or with other columns.
func (sh *Sheet) headless(s *ledger.Sheet, filled bool) finding.List {
	var ids []string
	for _, c := range sh.Columns {
		ids = append(ids, c.ID)
	}
	switch {
	case filled && sh.Shape == Facts:
		return finding.List{sheetHeader.Find(sheetPlace(s), "工作表“"+sh.ID+"”里找不到一个项目名称",
			"每项一行：左边写项目名称，右边写内容。项目有："+strings.Join(ids, "、")+"。")}
	case filled:
		return finding.List{sheetHeader.Find(sheetPlace(s),
			fmt.Sprintf("工作表“%s”的前%d行里找不到表头", sh.ID, headerRows), "表头要有这些列："+strings.Join(ids, "、")+"。")}
	case sh.Optional:
		return nil
	}
	return finding.List{sheetEmpty.Find(sheetPlace(s), "工作表“"+sh.ID+"”是空的",
		"请填写这些"+sh.word()+"："+strings.Join(ids, "、")+"。")}
}

// rows writes row numbers: 第3、5—8行.
func rows(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		part := fmt.Sprint(numbers[i])
		if j > i {
			part += fmt.Sprintf("—%d", numbers[j])
		}
		if len(parts) == 20 { // enough to see which ones
			return "第" + strings.Join(parts, "、") + "等" + fmt.Sprint(len(numbers)) + "行"
		}
		parts = append(parts, part)
		i = j + 1
	}
	return "第" + strings.Join(parts, "、") + "行"
}
