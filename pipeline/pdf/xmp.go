package pdf

import (
	"strconv"
	"strings"
)

// Our own XMP schema.
const (
	paperSchema = "tag:gongwen,2026:paper/"
	paperPrefix = "gongwen"
)

// property is one property of a schema that PDF/A does not know, with its description
// (ISO 19005-3, 6.6.2.3.3).
type property struct{ name, value, valueType, about string }

func (m *Meta) paperProperties() []property {
	return []property{
		{"number", m.Number, "Text", "Document number of the paper"},
		{"kind", m.Kind, "Text", "Kind of paper"},
		{"issueDate", m.Issued, "Text", "Date of the paper"},
		{"status", m.Status, "Text", "Empty, or that the paper is a draft"},
		{"draftDigest", m.DraftDigest, "Text", "Digest of the draft the paper was laid out from"},
		{"ledgerDigest", m.LedgerDigest, "Text", "Digest of the ledger the draft was made from"},
		{"findingsDigest", m.FindingsDigest, "Text", "Digest of the findings reported with the paper"},
		{"openErrors", strconv.Itoa(m.OpenErrors), "Integer", "Number of errors among these findings"},
	}
}

var uaProperties = []property{{"part", "1", "Integer", "Part of ISO 14289"}}

const (
	xmpHead = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n"
	xmpFoot = "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"

	extensionHead = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
		` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
		"<pdfaExtension:schemas><rdf:Bag>\n"
	extensionFoot = "</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"

	resource    = `<rdf:li rdf:parseType="Resource">`
	resourceEnd = "</rdf:li>\n"
)

// xmp writes an XMP packet.
type xmp struct{ b []byte }

func (x *xmp) put(pieces ...string) {
	for _, p := range pieces {
		x.b = append(x.b, p...)
	}
}

// element writes <name>text</name>, or nothing when the text is empty; around stands
// between the tags and the text.
func (x *xmp) element(name, text string, around ...string) {
	if text == "" {
		return
	}
	x.put("<", name, ">")
	x.put(around...)
	x.put(xmlEscapes.Replace(text))
	for i := len(around) - 1; i >= 0; i-- {
		tag, _, _ := strings.Cut(strings.Trim(around[i], "<>"), " ")
		x.put("</", tag, ">")
	}
	x.put("</", name, ">")
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func (x *xmp) open(prefix, namespace string) {
	x.put(`<rdf:Description rdf:about="" xmlns:`, prefix, `="`, namespace, `">`)
}

func (x *xmp) end() { x.put("</rdf:Description>\n") }

// appendXMP writes the metadata packet (ISO 16684-1) in the form that PDF/A asks for.
func appendXMP(dst []byte, m *Meta, form traits) []byte {
	x := &xmp{dst}
	x.put(xmpHead)
	x.standards(form)
	x.common(m)
	x.open(paperPrefix, paperSchema)
	for _, p := range m.paperProperties() {
		x.element(paperPrefix+":"+p.name, p.value)
	}
	x.end()
	x.put(extensionHead)
	if form.universal {
		x.schema("PDF/UA identification schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", uaProperties)
	}
	x.schema("Official notice", paperSchema, paperPrefix, m.paperProperties())
	x.put(extensionFoot, xmpFoot)
	return x.b
}

// standards names the standards that the file keeps.
func (x *xmp) standards(form traits) {
	x.open("pdfaid", "http://www.aiim.org/pdfa/ns/id/")
	x.element("pdfaid:part", form.part)
	x.element("pdfaid:rev", form.revision)
	x.element("pdfaid:conformance", form.conformance)
	x.end()
	if form.universal {
		x.open("pdfuaid", "http://www.aiim.org/pdfua/ns/id/")
		x.element("pdfuaid:part", "1")
		x.end()
	}
}

// common writes the properties that the Info dictionary has too, and the language.
func (x *xmp) common(m *Meta) {
	created := m.Created.Format("2006-01-02T15:04:05-07:00")
	x.open("dc", "http://purl.org/dc/elements/1.1/")
	x.element("dc:format", "application/pdf")
	x.element("dc:title", m.Title, "<rdf:Alt>", `<rdf:li xml:lang="x-default">`)
	x.element("dc:creator", m.Author, "<rdf:Seq>", "<rdf:li>")
	x.element("dc:description", m.subject(), "<rdf:Alt>", `<rdf:li xml:lang="x-default">`)
	x.element("dc:language", m.Lang, "<rdf:Bag>", "<rdf:li>")
	x.end()
	x.open("xmp", "http://ns.adobe.com/xap/1.0/")
	x.element("xmp:CreatorTool", m.Producer)
	x.element("xmp:CreateDate", created)
	x.element("xmp:ModifyDate", created)
	x.end()
	x.open("pdf", "http://ns.adobe.com/pdf/1.3/")
	x.element("pdf:Keywords", m.Number)
	x.element("pdf:Producer", m.Producer)
	x.end()
}

// schema describes a schema and its properties.
func (x *xmp) schema(about, namespace, prefix string, properties []property) {
	x.put(resource)
	x.element("pdfaSchema:schema", about)
	x.element("pdfaSchema:namespaceURI", namespace)
	x.element("pdfaSchema:prefix", prefix)
	x.put("<pdfaSchema:property><rdf:Seq>\n")
	for _, p := range properties {
		x.put(resource)
		x.element("pdfaProperty:name", p.name)
		x.element("pdfaProperty:valueType", p.valueType)
		x.element("pdfaProperty:category", "internal")
		x.element("pdfaProperty:description", p.about)
		x.put(resourceEnd)
	}
	x.put("</rdf:Seq></pdfaSchema:property>", resourceEnd)
}
