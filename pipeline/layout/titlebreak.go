package layout

import (
	"slices"
	"sort"

	"gongwen/pipeline/layout/line"
)

// titleBreaker breaks a title where the sense allows it (回行时词意完整) and so that the
// lines make a trapezoid or a lozenge (GB/T 9704-2012 7.3.1). Every place has a cost, every
// pair of neighbouring lines has one for its shape, every line beyond the fewest has one,
// and the least sum wins.
type titleBreaker struct {
	boxes     []line.Box
	room, em  int64
	chances   []int32 // of ending a line before each box, negative for never
	forbidden string  // characters that begin no line
	authored  bool    // a line of the author's own, broken only where it does not fit

	ends  []int64     // natural distance from the title's head to the end of each box
	sense []wordSense // what the words say of the place before each box
	costs []int       // of ending a line before each box
}

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
	b.sense = findWords(text, at, words)
	for i, box := range b.boxes {
		b.ends[i+1] = b.ends[i] + box.Step
	}
	for i := 1; i < n; i++ {
		b.costs[i] = b.place(i)
	}
	b.wholeNames()
	b.wholeBrackets()
	b.wholeIssuers()
}

// shape is a title broken up to some place.
type shape struct {
	cost   int
	end    int32 // boxes up to here are set
	length int32 // of the last line, tenths of a character
	from   int32 // index of the shape before it, in the layer before
	fell   bool
}

const (
	widest = 100 // shapes of a layer that are followed up
	extra  = 3   // lines tried beyond the fewest
	usual  = 3   // lines that a title has at most, unless that breaks a word
)

// lines returns where lines end, the last at the title's end. clean is false when a word
// or worse had to be broken although more lines were tried.
func (b *titleBreaker) lines() (ends []int, clean bool) {
	fewest, least := b.fewest(), 0
	if b.authored && fewest == 1 {
		return []int{len(b.boxes)}, true
	}
	for count := fewest; count <= fewest+extra && (ends == nil || price(count, fewest) < least); count++ {
		layers := [][]shape{{{}}}
		for i := range count {
			layers = append(layers, b.next(layers[i], count-i-1))
		}
		if len(layers[count]) == 0 {
			continue
		}
		cost := layers[count][0].cost + price(count, fewest)
		if ends == nil || cost < least {
			ends, least = trace(layers), cost
		}
	}
	if ends == nil {
		return b.fill(), false
	}
	return ends, least < costInWord
}

// price is what count lines cost where fewest would do.
func price(count, fewest int) int {
	return (count-fewest)*costLine + max(0, count-max(fewest, usual))*costUnusual
}

// trace follows the best shape of the last layer back.
func trace(layers [][]shape) []int {
	ends := make([]int, len(layers)-1)
	at := int32(0)
	for i := len(ends); i > 0; i-- {
		ends[i-1] = int(layers[i][at].end)
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

// next makes the layer after one: the best ways to add a line, left lines to come after it.
func (b *titleBreaker) next(layer []shape, left int) []shape {
	var out []shape
	n, most := len(b.boxes), widest
	if left == 0 {
		most = 1
	}
	for from, s := range layer {
		start := int(s.end)
		for end := start + 1; end <= n; end++ {
			if end > start+1 && b.ends[end]-b.ends[start] > b.room {
				break
			}
			if b.ends[n]-b.ends[end] > b.room*int64(left) || (end == n) != (left == 0) {
				continue
			}
			out = rank(out, b.add(s, end, int32(from)), most)
		}
	}
	return out
}

// rank puts a shape in its place among the best, so many; of two that cost the same, the
// one that came first stands first.
func rank(best []shape, s shape, most int) []shape {
	i := sort.Search(len(best), func(i int) bool { return best[i].cost > s.cost })
	if i == most {
		return best
	}
	return slices.Insert(best[:min(len(best), most-1)], i, s)
}

// add lengthens a shape by a line.
func (b *titleBreaker) add(s shape, end int, from int32) shape {
	length := b.length(int(s.end), end)
	out := shape{end: int32(end), length: length, fell: s.fell, cost: s.cost + b.costs[end], from: from}
	if end-int(s.end) > mostInLine {
		out.cost += costLong
	}
	if s.end == 0 {
		return out
	}
	out.cost += uneven(int(s.length), int(length))
	out.fell = s.fell || length < s.length
	if s.fell && length > s.length {
		out.cost += costHourglass
	}
	if end == len(b.boxes) && length < leastAtEnd {
		out.cost += costShort
	}
	return out
}

// length is the width of the line start:end in tenths of a character, without a blank at
// its end.
func (b *titleBreaker) length(start, end int) int32 {
	width := b.ends[end] - b.ends[start]
	if last := b.boxes[end-1]; last.Class&line.Blank != 0 {
		width -= last.Step
	}
	return int32(width * 10 / b.em)
}

// uneven is the cost of the difference between two neighbouring lines.
func uneven(a, b int) int {
	d := max(a-b, b-a)
	switch {
	case d < 5:
		return costEqual
	case d <= easyUneven:
		return d / 2
	}
	return d - easyUneven/2
}
