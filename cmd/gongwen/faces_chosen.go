package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongwen/pipeline/typeface"
)

// chosenFonts are those of the option --font.
func (s *settings) chosenFonts() (typeface.Source, error) {
	if len(s.fonts) == 0 {
		return typeface.Source{}, nil
	}
	register := &typeface.Register{Roles: map[typeface.Role]typeface.Chain{}}
	for _, choice := range s.fonts {
		role, font, err := parseChoice(choice)
		if err != nil {
			return typeface.Source{}, err
		}
		chain := register.Roles[role]
		chain.Faces = append(chain.Faces, addFace(register, s.entryOf(font)))
		register.Roles[role] = chain
	}
	return typeface.Source{Origin: "指定", Register: register, Open: readFont}, nil
}

// addFace registers a font once and returns its name there; another font of the same name
// gets a longer one.
func addFace(r *typeface.Register, entry typeface.Entry) string {
	for _, have := range r.Faces {
		switch {
		case have.Name != entry.Name:
		case have.File == entry.File && have.Index == entry.Index && have.Font == entry.Font:
			return have.Name
		default:
			entry.Name += "-2"
		}
	}
	r.Faces = append(r.Faces, entry)
	return entry.Name
}

// parseChoice reads 角色=字体.
func parseChoice(choice string) (typeface.Role, string, error) {
	role, font, _ := strings.Cut(choice, "=")
	if font == "" {
		return "", "", usage("--font 要写成 角色=字体文件 或 角色=字体名，例如 --font 小标宋=FZXBSJW.TTF；“%s”不对", choice)
	}
	if !slices.Contains(typeface.Roles(), typeface.Role(role)) {
		return "", "", usage("没有“%s”这个角色，--font 可以写的角色有：%s", role, roleNames())
	}
	return typeface.Role(role), font, nil
}

func roleNames() string {
	var names []string
	for _, role := range typeface.Roles() {
		names = append(names, string(role))
	}
	return strings.Join(names, "、")
}

// entryOf is a font by its file, 文件#名称 for one of a collection, or by the name under
// which the system has it.
func (s *settings) entryOf(font string) typeface.Entry {
	file, name, ok := strings.Cut(font, "#")
	switch {
	case isFontFile(font):
		return fileEntry(font, "")
	case ok && isFontFile(file):
		return fileEntry(file, name)
	case strings.ContainsAny(font, `/\`): // no font has such a name
		return fileEntry(font, "")
	}
	if found := bestCalled(s.installed(), font); found != nil {
		return found.entry()
	}
	return typeface.Entry{Name: font, Family: font}
}

// isFontFile tells a file from a font's name.
func isFontFile(font string) bool {
	return slices.Contains(fontExtensions, strings.ToLower(filepath.Ext(font)))
}

// fileEntry names a font by what its file says, or by the file.
func fileEntry(file, name string) typeface.Entry {
	entry := typeface.Entry{Name: strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)), File: file, Font: name}
	for _, one := range describeFile(file) {
		if name == "" || one.Called(name) {
			described := one.entry()
			described.Font = name
			return described
		}
	}
	return entry
}

// describeFile lists the fonts of a file, none where it cannot be read.
func describeFile(path string) (all []systemFont) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	descriptions, _ := typeface.Describe(file, info.Size())
	for _, d := range descriptions {
		all = append(all, systemFont{path, d})
	}
	return all
}
