package schema

import (
	"fmt"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// Decode makes records of the workbook and passes them to visit, those of facts first, one
// by one as the rows are read. Values has an entry for every column that the sheet has, be
// the cell empty or not; a column that the sheet lacks has none. A value that does not fit
// its type stays as written, without a Meaning. Hidden rows and columns are read like
// others, with a hint. Rows that add up others come with Total; notes are left out.
// The error is a sheet that could not be read.
func Decode(wb *ledger.Workbook, s *Schema, visit Visit) (finding.List, error) {
	claimed := s.claim(wb, heads{})
	list := s.unclaimed(wb, claimed)
	for _, shape := range []Shape{Facts, Table} {
		for i := range s.Sheets {
			if sh := &s.Sheets[i]; sh.Shape == shape {
				found, err := decodeSheet(wb, s, sh, claimed[i], visit)
				if err != nil {
					return nil, err
				}
				list = append(list, found...)
			}
		}
	}
	return list, nil
}

func decodeSheet(wb *ledger.Workbook, s *Schema, sh *Sheet, c claim, visit Visit) (finding.List, error) {
	if len(c.sheets) == 0 {
		return missingSheet(wb, s, sh, c), nil
	}
	list := c.findings(sh)
	decode := decodeTable
	if sh.Shape == Facts {
		decode = decodeFacts
	}
	for _, sheet := range c.sheets {
		found, err := decode(sheet, sh, visit)
		if err != nil {
			return nil, fmt.Errorf("工作表“%s”读不出来：%w", sheet.Name, err)
		}
		list = append(list, found...)
	}
	return list, nil
}
