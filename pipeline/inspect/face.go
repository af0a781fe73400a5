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
	counts := map[string]int{}
	names := map[string]string{}
	most := 0
	for _, g := range glyphs {
		if !g.han() {
			continue
		}
		han++
		key := g.font.Role
		counts[key]++
		if names[key] == "" {
			names[key] = g.font.Name
		}
		if counts[key] > most {
			most, role = counts[key], key
		}
	}
	return role, names[role], han
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
