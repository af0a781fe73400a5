package pipeline_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongwen/pipeline"
	"gongwen/pipeline/casefile"
	"gongwen/pipeline/inspect"
	"gongwen/pipeline/layout"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

// TestClauses sets papers and holds everything on their pages to its place in millimetres:
// a file for each clause of GB/T 9704-2012, Markdown in, frames out, then what layout
// found. The font is made of squares, so that every number can be worked out by hand: an
// ideograph is an em square, a Latin letter half of one. A line "profile.yaml" part is laid
// over the standard's profile. The pictures it names are 40 dots wide and 20 high (签名.png)
// or square.
func TestClauses(t *testing.T) { runPapers(t, "testdata/clauses/*.txtar") }

// TestTables does the same with tables, which the standard leaves open.
func TestTables(t *testing.T) { runPapers(t, "testdata/tables.txtar") }

func runPapers(t *testing.T, files string) {
	t.Helper()
	faces := squarefont.ByRole()
	casefile.Run(t, files, func(t *testing.T, c casefile.Case) string {
		job := pipeline.Job{Existing: []byte(c.Input), DraftFile: "notice.md", Open: openPicture,
			Setting: pipeline.Setting{Faces: faces, Profile: clauseProfile(t, c.Files["profile.yaml"]), Words: titleWords(t)}}
		frames, found := pipeline.Frames(job)
		var b bytes.Buffer
		if err := frames.Dump(&b); err != nil {
			return err.Error()
		}
		got := named(b.String())
		for _, f := range found {
			got += fmt.Sprintf("%s %s %s %s\n", f.Code, f.Severity, f.At, f.Message)
		}
		return got
	})
}

// named gives faces the names of their roles.
func named(dump string) string {
	for i, role := range typeface.Roles() {
		dump = strings.ReplaceAll(dump, fmt.Sprintf(" face=%d ", i), " "+string(role)+" ")
		dump = strings.ReplaceAll(dump, fmt.Sprintf(" face=%d\n", i), " "+string(role)+"\n")
	}
	return dump
}

func clauseProfile(t testing.TB, own string) *profile.Profile {
	t.Helper()
	src, err := os.ReadFile("../data/profiles/gbt9704-2012.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p, err := profile.Read(nil, "gbt9704-2012.yaml", src)
	if err == nil && own != "" {
		p, err = profile.Read(p, "profile.yaml", []byte(own))
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func titleWords(t testing.TB) []string {
	t.Helper()
	src, err := os.ReadFile("../data/words/title.txt")
	if err != nil {
		t.Fatal(err)
	}
	return layout.ParseWords(string(src))
}

func openPicture(name string) ([]byte, error) {
	size := image.Rect(0, 0, 40, 40)
	if name == "签名.png" {
		size.Max.Y = 20
	}
	if name == "没有.png" {
		return nil, errors.New("找不到这个文件")
	}
	var b bytes.Buffer
	err := png.Encode(&b, image.NewGray(size))
	return b.Bytes(), err
}

// TestEveryClauseHasCases holds that each clause that asks something of the page has a
// case file, or a reason why it has none.
func TestEveryClauseHasCases(t *testing.T) {
	files, err := filepath.Glob("testdata/clauses/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var covered []string
	for _, file := range files {
		covered = append(covered, strings.TrimSuffix(filepath.Base(file), ".txtar"))
	}
	var numbers []string
	for _, c := range inspect.Clauses() {
		if strings.HasPrefix(c.Number, "GB/T") {
			continue // another standard: package line has the marks at a line's ends
		}
		numbers = append(numbers, c.Number)
		if withoutCases[c.Number] == "" && !slices.Contains(covered, c.Number) {
			t.Errorf("clause %s has neither cases nor a reason for having none", c.Number)
		}
	}
	for _, c := range covered {
		if !slices.Contains(numbers, c) {
			t.Errorf("%s.txtar is no clause", c)
		}
	}
	for c := range withoutCases {
		if !slices.Contains(numbers, c) || slices.Contains(covered, c) {
			t.Errorf("clause %s needs no reason", c)
		}
	}
}

// withoutCases says why a clause has no cases.
var withoutCases = map[string]string{
	"3":   "terms: line and character are measured in 5.2.3",
	"4":   "the stuff the paper is made of",
	"6.1": "printing plates",
	"6.2": "printing: both sides, colours; 7.4.1 has the even page of 版记",
	"6.3": "binding",
	"7.1": "the parts are those of 7.2 to 7.5",
	"9":   "units, marks and digits are those of other standards",
}
