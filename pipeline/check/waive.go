package check

import (
	"fmt"
	"slices"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
)

// Waive applies the author's recorded decisions <!-- 不查 CODE：理由 -->: a finding with
// the code in the waiver's line or the next stays in the list as a hint that says so. A
// finding that was moved to its cell is found by its related place in the text. A waiver
// that meets no finding is a hint of its own.
func Waive(list finding.List, doc *document.Document, text *finding.Text) finding.List {
	out := slices.Clone(list)
	for _, w := range doc.Waivers {
		at := text.Place(int(w.Pos))
		used := false
		for i, f := range list {
			if f.Code == w.Code && near(f, at) {
				out[i].Severity = finding.Hint
				out[i].Message = f.Message + waived(w)
				used = true
			}
		}
		if !used {
			out = append(out, waiverUnused.Find(at,
				fmt.Sprintf("“不查 %s”的批注没有对上任何问题", w.Code),
				"批注写在有问题的那一行，或者紧挨着的上一行。问题已经改好的，请删去批注。"))
		}
	}
	return out
}

// near reports whether the finding stands in the line of the waiver or in the next.
func near(f finding.Finding, at finding.Place) bool {
	return slices.ContainsFunc(append([]finding.Place{f.At}, f.Related...), func(p finding.Place) bool {
		return p.File == at.File && p.Line > 0 && (p.Line == at.Line || p.Line == at.Line+1)
	})
}

func waived(w document.Waiver) string {
	if w.Reason == "" {
		return "（已免查，没有写理由）"
	}
	return "（已免查：" + w.Reason + "）"
}
