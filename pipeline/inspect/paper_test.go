package inspect_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/inspect"
	"gongwen/pipeline/layout"
	"gongwen/pipeline/markdown"
	"gongwen/pipeline/page"
	"gongwen/pipeline/pdf"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/unit"
)

func read(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// faces are the real fonts, and 粗仿宋: the same glyphs in a font that calls itself bold.
var faces = sync.OnceValues(func() (*typeface.Set, error) {
	src, err := os.ReadFile("../../fonts/fonts.yaml")
	if err != nil {
		return nil, err
	}
	standard, err := typeface.ReadRegister("fonts.yaml", src)
	if err != nil {
		return nil, err
	}
	bold := &typeface.Register{
		Faces: []typeface.Entry{{Name: "gw-fangsong-bold", File: "gw-fangsong.ttf"}},
		Roles: map[typeface.Role]typeface.Chain{"粗仿宋": {Faces: []string{"gw-fangsong-bold"}}},
	}
	open := func(file string) (string, error) {
		b, err := os.ReadFile(filepath.Join("../../fonts", file))
		return string(b), err
	}
	return typeface.Load(typeface.Source{Register: standard, Open: open}, typeface.Source{Register: bold, Open: open})
})

// paper is a paper to be made: the notice, and what is changed on its way.
type paper struct {
	profile string                // settings over the profile that layout is given
	replace []string              // old and new text in turn
	edit    func(*frame.Document) // between layout and paint
}

// make sets and paints the paper.
func (p paper) make(t testing.TB) []byte {
	t.Helper()
	source := string(read(t, "testdata/notice.md"))
	for i := 0; i < len(p.replace); i += 2 {
		if !strings.Contains(source, p.replace[i]) {
			t.Fatalf("the notice has no %q", p.replace[i])
		}
		source = strings.Replace(source, p.replace[i], p.replace[i+1], 1)
	}
	prof := standard(t)
	if p.profile != "" {
		var err error
		if prof, err = profile.Read(prof, "own.yaml", []byte(p.profile)); err != nil {
			t.Fatal(err)
		}
	}
	fonts, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := markdown.Parse("notice.md", []byte(source))
	words := layout.ParseWords(string(read(t, "../../data/words/title.txt")))
	frames, _ := layout.Layout(doc, finding.NewText("notice.md", source), &layout.Means{Profile: prof, Faces: fonts, Words: words})
	if p.edit != nil {
		p.edit(frames)
	}
	out, err := pdf.Paint(frames, fonts, pdf.Meta{Title: "通报", Created: time.Unix(0, 0).UTC()})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func standard(t testing.TB) *profile.Profile {
	t.Helper()
	p, err := profile.Read(nil, "gbt9704-2012.yaml", read(t, "../../data/profiles/gbt9704-2012.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func inspected(t testing.TB, pdf []byte) (*page.Document, *inspect.Report) {
	t.Helper()
	doc, err := page.Read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	return doc, inspect.Inspect("notice.pdf", doc, standard(t))
}

// faults are the codes that failed, each once, in order.
func faults(r *inspect.Report) (codes []string) {
	for _, m := range r.Measures {
		if m.Status == inspect.Fail && !slices.Contains(codes, m.Rule.Code) {
			codes = append(codes, m.Rule.Code)
		}
	}
	return codes
}

// texts goes through the text items.
func texts(d *frame.Document, do func(page int, t *frame.Text)) {
	for i := range d.Pages {
		for _, it := range d.Pages[i].Items {
			if t, ok := it.(*frame.Text); ok {
				do(i, t)
			}
		}
	}
}

// role of the element that a text belongs to.
func role(d *frame.Document, t *frame.Text) frame.Role {
	if t.Element == frame.Artifact {
		return "artifact"
	}
	return d.Elements[t.Element].Role
}

func shift(r frame.Role, page int, x, y float64) func(*frame.Document) {
	return func(d *frame.Document) {
		texts(d, func(i int, t *frame.Text) {
			if role(d, t) == r && (page < 0 || page == i) {
				t.At.X += unit.MM(x)
				t.At.Y += unit.MM(y)
			}
		})
	}
}

// fullLine changes the n-th text that begins at the left edge.
func fullLine(do func(*frame.Text)) func(*frame.Document) {
	return func(d *frame.Document) {
		done := false
		texts(d, func(i int, t *frame.Text) {
			if !done && i == 2 && t.At.X == unit.MM(28) && len([]rune(t.Chars)) > 10 {
				do(t)
				done = true
			}
		})
	}
}

// header repeats a line of page 2 at the head of the sheet.
func header(d *frame.Document) {
	t := *d.Pages[1].Items[0].(*frame.Text)
	t.At.Y, t.Element = unit.MM(20), frame.Artifact
	d.Pages[1].Items = append(d.Pages[1].Items, &t)
}

const withRecipients = "to: [各县（市、区）人民政府, 市政府各部门]\nkind"

// TestBrokenPapers breaks the notice in one clause each: that clause is named, and no
// other. Where one fault shows in two rules, both are listed, and why.
func TestBrokenPapers(t *testing.T) {
	for _, c := range []struct {
		name   string
		paper  paper
		clause string // of all rules broken
		codes  []string
	}{
		{"intact", paper{}, "", nil},
		{"intact with recipients, annexes and remark", paper{replace: []string{"kind", withRecipients, "kind", "annexes: [整改任务清单, 整改措施清单]\nremark: 此件公开发布\nkind"}}, "", nil},
		{"left margin 25 mm", paper{profile: "type-area: {left: 25mm}"}, "5.2.1", []string{"pdf.area-left"}},
		{"head margin 30 mm", paper{profile: "type-area: {top: 30mm}"}, "5.2.1", []string{"pdf.area-top"}},
		{"type area 170 mm wide with 30 characters", paper{profile: "type-area: {width: 170mm}\ngrid: {columns: 30}\nladder: {blanks: 0}"}, "", // the wide area and what fits in it
			[]string{"pdf.area-right", "pdf.columns"}},
		{"type area 228 mm high", paper{profile: "type-area: {height: 228mm}\npage-number: {below: 4mm}"}, "", // 22 lines spread over it
			[]string{"pdf.area-foot", "pdf.line-pitch"}},
		{"sheet 216 mm wide", paper{edit: func(d *frame.Document) { d.Width = unit.MM(216) }}, "5.1", []string{"pdf.sheet"}},
		{"25 lines", paper{profile: "grid: {lines: 25}"}, "5.2.3", []string{"pdf.lines", "pdf.line-pitch"}},
		{"23 lines of 27 characters, as a sign-off may need them", paper{profile: "grid: {lines: 23, columns: 27}"}, "", nil},
		{"28 pt lines", paper{profile: "type-area: {height: 213.078mm}\npage-number: {below: 18.922mm}"}, "5.2.3", []string{"pdf.fill", "pdf.line-pitch"}},
		{"26 characters", paper{profile: "grid: {columns: 26}"}, "5.2.3", []string{"pdf.columns", "pdf.char-step"}},
		{"body of 四号", paper{profile: "body: {size: 四号}"}, "5.2.2", []string{"pdf.body-size"}},
		{"body in 宋体", paper{profile: "body: {role: 宋体}"}, "5.2.2", []string{"pdf.body-face"}},
		{"a red line of text", paper{edit: fullLine(func(t *frame.Text) { t.Colour = frame.Red })}, "5.2.4", []string{"pdf.colour"}},
		{"a header", paper{edit: header}, "5.2.1", []string{"pdf.outside"}},
		{"a line 12 mm to the right", paper{edit: fullLine(func(t *frame.Text) { t.At.X += unit.MM(12) })}, "5.2.1", []string{"pdf.outside"}},
		{"title of 小二", paper{profile: "heading: {size: 小二}"}, "7.3.1", []string{"pdf.title-size"}},
		{"title in 黑体", paper{profile: "heading: {role: 黑体}"}, "7.3.1", []string{"pdf.title-face"}},
		{"title off the centre", paper{edit: shift(frame.RoleTitle, 0, -6, 0)}, "", []string{"pdf.outside", "pdf.title-centre"}},
		{"title like an hourglass", paper{replace: []string{"title: 中共清远市人民政府机关党组关于八届市委第六轮巡察整改进展情况的通报", "title: [中共清远市人民政府机关党组, 关于八届市委, 第六轮巡察整改进展情况的通报]"}}, "7.3.1", []string{"pdf.title-shape"}},
		{"title line with 的", paper{replace: []string{"title: 中共清远市人民政府机关党组关于八届市委第六轮巡察整改进展情况的通报", "title: [中共清远市人民政府机关党组关于八届市委, 第六轮巡察整改进展情况, 的通报]"}}, "7.3.1", []string{"pdf.title-break"}},
		{"title with a full stop", paper{replace: []string{"进展情况的通报", "进展情况的通报。"}}, "7.3.1", []string{"pdf.title-marks"}},
		{"recipients right below the title", paper{profile: "heading: {blank-after: 0}\nrecipients: {blank-before: 0}", replace: []string{"kind", withRecipients}}, "7.3.2", []string{"pdf.recipients-blank"}},
		{"no indent", paper{profile: "body: {indent: 0}"}, "7.3.3", []string{"pdf.indent"}},
		{"first level in 楷体", paper{profile: "levels: [楷体, 楷体, 仿宋, 仿宋]"}, "7.3.3", []string{"pdf.level-face"}},
		{"third level in 黑体", paper{profile: "levels: [黑体, 楷体, 黑体, 仿宋]"}, "7.3.3", []string{"pdf.level-face"}},
		{"third level bold", paper{profile: "levels: [黑体, 楷体, 粗仿宋, 仿宋]"}, "7.3.3", []string{"pdf.level-bold"}},
		{"third level with a gap", paper{replace: []string{"#### 深化理论学习", "#### 2.深化理论学习"}}, "7.3.3", []string{"pdf.level-order"}},
		{"1、", paper{replace: []string{"#### 深化理论学习", "#### 1、深化理论学习"}}, "附录B.3", []string{"pdf.level-form"}},
		{"annex note without a blank line", paper{profile: "annex-note: {blank-before: 0}", replace: []string{"kind", "annexes: [整改任务清单]\nkind"}}, "7.3.4", []string{"pdf.annex-note"}},
		{"annex name with a full stop", paper{replace: []string{"kind", "annexes: [整改任务清单。]\nkind"}}, "7.3.4", []string{"pdf.annex-note-mark"}},
		{"sign-off at the right edge", paper{profile: "sign-off: {right: 0}"}, "7.3.5.2", []string{"pdf.sign-right"}},
		{"sign-off right below the text", paper{profile: "sign-off: {blank-before: 0}"}, "7.3.5.2", []string{"pdf.sign-blank"}},
		{"date moved", paper{edit: shift(frame.RoleDate, -1, -11, 0)}, "7.3.5.2", []string{"pdf.sign-offset"}},
		{"date with zeros", paper{replace: []string{"2026年1月21日", "2026年01月21日"}}, "7.3.5.4", []string{"pdf.date-form"}},
		{"remark without indent", paper{profile: "remark: {indent: 0}", replace: []string{"kind", "remark: 此件公开发布\nkind"}}, "7.3.6", []string{"pdf.remark"}},
		{"page number of 五号", paper{profile: "page-number: {size: 五号}"}, "7.5", []string{"pdf.page-number-size"}},
		{"page number in 黑体", paper{profile: "page-number: {role: 黑体}"}, "7.5", []string{"pdf.page-number-face"}},
		{"page number with hyphens", paper{profile: "page-number: {dash: \"-\"}"}, "7.5", []string{"pdf.page-number-dash"}},
		{"page number with en dashes", paper{profile: "page-number: {dash: \"–\"}"}, "7.5", []string{"pdf.page-number-dash"}},
		{"page number too low", paper{profile: "page-number: {below: 12mm}"}, "7.5", []string{"pdf.page-number-below"}},
		{"page number centred", paper{profile: "page-number: {side: 12}"}, "7.5", []string{"pdf.page-number-side"}},
		{"page number missing", paper{edit: func(d *frame.Document) {
			d.Pages[2].Items = slices.DeleteFunc(d.Pages[2].Items, func(it frame.Item) bool {
				t, ok := it.(*frame.Text)
				return ok && t.Element == frame.Artifact
			})
		}}, "7.5", []string{"pdf.page-number"}},
		{"a comma begins a line", paper{edit: fullLine(func(t *frame.Text) { r := []rune(t.Chars); r[0] = '，'; t.Chars = string(r) })}, "5.1", []string{"pdf.line-start"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, r := inspected(t, c.paper.make(t))
			if got := faults(r); !slices.Equal(got, c.codes) {
				var text bytes.Buffer
				r.WriteText(&text)
				t.Errorf("reported %v, want %v\n%s", got, c.codes, text.String())
			}
			for _, m := range r.Measures {
				if m.Status == inspect.Fail && c.clause != "" && m.Rule.Clause != c.clause {
					t.Errorf("%s belongs to %s, want %s only", m.Rule.Code, m.Rule.Clause, c.clause)
				}
			}
		})
	}
}

// TestOverlay holds that the drawing leaves the original as it is, and that the outcome
// reads the same.
func TestOverlay(t *testing.T) {
	original := paper{profile: "type-area: {left: 25mm}"}.make(t)
	doc, r := inspected(t, original)
	marked, err := inspect.Overlay(original, doc, r, standard(t))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(marked, original) || len(marked) == len(original) {
		t.Error("the original's bytes are changed, or nothing was drawn")
	}
	again, _ := inspect.Overlay(original, doc, r, standard(t))
	if !bytes.Equal(marked, again) {
		t.Error("drawn twice, the overlay differs")
	}
	drawn, after := inspected(t, marked)
	if fmt.Sprint(faults(after)) != fmt.Sprint(faults(r)) {
		t.Errorf("with the overlay %v, without %v", faults(after), faults(r))
	}
	for i := range doc.Pages {
		if len(drawn.Pages[i].Glyphs) != len(doc.Pages[i].Glyphs) {
			t.Errorf("page %d has %d glyphs, had %d", i+1, len(drawn.Pages[i].Glyphs), len(doc.Pages[i].Glyphs))
		}
		if len(drawn.Pages[i].Rules) < 22 {
			t.Errorf("page %d has no grid", i+1)
		}
	}
	if _, err := cos.Read(marked); err != nil {
		t.Error(err)
	}
	checkWithQPDF(t, marked)
}

func checkWithQPDF(t *testing.T, pdf []byte) {
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Log("unverified: qpdf is missing")
		return
	}
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}
