package pdf

import (
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
	frame.RoleMasthead:  "Sect",
	frame.RoleAnnex:     "Sect",
	frame.RoleImprint:   "Sect",
	frame.RoleTable:     "Table",
	frame.RoleRow:       "TR",
	frame.RoleHeadCell:  "TH",
	frame.RoleCell:      "TD",
	frame.RoleCaption:   "Caption",
	frame.RoleList:      "L",
	frame.RoleItem:      "LI",
	frame.RoleLabel:     "Lbl",
	frame.RoleItemBody:  "LBody",
	frame.RoleFigure:    "Figure",
}

// above is what roles stand in that stand nowhere else.
var above = map[frame.Role]frame.Role{
	frame.RoleRow:      frame.RoleTable,
	frame.RoleHeadCell: frame.RoleRow,
	frame.RoleCell:     frame.RoleRow,
	frame.RoleItem:     frame.RoleList,
	frame.RoleLabel:    frame.RoleItem,
	frame.RoleItemBody: frame.RoleItem,
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
// content stays out. A table enters with all its cells, since an empty one counts, too.
type tree struct {
	elements []frame.Element
	nodes    []node      // by element
	marks    [][]int     // by page: element of each marked content
	ranks    []int       // of the headings that are open
	outline  []*bookmark // title and headings in order
	height   unit.Length // of every page
}

type node struct {
	tag      string // "" before it has entered
	object   int
	kids     []kid
	bookmark *bookmark // of a heading
	figure   *extent   // of a figure
	counted  bool      // of a list: its labels are numbers
}

// kid is a child element, or with element 0 (the root, nobody's child) marked content.
type kid struct{ element, page, id int }

func newTree(doc *frame.Document) *tree {
	t := &tree{elements: doc.Elements, nodes: make([]node, len(doc.Elements)), marks: make([][]int, len(doc.Pages)), height: doc.Height}
	t.nodes[0].tag = plainTags[frame.RoleDocument]
	return t
}

// enter gives an element its tag and its place under its parent.
func (t *tree) enter(e int) {
	n, parent := &t.nodes[e], t.elements[e].Parent
	if n.tag == "" {
		t.enter(parent)
	}
	if n.tag != "" { // a table has brought it along
		return
	}
	n.tag = t.tag(e)
	t.nodes[parent].kids = append(t.nodes[parent].kids, kid{element: e})
	if t.elements[e].Role == frame.RoleTable {
		t.enterCells(e)
	}
}

// enterCells enters what a table is made of, as it is counted up: caption, rows, cells.
func (t *tree) enterCells(table int) {
	for e := table + 1; e < len(t.elements); e++ {
		parent := t.elements[e].Parent
		switch t.elements[e].Role {
		case frame.RoleHeadCell, frame.RoleCell:
			parent = t.elements[parent].Parent
		case frame.RoleCaption, frame.RoleRow:
		default:
			continue
		}
		if parent == table {
			t.enter(e)
		}
	}
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

// read adds the words of a heading to its bookmark, and looks at a label.
func (t *tree) read(e, page int, text *frame.Text) {
	t.enter(e)
	if t.elements[e].Role == frame.RoleLabel && text.Chars[0] >= '0' && text.Chars[0] <= '9' {
		t.nodes[t.elements[t.elements[e].Parent].Parent].counted = true
	}
	b := t.nodes[e].bookmark
	if b == nil {
		return
	}
	if b.title == "" {
		b.page, b.top = page, max(0, topOf(text))
	}
	b.title += text.Chars
}

// topOf is a little above a text.
func topOf(t *frame.Text) unit.Length {
	if t.Turned {
		return t.At.Y - t.Width() - t.Size/2
	}
	return t.At.Y - t.Size*3/2
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
