package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// problems follows the problems of the records and their measures.
type problems struct {
	seen     map[uint64]finding.Place // problem and measure -> where they stood first
	current  ledger.Value
	measured bool          // the current problem has a measure
	empty    finding.Place // the first empty measure of the current problem
}

func newProblems() problems { return problems{seen: map[uint64]finding.Place{}} }

// next looks at the problem of a record; one that is merged down over several is one.
func (p *problems) next(r row) finding.List {
	problem, ok := r.get(schema.Problem)
	if !ok || problem.Empty() {
		return nil
	}
	var list finding.List
	if problem.At != p.current.At && problem.Text != p.current.Text {
		list = p.close()
		p.current, p.measured, p.empty = problem, false, finding.Place{}
	}
	list = append(list, p.twice(r, problem)...)
	measure, has := r.get(schema.Measure)
	switch {
	case !has || r.columns[schema.Measure].Required || !measure.Empty():
		p.measured = true
	case p.empty.Cell == "":
		p.empty = measure.At
	}
	return list
}

// close reports the current problem when none of its rows had a measure.
func (p *problems) close() finding.List {
	if p.measured || p.empty.Cell == "" {
		return nil
	}
	f := problemBare.Find(p.empty, fmt.Sprintf("“%s”没有一条整改措施", brief(p.current.Text)), "请填写整改措施。")
	f.Related = []finding.Place{p.current.At}
	p.measured = true
	return one(f)
}

// shortest is how long a text must be to be known again: 无 or 见附件 may well repeat.
const shortest = 6

// twice reports a problem that another row has with all that goes with it, but for the
// number. What is remembered of each is a hash of 64 bits: two that differ come out the
// same once in a million ledgers of 100,000 rows.
func (p *problems) twice(r row, problem ledger.Value) finding.List {
	if utf8.RuneCountInString(problem.Text) < shortest {
		return nil
	}
	measure, _ := r.get(schema.Measure)
	if measure.At == problem.At || measure.Row != 0 && measure.Row != r.Row {
		return nil // merged down: the same record in several rows
	}
	h := hash(r.texts()...)
	first, seen := p.seen[h]
	if !seen || first == problem.At {
		p.seen[h] = problem.At
		return nil
	}
	f := problemTwice.Find(problem.At, fmt.Sprintf("“%s”这一行与%s那一行是同一个问题", brief(problem.Text), near(first, problem.At)), "请核对是不是重复登记，重复的请删去一行。")
	f.Related = []finding.Place{first}
	return one(f)
}

// texts are all that the record says, but for its number.
func (r row) texts() []string {
	out := make([]string, 0, len(r.sheet.Columns))
	for i := range r.sheet.Columns {
		if c := &r.sheet.Columns[i]; c.Role != schema.Serial {
			out = append(out, r.Values[c.ID].Text)
		}
	}
	return out
}

// near names a place as seen from another: by its sheet only where that is another one.
func near(p, from finding.Place) string {
	if p.Sheet != from.Sheet {
		return p.Sheet + "!" + p.Cell
	}
	return p.Cell
}

// hash tells texts apart that differ by more than blanks and end marks [FNV-1a, 64 bits].
func hash(texts ...string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, text := range texts {
		for _, c := range strings.TrimRight(text, endMarks) {
			if !unicode.IsSpace(c) {
				h = (h ^ uint64(c)) * prime
			}
		}
		h *= prime // the end of a text
	}
	return h
}

// endMarks do not make a text another one.
const endMarks = "。；;. \n\u3000"

// bare is a text without blanks and end marks, to be compared.
func bare(text string) string {
	return strings.TrimRight(strings.Join(strings.Fields(text), ""), endMarks)
}

// brief is the beginning of a text, to name it by.
func brief(text string) string { return cut(text, 12) }

// said is a text as a message quotes it: on one line, and not all of a long one.
func said(text string) string { return cut(text, 30) }

func cut(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
