package value

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pieces cuts a text at the signs, leaving those in brackets: 各县（市、区）人民政府 is one.
// Empty pieces are left out.
func pieces(s, signs string) iter.Seq[string] {
	return func(yield func(string) bool) {
		depth, start := 0, 0
		for i, c := range s {
			depth += nesting(c)
			if depth > 0 || !strings.ContainsRune(signs, c) {
				continue
			}
			if i > start && !yield(s[start:i]) {
				return
			}
			start = i + utf8.RuneLen(c)
		}
		if start < len(s) {
			yield(s[start:])
		}
	}
}

func nesting(c rune) int {
	switch c {
	case '（', '(':
		return 1
	case '）', ')':
		return -1
	}
	return 0
}

// visible drops signs that take no room.
func visible(s string) string {
	return strings.Map(func(c rune) rune {
		if (c < '㐀' || c > '鿿') && unicode.Is(unicode.Cf, c) {
			return -1
		}
		return c
	}, s)
}

// cutLabel cuts 牵头单位： from what it is for.
func cutLabel(word string) (label, rest string, ok bool) {
	i := strings.IndexAny(word, ":：")
	if i < 0 {
		return "", word, false
	}
	_, n := utf8.DecodeRuneInString(word[i:])
	return word[:i], word[i+n:], true
}

// labelRole says whose role a label gives; known is false for a text that is no label.
func labelRole(label string) (role Role, known bool) {
	if role = roleIn(label); role != "" {
		return role, true
	}
	return "", endsIn(label, "单位", "部门", "科室", "处室", "股室", "领导", "人", "人员", "责任", "长", "成员")
}

func roleIn(words string) Role {
	for _, r := range [...]struct {
		word string
		role Role
	}{{"牵头", Lead}, {"主办", Lead}, {"主责", Lead}, {"配合", Supporting}, {"协助", Supporting}, {"协办", Supporting}, {"协同", Supporting}} {
		if strings.Contains(words, r.word) {
			return r.role
		}
	}
	return ""
}

// decoration is what stands around a name.
type decoration struct {
	role      Role
	trailing  bool // as a word behind it, which is for the names before as well: A、B牵头
	bracketed bool // in brackets, for this name only
}

// bare takes the decoration off a name.
func bare(word string) (string, decoration) {
	var d decoration
	for {
		name := d.take(word)
		if name == word {
			break
		}
		word = name
	}
	if d.trailing {
		word = strings.TrimLeft(word, "由")
	}
	return word, d
}

// take takes off one piece of decoration.
func (d *decoration) take(word string) string {
	if name, bracket := cutBracket(word); bracket != "" {
		d.bracketed = true
		d.set(roleIn(bracket))
		return name
	}
	if strings.HasPrefix(word, "（牵头）") || strings.HasPrefix(word, "（配合）") {
		d.set(roleIn(word[:len("（牵头）")]))
		return word[len("（牵头）"):]
	}
	for _, suffix := range [...]string{"牵头负责", "牵头落实", "牵头", "主办", "主责", "协同配合", "积极配合", "配合落实",
		"配合", "协助", "协办", "具体负责", "负责落实", "负责"} {
		if name, ok := strings.CutSuffix(word, suffix); ok {
			d.trailing = true
			d.set(roleIn(suffix))
			return name
		}
	}
	return withoutOthers(strings.TrimSuffix(word, "同志"))
}

func (d *decoration) set(r Role) {
	if d.role == "" {
		d.role = r
	}
}

// cutBracket cuts the brackets at the end of a text with what is in them.
func cutBracket(word string) (name, bracket string) {
	if !endsIn(word, "）", ")") {
		return word, ""
	}
	depth := 0
	for end := len(word); end > 0; {
		c, n := utf8.DecodeLastRuneInString(word[:end])
		end -= n
		if depth += nesting(c); depth == 0 {
			return word[:end], word[end:]
		}
	}
	return word, ""
}

// withoutOthers cuts 等, 等单位, 等3个部门 from the end.
func withoutOthers(word string) string {
	i := strings.LastIndex(word, "等")
	if i < 0 {
		return word
	}
	tail := strings.TrimLeft(word[i+len("等"):], "0123456789一二三四五六七八九十个家名位各有关相其他")
	if slices.Contains([]string{"", "部门", "单位", "科室", "处室", "股室", "人", "人员", "同志", "领导"}, tail) {
		return word[:i]
	}
	return word
}

func endsIn(s string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(s, end) })
}
