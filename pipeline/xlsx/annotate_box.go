package xlsx

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"gongwen/pipeline/ledger"
	"gongwen/pipeline/pattern"
)

// boxes are the shapes that show a sheet's notes, in the VML of its legacy drawing. Excel
// itself writes VML that is no XML, so it is edited as text.
type boxes struct {
	part  string // "" when there is none
	lost  bool   // the sheet names a part that is not there
	text  []byte
	notes map[cellName][]int // where the shapes of notes begin and end
	edits []edit
	fresh strings.Builder // new shapes
}

func (m *markup) readBoxes(sheet string, s *sheetText) (*boxes, error) {
	b := &boxes{}
	legacy := s.root.child("legacyDrawing")
	if legacy == nil {
		return b, nil
	}
	links, err := m.links(sheet)
	if err != nil {
		return nil, err
	}
	b.lost = true
	for _, l := range links {
		if l.id == legacy.attr("id") && m.has(l.target) {
			b.part, b.lost = l.target, false
			b.text, err = m.load(l.target)
		}
	}
	b.index()
	return b, err
}

var (
	vmlShape  = pattern.New(`(?s)<v:shape\s.*?</v:shape>\s*`)
	vmlCell   = pattern.New(`<x:(Row|Column)>\s*(\d+)\s*</x:`)
	vmlTypes  = pattern.New(`(?s)<v:shapetype\s.*?</v:shapetype>`)
	vmlAnchor = pattern.New(`<x:Anchor>([^<]*)</x:Anchor>`)
)

// index finds the shapes of notes by the cells they belong to.
func (b *boxes) index() {
	b.notes = map[cellName][]int{}
	for _, at := range vmlShape().FindAllIndex(b.text, -1) {
		shape := b.text[at[0]:at[1]]
		if !bytes.Contains(shape, []byte(`ObjectType="Note"`)) {
			continue
		}
		var cell cellName
		for _, m := range vmlCell().FindAllSubmatch(shape, -1) {
			n, _ := strconv.Atoi(string(m[2]))
			if m[1][0] == 'R' {
				cell.row = n + 1
			} else {
				cell.col = n + 1
			}
		}
		b.notes[cell] = at
	}
}

const vmlHead = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
	`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>`

const vmlType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

// usable reports whether shapes can be added.
func (b *boxes) usable() bool {
	if b.part == "" {
		return !b.lost
	}
	for _, need := range []string{"xmlns:v=", "xmlns:o=", "xmlns:x=", "</xml>"} {
		if !bytes.Contains(b.text, []byte(need)) {
			return false
		}
	}
	return true
}

const (
	boxWidth  = 264 // pixels; 21 characters of 9 pt
	boxColumn = 40  // units of textWidth in one line
	lineHigh  = 16  // pixels
)

// noteHeight is how high a text stands in a box, in pixels.
func noteHeight(text string) int {
	return textLines(strings.Trim(text, "\n"), boxColumn)*lineHigh + lineHigh/2
}

// add adds the box of a cell's note, hidden until the cell is pointed at. It is large
// enough for its text; programs that can do so fit it themselves.
func (b *boxes) add(cell cellName, text string, g *grid) {
	left := spot{cell.col, 0}.move(g.column(cell.col)+15, g.column, ledger.MaxColumn)
	right := left.move(boxWidth, g.column, ledger.MaxColumn)
	top := spot{max(cell.row-1, 1), 2}
	bottom := top.move(noteHeight(text)+lineHigh, g.row, ledger.MaxRow)
	fmt.Fprintf(&b.fresh, `<v:shape id="gongwen_%s" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:%dpt;height:%dpt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
		`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto;mso-fit-shape-to-text:t"><div style="text-align:left"></div></v:textbox>`+
		`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, %d, %d, %d, %d, %d, %d, %d</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
		cell, boxWidth*3/4, noteHeight(text)*3/4, left.i-1, left.in, top.i-1, top.in, right.i-1, right.in, bottom.i-1, bottom.in, cell.row-1, cell.col-1)
}

func (b *boxes) remove(cell cellName) {
	if at := b.notes[cell]; at != nil {
		b.edits = append(b.edits, edit{from: at[0], to: at[1]})
	}
}

// stretch makes the box of a cell's note higher, or lower: its bottom is the fourth pair
// of numbers of its anchor, row and pixels.
func (b *boxes) stretch(cell cellName, pixels int, g *grid) {
	at := b.notes[cell]
	if at == nil {
		return
	}
	m := vmlAnchor().FindSubmatchIndex(b.text[at[0]:at[1]])
	if m == nil {
		return
	}
	from, to := at[0]+m[2], at[0]+m[3]
	n := strings.Split(string(b.text[from:to]), ",")
	if len(n) != 8 {
		return
	}
	row, err1 := strconv.Atoi(strings.TrimSpace(n[6]))
	in, err2 := strconv.Atoi(strings.TrimSpace(n[7]))
	if err1 != nil || err2 != nil {
		return
	}
	bottom := spot{row + 1, in}.move(pixels, g.row, ledger.MaxRow)
	n[6], n[7] = fmt.Sprintf(" %d", bottom.i-1), fmt.Sprintf(" %d", bottom.in)
	b.edits = append(b.edits, edit{from, to, strings.Join(n, ",")})
}

// bytes returns the part with what was changed, nil when no shape is left.
func (b *boxes) bytes() []byte {
	text, fresh := string(apply(b.text, b.edits)), b.fresh.String()
	if b.part == "" {
		text = vmlHead + "</xml>"
	}
	switch {
	case fresh != "" && !strings.Contains(text, `id="_x0000_t202"`):
		fresh = vmlType + fresh
	case fresh == "" && !strings.Contains(text, `"#_x0000_t202"`):
		text = strings.Replace(text, vmlType, "", 1)
	}
	i := strings.LastIndex(text, "</xml>")
	if i < 0 || fresh == "" && !strings.Contains(vmlTypes().ReplaceAllString(text, ""), "<v:") {
		return nil
	}
	return []byte(text[:i] + fresh + text[i:])
}
