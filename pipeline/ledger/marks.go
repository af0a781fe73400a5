package ledger

import (
	"slices"
	"strings"

	"gongwen/pipeline/finding"
)

// A ledger that was checked comes back to the clerk with a sheet that lists the findings.
// She may write there why one of them is to stand. That sheet is no part of the ledger.
const (
	MarkSheet = "问题清单"

	// PlaceOfFile is what the list prints for a finding in the file as a whole.
	PlaceOfFile = "（整个文件）"

	columnPlace  = "位置"
	columnCode   = "代码"
	columnReason = "不查理由"
)

// MarkColumns returns the columns of the list of findings, in order.
func MarkColumns() []string {
	return []string{"序号", "级别", columnPlace, "问题", "建议", "依据", columnCode, columnReason}
}

// markHead is how many rows with a value may stand up to the header of the list.
const markHead = 10

// IsMarkSheet reports whether the sheet is a list of findings of ours: its name begins
// with 问题清单 and one of its first rows names all of our columns. A clerk's own sheet of
// that name is none.
func IsMarkSheet(s *Sheet) bool { return markHeader(s) != nil }

// markHeader returns the header's columns by name, nil where s is no list of ours.
func markHeader(s *Sheet) map[string]int {
	if !strings.HasPrefix(s.Name, MarkSheet) {
		return nil
	}
	seen := 0
	for row, err := range s.Rows {
		if seen++; err != nil || seen > markHead {
			return nil
		}
		columns := map[string]int{}
		for _, c := range row.Cells {
			columns[strings.TrimSpace(c.Raw)] = c.Col
		}
		if !slices.ContainsFunc(MarkColumns(), func(name string) bool { return columns[name] == 0 }) {
			return columns
		}
	}
	return nil
}

// Waiver is a clerk's decision that a finding stands: its place as far as it has one (Cell
// is empty for a sheet as a whole, Sheet too for the file), its code and her reason.
type Waiver struct {
	Sheet, Cell, Code, Reason string
	At                        finding.Place // where she wrote it
}

// Waivers reads the reasons that the clerk wrote in the lists of findings, in order. Rows
// without a reason, and rows whose place is not in the workbook, are passed over.
// The error is a row that could not be read.
func Waivers(wb *Workbook) ([]Waiver, error) {
	var all []Waiver
	for _, s := range wb.Sheets {
		columns := markHeader(s)
		if columns == nil {
			continue
		}
		for row, err := range s.Rows {
			if err != nil {
				return nil, err
			}
			if w, ok := waiver(wb, row, columns); ok {
				w.At = s.Place(row.Number, columns[columnReason])
				all = append(all, w)
			}
		}
	}
	return all, nil
}

func waiver(wb *Workbook, row Row, columns map[string]int) (w Waiver, ok bool) {
	text := func(name string) string {
		i := slices.IndexFunc(row.Cells, func(c Cell) bool { return c.Col == columns[name] })
		if i < 0 {
			return ""
		}
		return strings.TrimSpace(row.Cells[i].Raw)
	}
	w = Waiver{Code: text(columnCode), Reason: text(columnReason)}
	if w.Code == "" || w.Reason == "" || w.Code == columnCode {
		return w, false
	}
	place := text(columnPlace)
	if place == PlaceOfFile {
		return w, true
	}
	w.Sheet = place
	if i := strings.LastIndexByte(place, '!'); i >= 0 {
		w.Sheet, w.Cell = place[:i], place[i+1:]
	}
	return w, slices.ContainsFunc(wb.Sheets, func(s *Sheet) bool { return s.Name == w.Sheet })
}
