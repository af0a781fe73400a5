package cos

import "time"

// Writer writes a file: objects in any order, each once, then table and trailer. Objects
// are written in place, so that nothing is held twice:
//
//	n := w.Take()
//	w.Begin(n).Put("<</Type/Catalog/Pages ").Ref(p).Put(">>").End()
//
// Putting the pieces together so that they are a value is the caller's part.
type Writer struct {
	out     []byte
	offsets []int // by object number; 0: not written
	length  int   // where the length of the open stream goes
	start   int   // of its data
	pack    *pack // nil: every object stands by itself

	generations map[int]int // of objects that a revision replaces, where not 0
}

// NewWriter starts a file of a version of PDF such as 1.7, appending to dst, which should
// be empty.
func NewWriter(dst []byte, version string) *Writer {
	return &Writer{out: append(dst, "%PDF-"+version+"\n%\xe2\xe3\xcf\xd3\n"...), offsets: make([]int, 1, 64)}
}

// Take returns the next free object number.
func (w *Writer) Take() int {
	w.offsets = append(w.offsets, 0)
	return len(w.offsets) - 1
}

// Reserve takes all numbers up to n.
func (w *Writer) Reserve(n int) {
	for len(w.offsets) <= n {
		w.offsets = append(w.offsets, 0)
	}
}

// Begin opens object n.
func (w *Writer) Begin(n int) *Writer {
	w.Reserve(n)
	if w.pack != nil {
		w.pack.open, w.pack.from = n, len(w.out)
		return w
	}
	return w.head(n)
}

// head writes what an object begins with that stands by itself.
func (w *Writer) head(n int) *Writer {
	w.Reserve(n)
	w.offsets[n] = len(w.out)
	return w.Int(n).Put(" ").Int(w.generations[n]).Put(" obj\n")
}

// End closes the object.
func (w *Writer) End() {
	if w.pack == nil {
		w.Put("\nendobj\n")
		return
	}
	w.pack.add(w.out[w.pack.from:])
	w.out = w.out[:w.pack.from]
	if len(w.pack.numbers) == mostPacked {
		w.writePack()
	}
}

// Put writes a piece of PDF as it is.
func (w *Writer) Put(s string) *Writer { w.out = append(w.out, s...); return w }

// Raw writes a value as it is.
func (w *Writer) Raw(r Raw) *Writer { w.out = append(w.out, r...); return w }

// Int writes an integer.
func (w *Writer) Int(n int) *Writer { w.out = AppendInt(w.out, n); return w }

// Fixed writes n with so many of its digits behind the point.
func (w *Writer) Fixed(n int64, decimals int) *Writer {
	w.out = AppendFixed(w.out, n, decimals)
	return w
}

// Ref writes a reference.
func (w *Writer) Ref(n int) *Writer { w.out = AppendRef(w.out, n); return w }

// Name writes a name.
func (w *Writer) Name(s string) *Writer { w.out = AppendName(w.out, s); return w }

// Text writes a text string.
func (w *Writer) Text(s string) *Writer { w.out = AppendText(w.out, s); return w }

// Date writes a date.
func (w *Writer) Date(t time.Time) *Writer { w.out = AppendDate(w.out, t); return w }

// Dict writes a dictionary.
func (w *Writer) Dict(d Dict) *Writer { w.out = d.Append(w.out); return w }

// Stream writes an object with a stream whose data are final. The dictionary's Length is set.
func (w *Writer) Stream(n int, d Dict, data []byte) {
	w.BeginStream(n, d)
	w.out = append(w.out, data...)
	w.EndStream()
}

// BeginStream opens an object with a stream; its data are what Write is given until
// EndStream. The dictionary's Length is left out and set then.
func (w *Writer) BeginStream(n int, d Dict) {
	w.head(n).Put("<<")
	for _, e := range d {
		if e.Key != "Length" {
			w.out = appendEntry(w.out, e)
		}
	}
	w.Put("/Length ")
	w.length = len(w.out)
	w.Put("         >>\nstream\n")
	w.start = len(w.out)
}

// Write appends to the open stream; it never fails.
func (w *Writer) Write(p []byte) (int, error) {
	w.out = append(w.out, p...)
	return len(p), nil
}

// EndStream closes the stream and its object.
func (w *Writer) EndStream() {
	n := len(w.out) - w.start
	AppendInt(w.out[w.length:w.length], n) // nine blanks are waiting for it
	w.Put("\nendstream\nendobj\n")
}

// Finish writes table and trailer, whose Size is set, and returns the file. Numbers taken
// and never written are free.
func (w *Writer) Finish(trailer Dict) []byte {
	if w.pack != nil {
		return w.finishPacked(trailer)
	}
	xref := len(w.out)
	w.Put("xref\n0 ").Int(len(w.offsets)).Put("\n0000000000 65535 f \n")
	for _, offset := range w.offsets[1:] {
		if offset == 0 {
			w.Put("0000000000 65535 f \n")
			continue
		}
		w.tableLine(offset)
	}
	trailer.Set("Size", AppendInt(nil, len(w.offsets)))
	w.Put("trailer\n").Dict(trailer).Put("\nstartxref\n").Int(xref).Put("\n%%EOF\n")
	return w.out
}

func (w *Writer) tableLine(offset int) {
	var digits [10]byte
	for i := len(digits) - 1; i >= 0; i-- {
		digits[i] = byte('0' + offset%10)
		offset /= 10
	}
	w.out = append(w.out, digits[:]...)
	w.Put(" 00000 n \n")
}
