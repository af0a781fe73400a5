//go:build outside

package main

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// These tests measure the finished file with tools that are not ours: poppler, mupdf and
// qpdf. A tool that is missing fails the test.

// complaint is what poppler and mupdf print of a file that they read all the same.
var complaint = regexp.MustCompile(`Syntax (Error|Warning)|Internal Error|error:`)

// tool runs an outside program and returns what it printed.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	var out, bad bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = &out, &bad
	if err := c.Run(); err != nil || complaint.MatchString(bad.String()) {
		t.Fatalf("%s %v: %v\n%s%s", name, args, err, out.String(), bad.String())
	}
	return out.String()
}

// gongwen runs our program and returns its exit code and what it printed.
func gongwen(args ...string) (code int, printed string) {
	var out bytes.Buffer
	now := func() time.Time { return time.Date(2026, 1, 21, 9, 0, 0, 0, time.UTC) }
	code = run(args, world{stdout: &out, stderr: &out, now: now})
	return code, out.String()
}

// demo builds the sample ledger and returns the path of its PDF.
func demo(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if code, printed := gongwen("build", "../../data/sample/qingyuan.xlsx", "-o", dir); code != 0 {
		t.Fatalf("build ends with %d:\n%s", code, printed)
	}
	return filepath.Join(dir, "notice.pdf")
}

var pageNumber = regexp.MustCompile(`(?m)^— \d+ —$`)

// joined is the text that a tool has read, joined over line ends, without page numbers.
func joined(text string) string {
	text = strings.ReplaceAll(text, "\f", "")
	return strings.ReplaceAll(pageNumber.ReplaceAllString(text, ""), "\n", "")
}

func TestTheNoticeIsTheOneThatWasPublished(t *testing.T) {
	want, err := os.ReadFile("testdata/qingyuan.txt")
	if err != nil {
		t.Fatal(err)
	}
	pdf, text := demo(t), strings.ReplaceAll(string(want), "\n", "")
	identical(t, joined(tool(t, "pdftotext", pdf, "-")), text)
	identical(t, joined(tool(t, "mutool", "draw", "-q", "-F", "txt", pdf)), text)
}

// identical points at the first character that differs.
func identical(t *testing.T, got, want string) {
	t.Helper()
	g, w := []rune(got), []rune(want)
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("character %d differs: got …%s…, want …%s…", i, string(g[max(0, i-10):min(len(g), i+10)]), string(w[max(0, i-10):min(len(w), i+10)]))
		}
	}
	if len(g) != len(w) {
		t.Fatalf("%d characters, want %d", len(g), len(w))
	}
}

func TestTheFileIsSound(t *testing.T) {
	pdf := demo(t)
	if out := tool(t, "qpdf", "--check", pdf); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	rows := strings.Split(strings.TrimSpace(tool(t, "pdffonts", pdf)), "\n")[2:]
	if len(rows) < 5 {
		t.Errorf("only %d fonts", len(rows))
	}
	for _, row := range rows {
		if !regexp.MustCompile(`^[A-Z]{6}\+gw-\w+ +CID TrueType +Identity-H +yes yes yes`).MatchString(row) {
			t.Errorf("font not embedded, subset and mapped: %s", row)
		}
	}
	if info := tool(t, "pdfinfo", pdf); !strings.Contains(info, "Tagged:          yes") || !strings.Contains(info, "A4") {
		t.Error(info)
	}
}

func TestTheStructureReadsInOrder(t *testing.T) {
	structure := tool(t, "pdfinfo", "-struct-text", demo(t))
	at := 0
	for _, part := range []string{
		"Document", "H1", "中共清远市人民政府机关党组关于", "P (block)", "根据市委统一部署",
		"H2", "一、市政府机关党组履行巡察整改主体责任情况", "H3", "（一）加强组织领导，压实整改责任。", "P (block)", "市委第二巡察组反馈巡察意见后",
		"H2", "二、巡察整改任务落实情况", "H3", "（一）关于贯彻落实上级决策部署方面", "H4", "1.深化理论学习。", "P (block)", "一是切实抓好",
		"H4", "9.加强对下属事业单位执行民主决策制度的指导。", "H2", "三、下一步打算", "欢迎广大干部群众", "中共清远市人民政府机关党组", "2026年1月21日",
	} {
		i := strings.Index(structure[at:], part)
		if i < 0 {
			t.Fatalf("%q does not follow; the structure is\n%s", part, structure)
		}
		at += i + len(part)
	}
}

// millimetres of what GB/T 9704-2012 5.2 asks, with the tolerance we hold ourselves to.
func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got-want) > tolerance {
		t.Errorf("%s is %.3f mm, want %.3f ± %.3f", what, got, want, tolerance)
	}
}

func TestTheGridAsMutoolMeasuresIt(t *testing.T) {
	pages := measure(t, demo(t))
	if len(pages) != 7 {
		t.Fatalf("%d pages", len(pages))
	}
	full := 0
	for n, p := range pages {
		number := p[len(p)-1]
		body := p[:len(p)-1]
		checkPageNumber(t, n+1, number)
		if len(body) < 22 {
			continue
		}
		if len(body) > 22 {
			t.Errorf("page %d has %d lines", n+1, len(body))
		}
		full++
		near(t, "top of the first line", body[0][0].top, 37, 0.4)
		near(t, "foot of the last line", body[21][0].foot, 262, 0.4)
		for i := 1; i < 22; i++ {
			near(t, "line pitch", body[i][0].top-body[i-1][0].top, 10.4455, 0.02)
		}
		checkLines(t, body)
	}
	if full < 4 {
		t.Errorf("only %d full pages were measured", full)
	}
}

// checkLines measures the lines of a full page: flush left but for indents, justified
// but for the last line of a paragraph, 28 ideographs where nothing is squeezed.
func checkLines(t *testing.T, body [][]glyph) {
	grid := 0
	for _, line := range body {
		first, last := line[0], line[len(line)-1]
		if first.left < 38 {
			near(t, "left edge of "+string(first.char), first.left, 28, 0.3)
		}
		if last.right > 180 {
			near(t, "right edge of "+string(last.char), last.right, 184, 0.3)
		}
		if last.right > 180 && first.left < 38 && ideographs(line) {
			grid++
			if len(line) != 28 {
				t.Errorf("a full line of ideographs has %d: %s", len(line), text(line))
			}
		}
	}
	if grid == 0 {
		t.Log("no full line of ideographs on this page")
	}
}

func checkPageNumber(t *testing.T, n int, number []glyph) {
	want := "— " + string(rune('0'+n)) + " —"
	if text(number) != want {
		t.Errorf("page number %q, want %q", text(number), want)
	}
	near(t, "page number's middle", (number[0].top+number[0].foot)/2, 269, 0.4)
	one := 16 * 25.4 / 72
	if n%2 == 1 {
		near(t, "right end of an odd page's number", number[len(number)-1].right, 184-one, 0.3)
	} else {
		near(t, "left end of an even page's number", number[0].left, 28+one, 0.3)
	}
}

func TestTheSizesAreTheStandards(t *testing.T) {
	sizes := map[string]bool{}
	for _, m := range regexp.MustCompile(`<font name="([\w-]+)" size="([\d.]+)">`).FindAllStringSubmatch(structured(t, demo(t)), -1) {
		sizes[m[1]+" "+m[2]] = true
	}
	for size := range sizes {
		switch {
		case size == "gw-title 22", size == "gw-song 14", strings.HasSuffix(size, " 16"):
		default:
			t.Errorf("unexpected %s", size)
		}
	}
	for _, want := range []string{"gw-title 22", "gw-song 14", "gw-hei 16", "gw-kai 16"} {
		if !sizes[want] {
			t.Errorf("no text in %s", want)
		}
	}
}

func TestRareCharactersComeBack(t *testing.T) {
	dir := t.TempDir()
	draft := filepath.Join(dir, "notice.md")
	source := "# 关于通报表扬的通报\n\n对陈喆、李𬭎、王䶮、张𠅤四名同志予以通报表扬。\n"
	if err := os.WriteFile(draft, []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	code, printed := gongwen("render", draft)
	if strings.Contains(printed, "layout.missing-glyph") || strings.Contains(printed, "font.system") {
		t.Errorf("exit code %d:\n%s", code, printed)
	}
	identical(t, joined(tool(t, "pdftotext", filepath.Join(dir, "notice.pdf"), "-")), "关于通报表扬的通报对陈喆、李𬭎、王䶮、张𠅤四名同志予以通报表扬。")
}
