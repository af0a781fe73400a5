package typeface

// fontDirectory is the table directory of one font in a file.
type fontDirectory struct {
	file    table
	entries table // 16 bytes each: tag, checksum, offset, length
}

// directory finds the font, the first one of a collection. Errors: ErrNotFont, ErrCFF.
func directory(file table) (fontDirectory, error) {
	start := 0
	if tag, _ := file.cut(0, 4); tag == "ttcf" {
		start = file.offset(12)
	}
	head, ok := file.cut(start, 12)
	if !ok {
		return fontDirectory{}, ErrNotFont
	}
	switch head[:4] {
	case "\x00\x01\x00\x00", "true":
	case "OTTO":
		return fontDirectory{}, ErrCFF
	default:
		return fontDirectory{}, ErrNotFont
	}
	entries, ok := file.cut(start+12, 16*head.u16(4))
	if !ok {
		return fontDirectory{}, ErrBroken
	}
	return fontDirectory{file, entries}, nil
}

// find returns a table. Error: ErrBroken when it is missing or outside the file.
func (d fontDirectory) find(tag string) (table, error) {
	for at := 0; at < len(d.entries); at += 16 {
		if string(d.entries[at:at+4]) != tag {
			continue
		}
		if t, ok := d.file.cut(d.entries.offset(at+8), d.entries.offset(at+12)); ok {
			return t, nil
		}
	}
	return "", ErrBroken
}
