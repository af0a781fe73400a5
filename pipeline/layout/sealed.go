package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// sealed sets 落款 under seals (7.3.5.1): the date leaves four characters free at the
// right, the last signature is centred on it, the other signatures stand to its left and
// above, a seal over each, the last over the date too.
func (s *setter) sealed(so *document.SignOff, group int) {
	names := written(so.Authorities)
	c := s.sealColumns(names, so.IssueDate)
	s.sealRoom(len(names) <= c.row)
	for i, name := range names {
		if i > 0 && c.place(i, len(names)) == c.first(i, len(names)) {
			s.addEmpty(s.sealStep() - 1)
		}
		s.sealedName(so, i, name, c, len(names), group)
	}
	s.phrase(s.bodyLook(s.p.Body.Role.Value), so.IssueDate, s.element(frame.RoleDate, group))
	s.set(measure{c.date, c.date, s.width()})
}

// sealColumns are the columns that signatures and seals stand in.
type sealColumns struct {
	row    int   // signatures a row
	middle int64 // of the last column and of the date
	apart  int64 // from middle to middle
	date   int64 // where the date begins
}

// sealColumns makes a row as full as the type area allows.
func (s *setter) sealColumns(names []document.Phrase, date document.Phrase) sealColumns {
	width := s.phraseWidth(date)
	seal := s.sealWidth() + int64(s.p.Sealed.SealSpace.Value)*s.fine
	longest := int64(0)
	for _, n := range names {
		longest = max(longest, s.phraseWidth(n))
	}
	c := sealColumns{middle: s.width() - s.columns(s.p.Sealed.DateRight.Value) - width/2}
	c.middle = min(c.middle, s.width()-longest/2) // a very long name takes the date along
	c.date = max(0, c.middle-width/2)
	widest := max(seal, longest+s.columns(1))
	c.apart = widest
	left := c.middle - (widest-s.columns(1))/2 // what is left of the last column
	c.row = 1
	if left > 0 {
		c.row += int(left / widest)
	}
	c.row = max(1, min(c.row, len(names)))
	return c
}

// sealWidth is that of a seal, in fine parts.
func (s *setter) sealWidth() int64 { return int64(s.p.Sealed.SealSize.Value) * s.fine }

// place is the column, counted from the last one leftwards, of signature i of n.
func (c *sealColumns) place(i, n int) int {
	rows := (n + c.row - 1) / c.row
	if i/c.row == rows-1 { // the last row ends in the last column
		return n - 1 - i
	}
	return c.row - 1 - i%c.row
}

// first is the column that the row of signature i begins in.
func (c *sealColumns) first(i, n int) int { return c.place(i/c.row*c.row, n) }

// sealStep is how many lines of the grid one row of seals stands below another.
func (s *setter) sealStep() int {
	height := s.p.Sealed.SealSize.Value + s.p.Sealed.SealSpace.Value
	return int((height + s.lineOffset(1) - 1) / s.lineOffset(1))
}

// sealRoom leaves the lines between the body and the first signature: as many as let the
// seals begin below the body. dated says that the date stands below that signature.
func (s *setter) sealRoom(dated bool) {
	n := 1
	for s.sealTop(n, dated) < 0 {
		n++
	}
	s.addEmpty(n)
}

// addEmpty adds lines without text that a page may begin with, since a seal stands there.
func (s *setter) addEmpty(n int) {
	for range n {
		s.addRow(len(s.items))
	}
}

// sealTop is how far below the foot of the body's last line the seals begin when n blank
// lines stand above the signature.
func (s *setter) sealTop(n int, dated bool) unit.Length {
	return s.lineOffset(n+1) - s.p.Body.Size.Value + s.sealAbove(dated)
}

// sealAbove is where a seal's top stands, below the top of its signature: signature and
// date stand in the middle of it or a little lower.
func (s *setter) sealAbove(dated bool) unit.Length {
	middle := s.p.Body.Size.Value / 2
	if dated {
		middle = (s.lineOffset(1) + s.p.Body.Size.Value) / 2
	}
	return middle - s.p.Sealed.SealDrop.Value - s.p.Sealed.SealSize.Value/2
}

// sealedName sets signature i on the line of its row, and its seal.
func (s *setter) sealedName(so *document.SignOff, i int, name document.Phrase, c sealColumns, n, group int) {
	place := c.place(i, n)
	middle := c.middle - int64(place)*c.apart
	s.phrase(s.bodyLook(s.p.Body.Role.Value), name, s.element(frame.RoleSignature, group))
	first := len(s.items)
	if all, width := s.natural(0, len(s.par.boxes)); width > s.width() {
		s.set(measure{width: s.width()})
	} else {
		s.place(all, 0, max(0, middle-width/2))
		if place == c.first(i, n) {
			s.addRow(first)
		}
	}
	r := &s.rows[len(s.rows)-1]
	r.last = len(s.items)
	lastRow := i/c.row == (n-1)/c.row
	top := s.sealAbove(lastRow)
	r.below = max(r.below, top+s.p.Sealed.SealSize.Value-s.p.Body.Size.Value)
	s.seal(so, i, r, middle, top, group)
}

// seal puts the picture of seal i beside a row, centred on middle.
func (s *setter) seal(so *document.SignOff, i int, r *row, middle int64, top unit.Length, group int) {
	seals := written(so.SealImpressions)
	if i >= len(seals) {
		return
	}
	size := s.p.Sealed.SealSize.Value
	left := s.p.TypeArea.Left.Value + unit.Length(middle/s.fine) - size/2
	s.anchor(r, seals[i], "印章："+written(so.Authorities)[i].Text, group, frame.Image{
		From: frame.Point{X: left, Y: top}, To: frame.Point{X: left + size, Y: top + size},
	})
}

// anchor puts a picture beside a row, as a figure with words for those who do not see it.
func (s *setter) anchor(r *row, file document.Phrase, alt string, parent int, at frame.Image) {
	index, ok := s.picture(file)
	if !ok {
		return
	}
	at.Picture = index
	at.Element = s.element(frame.RoleFigure, parent)
	s.out.Elements[at.Element].Alt = alt
	if r.block == nil {
		r.block = &block{}
	}
	r.block.images = append(r.block.images, at)
}

// picture returns the index of a picture in the frames; the one that is not there has been
// reported by the conductor, who opens files.
func (s *setter) picture(file document.Phrase) (int, bool) {
	if i, ok := s.pictures[file.Text]; ok {
		return i, true
	}
	p, ok := s.means.Pictures[file.Text]
	if !ok {
		return 0, false
	}
	if s.pictures == nil {
		s.pictures = map[string]int{}
	}
	s.pictures[file.Text] = len(s.out.Pictures)
	s.out.Pictures = append(s.out.Pictures, p)
	return s.pictures[file.Text], true
}
