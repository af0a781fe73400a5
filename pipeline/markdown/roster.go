package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"gongwen/pipeline/document"
	"gongwen/pipeline/pattern"
)

// rosterLabels are the labels that 名单 and 纪要 have, blanks aside. A label with blanks
// inside is one whatever it says.
var rosterLabels = []string{"组长", "副组长", "成员", "顾问", "主任", "副主任", "委员", "秘书长", "出席", "请假", "列席", "缺席", "主持", "记录"}

// labelHead reads up to seven ideographs, with blanks between, before a colon at the head
// of a line; end is behind the colon, 0 where there is no such label.
func labelHead(l string) (label string, end int) {
	text := strings.TrimLeft(l, " \t\n\f\r　")
	signs := 0
	for i, c := range text {
		switch {
		case c == ':' || c == '：':
			if i == 0 || strings.TrimRight(text[:i], " 　") != text[:i] {
				return "", 0
			}
			return text[:i], len(l) - len(text) + i + utf8.RuneLen(c)
		case c == ' ' || c == '　':
		case signs == 7 || !unicode.Is(unicode.Han, c):
			return "", 0
		default:
			signs++
		}
	}
	return "", 0
}

// typedRoster reads a paragraph whose first line begins with a label and a colon (组　长：,
// 出席：), or is a label whose members stand below it behind colons; its other lines are
// more members, or begin with a label of their own. nil when the paragraph is none.
func (r *reader) typedRoster(n ast.Node) *document.Roster {
	lines := n.Lines()
	if lines.Len() == 0 || !r.isLabel(line(lines.At(0), r.body)) && !r.isTerm(n, 0) {
		return nil
	}
	roster := &document.Roster{Pos: document.Pos(n.Pos())}
	for i, l := range collect(n, r.body).sourceLines(n) {
		if r.isTerm(n, i) && len(l) > 0 {
			l = trim(l)
			roster.Groups = append(roster.Groups, document.RosterGroup{Label: document.Phrase{Text: unspaced(l.String()), Pos: place(l)}})
			continue
		}
		r.rosterLine(roster, l)
	}
	return roster
}

// isTerm reports a line that is a label by the line below it, which begins with a colon.
func (r *reader) isTerm(n ast.Node, i int) bool {
	lines := n.Lines()
	if i+1 >= lines.Len() {
		return false
	}
	this, next := strings.TrimSpace(line(lines.At(i), r.body)), line(lines.At(i+1), r.body)
	return this != "" && !strings.ContainsAny(this, "。；，：:！？") && utf8.RuneCountInString(this) <= longestTerm && member().MatchString(next)
}

// longestTerm is how many characters a label without a colon has at most.
const longestTerm = 12

// member is the head of a line that has a member of the label above it.
var member = pattern.New(`^[\s　]*[:：]([\s　]|$)`)

// isLabel reports whether a line begins with the label of a roster.
func (r *reader) isLabel(l string) bool {
	written, end := labelHead(l)
	if end == 0 {
		return false
	}
	label := unspaced(written)
	if document.EndsSentence(strings.TrimSpace(l)) && r.doc.Format != document.FormatMinutes {
		return false // 主任：……作了讲话。
	}
	known := slices.Contains(rosterLabels, label)
	return known || label != written && utf8.RuneCountInString(label) <= 4
}

// continuesRoster takes a line right below a roster that is indented further than a
// paragraph as one more member.
func (r *reader) continuesRoster(out []document.Block, n ast.Node) bool {
	if len(out) == 0 || n.Lines().Len() == 0 {
		return false
	}
	roster, ok := out[len(out)-1].(*document.Roster)
	if !ok {
		return false
	}
	head := strings.LastIndexByte(r.body[:n.Lines().At(0).Start], '\n') + 1
	above := strings.TrimRight(r.body[:max(head-1, 0)], " \t\r")
	if !strings.HasPrefix(r.body[head:], "　　　") || above == "" || strings.HasSuffix(above, "\n") {
		return false
	}
	for _, l := range collect(n, r.body).sourceLines(n) {
		r.rosterLine(roster, l)
	}
	return true
}

func unspaced(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return c
	}, s)
}

// sourceLines parts a text at the line ends of its source.
func (c *collector) sourceLines(n ast.Node) (lines []document.Inline) {
	for i := range n.Lines().Len() {
		end := document.Pos(n.Lines().At(i).Stop)
		var l document.Inline
		for len(c.runs) > 0 && (c.runs[0].Pos == document.None || c.runs[0].Pos < end) {
			l = append(l, c.runs[0])
			c.runs = c.runs[1:]
		}
		lines = append(lines, l)
	}
	if len(c.runs) > 0 && len(lines) > 0 {
		lines[len(lines)-1] = append(lines[len(lines)-1], c.runs...)
	}
	return lines
}

// rosterLine adds a line: a new group, or one more member.
func (r *reader) rosterLine(roster *document.Roster, l document.Inline) {
	s := l.String()
	if label, end := labelHead(s); r.isLabel(s) {
		group := document.RosterGroup{Label: document.Phrase{Text: unspaced(label), Pos: place(l)}}
		roster.Groups = append(roster.Groups, group)
		l = cut(slices.Clone(l), end)
	}
	l = cut(slices.Clone(l), len(member().FindString(l.String())))
	if len(roster.Groups) == 0 { // what looked like a label is none once its marks are read
		roster.Groups = append(roster.Groups, document.RosterGroup{})
	}
	if l = trim(l); len(l) > 0 {
		last := &roster.Groups[len(roster.Groups)-1]
		last.Members = append(last.Members, l)
	}
}

// appendRoster adds a roster to the one right before it, so that their labels line up.
func appendRoster(out []document.Block, roster *document.Roster) []document.Block {
	if len(out) > 0 {
		if before, ok := out[len(out)-1].(*document.Roster); ok {
			before.Groups = append(before.Groups, roster.Groups...)
			return out
		}
	}
	return append(out, roster)
}
