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
	font := squarefont.New("国\u3000 \u200bá𬭎", squarefont.Empty("䶮\U0002EBF0"),
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
		{0x2EBF0, false, "mapped to an empty glyph, newer than the library's tables"},
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
	file := squarefont.Collection(squarefont.New("国"), squarefont.New("中"))
	for index, want := range map[int]string{0: "国", 1: "中"} {
		f, err := typeface.OpenIndex("Square", file, index)
		if err != nil {
			t.Fatal(err)
		}
		if got := drawn(f, "国中"); got != want {
			t.Errorf("font %d draws %s, want %s", index, got, want)
		}
	}
	for _, index := range []int{-1, 2, 1 << 40} {
		if _, err := typeface.OpenIndex("Square", file, index); !errors.Is(err, typeface.ErrNoSuch) {
			t.Errorf("font %d: %v", index, err)
		}
	}
}

// drawn is those of the characters that a face draws.
func drawn(f *typeface.Face, chars string) (have string) {
	for _, r := range chars {
		if _, ok := f.Glyph(r); ok {
			have += string(r)
		}
	}
	return have
}

// A font whose maker forbids embedding, or embedding a part, is refused.
func TestPermission(t *testing.T) {
	for fsType, c := range map[int]struct {
		want error
		text string
	}{
		0x0000: {nil, "可以嵌入"},
		0x0002: {typeface.ErrRestricted, "不许嵌入"},
		0x0004: {nil, "可以嵌入供阅览、打印的文件"},
		0x0008: {nil, "可以嵌入可编辑的文件"},
		0x000A: {nil, "可以嵌入可编辑的文件"}, // the mildest of two counts
		0x0104: {typeface.ErrNoSubset, "可以嵌入供阅览、打印的文件，不许只嵌入一部分字"},
		0x0200: {typeface.ErrRestricted, "可以嵌入，只许嵌入点阵"},
	} {
		data := squarefont.New("国", squarefont.Embedding(fsType))
		if _, err := typeface.Open("x", data); !errors.Is(err, c.want) {
			t.Errorf("%04x: %v, want %v", fsType, err, c.want)
		}
		all, err := typeface.Describe(strings.NewReader(data), int64(len(data)))
		if err != nil || len(all) != 1 || all[0].Permission.String() != c.text || !errors.Is(all[0].Usable(), c.want) {
			t.Errorf("%04x: %v, %v, want %s", fsType, all, err, c.text)
		}
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
		{"CFF", squarefont.CFF(font), typeface.ErrCFF},
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
