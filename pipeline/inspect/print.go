package inspect

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"gongwen/pipeline/finding"
)

// WriteText writes the report for a clerk: what is wrong first, numbered as Overlay numbers
// it, then what could not be checked, then what is right, then the rules whose element the
// paper does not have.
func (r *Report) WriteText(w io.Writer) error {
	for i, m := range r.faults() {
		if _, err := fmt.Fprintf(w, "%s %d %s  %s%s [%s]\n     → %s\n", m.Rule.Strength.Severity().Chinese(), i+1, m.where(), m.Message, m.numbers("（", "）"), ground(m.Rule), m.Hint); err != nil {
			return err
		}
	}
	if err := r.writeUnverified(w); err != nil {
		return err
	}
	if err := r.writePasses(w); err != nil {
		return err
	}
	_, err := fmt.Fprint(w, r.absent(), r.summary())
	return err
}

// writeUnverified names each reason once, with the rules that hang on it.
func (r *Report) writeUnverified(w io.Writer) error {
	var order []string
	by := map[string][]string{}
	for _, m := range r.Measures {
		if m.Status != Unverified {
			continue
		}
		if by[m.Message] == nil {
			order = append(order, m.Message)
		}
		by[m.Message] = append(by[m.Message], m.Rule.Code)
	}
	for _, why := range order {
		if _, err := fmt.Fprintf(w, "未核 %s [%s]\n", why, strings.Join(by[why], " ")); err != nil {
			return err
		}
	}
	return nil
}

func (r *Report) writePasses(w io.Writer) error {
	for _, m := range r.Measures {
		if m.Status != Pass {
			continue
		}
		if _, err := fmt.Fprintf(w, "符合 %s%s [%s]\n", m.Rule.About, m.numbers(" ", ""), ground(m.Rule)); err != nil {
			return err
		}
	}
	return nil
}

func (m *Measure) where() string {
	if m.Page == 0 {
		return "全文"
	}
	return fmt.Sprintf("第%d页", m.Page)
}

// numbers prints what was measured, what was expected and the tolerance.
func (m *Measure) numbers(before, after string) string {
	var parts []string
	for _, p := range []struct{ label, text string }{{"量得 ", m.Measured}, {"应为 ", m.Expected}, {"允差 ", m.Tolerance}} {
		if p.text != "" {
			parts = append(parts, p.label+p.text)
		}
	}
	if parts == nil {
		return ""
	}
	return before + strings.Join(parts, "，") + after
}

func (r *Report) absent() string {
	var names []string
	for _, m := range r.Measures {
		if m.Status == Absent {
			names = append(names, m.Rule.Code)
		}
	}
	if names == nil {
		return ""
	}
	return "没有相应要素、不必核对：" + strings.Join(names, " ") + "\n"
}

func (r *Report) summary() string {
	f := r.Findings()
	return fmt.Sprintf("%s：错误 %d 个，警告 %d 个，提示 %d 个；符合 %d 项，未核 %d 项，没有 %d 项\n", r.File,
		f.Count(finding.Error), f.Count(finding.Warning), f.Count(finding.Hint)-r.Count(Unverified),
		r.Count(Pass), r.Count(Unverified), r.Count(Absent))
}

// ground names a rule with its clause.
func ground(r finding.Rule) string {
	s := strings.TrimSpace(r.Source + " " + r.Clause)
	if s == "" {
		return r.Code
	}
	return r.Code + "，" + s
}

type jsonMeasure struct {
	Code      string  `json:"code"`
	Clause    string  `json:"clause"`
	Source    string  `json:"source"`
	About     string  `json:"about"`
	Strength  string  `json:"strength"`
	Status    string  `json:"status"`
	Severity  string  `json:"severity"` // of the finding; "" when there is none
	Measured  string  `json:"measured"`
	Expected  string  `json:"expected"`
	Tolerance string  `json:"tolerance"`
	Page      int     `json:"page"`
	X         float64 `json:"x"`
	Y         float64 `json:"y"`
	Mark      int     `json:"mark"` // number of a fault in text and overlay; 0 for others
	Message   string  `json:"message"`
	Hint      string  `json:"hint"`
}

type jsonReport struct {
	File       string        `json:"file"`
	Profile    string        `json:"profile"`
	Errors     int           `json:"errors"`
	Warnings   int           `json:"warnings"`
	Hints      int           `json:"hints"` // unverified ones too
	Pass       int           `json:"pass"`
	Fail       int           `json:"fail"`
	Unverified int           `json:"unverified"`
	Absent     int           `json:"absent"`
	Measures   []jsonMeasure `json:"measures"`
}

// JSON returns the report as one object with a final line break.
func (r *Report) JSON() ([]byte, error) {
	f := r.Findings()
	out := jsonReport{
		File: r.File, Profile: r.Profile,
		Errors: f.Count(finding.Error), Warnings: f.Count(finding.Warning), Hints: f.Count(finding.Hint),
		Pass: r.Count(Pass), Fail: r.Count(Fail), Unverified: r.Count(Unverified), Absent: r.Count(Absent),
		Measures: make([]jsonMeasure, len(r.Measures)),
	}
	numbers := map[*Measure]int{}
	for i, m := range r.faults() {
		numbers[m] = i + 1
	}
	for i := range r.Measures {
		m := &r.Measures[i]
		out.Measures[i] = jsonMeasure{
			m.Rule.Code, m.Rule.Clause, m.Rule.Source, m.Rule.About, string(m.Rule.Strength),
			m.Status.String(), m.severity(), m.Measured, m.Expected, m.Tolerance,
			m.Page, m.X, m.Y, numbers[m], m.Message, m.Hint,
		}
	}
	b, err := json.MarshalIndent(out, "", "  ")
	return append(b, '\n'), err
}
