package page

import "gongwen/pipeline/cos"

// object is an external object (8.8): a picture, or a form, which is content of its own.
type object struct {
	value     cos.Raw
	picture   bool
	form      bool
	way       matrix
	box       [4]float64
	boxed     bool
	resources *resources // nil: those of the content around it
}

// object returns nil when there is no such object.
func (r *reader) object(value cos.Raw) *object {
	return once(r.objects, string(value), func() *object {
		d, ok := r.value(value).Dict()
		if !ok {
			return nil
		}
		subtype, _ := r.get(d, "Subtype").Name()
		o := &object{value: value, picture: subtype == "Image", form: subtype == "Form" || subtype == "", way: identity}
		list, _ := r.get(d, "Matrix").Array()
		if v, ok := numbers(list, 6); ok {
			o.way = matrix{v[0], v[1], v[2], v[3], v[4], v[5]}
		}
		o.box, o.boxed = r.rectangle(r.get(d, "BBox"))
		if own, ok := r.get(d, "Resources").Dict(); ok {
			o.resources = newResources(r, own)
		}
		return o
	})
}

// draw is Do.
func (n *run) draw(operands []cos.Raw) {
	if len(operands) == 0 {
		return
	}
	name, _ := operands[0].Name()
	switch o := n.resources.object(name); {
	case o == nil:
		n.doubt(DoubtContent, "页面引用的图形或图片不在文件里", -1)
	case o.picture:
		n.image()
	case o.form:
		n.form(o)
	}
}

// image lists the picture that fills the unit square (8.9.5).
func (n *run) image() {
	box := n.state.way.box(0, 0, 1, 1)
	if box.meets(*n.state.window) && spend(&n.reader.left.marks, 1) {
		n.to.Images = append(n.to.Images, Image{box, n.artifact()})
	}
}

// form runs a form; the state around it comes back afterwards.
func (n *run) form(o *object) {
	if n.nesting == maxNesting {
		n.doubt(DoubtContent, "图形嵌套过深，里层没有读出", -1)
		return
	}
	outer := *n
	res := o.resources
	if res == nil {
		res = n.resources
	}
	n.state.way = o.way.times(n.state.way)
	if o.boxed {
		n.narrow(n.state.way.box(o.box[0], o.box[1], o.box[2], o.box[3]))
	}
	n.nesting++
	n.saved, n.lost, n.path = nil, 0, path{}
	n.marks = n.marks[:len(n.marks):len(n.marks)]
	n.stream(n.data(o.value), res)
	*n = outer
}
