package pdf

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"gongwen/pipeline/cos"
)

// in paints the illustrated paper in a form, with the attachments.
func in(t *testing.T, form Form, files ...Attachment) []byte {
	t.Helper()
	b, err := NewPainter(Options{Form: form}).Paint(illustrated(t), testSet(), testMeta(), files...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

var draft = Attachment{Name: "通报 a.md", Type: "text/markdown", Relation: Source, About: "稿子", Data: []byte("# 通报\n")}

func TestForms(t *testing.T) {
	for _, c := range []struct {
		form                                        Form
		header, part, conformance, revision, access string
		info, masks, lists                          bool
		files                                       []Attachment
	}{
		{A3a, "%PDF-1.7", "3;", "A;", "", "1;", true, true, false, nil},
		{A2b, "%PDF-1.7", "2;", "B;", "", "1;", true, true, false, nil},
		{A1b, "%PDF-1.4", "1;", "B;", "", "", true, false, true, nil},
		{A4f, "%PDF-2.0", "4;", "F;", "2020;", "", false, true, false, []Attachment{draft}},
	} {
		b := in(t, c.form, c.files...)
		p := readBack(t, b)
		got := properties(t, p.data(p.dict(p.Trailer.Get("Root")).Get("Metadata")))
		if !bytes.HasPrefix(b, []byte(c.header)) || got["pdfaid:part"] != c.part || got["pdfaid:conformance"] != c.conformance ||
			got["pdfaid:rev"] != c.revision || got["pdfuaid:part"] != c.access {
			t.Errorf("%s: %.8s %v", c.form, b, got)
		}
		if info := p.Trailer.Get("Info") != nil; info != c.info {
			t.Errorf("%s: Info dictionary %v", c.form, info)
		}
		if masks := bytes.Contains(b, []byte("/SMask ")); masks != c.masks || c.masks == bytes.Contains(b, []byte("/ImageMask true")) {
			t.Errorf("%s: soft masks %v", c.form, masks)
		}
		if group := p.pages[0].Dict.Get("Group") != nil; group && !c.masks {
			t.Errorf("%s: pages are transparent", c.form)
		}
		if lists := bytes.Contains(b, []byte("/CIDSet ")); lists != c.lists {
			t.Errorf("%s: list of CIDs %v", c.form, lists)
		}
		if p.structure() != readBack(t, in(t, A3a)).structure() {
			t.Errorf("%s: another structure", c.form)
		}
	}
}

// A list of CIDs has one bit for each glyph and no more.
func TestCIDs(t *testing.T) {
	p := readBack(t, in(t, A1b))
	for name, f := range p.fonts {
		list := p.data(p.dict(f.descendant.Get("FontDescriptor")).Get("CIDSet"))
		for cid := range 8 * len(list) {
			_, used := f.chars[cid]
			if set := list[cid/8]&(0x80>>(cid%8)) != 0; set != (used || cid == 0) {
				t.Errorf("%s: CID %d is listed %v, used %v", name, cid, set, used)
			}
		}
	}
}

func TestStencil(t *testing.T) {
	levels := []byte{0, 127, 128, 255, 0, 0, 0, 0, 255, 10 /* next row */, 255, 255, 255, 255, 255, 255, 255, 255, 0, 255}
	if got, want := stencil(levels, 10), []byte{0b11001111, 0b01000000, 0, 0b10000000}; !bytes.Equal(got, want) {
		t.Errorf("%08b, want %08b", got, want)
	}
}

func TestAttachments(t *testing.T) {
	ledger := Attachment{Name: "台账.xlsx", Type: "application/vnd.x", Relation: Data, About: "台账", Data: bytes.Repeat([]byte("甲乙"), 99)}
	b := in(t, A3a, ledger, draft)
	p := readBack(t, b)
	root := p.dict(p.Trailer.Get("Root"))
	list := p.array(p.dict(p.dict(root.Get("Names")).Get("EmbeddedFiles")).Get("Names"))
	want := []Attachment{ledger, draft} // 台 (U+53F0) stands before 通 (U+901A)
	if len(list) != 4 || len(p.array(root.Get("AF"))) != 2 {
		t.Fatalf("%s", root.Append(nil))
	}
	for i, a := range want {
		spec := p.dict(list[2*i+1])
		stream := p.dict(spec.Get("EF")).Get("F")
		if key, _ := list[2*i].Text(); key != a.Name || text(spec, "UF") != a.Name || text(spec, "F") != a.Name || text(spec, "Desc") != a.About ||
			p.data(stream) != string(a.Data) || string(spec.Get("AFRelationship")) != "/"+string(a.Relation) {
			t.Errorf("%s: %s", key, spec.Append(nil))
		}
		params := p.dict(p.dict(stream).Get("Params"))
		if size, _ := params.Get("Size").Int(); size != len(a.Data) || !strings.HasPrefix(text(params, "ModDate"), "D:20260121") {
			t.Errorf("%s: %s", a.Name, params.Append(nil))
		}
	}
	other := draft
	other.Data = []byte("# 通知\n")
	if again := in(t, A3a, ledger, other); string(readBack(t, again).Trailer.Get("ID")) == string(p.Trailer.Get("ID")) {
		t.Error("two papers of other attachments have one identity")
	}
}

func text(d cos.Dict, key string) string {
	s, _ := d.Get(key).Text()
	return s
}

func TestWrongAttachments(t *testing.T) {
	unnamed, untyped := draft, draft
	unnamed.Name, untyped.Type = " ", ""
	for name, c := range map[string]struct {
		form  Form
		files []Attachment
	}{
		"2b takes none": {A2b, []Attachment{draft}}, "1b takes none": {A1b, []Attachment{draft}}, "4f needs one": {A4f, nil},
		"one name twice": {A3a, []Attachment{draft, draft}}, "no name": {A3a, []Attachment{unnamed}}, "no type": {A3a, []Attachment{untyped}},
	} {
		b, err := NewPainter(Options{Form: c.form}).Paint(notice(), testSet(), testMeta(), c.files...)
		if !errors.Is(err, ErrMeta) || b != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestParseForm(t *testing.T) {
	for s, want := range map[string]Form{"": A3a, "1b": A1b, "4f": A4f} {
		if got, err := ParseForm(s); got != want || err != nil {
			t.Errorf("%q: %q, %v", s, got, err)
		}
	}
	if _, err := ParseForm("3b"); err == nil {
		t.Error("3b is read")
	}
}
