package value

import (
	"strings"

	"gongwen/pipeline/numeral"
)

// scan reads a folded text from its front.
type scan struct{ rest string }

// eat takes the word if the text goes on with it.
func (p *scan) eat(word string) (ok bool) {
	p.rest, ok = strings.CutPrefix(p.rest, word)
	return ok
}

// any takes the first of the words that the text goes on with.
func (p *scan) any(words ...string) bool {
	for _, w := range words {
		if p.eat(w) {
			return true
		}
	}
	return false
}

// number takes a whole number in digits or in Chinese numerals. Its width is the count of
// digits, of nine and more 9; it is 0 where no number stands.
func (p *scan) number() (n, width int) {
	for width < len(p.rest) && width < 9 && isDigit(rune(p.rest[width])) {
		n = n*10 + int(p.rest[width]-'0')
		width++
	}
	if width == 0 {
		return p.chinese()
	}
	p.rest = p.rest[width:]
	return n, width
}

// short takes a number of one or two digits.
func (p *scan) short() (n int, ok bool) {
	before := *p
	if n, width := p.number(); width == 1 || width == 2 {
		return n, true
	}
	*p = before
	return 0, false
}

// chinese takes Chinese numerals: a year digit by digit, as 二〇二五, or a number up to 99,
// as 二十四.
func (p *scan) chinese() (n, width int) {
	run := p.numerals()
	if run == "" {
		return 0, 0
	}
	if n, ok := yearByDigits(run); ok {
		p.rest = p.rest[len(run):]
		return n, 4
	}
	n, ok := numeral.Parse(run)
	if !ok || n > 99 {
		return 0, 0
	}
	p.rest = p.rest[len(run):]
	return n, 1 + min(n/10, 1)
}

// numerals returns the run of Chinese numerals that the text goes on with.
func (p scan) numerals() string {
	return p.rest[:len(p.rest)-len(strings.TrimLeft(p.rest, "〇零一二三四五六七八九十百千"))]
}

func yearByDigits(run string) (year int, ok bool) {
	if len(run) != 4*len("〇") {
		return 0, false
	}
	for _, c := range run {
		d, ok := digitOf(c)
		if !ok {
			return 0, false
		}
		year = year*10 + d
	}
	return year, true
}

// digitOf reads one Chinese digit.
func digitOf(c rune) (int, bool) {
	if c == '〇' {
		return 0, true
	}
	i := strings.IndexRune("零一二三四五六七八九", c)
	return i / len("零"), i >= 0
}
