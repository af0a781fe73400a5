package inspect

import (
	"cmp"
	"fmt"
	"slices"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/page"
	"gongwen/pipeline/profile"
)

// Overlay draws the grid, the type area and a numbered mark at each fault over the pages
// of a PDF; the numbers are those of WriteText and JSON. The bytes of the original are
// kept: the drawing is a revision appended to them. Errors wrap those of package cos; a
// file whose tables are broken cannot be drawn on.
func Overlay(pdf []byte, doc *page.Document, r *Report, p *profile.Profile) ([]byte, error) {
	file, err := cos.Read(pdf)
	if err != nil {
		return nil, err
	}
	pages, err := file.Pages()
	if err != nil {
		return nil, err
	}
	out, err := file.Append()
	if err != nil {
		return nil, err
	}
	before := out.Take()
	out.Stream(before, nil, []byte("q\n"))
	marks := r.marks(len(pages))
	for i, o := range pages {
		if i >= len(doc.Pages) {
			break
		}
		after := out.Take()
		out.Stream(after, nil, drawing(placing(file, o.Dict, &doc.Pages[i]), p, marks[i]))
		d := slices.Clone(o.Dict)
		d.Set("Contents", wrapped(file, o.Dict.Get("Contents"), before, after))
		out.Begin(o.Num).Dict(d).End()
	}
	return out.Finish(), nil
}

// wrapped puts the old contents of a page between two new streams.
func wrapped(file *cos.File, old cos.Raw, before, after int) cos.Raw {
	b := append(cos.AppendRef([]byte("["), before), ' ')
	items, isArray := file.Resolve(old).Array()
	switch {
	case isArray:
		for _, item := range items {
			b = append(append(b, item...), ' ')
		}
	case !old.IsNull():
		b = append(append(b, old...), ' ')
	}
	return append(cos.AppendRef(b, after), ']')
}

// mark is one numbered fault on a page; x and y are millimetres.
type mark struct {
	number   int
	x, y     float64
	severity finding.Severity
}

// faults are the measures that failed, worst first: a fault's number is its place here.
func (r *Report) faults() []*Measure {
	var list []*Measure
	for i := range r.Measures {
		if r.Measures[i].Status == Fail {
			list = append(list, &r.Measures[i])
		}
	}
	slices.SortStableFunc(list, func(a, b *Measure) int {
		return cmp.Compare(b.Rule.Strength.Severity(), a.Rule.Strength.Severity())
	})
	return list
}

// marks deals the faults out to the pages; those of the paper as a whole go to page 1.
func (r *Report) marks(pages int) [][]mark {
	on := make([][]mark, max(pages, 1))
	for i, m := range r.faults() {
		if page := max(m.Page, 1) - 1; page < len(on) {
			on[page] = append(on[page], mark{i + 1, m.X, m.Y, m.Rule.Strength.Severity()})
		}
	}
	return on
}

// placing is the way from millimetres on the sheet as it is shown, from its top left
// corner, to a page's own space.
func placing(file *cos.File, d cos.Dict, shown *page.Page) [6]float64 {
	const point = 72 / 25.4
	box := rectangle(file, inherited(file, d, "MediaBox"), [4]float64{0, 0, shown.Width.Pt(), shown.Height.Pt()})
	crop := rectangle(file, inherited(file, d, "CropBox"), box)
	box = [4]float64{max(box[0], crop[0]), max(box[1], crop[1]), min(box[2], crop[2]), min(box[3], crop[3])}
	scale := point
	if u, ok := file.Get(d, "UserUnit").Number(); ok && u > 0 {
		scale /= u
	}
	turn, _ := inherited(file, d, "Rotate").Int()
	switch (turn/90%4 + 4) % 4 {
	case 1:
		return [6]float64{0, scale, scale, 0, box[0], box[1]}
	case 2:
		return [6]float64{-scale, 0, 0, scale, box[2], box[1]}
	case 3:
		return [6]float64{0, -scale, -scale, 0, box[2], box[3]}
	}
	return [6]float64{scale, 0, 0, -scale, box[0], box[3]}
}

// inherited looks a key up in a page and the nodes above it.
func inherited(file *cos.File, d cos.Dict, key string) cos.Raw {
	const deepest = 50
	for range deepest {
		if v := file.Get(d, key); !v.IsNull() {
			return v
		}
		parent, ok := file.Get(d, "Parent").Dict()
		if !ok {
			break
		}
		d = parent
	}
	return nil
}

func rectangle(file *cos.File, v cos.Raw, other [4]float64) [4]float64 {
	items, ok := v.Array()
	if !ok || len(items) != 4 {
		return other
	}
	var n [4]float64
	for i, item := range items {
		if n[i], ok = file.Resolve(item).Number(); !ok {
			return other
		}
	}
	return [4]float64{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}
}

// drawing is the content stream of one page's overlay: an artifact, no part of the text.
func drawing(m [6]float64, p *profile.Profile, marks []mark) []byte {
	b := pen("Q\n/Artifact BMC\nq\n")
	b.put("%.6f %.6f %.6f %.6f %.4f %.4f cm\n", m[0], m[1], m[2], m[3], m[4], m[5])
	b.grid(p)
	b.marks(marks)
	b.put("Q\nEMC\n")
	return b
}

// pen writes a content stream in millimetres.
type pen []byte

func (b *pen) put(format string, a ...any) { *b = fmt.Appendf(*b, format, a...) }

func (b *pen) line(x1, y1, x2, y2 float64) { b.put("%.2f %.2f m %.2f %.2f l S\n", x1, y1, x2, y2) }

// grid draws the box of each line, the cells of the characters, and the type area.
func (b *pen) grid(p *profile.Profile) {
	left, top := p.TypeArea.Left.Value.MM(), p.TypeArea.Top.Value.MM()
	width, height, em := p.TypeArea.Width.Value.MM(), p.TypeArea.Height.Value.MM(), p.Body.Size.Value.MM()
	b.put("0.6 0.8 1 RG 0.1 w\n")
	for n := range p.Grid.Lines.Value {
		y := p.LineTop(n).MM()
		b.line(left, y, left+width, y)
		b.line(left, y+em, left+width, y+em)
	}
	step := (p.TypeArea.Width.Value - p.Body.Size.Value)
	for n := range p.Grid.Columns.Value {
		x := left + step.Share(n, p.Grid.Columns.Value-1).MM()
		b.line(x, top, x, top+height)
	}
	b.put("0 0.4 0.9 RG 0.3 w %.2f %.2f %.2f %.2f re S\n", left, top, width, height)
}

const (
	digitWide, digitHigh = 1.5, 2.6 // millimetres
	digitStep            = 2.2
)

// marks draws a numbered flag at the left of each fault, and a corner at the fault itself.
// Flags that would cover one another move down.
func (b *pen) marks(marks []mark) {
	type spot struct{ x, y float64 }
	var taken []spot
	for _, m := range marks {
		at := spot{max(m.x-10, 3), max(m.y, 4)}
		for slices.ContainsFunc(taken, func(s spot) bool { return near(s.x, at.x, 9) && near(s.y, at.y, 4) }) {
			at.y += 4.2
		}
		taken = append(taken, at)
		b.flag(m, at.x, at.y)
	}
}

func (b *pen) flag(m mark, x, y float64) {
	colour := [...]string{"0.1 0.5 0.1", "0.9 0.5 0", "0.9 0 0"}[m.severity]
	text := fmt.Sprint(m.number)
	wide := digitStep*float64(len(text)) + 0.8
	b.put("%s RG 1 1 1 rg 0.25 w\n", colour)
	if m.x > 0 || m.y > 0 {
		b.line(m.x, m.y, m.x+4, m.y)
		b.line(m.x, m.y, m.x, m.y+4)
		b.line(m.x, m.y, x+wide, y)
	}
	b.put("%.2f %.2f %.2f %.2f re B\n", x, y, wide, digitHigh+1.2)
	for i, c := range text {
		b.digit(int(c-'0'), x+0.75+float64(i)*digitStep, y+0.6)
	}
}

// strokes of the digits on a dial of seven: top, upper left, upper right, middle, lower
// left, lower right, foot.
var dial = [10]string{"1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010", "1111111", "1111011"}

// digit draws a figure without a font, so that the file needs none.
func (b *pen) digit(n int, x, y float64) {
	w, h := digitWide, digitHigh
	for i, on := range dial[n] {
		if on != '1' {
			continue
		}
		switch i {
		case 0:
			b.line(x, y, x+w, y)
		case 1:
			b.line(x, y, x, y+h/2)
		case 2:
			b.line(x+w, y, x+w, y+h/2)
		case 3:
			b.line(x, y+h/2, x+w, y+h/2)
		case 4:
			b.line(x, y+h/2, x, y+h)
		case 5:
			b.line(x+w, y+h/2, x+w, y+h)
		case 6:
			b.line(x, y+h, x+w, y+h)
		}
	}
}
