// Package xlsx reads workbooks (.xlsx, .xlsm) into ledgers. It alone knows excelize.
//
// A workbook comes from outside and is trusted with nothing. Read looks at the file
// before anything is inflated (what it is, how large it says it is), then goes once over
// each sheet part as a stream of tags. That scan keeps the cells that hold a value and
// drops all else: formatting, empty cells, drawings, macros. What is left is given to
// excelize, whose rows are the values. So a sheet with a million formatted empty rows
// costs no memory, no temporary file is written, and nothing has to be closed.
package xlsx

import (
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/ledger"
)

// Read reads the workbook in r, size bytes long. file is its base name for messages.
// Nothing reads r any more after Read has returned.
//
// Cells come with the values that Excel stored: formulas by their last result, dates as
// Date where the cell is formatted as one, line breaks as "\n", other control characters
// removed. A value hidden under a merged range (any cell but the top left one) is left
// out, as Excel leaves it out.
//
// Errors: *ledger.Unreadable when the file is no workbook we can read, also from Rows when a
// value turns out to be damaged; any other error is the machine's.
func Read(file string, r io.ReaderAt, size int64) (*ledger.Workbook, error) {
	wb, err := read(file, r, size)
	if u, ok := err.(*ledger.Unreadable); ok {
		u.File = file
	}
	return wb, err
}

func read(file string, r io.ReaderAt, size int64) (*ledger.Workbook, error) {
	if err := recognise(file, r, size); err != nil {
		return nil, err
	}
	pack, err := openPackage(r, size)
	if err != nil {
		return nil, err
	}
	book, err := readBook(pack)
	if err != nil {
		return nil, err
	}
	scans, err := scanSheets(pack, book)
	if err != nil {
		return nil, err
	}
	values, err := openValues(pack, book, scans)
	if err != nil {
		return nil, err
	}
	return assemble(file, book, scans, values), nil
}

// scanSheets scans every worksheet, in the order of the tabs.
func scanSheets(pack *container, book *book) ([]*scan, error) {
	scans := make([]*scan, len(book.sheets))
	left := quota{cells: maxCells, bytes: maxText, merges: maxMergedColumns}
	for i, sheet := range book.sheets {
		part, err := pack.open(sheet.part)
		if err != nil {
			return nil, err
		}
		scans[i], err = scanSheet(part, book, &left)
		if err = pack.fault(err, "工作表“"+sheet.name+"”"); err != nil {
			return nil, err
		}
	}
	return scans, nil
}

func assemble(file string, book *book, scans []*scan, values *excelize.File) *ledger.Workbook {
	wb := &ledger.Workbook{File: file}
	for i, sheet := range book.sheets {
		reader := &reader{file: file, sheet: sheet.name, values: values, name: partSheet(i), scan: scans[i], epoch1904: book.epoch1904}
		wb.Sheets = append(wb.Sheets, &ledger.Sheet{
			File: file, Name: sheet.name, Hidden: sheet.hidden,
			Merges: scans[i].merges, HiddenColumns: scans[i].hiddenColumns,
			Rows: reader.rows,
		})
	}
	return wb
}

// partName makes the name of a part of a target that stands in the part from.
func partName(from, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join(path.Dir(from), target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}
