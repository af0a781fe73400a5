package pipeline

import (
	"path"
	"slices"
	"strings"

	"gongwen/pipeline/csv"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/xlsx"
)

// read runs step 1. The list of findings of an earlier run, and the example that a blank
// ledger comes with, are no part of the ledger; what the clerk wrote into the list is kept
// apart.
func (p *paper) read(l Ledger) (*ledger.Workbook, error) {
	workbook, err := open(l)
	if err != nil {
		return nil, err
	}
	p.waivers, err = ledger.Waivers(workbook)
	workbook.Sheets = slices.DeleteFunc(workbook.Sheets, func(s *ledger.Sheet) bool {
		return s.Name == xlsx.ExampleSheet || ledger.IsMarkSheet(s)
	})
	return workbook, err
}

// open reads the file; what it is called says which room does.
func open(l Ledger) (*ledger.Workbook, error) {
	if isText(l.File) {
		return csv.Read(l.File, l.Data, l.Size)
	}
	return xlsx.Read(l.File, l.Data, l.Size)
}

func isText(file string) bool {
	return slices.Contains([]string{".csv", ".tsv", ".txt"}, strings.ToLower(path.Ext(file)))
}
