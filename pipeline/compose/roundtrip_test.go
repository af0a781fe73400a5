package compose_test

import (
	"strings"
	"testing"
	"unicode"

	"gongwen/pipeline/compose"
	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/markdown"
	"gongwen/pipeline/schema"
)

// places are where a cell may stand in a template, and what must be read there again.
var places = []struct{ template, read string }{
	{"{{.f.x}}", "X"},
	{"前{{.f.x}}后", "前X后"},
	{"{{.f.x}}{{.f.x}}", "XX"},
	{"{{.f.x}}\n\n{{.f.x}}", "X\nX"},
	{"{{.f.x}} {{.f.x}}", "X X"},
	{"## {{.f.x}}", "X"},
	{"## 关于{{.f.x}}方面。\n{{.f.x}}", "关于X方面。\nX"},
	{"- {{.f.x}}\n- {{.f.x}}", "X\nX"},
	{"| a |\n|---|\n| {{.f.x}} |", "a\nX"},
	{"**{{.f.x}}**正文", "X正文"},
}

// FuzzRoundTrip holds that what a cell says is what the document says, wherever the
// template puts it, and that no cell is taken for markup.
func FuzzRoundTrip(f *testing.F) {
	for _, s := range []string{
		"# x", "1. a", "2) b", "- x", "+", "*a*", "**a**", "_a_", "a_b_c", "`c`", "[a](b)", "![a](b)", "<b>x</b>", "<http://a.cn>",
		"&amp;", "&#20013;", "a|b", "|a|", "---", "===", "| - |", "~~x~~", "```", "~~~", "    四格", "　　缩进", "甲\n乙", "a\nb", `\`, `\*`, `a\`,
		"<!-- 分页 -->", "> x", "5*3*2", "#标签", "x #", "[^1]", "[^1]: x", "末尾 ", "一、甲", "（一）甲", "1.", "a  \nb", "a\\\nb", "\x01\x02", "'", `"`, ": ", "@", "&a", "*a", "{{x}}", "%d", "_", "a_", "_a",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		want := expected(cell)
		for _, p := range places {
			if want == "" {
				continue
			}
			doc, list := through(t, cell, p.template)
			for _, finding := range list {
				if finding.Code == "markdown.markup" {
					t.Errorf("%q in %q: %s", cell, p.template, finding.Message)
				}
			}
			if got, read := text(doc.Body), strings.ReplaceAll(p.read, "X", want); blankless(got) != blankless(read) {
				t.Errorf("%q in %q: read %q, want %q", cell, p.template, got, read)
			}
			var title []string
			for _, l := range doc.Title {
				title = append(title, l.Text)
			}
			if got := strings.Join(title, "\n"); got != lines(cell) {
				t.Errorf("title %q, want %q", got, lines(cell))
			}
		}
	})
}

// through composes a draft with the cell and reads it.
func through(t *testing.T, cell, template string) (*document.Document, finding.List) {
	at := finding.Place{File: "l.xlsx", Sheet: "f", Cell: "B1"}
	data := &ledger.Data{Facts: map[string]ledger.Record{"f": {Values: map[string]ledger.Value{"x": {Text: cell, At: at}}}}}
	s := &schema.Schema{
		Template: template, TemplateFile: "t", Front: []schema.Entry{{Key: "title", Expression: "{{.f.x}}"}},
		Sheets: []schema.Sheet{{ID: "f", Shape: schema.Facts, Columns: []schema.Column{{ID: "x", Public: true}}}},
	}
	d, list, err := compose.Compose(s, data, "草稿")
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	if compose.Edited(d.Markdown) {
		t.Fatal("a fresh draft counts as edited")
	}
	return markdown.Parse("notice.md", d.Markdown)
}

// lines is the cell as an author's lines.
func lines(cell string) string {
	cell = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(cell, "\ufffd"))
	var out []string
	for l := range strings.SplitSeq(cell, "\n") {
		l = strings.TrimFunc(strings.Map(visible, l), unicode.IsSpace)
		if l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

func visible(r rune) rune {
	if r < ' ' && r != '\t' || r == 0x7f {
		return '\ufffd'
	}
	return r
}

// expected is the cell in one line.
func expected(cell string) string {
	out := ""
	for l := range strings.SplitSeq(lines(cell), "\n") {
		out += document.Between(out, l) + l
	}
	return out
}

// text is all text of the blocks, a line each.
func text(blocks []document.Block) string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			number := b.Number
			if !b.Typed {
				number = ""
			}
			out = append(out, number+b.Text.String())
			if b.RunIn != nil {
				out = append(out, b.RunIn.Text.String())
			}
		case *document.Paragraph:
			out = append(out, b.Text.String())
		case *document.List:
			for _, item := range b.Items {
				out = append(out, text(item))
			}
		case *document.Table:
			for _, row := range b.Rows {
				for _, c := range row {
					out = append(out, c.String())
				}
			}
		default:
			out = append(out, "not text")
		}
	}
	return strings.Join(out, "\n")
}

// blankless drops the blanks: a heading has none behind its number.
func blankless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r != '\n' {
			return -1
		}
		return r
	}, s)
}
