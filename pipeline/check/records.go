package check

import (
	"fmt"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// Records checks the values of a decoded ledger: required cells, types, wording of what
// the public reads, and the order of dates. A fault is reported once, at its cell, also
// where a merged cell stands in several records.
func Records(data *ledger.Data, s *schema.Schema) finding.List {
	var list finding.List
	for i := range s.Sheets {
		sh := &s.Sheets[i]
		list = append(list, sheet(sh, records(data, sh))...)
	}
	for _, o := range s.Order {
		list = append(list, order(data, s, o)...)
	}
	return unique(list)
}

// records returns the records of a sheet; facts are one record.
func records(data *ledger.Data, sh *schema.Sheet) []ledger.Record {
	if sh.Shape == schema.Table {
		return data.Tables[sh.ID]
	}
	if r, ok := data.Facts[sh.ID]; ok {
		return []ledger.Record{r}
	}
	return nil
}

func sheet(sh *schema.Sheet, records []ledger.Record) finding.List {
	var list finding.List
	internal := make([]finding.List, len(sh.Columns)) // wording of cells the public does not read
	for _, r := range records {
		for i := range sh.Columns {
			c := &sh.Columns[i]
			v, ok := r.Values[c.ID]
			if !ok {
				continue // the sheet lacks the column: reported by schema.Decode
			}
			list = append(list, value(c, v)...)
			switch found := wording(c, v); {
			case c.Public || c.Type == schema.Phone || c.Type == schema.Email:
				list = append(list, found...)
			default:
				internal[i] = append(internal[i], found...)
			}
		}
	}
	for i, found := range internal {
		list = append(list, summary(&sh.Columns[i], unique(found))...)
	}
	return list
}

// summary makes one hint of the doubtful wording in a column that is not made public.
func summary(c *schema.Column, found finding.List) finding.List {
	if len(found) == 0 {
		return nil
	}
	f := found[0]
	f.Severity = finding.Hint
	if n := len(found); n > 1 {
		f.Message = fmt.Sprintf("%s；“%s”这一列共有%d格如此", f.Message, c.ID, n)
		for _, other := range found[1:] {
			f.Related = append(f.Related, other.At)
		}
	}
	return finding.List{f}
}

// unique drops findings that say the same of the same cell.
func unique(list finding.List) finding.List {
	type key struct {
		code, message string
		at            finding.Place
	}
	seen := map[key]bool{}
	var out finding.List
	for _, f := range list {
		k := key{f.Code, f.Message, f.At}
		if !seen[k] {
			seen[k] = true
			out = append(out, f)
		}
	}
	return out
}
