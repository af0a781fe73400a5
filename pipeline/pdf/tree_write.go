package pdf

import (
	"gongwen/pipeline/cos"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// write writes the structure tree; pages are the numbers of the page objects. It returns
// the number of the root.
func (t *tree) write(w *cos.Writer, pages []int) (root int) {
	root, parents := w.Take(), w.Take()
	for e := range t.nodes {
		if t.nodes[e].tag != "" {
			t.nodes[e].object = w.Take()
		}
	}
	w.Begin(root).Put("<</Type/StructTreeRoot/K ").Ref(t.nodes[0].object).Put("/ParentTree ").Ref(parents)
	w.Put("/ParentTreeNextKey ").Int(len(pages)).Put(">>").End()
	t.writeParents(w, parents)
	for e := range t.nodes {
		if t.nodes[e].tag != "" {
			t.writeNode(w, e, root, pages)
		}
	}
	return root
}

// writeParents writes the way back from marked content to elements.
func (t *tree) writeParents(w *cos.Writer, object int) {
	w.Begin(object).Put("<</Nums[")
	for page, marks := range t.marks {
		w.Int(page).Put("[")
		for _, e := range marks {
			w.Ref(t.nodes[e].object).Put(" ")
		}
		w.Put("]")
	}
	w.Put("]>>").End()
}

func (t *tree) writeNode(w *cos.Writer, e, root int, pages []int) {
	n, parent := &t.nodes[e], root
	if e > 0 {
		parent = t.nodes[t.elements[e].Parent].object
	}
	w.Begin(n.object).Put("<</Type/StructElem/S").Name(n.tag).Put("/P ").Ref(parent)
	if alt := t.elements[e].Alt; alt != "" {
		w.Put("/Alt").Text(alt)
	}
	if lang := t.elements[e].Lang; lang != "" {
		w.Put("/Lang").Text(lang)
	}
	t.writeAttributes(w, e)
	t.writeKids(w, n, pages)
	w.Put(">>").End()
}

// writeKids writes Pg, the page of the first marked content, and the kids; marked content
// on other pages names its own.
func (t *tree) writeKids(w *cos.Writer, n *node, pages []int) {
	if len(n.kids) == 0 {
		return
	}
	own := -1
	for _, k := range n.kids {
		if k.element == 0 {
			own = k.page
			w.Put("/Pg ").Ref(pages[own])
			break
		}
	}
	w.Put("/K[")
	for _, k := range n.kids {
		switch {
		case k.element != 0:
			w.Ref(t.nodes[k.element].object)
		case k.page == own:
			w.Int(k.id)
		default:
			w.Put("<</Type/MCR/Pg ").Ref(pages[k.page]).Put("/MCID ").Int(k.id).Put(">>")
		}
		w.Put(" ")
	}
	w.Put("]")
}

// extent is where the pictures of a figure are, on the page of the first.
type extent struct {
	page     int
	from, to frame.Point
}

// show notes the place of a picture of a figure.
func (t *tree) show(e, page int, m *frame.Image) {
	x := t.nodes[e].figure
	switch {
	case t.elements[e].Role != frame.RoleFigure:
	case x == nil:
		t.nodes[e].figure = &extent{page, m.From, m.To}
	case x.page == page:
		x.from = frame.Point{X: min(x.from.X, m.From.X), Y: min(x.from.Y, m.From.Y)}
		x.to = frame.Point{X: max(x.to.X, m.To.X), Y: max(x.to.Y, m.To.Y)}
	}
}

// writeAttributes writes what the tag alone does not say (ISO 32000-1, 14.8.5).
func (t *tree) writeAttributes(w *cos.Writer, e int) {
	n := &t.nodes[e]
	switch t.elements[e].Role {
	case frame.RoleHeadCell:
		w.Put("/A<</O/Table/Scope/Column")
		writeSpans(w, &t.elements[e])
		w.Put(">>")
	case frame.RoleCell:
		if max(t.elements[e].ColumnSpan, t.elements[e].RowSpan) > 1 {
			w.Put("/A<</O/Table")
			writeSpans(w, &t.elements[e])
			w.Put(">>")
		}
	case frame.RoleFigure:
		if n.figure != nil {
			n.figure.write(w, t.height)
		}
	case frame.RoleList:
		if n.counted {
			w.Put("/A<</O/List/ListNumbering/Decimal>>")
		}
	}
}

func writeSpans(w *cos.Writer, e *frame.Element) {
	if e.ColumnSpan > 1 {
		w.Put("/ColSpan ").Int(e.ColumnSpan)
	}
	if e.RowSpan > 1 {
		w.Put("/RowSpan ").Int(e.RowSpan)
	}
}

func (x *extent) write(w *cos.Writer, height unit.Length) {
	w.Put("/A<</O/Layout/Placement/Block/BBox[")
	for _, l := range [...]unit.Length{x.from.X, height - x.to.Y, x.to.X, height - x.from.Y} {
		w.Fixed(milli(l), 3).Put(" ")
	}
	w.Put("]>>")
}
