package schema

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// Match returns the schema whose required columns the workbook has most of, if it has at
// least half of them, or all of those of a table with several; on equal terms the first. Where none fits, it infers one from a
// generic schema, and a finding says so; where that finds no table either, it returns nil
// and a finding that says what was looked for and what was found.
func Match(wb *ledger.Workbook, all []*Schema) (*Schema, finding.List) {
	var best, generic *Schema
	bestHas, bestNeeds := 0, 1
	heads := heads{}
	for _, s := range all {
		if s.Generic {
			generic = s
			continue
		}
		has, needs, whole := s.fit(wb, heads)
		if whole {
			has = max(has, (needs+1)/2)
		}
		if best == nil || has*bestNeeds > bestHas*needs {
			best, bestHas, bestNeeds = s, has, needs
		}
	}
	if best != nil && bestHas > 0 && 2*bestHas >= bestNeeds {
		return best, nil
	}
	if generic != nil {
		alike := best
		if 4*bestHas < bestNeeds {
			alike = nil
		}
		if inferred := generic.infer(wb, heads); inferred != nil {
			return inferred, finding.List{generalised(wb, inferred, alike)}
		}
	}
	return nil, finding.List{unknown(wb, best)}
}

// Choose is Match for the one schema that was asked for.
func Choose(wb *ledger.Workbook, s *Schema) (*Schema, finding.List) {
	if s.Generic {
		return Match(wb, []*Schema{s})
	}
	return s, nil
}

// several required columns are enough to know a table by.
const several = 5

// fit counts the required columns that the workbook has, and all of them; whole is true
// where a table with several has all of its own.
func (s *Schema) fit(wb *ledger.Workbook, heads heads) (has, needs int, whole bool) {
	for i, c := range s.claim(wb, heads) {
		sh := &s.Sheets[i]
		needs += sh.required()
		if len(c.sheets) > 0 {
			_, required := sh.coverage(heads.of(c.sheets[0]))
			has += required
			whole = whole || sh.Shape == Table && required >= several && required == sh.required()
		}
	}
	return has, max(needs, 1), whole
}

// generalised says which columns were made out without a schema of their own, and which
// schema would fit best if a quarter of its columns are there.
func generalised(wb *ledger.Workbook, s, nearest *Schema) finding.Finding {
	var tables []string
	for _, sh := range s.Sheets {
		tables = append(tables, fmt.Sprintf("“%s”%d列", sh.ID, len(sh.Columns)))
	}
	hint := "只要检查，可以不管；要起草公文，请用 gongwen new schema 做一个本单位的样式。"
	if nearest != nil {
		hint += fmt.Sprintf("自带的样式里“%s”有点像，用 --schema %s 可以看到还缺什么。", nearest.Title, nearest.Name)
	}
	return schemaGeneric.Find(finding.Place{File: wb.File},
		"没有一种台账样式与它相合，按通用样式检查：读入工作表"+strings.Join(tables, "、")+"，列的含义是推断的", hint)
}

func unknown(wb *ledger.Workbook, nearest *Schema) finding.Finding {
	at := finding.Place{File: wb.File}
	found := "没有工作表"
	if len(wb.Sheets) > 0 {
		found = "有工作表" + quoted(sheetNames(wb))
	}
	if blank(wb) {
		return schemaUnknown.Find(at, "工作簿里没有内容："+found, "请检查是不是选错了文件，或者台账还没有填。")
	}
	if nearest == nil {
		return schemaUnknown.Find(at, "认不出这是哪一种台账；这个文件"+found, "台账要有表头，表头下面逐行填写；要用本单位的样式，请检查模板文件夹里有没有schema.yaml。")
	}
	return schemaUnknown.Find(at,
		fmt.Sprintf("认不出这是哪一种台账：%s，没有一种样式的列多数都在", found),
		hiddenSheets(wb)+fmt.Sprintf("最接近的样式是“%s”，要有：%s。请照此修改工作表名和表头，或者用--schema指定样式。", nearest.Title, nearest.wanted()))
}

// hiddenSheets says that there are sheets which nobody looked at.
func hiddenSheets(wb *ledger.Workbook) string {
	var names []string
	for _, s := range wb.Sheets {
		if s.Hidden {
			names = append(names, s.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "隐藏的工作表" + quoted(names) + "没有看，台账在里面的话，请先取消隐藏。"
}

// blank reports a workbook of which no sheet holds anything.
func blank(wb *ledger.Workbook) bool {
	return len(wb.Sheets) > 0 && !slices.ContainsFunc(wb.Sheets, func(s *ledger.Sheet) bool {
		rows, _ := readRows(s, 1)
		return len(rows) > 0
	})
}

// wanted names the sheets and their required columns.
func (s *Schema) wanted() string {
	var out []string
	for _, sh := range s.Sheets {
		var ids []string
		for _, c := range sh.Columns {
			if c.Required {
				ids = append(ids, c.ID)
			}
		}
		if len(ids) > 0 {
			out = append(out, "工作表“"+sh.ID+"”（"+strings.Join(ids, "、")+"）")
		}
	}
	return strings.Join(out, "；")
}

// different counts the texts that are not the same.
func different(texts []string) int {
	return len(slices.Compact(slices.Sorted(slices.Values(texts))))
}
