package page

import "strings"

// Doubtful reports whether some characters or their places could not be read.
func (d *Document) Doubtful() bool {
	for _, p := range d.Pages {
		for _, doubt := range p.Doubts {
			if doubt.Kind == DoubtText || doubt.Kind == DoubtPlace {
				return true
			}
		}
	}
	return false
}

// Complete adds to a document from structured text what that does not hold, as own has
// it: lines, pictures, their doubts, and what the file says of itself. Documents whose
// pages are not the same in number are left as they are.
func (d *Document) Complete(own *Document) {
	if len(d.Pages) != len(own.Pages) {
		return
	}
	for i := range d.Pages {
		from := own.Pages[i]
		d.Pages[i].Rules, d.Pages[i].Images, d.Pages[i].Doubts = from.Rules, from.Images, nil
		for _, doubt := range from.Doubts {
			if doubt.Kind == DoubtContent || doubt.Kind == DoubtColour {
				doubt.Font = -1
				d.Pages[i].Doubts = append(d.Pages[i].Doubts, doubt)
			}
		}
	}
	for i, font := range d.Fonts {
		d.Fonts[i] = own.described(font)
	}
	d.Tagged, d.Lang, d.Title, d.Author = own.Tagged, own.Lang, own.Title, own.Author
	d.Producer, d.Creator, d.Metadata, d.Version = own.Producer, own.Creator, own.Metadata, own.Version
}

// described returns the font as the file describes the one of the same name; composite
// CFF fonts may carry the name of their character map, too (9.7.6.2).
func (d *Document) described(font Font) Font {
	for _, f := range d.Fonts {
		if strings.TrimSuffix(strings.TrimSuffix(f.Name, "-Identity-H"), "-Identity-V") == font.Name {
			return f
		}
	}
	return font
}
