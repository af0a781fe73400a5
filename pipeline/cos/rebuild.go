package cos

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
)

// rebuild makes a new table by looking for "12 0 obj" everywhere; of several objects with
// one number the last counts.
func (f *File) rebuild() error {
	f.Rebuilt, f.Trailer, f.places, f.streams = true, nil, map[int]place{}, nil
	for i := 0; i < len(f.data); {
		n := bytes.Index(f.data[i:], []byte("obj"))
		if n < 0 {
			break
		}
		start := headerStart(f.data, i, i+n)
		if num, gen, end, ok := header(f.data[:i+n+3], start); ok && end == i+n+3 {
			if len(f.places) >= maxObjects {
				return ErrLimit
			}
			f.places[num] = place{offset: start, gen: gen}
			i = f.afterStream(end)
			continue
		}
		i += n + 3
	}
	f.setEnds()
	f.findTrailers()
	if f.encrypted() {
		return nil
	}
	f.unpack()
	f.findCatalog()
	return f.checkRoot()
}

// headerStart goes back from the word obj over two numbers, not beyond from; -1 if they
// are not there.
func headerStart(b []byte, from, i int) int {
	for range 2 {
		end := back(b, from, i, isSpace)
		start := back(b, from, end, isDigit)
		if end == i || start == end {
			return -1
		}
		i = start
	}
	if i > from && isRegular(b[i-1]) {
		return -1
	}
	return i
}

// back returns where the run of such bytes that ends at i begins.
func back(b []byte, from, i int, such func(byte) bool) int {
	for i > from && such(b[i-1]) {
		i--
	}
	return i
}

// afterStream returns the end of the stream in the object whose header ends at i, if it
// has one with a right Length, so that nothing in its data is taken for an object.
func (f *File) afterStream(i int) int {
	stop := len(f.data)
	if n := bytes.Index(f.data[i:], []byte("obj")); n >= 0 {
		stop = i + n
	}
	d, end, ok := readDict(f.data[:stop], skip(f.data[:stop], i))
	if !ok {
		return i
	}
	at := skip(f.data[:stop], end)
	if !keyword(f.data, at, "stream") {
		return i
	}
	at = lineEnd(f.data, at+len("stream"))
	n, ok := d.Get("Length").Int()
	if !ok || n < 0 || n > len(f.data)-at || !endsStream(f.data, at+n) {
		return i
	}
	return at + n
}

// findTrailers takes the last trailer that names a catalog.
func (f *File) findTrailers() {
	mark := []byte("trailer")
	for i := bytes.Index(f.data, mark); i >= 0; {
		i += len(mark)
		stop := len(f.data)
		next := bytes.Index(f.data[i:], mark)
		if next >= 0 {
			next += i
			stop = next
		}
		d, _, ok := readDict(f.data[:stop], skip(f.data[:stop], i))
		if _, root := d.Get("Root").Ref(); ok && root {
			f.Trailer = d
		}
		i = next
	}
}

// unpack adds the objects of all object streams, and the trailer of a table stream where
// there is no other. Streams that cannot be read are passed over.
func (f *File) unpack() {
	numbers := f.Numbers()
	slices.SortFunc(numbers, func(a, b int) int { return cmp.Compare(f.places[a].offset, f.places[b].offset) })
	f.streams = map[int]*objectStream{}
	budget, classic := maxInflate, f.Trailer != nil
	for _, n := range numbers {
		offset := f.places[n].offset
		o, err := f.Object(n)
		if err != nil || o.Encoded == nil {
			continue
		}
		switch kind, _ := o.Dict.Get("Type").Name(); kind {
		case "XRef":
			if _, ok := o.Dict.Get("Root").Ref(); ok && !classic {
				f.Trailer = o.Dict
			}
		case "ObjStm":
			s, err := f.openObjectStream(n, budget)
			if err != nil {
				continue
			}
			budget -= len(s.data)
			f.streams[n] = s
			f.addPacked(n, offset, s)
		}
	}
}

// addPacked adds the objects of one stream that no later part of the file replaces.
func (f *File) addPacked(stream, offset int, s *objectStream) {
	for i, num := range s.numbers {
		old, known := f.places[num]
		if num <= 0 || num > maxNumber || known && old.offset >= offset || f.streams[num] != nil || len(f.places) >= maxObjects {
			continue
		}
		f.places[num] = place{offset: offset, stream: stream, index: i}
	}
}

// findCatalog makes a trailer for a file that has none.
func (f *File) findCatalog() {
	if f.Trailer != nil {
		return
	}
	for _, n := range f.Numbers() {
		o, err := f.Object(n)
		if err != nil {
			continue
		}
		if kind, _ := o.Dict.Get("Type").Name(); kind == "Catalog" {
			f.Trailer = Dict{{"Root", Raw(fmt.Sprintf("%d %d R", o.Num, o.Gen))}}
		}
	}
}
