package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf16"

	"gongwen/pipeline/ledger"
)

// kind is a file we can name by its first bytes but not read.
type kind struct{ magic, message, hint string }

var kinds = []kind{
	{"%PDF", "这是 PDF 文件，不是 Excel 工作簿", "请改用整改台账的 Excel 文件（.xlsx）"},
	{"{\\rtf", "这是 Word 文档，不是 Excel 工作簿", "请改用整改台账的 Excel 文件（.xlsx）"},
	{"\xff\xd8\xff", "这是图片，不是 Excel 工作簿", "请改用整改台账的 Excel 文件（.xlsx）"},
	{"\x89PNG", "这是图片，不是 Excel 工作簿", "请改用整改台账的 Excel 文件（.xlsx）"},
	{"Rar!", "这是压缩包，不是 Excel 工作簿", "请先解压，再用里面的 .xlsx 文件"},
	{"7z\xbc\xaf", "这是压缩包，不是 Excel 工作簿", "请先解压，再用里面的 .xlsx 文件"},
}

const (
	magicOLE     = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	magicZip     = "PK\x03\x04"
	lockFileSize = 165 // Excel's record of who has a workbook open
	lockNameSize = 55  // length byte and user name at its beginning
)

// recognise returns nil when the file may be a workbook: it begins like a zip.
// It reads a few kilobytes of most files, and up to ledger.MaxFile of an OLE2 file.
func recognise(file string, r io.ReaderAt, size int64) error {
	switch {
	case isDirectory(r):
		return &ledger.Unreadable{Message: "这是文件夹，不是文件", Hint: "请选文件夹里的 .xlsx 文件"}
	case strings.HasPrefix(file, "~$") || strings.HasPrefix(file, ".~"):
		return lockFile(file)
	case size == 0:
		return &ledger.Unreadable{Message: "这是空文件，里面没有任何内容", Hint: "请重新保存或向提供文件的人重新要一份"}
	case size > ledger.MaxFile:
		return &ledger.Unreadable{Message: fmt.Sprintf("文件有 %d MB，太大了（最多 %d MB）", size>>20, ledger.MaxFile>>20), Hint: hintShrink}
	}
	head := make([]byte, min(size, 4096))
	if n, err := r.ReadAt(head, 0); n < len(head) {
		return fmt.Errorf("read %s: %w", file, cause(err))
	}
	if size == lockFileSize && isLock(head) {
		return lockFile(file)
	}
	if bytes.HasPrefix(head, []byte(magicOLE)) {
		return recogniseOLE(r, size)
	}
	return recogniseHead(head)
}

// cause makes an unexpected end of a read that came up short.
func cause(err error) error {
	if err == nil || err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func isDirectory(r io.ReaderAt) bool {
	f, ok := r.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.IsDir()
}

// isLock reports whether the bytes are Excel's lock file: the length of the user's name,
// the name filled up with blanks, then the same in UTF-16.
func isLock(b []byte) bool {
	return 0 < b[0] && b[0] < lockNameSize && b[lockNameSize-1] == ' ' && b[lockNameSize] == b[0]
}

func lockFile(file string) error {
	name := strings.TrimPrefix(strings.TrimPrefix(file, "~$"), ".~")
	hint := "请关闭 Excel 或 WPS 里打开的台账，再选真正的台账文件"
	if name != file {
		hint += "（文件名不带开头的“~$”，多半叫“" + name + "”）"
	}
	return &ledger.Unreadable{Message: "这不是台账，是 Excel 打开台账时自动生成的临时文件，说明台账正在 Excel 里打开着", Hint: hint}
}

func recogniseHead(head []byte) error {
	if bytes.HasPrefix(head, []byte(magicZip)) {
		return nil
	}
	for _, k := range kinds {
		if bytes.HasPrefix(head, []byte(k.magic)) {
			return &ledger.Unreadable{Message: k.message, Hint: k.hint}
		}
	}
	if isText(head) {
		return recogniseText(head)
	}
	return &ledger.Unreadable{Message: "这不是 Excel 工作簿（.xlsx），或者文件已损坏", Hint: hintRepair}
}

// isText reports whether no byte is a control character, in whatever encoding.
func isText(head []byte) bool {
	utf16 := bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
	return utf16 || bytes.IndexFunc(head, func(c rune) bool {
		return c < ' ' && c != '\t' && c != '\n' && c != '\r'
	}) < 0
}

func recogniseText(head []byte) error {
	low := bytes.ToLower(bytes.TrimLeft(head, "\ufeff \t\r\n"))
	switch {
	case bytes.HasPrefix(low, []byte("<?xml")) && bytes.Contains(low, []byte("office:spreadsheet")):
		return &ledger.Unreadable{Message: "这是旧式的 XML 表格，只是扩展名像 Excel 工作簿", Hint: hintSaveAs}
	case bytes.HasPrefix(low, []byte("<")):
		return &ledger.Unreadable{Message: "这是网页格式的表格（从网上系统导出的文件常是这样），只是扩展名像 Excel 工作簿", Hint: hintSaveAs}
	}
	return &ledger.Unreadable{Message: "这是文本或 CSV 文件，不是 Excel 工作簿", Hint: hintText}
}

// recogniseOLE tells apart the files in Microsoft's compound file format [MS-CFB]: an
// encrypted workbook holds a stream EncryptedPackage [MS-OFFCRYPTO 2.3.4], the other
// names are those of old binary formats. Stream names are UTF-16LE.
func recogniseOLE(r io.ReaderAt, size int64) error {
	found, err := findAny(r, size, wide("EncryptedPackage"), wide("Workbook"), wide("WordDocument"))
	switch {
	case err != nil:
		return err
	case found == 0:
		return &ledger.Unreadable{
			Message: "这个工作簿设了打开密码，程序打不开",
			Hint:    "请用 Excel 或 WPS 输入密码打开，点“文件—信息—保护工作簿—用密码进行加密”（WPS 是“文件—文档加密—密码加密”），清空密码后另存一份 .xlsx 再用",
		}
	case found == 2:
		return &ledger.Unreadable{Message: "这是旧版 Word 文档（.doc），不是 Excel 工作簿", Hint: "请改用整改台账的 Excel 文件（.xlsx）"}
	}
	return &ledger.Unreadable{Message: "这是旧格式的表格（.xls 或 WPS 的 .et），不是 .xlsx 工作簿", Hint: hintSaveAs}
}

func wide(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// findAny returns the index of the first of the words that occurs in r, or -1.
func findAny(r io.ReaderAt, size int64, words ...[]byte) (int, error) {
	const chunk, overlap = 1 << 20, 64
	buf := make([]byte, chunk+overlap)
	for at := int64(0); at < size; at += chunk {
		n, err := r.ReadAt(buf[:min(int64(len(buf)), size-at)], at)
		if err != nil && !errors.Is(err, io.EOF) {
			return 0, err
		}
		for i, w := range words {
			if bytes.Contains(buf[:n], w) {
				return i, nil
			}
		}
	}
	return -1, nil
}
