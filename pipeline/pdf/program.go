package pdf

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"

	"gongwen/pipeline/typeface"

	"github.com/klauspost/compress/flate"
)

// largeProgram is the size in bytes from which a program is packed run by run: that of the
// body alone is most of a file.
const largeProgram = 100_000

// program is a font program as it stands in the file.
type program struct {
	packed []byte // a zlib stream (RFC 1950)
	length int    // of what is packed
}

// foundry packs the font programs of papers.
type foundry struct {
	z      *flate.Writer
	whole  bool              // what repeats is looked for, so that a program is packed in one
	known  map[string][]byte // runs that have been packed; nil where none are kept
	held   int               // bytes in known
	raw    []byte
	packed sink
}

// maxHeld is what a foundry keeps at most: the runs of some twenty papers.
const maxHeld = 12 << 20

func newFoundry(level int, o Options) *foundry {
	z, _ := flate.NewWriter(nil, level) // a level that exists
	f := &foundry{z: z, whole: o.Small}
	if o.Many {
		f.known = map[string][]byte{}
	}
	return f
}

// cast packs the programs of all subsets, by face; they hold until the next call. The
// subsets are only read.
func (f *foundry) cast(subsets []*typeface.Subset) []program {
	programs := make([]program, len(subsets))
	f.packed = f.packed[:0]
	for face, s := range subsets {
		if s != nil {
			programs[face] = f.pack(s)
		}
	}
	return programs
}

// pack packs a program run by run. Each run is packed by itself, so that what was packed
// for one paper is as good for another, and no paper has glyphs but its own.
func (f *foundry) pack(s *typeface.Subset) program {
	var seams []int
	f.raw, seams = s.Append(f.raw[:0])
	if f.whole || len(f.raw) < largeProgram {
		seams = nil
	}
	from, start := len(f.packed), 0
	f.packed = append(f.packed, 0x78, 0x01)
	for _, end := range append(seams, len(f.raw)) {
		f.run(f.raw[start:end])
		start = end
	}
	f.packed = append(f.packed, 1, 0, 0, 0xFF, 0xFF) // the last block, empty
	f.packed = binary.BigEndian.AppendUint32(f.packed, adler32.Checksum(f.raw))
	return program{f.packed[from:], len(f.raw)}
}

// run packs a run, or remembers what came of it.
func (f *foundry) run(raw []byte) {
	if packed, ok := f.known[string(raw)]; ok {
		f.packed = append(f.packed, packed...)
		return
	}
	from := len(f.packed)
	f.z.Reset(&f.packed)
	f.z.Write(raw) // a sink takes everything
	f.z.Flush()
	if f.known != nil {
		f.keep(raw, f.packed[from:])
	}
}

// keep notes a packed run; when there are too many, all are forgotten.
func (f *foundry) keep(raw, packed []byte) {
	if f.held += len(raw) + len(packed); f.held > maxHeld {
		clear(f.known)
		f.held = len(raw) + len(packed)
	}
	f.known[string(raw)] = bytes.Clone(packed)
}

type sink []byte

func (s *sink) Write(p []byte) (int, error) {
	*s = append(*s, p...)
	return len(p), nil
}
