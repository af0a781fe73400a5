package page

import (
	"slices"

	"gongwen/pipeline/cos"
)

// run is the running of one page's content.
type run struct {
	reader    *reader
	to        *Page
	resources *resources
	state     state
	saved     []state
	lost      int // saved states beyond the ceiling
	matrix    matrix
	line      matrix // where the line of text began
	path      path
	clipping  bool // the path being built will be a clip path
	marks     []mark
	unmarked  int // marks beyond the ceiling
	nesting   int
}

// state is the graphics state (8.4.1) as far as it shows in the lists.
type state struct {
	way          matrix // from user space to the sheet
	window       *Box   // on the sheet; what is outside is clipped away
	fill, stroke pen
	penWidth     float64
	text         textState
}

func newRun(r *reader, p *Page, way matrix) *run {
	return &run{reader: r, to: p, matrix: identity, line: identity, state: fresh(way, p)}
}

func fresh(way matrix, p *Page) state {
	black := pen{space: 1}
	return state{way: way, window: &Box{0, 0, p.Width, p.Height}, fill: black, stroke: black, penWidth: 1, text: textState{wide: 1}}
}

// doubt notes what could not be read, each thing once.
func (n *run) doubt(kind DoubtKind, message string, font int) {
	d := Doubt{kind, message, font}
	if len(n.to.Doubts) < maxDoubts && !slices.Contains(n.to.Doubts, d) {
		n.to.Doubts = append(n.to.Doubts, d)
	}
}

// operator runs one operator (annex A). What is unknown or lacks operands does nothing.
func (n *run) operator(name string, operands []cos.Raw) error {
	if left := &n.reader.left; !spend(&left.operators, 1) || left.spent() {
		return errSpent
	}
	_ = n.textOperator(name, operands) || n.pathOperator(name, operands) || n.stateOperator(name, operands)
	return nil
}

func (n *run) stateOperator(name string, operands []cos.Raw) bool {
	switch name {
	case "q":
		n.save()
	case "Q":
		n.restore()
	case "cm":
		if v, ok := numbers(operands, 6); ok {
			n.state.way = matrix{v[0], v[1], v[2], v[3], v[4], v[5]}.times(n.state.way)
		}
	case "w":
		if v, ok := numbers(operands, 1); ok {
			n.state.penWidth = v[0]
		}
	case "gs":
		n.setState(operands)
	case "Do":
		n.draw(operands)
	case "BI":
		n.image()
	case "BMC", "BDC":
		n.open(operands)
	case "EMC":
		n.close()
	default:
		return n.inkOperator(name, operands)
	}
	return true
}

func (n *run) inkOperator(name string, operands []cos.Raw) bool {
	p := &n.state.fill
	if name[0] < 'a' {
		p = &n.state.stroke
	}
	switch name {
	case "g", "G":
		n.setInk(p, 1, operands)
	case "rg", "RG":
		n.setInk(p, 3, operands)
	case "k", "K":
		n.setInk(p, 4, operands)
	case "cs", "CS":
		n.setSpace(p, operands)
	case "sc", "scn", "SC", "SCN":
		n.mix(p, operands)
	default:
		return false
	}
	return true
}

func (n *run) save() {
	if len(n.saved) == maxStack {
		n.lost++
		n.doubt(DoubtPlace, "页面内容的图形状态嵌套过深", -1)
		return
	}
	n.saved = append(n.saved, n.state)
}

func (n *run) restore() {
	last := len(n.saved) - 1
	switch {
	case n.lost > 0:
		n.lost--
	case last >= 0:
		n.state, n.saved = n.saved[last], n.saved[:last]
	}
}

// extState is what a state from the resources changes (8.4.5).
type extState struct {
	pens     bool
	penWidth float64
	face     *face
	size     float64
}

func (r *reader) extState(v cos.Raw) (e extState) {
	d, _ := r.value(v).Dict()
	e.penWidth, e.pens = r.get(d, "LW").Number()
	if list, _ := r.get(d, "Font").Array(); len(list) == 2 {
		e.face = r.face(list[0])
		e.size, _ = list[1].Number()
	}
	return e
}

// setState is gs.
func (n *run) setState(operands []cos.Raw) {
	if len(operands) == 0 {
		return
	}
	name, _ := operands[0].Name()
	e := n.resources.state(name)
	if e.pens {
		n.state.penWidth = e.penWidth
	}
	if e.face != nil {
		n.state.text.face, n.state.text.size = e.face, e.size
	}
}
