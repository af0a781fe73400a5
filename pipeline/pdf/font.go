package pdf

import (
	"bytes"
	"hash/fnv"
	"io"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/typeface"
)

// fontObjects is how many objects a font is made of: font, descendant, descriptor,
// program, character map and, where the form asks for one, list of CIDs, in this order.
const fontObjects = 6

// programObject is how far the program stands behind the font.
const programObject = 3

// writeFont writes a subset as a composite font (ISO 32000-1, 9.7) whose codes are the
// subset's CIDs and whose CIDs are its glyph numbers.
func (p *press) writeFont(w *cos.Writer, object, face int, s *typeface.Subset) error {
	name := subsetTag(face, s.Runes()) + "+" + s.Face().Name()
	w.Begin(object).Put("<</Type/Font/Subtype/Type0/BaseFont").Name(name).Put("/Encoding/Identity-H/DescendantFonts[")
	w.Ref(object + 1).Put("]/ToUnicode ").Ref(object + 4).Put(">>").End()

	w.Begin(object + 1).Put("<</Type/Font/Subtype/CIDFontType2/BaseFont").Name(name)
	w.Put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ")
	w.Ref(object + 2).Put("/DW 1000/W[")
	writeWidths(w, s.Widths())
	w.Put("]>>").End()

	p.writeDescriptor(w, object+2, name, s.Face())
	p.writeToUnicode(w, object+4, s.Runes())
	if !p.form.listed {
		return nil
	}
	return deflate(w, p.content, object+5, nil, allCIDs(len(s.Runes())))
}

// maxMaps is how many maps of characters are kept from one paper to the next.
const maxMaps = 200

// writeToUnicode writes the map of characters. That of the few in headings is often the
// same in the next paper of a batch.
func (p *press) writeToUnicode(w *cos.Writer, object int, runes []rune) {
	p.buffer = appendToUnicode(p.buffer[:0], runes)
	packed, known := p.maps[string(p.buffer)]
	if !known {
		packed = p.pack(p.buffer)
	}
	if !known && p.maps != nil {
		if len(p.maps) == maxMaps {
			clear(p.maps)
		}
		p.maps[string(p.buffer)] = packed
	}
	w.Stream(object, cos.Dict{{Key: "Filter", Value: cos.Raw("/FlateDecode")}}, packed)
}

// pack returns data as a zlib stream.
func (p *press) pack(data []byte) []byte {
	var b sink
	p.packInto(&b, data)
	return b
}

// packInto writes data as a zlib stream into memory, which takes everything.
func (p *press) packInto(w io.Writer, data []byte) {
	p.content.Reset(w)
	p.content.Write(data)
	p.content.Close()
}

// allCIDs is a bit for each CID from 0 to n-1.
func allCIDs(n int) []byte {
	bits := bytes.Repeat([]byte{0xFF}, (n+7)/8)
	if n%8 != 0 {
		bits[n/8] = 0xFF << (8 - n%8)
	}
	return bits
}

// subsetTag is six letters that say which characters the subset has (9.6.4). The face's
// index is in it, since two faces may have one name.
func subsetTag(face int, runes []rune) string {
	h := fnv.New64a()
	h.Write([]byte{byte(face)})
	for _, r := range runes {
		h.Write([]byte{byte(r >> 16), byte(r >> 8), byte(r)})
	}
	sum := h.Sum64()
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(sum%26)
		sum /= 26
	}
	return string(tag[:])
}

// writeWidths writes runs of widths other than 1000, the default.
func writeWidths(w *cos.Writer, widths []int) {
	for i := 0; i < len(widths); i++ {
		if widths[i] == 1000 {
			continue
		}
		w.Int(i).Put("[")
		for ; i < len(widths) && widths[i] != 1000; i++ {
			w.Int(widths[i]).Put(" ")
		}
		w.Put("]")
	}
}

func (p *press) writeDescriptor(w *cos.Writer, object int, name string, f *typeface.Face) {
	box := f.BBox()
	w.Begin(object).Put("<</Type/FontDescriptor/FontName").Name(name).Put("/Flags 4/FontBBox[")
	for _, v := range [...]int{box.XMin, box.YMin, box.XMax, box.YMax} {
		w.Int(v).Put(" ")
	}
	w.Put("]/ItalicAngle 0/StemV 80/Ascent ").Int(f.Ascent()).Put("/Descent ").Int(f.Descent())
	w.Put("/CapHeight ").Int(f.CapHeight()).Put("/FontFile2 ").Ref(object + 1)
	if p.form.listed {
		w.Put("/CIDSet ").Ref(object + 3)
	}
	w.Put(">>").End()
}

const mapHead = `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
`

const mapFoot = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"

// appendToUnicode writes the map from CIDs to characters (9.10.3), a hundred at a time.
func appendToUnicode(b []byte, runes []rune) []byte {
	b = append(b, mapHead...)
	for i := 1; i < len(runes); i += 100 {
		end := min(len(runes), i+100)
		b = append(cos.AppendInt(b, end-i), " beginbfchar\n"...)
		for cid := i; cid < end; cid++ {
			b = append(cos.AppendHex(append(b, '<'), byte(cid>>8), byte(cid)), "><"...)
			b = append(cos.AppendUTF16(b, runes[cid]), ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, mapFoot...)
}
