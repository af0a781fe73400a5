//go:build !nofonts

// Package fonts carries the font files of the program and their register.
//
// The files are strings inside the binary: they stay mapped and are read only where a
// glyph is needed. With the build tag nofonts the package is empty, for a program that
// finds its fonts in a folder.
package fonts

import _ "embed"

// Register is fonts.yaml: the files, their licences and the roles they play.
//
//go:embed fonts.yaml
var Register []byte

var (
	//go:embed gw-fangsong.ttf
	fangSong string
	//go:embed gw-kai.ttf
	kai string
	//go:embed gw-title.ttf
	title string
	//go:embed gw-hei.ttf
	hei string
	//go:embed gw-rare.ttf
	rare string
	//go:embed gw-song.ttf
	song string
	//go:embed gw-latin.ttf
	latin string
)

// File returns the content of a font file of the register; ok is false when there is none
// of that name.
func File(name string) (content string, ok bool) {
	switch name {
	case "gw-fangsong.ttf":
		return fangSong, true
	case "gw-kai.ttf":
		return kai, true
	case "gw-title.ttf":
		return title, true
	case "gw-hei.ttf":
		return hei, true
	case "gw-rare.ttf":
		return rare, true
	case "gw-song.ttf":
		return song, true
	case "gw-latin.ttf":
		return latin, true
	}
	return "", false
}
