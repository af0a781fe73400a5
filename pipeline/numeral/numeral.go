// Package numeral writes and reads the Chinese counting numerals of headings and lists.
package numeral

import "strings"

const digits = "零一二三四五六七八九"

// Max is the largest number that Chinese writes.
const Max = 9999

// Chinese returns n as headings count: 一, 十, 十一, 二十, 一百零五. Outside 1…Max it returns "".
func Chinese(n int) string {
	if n < 1 || n > Max {
		return ""
	}
	digit := []rune(digits)
	var b strings.Builder
	gap := false
	for _, u := range []struct {
		size int
		name string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / u.size % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteString("零")
			gap = false
		}
		if d != 1 || u.size != 10 || b.Len() > 0 {
			b.WriteRune(digit[d])
		}
		b.WriteString(u.name)
	}
	return b.String()
}

// Parse reads what Chinese writes; ok is false for anything else.
func Parse(s string) (n int, ok bool) {
	digit := -1
	for _, r := range s {
		if i := strings.IndexRune(digits, r); i >= 0 {
			digit = i / len("零")
			continue
		}
		size, unit := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]
		if !unit {
			return 0, false
		}
		if digit < 0 {
			digit = 1
		}
		n += digit * size
		digit = -1
	}
	if digit > 0 {
		n += digit
	}
	return n, n > 0 && Chinese(n) == s
}
