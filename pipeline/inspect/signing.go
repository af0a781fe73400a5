package inspect

import "gongwen/pipeline/page"

// signing is how a paper is signed, as far as the page tells.
type signing uint8

const (
	unsigned signing = iota // no date on a line of its own
	plain                   // 7.3.5.2
	sealed                  // 7.3.5.1: a picture lies over the date, or room is left for one
	stamped                 // 7.3.5.3: a picture or a name in its own face takes the signature's place
)

// signing tells the case. Without a picture, the geometry of a sealed paper counts as
// such: the seal is put on by hand.
func (r *paper) signing() signing {
	e := &r.ending
	switch {
	case e.date == nil:
		return unsigned
	case r.seal() != nil:
		return sealed
	case len(r.stamps()) > 0:
		return stamped
	case len(e.names) == 0:
		return plain
	}
	for i := 1; i < len(e.names); i++ {
		if r.blanks(e.names[i-1], e.names[i]) < 0.5 {
			return plain // names below each other leave no room for seals
		}
	}
	signs := e.signatures()
	centred := near(signs[len(signs)-1].centre(), e.date.centre(), 2*r.place())
	if centred && r.chars(r.dateFree(), r.p.Sealed.DateRight.Value) && !r.looksPlain() {
		return sealed
	}
	return plain
}

// looksPlain reports a name so much longer than the date that it stands as 7.3.5.2 has it,
// too; then the blank lines above decide.
func (r *paper) looksPlain() bool {
	e := &r.ending
	if !r.offsetFits() || len(e.signatures()) > 1 {
		return false
	}
	return e.above == nil || e.above.page != e.date.page || r.blankLines(r.blanks(e.above, e.names[0]), r.p.SignOff.BlankBefore.Value)
}

func (r *paper) dateFree() float64 { return r.rightOf(r.ending.date) - r.ending.date.right }

// seal is a picture over the date.
func (r *paper) seal() *page.Box {
	d := r.ending.date
	for _, b := range r.sealPictures(d.page) {
		if overlaps(b, d) {
			return &b
		}
	}
	return nil
}

func overlaps(b page.Box, l *line) bool {
	return b.Left.MM() < l.right && b.Right.MM() > l.left && b.Top.MM() < l.foot && b.Bottom.MM() > l.top
}

// seals are the pictures over signatures and date.
func (r *paper) seals() (found []page.Box) {
	over := append(r.ending.signatures(), r.ending.date)
	for _, b := range r.sealPictures(r.ending.date.page) {
		for _, l := range over {
			if overlaps(b, l) {
				found = append(found, b)
				break
			}
		}
	}
	return found
}

// stamp is one 签名章, or the name in its place, with the post at its left.
type stamp struct {
	post                   *line // nil for none
	left, right, top, foot float64
	picture                bool
}

func (s *stamp) middle() float64 { return (s.top + s.foot) / 2 }

// stamps are 签名章 from top to foot: for each row of the signature the picture or the name
// at its right, or a lone picture right above the date.
func (r *paper) stamps() (found []stamp) {
	e := &r.ending
	for _, row := range e.names {
		s, ok := r.stampOf(row)
		if !ok {
			return nil
		}
		found = append(found, s)
	}
	if len(e.names) > 0 {
		return found
	}
	for _, b := range r.sealPictures(e.date.page) {
		if b.Left.MM() > r.leftOf(e.date)+60 && b.Bottom.MM() <= e.date.top+1 && b.Bottom.MM() > e.date.top-3*r.linePitch() {
			found = append(found, pictured(b))
		}
	}
	return found
}

func pictured(b page.Box) stamp {
	return stamp{left: b.Left.MM(), right: b.Right.MM(), top: b.Top.MM(), foot: b.Bottom.MM(), picture: true}
}

// stampOf looks for the picture beside a row, else for a name in the face of such names.
func (r *paper) stampOf(row *line) (stamp, bool) {
	for _, b := range r.sealPictures(row.page) {
		if b.Left.MM() > row.right-1 && b.Top.MM() < row.middle()+r.linePitch() && b.Bottom.MM() > row.middle()-r.linePitch() {
			s := pictured(b)
			s.post = row
			return s, true
		}
	}
	parts, role := row.pieces(nameGap), r.p.SignatureSeal.NameRole.Value
	if len(parts) < 2 {
		return stamp{}, false
	}
	name := parts[len(parts)-1]
	if len(parts) > 2 && len(name.at) == 1 { // 张　三
		name = newLine(row.page, titleGlyphs(parts[len(parts)-2:]))
	}
	post := newLine(row.page, row.glyphs[:len(row.glyphs)-len(name.glyphs)])
	s := stamp{post: post, left: name.left, right: name.right, top: name.top, foot: name.foot}
	return s, r.dominant(name.glyphs) == role && r.dominant(post.glyphs) != role
}
