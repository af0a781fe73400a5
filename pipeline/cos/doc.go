// Package cos reads and writes the objects that PDF files are made of (ISO 32000-1, 7.2
// to 7.5). It knows syntax only: what a page or a font is stands in other rooms.
//
// Reading is shallow. A value is kept as the bytes that stand in the file (Raw) and looked
// into when somebody asks; a dictionary is an ordered list of keys with raw values, so
// that what is not understood is copied unchanged. A reader is tolerant: a broken
// cross-reference table is rebuilt by looking for objects. It is bounded as well: whatever
// the bytes are, reading ends after work in proportion to their number, and inflated data
// has a ceiling. A writer is strict and writes one classic table.
//
// Read does all the work that changes a File; afterwards it is read-only and may be shared
// between goroutines. The bytes given to Read must not change while the File is used.
package cos

import (
	"errors"
	"fmt"
)

// Ceilings of a reader.
const (
	maxDepth   = 100      // of nested arrays and dictionaries, and of references to references
	maxNumber  = 8388607  // of an object (ISO 32000-1, annex C)
	maxObjects = 1 << 20  // in a file
	maxInflate = 64 << 20 // bytes of one inflated stream, and of all object and table streams together
)

// The errors of this package wrap one of these.
var (
	ErrNotPDF    = errors.New("不是 PDF 文件")
	ErrEncrypted = errors.New("PDF 文件设有密码或权限限制，请先解除限制再使用")
	ErrDamaged   = errors.New("PDF 文件已损坏")
	ErrLimit     = errors.New("PDF 文件的内容超出处理上限")
	ErrFilter    = errors.New("PDF 文件用了本程序不认识的压缩方式")
)

// damaged is ErrDamaged with the object it was met in.
func damaged(n int, what string) error { return fmt.Errorf("%w：对象 %d，%s", ErrDamaged, n, what) }
