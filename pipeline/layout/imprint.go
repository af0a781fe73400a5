package layout

import (
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// imprint sets 版记 at the foot of the last page (7.4): its last line on the foot of the
// type area. A paper printed on both sides has it on an even page. It returns how many of
// the last pages carry no number: a blank page before 版记 and the page of 版记 (7.5).
func (s *setter) imprint(doc *document.Document) (unnumbered int) {
	b := s.imprintBlock(doc)
	if b == nil {
		return 0
	}
	foot := s.p.TypeArea.Height.Value
	if b.height > foot {
		s.find(ruleOverfull, first(doc.Imprint.CopyRecipients).Pos, "版记太长，一面排不下", "把抄送机关合并写，如“各县（市、区）人民政府”。")
	}
	if used := s.used(); used+s.leading() > foot-b.height {
		s.out.Pages = append(s.out.Pages, frame.Page{})
	}
	if s.p.Imprint.Duplex.Value != 0 && s.format != document.FormatLetter && len(s.out.Pages)%2 == 1 {
		s.out.Pages = append(s.out.Pages, frame.Page{})
	}
	n := len(s.out.Pages)
	page := &s.out.Pages[n-1]
	page.Items = b.paint(page.Items, s.p.TypeArea.Top.Value+foot-b.height)
	if n > 1 && len(s.out.Pages[n-2].Items) == 0 {
		return 2
	}
	return 0
}

// leading is the blank between two lines of the body.
func (s *setter) leading() unit.Length { return s.lineOffset(1) - s.p.Body.Size.Value }

// used is how far down the last page is filled.
func (s *setter) used() (foot unit.Length) {
	rows := s.pages[len(s.pages)-1]
	if rows[0] == rows[1] {
		return 0 // a paper without text
	}
	c := s.startOf(rows[0])
	for i := rows[0]; i < rows[1]; i++ {
		top, after := s.next(c, &s.rows[i])
		foot = max(foot, s.foot(top, &s.rows[i]))
		c = after
	}
	return foot
}

// imprintBlock makes 版记, nil when there is nothing in it. A letter has neither its lines
// nor 印发机关 and 印发日期 (10.1).
func (s *setter) imprintBlock(doc *document.Document) *block {
	im, letter := &doc.Imprint, s.format == document.FormatLetter
	w := &imprintWriter{setter: s, ruled: !letter}
	if s.try.moved {
		w.names("主送：", written(doc.MainRecipients))
	}
	if cc := written(im.CopyRecipients); len(cc) > 0 {
		w.names("抄送：", cc)
	}
	w.endElement()
	if !letter && (im.PrintingAuthority.Text != "" || im.PrintDate.Text != "") {
		w.printed(im)
		w.endElement()
	}
	return w.finish()
}

// imprintWriter sets the lines of 版记 from the head down.
type imprintWriter struct {
	*setter
	block   block
	y       unit.Length
	ruled   bool
	parts   []unit.Length // where elements end, and thin lines stand
	open    bool          // an element has lines
	element int
}

// pitch is that of the lines of 版记: the height of a character and 7/8 of 三号, as 3.2 has
// it.
func (w *imprintWriter) pitch() unit.Length { return w.p.Imprint.Size.Value + w.leading() }

// line takes the items made since first as the next line.
func (w *imprintWriter) line(first int) {
	w.take(&w.block, first, w.y+(w.pitch()-w.p.Imprint.Size.Value)/2)
	w.y += w.pitch()
	w.open = true
}

func (w *imprintWriter) group() int {
	if w.element == 0 {
		w.element = w.setter.element(frame.RoleImprint, 0)
	}
	return w.element
}

// names sets bodies behind a label, with one character free on both sides, turn-overs
// under the first character after the colon, and 。 at the end (7.4.2).
func (w *imprintWriter) names(label string, names []document.Phrase) {
	s, im := w.setter, &w.p.Imprint
	l := s.freeLook(im.Role.Value, im.Size.Value)
	side := int64(im.Side.Value) * l.em
	element := s.element(frame.RoleParagraph, w.group())
	s.begin(l.size)
	s.add(l, label, document.None, element)
	hang := int64(0)
	for _, b := range s.par.boxes {
		hang += b.Step
	}
	s.addNames(l, names, element, "。")
	s.par.seal()
	em := s.breaker.Em
	s.breaker.Em = l.em
	lines := s.breaker.Break(s.par.boxes, s.width()-2*side, s.width()-2*side-hang)
	for i, one := range lines {
		indent := side
		if i > 0 {
			indent += hang
		}
		first := len(s.items)
		s.place(one, 0, indent)
		w.line(first)
	}
	s.breaker.Em = em
}

// addNames adds the names with the marks between them that their author left out, and the
// mark at the end.
func (s *setter) addNames(l look, names []document.Phrase, element int, end string) {
	between := separator(names)
	for i, name := range names {
		s.add(l, name.Text, name.Pos, element)
		switch mark := last(name.Text); {
		case strings.ContainsRune("：:、，；", mark), i+1 == len(names) && string(mark) == end:
		case i+1 < len(names):
			s.add(l, between, document.None, element)
		default:
			s.add(l, end, document.None, element)
		}
	}
}

// separator is the mark between bodies: ， where one of them is a list itself, as in
// 各省人民政府，国务院各部委、各直属机构.
func separator(names []document.Phrase) string {
	for _, n := range names {
		depth := 0
		for _, r := range n.Text {
			if depth += bracket(r); depth == 0 && r == '、' {
				return "，"
			}
		}
	}
	return "、"
}

// printed sets 印发机关 at the left and 印发日期 at the right, a character free at either
// side (7.4.3).
func (w *imprintWriter) printed(im *document.Imprint) {
	s, p := w.setter, &w.p.Imprint
	l := s.freeLook(p.Role.Value, p.Size.Value)
	side := int64(p.Side.Value) * l.em
	element := s.element(frame.RoleParagraph, w.group())
	first := len(s.items)
	s.inLine(l, im.PrintingAuthority, side, element)
	date := im.PrintDate
	if date.Text != "" && !strings.HasSuffix(date.Text, "印发") {
		date.Text += "印发"
	}
	s.phrase(l, date, element)
	_, width := s.natural(0, len(s.par.boxes))
	s.whole(s.width() - side - width)
	w.line(first)
}

// endElement ends an element of 版记; a line of its own parts it from the next.
func (w *imprintWriter) endElement() {
	if w.open {
		w.parts = append(w.parts, w.y)
	}
	w.open = false
}

// finish draws the lines and returns the block.
func (w *imprintWriter) finish() *block {
	if len(w.parts) == 0 {
		return nil
	}
	w.block.height = w.y
	if !w.ruled {
		w.block.height -= (w.pitch() - w.p.Imprint.Size.Value) / 2 // the last line stands on the foot
		return &w.block
	}
	im := &w.p.Imprint
	w.rule(0, im.Thick.Value)
	for i, y := range w.parts {
		if i+1 < len(w.parts) {
			w.rule(y, im.Thin.Value)
		} else {
			w.rule(y, im.Thick.Value)
		}
	}
	return &w.block
}

func (w *imprintWriter) rule(y, weight unit.Length) {
	left := w.p.TypeArea.Left.Value
	w.block.rules = append(w.block.rules, frame.Rule{
		From: frame.Point{X: left, Y: y}, To: frame.Point{X: left + w.p.TypeArea.Width.Value, Y: y}, Width: weight,
	})
}
