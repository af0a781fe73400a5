package page

import (
	"fmt"
	"io"
)

// Dump prints the pages in millimetres, a glyph, line or picture on each line, for people
// and for tests.
func (d *Document) Dump(w io.Writer) error {
	for i, f := range d.Fonts {
		if _, err := fmt.Fprintf(w, "font %d %s\n", i, f); err != nil {
			return err
		}
	}
	for i := range d.Pages {
		if err := d.Pages[i].dump(w, i+1); err != nil {
			return err
		}
	}
	return nil
}

func (p *Page) dump(w io.Writer, number int) error {
	lines := []string{fmt.Sprintf("page %d %.3f x %.3f", number, p.Width.MM(), p.Height.MM())}
	for _, g := range p.Glyphs {
		lines = append(lines, g.String())
	}
	for _, r := range p.Rules {
		lines = append(lines, r.String())
	}
	for _, m := range p.Images {
		lines = append(lines, "image "+m.Box.String()+when(m.Artifact, " artifact"))
	}
	for _, d := range p.Doubts {
		lines = append(lines, "doubt "+d.String())
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

// when returns the word if ok.
func when(ok bool, word string) string {
	if ok {
		return word
	}
	return ""
}

// String prints a font's line of a dump.
func (f Font) String() string {
	s := fmt.Sprintf("%q %s %s centre %d", f.Name, f.Kind, f.Role, f.InkCentre)
	return s + when(f.InkKnown, " measured") + when(f.Bold, " bold") + when(f.Embedded, " embedded") +
		when(f.Subset, " subset") + when(f.ToUnicode, " unicode")
}

// String prints a glyph's line of a dump.
func (g Glyph) String() string {
	s := fmt.Sprintf("glyph %q at %s advance %.3f size %.2fpt font %d", g.Text, g.At, g.Advance.MM(), g.Size.Pt(), g.Font)
	if g.Colour != (Colour{}) {
		s += " colour " + g.Colour.String()
	}
	if g.MCID >= 0 {
		s += fmt.Sprintf(" mcid %d", g.MCID)
	}
	s += when(!g.Upright, " turned") + when(g.Stroked, " stroked") + when(g.Hidden, " hidden") + when(g.Artifact, " artifact")
	s += " box " + g.Box.String()
	if g.Inked {
		s += " ink " + g.Ink.String()
	}
	return s
}

// String prints a line's line of a dump.
func (r Rule) String() string {
	return fmt.Sprintf("rule %s to %s width %.3f colour %s", r.From, r.To, r.Width.MM(), r.Colour) + when(r.Artifact, " artifact")
}

// String prints a place as (x y) in millimetres.
func (p Point) String() string { return fmt.Sprintf("(%.3f %.3f)", p.X.MM(), p.Y.MM()) }

// String prints left, top, right and bottom in millimetres.
func (b Box) String() string {
	return fmt.Sprintf("[%.3f %.3f %.3f %.3f]", b.Left.MM(), b.Top.MM(), b.Right.MM(), b.Bottom.MM())
}

// String prints a colour as #RRGGBB.
func (c Colour) String() string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// String prints what is doubted, and about which font.
func (d Doubt) String() string {
	s := [...]string{"text", "place", "content", "colour"}[d.Kind] + " " + d.Message
	if d.Font >= 0 {
		s += fmt.Sprintf(" (font %d)", d.Font)
	}
	return s
}
