package finding

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// WriteText writes the list for a reader: a line for each finding, its advice below it;
// in colour for a terminal that takes it.
func (l List) WriteText(w io.Writer, colour bool) error {
	for _, f := range l.Sorted() {
		severity, ground := f.Severity.Chinese(), f.ground()
		if colour {
			severity, ground = tints[f.Severity]+severity+plain, faint+ground+plain
		}
		if _, err := fmt.Fprintf(w, "%s %s  %s%s\n", severity, f.At, f.Message, ground); err != nil {
			return err
		}
		if f.Hint != "" {
			if _, err := fmt.Fprintf(w, "     → %s\n", f.Hint); err != nil {
				return err
			}
		}
	}
	return nil
}

// What a terminal is sent for the colours [ECMA-48, 8.3.117]: blue, yellow and red.
var tints = [...]string{Hint: "\x1b[34m", Warning: "\x1b[33m", Error: "\x1b[31;1m"}

const (
	faint = "\x1b[2m"
	plain = "\x1b[0m"
)

// Basis is the rule's source and clause, as far as it has them.
func (r Rule) Basis() string { return strings.TrimSpace(r.Source + " " + r.Clause) }

// ground names the stage, the code and the basis in brackets.
func (r Rule) ground() string {
	parts := []string{r.Stage, r.Code, r.Basis()}
	return " [" + strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), "，") + "]"
}

type jsonPlace struct {
	Sheet string  `json:"sheet,omitempty"`
	Cell  string  `json:"cell,omitempty"`
	Line  int     `json:"line,omitempty"`
	Col   int     `json:"col,omitempty"`
	Page  int     `json:"page,omitempty"`
	X     float64 `json:"x,omitempty"`
	Y     float64 `json:"y,omitempty"`
}

type jsonFinding struct {
	Code     string    `json:"code"`
	Severity string    `json:"severity"`
	Stage    string    `json:"stage"`
	At       string    `json:"at"`
	Place    jsonPlace `json:"place"`
	Message  string    `json:"message"`
	Hint     string    `json:"hint"`
	Clause   string    `json:"clause"`
	Source   string    `json:"source"`
	Related  []string  `json:"related"`
}

// JSON returns the list as one object {"findings":[…]} with a final line break.
func (l List) JSON() ([]byte, error) {
	out := struct {
		Findings []jsonFinding `json:"findings"`
	}{make([]jsonFinding, 0, len(l))}
	for _, f := range l.Sorted() {
		out.Findings = append(out.Findings, f.json())
	}
	b, err := json.MarshalIndent(out, "", "  ")
	return append(b, '\n'), err
}

func (f Finding) json() jsonFinding {
	related := make([]string, len(f.Related))
	for i, p := range f.Related {
		related[i] = p.String()
	}
	p := f.At
	return jsonFinding{
		Code: f.Code, Severity: f.Severity.String(), Stage: f.Stage, At: p.String(),
		Place:   jsonPlace{p.Sheet, p.Cell, p.Line, p.Col, p.Page, p.X, p.Y},
		Message: f.Message, Hint: f.Hint, Clause: f.Clause, Source: f.Source, Related: related,
	}
}
