package cos

import (
	"bytes"
	"fmt"
)

// tables reads a chain of cross-reference tables, newest first.
type tables struct {
	f      *File
	seen   map[int]bool // offsets of tables read
	budget int          // bytes that table streams may still inflate to
}

var errTable = fmt.Errorf("%w：交叉引用表有错", ErrDamaged)

// readTables fills in trailer and places from the tables that startxref leads to.
func (f *File) readTables() error {
	f.places = map[int]place{}
	at := bytes.LastIndex(f.data, []byte("startxref"))
	if at < 0 {
		return errTable
	}
	i := skip(f.data, at+len("startxref"))
	next := Raw(f.data[i:word(f.data, i)])
	t := tables{f: f, seen: map[int]bool{}, budget: maxInflate}
	for !next.IsNull() {
		offset, ok := next.Int()
		if !ok || offset <= 0 || offset >= len(f.data) || t.seen[offset] {
			return errTable
		}
		trailer, err := t.read(offset)
		if err != nil {
			return err
		}
		if f.Trailer == nil {
			f.Trailer = trailer
		}
		next = trailer.Get("Prev")
	}
	return nil
}

// read reads the table at an offset and returns its trailer.
func (t *tables) read(offset int) (Dict, error) {
	t.seen[offset] = true
	i := skip(t.f.data, offset)
	if !keyword(t.f.data, i, "xref") {
		return t.stream(offset)
	}
	trailer, err := t.classic(i + len("xref"))
	if err != nil {
		return nil, err
	}
	extra, ok := trailer.Get("XRefStm").Int() // a hybrid file: objects hidden from old readers
	if ok && extra > 0 && extra < len(t.f.data) && !t.seen[extra] {
		t.seen[extra] = true
		_, err = t.stream(extra)
	}
	return trailer, err
}

// classic reads the sections of a table and its trailer.
func (t *tables) classic(i int) (Dict, error) {
	b := t.f.data
	for {
		i = skip(b, i)
		if keyword(b, i, "trailer") {
			d, _, ok := readDict(b, skip(b, i+len("trailer")))
			if !ok {
				return nil, errTable
			}
			return d, nil
		}
		var first, count int
		var ok1, ok2 bool
		first, i, ok1 = integer(b, i)
		count, i, ok2 = integer(b, i)
		if !ok1 || !ok2 || first < 0 {
			return nil, errTable
		}
		for n := first; n < first+count; n++ {
			var err error
			if i, err = t.line(i, n); err != nil {
				return nil, err
			}
		}
	}
}

// line reads the table's line for object n and returns the index after it.
func (t *tables) line(i, n int) (end int, err error) {
	offset, i, ok1 := integer(t.f.data, i)
	gen, i, ok2 := integer(t.f.data, i)
	i = skip(t.f.data, i)
	if !ok1 || !ok2 || i >= len(t.f.data) {
		return 0, errTable
	}
	switch t.f.data[i] {
	case 'n':
		return i + 1, t.put(n, place{offset: offset, gen: gen})
	case 'f':
		return i + 1, t.put(n, place{})
	}
	return 0, errTable
}

// integer reads the integer after white space at i.
func integer(b []byte, i int) (n, end int, ok bool) {
	i = skip(b, i)
	end = word(b, i)
	n, ok = Raw(b[i:end]).Int()
	return n, end, ok
}

// put notes where an object stands, unless a newer table has said so already.
func (t *tables) put(n int, p place) error {
	if n < 0 || n > maxNumber {
		return errTable
	}
	if _, known := t.f.places[n]; known {
		return nil
	}
	if len(t.f.places) >= maxObjects {
		return ErrLimit
	}
	t.f.places[n] = p
	return nil
}

// stream reads a cross-reference stream (7.5.8).
func (t *tables) stream(offset int) (Dict, error) {
	o, err := t.f.readObject(offset, len(t.f.data))
	if err != nil || o.Encoded == nil {
		return nil, errTable
	}
	data, err := t.f.decode(o, t.budget)
	if err != nil {
		return nil, err
	}
	t.budget -= len(data)
	widths, ok := integers(o.Dict.Get("W"))
	if !ok || len(widths) != 3 {
		return nil, errTable
	}
	for _, w := range widths {
		if w < 0 || w > 8 {
			return nil, errTable
		}
	}
	sections, ok := integers(o.Dict.Get("Index"))
	if !ok {
		size, _ := o.Dict.Get("Size").Int()
		sections = []int{0, size}
	}
	return o.Dict, t.records(data, [3]int(widths), sections)
}

// records reads the records of a cross-reference stream.
func (t *tables) records(data []byte, widths [3]int, sections []int) error {
	size := widths[0] + widths[1] + widths[2]
	if size == 0 || len(sections)%2 != 0 {
		return errTable
	}
	for s := 0; s < len(sections); s += 2 {
		for n := sections[s]; n < sections[s]+sections[s+1]; n++ {
			if len(data) < size {
				return errTable
			}
			if err := t.record(data, widths, n); err != nil {
				return err
			}
			data = data[size:]
		}
	}
	return nil
}

func (t *tables) record(data []byte, widths [3]int, n int) error {
	kind, a, b := 1, 0, 0
	if widths[0] > 0 {
		kind = bigEndian(data[:widths[0]])
	}
	data = data[widths[0]:]
	a, b = bigEndian(data[:widths[1]]), bigEndian(data[widths[1]:widths[1]+widths[2]])
	switch kind {
	case 0:
		return t.put(n, place{})
	case 1:
		return t.put(n, place{offset: a, gen: b})
	case 2:
		return t.put(n, place{stream: a, index: b})
	}
	return nil // a kind of the future counts as null
}

func bigEndian(b []byte) (n int) {
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n
}

func integers(r Raw) ([]int, bool) {
	items, ok := r.Array()
	out := make([]int, len(items))
	for i, it := range items {
		if out[i], ok = it.Int(); !ok {
			return nil, false
		}
	}
	return out, ok
}
