package page

// meets tells whether two boxes have a point in common.
func (b Box) meets(o Box) bool {
	return b.Left <= o.Right && o.Left <= b.Right && b.Top <= o.Bottom && o.Top <= b.Bottom
}

// within is the part of a box that lies in another; nothing can meet it when there is none.
func (b Box) within(o Box) Box {
	return Box{max(b.Left, o.Left), max(b.Top, o.Top), min(b.Right, o.Right), min(b.Bottom, o.Bottom)}
}

// clip is W and W*, after the path has been painted (8.5.4). Only the box around a path is
// taken, so that what a round window hides counts as seen.
func (n *run) clip() {
	if n.clipping && len(n.path.outlines) > 0 {
		n.narrow(around(n.path.low, n.path.high))
	}
	n.clipping = false
}

// narrow takes what is left of the window within a box.
func (n *run) narrow(b Box) {
	window := n.state.window.within(b)
	n.state.window = &window
}

// stretch makes the box around the path take in a point.
func (p *path) stretch(s spot) {
	if len(p.outlines) == 0 {
		p.low, p.high = s, s
	}
	p.low = spot{min(p.low.x, s.x), min(p.low.y, s.y)}
	p.high = spot{max(p.high.x, s.x), max(p.high.y, s.y)}
}
