package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"math"
	"os"
	"testing"

	"gongwen/pipeline/casefile"
)

// TestProfile makes the ICC profile from the published numbers of sRGB and compares the
// embedded one with it.
func TestProfile(t *testing.T) {
	want := makeProfile()
	if casefile.Updating() {
		var b bytes.Buffer
		w, _ := zlib.NewWriterLevel(&b, zlib.BestCompression)
		w.Write(want)
		w.Close()
		if err := os.WriteFile("srgb.icc.z", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		srgb = b.Bytes()
	}
	r, err := zlib.NewReader(bytes.NewReader(srgb))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, want) {
		t.Errorf("srgb.icc.z is not the profile (%d bytes, %v); run with -update", len(got), err)
	}
}

// makeProfile builds an ICC v2.1 display profile: primaries adapted to D50 and a curve of
// 1024 points (IEC 61966-2-1).
func makeProfile() []byte {
	curve := toneCurve()
	tags := []struct {
		name string
		data []byte // nil: that of the tag before
	}{
		{"desc", description("sRGB IEC61966-2.1")},
		{"cprt", []byte("text\x00\x00\x00\x00No copyright, use freely\x00")},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil},
	}
	base := 128 + 4 + 12*len(tags)
	table, data := words(len(tags)), []byte(nil)
	var offset, length int
	for _, tag := range tags {
		if tag.data != nil {
			offset, length = base+len(data), len(tag.data)
			data = append(data, tag.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(append(table, tag.name...), words(offset, length)...)
	}
	return bytes.Join([][]byte{profileHeader(base + len(data)), table, data}, nil)
}

func profileHeader(size int) []byte {
	h := make([]byte, 128)
	copy(h, words(size))
	copy(h[8:], words(0x02100000))
	copy(h[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1} { // year, month, day
		binary.BigEndian.PutUint16(h[24+2*i:], v)
	}
	copy(h[36:], "acsp")
	copy(h[68:], xyz(0.9642, 1, 0.8249)[8:])
	return h
}

func words(numbers ...int) (b []byte) {
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	return b
}

func xyz(values ...float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

func description(s string) []byte {
	b := append([]byte("desc\x00\x00\x00\x00"), words(len(s)+1)...)
	return append(append(b, s...), make([]byte, 1+4+4+2+1+67)...)
}

func toneCurve() []byte {
	const n = 1024
	b := append([]byte("curv\x00\x00\x00\x00"), words(n)...)
	for i := range n {
		v := float64(i) / (n - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}
