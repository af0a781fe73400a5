package markdown

import (
	"bytes"
	"strings"

	"gongwen/pipeline/document"
)

// comments reads the comments <!-- … --> of the body and blanks them out: with blanks where
// a line begins, so that Markdown sees what follows, otherwise with NUL, which is no text.
func (r *reader) comments() {
	end, clear := 0, true // of the last comment; whether its line holds only blanks up to there
	for at := 0; ; {
		open := bytes.Index(r.raw[at:], []byte("<!--"))
		if open < 0 {
			return
		}
		open += at
		at = open + len("<!--")
		if escaped(r.raw, open) {
			continue
		}
		length := bytes.Index(r.raw[at:], []byte("-->"))
		if length < 0 {
			r.report(ruleComment, open, "批注没有写完，已当作正文印出", "在批注末尾补上 -->")
			return
		}
		r.comment(open, strings.TrimSpace(string(r.raw[at:at+length])))
		at += length + len("-->")
		between := r.raw[end:open]
		if i := bytes.LastIndexByte(between, '\n'); i >= 0 {
			between, clear = between[i+1:], true
		}
		clear = blank(r.raw[open:at], clear && len(bytes.TrimLeft(between, " ")) == 0)
		end = at
	}
}

// escaped reports whether an odd number of backslashes stands before an offset.
func escaped[T string | []byte](s T, at int) bool {
	n := 0
	for n < at && s[at-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// blank blanks a comment out. clear says whether the line is blank before it; the answer,
// whether it is behind it.
func blank(comment []byte, clear bool) bool {
	for i, c := range comment {
		switch {
		case c == '\n':
			clear = true
		case c == '\r':
		case clear:
			comment[i] = ' '
		default:
			comment[i] = 0
		}
	}
	return clear
}

// comment acts on what a comment says; most say nothing to us.
func (r *reader) comment(pos int, said string) {
	if said == pageBreak || said == landscape {
		r.marks = append(r.marks, mark{pos, said})
		return
	}
	rest, ok := strings.CutPrefix(said, "不查")
	if !ok {
		return
	}
	rest = strings.TrimSpace(rest)
	i := strings.IndexAny(rest, "：: \t\n")
	if i < 0 {
		i = len(rest)
	}
	w := document.Waiver{Code: rest[:i], Reason: strings.Trim(rest[i:], "：: \t\r\n"), Pos: document.Pos(pos)}
	if w.Code == "" || w.Reason == "" {
		r.report(ruleComment, pos, "“不查”的批注没有写全，不起作用", "写成 <!-- 不查 规则代号：理由 -->")
		return
	}
	r.doc.Waivers = append(r.doc.Waivers, w)
}

// mark is a comment that says something of the block behind it.
type mark struct {
	pos  int
	said string
}

const (
	pageBreak = "分页"
	landscape = "横排"
)

// placeMarks puts the page breaks before the first block that stands behind their comment,
// and turns the tables that stand behind 横排.
func (r *reader) placeMarks(blocks []document.Block) (out []document.Block) {
	marks := r.marks
	for _, b := range blocks {
		for len(marks) > 0 && document.Pos(marks[0].pos) < position(b) {
			out = r.placeMark(out, marks[0], b)
			marks = marks[1:]
		}
		out = append(out, b)
	}
	for _, m := range marks {
		out = r.placeMark(out, m, nil)
	}
	return out
}

func (r *reader) placeMark(out []document.Block, m mark, next document.Block) []document.Block {
	if m.said == pageBreak {
		return append(out, &document.PageBreak{Pos: document.Pos(m.pos)})
	}
	if t, ok := next.(*document.Table); ok {
		t.Landscape = true
	} else {
		r.report(ruleComment, m.pos, "“横排”的批注后面不是表格，不起作用", "把它写在表格（连同表题）的前面，中间空一行")
	}
	return out
}

func position(b document.Block) document.Pos {
	switch b := b.(type) {
	case *document.Heading:
		return b.Pos
	case *document.Paragraph:
		return b.Pos
	case *document.Table:
		return b.Pos
	case *document.List:
		return b.Pos
	case *document.Roster:
		return b.Pos
	case *partMark:
		return b.part.Pos
	case *document.Image:
		return b.Pos
	case *document.PageBreak:
		return b.Pos
	}
	return document.None
}
