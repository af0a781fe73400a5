package csv

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongwen/pipeline/ledger"
)

// byteOrder returns the length of the byte order mark that a file begins with, and the
// encoding that it means, nil for UTF-8.
func byteOrder(head []byte) (length int64, e encoding.Encoding) {
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return 3, nil
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return 2, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return 2, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return 0, nil
}

// recognise finds the encoding. Errors: *ledger.Unreadable, those of the machine.
func (t *table) recognise() error {
	if t.size > ledger.MaxFile {
		return t.unreadable(hintDivide, "文件有 %d MB，太大了（最多 %d MB）", t.size>>20, ledger.MaxFile>>20)
	}
	head := make([]byte, min(t.size, 4))
	if n, err := t.r.ReadAt(head, 0); n < len(head) {
		return fmt.Errorf("read %s: %w", t.file, err)
	}
	if t.mark, t.encoding = byteOrder(head); t.mark == t.size {
		return t.unreadable("请重新保存或向提供文件的人重新要一份", "这是空文件，里面没有任何内容")
	}
	if t.encoding != nil {
		return nil
	}
	return t.guess()
}

// guess says whether a file is UTF-8, which marked ones should be, or else GB18030.
// Chinese text in GB18030 is broken UTF-8 nearly everywhere, broken UTF-8 in few places.
func (t *table) guess() error {
	c := census{line: 1}
	if err := c.count(t.text()); err != nil {
		return err
	}
	switch {
	case c.zero:
		return t.unreadable(hintBinary, "这不是文本文件，不能当作 CSV 读")
	case c.bad > 0 && (t.mark > 0 || c.good > c.bad):
		return t.unreadable(hintEncoding, "第 %d 行里有损坏的字（这个文件是 UTF-8 编码）", c.badLine)
	case c.bad > 0:
		t.encoding = simplifiedchinese.GB18030
	}
	return nil
}

// census counts what speaks for UTF-8, and against.
type census struct {
	good          int // characters of several bytes
	bad           int // bytes that are part of none
	line, badLine int // the last line; the one with the first bad byte
	zero          bool
}

func (c *census) count(r io.Reader) error {
	buf := make([]byte, 1<<16)
	for kept, end := 0, false; !end; {
		n, err := r.Read(buf[kept:])
		if err != nil && err != io.EOF {
			return err
		}
		end = err == io.EOF
		b := buf[:kept+n]
		for len(b) > 0 && (end || utf8.FullRune(b)) {
			b = b[c.rune(b):]
		}
		kept = copy(buf, b)
	}
	return nil
}

// rune counts the first character and returns its size.
func (c *census) rune(b []byte) int {
	r, size := utf8.DecodeRune(b)
	switch {
	case r == utf8.RuneError && size == 1:
		if c.bad++; c.bad == 1 {
			c.badLine = c.line
		}
	case size > 1:
		c.good++
	case r == '\n':
		c.line++
	case r == 0:
		c.zero = true
	}
	return size
}
