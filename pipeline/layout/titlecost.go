package layout

import (
	"strings"

	"gongwen/pipeline/layout/line"
)

// What a break costs, in tenths of a character of unevenness.
const (
	costMark        = 1_000_000 // against 禁则, or inside a number
	costParticle    = 100_000   // before 的, 和 …
	costInWord      = 10_000    // inside a word of the list, or a numeral from what it counts
	costSuffix      = 200       // before 市, 局, 者 … that end a word and begin none
	costInName      = 200       // inside the name of an authority, or what brackets hold whole
	costInBrackets  = 60        // inside brackets that no line can hold
	costAbout       = 100       // after 关于, 中共
	costUnsure      = 60        // where no word of the list ends or begins
	costHalfSure    = 15        // where one does
	costOrdinary    = 40        // less this where the list says that lines like to break
	costPreposition = 80        // after 对, 等 …, and between 2026年 and 第一季度
	costConjunct    = 20        // after 和, 与, 及, and beside what stands in “” or （）
	costFragment    = 150       // where a single character would be left of a word
)

// What the shape of the lines costs.
const (
	costHourglass = 2_000 // a line shorter than both its neighbours
	costLong      = 1_000 // more characters than mostInLine, though they are narrow
	costUnusual   = 250   // a line beyond the usual number
	costShort     = 100   // a last line shorter than leastAtEnd
	costLine      = 40    // a line beyond the fewest
	costEqual     = 5     // two lines of one length
	easyUneven    = 50    // tenths of a character that do not matter much
	mostInLine    = 20    // 二号字一行至多 20 个
	leastAtEnd    = 40    // tenths of a character
)

// place is the cost of a line's end before box i, as far as its neighbours tell.
func (b *titleBreaker) place(i int) int {
	cost := costOrdinary + b.forbids(i) + b.leans(i) + b.doubt(i)
	if b.is(i, liked) || b.rune(i) == '《' || b.rune(i-1) == '》' {
		cost -= costOrdinary
	}
	return cost
}

// forbids is the cost of breaking what must not be broken at box i.
func (b *titleBreaker) forbids(i int) (cost int) {
	if b.chances[i] < 0 {
		cost += costMark
	}
	if strings.ContainsRune(b.forbidden, b.rune(i)) {
		cost += costParticle
	}
	if b.sense[i]&inside != 0 || b.counts(i) {
		cost += costInWord
	}
	return cost
}

// leans is the cost of parting a character from what it leans on.
func (b *titleBreaker) leans(i int) int {
	l, r := b.rune(i-1), b.rune(i)
	switch {
	case i > 1 && (b.rune(i-2) == '关' && l == '于' || b.rune(i-2) == '中' && l == '共'):
		return costAbout
	case strings.ContainsRune(suffixes, r) && !b.newName(i), i > 1 && b.rune(i-2) == '第':
		return costSuffix
	case strings.ContainsRune("对在于以为将把向从等由", l), b.measured(i),
		strings.ContainsRune("年届", l) && strings.ContainsRune("第上下"+numerals, r):
		return costPreposition
	case strings.ContainsRune("和与及”", l), r == '（':
		return costConjunct
	}
	return 0
}

const (
	places   = "省市县区州镇乡"
	suffixes = places + "村局厅院等中时内后者化性段"
)

// newName tells 市发展改革局 after 转发, and 中央: the suffix at box i begins a word.
func (b *titleBreaker) newName(i int) bool {
	if b.is(i, begins) && !strings.ContainsRune(places, b.rune(i)) {
		return true
	}
	return b.ended(i) && (b.is(i, begins) || b.is(i+1, begins))
}

// doubt is the cost of not knowing that words end and begin at box i.
func (b *titleBreaker) doubt(i int) int {
	ended, begun := b.ended(i), b.begun(i)
	switch {
	case ended && begun:
		return 0
	case !ended && (i == 1 || b.ended(i-1)), !begun && (i == len(b.boxes)-1 || b.begun(i+1)):
		return costFragment
	case ended, begun:
		return costHalfSure
	}
	return costUnsure
}

// ended tells whether a word ends before box i, as far as the list and the marks know.
func (b *titleBreaker) ended(i int) bool {
	l := b.boxes[i-1]
	return b.is(i, finishes) || isBorder(l.Class) || strings.ContainsRune("的和与及在对"+places, l.Rune) ||
		i > 1 && strings.ContainsRune(counted, l.Rune) && strings.ContainsRune(numerals, b.rune(i-2)) ||
		i > 1 && strings.ContainsRune("中时后内前间", l.Rune) && b.ended(i-1)
}

// begun tells whether a word begins with box i, as far as the list and the marks know;
// 四次 is one.
func (b *titleBreaker) begun(i int) bool {
	return b.is(i, begins) || b.counts(i+1) && !b.counts(i) || isBorder(b.boxes[i].Class) || strings.ContainsRune("的和与及在对第", b.rune(i))
}

const (
	numerals = "〇零一二三四五六七八九十百千万亿0123456789"
	measures = "名个起项件家户所座"
	counted  = measures + "届次年月日号轮批类级期季条款章吨亩线"
)

// counts tells 第六, 六轮 and 2026年3月: a numeral stays with what it counts.
func (b *titleBreaker) counts(i int) bool {
	if i >= len(b.boxes) {
		return false
	}
	l, r := b.rune(i-1), b.rune(i)
	if l == '第' || strings.ContainsRune("年月", l) && b.boxes[i].Class&line.Digit != 0 {
		return strings.ContainsRune(numerals, r)
	}
	return strings.ContainsRune(numerals, l) && strings.ContainsRune(numerals+counted, r)
}

// measured tells 10名 before what it counts.
func (b *titleBreaker) measured(i int) bool {
	return i > 1 && strings.ContainsRune(measures, b.rune(i-1)) && strings.ContainsRune(numerals, b.rune(i-2))
}

// isBorder tells characters that are no part of a Chinese word.
func isBorder(class line.Class) bool {
	return class&(line.StartForbidden|line.EndForbidden|line.Latin|line.Blank) != 0
}

// wholeBrackets keeps together what stands between brackets or quotation marks.
func (b *titleBreaker) wholeBrackets() {
	var open []int
	for i := range b.boxes {
		switch deeper := bracket(b.rune(i)); {
		case deeper > 0:
			open = append(open, i)
		case deeper < 0 && len(open) > 0:
			start := open[len(open)-1]
			open = open[:len(open)-1]
			cost := costInBrackets
			if b.ends[i+1]-b.ends[start] <= b.room {
				cost = costInName
			}
			b.raise(start+1, i+1, cost)
		}
	}
}

// bracket is how much deeper r goes into brackets or quotation marks.
func bracket(r rune) int {
	switch {
	case strings.ContainsRune("（《“〔", r):
		return 1
	case strings.ContainsRune("）》”〕", r):
		return -1
	}
	return 0
}

// wholeNames keeps the name of an authority together with that of its place.
func (b *titleBreaker) wholeNames() {
	for end := range b.boxes {
		if !b.is(end, office) {
			continue
		}
		for i := end - 1; i > max(0, end-longestName) && b.costs[i] >= costOrdinary && !isBorder(b.boxes[i-1].Class); i-- {
			if strings.ContainsRune(places, b.rune(i-1)) && !b.is(i, inside) {
				b.raise(i, end, costInName)
				break
			}
		}
	}
}

const longestName = 16

// wholeIssuers keeps the names of the issuing authorities together, which stand before
// what they do.
func (b *titleBreaker) wholeIssuers() {
	end := b.issued()
	for start, i := 0, 1; i <= end; i++ {
		if i == end || b.boxes[i-1].Class&line.Blank != 0 || b.rune(i-1) == '、' {
			b.raise(start+1, i, costInName)
			if i < end {
				b.raise(i, i+1, -costOrdinary)
			}
			start = i
		}
	}
}

// issued is the place where the names of the authorities end.
func (b *titleBreaker) issued() int {
	for i := range b.boxes {
		if b.is(i, issues) {
			return i
		}
	}
	return 0
}

// raise makes line ends before the boxes start:end cost more.
func (b *titleBreaker) raise(start, end, cost int) {
	for i := start; i < end; i++ {
		b.costs[i] += cost
	}
}

func (b *titleBreaker) rune(i int) rune { return b.boxes[i].Rune }

func (b *titleBreaker) is(i int, s wordSense) bool { return b.sense[i]&s != 0 }
