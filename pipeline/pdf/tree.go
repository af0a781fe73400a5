package pdf

import (
	"gongwen/pipeline/cos"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// plainTags are the structure types (ISO 32000-1, 14.8.4) of roles that are no headings.
var plainTags = map[frame.Role]string{
	frame.RoleDocument:  "Document",
	frame.RoleParagraph: "P",
	frame.RoleSignOff:   "Sect",
	frame.RoleSignature: "P",
	frame.RoleDate:      "P",
}

var headings = [...]frame.Role{frame.RoleTitle, frame.RoleHeading1, frame.RoleHeading2, frame.RoleHeading3, frame.RoleHeading4}

var headingTags = [...]string{"H1", "H2", "H3", "H4", "H5"}

// headingRank is 0 for the title and the level for headings, -1 for other roles.
func headingRank(role frame.Role) int {
	for rank, r := range headings {
		if r == role {
			return rank
		}
	}
	return -1
}

// tree is the structure tree as it grows while pages are painted. An element enters when
// its first content is painted, so that the order is the reading order; one without
// content stays out.
type tree struct {
	elements []frame.Element
	nodes    []node      // by element
	marks    [][]int     // by page: element of each marked content
	ranks    []int       // of the headings that are open
	outline  []*bookmark // title and headings in order
}

type node struct {
	tag      string // "" before it has entered
	object   int
	kids     []kid
	bookmark *bookmark // of a heading
}

// kid is a child element, or with element 0 (the root, nobody's child) marked content.
type kid struct{ element, page, id int }

func newTree(doc *frame.Document) *tree {
	t := &tree{elements: doc.Elements, nodes: make([]node, len(doc.Elements)), marks: make([][]int, len(doc.Pages))}
	t.nodes[0].tag = plainTags[frame.RoleDocument]
	return t
}

// enter gives an element its tag and its place under its parent.
func (t *tree) enter(e int) {
	n := &t.nodes[e]
	if n.tag != "" {
		return
	}
	n.tag = t.tag(e)
	parent := t.elements[e].Parent
	t.enter(parent)
	t.nodes[parent].kids = append(t.nodes[parent].kids, kid{element: e})
}

// tag returns the structure type. Levels of headings follow without a gap (ISO 14289-1,
// 7.4.2): where the paper skips one, the next is used.
func (t *tree) tag(e int) string {
	rank := headingRank(t.elements[e].Role)
	if rank < 0 {
		return plainTags[t.elements[e].Role]
	}
	for len(t.ranks) > 0 && t.ranks[len(t.ranks)-1] >= rank {
		t.ranks = t.ranks[:len(t.ranks)-1]
	}
	t.ranks = append(t.ranks, rank)
	b := &bookmark{level: len(t.ranks)}
	t.nodes[e].bookmark = b
	t.outline = append(t.outline, b)
	return headingTags[len(t.ranks)-1]
}

// mark adds marked content to an element and returns its tag and number on the page.
func (t *tree) mark(e, page int) (tag string, id int) {
	t.enter(e)
	id = len(t.marks[page])
	t.marks[page] = append(t.marks[page], e)
	t.nodes[e].kids = append(t.nodes[e].kids, kid{page: page, id: id})
	return t.nodes[e].tag, id
}

// read adds the words of a heading to its bookmark.
func (t *tree) read(e, page int, text *frame.Text) {
	t.enter(e)
	b := t.nodes[e].bookmark
	if b == nil {
		return
	}
	if b.title == "" {
		b.page, b.top = page, max(0, text.At.Y-text.Size*3/2)
	}
	b.title += text.Chars
}

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
	t.writeKids(w, n, pages)
	w.Put(">>").End()
}

// writeKids writes Pg, the page of the first marked content, and the kids; marked content
// on other pages names its own.
func (t *tree) writeKids(w *cos.Writer, n *node, pages []int) {
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

// bookmark is one line of the outline.
type bookmark struct {
	title string
	level int // from 1
	page  int // from 0
	top   unit.Length

	object, parent, prev, next, first, last int
	inside                                  int // bookmarks below it
}
