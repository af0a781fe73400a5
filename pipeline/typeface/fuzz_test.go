package typeface_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

// Whatever the bytes, reading ends without a panic, what it says is consistent, and a
// subset never grows beyond a small multiple of the font.
func FuzzFace(f *testing.F) {
	f.Add(squarefont.New("永国A ", squarefont.Empty("䶮")))
	f.Add(squarefont.New("á𬭎", squarefont.Composite('á', 'a', 'b')))
	f.Add(squarefont.New("永", squarefont.Composite('国', '国', '永')))
	f.Add(squarefont.Collection(squarefont.New("国", squarefont.Embedding(8)), squarefont.New("中")))
	f.Fuzz(func(t *testing.T, data string) {
		face, err := typeface.Open("fuzz", data)
		if err != nil {
			return
		}
		sub := typeface.NewSubset(face)
		for _, r := range "永国中 Aá䶮𬭎\u3000" {
			checkCharacter(t, face, sub, r)
		}
		for r := rune(0); r < 300; r++ {
			checkCharacter(t, face, sub, r)
		}
		file, seams := sub.Append(nil)
		again, _ := sub.Append(nil)
		if !bytes.Equal(file, again) {
			t.Error("two writings differ")
		}
		if !slices.IsSorted(seams) || len(seams) > 0 && seams[len(seams)-1] > len(file) {
			t.Errorf("%d bytes with seams at %v", len(file), seams)
		}
		if len(file) > 8*len(data)+1<<18 {
			t.Errorf("%d bytes of subset from %d bytes of font", len(file), len(data))
		}
	})
}

// Whatever the bytes, a description is made of them without a panic and in bounds, and a
// font that it calls usable fails only for its tables.
func FuzzDescribe(f *testing.F) {
	named := squarefont.New("国", squarefont.Family("仿宋"), squarefont.PostScript("FangSong"), squarefont.Embedding(8))
	f.Add(named)
	f.Add(squarefont.Collection(named, squarefont.CFF(squarefont.New("中", squarefont.Macintosh(25, "\xb7\xc2")))))
	f.Add(squarefont.New("国", squarefont.Embedding(0x302)))
	f.Fuzz(func(t *testing.T, data string) {
		r, size := strings.NewReader(data), int64(len(data))
		all, err := typeface.Describe(r, size)
		if (err == nil) != (len(all) > 0) {
			t.Fatalf("%d fonts, %v", len(all), err)
		}
		for _, d := range all {
			checkDescription(t, &d, data)
			typeface.Mapped(r, size, d.Index, []rune("国𬭎"))
		}
	})
}

func checkDescription(t *testing.T, d *typeface.Description, data string) {
	for _, name := range slices.Concat(d.Names.Families, d.Names.Full, []string{d.Names.PostScript, d.Names.Version}) {
		if !utf8.ValidString(name) || len(name) > 1024 || strings.ContainsAny(name, "\n\x1b") {
			t.Fatalf("name %q", name)
		}
	}
	_, err := typeface.OpenIndex("fuzz", data, d.Index)
	if refused := d.Usable(); refused != nil && !errors.Is(err, refused) {
		t.Fatalf("font %d: described %v, opened %v", d.Index, refused, err)
	}
}

func checkCharacter(t *testing.T, face *typeface.Face, sub *typeface.Subset, r rune) {
	id, ok := face.Glyph(r)
	cid := sub.CID(r)
	if ok != (cid != 0) || cid != sub.CID(r) {
		t.Fatalf("%U: glyph %v, CID %d then %d", r, ok, cid, sub.CID(r))
	}
	if ok && (sub.Runes()[cid] != r || sub.Widths()[cid] != face.Advance(id)) {
		t.Fatalf("%U: CID %d is %U", r, cid, sub.Runes()[cid])
	}
	face.Ink(id)
}
