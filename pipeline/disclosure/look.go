package disclosure

import (
	"sync"
	"unicode/utf8"

	"gongwen/pipeline/width"
)

// need says which rules a text must be held against.
type need uint8

const (
	number need = 1 << iota
	address
	birth
	punished
	secrecy
	remnant
)

// shortest is the number of signs of the shortest number that is looked for, a mobile.
const shortest = 11

// pairs are the two characters that make a text worth a closer look.
func pairs() map[need][]string {
	return map[need][]string{
		address:  {"住址", "家住", "现住", "庭地", "户籍", "居住", "，住", ",住", "；住", "。住"},
		birth:    {"出生", "日生", "生日"},
		punished: {"处分", "警告", "记过", "大过", "撤职", "开除", "双开", "诫勉", "立案", "司法", "留置", "留党", "降级"},
		secrecy:  {"绝密", "机密", "秘密", "密级", "部资", "部文", "部材", "部使", "予公", "不公"},
	}
}

// table answers for two neighbouring characters: bits leaves out nearly all of them at
// the cost of one look, words knows.
type table struct {
	bits  [1 << 10]uint64
	words map[[2]rune]need
}

var lookup = sync.OnceValue(func() *table {
	t := &table{words: map[[2]rune]need{}}
	for n, list := range pairs() {
		for _, w := range list {
			r := []rune(w)
			t.words[[2]rune{r[0], r[1]}] |= n
			h := hash(r[0], r[1])
			t.bits[h>>6] |= 1 << (h & 63)
		}
	}
	return t
})

func hash(a, b rune) uint16 { return uint16(a*31 + b) }

func (t *table) pair(a, b rune) need {
	if h := hash(a, b); t.bits[h>>6]>>(h&63)&1 == 0 {
		return 0
	}
	return t.words[[2]rune{a, b}]
}

// look goes over the text once. Most cells of a ledger need nothing more, so the speed of
// Scan hangs on it.
func look(text string) (n need) {
	t := lookup()
	var before rune
	signs, capitals := 0, 0 // of the number and the word under way
	for i := 0; i < len(text); {
		r, size := han(text[i:])
		if size > 0 {
			n |= t.pair(before, r)
			signs, capitals, before = 0, 0, r
			i += size
			continue
		}
		r, size = utf8.DecodeRuneInString(text[i:])
		n |= rare(r, i)
		if f := width.Narrow(r); sign(f) {
			signs++
		} else if !links(r) {
			signs = 0
		}
		if capitals++; r < 'A' || r > 'Z' {
			capitals = 0
		}
		if signs >= shortest {
			n |= number
		}
		if capitals >= 5 {
			n |= remnant // HYPERLINK and the like
		}
		before = r
		i += size
	}
	return n
}

// han decodes a character of three bytes from U+4000 to U+9FFF, faster than package utf8;
// the size is 0 where there is none.
func han(s string) (r rune, size int) {
	if len(s) < 3 || s[0] < 0xe4 || s[0] > 0xe9 || s[1]&0xc0 != 0x80 || s[2]&0xc0 != 0x80 {
		return 0, 0
	}
	return rune(s[0]&0x0f)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
}

// rare returns what single characters call for.
func rare(r rune, at int) need {
	switch r {
	case '★', '☆':
		return secrecy
	case '[', '&', '{', '<', '_', '$', '«', '\\', '!', '！':
		return remnant
	}
	if invisible(r) && (at > 0 || r != '\ufeff') {
		return remnant
	}
	return 0
}
