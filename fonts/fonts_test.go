//go:build !nofonts

package fonts_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"gongwen/fonts"
	"gongwen/pipeline/typeface"
)

func register(t testing.TB) *typeface.Register {
	t.Helper()
	r, err := typeface.ReadRegister("fonts.yaml", fonts.Register)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func file(name string) (string, error) {
	data, ok := fonts.File(name)
	if !ok {
		return "", os.ErrNotExist
	}
	return data, nil
}

func load(t testing.TB) *typeface.Set {
	t.Helper()
	s, err := typeface.Load(typeface.Source{Register: register(t), Open: file})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestRegister(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range register(t).Faces {
		data, err := file(e.File)
		if err != nil {
			t.Fatalf("%s: %v", e.File, err)
		}
		sum := sha256.Sum256([]byte(data))
		if got := hex.EncodeToString(sum[:]); got != e.SHA256 {
			t.Errorf("%s: SHA-256 is %s, registered %s", e.File, got, e.SHA256)
		}
		if !strings.Contains(string(readme), e.SHA256) {
			t.Errorf("%s: README.md has another SHA-256", e.File)
		}
		if info, err := os.Stat(e.LicenceFile); err != nil || info.Size() == 0 || e.Licence == "" || e.From == "" {
			t.Errorf("%s: licence %q in %q, from %q: %v", e.File, e.Licence, e.LicenceFile, e.From, err)
		}
	}
}

// Every font file here is registered and embedded.
func TestNoFontLeftOut(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".ttf") {
			continue
		}
		n++
		if _, ok := fonts.File(e.Name()); !ok {
			t.Errorf("%s is not embedded", e.Name())
		}
	}
	if got := len(register(t).Faces); got != n {
		t.Errorf("%d faces registered, %d files", got, n)
	}
}

// finds lists, for each role, characters and the face that draws them.
var finds = map[typeface.Role]map[string]string{
	typeface.FangSong: {
		"gw-latin":    "AZaz019%-.()é",
		"gw-fangsong": "国务院〇〔〕（）—…·①℃％“”‘’，。、±×淼",
		"gw-rare":     "喆堃祎玥珺昇燊奭䶮𬭎㛃㎡⑪✓✔",
		"gw-song":     "㐀☐",
		"":            "\U0010FFFD☑",
	},
	typeface.Kai:          {"gw-latin": "A1", "gw-kai": "国（一）—", "gw-rare": "喆𬭎"},
	typeface.Hei:          {"gw-hei": "国一、A1喆𬭎—", "gw-song": "㐀"},
	typeface.XiaoBiaoSong: {"gw-title": "国A1喆𬭎—·", "gw-song": "㐀"},
	typeface.Song:         {"gw-song": "—1国喆𬭎㐀"},
}

func TestEmbeddedRoles(t *testing.T) {
	s := load(t)
	for _, role := range typeface.Roles() {
		if !s.Has(role) {
			t.Errorf("%s has no face", role)
		}
		for want, chars := range finds[role] {
			for _, r := range chars {
				checkFind(t, s, role, r, want)
			}
		}
	}
}

func checkFind(t *testing.T, s *typeface.Set, role typeface.Role, r rune, want string) {
	i, _, ok := s.Find(role, r)
	if !ok {
		if want != "" {
			t.Errorf("%s %c: not found, want %s", role, r, want)
		}
		return
	}
	if got := s.Face(i).Name(); got != want {
		t.Errorf("%s %c: drawn by %s, want %q", role, r, got, want)
	}
}

// Marks that stand on the grid are one em wide in every role.
func TestFullWidth(t *testing.T) {
	s := load(t)
	for _, role := range typeface.Roles() {
		for _, r := range "国，。、；：？！“”‘’（）《》〔〕【】—…·①％" {
			i, id, ok := s.Find(role, r)
			if !ok || s.Face(i).Advance(id) != 1000 {
				t.Errorf("%s %c: found %v, width %d, want 1000", role, r, ok, s.Face(i).Advance(id))
			}
		}
	}
}

// The dash leaves no gap to its neighbour.
func TestDashHasNoGap(t *testing.T) {
	s := load(t)
	for _, role := range typeface.Roles() {
		i, id, _ := s.Find(role, '—')
		if ink, _ := s.Face(i).Ink(id); ink.XMin > 0 || ink.XMax < 1000 {
			t.Errorf("%s: the dash reaches from %d to %d", role, ink.XMin, ink.XMax)
		}
	}
}

// The ink centre measured on a few ideographs is that of all of them.
func TestInkCentre(t *testing.T) {
	s := load(t)
	for n := range s.Len() {
		f := s.Face(n)
		sum, count := 0, 0
		for r := rune(0x4E00); r <= 0x9FFF; r++ {
			if id, ok := f.Glyph(r); ok {
				ink, _ := f.Ink(id)
				sum, count = sum+ink.YMin+ink.YMax, count+2
			}
		}
		if count == 0 {
			continue
		}
		if off := f.InkCentre() - sum/count; off < -3 || off > 3 {
			t.Errorf("%s: ink centre %d, mean of %d ideographs %d", f.Name(), f.InkCentre(), count/2, sum/count)
		}
	}
}

func BenchmarkReadRegister(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		register(b)
	}
}

func BenchmarkOpenAll(b *testing.B) {
	source := typeface.Source{Register: register(b), Open: file}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := typeface.Load(source); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	s, text := load(b), someText(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range text {
			s.Find(typeface.FangSong, r)
		}
	}
}

// BenchmarkSubset takes in 570 characters and writes the file.
func BenchmarkSubset(b *testing.B) {
	f, text := load(b).Face(0), someText(b)
	var file []byte
	b.ReportAllocs()
	for b.Loop() {
		s := typeface.NewSubset(f)
		for _, r := range text {
			s.CID(r)
		}
		file, _ = s.Append(file[:0])
	}
	b.ReportMetric(float64(len(file)), "bytes")
}

// someText returns 570 characters that gw-fangsong has, spread over its range.
func someText(b *testing.B) []rune {
	f := load(b).Face(0)
	var all []rune
	for r := rune(0x4E00); r <= 0x9FFF; r++ {
		if _, ok := f.Glyph(r); ok {
			all = append(all, r)
		}
	}
	text := make([]rune, 570)
	for i := range text {
		text[i] = all[i*len(all)/len(text)]
	}
	return text
}
