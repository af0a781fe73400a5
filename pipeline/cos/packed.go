package cos

import (
	"maps"
	"slices"
)

// objectStream is an inflated object stream (7.5.7).
type objectStream struct {
	data    []byte
	numbers []int
	starts  []int // of each object in data, rising; one more: the end
}

// openObjectStreams inflates every object stream that a place refers to.
func (f *File) openObjectStreams() error {
	wanted := map[int]bool{}
	for _, p := range f.places {
		if p.stream != 0 {
			wanted[p.stream] = true
		}
	}
	f.streams = make(map[int]*objectStream, len(wanted))
	budget := maxInflate
	for _, n := range slices.Sorted(maps.Keys(wanted)) {
		if f.places[n].stream != 0 {
			return damaged(n, "对象流套在对象流里")
		}
		s, err := f.openObjectStream(n, budget)
		if err != nil {
			return err
		}
		budget -= len(s.data)
		f.streams[n] = s
	}
	return nil
}

func (f *File) openObjectStream(n, budget int) (*objectStream, error) {
	o, err := f.Object(n)
	if err != nil {
		return nil, err
	}
	if o.Encoded == nil {
		return nil, damaged(n, "不是对象流")
	}
	data, err := f.decode(o, budget)
	if err != nil {
		return nil, err
	}
	count, ok1 := o.Dict.Get("N").Int()
	first, ok2 := o.Dict.Get("First").Int()
	if !ok1 || !ok2 || count < 0 || first < 0 || first > len(data) {
		return nil, damaged(n, "对象流的目录有错")
	}
	s := &objectStream{data: data}
	if !s.index(count, first) {
		return nil, damaged(n, "对象流的目录有错")
	}
	return s, nil
}

// index reads the numbers and offsets before the objects. Offsets must rise, as the
// standard has it, which keeps the objects apart.
func (s *objectStream) index(count, first int) bool {
	last := first - 1
	for i := 0; count > 0; count-- {
		var num, offset int
		var ok1, ok2 bool
		num, i, ok1 = integer(s.data[:first], i)
		offset, i, ok2 = integer(s.data[:first], i)
		if !ok1 || !ok2 || offset < 0 || offset > len(s.data)-first || first+offset <= last {
			return false
		}
		last = first + offset
		s.numbers, s.starts = append(s.numbers, num), append(s.starts, last)
	}
	s.starts = append(s.starts, len(s.data))
	return true
}

// packed returns an object that stands in an object stream.
func (f *File) packed(n int, p place) (*Object, error) {
	s := f.streams[p.stream]
	if s == nil || p.index >= len(s.numbers) || p.index < 0 || s.numbers[p.index] != n {
		return nil, damaged(n, "不在对象流里")
	}
	o := &Object{Ref: Ref{Num: n}}
	b := s.data[:s.starts[p.index+1]]
	if _, ok := o.read(b, skip(b, s.starts[p.index])); !ok {
		return nil, damaged(n, "写法有错")
	}
	return o, nil
}
