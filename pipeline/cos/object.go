package cos

import "bytes"

// header reads "12 0 obj" at i and returns the index after it.
func header(b []byte, i int) (num, gen, end int, ok bool) {
	if i < 0 || i >= len(b) || !isDigit(b[i]) {
		return 0, 0, 0, false
	}
	j := word(b, i)
	k := skip(b, j)
	l := word(b, k)
	m := skip(b, l)
	num, ok1 := Raw(b[i:j]).Int()
	gen, ok2 := Raw(b[k:l]).Int()
	return num, gen, m + 3, ok1 && ok2 && num > 0 && num <= maxNumber && gen >= 0 && keyword(b, m, "obj")
}

// readObject reads the object that stands in data[offset:end].
func (f *File) readObject(offset, end int) (*Object, error) {
	b := f.data[:end]
	num, gen, i, ok := header(b, offset)
	if !ok {
		return nil, damaged(num, "没有开头")
	}
	o := &Object{Ref: Ref{num, gen}, Value: Raw("null")}
	i = skip(b, i)
	if keyword(b, i, "endobj") {
		return o, nil
	}
	after, ok := o.read(b, i)
	if !ok {
		return nil, damaged(num, "写法有错")
	}
	i = skip(b, after)
	if o.Dict == nil || !keyword(b, i, "stream") {
		return o, nil
	}
	if o.Encoded, ok = f.streamData(b, i+len("stream"), o.Dict); !ok {
		return nil, damaged(num, "数据流没有结尾")
	}
	return o, nil
}

// read takes the value at i and returns the index after it.
func (o *Object) read(b []byte, i int) (end int, ok bool) {
	if keyword(b, i, "<<") {
		o.Dict, end, ok = readDict(b, i)
	} else {
		end, ok = valueEnd(b, i, 0)
	}
	if ok {
		o.Value = b[i:end]
	}
	return end, ok
}

// streamData returns the data after the word stream, by its Length or, where that is
// wrong, up to the word endstream.
func (f *File) streamData(b []byte, i int, d Dict) (data []byte, ok bool) {
	i = lineEnd(b, i)
	if n, ok := f.length(d.Get("Length")); ok && n >= 0 && n <= len(b)-i && endsStream(b, i+n) {
		return b[i : i+n : i+n], true
	}
	n := bytes.Index(b[i:], []byte("endstream"))
	if n < 0 {
		return nil, false
	}
	data = b[i : i+n : i+n]
	data = bytes.TrimSuffix(data, []byte("\n"))
	return bytes.TrimSuffix(data, []byte("\r")), true
}

// lineEnd returns the index after the line end at i.
func lineEnd(b []byte, i int) int {
	if keyword(b, i, "\r\n") {
		return i + 2
	}
	if keyword(b, i, "\n") || keyword(b, i, "\r") {
		return i + 1
	}
	return i
}

// endsStream tells whether endstream follows at i.
func endsStream(b []byte, i int) bool {
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	return keyword(b, i, "endstream")
}

// length returns a stream's length, which may stand in an object of its own.
func (f *File) length(r Raw) (n int, ok bool) {
	ref, ok := r.Ref()
	if !ok {
		return r.Int()
	}
	p, ok := f.places[ref.Num]
	if !ok {
		return 0, false
	}
	if p.stream != 0 {
		o, err := f.packed(ref.Num, p)
		if err != nil {
			return 0, false
		}
		return o.Value.Int()
	}
	_, _, i, ok := header(f.data, p.offset)
	if !ok {
		return 0, false
	}
	i = skip(f.data[:p.end], i)
	return Raw(f.data[i:word(f.data[:p.end], i)]).Int()
}
