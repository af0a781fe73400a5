//go:build outside

package pipeline_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"gongwen/pipeline"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/pdf"
)

// TestOthersReadWhatWasLaidOut holds that programs which are not ours read from the PDF of
// every paper what was laid out, whatever its form: the same characters in the same order,
// page numbers too, blanks aside.
// Poppler by the places of the characters has no columns in the papers of the corpus.
func TestOthersReadWhatWasLaidOut(t *testing.T) {
	corpus, _ := filepath.Glob("testdata/corpus/*.txt")
	gallery, _ := filepath.Glob("../docs/gallery/[0-9]*.md")
	if len(corpus) < 13 || len(gallery) < 17 {
		t.Fatalf("%d papers of the corpus, %d of the gallery", len(corpus), len(gallery))
	}
	for _, file := range append(corpus, gallery...) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			job := paperJob(t, file)
			frames, _ := pipeline.Frames(job)
			laid := everyText(frames)
			for _, form := range pdf.Forms() {
				paper := rendered(t, job, form)
				same(t, "poppler, as painted", outside(t, "pdftotext", "-raw", paper, "-"), laid)
				same(t, "MuPDF", outside(t, "mutool", "draw", "-q", "-F", "txt", paper), laid)
				if form == pdf.A3a { // poppler reads tags slowly
					same(t, "poppler, by tags", tagged(t, paper), printed(frames))
				}
				if filepath.Ext(file) == ".txt" {
					same(t, "poppler, by place", outside(t, "pdftotext", paper, "-"), laid)
				}
			}
		})
	}
}

// outside runs another program; one that is missing fails the test.
func outside(t *testing.T, name string, args ...string) string {
	t.Helper()
	var out, bad bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = &out, &bad
	if err := c.Run(); err != nil || strings.Contains(bad.String(), "Syntax") || strings.Contains(bad.String(), "error:") {
		t.Fatalf("%s %v: %v\n%s", name, args, err, bad.String())
	}
	return out.String()
}

// tagged is the text of the structure tree: what pdfinfo prints between quotes.
func tagged(t *testing.T, pdf string) string {
	var b strings.Builder
	for l := range strings.Lines(outside(t, "pdfinfo", "-struct-text", pdf)) {
		if s, ok := strings.CutPrefix(strings.TrimSpace(l), `"`); ok {
			b.WriteString(strings.TrimSuffix(s, `"`))
		}
	}
	return b.String()
}

// paperJob sets a draft, or a draft made of a plain text, with the fonts that come with the
// program.
func paperJob(t *testing.T, file string) pipeline.Job {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(file) == ".txt" {
		src = []byte(drafted(strings.ReplaceAll(string(src), "\r", "")))
	}
	faces, err := realFaces()
	if err != nil {
		t.Fatal(err)
	}
	return pipeline.Job{Existing: src, DraftFile: "notice.md", Faces: faces, Open: openPicture,
		Profile: clauseProfile(t, ""), Words: titleWords(t), Clock: time.Date(2026, 1, 21, 0, 0, 0, 0, time.UTC)}
}

func rendered(t *testing.T, job pipeline.Job, form pdf.Form) (file string) {
	t.Helper()
	job.Painter = pdf.NewPainter(pdf.Options{Form: form})
	job.Attach.Draft = form == pdf.A4f // which is not without an attachment
	result, err := pipeline.Render(job)
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, result.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// everyText is all text of the pages, page numbers too, in the order it was laid out in.
func everyText(frames *frame.Document) string {
	var b strings.Builder
	for _, p := range frames.Pages {
		for _, it := range p.Items {
			if text, ok := it.(*frame.Text); ok {
				b.WriteString(text.Chars)
			}
		}
	}
	return b.String()
}

// same points at the first character that differs, blanks aside.
func same(t *testing.T, reader, got, want string) {
	t.Helper()
	g, w := inked(got), inked(want)
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Errorf("%s: character %d of %d: read …%s…, laid out …%s…", reader, i, len(w), around(g, i), around(w, i))
			return
		}
	}
	if len(g) != len(w) || len(w) == 0 {
		t.Errorf("%s: %d characters, %d were laid out", reader, len(g), len(w))
	}
}

func around(text []rune, i int) string { return string(text[max(0, i-10):min(len(text), i+10)]) }

func inked(text string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text))
}
