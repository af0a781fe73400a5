package layout

import (
	"strconv"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// paginate deals the rows out to pages and gives every item its height.
func (s *setter) paginate() {
	room := make([]frame.Item, 0, len(s.items)+4*(len(s.rows)/s.p.Grid.Lines.Value+2))
	for start := s.skipBlanks(0); start < len(s.rows) || len(s.out.Pages) == 0; {
		end := s.pageEnd(start)
		head := len(room)
		room = s.fillPage(room, start, end)
		room = s.pageNumber(room, len(s.out.Pages)+1)
		s.out.Pages = append(s.out.Pages, frame.Page{Items: room[head:len(room):len(room)]})
		s.checkSignOff(start, end)
		start = s.skipBlanks(end)
	}
}

// skipBlanks passes the blank lines that would begin a page.
func (s *setter) skipBlanks(i int) int {
	for i < len(s.rows) && s.rows[i].blank {
		i++
	}
	return i
}

// pageEnd returns the row after the last one of the page that begins with row start.
func (s *setter) pageEnd(start int) int {
	most := min(start+s.p.Grid.Lines.Value, len(s.rows))
	for i := start + 1; i < most; i++ {
		if s.rows[i].newPage {
			return i
		}
	}
	if most == len(s.rows) || s.rows[most].newPage {
		return most
	}
	for end := most; end > start; end-- {
		if !s.rows[end].bound {
			return end
		}
	}
	return most // bound rows that no page can hold
}

// fillPage places the rows. A row's glyph boxes hang from the grid line's top; in each
// face the box is the em square centred on the ink of the ideographs.
func (s *setter) fillPage(room []frame.Item, start, end int) []frame.Item {
	for n, r := range s.rows[start:end] {
		top := s.p.LineTop(n)
		for _, t := range s.items[r.first:r.last] {
			t.At.Y = top + t.Size/2 + t.Size.Em(s.glyphs.centres[t.Face])
			room = append(room, t)
		}
	}
	return room
}

// pageNumber sets 页码 (7.5): the ink of its dashes a fixed distance below the type area,
// right on odd pages and left on even ones.
func (s *setter) pageNumber(room []frame.Item, page int) []frame.Item {
	n := &s.p.PageNumber
	l := s.freeLook(n.Role.Value, n.Size.Value)
	s.begin(l.size)
	blank := l.thousandths(n.Blank.Value)
	for i, part := range []string{n.Dash.Value, " ", strconv.Itoa(page), " ", n.Dash.Value} {
		s.add(l, part, document.None, frame.Artifact)
		if i == 1 || i == 3 {
			b := &s.par.boxes[len(s.par.boxes)-1]
			b.Width, b.Step = blank, blank
		}
	}
	s.par.seal()
	s.mergeSpans()
	line, width := s.natural(0, len(s.par.boxes))
	side := int64(s.p.Body.Size.Value) * int64(n.Side.Value) * s.fine
	if page%2 == 1 {
		side = s.width() - side - width
	}
	first := len(s.items)
	s.place(line, 0, side)
	y := s.dashCentre(l)
	for _, t := range s.items[first:] {
		t.At.Y = y + t.Size.Em(s.glyphs.centres[t.Face])
		room = append(room, t)
	}
	return room
}

// mergeSpans makes the paragraph one span, so that items part only at faces.
func (s *setter) mergeSpans() {
	for i := range s.par.chars {
		s.par.chars[i].span = 0
	}
}

// dashCentre is the height that the ink centres of the page number's faces stand on, so
// that the dash's own ink has its distance from the type area.
func (s *setter) dashCentre(l look) unit.Length {
	area := &s.p.TypeArea
	y := area.Top.Value + area.Height.Value + s.p.PageNumber.Below.Value
	face, id, ok := s.glyphs.faces.Find(l.role, last(s.p.PageNumber.Dash.Value))
	if !ok {
		return y
	}
	box, _ := s.glyphs.faces.Face(face).Ink(id)
	return y + l.size.Em(box.YMin+box.YMax)/2 - l.size.Em(s.glyphs.centres[face])
}

// checkSignOff reports a sign-off without enough of the body on its page.
func (s *setter) checkSignOff(start, end int) {
	signed := false
	for _, r := range s.rows[start:end] {
		signed = signed || r.signOff
	}
	if !signed {
		return
	}
	body := 0
	for _, i := range s.bodyRows {
		if i >= start && i < end {
			body++
		}
	}
	if body < min(s.p.SignOff.KeepWith.Value, len(s.bodyRows)) {
		s.find(ruleLonely, s.signOffPos(start, end), "落款所在的这一页正文不够", "在正文里增减几行，使落款与正文在同一页。")
	}
}

func (s *setter) signOffPos(start, end int) document.Pos {
	for _, r := range s.rows[start:end] {
		if r.signOff && r.first < r.last {
			return document.Pos(s.items[r.first].Source)
		}
	}
	return document.None
}
