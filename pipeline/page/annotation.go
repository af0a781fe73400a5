package page

import "gongwen/pipeline/cos"

// annotations runs what annotations show, such as a stamp (12.5.5). An annotation belongs
// to one page: where several name it, the first has it.
func (n *run) annotations(page cos.Dict, base matrix) {
	list, _ := n.reader.get(page, "Annots").Array()
	for _, item := range list {
		if _, ok := item.Ref(); ok && n.reader.shown[string(item)] || n.reader.left.spent() {
			continue
		}
		n.reader.shown[string(item)] = true
		d, _ := n.reader.value(item).Dict()
		if flags, _ := n.reader.get(d, "F").Int(); d != nil && flags&(hidden|noView) == 0 {
			n.state = fresh(base, n.to)
			n.appearance(d)
		}
	}
}

// Flags of annotations (12.5.3).
const (
	hidden = 1 << 1
	noView = 1 << 5
)

// appearance runs the normal appearance, fitted into the annotation's rectangle.
func (n *run) appearance(d cos.Dict) {
	looks, _ := n.reader.get(d, "AP").Dict()
	value := looks.Get("N")
	if choice, ok := n.reader.value(value).Dict(); ok && choice.Get("BBox") == nil {
		state, _ := n.reader.get(d, "AS").Name()
		value = choice.Get(state)
	}
	to, ok := n.reader.rectangle(n.reader.get(d, "Rect"))
	o := n.reader.object(value)
	if !ok || o == nil || !o.boxed {
		return
	}
	n.resources = newResources(n.reader, nil)
	n.state.way = o.fit(to).times(n.state.way)
	n.form(o)
}

// fit maps the box of a form, after its own matrix, onto a rectangle.
func (o *object) fit(to [4]float64) matrix {
	from := [4]float64{farthest, farthest, -farthest, -farthest}
	for _, x := range []float64{o.box[0], o.box[2]} {
		for _, y := range []float64{o.box[1], o.box[3]} {
			p := o.way.apply(x, y)
			from = [4]float64{min(from[0], p.x), min(from[1], p.y), max(from[2], p.x), max(from[3], p.y)}
		}
	}
	m := matrix{a: (to[2] - to[0]) / (from[2] - from[0]), d: (to[3] - to[1]) / (from[3] - from[1])}
	m.e, m.f = to[0]-m.a*from[0], to[1]-m.d*from[1]
	return m
}
