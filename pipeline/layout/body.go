package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
)

// recipients sets 主送机关 flush left, turn-overs too (7.3.2).
func (s *setter) recipients(names []document.Phrase) {
	if names = written(names); len(names) == 0 {
		return
	}
	if len(s.rows) > 0 {
		s.addBlanks(s.p.Recipients.BlankBefore.Value - s.blanksAtEnd())
	}
	l, element := s.bodyLook(s.p.Body.Role.Value), s.element(frame.RoleParagraph, 0)
	s.begin(l.size)
	for i, name := range names {
		s.add(l, name.Text, name.Pos, element)
		switch end := last(name.Text); {
		case end == '：' || end == ':' || end == '、' || end == '，' || end == '；':
		case i+1 < len(names):
			s.add(l, "、", document.None, element)
		default:
			s.add(l, "：", document.None, element)
		}
	}
	s.set(measure{width: s.width()})
}

func (s *setter) blanksAtEnd() int {
	n := 0
	for n < len(s.rows) && s.rows[len(s.rows)-1-n].blank {
		n++
	}
	return n
}

// body sets the blocks of the body (7.3.3).
func (s *setter) body(blocks []document.Block) {
	for _, b := range blocks {
		s.block(b, "")
	}
}

// block sets one block; marker stands before its text.
func (s *setter) block(b document.Block, marker string) {
	switch b := b.(type) {
	case *document.Heading:
		s.heading(b)
	case *document.Paragraph:
		s.paragraph(marker, b.Text)
	case *document.List:
		s.list(b)
	case *document.Table:
		s.table(b)
	case *document.Image:
		s.image(b)
	case *document.PageBreak:
		s.rows = append(s.rows, row{first: len(s.items), last: len(s.items), blank: true, newPage: true})
		s.keep = 0
	}
}

// textMeasure is that of a paragraph of the body.
func (s *setter) textMeasure() measure {
	return measure{first: s.columns(s.p.Body.Indent.Value), width: s.width()}
}

// textLooks are those of plain, strong and emphasised text.
func (s *setter) textLooks() *[3]look {
	b := &s.p.Body
	return &[3]look{
		document.Plain:    s.bodyLook(b.Role.Value),
		document.Strong:   s.bodyLook(b.Strong.Value),
		document.Emphasis: s.bodyLook(b.Emphasis.Value),
	}
}

// setText breaks the paragraph collected and counts its rows as text of the body.
func (s *setter) setText() {
	n := s.set(s.textMeasure())
	for i := range n {
		s.bodyRows = append(s.bodyRows, len(s.rows)-n+i)
	}
}

func (s *setter) paragraph(marker string, text document.Inline) {
	element, looks := s.element(frame.RoleParagraph, 0), s.textLooks()
	s.begin(s.p.Body.Size.Value)
	if marker != "" {
		s.add(looks[0], marker, document.None, element)
	}
	s.addInline(text, looks, element)
	s.setText()
}

var headingRoles = [...]frame.Role{frame.RoleHeading1, frame.RoleHeading2, frame.RoleHeading3, frame.RoleHeading4}

// heading sets a heading in the face of its level, and the text that runs on in its line.
func (s *setter) heading(h *document.Heading) {
	level := min(max(h.Level, 1), len(headingRoles)) - 1
	l, element := s.bodyLook(s.p.Levels[level].Value), s.element(headingRoles[level], 0)
	s.begin(l.size)
	if h.Number != "" {
		s.add(l, h.Number, document.None, element)
	}
	s.addInline(h.Text, &[3]look{l, l, l}, element)
	if h.RunIn != nil {
		s.addInline(h.RunIn.Text, s.textLooks(), s.element(frame.RoleParagraph, 0))
		s.setText()
		return
	}
	s.setText()
	s.keepWhole(element)
}

// keepWhole binds the rows of a heading, which are the last ones, and the rows to follow.
func (s *setter) keepWhole(element int) {
	n := len(s.rows)
	for i := n - 1; i > 0 && s.holds(i, element) && s.holds(i-1, element); i-- {
		s.rows[i].bound = true
	}
	s.keep = s.p.Line.KeepNext.Value
}

// holds reports whether row i has text of the element.
func (s *setter) holds(i, element int) bool {
	r := s.rows[i]
	return r.first < r.last && s.items[r.first].Element == element
}

func (s *setter) list(l *document.List) {
	for i, blocks := range l.Items {
		marker := ""
		if i < len(l.Markers) {
			marker = l.Markers[i]
		}
		if len(blocks) == 0 || !carries(blocks[0]) {
			s.paragraph(marker, nil)
			marker = ""
		}
		for _, b := range blocks {
			s.block(b, marker)
			marker = ""
		}
	}
}

// carries reports whether a list's marker can stand before the block.
func carries(b document.Block) bool {
	_, ok := b.(*document.Paragraph)
	return ok
}

// table sets each row as a paragraph, until tables are set as tables.
func (s *setter) table(t *document.Table) {
	s.find(ruleSimplified, t.Pos, "表格暂时按文字排出，一行一段，各格之间空一字",
		"请核对排出的内容；要排成表格的，可以另作附件。")
	looks := s.textLooks()
	for _, cells := range t.Rows {
		element := s.element(frame.RoleParagraph, 0)
		s.begin(s.p.Body.Size.Value)
		for i, cell := range cells {
			if i > 0 {
				s.add(looks[0], "\u3000", document.None, element)
			}
			s.addInline(cell, looks, element)
		}
		s.setText()
	}
}

// image sets the words that stand for a picture, until pictures are set.
func (s *setter) image(m *document.Image) {
	s.find(ruleSimplified, m.Pos, "图片“"+m.File+"”暂时不能排入，只印出了图片说明",
		"请把图片另作附件，或者在排出的文件中补上。")
	if m.Alt != "" {
		s.paragraph("", document.Inline{{Text: m.Alt, Pos: document.None}})
	}
}
