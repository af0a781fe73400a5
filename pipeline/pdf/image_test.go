package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"strings"
	"testing"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/picture"
	"gongwen/pipeline/unit"
)

// photo, seal and scan are pictures of one width: a photograph, a ring on nothing, grey.
func photo(t testing.TB) *picture.Picture {
	m := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range m.Pix {
		m.Pix[i] = byte(i)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return read(t, b.Bytes())
}

func seal(t testing.TB, ink color.NRGBA) *picture.Picture {
	m := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	for y := range 40 {
		for x := range 40 {
			if r := math.Hypot(float64(x)-19.5, float64(y)-19.5); r > 15 && r < 19 {
				m.SetNRGBA(x, y, ink)
			}
		}
	}
	return encoded(t, m)
}

func scan(t testing.TB) *picture.Picture {
	m := image.NewGray(image.Rect(0, 0, 40, 20))
	for i := range m.Pix {
		m.Pix[i] = byte(i)
	}
	return encoded(t, m)
}

func encoded(t testing.TB, m image.Image) *picture.Picture {
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return read(t, b.Bytes())
}

func read(t testing.TB, file []byte) *picture.Picture {
	t.Helper()
	p, err := picture.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var red = color.NRGBA{R: 220, A: 200}

// place is a picture with its corners in millimetres.
func place(n, element int, left, top, right, bottom float64) *frame.Image {
	return &frame.Image{Picture: n, Element: element,
		From: frame.Point{X: unit.MM(left), Y: unit.MM(top)}, To: frame.Point{X: unit.MM(right), Y: unit.MM(bottom)}}
}

// illustrated is a paper with pictures: each of four twice, one of them turned.
func illustrated(t testing.TB) *frame.Document {
	doc := notice()
	figure := len(doc.Elements)
	doc.Elements = append(doc.Elements, frame.Element{Role: frame.RoleFigure, Parent: 0, Alt: "流程图"},
		frame.Element{Role: frame.RoleFigure, Parent: 6, Alt: "市政府印章"})
	doc.Pictures = []*picture.Picture{photo(t), seal(t, red), scan(t), seal(t, color.NRGBA{B: 9, A: 99}), seal(t, red)}
	turned := place(0, figure, 30, 120, 60, 160)
	turned.Turned = true
	doc.Pages[0].Items = append(doc.Pages[0].Items, place(0, figure, 28, 100, 68, 115), turned,
		place(2, frame.Artifact, 100, 100, 140, 120), place(3, frame.Artifact, 100, 130, 140, 170))
	doc.Pages[1].Items = append(doc.Pages[1].Items, place(1, figure+1, 30, 80, 70, 120), place(4, figure+1, 60, 85, 100, 125),
		place(2, frame.Artifact, 100, 100, 140, 120), place(3, frame.Artifact, 100, 130, 140, 170))
	return doc
}

func TestPictures(t *testing.T) {
	doc := illustrated(t)
	p := readBack(t, paint(t, doc, testSet()))
	n := 0
	for page := range doc.Pages {
		for _, item := range doc.Pages[page].Items {
			m, ok := item.(*frame.Image)
			if !ok {
				continue
			}
			got := p.images[n]
			if off := apart(got.way, wantWay(doc, m)); off > unit.MM(0.002).Pt() || got.page != page {
				t.Errorf("picture %d of page %d stands at %v, %f pt off", m.Picture, page+1, got.way, off)
			}
			if (got.tag == "Artifact") != (m.Element == frame.Artifact) || got.tag != "Artifact" && got.tag != "Figure" {
				t.Errorf("picture %d is marked %s", m.Picture, got.tag)
			}
			n++
		}
	}
	if n != len(p.images) {
		t.Errorf("%d pictures painted, %d wanted", len(p.images), n)
	}
}

// wantWay is the matrix that maps the unit square to a picture's place.
func wantWay(doc *frame.Document, m *frame.Image) matrix {
	left, right := m.From.X.Pt(), m.To.X.Pt()
	foot, top := (doc.Height - m.To.Y).Pt(), (doc.Height - m.From.Y).Pt()
	if m.Turned { // its foot is at the right
		return matrix{0, top - foot, left - right, 0, right, foot}
	}
	return matrix{right - left, 0, 0, top - foot, left, foot}
}

func apart(a, b matrix) (worst float64) {
	for i := range a {
		worst = max(worst, math.Abs(a[i]-b[i]))
	}
	return worst
}

// TestPictureObjects: each picture is in the file once, with what PDF/A allows alone, and
// shows what it showed.
func TestPictureObjects(t *testing.T) {
	p := readBack(t, paint(t, illustrated(t), testSet()))
	listed := p.dict(p.dict(p.pages[0].Dict.Get("Resources")).Get("XObject"))
	var got []string
	for _, e := range listed {
		got = append(got, p.about(e.Value))
	}
	want := []string{"DCTDecode DeviceRGB 40x30", "FlateDecode DeviceRGB 40x40 mask [FlateDecode DeviceGray 40x40]",
		"FlateDecode DeviceRGB 40x40 mask [FlateDecode DeviceGray 40x40]", "FlateDecode DeviceGray 40x20"}
	for _, w := range want {
		if strings.Count(strings.Join(got, "|")+"|", w+"|") < 1 || len(got) != len(want) {
			t.Errorf("%s is missing in\n%s", w, strings.Join(got, "\n"))
		}
	}
	pictures := 0
	for _, n := range p.Numbers() {
		if o, _ := p.Object(n); string(o.Dict.Get("Subtype")) == "/Image" {
			pictures++
		}
	}
	if pictures != 4+2 {
		t.Errorf("%d pictures and masks in the file", pictures)
	}
	for _, page := range p.pages {
		if group := string(page.Dict.Get("Group")); !strings.Contains(group, "/S /Transparency /CS /DeviceRGB") {
			t.Errorf("a page with transparency has the group %q", group)
		}
	}
}

func (p *paper) about(r cos.Raw) string {
	d := p.dict(r)
	filter, _ := d.Get("Filter").Name()
	space, _ := d.Get("ColorSpace").Name()
	s := fmt.Sprintf("%s %s %sx%s", filter, space, d.Get("Width"), d.Get("Height"))
	if d.Get("Interpolate") != nil || d.Get("Alternates") != nil || string(d.Get("BitsPerComponent")) != "8" {
		p.Errorf("%s", d.Append(nil))
	}
	if mask := d.Get("SMask"); mask != nil {
		s += " mask [" + p.about(mask) + "]"
	}
	return s
}

// TestMaskIsThePictures: colours and mask of each seal belong together, whatever the
// order in which they were written.
func TestMaskIsThePictures(t *testing.T) {
	p := readBack(t, paint(t, illustrated(t), testSet()))
	for n, want := range map[int]string{3: "\x00\x00\x09\x63", 4: "\xdc\x00\x00\xc8"} {
		r := p.dict(p.dict(p.pages[0].Dict.Get("Resources")).Get("XObject")).Get(p.images[n].name)
		at := 40*2 + 19 // on the ring
		if got := p.data(r)[3*at:][:3] + p.data(p.dict(r).Get("SMask"))[at:][:1]; got != want {
			t.Errorf("picture %d is % x there, want % x", n, got, want)
		}
	}
}

func TestPicturesSameBytes(t *testing.T) {
	doc := illustrated(t)
	want := paint(t, doc, testSet())
	for range 20 { // gofpdf's order is chance
		if !bytes.Equal(want, paint(t, doc, testSet())) {
			t.Fatal("two runs differ")
		}
	}
}

func TestNoPictureNoGroup(t *testing.T) {
	p := readBack(t, paint(t, notice(), testSet()))
	if p.pages[0].Dict.Get("Group") != nil || p.dict(p.pages[0].Dict.Get("Resources")).Get("XObject") != nil {
		t.Error("a paper without pictures tells of some")
	}
}
