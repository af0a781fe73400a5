package typeface_test

import (
	"errors"
	"strings"
	"testing"

	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

func open(t testing.TB, data string) *typeface.Face {
	t.Helper()
	f, err := typeface.Open("Square", data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestMetrics(t *testing.T) {
	f := open(t, squarefont.New("永，A ", squarefont.InkCentre(300)))
	for _, c := range []struct {
		r       rune
		advance int
		ink     typeface.Box
		inked   bool
	}{
		{'永', 1000, typeface.Box{XMin: 100, YMin: -100, XMax: 900, YMax: 700}, true},
		{'，', 1000, typeface.Box{XMin: 100, YMin: -50, XMax: 400, YMax: 250}, true},
		{'A', 500, typeface.Box{XMin: 50, YMin: 0, XMax: 450, YMax: 700}, true},
		{' ', 500, typeface.Box{}, false},
	} {
		id, ok := f.Glyph(c.r)
		if !ok {
			t.Fatalf("%c: no glyph", c.r)
		}
		if got := f.Advance(id); got != c.advance {
			t.Errorf("%c: advance %d, want %d", c.r, got, c.advance)
		}
		if ink, inked := f.Ink(id); ink != c.ink || inked != c.inked {
			t.Errorf("%c: ink %v %v, want %v %v", c.r, ink, inked, c.ink, c.inked)
		}
	}
}

func TestGlyphBox(t *testing.T) {
	for _, c := range []struct {
		name, font                         string
		centre, ascent, descent, capHeight int
	}{
		{"ideographs", squarefont.New("永中A", squarefont.InkCentre(310)), 310, 810, -190, 700},
		{"rare ideographs", squarefont.New("喆𠀋", squarefont.InkCentre(350)), 350, 850, -150, 700},
		{"below the baseline", squarefont.New("永", squarefont.InkCentre(-20)), -20, 480, -520, 700},
		{"Latin only", squarefont.New("ABCH"), 360, 860, -140, 700},
	} {
		f := open(t, c.font)
		if f.InkCentre() != c.centre || f.Ascent() != c.ascent || f.Descent() != c.descent || f.CapHeight() != c.capHeight {
			t.Errorf("%s: centre %d ascent %d descent %d capitals %d, want %d %d %d %d", c.name,
				f.InkCentre(), f.Ascent(), f.Descent(), f.CapHeight(), c.centre, c.ascent, c.descent, c.capHeight)
		}
	}
}

func TestCoverage(t *testing.T) {
	font := squarefont.New("国\u3000 \u200bá𬭎", squarefont.Empty("䶮"),
		squarefont.Composite('á', 'a', '´'), squarefont.Composite('回', '回', '口'))
	f := open(t, font)
	for _, c := range []struct {
		r    rune
		want bool
		why  string
	}{
		{'国', true, "mapped"},
		{'中', false, "not mapped"},
		{'𬭎', true, "beyond the BMP"},
		{'䶮', false, "mapped to an empty glyph"},
		{' ', true, "a space has no ink"},
		{'\u3000', true, "nor has the ideographic space"},
		{'\u200b', true, "nor the zero-width space"},
		{'á', true, "composite"},
		{'回', false, "composite that contains itself"},
		{-1, false, "no character"},
		{0x10FFFF, false, "the last character"},
	} {
		if _, ok := f.Glyph(c.r); ok != c.want {
			t.Errorf("%U: found %v, want %v: %s", c.r, ok, c.want, c.why)
		}
	}
}

func TestName(t *testing.T) {
	for given, want := range map[string]string{
		"FZXBSK--GBK1-0": "FZXBSK--GBK1-0", "A (b)/c#_": "Abc_", "方正小标宋": "Face",
	} {
		f, err := typeface.Open(given, squarefont.New("国"))
		if err != nil || f.Name() != want {
			t.Errorf("%s: %s, %v, want %s", given, f.Name(), err, want)
		}
	}
}

func TestCollection(t *testing.T) {
	font := squarefont.New("国")
	// A collection of one font: its offsets count from the head of the file.
	head := "ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"
	directory := []byte(font[:12+16*7])
	for at := 12; at < len(directory); at += 16 {
		offset := int(directory[at+10])<<8 | int(directory[at+11])
		offset += len(head)
		directory[at+10], directory[at+11] = byte(offset>>8), byte(offset)
	}
	f := open(t, head+string(directory)+font[len(directory):])
	if _, ok := f.Glyph('国'); !ok {
		t.Error("国 not found in the collection")
	}
}

func TestOpenErrors(t *testing.T) {
	font := squarefont.New("国")
	for _, c := range []struct {
		name, data string
		want       error
	}{
		{"nothing", "", typeface.ErrNotFont},
		{"text", strings.Repeat("这不是字体", 20), typeface.ErrNotFont},
		{"zip", "PK\x03\x04" + strings.Repeat("\x00", 60), typeface.ErrNotFont},
		{"CFF", "OTTO" + font[4:], typeface.ErrCFF},
		{"collection leading nowhere", "ttcf\x00\x01\x00\x00\x00\x00\x00\x01\xFF\xFF\xFF\xFF", typeface.ErrNotFont},
		{"directory cut off", font[:40], typeface.ErrBroken},
		{"cut off", font[:len(font)/2], typeface.ErrBroken},
		{"no cmap", strings.Replace(font, "cmap", "xxxx", 1), typeface.ErrBroken},
		{"no loca", strings.Replace(font, "loca", "xxxx", 1), typeface.ErrBroken},
	} {
		if _, err := typeface.Open("x", c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}
