package markdown

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"gongwen/pipeline/document"
	"gongwen/pipeline/pattern"
)

// maxDepth is how deep lists may stand in lists.
const maxDepth = 8

// blocks maps the children of a node. depth is 0 for the body, and counts lists.
func (r *reader) blocks(parent ast.Node, depth int) []document.Block {
	var out []document.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			out = r.heading(out, n, depth)
		case *ast.Paragraph, *ast.TextBlock:
			if r.continuesRoster(out, n) {
				continue
			}
			if roster := r.typedRoster(n); roster != nil {
				out = appendRoster(out, roster)
				continue
			}
			out = r.paragraph(out, n)
		case *ast.List:
			out = append(out, r.list(n, depth+1))
		case *tables.Table:
			before, title := caption(out)
			t := r.table(n).(*document.Table)
			t.Caption = title
			out = append(before, t)
		default:
			out = append(out, r.literal(n))
		}
	}
	return out
}

// literal keeps the source line of a construct that has no place in a paper.
func (r *reader) literal(n ast.Node) document.Block {
	pos := max(n.Pos(), 0)
	s, _, _ := strings.Cut(r.body[pos:], "\n")
	pos += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = strings.TrimSpace(s)
	r.report(ruleMarkup, pos, "公文里用不上“"+s+"”这样的一行记号，已按原样印出", "不需要就删去这一行")
	return &document.Paragraph{Text: document.Inline{{Text: s, Pos: document.Pos(pos)}}, Pos: document.Pos(pos)}
}

// heading maps # to the title and ## to ##### to levels 1 to 4.
func (r *reader) heading(out []document.Block, n *ast.Heading, depth int) []document.Block {
	c := collect(n, r.body)
	text, pos := c.inline(), document.Pos(n.Pos())
	if len(text) == 0 {
		r.report(ruleHeading, n.Pos(), "这一行只有 #，没有文字，已略去", "补上小标题的文字，或者删去这一行")
		return out
	}
	r.suspect(n)
	switch {
	case depth > 0 || n.Level > 5:
		r.report(ruleHeading, n.Pos(), "这里不能用小标题，已按一般段落印出", "小标题只有四级（## 到 #####），单独成行，不放在列表里")
		return append(out, &document.Paragraph{Text: text, Pos: pos})
	case n.Level == 1 && r.isTitle(n, text.String(), len(out) == 0):
		r.title = append(r.title, c.lines()...)
		return out
	case n.Level == 1 && numbered(text.String()) == 0 && chapterHead(text.String()) == "":
		if head := r.partHead(n, c); head != nil {
			out = append(out, head)
		}
		return out
	case n.Level == 1 && chapterHead(text.String()) == "":
		r.report(ruleTitle, n.Pos(), "一份公文只有一个标题（#），这里已按一级小标题处理", "一级小标题用“## ”开头")
	}
	if h := chapter(n.Level-1, text, pos); h != nil {
		return append(out, h)
	}
	h := &document.Heading{Level: max(n.Level-1, 1), Text: text, Pos: pos}
	if size := numbered(text.String()); size > 0 && size < len(text.String()) {
		h.Number, h.Typed, h.Text = text.String()[:size], true, trim(cut(text, size))
	}
	return append(out, h)
}

// isTitle reports whether a # heading is the title of the paper: the first one, unless the
// front matter has a title and this one stands further down, or it is the head of an annex.
func (r *reader) isTitle(n *ast.Heading, text string, first bool) bool {
	switch {
	case len(r.title) > 0:
		return r.part == nil && r.continuesTitle(n)
	case annexHead(text) != nil || r.part != nil:
		return false
	}
	untitled := len(r.doc.Title) == 0 && r.doc.Format != document.FormatOrder // an order has no title
	return first || untitled || joined(r.doc.Title) == text
}

// continuesTitle reports whether a # heading stands right below another: an author's line.
func (r *reader) continuesTitle(n *ast.Heading) bool {
	before, ok := n.PreviousSibling().(*ast.Heading)
	return ok && before.Level == 1 && before.Lines().Len() > 0 && !n.HasBlankPreviousLines()
}

// paragraph maps a paragraph: to a picture, to text that runs on in the line of the heading
// before it, or to a paragraph of its own.
func (r *reader) paragraph(out []document.Block, n ast.Node) []document.Block {
	c := collect(n, r.body)
	text, pos := c.inline(), document.Pos(n.Pos())
	if len(text) == 0 {
		return out
	}
	if picture := picture(text, pos); picture != nil {
		return append(out, picture)
	}
	r.suspect(n)
	if c.hard >= 0 {
		r.report(ruleLineBreak, c.hard, "段落中间强行换行，已接成一段", "要另起一段，就在中间空一行；不要换行，就删去行尾的“\\”或空格")
	}
	p := &document.Paragraph{Text: article(text), Pos: pos}
	if len(out) > 0 {
		if h, ok := out[len(out)-1].(*document.Heading); ok && h.RunIn == nil && r.runsIn(h, n) {
			h.RunIn = p
			return out
		}
	}
	return append(out, p)
}

// runsIn reports whether the paragraph n goes on in the heading's line: the heading ends a
// sentence, and no blank line stands between (one with a comment is not blank).
func (r *reader) runsIn(h *document.Heading, n ast.Node) bool {
	if _, ok := n.PreviousSibling().(*ast.Heading); !ok || !document.EndsSentence(h.Text.String()) {
		return false
	}
	between := r.src[h.Pos:n.Lines().At(0).Start]
	lines := bytes.Split(between, []byte("\n"))
	for _, l := range lines[1 : len(lines)-1] {
		if len(bytes.TrimSpace(l)) == 0 {
			return false
		}
	}
	return true
}

var pictureForm = pattern.New(`^!\[([^\[\]]*)\]\(([^()\s"]+)(?:\s+"([^"]*)")?\)$`)

// picture reads ![alt](file) or ![alt](file "caption") standing alone, nothing in it
// escaped.
func picture(text document.Inline, pos document.Pos) document.Block {
	s := text.String()
	if len(text) > 1 || !strings.HasPrefix(s, "![") {
		return nil
	}
	m := pictureForm().FindStringSubmatchIndex(s)
	if m == nil {
		return nil
	}
	p := &document.Image{Alt: s[m[2]:m[3]], File: s[m[4]:m[5]], Pos: pos}
	if m[6] >= 0 {
		p.Caption = document.Phrase{Text: s[m[6]:m[7]], Pos: pos + document.Pos(m[6])}
	}
	return p
}

// list maps a list with the markers that stand in the source.
func (r *reader) list(n *ast.List, depth int) document.Block {
	l := &document.List{Pos: document.Pos(n.Pos())}
	if depth == 1 && !n.IsOrdered() {
		r.report(ruleBullet, n.Pos(), "公文正文一般不用项目符号", "改用（一）、1. 等序号，或者改成一般段落")
	}
	if depth > maxDepth {
		r.report(ruleNesting, n.Pos(), "列表套得太深，里面的记号已按原样印出", "把列表拆开，最多套八层")
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Markers = append(l.Markers, r.marker(item.Pos()))
		if depth > maxDepth {
			l.Items = append(l.Items, r.flat(item))
			continue
		}
		l.Items = append(l.Items, r.blocks(item, depth))
	}
	return l
}

// marker reads the marker that stands at an offset: -, 1. or 1).
func (r *reader) marker(pos int) string {
	rest := r.body[min(max(pos, 0), len(r.body)):] // of an empty item the place may be behind the end
	n := digits(rest)
	return rest[:min(n+1, len(rest))]
}

// flat returns the text of an item as one paragraph, for lists too deep to print.
func (r *reader) flat(item ast.Node) []document.Block {
	c := &collector{src: r.body, hard: -1}
	c.flat(item)
	return []document.Block{&document.Paragraph{Text: c.inline(), Pos: document.Pos(item.Pos())}}
}

func (c *collector) flat(n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Type() == ast.TypeInline {
			c.node(child, document.Plain)
			continue
		}
		c.soft = true
		c.flat(child)
	}
}
