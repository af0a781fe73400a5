package line

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/profile"
)

// em is the type size of these tests: an ideograph or a Chinese mark takes 1000, a Latin
// character 500, and half of every mark is blank.
const em = 1000

func testRules() *Rules {
	var p profile.Line
	p.StartForbidden.Value = "，。、；：？！”’）》—…·,.:;?!)]%％"
	p.EndForbidden.Value = "“‘（《(["
	p.Unbroken.Value = "—…"
	p.Units.Value = "年月日次个万亿元%％"
	p.Squeezable.Value = "，。、；：？！“”‘’（）《》"
	p.Tight.Value, p.Squeeze.Value, p.Tighten.Value = 500, 500, 5
	p.HanLatin.Value, p.Stretch.Value = 250, 80
	return NewRules(&p)
}

func testBoxes(rules *Rules, text string) []Box {
	var boxes []Box
	for _, r := range text {
		b := Box{Rune: r, Class: rules.Class(r), Width: em, Step: em}
		switch {
		case r < 0x100:
			b.Width, b.Step = em/2, em/2
		case b.Class.OpeningMark():
			b.Before = em / 2
		case b.Class.ClosingMark():
			b.After = em / 2
		}
		boxes = append(boxes, b)
	}
	return boxes
}

// TestCases breaks paragraphs: a line "width N [indent N]" in characters, then the
// paragraph. After a line stands by how many thousandths of a character it was squeezed or
// stretched, if at all.
func TestCases(t *testing.T) {
	k := &Breaker{Rules: testRules(), Em: em}
	casefile.Run(t, "testdata/*.txtar", func(t *testing.T, c casefile.Case) string {
		head, text, _ := strings.Cut(strings.TrimSuffix(c.Input, "\n"), "\n")
		return breakText(t, k, head, strings.NewReplacer("␠", "\u3000", "⍽", "\u00A0").Replace(text))
	})
}

func breakText(t *testing.T, k *Breaker, head, text string) string {
	t.Helper()
	width, indent := 0, 0
	if _, err := fmt.Sscanf(head, "width %d indent %d", &width, &indent); err != nil {
		if _, err := fmt.Sscanf(head, "width %d", &width); err != nil {
			t.Fatalf("%q: %v", head, err)
		}
	}
	boxes := testBoxes(k.Rules, text)
	var b strings.Builder
	for _, l := range k.Break(boxes, int64(width-indent)*em, int64(width)*em) {
		for _, box := range boxes[l.Start:l.End] {
			b.WriteRune(box.Rune)
		}
		b.WriteString("|")
		if l.Room != 0 {
			fmt.Fprintf(&b, " %+d", l.Room)
		}
		for _, flag := range []struct {
			on   bool
			name string
		}{{l.Loose, "loose"}, {l.Forced, "forced"}, {l.Over, "over"}} {
			if flag.on {
				b.WriteString(" " + flag.name)
			}
		}
		b.WriteString("\n")
	}
	return strings.NewReplacer("\u3000", "␠", "\u00A0", "⍽").Replace(b.String())
}

// steps are the distances between the origins of the first line of text, its last box
// counting with its width.
func steps(text string, width int64) (out []int64) {
	k := &Breaker{Rules: testRules(), Em: em}
	lines := k.Break(testBoxes(k.Rules, text), width, width)
	x := k.Origins(lines[0], nil)
	for i := 1; i < len(x); i++ {
		out = append(out, x[i]-x[i-1])
	}
	return out
}

func TestOrigins(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      int64
		want       string
	}{
		{"a full line stays on the grid", "国国国国国国", 4000, "1000 1000 1000 1000"},
		{"the last line is natural", "国国", 4000, "1000 1000"},
		{"neighbouring marks stand tight", "国》（国国”。国国", 9000, "1000 500 1000 1000 1000 500 1000 1000 1000"},
		{"closing and opening mark give half an em once", "国。“国", 9000, "1000 500 1000 1000"},
		{"a comma gives its blank half, the full stop at the end does not", "国国，国国，国国国。", 9000,
			"1000 1000 500 1000 1000 500 1000 1000 1000 1000"},
		{"the gaps between Han and Latin stretch first", "国国12国国国国国国国国国国国国国国国国国", 8300,
			"1000 1150 500 650 1000 1000 1000 1000 1000"},
		{"a dash is one stroke", "国——国国国国国国国国国国国国国", 6200, "1050 1000 1050 1050 1050 1000"},
		{"a blank at the end takes no room", "国国国 国国国", 3000, "1000 1000 1000 0"},
		{"letters of a word stay together", "国ab国国国国国国国国国国国国国国国国国国", 6600, "1270 500 770 1020 1020 1020 1000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Trim(fmt.Sprint(steps(c.text, c.width)), "[]"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestEmpty(t *testing.T) {
	k := &Breaker{Rules: testRules(), Em: em}
	if l := k.Break(nil, 1000, 1000); len(l) != 0 {
		t.Errorf("an empty paragraph has lines %v", l)
	}
}

// FuzzBreak: no box is lost, full lines end at the right edge, and no line begins or ends
// with a forbidden mark, but for lines that say so.
func FuzzBreak(f *testing.F) {
	f.Add("根据市委统一部署，2024年9月18日至12月20日，市委第二巡察组对市政府机关党组进行了巡察。", 10)
	f.Add("，，，，，，，，，，，，“““““““““——————————12345678901234567890", 5)
	f.Add("see http://example.com/a/very/long/address?that=fits&no=line or  two", 4)
	f.Add("   　　　　　　　　　　　　　　　 国", 3)
	rules := testRules()
	f.Fuzz(func(t *testing.T, text string, columns int) {
		if columns < 2 || columns > 40 || len(text) > 2000 || !utf8.ValidString(text) {
			t.Skip()
		}
		k := &Breaker{Rules: rules, Em: em}
		boxes := testBoxes(rules, text)
		width := int64(columns) * em
		at := 0
		lines := k.Break(boxes, width-em, width)
		for i, l := range lines {
			if l.Start != at || l.End <= l.Start {
				t.Fatalf("line %d is %d:%d after %d", i, l.Start, l.End, at)
			}
			at = l.End
			checkLine(t, k, boxes, l, i == 0, l.End == len(boxes), width)
		}
		if at != len(boxes) {
			t.Fatalf("%d of %d boxes set", at, len(boxes))
		}
	})
}

func checkLine(t *testing.T, k *Breaker, boxes []Box, l Line, first, last bool, width int64) {
	t.Helper()
	if first {
		width -= em
	}
	x := k.Origins(l, nil)
	for i := 1; i < len(x); i++ {
		if x[i] < x[i-1] {
			t.Fatalf("origins go back: %v", x)
		}
	}
	end := x[len(x)-1]
	if !l.Over && end > width || !l.Over && !last && end != width && l.Visible-l.Start > 1 && canStretch(boxes[l.Start:l.Visible]) {
		t.Errorf("a line ends at %d of %d: %s", end, width, text(boxes[l.Start:l.End]))
	}
	if last || l.Forced {
		return
	}
	if l.Visible > l.Start && boxes[l.Visible-1].Class&EndForbidden != 0 || boxes[l.End].Class&StartForbidden != 0 {
		t.Errorf("forbidden end of line: %s／%s", text(boxes[l.Start:l.End]), text(boxes[l.End:l.End+1]))
	}
}

// canStretch tells lines that are more than one stroke of dashes.
func canStretch(boxes []Box) bool {
	for i := 1; i < len(boxes); i++ {
		if boxes[i].Rune != boxes[i-1].Rune || boxes[i].Class&Unbroken == 0 {
			return true
		}
	}
	return false
}

func text(boxes []Box) string {
	var b strings.Builder
	for _, box := range boxes {
		b.WriteRune(box.Rune)
	}
	return strconv.Quote(b.String())
}
