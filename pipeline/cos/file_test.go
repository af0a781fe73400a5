package cos

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// build writes objects (number and body in turn) with a right table, and a trailer.
func build(trailer string, objects ...any) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	table := "0 1\n0000000000 65535 f \n"
	for i := 0; i < len(objects); i += 2 {
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", objects[i], b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", objects[i], objects[i+1])
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n%strailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n", table, trailer, at)
	return b.Bytes()
}

// revise appends a revision.
func revise(old []byte, trailer string, objects ...any) []byte {
	prev := bytes.LastIndex(old, []byte("xref\n0 1\n"))
	b := bytes.NewBuffer(bytes.Clone(old))
	table := ""
	for i := 0; i < len(objects); i += 2 {
		body, used := objects[i+1].(string)
		if !used {
			table += fmt.Sprintf("%d 1\n0000000000 00001 f \n", objects[i])
			continue
		}
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", objects[i], b.Len())
		fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", objects[i], body)
	}
	at := b.Len()
	fmt.Fprintf(b, "xref\n%strailer\n<<%s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", table, trailer, prev, at)
	return b.Bytes()
}

func small() []byte {
	return build("/Root 1 0 R", 1, "<</Type/Catalog/Pages 2 0 R>>", 2, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", 4, "<</Length 5>>stream\nBT ET\nendstream", 9, "(old)")
}

func mustRead(t *testing.T, b []byte, rebuilt bool) *File {
	t.Helper()
	f, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	if f.Rebuilt != rebuilt {
		t.Fatalf("rebuilt: %v, want %v", f.Rebuilt, rebuilt)
	}
	return f
}

func content(t *testing.T, f *File) string {
	t.Helper()
	pages, err := f.Pages()
	if err != nil || len(pages) != 1 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	ref, _ := pages[0].Dict.Get("Contents").Ref()
	o, err := f.Object(ref.Num)
	if err != nil {
		t.Fatal(err)
	}
	data, err := f.Stream(o)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestClassic(t *testing.T) {
	f := mustRead(t, small(), false)
	if got := content(t, f); got != "BT ET" {
		t.Errorf("%q", got)
	}
	if got := fmt.Sprint(f.Numbers()); got != "[1 2 3 4 9]" {
		t.Error(got)
	}
	if _, err := f.Object(5); !errors.Is(err, ErrDamaged) {
		t.Errorf("a missing object: %v", err)
	}
	if r := f.Resolve(Raw("5 0 R")); r != nil {
		t.Errorf("a reference to nothing: %s", r)
	}
}

func TestRevisions(t *testing.T) {
	b := revise(small(), "/Root 1 0 R", 4, "<</Length 3>>stream\nnew\nendstream", 9, nil)
	f := mustRead(t, b, false)
	if got := content(t, f); got != "new" {
		t.Errorf("%q", got)
	}
	if _, err := f.Object(9); err == nil {
		t.Error("the second revision has freed object 9")
	}
}

func TestBrokenTables(t *testing.T) {
	good := small()
	for name, b := range map[string][]byte{
		"wrong startxref":  bytes.Replace(good, []byte("startxref\n"), []byte("startxref\n7"), 1),
		"no startxref":     good[:bytes.Index(good, []byte("startxref"))],
		"no table":         good[:bytes.Index(good, []byte("xref\n0 1"))],
		"bytes in front":   append([]byte("mail header\n\n"), good...),
		"line ends turned": bytes.ReplaceAll(good, []byte("\n"), []byte("\r\n")),
		"a wrong offset":   bytes.Replace(good, []byte("0000000009 00000 n"), []byte("0000000011 00000 n"), 1),
		"offset beyond":    bytes.Replace(good, []byte("0000000009 00000 n"), []byte("9999999999 00000 n"), 1),
	} {
		t.Run(name, func(t *testing.T) {
			f := mustRead(t, b, true)
			if got := content(t, f); got != "BT ET" {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestRebuildTakesTheLast(t *testing.T) {
	b := append(bytes.Replace(small(), []byte("startxref\n"), []byte("startxref\n7"), 1), "4 0 obj<</Length 3>>stream\nnew\nendstream endobj trailer<</Root 1 0 R>>"...)
	if got := content(t, mustRead(t, b, true)); got != "new" {
		t.Errorf("%q", got)
	}
}

func TestRebuildPassesOverStreamData(t *testing.T) {
	trap := "1 0 obj (no catalog) endobj"
	b := build("/Root 1 0 R", 1, "<</Type/Catalog>>", 2, fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(trap), trap))
	b = b[:bytes.Index(b, []byte("xref\n0"))]
	f := mustRead(t, b, true)
	if o, err := f.Object(1); err != nil || o.Dict == nil {
		t.Errorf("object 1 was taken from inside a stream: %v %v", o, err)
	}
}

func TestStreamLengths(t *testing.T) {
	for _, length := range []string{"5", "6 0 R", "4", "500", "-1", "/X", "7 0 R", "4 0 R"} {
		b := build("/Root 1 0 R", 1, "<</Type/Catalog/Pages 2 0 R>>", 2, "<</Kids[3 0 R]>>", 3, "<</Contents 4 0 R>>",
			4, "<</Length "+length+">>\nstream\r\nBT ET\nendstream", 6, "5")
		if got := content(t, mustRead(t, b, false)); got != "BT ET" {
			t.Errorf("Length %s: %q", length, got)
		}
	}
}

func deflated(b []byte) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.String()
}

// modern is a file with an object stream and a table stream, packed with PNG rows.
func modern(predict bool) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	inner := "<</Type/Catalog/Pages 2 0 R>> <</Kids[3 0 R]/Count 1>> <</Contents 5 0 R>>"
	index := fmt.Sprintf("1 0 2 %d 3 %d ", strings.Index(inner, "<</Kids"), strings.Index(inner, "<</Contents"))
	z := deflated([]byte(index + inner))
	four := b.Len()
	fmt.Fprintf(&b, "4 0 obj<</Type/ObjStm/N 3/First %d/Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n", len(index), len(z), z)
	five := b.Len()
	b.WriteString("5 0 obj<</Length 5>>stream\nBT ET\nendstream endobj\n")
	six := b.Len()
	var rows []byte
	for _, r := range [][4]int{{0, 0, 0, 255}, {2, 0, 4, 0}, {2, 0, 4, 1}, {2, 0, 4, 2}, {1, four >> 8, four & 255, 0}, {1, five >> 8, five & 255, 0}, {1, six >> 8, six & 255, 0}} {
		rows = append(rows, byte(r[0]), byte(r[1]), byte(r[2]), byte(r[3]))
	}
	parameters := ""
	if predict {
		rows = pngUp(rows, 4)
		parameters = "/DecodeParms<</Predictor 12/Columns 4>>"
	}
	z = deflated(rows)
	fmt.Fprintf(&b, "6 0 obj<</Type/XRef/Size 7/W[1 2 1]/Root 1 0 R%s/Filter[/FlateDecode]/Length %d>>stream\n%s\nendstream endobj\nstartxref\n%d\n%%%%EOF", parameters, len(z), z, six)
	return b.Bytes()
}

func pngUp(data []byte, row int) (out []byte) {
	above := make([]byte, row)
	for ; len(data) > 0; data = data[row:] {
		out = append(out, 2)
		for i, c := range data[:row] {
			out = append(out, c-above[i])
		}
		above = data[:row]
	}
	return out
}

func TestModern(t *testing.T) {
	for _, predict := range []bool{false, true} {
		f := mustRead(t, modern(predict), false)
		if got := content(t, f); got != "BT ET" {
			t.Errorf("%q", got)
		}
	}
	b := modern(true)
	f := mustRead(t, b[:bytes.LastIndex(b, []byte("startxref"))], true)
	if got := content(t, f); got != "BT ET" {
		t.Errorf("rebuilt: %q", got)
	}
}

func TestPNGFilters(t *testing.T) {
	// One row of each filter over the pixels 1 2 3 4, worked out by hand.
	data := []byte{0, 1, 2, 3, 4, 1, 1, 1, 1, 1, 2, 0, 0, 0, 0, 3, 1, 1, 1, 1, 4, 0, 1, 1, 1}
	want := []byte{1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 3, 4, 5}
	got, ok := unPNG(data, 4, 1)
	if !ok || !bytes.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if _, ok := unPNG([]byte{5, 0}, 1, 1); ok {
		t.Error("there is no filter 5")
	}
}

func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		b    []byte
		want error
	}{
		"empty":            {nil, ErrNotPDF},
		"a picture":        {[]byte("\x89PNG\r\n\x1a\n"), ErrNotPDF},
		"nothing but head": {[]byte("%PDF-1.7\n"), ErrDamaged},
		"encrypted":        {build("/Root 1 0 R/Encrypt 2 0 R", 1, "<<>>", 2, "<<>>"), ErrEncrypted},
		"encrypted, broken": {bytes.Replace(build("/Root 1 0 R/Encrypt 2 0 R", 1, "<<>>", 2, "<<>>"),
			[]byte("startxref\n"), []byte("startxref\n9"), 1), ErrEncrypted},
		"no catalog":      {build("/Root 7 0 R", 1, "<<>>"), ErrDamaged},
		"catalog no dict": {build("/Root 1 0 R", 1, "(x)"), ErrDamaged},
		"table turns round": {bytes.Replace(revise(small(), "/Root 8 0 R", 1, "<<>>"),
			[]byte("/Prev "), []byte("/Prev 9"), 1), ErrDamaged},
	} {
		if f, err := Read(c.b); !errors.Is(err, c.want) || f != nil {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	f := mustRead(t, build("/Root 1 0 R", 1, "<<>>",
		3, "<</Filter/LZWDecode>>stream\nx\nendstream", 4, "<</Filter[/FlateDecode/FlateDecode]>>stream\nx\nendstream"), false)
	for n, want := range map[int]error{3: ErrFilter, 4: ErrFilter} {
		o, err := f.Object(n)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Stream(o); !errors.Is(err, want) {
			t.Errorf("object %d: %v, want %v", n, err, want)
		}
	}
}

func TestInflateLimit(t *testing.T) {
	bomb := []byte(deflated(make([]byte, 1000)))
	var i inflater
	if data, err := i.inflate(bomb, 0, 999); !errors.Is(err, ErrLimit) || data != nil {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if data, err := i.inflate(bomb, 5000, 1000); err != nil || len(data) != 1000 {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}

func TestBrokenOffStream(t *testing.T) {
	z := deflated([]byte(strings.Repeat("整改落实情况", 100)))
	f := mustRead(t, build("/Root 1 0 R", 1, "<<>>", 2, "<</Filter/FlateDecode>>stream\n"+z[:len(z)-6]+"\nendstream"), false)
	o, err := f.Object(2)
	if err != nil {
		t.Fatal(err)
	}
	data, err := f.Stream(o)
	if !errors.Is(err, ErrDamaged) || len(data) == 0 {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}

func TestPages(t *testing.T) {
	f := mustRead(t, build("/Root 1 0 R", 1, "<</Pages 2 0 R>>", 2, "<</Kids[3 0 R 4 0 R 7 0 R]>>", 3, "<</Type/Page>>",
		4, "<</Kids 8 0 R>>", 5, "<</N 5>>", 6, "<</N 6>>", 7, "<</N 7>>", 8, "[5 0 R 6 0 R]"), false)
	pages, err := f.Pages()
	var got []int
	for _, p := range pages {
		got = append(got, p.Num)
	}
	if s := fmt.Sprint(got); err != nil || s != "[3 5 6 7]" {
		t.Error(s, err)
	}
	for _, kids := range []string{"[9 0 R]", "[(x)]", "[1 0 R 1 0 R 1 0 R 1 0 R]"} {
		f := mustRead(t, build("/Root 1 0 R", 1, "<</Pages 2 0 R>>", 2, "<</Kids "+kids+">>"), false)
		if _, err := f.Pages(); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", kids, err)
		}
	}
	round := mustRead(t, build("/Root 1 0 R", 1, "<</Pages 2 0 R>>", 2, "<</Kids[2 0 R]>>"), false)
	if pages, err := round.Pages(); err != nil || len(pages) != 0 {
		t.Error("a node that is its own child:", pages, err)
	}
}
