package main

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"gongwen/pipeline"
	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/markdown"
	"gongwen/templates"
)

// Every kind of paper has a draft, and there is no draft of what is no kind.
func TestEveryKindHasADraft(t *testing.T) {
	files, err := fs.Glob(templates.Notices, "notices/*")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, k := range kinds() {
		want = append(want, "notices/"+k.name+".md")
	}
	slices.Sort(want)
	if len(want) != 15 || !slices.Equal(files, want) {
		t.Errorf("got\n%q\nwant\n%q", files, want)
	}
}

// The drafts are right as they stand: they are read, and the papers checked, without more
// than hints.
func TestDraftsAreSound(t *testing.T) {
	for _, k := range kinds() {
		for _, f := range pipeline.CheckDraft(pipeline.Job{DraftFile: k.name + ".md", Existing: source(t, k.name)}) {
			if f.Severity != finding.Hint {
				t.Errorf("%s: %s %s", f.At, f.Code, f.Message)
			}
		}
	}
}

// Each draft is a paper of its kind: named so, in the format of the kind, and closed as the
// kind is.
func TestDraftsAreOfTheirKinds(t *testing.T) {
	formats := map[string]document.Format{
		"公报": document.FormatPlain, "通告": document.FormatPlain, "命令": document.FormatOrder,
		"函": document.FormatLetter, "批复": document.FormatLetter, "纪要": document.FormatMinutes,
	}
	closings := map[string]string{
		"通知": "特此通知。", "公告": "特此公告。", "通告": "特此通告。", "报告": "特此报告。",
		"请示": "妥否，请批示。", "批复": "此复。", "议案": "现提请审议。",
	}
	for _, k := range kinds() {
		doc := draftOf(t, k.name)
		format := formats[k.name]
		if format == "" {
			format = document.FormatMasthead
		}
		if doc.Format != format {
			t.Errorf("%s is in the format %s, want %s", k.name, doc.Format, format)
		}
		titled := len(doc.Title) > 0 && strings.HasSuffix(doc.Title[len(doc.Title)-1].Text, doc.Kind.Text)
		if k.name != "命令" && (doc.Kind.Text != k.name || !titled) {
			t.Errorf("%s: the kind is %s, the title %v", k.name, doc.Kind.Text, doc.Title)
		}
		if want := closings[k.name]; want != "" && lastParagraph(doc) != want {
			t.Errorf("%s ends in %q, want %q", k.name, lastParagraph(doc), want)
		}
	}
}

// The annexes that a draft names are bound with it, under the same titles.
func TestDraftsBindTheirAnnexes(t *testing.T) {
	for _, k := range kinds() {
		doc := draftOf(t, k.name)
		var named, bound []string
		for _, a := range doc.AnnexNote {
			named = append(named, a.Text)
		}
		for _, p := range doc.Parts {
			if p.Label.Text != "" && len(p.Title) == 1 {
				bound = append(bound, p.Title[0].Text)
			}
		}
		if !slices.Equal(named, bound) {
			t.Errorf("%s names the annexes %q and binds %q", k.name, named, bound)
		}
	}
}

func source(t *testing.T, kind string) []byte {
	t.Helper()
	src, err := templates.Notices.ReadFile("notices/" + kind + ".md")
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func draftOf(t *testing.T, kind string) *document.Document {
	t.Helper()
	doc, _ := markdown.Parse(kind+".md", source(t, kind))
	return doc
}

func lastParagraph(doc *document.Document) string {
	p, ok := doc.Body[len(doc.Body)-1].(*document.Paragraph)
	if !ok {
		return ""
	}
	return p.Text.String()
}
