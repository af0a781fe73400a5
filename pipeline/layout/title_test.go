package layout

import (
	"os"
	"strings"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/typeface/squarefont"
)

const dataFolder = "../../data/"

func standardProfile(t testing.TB) *profile.Profile {
	t.Helper()
	src, err := os.ReadFile(dataFolder + "profiles/gbt9704-2012.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p, err := profile.Read(nil, "gbt9704-2012.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func titleWords(t testing.TB) []string {
	t.Helper()
	src, err := os.ReadFile(dataFolder + "words/title.txt")
	if err != nil {
		t.Fatal(err)
	}
	return ParseWords(string(src))
}

// realTitles reads the titles of State Council papers with their own line breaks.
func realTitles(t testing.TB) (titles [][]string) {
	t.Helper()
	src, err := os.ReadFile("testdata/titles.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(src)) {
		if f := strings.Split(strings.TrimSpace(l), "\t"); len(f) == 5 && f[0] != "no" {
			titles = append(titles, strings.Split(f[4], "／"))
		}
	}
	return titles
}

// titleLines lays out a title alone and returns its lines.
func titleLines(t testing.TB, p *profile.Profile, words []string, title ...string) (lines []string, found finding.List) {
	t.Helper()
	doc := &document.Document{}
	for _, text := range title {
		doc.Title = append(doc.Title, document.Phrase{Text: text, Pos: document.None})
	}
	out, found := Layout(doc, finding.NewText("notice.md", ""), &Means{Profile: p, Faces: squares, Words: words})
	y := frame.Point{}.Y
	for _, it := range out.Pages[0].Items {
		x := it.(*frame.Text)
		if x.Element == frame.Artifact {
			continue
		}
		if x.At.Y != y {
			lines = append(lines, "")
			y = x.At.Y
		}
		lines[len(lines)-1] += x.Chars
	}
	return lines, found
}

var squares = squarefont.Set()

func TestRealTitles(t *testing.T) {
	p, words := standardProfile(t), titleWords(t)
	breaks, same, whole := 0, 0, 0
	titles := realTitles(t)
	for _, want := range titles {
		title := strings.Join(want, "")
		got, found := titleLines(t, p, words, title)
		if len(found) > 0 {
			t.Errorf("%s: %v", title, found)
		}
		checkTitle(t, title, got, words)
		breaks += len(want) - 1
		n := sameBreaks(got, want)
		same += n
		if n == len(want)-1 && len(got) == len(want) {
			whole++
		} else {
			t.Logf("set  %s\n      real %s", strings.Join(got, "／"), strings.Join(want, "／"))
		}
	}
	t.Logf("%d of %d breaks as in the real papers, %d of %d titles whole", same, breaks, whole, len(titles))
	if 2*same < breaks {
		t.Errorf("only %d of %d breaks as in the real papers", same, breaks)
	}
}

// TestTitleBreaks holds the breaks of titles as offices write them, one a line.
func TestTitleBreaks(t *testing.T) {
	p, words := standardProfile(t), titleWords(t)
	casefile.Run(t, "testdata/titles.txtar", func(t *testing.T, c casefile.Case) (out string) {
		for title := range strings.Lines(c.Input) {
			title = strings.TrimSpace(title)
			got, _ := titleLines(t, p, words, title)
			checkTitle(t, title, got, words)
			out += strings.Join(got, "／") + "\n"
		}
		return out
	})
}

// checkTitle holds what every title must keep.
func checkTitle(t *testing.T, title string, lines, words []string) {
	t.Helper()
	if strings.Join(lines, "") != title {
		t.Errorf("%s became %q", title, lines)
	}
	at, fell, before := 0, false, 0.0
	for i, l := range lines {
		first := []rune(l)[0]
		if i > 0 && strings.ContainsRune("的和与及，。、；：？！”’）》】—…·", first) {
			t.Errorf("%q begins with %c", l, first)
		}
		if n := len([]rune(l)); n > 20 {
			t.Errorf("%q has %d characters", l, n)
		}
		width := squaresOf(l)
		if i > 0 && fell && width > before {
			t.Errorf("an hourglass: %q", lines)
		}
		fell, before = fell || i > 0 && width < before, width
		at += len(l)
		if at < len(title) {
			checkWords(t, title, at, words)
		}
	}
}

// squaresOf is the width of a line without blanks at its end; Latin takes half an em.
func squaresOf(l string) (width float64) {
	for _, r := range strings.TrimRight(l, " \u3000") {
		if width++; r < 0x100 {
			width -= 0.5
		}
	}
	return width
}

func checkWords(t *testing.T, title string, at int, words []string) {
	t.Helper()
	for _, w := range words {
		w = strings.Trim(w, stroke)
		for i := max(0, at-len(w)+1); i < at; i++ {
			if strings.HasPrefix(title[i:], w) {
				t.Errorf("%s: %s is broken: %s／%s", title, w, title[i:at], title[at:i+len(w)])
			}
		}
	}
}

// sameBreaks counts the places where both end a line.
func sameBreaks(a, b []string) int {
	ends := map[int]bool{}
	at := 0
	for _, l := range a[:len(a)-1] {
		at += len(l)
		ends[at] = true
	}
	n, at := 0, 0
	for _, l := range b[:len(b)-1] {
		if at += len(l); ends[at] {
			n++
		}
	}
	return n
}
