package page

import (
	"math"

	"gongwen/pipeline/cos"
)

// path is what m, l, c, v, y, h and re have built, in points on the sheet.
type path struct {
	outlines  []outline
	low, high spot // the box around it, points of curves included
}

type outline struct {
	spots  []spot
	curves []bool // the way to this spot is no straight line
	closed bool
}

func (n *run) pathOperator(name string, operands []cos.Raw) bool {
	switch name {
	case "m", "l", "c", "v", "y", "h", "re":
		n.build(name, operands)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n":
		n.paint(name)
	case "W", "W*":
		n.clipping = true
	default:
		return false
	}
	return true
}

func (n *run) build(name string, operands []cos.Raw) {
	v, ok := numbers(operands, coordinates(name))
	if !ok || !spend(&n.reader.left.marks, 1) {
		return
	}
	switch name {
	case "m":
		n.begin(v[0], v[1])
	case "l":
		n.lead(v[0], v[1], false)
	case "c":
		n.bend(v[0], v[1])
		n.bend(v[2], v[3])
		n.lead(v[4], v[5], true)
	case "v", "y":
		n.bend(v[0], v[1])
		n.lead(v[2], v[3], true)
	case "h":
		n.shut()
	case "re":
		n.begin(v[0], v[1])
		n.lead(v[0]+v[2], v[1], false)
		n.lead(v[0]+v[2], v[1]+v[3], false)
		n.lead(v[0], v[1]+v[3], false)
		n.shut()
	}
}

func coordinates(name string) int {
	switch name {
	case "m", "l":
		return 2
	case "v", "y", "re":
		return 4
	case "c":
		return 6
	}
	return 0
}

func (n *run) begin(x, y float64) {
	p := n.state.way.apply(x, y)
	n.path.stretch(p)
	n.path.outlines = append(n.path.outlines, outline{spots: []spot{p}, curves: []bool{false}})
}

func (n *run) lead(x, y float64, curve bool) {
	last := len(n.path.outlines) - 1
	if last < 0 {
		return
	}
	o := &n.path.outlines[last]
	if o.closed { // goes on from where the closed part began
		n.path.outlines = append(n.path.outlines, outline{spots: []spot{o.spots[0]}, curves: []bool{false}})
		o = &n.path.outlines[last+1]
	}
	p := n.state.way.apply(x, y)
	n.path.stretch(p)
	o.spots = append(o.spots, p)
	o.curves = append(o.curves, curve)
}

// bend takes a point that a curve leans to.
func (n *run) bend(x, y float64) {
	if len(n.path.outlines) > 0 {
		n.path.stretch(n.state.way.apply(x, y))
	}
}

func (n *run) shut() {
	if last := len(n.path.outlines) - 1; last >= 0 {
		n.path.outlines[last].closed = true
	}
}

// paint lists the lines of the path and begins a new one.
func (n *run) paint(name string) {
	switch name {
	case "s", "b", "b*":
		n.shut()
	}
	for _, o := range n.path.outlines {
		switch name {
		case "f", "F", "f*":
			n.fill(o)
		case "S", "s":
			n.stroke(o)
		case "B", "B*", "b", "b*":
			if !n.fill(o) {
				n.stroke(o)
			}
		}
	}
	n.clip()
	n.path = path{}
}

// stroke lists every straight piece.
func (n *run) stroke(o outline) {
	spots, curves := o.spots, o.curves
	if o.closed {
		spots, curves = append(spots, spots[0]), append(curves, false)
	}
	for i := 1; i < len(spots); i++ {
		if !curves[i] && spots[i] != spots[i-1] {
			n.rule(spots[i-1], spots[i], n.penWidth(spots[i-1], spots[i]), n.state.stroke.colour)
		}
	}
}

// penWidth is how thick a stroke is across its direction on the sheet.
func (n *run) penWidth(from, to spot) float64 {
	x, y, m := to.x-from.x, to.y-from.y, n.state.way
	return n.state.penWidth * math.Hypot(m.d*x-m.c*y, m.a*y-m.b*x) / math.Hypot(x, y)
}

// A filled rectangle is a line when it is no thicker than 3 mm and so many times longer.
const (
	thickest = 3 * 72 / 25.4
	longer   = 4
)

// fill lists a thin level rectangle as the line along its middle; false for other shapes.
func (n *run) fill(o outline) bool {
	low, high, ok := o.rectangle()
	w, h := high.x-low.x, high.y-low.y
	switch {
	case !ok:
		return false
	case h <= thickest && w >= longer*h:
		y := (low.y + high.y) / 2
		n.rule(spot{low.x, y}, spot{high.x, y}, h, n.state.fill.colour)
	case w <= thickest && h >= longer*w:
		x := (low.x + high.x) / 2
		n.rule(spot{x, low.y}, spot{x, high.y}, w, n.state.fill.colour)
	default:
		return false
	}
	return true
}

// rectangle returns the corners when an outline is a rectangle with level sides.
func (o outline) rectangle() (low, high spot, ok bool) {
	if len(o.spots) < 4 || len(o.spots) > 5 {
		return low, high, false
	}
	low, high = o.spots[0], o.spots[0]
	for i, s := range o.spots {
		low, high = spot{min(low.x, s.x), min(low.y, s.y)}, spot{max(high.x, s.x), max(high.y, s.y)}
		if o.curves[i] {
			return low, high, false
		}
	}
	for _, s := range o.spots {
		if !near(s.x, low.x) && !near(s.x, high.x) || !near(s.y, low.y) && !near(s.y, high.y) {
			return low, high, false
		}
	}
	return low, high, low != high
}

// near allows for rounding in the file, a hundredth of a point.
func near(a, b float64) bool { return math.Abs(a-b) <= 0.01 }

func (n *run) rule(from, to spot, width float64, c Colour) {
	if around(from, to).meets(*n.state.window) && spend(&n.reader.left.marks, 1) {
		n.to.Rules = append(n.to.Rules, Rule{from.point(), to.point(), length(width), c, n.artifact()})
	}
}
