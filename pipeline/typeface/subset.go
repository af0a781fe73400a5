package typeface

import "slices"

// Subset collects the characters of one document in one face. Each goes by a CID, numbered
// from 1 in order of first use, and once Sort is called in the order of their codes; two
// characters drawn with one glyph have two CIDs, so that text can be read back. CID 0 is
// the missing character. For one goroutine.
type Subset struct {
	face   *Face
	bmp    [256]*[256]uint16 // CIDs by high and low byte
	beyond map[rune]uint16
	runes  []rune
	widths []int
	glyphs []uint16 // of the face, by CID
}

// maxCID is the last number a glyph can have: a font counts its glyphs in 16 bits.
const maxCID = 0xFFFE

// NewSubset returns a subset without characters.
func NewSubset(f *Face) *Subset {
	return &Subset{face: f, runes: []rune{0}, widths: []int{f.Advance(0)}, glyphs: []uint16{0}}
}

// Face returns the face.
func (s *Subset) Face() *Face { return s.face }

// Runes returns the characters by CID; the slice belongs to the subset.
func (s *Subset) Runes() []rune { return s.runes }

// Widths returns the advances by CID in thousandths of an em; the slice belongs to the subset.
func (s *Subset) Widths() []int { return s.widths }

// CID returns the number of a character and takes it in; 0 when the face does not have it.
func (s *Subset) CID(r rune) uint16 {
	if r < 0 || r > 0xFFFF {
		return s.cidBeyond(r)
	}
	page := s.bmp[r>>8]
	if page == nil {
		page = new([256]uint16)
		s.bmp[r>>8] = page
	}
	if page[r&0xFF] == 0 {
		page[r&0xFF] = s.add(r)
	}
	return page[r&0xFF]
}

func (s *Subset) cidBeyond(r rune) uint16 {
	cid, known := s.beyond[r]
	if known {
		return cid
	}
	if cid = s.add(r); cid == 0 {
		return 0
	}
	if s.beyond == nil {
		s.beyond = map[rune]uint16{}
	}
	s.beyond[r] = cid
	return cid
}

func (s *Subset) add(r rune) uint16 {
	id, ok := s.face.Glyph(r)
	if !ok || len(s.runes) > maxCID {
		return 0
	}
	s.runes = append(s.runes, r)
	s.widths = append(s.widths, s.face.Advance(id))
	s.glyphs = append(s.glyphs, id)
	return uint16(len(s.runes) - 1)
}

// Sort numbers the characters anew, in the order of their codes, so that subsets with the
// same characters are the same.
func (s *Subset) Sort() {
	all := slices.Clone(s.runes[1:])
	slices.Sort(all)
	glyphs := make([]uint16, len(s.runes))
	widths := make([]int, len(s.runes))
	for i, r := range all {
		was, now := s.CID(r), i+1
		glyphs[now], widths[now] = s.glyphs[was], s.widths[was]
	}
	copy(s.runes[1:], all)
	copy(s.glyphs[1:], glyphs[1:])
	copy(s.widths[1:], widths[1:])
	for i, r := range s.runes[1:] {
		s.renumber(r, uint16(i+1))
	}
}

func (s *Subset) renumber(r rune, cid uint16) {
	if r > 0xFFFF {
		s.beyond[r] = cid
		return
	}
	s.bmp[r>>8][r&0xFF] = cid
}
