package pipeline

import (
	"fmt"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// mostRecords is how many records of a sheet are kept for a draft; a paper of 5,000
// measures would have 500 pages.
const mostRecords = 5000

// kept is the records of a ledger as a draft needs them.
type kept struct {
	*ledger.Data
	drafts  bool   // the schema has a template
	records int    // of tables that were read
	long    string // a sheet with more records than are kept
}

func newKept(file string, s *schema.Schema) *kept {
	return &kept{Data: ledger.NewData(file), drafts: s.Template != ""}
}

func (k *kept) add(sh *schema.Sheet, r ledger.Record) {
	k.records += min(r.Row, 1)
	switch {
	case !k.drafts:
	case len(k.Tables[sh.ID]) == mostRecords:
		k.long = sh.ID
	default:
		k.Add(sh.ID, r)
	}
}

// excused makes warnings of missing sheets where no paper is wanted and records were read:
// a ledger can be checked without the rest, and a text file has only one table.
func (p *paper) excused(found finding.List, records int) finding.List {
	for i, f := range found {
		if missing := f.Code == "facts.missing" || f.Code == "sheet.missing"; missing && !p.wanted && records > 0 {
			p.partial = true
			found[i].Severity = finding.Warning
			found[i].Hint = "只要检查，可以不管；要起草公文，" + f.Hint
		}
	}
	return found
}

// drafts reports whether a paper can be made of the ledger, and says why where it cannot.
func (p *paper) drafts(s *schema.Schema, data *kept) bool {
	if p.wanted && !data.drafts {
		p.add(finding.List{ruleTemplate.Find(finding.Place{File: data.File}, fmt.Sprintf("台账样式“%s”没有模板，只能检查，不能起草", s.Title),
			"要起草公文，请用 gongwen new schema 做一个本单位的样式，再用 --template-dir 指给程序。")})
	}
	if p.wanted && data.long != "" {
		p.add(finding.List{ruleLong.Find(finding.Place{File: data.File, Sheet: data.long}, fmt.Sprintf("“%s”有%d条以上的记录，一份公文写不下，没有起草", data.long, mostRecords),
			"请按单位或者方面分成几份台账。")})
	}
	return data.drafts && data.long == "" && !p.partial
}
