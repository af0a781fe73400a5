package check

import (
	"fmt"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/schema"
)

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
