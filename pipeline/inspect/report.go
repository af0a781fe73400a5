package inspect

import (
	"gongwen/pipeline/finding"
)

// Status is the end that a check has come to.
type Status uint8

const (
	Pass       Status = iota // measured, and as the rule wants it
	Fail                     // measured, and not so
	Unverified               // could not be measured; Message says why
	Absent                   // the paper has no such element
)

// String returns the word of the JSON form.
func (s Status) String() string { return [...]string{"pass", "fail", "unverified", "absent"}[s] }

// Chinese returns the word a clerk reads.
func (s Status) Chinese() string { return [...]string{"符合", "不符", "未核", "没有"}[s] }

// Measure is what one check found, at one place. A rule that is broken at several places
// has a Measure for each of the first ones; the last of them says how many more there are.
type Measure struct {
	Rule   finding.Rule
	Status Status

	// Measured, Expected and Tolerance are texts with their units, such as 28.0 毫米, 三号仿宋
	// or ±1 毫米; empty where there is nothing to say.
	Measured, Expected, Tolerance string

	Page int     // from 1; 0 for the paper as a whole
	X, Y float64 // millimetres from the top left corner of the page; 0 0 for the page as a whole

	Message, Hint string // Chinese; of a Fail and an Unverified
}

// Report is all that was measured of one PDF. Every rule of Rules has at least one
// Measure, in the order of Rules.
type Report struct {
	File     string
	Profile  string // title of the profile
	Measures []Measure
}

// Count returns how many measures have a status.
func (r *Report) Count(s Status) int {
	n := 0
	for _, m := range r.Measures {
		if m.Status == s {
			n++
		}
	}
	return n
}

// Faults returns what is wrong with the paper: each Fail with the severity of its rule.
func (r *Report) Faults() finding.List {
	var list finding.List
	for _, m := range r.Measures {
		if m.Status == Fail {
			list = append(list, m.Rule.Find(m.place(r.File), m.Message, m.Hint))
		}
	}
	return list
}

// Findings returns the faults, and each Unverified as a hint that says so.
func (r *Report) Findings() finding.List {
	list := r.Faults()
	for _, m := range r.Measures {
		if m.Status == Unverified {
			f := m.Rule.Find(m.place(r.File), "没有核对“"+m.Rule.About+"”："+m.Message, m.Hint)
			f.Severity = finding.Hint
			list = append(list, f)
		}
	}
	return list
}

func (m *Measure) place(file string) finding.Place {
	return finding.Place{File: file, Page: m.Page, X: m.X, Y: m.Y}
}

// severity is that of the finding which the measure amounts to.
func (m *Measure) severity() string {
	switch m.Status {
	case Fail:
		return m.Rule.Strength.Severity().String()
	case Unverified:
		return finding.Hint.String()
	}
	return ""
}
