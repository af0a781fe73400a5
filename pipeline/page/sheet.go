package page

import (
	"bytes"

	"gongwen/pipeline/cos"
)

// version reads the head of a file, %PDF-1.7.
func version(b []byte) string {
	i := bytes.Index(b, []byte("%PDF-"))
	if i < 0 || len(b) < i+8 {
		return ""
	}
	return string(b[i+5 : i+8])
}

// maxParents is how far up the page tree inherited entries are looked for.
const maxParents = 100

// inheritance is what a page may have from the nodes above it (7.7.3.4).
type inheritance struct{ media, crop, rotate, resources cos.Raw }

// inherited returns the entries of a page or node, its parents' where it has none.
func (r *reader) inherited(d cos.Dict, depth int) inheritance {
	var from inheritance
	if parent, ok := d.Get("Parent").Ref(); ok && depth < maxParents {
		from = r.node(parent, depth+1)
	}
	for _, entry := range []struct {
		key string
		to  *cos.Raw
	}{{"MediaBox", &from.media}, {"CropBox", &from.crop}, {"Rotate", &from.rotate}, {"Resources", &from.resources}} {
		if v := r.get(d, entry.key); !v.IsNull() {
			*entry.to = v
		}
	}
	return from
}

// node is inherited for a node of the tree, each looked at once.
func (r *reader) node(ref cos.Ref, depth int) inheritance {
	if known, ok := r.nodes[ref.Num]; ok {
		return known
	}
	r.nodes[ref.Num] = inheritance{} // for a node above itself
	if o, err := r.file.Object(ref.Num); err == nil {
		r.nodes[ref.Num] = r.inherited(o.Dict, depth)
	}
	return r.nodes[ref.Num]
}

// sheet is a page as it is shown: size in points, and the way from its user space there.
type sheet struct {
	width, height float64
	way           matrix
}

// a4 is what a page without a size is taken for.
var a4 = [4]float64{0, 0, 595.276, 841.89}

// sheet reads the boxes, Rotate and UserUnit (14.11.2, 7.7.3.3). ok is false when the
// page has no size of its own.
func (r *reader) sheet(d cos.Dict, from inheritance) (s sheet, ok bool) {
	area, ok := r.rectangle(from.media)
	if !ok {
		area = a4
	}
	if crop, cropped := r.rectangle(from.crop); cropped {
		area = common(area, crop)
	}
	unit, given := r.get(d, "UserUnit").Number()
	if !given || unit <= 0 {
		unit = 1
	}
	turn, _ := from.rotate.Int()
	w, h := (area[2]-area[0])*unit, (area[3]-area[1])*unit
	s = sheet{w, h, matrix{unit, 0, 0, -unit, -area[0] * unit, area[3] * unit}}
	for range (turn/90%4 + 4) % 4 { // a quarter turn clockwise
		s.way = s.way.times(matrix{0, 1, -1, 0, s.height, 0})
		s.width, s.height = s.height, s.width
	}
	return s, ok
}

func (r *reader) rectangle(v cos.Raw) (box [4]float64, ok bool) {
	list, _ := v.Array()
	for i, item := range list {
		list[i] = r.value(item)
	}
	n, ok := numbers(list, 4)
	box = [4]float64{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}
	return box, ok && box[0] < box[2] && box[1] < box[3]
}

// common is the part of a that lies in b; a itself when there is none.
func common(a, b [4]float64) [4]float64 {
	c := [4]float64{max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])}
	if c[0] >= c[2] || c[1] >= c[3] {
		return a
	}
	return c
}
