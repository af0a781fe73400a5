package schema

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/yaml"
)

const schemaFile = "schema.yaml"

// Names returns the folders that hold a schema, sorted.
func Names(fsys fs.FS) ([]string, error) {
	files, err := fs.Glob(fsys, "*/"+schemaFile)
	if err != nil {
		return nil, err
	}
	for i, f := range files {
		files[i] = path.Dir(f)
	}
	return files, nil
}

// Load reads the schema in the folder name: schema.yaml and the template it names.
// The error lists in Chinese, with file and line, all that is wrong with them.
func Load(fsys fs.FS, name string) (*Schema, error) {
	file := path.Join(name, schemaFile)
	src, err := readText(fsys, file)
	if err != nil {
		return nil, err
	}
	root, err := yaml.Parse([]byte(src))
	if err != nil {
		return nil, syntaxError(file, err)
	}
	if root == nil {
		return nil, fmt.Errorf("%s：文件是空的", file)
	}
	s := &Schema{Name: name}
	r := reader{file: file}
	r.schema(root, s)
	if len(r.errs) > 0 {
		return nil, errors.Join(r.errs...)
	}
	if s.TemplateFile == "" {
		return s, nil
	}
	s.Template, err = readText(fsys, path.Join(name, s.TemplateFile))
	if err != nil {
		return nil, err
	}
	return s, nil
}

// readText reads a file as a Windows editor may have left it: with byte order mark and CRLF.
func readText(fsys fs.FS, file string) (string, error) {
	b, err := fs.ReadFile(fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("%s：没有这个文件", file)
	case err != nil:
		return "", fmt.Errorf("%s：读不出来：%w", file, err)
	case !utf8.Valid(b):
		return "", fmt.Errorf("%s：编码不是UTF-8，请在记事本中另存为UTF-8编码", file)
	}
	text := strings.TrimPrefix(string(b), "\ufeff")
	return strings.ReplaceAll(text, "\r\n", "\n"), nil
}

// syntaxError says where a text stops being YAML.
func syntaxError(file string, err error) error {
	place := ""
	if m := regexp.MustCompile(`line (\d+)`).FindStringSubmatch(err.Error()); m != nil {
		place = " 第" + m[1] + "行附近"
	}
	return fmt.Errorf("%s%s：写法有误。请查看缩进（只用空格，不用Tab）、半角冒号后的空格、括号和引号是否成对（%w）", file, place, err)
}
