package cos

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
)

// File is a PDF file that has been read.
type File struct {
	Trailer Dict
	Rebuilt bool // the cross-reference table was broken and objects were looked for

	data     []byte
	places   map[int]place
	streams  map[int]*objectStream
	inflater inflater
}

// place is where an object stands: at data[offset:end], or as item number index of the
// object stream of number stream. A free object has neither.
type place struct {
	offset, end   int
	gen           int
	stream, index int
}

// Object is one indirect object.
type Object struct {
	Ref
	Value   Raw    // the object; of a stream the dictionary
	Dict    Dict   // of a dictionary or stream
	Encoded []byte // data of a stream as it stands in the file; nil for other objects
}

// Read reads a file's tables. What is wrong with single objects shows when they are asked
// for. Errors wrap ErrNotPDF, ErrEncrypted, ErrDamaged or ErrLimit.
func Read(b []byte) (*File, error) {
	if !bytes.Contains(b[:min(len(b), 1024)], []byte("%PDF-")) {
		return nil, ErrNotPDF
	}
	f := &File{data: b}
	err := f.readTables()
	if err == nil {
		err = f.settle()
	}
	if err != nil && !f.encrypted() {
		err = f.rebuild()
	}
	switch {
	case f.encrypted():
		return nil, ErrEncrypted
	case err != nil:
		return nil, err
	}
	return f, nil
}

func (f *File) encrypted() bool { return !f.Trailer.Get("Encrypt").IsNull() }

// settle makes the places of a table final and checks them: every object must stand where
// the table says, and the catalog must be there.
func (f *File) settle() error {
	for n, p := range f.places {
		if p.offset == 0 && p.stream == 0 {
			delete(f.places, n)
		}
	}
	f.setEnds()
	if f.encrypted() {
		return nil
	}
	for n, p := range f.places {
		if p.stream != 0 {
			continue
		}
		if num, gen, _, ok := header(f.data, p.offset); !ok || num != n || gen != p.gen {
			return damaged(n, "不在交叉引用表所说的位置")
		}
	}
	if err := f.openObjectStreams(); err != nil {
		return err
	}
	return f.checkRoot()
}

func (f *File) checkRoot() error {
	root, ok := f.Trailer.Get("Root").Ref()
	if !ok {
		return fmt.Errorf("%w：没有目录对象", ErrDamaged)
	}
	catalog, err := f.Object(root.Num)
	if err == nil && catalog.Dict == nil {
		err = damaged(root.Num, "目录不是字典")
	}
	return err
}

// setEnds lets every object reach to the next one, so that reading all of them costs no
// more than reading the file once.
func (f *File) setEnds() {
	numbers := make([]int, 0, len(f.places))
	for n, p := range f.places {
		if p.stream == 0 {
			numbers = append(numbers, n)
		}
	}
	slices.SortFunc(numbers, func(a, b int) int { return cmp.Compare(f.places[a].offset, f.places[b].offset) })
	end := len(f.data)
	for _, n := range slices.Backward(numbers) {
		p := f.places[n]
		p.end = end
		end = p.offset
		f.places[n] = p
	}
}

// Numbers returns the numbers of all objects in use, rising.
func (f *File) Numbers() []int {
	numbers := make([]int, 0, len(f.places))
	for n := range f.places {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	return numbers
}

// Object returns an object by its number. The error wraps ErrDamaged, also when there is
// no such object.
func (f *File) Object(n int) (*Object, error) {
	p, ok := f.places[n]
	switch {
	case !ok:
		return nil, damaged(n, "没有这个对象")
	case p.stream != 0:
		return f.packed(n, p)
	}
	return f.readObject(p.offset, p.end)
}

// Resolve follows references to the value they lead to; nil when they lead nowhere.
func (f *File) Resolve(r Raw) Raw {
	for range maxDepth {
		ref, ok := r.Ref()
		if !ok {
			return r
		}
		o, err := f.Object(ref.Num)
		if err != nil || o.Gen != ref.Gen {
			return nil
		}
		r = o.Value
	}
	return nil
}

// Get returns the value of a key, references followed.
func (f *File) Get(d Dict, key string) Raw { return f.Resolve(d.Get(key)) }
