package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/profile"
)

// listedProfile is a profile with the number of its changes to the standard.
type listedProfile struct {
	Name    string       `json:"name"`
	Title   string       `json:"title"`
	Changes int          `json:"changes"`
	By      []ofStrength `json:"by-strength"`
}

// ofStrength counts the changes of numbers of one strength.
type ofStrength struct {
	Strength finding.Strength `json:"strength"`
	Count    int              `json:"count"`
}

// byStrength counts the changes by the strength of what they depart from, firmest first.
func byStrength(changes []profile.Change) []ofStrength {
	out := []ofStrength{}
	for _, strength := range profile.Strengths() {
		n := 0
		for _, c := range changes {
			if c.Strength == strength {
				n++
			}
		}
		if n > 0 {
			out = append(out, ofStrength{strength, n})
		}
	}
	return out
}

func printProfiles(w io.Writer, all []listedProfile) error {
	for _, p := range all {
		about := counted(p.Changes, p.By)
		if p.Name == standardProfile {
			about = "标准"
		}
		if _, err := fmt.Fprintf(w, "%s\n    %s\n    %s\n", p.Name, p.Title, about); err != nil {
			return err
		}
	}
	return nil
}

// counted is “改动 3 项：规定 1 项，实务 2 项”.
func counted(changes int, by []ofStrength) string {
	var parts []string
	for _, c := range by {
		parts = append(parts, fmt.Sprintf("%s %d 项", c.Strength, c.Count))
	}
	if changes == 0 {
		return "没有改动"
	}
	return fmt.Sprintf("改动 %d 项：%s", changes, strings.Join(parts, "，"))
}

// printChanges lists the changes under their strengths, and what each strength means.
func printChanges(w io.Writer, name, against string, changes []profile.Change) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s 与 %s 相比，%s\n", name, against, counted(len(changes), byStrength(changes)))
	var last finding.Strength
	for _, c := range changes {
		if c.Strength != last {
			last = c.Strength
			fmt.Fprintf(&b, "\n【%s】%s\n", last, meaning(last))
		}
		fmt.Fprintf(&b, "%s：%s → %s（%s）\n", c.Name, c.From, c.To, ground(c))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// ground is the clause and the key of a change, and the standard's number where neither of
// two profiles has it.
func ground(c profile.Change) string {
	var parts []string
	if c.From != c.Standard {
		parts = append(parts, "标准是 "+c.Standard)
	}
	if c.Clause != "" {
		parts = append(parts, c.Clause)
	}
	return strings.Join(append(parts, c.Key), "，")
}

func meaning(s finding.Strength) string {
	switch s {
	case finding.Mandatory:
		return "必须遵守，改了就不合标准"
	case finding.General:
		return "一般应当如此，特定情况可以调整"
	case finding.Recommended:
		return "标准推荐"
	case finding.Permitted:
		return "标准允许"
	case finding.Practice:
		return "标准没有规定，各单位的习惯"
	}
	return "由标准的其他数字推出"
}

// changesJSON is the one object of --format json.
func changesJSON(name, against, source string, changes []profile.Change) any {
	type change struct {
		Key      string           `json:"key"`
		Name     string           `json:"name"`
		Standard string           `json:"standard"`
		From     string           `json:"from"`
		To       string           `json:"to"`
		Clause   string           `json:"clause"`
		Strength finding.Strength `json:"strength"`
	}
	out := make([]change, len(changes))
	for i, c := range changes {
		out[i] = change(c)
	}
	return struct {
		Profile string   `json:"profile"`
		Against string   `json:"against"`
		Source  string   `json:"source"`
		Changes []change `json:"changes"`
	}{name, against, source, out}
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
