package layout

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
)

// TestItems lays papers out and holds all items to their places in millimetres. A paper is
// in the notation of parseCase; the square font makes every number computable by hand: an
// ideograph is an em square, Latin half of it.
func TestItems(t *testing.T) {
	runCases(t, "testdata/clauses.txtar", showItems)
}

// TestPages holds the lines of the pages to their places.
func TestPages(t *testing.T) {
	runCases(t, "testdata/pages.txtar", showLines)
}

// runCases shows the pages of each paper, then the findings.
func runCases(t *testing.T, file string, show func(*frame.Document) string) {
	p, words := standardProfile(t), titleWords(t)
	casefile.Run(t, file, func(t *testing.T, c casefile.Case) string {
		doc, text := parseCase(t, c.Input)
		out, found := Layout(doc, text, &Means{Profile: p, Faces: squares, Words: words})
		got := show(out)
		for _, f := range found {
			got += fmt.Sprintf("%s %s %s %s\n", f.Code, f.Severity, f.At, f.Message)
		}
		return got
	})
}

// parseCase reads a paper, an element a line: 题 title, 送 recipients, 段 paragraph, 强
// paragraph in strong text, 一 to 四 headings (a ｜ parts number, heading and text that
// runs on), 表 table row with cells parted by ｜, 项 list item after its marker and ｜, 图
// picture, 页 page break, 附 annex, 署 signature, 日 date, 注 remark, 号 document number.
// 段×3 means three such paragraphs, {国×30} thirty such characters.
func parseCase(t *testing.T, source string) (*document.Document, *finding.Text) {
	t.Helper()
	doc := &document.Document{}
	at := 0
	for l := range strings.Lines(source) {
		kind, text, ok := strings.Cut(strings.TrimSuffix(l, "\n"), "：")
		if !ok {
			t.Fatalf("case line %q", l)
		}
		text = repeated.ReplaceAllStringFunc(text, repeat)
		kind, times, _ := strings.Cut(kind, "×")
		n, err := strconv.Atoi(times)
		if err != nil {
			n = 1
		}
		pos := document.Pos(at + strings.Index(l, "：") + len("："))
		for range n {
			addElement(t, doc, kind, document.Phrase{Text: text, Pos: pos})
		}
		at += len(l)
	}
	return doc, finding.NewText("notice.md", source)
}

var repeated = regexp.MustCompile(`\{(.*?)×(\d+)\}`)

// repeat writes {国×30} out.
func repeat(s string) string {
	m := repeated.FindStringSubmatch(s)
	n, _ := strconv.Atoi(m[2])
	return strings.Repeat(m[1], n)
}

func addElement(t *testing.T, doc *document.Document, kind string, p document.Phrase) {
	t.Helper()
	run := func(p document.Phrase, style document.Style) document.Inline {
		return document.Inline{{Text: p.Text, Pos: p.Pos, Style: style}}
	}
	switch kind {
	case "题":
		doc.Title = append(doc.Title, p)
	case "送":
		doc.MainRecipients = append(doc.MainRecipients, p)
	case "段":
		doc.Body = append(doc.Body, &document.Paragraph{Text: run(p, document.Plain)})
	case "强":
		doc.Body = append(doc.Body, &document.Paragraph{Text: run(p, document.Strong)})
	case "一", "二", "三", "四":
		doc.Body = append(doc.Body, headingCase(strings.Index("一二三四", kind)/3+1, p))
	case "表":
		addRow(doc, p, run)
	case "项":
		parts := cut(p)
		doc.Body = append(doc.Body, &document.List{Markers: []string{parts[0].Text},
			Items: [][]document.Block{{&document.Paragraph{Text: run(parts[1], document.Plain)}}}})
	case "图":
		doc.Body = append(doc.Body, &document.Image{File: "图.png", Alt: p.Text, Pos: p.Pos})
	case "页":
		doc.Body = append(doc.Body, &document.PageBreak{Pos: p.Pos})
	case "附":
		doc.AnnexNote = append(doc.AnnexNote, p)
	case "署":
		doc.SignOff.Authorities = append(doc.SignOff.Authorities, p)
	case "日":
		doc.SignOff.IssueDate = p
	case "注":
		doc.Remark = p
	case "号":
		doc.Masthead.Number = p
	default:
		t.Fatalf("element %q", kind)
	}
}

// cut parts a text at ｜, each part with its place.
func cut(p document.Phrase) (parts []document.Phrase) {
	at := p.Pos
	for _, s := range strings.Split(p.Text, "｜") {
		parts = append(parts, document.Phrase{Text: s, Pos: at})
		at += document.Pos(len(s) + len("｜"))
	}
	return parts
}

func headingCase(level int, p document.Phrase) *document.Heading {
	parts := cut(p)
	h := &document.Heading{Level: level, Number: parts[0].Text, Pos: p.Pos,
		Text: document.Inline{{Text: parts[1].Text, Pos: parts[1].Pos}}}
	if len(parts) > 2 {
		h.RunIn = &document.Paragraph{Text: document.Inline{{Text: parts[2].Text, Pos: parts[2].Pos}}}
	}
	return h
}

func addRow(doc *document.Document, p document.Phrase, run func(document.Phrase, document.Style) document.Inline) {
	var row []document.Cell
	for i, cell := range cut(p) {
		row = append(row, document.Cell{Text: []document.Inline{run(cell, document.Plain)}, Column: i, ColumnSpan: 1, RowSpan: 1})
	}
	if n := len(doc.Body); n > 0 {
		if table, ok := doc.Body[n-1].(*document.Table); ok {
			table.Rows = append(table.Rows, row)
			return
		}
	}
	doc.Body = append(doc.Body, &document.Table{Rows: [][]document.Cell{row}, Head: 1, Aligns: make([]document.Align, len(row)), Pos: p.Pos})
}

func showItems(out *frame.Document) string {
	var b strings.Builder
	if err := out.Dump(&b); err != nil {
		return err.Error()
	}
	return b.String()
}

// showLines prints a line for each line of each page: its number on the page, where it
// begins and how many characters it has.
func showLines(out *frame.Document) string {
	var b strings.Builder
	for n, page := range out.Pages {
		fmt.Fprintf(&b, "page %d\n", n+1)
		for _, l := range pageLines(page, gridLines(out)) {
			text := []rune(l.text)
			head := string(text[:min(len(text), 8)])
			fmt.Fprintf(&b, "  %2d  x=%.3f  %d  %s\n", l.number, l.left.MM(), len(text), head)
		}
	}
	return b.String()
}
