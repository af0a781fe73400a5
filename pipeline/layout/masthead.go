package layout

import (
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// head is 版头 while it is set: a block at the head of page 1.
type head struct {
	block
	element int
	marked  int // the line of the grid whose foot the mark's foot stands on
}

// masthead sets what stands above the title, by the format. In a format of clause 7 all
// lines stand on the grid: 发文机关标志 is made as large as brings its foot to that of a
// line, so that what follows "下空二行" stands on a line too.
func (s *setter) masthead(doc *document.Document) {
	if doc.Format == document.FormatPlain || doc.Format == "" {
		return
	}
	h := &head{element: s.element(frame.RoleMasthead, 0)}
	switch doc.Format {
	case document.FormatLetter:
		s.letterHead(h, doc)
	case document.FormatOrder:
		s.orderHead(h, doc)
	default:
		s.usualHead(h, doc)
	}
	if h.height > 0 {
		s.addBlock(&h.block)
	}
}

// usualHead is that of clause 7.2, and of 纪要 (10.3).
func (s *setter) usualHead(h *head, doc *document.Document) {
	m := &s.p.Masthead
	s.labels(h, &doc.Masthead, 0, m.Line.Value-1)
	s.mark(h, doc, m.MarkTop.Value)
	line := h.marked + 1 + m.NumberBlank.Value
	line = s.numberLine(h, doc, line)
	rule := s.lineOffset(line) + s.p.Body.Size.Value + m.RuleBelow.Value
	s.redRule(&h.block, rule+m.RuleWeight.Value/2, m.RuleWidth.Value, m.RuleWeight.Value)
	h.height = s.lineOffset(line + s.below(rule-s.lineOffset(line)) + m.TitleBlank.Value)
}

// below is the first line of the grid that lies below a distance from a line's top, less
// what can be overlooked of it.
func (s *setter) below(distance unit.Length) int {
	pitch := s.lineOffset(1)
	return int((distance + pitch - pitch/8) / pitch)
}

// labels sets 份号, 密级和保密期限 and 紧急程度 from a height on, a line each, flush left;
// 密级 no higher than on the line secret (7.2.2). It returns how many lines they take.
func (s *setter) labels(h *head, m *document.Masthead, y unit.Length, secret int) (lines int) {
	for i, p := range []document.Phrase{m.CopyNumber, m.Classification, m.Urgency} {
		if p.Text == "" {
			continue
		}
		role := s.p.Masthead.LabelRole.Value
		switch i {
		case 0:
			role = s.p.Body.Role.Value
		case 1:
			lines = max(lines, secret)
		}
		s.headText(h, s.freeLook(role, s.p.Body.Size.Value), p, y+s.lineOffset(lines), flushLeft)
		lines++
	}
	return lines
}

// side is where a line of the masthead stands.
type side uint8

const (
	flushLeft side = iota
	centred
	flushRight
	indented // 发文字号 beside 签发人
)

// headLine sets a phrase on a line of the grid.
func (s *setter) headLine(h *head, l look, p document.Phrase, line int, at side) {
	s.headText(h, l, p, s.lineOffset(line), at)
}

// headText sets a phrase with the top of its glyph boxes at y.
func (s *setter) headText(h *head, l look, p document.Phrase, y unit.Length, at side) {
	s.phrase(l, p, s.element(frame.RoleParagraph, h.element))
	_, width := s.natural(0, len(s.par.boxes))
	indent := int64(0)
	switch at {
	case centred:
		indent = (s.width() - width) / 2
	case flushRight:
		indent = s.width() - width
	case indented:
		indent = s.columns(s.p.Masthead.NumberIndent.Value)
	}
	first := len(s.items)
	s.whole(indent)
	s.take(&h.block, first, y)
}

// numberLine sets 发文字号 centred (7.2.5), or left of 签发人 on their last line. It returns
// the line it stands on.
func (s *setter) numberLine(h *head, doc *document.Document, line int) int {
	m := &doc.Masthead
	at := centred
	if signatories := written(m.Signatories); len(signatories) > 0 {
		line = s.signatories(h, signatories, line)
		at = indented
	}
	if m.Number.Text != "" {
		s.headLine(h, s.bodyLook(s.p.Body.Role.Value), m.Number, line, at)
	}
	return line
}

// redRule draws a red line across the middle of the type area, its middle at y below the
// head of the block; a sheet with a printed head has it already.
func (s *setter) redRule(b *block, y, width, weight unit.Length) {
	if s.preprinted {
		return
	}
	middle := s.p.TypeArea.Left.Value + s.p.TypeArea.Width.Value/2
	b.rules = append(b.rules, frame.Rule{
		From: frame.Point{X: middle - width/2, Y: y}, To: frame.Point{X: middle + width/2, Y: y},
		Width: weight, Colour: frame.Red,
	})
}

const signatoryLabel = "签发人："

// signatories sets 签发人 (7.2.6): so many names a line, under the first name of the line
// above, two characters as wide as three, the last column leaving its characters free at
// the right. It returns the last line.
func (s *setter) signatories(h *head, names []document.Phrase, line int) int {
	m := &s.p.Masthead
	row := max(1, min(m.SignatoryRow.Value, len(names)))
	column := 0
	for _, n := range names {
		column = max(column, runes(n.Text))
	}
	column++ // a blank between two names
	left := s.width() - s.columns(m.SignatoryRight.Value+row*column-1)
	element := s.element(frame.RoleParagraph, h.element)
	label := document.Phrase{Text: signatoryLabel, Pos: document.None}
	s.phrase(s.bodyLook(s.p.Body.Role.Value), label, element)
	s.headAt(h, line, left-s.columns(runes(signatoryLabel)))
	for i, n := range names {
		if i > 0 && i%row == 0 {
			line++
		}
		s.phrase(s.bodyLook(m.SignatoryRole.Value), n, element)
		s.widen(0, runes(n.Text), column-1)
		s.headAt(h, line, left+s.columns(i%row*column))
	}
	return line
}

// headAt sets the phrase collected at an indent on a line of the grid.
func (s *setter) headAt(h *head, line int, indent int64) {
	first := len(s.items)
	s.whole(indent)
	s.take(&h.block, first, s.lineOffset(line))
}

// orderHead is that of 命令（令） (10.2): mark, 令号, and the body below it.
func (s *setter) orderHead(h *head, doc *document.Document) {
	o := &s.p.Order
	s.mark(h, doc, o.MarkTop.Value)
	line := h.marked + 1 + o.NumberBlank.Value
	if n := doc.Masthead.Number; n.Text != "" {
		s.headLine(h, s.bodyLook(s.p.Body.Role.Value), n, line, centred)
		line++
	}
	h.height = s.lineOffset(line + o.BodyBlank.Value)
}

// letterHead is that of 信函 (10.1): the mark, a red double line below it, labels at the
// left and 发文字号 at the right below that, and a second double line at the foot.
func (s *setter) letterHead(h *head, doc *document.Document) {
	l := &s.p.Letter
	gap := s.p.Body.Size.Value.Em(l.Gap.Value)
	double := l.RuleThick.Value + l.RuleApart.Value + l.RuleThin.Value
	text := s.letterMark(h, doc, double+gap) // top of the line below the double line
	s.doubleRule(&h.block, text-gap-double, l.RuleThick.Value, l.RuleThin.Value)
	foot := s.p.Paper.Height.Value - l.RuleFoot.Value - s.p.TypeArea.Top.Value
	s.doubleRule(&h.block, foot-double, l.RuleThin.Value, l.RuleThick.Value)
	if n := doc.Masthead.Number; n.Text != "" {
		s.headText(h, s.bodyLook(s.p.Body.Role.Value), n, text, flushRight)
	}
	lines := s.labels(h, &doc.Masthead, text, 0) // none is left free
	end := text + s.lineOffset(max(1, lines)+l.TitleBlank.Value)
	h.height = s.lineOffset(s.below(end))
}

// doubleRule draws two red lines, the upper one's upper edge at y.
func (s *setter) doubleRule(b *block, y, upper, lower unit.Length) {
	l := &s.p.Letter
	s.redRule(b, y+upper/2, l.RuleWidth.Value, upper)
	s.redRule(b, y+upper+l.RuleApart.Value+lower/2, l.RuleWidth.Value, lower)
}

// markText is 发文机关标志 as its author wrote it, or made of the agency's name (7.2.4,
// 10.1, 10.2, 10.3).
func markText(doc *document.Document) document.Phrase {
	m := &doc.Masthead
	names := written(m.Authorities)
	if m.AuthorityMark.Text != "" || len(names) == 0 {
		return m.AuthorityMark
	}
	name := names[0]
	switch doc.Format {
	case document.FormatMasthead:
		name.Text += "文件"
	case document.FormatOrder:
		name.Text += orderWord(doc.Kind.Text)
	case document.FormatMinutes:
		name.Text += "会议纪要"
	}
	return name
}

func orderWord(kind string) string {
	if strings.HasPrefix(kind, "命令") {
		return "命令"
	}
	return "令"
}
