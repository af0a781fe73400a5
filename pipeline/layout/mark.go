package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/unit"
)

// mark sets 发文机关标志 in red with its upper edge so far below the head of the type area:
// one line, or several names with 文件 at their right (7.2.4).
func (s *setter) mark(h *head, doc *document.Document, top unit.Length) {
	names := written(doc.Masthead.Authorities)
	if doc.Format == document.FormatMasthead && doc.Masthead.AuthorityMark.Text == "" && len(names) > 1 {
		s.jointMark(h, names, top)
		return
	}
	text := markText(doc)
	size, condense, line := s.markSize(text.Text, top)
	h.marked = line
	if size < s.p.Heading.Size.Value {
		s.find(ruleMarkLong, text.Pos, "发文机关标志太长，字比标题还小", "用规范化简称，或者在 mark 里写短一些。")
	}
	s.markLine(h, text, markPlace{size: size, condense: condense, top: top})
}

// markSize finds the type size of a mark of one line: the largest that brings its foot to
// that of a line of the grid and keeps its characters wide enough; where none does, one so
// small that they are.
func (s *setter) markSize(text string, top unit.Length) (size unit.Length, condense, line int) {
	m := &s.p.Masthead
	for line = s.p.Grid.Lines.Value / 2; line > 0; line-- {
		size = s.sizeTo(line, text, top)
		condense = s.condensed(text, size)
		if size <= m.MarkSize.Value && condense >= m.MarkCondense.Value {
			return size, condense, line
		}
		if next := s.sizeTo(line-1, text, top); next < s.p.Heading.Size.Value {
			break
		}
	}
	if least := m.MarkCondense.Value; condense < least {
		size, condense = size*unit.Length(condense)/unit.Length(least), least
	}
	return size, condense, line
}

// sizeTo is the type size whose ink begins at top and whose glyph boxes end at the foot of
// a line of the grid.
func (s *setter) sizeTo(line int, text string, top unit.Length) unit.Length {
	room := s.lineOffset(line) + s.p.Body.Size.Value - top
	return room * 1000 / unit.Length(500+s.rise(text))
}

// rise is how far the ink of a text reaches above the middle of its glyph boxes.
func (s *setter) rise(text string) int {
	up, _ := s.extent(text)
	return up
}

// extent is how far the ink of a text in the mark's face reaches above the middle of its
// glyph boxes and below it, in thousandths of the type size.
func (s *setter) extent(text string) (up, down int) {
	role := typeface.Role(s.p.Masthead.MarkRole.Value)
	for _, r := range text {
		face, id, ok := s.glyphs.faces.Find(role, r)
		if !ok {
			continue
		}
		if box, inked := s.glyphs.faces.Face(face).Ink(id); inked {
			centre := s.glyphs.centre(face)
			up, down = max(up, box.YMax-centre), max(down, centre-box.YMin)
		}
	}
	return up, down
}

// condensed is how much of their width the characters of a mark keep so that it is no wider
// than the red line, in thousandths.
func (s *setter) condensed(text string, size unit.Length) int {
	width := s.markWidth(text, size)
	if room := s.p.Masthead.RuleWidth.Value; width > room {
		return int(room * 1000 / width)
	}
	return 1000
}

func (s *setter) markWidth(text string, size unit.Length) unit.Length {
	_, width := s.measured(s.freeLook(s.p.Masthead.MarkRole.Value, size), document.Phrase{Text: text, Pos: document.None}, 0)
	return unit.Length(width / s.fine)
}

// markPlace is how a line of the mark is set.
type markPlace struct {
	size     unit.Length
	condense int
	top      unit.Length // of the ink, below the head of the type area; of the glyph boxes for joint marks
	boxes    bool        // top is that of the glyph boxes
	left     unit.Length // in the type area, when width is set
	width    unit.Length // that its characters are spread over; 0 for centred as they are
}

// markLine sets one line of the mark.
func (s *setter) markLine(h *head, p document.Phrase, at markPlace) {
	if s.preprinted || p.Text == "" {
		return
	}
	s.phrase(s.freeLook(s.p.Masthead.MarkRole.Value, at.size), p, s.element(frame.RoleParagraph, h.element))
	line, width := s.natural(0, len(s.par.boxes))
	first := len(s.items)
	s.place(line, 0, 0)
	y := at.top
	if !at.boxes {
		y -= at.size/2 - at.size.Em(s.rise(p.Text))
	}
	natural := unit.Length(width/s.fine) * unit.Length(at.condense) / 1000
	left := at.left
	if at.width == 0 {
		left = (s.p.TypeArea.Width.Value - natural) / 2
	}
	s.spread(s.items[first:], left, at, natural)
	s.take(&h.block, first, y)
}

// spread condenses the items of a line of the mark and shares out what is left of its
// width between its characters.
func (s *setter) spread(items []*frame.Text, left unit.Length, at markPlace, natural unit.Length) {
	count := 0
	for _, t := range items {
		count += len(t.Steps)
	}
	extra := unit.Length(0)
	if at.width > natural && count > 1 {
		extra = at.width - natural
	}
	x, n := s.p.TypeArea.Left.Value+left, 0
	for _, t := range items {
		t.At.X, t.Colour = x, frame.Red
		if at.condense < 1000 {
			t.Condense = at.condense
		}
		for i, step := range t.Steps {
			t.Steps[i] = step * unit.Length(at.condense) / 1000
			if n++; n < count {
				t.Steps[i] += extra.Share(n, count-1) - extra.Share(n-1, count-1)
			}
			x += t.Steps[i]
		}
	}
}

// joint is the measure of a mark of several names.
type joint struct {
	size, gap  unit.Length // type size of a name, and between two names
	word, from unit.Length // type size of 文件, and its distance from the names
	names      unit.Length // width of the names
	condense   int
	line       int // whose foot the last name's foot stands on
}

const jointWord = "文件"

// jointMark lists the names, the leader's first, all of one width, with 文件 at their
// right in the middle.
func (s *setter) jointMark(h *head, names []document.Phrase, top unit.Length) {
	j := s.jointMeasure(names, top)
	h.marked = j.line
	left := (s.p.TypeArea.Width.Value - j.names - j.from - s.markWidth(jointWord, j.word)) / 2
	y := top - (j.size/2 - j.size.Em(s.rise(names[0].Text)))
	for i, n := range names {
		at := markPlace{size: j.size, condense: j.condense, top: y + unit.Length(i)*(j.size+j.gap), boxes: true, left: left, width: j.names}
		s.markLine(h, n, at)
	}
	foot := s.lineOffset(j.line) + s.p.Body.Size.Value
	word := markPlace{size: j.word, condense: 1000, top: (y + foot - j.word) / 2, boxes: true,
		left: left + j.names + j.from, width: s.markWidth(jointWord, j.word)}
	s.markLine(h, document.Phrase{Text: jointWord, Pos: document.None}, word)
}

// jointMeasure takes the fewest lines of the grid that let a name have its least type size,
// and goes down from there where the names are too wide.
func (s *setter) jointMeasure(names []document.Phrase, top unit.Length) (j joint) {
	m := &s.p.Masthead
	n := unit.Length(len(names))
	for line := 1; line < s.p.Grid.Lines.Value; line++ {
		room := s.lineOffset(line) + s.p.Body.Size.Value - top
		size := room * 1000 / (500 + unit.Length(s.rise(names[0].Text)) + (n-1)*1300)
		j = joint{size: min(size, m.JointSize.Value), line: line}
		if size >= m.JointLeast.Value {
			break
		}
	}
	foot := s.lineOffset(j.line) + s.p.Body.Size.Value - top + j.size/2 - j.size.Em(s.rise(names[0].Text))
	j.gap = (foot - n*j.size) / (n - 1)
	j.word, j.from = min(2*j.size, m.MarkSize.Value), j.size/2
	for _, name := range names {
		j.names = max(j.names, s.markWidth(name.Text, j.size))
	}
	j.condense = 1000
	if room := m.RuleWidth.Value - j.from - s.markWidth(jointWord, j.word); j.names > room {
		j.condense = int(room * 1000 / j.names)
		j.names = room
	}
	return j
}

// letterMark sets the leader's name (10.1): its upper edge so far below the head of the
// sheet. It returns where the line of text below it has its top, below the head of the
// type area: on a line of the grid where the mark can be made to fit. apart is what lies
// between the double line's upper edge and that text.
func (s *setter) letterMark(h *head, doc *document.Document, apart unit.Length) (text unit.Length) {
	l := &s.p.Letter
	p := markText(doc)
	top := l.MarkTop.Value - s.p.TypeArea.Top.Value
	up, down := s.extent(p.Text)
	ink := max(1, unit.Length(up+down))
	var size unit.Length
	for line := 3; line > 0; line-- {
		text = s.lineOffset(line)
		size = (text - apart - l.RuleBelow.Value - top) * 1000 / ink
		if size <= s.p.Masthead.MarkSize.Value && (line == 1 || s.condensed(p.Text, size) >= s.p.Masthead.MarkCondense.Value) {
			break
		}
	}
	if size < s.p.Heading.Size.Value*3/2 { // no line of the grid fits: as large as the width allows
		size = s.p.Heading.Size.Value * 3 / 2
		text = top + size*ink/1000 + l.RuleBelow.Value + apart
	}
	s.markLine(h, p, markPlace{size: size, condense: s.condensed(p.Text, size), top: top})
	return text
}
