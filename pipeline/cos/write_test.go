package cos

import (
	"bytes"
	"compress/zlib"
	"io"
	"testing"
)

// writers start a file, of objects one by one or packed together.
func writers() []*Writer {
	return []*Writer{NewWriter(nil, "1.7"), NewPackedWriter(nil, "1.7", func(w io.Writer, data []byte) {
		z := zlib.NewWriter(w)
		z.Write(data)
		z.Close()
	})}
}

func TestWriter(t *testing.T) {
	for _, w := range writers() {
		testWriter(t, w)
	}
}

func testWriter(t *testing.T, w *Writer) {
	catalog, title, unused, data := w.Take(), w.Take(), w.Take(), w.Take()
	w.Begin(title).Text("整改").End()
	w.Begin(catalog).Put("<</Type").Name("Catalog").Put("/Title ").Ref(title).Put("/Width ").Fixed(1500, 3).Put(">>").End()
	w.BeginStream(data, Dict{{"Length", Raw("99")}, {"Subtype", Raw("/XML")}})
	w.Write([]byte("ab"))
	w.Write([]byte("c"))
	w.EndStream()
	f := mustRead(t, w.Finish(Dict{{"Root", AppendRef(nil, catalog)}}), false)

	if s, _ := f.Resolve(Raw("2 0 R")).Text(); s != "整改" {
		t.Errorf("title %q", s)
	}
	if _, err := f.Object(unused); err == nil {
		t.Error("a number never written is an object")
	}
	o, err := f.Object(data)
	if err != nil || string(o.Encoded) != "abc" {
		t.Fatalf("%s %v", o.Encoded, err)
	}
	if n, ok := o.Dict.Get("Length").Int(); !ok || n != 3 || len(o.Dict) != 2 {
		t.Errorf("stream dictionary %s", o.Dict.Append(nil))
	}
	if n, _ := f.Trailer.Get("Size").Int(); n < 5 || n > 7 { // those that packing needs
		t.Errorf("Size %d", n)
	}
}

// More objects than are packed together are all there, the last of each pack too.
func TestManyObjects(t *testing.T) {
	for _, w := range writers() {
		root := w.Take()
		w.Reserve(root + 2*mostPacked + 3)
		for n := range 2*mostPacked + 3 {
			w.Begin(root + 1 + n).Int(n).End()
		}
		w.Begin(root).Put("<<>>").End()
		f := mustRead(t, w.Finish(Dict{{"Root", AppendRef(nil, root)}}), false)
		for n := range 2*mostPacked + 3 {
			if got, _ := f.Resolve(AppendRef(nil, root+1+n)).Int(); got != n {
				t.Fatalf("object %d is %d", root+1+n, got)
			}
		}
	}
}

// copied writes all objects of a file that can be read into a new one.
func copied(f *File, w *Writer) []byte {
	for _, n := range f.Numbers() {
		o, err := f.Object(n)
		switch {
		case err != nil:
		case o.Encoded != nil:
			w.Stream(n, o.Dict, o.Encoded)
		default:
			w.Begin(n).Raw(o.Value).End()
		}
	}
	root, _ := f.Trailer.Get("Root").Ref()
	return w.Finish(Dict{{"Root", AppendRef(nil, root.Num)}})
}

// sameObjects compares the objects of a file with those of its copy.
func sameObjects(t *testing.T, f, g *File) {
	t.Helper()
	for _, n := range f.Numbers() {
		a, err := f.Object(n)
		if err != nil {
			continue
		}
		b, err := g.Object(n)
		if err != nil {
			t.Fatalf("object %d is lost: %v", n, err)
		}
		if !bytes.Equal(a.Encoded, b.Encoded) || (a.Encoded == nil) != (b.Encoded == nil) {
			t.Fatalf("object %d: stream %q became %q", n, a.Encoded, b.Encoded)
		}
		if a.Encoded == nil && !bytes.Equal(a.Value, b.Value) {
			t.Fatalf("object %d: %q became %q", n, a.Value, b.Value)
		}
	}
}

func TestCopy(t *testing.T) {
	for _, b := range [][]byte{small(), modern(true), build("/Root 1 0 R", 1, "<<>>", 2, "", 3, "[1 %c\n(x)]", 4, "null%")} {
		f := mustRead(t, b, false)
		for _, w := range writers() {
			sameObjects(t, f, mustRead(t, copied(f, w), false))
		}
	}
}

// FuzzRead: whatever the bytes, reading and looking at all objects ends; what can be read
// can be written and read again.
func FuzzRead(f *testing.F) {
	f.Add(small())
	f.Add(modern(true))
	f.Add(modern(false))
	f.Add(revise(small(), "/Root 1 0 R", 4, "<</Length 3>>stream\nnew\nendstream", 9, nil))
	f.Add(append([]byte("junk"), small()...))
	f.Add(bytes.Replace(modern(true), []byte("/W[1 2 1]"), []byte("/W[0 8 8]"), 1))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Read(b)
		if err != nil {
			return
		}
		for _, n := range file.Numbers() {
			if o, err := file.Object(n); err == nil {
				look(file, o)
			}
		}
		file.Pages()
		if numbers := file.Numbers(); len(numbers) > 0 && numbers[len(numbers)-1] > 1<<16 {
			return // a new file has one table from 0 on: of such numbers it would be all gaps
		}
		for _, w := range writers() {
			sameObjects(t, file, mustRead(t, copied(file, w), false))
		}
	})
}

// look asks everything about an object.
func look(f *File, o *Object) {
	if o.Encoded != nil {
		data, _ := f.Stream(o)
		Scan(data, func(string, []Raw) error { return nil })
	}
	walk(f, o.Value, 0)
}

func walk(f *File, r Raw, depth int) {
	r.Number()
	r.Name()
	r.Text()
	f.Resolve(r)
	items, _ := r.Array()
	for _, it := range items {
		walk(f, it, depth+1)
	}
	d, _ := r.Dict()
	for _, e := range d {
		walk(f, e.Value, depth+1)
	}
}
