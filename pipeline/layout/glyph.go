package layout

import (
	"slices"
	"unicode"

	"gongwen/pipeline/layout/line"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/unit"
)

// look is how text is set: role, type size, and how much nearer than its width a wide
// character stands to the next one so that the grid's characters fill the type area.
type look struct {
	role typeface.Role
	size unit.Length
	em   int64 // size in fine parts
	less int64
}

// glyph is a character in a look.
type glyph struct {
	look int32 // index into glyphs.looks plus one, so that the zero glyph is no entry
	face int32 // none when no face has the character
	box  line.Box
}

const none = -1

// glyphs looks characters up and remembers the latest of them.
type glyphs struct {
	faces  *typeface.Set
	rules  *line.Rules
	looks  []look
	recent *[256][2]glyph // by hash, the later one first
}

func (g *glyphs) init(faces *typeface.Set, rules *line.Rules) {
	g.faces, g.rules, g.recent = faces, rules, new([256][2]glyph)
}

// centre is the height of a face's ink centre.
func (g *glyphs) centre(face int) int { return g.faces.Face(face).InkCentre() }

// index returns the number under which get knows a look.
func (g *glyphs) index(l look) int32 {
	i := slices.Index(g.looks, l)
	if i < 0 {
		i = len(g.looks)
		g.looks = append(g.looks, l)
	}
	return int32(i + 1)
}

// roles are those of the looks, each once.
func (g *glyphs) roles() (roles []string) {
	for _, l := range g.looks {
		if !slices.Contains(roles, string(l.role)) {
			roles = append(roles, string(l.role))
		}
	}
	return roles
}

// get returns a character's glyph; the pointer holds until the next call.
func (g *glyphs) get(look int32, r rune) *glyph {
	at := &g.recent[(uint32(r)*31+uint32(look)*331)%uint32(len(g.recent))]
	if at[0].is(look, r) {
		return &at[0]
	}
	if at[0], at[1] = at[1], at[0]; !at[0].is(look, r) {
		at[0] = g.find(look, r)
	}
	return &at[0]
}

func (g *glyph) is(look int32, r rune) bool { return g.box.Rune == r && g.look == look }

// find asks the faces. A character that none has is as wide as an ideograph, unless it
// could not be seen anyway.
func (g *glyphs) find(index int32, r rune) glyph {
	l := &g.looks[index-1]
	out := glyph{look: index, face: none, box: line.Box{Rune: r, Class: g.rules.Class(r)}}
	b := &out.box
	face, id, ok := g.faces.Find(l.role, r)
	if !ok {
		if !unicode.In(r, unicode.Cc, unicode.Cf) {
			b.Width, b.Step = l.em, l.em-l.less
		}
		return out
	}
	f := g.faces.Face(face)
	out.face = int32(face)
	advance := f.Advance(id)
	b.Width = l.thousandths(advance)
	b.Step = b.Width
	if isWide(r, advance) {
		b.Step -= l.less
	}
	if b.Class.OpeningMark() || b.Class.ClosingMark() {
		before, after := blankHalf(b.Class, f, id)
		b.Before, b.After = l.thousandths(before), l.thousandths(after)
	}
	return out
}

func (l *look) thousandths(n int) int64 { return l.em * int64(n) / 1000 }

// isWide tells the characters that stand on the grid: ideographs and the marks of Chinese
// text, some of which share their code with Latin marks.
func isWide(r rune, advance int) bool {
	return r >= 0x2E80 || (r >= 0x2000 || r > 0x7F && r < 0x100) && advance >= 800
}

// blankHalf is how far a mark may be squeezed before it and after it: its blank half, and
// never into its ink.
func blankHalf(class line.Class, f *typeface.Face, id uint16) (before, after int) {
	ink, ok := f.Ink(id)
	if !ok {
		return 0, 0
	}
	half := f.Advance(id) / 2
	if class.OpeningMark() {
		return min(max(ink.XMin, 0), half), 0
	}
	return 0, min(max(f.Advance(id)-ink.XMax, 0), half)
}
