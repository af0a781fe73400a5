// Package xlsx reads workbooks (.xlsx, .xlsm) into ledgers (Read), hands them back with
// findings marked in them (Annotate), and makes empty ones (Blank, by excelize).
//
// A workbook comes from outside and is trusted with nothing. Read looks at the file
// before anything is inflated (what it is, how large it says it is). It reads the shared
// strings, and of each sheet what stands around the rows. The rows themselves are read
// from the file each time they are ranged over, as a stream of tags of which nothing is
// kept but the rows of a small sheet: formatting, empty cells, drawings and macros cost no
// memory, nor do the rows of a large one that have gone by.
package xlsx

import (
	"io"
	"iter"
	"math"
	"path"
	"strings"

	"gongwen/pipeline/ledger"
)

// Read reads the workbook in r, size bytes long. file is its base name for messages.
// r must stay open, and unchanged, while the rows of a sheet are ranged over; two sheets
// must not be ranged over at one time by different goroutines.
//
// Cells come with the values that were stored: formulas by their last result, dates as
// Date where the cell is formatted as one, line breaks as "\n", other control characters
// removed. A value hidden under a merged range (any cell but the top left one) is left
// out, as Excel leaves it out.
//
// Errors: *ledger.Unreadable when the file is no workbook we can read; Rows gives it when
// the rows turn out to be damaged or too many. Any other error is the machine's.
func Read(file string, r io.ReaderAt, size int64) (*ledger.Workbook, error) {
	wb, err := read(file, r, size)
	return wb, named(err, file)
}

// named puts the name of the file into an error.
func named(err error, file string) error {
	if u, ok := err.(*ledger.Unreadable); ok {
		u.File = file
	}
	return err
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
	wb := &ledger.Workbook{File: file}
	left := maxMergedColumns
	for _, entry := range book.sheets {
		sheet := &ledger.Sheet{File: file, Name: entry.name, Hidden: entry.hidden}
		wb.Sheets = append(wb.Sheets, sheet)
		err := pack.read(entry.part, maxPart, entry.title(), func(t *tags) error {
			return (&survey{tags: t, sheet: sheet, left: &left}).read()
		})
		if err != nil {
			return nil, err
		}
		sheet.Rows = remembered(func(yield func(ledger.Row, error) bool) { book.rows(pack, entry, sheet, yield) })
	}
	pack.left = math.MaxUint64 // all that Rows inflates has been counted
	return wb, nil
}

// fewRows is how many rows are kept once they have been read.
const fewRows = 200

// remembered reads rows anew each time, unless they are few and were all read before.
func remembered(rows iter.Seq2[ledger.Row, error]) iter.Seq2[ledger.Row, error] {
	var kept []ledger.Row
	all := false
	return func(yield func(ledger.Row, error) bool) {
		if all {
			for _, row := range kept {
				if !yield(row, nil) {
					return
				}
			}
			return
		}
		kept = nil
		for row, err := range rows {
			if len(kept) <= fewRows {
				kept = append(kept, row)
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
		all = len(kept) <= fewRows
	}
}

// rows is the Rows of a sheet.
func (b *book) rows(pack *container, entry sheetEntry, sheet *ledger.Sheet, yield func(ledger.Row, error) bool) {
	err := pack.read(entry.part, maxPart, entry.title(), func(t *tags) error {
		r := &rows{tags: t, book: b, cover: newCover(sheet.Merges), yield: yield}
		err := r.read()
		return pack.fault(err, r.where(entry.title()))
	})
	if err != nil {
		yield(ledger.Row{}, named(err, sheet.File))
	}
}

func (e sheetEntry) title() string { return "工作表“" + e.name + "”" }

// partName makes the name of a part of a target that stands in the part from.
func partName(from, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join(path.Dir(from), target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}
