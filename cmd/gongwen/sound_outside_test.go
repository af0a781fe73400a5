//go:build outside

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gongwen/pipeline"
	"gongwen/pipeline/pdf"
)

// TestOthersFindTheGallerySound: qpdf, poppler and pdfcpu have nothing against the papers
// of the gallery, in every form and every profile.
func TestOthersFindTheGallerySound(t *testing.T) {
	cpu, titles := newPDFCPU(t), galleryTitles(t)
	for _, form := range pdf.Forms() {
		for _, profile := range everyProfile(t) {
			t.Run(string(form)+" "+profile, func(t *testing.T) {
				t.Parallel()
				files := galleryIn(t, form, profile)
				for _, file := range files {
					checkSyntax(t, file)
					checkFonts(t, file)
				}
				if form == pdf.A3a || profile == standardProfile { // poppler reads tags slowly
					checkTags(t, files, titles)
				}
				cpu.check(t, form, "strict", files...)
			})
		}
	}
}

// TestOthersRefuseDamage holds that the tools can find fault.
func TestOthersRefuseDamage(t *testing.T) {
	sound := paperOf(t, t.TempDir(), "02")
	whole, err := os.ReadFile(sound)
	if err != nil {
		t.Fatal(err)
	}
	damaged := kept(t, filepath.Join(t.TempDir(), "damaged.pdf"), string(whole[:len(whole)/2]))
	verdicts := newPDFCPU(t).verdicts(t, "strict", sound, damaged)
	if verdicts[0] != "ok" || verdicts[1] == "ok" {
		t.Errorf("pdfcpu: %q", verdicts)
	}
	if out, err := exec.Command("qpdf", "--check", damaged).CombinedOutput(); err == nil {
		t.Errorf("qpdf: %s", out)
	}
}

func kept(t *testing.T, file, text string) string {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func checkSyntax(t *testing.T, file string) {
	t.Helper()
	if out := tool(t, "qpdf", "--check", file); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
}

var soundFont = regexp.MustCompile(`^[A-Z]{6}\+gw-\w+ +CID TrueType +Identity-H +yes yes yes`)

// checkFonts holds that fonts are embedded, subset and mapped.
func checkFonts(t *testing.T, file string) {
	t.Helper()
	rows := strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")[2:]
	if len(rows) < 2 {
		t.Errorf("%s: only %d fonts", file, len(rows))
	}
	for _, row := range rows {
		if !soundFont.MatchString(row) {
			t.Errorf("%s: font not embedded, subset and mapped: %s", file, row)
		}
	}
}

var usedTags = []string{"Table", "TR", "TH", "TD", "Caption", "Figure", "Sect", "H1", "H2", "L", "LI", "Lbl", "LBody"}

// checkTags lets poppler read the tags of all papers: titles, tables with heads, figures,
// lists.
func checkTags(t *testing.T, files, titles []string) {
	t.Helper()
	all := ""
	for i, file := range files {
		structure := tool(t, "pdfinfo", "-struct-text", file)
		checkTitle(t, structure, titles[i])
		all += structure
	}
	for _, tag := range usedTags {
		if !regexp.MustCompile(`(?m)^ *` + tag + `(:| \(|$)`).MatchString(all) {
			t.Errorf("no paper has the tag %s", tag)
		}
	}
}

var (
	taggedTitle = regexp.MustCompile(`(?m)^ *H1 \(block\)\n((?: *".*"\n)+)`)
	taggedText  = regexp.MustCompile(`(?m)^ *"(.*)"$`)
)

// checkTitle holds that a paper with a title has a heading that says it.
func checkTitle(t *testing.T, structure, title string) {
	t.Helper()
	for _, heading := range taggedTitle.FindAllStringSubmatch(structure, -1) {
		text := ""
		for _, piece := range taggedText.FindAllStringSubmatch(heading[1], -1) {
			text += piece[1]
		}
		if text == title || title == "" {
			return
		}
	}
	t.Errorf("no H1 %q in\n%s", title, structure)
}

// galleryDrafts are the drafts of the gallery's papers.
func galleryDrafts(t *testing.T) []string {
	t.Helper()
	drafts, _ := filepath.Glob("../../docs/gallery/[0-9]*.md")
	if len(drafts) < 17 {
		t.Fatalf("%d papers", len(drafts))
	}
	return drafts
}

// galleryTitles are the titles of the gallery's papers, "" for an order, which has none.
func galleryTitles(t *testing.T) (titles []string) {
	t.Helper()
	for _, draft := range galleryDrafts(t) {
		title := ""
		for _, line := range pipeline.Document(typeset(t, draft)).Title {
			title += line.Text
		}
		titles = append(titles, title)
	}
	return titles
}

// galleryIn sets the papers of the gallery and returns their files, in the gallery's order.
func galleryIn(t *testing.T, form pdf.Form, profile string) (files []string) {
	t.Helper()
	dir := t.TempDir()
	args := []string{"render", "--pdf", string(form), "--profile", profile, "-o", dir}
	if code, printed := gongwen(append(args, galleryDrafts(t)...)...); code != exitSound {
		t.Fatal(printed)
	}
	for _, draft := range galleryDrafts(t) {
		files = append(files, filepath.Join(dir, strings.TrimSuffix(filepath.Base(draft), ".md")+".pdf"))
	}
	return files
}

// everyProfile names the profiles that come with the program.
func everyProfile(t *testing.T) []string {
	t.Helper()
	names, err := profileNames()
	if err != nil || len(names) < 5 {
		t.Fatal(names, err)
	}
	return names
}
