package pdf

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"gongwen/pipeline/cos"
)

func metaOf(t *testing.T, m Meta) (info cos.Dict, packet string) {
	t.Helper()
	b, err := Paint(notice(), testSet(), m)
	if err != nil {
		t.Fatal(err)
	}
	p := readBack(t, b)
	return p.dict(p.Trailer.Get("Info")), p.data(p.dict(p.Trailer.Get("Root")).Get("Metadata"))
}

// properties reads a packet: the text of each element that has any, by its name.
func properties(t *testing.T, packet string) map[string]string {
	t.Helper()
	found := map[string]string{}
	var open []string
	for d := xml.NewDecoder(strings.NewReader(packet)); ; {
		token, err := d.RawToken()
		if err == io.EOF {
			return found
		}
		if err != nil {
			t.Fatalf("the packet is no XML: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name.Space+":"+token.Name.Local)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" {
				name := open[len(open)-1]
				for i := len(open) - 1; strings.HasPrefix(name, "rdf:"); i-- {
					name = open[i]
				}
				found[name] += text + ";"
			}
		}
	}
}

func TestMetadataAgree(t *testing.T) {
	m := testMeta()
	info, packet := metaOf(t, m)
	got := properties(t, packet)
	for name, want := range map[string]string{
		"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1",
		"dc:title": m.Title, "dc:creator": m.Author, "dc:language": "zh-CN", "dc:description": "通报 " + m.Number + " " + m.Issued, "pdf:Keywords": m.Number, "pdf:Producer": m.Producer,
		"xmp:CreateDate": "2026-01-21T09:30:00+08:00", "xmp:ModifyDate": "2026-01-21T09:30:00+08:00",
		"gongwen:number": m.Number, "gongwen:kind": "通报", "gongwen:issueDate": m.Issued, "gongwen:status": "草稿", "gongwen:draftDigest": "d1",
		"gongwen:ledgerDigest": "l2", "gongwen:findingsDigest": "f3", "gongwen:openErrors": "4",
		"pdfaSchema:prefix":   "pdfuaid;gongwen",
		"pdfaProperty:name":   "part;number;kind;issueDate;status;draftDigest;ledgerDigest;findingsDigest;openErrors",
		"pdfaSchema:property": "",
	} {
		if want != "" {
			want += ";"
		}
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
	for key, want := range map[string]string{"Title": m.Title, "Author": m.Author, "Producer": m.Producer,
		"Subject": "通报 " + m.Number + " " + m.Issued, "Keywords": m.Number,
		"CreationDate": "D:20260121093000+08'00'", "ModDate": "D:20260121093000+08'00'"} {
		if s, _ := info.Get(key).Text(); s != want {
			t.Errorf("Info %s: %s", key, s)
		}
	}
}

func TestMetadataOfAFinalPaper(t *testing.T) {
	m := testMeta()
	m.Status, m.Author, m.OpenErrors, m.Lang = "", "", 0, "en"
	info, packet := metaOf(t, m)
	got := properties(t, packet)
	if info.Get("Author") != nil || got["dc:creator"] != "" || got["gongwen:status"] != "" || got["gongwen:openErrors"] != "0;" || got["dc:language"] != "en;" {
		t.Errorf("%s\n%v", info.Append(nil), got)
	}
}

func TestMetadataWithOddCharacters(t *testing.T) {
	m := testMeta()
	m.Title = "第一行\n第二行\x00\uFFFE]]> \"𬭎\" \xff"
	info, packet := metaOf(t, m)
	want := "第一行 第二行 \uFFFD]]> \"𬭎\" \uFFFD"
	title, _ := info.Get("Title").Text()
	if got := properties(t, packet)["dc:title"]; title != want || got != want+";" {
		t.Errorf("Info %q, XMP %q", title, got)
	}
}
