package pdf

import (
	"bytes"
	"crypto/sha256"

	"gongwen/pipeline/frame"

	"github.com/jung-kurt/gofpdf"
)

// drawImage lets gofpdf draw a picture. It moves in units of its own, from the top of the
// page; a turned one is drawn upright at the lower left corner and led to its place.
func (c *canvas) drawImage(m *frame.Image) {
	if m.Element == frame.Artifact {
		c.open(decoration)
	} else {
		c.open(mark(m.Element))
		c.tree.show(m.Element, c.number, m)
	}
	c.endText()
	c.flush()
	w, h := (m.To.X - m.From.X).Pt(), (m.To.Y - m.From.Y).Pt()
	name, options := c.picture(m.Picture), gofpdf.ImageOptions{}
	if !m.Turned {
		c.pdf.ImageOptions(name, m.From.X.Pt(), m.From.Y.Pt(), w, h, false, options, 0, "")
		return
	}
	c.pdf.TransformBegin()
	c.pdf.Transform(gofpdf.TransformMatrix{B: 1, C: -1, E: m.To.X.Pt(), F: (c.doc.Height - m.To.Y).Pt()})
	c.pdf.ImageOptions(name, 0, c.doc.Height.Pt()-w, h, w, false, options, 0, "")
	c.pdf.TransformEnd()
}

// picture returns the name of a picture that gofpdf knows. Equal pictures have one name,
// and are one picture in the file.
func (c *canvas) picture(n int) (name string) {
	if c.names[n] == "" {
		p := c.doc.Pictures[n]
		sum := sha256.Sum256(p.Data)
		c.names[n] = string(sum[:])
		c.pdf.RegisterImageOptionsReader(c.names[n], gofpdf.ImageOptions{ImageType: p.Type}, bytes.NewReader(p.Data))
	}
	return c.names[n]
}
