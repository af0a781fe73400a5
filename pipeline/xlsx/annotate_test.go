package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/finding"
)

// Each case is a workbook by its parts and a list of findings: "error 台账!B2 code message".
// What comes out is how the parts change. The part "show.txt" names the parts to print; without
// it all are printed but the styles and the list of findings.
func TestAnnotateCases(t *testing.T) {
	casefile.Run(t, "testdata/annotate/*.txtar", func(t *testing.T, c casefile.Case) string {
		source := markBook(t, c.Files)
		found := parseFindings(t, c.Input)
		copy, lost, err := annotateBytes(source, found)
		if err != nil {
			return "error " + err.Error() + "\n"
		}
		checkCopy(t, source, copy, found, lost)
		var b strings.Builder
		for _, f := range lost {
			fmt.Fprintf(&b, "%s %s %s。%s\n", f.Severity.Chinese(), f.At, f.Message, f.Hint)
		}
		return b.String() + changes(t, source, copy, c.Files["show.txt"])
	})
}

func annotateBytes(b []byte, found finding.List) ([]byte, finding.List, error) {
	return Annotate("台账.xlsx", bytes.NewReader(b), int64(len(b)), found)
}

// checkCopy holds every copy to two promises: made again it is the same, and with the
// findings gone it is the source without marks, but for what was said to be lost.
func checkCopy(t *testing.T, source, copy []byte, found, lost finding.List) {
	t.Helper()
	again, _, err := annotateBytes(copy, found)
	if err != nil || !bytes.Equal(again, copy) {
		t.Errorf("annotated again it differs: %v\n%s", err, changes(t, copy, again, ""))
	}
	if slices.ContainsFunc(lost, func(f finding.Finding) bool { return f.Code == annotateLost.Code }) {
		return
	}
	bare, _, err := annotateBytes(source, nil)
	if err != nil {
		t.Fatal(err)
	}
	clean, _, err := annotateBytes(copy, nil)
	if err != nil {
		t.Fatal(err)
	}
	if left := changes(t, bare, clean, "all"); left != "" {
		t.Errorf("marks are left:\n%s", left)
	}
}

func parseFindings(t *testing.T, text string) (list finding.List) {
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if line == "" {
			continue
		}
		word := strings.SplitN(line, " ", 5)
		if len(word) < 5 {
			t.Fatalf("finding %q: want severity, place, code, message and hint", line)
		}
		f := finding.Rule{Code: word[2], Source: "台账样式", Strength: map[string]finding.Strength{
			"error": finding.Mandatory, "warning": finding.General, "hint": finding.Practice}[word[0]]}.
			Find(finding.Place{File: "台账.xlsx"}, word[3], word[4])
		sheet, cell, _ := strings.Cut(word[1], "!")
		switch {
		case strings.HasPrefix(word[1], "notice.md:"):
			f.At = finding.Place{File: "notice.md", Line: 12, Col: 3}
		case word[1] != "-":
			f.At.Sheet, f.At.Cell = sheet, cell
		}
		list = append(list, f)
	}
	return list
}

const (
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	kindSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// markBook zips the parts of a case; those it lacks are a workbook with one small sheet.
// ~ in a part stands for the address that the types of relations begin with.
func markBook(t testing.TB, files map[string]string) []byte {
	parts := map[string]string{
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels":                `<Relationships><Relationship Id="r" Type="~/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns="` + mainSpace + `" xmlns:r="~"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="~/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="~/styles" Target="styles.xml"/></Relationships>`,
		"xl/styles.xml":              `<styleSheet xmlns="` + mainSpace + `"><fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs><dxfs count="0"/></styleSheet>`,
		"xl/worksheets/sheet1.xml":   `<worksheet xmlns="` + mainSpace + `"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
	}
	for name, text := range files {
		if strings.Contains(name, "/") || name == typesPart {
			parts[name] = strings.TrimSuffix(text, "\n")
		}
	}
	for name, text := range parts {
		parts[name] = strings.ReplaceAll(text, "~", kindSpace)
	}
	return zipParts(t, parts)
}

func zipParts(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	names := make([]string, 0, len(parts))
	for name := range parts {
		if parts[name] != "none" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if err := writePart(z, name, []byte(parts[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// unzip returns the parts of a package by name.
func unzip(t testing.TB, b []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	return parts
}

// changes prints how parts differ, tag by tag.
func changes(t testing.TB, before, after []byte, show string) string {
	old, now := unzip(t, before), unzip(t, after)
	var names []string
	for name := range now {
		names = append(names, name)
	}
	for name := range old {
		if _, ok := now[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		isList := strings.Contains(now[name], "不查理由") && old[name] == ""
		shown := show == "all" || slices.Contains(strings.Fields(show), name) || show == "" && name != "xl/styles.xml" && !isList
		if old[name] == now[name] || !shown {
			continue
		}
		if _, ok := now[name]; !ok {
			b.WriteString(name + " is left out\n")
			continue
		}
		b.WriteString(name + "\n" + difference(tagLines(old[name]), tagLines(now[name])))
	}
	return b.String()
}

// tagLines breaks a part into lines, short enough to read: small elements stay whole, and
// what is the same in all of ours is left out.
func tagLines(part string) []string {
	part = strings.NewReplacer(kindSpace, "~", mainSpace, "main", noteFont, "(font)", vmlType, "(note)", "&#xA;", "⏎", "&#34;", `"`, "&#39;", "'").Replace(part)
	part = regexp.MustCompile(` style="position:.*?<x:Anchor>`).ReplaceAllString(part, "…<x:Anchor>")
	whole := regexp.MustCompile(`(?s)<comment .*?</comment>|<v:shape .*?</v:shape>|<conditionalFormatting .*?</conditionalFormatting>|<xf .*?</xf>|<font>.*?</font>|<fill>.*?</fill>|<border>.*?</border>|<dxf>.*?</dxf>|<c .*?</c>`)
	part = whole.ReplaceAllStringFunc(part, func(s string) string {
		return strings.ReplaceAll(strings.ReplaceAll(s, "\n", "⏎"), "><", ">\x00<")
	})
	part = strings.ReplaceAll(strings.ReplaceAll(part, "><", ">\n<"), "\x00", "")
	return strings.Split(strings.TrimSpace(part), "\n")
}

// difference is the shortest list of lines taken out (-) and put in (+).
func difference(old, now []string) string {
	common := make([][]int, len(old)+1)
	for i := range common {
		common[i] = make([]int, len(now)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(now) - 1; j >= 0; j-- {
			if common[i][j] = max(common[i+1][j], common[i][j+1]); old[i] == now[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var b strings.Builder
	for i, j := 0, 0; i < len(old) || j < len(now); {
		switch {
		case i < len(old) && j < len(now) && old[i] == now[j]:
			i, j = i+1, j+1
		case i < len(old) && (j == len(now) || common[i+1][j] >= common[i][j+1]):
			b.WriteString("  - " + old[i] + "\n")
			i++
		default:
			b.WriteString("  + " + now[j] + "\n")
			j++
		}
	}
	return strings.ReplaceAll(b.String(), "  - \n", "")
}
