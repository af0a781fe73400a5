package picture

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"
)

// drawn is a small picture: red above, half clear blue below.
func drawn(m interface {
	image.Image
	Set(x, y int, c color.Color)
}) image.Image {
	b := m.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			m.Set(x, y, color.NRGBA{R: 200, A: 255})
			if y*2 >= b.Max.Y {
				m.Set(x, y, color.NRGBA{B: 200, A: 128})
			}
		}
	}
	return m
}

func pngOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var size = image.Rect(0, 0, 6, 4)

// TestRead: whatever the file is like, the picture that comes out shows the same, in 8 bits
// a colour, and can be read by the plainest reader.
func TestRead(t *testing.T) {
	palette := color.Palette{color.NRGBA{}, color.NRGBA{R: 200, A: 255}, color.NRGBA{B: 200, A: 128}}
	for _, c := range []struct {
		name, kind string
		file       []byte
		clear      bool
	}{
		{"with transparency", "png", pngOf(t, drawn(image.NewNRGBA(size))), true},
		{"16 bits", "png", pngOf(t, drawn(image.NewNRGBA64(size))), true},
		{"a palette", "png", pngOf(t, drawn(image.NewPaletted(size, palette))), true},
		{"opaque", "png", pngOf(t, drawn(image.NewRGBA(size)).(*image.RGBA).SubImage(image.Rect(0, 0, 6, 2))), false},
		{"a photograph", "jpeg", jpegOf(t, drawn(image.NewRGBA(size))), false},
	} {
		p, err := Read(c.file)
		if err != nil || p.Type != c.kind || p.Width != 6 {
			t.Errorf("%s: %+v, %v", c.name, p, err)
			continue
		}
		m, kind, err := image.Decode(bytes.NewReader(p.Data))
		if err != nil || kind != c.kind {
			t.Errorf("%s: came out as %s, %v", c.name, kind, err)
			continue
		}
		red := color.NRGBAModel.Convert(m.At(1, 0)).(color.NRGBA)
		if red.R < 180 || red.G > 30 || red.A != 255 {
			t.Errorf("%s: the upper half is %v", c.name, red)
		}
		if below := color.NRGBAModel.Convert(m.At(1, p.Height-1)).(color.NRGBA); (below.A < 255) != c.clear {
			t.Errorf("%s: the lower half is %v", c.name, below)
		}
	}
}

func TestGreyStaysGrey(t *testing.T) {
	for _, file := range [][]byte{pngOf(t, image.NewGray(size)), pngOf(t, image.NewGray16(size)), jpegOf(t, image.NewGray(size))} {
		p, err := Read(file)
		if err != nil {
			t.Fatal(err)
		}
		config, _, err := image.DecodeConfig(bytes.NewReader(p.Data))
		if err != nil || config.ColorModel != color.GrayModel {
			t.Errorf("%s in grey came out in %v, %v", p.Type, config.ColorModel, err)
		}
	}
}

func TestSameBytes(t *testing.T) {
	file := jpegOf(t, drawn(image.NewRGBA(size)))
	a, _ := Read(file)
	b, err := Read(file)
	if err != nil || !bytes.Equal(a.Data, b.Data) {
		t.Error("two readings of one file differ")
	}
}

func TestRefused(t *testing.T) {
	whole := pngOf(t, drawn(image.NewNRGBA(size)))
	var animation bytes.Buffer
	if err := gif.Encode(&animation, image.NewPaletted(size, color.Palette{color.Black}), nil); err != nil {
		t.Fatal(err)
	}
	giant := bytes.Clone(whole)
	copy(giant[16:], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // 65,536 dots square; its checksum is wrong, too
	for _, c := range []struct {
		name string
		file []byte
	}{
		{"nothing", nil}, {"text", []byte("公章")}, {"half a file", whole[:len(whole)/2]},
		{"GIF", animation.Bytes()}, {"giant", giant}, {"half a photograph", jpegOf(t, image.NewGray(size))[:40]},
	} {
		if p, err := Read(c.file); err == nil || !errors.Is(err, ErrFormat) && !errors.Is(err, ErrLarge) {
			t.Errorf("%s: %v, %v", c.name, p, err)
		}
	}
}

// TestUpright: each of the eight ways to hold a camera comes out upright.
func TestUpright(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 3, 2))
	m.Set(0, 0, color.White) // the mark in the first corner of the file
	want := map[int][2]int{1: {0, 0}, 2: {2, 0}, 3: {2, 1}, 4: {0, 1}, 5: {0, 0}, 6: {1, 0}, 7: {1, 2}, 8: {0, 2}}
	for way, at := range want {
		got := turned(m, way)
		wide := got.Bounds().Dx() == 3
		if r, _, _, _ := got.At(at[0], at[1]).RGBA(); r == 0 || wide != (way < 5) {
			t.Errorf("way %d: %v, no mark at %v", way, got.Bounds(), at)
		}
	}
}

// FuzzRead holds that no file does harm, and that what comes out can be read.
func FuzzRead(f *testing.F) {
	f.Add(pngOf(f, drawn(image.NewNRGBA(size))))
	f.Add(pngOf(f, drawn(image.NewPaletted(size, color.Palette{color.NRGBA{}, color.NRGBA{R: 200, A: 255}}))))
	f.Add(jpegOf(f, drawn(image.NewRGBA(size))))
	f.Fuzz(func(t *testing.T, file []byte) {
		p, err := Read(file)
		if err != nil {
			if !errors.Is(err, ErrFormat) && !errors.Is(err, ErrLarge) {
				t.Errorf("%v is neither of the errors", err)
			}
			return
		}
		if m, kind, err := image.Decode(bytes.NewReader(p.Data)); err != nil || kind != p.Type || m.Bounds().Dx() != p.Width || m.Bounds().Dy() != p.Height {
			t.Errorf("%s of %d×%d came out as %s, %v", p.Type, p.Width, p.Height, kind, err)
		}
	})
}
