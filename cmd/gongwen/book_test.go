package main

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/xlsx"
	"gongwen/templates"
)

// makeBook BOOK.xlsx BOOK.txt makes a workbook of a ledger written as text.
func makeBook(ts *testscript.TestScript, _ bool, args []string) {
	text, err := os.ReadFile(ts.MkAbs(args[1]))
	ts.Check(err)
	book, err := workbook(string(text))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), book, 0o644))
}

// workbook makes a workbook as an office would have it of a ledger written as text (see
// ledger.ParseText): titles, bordered cells, wrapped text, dates as serial numbers.
func workbook(text string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	wb := ledger.ParseText("", text)
	styles, err := newStyles(f)
	if err != nil {
		return nil, err
	}
	for i, s := range wb.Sheets {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.Name)
		} else {
			_, err = f.NewSheet(s.Name)
		}
		if err = errors.Join(err, fillSheet(f, s, styles)); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	err = f.Write(&b)
	return b.Bytes(), err
}

// styles are those of a title, a header, a cell and a date.
type styles struct{ title, header, cell, date int }

func newStyles(f *excelize.File) (s styles, err error) {
	var border []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Style: 1, Color: "000000"})
	}
	day := `yyyy"年"m"月"d"日"`
	wrap := &excelize.Alignment{Vertical: "center", WrapText: true}
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	for _, one := range []struct {
		to    *int
		style excelize.Style
	}{
		{&s.title, excelize.Style{Font: &excelize.Font{Family: "方正小标宋简体", Size: 18}, Alignment: middle}},
		{&s.header, excelize.Style{Font: &excelize.Font{Family: "黑体", Size: 11}, Alignment: middle, Border: border}},
		{&s.cell, excelize.Style{Font: &excelize.Font{Family: "仿宋", Size: 11}, Alignment: wrap, Border: border}},
		{&s.date, excelize.Style{Font: &excelize.Font{Family: "仿宋", Size: 11}, Alignment: middle, Border: border, CustomNumFmt: &day}},
	} {
		if *one.to, err = f.NewStyle(&one.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

func fillSheet(f *excelize.File, s *ledger.Sheet, st styles) error {
	landscape, fit, paper := "landscape", 1, 9
	errs := []error{f.SetPageLayout(s.Name, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &fit, FitToHeight: new(int), Size: &paper}),
		f.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: new(true)})}
	widths := map[int]int{}
	data := false
	for row, err := range s.Rows {
		errs = append(errs, err)
		data = data || row.Cells[0].Kind != ledger.Text
		errs = append(errs, f.SetRowHeight(s.Name, row.Number, float64(16*linesOf(row))+4))
		for _, c := range row.Cells {
			errs = append(errs, setCell(f, s.Name, c, st, data))
			widths[c.Col] = max(widths[c.Col], min(utf8.RuneCountInString(c.Raw), widest))
		}
		if row.Hidden {
			errs = append(errs, f.SetRowVisible(s.Name, row.Number, false))
		}
	}
	for _, m := range s.Merges {
		from, to := ledger.Reference(m.Top, m.Left), ledger.Reference(m.Bottom, m.Right)
		style, err := f.GetCellStyle(s.Name, from)
		errs = append(errs, err, f.SetCellStyle(s.Name, from, to, style))
		errs = append(errs, f.MergeCell(s.Name, ledger.Reference(m.Top, m.Left), ledger.Reference(m.Bottom, m.Right)))
		if m.Top == 1 && m.Left == 1 && m.Right > 2 {
			errs = append(errs, f.SetCellStyle(s.Name, "A1", "A1", st.title), f.SetRowHeight(s.Name, 1, 36))
		}
	}
	for col, w := range widths {
		name := ledger.ColumnName(col)
		errs = append(errs, f.SetColWidth(s.Name, name, name, float64(2*w+2)))
		if s.HiddenColumns[col] {
			errs = append(errs, f.SetColVisible(s.Name, name, false))
		}
	}
	if s.Hidden {
		errs = append(errs, f.SetSheetVisible(s.Name, false))
	}
	return errors.Join(errs...)
}

// widest is how many Han characters a column holds at the most.
const widest = 16

// linesOf is how many lines the row's longest text takes.
func linesOf(row ledger.Row) int {
	most := 1
	for _, c := range row.Cells {
		lines := 0
		for _, l := range strings.Split(c.Raw, "\n") {
			lines += 1 + utf8.RuneCountInString(l)/widest
		}
		most = max(most, min(lines, 25))
	}
	return most
}

func setCell(f *excelize.File, sheet string, c ledger.Cell, st styles, data bool) error {
	at := ledger.Reference(c.Row, c.Col)
	style := st.header
	if data {
		style = st.cell
	}
	var err error
	switch c.Kind {
	case ledger.Date:
		style, err = st.date, f.SetCellValue(sheet, at, c.Time)
	case ledger.Number:
		err = f.SetCellDefault(sheet, at, c.Raw)
	case ledger.Bool:
		err = f.SetCellBool(sheet, at, c.Raw == "TRUE")
	case ledger.Fault:
		err = f.SetCellStr(sheet, at, c.Raw)
	default:
		err = f.SetCellStr(sheet, at, c.Raw)
	}
	return errors.Join(err, f.SetCellStyle(sheet, at, at, style))
}

// The sample ledger of each schema is kept as text; the workbook that comes with the
// program holds the same. The flag -update makes the workbooks anew.
func TestSamplesAreTheirTexts(t *testing.T) {
	names, err := schema.Names(templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := templates.Files.ReadFile(name + "/sample.txt")
		if err != nil {
			continue // the first sample came as a workbook
		}
		path := "../../data/sample/" + strings.TrimSuffix(name, "-rectification") + ".xlsx"
		if casefile.Updating() {
			book, err := workbook(string(text))
			if err == nil {
				err = os.WriteFile(path, book, 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		book, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		wb, err := xlsx.Read("", bytes.NewReader(book), int64(len(book)))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := shown(wb), shown(ledger.ParseText("", string(text))); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", path, got, want)
		}
	}
}

// shown prints the cells of a workbook.
func shown(wb *ledger.Workbook) string {
	var b strings.Builder
	for _, s := range wb.Sheets {
		b.WriteString("[" + s.Name + "]\n")
		for row, err := range s.Rows {
			for _, c := range row.Cells {
				raw := c.Raw
				if c.Kind == ledger.Date {
					raw = c.Time.Format("2006-01-02")
				}
				b.WriteString(ledger.Reference(c.Row, c.Col) + " " + raw + "\n")
			}
			if err != nil {
				b.WriteString(err.Error())
			}
		}
	}
	return b.String()
}

// reason BOOK.xlsx CODE TEXT writes a reason beside the first finding of the code in the
// list of findings, as a clerk does.
func reason(ts *testscript.TestScript, _ bool, args []string) {
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	rows, err := f.GetRows(ledger.MarkSheet)
	ts.Check(err)
	for i, row := range rows {
		if len(row) > 6 && row[6] == args[1] {
			ts.Check(f.SetCellStr(ledger.MarkSheet, ledger.Reference(i+1, 8), args[2]))
			ts.Check(f.Save())
			return
		}
	}
	ts.Fatalf("no %s in %v", args[1], rows)
}
