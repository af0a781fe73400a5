package pipeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongwen/pipeline"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

// fontFindings are those of the paper that speak of fonts, one a line.
func fontFindings(found finding.List) string {
	var b strings.Builder
	for _, f := range found {
		if strings.HasPrefix(f.Code, "font.") || f.Code == "layout.missing-glyph" {
			fmt.Fprintf(&b, "%s %s %s %s\n", f.Code, f.Severity, f.At, f.Message)
		}
	}
	return b.String()
}

func checkFontFindings(t *testing.T, job pipeline.Job, want string) {
	t.Helper()
	job.DraftFile, job.Profile = "notice.md", clauseProfile(t, "")
	_, found := pipeline.Frames(job)
	if got := fontFindings(found); got != want {
		t.Errorf("found\n%swant\n%s", got, want)
	}
}

// What cannot be drawn is asked of Rescue; what it finds is told, what it does not stays an
// error. Characters without a shape of their own are never asked for.
func TestRescue(t *testing.T) {
	var asked []string
	rescue := func(missing []rune) []typeface.Spare {
		asked = append(asked, string(missing))
		face, err := typeface.Open("HanaMinB", squarefont.New("𪚥"))
		if err != nil {
			t.Fatal(err)
		}
		return []typeface.Spare{{Face: face, About: typeface.About{Entry: typeface.Entry{Name: "HanaMinB", Family: "花园明朝B", File: "HanaMinB.ttf"}}}}
	}
	job := pipeline.Job{Existing: []byte("国𪚥国𠀋\u200b\ue000\ufffd𪚥"), Setting: pipeline.Setting{Faces: squarefont.Set(), Rescue: rescue}}
	checkFontFindings(t, job, `layout.missing-glyph error notice.md:1:4 没有字体能印出“𠀋”（U+2000B），这里空着
layout.missing-glyph error notice.md:1:5 没有字体能印出“”（U+200B），这里空着
layout.missing-glyph error notice.md:1:6 没有字体能印出“”（U+E000），这里空着
layout.missing-glyph error notice.md:1:7 没有字体能印出“”（U+FFFD），这里空着
font.system hint notice.md:1:2 “𪚥”（U+2A6A5）所用的字体都没有，是用这台电脑上的字体“花园明朝B”（HanaMinB.ttf）印的
`)
	job.Existing = []byte("国\u200b国")
	checkFontFindings(t, job, "layout.missing-glyph error notice.md:1:2 没有字体能印出“”（U+200B），这里空着\n")
	job.Existing = []byte("国国")
	checkFontFindings(t, job, "")
	if want := []string{"𪚥𠀋"}; !slices.Equal(asked, want) {
		t.Errorf("asked for %q, want %q", asked, want)
	}
}

// standIn is a set whose 小标宋 is a stand-in and whose 黑体 could not be had.
func standIn(t *testing.T) *typeface.Set {
	register, err := typeface.ReadRegister("fonts.yaml", []byte(`
faces: [{name: a, family: 方体, file: a.ttf}, {name: hei, file: hei.otf}]
roles:
  小标宋: {chain: [a], stands-for: 方正小标宋简体}
  仿宋: {chain: [a]}
  黑体: {chain: [hei, a]}
  宋体: {chain: [a]}
`))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"a.ttf": squarefont.New(squarefont.Common()), "hei.otf": squarefont.CFF(squarefont.New("国"))}
	set, err := typeface.Load(typeface.Source{Origin: "随程序", Register: register, Open: func(file string) (string, error) { return files[file], nil }})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// A role without a font of its own is named too: its text is not there.
func TestRoleWithoutFont(t *testing.T) {
	set, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	job := pipeline.Job{Existing: []byte("国"), DraftFile: "notice.md", Setting: pipeline.Setting{Faces: set, Profile: clauseProfile(t, "")}}
	_, found := pipeline.Frames(job)
	if got, want := fontFindings(found[len(found)-1:]), "font.substitute warning notice.md 仿宋没有字体可用；宋体没有字体可用\n"; got != want {
		t.Errorf("found %swant %s", got, want)
	}
}

// One finding says which of the roles that the paper uses are not as meant.
func TestSubstitute(t *testing.T) {
	const (
		title = "小标宋用随程序的“方体”代替方正小标宋简体"
		hei   = "黑体要用的字体“hei”（hei.otf）是 PostScript（CFF）轮廓的字体（多为 .otf），本程序只能使用 TrueType 轮廓的字体，请改用同一字体的 .ttf 文件；这次用随程序的“方体”"
	)
	for draft, want := range map[string]string{
		"国国":              "",
		"# 关于国的通知\n\n国":   "hint notice.md " + title,
		"国\n\n## 国国\n":    "warning notice.md " + hei,
		"# 通知\n\n## 国国\n": "warning notice.md " + title + "；" + hei,
	} {
		if want != "" {
			want = "font.substitute " + want + "\n"
		}
		job := pipeline.Job{Existing: []byte(draft), Setting: pipeline.Setting{Faces: standIn(t)}}
		checkFontFindings(t, job, want)
		job.StrictFonts = true
		checkFontFindings(t, job, strings.NewReplacer("hint", "error", "warning", "error").Replace(want))
	}
}
