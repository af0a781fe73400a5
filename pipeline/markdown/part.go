package markdown

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"gongwen/pipeline/document"
	"gongwen/pipeline/pattern"
)

// partMark stands in the body where a part begins, until split takes the body apart.
type partMark struct {
	document.PageBreak
	part *document.Part
}

var (
	annexForm   = pattern.New(`^附[\s　]*件(?:[\s　]*([0-9０-９]{1,3})[\s　]*[:：]?[\s　]*|[\s　]*([一二三四五六七八九十]{1,3})?[\s　]*(?:[:：][\s　]*|[\s　]+|$))`)
	chapterForm = pattern.New(`^第[一二三四五六七八九十百零〇0-9]+[章节编](?:[\s　]+|$)`)
	articleForm = pattern.New(`^第[一二三四五六七八九十百千零〇0-9]+条[\s　]+`)
	datedLine   = pattern.New(`^[12]\d{3}年\d{1,2}月\d{1,2}日$`)
)

// annexHead finds the label of an annex at the head of a title: all of it, and its number
// in digits or in characters; nil where there is none.
func annexHead(title string) []string {
	if !strings.HasPrefix(title, "附") {
		return nil
	}
	return annexForm().FindStringSubmatch(title)
}

// chapterHead is 第一章 at the head of a title, articleHead 第一条 at that of a paragraph.
func chapterHead(title string) string { return ordinal(title, chapterForm) }
func articleHead(text string) string  { return ordinal(text, articleForm) }

func ordinal(text string, form func() *regexp.Regexp) string {
	if !strings.HasPrefix(text, "第") {
		return ""
	}
	return form().FindString(text)
}

// longestLabel is how many characters 主送机关 and 署名 of a paper passed on have at most.
const longestLabel = 40

// partHead maps a # heading behind the title: an annex or a paper issued or passed on. A
// # heading right below another goes on with its title.
func (r *reader) partHead(n *ast.Heading, c *collector) *partMark {
	if r.part != nil && (r.continuesTitle(n) || r.titlesAnnex(n)) && annexHead(c.inline().String()) == nil {
		r.part.Title = append(r.part.Title, c.lines()...)
		return nil
	}
	r.part = &document.Part{Title: c.lines(), Pos: document.Pos(n.Pos())}
	first := &r.part.Title[0]
	if m := annexHead(first.Text); m != nil {
		r.part.Label = document.Phrase{Text: "附件" + m[1] + m[2], Pos: first.Pos}
		first.Text = first.Text[len(m[0]):]
		if first.Pos != document.None {
			first.Pos += document.Pos(len(m[0]))
		}
		if first.Text == "" {
			r.part.Title = r.part.Title[1:]
		}
	}
	return &partMark{part: r.part}
}

// titlesAnnex reports whether a # heading stands below the bare label of an annex, a blank
// line between.
func (r *reader) titlesAnnex(n *ast.Heading) bool {
	before, ok := n.PreviousSibling().(*ast.Heading)
	return ok && before.Level == 1 && before.Lines().Len() > 0 && len(r.part.Title) == 0
}

// split gives each part the blocks that follow its head.
func (r *reader) split(blocks []document.Block) {
	into := &r.doc.Body
	*into = nil
	for _, b := range blocks {
		if mark, ok := b.(*partMark); ok {
			*into = withoutBreak(*into) // a part begins a page
			r.doc.Parts = append(r.doc.Parts, mark.part)
			into = &mark.part.Body
			continue
		}
		*into = append(*into, b)
	}
	for _, p := range r.doc.Parts {
		if p.Label.Text == "" {
			passedOn(p)
		}
	}
	r.labels()
}

// leadsOn reports a text that names nobody: 现将有关情况报告如下：.
func leadsOn(text string) bool {
	return strings.ContainsAny(text, "。；！？") ||
		slices.ContainsFunc([]string{"如下", "以下", "下列", "现将"}, func(word string) bool { return strings.Contains(text, word) })
}

// withoutBreak drops the page breaks at the end.
func withoutBreak(blocks []document.Block) []document.Block {
	for len(blocks) > 0 {
		if _, ok := blocks[len(blocks)-1].(*document.PageBreak); !ok {
			break
		}
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

// passedOn finds 主送机关, 署名 and 成文日期 of a paper that is passed on: a first short
// paragraph that ends in ： and a last one that is a date, with a short one before it.
func passedOn(p *document.Part) {
	if to, ok := shortParagraph(p.Body, 0); ok && strings.HasSuffix(to.Text, "：") && !leadsOn(to.Text) {
		p.MainRecipients, p.Body = []document.Phrase{to}, p.Body[1:]
	}
	n := len(p.Body)
	date, ok := shortParagraph(p.Body, n-1)
	if !ok || !datedLine().MatchString(date.Text) {
		return
	}
	p.SignOff.IssueDate, p.Body = date, p.Body[:n-1]
	for n = len(p.Body); n > 0; n = len(p.Body) {
		name, ok := shortParagraph(p.Body, n-1)
		if !ok || strings.ContainsAny(name.Text, "。；：，！？") {
			return
		}
		p.SignOff.Authorities = append([]document.Phrase{name}, p.SignOff.Authorities...)
		p.Body = p.Body[:n-1]
	}
}

// shortParagraph is block i when it is a short paragraph of one style.
func shortParagraph(blocks []document.Block, i int) (document.Phrase, bool) {
	if i < 0 || i >= len(blocks) {
		return document.Phrase{}, false
	}
	p, ok := blocks[i].(*document.Paragraph)
	if !ok || len(p.Text) != 1 || p.Text[0].Style != document.Plain || utf8.RuneCountInString(p.Text[0].Text) > longestLabel {
		return document.Phrase{}, false
	}
	return document.Phrase{Text: p.Text[0].Text, Pos: p.Text[0].Pos}, true
}

// labels checks the numbers of the annexes, and compares their titles with 附件说明, which
// is made of them where the author wrote none (7.3.4, 7.3.7).
func (r *reader) labels() {
	var annexes []*document.Part
	for _, p := range r.doc.Parts {
		if p.Label.Text != "" {
			annexes = append(annexes, p)
		}
	}
	for i, p := range annexes {
		r.label(p, i+1, len(annexes))
	}
	if note := r.doc.AnnexNote; len(note) == 0 {
		for _, p := range annexes {
			if len(p.Title) > 0 {
				r.doc.AnnexNote = append(r.doc.AnnexNote, document.Phrase{Text: joined(p.Title), Pos: p.Title[0].Pos})
			}
		}
	} else if len(annexes) > 0 {
		r.compareNote(note, annexes)
	}
}

func (r *reader) label(p *document.Part, n, of int) {
	want := "附件"
	if of > 1 {
		want += strconv.Itoa(n)
	}
	switch {
	case p.Label.Text == want:
	case p.Label.Text == "附件":
		p.Label.Text = want
	default:
		r.report(ruleAnnex, int(p.Pos), fmt.Sprintf("这里写的是“%s”，按顺序应是“%s”", p.Label.Text, want), "附件按先后编号，只有一个附件的不编号；序号可以不写，由程序编排")
	}
}

func (r *reader) compareNote(note []document.Phrase, annexes []*document.Part) {
	if len(note) != len(annexes) {
		r.report(ruleAnnex, int(note[0].Pos), fmt.Sprintf("附件说明写了 %d 个附件，后面附了 %d 个", len(note), len(annexes)), "补上缺的附件，或者改附件说明；附件说明可以不写，由程序照附件标题编排")
		return
	}
	for i, p := range annexes {
		if title := joined(p.Title); unmarked(title) != unmarked(note[i].Text) {
			r.report(ruleAnnex, int(p.Pos), fmt.Sprintf("附件标题“%s”与附件说明“%s”不一致", title, note[i].Text), "两处写成一样")
		}
	}
}

// unmarked is a title without the marks that may stand around it.
func unmarked(title string) string { return strings.Trim(title, "《》 　") }

// chapter maps a heading of a 章 or 节.
func chapter(level int, text document.Inline, pos document.Pos) *document.Heading {
	s := text.String()
	m := chapterHead(s)
	if m == "" {
		return nil
	}
	return &document.Heading{Level: max(level, 1), Centred: true, Typed: true, Number: strings.TrimSpace(m), Text: trim(cut(text, len(m))), Pos: pos}
}

// article makes 第一条 at the head of a paragraph strong.
func article(text document.Inline) document.Inline {
	if len(text) == 0 || text[0].Style != document.Plain {
		return text
	}
	n := len(articleHead(text[0].Text))
	if n == 0 {
		return text
	}
	label, rest := text[0], text[0]
	label.Text, label.Style = text[0].Text[:n], document.Strong
	rest.Text = text[0].Text[n:]
	if rest.Pos != document.None {
		rest.Pos += document.Pos(n)
	}
	out := document.Inline{label}
	if rest.Text != "" {
		out = append(out, rest)
	}
	return append(out, text[1:]...)
}
