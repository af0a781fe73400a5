package typeface

// cutter gives pieces of a file: one in memory (table), or one on the disk (pieces).
type cutter interface {
	cut(at, n int) (piece table, ok bool)
}

// fontDirectory is the table directory of one font in a file.
type fontDirectory struct {
	file    cutter
	entries table // 16 bytes each: tag, checksum, offset, length
	cff     bool
}

// maxFonts is more than any collection holds.
const maxFonts = 256

// fonts returns how many fonts a file holds: 1, or those of a collection.
func fonts(file cutter) int {
	head, _ := file.cut(0, 12)
	if head == "" || head[:4] != "ttcf" {
		return 1
	}
	return int(min(head.u32(8), maxFonts))
}

// directory finds a font by its index. Errors: ErrNotFont, ErrNoSuch, ErrBroken.
func directory(file cutter, index int) (fontDirectory, error) {
	start, err := fontStart(file, index)
	if err != nil {
		return fontDirectory{}, err
	}
	head, ok := file.cut(start, 12)
	if !ok {
		return fontDirectory{}, ErrNotFont
	}
	switch head[:4] {
	case "\x00\x01\x00\x00", "true", "OTTO":
	default:
		return fontDirectory{}, ErrNotFont
	}
	entries, ok := file.cut(start+12, 16*head.u16(4))
	if !ok {
		return fontDirectory{}, ErrBroken
	}
	return fontDirectory{file, entries, head[:4] == "OTTO"}, nil
}

// fontStart is where a font's directory stands.
func fontStart(file cutter, index int) (int, error) {
	if index < 0 || index >= fonts(file) {
		return 0, ErrNoSuch
	}
	if tag, _ := file.cut(0, 4); tag != "ttcf" {
		return 0, nil
	}
	at, _ := file.cut(12+4*index, 4)
	return at.offset(0), nil
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

// has reports whether the directory lists a table.
func (d fontDirectory) has(tag string) bool {
	for at := 0; at < len(d.entries); at += 16 {
		if string(d.entries[at:at+4]) == tag {
			return true
		}
	}
	return false
}
