package xlsx

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/ledger"
)

const benchRows, benchColumns = 20_000, 14

// BenchmarkRead reads a ledger cell by cell.
func BenchmarkRead(b *testing.B) {
	eachForm(b, func(data []byte) (cells int) {
		wb, err := readBytes("台账.xlsx", data)
		if err != nil {
			b.Fatal(err)
		}
		for row, err := range wb.Sheets[0].Rows {
			if err != nil {
				b.Fatal(err)
			}
			cells += len(row.Cells)
		}
		return cells
	})
}

// BenchmarkExcelizeRaw is what to compare with: the same by excelize, values as stored.
func BenchmarkExcelizeRaw(b *testing.B) {
	eachForm(b, func(data []byte) (cells int) {
		f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close()
		rows, err := f.Rows("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
			texts, err := rows.Columns(excelize.Options{RawCellValue: true})
			if err != nil {
				b.Fatal(err)
			}
			cells += len(texts)
		}
		return cells
	})
}

// eachForm runs the benchmark on the same ledger with shared and with inline strings.
func eachForm(b *testing.B, read func([]byte) int) {
	for _, form := range []string{"shared", "inline"} {
		b.Run(form, func(b *testing.B) {
			data := benchLedger(b, form == "inline")
			b.ReportAllocs()
			for b.Loop() {
				if n := read(data); n != benchRows*benchColumns {
					b.Fatal(n)
				}
			}
		})
	}
}

// benchLedger is a ledger with few words in some columns, many in others, numbers, dates.
func benchLedger(b *testing.B, inline bool) []byte {
	f := excelize.NewFile()
	defer f.Close()
	set := func(at string, row []any) error { return f.SetSheetRow("Sheet1", at, &row) }
	flush := func() error { return nil }
	if inline {
		w, err := f.NewStreamWriter("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		set, flush = func(at string, row []any) error { return w.SetRow(at, row) }, w.Flush
	}
	for i := range benchRows {
		row := make([]any, benchColumns)
		for j := range row {
			switch j % 4 {
			case 0:
				row[j] = i * (j + 1)
			case 1:
				row[j] = fmt.Sprintf("第%d科室", i%(7+j))
			default:
				row[j] = fmt.Sprintf("第%d项问题：对基层 & 一线的指导不够<%d>", i, j)
			}
		}
		if err := set(ledger.Reference(i+1, 1), row); err != nil {
			b.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Write(&out); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}
