//go:build linux

package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

var (
	headingNumber = regexp.MustCompile(`^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)`)
	number        = regexp.MustCompile(`\d+[年月日]?`)
)

// variant is a way to make many notices out of one; the i-th is the same each time.
type variant struct {
	Name string
	make func(n notice, i int) notice
}

// distinct notices have nothing but their titles, headings and sign-offs in common: clauses in another order, other numbers.
func distinct(n notice, i int) notice {
	chance := rand.New(rand.NewPCG(9704, uint64(i)))
	n.body = slices.Clone(n.body)
	for j, line := range n.body {
		n.body[j] = reordered(line, chance)
	}
	return n
}

// reordered keeps the heading at the start of a paragraph and the clause at its end.
func reordered(line string, chance *rand.Rand) string {
	level, rest := headingLevel(line)
	head := line[:len(line)-len(rest)]
	text := rest
	if level > 0 {
		heading, runIn, stop := strings.Cut(rest, "。")
		if !stop {
			return head + renumbered(rest, chance)
		}
		head, text = head+renumbered(heading+"。", chance), runIn
	}
	parts := clauses(text)
	movable := parts[:max(0, len(parts)-1)]
	chance.Shuffle(len(movable), func(i, j int) { movable[i], movable[j] = movable[j], movable[i] })
	return head + renumbered(strings.Join(parts, ""), chance)
}

// clauses cuts behind commas, semicolons and full stops, where no bracket or quotation mark is open.
func clauses(text string) []string {
	var out []string
	open, from := 0, 0
	for i, r := range text {
		switch {
		case strings.ContainsRune("（《“‘", r):
			open++
		case strings.ContainsRune("）》”’", r):
			open--
		case open == 0 && strings.ContainsRune("，；。", r):
			end := i + utf8.RuneLen(r)
			out, from = append(out, text[from:end]), end
		}
	}
	if from < len(text) {
		out = append(out, text[from:])
	}
	return out
}

// renumbered replaces each number by one of as many digits; days and months stay possible.
func renumbered(text string, chance *rand.Rand) string {
	return number.ReplaceAllStringFunc(text, func(s string) string {
		digits := strings.TrimRight(s, "年月日")
		low, high := bounds(len(digits), s[len(digits):])
		return strconv.Itoa(low+chance.IntN(high-low)) + s[len(digits):]
	})
}

// bounds are the least number of so many digits and the one after the greatest, before a unit of time or none.
func bounds(digits int, unit string) (low, high int) {
	low = 1
	for range digits - 1 {
		low *= 10
	}
	switch {
	case unit == "年" && digits == 4:
		return 2020, 2026
	case unit == "月" && digits == 2:
		return 10, 13
	case unit == "日" && digits == 2:
		return 10, 29
	}
	return low, low * 10
}

// The organs of merged notices, and what of the sample's wording gives way to them.
var mergedOrgans = []string{"清远市财政局", "清城区人民政府", "英德市人民政府", "连州市教育局",
	"佛冈县卫生健康局", "阳山县自然资源局", "连南瑶族自治县民政局", "连山壮族瑶族自治县审计局"}

// merged notices are those of a mail merge: only organ, date and contact differ.
func merged(n notice, i int) notice {
	organ := mergedOrgans[i%len(mergedOrgans)]
	words := strings.NewReplacer("清远市人民政府机关", organ, "市政府机关党组书记", organ+"党组书记",
		"3369020", strconv.Itoa(3369020+i), "1002A", strconv.Itoa(1000+i)+"A")
	n.title, n.body = replaced(n.title, words), replaced(n.body, words)
	n.organ, n.date = "中共"+organ+"党组", fmt.Sprintf("2026年1月%d日", i%28+1)
	return n
}

func replaced(lines []string, words *strings.Replacer) []string {
	out := slices.Clone(lines)
	for i := range out {
		out[i] = words.Replace(out[i])
	}
	return out
}
