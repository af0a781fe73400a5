package main

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"gongwen/data"
	"gongwen/pipeline/typeface"
)

// fontReport is what can be said of one font in a file.
type fontReport struct {
	Index      int             `json:"index"`
	Name       string          `json:"name"`
	Names      []string        `json:"names"` // all others
	PostScript string          `json:"postscript"`
	Version    string          `json:"version"`
	Outlines   string          `json:"outlines"`
	Permission string          `json:"permission"`
	Coverage   []coverReport   `json:"coverage"`
	Notes      []string        `json:"notes"` // what does not suit Chinese papers
	Roles      []typeface.Role `json:"roles"`
	Usable     bool            `json:"usable"`
	Verdict    string          `json:"verdict"`
}

// coverReport says which characters of a list a font has.
type coverReport struct {
	List    string `json:"list"`
	Wanted  int    `json:"wanted"`
	Have    int    `json:"have"`
	Missing string `json:"missing"`
	Empty   string `json:"empty"` // mapped to glyphs without ink
}

// characterLists are the lists that fonts are measured by.
var characterLists = []struct{ name, file string }{
	{"通用规范汉字表", "tgh.txt"},
	{"GB/T 2312 汉字", "gb2312.txt"},
	{"公文标点符号", "marks.txt"},
}

func (s *settings) checkFont(path string) error {
	if _, err := s.job(); err != nil {
		return err
	}
	reports, err := reportFile(path)
	if err != nil {
		return err
	}
	if s.format == "json" {
		err = writeJSON(s.stdout, map[string]any{"file": path, "fonts": reports})
	} else {
		err = printFonts(s.stdout, path, reports)
	}
	if err == nil && !slices.ContainsFunc(reports, func(r fontReport) bool { return r.Usable }) {
		err = errFindings
	}
	return err
}

// reportFile reads a font file. Errors are those of the machine: a file that is no font has
// a report that says so.
func reportFile(path string) ([]fontReport, error) {
	text, err := readString(path, "字体", typeface.MaxFile)
	if err != nil {
		return nil, err
	}
	known, err := knownFonts()
	if err != nil {
		return nil, err
	}
	described, err := typeface.Describe(strings.NewReader(text), int64(len(text)))
	if err != nil {
		return []fontReport{{Names: []string{}, Coverage: []coverReport{}, Notes: []string{}, Roles: []typeface.Role{}, Verdict: "不能用：" + err.Error()}}, nil
	}
	var all []fontReport
	for i := range described {
		report, err := reportFont(text, &described[i], known)
		if err != nil {
			return nil, err
		}
		all = append(all, report)
	}
	return all, nil
}

func reportFont(content string, d *typeface.Description, known *typeface.Known) (fontReport, error) {
	r := fontReport{
		Index: d.Index, Name: d.Names.Name(), Names: otherNames(d), PostScript: d.Names.PostScript, Version: d.Names.Version,
		Outlines: "TrueType", Permission: d.Permission.String(), Coverage: []coverReport{}, Notes: []string{},
		Roles: append([]typeface.Role{}, known.Suits(d)...),
	}
	if d.CFF {
		r.Outlines = "PostScript（CFF）"
	}
	face, err := typeface.OpenIndex(r.PostScript, content, d.Index)
	if err != nil {
		r.Verdict = "不能用：这个字体" + err.Error()
		return r, nil
	}
	r.Usable = true
	for _, list := range characterLists {
		chars, err := characters(list.file)
		if err != nil {
			return r, err
		}
		c := face.Covers(chars)
		r.Coverage = append(r.Coverage, coverReport{list.name, c.Wanted, c.Have(), string(c.Missing), string(c.Empty)})
	}
	if d.Variable {
		r.Notes = append(r.Notes, "是可变字体，只能用它默认的粗细，往往太细或太粗；请改用固定粗细的一款")
	}
	r.Notes = append(r.Notes, notesOn(face)...)
	r.Verdict = verdictOf(r.Coverage)
	return r, nil
}

// characters reads a list of data/characters.
func characters(file string) ([]rune, error) {
	text, err := data.Files.ReadFile("characters/" + file)
	return typeface.ReadCharacters(string(text)), err
}

func otherNames(d *typeface.Description) []string {
	names := []string{}
	for _, name := range slices.Concat(d.Names.Families, d.Names.Full) {
		if name != d.Names.Name() && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// verdictOf judges a font that can be used by the characters it has.
func verdictOf(coverage []coverReport) string {
	han, marks := coverage[1], coverage[2]
	switch {
	case han.Have == 0:
		return "能用，但没有汉字，只能用于字母和数字（fonts.yaml 的 latin）"
	case han.Have < han.Wanted:
		return "能用，但连常用的 GB/T 2312 汉字都不全，缺的字由其他字体补，字形会不一致"
	case coverage[0].Have < coverage[0].Wanted || marks.Have < marks.Wanted:
		return "能用；缺的字由其他字体补"
	}
	return "能用"
}

// notesOn looks at the marks of Chinese text: they stand at the lower left of their square
// (GB/T 15834-2011, 5.1) and are one character wide. A font without ideographs is spared.
func notesOn(face *typeface.Face) (notes []string) {
	if _, ok := face.Glyph('国'); !ok {
		return nil
	}
	var centred, narrow string
	for _, r := range "，。、；：“”‘’（）《》—…" {
		id, ok := face.Glyph(r)
		if !ok {
			continue
		}
		if ink, _ := face.Ink(id); strings.ContainsRune("，。、", r) && ink.XMin+ink.XMax > 800 {
			centred += string(r)
		}
		if face.Advance(id) < 950 {
			narrow += string(r)
		}
	}
	if centred != "" {
		notes = append(notes, centred+" 排在字格正中（港台字形），不合内地公文的写法")
	}
	if narrow != "" {
		notes = append(notes, narrow+" 不足一个字宽，不合公文每行28字的排法")
	}
	return notes
}

func printFonts(w io.Writer, path string, reports []fontReport) error {
	var b strings.Builder
	if len(reports) > 1 {
		fmt.Fprintf(&b, "%s 是字体集合，有 %d 款字体；用其中一款，写成 --font '角色=%s#名称'\n\n", filepath.Base(path), len(reports), path)
	}
	for i, r := range reports {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(lined(fontRows(path, r)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func fontRows(path string, r fontReport) [][]string {
	if r.Outlines == "" {
		return [][]string{{"文件", path}, {"结论", r.Verdict}}
	}
	rows := [][]string{
		{"字体", cmp.Or(r.Name, "没有写明名称")},
		{"别名", strings.Join(append(r.Names[:len(r.Names):len(r.Names)], r.PostScript), "、")},
		{"版本", r.Version},
		{"轮廓", r.Outlines},
		{"许可", r.Permission},
	}
	rows = slices.DeleteFunc(rows, func(row []string) bool { return row[1] == "" })
	for _, c := range r.Coverage {
		rows = append(rows, []string{c.List, coverText(c)})
	}
	for _, note := range r.Notes {
		rows = append(rows, []string{"注意", note})
	}
	return append(rows, []string{"适合", suitText(r.Roles)}, []string{"结论", r.Verdict})
}

func suitText(roles []typeface.Role) string {
	if len(roles) == 0 {
		return "不是名单上的办公常用字体，请看字形决定用于哪个角色"
	}
	var names []string
	for _, role := range roles {
		names = append(names, string(role))
	}
	return strings.Join(names, "、")
}

// coverText is “7809 / 8105，缺 296 字：…；另有 23 字是空白：…”.
func coverText(c coverReport) string {
	s := fmt.Sprintf("%d / %d", c.Have, c.Wanted)
	if c.Missing != "" {
		s += "，缺 " + some(c.Missing)
	}
	if c.Empty != "" {
		s += "，空白 " + some(c.Empty)
	}
	return s
}

// some counts characters and shows the first of them.
func some(chars string) string {
	const shown = 20
	all := []rune(chars)
	s := fmt.Sprintf("%d 字：%s", len(all), string(all[:min(len(all), shown)]))
	if len(all) > shown {
		s += "……"
	}
	return s
}
