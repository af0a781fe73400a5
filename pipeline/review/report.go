package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"gongwen/pipeline/finding"
)

// WriteText writes a table of the stages for a reader.
func (l States) WriteText(w io.Writer) error {
	rows := [][]string{{"环节", "由谁办", "结果", "签署人", "时间", "意见"}}
	for _, st := range l {
		rows = append(rows, st.row())
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], places(cell))
		}
	}
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", widths[i]-places(cell)+2)
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " ")); err != nil {
			return err
		}
	}
	return nil
}

func (st State) row() []string {
	roles := strings.Join(st.Stage.Roles, "或")
	switch {
	case st.Last == nil:
		return []string{st.Stage.Name, roles, string(st.Standing), "", "", ""}
	case st.Standing == Open:
		return []string{st.Stage.Name, roles, string(st.Standing), "", "", "（上次退回：" + st.Last.saying() + "）"}
	}
	return []string{st.Stage.Name, st.Last.Role, string(st.Standing), st.Last.By, st.Last.Time(), st.Last.Opinion}
}

// places counts the columns that a text takes on a terminal: two for a Chinese character.
func places(s string) int {
	n := 0
	for _, c := range s {
		if n++; c >= 0x1100 {
			n++
		}
	}
	return n
}

type jsonStage struct {
	Stage string    `json:"stage"`
	Roles []string  `json:"roles"`
	State Standing  `json:"state"`
	Last  *Approval `json:"last"` // the entry that decided the state, or null
}

// JSON returns the states of the paper with the digest as one object: the findings in
// their usual form, and file, digest, complete and stages beside them.
func (l States) JSON(file, digest string) ([]byte, error) {
	report := struct {
		File     string          `json:"file"`
		Digest   string          `json:"digest"`
		Complete bool            `json:"complete"`
		Stages   []jsonStage     `json:"stages"`
		Findings json.RawMessage `json:"findings"`
	}{File: file, Digest: digest, Complete: l.Complete()}
	for _, st := range l {
		report.Stages = append(report.Stages, jsonStage{st.Stage.Name, st.Stage.Roles, st.Standing, st.Last})
	}
	found, err := l.Findings(finding.Place{File: file}).JSON()
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(found, &report); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err = e.Encode(report)
	return b.Bytes(), err
}
