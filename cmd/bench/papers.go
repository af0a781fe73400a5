//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// paper is one finished PDF, as the report shows it. Pages is 0 where pdftotext is missing.
type paper struct {
	Shown, file string
	KB, Pages   int
}

var pageNumber = regexp.MustCompile(`(?m)^[ \f]*— ?\d+ ?—[ \f]*$`)

// samePapers refuses papers that do not carry the notice's text, all of it and nothing else.
// Without pdftotext it compares nothing and reports false.
func samePapers(dir string) ([]paper, bool, error) {
	notice, err := os.ReadFile(noticeText)
	if err != nil {
		return nil, false, err
	}
	_, missing := exec.LookPath("pdftotext")
	papers := []paper{
		{Shown: "gongwen build", file: "ours/notice.pdf"},
		{Shown: "gongwen render", file: "ours/rendered.pdf"},
		{Shown: "Typst", file: "typst.pdf"},
	}
	for i := range papers {
		p := &papers[i]
		pdf, err := os.ReadFile(filepath.Join(dir, p.file))
		if err != nil {
			return nil, false, err
		}
		p.KB = (len(pdf) + 500) / 1000
		if p.Shown == "Typst" && !bytes.Contains(pdf, []byte(opponentVersion)) {
			return nil, false, fmt.Errorf("%s was not made by %s", p.file, opponentVersion)
		}
		if missing != nil {
			continue
		}
		if err := p.compare(dir, string(notice)); err != nil {
			return nil, false, err
		}
	}
	return papers, missing == nil, nil
}

func (p *paper) compare(dir, notice string) error {
	text, err := exec.Command("pdftotext", filepath.Join(dir, p.file), "-").Output()
	if err != nil {
		return fmt.Errorf("pdftotext %s: %w", p.file, err)
	}
	p.Pages = bytes.Count(text, []byte("\f"))
	if bare(string(text)) != bare(notice) {
		return fmt.Errorf("%s does not carry the text of %s", p.file, noticeText)
	}
	return nil
}

// bare is the text of a paper without page numbers and blanks.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, pageNumber.ReplaceAllString(text, ""))
}
