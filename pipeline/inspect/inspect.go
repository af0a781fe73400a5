package inspect

import (
	"fmt"
	"slices"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/page"
	"gongwen/pipeline/profile"
)

// Inspect measures a finished PDF against the profile; file is its name in findings. It
// looks at nothing but its arguments and changes none of them.
func Inspect(file string, doc *page.Document, p *profile.Profile) *Report {
	report := &Report{File: file, Profile: p.Title}
	if why := illegible(doc); why != "" {
		for _, c := range checks() {
			report.Measures = append(report.Measures, Measure{Rule: c.rule, Status: Unverified, Message: why, Hint: hintUnreadable})
		}
		return report
	}
	paper := read(doc, p)
	doubts := paper.doubts()
	for _, c := range checks() {
		report.Measures = append(report.Measures, c.run(paper, doubts)...)
	}
	return report
}

const (
	hintUnreadable = "请对照纸面人工核对这一条，或者换用由排版软件直接导出的 PDF。"
	most           = 10 // places that are named for one rule
)

// illegible says why nothing can be measured, "" when something can.
func illegible(doc *page.Document) string {
	if len(doc.Pages) == 0 {
		return "文件里没有页面"
	}
	for i := range doc.Pages {
		if slices.ContainsFunc(doc.Pages[i].Glyphs, func(g page.Glyph) bool { return g.Upright && seen(&doc.Pages[i], &g) }) {
			return ""
		}
	}
	return "页面上没有文字，多半是扫描件，无从量起"
}

// doubts collects, for each kind of need, the first doubt about it.
type doubts [6]*doubt

type doubt struct {
	page    int // from 1
	message string
}

func (r *paper) doubts() (all doubts) {
	for i := range r.doc.Pages {
		for _, d := range r.doc.Pages[i].Doubts {
			hit := doubted(r.doc, d)
			for bit := range all {
				if hit&(1<<bit) != 0 && all[bit] == nil {
					all[bit] = &doubt{i + 1, d.Message}
				}
			}
		}
	}
	return all
}

// of returns the first doubt about what a check needs, nil when there is none.
func (all doubts) of(n needs) *doubt {
	for bit, d := range all {
		if n&(1<<bit) != 0 && d != nil {
			return d
		}
	}
	return nil
}

// run makes the measures of one check.
func (c *check) run(r *paper, all doubts) []Measure {
	rule := c.rule
	if c.firmness != nil {
		if s := c.firmness(r.p); s != "" {
			rule.Strength = s
		}
	}
	if d := all.of(c.needs); d != nil {
		return []Measure{{Rule: rule, Status: Unverified, Page: d.page, Message: fmt.Sprintf("第%d页有读不准的内容（%s）", d.page, d.message), Hint: hintUnreadable}}
	}
	found := c.measure(r)
	if len(found) == 0 {
		return []Measure{{Rule: rule, Status: Absent}}
	}
	if n := len(found); n > most {
		found = found[:most]
		found[most-1].Message += fmt.Sprintf("（这一类共 %d 处，其余不再逐一列出）", n)
	}
	for i := range found {
		found[i].Rule = rule
	}
	return found
}

// Rules lists the rules that Inspect checks.
func Rules() []finding.Rule {
	var all []finding.Rule
	for _, c := range checks() {
		all = append(all, c.rule)
	}
	return all
}
