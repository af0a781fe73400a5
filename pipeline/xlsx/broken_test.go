package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Every kind of file that is no workbook is named, with advice.
func TestBroken(t *testing.T) {
	good := build(t, map[string]string{"sheet.xml": `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`})
	lock := append([]byte{6}, "clerk "+strings.Repeat(" ", 48)...)
	lock = append(append(lock, 6, 0), make([]byte, lockFileSize-len(lock)-2)...)
	cases := []struct {
		name, file string
		data       []byte
		message    string
	}{
		{"empty", "台账.xlsx", nil, "空文件"},
		{"lock by name", "~$台账.xlsx", good, "正在 Excel 里打开着"},
		{"lock of WPS", ".~台账.xlsx", good, "正在 Excel 里打开着"},
		{"lock by content", "台账.xlsx", lock, "正在 Excel 里打开着"},
		{"encrypted", "台账.xlsx", encrypted(t), "设了打开密码"},
		{"old xls", "台账.xlsx", ole("Workbook"), "旧格式的表格（.xls 或 WPS 的 .et）"},
		{"old doc", "台账.xlsx", ole("WordDocument"), "旧版 Word 文档"},
		{"csv", "台账.xlsx", []byte("序号,方面\n1,学习\n"), "文本或 CSV 文件"},
		{"csv in UTF-16", "台账.xlsx", append([]byte("\xff\xfe"), wide("序号\t方面")...), "文本或 CSV 文件"},
		{"csv in GBK", "台账.xlsx", []byte("\xd0\xf2\xba\xc5,1\r\n"), "文本或 CSV 文件"},
		{"web page", "台账.xls", []byte("\ufeff\n<html><table><tr><td>1"), "网页格式的表格"},
		{"XML spreadsheet", "台账.xls", []byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), "旧式的 XML 表格"},
		{"pdf", "台账.pdf", []byte("%PDF-1.7\n%\xe2\xe3"), "PDF 文件"},
		{"picture", "台账.xlsx", []byte("\x89PNG\r\n\x1a\n\x00\x00"), "图片"},
		{"rar", "台账.rar", []byte("Rar!\x1a\x07\x01\x00"), "压缩包"},
		{"nothing known", "台账.xlsx", []byte("\x00\x00\x00\x00"), "不是 Excel 工作簿"},
		{"cut short", "台账.xlsx", good[:len(good)-40], "文件不完整"},
		{"cut to a head", "台账.xlsx", good[:5], "文件不完整"},
		{"docx", "台账.xlsx", zipped(t, map[string]string{"[Content_Types].xml": "", "_rels/.rels": "", "word/document.xml": ""}), "Word 文档"},
		{"pptx", "台账.xlsx", zipped(t, map[string]string{"[Content_Types].xml": "", "_rels/.rels": "", "ppt/presentation.xml": ""}), "演示文稿"},
		{"xlsb", "台账.xlsb", zipped(t, map[string]string{"_rels/.rels": "", "xl/workbook.bin": ""}), "二进制格式的工作簿"},
		{"ods", "台账.ods", zipped(t, map[string]string{"mimetype": "", "content.xml": ""}), "ODF 格式"},
		{"ofd", "通报.ofd", zipped(t, map[string]string{"OFD.xml": ""}), "OFD 版式文件"},
		{"zip", "台账.zip", zipped(t, map[string]string{"照片/1.jpg": ""}), "压缩包"},
		{"other package", "台账.xlsx", zipped(t, map[string]string{"_rels/.rels": "<Relationships/>"}), "不是 Excel 工作簿"},
		{"relations lost", "台账.xlsx", zipped(t, map[string]string{"_rels/.rels": "<Relationships>"}), "工作簿已损坏"},
		{"wrong checksum", "台账.xlsx", bytes.Replace(good, []byte{'P', 'K', 7, 8}, []byte{'P', 'K', 7, 9}, 1), "工作簿已损坏"},
		{"zip password", "台账.xlsx", flagged(t), "加了密"},
		{"bomb: declared", "台账.xlsx", raw(t, 2<<30, []byte{3, 0}), "展开后太大"},
		{"bomb: ratio", "台账.xlsx", raw(t, 64<<20, deflated(t, 64<<20)), "压缩得不正常"},
		{"bomb: lying header", "台账.xlsx", raw(t, 300, deflated(t, 64<<20)), "工作表“台账”已损坏"},
		{"bomb: parts", "台账.xlsx", crowded(t, maxParts+1), "里面的部件太多"},
		{"bomb: directory", "台账.xlsx", crowded(t, maxDirectory/50), "里面的部件太多"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := readBytes(c.file, c.data)
			u := unreadable(t, err)
			if !strings.Contains(u.Message, c.message) || u.File != c.file || u.Hint == "" {
				t.Errorf("got %+v, want a message with %q", u, c.message)
			}
		})
	}
}

func TestHintNamesTheRealFile(t *testing.T) {
	_, err := readBytes("~$台账.xlsx", []byte{1})
	const want = "~$台账.xlsx：这不是台账，是 Excel 打开台账时自动生成的临时文件，说明台账正在 Excel 里打开着。请关闭 Excel 或 WPS 里打开的台账，再选真正的台账文件（文件名不带开头的“~$”，多半叫“台账.xlsx”）。"
	if err.Error() != want {
		t.Errorf("got  %v\nwant %v", err, want)
	}
	_, err = readBytes("a.zip", zipped(t, map[string]string{"a/台账.XLSX": ""}))
	if u := unreadable(t, err); !strings.Contains(u.Hint, "解压") {
		t.Error(u)
	}
}

func TestDirectory(t *testing.T) {
	dir, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer dir.Close()
	_, err = Read("台账", dir, 4096)
	if u := unreadable(t, err); !strings.Contains(u.Message, "文件夹") {
		t.Error(u)
	}
}

type brokenDisk struct {
	io.ReaderAt
	at int64
}

var errDisk = errors.New("disk failure")

func (d *brokenDisk) ReadAt(p []byte, off int64) (int, error) {
	if off <= d.at && d.at < off+int64(len(p)) {
		return 0, errDisk
	}
	return d.ReaderAt.ReadAt(p, off)
}

// A machine that fails is no fault of the file, wherever it fails.
func TestBrokenDisk(t *testing.T) {
	good := build(t, map[string]string{"sheet.xml": `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`})
	for at := range len(good) {
		_, err := Read("台账.xlsx", &brokenDisk{bytes.NewReader(good), int64(at)}, int64(len(good)))
		if !errors.Is(err, errDisk) {
			t.Fatalf("at byte %d: %v", at, err)
		}
	}
}

// A machine that fails while rows are read is no fault of the file either.
func TestDiskBreaksLater(t *testing.T) {
	good := build(t, map[string]string{"sheet.xml": `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`})
	disk := brokenDisk{bytes.NewReader(good), -1}
	wb, err := Read("台账.xlsx", &disk, int64(len(good)))
	if err != nil {
		t.Fatal(err)
	}
	disk.at = int64(bytes.Index(good, []byte("xl/worksheets/")) - 1) // in the header of the part
	for _, err := range wb.Sheets[0].Rows {
		if !errors.Is(err, errDisk) {
			t.Error(err)
		}
	}
	disk.at = -1
	if got := dump(wb, nil); !strings.Contains(got, "A1 number") {
		t.Error(got)
	}
}

// The file is only read, and no temporary file is left or even made.
func TestLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	name := filepath.Join(t.TempDir(), "台账.xlsx")
	data := build(t, map[string]string{"sheet.xml": `<sheetData><row r="1"><c r="A1"><v>` + strings.Repeat("1", 40) + `</v></c></row></sheetData>`})
	if err := os.WriteFile(name, data, 0o400); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wb, err := Read("台账.xlsx", f, int64(len(data)))
	if got := dump(wb, err); !strings.Contains(got, "A1 number") {
		t.Error(got)
	}
	left, err := os.ReadDir(dir)
	if after, _ := os.ReadFile(name); err != nil || len(left) > 0 || !bytes.Equal(after, data) {
		t.Error("something changed", err, left)
	}
}

func encrypted(t *testing.T) []byte {
	f := excelize.NewFile()
	defer f.Close()
	var b bytes.Buffer
	if err := f.Write(&b, excelize.Options{Password: "清远"}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func ole(stream string) []byte {
	b := make([]byte, 3<<20)
	copy(b, magicOLE)
	copy(b[1<<20-8:], wide(stream)) // across two chunks
	return b
}

func deflated(t *testing.T, size int) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(bytes.Repeat([]byte{' '}, size))
	w.Close()
	return b.Bytes()
}

// raw is a workbook whose sheet part is data, and said to inflate to size bytes.
func raw(t *testing.T, size uint64, data []byte) []byte {
	return extended(t, func(z *zip.Writer) error {
		h := &zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, UncompressedSize64: size, CompressedSize64: uint64(len(data)), CRC32: crc32.ChecksumIEEE(nil)}
		w, err := z.CreateRaw(h)
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	})
}

func crowded(t *testing.T, parts int) []byte {
	return extended(t, func(z *zip.Writer) error {
		for i := range parts {
			if _, err := z.CreateRaw(&zip.FileHeader{Name: fmt.Sprint(i)}); err != nil {
				return err
			}
		}
		return nil
	})
}

// flagged is a workbook whose sheet part is marked as encrypted.
func flagged(t *testing.T) []byte {
	return extended(t, func(z *zip.Writer) error {
		_, err := z.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Flags: 1})
		return err
	})
}

// extended is a workbook to which more adds parts; they replace those it has.
func extended(t *testing.T, more func(*zip.Writer) error) []byte {
	t.Helper()
	base := build(t, nil)
	old, err := zip.NewReader(bytes.NewReader(base), int64(len(base)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range old.File {
		if err := z.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(more(z), z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
