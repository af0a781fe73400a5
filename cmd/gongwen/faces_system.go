package main

import (
	"cmp"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"gongwen/pipeline/typeface"
)

// systemFont is a font in one of the system's folders.
type systemFont struct {
	path string
	typeface.Description
}

// entry registers the font under its PostScript name, as PDFs call it.
func (f *systemFont) entry() typeface.Entry {
	name := cmp.Or(f.Names.PostScript, f.Names.Name(), filepath.Base(f.path))
	return typeface.Entry{Name: name, Family: f.Names.Name(), File: f.path, Index: f.Index}
}

var fontExtensions = []string{".ttf", ".ttc", ".otf", ".otc"}

// mostFiles is more than the folders of any system hold.
const mostFiles = 20_000

// fontIndex is the fonts of the system's folders, looked through once and only where they
// are asked for; safe for concurrent use.
type fontIndex struct {
	once  sync.Once
	fonts []systemFont // ordered by path

	lock   sync.Mutex
	opened map[*systemFont]*typeface.Face // for rescue; nil for one that cannot be opened
	ranked []*systemFont                  // in the order in which rare characters are sought in them
}

// installed lists the fonts of the system's folders, ordered by path.
func (s *settings) installed() []systemFont {
	s.index.once.Do(func() {
		if s.fontFolders == nil {
			return
		}
		for _, path := range fontFiles(s.fontFolders()) {
			s.index.fonts = append(s.index.fonts, describeFile(path)...)
		}
	})
	return s.index.fonts
}

// fontFiles are the font files in the folders and below them, each once, in order, whatever
// links lead to them. What cannot be read is passed over.
func fontFiles(folders []string) []string {
	var files []string
	for _, folder := range folders {
		folder, err := filepath.EvalSymlinks(folder)
		if err != nil {
			continue
		}
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil && d != nil && d.IsDir():
				return fs.SkipDir
			case len(files) == mostFiles:
				return fs.SkipAll
			case err == nil && !d.IsDir() && slices.Contains(fontExtensions, strings.ToLower(filepath.Ext(path))):
				files = append(files, linked(path, d))
			}
			return nil
		})
	}
	slices.Sort(files)
	return slices.Compact(files)
}

// linked is the file that a link leads to, and any other as it is.
func linked(path string, d fs.DirEntry) string {
	if target, err := filepath.EvalSymlinks(path); d.Type()&fs.ModeSymlink != 0 && err == nil {
		return target
	}
	return path
}

// bestCalled is the font that goes by a name, nil for none. Of several, one that can be
// used, then the best Rank, then the first.
func bestCalled(all []systemFont, name string) *systemFont {
	var best *systemFont
	for i := range all {
		if all[i].Called(name) && (best == nil || all[i].order(name) < best.order(name)) {
			best = &all[i]
		}
	}
	return best
}

func (f *systemFont) order(name string) int {
	if f.Usable() != nil {
		return 1_000_000 + f.Rank(name)
	}
	return f.Rank(name)
}

// commonFonts are those of the system that offices use, where they are asked for: for each
// role the first of the list that is there and can be opened.
func (s *settings) commonFonts() (typeface.Source, error) {
	if !s.systemFonts {
		return typeface.Source{}, nil
	}
	known, err := knownFonts()
	if err != nil {
		return typeface.Source{}, err
	}
	register := &typeface.Register{Roles: map[typeface.Role]typeface.Chain{}}
	for _, role := range typeface.Roles() {
		if font := firstUsable(s.installed(), known.Roles[role]); font != nil {
			register.Roles[role] = typeface.Chain{Faces: []string{addFace(register, font.entry())}}
		}
	}
	return typeface.Source{Origin: "系统", Register: register, Open: readFont}, nil
}

func firstUsable(all []systemFont, names []string) *systemFont {
	for _, name := range names {
		if font := bestCalled(all, name); font != nil && font.Usable() == nil {
			return font
		}
	}
	return nil
}
