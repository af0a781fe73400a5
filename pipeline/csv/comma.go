package csv

import (
	"bytes"
	"encoding/csv"
	"io"
)

// chooseComma finds what divides the cells: what divides most of the first records into
// the same number of cells, more than one.
func (t *table) chooseComma() error {
	head, err := io.ReadAll(io.LimitReader(t.text(), headSize))
	if err != nil {
		return err
	}
	t.comma = ','
	most := 0
	for _, comma := range []rune{'\t', ',', ';'} {
		if n := agreement(head, comma); n > most {
			t.comma, most = comma, n
		}
	}
	return nil
}

// agreement counts the records that are divided into the same number of cells. A
// quotation mark within a cell speaks against the record: there the cells end elsewhere.
func agreement(head []byte, comma rune) int {
	r := newReader(bytes.NewReader(head), comma)
	r.LazyQuotes = false
	count, most := map[int]int{}, 0
	for range headRecords {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if n := len(record); err == nil && n > 1 {
			count[n]++
			most = max(most, count[n])
		}
	}
	return most
}

// newReader is how records are read: loosely, as Excel does.
func newReader(r io.Reader, comma rune) *csv.Reader {
	records := csv.NewReader(r)
	records.Comma = comma
	records.LazyQuotes = true
	records.FieldsPerRecord = -1
	records.ReuseRecord = true
	return records
}
