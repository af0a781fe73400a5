//go:build outside

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What others read of a workbook: every cell, with the number formats, widths and merges.
const described = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    if sheet.title == sys.argv[2]:
        continue
    print(sheet.title, sheet.sheet_state, sheet.merged_cells.ranges, sheet.freeze_panes, sheet.print_title_rows)
    print(sorted((k, d.width, d.hidden) for k, d in sheet.column_dimensions.items()))
    for row in sheet.iter_rows():
        for c in row:
            if c.value is not None:
                print(c.coordinate, repr(c.value), c.number_format, c.font.name, c.font.sz, c.fill.fgColor.rgb, c.border.left.style)
`

// An annotated copy is the clerk's workbook in the eyes of openpyxl, but for the marks; and
// LibreOffice, which opens and prints it, shows the list of findings.
func TestAnnotatedCopiesInOtherPrograms(t *testing.T) {
	dir := t.TempDir()
	source, copied := "../../data/sample/qingyuan.xlsx", filepath.Join(dir, "copy.xlsx")
	if code, printed := gongwen("check", source, "--annotate", copied); code != 0 {
		t.Fatalf("check ends with %d:\n%s", code, printed)
	}
	identical(t, tool(t, "/usr/bin/python3", "-c", described, copied, "问题清单"), tool(t, "/usr/bin/python3", "-c", described, source, ""))
	notes := tool(t, "/usr/bin/python3", "-c", "import sys, openpyxl\nprint(openpyxl.load_workbook(sys.argv[1])['通报要素']['B14'].comment.text)", copied)
	if !strings.Contains(notes, "请改成“0763-3369020”") {
		t.Errorf("the note at B14 is %q", notes)
	}
	printed := office(t, dir, copied, "pdf")
	if text := tool(t, "pdftotext", "-layout", printed, "-"); !strings.Contains(text, "问题清单") || !strings.Contains(text, "phone.dash") {
		t.Error("the printed copy has no list of findings")
	}
}

// A copy that LibreOffice saved again reads as before, and is cleaned when nothing is left.
func TestMarksSurviveAnotherProgram(t *testing.T) {
	dir := t.TempDir()
	copied := filepath.Join(dir, "copy.xlsx")
	gongwen("check", "../../data/sample/qingyuan.xlsx", "--annotate", copied)
	saved := office(t, dir, copied, "xlsx")
	identical(t, checkedJSON(saved), checkedJSON(copied))
}

// checkedJSON is what check finds in a workbook, the folder left out.
func checkedJSON(file string) string {
	_, printed := gongwen("check", file, "--format", "json")
	return strings.ReplaceAll(printed, filepath.Dir(file), "")
}

// An empty ledger opens in LibreOffice; every schema has one.
func TestBlankLedgersOpen(t *testing.T) {
	for _, name := range []string{"inspection-progress", "audit-rectification", "environment-rectification", "safety-rectification"} {
		dir := t.TempDir()
		blank := filepath.Join(dir, "blank.xlsx")
		if code, printed := gongwen("new", "ledger", name, "-o", blank); code != 0 {
			t.Fatal(printed)
		}
		if text := tool(t, "pdftotext", office(t, dir, blank, "pdf"), "-"); !strings.Contains(text, "填写示例") {
			t.Errorf("%s: no example in\n%s", name, text)
		}
	}
}

// office converts a workbook with LibreOffice, in a folder of its own for the result and
// for the program's settings.
func office(t *testing.T, dir, file, to string) string {
	t.Helper()
	out := filepath.Join(dir, "by-office")
	tool(t, "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "settings"), "--headless", "--convert-to", to, "--outdir", out, file)
	made := filepath.Join(out, strings.TrimSuffix(filepath.Base(file), ".xlsx")+"."+to)
	if _, err := os.Stat(made); err != nil {
		t.Fatal(err)
	}
	return made
}
