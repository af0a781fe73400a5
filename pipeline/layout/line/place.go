package line

import "slices"

// collect follows the nodes back from the end.
func (k *Breaker) collect(first, rest int64) []Line {
	for b := len(k.boxes); b > 0; b = int(k.nodes[b].from) {
		a := int(k.nodes[b].from)
		width := rest
		if a == 0 {
			width = first
		}
		k.lines = append(k.lines, k.line(a, b, width))
	}
	slices.Reverse(k.lines)
	return k.lines
}

func (k *Breaker) line(a, b int, width int64) Line {
	l := Line{Start: a, Visible: k.visible(a, b), End: b}
	room, gaps := width-k.natural(a, l.Visible), k.gaps(a, l.Visible)
	last := b == len(k.boxes)
	l.Forced = !last && k.chances[b] != 0
	switch {
	case last && room >= 0, l.Visible == a:
		return l
	case -room > gaps.give+k.tightest(gaps):
		l.Over = true
		l.Room = -gaps.give - k.tightest(gaps)
	default:
		l.Room = room
		l.Loose = room > k.most(gaps.even, gaps.first, gaps.soft)
	}
	if gaps.even+gaps.soft == 0 {
		l.Room = 0
	}
	return l
}

// Origins appends to to the distance of each box of the line from its head and, last, the
// line's end. Blanks that hang take no room.
func (k *Breaker) Origins(l Line, to []int64) []int64 {
	f, head, end := k.filling(l), k.sums[l.Start], int64(0)
	for i := l.Start; i < l.Visible; i++ {
		at := k.sums[i].step - head.step
		if l.Room != 0 {
			at += f.shift(k.sums[i].less(head))
		}
		to = append(to, at)
		end = at + k.boxes[i].Width
	}
	for i := l.Visible; i <= l.End; i++ {
		to = append(to, end)
	}
	return to
}

// filling shares a line's room out among its gaps.
type filling struct {
	give, first, even int64 // amounts, squeezing negative
	gaps              sums
}

func (k *Breaker) filling(l Line) filling {
	f := filling{gaps: k.gaps(l.Start, l.Visible)}
	switch {
	case l.Room > 0:
		f.first = min(l.Room, k.firstGap*int64(f.gaps.first))
		f.even = l.Room - f.first
	case -l.Room <= k.tightest(f.gaps):
		f.even = l.Room
	default:
		f.give = max(l.Room, -f.gaps.give)
		f.even = l.Room - f.give
	}
	return f
}

// shift is how far a box moves that has these gaps before it.
func (f *filling) shift(before sums) int64 {
	x := share(f.give, before.give, f.gaps.give) + share(f.first, int64(before.first), int64(f.gaps.first))
	if f.gaps.even == 0 {
		return x + share(f.even, int64(before.soft), int64(f.gaps.soft))
	}
	return x + share(f.even, int64(before.even), int64(f.gaps.even))
}

func share(amount, part, whole int64) int64 {
	if amount == 0 || whole == 0 {
		return 0
	}
	return amount * part / whole
}
