package markdown

import (
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/numeral"
)

// numbered returns how many bytes of a heading's text are a number that the author typed:
// 一、 （一） 1. （1）, also with the marks that authors mistake for these (1、 (1) 1．).
// 一、二、三产业 and 1.5万元 begin with no number.
func numbered(s string) int {
	if n := bracketed(s); n > 0 {
		return n
	}
	n := pointed(s)
	rest := s[n:]
	decimal := digits(s) > 0 && digits(rest) > 0 && digits(rest) < 4 // 1.2024年 is no decimal
	if decimal || pointed(rest) > 0 {
		return 0
	}
	return n
}

// bracketed measures （一） or （1）.
func bracketed(s string) int {
	open := prefix(s, "（", "(")
	n := counted(s[open:])
	if open == 0 || n == 0 {
		return 0
	}
	end := prefix(s[open+n:], "）", ")")
	if end == 0 {
		return 0
	}
	return open + n + end
}

// pointed measures 一、 or 1.
func pointed(s string) int {
	n := counted(s)
	if n == 0 {
		return 0
	}
	end := prefix(s[n:], "、", ".", "．")
	if end == 0 {
		return 0
	}
	return n + end
}

// counted measures a Chinese numeral or up to three digits.
func counted(s string) int {
	if n := digits(s); n > 3 {
		return 0 // a year
	} else if n > 0 {
		return n
	}
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !strings.ContainsRune("零一二三四五六七八九十百千", r) {
			break
		}
		n += size
	}
	if _, ok := numeral.Parse(s[:n]); !ok {
		return 0
	}
	return n
}

func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

func prefix(s string, any ...string) int {
	for _, p := range any {
		if strings.HasPrefix(s, p) {
			return len(p)
		}
	}
	return 0
}
