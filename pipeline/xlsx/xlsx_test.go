package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
)

// Each case is a workbook by its parts, and what Read makes of it.
func TestRead(t *testing.T) {
	casefile.Run(t, "testdata/*.txtar", func(t *testing.T, c casefile.Case) string {
		return dump(readBytes("台账.xlsx", build(t, c.Files)))
	})
}

func readBytes(name string, b []byte) (*ledger.Workbook, error) {
	return Read(name, bytes.NewReader(b), int64(len(b)))
}

// build zips the parts of a case. "sheet.xml" is the inside of a worksheet's root element;
// so are "styles.xml", "strings.xml" and "workbook.xml". Other names stand for whole parts.
func build(t testing.TB, files map[string]string) []byte {
	parts := map[string]string{
		"_rels/.rels":                `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/worksheets/sheet1.xml":   `<worksheet/>`,
	}
	short := map[string][2]string{
		"sheet.xml":    {"xl/worksheets/sheet1.xml", "worksheet"},
		"sheet2.xml":   {"xl/worksheets/sheet2.xml", "worksheet"},
		"styles.xml":   {"xl/styles.xml", "styleSheet"},
		"strings.xml":  {"xl/sharedStrings.xml", "sst"},
		"workbook.xml": {"xl/workbook.xml", "workbook"},
	}
	for name, text := range files {
		if s, ok := short[name]; ok {
			parts[s[0]] = "<" + s[1] + ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + strings.TrimSpace(text) + "</" + s[1] + ">"
		} else {
			parts[name] = text
		}
	}
	return zipped(t, parts)
}

func zipped(t testing.TB, parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(parts))
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// dump prints a workbook, or why it could not be read.
func dump(wb *ledger.Workbook, err error) string {
	if err != nil {
		return "error " + err.Error() + "\n"
	}
	var b strings.Builder
	for _, s := range wb.Sheets {
		dumpSheet(&b, s)
	}
	return b.String()
}

func dumpSheet(b *strings.Builder, s *ledger.Sheet) {
	fmt.Fprintf(b, "sheet %s%s\n", s.Name, hidden(s.Hidden))
	if s.Filtered {
		b.WriteString("filtered\n")
	}
	for _, m := range s.Merges {
		fmt.Fprintf(b, "merge %s:%s\n", ledger.Reference(m.Top, m.Left), ledger.Reference(m.Bottom, m.Right))
	}
	for c := range 20_000 {
		if s.HiddenColumns[c] {
			fmt.Fprintf(b, "hidden column %d\n", c)
		}
	}
	for row, err := range s.Rows {
		if err != nil {
			fmt.Fprintf(b, "error %v\n", err)
			return
		}
		fmt.Fprintf(b, "row %d%s\n", row.Number, hidden(row.Hidden))
		for _, c := range row.Cells {
			dumpCell(b, c)
		}
	}
}

func dumpCell(b *strings.Builder, c ledger.Cell) {
	kind := [...]string{"text", "number", "date", "bool", "fault", "uncomputed"}[c.Kind]
	fmt.Fprintf(b, "  %s %s %q", ledger.Reference(c.Row, c.Col), kind, c.Raw)
	if c.Kind == ledger.Date {
		fmt.Fprintf(b, " = %s", c.Time.Format("2006-01-02 15:04:05"))
	}
	if c.Percent {
		fmt.Fprintf(b, " in percent, %d places", c.Places)
	}
	b.WriteByte('\n')
}

func hidden(is bool) string {
	if is {
		return " (hidden)"
	}
	return ""
}

// unreadable asserts that the file is refused, and returns how.
func unreadable(t *testing.T, err error) *ledger.Unreadable {
	t.Helper()
	var u *ledger.Unreadable
	if !errors.As(err, &u) {
		t.Fatalf("error is %v, want *ledger.Unreadable", err)
	}
	return u
}
