package pipeline_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"gongwen/pipeline"
	"gongwen/pipeline/casefile"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
	"gongwen/pipeline/unit"
)

// realFaces are the fonts that come with the program.
var realFaces = sync.OnceValues(func() (*typeface.Set, error) {
	src, err := os.ReadFile("../fonts/fonts.yaml")
	if err != nil {
		return nil, err
	}
	register, err := typeface.ReadRegister("fonts.yaml", src)
	if err != nil {
		return nil, err
	}
	return typeface.Load(typeface.Source{Register: register, Open: func(file string) (string, error) {
		b, err := os.ReadFile(filepath.Join("../fonts", file))
		return string(b), err
	}})
})

const mark = "国务院文件" // of the papers that TestCorpus makes

// TestCorpus sets real papers, and holds that every character of them is on the pages and
// that all pages keep what every page must keep.
func TestCorpus(t *testing.T) {
	files, _ := filepath.Glob("testdata/corpus/*.txt")
	if len(files) == 0 {
		t.Fatal("no papers")
	}
	faces, err := realFaces()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.ReplaceAll(string(src), "\r", "")
			frames, found := setPaper(t, faces, drafted(text))
			holds(t, frames, found)
			lost, invented := compare(mark+text, printed(frames))
			if lost != "" || strings.Trim(invented, "：、，。附件.（）") != "" {
				t.Errorf("lost %q, invented %q", lost, invented)
			}
		})
	}
}

var (
	numberLine = regexp.MustCompile(`^\p{Han}+〔\d{4}〕\d+号$`)
	levelHead  = []*regexp.Regexp{regexp.MustCompile(`^[一二三四五六七八九十]+、[^。]{1,28}$`), regexp.MustCompile(`^（[一二三四五六七八九十]+）[^。]{1,30}。?$`)}
)

// drafted makes a draft of a plain text: title lines, number, recipients, headings.
func drafted(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	var b strings.Builder
	b.WriteString("---\nformat: masthead\nmark: " + mark + "\n")
	i := 0
	for i < len(lines) && i < 4 && !numberLine.MatchString(lines[i]) && strings.TrimSpace(lines[i]) != "" && !strings.HasSuffix(lines[i], "：") {
		i++
	}
	b.WriteString("title:\n")
	for _, l := range lines[:i] {
		b.WriteString("  - '" + strings.TrimSpace(l) + "'\n")
	}
	if i < len(lines) && numberLine.MatchString(lines[i]) {
		b.WriteString("number: " + lines[i] + "\n")
		i++
	}
	b.WriteString("---\n")
	for _, l := range lines[i:] {
		b.WriteString(heading(strings.TrimSpace(l)) + "\n\n")
	}
	return b.String()
}

func heading(l string) string {
	for i, level := range levelHead {
		if level.MatchString(l) {
			return strings.Repeat("#", i+2) + " " + l
		}
	}
	return strings.NewReplacer("*", `\*`, "_", `\_`, "#", `\#`, "|", `\|`, "<", `\<`, "[", `\[`, "`", "\\`").Replace(l)
}

// TestAnyTable sets tables of many shapes and holds that no character is lost, that nothing
// lies outside the type area, and that no text lies over another.
func TestAnyTable(t *testing.T) {
	faces := squarefont.ByRole()
	for seed := range uint64(60) {
		draft := tableOf(rand.New(rand.NewPCG(seed, 7)))
		frames, found := setPaper(t, faces, draft)
		holds(t, frames, found)
		if lost, invented := compare(strings.Trim(draft, "|-^:"), printed(frames)); strings.Trim(lost, "|-^:") != "" || invented != "" {
			t.Errorf("table %d lost %q, invented %q", seed, lost, invented)
		}
		for n, p := range frames.Pages {
			apart(t, n, p)
		}
		if t.Failed() {
			t.Fatal(draft)
		}
	}
}

// tableOf writes a table of random size with cells that span columns and rows.
func tableOf(r *rand.Rand) string {
	columns := 1 + r.IntN(12)
	var b strings.Builder
	for row := range 2 + r.IntN(40) {
		b.WriteString("|")
		for column := range columns {
			b.WriteString(cellOf(r, row, column) + "|")
		}
		b.WriteString("\n")
		if row == 0 {
			b.WriteString("|" + strings.Repeat("---|", columns) + "\n")
		}
	}
	return b.String()
}

func cellOf(r *rand.Rand, row, column int) string {
	switch n := r.IntN(20); {
	case n == 0 && column > 0:
		return ""
	case n == 1 && row > 1:
		return " ^^ "
	case n < 6:
		return fmt.Sprintf(" %d.%d ", r.IntN(2000), r.IntN(100))
	case n < 12:
		return " " + strings.Repeat("国", 1+r.IntN(4)) + " "
	case n == 19:
		return " " + strings.Repeat("中国，", r.IntN(120)) + " "
	}
	return " " + strings.Repeat("国人", r.IntN(14)) + " "
}

// apart holds that no two texts of different elements share a place on a page.
func apart(t *testing.T, page int, p frame.Page) {
	t.Helper()
	type box struct {
		left, right, top, foot unit.Length
		text                   *frame.Text
	}
	var boxes []box
	for _, it := range p.Items {
		if x, ok := it.(*frame.Text); ok {
			b := box{x.At.X, x.At.X + x.Width(), x.At.Y - x.Size*7/10, x.At.Y, x}
			if x.Turned {
				b = box{x.At.X - x.Size*7/10, x.At.X, x.At.Y - x.Width(), x.At.Y, x}
			}
			boxes = append(boxes, b)
		}
	}
	for i, a := range boxes {
		for _, b := range boxes[i+1:] {
			if a.text.Element != b.text.Element && a.left < b.right-slack && b.left < a.right-slack && a.top < b.foot-slack && b.top < a.foot-slack {
				t.Errorf("page %d: %q lies over %q", page+1, a.text.Chars, b.text.Chars)
			}
		}
	}
}

// FuzzPaper sets papers made of any text, as a clerk may write it, and holds what every
// paper must keep.
func FuzzPaper(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/clauses/*.txtar") {
		f.Add(c.Input)
	}
	drafts, _ := filepath.Glob("../docs/gallery/*.md")
	for _, file := range drafts {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	faces := squarefont.ByRole()
	f.Fuzz(func(t *testing.T, draft string) {
		if len(draft) > 20_000 {
			t.Skip()
		}
		frames, found := setPaper(t, faces, draft)
		again, _ := setPaper(t, faces, draft)
		var a, b bytes.Buffer
		if frames.Dump(&a) != nil || again.Dump(&b) != nil || a.String() != b.String() {
			t.Error("two layouts of one paper differ")
		}
		holds(t, frames, found)
	})
}

func setPaper(t *testing.T, faces *typeface.Set, draft string) (*frame.Document, finding.List) {
	t.Helper()
	job := pipeline.Job{Existing: []byte(draft), DraftFile: "notice.md", Open: openPicture,
		Setting: pipeline.Setting{Faces: faces, Profile: clauseProfile(t, ""), Words: titleWords(t)}}
	return pipeline.Frames(job)
}

// printed is what can be read on the pages, furniture left out.
func printed(frames *frame.Document) string {
	var b strings.Builder
	for _, p := range frames.Pages {
		for _, it := range p.Items {
			if t, ok := it.(*frame.Text); ok && t.Element != frame.Artifact {
				b.WriteString(t.Chars)
			}
		}
	}
	return b.String()
}

// compare counts characters, blanks aside.
func compare(want, got string) (lost, invented string) {
	counts := map[rune]int{}
	for _, r := range want {
		counts[r]++
	}
	for _, r := range got {
		if counts[r]--; counts[r] < 0 && !unicode.IsSpace(r) {
			invented += string(r)
		}
	}
	for _, r := range want {
		if counts[r] > 0 && !unicode.IsSpace(r) {
			lost += string(r)
			counts[r]--
		}
	}
	return lost, invented
}

// The type area, and what may be overlooked at its edges.
const (
	areaLeft  = 28 * unit.Millimetre
	areaRight = 184 * unit.Millimetre
	areaTop   = 37 * unit.Millimetre
	areaFoot  = 262 * unit.Millimetre
	slack     = unit.Millimetre / 20
)

// holds checks what every page keeps: nothing outside the type area but page numbers and
// the red parts of a letter, no line that begins or ends with a mark that must not, no
// sign-off without body.
func holds(t *testing.T, frames *frame.Document, found finding.List) {
	t.Helper()
	excused := map[string]bool{}
	for _, f := range found {
		excused[f.Code] = true
	}
	for n, p := range frames.Pages {
		for _, it := range p.Items {
			if x, ok := it.(*frame.Text); ok && x.Element != frame.Artifact && x.Colour != frame.Red && !excused["layout.overfull"] {
				inside(t, n, x)
			}
		}
		if !excused["layout.forced-break"] && !excused["layout.title-line"] && !excused["layout.missing-glyph"] && !excused["layout.overfull"] {
			ends(t, frames, n)
		}
		alone(t, frames, n, excused)
	}
}

// inside holds a text to the type area, by its origins and a glyph box around its middle.
func inside(t *testing.T, page int, x *frame.Text) {
	t.Helper()
	from, to, end := x.At, x.At, x.Width()
	if x.Turned {
		to.Y -= end
	} else {
		to.X += end
	}
	left, right := min(from.X, to.X), max(from.X, to.X)
	top, foot := min(from.Y, to.Y), max(from.Y, to.Y)
	if left < areaLeft-slack || right > areaRight+slack || top < areaTop-slack || foot > areaFoot+slack {
		t.Errorf("page %d: %q reaches from %v,%v to %v,%v", page+1, x.Chars, left, top, right, foot)
	}
}

// textLine is what stands on one baseline of one element.
type textLine struct {
	element int
	y       unit.Length
	turned  bool
	chars   string
}

// ends holds 禁则 where an element goes on from one line to the next.
func ends(t *testing.T, frames *frame.Document, page int) {
	t.Helper()
	var before *textLine
	for _, it := range frames.Pages[page].Items {
		x, ok := it.(*frame.Text)
		if !ok || x.Element == frame.Artifact {
			continue
		}
		y := x.At.Y
		if x.Turned {
			y = x.At.X
		}
		if before != nil && before.element == x.Element && max(before.y-y, y-before.y) < x.Size/3 {
			before.chars += x.Chars
			continue
		}
		next := &textLine{x.Element, y, x.Turned, x.Chars}
		if before != nil && before.element == next.element {
			checkEnd(t, page, before.chars, next.chars)
		}
		before = next
	}
}

func checkEnd(t *testing.T, page int, line, next string) {
	t.Helper()
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " \u3000"))
	start, _ := utf8.DecodeRuneInString(next)
	if strings.ContainsRune("“‘（《〔", end) || strings.ContainsRune("，。、；：？！”’）》〕", start) {
		t.Errorf("page %d: a line ends %q and the next begins %q", page+1, line, next)
	}
}

// alone holds that a page with a sign-off shows some of the body.
func alone(t *testing.T, frames *frame.Document, page int, excused map[string]bool) {
	t.Helper()
	signed, body := false, false
	for _, it := range frames.Pages[page].Items {
		x, ok := it.(*frame.Text)
		if !ok || x.Element == frame.Artifact {
			continue
		}
		switch frames.Elements[x.Element].Role {
		case frame.RoleSignature, frame.RoleDate:
			signed = true
		default:
			body = true
		}
	}
	if signed && !body && !excused["layout.lonely-sign-off"] && len(frames.Pages) > 1 {
		t.Errorf("page %d has nothing but a sign-off", page+1)
	}
}
