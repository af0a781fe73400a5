package page

import (
	"os"
	"path/filepath"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/unit"
)

// sound checks what must hold whatever was read.
func sound(t *testing.T, d *Document) {
	t.Helper()
	far := unit.Pt(farthest)
	inside := func(lengths ...unit.Length) {
		for _, l := range lengths {
			if l < -far || l > far {
				t.Fatalf("a length of %s", l)
			}
		}
	}
	for _, p := range d.Pages {
		inside(p.Width, p.Height)
		for _, g := range p.Glyphs {
			inside(g.At.X, g.At.Y, g.Advance, g.Size, g.Box.Left, g.Box.Top, g.Box.Right, g.Box.Bottom)
			if g.Font < 0 || g.Font >= len(d.Fonts) || g.MCID < -1 || g.Size < 0 || g.Advance < 0 || g.Box.Left > g.Box.Right || g.Box.Top > g.Box.Bottom {
				t.Fatal(g)
			}
		}
		for _, r := range p.Rules {
			inside(r.From.X, r.From.Y, r.To.X, r.To.Y, r.Width)
		}
		for _, doubt := range p.Doubts {
			if doubt.Font < -1 || doubt.Font >= len(d.Fonts) || doubt.Message == "" {
				t.Fatal(doubt)
			}
		}
		if len(p.Doubts) > maxDoubts || len(p.Glyphs) > maxGlyphs || len(p.Rules)+len(p.Images) > maxMarks {
			t.Fatal("over the ceilings")
		}
	}
}

// FuzzContent runs any content on a page that has fonts, a form and a picture.
func FuzzContent(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/*.txtar") {
		f.Add([]byte(c.Input))
	}
	objects := map[int]string{
		5:  "<</Font<</F 6 0 R/S 9 0 R>>/XObject<</X 40 0 R/I 41 0 R>>/ExtGState<</G<</LW 2/Font[6 0 R 5]>>>>/ColorSpace<</P[/ICCBased 41 0 R]>>/Properties<</M<</MCID 1/ActualText(x)>>>>>>",
		40: "<</Subtype/Form/BBox[0 0 100 100]>>stream\nBT /F 5 Tf <4E2D> Tj /X Do\nendstream",
		41: "<</Subtype/Image/N 3>>stream\nx\nendstream",
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		objects := map[int]string{5: objects[5], 40: objects[40], 41: objects[41], 4: "<<>>stream\n" + string(content) + "\nendstream"}
		d, err := Read(withUsual(objects))
		if err != nil {
			return // the content holds words that end the stream
		}
		sound(t, d)
	})
}

// FuzzCharmap: every string is cut into codes to its end, and every code has one text.
func FuzzCharmap(f *testing.F) {
	f.Add([]byte(usual[8]), []byte("\x4E\x2D\x00A"))
	f.Add([]byte("/Identity-H usecmap /WMode 1 def 2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 1 begincidrange <8140> <8141> 5 endcidrange"), []byte("A\x81\x40"))
	f.Add([]byte("1 beginbfrange <00000000> <FFFFFFFF> <DFFF> endbfrange 1 beginbfchar <01> [<0041>] endbfchar"), []byte{1, 2, 3})
	f.Fuzz(func(t *testing.T, data, text []byte) {
		m := parseCharmap(data)
		for len(text) > 0 {
			code, size := m.next(text)
			if size < 1 || size > min(4, len(text)) {
				t.Fatalf("a code of %d bytes", size)
			}
			one, ok := m.text(code)
			if two, _ := m.text(code); one != two || ok && one == "" {
				t.Fatalf("code %x is %q and %q", code, one, two)
			}
			if cid := m.cid(code); cid < -1 && len(m.cids) == 0 {
				t.Fatal(cid)
			}
			text = text[size:]
		}
	})
}

// FuzzRead reads any file.
func FuzzRead(f *testing.F) {
	f.Add(withUsual(map[int]string{4: "<<>>stream\nBT /F 10 Tf <4E2D> Tj /S 9 Tf (A) ' ET\nendstream"}))
	f.Add(embedded(squares(310), "/Ascent 880/Descent -120", nil))
	seeds, _ := filepath.Glob("testdata/*.pdf")
	for _, name := range seeds {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Read(b)
		if err != nil {
			return
		}
		sound(t, d)
	})
}

// FuzzStructuredText reads any XML.
func FuzzStructuredText(f *testing.F) {
	f.Add([]byte(sample))
	f.Fuzz(func(t *testing.T, b []byte) {
		if d, err := FromStructuredText(b); err == nil {
			sound(t, d)
		}
	})
}
