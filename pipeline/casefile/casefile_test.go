package casefile

import (
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestChild runs the file given on the command line; without one it stands idle.
func TestChild(t *testing.T) {
	if flag.NArg() == 0 {
		t.Skip("TestRun starts it")
	}
	Run(t, flag.Arg(0), func(t *testing.T, c Case) string {
		if c.Input == "fatal\n" {
			t.Fatal("fatal")
		}
		return strings.TrimSuffix("is "+c.Input, "~\n") + c.Files["tail.txt"]
	})
}

const good = "comment\n-- a --\nx\n-- a > --\nis x\n-- tail.txt --\nt\xff\r\n-- b --\ny\n-- b > --\nis y\nt\xff\r\n"

// TestRun runs files in a process of their own: those that must fail, fail, and -update
// writes what came out, or nothing at all.
func TestRun(t *testing.T) {
	for _, c := range []struct {
		name, file string
		passes     bool
		updated    string // the file after -update; empty when that fails too
	}{
		{"right", good, true, good},
		{"wrong", strings.Replace(good, "is y", "is z", 1), false, good},
		{"less than expected", strings.Replace(good, "is x\n", "is x\nx\n", 1), false, good},
		{"nothing expected yet", strings.Replace(good, "is x\n", "", 1), false, good},
		{"no expectation", strings.Replace(good, "-- a > --\nis x\n", "", 1), false, ""},
		{"the last case has no expectation", good + "-- c --\nz\n", false, ""},
		{"a part without a case", good + "-- c.txt --\nz\n", false, ""},
		{"two cases of one name", good + good, false, ""},
		{"no cases", "a\n", false, ""},
		{"stops", "-- a --\nfatal\n-- a > --\nX\n-- b --\nb\n-- b > --\nZ\n", false, ""},
		{"no line break at the end", "-- a --\nx~\n-- a > --\nis x\n", false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "a.txtar")
			put(t, file, c.file)
			if out, err := child(file); (err == nil) != c.passes || get(t, file) != c.file {
				t.Errorf("passes is not %v, or the file changed: %v\n%s", c.passes, err, out)
			}
			want := c.updated
			if want == "" {
				want = c.file
			}
			if out, err := child("-update", file); (err == nil) != (c.updated != "") || get(t, file) != want {
				t.Errorf("%v, after -update\n%s\n%s", err, get(t, file), out)
			}
		})
	}
}

func child(args ...string) (string, error) {
	out, err := exec.Command(os.Args[0], append([]string{"-test.run=^TestChild$"}, args...)...).CombinedOutput()
	return string(out), err
}

func put(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func get(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestFormat refuses what would be read as another part.
func TestFormat(t *testing.T) {
	for text, holds := range map[string]bool{
		"": true, "a\n": true, "a\r\n\xff\n": true, "a -- b --\n": true, "--b --\n": true,
		"a": false, "a\n-- b --\n": false, "-- b --\nc\n": false, "-- b --\r\n": false,
	} {
		_, err := format(&txtar.Archive{Files: []txtar.File{{Name: "a >", Data: []byte(text)}}})
		if (err == nil) != holds {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestCases: the nearer of two parts of one name counts, and expectations are no files.
func TestCases(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "1.txtar"), "-- s/a.txt --\n1\n-- c/5 --\n-- c > --\n-- s/a.txt --\n2\n-- d --\nin\n-- d > --\n")
	put(t, filepath.Join(dir, "2.txtar"), good)
	all := Cases(t, filepath.Join(dir, "*.txtar"))
	if len(all) != 4 || all[0].Input != "" || all[0].Files["s/a.txt"] != "1\n" || len(all[0].Files) != 2 {
		t.Fatal(all)
	}
	if d := all[1]; d.Name != "d" || d.Input != "in\n" || d.Files["s/a.txt"] != "2\n" || len(d.Files) != 3 {
		t.Error(d)
	}
	if b, err := fs.ReadFile(all[1].FS(), "s/a.txt"); err != nil || string(b) != "2\n" {
		t.Error(string(b), err)
	}
}
