package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"gongwen/pipeline/document"
)

// rosterLabels are the labels that 名单 and 纪要 have, blanks aside. A label with blanks
// inside is one whatever it says.
var rosterLabels = []string{"组长", "副组长", "成员", "顾问", "主任", "副主任", "委员", "秘书长", "出席", "请假", "列席", "缺席", "主持", "记录"}

var labelForm = regexp.MustCompile(`^[\s　]*(\p{Han}(?:[ 　]*\p{Han}){0,6})[:：]`)

// typedRoster reads a paragraph whose first line begins with a label and a colon (组　长：,
// 出席：); its other lines are more members, or begin with a label of their own. nil when
// the paragraph is none.
func (r *reader) typedRoster(n ast.Node) *document.Roster {
	lines := n.Lines()
	if lines.Len() == 0 || !r.isLabel(string(line(lines.At(0), r.body))) {
		return nil
	}
	roster := &document.Roster{Pos: document.Pos(n.Pos())}
	c := collect(n, r.body)
	for _, l := range c.sourceLines(r.body, n) {
		r.rosterLine(roster, l)
	}
	return roster
}

// continuesRoster takes a line right below a roster that is indented further than a
// paragraph as one more member.
func (r *reader) continuesRoster(out []document.Block, n ast.Node) bool {
	if len(out) == 0 || n.Lines().Len() == 0 {
		return false
	}
	roster, ok := out[len(out)-1].(*document.Roster)
	head := bytes.LastIndexByte(r.body[:n.Lines().At(0).Start], '\n') + 1
	above := bytes.TrimRight(r.body[:max(head-1, 0)], " \t\r")
	if !ok || !bytes.HasPrefix(r.body[head:], []byte("　　　")) || len(above) == 0 || bytes.HasSuffix(above, []byte("\n")) {
		return false
	}
	for _, l := range collect(n, r.body).sourceLines(r.body, n) {
		r.rosterLine(roster, l)
	}
	return true
}

// isLabel reports whether a line begins with the label of a roster.
func (r *reader) isLabel(l string) bool {
	m := labelForm.FindStringSubmatch(l)
	if m == nil {
		return false
	}
	label := unspaced(m[1])
	known := slices.Contains(rosterLabels, label)
	return known || label != m[1] && len([]rune(label)) <= 4
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
func (c *collector) sourceLines(src []byte, n ast.Node) (lines []document.Inline) {
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
	if m := labelForm.FindStringSubmatchIndex(s); m != nil && r.isLabel(s) {
		group := document.RosterGroup{Label: document.Phrase{Text: unspaced(s[m[2]:m[3]]), Pos: place(l)}}
		roster.Groups = append(roster.Groups, group)
		l = cut(slices.Clone(l), m[1])
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

// definitions maps a definition list: a label, and the members below it behind colons.
func (r *reader) definitions(n *tables.DefinitionList) *document.Roster {
	roster := &document.Roster{Pos: document.Pos(n.Pos())}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Kind() == tables.KindDefinitionTerm || len(roster.Groups) == 0 {
			label := collect(child, r.body).inline()
			roster.Groups = append(roster.Groups, document.RosterGroup{Label: document.Phrase{Text: label.String(), Pos: place(label)}})
			continue
		}
		last := &roster.Groups[len(roster.Groups)-1]
		last.Members = append(last.Members, r.members(child)...)
	}
	return roster
}

// members are the paragraphs of a description.
func (r *reader) members(n ast.Node) (all []document.Inline) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c := &collector{src: r.body, hard: -1}
		if child.FirstChild() != nil && child.FirstChild().Type() == ast.TypeInline {
			c.children(child, document.Plain)
		} else {
			c.flat(child)
		}
		if in := c.inline(); len(in) > 0 {
			all = append(all, in)
		}
	}
	return all
}
