//go:build linux

package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// notice is a paper as plain text: the lines of its title, its paragraphs with their numbers, and the sign-off.
type notice struct {
	title, body []string
	organ, date string
}

// noticeText is the sample.
const noticeText = "cmd/gongwen/testdata/qingyuan.txt"

// readNotice reads the sample notice.
func readNotice() (notice, error) {
	text, err := os.ReadFile(noticeText)
	if err != nil {
		return notice{}, fmt.Errorf("run bench from the root of the module: %w", err)
	}
	return parseNotice(string(text)), nil
}

// parseNotice reads a notice: the title up to the first empty line, then one paragraph a line; the last two are organ and date.
func parseNotice(text string) notice {
	title, rest, _ := strings.Cut(text, "\n\n")
	lines := slices.DeleteFunc(strings.Split(rest, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
	end := max(0, len(lines)-2)
	n := notice{title: strings.Split(title, "\n"), body: lines[:end]}
	if sign := lines[end:]; len(sign) == 2 {
		n.organ, n.date = strings.TrimSpace(sign[0]), strings.TrimSpace(sign[1])
	}
	return n
}

// text is the notice as parseNotice reads it.
func (n notice) text() string {
	return strings.Join(n.title, "\n") + "\n\n" + strings.Join(n.body, "\n") + "\n\n\n" + n.organ + "\n" + n.date + "\n"
}

// draft is gongwen's input, as `gongwen build` would draft it: front matter, and headings without their numbers.
func (n notice) draft() string {
	head := []string{"---", "title: " + strings.Join(n.title, ""), "authority: " + n.organ, "date: " + n.date,
		"kind: 通报", "numbering: run-on", "format: plain", "---", ""}
	for _, line := range n.body {
		head = append(head, draftParagraph(line), "")
	}
	return strings.Join(head, "\n")
}

// draftParagraph turns the number of a heading into its level; the text behind a heading's full stop runs in below it.
func draftParagraph(line string) string {
	level, rest := headingLevel(line)
	if level == 0 {
		return line
	}
	if heading, text, runIn := strings.Cut(rest, "。"); runIn && text != "" {
		rest = heading + "。\n" + text
	}
	return strings.Repeat("#", level+1) + " " + rest
}

// headingLevel knows the levels of GB/T 9704 by their numbers: 一、 and （一） and 1. ; it returns the text behind the number.
func headingLevel(line string) (int, string) {
	number := headingNumber.FindString(line)
	switch rest := line[len(number):]; {
	case number == "":
		return 0, line
	case strings.HasSuffix(number, "、"):
		return 1, rest
	case strings.HasSuffix(number, "）"):
		return 2, rest
	default:
		return 3, rest
	}
}
