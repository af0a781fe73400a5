package typeface_test

import (
	"bytes"
	"slices"
	"testing"

	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

// Whatever the bytes, reading ends without a panic, what it says is consistent, and a
// subset never grows beyond a small multiple of the font.
func FuzzFace(f *testing.F) {
	f.Add(squarefont.New("永国A ", squarefont.Empty("䶮")))
	f.Add(squarefont.New("á𬭎", squarefont.Composite('á', 'a', 'b')))
	f.Add(squarefont.New("永", squarefont.Composite('国', '国', '永')))
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
