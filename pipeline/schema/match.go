package schema

import (
	"fmt"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// Match returns the schema whose required columns the workbook has most of, if it has at
// least half of them; on equal terms the first. It returns nil and a finding that says
// what was looked for and what was found when none fits.
func Match(wb *ledger.Workbook, all []*Schema) (*Schema, finding.List) {
	var best *Schema
	bestHas, bestNeeds := 0, 1
	for _, s := range all {
		has, needs := s.fit(wb)
		if best == nil || has*bestNeeds > bestHas*needs {
			best, bestHas, bestNeeds = s, has, needs
		}
	}
	if best != nil && bestHas > 0 && 2*bestHas >= bestNeeds {
		return best, nil
	}
	return nil, finding.List{unknown(wb, best)}
}

// fit counts the required columns that the workbook has, and all of them.
func (s *Schema) fit(wb *ledger.Workbook) (has, needs int) {
	for i := range s.Sheets {
		sh := &s.Sheets[i]
		needs += sh.required()
		if sheets := sh.among(wb); len(sheets) > 0 {
			has += sh.coverage(sheets[0])
		}
	}
	return has, max(needs, 1)
}

func (sh *Sheet) required() int {
	n := 0
	for _, c := range sh.Columns {
		if c.Required {
			n++
		}
	}
	return n
}

// coverage counts the required columns that the first rows of the sheet name. A sheet
// that cannot be read has those found so far; Decode reports it.
func (sh *Sheet) coverage(s *ledger.Sheet) int {
	limit := headerRows
	if sh.Shape == Facts {
		limit += 2 * len(sh.Columns)
	}
	rows, _ := readRows(s, limit)
	m := newMerges(s.Merges)
	for _, row := range rows {
		m.see(row)
	}
	h, _ := findHeader(rows, m, sh)
	if sh.Shape == Facts {
		h = items(rows, m, sh)
	}
	n := 0
	for i := range h.places {
		if sh.Columns[i].Required {
			n++
		}
	}
	return n
}

func unknown(wb *ledger.Workbook, nearest *Schema) finding.Finding {
	at := finding.Place{File: wb.File}
	found := "没有工作表"
	if len(wb.Sheets) > 0 {
		found = "有工作表" + quoted(sheetNames(wb))
	}
	if nearest == nil {
		return schemaUnknown.Find(at, "没有可用的台账样式；这个文件"+found, "请检查模板文件夹里有没有schema.yaml。")
	}
	var wanted []string
	for i := range nearest.Sheets {
		wanted = append(wanted, nearest.Sheets[i].wanted())
	}
	return schemaUnknown.Find(at,
		fmt.Sprintf("认不出这是哪一种台账：%s，没有一种样式的列多数都在", found),
		fmt.Sprintf("最接近的样式是“%s”，要有：%s。请照此修改工作表名和表头，或者用--schema指定样式。", nearest.Title, strings.Join(wanted, "；")))
}

// wanted names the sheet and its required columns.
func (sh *Sheet) wanted() string {
	var ids []string
	for _, c := range sh.Columns {
		if c.Required {
			ids = append(ids, c.ID)
		}
	}
	return "工作表“" + sh.ID + "”（" + strings.Join(ids, "、") + "）"
}
