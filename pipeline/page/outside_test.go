//go:build outside

package page_test

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"gongwen/pipeline/page"
)

// tool runs an outside program; one that is missing fails the test.
func tool(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %v: %v", name, args, err)
	}
	return out
}

// TestMutoolSeesTheSame compares every glyph of our papers with what MuPDF reads: the
// same characters in the same order, places within 0.05 mm.
func TestMutoolSeesTheSame(t *testing.T) {
	dir := t.TempDir()
	program, notice, paper := filepath.Join(dir, "gongwen"), filepath.Join(dir, "notice.pdf"), filepath.Join(dir, "paper.pdf")
	tool(t, "go", "build", "-o", program, "../../cmd/gongwen")
	tool(t, program, "build", "../../data/sample/qingyuan.xlsx", "-o", dir)
	tool(t, program, "render", "testdata/paper.md", "-o", paper)
	compare(t, notice)
	compare(t, paper)
}

// TestLibreOfficePapers does the same with a paper that LibreOffice has written.
func TestLibreOfficePapers(t *testing.T) {
	dir := t.TempDir()
	source := filepath.Join(dir, "paper.fodt")
	if err := os.WriteFile(source, []byte(openDocument), 0o600); err != nil {
		t.Fatal(err)
	}
	tool(t, "soffice", "--headless", "-env:UserInstallation=file://"+dir+"/profile", "--convert-to", "pdf", "--outdir", dir, source)
	d := compare(t, filepath.Join(dir, "paper.pdf"))
	if rules := d.Pages[0].Rules; len(rules) != 1 || rules[0].Colour != (page.Colour{R: 255}) {
		t.Errorf("want the red line alone: %v", rules)
	}
}

const openDocument = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="30mm"/></style:page-layout>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:border-bottom="1.5pt solid #ff0000"/>
<style:text-properties style:font-size-asian="22pt" style:font-weight-asian="bold" fo:color="#ff0000"/></style:style>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:line-height="29.6pt" fo:text-indent="32pt"/>
<style:text-properties style:font-size-asian="16pt" fo:font-size="16pt"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles>
<office:body><office:text>
<text:p text:style-name="T">清远市人民政府文件</text:p>
<text:p text:style-name="B">市委第二巡察组反馈巡察意见后，党组高度重视，先后召开3次会议研究，制定整改方案，逐项明确责任领导、责任科室和完成时限，ABC类问题均已办结。</text:p>
</office:text></office:body></office:document>`

func compare(t *testing.T, file string) *page.Document {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	own, err := page.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	other, err := page.FromStructuredText(tool(t, "mutool", "draw", "-q", "-F", "stext", "-o", "-", file))
	if err != nil {
		t.Fatal(err)
	}
	if len(own.Pages) != len(other.Pages) {
		t.Fatalf("%d pages, mutool has %d", len(own.Pages), len(other.Pages))
	}
	for n := range own.Pages {
		if len(own.Pages[n].Doubts) > 0 {
			t.Errorf("page %d: %v", n+1, own.Pages[n].Doubts)
		}
		worst := comparePage(t, &own.Pages[n], &other.Pages[n])
		t.Logf("page %d: %d glyphs, worst %.4f mm", n+1, len(own.Pages[n].Glyphs), worst)
	}
	return own
}

// comparePage gives every glyph of mutool's the nearest of ours with the same character,
// and returns the greatest distance in millimetres. Blanks are left out: mutool adds some.
func comparePage(t *testing.T, own, other *page.Page) (worst float64) {
	t.Helper()
	a, b := inked(own), inked(other)
	if len(a) != len(b) || len(a) == 0 {
		t.Errorf("%d glyphs, mutool has %d", len(a), len(b))
	}
	taken := make([]bool, len(a))
	for _, g := range b {
		near, at := math.Inf(1), -1
		for i, mine := range a {
			off := math.Hypot((g.At.X - mine.At.X).MM(), (g.At.Y - mine.At.Y).MM())
			if !taken[i] && mine.Text == g.Text && off < near {
				near, at = off, i
			}
		}
		if near > 0.05 || math.Abs((a[at].Size-g.Size).Pt()) > 0.01 || math.Abs((a[at].Advance-g.Advance).MM()) > 0.05 {
			t.Fatalf("mutool has %s, nearest is %.3f mm off", g, near)
		}
		taken[at] = true
		worst = max(worst, near)
	}
	return worst
}

func inked(p *page.Page) (glyphs []page.Glyph) {
	for _, g := range p.Glyphs {
		if g.Text != " " && g.Text != "\u00A0" && g.Text != "\u3000" && !g.Hidden {
			glyphs = append(glyphs, g)
		}
	}
	return glyphs
}
