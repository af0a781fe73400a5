package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// maxPicture is more than a scanned seal or a photograph takes.
const maxPicture = 64 << 20

// picturesBeside reads the pictures that a draft names, from where the draft lies.
func picturesBeside(draft string) func(string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(draft), filepath.FromSlash(name))
		}
		if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
			return nil, errors.New("找不到这个文件")
		}
		return readWhole(name, "图片", maxPicture)
	}
}
