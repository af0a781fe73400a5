package schema

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// claim is which sheets of a workbook a sheet of the schema means.
type claim struct {
	sheets    []*ledger.Sheet // to be read: one, or several tables of the same columns
	byColumns bool            // by what they hold, for none bears the name
	spare     []*ledger.Sheet // bear the name too, and are not read
	unsure    []*ledger.Sheet // could be it as well as each other
}

// claim finds the sheets by their names. A sheet that no name finds is looked for among the
// visible sheets left over, by its columns; a hidden one of the name comes last.
func (s *Schema) claim(wb *ledger.Workbook, heads heads) []claim {
	claims := make([]claim, len(s.Sheets))
	for i := range s.Sheets {
		if named := s.Sheets[i].among(wb); len(named) > 0 && !named[0].Hidden {
			claims[i].sheets, claims[i].spare = named[:1], named[1:]
		}
	}
	for i := range s.Sheets {
		if sh := &s.Sheets[i]; len(claims[i].sheets) == 0 {
			claims[i] = sh.search(s.free(wb, claims), heads)
		}
		if hidden := s.Sheets[i].among(wb); len(claims[i].sheets)+len(claims[i].unsure) == 0 && len(hidden) > 0 {
			claims[i] = claim{sheets: hidden[:1], spare: hidden[1:]}
		}
	}
	return claims
}

// free returns the visible sheets that bear no name of the schema and are not taken.
func (s *Schema) free(wb *ledger.Workbook, claims []claim) []*ledger.Sheet {
	var out []*ledger.Sheet
	for _, sheet := range wb.Sheets {
		taken := slices.ContainsFunc(claims, func(c claim) bool { return slices.Contains(c.sheets, sheet) })
		named := slices.ContainsFunc(s.Sheets, func(x Sheet) bool { return x.bears(sheet.Name) })
		if !sheet.Hidden && !taken && !named {
			out = append(out, sheet)
		}
	}
	return out
}

// search looks for the sheet by its columns: all required ones must be there, and two at
// the least. Tables of equal rank are read one after the other; of facts there is one.
func (sh *Sheet) search(free []*ledger.Sheet, heads heads) claim {
	var found []*ledger.Sheet
	most := 0
	for _, s := range free {
		switch n, required := sh.coverage(heads.of(s)); {
		case required < sh.required() || n < 2 || n < most:
		case n > most:
			most, found = n, []*ledger.Sheet{s}
		default:
			found = append(found, s)
		}
	}
	if sh.Shape == Facts && len(found) > 1 {
		return claim{unsure: found}
	}
	return claim{sheets: found, byColumns: true}
}

func (c claim) findings(sh *Sheet) finding.List {
	var list finding.List
	for _, other := range c.spare {
		list = append(list, sheetTwice.Find(sheetPlace(other),
			fmt.Sprintf("这张表与“%s”都是“%s”，这一张没有读入", c.sheets[0].Name, sh.ID), "请只留一张，或者给另一张换个名称。"))
	}
	if c.sheets[0].Hidden {
		list = append(list, sheetHidden.Find(sheetPlace(c.sheets[0]), "隐藏的工作表“"+c.sheets[0].Name+"”也读入了",
			"隐藏的工作表与其他的一样处理。不要的话，请删去或者改名。"))
	}
	if c.byColumns {
		for _, s := range c.sheets {
			list = append(list, sheetByColumns.Find(sheetPlace(s),
				fmt.Sprintf("没有叫“%s”的工作表，“%s”的列与它相合，当作“%s”读入", sh.ID, s.Name, sh.ID),
				fmt.Sprintf("如果不是，请改动它的表头；如果是，可以把工作表改名为“%s”。", sh.ID)))
		}
	}
	return list
}

// unclaimed reports the visible sheets with something in them that nobody reads.
func (s *Schema) unclaimed(wb *ledger.Workbook, claims []claim) finding.List {
	var list finding.List
	for _, sheet := range s.free(wb, claims) {
		unsure := slices.ContainsFunc(claims, func(c claim) bool { return slices.Contains(c.unsure, sheet) })
		if rows, _ := readRows(sheet, 1); len(rows) > 0 && !unsure && !s.misses(wb, claims, sheet) {
			list = append(list, sheetUnread.Find(sheetPlace(sheet), "工作表“"+sheet.Name+"”不在台账样式里，没有读入",
				"不要紧的话可以不管；如果也是台账，请照样式的列名改表头。"))
		}
	}
	return list
}

// misses reports whether the sheet is named by the finding about a sheet that is missing.
func (s *Schema) misses(wb *ledger.Workbook, claims []claim, sheet *ledger.Sheet) bool {
	for i := range s.Sheets {
		if len(claims[i].sheets) == 0 && !s.Sheets[i].Optional && s.stray(wb, &s.Sheets[i]) == sheet {
			return true
		}
	}
	return false
}

// among returns the workbook's sheets that bear one of the names, visible ones first.
func (sh *Sheet) among(wb *ledger.Workbook) []*ledger.Sheet {
	var visible, hidden []*ledger.Sheet
	for _, s := range wb.Sheets {
		switch {
		case !sh.bears(s.Name):
		case s.Hidden:
			hidden = append(hidden, s)
		default:
			visible = append(visible, s)
		}
	}
	return append(visible, hidden...)
}

func (sh *Sheet) bears(name string) bool {
	return slices.ContainsFunc(sh.Names, func(n string) bool { return fold(n) == fold(name) })
}

func missingSheet(wb *ledger.Workbook, s *Schema, sh *Sheet, c claim) finding.List {
	rule := sheetMissing
	if sh.Shape == Facts {
		rule = factsMissing
	}
	message := fmt.Sprintf("缺少工作表“%s”", sh.ID)
	at := finding.Place{File: wb.File}
	if len(c.unsure) > 0 {
		var names []string
		for _, s := range c.unsure {
			names = append(names, s.Name)
		}
		return finding.List{rule.Find(at, message+"："+quoted(names)+"都像，分不清是哪一张", fmt.Sprintf("请把其中一张改名为“%s”。", sh.ID))}
	}
	if sh.Optional {
		return nil
	}
	if other := s.stray(wb, sh); other != nil {
		return finding.List{rule.Find(sheetPlace(other), message,
			fmt.Sprintf("工作表“%s”看起来就是它，如果是，请改名为“%s”。", other.Name, sh.ID))}
	}
	return finding.List{rule.Find(at, message,
		fmt.Sprintf("请加上它，名称可以是%s。现在有的工作表：%s。", quoted(sh.Names), quoted(sheetNames(wb))))}
}

// stray returns a sheet that no name of the schema claims and that could be sh by its
// name or by most of its columns.
func (s *Schema) stray(wb *ledger.Workbook, sh *Sheet) *ledger.Sheet {
	for _, other := range wb.Sheets {
		named := slices.ContainsFunc(s.Sheets, func(x Sheet) bool { return x.bears(other.Name) })
		alike := slices.ContainsFunc(sh.Names, func(n string) bool { return near(fold(n), fold(other.Name)) })
		if named {
			continue
		}
		if _, required := sh.coverage(headOf(other)); alike || sh.required() > 0 && 2*required > sh.required() {
			return other
		}
	}
	return nil
}

func sheetNames(wb *ledger.Workbook) []string {
	names := make([]string, len(wb.Sheets))
	for i, s := range wb.Sheets {
		names[i] = strings.TrimSpace(s.Name)
	}
	return names
}
