package disclosure

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/pattern"
)

// leftover is what office programs and templates leave as text, by its first sign.
var leftover = pattern.New(`^(?:` + strings.Join([]string{
	`(\[\s*bookmark:[^\[\]\n]{0,200}\]?)`,
	`(\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,200}\}|«[^«»\n]{1,50}»)`,
	`(&(?:nbsp|lt|gt|amp|quot|apos|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|times|#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6});)`,
	`(</?(?:br|p|div|span|font|strong|em|table|tbody|tr|td|th|img|sup|sub|o:p)(?:\s[^<>\n]{0,300})?/?>|</[abiu]>|<a\s[^<>\n]{1,300}>)`,
	`(_(?:Toc|Ref|Hlk|Hlt)[0-9]{3,}|_GoBack|_x[0-9A-Fa-f]{4}_)`,
	`(HYPERLINK\s+(?:\\l\s+)?["“”][^"“”\n]{0,300}["“”]?|(?:PAGEREF|NOTEREF)\s+\S{1,60}|MERGEFIELD\s+\S{1,60}|EMBED\s+(?:Equation|Word|Excel|PowerPoint|Package|PBrush|Visio)[\w.]*|INCLUDEPICTURE\s|FORM(?:TEXT|CHECKBOX|DROPDOWN)|\\\*\s*(?:MERGEFORMAT|ARABIC|CHARFORMAT))`,
	`([!！]\s?(?:未找到引用源|未定义书签|书签自引用无效|Reference source not found|Bookmark not defined)[。.]?)`,
}, "|") + `)`)

// leftovers name the groups of leftover: what the clerk reads, what may be printed.
var leftovers = []struct{ why, masked string }{
	{"Word书签的残留", "[bookmark: …]"},
	{"模板里没有填上的地方", "{{…}}"},
	{"网页代码的残留", "&…;"},
	{"网页代码的残留", "<…>"},
	{"Word或Excel内部名称的残留", "_…"},
	{"Word域代码的残留", "域代码"},
	{"Word引用失效的提示", "错误！…"},
}

// rests finds what the eye does not see or no one meant to write.
func rests(finds []Find, text string) []Find {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		switch {
		case invisible(r) && (i > 0 || r != '\ufeff') && !(r == '\ufffd' && size == 1):
			for strings.HasPrefix(text[end:], text[i:i+size]) {
				end += size
			}
			finds = append(finds, unseen(text, i, end, r))
		case begins(r, text[end:]):
			if f, ok := left(text, i); ok {
				finds, end = append(finds, f), f.End
			}
		}
		i = end
	}
	return finds
}

// begins reports that a leftover may begin with this sign and what follows: it spares most
// texts the closer look. An address of the net may have a _ in it.
func begins(r rune, after string) bool {
	var next byte
	if after != "" {
		next = after[0]
	}
	letter := next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z'
	switch r {
	case '[':
		return next == 'b' || next == ' '
	case '{', '$':
		return next == '{'
	case '&':
		return letter || next == '#'
	case '<':
		return letter || next == '/'
	case '_':
		return hasPrefix(after, "Toc", "Ref", "Hlk", "Hlt", "GoBack", "x")
	case 'H', 'P', 'N', 'M', 'E', 'I', 'F':
		return hasPrefix(after, "YPERLINK", "AGEREF", "OTEREF", "ERGEFIELD", "MBED", "NCLUDEPICTURE", "ORM")
	case '\\':
		return next == '*'
	case '!', '！':
		return hasPrefix(strings.TrimLeft(after, " \t\n\f\r"), "未", "书签", "Reference", "Bookmark")
	}
	return r == '«'
}

func hasPrefix(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) })
}

func left(text string, at int) (Find, bool) {
	m := leftover().FindStringSubmatchIndex(text[at:])
	for g := 2; g < len(m); g += 2 {
		if m[g] >= 0 {
			l := leftovers[g/2-1]
			return Find{Remnant, at, at + m[1], text[at : at+m[1]], l.masked, l.why}, true
		}
	}
	return Find{}, false
}

func unseen(text string, start, end int, r rune) Find {
	name := "控制字符"
	switch r {
	case '\u00a0', '\u202f':
		name = "不换行空格"
	case '\u00ad':
		name = "软连字符"
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		name = "零宽字符"
	case '\ufffc':
		name = "图形或对象的占位符"
	case '\ufffd':
		name = "乱码"
	}
	return Find{Remnant, start, end, text[start:end], fmt.Sprintf("〔U+%04X〕", r), name}
}

// invisible reports characters that take no part in what is read: controls, marks of
// direction, what is of zero width, spaces that do not break, places of lost things.
func invisible(r rune) bool {
	switch {
	case r < ' ':
		return r != '\t' && r != '\n' && r != '\r'
	case r < 0x7f:
		return false
	case r <= 0xa0, r == 0xad, r == 0x61c, r == 0x180e, r == 0x202f, r == '\ufeff':
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r >= 0xfff9 && r <= 0xfffd, r >= 0xe0001 && r <= 0xe007f:
		return true
	}
	return false
}
