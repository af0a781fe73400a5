//go:build outside

package pdf

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/page"
	"gongwen/pipeline/picture"
	"gongwen/pipeline/unit"
)

// These tests let poppler, MuPDF and qpdf read a paper with everything in it. A tool that
// is missing fails the test.

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	var out, bad bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = &out, &bad
	if err := c.Run(); err != nil || strings.Contains(bad.String(), "rror") {
		t.Fatalf("%s %v: %v\n%s", name, args, err, bad.String())
	}
	return out.String()
}

func painted(t *testing.T, doc *frame.Document) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, paint(t, doc, testSet()), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestOthersFindTheFileSound(t *testing.T) {
	file := painted(t, everything(t))
	if out := tool(t, "qpdf", "--check", file); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	rows := strings.Split(strings.TrimSpace(tool(t, "pdfimages", "-list", file)), "\n")[2:]
	var got []string
	for _, row := range rows { // page, number, type, width, height, colour, components, bits, encoding, interpolate
		f := strings.Fields(row)
		got = append(got, strings.Join(append([]string{f[0]}, f[2:10]...), " "))
	}
	want := "2 image 40 30 rgb 3 8 jpeg no|2 image 40 40 rgb 3 8 image no|2 smask 40 40 gray 1 8 image no"
	if s := strings.Join(got, "|"); s != want {
		t.Error(s)
	}
}

func TestPopplerReadsTheTree(t *testing.T) {
	structure := tool(t, "pdfinfo", "-struct-text", painted(t, everything(t)))
	at := 0
	for _, part := range []string{"Document", "Sect", "清府文件", "H1", "整改通报", "Table", "Caption", "表1", "TR", "TH", "TH", "分数", "TR", "TH", "甲", "TH", "乙",
		"TR", "TD", "TD", "第一段", "第二段", "L", "LI", "Lbl", "1.", "LBody", "名单", "Sect", "Figure", "横排的注", "Sect", "市政府", "Figure", "Sect", "印发"} {
		i := strings.Index(structure[at:], part)
		if i < 0 {
			t.Fatalf("%q does not follow; the structure is\n%s", part, structure)
		}
		at += i + len(part)
	}
}

// TestTextIsFound: what is condensed, stretched or turned can be searched and copied.
func TestTextIsFound(t *testing.T) {
	doc := everything(t)
	spaced := line(23, 90, 250, "横排又拉开的一行字")
	spaced.Turned = true
	for i := range spaced.Steps {
		spaced.Steps[i] = spaced.Size * 3 / 2
	}
	tight := line(28, 28, 265, "压紧又收窄的一行字")
	tight.Condense = 600
	for i := range tight.Steps {
		tight.Steps[i] = tight.Size / 2
	}
	items := doc.Pages[1].Items
	doc.Pages[1].Items = append(items[:len(items)-1], spaced, tight)
	file := painted(t, doc)
	for _, args := range [][]string{{"pdftotext", file, "-"}, {"pdftotext", "-raw", file, "-"}} {
		got := tool(t, args[0], args[1:]...)
		for _, want := range []string{"清府文件", "整改通报", "分数", "横排的注", "横排又拉开的一行字", "压紧又收窄的一行字", "第二段"} {
			if !strings.Contains(got, want) {
				t.Errorf("%v: no %s in\n%s", args, want, got)
			}
		}
	}
}

// TestMutoolMeasuresTheSame: glyphs that are condensed or turned stand where the frames
// put them, within 0.01 mm, which is how exactly MuPDF tells.
func TestMutoolMeasuresTheSame(t *testing.T) {
	doc := everything(t)
	d, err := page.FromStructuredText([]byte(tool(t, "mutool", "draw", "-q", "-F", "stext", "-o", "-", painted(t, doc))))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Pages {
		for _, item := range doc.Pages[n].Items {
			if text, ok := item.(*frame.Text); ok {
				look(t, text, d.Pages[n].Glyphs)
			}
		}
	}
}

func look(t *testing.T, text *frame.Text, glyphs []page.Glyph) {
	t.Helper()
	at := text.At
	for i, r := range []rune(text.Chars) {
		if r != ' ' && !stands(glyphs, string(r), at, text) {
			t.Errorf("%q: mutool has no %c at %s %s", text.Chars, r, at.X, at.Y)
		}
		if text.Turned {
			at.Y -= text.Steps[i]
		} else {
			at.X += text.Steps[i]
		}
	}
}

func stands(glyphs []page.Glyph, char string, at frame.Point, text *frame.Text) bool {
	for _, g := range glyphs {
		off := math.Hypot((g.At.X - at.X).MM(), (g.At.Y - at.Y).MM())
		if g.Text == char && off < 0.01 && g.Upright != text.Turned {
			return true
		}
	}
	return false
}

// TestMutoolDrawsPictures: red on the left of a picture is red at the foot of one that is
// turned a quarter to the left.
func TestMutoolDrawsPictures(t *testing.T) {
	doc := everything(t)
	doc.Pictures[0] = halves(t)
	upright, turned := place(0, 22, 20, 20, 60, 40), place(0, 22, 100, 20, 120, 60)
	turned.Turned = true
	doc.Pages = doc.Pages[:1]
	doc.Pages[0].Items = []frame.Item{upright, turned}
	out := tool(t, "mutool", "draw", "-q", "-r", "72", "-F", "ppm", "-o", "-", painted(t, doc))
	for _, c := range []struct {
		x, y float64 // millimetres
		want string
	}{{30, 25, "\xff\x00\x00"}, {50, 25, "\xff\xff\xff"}, {30, 37, "\xff\xff\x00"}, // left, right, left below
		{105, 50, "\xff\x00\x00"}, {105, 30, "\xff\xff\xff"}, {117, 50, "\xff\xff\x00"}} { // foot, top, foot right
		if got := pixel(t, out, c.x, c.y); got != c.want {
			t.Errorf("at (%g, %g): % x, want % x", c.x, c.y, got, c.want)
		}
	}
}

// pixel is a point of a picture in PPM at 72 dots an inch.
func pixel(t *testing.T, ppm string, x, y float64) string {
	fields := strings.SplitN(ppm, "\n", 5)
	for len(fields[1]) > 0 && fields[1][0] == '#' {
		fields = append(fields[:1], fields[2:]...)
	}
	width, err := strconv.Atoi(strings.Fields(fields[1])[0])
	if err != nil {
		t.Fatal(err)
	}
	data := ppm[strings.Index(ppm, "\n255\n")+5:]
	return data[3*(int(unit.MM(y).Pt())*width+int(unit.MM(x).Pt())):][:3]
}

// halves is red at the left and transparent at the right; its foot is yellow at the left.
func halves(t *testing.T) *picture.Picture {
	m := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 20 {
			ink := color.NRGBA{R: 255, A: 255}
			if y >= 15 {
				ink.G = 255
			}
			m.SetNRGBA(x, y, ink)
		}
	}
	return encoded(t, m)
}
