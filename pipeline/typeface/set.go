package typeface

// Role is what a face is for, by its Chinese name.
type Role string

// The roles of GB/T 9704.
const (
	XiaoBiaoSong Role = "小标宋"
	FangSong     Role = "仿宋"
	Hei          Role = "黑体"
	Kai          Role = "楷体"
	Song         Role = "宋体"
)

// Set is the faces of one program run and which of them draw each role: immutable, safe
// for concurrent use.
type Set struct {
	faces []*Face
	about []About // by face
	roles []roleChain
}

type roleChain struct {
	role  Role
	latin int   // asked first for Latin letters and digits; -1 for none
	faces []int // in order of preference, every face of the set once

	own       int // so many of faces the registers name
	standsFor string
	refused   []Refusal
}

// Len returns the number of faces.
func (s *Set) Len() int { return len(s.faces) }

// Face returns a face by its index, as Find gives it.
func (s *Set) Face(i int) *Face { return s.faces[i] }

// Has reports whether the set knows the role.
func (s *Set) Has(role Role) bool { return s.chain(role) != nil }

func (s *Set) chain(role Role) *roleChain {
	for i := range s.roles {
		if s.roles[i].role == role {
			return &s.roles[i]
		}
	}
	return nil
}

// Find returns the face that draws r in the role, and its glyph there: the first of the
// role's chain that has it. ok is false when no face has it or the role is unknown.
func (s *Set) Find(role Role, r rune) (face int, id uint16, ok bool) {
	c := s.chain(role)
	if c == nil {
		return 0, 0, false
	}
	if c.latin >= 0 && isLatin(r) {
		if id, ok := s.faces[c.latin].Glyph(r); ok {
			return c.latin, id, true
		}
	}
	for _, i := range c.faces {
		if id, ok := s.faces[i].Glyph(r); ok {
			return i, id, true
		}
	}
	return 0, 0, false
}

// isLatin tells ASCII and Latin-1, but for the four marks that Chinese fonts draw full width.
func isLatin(r rune) bool { return r <= 0xFF && r != '±' && r != '·' && r != '×' && r != '÷' }

// Roles returns the roles of GB/T 9704.
func Roles() []Role { return []Role{XiaoBiaoSong, FangSong, Hei, Kai, Song} }
