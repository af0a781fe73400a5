package csv

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
)

// Each case is a file as text, and what Read makes of it. Where the name of the case
// begins with an encoding the file is in that. → stands for a tab, ␍ for a carriage
// return, ␇ for a bell; ✂ cuts the file off.
func TestRead(t *testing.T) {
	casefile.Run(t, "testdata/*.txtar", func(t *testing.T, c casefile.Case) string {
		return dump(readBytes("台账.csv", file(t, c)))
	})
}

func file(t testing.TB, c casefile.Case) []byte {
	text := strings.NewReplacer("→", "\t", "␍", "\r", "␇", "\a").Replace(c.Input)
	text, _, _ = strings.Cut(text, "✂")
	form, _, _ := strings.Cut(c.Name, " ")
	return encode(t, text, form)
}

func readBytes(file string, b []byte) (*ledger.Workbook, error) {
	return Read(file, bytes.NewReader(b), int64(len(b)))
}

func encode(t testing.TB, text, form string) []byte {
	forms := map[string]encoding.Encoding{
		"GB18030":  simplifiedchinese.GB18030,
		"GBK":      simplifiedchinese.GBK,
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"BOM":      unicode.UTF8BOM,
	}
	if forms[form] == nil {
		return []byte(text)
	}
	b, err := forms[form].NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// dump prints a workbook, or why it could not be read.
func dump(wb *ledger.Workbook, err error) string {
	if err != nil {
		return "error " + err.Error() + "\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "sheet %s\n", wb.Sheets[0].Name)
	for row, err := range wb.Sheets[0].Rows {
		if err != nil {
			fmt.Fprintf(&b, "error %v\n", err)
			break
		}
		for _, c := range row.Cells {
			form := "%s %q  "
			if c.Kind == ledger.Number {
				form = "%s =%s  "
			}
			fmt.Fprintf(&b, form, ledger.Reference(c.Row, c.Col), c.Raw)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// Files that no case can hold as text.
func TestBroken(t *testing.T) {
	gbk := encode(t, "序号,方面\n1,学习\n", "GBK")
	for _, c := range []struct {
		name    string
		data    []byte
		message string
	}{
		{"empty", nil, "空文件"},
		{"nothing but a mark", []byte("\xff\xfe"), "空文件"},
		{"UTF-8 cut within a character", []byte("序号,方面\n1,学习\n2,学\xe4\xb9"), "第 3 行里有损坏的字（这个文件是 UTF-8 编码）"},
		{"marked as UTF-8 and is not", append([]byte("\ufeff"), gbk...), "第 1 行里有损坏的字"},
		{"GBK cut within a character", gbk[:len(gbk)-2], "第 2 行里有认不出的字"},
		{"UTF-16 cut within a character", append(encode(t, "序号,方面\n", "UTF-16LE"), 'x'), "第 2 行里有认不出的字"},
		{"workbook", []byte("PK\x03\x04\x14\x00\x06\x00"), "这不是文本文件"},
		{"UTF-16 without a mark", encode(t, "a,b", "UTF-16LE")[2:], "这不是文本文件"},
		{"an open quotation", []byte("1,\"" + strings.Repeat("长\n", maxRecord/4) + "\"" + strings.Repeat("2,\n", maxRecord)), "第 1 行的内容太长"},
		{"a long cell", []byte("1,2\n3," + strings.Repeat("4", ledger.MaxCellText+1)), "第 2 行的内容太长"},
		{"too many columns", []byte(strings.Repeat(",", ledger.MaxColumn)), "内容太多"},
		{"too many rows", []byte("1" + strings.Repeat("\n", ledger.MaxRow) + "2"), "内容太多"},
	} {
		t.Run(c.name, func(t *testing.T) {
			u := firstError(t, c.data)
			if u == nil || u.File != "台账.csv" || !strings.Contains(u.Message, c.message) || u.Hint == "" {
				t.Errorf("got %+v, want a message with %q", u, c.message)
			}
		})
	}
	_, err := Read("台账.csv", bytes.NewReader([]byte("1")), ledger.MaxFile+1)
	if u := new(ledger.Unreadable); !errors.As(err, &u) || !strings.Contains(u.Message, "太大") {
		t.Error(err)
	}
}

// firstError reads all rows and returns what is said of the file.
func firstError(t *testing.T, data []byte) (u *ledger.Unreadable) {
	t.Helper()
	wb, err := readBytes("台账.csv", data)
	if err == nil {
		for _, err = range wb.Sheets[0].Rows {
		}
	}
	if err != nil && !errors.As(err, &u) {
		t.Fatal(err)
	}
	return u
}

// A machine that fails is no fault of the file, wherever it fails.
func TestBrokenDisk(t *testing.T) {
	data := bytes.Repeat([]byte("1,学习\n"), 20_000)
	for at := range int64(len(data)) / 1000 {
		wb, err := Read("台账.csv", brokenDisk{bytes.NewReader(data), at * 1000}, int64(len(data)))
		if err == nil {
			for _, err = range wb.Sheets[0].Rows {
			}
		}
		if !errors.Is(err, errDisk) {
			t.Fatalf("at byte %d: %v", at*1000, err)
		}
	}
}

type brokenDisk struct {
	io.ReaderAt
	at int64
}

var errDisk = errors.New("disk failure")

func (d brokenDisk) ReadAt(p []byte, off int64) (int, error) {
	if off <= d.at && d.at < off+int64(len(p)) {
		return 0, errDisk
	}
	return d.ReaderAt.ReadAt(p, off)
}

// FuzzRead: a file is refused as *ledger.Unreadable, or its rows come in order, hold text
// without control characters, and are the same again.
func FuzzRead(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/*.txtar") {
		f.Add(file(f, c))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if firstError(t, data) != nil {
			return
		}
		wb, err := readBytes("台账.csv", data)
		if err != nil {
			t.Fatal(err)
		}
		last := 0
		for row := range wb.Sheets[0].Rows {
			if row.Number <= last || len(row.Cells) == 0 {
				t.Fatalf("row %v after %d", row, last)
			}
			last = row.Number
			col := 0
			for _, c := range row.Cells {
				if c.Row != last || c.Col <= col || c.Raw == "" || !utf8.ValidString(c.Raw) || clean(c.Raw) != c.Raw {
					t.Fatalf("cell %+v in row %d after column %d", c, last, col)
				}
				col = c.Col
			}
		}
		if first := dump(wb, nil); first != dump(wb, nil) {
			t.Fatal("not the same again")
		}
	})
}

// FuzzCells: whatever stands in the cells of a table, written by the rules, is read back,
// in its place. Only what could be taken for a comma must not stand there in every line.
func FuzzCells(f *testing.F) {
	f.Add("序号", "方面\n第二行", "张三, \"李四\"", "0012")
	f.Add("\n", "", "甲,乙", "=\"x")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		cells := []string{a, b, c, d}
		var text strings.Builder
		for i, cell := range cells {
			cells[i] = clean(strings.Map(func(r rune) rune {
				if strings.ContainsRune("\ufeff\ufffd\t;", r) {
					return -1
				}
				return r
			}, cell))
			if forced(cells[i]) != cells[i] {
				return
			}
			fmt.Fprintf(&text, "x,%d,\"%s\"\r\n\r\n", i, strings.ReplaceAll(cells[i], `"`, `""`))
		}
		var got [4]string
		wb, err := readBytes("台账.csv", []byte(text.String()))
		if err != nil {
			t.Fatal(err)
		}
		lines := 1
		for row, err := range wb.Sheets[0].Rows {
			if err != nil || row.Number%2 == 0 || row.Number > 8 {
				t.Fatal(row, err)
			}
			if len(row.Cells) > 2 {
				got[row.Number/2] = row.Cells[2].Raw
			}
			lines++
		}
		if got != [4]string(cells) || lines != 5 {
			t.Fatalf("%q from %q", got, text.String())
		}
	})
}
