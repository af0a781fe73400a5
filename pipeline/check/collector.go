package check

import (
	"fmt"
	"strings"

	"gongwen/pipeline/disclosure"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/schema"
)

// mostPlaces is how many findings of one rule in one column are kept apart: nobody reads
// more, and a ledger of 100,000 rows may have as many faults.
const mostPlaces = 1000

// collector keeps findings: each once, and of one rule in one column no more than mostPlaces.
type collector struct {
	list  finding.List
	seen  map[statement]bool
	count map[column]int
	order []column // that have more than are kept
}

type statement struct {
	code, message string
	at            finding.Place
}

type column struct{ code, file, sheet, letters string }

func newCollector() *collector {
	return &collector{seen: map[statement]bool{}, count: map[column]int{}}
}

// add keeps findings that do not say the same of the same cell as one before.
func (c *collector) add(found ...finding.Finding) {
	for _, f := range found {
		f.Message, f.Hint = disclosure.Mask(f.Message), disclosure.Mask(f.Hint) // reports travel
		at := columnOf(f)
		if c.count[at] >= mostPlaces {
			if c.count[at] == mostPlaces {
				c.order = append(c.order, at)
			}
			c.count[at]++
			continue
		}
		if key := (statement{f.Code, f.Message, f.At}); !c.seen[key] {
			c.seen[key] = true
			c.count[at]++
			c.list = append(c.list, f)
		}
	}
}

func columnOf(f finding.Finding) column {
	return column{f.Code, f.At.File, f.At.Sheet, strings.TrimRight(f.At.Cell, "0123456789")}
}

// finish adds what was not kept as one finding for each column.
func (c *collector) finish() finding.List {
	for _, at := range c.order {
		for _, f := range c.list {
			if columnOf(f) == at {
				more := f.Rule.Find(finding.Place{File: at.file, Sheet: at.sheet},
					fmt.Sprintf("%s列这样的问题太多，只列出了前%d处，另有%d处没有列出", at.letters, mostPlaces, c.count[at]-mostPlaces),
					"请先成批改正列出的，再查一遍。")
				more.Severity = f.Severity
				c.list = append(c.list, more)
				break
			}
		}
	}
	return c.list
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
