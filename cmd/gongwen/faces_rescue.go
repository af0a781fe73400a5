package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"gongwen/pipeline/typeface"
)

// rescue finds fonts of the system for characters that no other font has: first those
// known for rare characters, then the others. Papers may ask at the same time.
func (s *settings) rescue(missing []rune) (spare []typeface.Spare) {
	s.index.lock.Lock()
	defer s.index.lock.Unlock()
	if s.index.ranked == nil {
		s.index.ranked = s.byRareness()
	}
	for _, font := range s.index.ranked {
		if len(missing) == 0 {
			break
		}
		face := s.index.having(font, missing)
		if face == nil {
			continue
		}
		spare = append(spare, font.spare(face))
		missing = slices.DeleteFunc(slices.Clone(missing), func(r rune) bool { _, ok := face.Glyph(r); return ok })
	}
	return spare
}

// having opens the font where it draws one of the characters, else it is nil.
func (x *fontIndex) having(font *systemFont, chars []rune) *typeface.Face {
	face, known := x.opened[font]
	if !known {
		if font.Usable() != nil || !font.maps(chars) {
			return nil
		}
		if x.opened == nil {
			x.opened = map[*systemFont]*typeface.Face{}
		}
		face = font.open()
		x.opened[font] = face
	}
	if face == nil || face.Covers(chars).Have() == 0 {
		return nil
	}
	return face
}

// open is nil for a font that cannot be opened.
func (f *systemFont) open() *typeface.Face {
	content, err := readFont(f.path)
	if err != nil {
		return nil
	}
	face, err := typeface.OpenIndex(f.entry().Name, content, f.Index)
	if err != nil {
		return nil
	}
	return face
}

// maps reports whether the font's character map has one of the characters.
func (f *systemFont) maps(chars []rune) bool {
	file, err := os.Open(f.path)
	if err != nil {
		return false
	}
	defer file.Close()
	info, err := file.Stat()
	return err == nil && len(typeface.Mapped(file, info.Size(), f.Index, chars)) > 0
}

// spare names the font by its file alone: where the system keeps it is no part of a paper.
func (f *systemFont) spare(face *typeface.Face) typeface.Spare {
	entry := f.entry()
	entry.File = filepath.Base(f.path)
	return typeface.Spare{Face: face, About: typeface.About{Entry: entry, Origin: "系统"}}
}

// byRareness is the installed fonts, those known for rare characters first, then upright
// and regular ones.
func (s *settings) byRareness() []*systemFont {
	var names []string
	if known, err := knownFonts(); err == nil {
		names = known.Rare
	}
	var fonts []*systemFont
	all := s.installed()
	for i := range all {
		fonts = append(fonts, &all[i])
	}
	slices.SortStableFunc(fonts, func(a, b *systemFont) int {
		return cmp.Or(cmp.Compare(rareRank(names, a), rareRank(names, b)), cmp.Compare(a.Rank(""), b.Rank("")))
	})
	return fonts
}

func rareRank(names []string, f *systemFont) int {
	i := slices.IndexFunc(names, f.Called)
	if i < 0 {
		return len(names)
	}
	return i
}
