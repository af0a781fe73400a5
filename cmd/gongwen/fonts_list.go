package main

import (
	"cmp"
	"io"

	"gongwen/pipeline/typeface"
)

// roleReport says what draws a role.
type roleReport struct {
	Role      typeface.Role   `json:"role"`
	StandsFor string          `json:"stands-for"` // the font that is meant, "" where it is not a stand-in
	Faces     []faceReport    `json:"faces"`
	Refused   []refusalReport `json:"refused"`
}

type faceReport struct {
	Name   string `json:"name"`
	Family string `json:"family"`
	File   string `json:"file"`
	Origin string `json:"origin"`
	Use    string `json:"use"`
}

type refusalReport struct {
	Name   string `json:"name"`
	File   string `json:"file"`
	Reason string `json:"reason"`
}

func (s *settings) listFonts() error {
	if _, err := s.job(); err != nil {
		return err
	}
	set, err := s.faces()
	if err != nil {
		return err
	}
	reports := roleReports(set)
	if s.format == "json" {
		return writeJSON(s.stdout, map[string]any{"roles": reports})
	}
	_, err = io.WriteString(s.stdout, lined(roleRows(reports)))
	return err
}

func roleReports(set *typeface.Set) []roleReport {
	var all []roleReport
	for _, role := range typeface.Roles() {
		all = append(all, reportRole(set, set.Filling(role)))
	}
	return all
}

// reportRole lists the faces of a role: the first, those that fill its gaps, and the one
// for letters and digits.
func reportRole(set *typeface.Set, f typeface.Filling) roleReport {
	r := roleReport{Role: f.Role, StandsFor: f.StandsFor, Faces: []faceReport{}, Refused: []refusalReport{}}
	for i, face := range f.Faces {
		use := "补缺字"
		switch {
		case i > 0:
		case f.StandsFor != "":
			use = "代替" + f.StandsFor
		default:
			use = "主用"
		}
		r.Faces = append(r.Faces, reportFace(set.About(face), use))
	}
	if f.Latin >= 0 {
		r.Faces = append(r.Faces, reportFace(set.About(f.Latin), "字母和数字"))
	}
	for _, refused := range f.Refused {
		r.Refused = append(r.Refused, refusalReport{refused.Title(), refused.Entry.File, refused.Err.Error()})
	}
	return r
}

func reportFace(about typeface.About, use string) faceReport {
	return faceReport{about.Entry.Name, about.Entry.Family, about.Entry.File, about.Origin, use}
}

// title is what people call the face.
func (f *faceReport) title() string { return cmp.Or(f.Family, f.Name) }

func roleRows(reports []roleReport) [][]string {
	rows := [][]string{{"角色", "用途", "字体", "来源", "文件"}}
	for _, r := range reports {
		name := string(r.Role)
		for _, f := range r.Faces {
			rows = append(rows, []string{name, f.Use, f.title(), f.Origin, f.File})
			name = ""
		}
		for _, f := range r.Refused {
			rows = append(rows, []string{name, "没有用上", f.Name, "", f.Reason})
			name = ""
		}
		if name != "" {
			rows = append(rows, []string{name, "没有字体"})
		}
	}
	return rows
}
