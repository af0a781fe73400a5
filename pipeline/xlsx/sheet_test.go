package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/ledger"
)

// readSheet reads a sheet part as Read and Rows do: the survey first, then the rows, of
// which it returns those that yield was given. start is where the counting of rows begins.
func readSheet(text string, merged int, start rows) (*ledger.Sheet, []ledger.Row, error) {
	sheet := &ledger.Sheet{}
	s := &survey{tags: newTags(strings.NewReader(text), uint64(len(text))), sheet: sheet, left: &merged}
	if err := s.read(); err != nil {
		return sheet, nil, err
	}
	var out []ledger.Row
	r := &start
	r.tags, r.cover = newTags(strings.NewReader(text), uint64(len(text))), newCover(sheet.Merges)
	r.book = &book{strings: &sharedStrings{"甲乙", []uint32{3, 6, 6}}, formats: []format{{}, {date: true}}}
	r.yield = func(row ledger.Row, _ error) bool { out = append(out, row); return true }
	err := r.read()
	return sheet, out, err
}

// Formatting without values is passed over, however much there is of it.
func TestEmptyRowsCostNothing(t *testing.T) {
	var b strings.Builder
	b.WriteString("<worksheet><sheetData>")
	for r := range 20_000 {
		fmt.Fprintf(&b, `<row r="%d" ht="18"><c r="A%[1]d" s="1"/><c r="B%[1]d" s="1"></c><c r="C%[1]d" t="s"><v/></c></row>`, r+1)
	}
	b.WriteString(`<row r="1048576"><c r="B1048576"><v>7</v></c></row></sheetData></worksheet>`)
	_, got, err := readSheet(b.String(), 0, rows{cells: ledger.MaxCells - 1})
	if err != nil || len(got) != 1 || got[0].Number != ledger.MaxRow || got[0].Cells[0].Raw != "7" {
		t.Fatal(got, err)
	}
}

func TestLimits(t *testing.T) {
	cells := `<sheetData><row><c><v>1</v></c><c t="str"><v>22</v></c></row></sheetData>`
	merged := `<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`
	long := func(form string) string {
		return fmt.Sprintf("<sheetData><row><c "+form+"</c></row></sheetData>", strings.Repeat("1", ledger.MaxCellText/2+1))
	}
	for _, c := range []struct {
		text   string
		merged int
		start  rows
		want   error
	}{
		{cells, 0, rows{cells: ledger.MaxCells - 2}, nil},
		{cells, 0, rows{cells: ledger.MaxCells - 1}, errTooMuch},
		{cells, 0, rows{bytes: maxText - 3}, nil},
		{cells, 0, rows{bytes: maxText - 2}, errTooMuch},
		{merged, 3, rows{}, nil},
		{merged, 2, rows{}, errTooMuch},
		{long("><v>%s</v>"), 0, rows{}, nil},
		{long("><v>%[1]s%[1]s</v>"), 0, rows{}, errTooMuch},
		{long(`t="inlineStr"><is><r><t>%s</t></r><r><t>%[1]s</t></r></is>`), 0, rows{}, errTooMuch},
		{"<a " + strings.Repeat("x", maxToken) + "/>", 0, rows{}, errTooMuch},
		{`<a b="` + strings.Repeat(">", maxToken/2) + `"/>`, 0, rows{}, nil},
		{"<!--" + strings.Repeat("x>", maxToken/2) + "-->", 0, rows{}, errTooMuch},
		{strings.Repeat("<!---->1234567", maxToken/7+9), 0, rows{}, errTooMuch},
	} {
		if _, _, err := readSheet("<worksheet>"+c.text+"</worksheet>", c.merged, c.start); !errors.Is(err, c.want) {
			t.Errorf("%.60s: %v, want %v", c.text, err, c.want)
		}
	}
}

// What stands in a comment or in CDATA within the rows is nothing else, and hides nothing.
func TestCommentsAmongRows(t *testing.T) {
	text := `<worksheet><sheetData><!-- </sheetData> --><row r="2"><c><v><![CDATA[1</sheetData>]]></v></c></row></sheetData ><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`
	sheet, got, err := readSheet(text, 9, rows{})
	if err != nil || len(sheet.Merges) != 1 || len(got) != 1 || got[0].Cells[0].Raw != "1</sheetData>" {
		t.Fatal(sheet.Merges, got, err)
	}
}

// Reading may stop at any row, and begins anew.
func TestRowsAnew(t *testing.T) {
	wb, err := readBytes("a.xlsx", build(t, map[string]string{"sheet.xml": `<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c r="B9"/></row></sheetData>`}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for row := range wb.Sheets[0].Rows {
		for inner := range wb.Sheets[0].Rows {
			got = append(got, row.Cells[0].Raw+inner.Cells[0].Raw)
			break
		}
		break
	}
	for row, err := range wb.Sheets[0].Rows {
		got = append(got, fmt.Sprint(row.Number, err != nil))
	}
	if want := "[11 1 false 2 false 0 true]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
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
