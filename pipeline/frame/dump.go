package frame

import (
	"fmt"
	"io"
)

// Dump prints the document in millimetres, an item a line, for people and for tests.
func (d *Document) Dump(w io.Writer) error {
	for n, p := range d.Pages {
		if _, err := fmt.Fprintf(w, "page %d\n", n+1); err != nil {
			return err
		}
		for _, it := range p.Items {
			if _, err := fmt.Fprintln(w, d.line(it)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *Document) line(it Item) string {
	switch it := it.(type) {
	case *Text:
		return fmt.Sprintf("  text x=%.3f y=%.3f w=%.3f size=%.1fpt face=%d%s %s %q",
			it.At.X.MM(), it.At.Y.MM(), it.Width().MM(), it.Size.Pt(), it.Face, manner(it), d.role(it.Element), it.Chars)
	case *Rule:
		return fmt.Sprintf("  rule x=%.3f y=%.3f to x=%.3f y=%.3f width=%.3f%s",
			it.From.X.MM(), it.From.Y.MM(), it.To.X.MM(), it.To.Y.MM(), it.Width.MM(), colour(it.Colour))
	case *Image:
		turned := ""
		if it.Turned {
			turned = " turned"
		}
		return fmt.Sprintf("  image x=%.3f y=%.3f to x=%.3f y=%.3f%s %s",
			it.From.X.MM(), it.From.Y.MM(), it.To.X.MM(), it.To.Y.MM(), turned, d.role(it.Element))
	}
	return "  ?"
}

// manner is what is special about how a text is set.
func manner(t *Text) string {
	s := colour(t.Colour)
	if t.Condense != 0 {
		s += fmt.Sprintf(" condensed=%d", t.Condense)
	}
	if t.Turned {
		s += " turned"
	}
	return s
}

func colour(c Colour) string {
	if c == Red {
		return " red"
	}
	return ""
}

func (d *Document) role(element int) string {
	if element == Artifact {
		return "artifact"
	}
	return fmt.Sprintf("%s#%d", d.Elements[element].Role, element)
}
