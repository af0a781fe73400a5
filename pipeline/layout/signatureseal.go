package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// signed sets 落款 with 签名章 (7.3.5.3): each leaves four characters free at the right, its
// post stands two characters to its left, a line each; the date a blank line below, with
// four characters free too.
func (s *setter) signed(so *document.SignOff, group int) {
	p := &s.p.SignatureSeal
	s.blanksBefore(p.BlankBefore.Value)
	wide := s.signatureWidth(so.SignatureSeals)
	for i := range so.SignatureSeals {
		s.signature(&so.SignatureSeals[i], wide, group)
	}
	if so.IssueDate.Text == "" {
		return
	}
	s.addBlanks(p.DateBlank.Value)
	left := max(0, s.width()-s.columns(p.Right.Value)-s.phraseWidth(so.IssueDate))
	s.phrase(s.bodyLook(s.p.Body.Role.Value), so.IssueDate, s.element(frame.RoleDate, group))
	s.set(measure{left, left, s.width()})
}

// signatureWidth is that of the widest signature seal or name.
func (s *setter) signatureWidth(seals []document.SignatureSeal) (wide int64) {
	for i := range seals {
		if w, ok := s.signaturePicture(&seals[i]); ok {
			wide = max(wide, int64(w)*s.fine)
		} else {
			wide = max(wide, s.phraseWidth(seals[i].Name))
		}
	}
	return wide
}

// signaturePicture is the width of a seal's picture at the profile's height.
func (s *setter) signaturePicture(seal *document.SignatureSeal) (unit.Length, bool) {
	m, ok := s.means.Pictures[seal.Name.Text]
	if !ok {
		return 0, false
	}
	return s.p.SignatureSeal.Height.Value * unit.Length(m.Width) / unit.Length(m.Height), true
}

// signature sets a post and its name in a line, or its seal in as many lines as that takes,
// the post in the middle of them.
func (s *setter) signature(seal *document.SignatureSeal, wide int64, group int) {
	p := &s.p.SignatureSeal
	width, pictured := s.signaturePicture(seal)
	lines := 1
	if pictured {
		lines = int((p.Height.Value + s.lineOffset(1) - 1) / s.lineOffset(1))
	}
	left := s.width() - s.columns(p.Right.Value) - wide
	element := s.element(frame.RoleSignature, group)
	first := len(s.items)
	s.inLine(s.bodyLook(s.p.Body.Role.Value), seal.Post, left-s.columns(p.PostGap.Value)-s.phraseWidth(seal.Post), element)
	if !pictured {
		s.inLine(s.bodyLook(p.NameRole.Value), seal.Name, left, element)
	}
	if !pictured {
		s.addRow(first)
		return
	}
	height := s.lineOffset(lines-1) + s.p.Body.Size.Value // of the lines that the picture takes
	beside := &block{}
	s.take(beside, first, (height-s.p.Body.Size.Value)/2)
	s.addRow(len(s.items))
	r := &s.rows[len(s.rows)-1]
	r.block, r.below = beside, height-s.p.Body.Size.Value
	at := s.p.TypeArea.Left.Value + unit.Length(left/s.fine)
	top := (height - p.Height.Value) / 2
	s.anchor(r, seal.Name, "签名章："+seal.Post.Text, group, frame.Image{
		From: frame.Point{X: at, Y: top}, To: frame.Point{X: at + width, Y: top + p.Height.Value},
	})
	s.addBlanks(lines - 1)
}

// inLine sets a phrase at an indent, as part of the line that is being made.
func (s *setter) inLine(l look, p document.Phrase, indent int64, element int) {
	s.phrase(l, p, element)
	s.whole(indent)
}
