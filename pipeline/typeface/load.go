package typeface

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Source is a register with the files it speaks of.
type Source struct {
	Origin   string // where the files are, for people
	Register *Register
	Open     func(file string) (string, error) // the whole content of a file
}

// Load opens the faces of the sources and builds the chains. A later source lies over the
// earlier ones: its roles come before theirs of the same name, and what its fonts lack is
// drawn by theirs. A role that gives no Latin face keeps the earlier one. Where two faces
// have one name, the later is meant. A font that cannot be used is left out of the chains,
// and Filling says so.
// Errors, in Chinese, are for registers that contradict themselves.
func Load(sources ...Source) (*Set, error) {
	b := builder{index: map[string]int{}, refused: map[string]Refusal{}, roles: map[Role]*roleChain{}}
	for _, source := range sources {
		b.open(source)
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
	faces   []*Face
	about   []About
	index   map[string]int // face by its name in the registers
	refused map[string]Refusal
	roles   map[Role]*roleChain
}

func (b *builder) open(source Source) {
	for _, entry := range source.Register.Faces {
		about := About{entry, source.Origin}
		face, err := entry.open(source.Open)
		if err != nil {
			delete(b.index, entry.Name)
			b.refused[entry.Name] = Refusal{about, err}
			continue
		}
		delete(b.refused, entry.Name)
		b.index[entry.Name] = len(b.faces)
		b.faces, b.about = append(b.faces, face), append(b.about, about)
	}
}

func (e Entry) open(read func(string) (string, error)) (*Face, error) {
	data, err := read(e.File)
	if err != nil {
		return nil, fmt.Errorf("打不开：%w", err)
	}
	index, err := e.find(data)
	if err != nil {
		return nil, err
	}
	face, err := OpenIndex(e.Name, data, index)
	if err != nil {
		return nil, err
	}
	for _, as := range slices.Sorted(maps.Keys(e.Draw)) {
		face.drawn = append(face.drawn, drawn{[]rune(as)[0], []rune(e.Draw[as])[0]})
	}
	return face, nil
}

// find is the index of the entry's font in its file.
func (e Entry) find(data string) (int, error) {
	if e.Font == "" {
		return e.Index, nil
	}
	all, err := Describe(strings.NewReader(data), int64(len(data)))
	if err != nil {
		return 0, err
	}
	best := -1
	for i := range all {
		if all[i].Called(e.Font) && (best < 0 || all[i].Rank(e.Font) < all[best].Rank(e.Font)) {
			best = i
		}
	}
	if best < 0 {
		return 0, ErrNoSuch
	}
	return all[best].Index, nil
}

// lay puts a role's chain before the one it has.
func (b *builder) lay(role Role, chain Chain) error {
	laid := &roleChain{role: role, latin: -1}
	for _, name := range chain.Faces {
		if err := b.take(role, name, laid, &laid.faces); err != nil {
			return err
		}
	}
	var latin []int
	if chain.Latin != "" {
		if err := b.take(role, chain.Latin, laid, &latin); err != nil {
			return err
		}
	}
	if len(laid.faces) > 0 {
		laid.standsFor = chain.StandsFor
	}
	laid.over(b.roles[role])
	if len(latin) > 0 {
		laid.latin = latin[0]
	}
	b.roles[role] = laid
	return nil
}

// take appends a face by its name in the registers, or notes why it cannot be used.
func (b *builder) take(role Role, name string, c *roleChain, to *[]int) error {
	if i, ok := b.index[name]; ok {
		*to = append(*to, i)
		return nil
	}
	refusal, ok := b.refused[name]
	if !ok {
		return fmt.Errorf("字体登记文件里，%s用到的字体“%s”没有登记，请在 faces 中补上或改正名称", role, name)
	}
	c.refused = append(c.refused, refusal)
	return nil
}

// over lays a chain over the one below it, nil for none.
func (c *roleChain) over(below *roleChain) {
	if below == nil {
		return
	}
	if len(c.faces) == 0 {
		c.standsFor = below.standsFor
		c.refused = append(c.refused, below.refused...)
	}
	c.latin = below.latin
	c.faces = append(c.faces, below.faces...)
}

// set ends every chain with the faces it does not name, as a last resort.
func (b *builder) set() *Set {
	s := &Set{faces: b.faces, about: b.about}
	for _, role := range slices.Sorted(maps.Keys(b.roles)) {
		c := *b.roles[role]
		named := c.faces
		c.faces = nil
		for _, i := range named {
			c.faces = appendNew(c.faces, i)
		}
		c.own = len(c.faces)
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
