package check

import (
	"fmt"
	"slices"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
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
			if f.Code == w.Code && besides(f, at) {
				out[i] = waived(f, w.Reason)
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

// besides reports whether the finding stands in the line of the waiver or in the next.
func besides(f finding.Finding, at finding.Place) bool {
	return slices.ContainsFunc(append([]finding.Place{f.At}, f.Related...), func(p finding.Place) bool {
		return p.File == at.File && p.Line > 0 && (p.Line == at.Line || p.Line == at.Line+1)
	})
}

// WaiveCells applies what the clerk wrote into the ledger's list of findings: a finding of
// the code at the place is a hint that says so. A reason for a finding that is no longer
// there is a hint of its own.
func WaiveCells(list finding.List, waivers []ledger.Waiver) finding.List {
	out := slices.Clone(list)
	for _, w := range waivers {
		used := false
		for i, f := range list {
			if f.Code == w.Code && f.At.File == w.At.File && f.At.Sheet == w.Sheet && f.At.Cell == w.Cell {
				out[i] = waived(f, w.Reason)
				used = true
			}
		}
		if !used {
			out = append(out, waiverUnused.Find(w.At, fmt.Sprintf("“不查 %s”没有对上任何问题", w.Code),
				"问题已经改好的，请删去这一格的理由；插入过行的，请重新标注一次。"))
		}
	}
	return out
}

// waived is the finding as a hint with the reason for letting it stand.
func waived(f finding.Finding, reason string) finding.Finding {
	if reason == "" {
		reason = "没有写理由"
	}
	f.Severity = finding.Hint
	f.Message += "（已免查：" + reason + "）"
	return f
}
