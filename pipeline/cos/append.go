package cos

import (
	"bytes"
	"fmt"
	"slices"
)

// Revision writes new and changed objects behind a file whose bytes stay as they are
// (ISO 32000-1, 7.5.6). Of the Writer's methods all but Finish serve.
type Revision struct {
	Writer
	file *File
	prev int // where the newest table of the file begins
}

// Append starts a revision of the file. An error wraps ErrDamaged: a file whose table had
// to be rebuilt has none that a revision could follow.
func (f *File) Append() (*Revision, error) {
	at := bytes.LastIndex(f.data, []byte("startxref"))
	if f.Rebuilt || at < 0 {
		return nil, fmt.Errorf("%w：交叉引用表是坏的，不能在后面追加内容", ErrDamaged)
	}
	prev, _, _ := integer(f.data, at+len("startxref"))
	size, _ := f.Trailer.Get("Size").Int()
	r := &Revision{file: f, prev: prev}
	r.out = append(slices.Clone(f.data), '\n')
	if numbers := f.Numbers(); len(numbers) > 0 {
		size = max(min(size, maxNumber), numbers[len(numbers)-1]+1)
	}
	r.Reserve(max(size, 1) - 1)
	r.generations = map[int]int{}
	for n, p := range f.places {
		if p.gen != 0 {
			r.generations[n] = p.gen
		}
	}
	return r, nil
}

// Finish writes a table of the kind that the file has and a trailer, and returns the whole
// file.
func (r *Revision) Finish() []byte {
	trailer := Dict{}
	for _, e := range r.file.Trailer {
		switch e.Key {
		case "Root", "Info", "ID":
			trailer = append(trailer, e)
		}
	}
	trailer.Set("Prev", AppendInt(nil, r.prev))
	if keyword(r.file.data, skip(r.file.data, r.prev), "xref") {
		return r.classic(trailer)
	}
	return r.packed(trailer)
}

// classic writes a table with a section for each run of numbers.
func (r *Revision) classic(trailer Dict) []byte {
	xref := len(r.out)
	trailer.Set("Size", AppendInt(nil, len(r.offsets)))
	r.Put("xref\n")
	r.runs(func(first, end int) {
		r.Int(first).Put(" ").Int(end - first).Put("\n")
		for n := first; n < end; n++ {
			r.Put(fmt.Sprintf("%010d %05d n \n", r.offsets[n], r.generations[n]))
		}
	})
	r.Put("trailer\n").Dict(trailer).Put("\nstartxref\n").Int(xref).Put("\n%%EOF\n")
	return r.out
}

// packed writes the table as a stream (7.5.8): after a file with such a table, a classic
// one is not allowed.
func (r *Revision) packed(trailer Dict) []byte {
	self := r.Take()
	r.offsets[self] = len(r.out)
	index, data := []byte("["), []byte(nil)
	r.runs(func(first, end int) {
		index = append(AppendInt(append(AppendInt(index, first), ' '), end-first), ' ')
		for n := first; n < end; n++ {
			at, gen := r.offsets[n], r.generations[n]
			data = append(data, 1, byte(at>>32), byte(at>>24), byte(at>>16), byte(at>>8), byte(at), byte(gen>>8), byte(gen))
		}
	})
	trailer.Set("Type", Raw("/XRef"))
	trailer.Set("W", Raw("[1 5 2]"))
	trailer.Set("Index", append(index, ']'))
	trailer.Set("Size", AppendInt(nil, len(r.offsets)))
	at := r.offsets[self]
	r.Stream(self, trailer, data)
	r.Put("startxref\n").Int(at).Put("\n%%EOF\n")
	return r.out
}

// runs goes through the written numbers, neighbours together.
func (r *Revision) runs(do func(first, end int)) {
	for n := 0; n < len(r.offsets); n++ {
		first := n
		for n < len(r.offsets) && r.offsets[n] != 0 {
			n++
		}
		if n > first {
			do(first, n)
		}
	}
}
