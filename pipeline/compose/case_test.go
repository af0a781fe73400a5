package compose

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// TestCases makes drafts: the input is a template, schema.yaml and ledger.txt are its
// schema and its ledger.
func TestCases(t *testing.T) {
	casefile.Run(t, "testdata/*.txtar", func(t *testing.T, c casefile.Case) string {
		return result(t, c.Files["schema.yaml"], c.Input, c.Files["ledger.txt"])
	})
}

// compose runs one case.
func compose(t testing.TB, schemaText, tmpl, book string) (*Draft, string) {
	t.Helper()
	fsys := fstest.MapFS{
		"case/schema.yaml":    {Data: []byte(schemaText)},
		"case/notice.md.tmpl": {Data: []byte(tmpl)},
	}
	s, err := schema.Load(fsys, "case")
	if err != nil {
		t.Fatal(err)
	}
	data := ledger.NewData("ledger.xlsx")
	list, err := schema.Decode(ledger.ParseText("ledger.xlsx", book), s, func(sh *schema.Sheet, r ledger.Record) { data.Add(sh.ID, r) })
	if err != nil {
		t.Fatal(err)
	}
	d, found, err := Compose(s, data, "")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range append(list, found...) {
		fmt.Fprintf(&b, "! %s %s %s %s → %s\n", f.Severity.Chinese(), f.At, f.Code, f.Message, f.Hint)
	}
	return d, b.String()
}

func result(t *testing.T, schemaText, tmpl, book string) string {
	d, findings := compose(t, schemaText, tmpl, book)
	if d == nil {
		return findings
	}
	if Edited(d.Markdown) {
		t.Error("a fresh draft counts as edited")
	}
	_, digestAndBody, _ := strings.Cut(string(d.Markdown), "generated: sha256:")
	_, body, _ := strings.Cut(digestAndBody, "---\n\n")
	head, _, _ := strings.Cut(string(d.Markdown), "generated: ")
	return head + "---\n" + body + mapped(d) + findings
}

// mapped lists the stretches of the draft that came from cells.
func mapped(d *Draft) string {
	var b strings.Builder
	for _, s := range d.Map.spans {
		var cells []string
		for _, p := range d.Map.Cells(s.start) {
			cells = append(cells, p.Sheet+"!"+p.Cell)
		}
		text := []rune(string(d.Markdown[s.start:s.end]))
		if !utf8.ValidString(string(text)) {
			b.WriteString("INVALID ")
		}
		if len(text) > 12 {
			text = append(text[:12], '…')
		}
		fmt.Fprintf(&b, "@ %s %s\n", string(text), strings.Join(cells, " "))
	}
	return b.String()
}
