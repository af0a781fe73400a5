package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
)

// signOff sets 落款 of a paper without seal (7.3.5.2): the signature leaves two characters
// free at the right, the date begins two characters to the right of the signature; a date
// too long for that takes the two characters itself and the signature moves left.
func (s *setter) signOff(so *document.SignOff) {
	names := written(so.Authorities)
	if len(names) == 0 && so.IssueDate.Text == "" {
		return
	}
	s.keep = 0
	above := len(s.rows)
	if above > 0 {
		s.addBlanks(s.p.SignOff.BlankBefore.Value)
	}
	group := s.element(frame.RoleSignOff, 0)
	left, dateLeft := s.signOffPlaces(names, so.IssueDate)
	for _, name := range names {
		s.signOffLine(name, s.element(frame.RoleSignature, group), left)
	}
	if so.IssueDate.Text != "" {
		s.signOffLine(so.IssueDate, s.element(frame.RoleDate, group), dateLeft)
	}
	for i := above; i < len(s.rows); i++ {
		s.rows[i].signOff = !s.rows[i].blank
	}
	s.bindSignOff(above)
}

func written(phrases []document.Phrase) []document.Phrase {
	var out []document.Phrase
	for _, p := range phrases {
		if p.Text != "" {
			out = append(out, p)
		}
	}
	return out
}

// signOffPlaces returns where signatures and date begin. Several signatures begin at the
// same place, the longest of them leaving the free characters at the right.
func (s *setter) signOffPlaces(names []document.Phrase, date document.Phrase) (left, dateLeft int64) {
	so := &s.p.SignOff
	right := s.signOffRight()
	longest := int64(0)
	for _, name := range names {
		longest = max(longest, s.phraseWidth(name))
	}
	left = max(0, right-longest)
	width := s.phraseWidth(date)
	dateLeft = left + s.columns(so.DateOffset.Value)
	if dateLeft+width > right {
		dateLeft = max(0, right-width)
		left = max(0, min(left, dateLeft-s.columns(so.DateOffset.Value)))
	}
	return left, dateLeft
}

func (s *setter) phraseWidth(p document.Phrase) int64 {
	missing := len(s.missing)
	s.phrase(s.bodyLook(s.p.Body.Role.Value), p, 0)
	s.missing = s.missing[:missing]
	_, w := s.natural(0, len(s.par.boxes))
	return w
}

// signOffLine sets one phrase; one that is too long turns over under its first character
// and leaves the same characters free at the right.
func (s *setter) signOffLine(p document.Phrase, element int, left int64) {
	s.phrase(s.bodyLook(s.p.Body.Role.Value), p, element)
	s.set(measure{left, left, s.signOffRight()})
}

// signOffRight is where signature and date end at the latest.
func (s *setter) signOffRight() int64 { return s.width() - s.columns(s.p.SignOff.Right.Value) }

// bindSignOff keeps all rows from the last rows of the body to the sign-off on one page.
func (s *setter) bindSignOff(above int) {
	from := above
	if n := len(s.bodyRows); n > 0 && s.p.SignOff.KeepWith.Value > 0 {
		from = s.bodyRows[max(0, n-s.p.SignOff.KeepWith.Value)] + 1
	}
	if from == above {
		from++
	}
	s.bind(from, len(s.rows))
}
