package xlsx

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"gongwen/pipeline/ledger"
)

// container is the zip file of a workbook: its parts by lower-case name.
type container struct {
	source *source
	parts  map[string]*zip.File
	left   uint64 // bytes that may still be inflated
}

// source reads the file and remembers what the machine said, so that a failing disk is
// told apart from a damaged file. While the directory is read it gives out left bytes.
type source struct {
	r    io.ReaderAt
	left int64
	err  error
}

func (s *source) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 {
		return 0, errDamaged // a part that is said to lie before the file
	}
	if s.left -= int64(len(p)); s.left < 0 {
		return 0, errTooMuch
	}
	n, err := s.r.ReadAt(p, off)
	if err != nil && err != io.EOF {
		s.err = err
	}
	return n, err
}

// openPackage lists the parts of the zip file and checks the sizes that they declare.
// Nothing is inflated.
func openPackage(r io.ReaderAt, size int64) (*container, error) {
	c := &container{source: &source{r: r, left: maxDirectory}, parts: map[string]*zip.File{}, left: maxInflated}
	z, err := zip.NewReader(c.source, size)
	switch {
	case c.source.err != nil:
		return nil, c.source.err
	case errors.Is(err, errTooMuch):
		return nil, bomb("里面的部件太多")
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		return nil, &ledger.Unreadable{Message: "文件不完整，可能没有下载完或者复制时中断了", Hint: "请重新下载或复制一次；还不行时请向提供文件的人重新要一份"}
	}
	c.source.left = 1 << 62
	if err := checkSizes(z.File); err != nil {
		return nil, err
	}
	for _, f := range z.File {
		c.parts[partKey(f.Name)] = f
	}
	return c, c.checkKind(z.File)
}

// partKey is what parts are compared by: names count without case [ECMA-376-2, 6.2.2.3].
func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func checkSizes(files []*zip.File) error {
	if len(files) > maxParts {
		return bomb("里面的部件太多")
	}
	var sum uint64
	for _, f := range files {
		if f.UncompressedSize64 > maxPart {
			return bomb("展开后太大")
		}
		if f.UncompressedSize64 > ratioFrom && f.UncompressedSize64/maxRatio > f.CompressedSize64 {
			return bomb("压缩得不正常")
		}
		if sum += f.UncompressedSize64; sum > maxInflated {
			return bomb("展开后太大")
		}
	}
	return nil
}

func bomb(what string) error {
	return &ledger.Unreadable{Message: "这个文件" + what + "，不像正常的台账，程序没有打开它", Hint: hintShrink}
}

// checkKind names zip files that are no workbook.
func (c *container) checkKind(files []*zip.File) error {
	switch {
	case c.has("[content_types].xml") && c.has("word/document.xml"):
		return &ledger.Unreadable{Message: "这是 Word 文档，不是 Excel 工作簿", Hint: "请改用整改台账的 Excel 文件（.xlsx）"}
	case c.has("[content_types].xml") && c.has("ppt/presentation.xml"):
		return &ledger.Unreadable{Message: "这是演示文稿，不是 Excel 工作簿", Hint: "请改用整改台账的 Excel 文件（.xlsx）"}
	case c.has("xl/workbook.bin"):
		return &ledger.Unreadable{Message: "这是二进制格式的工作簿（.xlsb），程序读不了", Hint: hintSaveAs}
	case c.has("ofd.xml"):
		return &ledger.Unreadable{Message: "这是 OFD 版式文件，不是 Excel 工作簿", Hint: "请改用整改台账的 Excel 文件（.xlsx）"}
	case c.has("mimetype") && c.has("content.xml"):
		return &ledger.Unreadable{Message: "这是 ODF 格式的文档（如 .ods），不是 .xlsx 工作簿", Hint: hintSaveAs}
	case c.has("_rels/.rels"):
		return nil
	}
	return archive(files)
}

// archive is the answer to a zip file of any other contents.
func archive(files []*zip.File) error {
	hint := "请改用整改台账的 Excel 文件（.xlsx）"
	for _, f := range files {
		if strings.EqualFold(path.Ext(f.Name), ".xlsx") {
			hint = "请先解压，再用里面的 .xlsx 文件"
		}
	}
	return &ledger.Unreadable{Message: "这是压缩包，不是 Excel 工作簿", Hint: hint}
}

func (c *container) has(name string) bool { return c.parts[partKey(name)] != nil }

// read has f read a part, most bytes of it at most. where is what errors call it.
func (c *container) read(name string, most uint64, where string, f func(*tags) error) error {
	part, err := c.open(name, most)
	if err != nil {
		return c.fault(err, where)
	}
	defer part.Close()
	return c.fault(f(newTags(part, c.parts[partKey(name)].UncompressedSize64)), where)
}

// open opens a part; the zip reader gives no more than the size it declares.
func (c *container) open(name string, most uint64) (io.ReadCloser, error) {
	f := c.parts[partKey(name)]
	switch {
	case f == nil:
		return nil, &ledger.Unreadable{Message: fmt.Sprintf("工作簿缺少部件 %s，已损坏", name), Hint: hintRepair}
	case f.Flags&1 != 0:
		return nil, &ledger.Unreadable{Message: "这个文件被压缩软件加了密", Hint: "请先用压缩软件输入密码解压，再用里面的 .xlsx 文件"}
	case f.UncompressedSize64 > min(most, c.left):
		return nil, errTooMuch
	}
	c.left -= f.UncompressedSize64
	return f.Open()
}

// fault says what an error met in reading a part comes from: the machine, our limits,
// or the file.
func (c *container) fault(err error, where string) error {
	switch {
	case err == nil:
		return nil
	case c.source.err != nil:
		return c.source.err
	case errors.As(err, new(*ledger.Unreadable)):
		return err
	case errors.Is(err, errTooMuch):
		return tooMuch(where)
	}
	return damaged(where)
}
