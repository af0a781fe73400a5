package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stated finds the numbers that a text gives in the phrases.
func stated(text string, phrases []string) []claim {
	var out []claim
	for _, p := range phrases {
		before, after, _ := strings.Cut(p, "{}")
		for rest := text; ; {
			i := strings.Index(rest, before)
			if i < 0 {
				break
			}
			part := ofPart(text[:len(text)-len(rest)+i])
			rest = rest[i+len(before):]
			n := len(rest) - len(strings.TrimLeft(rest, "0123456789.,"))
			if n > 0 && !part && strings.HasPrefix(rest[n:], after) && !goesOn(rest[n+len(after):]) {
				out = append(out, claim{text: before + rest[:n] + after, number: strings.ReplaceAll(rest[:n], ",", ""), offset: len(text) - len(rest)})
			}
		}
	}
	return out
}

// ofPart reports whether what stands before a phrase in its clause makes it one of a part:
// 立行立改问题整改完成率为100%, 财政管理方面涉及问题金额合计10万元.
func ofPart(before string) bool {
	clause := before[strings.LastIndexAny(before, "，。；：！？、（“\n,;:")+1:]
	return slices.ContainsFunc([]string{"方面", "部分", "重大", "一般", "立行立改", "分阶段", "持续", "类", "级"}, func(word string) bool {
		return strings.Contains(clause, word)
	})
}

// goesOn reports whether a phrase is only the beginning of another: 发现问题13个部门.
func goesOn(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.Is(unicode.Han, r)
}
