package csv

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"

	"gongwen/pipeline/ledger"
)

// rows is the Rows of the sheet.
func (t *table) rows(yield func(ledger.Row, error) bool) {
	text := &bounded{r: t.text()}
	r := &records{table: t, text: text, csv: newReader(text, t.comma)}
	for {
		row, err := r.next()
		switch {
		case err == io.EOF:
			return
		case err != nil:
			yield(ledger.Row{}, err)
			return
		case len(row.Cells) > 0 && !yield(row, nil):
			return
		}
	}
}

// records makes rows of the records.
type records struct {
	table *table
	text  *bounded
	csv   *csv.Reader
	row   int  // number of the last record
	line  int  // where it ended
	broke bool // its last cell has a line break
	cells int
}

// next returns the next row, be it empty or not, and io.EOF after the last.
func (r *records) next() (ledger.Row, error) {
	r.text.left = maxRecord
	record, err := r.csv.Read()
	switch {
	case err == io.EOF && r.broke && r.text.quotes%2 == 1:
		return ledger.Row{}, r.table.unreadable(hintQuote, "第 %d 行有一个英文双引号没有配对，后面的内容都连成了一格", r.row)
	case errors.Is(err, errTooLong):
		return ledger.Row{}, r.tooLong(r.row + 1)
	case err != nil:
		return ledger.Row{}, err
	}
	r.move(record)
	if r.row > ledger.MaxRow || len(record) > ledger.MaxColumn {
		return ledger.Row{}, r.tooMuch()
	}
	row := ledger.Row{Number: r.row, Cells: make([]ledger.Cell, 0, len(record))}
	for i, text := range record {
		switch {
		case len(text) > ledger.MaxCellText:
			return row, r.tooLong(r.row)
		case r.table.encoding != nil && strings.Contains(text, "\ufffd"):
			return row, r.table.unreadable(hintEncoding, "第 %d 行里有认不出的字，文件的编码不对，或者内容已损坏", r.row)
		}
		if cell := (ledger.Cell{Row: r.row, Col: i + 1, Kind: kindOf(text), Raw: clean(forced(text))}); cell.Raw != "" {
			row.Cells = append(row.Cells, cell)
		}
	}
	if r.cells += len(row.Cells); r.cells > ledger.MaxCells {
		return row, r.tooMuch()
	}
	return row, nil
}

// move counts on to the record, and the empty lines before it, which the csv reader
// passes over.
func (r *records) move(record []string) {
	first, _ := r.csv.FieldPos(0)
	r.row += first - r.line
	last, _ := r.csv.FieldPos(len(record) - 1)
	breaks := strings.Count(record[len(record)-1], "\n")
	r.line, r.broke = last+breaks, breaks > 0
}

// kindOf tells numbers as Excel would when it opens the file: 12.5 is one, 007 and 1e5 and
// numbers too long for it are not.
func kindOf(text string) ledger.Kind {
	const exact = 15 // digits that a spreadsheet keeps
	whole, decimals, point := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	digits := strings.Trim(whole+decimals, "0123456789") == "" && len(whole)+len(decimals) <= exact
	if digits && whole != "" && (whole == "0" || whole[0] != '0') && point == (decimals != "") {
		return ledger.Number
	}
	return ledger.Text
}

// forced returns the text that ="text" stands for.
func forced(text string) string {
	inner, ok := strings.CutPrefix(text, `="`)
	if inner, closed := strings.CutSuffix(inner, `"`); ok && closed {
		return strings.ReplaceAll(inner, `""`, `"`)
	}
	return text
}

// clean removes control characters, and the halves of line breaks of other systems.
func clean(text string) string {
	if !strings.ContainsFunc(text, func(c rune) bool { return unicode.IsControl(c) && c != '\n' && c != '\t' }) {
		return text
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			return -1
		}
		return c
	}, text)
}

// bounded reads until left is used up, and counts the quotation marks.
type bounded struct {
	r      io.Reader
	left   int
	quotes int
}

var errTooLong = errors.New("record too long")

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLong
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	b.quotes += bytes.Count(p[:n], []byte{'"'})
	return n, err
}
