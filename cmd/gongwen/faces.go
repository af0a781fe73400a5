package main

import (
	"os"
	"path/filepath"

	"gongwen/fonts"
	"gongwen/pipeline/typeface"
)

// faces opens the embedded fonts and lays the unit's own over them.
func (s *settings) faces() (*typeface.Set, error) {
	var sources []typeface.Source
	if len(fonts.Register) > 0 {
		register, err := typeface.ReadRegister("fonts.yaml", fonts.Register)
		if err != nil {
			return nil, err
		}
		sources = append(sources, typeface.Source{Register: register, Open: embedded})
	}
	if s.fontDir != "" {
		own, err := ownFonts(s.fontDir)
		if err != nil {
			return nil, err
		}
		sources = append(sources, own)
	}
	if len(sources) == 0 {
		return nil, usage("这个程序没有自带字体，请用 --font-dir 指定本单位的字体文件夹")
	}
	return typeface.Load(sources...)
}

func embedded(file string) (string, error) {
	data, ok := fonts.File(file)
	if !ok {
		return "", os.ErrNotExist
	}
	return data, nil
}

func ownFonts(dir string) (typeface.Source, error) {
	path := filepath.Join(dir, "fonts.yaml")
	src, err := os.ReadFile(path)
	if err != nil {
		return typeface.Source{}, err
	}
	register, err := typeface.ReadRegister(path, src)
	open := func(file string) (string, error) {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(file)))
		return string(data), err
	}
	return typeface.Source{Register: register, Open: open}, err
}
