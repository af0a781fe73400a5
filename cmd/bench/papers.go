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
// Without pdftotext it compares nothing.
func samePapers(dir string, notice notice) ([]paper, error) {
	papers := []paper{
		{Shown: "gongwen build", file: "ours/notice.pdf"},
		{Shown: "gongwen render", file: "ours/rendered.pdf"},
		{Shown: "Typst", file: "typst.pdf"},
	}
	for i := range papers {
		if err := papers[i].compare(dir, notice); err != nil {
			return nil, err
		}
	}
	pdf, err := os.ReadFile(filepath.Join(dir, "typst.pdf"))
	if err == nil && !bytes.Contains(pdf, []byte(opponentVersion)) {
		err = fmt.Errorf("typst.pdf was not made by %s", opponentVersion)
	}
	return papers, err
}

// compare fills in what the report shows of a paper and refuses one with another text.
func (p *paper) compare(dir string, notice notice) error {
	file := filepath.Join(dir, p.file)
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	p.KB = int(info.Size()+500) / 1000
	if hasPDFText() {
		p.Pages, err = carries(file, notice.text())
	}
	return err
}

func hasPDFText() bool {
	_, missing := exec.LookPath("pdftotext")
	return missing == nil
}

// carries refuses a PDF that has another text; it counts the pages.
func carries(file, text string) (pages int, err error) {
	got, err := exec.Command("pdftotext", file, "-").Output()
	if err != nil {
		return 0, fmt.Errorf("pdftotext %s: %w", file, err)
	}
	if bare(string(got)) != bare(text) {
		return 0, fmt.Errorf("%s does not carry the text of its notice", file)
	}
	return bytes.Count(got, []byte("\f")), nil
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
