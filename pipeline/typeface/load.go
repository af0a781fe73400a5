package typeface

import (
	"fmt"
	"maps"
	"slices"
)

// Source is a register with the files it speaks of.
type Source struct {
	Register *Register
	Open     func(file string) (string, error) // the whole content of a file
}

// Load opens the faces of the sources and builds the chains. A later source lies over the
// earlier ones: its roles come before theirs of the same name, and what its fonts lack is
// drawn by theirs. A role that gives no Latin face keeps the earlier one. Where two faces
// have one name, the later is meant.
// Errors, in Chinese, name the font and what is wrong with it.
func Load(sources ...Source) (*Set, error) {
	b := builder{index: map[string]int{}, roles: map[Role]*roleChain{}}
	for _, source := range sources {
		if err := b.open(source); err != nil {
			return nil, err
		}
		for _, role := range slices.Sorted(maps.Keys(source.Register.Roles)) {
			if err := b.lay(role, source.Register.Roles[role]); err != nil {
				return nil, err
			}
		}
	}
	return b.set(), nil
}

// builder is a set while its sources are laid over one another.
type builder struct {
	faces []*Face
	index map[string]int // face by its name in the registers
	roles map[Role]*roleChain
}

func (b *builder) open(source Source) error {
	for _, entry := range source.Register.Faces {
		face, err := entry.open(source.Open)
		if err != nil {
			return fmt.Errorf("字体“%s”（文件 %s）%w", entry.Name, entry.File, err)
		}
		b.index[entry.Name] = len(b.faces)
		b.faces = append(b.faces, face)
	}
	return nil
}

func (e Entry) open(read func(string) (string, error)) (*Face, error) {
	data, err := read(e.File)
	if err != nil {
		return nil, fmt.Errorf("打不开，请检查这个文件是否在字体文件夹里：%w", err)
	}
	face, err := Open(e.Name, data)
	if err != nil {
		return nil, err
	}
	for _, as := range slices.Sorted(maps.Keys(e.Draw)) {
		face.drawn = append(face.drawn, drawn{[]rune(as)[0], []rune(e.Draw[as])[0]})
	}
	return face, nil
}

// lay puts a role's chain before the one it has.
func (b *builder) lay(role Role, chain Chain) error {
	laid := &roleChain{role: role, latin: -1}
	for _, name := range chain.Faces {
		i, ok := b.index[name]
		if !ok {
			return unknownFace(role, name)
		}
		laid.faces = append(laid.faces, i)
	}
	if below := b.roles[role]; below != nil {
		laid.latin = below.latin
		laid.faces = append(laid.faces, below.faces...)
	}
	if chain.Latin != "" {
		i, ok := b.index[chain.Latin]
		if !ok {
			return unknownFace(role, chain.Latin)
		}
		laid.latin = i
	}
	b.roles[role] = laid
	return nil
}

func unknownFace(role Role, name string) error {
	return fmt.Errorf("字体登记文件里，%s用到的字体“%s”没有登记，请在 faces 中补上或改正名称", role, name)
}

// set ends every chain with the faces it does not name, as a last resort.
func (b *builder) set() *Set {
	s := &Set{faces: b.faces}
	for _, role := range slices.Sorted(maps.Keys(b.roles)) {
		c := *b.roles[role]
		named := c.faces
		c.faces = nil
		for _, i := range named {
			c.faces = appendNew(c.faces, i)
		}
		for i := range b.faces {
			c.faces = appendNew(c.faces, i)
		}
		s.roles = append(s.roles, c)
	}
	return s
}

func appendNew(list []int, i int) []int {
	if slices.Contains(list, i) {
		return list
	}
	return append(list, i)
}
