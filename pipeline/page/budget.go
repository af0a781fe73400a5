package page

import (
	"errors"

	"gongwen/pipeline/cos"
)

// Ceilings of one reading. A notice of a hundred pages uses a hundredth of them.
const (
	maxPages     = 10_000
	maxBytes     = 64 << 20  // values that are looked at, content that is run and inflated, all together
	maxFontBytes = 128 << 20 // inflated fonts, all together
	maxContent   = 8 << 20   // of one content stream, and of one character map
	maxOperators = 4_000_000 // run, in the whole file
	maxGlyphs    = 500_000   // in the whole file
	maxMarks     = 200_000   // lines, pictures and points of paths, in the whole file
	maxNesting   = 20        // of forms in forms
	maxStack     = 500       // of saved graphics states and of marked content
	maxDoubts    = 50        // on a page
	maxRanges    = 200_000   // of one character map
	maxFonts     = 5_000
	maxSpoken    = 2_000 // glyphs under one ActualText; of longer ones it is not used
)

var errSpent = errors.New("文件内容过多，超出处理上限")

// budget is what a reading may still spend; every field counts down.
type budget struct{ bytes, fonts, operators, glyphs, marks int }

func (b *budget) spent() bool {
	return b.bytes < 0 || b.operators <= 0 || b.glyphs <= 0 || b.marks <= 0
}

// spend takes n from a part of the budget and tells whether it was there.
func spend(part *int, n int) bool {
	if *part < n {
		return false
	}
	*part -= n
	return true
}

// streams inflates the streams of a file, each once.
type streams struct {
	file *cos.File
	seen map[int]stream
}

type stream struct {
	dict cos.Dict
	data []byte
	err  error
}

// get returns the stream that a value refers to, paid for by a part of the budget. Data
// that breaks off comes with an error.
func (s *streams) get(r cos.Raw, part *int) stream {
	ref, ok := r.Ref()
	if !ok {
		return stream{err: cos.ErrDamaged}
	}
	if known, ok := s.seen[ref.Num]; ok {
		return known
	}
	read := s.read(ref.Num, part)
	s.seen[ref.Num] = read
	return read
}

func (s *streams) read(num int, part *int) stream {
	if *part <= 0 {
		return stream{err: errSpent}
	}
	o, err := s.file.Object(num)
	if err != nil {
		return stream{err: err}
	}
	if o.Encoded == nil {
		return stream{err: cos.ErrDamaged}
	}
	data, err := s.file.Stream(o)
	*part -= max(len(data), len(o.Encoded))
	if errors.Is(err, cos.ErrLimit) {
		*part = 0
	}
	return stream{o.Dict, data, err}
}

// value follows a reference. Each object is read once, and what is handed out is paid
// for: a caller's work with it is in proportion to its length.
func (r *reader) value(v cos.Raw) cos.Raw {
	if ref, ok := v.Ref(); ok {
		known, ok := r.values[ref]
		if !ok {
			known = r.file.Resolve(v)
			r.values[ref] = known
		}
		v = known
	}
	if r.left.bytes -= len(v); r.left.bytes < 0 {
		return nil
	}
	return v
}

// get returns the value of a key, references followed.
func (r *reader) get(d cos.Dict, key string) cos.Raw { return r.value(d.Get(key)) }
