package squarefont

import "unicode/utf16"

// name is a record of the table name.
type name struct {
	platform, encoding, language, kind int
	text                               []byte
}

// Family names the font in Chinese or English, as Windows reads it: its family, and its
// full name, which is the same.
func Family(family string) Option {
	return func(f *font) {
		f.windows(0x804, 1, family)
		f.windows(0x804, 4, family)
	}
}

// PostScript gives the font its PostScript name.
func PostScript(text string) Option { return func(f *font) { f.windows(0x409, 6, text) } }

// Version gives the font its version.
func Version(text string) Option { return func(f *font) { f.windows(0x409, 5, text) } }

// Macintosh names the family in the bytes of an old encoding.
func Macintosh(encoding int, family string) Option {
	return func(f *font) { f.names = append(f.names, name{1, encoding, 0, 1, []byte(family)}) }
}

func (f *font) windows(language, kind int, text string) {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		b = be.AppendUint16(b, unit)
	}
	f.names = append(f.names, name{3, 1, language, kind, b})
}

// nameTable has the records in the order they were given.
func (f *font) nameTable() []byte {
	b := words(nil, 0, len(f.names), 6+12*len(f.names))
	at := 0
	for _, n := range f.names {
		b = words(b, n.platform, n.encoding, n.language, n.kind, len(n.text), at)
		at += len(n.text)
	}
	for _, n := range f.names {
		b = append(b, n.text...)
	}
	return b
}

// Embedding gives the font a table OS/2 with the permission fsType.
func Embedding(fsType int) Option {
	return func(f *font) { f.os2 = style(fsType, 400, false) }
}

// Style gives the font a table OS/2 with a weight, upright or italic; embedding is allowed.
func Style(weight int, italic bool) Option {
	return func(f *font) { f.os2 = style(0, weight, italic) }
}

// style is a table OS/2 of version 1.
func style(fsType, weight int, italic bool) []byte {
	b := words(nil, 1, 500, weight, 5, fsType)
	b = append(b, make([]byte, 86-len(b))...)
	if italic {
		b[63] = 1
	}
	return b
}

// Collection puts fonts that New made into one file.
func Collection(fonts ...string) string {
	out := append([]byte("ttcf"), words(nil, 1, 0, 0, len(fonts))...)
	at := len(out) + 4*len(fonts)
	for _, data := range fonts {
		out = be.AppendUint32(out, uint32(at))
		at += len(data)
	}
	for _, data := range fonts {
		out = append(out, moved(data, len(out))...)
	}
	return string(out)
}

// moved is a font whose offsets count from so many bytes before it.
func moved(data string, by int) []byte {
	b := []byte(data)
	for at := 12; at < 12+16*int(be.Uint16(b[4:])); at += 16 {
		be.PutUint32(b[at+8:], be.Uint32(b[at+8:])+uint32(by))
	}
	return b
}

// CFF says of a font that it has PostScript outlines.
func CFF(data string) string { return "OTTO" + data[4:] }
