package page

import (
	"math"

	"gongwen/pipeline/cos"
)

// textState is 9.3.
type textState struct {
	face      *face
	size      float64
	charSpace float64
	wordSpace float64
	wide      float64 // horizontal scale, 1 for 100 %
	leading   float64
	rise      float64
	mode      int
}

func (n *run) textOperator(name string, operands []cos.Raw) bool {
	switch name {
	case "Tj", "'", "\"", "TJ":
		n.showOperator(name, operands)
	case "BT":
		n.matrix, n.line = identity, identity
	case "ET":
	case "T*":
		n.nextLine(0, -n.state.text.leading)
	case "Td", "TD", "Tm":
		n.place(name, operands)
	case "Tf":
		n.setFont(operands)
	case "Tc", "Tw", "Tz", "TL", "Ts", "Tr":
		n.setText(name, operands)
	default:
		return false
	}
	return true
}

func (n *run) setText(name string, operands []cos.Raw) {
	v, ok := numbers(operands, 1)
	if !ok {
		return
	}
	t := &n.state.text
	switch name {
	case "Tc":
		t.charSpace = v[0]
	case "Tw":
		t.wordSpace = v[0]
	case "Tz":
		t.wide = v[0] / 100
	case "TL":
		t.leading = v[0]
	case "Ts":
		t.rise = v[0]
	case "Tr":
		t.mode = int(max(0, min(7, v[0])))
	}
}

func (n *run) setFont(operands []cos.Raw) {
	if len(operands) < 2 {
		return
	}
	name, _ := operands[0].Name()
	n.state.text.face = n.resources.face(name)
	n.state.text.size, _ = operands[1].Number()
}

func (n *run) nextLine(x, y float64) {
	n.line = n.line.moved(x, y)
	n.matrix = n.line
}

func (n *run) place(name string, operands []cos.Raw) {
	if name == "Tm" {
		if v, ok := numbers(operands, 6); ok {
			n.line = matrix{v[0], v[1], v[2], v[3], v[4], v[5]}
			n.matrix = n.line
		}
		return
	}
	v, ok := numbers(operands, 2)
	if !ok {
		return
	}
	if name == "TD" {
		n.state.text.leading = -v[1]
	}
	n.nextLine(v[0], v[1])
}

func (n *run) showOperator(name string, operands []cos.Raw) {
	if len(operands) == 0 {
		return
	}
	last := operands[len(operands)-1]
	switch name {
	case "TJ":
		n.showArray(last)
		return
	case "\"":
		if v, ok := numbers(operands, 2); ok {
			n.state.text.wordSpace, n.state.text.charSpace = v[0], v[1]
		}
		fallthrough
	case "'":
		n.nextLine(0, -n.state.text.leading)
	}
	if s, ok := last.Bytes(); ok {
		n.show(s)
	}
}

// showArray is TJ: strings, and numbers that move back by thousandths of the size.
func (n *run) showArray(r cos.Raw) {
	items, _ := r.Array()
	for _, item := range items {
		if s, ok := item.Bytes(); ok {
			n.show(s)
		} else if v, ok := item.Number(); ok {
			n.advance(-v / 1000 * n.state.text.size)
		}
	}
}

// advance moves along the line of writing.
func (n *run) advance(by float64) {
	t := &n.state.text
	if t.face != nil && t.face.vertical {
		n.matrix = n.matrix.moved(0, by)
		return
	}
	n.matrix = n.matrix.moved(by*t.wide, 0)
}

// show is Tj: one glyph for each code.
func (n *run) show(s []byte) {
	t := &n.state.text
	if t.face == nil {
		n.doubt(DoubtContent, "有的文字没有指明可用的字体，没有读出", -1)
		return
	}
	for len(s) > 0 && spend(&n.reader.left.glyphs, 1) {
		code, size := t.face.next(s)
		sign := t.face.sign(code, size)
		n.glyph(sign)
		space := t.charSpace
		if size == 1 && code == ' ' {
			space += t.wordSpace
		}
		if t.face.vertical {
			n.advance(t.face.height*t.size + space)
		} else {
			n.advance(sign.width*t.size + space)
		}
		s = s[size:]
	}
	if len(s) > 0 {
		n.doubt(DoubtContent, spentMessage, -1)
	}
}

// glyph lists one glyph at the place where the text has come to (9.4.4).
func (n *run) glyph(s *sign) {
	t := &n.state.text
	way := matrix{t.size * t.wide, 0, 0, t.size, 0, t.rise}.times(n.matrix).times(n.state.way)
	if t.face.vertical {
		way = way.moved(-s.width/2, -t.face.above)
	}
	m := n.around()
	g := Glyph{
		Text: s.text, At: spot{way.e, way.f}.point(), Font: t.face.index,
		Colour: n.state.fill.colour, Hidden: t.mode == 3 || t.mode == 7,
		Stroked: t.mode%4 == 1 || t.mode%4 == 2, Artifact: m.artifact, MCID: m.mcid,
	}
	if t.mode%4 == 1 {
		g.Colour = n.state.stroke.colour
	}
	n.to.Glyphs = append(n.to.Glyphs, g)
	n.reader.drawn = append(n.reader.drawn, drawn{way, n.state.window, s})
	n.doubtGlyph(s.text)
}

// measure sets what depends on the way from the em to the sheet.
func (g *Glyph) measure(way matrix, s *sign, centre float64) {
	along := math.Hypot(way.a, way.b)
	height := 0.0
	if along > 0 {
		height = math.Abs(way.a*way.d-way.b*way.c) / along
	}
	g.Size, g.Advance = length(height), length(math.Abs(s.width)*along)
	slack := height / 500
	g.Upright = way.a > 0 && way.d < 0 && math.Abs(way.b) <= slack && math.Abs(way.c) <= slack
	g.Box = way.box(0, centre-0.5, s.width, centre+0.5)
	if g.Inked = s.inked; s.inked {
		g.Ink = way.box(s.ink.left, s.ink.foot, s.ink.right, s.ink.top)
	}
}

const unknownText = "字体没有说明字形代表什么字，有的字读不出"

func (n *run) doubtGlyph(text string) {
	f := n.state.text.face
	if text == "" {
		n.doubt(DoubtText, unknownText, f.index)
	}
	if f.noWidths {
		n.doubt(DoubtPlace, "字体没有写明字宽，字的位置只是估计", f.index)
	}
}
