// Package markdown reads notice.md: YAML front matter with the elements of the paper and
// a body in Markdown. It is the only importer of goldmark.
//
// No text is ever lost. Only headings, paragraphs, emphasis, lists, tables, a picture
// standing alone, escapes and entities are read as markup. All other markup is taken
// as the text it is written in, and reported.
package markdown

import (
	"bytes"
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
)

// bom is the byte order mark that some editors put before a text.
const bom = "\ufeff"

// Parse reads the draft src; file is its name in findings. The document is never nil: what
// cannot be read is reported, and the rest is read all the same. The numbers of headings
// are filled in; the signature (署名) is the issuing authority where none is given.
func Parse(file string, src []byte) (*document.Document, finding.List) {
	r := newReader(file, src)
	r.checkEncoding()
	r.front()
	r.comments()
	r.body = string(r.raw)
	r.split(r.placeMarks(r.blocks(grammar().Parse(text.NewReader(r.raw)), 0)))
	r.setTitle()
	r.number()
	return r.doc, r.findings
}

// reader is one reading of one draft. raw is src with the front matter and the comments
// blanked out, so that offsets are the same in both; body is raw once that is done.
type reader struct {
	src, raw []byte
	body     string
	text     *finding.Text
	doc      *document.Document
	findings finding.List
	known    map[string]bool   // keys of the front matter that were read
	starts   []int             // offsets of the lines, once they are asked for
	marks    []mark            // comments that say something of what follows them
	part     *document.Part    // the part begun last
	title    []document.Phrase // lines of the # heading
}

func newReader(file string, src []byte) *reader {
	r := &reader{
		src:   src,
		raw:   bytes.Clone(src),
		text:  finding.NewText(file, string(src)),
		doc:   &document.Document{Format: document.FormatPlain, Numbering: document.NumberingRestart},
		known: map[string]bool{},
	}
	if bytes.HasPrefix(src, []byte(bom)) {
		blankAll(r.raw[:len(bom)])
	}
	return r
}

// report adds a finding at an offset of src.
func (r *reader) report(rule finding.Rule, offset int, message, hint string) {
	r.findings = append(r.findings, rule.Find(r.text.Place(offset), message, hint))
}

func (r *reader) checkEncoding() {
	if !utf8.Valid(r.src) {
		r.report(ruleEncoding, firstInvalid(r.src), "文稿不是 UTF-8 编码，这里有读不出来的字",
			"用记事本打开文稿，选“另存为”，编码一栏选“UTF-8”，再保存")
		return
	}
	if i := slices.IndexFunc(r.src, func(b byte) bool { return control(rune(b)) }); i >= 0 {
		r.report(ruleEncoding, i, "这里有看不见的控制字符，已略去", "把这一处前后的字删掉重新输入")
	}
}

func firstInvalid(b []byte) int {
	i := 0
	for i < len(b) {
		c, n := utf8.DecodeRune(b[i:])
		if c == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	return i
}

// control reports characters that stand for nothing on paper. The carriage return belongs
// to a line's end, the tabulator is a blank.
func control(c rune) bool { return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f }

// grammar builds goldmark's tree with the few constructs that a paper has. It keeps nothing
// of what it parses.
var grammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(paragraphs{parser.NewParagraphParser()}, 1000)),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(stars{}, 400),
			util.Prioritized(parser.NewEmphasisParser(), 500)),
		parser.WithParagraphTransformers(
			util.Prioritized(splitter{}, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200)))
})

// setTitle takes the # heading as the title where the front matter has none.
func (r *reader) setTitle() {
	if len(r.title) == 0 {
		return
	}
	if len(r.doc.Title) == 0 {
		r.doc.Title = r.title
		return
	}
	if joined(r.doc.Title) != joined(r.title) {
		r.report(ruleTitle, int(r.title[0].Pos), "这里的标题“"+joined(r.title)+"”与开头部分的标题不同，没有印出",
			"以哪个为准就留哪个，删去另一个")
	}
}

func joined(lines []document.Phrase) string {
	var s string
	for _, l := range lines {
		s += l.Text
	}
	return s
}

// number fills in the numbers that the author left to us.
func (r *reader) number() {
	for h, n := range r.doc.Numbers() {
		if !h.Typed {
			h.Number = n
		}
	}
}
