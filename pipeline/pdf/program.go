package pdf

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"slices"

	"gongwen/pipeline/typeface"

	"github.com/klauspost/compress/flate"
)

// largeProgram is the size in bytes from which a program is packed run by run: that of the
// body alone is most of a file.
const largeProgram = 100_000

// outlineSize is what an outline takes at most, as a rule.
const outlineSize = 500

// roomFor is about what the programs of subsets take.
func roomFor(subsets []*typeface.Subset) (size int) {
	for _, s := range subsets {
		if s != nil {
			size += outlineSize * len(s.Runes())
		}
	}
	return size
}

// program is a font program as it stands in the file.
type program struct {
	packed []byte // a zlib stream (RFC 1950)
	length int    // of what is packed
}

// foundry packs the font programs of papers.
type foundry struct {
	level  int
	z      *flate.Writer  // nil before it is needed
	whole  bool           // what repeats is looked for, so that a program is packed in one
	known  map[string]run // what has been packed; nil where nothing is kept
	held   int            // bytes in known
	raw    []byte
	packed sink // programs
}

// run is a part of a program, packed by itself.
type run struct {
	packed []byte
	sum    uint32 // Adler-32 of what is packed
}

// maxHeld is what a foundry keeps at most: the runs of some seven papers.
const maxHeld = 4 << 20

func newFoundry(level int, o Options) *foundry {
	f := &foundry{level: level, whole: o.Small}
	if o.Many {
		f.known = map[string]run{}
	}
	return f
}

// cast packs the programs of subsets, by face; they hold until the next call. The subsets
// are only read.
func (f *foundry) cast(programs []program, subsets []*typeface.Subset) {
	f.packed = slices.Grow(f.packed[:0], roomFor(subsets))
	for face, s := range subsets {
		if s != nil {
			programs[face] = f.pack(s)
		}
	}
}

// pack packs a program run by run. Each run is packed by itself, so that what was packed
// for one paper is as good for another, and no paper has glyphs but its own.
func (f *foundry) pack(s *typeface.Subset) program {
	var seams []int
	f.raw, seams = s.Append(f.raw[:0])
	if f.whole || len(f.raw) < largeProgram {
		seams = nil
	}
	from, start, sum := len(f.packed), 0, uint32(1)
	f.packed = append(f.packed, 0x78, 0x01)
	for _, end := range append(seams, len(f.raw)) {
		sum = joinSums(sum, f.run(f.raw[start:end]), end-start)
		start = end
	}
	f.packed = append(f.packed, 1, 0, 0, 0xFF, 0xFF) // the last block, empty
	f.packed = binary.BigEndian.AppendUint32(f.packed, sum)
	return program{f.packed[from:], len(f.raw)}
}

// run packs a part of a program, or remembers what came of it, and returns its sum.
func (f *foundry) run(raw []byte) (sum uint32) {
	if r, ok := f.known[string(raw)]; ok {
		f.packed = append(f.packed, r.packed...)
		return r.sum
	}
	if f.z == nil {
		f.z, _ = flate.NewWriter(nil, f.level) // a level that exists
	}
	from := len(f.packed)
	f.z.Reset(&f.packed)
	f.z.Write(raw) // a sink takes everything
	f.z.Flush()
	sum = adler32.Checksum(raw)
	if f.known != nil {
		f.keep(raw, run{bytes.Clone(f.packed[from:]), sum})
	}
	return sum
}

// keep notes a run; when there are too many, all are forgotten.
func (f *foundry) keep(raw []byte, r run) {
	if f.held += len(raw) + len(r.packed); f.held > maxHeld {
		clear(f.known)
		f.held = len(raw) + len(r.packed)
	}
	f.known[string(raw)] = r
}

// joinSums returns the Adler-32 of two parts, the second of so many bytes, from those of
// each (RFC 1950, 8.2): two sums modulo a prime.
func joinSums(first, second uint32, length int) uint32 {
	const prime = 65521
	n := uint32(length % prime)
	a1, b1, a2, b2 := first&0xFFFF, first>>16, second&0xFFFF, second>>16
	a := (a1 + a2 + prime - 1) % prime
	b := (b1 + b2 + n*a1%prime + prime - n) % prime
	return b<<16 | a
}

type sink []byte

func (s *sink) Write(p []byte) (int, error) {
	*s = append(*s, p...)
	return len(p), nil
}
