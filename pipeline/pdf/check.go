package pdf

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// Nothing larger or smaller is a page, a letter or a line of a notice.
const (
	maxPage      = 5000 * unit.Millimetre
	maxSize      = 1000 * unit.Point
	minSize      = unit.Point / 10
	narrowest    = 100       // of condensed glyphs
	maxCondensed = asTheyAre // they never grow
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
	for i, p := range doc.Pictures {
		if p == nil {
			return fmt.Errorf("%w：图片 %d 是空的", ErrFrame, i)
		}
		if err := p.Check(); err != nil {
			return fmt.Errorf("%w：图片 %d：%w", ErrFrame, i, err)
		}
	}
	return checkElements(doc.Elements)
}

// most rows or columns that a cell reaches over.
const maxSpan = 10_000

func checkElements(elements []frame.Element) error {
	for i, e := range elements[1:] {
		if e.Parent < 0 || e.Parent > i {
			return fmt.Errorf("%w：结构元素 %d 的上级是 %d", ErrFrame, i+1, e.Parent)
		}
		_, known := plainTags[e.Role]
		inside, bound := above[e.Role]
		switch {
		case !known && headingRank(e.Role) < 0:
			return fmt.Errorf("%w：结构元素 %d 的类型“%s”", ErrFrame, i+1, e.Role)
		case bound && elements[e.Parent].Role != inside:
			return fmt.Errorf("%w：结构元素 %d（%s）的上级是“%s”", ErrFrame, i+1, e.Role, elements[e.Parent].Role)
		case e.Role == frame.RoleFigure && strings.TrimSpace(e.Alt) == "":
			return fmt.Errorf("%w：结构元素 %d 是图片，没有替代文字", ErrFrame, i+1)
		case min(e.ColumnSpan, e.RowSpan) < 0 || max(e.ColumnSpan, e.RowSpan) > maxSpan:
			return fmt.Errorf("%w：结构元素 %d 跨 %d 列 %d 行", ErrFrame, i+1, e.ColumnSpan, e.RowSpan)
		}
	}
	return nil
}

func (c *canvas) inside(p frame.Point) bool {
	return p.X >= 0 && p.Y >= 0 && p.X <= c.doc.Width && p.Y <= c.doc.Height
}

func (c *canvas) known(element int) bool {
	return element >= frame.Artifact && element < len(c.doc.Elements)
}

// checkText makes sure that every origin lies on the page.
func (c *canvas) checkText(t *frame.Text) error {
	switch {
	case t.Face < 0 || t.Face >= c.faces.Len():
		return fmt.Errorf("%w：“%s”的字体编号 %d", ErrFrame, t.Chars, t.Face)
	case t.Size < minSize || t.Size > maxSize:
		return fmt.Errorf("%w：“%s”的字号 %v", ErrFrame, t.Chars, t.Size)
	case t.Condense != 0 && (t.Condense < narrowest || t.Condense > maxCondensed):
		return fmt.Errorf("%w：“%s”的字宽 %d‰", ErrFrame, t.Chars, t.Condense)
	case !c.known(t.Element):
		return fmt.Errorf("%w：“%s”的结构元素 %d", ErrFrame, t.Chars, t.Element)
	case !utf8.ValidString(t.Chars) || utf8.RuneCountInString(t.Chars) != len(t.Steps) || len(t.Steps) == 0:
		return fmt.Errorf("%w：“%s”有 %d 个字距", ErrFrame, t.Chars, len(t.Steps))
	}
	at := t.At
	for _, step := range t.Steps {
		if !c.inside(at) || step > maxPage || step < -maxPage {
			return fmt.Errorf("%w：“%s”不在页面内", ErrFrame, t.Chars)
		}
		if t.Turned {
			at.Y -= step
		} else {
			at.X += step
		}
	}
	return nil
}

func (c *canvas) checkRule(r *frame.Rule) error {
	if !c.inside(r.From) || !c.inside(r.To) || r.Width <= 0 || r.Width > maxSize {
		return fmt.Errorf("%w：线条不在页面内或粗细不对", ErrFrame)
	}
	return nil
}

func (c *canvas) checkImage(m *frame.Image) error {
	switch {
	case m.Picture < 0 || m.Picture >= len(c.doc.Pictures):
		return fmt.Errorf("%w：没有图片 %d", ErrFrame, m.Picture)
	case !c.known(m.Element):
		return fmt.Errorf("%w：图片 %d 的结构元素 %d", ErrFrame, m.Picture, m.Element)
	case !c.inside(m.From) || !c.inside(m.To) || m.From.X >= m.To.X || m.From.Y >= m.To.Y:
		return fmt.Errorf("%w：图片 %d 不在页面内或大小不对", ErrFrame, m.Picture)
	}
	return nil
}
