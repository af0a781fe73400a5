package inspect

import (
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/numeral"
)

// paragraph is a paragraph of the main part.
type paragraph struct {
	lines  []*line
	indent float64 // of its first line, in millimetres
	loose  bool    // neither indented nor flush: centred, at the right, or a row of a table
	text   string
	head   head
	length int // characters in text
	upTo   int // those of the heading; 0 without one
}

// paragraphs parts the lines: a paragraph begins where a line is indented, where the line
// before it did not reach the right edge, or where type or spacing change.
func (r *paper) paragraphs(all []*line) []*paragraph {
	found := r.split(all, r.begins)
	flush := 0
	for _, p := range found {
		if p.indent < 0.6*r.em() {
			flush++
		}
	}
	if flush*2 > len(found) { // a paper without indents: numbers tell where paragraphs begin
		found = r.split(all, func(before, l *line) bool {
			return r.begins(before, l) || strings.HasSuffix(before.text, "。") && readHead(l.text).level > 0
		})
	}
	return found
}

func (r *paper) split(all []*line, begins func(before, l *line) bool) []*paragraph {
	var found []*paragraph
	for i, l := range all {
		if i == 0 || begins(all[i-1], l) {
			indent := l.left - r.leftOf(l)
			loose := indent > 3.2*r.em() || l.gap > 2
			found = append(found, &paragraph{indent: indent, loose: loose})
		}
		p := found[len(found)-1]
		p.lines = append(p.lines, l)
	}
	for _, p := range found {
		p.text = textOf(p.lines)
		p.head = readHead(p.text)
		p.length = utf8.RuneCountInString(p.text)
		p.upTo = p.headEnd()
	}
	return found
}

func textOf(lines []*line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.text)
	}
	return b.String()
}

func (r *paper) begins(before, l *line) bool {
	switch {
	case l.left-r.leftOf(l) > 0.6*r.em():
		return true
	case before.right < r.rightOf(before)-6*r.em():
		return true
	case before.right < r.rightOf(before)-2*r.em() && (endsSentence(before.text) || readHead(before.text).level > 0):
		return true
	case !near(before.size, l.size, 0.6):
		return true
	case l.gap > 2 || before.gap > 2:
		return true
	}
	return before.page == l.page && r.blanks(before, l) > 0.5
}

func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("。：；！？”）", last)
}

// head is the number that a paragraph begins with.
type head struct {
	level  int // 1 to 4, 0 for none
	n      int
	number string // as written, with its marks
	wrong  string // what it should have been, "" when it is right
}

// readHead reads the number of a heading: 一、 （一） 1. （1）, and the wrong forms of them.
func readHead(text string) head {
	if inner, after, ok := bracketed(text); ok {
		return bracketHead(text, inner, after)
	}
	digits := strings.TrimLeft(text, arabic)
	if n := len(text) - len(digits); n > 0 && n <= 2 {
		return digitHead(text[:n], digits)
	}
	rest := strings.TrimLeft(text, "一二三四五六七八九十百")
	number := text[:len(text)-len(rest)]
	n, ok := numeral.Parse(number)
	mark, size := utf8.DecodeRuneInString(rest)
	if !ok || !strings.ContainsRune("、.．，,", mark) {
		return head{}
	}
	h := head{level: 1, n: n, number: number + rest[:size]}
	if mark != '、' {
		h.wrong = number + "、"
	}
	return h
}

// bracketed splits （一）text.
func bracketed(text string) (inner, after string, ok bool) {
	for _, open := range []string{"（", "("} {
		rest, found := strings.CutPrefix(text, open)
		if !found {
			continue
		}
		end := strings.IndexAny(rest, "）)")
		if end <= 0 || end > 12 {
			return "", "", false
		}
		_, size := utf8.DecodeRuneInString(rest[end:])
		return rest[:end], rest[end+size:], true
	}
	return "", "", false
}

func bracketHead(text, inner, after string) head {
	h := head{level: 2, number: text[:len(text)-len(after)]}
	var ok bool
	if h.n, ok = numeral.Parse(inner); !ok {
		h.level = 4
		if h.n, ok = number(inner); !ok {
			return head{}
		}
	}
	want := "（" + inner + "）"
	if mark, size := utf8.DecodeRuneInString(after); strings.ContainsRune("、，,.．", mark) && size > 0 {
		h.number += after[:size]
	}
	if h.number != want {
		h.wrong = want
	}
	return h
}

func digitHead(digits, rest string) head {
	n, _ := number(digits)
	mark, size := utf8.DecodeRuneInString(rest)
	after, _ := utf8.DecodeRuneInString(rest[size:])
	decimal := strings.ContainsRune(".．", mark) && after >= '0' && after <= '9'
	if n == 0 || decimal || !strings.ContainsRune("、.．，,", mark) || size == 0 || mark == utf8.RuneError {
		return head{}
	}
	h := head{level: 3, n: n, number: digits + rest[:size]}
	if mark != '.' && mark != '．' {
		h.wrong = digits + "."
	}
	return h
}

func number(s string) (n int, ok bool) {
	for _, c := range s {
		if c < '0' || c > '9' || n > 999 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, s != ""
}

// headEnd is how many characters belong to the heading: up to the first 。 of its
// paragraph, or all when that is no longer than two lines; else the number alone.
func (p *paragraph) headEnd() int {
	if p.head.level == 0 {
		return 0
	}
	end := utf8.RuneCountInString(p.head.number)
	if i := strings.IndexAny(p.text, "。：？"); i >= 0 {
		return max(end, utf8.RuneCountInString(p.text[:i]))
	}
	if len(p.lines) <= 2 {
		return p.length
	}
	return end
}

func (p *paragraph) heading() []glyph { return p.glyphs(0, p.upTo) }

// alone reports a heading without text behind it in its paragraph.
func (p *paragraph) alone() bool {
	i := strings.IndexAny(p.text, "。：？")
	return p.head.level > 0 && len(p.lines) <= 2 && (i < 0 || i+len("。") == len(p.text))
}

// glyphs returns those of the characters from:to.
func (p *paragraph) glyphs(from, to int) []glyph {
	return p.append(make([]glyph, 0, to-from), from, to)
}

func (p *paragraph) append(found []glyph, from, to int) []glyph {
	n := 0
	for _, l := range p.lines {
		if n+len(l.at) <= from || n >= to {
			n += len(l.at)
			continue
		}
		last := -1
		for _, g := range l.at {
			if n >= from && n < to && g != last {
				found = append(found, l.glyphs[g])
				last = g
			}
			n++
		}
	}
	return found
}

// appendRest adds the glyphs behind the heading, or all when there is none.
func (p *paragraph) appendRest(to []glyph) []glyph { return p.append(to, p.upTo, p.length) }
