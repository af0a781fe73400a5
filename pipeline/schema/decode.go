package schema

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// Decode makes records of the workbook. Values has an entry for every column that the
// sheet has, be the cell empty or not; a column that the sheet lacks has none. A value
// that does not fit its type stays as written, without a Date. Hidden rows and sheets are
// read like others, hidden rows with a hint.
// The error is a sheet that could not be read.
func Decode(wb *ledger.Workbook, s *Schema) (*ledger.Data, finding.List, error) {
	data := &ledger.Data{File: wb.File, Facts: map[string]ledger.Record{}, Tables: map[string][]ledger.Record{}}
	var list finding.List
	for i := range s.Sheets {
		found, err := decodeSheet(wb, s, &s.Sheets[i], data)
		if err != nil {
			return nil, nil, fmt.Errorf("工作表“%s”读不出来：%w", s.Sheets[i].ID, err)
		}
		list = append(list, found...)
	}
	return data, list, nil
}

func decodeSheet(wb *ledger.Workbook, s *Schema, sh *Sheet, data *ledger.Data) (list finding.List, err error) {
	sheets := sh.among(wb)
	if len(sheets) == 0 {
		return missingSheet(wb, s, sh), nil
	}
	first := sheets[0]
	if sh.Shape == Facts {
		data.Facts[sh.ID], list, err = decodeFacts(first, sh)
	} else {
		data.Tables[sh.ID], list, err = decodeTable(first, sh)
	}
	for _, other := range sheets[1:] {
		list = append(list, sheetTwice.Find(sheetPlace(other),
			fmt.Sprintf("这张表与“%s”都是“%s”，这一张没有读入", first.Name, sh.ID), "请只留一张，或者给另一张换个名称。"))
	}
	return list, err
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

func missingSheet(wb *ledger.Workbook, s *Schema, sh *Sheet) finding.List {
	if sh.Optional {
		return nil
	}
	at := finding.Place{File: wb.File}
	message := fmt.Sprintf("缺少工作表“%s”", sh.ID)
	if other := s.stray(wb, sh); other != nil {
		return finding.List{sheetMissing.Find(sheetPlace(other), message,
			fmt.Sprintf("工作表“%s”看起来就是它，如果是，请改名为“%s”。", other.Name, sh.ID))}
	}
	return finding.List{sheetMissing.Find(at, message,
		fmt.Sprintf("请加上它，名称可以是%s。现在有的工作表：%s。", quoted(sh.Names), quoted(sheetNames(wb))))}
}

// stray returns a sheet that no name of the schema claims and that could be sh by its
// name or its columns.
func (s *Schema) stray(wb *ledger.Workbook, sh *Sheet) *ledger.Sheet {
	for _, other := range wb.Sheets {
		claimed := slices.ContainsFunc(s.Sheets, func(x Sheet) bool { return x.bears(other.Name) })
		alike := slices.ContainsFunc(sh.Names, func(n string) bool { return near(fold(n), fold(other.Name)) })
		if !claimed && (alike || sh.coverage(other) >= sh.required()) {
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
