package disclosure

import (
	"cmp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// names finds personal names with a punishment. A name has no form of its own, so it
// counts only between words that can have nothing else between them: 对…给予, 给予…党内警告,
// at the head of a clause before 被 or 受到. Names without their given part (张某, 李××) are
// as papers should have them.
func names(finds []Find, text string) []Find {
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexAny(text[start:], "。；;！？\n"); i >= 0 {
			_, size := utf8.DecodeRuneInString(text[start+i:])
			end = start + i + size
		}
		if punishment(text[start:end]) != "" {
			finds = namesIn(finds, text, start, end)
		}
		start = end
	}
	return finds
}

// namesIn finds the names in one sentence.
func namesIn(finds []Find, text string, start, end int) []Find {
	for i := start; i < end; {
		list, word := list(text[start:end], i-start)
		for _, n := range list {
			found := text[start+n.start : start+n.end]
			finds = append(finds, Find{Punished, start + n.start, start + n.end, found, initial(found), "姓名与“" + word + "”写在一起"})
			i = start + n.end
		}
		if len(list) == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
		}
	}
	return finds
}

// initial leaves of a name what a paper may print: 张某, 欧阳某某.
func initial(name string) string {
	family := surname(name)
	return name[:family] + strings.Repeat("某", utf8.RuneCountInString(name[family:]))
}

// stretch is where a name stands in its sentence.
type stretch struct{ start, end int }

// part is what a name is in its sentence.
type part int

const (
	subject part = iota // 张三受到警告
	object              // 给予张三警告
	entry               // 受处分人：张三
)

// reach is how many characters after a name its punishment may stand, before how many in
// front of it: 开除张三党籍, 受处分人：张三.
const reach = 50

var before = [...]int{subject: 0, object: 2, entry: 8}

// list returns the names that begin at byte i of a sentence, joined by 、 or 和, and the
// punishment they share; none where what stands there need be no name.
func list(s string, i int) ([]stretch, string) {
	if surname(s[i:]) == 0 {
		return nil, ""
	}
	p := subject
	switch prefix := s[:i]; {
	case hasSuffix(prefix, givers), hasSuffix(prefix, offices) && containsAny(phrase(prefix), "对", "给予", "将"):
		p = object
	case hasSuffix(prefix, entries):
		p = entry
	case !opens(prefix):
		return nil, ""
	}
	names := joined(s, i, p, 0)
	if len(names) == 0 {
		return nil, ""
	}
	last := names[len(names)-1].end
	word := cmp.Or(punishment(head(s[last:], reach)), punishment(tail(s[:i], before[p])))
	if word == "" {
		return nil, ""
	}
	return names, word
}

// maxNames bounds how many names of one list are followed.
const maxNames = 20

// joined reads names up to a word that can follow names only, or returns none.
func joined(s string, i int, p part, depth int) []stretch {
	family := surname(s[i:])
	if family == 0 || depth > maxNames {
		return nil
	}
	for given := 2; given > 0; given-- {
		n := stretch{i, i + family + len(head(s[i+family:], given))}
		if !plainName(s[n.start:n.end], family, given) {
			continue
		}
		after := head(s[n.end:], reach)
		if follows(after, p) {
			return []stretch{n}
		}
		for _, and := range []string{"、", "和", "与", "及"} {
			if !strings.HasPrefix(after, and) {
				continue
			}
			if more := joined(s, n.end+len(and), p, depth+1); more != nil {
				return append([]stretch{n}, more...)
			}
		}
	}
	return nil
}

// plainName reports that a surname and so many given characters can be a name and are no
// word, nor begin as one.
func plainName(s string, family, given int) bool {
	rest := s[family:]
	if utf8.RuneCountInString(rest) != given || strings.ContainsAny(rest, notGiven) {
		return false
	}
	for _, r := range rest {
		if !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return !notNames()[s] && !notNames()[s[:family+len(head(rest, 1))]]
}

// surname returns the size of the surname that a text begins with.
func surname(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r < '一' {
		return 0
	}
	if two := head(s, 2); allSurnames()[two] {
		return len(two)
	}
	if allSurnames()[s[:size]] {
		return size
	}
	return 0
}

// allSurnames has those of one character and those of two.
var allSurnames = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, r := range surnames {
		all[string(r)] = true
	}
	for _, two := range strings.Fields(doubleSurnames) {
		all[two] = true
	}
	return all
})

// opens reports that a name can begin after this text: at a clause's head, after an office.
func opens(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || unicode.IsPunct(r) && !strings.ContainsRune("”》’%-—", r) || r == '|' || unicode.IsSpace(r) || hasSuffix(before, offices)
}

// phrase returns what stands after the last mark.
func phrase(s string) string {
	if i := strings.LastIndexFunc(s, unicode.IsPunct); i >= 0 {
		s = s[i:]
	}
	return s
}

func hasSuffix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
