package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
)

// FuzzSheet reads a sheet part: rows and cells come in order, none from under a merged
// range, and no more text than the part holds.
func FuzzSheet(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/*.txtar") {
		f.Add("<worksheet>" + c.Files["sheet.xml"] + "</worksheet>")
	}
	f.Fuzz(func(t *testing.T, text string) {
		sheet, got, err := readSheet(text, 1<<16, rows{})
		if err != nil && !errors.Is(err, errDamaged) && !errors.Is(err, errTooMuch) && !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Fatal(err)
		}
		last := 0
		for _, row := range got {
			if row.Number <= last || row.Number > ledger.MaxRow || len(row.Cells) == 0 {
				t.Fatalf("row %v after %d", row, last)
			}
			last = row.Number
			checkCells(t, sheet, row)
		}
		if again, rest, err2 := readSheet(text, 1<<16, rows{}); (err == nil) != (err2 == nil) || !reflect.DeepEqual(again, sheet) || !reflect.DeepEqual(rest, got) {
			t.Fatal("not the same again")
		}
	})
}

func checkCells(t *testing.T, sheet *ledger.Sheet, row ledger.Row) {
	col := 0
	for _, c := range row.Cells {
		if c.Row != row.Number || c.Col <= col || c.Col > ledger.MaxColumn || c.Raw == "" || !utf8.ValidString(c.Raw) {
			t.Fatalf("cell %+v in row %d after column %d", c, row.Number, col)
		}
		if strings.ContainsFunc(c.Raw, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
			t.Fatalf("control character in %q", c.Raw)
		}
		if (c.Kind == ledger.Date) == c.Time.IsZero() || c.Percent && c.Kind != ledger.Number {
			t.Fatalf("cell %+v", c)
		}
		col = c.Col
		first := len(sheet.Merges) == 0
		for _, m := range sheet.Merges {
			first = first || !m.Contains(c.Row, c.Col) || m.Top == c.Row && m.Left == c.Col
		}
		if !first {
			t.Fatalf("cell %+v lies under a merged range", c)
		}
	}
}

// FuzzRead reads damaged workbooks: what comes back is an *ledger.Unreadable, or rows that
// are the same each time.
func FuzzRead(f *testing.F) {
	small := build(f, map[string]string{
		"strings.xml": `<si><t>甲</t></si><si><r><t>乙_x000D_</t></r></si>`,
		"styles.xml":  `<cellXfs><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>`,
		"sheet.xml":   `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="0"><v>45553</v></c><c s="1"><v>.5</v></c><c><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`})
	f.Add(small)
	f.Add(stored(f, small))
	f.Fuzz(func(t *testing.T, b []byte) {
		wb, err := readBytes("a.xlsx", b)
		if err != nil {
			unreadable(t, err)
			return
		}
		first := dump(wb, nil)
		for _, s := range wb.Sheets {
			for row, err := range s.Rows {
				if err != nil {
					unreadable(t, err)
					break
				}
				checkCells(t, s, row)
			}
		}
		if dump(wb, nil) != first {
			t.Fatal("not the same again")
		}
	})
}

// stored is the workbook with its parts uncompressed, so that a mutation reaches them.
func stored(t testing.TB, b []byte) []byte {
	old, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range old.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
