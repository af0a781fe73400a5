package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"runtime"
	"testing"
)

// TestPrintersColours: a photograph in CMYK, as printers have them, comes out in RGB.
// (testdata/cmyk.jpg is pure red.)
func TestPrintersColours(t *testing.T) {
	file, err := os.ReadFile("testdata/cmyk.jpg")
	if err != nil {
		t.Fatal(err)
	}
	if before, err := jpeg.DecodeConfig(bytes.NewReader(file)); err != nil || before.ColorModel != color.CMYKModel {
		t.Fatal("the test file is not in CMYK")
	}
	p, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := jpeg.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatal(err)
	}
	if _, rgb := m.(*image.YCbCr); !rgb {
		t.Errorf("it came out as %T", m)
	}
	if r, g, b, _ := m.At(4, 4).RGBA(); r>>8 < 230 || g>>8 > 40 || b>>8 > 60 {
		t.Errorf("red came out as %d %d %d", r>>8, g>>8, b>>8)
	}
}

// TestInterlaced: PNG in seven passes comes out in one. gofpdf could not read the other.
func TestInterlaced(t *testing.T) {
	file := interlaced3x3()
	p, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil || p.Data[interlaced] != 0 {
		t.Fatal("it came out interlaced", err)
	}
	for i := range 9 {
		if got := m.(*image.Gray).Pix[i]; got != byte(10*i) {
			t.Errorf("point %d is %d", i, got)
		}
	}
	plain := &Picture{Type: typePNG, Data: file, Width: 3, Height: 3}
	if plain.Check() == nil {
		t.Error("an interlaced picture passes for plain")
	}
}

// interlaced3x3 is grey 0, 10, 20 … 80. Of the seven passes of Adam7, five have points.
func interlaced3x3() []byte {
	var data bytes.Buffer
	z := zlib.NewWriter(&data)
	z.Write([]byte{0, 0})             // 1: (0,0)
	z.Write([]byte{0, 20, 0, 60, 80}) // 4: (2,0); 5: (0,2) (2,2)
	z.Write([]byte{0, 10, 0, 70})     // 6: (1,0); (1,2)
	z.Write([]byte{0, 30, 40, 50})    // 7: (0..2,1)
	z.Close()
	head := []byte{0, 0, 0, 3, 0, 0, 0, 3, 8, 0, 0, 0, 1}
	file := chunk([]byte("\x89PNG\r\n\x1a\n"), "IHDR", head)
	return chunk(chunk(file, "IDAT", data.Bytes()), "IEND", nil)
}

func chunk(file []byte, name string, data []byte) []byte {
	file = binary.BigEndian.AppendUint32(file, uint32(len(data)))
	body := append([]byte(name), data...)
	return binary.BigEndian.AppendUint32(append(file, body...), crc32.ChecksumIEEE(body))
}

// withChunk puts a chunk behind the head of a PNG file.
func withChunk(file []byte, name string, data []byte) []byte {
	const head = 8 + 12 + 13
	return append(chunk(bytes.Clone(file[:head]), name, data), file[head:]...)
}

// TestNothingIsHidden: what is not to be seen does not get into the paper: words in the
// file, words behind it, and colours that are wholly transparent.
func TestNothingIsHidden(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 4, 4))
	for i := range m.Pix {
		m.Pix[i] = "\xAB\xCD\xEF\x00"[i%4]
	}
	file := append(withChunk(pngOf(t, m), "tEXt", []byte("Comment\x00secret")), "secret"...)
	p, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(p.Data, []byte("secret")) {
		t.Error("words come along")
	}
	out, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatal(err)
	}
	if got := out.(*image.NRGBA).Pix; !bytes.Equal(got, make([]byte, 64)) {
		t.Errorf("colours come along: % x", got)
	}
	photo := jpegOf(t, image.NewGray(size))
	photo = append(photo[:2:2], append([]byte("\xff\xfe\x00\x08secret"), photo[2:]...)...)
	if p, err = Read(photo); err != nil || bytes.Contains(p.Data, []byte("secret")) {
		t.Errorf("words come along with a photograph (%v)", err)
	}
}

// TestGreyWithTransparency: one grey that means nothing there (tRNS) stays so.
func TestGreyWithTransparency(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 2, 1))
	m.Pix[1] = 99
	p, err := Read(withChunk(pngOf(t, m), "tRNS", []byte{0, 99}))
	if err != nil {
		t.Fatal(err)
	}
	out, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatal(err)
	}
	_, _, _, left := out.At(0, 0).RGBA()
	if _, _, _, right := out.At(1, 0).RGBA(); left != 0xFFFF || right != 0 {
		t.Errorf("opacity %d and %d", left, right)
	}
}

// exif is a JPEG file that tells how the camera was held.
func exif(file []byte, order binary.AppendByteOrder, way int) []byte {
	tiff := []byte("MM\x00*")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		tiff = []byte("II*\x00")
	}
	tiff = order.AppendUint16(order.AppendUint32(tiff, 8), 2)
	for _, entry := range [][2]uint16{{256, 1}, {274, uint16(way)}} { // width, orientation
		tiff = order.AppendUint32(order.AppendUint16(order.AppendUint16(tiff, entry[0]), 3), 1)
		tiff = order.AppendUint16(order.AppendUint16(tiff, entry[1]), 0)
	}
	part := append([]byte("Exif\x00\x00"), tiff...)
	head := binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(len(part)+2))
	return append(append(head, part...), file[2:]...)
}

// TestCameraHeldAside: a photograph taken with the camera on its side comes out upright.
func TestCameraHeldAside(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 32, 16))
	for i := range m.Pix[:32*8] {
		m.Pix[i] = 255 // white above in the file
	}
	for way, at := range map[int]image.Point{1: {16, 4}, 3: {16, 12}, 6: {12, 16}, 8: {4, 16}, 9: {16, 4}} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			p, err := Read(exif(jpegOf(t, m), order, way))
			if err != nil {
				t.Fatal(err)
			}
			out, err := jpeg.Decode(bytes.NewReader(p.Data))
			if err != nil {
				t.Fatal(err)
			}
			r, _, _, _ := out.At(at.X, at.Y).RGBA()
			if wide := p.Width == 32; r < 0xC000 || wide != (way < 5 || way > 8) {
				t.Errorf("way %d, %v: %d×%d, %x at %v", way, order, p.Width, p.Height, r, at)
			}
		}
	}
}

// TestBrokenExif: what a camera tells badly is not believed, and does no harm.
func TestBrokenExif(t *testing.T) {
	whole := exif(jpegOf(t, image.NewGray(size)), binary.BigEndian, 6)
	if orientation(whole) != 6 {
		t.Fatal("the test file tells nothing")
	}
	for n := range whole {
		if got := orientation(whole[:n]); got != 1 && got != 6 {
			t.Errorf("of %d bytes: %d", n, got)
		}
		broken := bytes.Clone(whole)
		broken[n] = 0xFF
		orientation(broken)
	}
}

// TestEveryStump: no beginning of a file passes for a picture.
func TestEveryStump(t *testing.T) {
	for _, file := range [][]byte{pngOf(t, drawn(image.NewNRGBA(size))), interlaced3x3(), jpegOf(t, drawn(image.NewRGBA(image.Rect(0, 0, 20, 20))))} {
		whole, err := Read(file)
		if err != nil {
			t.Fatal(err)
		}
		for n := range file {
			if p, err := Read(file[:n]); err == nil && !bytes.Equal(p.Data, whole.Data) {
				t.Errorf("%d of %d bytes are a picture", n, len(file))
			}
		}
	}
}

// TestRoomIsMadeForWhatIsThere: a small file that tells of a large picture is refused
// before there is room for one.
func TestRoomIsMadeForWhatIsThere(t *testing.T) {
	head := []byte{0, 0, 0x17, 0x70, 0, 0, 0x17, 0x70, 16, 6, 0, 0, 0} // 6000 × 6000 × 16 bits
	file := chunk([]byte("\x89PNG\r\n\x1a\n"), "IHDR", head)
	file = chunk(chunk(file, "IDAT", nil), "IEND", nil)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := Read(file)
	if runtime.ReadMemStats(&after); err == nil || after.TotalAlloc-before.TotalAlloc > 1<<20 {
		t.Errorf("%v, %d bytes of room", err, after.TotalAlloc-before.TotalAlloc)
	}
}

// TestCheck: what Read makes passes, everything else does not.
func TestCheck(t *testing.T) {
	for _, file := range [][]byte{pngOf(t, drawn(image.NewNRGBA(size))), pngOf(t, image.NewGray(size)), jpegOf(t, image.NewGray(size))} {
		p, err := Read(file)
		if err != nil || p.Check() != nil {
			t.Errorf("%v, %v", err, p.Check())
		}
	}
	fine := pngOf(t, image.NewNRGBA64(size))
	for name, p := range map[string]Picture{
		"16 bits":      {typePNG, fine, 6, 4},
		"other type":   {typeJPEG, pngOf(t, image.NewGray(size)), 6, 4},
		"other width":  {typePNG, pngOf(t, image.NewGray(size)), 7, 4},
		"other height": {typeJPEG, jpegOf(t, image.NewGray(size)), 6, 5},
		"no type":      {"", jpegOf(t, image.NewGray(size)), 6, 4},
		"no data":      {typePNG, nil, 6, 4},
		"nothing":      {},
	} {
		if p.Check() == nil {
			t.Errorf("%s passes", name)
		}
	}
}
