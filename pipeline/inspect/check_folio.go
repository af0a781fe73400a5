package inspect

import (
	"fmt"
	"strconv"
	"strings"
)

// folio returns the page number that a page shows; ok is false without one.
func (s *sheet) folio() (n int, ok bool) {
	if s.number == nil {
		return 0, false
	}
	for _, part := range numberForm().FindStringSubmatch(s.number.text)[1:] {
		if part != "" {
			n, _ = strconv.Atoi(part)
			return n, true
		}
	}
	return 0, false
}

// exempt reports pages that need no number: blank ones, what follows a blank one with
// nothing but 版记, and a letter's first page.
func (r *paper) exempt(s *sheet) bool {
	if r.blankSheet(s) && s.number == nil {
		return true
	}
	return s.index == 0 && len(r.masthead.letter) > 0 || r.onlyImprint(s) && r.blankBefore(s)
}

// blankSheet reports pages without text, but for their number, and without pictures.
func (r *paper) blankSheet(s *sheet) bool {
	return len(s.lines) == 0 && !s.turned && !s.tabled && len(s.Images) == 0
}

// blankBefore reports pages that follow a blank one.
func (r *paper) blankBefore(s *sheet) bool {
	return s.index > 0 && r.blankSheet(r.sheets[s.index-1])
}

// onlyImprint reports pages with nothing but 版记.
func (r *paper) onlyImprint(s *sheet) bool {
	return r.imprintThere() && len(s.lines) > 0 && s.lines[0] == r.imprint.lines[0]
}

func (r *paper) folios() []Measure {
	var fails []Measure
	numbered, wanted := 0, 0
	for _, s := range r.sheets {
		n, ok := s.folio()
		if ok {
			numbered++
		}
		if !ok && r.exempt(s) {
			continue
		}
		wanted++
		switch want := s.index + 1; {
		case !ok:
			fails = append(fails, Measure{Status: Fail, Page: want, Measured: "没有", Expected: strconv.Itoa(want),
				Message: fmt.Sprintf("第%d页没有页码", want), Hint: "在页脚插入页码，每页都要有。"})
		case n != want:
			fails = append(fails, at(s.number, Measure{Status: Fail, Measured: strconv.Itoa(n), Expected: strconv.Itoa(want),
				Message: "页码不连续，或者不从 1 起", Hint: "在“设置页码格式”里从 1 开始连续编排。"}))
		}
	}
	if wanted == 0 {
		return nil
	}
	if numbered == 0 {
		return []Measure{{Status: Fail, Measured: "没有", Message: "全文没有页码", Hint: "在页脚插入页码：四号宋体，两边各一条一字线。"}}
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 页", numbered), Expected: "连续编排"})
}

// eachFolio judges the numbers of all pages and makes one measure: of the first that
// fails, or else of the first.
func (r *paper) eachFolio(judge func(*sheet) (Measure, bool)) []Measure {
	var pass, fail *Measure
	fails := 0
	for _, s := range r.sheets {
		if s.number == nil {
			continue
		}
		m, ok := judge(s)
		m = at(s.number, m)
		switch {
		case !ok:
			if fails++; fail == nil {
				fail = &m
			}
		case pass == nil:
			pass = &m
		}
	}
	switch {
	case fail != nil:
		if fails > 1 {
			fail.Message += fmt.Sprintf("（共 %d 页）", fails)
		}
		return verdict(false, *fail)
	case pass != nil:
		return verdict(true, *pass)
	}
	return nil
}

func (r *paper) folioSize() []Measure {
	want := r.p.PageNumber.Size.Value
	return r.eachFolio(func(s *sheet) (Measure, bool) {
		return Measure{Measured: typeSize(s.number.size), Expected: typeSize(want.Pt()), Tolerance: r.withinType(),
			Message: "页码的字号不对", Hint: "选中页脚里的页码，设为四号。"}, r.fits(s.number.size, want)
	})
}

func (r *paper) folioFace() []Measure {
	want := r.p.PageNumber.Role.Value
	unknownFont := ""
	found := r.eachFolio(func(s *sheet) (Measure, bool) {
		for _, g := range s.number.glyphs {
			if !strings.ContainsAny(g.Text, arabic) {
				continue
			}
			if g.font.Role == "" {
				unknownFont = g.font.Name
			}
			return Measure{Measured: g.font.Name, Expected: want,
				Message: "页码的字体不对", Hint: "选中页脚里的页码，设为宋体。"}, g.font.Role == want || g.font.Role == ""
		}
		return Measure{}, true
	})
	return r.untold(found, unknownFont)
}

// untold makes a passed measure unverified when a font's name does not tell its face.
func (r *paper) untold(found []Measure, font string) []Measure {
	if font == "" || len(found) != 1 || found[0].Status != Pass {
		return found
	}
	m := found[0]
	m.Status, m.Message, m.Hint = Unverified, "从名称“"+font+"”看不出是什么字体", "请对照纸面核对字体。"
	return []Measure{m}
}

func (r *paper) folioDash() []Measure {
	want := r.p.PageNumber.Dash.Value
	return r.eachFolio(func(s *sheet) (Measure, bool) {
		before, digits, after := aroundDigits(s.number.text)
		return Measure{Measured: s.number.text, Expected: want + digits + want,
			Message: "页码左右不是各一条一字线", Hint: "把页码两边的符号改为一字线“—”，左右各一条。"}, oneDash(before) && oneDash(after)
	})
}

const arabic = "0123456789"

// aroundDigits parts a text at its first digits.
func aroundDigits(text string) (before, digits, after string) {
	start := max(strings.IndexAny(text, arabic), 0)
	after = strings.TrimLeft(text[start:], arabic)
	return text[:start], text[start : len(text)-len(after)], after
}

func oneDash(text string) bool { return text == "—" || text == "―" || text == "─" }

// folioHeight is the middle of the dash's ink, or of the number where that is not known.
func folioHeight(l *line) float64 {
	for _, g := range l.glyphs {
		if g.Inked && strings.ContainsAny(g.Text, "—―─–-－") {
			return (g.Ink.Top.MM() + g.Ink.Bottom.MM()) / 2
		}
	}
	return l.middle()
}

func (r *paper) folioBelow() []Measure {
	want := r.p.PageNumber.Below.Value.MM()
	return r.eachFolio(func(s *sheet) (Measure, bool) {
		below := folioHeight(s.number) - r.areaFoot() - r.shift()
		return Measure{Measured: mm(below), Expected: mm(want), Tolerance: r.withinPlace(),
			Message: "页码一字线到版心下边缘的距离不对", Hint: "调整“页脚距边界”，让一字线在版心下边缘之下 7 毫米（距纸下边 28 毫米）。"}, near(below, want, r.place())
	})
}

func (r *paper) folioSide() []Measure {
	side := r.p.PageNumber.Side.Value
	return r.eachFolio(func(s *sheet) (Measure, bool) {
		l := s.number
		right, left := r.rightOf(l)-l.right, l.left-r.leftOf(l)
		m := Measure{Measured: "右空 " + mm(right), Expected: fmt.Sprintf("右空 %d 字", side), Tolerance: r.withinPlace(),
			Message: "页码的左右位置不对", Hint: "单页码右对齐，再右缩进一个字。"}
		ok := r.chars(right, side, l.em())
		if n, _ := s.folio(); n != s.index+1 && ok {
			return m, ok // the number is wrong, not its place
		}
		if s.odd() == 1 {
			ok = r.chars(left, side, l.em())
			m.Measured, m.Expected = "左空 "+mm(left), fmt.Sprintf("左空 %d 字", side)
			m.Hint = "在页眉页脚里勾选“奇偶页不同”，双页码左对齐，再左缩进一个字。"
		}
		if r.centred(l, 3) {
			m.Message = "页码排在了中间"
		}
		return m, ok
	})
}
