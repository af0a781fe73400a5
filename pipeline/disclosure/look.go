package disclosure

import "sync"

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
var pairs = map[need][]string{
	address:  {"住址", "家住", "现住", "庭地", "户籍", "居住", "，住", ",住", "；住", "。住"},
	birth:    {"出生", "日生", "生日"},
	punished: punishmentPairs,
	secrecy:  {"绝密", "机密", "秘密", "密级", "部资", "部文", "部材", "部使", "予公", "不公"},
}

// table answers for two neighbouring characters: bits leaves out nearly all of them at
// the cost of one look, words knows.
type table struct {
	bits  [1 << 10]uint64
	words map[[2]rune]need
}

var lookup = sync.OnceValue(func() *table {
	t := &table{words: map[[2]rune]need{}}
	for n, list := range pairs {
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

// look goes over the text once. Most cells of a ledger need nothing more, so it is what
// the speed of Scan hangs on.
func look(text string) (n need) {
	t := lookup()
	var before rune
	signs, capitals := 0, 0 // of the number and the word under way
	for i, r := range text {
		switch {
		case r >= '一' && r <= '鿿':
			n |= t.pair(before, r)
			signs = 0
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z':
			signs++
		case r >= 'A' && r <= 'Z':
			signs++
			capitals++
			before = r
			if capitals >= 5 {
				n |= remnant // HYPERLINK and the like
			}
			continue
		default:
			n |= rare(r, i)
			switch {
			case narrow(r) != r && sign(narrow(r)):
				signs++
			case !links(r):
				signs = 0
			}
		}
		if signs >= shortest {
			n |= number
		}
		capitals, before = 0, r
	}
	return n
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
