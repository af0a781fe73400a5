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
	if n := len(s.rows); n > 0 && !s.rows[n-1].flows() { // below a title, not right below 版头
		s.addBlanks(s.p.Recipients.BlankBefore.Value - s.blanksAtEnd())
	}
	l, element := s.bodyLook(s.p.Body.Role.Value), s.element(frame.RoleParagraph, s.parent)
	s.begin(l.size)
	s.addNames(l, names, element, "：")
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
		s.block(b)
	}
}

func (s *setter) block(b document.Block) {
	switch b := b.(type) {
	case *document.Heading:
		s.heading(b)
	case *document.Paragraph:
		s.paragraph(b.Text)
	case *document.List:
		s.list(b)
	case *document.Roster:
		s.roster(b)
	case *document.Table:
		s.table(b)
	case *document.Image:
		s.image(b)
	case *document.PageBreak:
		s.newPage()
	}
}

// textMeasure is that of a paragraph of the body.
func (s *setter) textMeasure() measure {
	return measure{first: s.columns(s.p.Body.Indent.Value), width: s.width()}
}

// textLooks are those of plain, strong and emphasised text.
func (s *setter) textLooks() [3]look {
	b := &s.p.Body
	return [3]look{
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

func (s *setter) paragraph(text document.Inline) {
	s.begin(s.p.Body.Size.Value)
	s.addInline(text, s.textLooks(), s.element(frame.RoleParagraph, s.parent))
	s.setText()
}

var headingRoles = [...]frame.Role{frame.RoleHeading1, frame.RoleHeading2, frame.RoleHeading3, frame.RoleHeading4}

// heading sets a heading in the face of its level, and the text that runs on in its line.
func (s *setter) heading(h *document.Heading) {
	level := min(max(h.Level, 1), len(headingRoles)) - 1
	l, element := s.bodyLook(s.p.Levels[level].Value), s.element(headingRoles[level], s.parent)
	if h.Centred {
		s.chapter(h, l, element)
		return
	}
	s.begin(l.size)
	if h.Number != "" {
		s.add(l, h.Number, document.None, element)
	}
	s.addInline(h.Text, [3]look{l, l, l}, element)
	if h.RunIn != nil {
		s.addInline(h.RunIn.Text, s.textLooks(), s.element(frame.RoleParagraph, s.parent))
		s.setText()
		return
	}
	s.setText()
	s.keepWhole(element)
}

// chapter sets the heading of a 章 or 节 in the middle of the line, a blank between its
// number and its text.
func (s *setter) chapter(h *document.Heading, l look, element int) {
	s.begin(l.size)
	s.add(l, h.Number, document.None, element)
	if len(h.Text) > 0 {
		s.add(l, "\u3000", document.None, element)
	}
	s.addInline(h.Text, [3]look{l, l, l}, element)
	s.par.seal()
	s.middle()
	s.bodyRows = append(s.bodyRows, len(s.rows)-1)
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

// list sets each item as a paragraph behind its marker.
func (s *setter) list(l *document.List) {
	list := s.element(frame.RoleList, s.parent)
	for i, blocks := range l.Items {
		marker := ""
		if i < len(l.Markers) {
			marker = l.Markers[i]
		}
		s.listItem(s.element(frame.RoleItem, list), marker, blocks)
	}
}

func (s *setter) listItem(item int, marker string, blocks []document.Block) {
	var text document.Inline
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*document.Paragraph); ok {
			text, blocks = p.Text, blocks[1:]
		}
	}
	looks := s.textLooks()
	s.begin(s.p.Body.Size.Value)
	s.add(looks[0], marker, document.None, s.element(frame.RoleLabel, item))
	body := s.element(frame.RoleItemBody, item)
	s.addInline(text, looks, body)
	s.setText()
	parent := s.parent
	s.parent = body
	s.body(blocks)
	s.parent = parent
}
