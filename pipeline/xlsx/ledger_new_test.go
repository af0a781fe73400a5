package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// Each case is a schema in the folder s and a sample ledger; what comes out is the blank
// ledger as another reader sees it.
func TestBlankCases(t *testing.T) {
	casefile.Run(t, "testdata/blank/*.txtar", func(t *testing.T, c casefile.Case) string {
		s, err := schema.Load(c.FS(), "s")
		if err != nil {
			t.Fatal(err)
		}
		b, err := Blank(s, ledger.ParseText("", c.Input))
		if err != nil {
			t.Fatal(err)
		}
		again, err := Blank(s, ledger.ParseText("", c.Input))
		if err != nil || !bytes.Equal(b, again) {
			t.Error("two blank ledgers differ", err)
		}
		holdsNoRecord(t, s, b)
		var out strings.Builder
		f := openExcelize(t, b)
		for _, sheet := range f.GetSheetList() {
			describeBlank(t, &out, f, sheet)
		}
		return out.String()
	})
}

// holdsNoRecord reads the blank ledger: below the header of a table nothing stands, and
// beside the items of a sheet of facts there is room.
func holdsNoRecord(t *testing.T, s *schema.Schema, b []byte) {
	wb, err := Read("台账.xlsx", bytes.NewReader(b), int64(len(b)))
	if err != nil || len(wb.Sheets) != len(s.Sheets)+1 {
		t.Fatal(wb, err)
	}
	for i, sh := range s.Sheets {
		for row, err := range wb.Sheets[i].Rows {
			beside := slices.ContainsFunc(row.Cells, func(c ledger.Cell) bool { return c.Col == 2 })
			if err != nil || row.Number > 2 && (sh.Shape != schema.Facts || beside) {
				t.Errorf("%s: row %d %v %v", sh.ID, row.Number, row.Cells, err)
			}
		}
	}
}

func describeBlank(t *testing.T, b *strings.Builder, f *excelize.File, sheet string) {
	t.Helper()
	rows, err1 := f.GetRows(sheet)
	comments, err2 := f.GetComments(sheet)
	rules, err3 := f.GetDataValidations(sheet)
	layout, err4 := f.GetPageLayout(sheet)
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(b, "[%s] paper %d %s\n", sheet, *layout.Size, *layout.Orientation)
	for i, row := range rows {
		fmt.Fprintf(b, "%d %s\n", i+1, strings.Join(row, " | "))
	}
	for c := range rows[1] {
		width, err := f.GetColWidth(sheet, ledger.ColumnName(c+1))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(b, "%s %v wide\n", ledger.ColumnName(c+1), width)
	}
	for _, c := range comments {
		fmt.Fprintf(b, "%s note %q\n", c.Cell, commentText(c))
	}
	for _, r := range rules {
		fmt.Fprintf(b, "%s %s %s %s\n", r.Sqref, r.Type, r.Formula1, r.Formula2)
	}
}

func TestBlankWithoutSample(t *testing.T) {
	s := &schema.Schema{Title: "空", Sheets: []schema.Sheet{{ID: "台账", Names: []string{"台账"}, Shape: schema.Table,
		Columns: []schema.Column{{ID: "序号", Type: schema.Integer}}}}}
	b, err := Blank(s, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := openExcelize(t, b).GetSheetList(); !slices.Equal(got, []string{"台账", ExampleSheet}) {
		t.Error(got)
	}
}

// A list with commas, or a long one, cannot stand in a validation; the note still has it.
func TestBlankDropDown(t *testing.T) {
	for want, choices := range map[bool][][]string{
		true:  {{"已完成", "正在整改"}, {strings.Repeat("长", 255)}},
		false: {nil, {"a,b"}, {strings.Repeat("长", 250), "甲乙丙丁戊"}},
	} {
		for _, c := range choices {
			if got := fitsDropDown(c); got != want {
				t.Errorf("%q: %v", c, got)
			}
		}
	}
}
