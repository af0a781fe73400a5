package pdf

import (
	"encoding/binary"
	"hash/adler32"

	"gongwen/pipeline/typeface"

	"github.com/klauspost/compress/flate"
)

// largeProgram is the size in bytes from which a font program is large: that of the body
// alone is most of a file.
const largeProgram = 100_000

// program is a font program as it stands in the file.
type program struct {
	packed []byte // a zlib stream (RFC 1950)
	length int    // of what is packed
}

// foundry packs the font programs of papers.
type foundry struct {
	large, small *flate.Writer
	whole        bool // nothing is kept from one paper to the next, so large programs are packed in one
	known        map[string][]byte
	held         int // bytes in known
	raw          []byte
}

func newFoundry(small, large int, o Options) *foundry {
	f := &foundry{whole: o.Small}
	f.small, _ = flate.NewWriter(nil, small) // levels that exist
	f.large, _ = flate.NewWriter(nil, large)
	if o.Many {
		f.known = map[string][]byte{}
	}
	return f
}

// maxHeld is what a foundry keeps at most: the runs of some twenty papers.
const maxHeld = 12 << 20

// cast packs the programs of all subsets, by face. It changes the subsets no more.
func (f *foundry) cast(subsets []*typeface.Subset) []program {
	programs := make([]program, len(subsets))
	for face, s := range subsets {
		if s != nil {
			programs[face] = f.pack(s)
		}
	}
	return programs
}

// pack packs a program run by run. Each run is packed by itself, so that what was packed
// once for one paper is as good for another, and no paper has glyphs but its own.
func (f *foundry) pack(s *typeface.Subset) program {
	var seams []int
	f.raw, seams = s.Append(f.raw[:0])
	z := f.large
	if len(f.raw) < largeProgram || f.whole {
		z, seams = f.small, nil
	}
	out := append(make([]byte, 0, len(f.raw)), 0x78, 0x01)
	start := 0
	for _, end := range append(seams, len(f.raw)) {
		out = append(out, f.run(z, f.raw[start:end])...)
		start = end
	}
	out = append(out, 1, 0, 0, 0xFF, 0xFF) // the last block, empty
	return program{binary.BigEndian.AppendUint32(out, adler32.Checksum(f.raw)), len(f.raw)}
}

// run packs a run, or remembers it.
func (f *foundry) run(z *flate.Writer, raw []byte) []byte {
	if packed, ok := f.known[string(raw)]; ok {
		return packed
	}
	var b sink
	z.Reset(&b)
	z.Write(raw) // a sink takes everything
	z.Flush()
	if f.known != nil {
		if f.held += len(raw) + len(b); f.held > maxHeld {
			clear(f.known)
			f.held = len(raw) + len(b)
		}
		f.known[string(raw)] = b
	}
	return b
}

type sink []byte

func (s *sink) Write(p []byte) (int, error) {
	*s = append(*s, p...)
	return len(p), nil
}
