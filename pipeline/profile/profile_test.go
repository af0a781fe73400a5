package profile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/unit"
)

func standard(t testing.TB) *Profile {
	t.Helper()
	src, err := os.ReadFile("../../data/profiles/gbt9704-2012.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p, err := Read(nil, "gbt9704-2012.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestStandard(t *testing.T) {
	p := standard(t)
	for _, c := range []struct {
		clause    string
		got, want unit.Length
	}{
		{"5.1 paper width", p.Paper.Width.Value, unit.MM(210)},
		{"5.1 paper height", p.Paper.Height.Value, unit.MM(297)},
		{"5.2.1 head margin", p.TypeArea.Top.Value, unit.MM(37)},
		{"5.2.1 binding margin", p.TypeArea.Left.Value, unit.MM(28)},
		{"5.2.2 body size", p.Body.Size.Value, unit.Pt(16)},
		{"7.3.1 title size", p.Heading.Size.Value, unit.Pt(22)},
		{"7.5 page number size", p.PageNumber.Size.Value, unit.Pt(14)},
		{"5.2.3 the first line touches the head", p.LineTop(0), unit.MM(37)},
		{"5.2.3 the last line touches the foot", p.LineTop(21) + p.Body.Size.Value, unit.MM(37 + 225)},
		{"5.2.3 28 characters fill the line", p.ColumnStep()*27 + p.Body.Size.Value, unit.MM(156)},
	} {
		if d := c.got - c.want; d < -27 || d > 27 { // EMU; ColumnStep alone is rounded
			t.Errorf("%s: %v, want %v", c.clause, c.got, c.want)
		}
	}
	for i, want := range []string{"黑体", "楷体", "仿宋", "仿宋"} {
		if got := p.Levels[i].Value; got != want {
			t.Errorf("7.3.3 level %d is %s, want %s", i+1, got, want)
		}
	}
}

func TestItemKeepsItsGround(t *testing.T) {
	got := standard(t).SignOff.Right
	want := Count{Value: 2, Clause: "7.3.5.2", Strength: finding.Mandatory}
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOverride(t *testing.T) {
	base := standard(t)
	p, err := Read(base, "ours.yaml", []byte("name: ours\nheading:\n  max-lines: 4\nbody:\n  size: 15.75pt\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := p.Heading.MaxLines, (Count{4, "7.3.1", finding.Practice}); got != want {
		t.Errorf("max-lines is %v, want %v", got, want)
	}
	if p.Body.Size.Value != unit.Pt(15.75) || p.Body.Indent != base.Body.Indent {
		t.Errorf("body is %v", p.Body)
	}
	if base.Heading.MaxLines.Value != 3 || base.Name != "gbt9704-2012" {
		t.Error("the base was changed")
	}
}

func TestGridNeverAddsUp(t *testing.T) {
	p := standard(t)
	for n := 1; n < 22; n++ {
		if step := p.LineTop(n) - p.LineTop(n-1); step < unit.Pt(29.608) || step > unit.Pt(29.610) {
			t.Errorf("line %d stands %.4f pt below the one before", n+1, step.Pt())
		}
	}
}

// The profiles that come with the program lie over the standard, bear the names of their
// files, say what they are for and change something.
func TestShippedProfiles(t *testing.T) {
	base := standard(t)
	files, err := filepath.Glob("../../data/profiles/*.yaml")
	if err != nil || len(files) < 5 {
		t.Fatalf("%v, %v", files, err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		p, err := Read(base, name, src)
		switch {
		case err != nil:
			t.Error(err)
		case p.Name != name:
			t.Errorf("%s is named %s", file, p.Name)
		case name != base.Name && (p.Title == base.Title || len(Diff(base, base, p)) == 0):
			t.Errorf("%s has no title or changes nothing", file)
		}
	}
}
