package pdf

import (
	"fmt"
	"unicode/utf8"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// Nothing larger is a page, a letter or a line of a notice.
const (
	maxPage = 5000 * unit.Millimetre
	maxSize = 1000 * unit.Point
)

// checkDocument refuses a document that is no paper at all; items are checked when they
// are painted.
func checkDocument(doc *frame.Document) error {
	switch {
	case len(doc.Pages) == 0:
		return fmt.Errorf("%w：没有页面", ErrFrame)
	case doc.Width < unit.Point || doc.Height < unit.Point || doc.Width > maxPage || doc.Height > maxPage:
		return fmt.Errorf("%w：纸张尺寸 %v × %v", ErrFrame, doc.Width, doc.Height)
	case len(doc.Elements) == 0 || doc.Elements[0].Role != frame.RoleDocument || doc.Elements[0].Parent != -1:
		return fmt.Errorf("%w：结构树没有根", ErrFrame)
	}
	for i, e := range doc.Elements[1:] {
		if e.Parent < 0 || e.Parent > i {
			return fmt.Errorf("%w：结构元素 %d 的上级是 %d", ErrFrame, i+1, e.Parent)
		}
		if _, known := plainTags[e.Role]; !known && headingRank(e.Role) < 0 {
			return fmt.Errorf("%w：结构元素 %d 的类型“%s”", ErrFrame, i+1, e.Role)
		}
	}
	return nil
}

func (c *canvas) inside(p frame.Point) bool {
	return p.X >= 0 && p.Y >= 0 && p.X <= c.doc.Width && p.Y <= c.doc.Height
}

// checkText makes sure that every origin lies on the page.
func (c *canvas) checkText(t *frame.Text) error {
	switch {
	case t.Face < 0 || t.Face >= c.faces.Len():
		return fmt.Errorf("%w：“%s”的字体编号 %d", ErrFrame, t.Chars, t.Face)
	case t.Size <= 0 || t.Size > maxSize:
		return fmt.Errorf("%w：“%s”的字号 %v", ErrFrame, t.Chars, t.Size)
	case t.Element < frame.Artifact || t.Element >= len(c.doc.Elements):
		return fmt.Errorf("%w：“%s”的结构元素 %d", ErrFrame, t.Chars, t.Element)
	case !utf8.ValidString(t.Chars) || utf8.RuneCountInString(t.Chars) != len(t.Steps) || len(t.Steps) == 0:
		return fmt.Errorf("%w：“%s”有 %d 个字距", ErrFrame, t.Chars, len(t.Steps))
	}
	at := t.At
	for _, step := range t.Steps {
		if !c.inside(at) || step > maxPage || step < -maxPage {
			return fmt.Errorf("%w：“%s”不在页面内", ErrFrame, t.Chars)
		}
		at.X += step
	}
	return nil
}

func (c *canvas) checkRule(r *frame.Rule) error {
	if !c.inside(r.From) || !c.inside(r.To) || r.Width <= 0 || r.Width > maxSize {
		return fmt.Errorf("%w：线条不在页面内或粗细不对", ErrFrame)
	}
	return nil
}
