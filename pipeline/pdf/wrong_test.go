package pdf

import (
	"errors"
	"math"
	"testing"
	"time"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

func TestWrongInput(t *testing.T) {
	set := testSet()
	text := func(change func(*frame.Text)) func(*frame.Document, *Meta) {
		return func(d *frame.Document, _ *Meta) { change(d.Pages[0].Items[0].(*frame.Text)) }
	}
	for name, c := range map[string]struct {
		change func(*frame.Document, *Meta)
		want   error
	}{
		"no pages":          {func(d *frame.Document, _ *Meta) { d.Pages = nil }, ErrFrame},
		"no size":           {func(d *frame.Document, _ *Meta) { d.Width = 0 }, ErrFrame},
		"no elements":       {func(d *frame.Document, _ *Meta) { d.Elements = nil }, ErrFrame},
		"root is no root":   {func(d *frame.Document, _ *Meta) { d.Elements[0].Role = frame.RoleTitle }, ErrFrame},
		"child before":      {func(d *frame.Document, _ *Meta) { d.Elements[2].Parent = 3 }, ErrFrame},
		"unknown role":      {func(d *frame.Document, _ *Meta) { d.Elements[2].Role = "chapter" }, ErrFrame},
		"no item":           {func(d *frame.Document, _ *Meta) { d.Pages[0].Items[0] = nil }, ErrFrame},
		"line off the page": {func(d *frame.Document, _ *Meta) { d.Pages[0].Items[2].(*frame.Rule).To.X = unit.MM(211) }, ErrFrame},
		"line of no width":  {func(d *frame.Document, _ *Meta) { d.Pages[0].Items[2].(*frame.Rule).Width = 0 }, ErrFrame},
		"text off the page": {text(func(t *frame.Text) { t.At.X = unit.MM(209) }), ErrFrame},
		"text below":        {text(func(t *frame.Text) { t.At.Y = unit.MM(298) }), ErrFrame},
		"a huge step":       {text(func(t *frame.Text) { t.Steps[3] = math.MaxInt64 }), ErrFrame},
		"too few steps":     {text(func(t *frame.Text) { t.Steps = t.Steps[1:] }), ErrFrame},
		"no characters":     {text(func(t *frame.Text) { t.Chars, t.Steps = "", nil }), ErrFrame},
		"broken characters": {text(func(t *frame.Text) { t.Chars = "整改情\xff" }), ErrFrame},
		"no size of type":   {text(func(t *frame.Text) { t.Size = 0 }), ErrFrame},
		"unknown face":      {text(func(t *frame.Text) { t.Face = 2 }), ErrFrame},
		"unknown element":   {text(func(t *frame.Text) { t.Element = 10 }), ErrFrame},
		"a sliver of type":  {text(func(t *frame.Text) { t.Size = 1 }), ErrFrame},
		"no width at all":   {text(func(t *frame.Text) { t.Condense = 99 }), ErrFrame},
		"wider than it is":  {text(func(t *frame.Text) { t.Condense = 1001 }), ErrFrame},
		"turned, off":       {text(func(t *frame.Text) { t.Turned, t.At.Y = true, unit.MM(10) }), ErrFrame},
		"missing glyph":     {text(func(t *frame.Text) { t.Chars = "整改𬭎况" }), ErrGlyph},
		"no title":          {func(_ *frame.Document, m *Meta) { m.Title = " " }, ErrMeta},
		"no date":           {func(_ *frame.Document, m *Meta) { m.Created = time.Time{} }, ErrMeta},
		"negative errors":   {func(_ *frame.Document, m *Meta) { m.OpenErrors = -1 }, ErrMeta},
	} {
		doc, meta := notice(), testMeta()
		c.change(doc, &meta)
		if b, err := Paint(doc, set, meta); !errors.Is(err, c.want) || b != nil {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestWrongPictures(t *testing.T) {
	image := func(change func(*frame.Image)) func(*frame.Document) {
		return func(d *frame.Document) {
			for _, item := range d.Pages[0].Items {
				if m, ok := item.(*frame.Image); ok {
					change(m)
				}
			}
		}
	}
	for name, change := range map[string]func(*frame.Document){
		"no such picture":    image(func(m *frame.Image) { m.Picture = 5 }),
		"no picture":         image(func(m *frame.Image) { m.Picture = -1 }),
		"unknown element":    image(func(m *frame.Image) { m.Element = 99 }),
		"off the page":       image(func(m *frame.Image) { m.To.X = unit.MM(211) }),
		"above the page":     image(func(m *frame.Image) { m.From.Y = -1 }),
		"no height":          image(func(m *frame.Image) { m.To.Y = m.From.Y }),
		"corners exchanged":  image(func(m *frame.Image) { m.From, m.To = m.To, m.From }),
		"an empty picture":   func(d *frame.Document) { d.Pictures[0] = nil },
		"no data":            func(d *frame.Document) { d.Pictures[0].Data = nil },
		"another type":       func(d *frame.Document) { d.Pictures[0].Type = "png" },
		"other size":         func(d *frame.Document) { d.Pictures[0].Width++ },
		"a figure says none": func(d *frame.Document) { d.Elements[len(d.Elements)-1].Alt = "" },
		"a cell in the open": func(d *frame.Document) { d.Elements[9].Role = frame.RoleCell },
		"a row in the open":  func(d *frame.Document) { d.Elements[9].Role = frame.RoleRow },
		"a label alone":      func(d *frame.Document) { d.Elements[9].Role = frame.RoleLabel },
		"a negative span":    func(d *frame.Document) { d.Elements[9].ColumnSpan = -1 },
		"an endless span":    func(d *frame.Document) { d.Elements[9].RowSpan = 1 << 40 },
	} {
		doc := illustrated(t)
		change(doc)
		if b, err := Paint(doc, testSet(), testMeta()); !errors.Is(err, ErrFrame) || b != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
