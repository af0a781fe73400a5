package value

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ImpossibleDay finds the first full date in a text that the calendar lacks, such as
// 2025年2月30日, 2025-13-01 or 2025.6.31, and returns it as it stands there. What may be
// something else is left: versions, codes, document numbers.
func ImpossibleDay(s string) (string, bool) {
	before := rune(0)
	for i, c := range s {
		if yearStart(s[i:]) && !joined(before) {
			if n := impossible(s[i:], plain(before)); n > 0 {
				return s[i : i+n], true
			}
		}
		if plain(c) != blank && (plain(c) != ':' || before != '号') { // 编号：2025-06-31
			before = c
		}
	}
	return "", false
}

// yearStart reports whether the years 1900 to 2199 may begin so.
func yearStart(s string) bool {
	c, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("12１２一二", c) {
		return false
	}
	c, _ = utf8.DecodeRuneInString(s[n:])
	return isDigit(plain(c)) || numeralSign(plain(c))
}

// joined reports whether a number behind c is a piece of something longer.
func joined(c rune) bool {
	c = plain(c)
	return isDigit(c) || c < 0x7f && unicode.IsLetter(c) || c == '_' || numeralSign(c)
}

func numeralSign(c rune) bool {
	return strings.ContainsRune("〇零一二三四五六七八九十百千", c)
}

// maxDate is the longest date, in bytes with its blanks, that is looked for.
const maxDate = 64

// impossible returns the length of the date that the text begins with, if the calendar
// lacks it, else 0.
func impossible(s string, before rune) int {
	text := fold(s[:min(len(s), maxDate)])
	p := scan{text}
	year, width := p.number()
	if width != 4 || year < 1900 || year > 2199 || !p.eat("年") && !p.sees("-", ".", "/") {
		return 0
	}
	found := p.lacking(year)
	if p.sees("-", ".", "/") {
		found = p.lackingBySigns(year, before)
	}
	if !found {
		return 0
	}
	return written(s, utf8.RuneCountInString(text)-utf8.RuneCountInString(p.rest))
}

// lacking takes 2月30日 and reports whether the year lacks it.
func (p *scan) lacking(year int) bool {
	month, ok := p.short()
	if !ok || !p.eat("月") {
		return false
	}
	day, ok := p.short()
	return ok && p.any("日", "号") && !point{year, month, Day, day}.real()
}

// lackingBySigns takes -02-30 and reports whether it is a slip in a date: with the same
// signs and no piece of a code; the day is one of 1 to 31, and a month beyond the year has
// two digits, as 2025-13-01.
func (p *scan) lackingBySigns(year int, before rune) bool {
	sign := p.rest[:1]
	if sign == string(before) || strings.ContainsRune("号第版本", before) {
		return false
	}
	p.eat(sign)
	month, width := p.number()
	if width == 0 || !p.eat(sign) {
		return false
	}
	day, dayWidth := p.number()
	known := width <= 2 && month >= 1 && month <= 12 || width == 2 && dayWidth == 2 && month <= 31 && sign != "."
	return known && dayWidth <= 2 && day >= 1 && day <= 31 && !p.codeGoesOn(sign) && !point{year, month, Day, day}.real()
}

// codeGoesOn reports whether what follows makes a code of a date.
func (p scan) codeGoesOn(sign string) bool {
	c, _ := utf8.DecodeRuneInString(p.rest)
	if c == '号' || c == '_' || c < 0x7f && unicode.IsLetter(c) {
		return true
	}
	if !p.eat(sign) {
		return false
	}
	_, width := p.number()
	return sign != "." || width > 0
}

// written returns the length of the first n signs of a text that are not blank.
func written(s string, n int) int {
	for i, c := range s {
		if n == 0 {
			return i
		}
		if plain(c) != blank {
			n--
		}
	}
	return len(s)
}
