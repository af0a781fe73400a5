package layout

import (
	"fmt"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
)

// title sets the title in centred lines: the author's, or those that breakTitle finds
// (7.3.1).
func (s *setter) title(lines []document.Phrase) {
	lines = written(lines)
	if len(lines) == 0 {
		return
	}
	element, above := s.element(frame.RoleTitle, s.parent), len(s.rows)
	for _, phrase := range lines {
		s.titlePhrase(phrase, element, len(lines) > 1)
	}
	s.bind(above+1, len(s.rows))
	if n, most := len(s.rows)-above, s.p.Heading.MaxLines.Value; n > most {
		s.find(ruleTitleLong, lines[0].Pos, fmt.Sprintf("标题排了 %d 行，一般不超过 %d 行", n, most), "把标题写得短一些。")
	}
	s.addBlanks(s.p.Heading.BlankAfter.Value)
}

// titlePhrase sets one phrase; authored says that the author broke the title himself.
func (s *setter) titlePhrase(phrase document.Phrase, element int, authored bool) {
	h := &s.p.Heading
	s.phrase(s.freeLook(h.Role.Value, h.Size.Value), phrase, element)
	b := titleBreaker{
		boxes: s.par.boxes, room: s.width(), em: int64(h.Size.Value) * s.fine,
		chances: s.breaker.MayEnd(s.par.boxes), forbidden: h.StartForbidden.Value,
	}
	b.prepare(phrase.Text, s.means.Words)
	ends, clean := b.lines()
	switch {
	case authored && len(ends) > 1:
		s.find(ruleTitleLine, phrase.Pos, "标题的这一行太长，一行排不下，已经自动回行", "在文稿开头的 title 里把这一行再分一次，或者改短。")
	case !clean:
		s.find(ruleTitleLine, phrase.Pos, "标题找不到合适的回行处，只好把词拆开了", "在文稿开头的 title 里自己分行：每行写成一项。")
	}
	start := 0
	for _, end := range ends {
		s.titleLine(start, end)
		start = end
	}
}

// titleLine centres the boxes start:end.
func (s *setter) titleLine(start, end int) {
	first := len(s.items)
	l, width := s.natural(start, end)
	s.place(l, start, max(0, s.width()-width)/2)
	s.addRow(first)
}
