package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"gongwen/pipeline/document"
)

// collector gathers the runs of one text.
type collector struct {
	src    string
	runs   document.Inline
	soft   bool  // a line ended since the last run
	breaks []int // indices of the runs before which the author broke the line
	hard   int   // offset of the first hard line break, or -1
}

// collect reads the text of a heading, paragraph or cell.
func collect(n ast.Node, src string) *collector {
	c := &collector{src: src, hard: -1}
	c.children(n, document.Plain)
	return c
}

func (c *collector) children(n ast.Node, style document.Style) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.node(child, style)
	}
}

func (c *collector) node(n ast.Node, style document.Style) {
	switch n := n.(type) {
	case *ast.Text:
		c.text(n.Segment.Start, n.Segment.Stop, style)
		c.lineEnd(n)
	case *ast.Emphasis:
		c.children(n, stronger(style, n.Level))
	case *ast.AutoLink:
		start := n.Pos() + len("<")
		label, _, _ := strings.Cut(c.src[start:], ">")
		c.add(label, document.Pos(start), style)
	default:
		c.children(n, style)
	}
}

func (c *collector) lineEnd(n *ast.Text) {
	c.soft = c.soft || n.SoftLineBreak() || n.HardLineBreak()
	if !n.HardLineBreak() {
		return
	}
	c.breaks = append(c.breaks, len(c.runs))
	if c.hard < 0 {
		c.hard = n.Segment.Stop
	}
}

// stronger is the style within a mark of one or two stars: strong text stays strong.
func stronger(style document.Style, level int) document.Style {
	if level >= 2 || style == document.Strong {
		return document.Strong
	}
	return document.Emphasis
}

// text adds src[start:stop], resolving escapes and entities and leaving out what is
// no text: comments (blanked to NUL), control characters, carriage returns.
func (c *collector) text(start, stop int, style document.Style) {
	from := start
	flush := func(to int) { c.add(c.src[from:to], document.Pos(from), style) }
	if literal(c.src[start:stop]) {
		flush(stop)
		return
	}
	for i := start; i < stop; {
		b := c.src[i]
		size, entity := c.entity(i, stop)
		switch {
		case b == '\\' && i+1 < stop && util.IsPunct(c.src[i+1]):
			flush(i)
			from, i = i+1, i+2
		case entity != "":
			flush(i)
			c.add(entity, document.None, style)
			i += size
			from = i
		case b == '\r' || b == '\n' || control(rune(b)):
			flush(i)
			i++
			from = i
		default:
			r, n := utf8.DecodeRuneInString(c.src[i:stop])
			if r == utf8.RuneError && n == 1 {
				flush(i)
				c.add(string(utf8.RuneError), document.None, style)
				from = i + 1
			}
			i += n
		}
	}
	flush(stop)
}

// literal reports whether a text is all as it stands.
func literal(s string) bool {
	for i := range len(s) {
		if b := s[i]; b == '\\' || b == '&' || b < ' ' || b == 0x7f {
			return false
		}
	}
	return utf8.ValidString(s)
}

// entity reads an entity such as &amp; or &#8212; and returns its size and its text.
func (c *collector) entity(i, stop int) (int, string) {
	if c.src[i] != '&' {
		return 0, ""
	}
	name, _, ok := strings.Cut(c.src[i+1:stop], ";")
	if !ok || strings.ContainsFunc(name, func(r rune) bool { return r != '#' && !util.IsAlphaNumeric(byte(min(r, 0x80))) }) {
		return 0, ""
	}
	written := c.src[i : i+len(name)+2]
	read := util.ResolveNumericReferences(util.ResolveEntityNames([]byte(written)))
	if string(read) == written {
		return 0, ""
	}
	return len(written), strings.Map(visible, string(read))
}

func visible(r rune) rune {
	if control(r) || r == '\n' || r == '\r' {
		return ' '
	}
	return r
}

// add appends a run; lines of one paragraph are joined, with a blank where both sides are
// Western words.
func (c *collector) add(s string, pos document.Pos, style document.Style) {
	if c.soft && len(c.runs) > 0 {
		kept := strings.TrimLeftFunc(s, unicode.IsSpace)
		if pos != document.None {
			pos += document.Pos(len(s) - len(kept))
		}
		s = kept
	}
	if s == "" {
		return
	}
	if c.soft && len(c.runs) > 0 {
		c.join(s, style)
	}
	c.soft = false
	if last := len(c.runs) - 1; last >= 0 && follows(c.runs[last], pos, style) {
		c.runs[last].Text += s
		return
	}
	c.runs = append(c.runs, document.Run{Text: s, Style: style, Pos: pos})
}

// follows reports whether text at pos goes on where the run ends.
func follows(r document.Run, pos document.Pos, style document.Style) bool {
	return r.Style == style && r.Pos != document.None && pos == r.Pos+document.Pos(len(r.Text))
}

// join sets a blank where a line ended between two Western words.
func (c *collector) join(next string, style document.Style) {
	last := &c.runs[len(c.runs)-1]
	last.Text = strings.TrimRightFunc(last.Text, unicode.IsSpace)
	if blank := document.Between(last.Text, next); blank != "" {
		c.runs = append(c.runs, document.Run{Text: blank, Style: style, Pos: document.None})
	}
}

// inline returns the whole text, without blanks at its ends: the indent is layout's work.
func (c *collector) inline() document.Inline { return trim(c.runs) }

// lines returns the text as the author broke it, without empty lines.
func (c *collector) lines() []document.Phrase {
	var out []document.Phrase
	from := 0
	for _, to := range append(c.breaks, len(c.runs)) {
		if l := trim(c.runs[from:to]); len(l) > 0 {
			out = append(out, document.Phrase{Text: l.String(), Pos: place(l)})
		}
		from = to
	}
	return out
}

// place is where a text begins, as far as it is known.
func place(in document.Inline) document.Pos {
	for _, r := range in {
		if r.Pos != document.None {
			return r.Pos
		}
	}
	return document.None
}

// trim cuts the blanks at both ends, typed indents included.
func trim(in document.Inline) document.Inline {
	in = append(document.Inline(nil), in...)
	for len(in) > 0 {
		kept := strings.TrimLeftFunc(in[0].Text, unicode.IsSpace)
		in = cut(in, len(in[0].Text)-len(kept))
		if kept != "" {
			break
		}
	}
	for last := len(in) - 1; last >= 0; last-- {
		in[last].Text = strings.TrimRightFunc(in[last].Text, unicode.IsSpace)
		if in[last].Text != "" {
			break
		}
		in = in[:last]
	}
	return in
}

// cut drops the first n bytes.
func cut(in document.Inline, n int) document.Inline {
	for len(in) > 0 && n >= len(in[0].Text) {
		n -= len(in[0].Text)
		in = in[1:]
	}
	if n > 0 {
		in[0].Text = in[0].Text[n:]
		if in[0].Pos != document.None {
			in[0].Pos += document.Pos(n)
		}
	}
	return in
}
