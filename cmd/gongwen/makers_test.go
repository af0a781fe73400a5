//go:build outside

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// maker is another program that sets the notice, with habits that are not the standard's.
type maker struct {
	name, file string
	paragraph  func(string) string
	run        func(t *testing.T, dir string)
	wrong      []string // rules that its paper breaks
	right      []string // rules that it keeps
}

var makers = []maker{
	{
		name: "LibreOffice", file: "paper.fodt",
		paragraph: func(p string) string { return `<text:p text:style-name="B">` + p + "</text:p>" },
		run: func(t *testing.T, dir string) {
			produce(t, dir, "soffice", "--headless", "-env:UserInstallation=file://"+dir+"/profile", "--convert-to", "pdf", "paper.fodt")
		},
		wrong: []string{"pdf.line-pitch", "pdf.page-number", "pdf.body-face"},
		right: []string{"pdf.sheet", "pdf.area-left", "pdf.title-centre", "pdf.body-size", "pdf.indent", "pdf.level-order", "pdf.fonts-embedded"},
	},
	{
		name: "XeLaTeX", file: "paper.tex",
		paragraph: func(p string) string {
			return strings.NewReplacer("_", `\_`, "%", `\%`, "&", `\&`).Replace(p) + "\n"
		},
		run: func(t *testing.T, dir string) {
			produce(t, dir, "xelatex", "-interaction=batchmode", "paper.tex")
		},
		wrong: []string{"pdf.line-pitch", "pdf.page-number-side"},
		right: []string{"pdf.sheet", "pdf.area-left", "pdf.title-size", "pdf.body-size", "pdf.indent", "pdf.level-order"},
	},
	{
		name: "Typst", file: "paper.typ",
		run: func(t *testing.T, dir string) {
			produce(t, dir, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", dir, "@mdxport/cli@0.3.2")
			produce(t, dir, dir+"/node_modules/@mdxport/linux-x64/mdxport", "--quiet", "--lang", "zh", "paper.md", "-o", "paper.pdf", "--template", "paper.typ")
		},
		wrong: []string{"pdf.page-number-dash", "pdf.page-number-side", "pdf.line-pitch"},
		right: []string{"pdf.sheet", "pdf.area-left", "pdf.title-size", "pdf.body-size", "pdf.body-face", "pdf.indent", "pdf.level-order"},
	},
}

// TestPapersOfOtherMakers measures the same notice set by programs that know nothing of
// us: no crash, what is off is named, what is right is not.
func TestPapersOfOtherMakers(t *testing.T) {
	for _, m := range makers {
		t.Run(m.name, func(t *testing.T) {
			dir := t.TempDir()
			m.write(t, dir)
			m.run(t, dir)
			_, printed := gongwen("inspect", filepath.Join(dir, "paper.pdf"), "--format", "json", "--overlay", filepath.Join(dir, "marked.pdf"))
			status := statuses(t, printed)
			for _, code := range m.wrong {
				if status[code] != "fail" {
					t.Errorf("%s is %q, want fail", code, status[code])
				}
			}
			for _, code := range m.right {
				if status[code] != "pass" {
					t.Errorf("%s is %q, want pass", code, status[code])
				}
			}
			tool(t, "qpdf", "--check", filepath.Join(dir, "marked.pdf"))
			t.Logf("%v", status)
		})
	}
}

// write puts the maker's source into dir: its template filled with the notice.
func (m *maker) write(t *testing.T, dir string) {
	t.Helper()
	template, err := os.ReadFile(filepath.Join("testdata/makers", m.file))
	if err != nil {
		t.Fatal(err)
	}
	notice, err := os.ReadFile("testdata/qingyuan.txt")
	if err != nil {
		t.Fatal(err)
	}
	title, body, _ := strings.Cut(string(notice), "\n\n")
	title = strings.ReplaceAll(title, "\n", "")
	fonts, err := filepath.Abs("../../fonts")
	if err != nil {
		t.Fatal(err)
	}
	source := strings.NewReplacer("FONTS", fonts, "TITLE", title, "BODY", m.body(body)).Replace(string(template))
	files := map[string]string{m.file: source, "paper.md": "# " + title + "\n\n" + strings.ReplaceAll(body, "\n", "\n\n")}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.CopyFS(filepath.Join(dir, ".fonts"), os.DirFS(fonts)); err != nil {
		t.Fatal(err)
	}
}

func (m *maker) body(text string) string {
	if m.paragraph == nil {
		return ""
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString(m.paragraph(line) + "\n")
		}
	}
	return b.String()
}

// produce runs a maker's program in dir, which is its home too.
func produce(t *testing.T, dir, name string, args ...string) {
	t.Helper()
	c := exec.Command(name, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "HOME="+dir)
	if name == "npm" {
		c.Env = os.Environ()
	}
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
}

// statuses is the worst status of each rule in a report.
func statuses(t *testing.T, report string) map[string]string {
	t.Helper()
	var r struct {
		Measures []struct{ Code, Status string } `json:"measures"`
	}
	if err := json.NewDecoder(strings.NewReader(report)).Decode(&r); err != nil {
		t.Fatalf("%v\n%s", err, report)
	}
	out := map[string]string{}
	for _, m := range r.Measures {
		if out[m.Code] != "fail" {
			out[m.Code] = m.Status
		}
	}
	return out
}
