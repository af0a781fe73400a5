package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
)

func quotaOf(n int) *quota { return &quota{cells: n, bytes: n, merges: n} }

func scanText(text string, left *quota) (*scan, error) {
	return scanSheet(strings.NewReader(text), &book{count: 3, dates: []bool{false, true}}, left)
}

// Formatting without values is dropped by the scan, however much there is of it.
func TestEmptyRowsCostNothing(t *testing.T) {
	var b strings.Builder
	b.WriteString("<worksheet><sheetData>")
	for r := range 20_000 {
		fmt.Fprintf(&b, `<row r="%d" ht="18"><c r="A%[1]d" s="1"/><c r="B%[1]d" s="1"></c><c r="C%[1]d" t="s"><v/></c></row>`, r+1)
	}
	b.WriteString(`<row r="1048576"><c r="B1048576"><v>7</v></c></row></sheetData></worksheet>`)
	s, err := scanText(b.String(), quotaOf(1000))
	if err != nil || len(s.rows) != 1 || len(s.cells) != 1 || s.rows[0].number != maxRow {
		t.Fatal(s, err)
	}
	if want := valuesHead + `<row><c t="str"><v>7</v></c></row>` + valuesTail; string(s.values) != want {
		t.Errorf("%s\nwant %s", s.values, want)
	}
}

func TestQuotas(t *testing.T) {
	cell := `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>`
	merged := `<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`
	long := `<sheetData><row><c><v>` + strings.Repeat("1", maxCellText+1) + `</v></c></row></sheetData>`
	for _, c := range []struct {
		text string
		left quota
		want error
	}{
		{cell, quota{2, 999, 0}, nil},
		{cell, quota{1, 999, 0}, errTooMuch},
		{cell, quota{9, 30, 0}, errTooMuch},
		{merged, quota{0, 0, 3}, nil},
		{merged, quota{0, 0, 2}, errTooMuch},
		{long, quota{9, 9 << 20, 0}, errTooMuch},
		{"<a " + strings.Repeat("x", maxTag) + "/>", quota{9, 999, 9}, errTooMuch},
		{"<!--" + strings.Repeat("x>", maxCellText) + "-->", quota{9, 999, 9}, errTooMuch},
	} {
		if _, err := scanText("<worksheet>"+c.text+"</worksheet>", &c.left); !errors.Is(err, c.want) {
			t.Errorf("%.60s: %v, want %v", c.text, err, c.want)
		}
	}
}

// What excelize writes, through both its writers, we read: every value at its place.
func TestAgreesWithExcelize(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	if _, err := f.NewSheet("流"); err != nil {
		t.Fatal(err)
	}
	w, err := f.NewStreamWriter("流")
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for r := 1; r <= 60; r += 1 + r%3 {
		text, number := fmt.Sprintf("第%d项 <&>\n\t", r), float64(r)/8
		row := []any{text, r, nil, number, r > 30}
		anchor := ledger.Reference(r, 1)
		if err := errors.Join(f.SetSheetRow("Sheet1", anchor, &row), w.SetRow(anchor, row)); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&want, "row %d\n  A%d text %q\n  B%d number \"%d\"\n", r, r, text, r, r)
		fmt.Fprintf(&want, "  D%d number \"%v\"\n  E%d bool %q\n", r, number, r, strings.ToUpper(fmt.Sprint(r > 30)))
	}
	var b bytes.Buffer
	if err := errors.Join(w.Flush(), f.Write(&b)); err != nil {
		t.Fatal(err)
	}
	got := dump(readBytes("a.xlsx", b.Bytes()))
	if both := "sheet Sheet1\n" + want.String() + "sheet 流\n" + want.String(); got != both {
		t.Errorf("got %s\nwant %s", got, both)
	}
}

// The sample ledger: four sheets, eighteen measures, dates as dates, merged cells.
func TestSample(t *testing.T) {
	b, err := os.ReadFile("../../data/sample/qingyuan.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	wb, err := readBytes("qingyuan.xlsx", b)
	got := dump(wb, err)
	for _, want := range []string{
		"sheet 通报要素\n", "sheet 主体责任\n", "sheet 整改台账\n", "sheet 下一步打算\n",
		"  B11 date \"46043\" = 2026-01-21 00:00:00\n", "merge B3:B11\n", "merge D3:D4\n",
		"  H4 text \"立行立改，长期坚持\"\n", "  D20 text \"加强对下属事业单位执行民主决策制度的指导\"\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if rows := strings.Count(got[strings.Index(got, "sheet 整改台账"):strings.Index(got, "sheet 下一步打算")], "row "); rows != 20 {
		t.Errorf("整改台账 has %d rows, want 20", rows)
	}
}

// FuzzScan holds the scan to its promises: marks in order and within a sheet, and values
// that, read again, are the same cells side by side.
func FuzzScan(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/*.txtar") {
		f.Add("<worksheet>" + c.Files["sheet.xml"] + "</worksheet>")
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := scanText(text, quotaOf(1<<20))
		if err != nil {
			return
		}
		checkMarks(t, s)
		again, err := scanText(string(s.values), quotaOf(2<<20))
		if err != nil {
			t.Fatalf("values cannot be read again: %v\n%s", err, s.values)
		}
		if len(again.rows) != len(s.rows)+1 || len(again.cells) != len(s.cells)+1 {
			t.Fatalf("values have %d rows and %d cells, want %d and %d", len(again.rows), len(again.cells), len(s.rows)+1, len(s.cells)+1)
		}
	})
}

func checkMarks(t *testing.T, s *scan) {
	row, cell := int32(0), 0
	for _, r := range s.rows {
		if r.number <= row || r.number > maxRow || int(r.end) <= cell || int(r.end) > len(s.cells) {
			t.Fatal("row marks", s.rows)
		}
		for col := uint16(0); cell < int(r.end); cell++ {
			if s.cells[cell].column <= col || s.cells[cell].column > maxColumn {
				t.Fatal("cell marks", s.cells)
			}
			col = s.cells[cell].column
		}
		row = r.number
	}
	if cell != len(s.cells) {
		t.Fatal("cells without a row")
	}
}

// FuzzRead reads damaged workbooks: what comes back is an *ledger.Unreadable or rows in order.
func FuzzRead(f *testing.F) {
	small := build(f, map[string]string{
		"strings.xml": `<si><t>甲</t></si><si><r><t>乙</t></r></si>`,
		"styles.xml":  `<cellXfs><xf numFmtId="14"/></cellXfs>`,
		"sheet.xml":   `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="0"><v>45553</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`})
	f.Add(small)
	f.Add(stored(f, small))
	f.Fuzz(func(t *testing.T, b []byte) {
		wb, err := readBytes("a.xlsx", b)
		var u *ledger.Unreadable
		if err != nil && !errors.As(err, &u) {
			t.Fatal(err)
		}
		if err != nil {
			return
		}
		for _, s := range wb.Sheets {
			checkRows(t, s)
		}
	})
}

// stored is the workbook with its parts uncompressed, so that a mutation reaches them.
func stored(t testing.TB, b []byte) []byte {
	old, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var parts [][2]string
	for _, f := range old.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, [2]string{f.Name, string(text)})
	}
	b, err = pack(parts)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func checkRows(t *testing.T, s *ledger.Sheet) {
	last := 0
	for row, err := range s.Rows {
		var u *ledger.Unreadable
		if err != nil && !errors.As(err, &u) {
			t.Fatal(err)
		}
		if err == nil && (row.Number <= last || len(row.Cells) == 0) {
			t.Fatal("rows", row)
		}
		last = row.Number
	}
}
