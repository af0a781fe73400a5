package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
)

// signOff sets 落款 by its kind: under seals (7.3.5.1), with 签名章 (7.3.5.3), or neither
// (7.3.5.2).
func (s *setter) signOff(so *document.SignOff) {
	if len(written(so.Authorities)) == 0 && so.IssueDate.Text == "" && len(so.SignatureSeals) == 0 {
		return
	}
	s.keep = 0
	if s.try.empty {
		s.emptyPage()
	}
	above := len(s.rows)
	group := s.element(frame.RoleSignOff, s.parent)
	switch {
	case len(so.SignatureSeals) > 0:
		s.signed(so, group)
	case so.Sealed && len(written(so.Authorities)) > 0 && so.IssueDate.Text != "":
		s.sealed(so, group)
	default:
		s.unsealed(so, group)
	}
	for i := above; i < len(s.rows); i++ {
		s.rows[i].signOff = !s.rows[i].blank
	}
	s.bindSignOff(above)
}

// blanksBefore adds the blank lines before a sign-off, less those that the attempt leaves
// out.
func (s *setter) blanksBefore(n int) {
	if len(s.rows) > 0 {
		s.addBlanks(max(0, n-s.try.blanks))
	}
}

// unsealed sets 落款 of a paper without seal (7.3.5.2): the signature leaves two characters
// free at the right, the date begins two characters to the right of the signature; a date
// too long for that takes the two characters itself and the signature moves left.
func (s *setter) unsealed(so *document.SignOff, group int) {
	s.blanksBefore(s.p.SignOff.BlankBefore.Value)
	names := written(so.Authorities)
	left, dateLeft := s.signOffPlaces(names, so.IssueDate)
	for _, name := range names {
		s.signOffLine(name, s.element(frame.RoleSignature, group), left)
	}
	if so.IssueDate.Text != "" {
		s.signOffLine(so.IssueDate, s.element(frame.RoleDate, group), dateLeft)
	}
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
	_, w := s.measured(s.bodyLook(s.p.Body.Role.Value), p, 0)
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

// bindSignOff keeps the rows of the sign-off on one page, and, when lines may be pulled,
// the last rows of the body with them.
func (s *setter) bindSignOff(above int) {
	from := above + 1
	if n := len(s.bodyRows); s.try.pull && n > 0 && s.p.SignOff.KeepWith.Value > 0 {
		from = min(from, s.bodyRows[max(0, n-s.p.SignOff.KeepWith.Value)]+1)
	}
	s.bind(from, len(s.rows))
}
