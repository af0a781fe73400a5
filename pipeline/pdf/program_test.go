package pdf

import (
	"bytes"
	"compress/zlib"
	"hash/adler32"
	"io"
	"math/rand/v2"
	"testing"

	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

func TestJoinSums(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		b := make([]byte, chance.IntN(200_000))
		for i := range b {
			b[i] = byte(chance.Uint32())
		}
		at := chance.IntN(len(b) + 1)
		got := joinSums(adler32.Checksum(b[:at]), adler32.Checksum(b[at:]), len(b)-at)
		if want := adler32.Checksum(b); got != want {
			t.Fatalf("%d and %d bytes: %08x, want %08x", at, len(b)-at, got, want)
		}
	}
}

// A foundry that remembers casts what one casts that does not, also when it has forgotten;
// and what it casts is the subset, no more.
func TestFoundryRemembers(t *testing.T) {
	var chars []rune
	for r := rune(0x4E00); r < 0x4E00+3000; r++ {
		chars = append(chars, r)
	}
	face := squarefont.Set(squarefont.New(string(chars))).Face(0)
	known, chance := newFoundry(quickOutlines, Options{Many: true}), rand.New(rand.NewPCG(3, 4))
	for range 200 {
		s := typeface.NewSubset(face)
		for range 2500 {
			s.CID(chars[chance.IntN(len(chars))])
		}
		s.Sort()
		raw, _ := s.Append(nil)
		got, want := make([]program, 2), make([]program, 1)
		known.cast(got, []*typeface.Subset{nil, s})
		newFoundry(quickOutlines, Options{}).cast(want, []*typeface.Subset{s})
		if !bytes.Equal(got[1].packed, want[0].packed) || got[1].length != len(raw) {
			t.Fatal("what is remembered is not what is cast")
		}
		if unpacked := unpack(t, got[1].packed); !bytes.Equal(unpacked, raw) {
			t.Fatal("the program is not the subset")
		}
	}
}

func unpack(t *testing.T, b []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
