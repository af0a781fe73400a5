package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"gongwen/pipeline/typeface"
)

// diagnosis is what fonts doctor says.
type diagnosis struct {
	Folders []string      `json:"folders"` // of the system
	Fonts   int           `json:"fonts"`   // in them
	Roles   []doctorRole  `json:"roles"`
	Rare    []blockReport `json:"rare"`
	Spare   []installed   `json:"rare-fonts"`
	Advice  []string      `json:"advice"`
}

// doctorRole is a role with the fonts of the system that offices use for it.
type doctorRole struct {
	roleReport
	Installed []installed `json:"installed"`
}

// installed is a font of the system; Reason says why it cannot be used.
type installed struct {
	Name   string `json:"name"`
	File   string `json:"file"`
	Reason string `json:"reason"`
}

// doctorFonts prints the diagnosis; a stand-in is an error only for those who are strict.
func (s *settings) doctorFonts() error {
	if _, err := s.job(); err != nil {
		return err
	}
	d, err := s.diagnose()
	if err != nil {
		return err
	}
	if s.format == "json" {
		err = writeJSON(s.stdout, d)
	} else {
		_, err = fmt.Fprint(s.stdout, d.text())
	}
	if err == nil && s.strictFonts && d.substituted() {
		err = errFindings
	}
	return err
}

func (s *settings) diagnose() (*diagnosis, error) {
	set, err := s.faces()
	if err != nil {
		return nil, err
	}
	known, err := knownFonts()
	if err != nil {
		return nil, err
	}
	d := &diagnosis{Folders: []string{}, Fonts: len(s.installed()), Spare: []installed{}}
	if s.fontFolders != nil {
		d.Folders = s.fontFolders()
	}
	for _, r := range roleReports(set) {
		d.Roles = append(d.Roles, doctorRole{r, calledAny(s.installed(), known.Roles[r.Role])})
	}
	d.Spare = calledAny(s.installed(), known.Rare)
	d.Rare = rareCoverage(set, s.spareFaces(known))
	d.Advice = d.advise()
	return d, nil
}

// calledAny lists the fonts that go by one of the names, each once, in order of preference.
func calledAny(all []systemFont, names []string) []installed {
	list := []installed{}
	seen := map[*systemFont]bool{}
	for _, name := range names {
		font := bestCalled(all, name)
		if font == nil || seen[font] {
			continue
		}
		seen[font] = true
		one := installed{Name: font.Names.Name(), File: font.path}
		if err := font.Usable(); err != nil {
			one.Reason = "这个字体" + err.Error()
		}
		list = append(list, one)
	}
	return list
}

// spareFaces opens the system's fonts that are known for rare characters.
func (s *settings) spareFaces(known *typeface.Known) (spare []typeface.Spare) {
	opened := map[*systemFont]bool{}
	for _, name := range known.Rare {
		font := bestCalled(s.installed(), name)
		if font == nil || opened[font] || font.Usable() != nil {
			continue
		}
		opened[font] = true
		if face := font.open(); face != nil {
			spare = append(spare, font.spare(face))
		}
	}
	return spare
}

func (d *diagnosis) substituted() bool {
	for _, r := range d.Roles {
		if r.StandsFor != "" || len(r.Refused) > 0 || len(r.Faces) == 0 {
			return true
		}
	}
	return false
}

// advise lists what the unit should do.
func (d *diagnosis) advise() []string {
	advice := []string{}
	for _, r := range d.Roles {
		if text := r.advice(); text != "" {
			advice = append(advice, text)
		}
	}
	if d.lacksRare() {
		advice = append(advice, "要印更生僻的人名、地名用字，请装收字多的 TrueType 字体，如花园明朝（HanaMinA、HanaMinB）、BabelStone Han 或宋体-ExtB；装好就行，程序缺字时会自动去找。")
	}
	return advice
}

// advice says what to do about a role, "" for nothing.
func (r *doctorRole) advice() string {
	for _, f := range r.Refused {
		return fmt.Sprintf("%s：“%s”没有用上（%s），请换一个字体文件。", r.Role, f.Name, f.Reason)
	}
	if r.StandsFor == "" && len(r.Faces) > 0 {
		return ""
	}
	for _, have := range r.Installed {
		if have.Reason == "" {
			return fmt.Sprintf("%s：电脑上装有%s，排版时加上 --system-fonts（或者 --font %s=%s）就用它。", r.Role, have.Name, r.Role, have.Name)
		}
	}
	wanted := r.StandsFor
	if wanted == "" {
		wanted = string(r.Role) + "字体"
	}
	return fmt.Sprintf("%s：请从正规渠道取得%s（TrueType 轮廓的 .ttf 文件），装到电脑上，排版时加上 --system-fonts；或者不装，写 --font %s=字体文件。", r.Role, wanted, r.Role)
}

func (d *diagnosis) lacksRare() bool {
	for _, b := range d.Rare {
		if b.WithSystem < b.Wanted {
			return true
		}
	}
	return false
}

func (d *diagnosis) text() string {
	var b strings.Builder
	b.WriteString(lined(d.roleRows()))
	fmt.Fprintf(&b, "\n电脑的字体文件夹里有 %d 款字体：%s\n\n", d.Fonts, strings.Join(d.Folders, "、"))
	b.WriteString(lined(d.rareRows()))
	fmt.Fprintf(&b, "电脑上收生僻字的字体：%s\n", namesOf(d.Spare))
	if len(d.Advice) == 0 {
		b.WriteString("\n没有要做的事。\n")
		return b.String()
	}
	b.WriteString("\n该做的事\n")
	for i, text := range d.Advice {
		fmt.Fprintf(&b, "%d. %s\n", i+1, text)
	}
	return b.String()
}

func (d *diagnosis) roleRows() [][]string {
	rows := [][]string{{"角色", "状况", "现在用", "电脑上的办公常用字体"}}
	for _, r := range d.Roles {
		state, by := "合适", "没有字体"
		switch {
		case len(r.Faces) == 0:
			state = "缺"
		case len(r.Refused) > 0:
			state = "没用上指定的"
		case r.StandsFor != "":
			state = "代用"
		}
		if len(r.Faces) > 0 {
			by = r.Faces[0].Origin + "的 " + r.Faces[0].title()
		}
		rows = append(rows, []string{string(r.Role), state, by, namesOf(r.Installed)})
	}
	return rows
}

// namesOf is “楷体（simkai.ttf）、华文楷体（不能用）”, or 没有.
func namesOf(list []installed) string {
	if len(list) == 0 {
		return "没有"
	}
	var names []string
	for _, one := range list {
		note := filepath.Base(one.File)
		if one.Reason != "" {
			note += "，不能用"
		}
		names = append(names, one.Name+"（"+note+"）")
	}
	return strings.Join(names, "、")
}
