package inspect

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gongwen/pipeline/page"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/unit"
)

func standardProfile(t testing.TB) *profile.Profile {
	t.Helper()
	src, err := os.ReadFile("../../data/profiles/gbt9704-2012.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p, err := profile.Read(nil, "gbt9704-2012.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// sketch draws pages from lines of text:
//
//	页                                  a new page; 纸 184 260 before it: of that size
//	行3 空2 三号仿宋 {国×26}             on line 3 of the grid, two characters from the left
//	行3 右2 三号仿宋 某某局              two characters free at the right
//	行3 中 二号小标宋 关于…的通报         centred
//	点 28 37 三号仿宋 文字               box at 28 mm from the left and 37 mm from the top
//	满 3-22 三号仿宋                     full lines of 28 characters
//	号 四号宋体 — 1 —                    page number where it belongs
//	线 红 28 100 184 0.5                 level line from 28 to 184 mm at 100 mm, 0.5 mm thick
//	图 100 80 142 122                    picture
//	设 左 25 · 上 37 · 行距 28磅 · 字距 16磅   changes the grid from here on
//	转 上 40 250 三号仿宋 文字            turned text that runs up (下: down) the sheet from there
//	疑 text                              a doubt of this page: text, place, content, colour
//
// A face may be followed by 粗 (bold font), 描 (drawn with a pen), 红, 蓝, 隐 (hidden), 斜 (slanted) and
// 外 (font not embedded), as in 三号仿宋·粗. ？ in a text is a glyph without meaning.
type sketch struct {
	t    testing.TB
	p    *profile.Profile
	doc  *page.Document
	size [2]float64 // of the next pages, mm

	left, top, pitch, step float64 // mm
}

func draw(t testing.TB, p *profile.Profile, src string) *page.Document {
	s := &sketch{t: t, p: p, doc: &page.Document{}, size: [2]float64{210, 297},
		left: p.TypeArea.Left.Value.MM(), top: p.TypeArea.Top.Value.MM(),
		pitch: (p.LineTop(1) - p.LineTop(0)).MM(), step: p.ColumnStep().MM()}
	s.newPage()
	first := true
	for l := range strings.Lines(src) {
		fields := strings.Fields(repeated.ReplaceAllStringFunc(l, repeat))
		if len(fields) == 0 || fields[0] == "页" && first {
			continue
		}
		first = first && fields[0] == "纸"
		s.do(fields, l)
	}
	return s.doc
}

var repeated = regexp.MustCompile(`\{(.*?)×(\d+)\}`)

func repeat(s string) string {
	m := repeated.FindStringSubmatch(s)
	n, _ := strconv.Atoi(m[2])
	return strings.Repeat(m[1], n)
}

func (s *sketch) newPage() {
	s.doc.Pages = append(s.doc.Pages, page.Page{Width: unit.MM(s.size[0]), Height: unit.MM(s.size[1])})
}

func (s *sketch) page() *page.Page { return &s.doc.Pages[len(s.doc.Pages)-1] }

func (s *sketch) num(text string) float64 {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		s.t.Fatalf("%q is no number", text)
	}
	return v
}

func (s *sketch) do(f []string, source string) {
	s.t.Helper()
	at := func(i int) string {
		if i >= len(f) {
			s.t.Fatalf("line %q is too short", source)
		}
		return f[i]
	}
	switch {
	case f[0] == "页":
		s.newPage()
	case f[0] == "纸":
		s.size = [2]float64{s.num(at(1)), s.num(at(2))}
		s.page().Width, s.page().Height = unit.MM(s.size[0]), unit.MM(s.size[1])
	case f[0] == "设":
		s.set(at(1), at(2))
	case f[0] == "点":
		s.text(at(3), strings.Join(f[4:], " "), func(width, size float64) (x, y float64) { return s.num(at(1)), s.num(at(2)) })
	case f[0] == "满":
		from, to, _ := strings.Cut(at(1), "-")
		for n := s.num(from); n <= s.num(to); n++ {
			s.text(at(2), strings.Repeat("国", 28), func(width, size float64) (x, y float64) { return s.left, s.row(n) })
		}
	case f[0] == "号":
		s.text(at(1), strings.Join(f[2:], " "), s.folio)
	case f[0] == "线":
		c := page.Colour{}
		if at(1) == "红" {
			c = page.Colour{R: 255}
		}
		y := unit.MM(s.num(at(3)))
		s.page().Rules = append(s.page().Rules, page.Rule{From: page.Point{X: unit.MM(s.num(at(2))), Y: y}, To: page.Point{X: unit.MM(s.num(at(4))), Y: y}, Width: unit.MM(s.num(at(5))), Colour: c})
	case f[0] == "图":
		s.page().Images = append(s.page().Images, page.Image{Box: page.Box{Left: unit.MM(s.num(at(1))), Top: unit.MM(s.num(at(2))), Right: unit.MM(s.num(at(3))), Bottom: unit.MM(s.num(at(4)))}})
	case f[0] == "转":
		s.turned(at(1) == "上", s.num(at(2)), s.num(at(3)), at(4), strings.Join(f[5:], " "))
	case f[0] == "疑":
		kind := map[string]page.DoubtKind{"text": page.DoubtText, "place": page.DoubtPlace, "content": page.DoubtContent, "colour": page.DoubtColour}[at(1)]
		s.page().Doubts = append(s.page().Doubts, page.Doubt{Kind: kind, Message: "读不出", Font: -1})
	case strings.HasPrefix(f[0], "行"):
		s.onRow(s.num(strings.TrimPrefix(f[0], "行")), at(1), at(2), strings.Join(f[3:], " "))
	default:
		s.t.Fatalf("line %q is not understood", source)
	}
}

func (s *sketch) set(what, value string) {
	length := func() float64 {
		l, err := unit.Parse(strings.Replace(value, "磅", "pt", 1))
		if err != nil {
			s.t.Fatal(err)
		}
		return l.MM()
	}
	switch what {
	case "左":
		s.left = s.num(value)
	case "上":
		s.top = s.num(value)
	case "行距":
		s.pitch = length()
	case "字距":
		s.step = length()
	default:
		s.t.Fatalf("nothing to set: %q", what)
	}
}

func (s *sketch) row(n float64) float64 { return s.top + (n-1)*s.pitch }

func (s *sketch) right() float64 { return s.left + s.p.TypeArea.Width.Value.MM() }

func (s *sketch) onRow(n float64, place, face, text string) {
	s.text(face, text, func(width, size float64) (x, y float64) {
		switch {
		case place == "中":
			x = (s.left + s.right() - width) / 2
		case strings.HasPrefix(place, "右"):
			x = s.right() - s.num(strings.TrimPrefix(place, "右"))*s.step - width
		default:
			x = s.left + s.num(strings.TrimPrefix(place, "空"))*s.step
		}
		return x, s.row(n)
	})
}

// folio puts the middle of the line 7 mm below the type area.
func (s *sketch) folio(width, size float64) (x, y float64) {
	y = s.top + s.p.TypeArea.Height.Value.MM() + 7 - size/2
	em := s.p.Body.Size.Value.MM()
	if len(s.doc.Pages)%2 == 0 {
		return s.left + em, y
	}
	return s.right() - em - width, y
}

// text draws glyphs: ideographs and full-width marks an em wide, others half of it.
func (s *sketch) text(look, text string, place func(width, size float64) (x, y float64)) {
	name, flags, _ := strings.Cut(look, "·")
	size := unit.Length(0)
	role := ""
	for _, n := range []string{"二号", "小二", "三号", "小三", "四号", "小四", "五号"} {
		if rest, ok := strings.CutPrefix(name, n); ok {
			size, _ = unit.Parse(n)
			role = rest
		}
	}
	if at := strings.Index(name, "磅"); size == 0 && at > 0 {
		size, role = unit.Pt(s.num(name[:at])), name[at+len("磅"):]
	}
	if size == 0 {
		s.t.Fatalf("no size in %q", look)
	}
	step := size.MM()
	if size == s.p.Body.Size.Value {
		step = s.step
	}
	width := 0.0
	for _, c := range text {
		width += s.advance(c, step)
	}
	if last := []rune(text); len(last) > 0 && s.advance(last[len(last)-1], step) == step {
		width += size.MM() - step
	}
	x, y := place(width, size.MM())
	font := s.font(role, flags)
	for _, c := range text {
		s.glyph(c, x, y, size, font, flags)
		x += s.advance(c, step)
	}
}

// turned draws glyphs whose heads are at the left when they run up, else at the right.
func (s *sketch) turned(up bool, x, y float64, look, text string) {
	from := len(s.page().Glyphs)
	s.text(look, text, func(width, size float64) (float64, float64) { return 0, 0 })
	glyphs := s.page().Glyphs[from:]
	for i := range glyphs {
		g := &glyphs[i]
		near, far := unit.MM(y)-g.Box.Left, unit.MM(y)-g.Box.Right
		if !up {
			near, far = unit.MM(y)+g.Box.Left, unit.MM(y)+g.Box.Right
		}
		g.Upright = false
		g.At = page.Point{X: unit.MM(x) + g.Size.Em(880), Y: near}
		g.Box = page.Box{Left: unit.MM(x), Right: unit.MM(x) + g.Size, Top: min(near, far), Bottom: max(near, far)}
	}
}

func (s *sketch) advance(c rune, step float64) float64 {
	if c < 0x80 || c == '–' {
		return step / 2
	}
	return step
}

func (s *sketch) font(role, flags string) int {
	f := page.Font{Name: role, Role: role, Embedded: !strings.Contains(flags, "外"), Bold: strings.Contains(flags, "粗"), InkCentre: 380, ToUnicode: true}
	if role == "不明" {
		f.Name, f.Role = "F1", ""
	}
	for i, have := range s.doc.Fonts {
		if have == f {
			return i
		}
	}
	s.doc.Fonts = append(s.doc.Fonts, f)
	return len(s.doc.Fonts) - 1
}

func (s *sketch) glyph(c rune, x, y float64, size unit.Length, font int, flags string) {
	advance := size
	if s.advance(c, 1) < 1 {
		advance = size / 2
	}
	g := page.Glyph{Text: string(c), Size: size, Advance: advance, Font: font, MCID: -1,
		Upright: !strings.Contains(flags, "斜"), Hidden: strings.Contains(flags, "隐"), Stroked: strings.Contains(flags, "描")}
	if c == '？' {
		g.Text = ""
	}
	switch {
	case strings.Contains(flags, "红"):
		g.Colour = page.Colour{R: 255}
	case strings.Contains(flags, "蓝"):
		g.Colour = page.Colour{B: 255}
	}
	g.Box = page.Box{Left: unit.MM(x), Top: unit.MM(y), Right: unit.MM(x) + advance, Bottom: unit.MM(y) + size}
	g.At = page.Point{X: g.Box.Left, Y: g.Box.Bottom - size.Em(120)}
	s.page().Glyphs = append(s.page().Glyphs, g)
}

// print writes a measure for a case file.
func (m *Measure) print() string {
	s := fmt.Sprintf("%s %s", m.Status, m.Rule.Code)
	if m.Status == Fail {
		s += " " + m.severity()
	}
	if m.Page > 0 && m.Status != Pass {
		s += fmt.Sprintf(" p%d (%.1f %.1f)", m.Page, m.X, m.Y)
	}
	for _, part := range []string{m.Message, m.numbers("", "")} {
		if part != "" && m.Status != Absent {
			s += " " + part
		}
	}
	return s + "\n"
}

// profileOver lays settings over a profile.
func profileOver(base *profile.Profile, src string) (*profile.Profile, error) {
	return profile.Read(base, "own.yaml", []byte(src))
}
