package layout

import (
	"slices"
	"strings"

	"gongwen/pipeline/layout/line"
)

// titleBreaker breaks a title into as few lines as hold it, where the sense allows it
// (回行时词意完整) and so that the lines make a trapezoid or a lozenge (GB/T 9704-2012
// 7.3.1). Every place has a cost, every pair of neighbouring lines has one for its shape,
// and the least sum wins.
type titleBreaker struct {
	boxes     []line.Box
	room, em  int64
	chances   []int32 // of ending a line before each box, negative for never
	forbidden string  // characters that begin no line

	ends  []int64 // natural distance from the title's head to the end of each box
	costs []int   // of ending a line before each box
}

// What a break costs, in tenths of a character of unevenness.
const (
	costMark        = 1_000_000 // against 禁则, or inside a number
	costParticle    = 100_000   // before 的, 和 …
	costInWord      = 10_000    // inside a word of the list, or a numeral from what it counts
	costUnsure      = 60        // where no word of the list ends or begins
	costHalfSure    = 15        // where one does
	costOrdinary    = 40        // less this where the list says that lines like to break
	costConjunct    = 20        // after 和, 与, 及
	costPreposition = 40        // after 对, 关于 …
	costInBrackets  = 60
)

// prepare works out the costs of all places. words are as ParseWords reads them.
func (b *titleBreaker) prepare(text string, words []string) {
	n := len(b.boxes)
	b.costs = make([]int, n+1)
	b.ends = make([]int64, n+1)
	at := make([]int, 0, n+1) // byte offsets
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	sense := findWords(text, at, words)
	for i, box := range b.boxes {
		b.ends[i+1] = b.ends[i] + box.Step
	}
	depth := 0
	for i := 1; i < n; i++ {
		depth = max(0, depth+bracket(b.boxes[i-1].Rune))
		b.costs[i] = b.place(i, sense[i]) + depth*costInBrackets
	}
}

// place is the cost of a line's end before box i.
func (b *titleBreaker) place(i int, sense wordSense) int {
	l, r := b.boxes[i-1].Rune, b.boxes[i].Rune
	cost := costOrdinary
	if b.chances[i] < 0 {
		cost += costMark
	}
	if strings.ContainsRune(b.forbidden, r) {
		cost += costParticle
	}
	if sense&inside != 0 || counts(l, r) {
		cost += costInWord
	}
	switch {
	case strings.ContainsRune("和与及", l):
		cost += costConjunct
	case strings.ContainsRune("对在于以为将把向从", l):
		cost += costPreposition
	}
	if sense&liked != 0 {
		cost -= costOrdinary
	}
	return cost + b.doubt(i, sense)
}

// doubt is the cost of not knowing that words end and begin at box i.
func (b *titleBreaker) doubt(i int, sense wordSense) int {
	known := sense & (begins | finishes)
	if l := b.boxes[i-1]; isBorder(l.Class) || strings.ContainsRune("的和与及在对等中", l.Rune) {
		known |= finishes
	}
	if r := b.boxes[i]; isBorder(r.Class) || strings.ContainsRune("的和与及在对第", r.Rune) {
		known |= begins
	}
	switch known {
	case 0:
		return costUnsure
	case begins, finishes:
		return costHalfSure
	}
	return 0
}

// counts tells 第六 and 六轮: a numeral stays with what it counts.
func counts(l, r rune) bool {
	const numerals = "〇零一二三四五六七八九十百千0123456789"
	if l == '第' {
		return strings.ContainsRune(numerals, r)
	}
	return strings.ContainsRune(numerals, l) && strings.ContainsRune(numerals+"届次年月日号轮批个", r)
}

// isBorder tells characters that are no part of a Chinese word.
func isBorder(class line.Class) bool {
	return class&(line.StartForbidden|line.EndForbidden|line.Latin|line.Blank) != 0
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

// shape is a title broken up to some place.
type shape struct {
	end    int // boxes up to here are set
	length int // of the last line, tenths of a character
	fell   bool
	cost   int
	from   int32 // index of the shape before it, in the layer before
}

const (
	widest = 100 // shapes of a layer that are followed up
	extra  = 3   // lines tried beyond the fewest
)

// lines returns where lines end, the last at the title's end. clean is false when a word
// or worse had to be broken although more lines were tried.
func (b *titleBreaker) lines() (ends []int, clean bool) {
	fewest := b.fewest()
	for count := fewest; count <= fewest+extra; count++ {
		layers := [][]shape{{{}}}
		for i := range count {
			layers = append(layers, b.next(layers[i], count-i-1))
		}
		best := layers[count]
		if clean = len(best) > 0 && best[0].cost < costInWord; clean || ends == nil && len(best) > 0 {
			ends = trace(layers)
		}
		if clean {
			return ends, true
		}
	}
	if ends == nil {
		ends = b.fill()
	}
	return ends, false
}

// trace follows the best shape of the last layer back.
func trace(layers [][]shape) []int {
	ends := make([]int, len(layers)-1)
	at := int32(0)
	for i := len(ends); i > 0; i-- {
		ends[i-1] = layers[i][at].end
		at = layers[i][at].from
	}
	return ends
}

// fill breaks wherever a line is full.
func (b *titleBreaker) fill() []int {
	var ends []int
	start := 0
	for i := range b.boxes {
		if i > start && b.ends[i+1]-b.ends[start] > b.room {
			ends = append(ends, i)
			start = i
		}
	}
	return append(ends, len(b.boxes))
}

// fewest is the least number of lines that could hold the title.
func (b *titleBreaker) fewest() int {
	return max(1, int((b.ends[len(b.boxes)]+b.room-1)/b.room))
}

// next makes the layer after one: all ways to add a line, left lines to come after it.
func (b *titleBreaker) next(layer []shape, left int) []shape {
	var out []shape
	n := len(b.boxes)
	for from, s := range layer {
		for end := s.end + 1; end <= n; end++ {
			if end > s.end+1 && b.ends[end]-b.ends[s.end] > b.room {
				break
			}
			if b.ends[n]-b.ends[end] > b.room*int64(left) || (end == n) != (left == 0) {
				continue
			}
			out = append(out, b.add(s, end, int32(from)))
		}
	}
	slices.SortStableFunc(out, func(x, y shape) int { return x.cost - y.cost })
	return out[:min(len(out), widest)]
}

// add lengthens a shape by a line.
func (b *titleBreaker) add(s shape, end int, from int32) shape {
	length := int((b.ends[end] - b.ends[s.end]) * 10 / b.em)
	out := shape{end: end, length: length, fell: s.fell, cost: s.cost + b.costs[end], from: from}
	if s.end > 0 {
		out.cost += uneven(s.length, length)
		out.fell = s.fell || length < s.length
		if s.fell && length > s.length {
			out.cost += costHourglass
		}
	}
	return out
}

// The shape of two neighbouring lines.
const (
	costHourglass = 60
	costEqual     = 5
	easyUneven    = 50 // tenths of a character that do not matter much
)

// uneven is the cost of the difference between two neighbouring lines.
func uneven(a, b int) int {
	d := max(a-b, b-a)
	switch {
	case d < 5:
		return costEqual
	case d <= easyUneven:
		return d / 2
	}
	return easyUneven/2 + 2*(d-easyUneven)
}
