package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"gongwen/data"
	"gongwen/fonts"
	"gongwen/pipeline/typeface"
)

// faces opens the embedded fonts and lays over them those of the system, of the unit's
// folder and of the command line, as far as they are asked for.
func (s *settings) faces() (*typeface.Set, error) {
	var sources []typeface.Source
	for _, add := range []func() (typeface.Source, error){embeddedFonts, s.commonFonts, s.folderFonts, s.chosenFonts} {
		source, err := add()
		if err != nil {
			return nil, err
		}
		if source.Register != nil {
			sources = append(sources, source)
		}
	}
	set, err := typeface.Load(sources...)
	if err == nil && set.Len() == 0 {
		err = usage("没有字体可用：这个程序没有自带字体，请用 --font-dir 指定本单位的字体文件夹，用 --font 逐个指定，或者加上 --system-fonts")
	}
	return set, err
}

func embeddedFonts() (typeface.Source, error) {
	if len(fonts.Register) == 0 {
		return typeface.Source{}, nil
	}
	register, err := typeface.ReadRegister("fonts.yaml", fonts.Register)
	return typeface.Source{Origin: "随程序", Register: register, Open: embedded}, err
}

func embedded(file string) (string, error) {
	data, ok := fonts.File(file)
	if !ok {
		return "", os.ErrNotExist
	}
	return data, nil
}

func (s *settings) folderFonts() (typeface.Source, error) {
	if s.fontDir == "" {
		return typeface.Source{}, nil
	}
	path := filepath.Join(s.fontDir, "fonts.yaml")
	src, err := readWhole(path, "字体登记文件", maxDraft)
	if err != nil {
		return typeface.Source{}, err
	}
	register, err := typeface.ReadRegister(path, src)
	open := func(file string) (string, error) {
		return readFont(filepath.Join(s.fontDir, filepath.FromSlash(file)))
	}
	return typeface.Source{Origin: "本单位", Register: register, Open: open}, err
}

// readFont reads a font file whole. Errors are in Chinese.
func readFont(path string) (string, error) {
	if path == "" {
		return "", errors.New("电脑上没有装这个字体")
	}
	content, err := readString(path, "字体", typeface.MaxFile)
	if err != nil {
		return "", errors.New(chinese(err))
	}
	return content, nil
}

// readString is readWhole for large files: the content is in memory only once.
func readString(path, what string, limit int64) (string, error) {
	size, err := sizeOf(path, what, limit)
	if err != nil {
		return "", err
	}
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	var b strings.Builder
	b.Grow(int(size))
	_, err = io.Copy(&b, io.LimitReader(file, size))
	return b.String(), err
}

// knownFonts are the names of the fonts that offices have.
func knownFonts() (*typeface.Known, error) {
	src, err := data.Files.ReadFile("fonts.yaml")
	if err != nil {
		return nil, err
	}
	return typeface.ReadKnown("fonts.yaml", src)
}
