package pdf

import (
	"testing"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// BenchmarkPaint paints seven full pages of 600 different characters.
func BenchmarkPaint(b *testing.B) {
	set, painter, meta := testSet(), NewPainter(Options{}), testMeta()
	doc := &frame.Document{Width: unit.MM(210), Height: unit.MM(297), Elements: []frame.Element{{Role: frame.RoleDocument, Parent: -1}}}
	r := rune(0x4E00)
	for range 7 {
		var page frame.Page
		for n := range 22 {
			if n%4 == 0 {
				doc.Elements = append(doc.Elements, frame.Element{Role: frame.RoleParagraph})
			}
			var chars []rune
			for range 28 {
				chars = append(chars, r)
				r = 0x4E00 + (r-0x4E00+7)%600
			}
			page.Items = append(page.Items, line(len(doc.Elements)-1, 28, 40+10*float64(n), string(chars)))
		}
		page.Items = append(page.Items, line(frame.Artifact, 28, 270, "— 1 —"))
		doc.Pages = append(doc.Pages, page)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := painter.Paint(doc, set, meta); err != nil {
			b.Fatal(err)
		}
	}
}
