package pipeline

import (
	"path"
	"strings"

	"gongwen/pipeline/csv"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/xlsx"
)

// read is step 1. What the file is called says which room reads it.
func read(l Ledger) (*ledger.Workbook, error) {
	switch strings.ToLower(path.Ext(l.File)) {
	case ".csv", ".tsv", ".txt":
		return csv.Read(l.File, l.Data, l.Size)
	}
	return xlsx.Read(l.File, l.Data, l.Size)
}
