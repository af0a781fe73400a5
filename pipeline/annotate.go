package pipeline

import (
	"slices"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/xlsx"
)

// Annotate returns a copy of the job's ledger with the findings marked in it; lost says
// what of the ledger the copy cannot have. Errors: *ledger.Unreadable, also for a CSV, in
// which nothing can be marked.
func Annotate(job Job, found finding.List) (book []byte, lost finding.List, err error) {
	if isText(job.Ledger.File) {
		return nil, nil, &ledger.Unreadable{File: job.Ledger.File, Message: "CSV 文件里没有地方做标注",
			Hint: "请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”，再检查另存的那一份"}
	}
	return xlsx.Annotate(job.Ledger.File, job.Ledger.Data, job.Ledger.Size, found)
}

// Annotated reports whether a workbook is such a copy, and whether the clerk has written
// reasons into it.
func Annotated(l Ledger) (ours, reasons bool) {
	workbook, err := open(l)
	if err != nil {
		return false, false
	}
	waivers, err := ledger.Waivers(workbook)
	return slices.ContainsFunc(workbook.Sheets, ledger.IsMarkSheet), err != nil || len(waivers) > 0
}
