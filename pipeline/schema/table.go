package schema

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// table makes records of a table sheet whose rows come one by one. The first rows wait
// until the header is found among them.
type table struct {
	sheet  *ledger.Sheet
	schema *Sheet
	merges *merges

	waiting []ledger.Row
	header  header
	last    int   // last row of the header; 0 while it is not known
	columns []int // the schema's columns that the sheet has, by index

	records         []ledger.Record
	hidden, skipped []int // row numbers
}

func decodeTable(s *ledger.Sheet, sh *Sheet) ([]ledger.Record, finding.List, error) {
	t := &table{sheet: s, schema: sh, merges: newMerges(s.Merges)}
	for row, err := range s.Rows {
		if err != nil {
			return nil, nil, err
		}
		t.read(row)
	}
	t.start()
	return t.records, t.findings(), nil
}

func (t *table) read(row ledger.Row) {
	t.merges.see(row)
	if t.columns != nil {
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
	if t.columns != nil {
		return
	}
	t.header, t.last = findHeader(t.waiting, t.merges, t.schema)
	t.columns = append([]int{}, slices.Sorted(maps.Keys(t.header.places))...)
	for _, row := range t.waiting {
		t.record(row)
	}
}

// record adds the record of a row, unless the row is no record.
func (t *table) record(row ledger.Row) {
	if row.Number <= t.last || len(t.columns) == 0 {
		return
	}
	r := ledger.Record{Row: row.Number, Values: make(map[string]ledger.Value, len(t.columns))}
	filled, numbered := 0, 0
	for _, i := range t.columns {
		c := &t.schema.Columns[i]
		cell, own := t.merges.cell(row, t.header.places[i].col)
		text, date := shown(cell, c.Type)
		r.Values[c.ID] = ledger.Value{Text: text, Date: date, At: t.sheet.Place(cell.Row, cell.Col)}
		switch {
		case !own || text == "":
		case c.Type == Integer:
			numbered++
		default:
			filled++
		}
	}
	t.add(row, r, filled, numbered)
}

func (t *table) add(row ledger.Row, r ledger.Record, filled, numbered int) {
	switch {
	case filled == 0 && numbered == 0:
	case filled == 0 || t.band(row):
		t.skipped = append(t.skipped, row.Number)
	default:
		t.records = append(t.records, r)
		if row.Hidden {
			t.hidden = append(t.hidden, row.Number)
		}
	}
}

// band reports whether one merged cell of the row spans all columns, as a heading between
// the records does.
func (t *table) band(row ledger.Row) bool {
	first, ok := t.merges.over(row.Number, t.header.places[t.columns[0]].col)
	return ok && len(t.columns) > 2 && !slices.ContainsFunc(t.columns, func(i int) bool {
		return !first.Contains(row.Number, t.header.places[i].col)
	})
}

func (t *table) findings() finding.List {
	at := sheetPlace(t.sheet)
	if len(t.columns) == 0 {
		return t.schema.headless(t.sheet, len(t.waiting) > 0)
	}
	list := append(t.schema.missing(t.sheet, t.header), t.schema.repeated(t.sheet, t.header)...)
	if len(t.hidden) > 0 {
		list = append(list, rowHidden.Find(at, "隐藏的"+rows(t.hidden)+"也读入了",
			"这些行会与其他行一样处理。不要它们的话，请在台账中删去，不要只隐藏。"))
	}
	if len(t.skipped) > 0 {
		list = append(list, rowSkipped.Find(at, rows(t.skipped)+"不是记录（只有序号，或者整行合并成一格），没有读入",
			"如果其中有要读入的内容，请分列填写。"))
	}
	if len(t.records) == 0 && !t.schema.Optional {
		list = append(list, sheetEmpty.Find(at, "工作表“"+t.schema.ID+"”的表头下面没有记录", "请在表头下面逐行填写。"))
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
		parts = append(parts, part)
		i = j + 1
	}
	return "第" + strings.Join(parts, "、") + "行"
}
