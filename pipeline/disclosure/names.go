package disclosure

import (
	"regexp"
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
		size, word := name(text[start:end], i-start, 0)
		if size > 0 {
			found := text[i : i+size]
			finds = append(finds, Find{Punished, i, i + size, found, initial(found), "姓名与“" + word + "”写在一起"})
		} else {
			_, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
	}
	return finds
}

// initial leaves of a name what a paper may print: 张某, 欧阳某某.
func initial(name string) string {
	family := surname(name)
	return name[:family] + strings.Repeat("某", utf8.RuneCountInString(name[family:]))
}

// maxNames bounds how many names of one list are followed to the word that ends it.
const maxNames = 20

// name returns the size of the name that begins at byte i of a sentence, and the
// punishment that follows it; 0 where there is none.
func name(s string, i, depth int) (size int, word string) {
	family := surname(s[i:])
	if family == 0 || depth > maxNames {
		return 0, ""
	}
	before := s[:i]
	giving := hasSuffix(before, givers)
	if depth == 0 && !giving && !opens(before) {
		return 0, ""
	}
	for given := 2; given > 0; given-- {
		n := family + len(head(s[i+family:], given))
		if !plainName(s[i:i+n], family, given) {
			continue
		}
		if word := fate(s, i+n, giving, strings.HasSuffix(before, "人：") || strings.HasSuffix(before, "人:"), depth); word != "" {
			return n, word
		}
	}
	return 0, ""
}

// plainName reports that a surname and given characters can be a name and are no word.
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
	return !notNames()[s] && !(given == 2 && notNames()[s[:len(s)-len(head(s[len(s)-3:], 1))]])
}

// surname returns the size of the surname that a text begins with.
func surname(s string) int {
	two := head(s, 2)
	if len(two) > 3 && strings.Contains(doubleSurnames, two+" ") {
		return len(two)
	}
	r, size := utf8.DecodeRuneInString(s)
	if r >= '一' && strings.ContainsRune(surnames, r) {
		return size
	}
	return 0
}

// opens reports that a name can begin after this text: at a clause's head, after an office.
func opens(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || unicode.IsPunct(r) && !strings.ContainsRune("”》’%-—", r) || unicode.IsSpace(r) || hasSuffix(before, offices)
}

// fate returns the punishment when what stands after byte i can follow a name only.
func fate(s string, i int, giving, listed bool, depth int) string {
	after := s[i:]
	ok := sequel().MatchString(after) || giving && strings.HasPrefix(after, "警告") || listed && endsName(after)
	if ok {
		word := punishment(head(after, 40))
		if word == "" && listed {
			word = punishment(s[:i])
		}
		return word
	}
	for _, and := range []string{"、", "和", "与", "及"} {
		if rest, ok := strings.CutPrefix(after, and); ok {
			_, word := name(s, len(s)-len(rest), depth+1)
			return word
		}
	}
	return ""
}

func endsName(after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	return after == "" || strings.ContainsRune("。；;，,、\n（( ", r)
}

// sequel is what follows a name that is punished: a verb, or the punishment itself.
var sequel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:（[^（）]{1,30}）|\([^()]{1,30}\))?(?:等?[0-9０-９一二两三四五六七八九十]+[人名](?:同志)?|等人|同志)?` +
		`(?:的?(?:` + sentence + `)|(?:分别|依法|依规依纪|因[^素此故而为果地时势]?|已|先后)*(?:予以|给予|作出|被|受到|受|涉嫌|采取|处以|实施|进行|立案)` +
		`|因[^素此故而为果地时势]|[（(:：，,\s]+(?:\p{Han}{0,2})(?:` + sentence + `))`)
})

// sentence is a punishment as it follows a name directly.
const sentence = `党内(?:严重)?警告|党内职务|政务(?:警告|记|降|撤|开)|行政(?:警告|记|降|撤|开)|留党察看|撤销党内|撤职|开除|记过|记大过|严重警告|警告处分|` +
	`降级|诫勉|处分|双开|移送司法|留置|立案|党籍|公职|严重违纪|违纪违法`

// punishments are the words, longer ones first, that the pairs of look stand for.
var punishments = []string{"党内严重警告", "党内警告", "政务警告", "行政警告", "严重警告", "警告处分", "政务记过", "政务记大过", "记大过", "记过",
	"撤职", "开除党籍", "开除公职", "开除", "双开", "诫勉", "留党察看", "降级", "移送司法", "采取留置", "留置", "立案", "处分", "警告"}

var punishmentPairs = []string{"处分", "警告", "记过", "大过", "撤职", "开除", "双开", "诫勉", "立案", "司法", "留置", "留党", "降级"}

// punishment returns the first punishment in a text.
func punishment(s string) string {
	best, at := "", len(s)
	for _, w := range punishments {
		if i := strings.Index(s, w); i >= 0 && i < at {
			best, at = w, i
		}
	}
	return best
}

func hasSuffix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
