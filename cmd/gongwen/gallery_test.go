package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongwen/pipeline"
	"gongwen/pipeline/finding"
)

// TestGallery holds that the papers of the gallery and the starter drafts are set and
// inspected without more than hints, and that the gallery shows every page of its papers.
func TestGallery(t *testing.T) {
	papers, _ := filepath.Glob("../../docs/gallery/[0-9]*.md")
	if len(papers) < 14 {
		t.Fatalf("%d papers", len(papers))
	}
	readme, err := os.ReadFile("../../docs/gallery/README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range papers {
		result := rendered(t, file)
		name := strings.TrimSuffix(filepath.Base(file), ".md")
		for n := range result.Pages {
			if page := fmt.Sprintf("(pages/%s-%d.png)", name, n+1); !strings.Contains(string(readme), page) {
				t.Errorf("the gallery does not show %s", page)
			}
		}
	}
	for _, k := range kinds() {
		rendered(t, "../../templates/notices/"+k.name+".md")
	}
}

// rendered sets a draft and reports what is worse than a hint.
func rendered(t *testing.T, file string) *pipeline.Result {
	t.Helper()
	job := typeset(t, file)
	job.PDFFile = filepath.Base(file) + ".pdf"
	result, err := pipeline.Render(job)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(result.Findings, result.Report.Findings()...) {
		if f.Severity != finding.Hint {
			t.Errorf("%s: %s %s", f.At, f.Code, f.Message)
		}
	}
	return result
}

// TestPictureWithoutWords holds that a picture for which the author wrote no words is set
// all the same.
func TestPictureWithoutWords(t *testing.T) {
	picture, err := os.ReadFile("../../docs/gallery/流程.png")
	if err != nil {
		t.Fatal(err)
	}
	draft := draftWith(t, "正文。\n\n![](a.png)\n\n正文。\n")
	if err := os.WriteFile(filepath.Join(filepath.Dir(draft), "a.png"), picture, 0o600); err != nil {
		t.Fatal(err)
	}
	if result := rendered(t, draft); result.PDF == nil {
		t.Error("no paper")
	}
}

// TestTableBesideTheSignOff holds that a table on the sign-off's page counts as body to the
// layout and to the inspection.
func TestTableBesideTheSignOff(t *testing.T) {
	result := rendered(t, draftWith(t, strings.Repeat("现将有关情况通报如下。", 9)+"\n\n| 甲 | 乙 | 丙 |\n|---|---|---|\n"+strings.Repeat("| 国国国 | 国国国 | 国国国 |\n", 60)))
	for _, f := range append(result.Findings, result.Report.Findings()...) {
		if f.Code == "layout.lonely-sign-off" || f.Code == "pdf.sign-alone" {
			t.Errorf("%s: %s", f.Code, f.Message)
		}
	}
}

// draftWith is a draft with this body, in a folder of its own.
func draftWith(t *testing.T, body string) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "notice.md")
	text := "---\ntitle: 关于流程的通知\nauthority: 某局\ndate: 2026年1月1日\n---\n" + body
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
