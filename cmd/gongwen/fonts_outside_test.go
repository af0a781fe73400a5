//go:build outside

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// The fonts of these tests are packages of Debian; see .ci/run.
const debianFonts = "/usr/share/fonts"

// withFonts runs our program on a system whose fonts are those of Debian.
func withFonts(args ...string) (code int, printed string) {
	var out bytes.Buffer
	now := func() time.Time { return time.Date(2026, 1, 21, 9, 0, 0, 0, time.UTC) }
	folders := func() []string { return []string{debianFonts + "/truetype/hanazono", debianFonts + "/truetype/arphic"} }
	code = run(args, world{stdout: &out, stderr: &out, now: now, fontFolders: folders})
	return code, out.String()
}

// fontPaper writes a draft whose body is the text, and returns where its PDF will be.
func fontPaper(t *testing.T, text string) (draft, pdf string) {
	t.Helper()
	draft = filepath.Join(t.TempDir(), "notice.md")
	src := "---\nauthority: 某某局\ndate: 2026年1月21日\n---\n# 关于字的通知\n\n### 标题用楷体。\n" + text + "\n"
	if err := os.WriteFile(draft, []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	return draft, strings.TrimSuffix(draft, ".md") + ".pdf"
}

// Characters of the supplementary planes, drawn with fonts of the system, are copied and
// found as what they are.
func TestRareCharactersAreFound(t *testing.T) {
	const text = "人名用字𪚥、𠔻、𠂎、𫍯、㐀和☐、✔都要印出。"
	draft, pdf := fontPaper(t, text)
	code, printed := withFonts("render", draft)
	if code != 0 || !strings.Contains(printed, "“𠔻”（U+2053B）所用的字体都没有，是用这台电脑上的字体“花園明朝B”（HanaMinB.ttf）印的") {
		t.Errorf("render ends with %d:\n%s", code, printed)
	}
	for _, reader := range [][]string{{"pdftotext", pdf, "-"}, {"mutool", "draw", "-q", "-F", "txt", pdf}} {
		if got := joined(tool(t, reader[0], reader[1:]...)); !strings.Contains(got, text) {
			t.Errorf("%s reads %s", reader[0], got)
		}
	}
	if fonts := tool(t, "pdffonts", pdf); !regexp.MustCompile(`\+HanaMinB +CID TrueType +Identity-H +yes yes yes`).MatchString(fonts) {
		t.Errorf("HanaMinB is not embedded as a subset:\n%s", fonts)
	}
	if out := tool(t, "qpdf", "--check", pdf); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
}

// A font of a real collection is taken by its name; its marks stand where mainland papers do
// not have them, and check says so.
func TestCollectionOfDebian(t *testing.T) {
	draft, pdf := fontPaper(t, "正文。")
	if code, printed := withFonts("render", draft, "--font", "楷体=AR PL UKai CN"); code != 0 {
		t.Fatalf("render ends with %d:\n%s", code, printed)
	}
	if fonts := tool(t, "pdffonts", pdf); !strings.Contains(fonts, "+UKaiCN") {
		t.Errorf("楷体 is not drawn with UKai:\n%s", fonts)
	}
	code, printed := withFonts("fonts", "check", debianFonts+"/truetype/arphic/ukai.ttc")
	for _, want := range []string{"有 4 款字体", "7786 / 8105，缺 296 字", "空白 23 字", "，。、 排在字格正中"} {
		if code != 0 || !strings.Contains(printed, want) {
			t.Errorf("check ends with %d, without %q:\n%s", code, want, printed)
		}
	}
}

// A collection with PostScript outlines is refused with its reason.
func TestOutlinesOfDebian(t *testing.T) {
	code, printed := withFonts("fonts", "check", debianFonts+"/opentype/noto/NotoSerifCJK-Bold.ttc")
	if code != 1 || strings.Count(printed, "不能用：这个字体是 PostScript（CFF）轮廓") != 5 {
		t.Errorf("check ends with %d:\n%s", code, printed)
	}
}
