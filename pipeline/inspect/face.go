package inspect

// dominant is the role of the face that most ideographs are set in, "" when the font's
// name does not tell or there are none.
func (r *paper) dominant(glyphs []glyph) string {
	role, _, _ := roles(glyphs)
	return role
}

// roles returns the most frequent role of the ideographs' fonts, the name of a font that
// has it, and how many ideographs there are.
func roles(glyphs []glyph) (role, font string, han int) {
	counts := map[string]*roleCount{}
	var c *roleCount // of the ideograph before
	most := &roleCount{}
	for _, g := range glyphs {
		if !g.han() {
			continue
		}
		han++
		if c == nil || c.role != g.font.Role {
			c = countOf(counts, g.font.Role)
		}
		if c.add(g); c.n > most.n {
			most = c
		}
	}
	return most.role, most.font, han
}

// roleCount is how many ideographs have a role, and the first font with a name of theirs.
type roleCount struct {
	role, font string
	n          int
}

func countOf(counts map[string]*roleCount, role string) *roleCount {
	c, ok := counts[role]
	if !ok {
		c = &roleCount{role: role}
		counts[role] = c
	}
	return c
}

func (c *roleCount) add(g glyph) {
	if c.n++; c.font == "" {
		c.font = g.font.Name
	}
}

// boldPart is the share of bold ideographs; a face that is bold by nature counts only
// when it is made bolder.
func boldPart(glyphs []glyph) float64 {
	bold, han := 0, 0
	for _, g := range glyphs {
		if g.han() {
			han++
			if g.bold {
				bold++
			}
		}
	}
	if han == 0 {
		return 0
	}
	return float64(bold) / float64(han)
}

// sizeOf is the size in points that most of the glyphs have.
func sizeOf(glyphs []glyph) float64 {
	t := tally{}
	for _, g := range glyphs {
		t.add(g.Size.Pt(), 1)
	}
	return t.most(0.05)
}
