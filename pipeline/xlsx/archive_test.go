package xlsx

import (
	"os"
	"strings"
	"testing"
)

// section is one part of a case file: what follows its line "-- name --".
type section struct{ name, text string }

// sections reads a case file in txtar form; the first section, without a name, is what
// the case is about.
func sections(t *testing.T, file string) []section {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	found := []section{{}}
	for line := range strings.Lines(string(b)) {
		if name, ok := strings.CutPrefix(line, "-- "); ok && strings.HasSuffix(name, " --\n") {
			found = append(found, section{name: strings.TrimSuffix(name, " --\n")})
			continue
		}
		found[len(found)-1].text += line
	}
	return found
}

func writeSections(t *testing.T, file string, all []section) {
	var b strings.Builder
	for i, s := range all {
		if i > 0 {
			b.WriteString("-- " + s.name + " --\n")
		}
		b.WriteString(s.text)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}
