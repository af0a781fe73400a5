package compose

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

var update = flag.Bool("update", false, "write the results into testdata")

// TestCases reads testdata/*.txtar. The file schema.yaml stands for all cases of its archive;
// a case is NAME.tmpl with NAME.ledger (or the ledger of the case before it), and NAME.out is
// what Compose makes of them.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, file := range files {
		parts := read(t, file)
		out := []part{}
		var s, book string
		for i, p := range parts {
			name, kind, _ := strings.Cut(p.name, ".")
			switch kind {
			case "out":
				continue
			case "yaml":
				s = p.text
			case "ledger":
				book = p.text
			}
			out = append(out, p)
			if kind != "tmpl" {
				continue
			}
			got := part{name + ".out", result(t, s, p.text, book)}
			if !*update && (i+1 >= len(parts) || parts[i+1] != got) {
				t.Errorf("%s: %s: got\n%s", file, name, got.text)
			}
			out = append(out, got)
		}
		if *update {
			if err := os.WriteFile(file, []byte(archive(out)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
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
	data, list, err := schema.Decode(ledger.ParseText("ledger.xlsx", book), s)
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

// part is one file of a txtar archive; the first one has no name and holds the comment.
type part struct{ name, text string }

func read(t testing.TB, file string) []part {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parts := []part{{}}
	for l := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(strings.TrimSuffix(l, " --\n"), "-- "); ok && strings.HasSuffix(l, " --\n") {
			parts = append(parts, part{name: name})
			continue
		}
		parts[len(parts)-1].text += l
	}
	return parts
}

func archive(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.name != "" {
			b.WriteString("-- " + p.name + " --\n")
		}
		b.WriteString(p.text)
	}
	return b.String()
}
