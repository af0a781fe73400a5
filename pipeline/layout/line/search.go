package line

import "math"

// effort is how much a search may do.
type effort uint8

const (
	strict   effort = iota // stretch within the limit, no lone character
	relaxed                // half as far again, for that
	lonely                 // stretch within the limit, a lone character
	loose                  // any stretch
	anywhere               // any end of line
)

// The cost of a line. No change is best, then what cannot be seen, then squeezing marks,
// then stretching; all grow with the square of how much of the limit is used.
const (
	costTighten  = 10
	costSqueeze  = 20
	squeezeScale = 600
	costFirst    = 60
	firstScale   = 200
	costStretch  = 100
	stretchScale = 2_000
	costSingle   = 100_000_000_000   // one box alone cannot be stretched
	costOver     = 1_000_000_000_000 // wider than the line
	maxRatio     = 100_000
)

// node is the best way to reach a line start.
type node struct {
	cost int64
	from int32
}

const unreached = math.MaxInt64

// search fills nodes; ok is false when the end cannot be reached with this effort.
func (k *Breaker) search(first, rest int64, how effort) (ok bool) {
	n := len(k.boxes)
	k.nodes = room(k.nodes, n+1)[:n+1]
	for i := range k.nodes {
		k.nodes[i] = node{cost: unreached}
	}
	k.nodes[0].cost = 0
	k.from(0, 1, first, how)
	low := 1
	for a := 1; a < n; a++ {
		if k.nodes[a].cost != unreached {
			low = k.from(a, max(low, a+1), rest, how)
		}
	}
	return k.nodes[n].cost != unreached
}

// from tries the lines that start at a and end at low or later; it returns the first end
// that is not too short, which holds for later starts too.
func (k *Breaker) from(a, low int, width int64, how effort) int {
	boxes, sums := k.boxes, k.sums
	n, head := len(boxes), &sums[a]
	short, more := how < loose, int64(2)
	if how == relaxed {
		more = 3
	}
	for b := low; b <= n; b++ {
		e := b
		if boxes[b-1].Class&Blank != 0 {
			if e = k.visible(a, b); e == a {
				e = a + 1 // blanks alone: as good as one
			}
		}
		tail := &sums[e-1]
		room := width - (tail.step - head.step + boxes[e-1].Width)
		if short && b < n && 2*room > more*k.most(tail.even-head.even, tail.first-head.first, tail.soft-head.soft) {
			low = b
			continue
		}
		short = false
		if room < 0 && -room > tail.give-head.give+k.tightGap*int64(tail.even-head.even) && (how != anywhere || b > a+1) {
			break
		}
		if end := k.end(a, b, how); end != never {
			k.try(a, b, end, room, e)
		}
	}
	return low
}

// try records the line a:b, visible to e, whose end costs end, if it is the best way to b
// yet.
func (k *Breaker) try(a, b int, end, room int64, e int) {
	cost := k.nodes[a].cost + end
	if room != 0 && (b < len(k.boxes) || room < 0) && cost < k.nodes[b].cost {
		cost += k.fill(room, k.sums[e-1].less(k.sums[a]))
	}
	if cost < k.nodes[b].cost {
		k.nodes[b] = node{cost, int32(a)}
	}
}

// end is the cost of ending the line a:b where it ends.
func (k *Breaker) end(a, b int, how effort) int64 {
	if b == len(k.boxes) {
		switch {
		case a == 0 || k.sums[b].solid-k.sums[a].solid > 1:
			return 0
		case how < lonely:
			return never
		}
		return costLone
	}
	switch chance := int64(k.chances[b]); {
	case chance >= 0:
		return chance
	case how == anywhere:
		return costNever
	}
	return never
}

// fill is the cost of making a line with these gaps wider by room.
func (k *Breaker) fill(room int64, gaps sums) int64 {
	switch {
	case room == 0:
		return 0
	case room > 0:
		return k.stretched(room, gaps)
	case -room <= k.tightest(gaps):
		return costTighten
	case -room <= gaps.give+k.tightest(gaps):
		return costSqueeze + square(-room, gaps.give+k.tightest(gaps), squeezeScale)
	}
	return costOver
}

func (k *Breaker) stretched(room int64, gaps sums) int64 {
	cost := int64(0)
	if most := k.firstGap * int64(gaps.first); most > 0 {
		taken := min(room, most)
		room -= taken
		cost = costFirst + square(taken, most, firstScale)
	}
	if room == 0 {
		return cost
	}
	limit := k.limit(gaps.even, gaps.soft)
	if limit == 0 {
		return cost + costSingle
	}
	return cost + costStretch + square(room, limit, stretchScale)
}

// square is scale times the square of part in whole.
func square(part, whole, scale int64) int64 {
	ratio := min(part*1000/max(whole, 1), maxRatio)
	return ratio * ratio * scale / 1_000_000
}

// ready works out what one gap can do.
func (k *Breaker) ready() {
	k.tightGap = k.thousandths(k.Rules.tighten)
	k.firstGap = k.thousandths(k.Rules.hanLatin)
	k.stretchGap = k.thousandths(k.Rules.stretch)
	k.squeezeMark = k.thousandths(k.Rules.squeeze)
	k.tightPair = k.thousandths(k.Rules.tight)
}

func (k *Breaker) thousandths(n int64) int64 { return k.Em * n / 1000 }

// tightest is how much the gaps may be tightened without a mark being squeezed.
func (k *Breaker) tightest(gaps sums) int64 { return k.tightGap * int64(gaps.even) }

// most is how much a line with these gaps may be stretched.
func (k *Breaker) most(even, first, soft int32) int64 {
	return k.firstGap*int64(first) + k.limit(even, soft)
}

// limit is how much of that falls evenly on all gaps; those inside words count only when
// there are no others.
func (k *Breaker) limit(even, soft int32) int64 {
	if even == 0 {
		even = soft
	}
	return k.stretchGap * int64(even)
}
