package value

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Status is how far a rectification is: the one vocabulary that the words of all fields
// (巡察, 审计, 环保 …) are mapped to.
type Status string

const (
	Open     Status = "未整改"  // not begun
	Ongoing  Status = "正在整改" // under way, also by stages
	Standing Status = "长期坚持" // done, and kept up
	Done     Status = "已完成"
	Closed   Status = "已销号" // done, examined and struck off
)

// Statuses returns all, the least far first.
func Statuses() []Status { return []Status{Open, Ongoing, Standing, Done, Closed} }

// Vocabulary are the status words of one field. The zero Vocabulary knows percentages only.
type Vocabulary struct {
	words  []string
	status map[string]Status // by the folded word
}

// NewVocabulary makes a vocabulary of the words for each status. A word given twice keeps
// its first status in the order of Statuses; what stands under another name is left out.
func NewVocabulary(words map[Status][]string) Vocabulary {
	v := Vocabulary{status: map[string]Status{}}
	for _, s := range Statuses() {
		for _, w := range words[s] {
			key := statusKey(w)
			if _, known := v.status[key]; known || key == "" {
				continue
			}
			v.status[key] = s
			v.words = append(v.words, w)
		}
	}
	return v
}

// Words lists what may be written, the words of the least far status first.
func (v Vocabulary) Words() []string { return append([]string(nil), v.words...) }

// maxStatus is the longest text, in bytes, that is read as a status.
const maxStatus = 240

// Find returns the status that a text gives: a word of the vocabulary, whatever its
// blanks, widths and end mark; a percentage (100% is Done, 0% Open, else Ongoing); or
// several of these, joined by commas, 并 or brackets: 持续整改（分阶段）.
//
// Of several all must be known, and agree: what is done and kept up is Standing, what is
// done and struck off Closed, what is under way and kept up Ongoing. Words that
// contradict each other, as in a form left as 已完成/未完成, are not known.
func (v Vocabulary) Find(text string) (s Status, ok bool) {
	if len(text) > maxStatus {
		return "", false
	}
	if s, ok = v.one(text); ok {
		return s, true
	}
	for _, part := range strings.FieldsFunc(joins.Replace(text), isJoin) {
		if fold(part) == "" {
			continue
		}
		next, known := v.one(part)
		if s, ok = both(s, next); !known || !ok {
			return "", false
		}
	}
	return s, s != ""
}

// joins are the words that join status words, made one sign.
var joins = strings.NewReplacer("并且", "、", "并", "、", "且", "、", "但", "、", "同时", "、")

func isJoin(c rune) bool { return strings.ContainsRune("、，,；;/／（）()。\n", c) }

// one finds a single word or percentage.
func (v Vocabulary) one(text string) (Status, bool) {
	key := statusKey(text)
	if s, ok := v.status[key]; ok {
		return s, true
	}
	return percentage(key)
}

func statusKey(text string) string { return strings.TrimRight(fold(text), "。.,;!、") }

// both returns what two words say together. "" says nothing.
func both(a, b Status) (Status, bool) {
	switch {
	case a == "" || a == b:
		return b, true
	case a == Open || b == Open:
		return "", false
	case a == Ongoing || b == Ongoing:
		return Ongoing, a == Standing || b == Standing
	case a == Closed || b == Closed:
		return Closed, true
	}
	return Standing, true // one is Standing, the other Done
}

// percentage reads 60%, and 已完成60% and 整改进度:60%, which say the same.
func percentage(key string) (Status, bool) {
	p := scan{key}
	p.any("已完成", "已整改", "完成率", "整改率", "完成进度", "整改进度", "进度", "完成", "整改")
	p.eat(":")
	f, ok := p.figure()
	if !ok || f.negative || !p.eat("%") || p.rest != "" {
		return "", false
	}
	switch c := f.decimal().Cmp(decimal.New(100, 0)); {
	case c > 0:
		return "", false
	case c == 0:
		return Done, true
	case f.digits == 0:
		return Open, true
	}
	return Ongoing, true
}
