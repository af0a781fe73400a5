package pdf

import (
	"cmp"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// TestPositions: whatever the steps, every glyph stands within 0.002 mm of its place.
func TestPositions(t *testing.T) {
	rng := rand.New(rand.NewPCG(9704, 2012))
	doc := &frame.Document{Width: unit.MM(210), Height: unit.MM(297), Elements: []frame.Element{{Role: frame.RoleDocument, Parent: -1}, {Role: frame.RoleParagraph, Parent: 0}}}
	var want []*frame.Text
	for range 60 {
		var page frame.Page
		for range 8 {
			text := randomLine(rng)
			page.Items = append(page.Items, text)
			want = append(want, text)
		}
		doc.Pages = append(doc.Pages, page)
	}
	p := readBack(t, paint(t, doc, testSet()))
	i, worst := 0, 0.0
	for _, text := range want {
		at := text.At
		for k, r := range []rune(text.Chars) {
			g := p.glyphs[i]
			off := math.Hypot(g.x-at.X.Pt(), g.y-(doc.Height-at.Y).Pt()) / 72 * 25.4
			worst = max(worst, off)
			manner := g.turned == text.Turned && math.Round(1000*g.wide) == float64(cmp.Or(text.Condense, 1000))
			if g.char != r || off > 0.002 || !manner || math.Abs(g.size-text.Size.Pt()) > 0.0006 {
				t.Fatalf("%q: glyph %d is %c at (%.4f, %.4f), %.5f mm off", text.Chars, k, g.char, g.x, g.y, off)
			}
			if text.Turned {
				at.Y -= text.Steps[k]
			} else {
				at.X += text.Steps[k]
			}
			i++
		}
	}
	if i != len(p.glyphs) {
		t.Errorf("%d glyphs painted, %d wanted", len(p.glyphs), i)
	}
	t.Logf("%d glyphs, worst %.5f mm", i, worst)
}

// randomLine is a line of Han and Latin in one of several manners of spacing, starting
// anywhere on the EMU, some condensed and some turned.
func randomLine(rng *rand.Rand) *frame.Text {
	sizes := []unit.Length{size, 22 * unit.Point, 14 * unit.Point, unit.MM(5), 10_583 * unit.Twip / 70}
	text := &frame.Text{Size: sizes[rng.IntN(len(sizes))], Element: 1, Source: -1,
		At: frame.Point{X: unit.MM(20) + unit.Length(rng.IntN(100_000)), Y: unit.MM(30) + unit.Length(rng.IntN(8_000_000))}}
	gap := unit.Length(rng.IntN(40_000) - 20_000)
	manner := rng.IntN(4)
	if rng.IntN(3) == 0 {
		text.Condense = 500 + rng.IntN(501)
	}
	if text.Turned = rng.IntN(3) == 0; text.Turned {
		text.At.Y = unit.MM(200) + unit.Length(rng.IntN(3_000_000))
	}
	for i := range 1 + rng.IntN(20) {
		r := []rune("整改落实情况，。Ab1")[rng.IntN(11)]
		advance := text.Size
		if r < 128 {
			advance /= 2
		}
		if text.Condense != 0 {
			advance = advance * unit.Length(text.Condense) / 1000
		}
		switch {
		case manner == 1 && i%3 == 0:
			advance -= text.Size / 4 // a squeezed mark
		case manner == 2:
			advance += unit.Length(rng.IntN(30_000))
		case manner == 3:
			advance += gap + unit.Length(rng.IntN(2)) // a stretched line, shares rounded
		default:
			advance += gap
		}
		text.Chars += string(r)
		text.Steps = append(text.Steps, advance)
	}
	return text
}

func TestEvenLineNeedsNoCorrection(t *testing.T) {
	doc := notice()
	doc.Pages = []frame.Page{{Items: []frame.Item{line(1, 28, 40, strings.Repeat("整改", 14))}}}
	p := readBack(t, paint(t, doc, testSet()))
	content := p.data(p.pages[0].Dict.Get("Contents"))
	// 3,200 EMU less than the size: -0.25197 pt.
	if !strings.Contains(content, "-0.25197 Tc\n") || strings.Count(content, "<") != 1+2 {
		t.Errorf("one spacing and one string expected:\n%s", content)
	}
}
