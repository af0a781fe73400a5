package layout

import (
	"slices"
	"strconv"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// numberItems are the items of a page's number: dashes and blanks in one face, digits in another.
const numberItems = 3

// paginate deals the rows out to pages and gives every item its height.
func (s *setter) paginate() {
	room := make([]frame.Item, 0, len(s.items)+numberItems*(len(s.rows)/s.p.Grid.Lines.Value+2))
	for start := s.skipBlanks(0); start < len(s.rows) || len(s.out.Pages) == 0; {
		end := s.pageEnd(start)
		head := len(room)
		room = s.fillPage(room, start, end)
		foot := len(room)
		room = slices.Grow(room, numberItems)[:foot+numberItems]
		s.out.Pages = append(s.out.Pages, frame.Page{Items: room[head:foot:len(room)]})
		s.pages = append(s.pages, [2]int{start, end})
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

// cursor is how far a page is filled.
type cursor struct {
	y     unit.Length // below the head of the type area
	lines int         // lines of the grid that are taken
}

// next places a row: it returns where its top stands and where the row after it may begin.
func (s *setter) next(c cursor, r *row) (top unit.Length, after cursor) {
	if r.flows() {
		y := max(c.y, s.lineOffset(c.lines))
		return y, cursor{y + r.block.height, 0}
	}
	n := c.lines
	for s.lineOffset(n) < c.y-unit.Twip {
		n++
	}
	return s.lineOffset(n), cursor{0, n + 1}
}

// lineOffset is how far line n of the grid lies below the head of the type area.
func (s *setter) lineOffset(n int) unit.Length { return s.p.LineTop(n) - s.p.TypeArea.Top.Value }

// foot is how far down a row with its top there reaches.
func (s *setter) foot(top unit.Length, r *row) unit.Length {
	if r.flows() {
		return top + r.block.height
	}
	size := s.p.Body.Size.Value
	if r.first < r.last {
		size = s.items[r.first].Size // a title's is larger
	}
	return top + size + r.below
}

// startOf is the cursor of a page that begins with row start.
func (s *setter) startOf(start int) cursor {
	if start < len(s.rows) && s.rows[start].head != nil {
		return cursor{y: s.rows[start].head.height}
	}
	return cursor{}
}

// pageEnd returns the row after the last one of the page that begins with row start.
func (s *setter) pageEnd(start int) int {
	most := s.fitting(start)
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

// fitting returns the first row that has no room on the page that begins with row start.
func (s *setter) fitting(start int) int {
	c := s.startOf(start)
	limit := s.p.TypeArea.Height.Value + unit.Twip
	for i := start; i < len(s.rows); i++ {
		top, after := s.next(c, &s.rows[i])
		if i > start && s.foot(top, &s.rows[i]) > limit {
			return i
		}
		c = after
	}
	return len(s.rows)
}

// fillPage places the rows.
func (s *setter) fillPage(room []frame.Item, start, end int) []frame.Item {
	c, area := s.startOf(start), s.p.TypeArea.Top.Value
	if start == end {
		return room // a paper without text
	}
	if h := s.rows[start].head; h != nil {
		room = h.artifact().paint(room, area)
	}
	s.centreFloats(blocksOf(s.rows[start:end]))
	for i := start; i < end; i++ {
		r := &s.rows[i]
		top, after := s.next(c, r)
		if r.block != nil {
			room = r.block.paint(room, area+top)
		}
		for _, t := range s.items[r.first:r.last] {
			t.At.Y = area + top + s.baseline(t)
			room = append(room, t)
		}
		c = after
	}
	if t := s.rows[end-1].tail; t != nil {
		y, _ := s.next(c, &row{block: &block{height: 1}})
		room = t.paint(room, area+y)
	}
	return room
}

// pageNumbers numbers the pages but for the last ones, so many, that carry no number.
func (s *setter) pageNumbers(unnumbered int) {
	for i := range s.out.Pages[:len(s.out.Pages)-unnumbered] {
		if i > 0 || s.format != document.FormatLetter { // 10.1: page 1 of a letter has no number
			p := &s.out.Pages[i]
			p.Items = s.pageNumber(p.Items, i+1)
		}
	}
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
		t.At.Y = y + t.Size.Em(s.glyphs.centre(t.Face))
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
	return y + l.size.Em(box.YMin+box.YMax)/2 - l.size.Em(s.glyphs.centre(face))
}

// checkSignOff reports a sign-off without enough of the body on its page.
func (s *setter) checkSignOff(start, end int) {
	if s.lonely(start, end) {
		s.find(ruleLonely, s.signOffPos(start, end), "落款所在的这一页正文不够", "在正文里增减几行，使落款与正文在同一页。")
	}
}

// lonely reports whether the page of rows start:end has a sign-off and not enough of the
// body above it.
func (s *setter) lonely(start, end int) bool {
	signed := start
	for signed < end && !s.rows[signed].signOff {
		signed++
	}
	if signed == end {
		return false
	}
	first, body, all := s.paperOf(signed), 0, 0
	for _, i := range s.bodyRows {
		if i >= first && i < signed {
			all++
		}
		if i >= start && i < signed {
			body++
		}
	}
	return body < min(s.p.SignOff.KeepWith.Value, all)
}

// paperOf is the first row of the paper or part that a row belongs to.
func (s *setter) paperOf(row int) (first int) {
	for _, i := range s.parts {
		if i <= row {
			first = i
		}
	}
	return first
}

func (s *setter) signOffPos(start, end int) document.Pos {
	for _, r := range s.rows[start:end] {
		if r.signOff && r.first < r.last {
			return document.Pos(s.items[r.first].Source)
		}
	}
	return document.None
}
