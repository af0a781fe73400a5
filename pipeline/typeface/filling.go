package typeface

import "slices"

// About is where a face comes from.
type About struct {
	Entry  Entry
	Origin string // of its source
}

// Title is what people call the face: its family, else its name in the register.
func (a About) Title() string {
	if a.Entry.Family != "" {
		return a.Entry.Family
	}
	return a.Entry.Name
}

// Refusal is a font that was asked for and cannot be used.
type Refusal struct {
	About
	Err error
}

// Filling says which faces draw a role.
type Filling struct {
	Role      Role
	Latin     int       // face for Latin letters and digits; -1 for none of its own
	Faces     []int     // that the registers name for the role, in order of preference
	StandsFor string    // the font that is meant, where the first face only stands in for it
	Refused   []Refusal // fonts asked for in the place of the first
}

// Substituted reports whether the role is drawn by another font than the one that was
// meant or asked for, or by none of its own.
func (f *Filling) Substituted() bool {
	return f.StandsFor != "" || len(f.Refused) > 0 || len(f.Faces) == 0
}

// Filling tells how a role came out; a role the set does not know has no faces.
func (s *Set) Filling(role Role) Filling {
	c := s.chain(role)
	if c == nil {
		return Filling{Role: role, Latin: -1}
	}
	return Filling{role, c.latin, c.faces[:c.own:c.own], c.standsFor, c.refused}
}

// About says where a face comes from.
func (s *Set) About(face int) About { return s.about[face] }

// Spare is a face that is asked when all others lack a character.
type Spare struct {
	Face *Face
	About
}

// With returns a set whose every role asks the spare faces last.
func (s *Set) With(spare ...Spare) *Set {
	with := &Set{faces: slices.Clone(s.faces), about: slices.Clone(s.about), roles: slices.Clone(s.roles)}
	for i := range with.roles {
		with.roles[i].faces = slices.Clone(with.roles[i].faces)
	}
	for _, one := range spare {
		for i := range with.roles {
			with.roles[i].faces = append(with.roles[i].faces, len(with.faces))
		}
		with.faces, with.about = append(with.faces, one.Face), append(with.about, one.About)
	}
	return with
}
