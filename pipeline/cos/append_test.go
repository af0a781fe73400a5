package cos

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// withStreamTable is a small file whose table is a stream.
func withStreamTable() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var table []byte
	table = append(table, 0, 0, 0, 0)
	for i, body := range []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"} {
		table = append(table, 1, byte(b.Len()>>8), byte(b.Len()), 0)
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	at := b.Len()
	table = append(table, 1, byte(at>>8), byte(at), 0)
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write(table)
	w.Close()
	fmt.Fprintf(&b, "4 0 obj<</Type/XRef/Size 5/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n", z.Len())
	b.Write(z.Bytes())
	fmt.Fprintf(&b, "\nendstream endobj\nstartxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}

func TestAppend(t *testing.T) {
	for name, old := range map[string][]byte{"classic": small(), "stream": withStreamTable(), "revised": revise(small(), "/Root 1 0 R/Size 10", 9, "(new)")} {
		t.Run(name, func(t *testing.T) {
			r, err := mustRead(t, old, false).Append()
			if err != nil {
				t.Fatal(err)
			}
			n := r.Take()
			r.Stream(n, nil, []byte("q Q"))
			r.Begin(3).Put("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents ").Ref(n).Put(">>").End()
			out := r.Finish()
			if !bytes.HasPrefix(out, old) {
				t.Error("the old bytes are not there")
			}
			f := mustRead(t, out, false)
			o, err := f.Object(3)
			if err != nil {
				t.Fatal(err)
			}
			ref, _ := o.Dict.Get("Contents").Ref()
			stream, err := f.Object(ref.Num)
			if err != nil || ref.Num != n {
				t.Fatalf("contents are object %d, %v", ref.Num, err)
			}
			if data, err := f.Stream(stream); string(data) != "q Q" || err != nil {
				t.Errorf("the new stream reads %q, %v", data, err)
			}
			if _, err := f.Object(1); err != nil {
				t.Errorf("an old object is gone: %v", err)
			}
			clean(t, out)
		})
	}
}

// clean asks qpdf, where it is installed.
func clean(t *testing.T, pdf []byte) {
	t.Helper()
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Log("unverified: qpdf is missing")
		return
	}
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}

func TestAppendKeepsGenerations(t *testing.T) {
	old := bytes.Replace(small(), []byte("9 0 obj"), []byte("9 2 obj"), 1)
	i := bytes.LastIndex(old, []byte(" 00000 n"))
	copy(old[i:], " 00002 n")
	r, err := mustRead(t, old, false).Append()
	if err != nil {
		t.Fatal(err)
	}
	r.Begin(9).Put("(newer)").End()
	f := mustRead(t, r.Finish(), false)
	if o, err := f.Object(9); err != nil || string(o.Value) != "(newer)" || o.Gen != 2 {
		t.Errorf("object 9 is %v, %v", o, err)
	}
}

func TestAppendRefusesABrokenTable(t *testing.T) {
	old := bytes.Replace(small(), []byte("startxref\n"), []byte("startxref\n7"), 1)
	if _, err := mustRead(t, old, true).Append(); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
}
