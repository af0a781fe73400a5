package pdf

import (
	"bytes"
	"testing"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/frame"
)

// Readers take gaps amiss, so a stretched or squeezed line says what it means; a line set
// as usual needs nothing.
func TestAnOddLineSaysWhatItMeans(t *testing.T) {
	for _, c := range []struct {
		name           string
		inside, seam   int // gaps in thousandths of an em
		wantActualText bool
	}{
		{"usual", -13, -13, false},
		{"stretched a little", 40, 20, false},
		{"stretched far", 120, 20, true},
		{"set tight", -500, -13, true},
		{"stretched where the face changes", 20, 40, true},
	} {
		doc := notice()
		doc.Pages = doc.Pages[:1]
		a, b := line(4, 28, 70, "及时组织"), line(4, 28, 70, "𬭎")
		for i := range a.Steps {
			a.Steps[i] = a.Size.Em(1000 + c.inside)
		}
		a.Steps[3] = a.Size.Em(1000 + c.seam)
		b.Face, b.At.X = 1, a.At.X+a.Width()
		doc.Pages[0].Items = []frame.Item{a, b}
		content := pageContent(t, paint(t, doc, testSet()))
		want := append(cos.AppendText([]byte("/ActualText"), "及时组织𬭎"), '>')
		if got := bytes.Contains(content, want); got != c.wantActualText {
			t.Errorf("%s: ActualText %v, want %v:\n%s", c.name, got, c.wantActualText, content)
		}
	}
}

// What is condensed is measured by its own width, and what is turned along its baseline.
func TestCondensedAndTurnedLines(t *testing.T) {
	for _, c := range []struct {
		name           string
		condense, step int // thousandths of an em
		turned, apart  bool
		wantActualText bool
	}{
		{"condensed", 600, 600, false, false, false},
		{"condensed and spaced", 600, 720, false, false, true},
		{"turned", 0, 1000, true, false, false},
		{"turned and spaced", 0, 1120, true, false, true},
		{"turned, condensed and spaced", 600, 720, true, false, true},
		{"turned, spaced, and the next beside it", 0, 1120, true, true, true},
	} {
		doc := notice()
		doc.Pages = doc.Pages[:1]
		a, b := line(4, 60, 200, "及时组织"), line(4, 60, 200, "学习")
		for _, text := range []*frame.Text{a, b} {
			text.Condense, text.Turned = c.condense, c.turned
			for i := range text.Steps {
				text.Steps[i] = text.Size.Em(c.step)
			}
		}
		switch {
		case c.apart:
			b.At.X += 2 * b.Size
		case c.turned:
			b.At.Y -= a.Width()
		default:
			b.At.X += a.Width()
		}
		doc.Pages[0].Items = []frame.Item{a, b}
		content := pageContent(t, paint(t, doc, testSet()))
		says := "及时组织学习"
		if c.apart {
			says = "及时组织"
		}
		want := append(cos.AppendText([]byte("/ActualText"), says), '>')
		if got := bytes.Contains(content, want); got != c.wantActualText {
			t.Errorf("%s: ActualText %v, want %v:\n%s", c.name, got, c.wantActualText, content)
		}
	}
}

func pageContent(t *testing.T, pdf []byte) []byte {
	t.Helper()
	f, err := cos.Read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := f.Pages()
	if err != nil {
		t.Fatal(err)
	}
	ref, _ := pages[0].Dict.Get("Contents").Ref()
	object, err := f.Object(ref.Num)
	if err != nil {
		t.Fatal(err)
	}
	content, err := f.Stream(object)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
