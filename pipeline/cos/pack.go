package cos

import "io"

// pack gathers objects without streams, which are packed together (ISO 32000-1, 7.5.7): a
// file of PDF 1.5 and later is a thirtieth smaller for it.
type pack struct {
	deflate func(w io.Writer, data []byte)
	open    int // object that is being written
	from    int // where it begins
	numbers []int
	index   []byte // numbers and places of the objects
	body    []byte
	places  map[int]packedPlace
}

type packedPlace struct{ stream, index int }

// mostPacked is how many objects are packed together, so that a reader who wants one need
// not unpack all.
const mostPacked = 200

// NewPackedWriter starts a file as NewWriter does, whose version is 1.5 at least; what can
// be is packed by deflate, which writes a zlib stream.
func NewPackedWriter(dst []byte, version string, deflate func(w io.Writer, data []byte)) *Writer {
	w := NewWriter(dst, version)
	w.pack = &pack{deflate: deflate, places: map[int]packedPlace{}}
	return w
}

func (p *pack) add(object []byte) {
	p.index = append(AppendInt(append(AppendInt(p.index, p.open), ' '), len(p.body)), ' ')
	p.body = append(append(p.body, object...), '\n')
	p.numbers = append(p.numbers, p.open)
}

// writePack writes the objects that have been gathered.
func (w *Writer) writePack() {
	p := w.pack
	if len(p.numbers) == 0 {
		return
	}
	stream := w.Take()
	for i, n := range p.numbers {
		p.places[n] = packedPlace{stream, i}
	}
	w.BeginStream(stream, Dict{
		{"Type", Raw("/ObjStm")}, {"N", AppendInt(nil, len(p.numbers))},
		{"First", AppendInt(nil, len(p.index))}, {"Filter", Raw("/FlateDecode")},
	})
	p.deflate(w, append(p.index, p.body...))
	w.EndStream()
	p.numbers, p.index, p.body = p.numbers[:0], p.index[:0], p.body[:0]
}

// finishPacked writes the table as a stream (7.5.8), which tells of packed objects too.
func (w *Writer) finishPacked(trailer Dict) []byte {
	w.writePack()
	self := w.Take()
	w.offsets[self] = len(w.out)
	trailer.Set("Type", Raw("/XRef"))
	trailer.Set("W", Raw("[1 4 2]"))
	trailer.Set("Size", AppendInt(nil, len(w.offsets)))
	trailer.Set("Filter", Raw("/FlateDecode"))
	table := w.packedTable()
	w.BeginStream(self, trailer)
	w.pack.deflate(w, table)
	w.EndStream()
	w.Put("startxref\n").Int(w.offsets[self]).Put("\n%%EOF\n")
	return w.out
}

// packedTable has a line of seven bytes for each number: free, at a place in the file, or
// in a stream of objects.
func (w *Writer) packedTable() (table []byte) {
	for n, offset := range w.offsets {
		kind, at, third := 0, 0, 0xFFFF
		if place, ok := w.pack.places[n]; ok {
			kind, at, third = 2, place.stream, place.index
		} else if offset != 0 {
			kind, at, third = 1, offset, 0
		}
		table = append(table, byte(kind), byte(at>>24), byte(at>>16), byte(at>>8), byte(at), byte(third>>8), byte(third))
	}
	return table
}
