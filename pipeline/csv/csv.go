// Package csv reads tables in text files (.csv, .tsv, .txt) into ledgers. It alone knows
// golang.org/x/text.
//
// A file comes from outside and is trusted with nothing. Read goes once over it to know
// its encoding: UTF-8, UTF-16 with a byte order mark (Excel's “Unicode 文本”), else
// GB18030, which Chinese editions of Excel write. Its first lines tell what divides the
// cells: a tab, a comma or a semicolon. The rows are read from the file each time they
// are ranged over, and nothing of those that have gone by is kept.
package csv

import (
	"io"
	"path"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"gongwen/pipeline/ledger"
)

// table is a text file, and how it is to be read.
type table struct {
	file     string
	r        io.ReaderAt
	size     int64
	mark     int64             // length of the byte order mark
	encoding encoding.Encoding // nil for UTF-8
	comma    rune
}

// Read reads the table in r, size bytes long. file is its base name, for messages and,
// without its extension, the name of the one sheet. r must stay open, and unchanged,
// while the rows are ranged over.
//
// Every cell is text as it stands in the file, besides plain numbers, and ="00123", by
// which Excel is told to leave a number alone: that is the text 00123. Rows are numbered as Excel numbers them when it
// opens the file: a line break within quotes begins no row, an empty line is one.
//
// Errors: *ledger.Unreadable when the file is no table we can read; Rows gives it when
// the text turns out to be damaged or too much. Any other error is the machine's.
func Read(file string, r io.ReaderAt, size int64) (*ledger.Workbook, error) {
	t := &table{file: file, r: r, size: size}
	if err := t.recognise(); err != nil {
		return nil, err
	}
	if err := t.chooseComma(); err != nil {
		return nil, err
	}
	name := strings.TrimSuffix(file, path.Ext(file))
	return &ledger.Workbook{File: file, Sheets: []*ledger.Sheet{{File: file, Name: name, Rows: t.rows}}}, nil
}

// text is the file in UTF-8, from its beginning.
func (t *table) text() io.Reader {
	r := io.NewSectionReader(t.r, t.mark, t.size-t.mark)
	if t.encoding == nil {
		return r
	}
	return transform.NewReader(r, t.encoding.NewDecoder())
}
