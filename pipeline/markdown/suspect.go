package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// suspect reports markup that is printed as it stands, for it is likely a mistake.
func (r *reader) suspect(n ast.Node) {
	for i := range n.Lines().Len() {
		l := n.Lines().At(i)
		r.suspectLine(l.Start, strings.TrimRight(r.body[l.Start:l.Stop], "\r\n"))
		if n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock {
			said := strings.TrimSpace(r.body[l.Start:l.Stop])
			r.suspectStart(l.Start, said)
			r.suspectJoin(i, l.Start, said)
		}
	}
}

// suspectLine looks for pairs of marks inside a line.
func (r *reader) suspectLine(pos int, line string) {
	if i := pair(line, "[^", "", "]"); i >= 0 {
		r.report(ruleFootnote, pos+i, "公文不用脚注，这里已按原样印出", "把注的内容写进正文，或者用圆括号写在后面；解释全文的，写成附注（remark）")
		return
	}
	for _, m := range []struct{ open, middle, end, name string }{
		{"`", "", "`", "代码"},
		{"~~", "", "~~", "删除线"},
		{"![", "](", ")", "图片"},
		{"[", "](", ")", "链接"},
	} {
		if i := pair(line, m.open, m.middle, m.end); i >= 0 {
			r.report(ruleMarkup, pos+i, "公文里用不上"+m.name+"记号，已按原样印出", "去掉记号，只留文字"+picturesAlone(m.name))
			return
		}
	}
	if i := tag(line); i >= 0 {
		r.report(ruleMarkup, pos+i, "公文里用不上网页标签，已按原样印出", "去掉尖括号里的标签，只留文字")
	}
}

func picturesAlone(name string) string {
	if name == "图片" {
		return "；图片要单独成段"
	}
	return ""
}

// suspectStart looks at the head of a line.
func (r *reader) suspectStart(pos int, line string) {
	marks := strings.TrimLeft(line, "#")
	switch {
	case len(marks) < len(line) && len(marks) > 0:
		r.report(ruleHeading, pos, "# 后面没有空格，这一行已按一般段落印出", "要作小标题，就在 # 后面空一格；不作小标题，就删去 #")
	case strings.HasPrefix(line, "＃"):
		r.report(ruleHeading, pos, "这里的 ＃ 是全角的，这一行已按一般段落印出", "要作小标题，就改成半角的 #，后面空一格")
	case strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~"):
		r.report(ruleMarkup, pos, "公文里用不上代码块，已按原样印出", "删去这一行的记号")
	case strings.HasPrefix(line, ">"):
		r.report(ruleMarkup, pos, "公文里用不上引用记号，已按原样印出", "删去行首的“>”")
	case len(line) > 1 && len(strings.Trim(line, "=")) == 0:
		r.report(ruleMarkup, pos, "公文里用不上这一行等号，已按原样印出", "删去这一行；标题用“# ”开头")
	case len(strings.Trim(line, "|-: ")) == 0 && strings.Contains(line, "-"):
		r.report(ruleTable, pos, "表格的写法不对，已按原样印出", "表头和这一行的格数要相同，表格前空一行")
	}
}

// suspectJoin reports a numbered line that goes on in the paragraph of the line above it.
func (r *reader) suspectJoin(i, pos int, line string) {
	if i > 0 && (numbered(line) > 0 || articleHead(line) != "") {
		r.report(ruleLineBreak, pos, "这一行没有另起一段，已接在上一行后面", "要另起一段，就在这一行前面空一行")
	}
}

// pair returns where an open mark with its end stands, both unescaped; -1 if nowhere.
func pair(line, open, middle, end string) int {
	i := find(line, open, 0)
	for ; i >= 0; i = find(line, open, i+1) {
		from := i + len(open)
		if middle != "" {
			m := find(line, middle, from)
			if m < 0 {
				return -1
			}
			from = m + len(middle)
		}
		switch j := find(line, end, from); {
		case j < 0:
			return -1
		case j > from:
			return i
		}
	}
	return -1
}

// find is the first unescaped mark at or after from.
func find(line, mark string, from int) int {
	for from <= len(line) {
		i := strings.Index(line[from:], mark)
		if i < 0 {
			return -1
		}
		if !escaped(line, from+i) {
			return from + i
		}
		from += i + 1
	}
	return -1
}

// tag returns where an HTML tag such as <b> or </b> stands; an address in angle brackets
// is none.
func tag(line string) int {
	for i := find(line, "<", 0); i >= 0; i = find(line, "<", i+1) {
		rest := strings.TrimPrefix(line[i+1:], "/")
		inside, _, closed := strings.Cut(rest, ">")
		if closed && len(inside) > 0 && letter(inside[0]) && !strings.ContainsFunc(inside, notInTag) {
			return i
		}
	}
	return -1
}

func notInTag(r rune) bool { return r == ':' || r == '@' || r >= 0x80 }

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
