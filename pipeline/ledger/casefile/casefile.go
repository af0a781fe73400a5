// Package casefile runs tests that are text files: many cases a file, each with what is
// expected of it. It is for tests only.
package casefile

import (
	"flag"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "write what the program says into the case files")

// part is one file of an archive in the txtar form: a line "-- name --", then its text.
type part struct{ name, text string }

// Run runs the cases of an archive: a part "name" is the input, the part "name >" after
// it what run must return. All parts together are given to run as files, for those that
// several cases share. With the flag -update the expectations are written anew.
func Run(t *testing.T, file string, run func(t *testing.T, files fstest.MapFS, input string) string) {
	comment, parts := read(t, file)
	files := fstest.MapFS{}
	for _, p := range parts {
		files[p.name] = &fstest.MapFile{Data: []byte(p.text)}
	}
	cases := 0
	for i := range parts {
		name, expected := strings.CutSuffix(parts[i].name, " >")
		if !expected || i == 0 {
			continue
		}
		cases++
		t.Run(name, func(t *testing.T) {
			got := run(t, files, parts[i-1].text)
			if *update {
				parts[i].text = got
			} else if got != parts[i].text {
				t.Errorf("got:\n%s\nwant:\n%s", got, parts[i].text)
			}
		})
	}
	if cases == 0 {
		t.Fatalf("%s has no cases", file)
	}
	if *update && !t.Failed() {
		write(t, file, comment, parts)
	}
}

// Inputs returns the inputs of an archive's cases, as seeds for fuzzing.
func Inputs(t testing.TB, file string) []string {
	_, parts := read(t, file)
	var out []string
	for i, p := range parts {
		if strings.HasSuffix(p.name, " >") && i > 0 {
			out = append(out, parts[i-1].text)
		}
	}
	return out
}

// read returns the text before the first part, and the parts.
func read(t testing.TB, file string) (comment string, parts []part) {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		name, begins := strings.CutPrefix(line, "-- ")
		name, ends := strings.CutSuffix(name, " --\n")
		switch {
		case begins && ends:
			parts = append(parts, part{name: name})
		case len(parts) == 0:
			comment += line
		default:
			parts[len(parts)-1].text += line
		}
	}
	return comment, parts
}

func write(t *testing.T, file, comment string, parts []part) {
	var b strings.Builder
	b.WriteString(comment)
	for _, p := range parts {
		b.WriteString("-- " + p.name + " --\n" + p.text)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
