//go:build linux

package main

import (
	_ "embed"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/template"
)

//go:embed notice.tex
var latexTemplate string

// xelatex is the second opponent's command; it is measured only where it is installed.
func xelatex(dir string) command {
	return command{Shown: "XeLaTeX", dir: filepath.Join(dir, "latex"),
		argv: []string{"xelatex", "-interaction=batchmode", "-halt-on-error", "notice.tex"}}
}

// hasLatex reports whether xelatex and the packages of its template are there.
func hasLatex() bool {
	files, err := exec.Command("kpsewhich", "xeCJK.sty", "fontspec.sty", "geometry.sty", "fancyhdr.sty").Output()
	_, missing := exec.LookPath("xelatex")
	return err == nil && missing == nil && strings.Count(string(files), "\n") == 4
}

// latexVersion is the first line that xelatex says of itself.
func latexVersion() string {
	out, _ := exec.Command("xelatex", "--version").Output()
	first, _, _ := strings.Cut(string(out), "\n")
	return first
}

// writeLatex writes the second opponent's input, which names the same font files.
func writeLatex(dir string, n notice) error {
	t, err := template.New("notice").Delims("<<", ">>").Parse(latexTemplate)
	if err != nil {
		return err
	}
	var out strings.Builder
	if err := t.Execute(&out, latexOf(n, filepath.Join(dir, "home/.fonts"))); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(dir, "latex"), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "latex/notice.tex"), []byte(out.String()), 0o644)
}

type latexNotice struct {
	Title, Body        []string
	Organ, Date, Fonts string
}

func latexOf(n notice, fonts string) latexNotice {
	out := latexNotice{Organ: escaped(n.organ), Date: escaped(n.date), Fonts: fonts}
	for _, line := range n.title {
		out.Title = append(out.Title, escaped(line))
	}
	for _, line := range n.body {
		out.Body = append(out.Body, latexParagraph(line))
	}
	return out
}

// latexParagraph sets a heading of the first two levels in its face, as far as its full stop.
func latexParagraph(line string) string {
	level, _ := headingLevel(line)
	face := map[int]string{1: `\Hei`, 2: `\Kai`}[level]
	if face == "" {
		return escaped(line)
	}
	heading, rest, runIn := strings.Cut(line, "。")
	if runIn {
		rest = "。" + rest
	}
	return "{" + face + " " + escaped(heading) + "}" + escaped(rest)
}

// escaped keeps TeX from reading signs of the text as its own.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`,
		"#", `\#`, "$", `\$`, "%", `\%`, "&", `\&`, "_", `\_`, "{", `\{`, "}", `\}`).Replace(text)
}
