// Package casefile runs tests that are text files: many cases a file, each with what is
// expected of it. It is for tests only; the flag -update writes the expectations anew.
//
// A file is an archive in the txtar form. What "-- name > --" begins is expected of the
// case "name", whose input is the part "name" above it. Other parts are named like files
// ("s/schema.yaml", "name/5") and are there for all cases below them; where two have one
// name, the nearer counts.
//
//	-- ledger.txt --
//	方面 | 任务
//	-- a heading --
//	## 关于{{.方面}}
//	-- a heading > --
//	## 关于政治
package casefile

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what the program says into the files of expected results")

// Updating says whether expected results are to be written anew, for those that tests
// keep elsewhere than in case files.
func Updating() bool { return *update }

// Case is one case of a file.
type Case struct {
	Name  string
	Input string            // the part of that name, empty when there is none
	Files map[string]string // all parts above the expectation, without other expectations

	expectation int // the number of that part in the archive
}

// FS returns the parts as a file system.
func (c Case) FS() fs.FS {
	fsys := fstest.MapFS{}
	for name, text := range c.Files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// Run runs the cases of all files that match the pattern as subtests: run must return
// what is expected. It fails where there is no case, and on parts that no case uses.
func Run(t *testing.T, pattern string, run func(t *testing.T, c Case) string) {
	t.Helper()
	for _, file := range match(t, pattern) {
		runFile(t, file, run)
	}
}

func runFile(t *testing.T, file string, run func(t *testing.T, c Case) string) {
	archive, cases := read(t, file)
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			got, want := run(t, c), &archive.Files[c.expectation].Data
			if *update {
				*want = []byte(got)
			} else if got != string(*want) {
				t.Errorf("%s: got:\n%s\nwant:\n%s", file, got, *want)
			}
		})
	}
	if *update && !t.Failed() {
		write(t, file, archive)
	}
}

// Cases returns the cases of all files that match the pattern, as seeds for fuzzing.
func Cases(t testing.TB, pattern string) (all []Case) {
	t.Helper()
	for _, file := range match(t, pattern) {
		_, cases := read(t, file)
		all = append(all, cases...)
	}
	return all
}

func match(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no case file %s (%v)", pattern, err)
	}
	return files
}

func read(t testing.TB, file string) (*txtar.Archive, []Case) {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cases, err := cut(archive.Files)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return archive, cases
}

func write(t *testing.T, file string, archive *txtar.Archive) {
	t.Helper()
	b, err := format(archive)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
