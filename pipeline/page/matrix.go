package page

import (
	"math"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/unit"
)

// matrix maps (x, y) to (ax+cy+e, bx+dy+f), as PDF writes it.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// times returns the matrix that applies m first and n after it.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// spot is a place in points, before it is rounded.
type spot struct{ x, y float64 }

func (m matrix) apply(x, y float64) spot { return spot{m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f} }

// moved returns the matrix that moves by (x, y) first.
func (m matrix) moved(x, y float64) matrix {
	p := m.apply(x, y)
	m.e, m.f = p.x, p.y
	return m
}

// box returns the box around the image of a rectangle.
func (m matrix) box(x0, y0, x1, y1 float64) Box {
	return around(m.apply(x0, y0), m.apply(x1, y0), m.apply(x0, y1), m.apply(x1, y1))
}

func around(spots ...spot) Box {
	low, high := spots[0], spots[0]
	for _, s := range spots[1:] {
		low.x, low.y = min(low.x, s.x), min(low.y, s.y)
		high.x, high.y = max(high.x, s.x), max(high.y, s.y)
	}
	return Box{length(low.x), length(low.y), length(high.x), length(high.y)}
}

func (s spot) point() Point { return Point{length(s.x), length(s.y)} }

// farthest is the greatest length a page tells, in points: 350 metres.
const farthest = 1e6

// length turns points into a length; what is no finite number is 0.
func length(points float64) unit.Length {
	if math.IsNaN(points) {
		return 0
	}
	return unit.Pt(max(-farthest, min(farthest, points)))
}

// numbers reads operands that are all numbers.
func numbers[N int](operands []cos.Raw, want N) (v [6]float64, ok bool) {
	if len(operands) < int(want) || want > 6 {
		return v, false
	}
	for i := range int(want) {
		if v[i], ok = operands[i].Number(); !ok {
			return v, false
		}
	}
	return v, true
}
