package layout

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"gongwen/pipeline/document"
)

// seedText is the notice that the program must produce, as plain lines.
func seedText(t testing.TB) []string {
	t.Helper()
	src, err := os.ReadFile("testdata/seed.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(src)), "\n")
}

var (
	level1 = regexp.MustCompile(`^([一二三四五六七八九十]+、)(.*)$`)
	level2 = regexp.MustCompile(`^(（[一二三四五六七八九十]+）)([^。]*。?)(.*)$`)
	level3 = regexp.MustCompile(`^([0-9]+\.)([^。]*。)(.*)$`)
)

// seedDocument is the notice as a document: title, body, signature and date.
func seedDocument(t testing.TB) *document.Document {
	lines := seedText(t)
	n := len(lines)
	doc := &document.Document{Title: []document.Phrase{{Text: lines[0], Pos: document.None}}}
	for _, l := range lines[1 : n-2] {
		doc.Body = append(doc.Body, seedBlock(l))
	}
	doc.SignOff.Authorities = []document.Phrase{{Text: lines[n-2], Pos: document.None}}
	doc.SignOff.IssueDate = document.Phrase{Text: lines[n-1], Pos: document.None}
	return doc
}

func seedBlock(l string) document.Block {
	for i, level := range []*regexp.Regexp{level1, level2, level3} {
		m := level.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		h := &document.Heading{Level: i + 1, Number: m[1], Text: plain(m[2])}
		if i > 0 && m[3] != "" {
			h.RunIn = &document.Paragraph{Text: plain(m[3])}
		}
		return h
	}
	return &document.Paragraph{Text: plain(l)}
}

func plain(text string) document.Inline {
	return document.Inline{{Text: text, Pos: document.None}}
}
