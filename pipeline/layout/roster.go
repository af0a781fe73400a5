package layout

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// roster sets 名单: labels of one width, a colon, and the members hung behind it, a line
// each and turn-overs under the first character (10.3 for 出席, 请假, 列席).
func (s *setter) roster(r *document.Roster) {
	list := s.element(frame.RoleList, s.parent)
	widest, name := 0, 0
	for _, g := range r.Groups {
		widest = max(widest, runes(g.Label.Text))
		for _, m := range g.Members {
			name = max(name, nameLength(m.String()))
		}
	}
	for _, g := range r.Groups {
		s.rosterGroup(&g, list, widest, name)
	}
}

func (s *setter) rosterGroup(g *document.RosterGroup, list, widest, name int) {
	item := s.element(frame.RoleItem, list)
	left := s.columns(s.p.Body.Indent.Value)
	first := len(s.items)
	s.begin(s.p.Body.Size.Value)
	s.add(s.labelLook(g.Label.Text), g.Label.Text, g.Label.Pos, s.element(frame.RoleLabel, item))
	s.widen(0, runes(g.Label.Text), widest)
	s.add(s.bodyLook(s.p.Body.Role.Value), "：", document.None, len(s.out.Elements)-1)
	s.par.seal()
	s.whole(left)
	hang := min(left+s.columns(widest+1), s.width()/2)
	if left+s.columns(runes(g.Label.Text)+1) > hang { // a label that long has a line of its own
		s.addRow(first)
		first = len(s.items)
	}
	body := s.element(frame.RoleItemBody, item)
	for _, m := range g.Members {
		s.begin(s.p.Body.Size.Value)
		s.addInline(m, s.textLooks(), body)
		if n := nameLength(m.String()); n < name && n > 0 {
			s.widen(0, n, name)
		}
		s.bodySet(first, measure{hang, hang, s.width()})
		first = len(s.items)
	}
	if len(g.Members) == 0 {
		s.addRow(first)
	}
}

// bodySet breaks the paragraph collected and counts its rows as text of the body.
func (s *setter) bodySet(first int, m measure) {
	n := s.setFrom(0, first, m)
	if n == 0 {
		s.addRow(first)
	}
	for i := range n {
		s.bodyRows = append(s.bodyRows, len(s.rows)-n+i)
	}
}

// labelLook is 黑体 for the labels that 10.3 names.
func (s *setter) labelLook(label string) look {
	m := &s.p.Minutes
	if s.format == document.FormatMinutes && slices.Contains(strings.Fields(m.Labels.Value), label) {
		return s.bodyLook(m.LabelRole.Value)
	}
	return s.bodyLook(s.p.Body.Role.Value)
}

// widen shares out blank between the n characters from box first on, so that they are as
// wide as want characters: 张　三 below 李小明.
func (s *setter) widen(first, n, want int) {
	if n < 2 || n >= want {
		return
	}
	extra := s.columns(want - n)
	for i := range n - 1 {
		b := &s.par.boxes[first+i]
		share := extra*int64(i+1)/int64(n-1) - extra*int64(i)/int64(n-1)
		b.Step += share
		b.Width += share
	}
}

// nameLength is how many characters the name has that a member begins with, 0 when it
// begins with none: two or three Chinese characters before a blank or at the member's end.
func nameLength(member string) int {
	end := strings.IndexFunc(member, unicode.IsSpace)
	if end < 0 {
		end = len(member)
	}
	n := utf8.RuneCountInString(member[:end])
	for _, r := range member[:end] {
		if !unicode.Is(unicode.Han, r) {
			return 0
		}
	}
	if n < 2 || n > 3 {
		return 0
	}
	return n
}

// image sets a picture in the middle of the line, and its caption below it.
func (s *setter) image(m *document.Image) {
	index, ok := s.picture(document.Phrase{Text: m.File, Pos: m.Pos})
	if !ok {
		if m.Alt != "" {
			s.paragraph(document.Inline{{Text: m.Alt, Pos: document.None}})
		}
		return
	}
	figure := s.element(frame.RoleFigure, s.parent)
	s.out.Elements[figure].Alt = cmp.Or(m.Alt, m.Caption.Text, "图片") // a figure must have words (ISO 14289-1, 7.3)
	width, height := s.pictureSize(index)
	left := s.p.TypeArea.Left.Value + (s.p.TypeArea.Width.Value-width)/2
	s.addBlock(&block{height: height, images: []frame.Image{{
		From: frame.Point{X: left}, To: frame.Point{X: left + width, Y: height}, Picture: index, Element: figure,
	}}})
	if m.Caption.Text != "" {
		s.keep = 1
		s.caption(m.Caption)
	}
}

// pictureSize is that of a picture at its dots an inch, made smaller where it is wider or
// higher than it may be.
func (s *setter) pictureSize(index int) (width, height unit.Length) {
	m, p := s.out.Pictures[index], &s.p.Picture
	inch := 72 * unit.Point
	width = inch * unit.Length(m.Width) / unit.Length(p.Dots.Value)
	height = inch * unit.Length(m.Height) / unit.Length(p.Dots.Value)
	if most := s.p.TypeArea.Width.Value; width > most {
		width, height = most, height*most/width
	}
	if most := s.p.TypeArea.Height.Value * unit.Length(p.Height.Value) / 1000; height > most {
		width, height = width*most/height, most
	}
	return max(1, width), max(1, height)
}

// caption sets 图题 in the middle of the line.
func (s *setter) caption(p document.Phrase) {
	s.phrase(s.bodyLook(s.p.Table.CaptionRole.Value), p, s.element(frame.RoleCaption, s.parent))
	s.middle()
}
