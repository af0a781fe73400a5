package typeface_test

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

func TestCIDs(t *testing.T) {
	s := typeface.NewSubset(open(t, squarefont.New("国中𬭎A")))
	var got []uint16
	for _, r := range "中A中无𬭎国𬭎无" {
		got = append(got, s.CID(r))
	}
	if want := []uint16{1, 2, 1, 0, 3, 4, 3, 0}; !slices.Equal(got, want) {
		t.Errorf("CIDs %v, want %v", got, want)
	}
	if got := string(s.Runes()[1:]); got != "中A𬭎国" {
		t.Errorf("characters %s", got)
	}
	if want := []int{1000, 1000, 500, 1000, 1000}; !slices.Equal(s.Widths(), want) {
		t.Errorf("widths %v, want %v", s.Widths(), want)
	}
}

func TestSubsetFile(t *testing.T) {
	f := open(t, squarefont.New("永国中𬭎Aaˊá ", squarefont.Composite('á', 'a', 'ˊ'), squarefont.InkCentre(310)))
	s := typeface.NewSubset(f)
	for _, r := range "中áA 𬭎" {
		s.CID(r)
	}
	before := []byte("before")
	file, _ := s.Append(before)
	file = file[len(before):]
	if again, _ := s.Append(nil); !bytes.Equal(file, again) {
		t.Error("two writings differ")
	}
	checkSums(t, file)

	sub, err := typeface.Reopen(string(file))
	if err != nil {
		t.Fatal(err)
	}
	for cid, r := range s.Runes()[1:] {
		checkGlyph(t, f, sub, r, uint16(cid+1))
	}
	if got := sub.Glyphs(); got != 1+5+2 {
		t.Errorf("%d glyphs, want .notdef, 5 and the 2 parts of á", got)
	}
}

// checkGlyph compares a glyph of the subset with its original.
func checkGlyph(t *testing.T, f, sub *typeface.Face, r rune, cid uint16) {
	id, _ := f.Glyph(r)
	if f.Advance(id) != sub.Advance(cid) {
		t.Errorf("%c: advance %d, want %d", r, sub.Advance(cid), f.Advance(id))
	}
	parts, want := sub.Parts(cid), f.Parts(id)
	if len(parts) == 0 && sub.Outline(cid) != f.Outline(id) {
		t.Errorf("%c: the outline differs", r)
	}
	if len(parts) != len(want) {
		t.Fatalf("%c: %d parts, want %d", r, len(parts), len(want))
	}
	for i := range parts {
		if sub.Outline(parts[i]) != f.Outline(want[i]) {
			t.Errorf("%c: part %d differs", r, i)
		}
	}
}

// checkSums checks the checksums of the tables and of the file, and the order of tags.
func checkSums(t *testing.T, file []byte) {
	be := binary.BigEndian
	sum := func(b []byte) (sum uint32) {
		for at := 0; at < len(b); at += 4 {
			sum += be.Uint32(b[at:])
		}
		return sum
	}
	if got := sum(file); got != 0xB1B0AFBA {
		t.Errorf("file sums to %08x", got)
	}
	tag := ""
	for at := 12; at < 12+16*int(be.Uint16(file[4:])); at += 16 {
		entry := file[at : at+16]
		offset, length := be.Uint32(entry[8:]), (be.Uint32(entry[12:])+3)&^3
		table := bytes.Clone(file[offset : offset+length])
		if string(entry[:4]) <= tag {
			t.Errorf("%s stands after %s", entry[:4], tag)
		}
		if tag = string(entry[:4]); tag == "head" {
			be.PutUint32(table[8:], 0)
		}
		if sum(table) != be.Uint32(entry[4:]) {
			t.Errorf("%s: wrong checksum", tag)
		}
	}
}

// Sorted subsets of the same characters are the same, and those that share a run of
// characters have the same bytes between its seams.
func TestSort(t *testing.T) {
	f := open(t, squarefont.New("永国中𬭎Aaˊá 一丁丂丄且丕世", squarefont.Composite('á', 'a', 'ˊ')))
	write := func(chars string) (file string, seams []int) {
		s := typeface.NewSubset(f)
		for _, r := range chars {
			s.CID(r)
		}
		s.Sort()
		for cid, r := range s.Runes()[1:] {
			if id, _ := f.Glyph(r); s.CID(r) != uint16(cid+1) || s.Widths()[cid+1] != f.Advance(id) {
				t.Errorf("%c has CID %d, width %d", r, s.CID(r), s.Widths()[cid+1])
			}
		}
		b, seams := s.Append(nil)
		return string(b), seams
	}
	a, seams := write("世𬭎永中á丕丁")
	if again, _ := write("丁丕á中永𬭎世"); a != again {
		t.Error("the order of use makes a difference")
	}
	b, others := write("𬭎丕世丁国a") // á | 丁世丕中 | 永 | 𬭎 |, and a | 丁世丕 | 国 | 𬭎 |
	if len(seams) != 4+1 || len(others) != 4 {
		t.Fatalf("seams %v and %v", seams, others)
	}
	if run := a[seams[2]:seams[3]]; run != b[others[2]:others[3]] || run == "" {
		t.Error("𬭎 is not the same in both")
	}
}

// The subset's hhea table says where the glyph box is.
func TestSubsetGlyphBox(t *testing.T) {
	s := typeface.NewSubset(open(t, squarefont.New("永中", squarefont.InkCentre(310))))
	file, _ := s.Append(nil)
	at := bytes.Index(file, []byte("hhea"))
	hhea := file[binary.BigEndian.Uint32(file[at+8:]):]
	ascent, descent := int16(binary.BigEndian.Uint16(hhea[4:])), int16(binary.BigEndian.Uint16(hhea[6:]))
	if ascent != 810 || descent != -190 {
		t.Errorf("hhea says %d %d, want 810 -190", ascent, descent)
	}
}
