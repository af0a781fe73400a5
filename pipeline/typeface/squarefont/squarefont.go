// Package squarefont builds tiny TrueType fonts whose glyphs are known squares, so that
// what a test expects of a layout can be worked out by hand.
//
// 1000 units make an em. ASCII is 500 wide, every other character 1000. The ink of an
// ideograph is a square of 800 around (500, ink centre), that of ASCII a box from (50, 0)
// to (450, 700), that of other marks a square of 300 at (100, -50). White space has none.
package squarefont

import (
	"maps"
	"slices"
	"unicode"

	"gongwen/pipeline/typeface"
)

// DefaultInkCentre is the ink centre of a font without the option InkCentre.
const DefaultInkCentre = 380

// Option changes a font.
type Option func(*font)

// InkCentre sets the middle of the ideographs above the baseline.
func InkCentre(centre int) Option { return func(f *font) { f.centre = centre } }

// Empty maps characters to a glyph without ink, as some real fonts do.
func Empty(chars string) Option {
	return func(f *font) {
		for _, r := range chars {
			f.empty[r] = true
		}
	}
}

// Composite draws a character as the glyphs of two others laid over one another.
func Composite(r, a, b rune) Option {
	return func(f *font) { f.composite[r] = [2]rune{a, b} }
}

// New builds a font with the characters.
func New(chars string, options ...Option) string {
	f := &font{centre: DefaultInkCentre, empty: map[rune]bool{}, composite: map[rune][2]rune{}}
	for _, o := range options {
		o(f)
	}
	all := map[rune]bool{}
	for _, r := range chars {
		all[r] = true
	}
	for r := range f.empty {
		all[r] = true
	}
	for r := range f.composite {
		all[r] = true
	}
	f.runes = slices.Sorted(maps.Keys(all))
	return f.bytes()
}

// Common is the characters of ordinary papers: ASCII, the 20,992 ideographs of the main
// block and the marks of Chinese text.
func Common() string {
	var text []rune
	for _, span := range [][2]rune{
		{0x20, 0x7E}, {0xB0, 0xB7}, {0xD7, 0xD7}, {0x2010, 0x2027}, {0x2030, 0x203B}, {0x2103, 0x2103},
		{0x2160, 0x216B}, {0x2460, 0x2473}, {0x3000, 0x303F}, {0x4E00, 0x9FFF}, {0xFF00, 0xFFEF},
	} {
		for r := span[0]; r <= span[1]; r++ {
			text = append(text, r)
		}
	}
	return string(text)
}

// Set gives every role the fonts, in this order; without fonts, one of the Common characters.
func Set(fonts ...string) *typeface.Set {
	if len(fonts) == 0 {
		fonts = []string{New(Common())}
	}
	register := &typeface.Register{Roles: map[typeface.Role]typeface.Chain{}}
	var names []string
	files := map[string]string{}
	for i, data := range fonts {
		name := "Square" + string(rune('A'+i))
		names, files[name] = append(names, name), data
		register.Faces = append(register.Faces, typeface.Entry{Name: name, File: name})
	}
	for _, role := range typeface.Roles() {
		register.Roles[role] = typeface.Chain{Faces: names}
	}
	return load(register, func(file string) string { return files[file] })
}

// ByRole gives each role a face of its own, of the Common characters, in the order of
// typeface.Roles.
func ByRole() *typeface.Set {
	register := &typeface.Register{Roles: map[typeface.Role]typeface.Chain{}}
	for _, role := range typeface.Roles() {
		register.Faces = append(register.Faces, typeface.Entry{Name: string(role), File: string(role)})
		register.Roles[role] = typeface.Chain{Faces: []string{string(role)}}
	}
	font := New(Common())
	return load(register, func(string) string { return font })
}

func load(register *typeface.Register, open func(file string) string) *typeface.Set {
	set, err := typeface.Load(typeface.Source{Register: register, Open: func(file string) (string, error) {
		return open(file), nil
	}})
	if err != nil {
		panic(err) // the fonts were not made here
	}
	return set
}

func isIdeograph(r rune) bool { return unicode.Is(unicode.Han, r) && r != '〇' && r != '々' }
