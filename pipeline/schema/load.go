package schema

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
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
	s := &Schema{Name: name}
	err = yaml.Read(file, []byte(src), func(r *yaml.Reader, root *yaml.Node) { (&reader{r, s}).read(root) })
	if err == nil && s.TemplateFile != "" {
		s.Template, err = readText(fsys, path.Join(name, s.TemplateFile))
	}
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
