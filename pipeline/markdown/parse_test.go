package markdown

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the results into testdata")

// TestCases reads testdata/*.txtar: NAME.md is a draft, NAME.out what Parse makes of it.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parts := split(string(data))
		out := parts[:1:1]
		for i, p := range parts {
			name, ok := strings.CutSuffix(p.name, ".md")
			if !ok {
				continue
			}
			doc, list := Parse("notice.md", []byte(p.text))
			got := part{name + ".out", dump(doc, list)}
			if !*update && (i+1 >= len(parts) || parts[i+1] != got) {
				t.Errorf("%s: %s: got\n%s", file, name, got.text)
			}
			out = append(out, p, got)
		}
		if *update {
			if err := os.WriteFile(file, []byte(join(out)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// part is one file of a txtar archive; the first one has no name and holds the comment.
type part struct{ name, text string }

func split(archive string) []part {
	parts := []part{{}}
	for l := range strings.Lines(archive) {
		if name, ok := strings.CutPrefix(strings.TrimSuffix(l, " --\n"), "-- "); ok && strings.HasSuffix(l, " --\n") {
			parts = append(parts, part{name: name})
			continue
		}
		parts[len(parts)-1].text += l
	}
	return parts
}

func join(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.name != "" {
			b.WriteString("-- " + p.name + " --\n")
		}
		b.WriteString(p.text)
	}
	return b.String()
}
