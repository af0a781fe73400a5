//go:build linux

package main

import (
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

const (
	opponentPackage = "@mdxport/cli@0.3.2"
	opponentVersion = "Typst 0.13.1"
)

//go:embed notice.typ
var typstTemplate []byte

// typst is the opponent's command: Markdown in, PDF out, as ours. It finds its fonts in the folder
// .fonts of its home and in the system's folders.
func typst(dir string) command {
	return typstIn(dir, dir, "notice.md", "-o", "typst.pdf")
}

// typstIn is the opponent's command in a folder of its own. Without -o each PDF lies beside its Markdown.
func typstIn(dir, where string, args ...string) command {
	argv := []string{opponentProgram(dir), "--quiet", "--lang", "zh", "--template", filepath.Join(dir, "notice.typ")}
	return command{Shown: "Typst", dir: where, argv: append(argv, args...), env: []string{"HOME=" + filepath.Join(dir, "home")}}
}

func opponentProgram(dir string) string {
	arch := runtime.GOARCH
	if arch == "amd64" {
		arch = "x64"
	}
	return filepath.Join(dir, "node_modules/@mdxport/linux-"+arch+"/mdxport")
}

func program(dir string) string { return filepath.Join(dir, "gongwen") }

// setUp builds gongwen and puts the opponent, its fonts, template and text into dir.
func setUp(dir string) error {
	n, err := readNotice()
	if err != nil {
		return err
	}
	fonts := filepath.Join(dir, "home/.fonts")
	if err := os.MkdirAll(fonts, 0o755); err != nil {
		return err
	}
	return errors.Join(
		do("env", "CGO_ENABLED=0", "go", "build", "-o", program(dir), "./cmd/gongwen"),
		install(dir),
		do("cp", "fonts/gw-title.ttf", "fonts/gw-fangsong.ttf", "fonts/gw-hei.ttf", "fonts/gw-kai.ttf", fonts),
		os.WriteFile(filepath.Join(dir, "notice.typ"), typstTemplate, 0o644),
		os.WriteFile(filepath.Join(dir, "notice.md"), []byte(markdown(n.text())), 0o644),
	)
}

func install(dir string) error {
	if _, err := os.Stat(opponentProgram(dir)); err == nil {
		return nil
	}
	return do("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", dir, opponentPackage)
}

func do(argv ...string) error {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", strings.Join(argv, " "), err)
	}
	return nil
}

// markdown makes the opponent's input from the notice as plain text: the title up to the first empty
// line, then one paragraph a line. Headings carry their numbers;
// the full stop of a heading （一）…。 stands outside the emphasis, or CommonMark would not see it.
func markdown(text string) string {
	title, body, _ := strings.Cut(text, "\n\n")
	var out []string
	for line := range strings.Lines(title) {
		out = append(out, "# "+strings.TrimSpace(line))
	}
	for line := range strings.Lines(body) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, paragraph(line))
		}
	}
	return strings.Join(out, "\n\n") + "\n"
}

func paragraph(line string) string {
	number := strings.TrimLeft(line, "一二三四五六七八九十")
	switch heading, rest, runIn := strings.Cut(line, "。"); {
	case number != line && strings.HasPrefix(number, "、"):
		return "## " + line
	case !strings.HasPrefix(line, "（"):
		return line
	case runIn:
		return "**" + heading + "**。" + rest
	default:
		return "**" + line + "**"
	}
}
