package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"gongwen/pipeline"
	"gongwen/pipeline/typeface/squarefont"
)

// makeFont FILE CHARS [family=NAME] [ps=NAME] [fstype=N] [empty=CHARS] [cff] writes a font of squares;
// CHARS may be “common”. FILE ending in .ttc holds the font twice, the second named with -2.
func makeFont(ts *testscript.TestScript, _ bool, args []string) {
	chars, cff := args[1], false
	if chars == "common" {
		chars = squarefont.Common()
	}
	var options []squarefont.Option
	for _, arg := range args[2:] {
		cff = cff || arg == "cff"
		options = append(options, fontOption(ts, arg)...)
	}
	data := squarefont.New(chars, options...)
	switch {
	case cff:
		data = squarefont.CFF(data)
	case filepath.Ext(args[0]) == ".ttc":
		data = squarefont.Collection(data, squarefont.New(chars+"𪚥", squarefont.Family("第二款"), squarefont.PostScript("Second")))
	}
	path := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(path), 0o755))
	ts.Check(os.WriteFile(path, []byte(data), 0o644))
}

func fontOption(ts *testscript.TestScript, arg string) []squarefont.Option {
	key, value, _ := strings.Cut(arg, "=")
	switch key {
	case "family":
		return []squarefont.Option{squarefont.Family(value)}
	case "ps":
		return []squarefont.Option{squarefont.PostScript(value)}
	case "empty":
		return []squarefont.Option{squarefont.Empty(value)}
	case "fstype":
		bits, err := strconv.ParseInt(value, 0, 16)
		ts.Check(err)
		return []squarefont.Option{squarefont.Embedding(int(bits))}
	}
	return nil
}

// Papers that are set at the same time share the fonts they were rescued with.
func TestParallelRescue(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "rare.ttf"), []byte(squarefont.New("𪚥", squarefont.PostScript("Rare"))), 0o644); err != nil {
		t.Fatal(err)
	}
	draft := filepath.Join(dir, "notice.md")
	if err := os.WriteFile(draft, []byte("---\ndate: 2026年1月21日\n---\n# 通知\n\n请𪚥同志知悉。\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	s := &settings{world: world{now: sampleDay, fontFolders: func() []string { return []string{dir} }}, format: "text", many: true}
	var shared pipeline.Job
	if err := s.typeset(&shared); err != nil {
		t.Fatal(err)
	}
	job, err := s.openDraft(shared, draft)
	if err != nil {
		t.Fatal(err)
	}
	alone := paperBytes(t, job)
	if frames, _ := pipeline.Frames(job); len(frames.Missing) > 0 {
		t.Errorf("not rescued: %v", frames.Missing)
	}
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if !bytes.Equal(paperBytes(t, job), alone) {
				t.Error("a paper differs")
			}
		})
	}
	all.Wait()
}

// The folders of each system: those of all users and the user's own.
func TestFolders(t *testing.T) {
	for _, c := range []struct {
		name string
		got  []string
		want string
	}{
		{"Linux", unixFolders("/home/w", "", ""), "/usr/local/share/fonts /usr/share/fonts /home/w/.local/share/fonts /home/w/.fonts"},
		{"Linux, set by the user", unixFolders("/home/w", "/d", "/a:/b"), "/a/fonts /b/fonts /d/fonts /home/w/.fonts"},
		{"Linux, no home", unixFolders("", "", "/a"), "/a/fonts"},
		{"Windows", windowsFolders("/windows", "/local"), "/windows/Fonts /local/Microsoft/Windows/Fonts"},
	} {
		if got := filepath.ToSlash(strings.Join(c.got, " ")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if got := macFolders("/Users/w"); got[len(got)-1] != filepath.Join("/Users/w", "Library", "Fonts") {
		t.Errorf("macOS: %v", got)
	}
}

// A font goes by its own file, not by a link to it, and links that lead nowhere do no harm.
func TestFontFiles(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	font := filepath.Join(dir, "sub", "mincho.ttf")
	if err := errors.Join(os.Mkdir(filepath.Join(dir, "sub"), 0o755), os.WriteFile(font, nil, 0o644), os.WriteFile(filepath.Join(dir, "notes.txt"), nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Symlink(font, filepath.Join(dir, "alias.ttf")), os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "gone.ttf"))); err != nil {
		t.Skip(err)
	}
	got := fontFiles([]string{dir, filepath.Join(dir, "sub"), filepath.Join(dir, "none")})
	if want := []string{filepath.Join(dir, "gone.ttf"), font}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if all := describeFile(got[0]); all != nil {
		t.Errorf("a link that leads nowhere has fonts: %v", all)
	}
}
