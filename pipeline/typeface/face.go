// Package typeface turns font files into metrics, coverage and subsets. It alone reads
// the bytes of fonts.
//
// A Face is one TrueType font, read where it lies: opening it looks at the table directory
// and a few glyphs only. A Set holds the faces of one program run and says which face draws
// a character in a role (仿宋, 黑体 …). A Subset collects the characters of one document and
// writes the font file that its PDF embeds.
//
// All measures are in thousandths of an em, as in PDF. Font files come from users and are
// not trusted: whatever their bytes, nothing panics and no memory beyond the file's size
// is asked for.
package typeface

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"unicode"
)

// Face is one font: it does not change, and is safe for concurrent use. What it was asked
// once it answers from memory.
type Face struct {
	name  string
	asked [256]atomic.Pointer[answers] // by the high byte of characters of the first plane
	drawn []drawn                      // characters that borrow another one's glyph

	glyf, loca, hmtx, head, hhea, maxp table
	hints                              [3]table // cvt, fpgm, prep
	cmap                               charmap

	upm, glyphs, metrics int // units per em; number of glyphs, and of entries in hmtx
	longLoca             bool

	inkCentre, capHeight func() int // measured when they are asked for
}

// drawn says that the character as is drawn with the glyph of by.
type drawn struct{ as, by rune }

// Box is a rectangle in thousandths of an em; y grows upwards from the baseline.
type Box struct{ XMin, YMin, XMax, YMax int }

// What can be wrong with a font file.
var (
	ErrNotFont = errors.New("不是 TrueType 字体文件，请改用 .ttf 或 .ttc 格式的字体")
	ErrCFF     = errors.New("是 PostScript（CFF）轮廓的字体（多为 .otf），本程序只能使用 TrueType 轮廓的字体，请改用同一字体的 .ttf 文件")
	ErrBroken  = errors.New("字体文件已损坏，请重新复制或下载")
	ErrNoSuch  = errors.New("这个字体文件里没有所指的那一款字体，请用 gongwen fonts check 看里面有哪些")
	ErrLarge   = fmt.Errorf("字体文件太大（超过 %d MB）", MaxFile>>20)

	ErrRestricted = errors.New("的许可不准嵌入文件，不能用来排版，请换用别的字体，或者向字体厂商取得许可")
	ErrNoSubset   = errors.New("的许可不准只嵌入一部分字，而公文只嵌入用到的字，请换用别的字体")
)

// MaxFile is the size of the largest font file that is opened, in bytes.
const MaxFile = 128 << 20

// Open reads a TrueType font, or the first font of a collection (.ttc); see OpenIndex.
func Open(name, data string) (*Face, error) { return OpenIndex(name, data, 0) }

// OpenIndex reads a font of a collection by its index; 0 is the first, and that of a file
// with one font. The name is what the PDF will call it; see Name. data is not copied.
// Errors: ErrNotFont, ErrCFF, ErrBroken, ErrNoSuch, ErrLarge, and ErrRestricted or
// ErrNoSubset where the font may not be embedded.
func OpenIndex(name, data string, index int) (*Face, error) {
	if len(data) > MaxFile {
		return nil, ErrLarge
	}
	dir, err := usable(table(data), index)
	if err != nil {
		return nil, err
	}
	f := &Face{name: safeName(name)}
	if err := f.take(dir); err != nil {
		return nil, err
	}
	characters, err := dir.find("cmap")
	if err != nil || !f.cmap.open(characters) {
		return nil, broken("cmap")
	}
	f.inkCentre = sync.OnceValue(f.measureInk)
	f.capHeight = sync.OnceValue(func() int { return f.measureCapitals(dir) })
	return f, nil
}

// usable is the directory of a font that has outlines we read and may be embedded.
func usable(file table, index int) (fontDirectory, error) {
	dir, err := directory(file, index)
	if err != nil {
		return dir, err
	}
	if dir.cff {
		return dir, ErrCFF
	}
	os2, _ := dir.find("OS/2")
	return dir, permission(os2).Refusal()
}

func broken(tag string) error { return fmt.Errorf("%w（%s 表）", ErrBroken, tag) }

// take finds the tables and checks that they agree in size.
func (f *Face) take(dir fontDirectory) error {
	for _, t := range []struct {
		tag string
		to  *table
		min int
	}{
		{"head", &f.head, 54}, {"hhea", &f.hhea, 36}, {"maxp", &f.maxp, 32},
		{"hmtx", &f.hmtx, 4}, {"loca", &f.loca, 4}, {"glyf", &f.glyf, 0},
	} {
		found, err := dir.find(t.tag)
		if err != nil || len(found) < t.min {
			return broken(t.tag)
		}
		*t.to = found
	}
	for i, tag := range []string{"cvt ", "fpgm", "prep"} {
		f.hints[i], _ = dir.find(tag) // a font may do without
	}
	return f.count()
}

func (f *Face) count() error {
	f.upm, f.glyphs, f.metrics = f.head.u16(18), f.maxp.u16(4), f.hhea.u16(34)
	f.longLoca = f.head.u16(50) == 1
	switch {
	case f.upm < 16 || f.upm > 16384: // the bounds of the TrueType specification
		return broken("head")
	case f.metrics == 0 || f.metrics > len(f.hmtx)/4:
		return broken("hmtx")
	case f.glyphs == 0 || f.glyphs >= len(f.loca)/f.locaSize():
		return broken("loca")
	}
	return nil
}

// Name returns the name for the PDF: what Open was given, without what a PDF name may not hold.
func (f *Face) Name() string { return f.name }

func safeName(name string) string {
	var b []byte
	for _, c := range []byte(name) {
		if c == '-' || c == '_' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' {
			b = append(b, c)
		}
	}
	if len(b) == 0 {
		return "Face"
	}
	return string(b)
}

// answers are the glyphs of 256 characters, as answer says.
type answers [256]atomic.Uint32

// A glyph and whether it can be drawn; 0 is no answer yet.
const (
	answered = 1 << 16
	drawable = 1 << 17
)

// Glyph returns the glyph that draws r. ok is false when there is none, or only an empty
// one although r is visible.
func (f *Face) Glyph(r rune) (id uint16, ok bool) {
	if r < 0 || r > 0xFFFF {
		return f.find(r)
	}
	page := f.asked[r>>8].Load()
	if page == nil {
		f.asked[r>>8].CompareAndSwap(nil, new(answers))
		page = f.asked[r>>8].Load()
	}
	answer := page[r&0xFF].Load()
	if answer == 0 {
		answer = answered
		if id, ok := f.find(r); ok {
			answer |= drawable | uint32(id)
		}
		page[r&0xFF].Store(answer) // whoever else asks finds the same
	}
	if answer&drawable == 0 {
		return 0, false
	}
	return uint16(answer), true
}

// find looks a character up, a borrowed glyph before the face's own.
func (f *Face) find(r rune) (id uint16, ok bool) {
	for _, d := range f.drawn {
		if d.as != r {
			continue
		}
		if id, ok := f.own(d.by); ok {
			return id, true
		}
	}
	return f.own(r)
}

// own is Glyph without regard to borrowed glyphs.
func (f *Face) own(r rune) (uint16, bool) {
	id := f.cmap.glyph(r)
	if id == 0 || int(id) >= f.glyphs {
		return 0, false
	}
	data := f.outline(id)
	if data.i16(0) == 0 && !mayBeBlank(r) {
		return 0, false
	}
	return id, f.sound(data)
}

// mayBeBlank tells characters that have no ink of their own. The planes of ideographs have
// none, whatever of them the library's tables know.
func mayBeBlank(r rune) bool {
	return (unicode.IsSpace(r) || !unicode.IsPrint(r)) && (r < 0x20000 || r > 0x3FFFF)
}
