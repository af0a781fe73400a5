package markdown

import (
	"fmt"
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
)

// dump prints what Parse made, a line a thing, for people.
func dump(d *document.Document, list finding.List) string {
	var b strings.Builder
	d.Dump(&b)
	for _, f := range list {
		fmt.Fprintf(&b, "! %s %s %s %s → %s\n", f.Severity.Chinese(), f.At, f.Code, f.Message, f.Hint)
	}
	return b.String()
}
