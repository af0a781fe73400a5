package inspect

import (
	"fmt"
	"slices"
	"strings"
)

var levelForms = [5]string{"", "一、", "（一）", "1.", "（1）"}

// headings goes through the paragraphs that begin with the number of a level.
func (r *paper) headings(do func(*paragraph)) {
	for _, p := range r.pars {
		if p.head.level > 0 && p.head.level <= len(r.p.Levels) && !p.loose {
			do(p)
		}
	}
}

// byLevel judges the headings and makes one measure for each level: of its first that
// fails, or one for all that pass. unverified ones come before passes.
func (r *paper) byLevel(judge func(*paragraph) []Measure) []Measure {
	var fails, others []Measure
	counts := map[int]int{}
	r.headings(func(p *paragraph) {
		for _, m := range judge(p) {
			switch {
			case m.Status == Pass:
				others = append(others, m)
			case m.Status == Unverified:
				others = slices.Insert(others, 0, m)
			default:
				if counts[p.head.level]++; counts[p.head.level] == 1 {
					m.Message = fmt.Sprintf("第%s层“%s”%s", chineseLevel[p.head.level], levelForms[p.head.level], m.Message)
					fails = append(fails, m)
				}
			}
		}
	})
	if len(fails) == 0 && len(others) > 0 {
		return others[:1]
	}
	return fails
}

var chineseLevel = [5]string{"", "一", "二", "三", "四"}

// levelFace leaves out whole paragraphs that 一、 counts, as replies and letters have them: no
// heading of the first level ends in 。
func (r *paper) levelFace() []Measure {
	return r.byLevel(func(p *paragraph) []Measure {
		if p.head.level == 1 && endsSentence(p.text) {
			return nil
		}
		want := r.p.Levels[p.head.level-1].Value
		return r.face(p.lines[0], p.heading(), want, "标题"+quote(p.text), "选中这一层的标题，字体设为"+want+"。")
	})
}

func (r *paper) levelBold() []Measure {
	return r.byLevel(func(p *paragraph) []Measure {
		if p.head.level < 3 {
			return nil
		}
		got := "不加粗"
		bold := boldPart(p.heading()) >= 0.5
		if bold {
			got = "加粗"
		}
		return verdict(!bold, at(p.lines[0], Measure{Measured: got, Expected: "不加粗",
			Message: "标题" + quote(p.text) + "加粗了", Hint: "选中这一层的标题，去掉加粗。"}))
	})
}

func (r *paper) levelSize() []Measure {
	return r.byLevel(func(p *paragraph) []Measure {
		got := sizeOf(p.heading())
		return verdict(near(got, r.size, r.p.Inspect.Type.Value.Pt()), at(p.lines[0], Measure{Measured: typeSize(got), Expected: typeSize(r.size), Tolerance: r.withinType(),
			Message: "标题" + quote(p.text) + "的字号与正文不同", Hint: "选中这一层的标题，字号设为三号。"}))
	})
}

// levelOrder counts the numbers. Levels 2 and 3 may begin again under each number above
// them or run on, as long as a paper does one of the two; a list after a colon begins anew.
func (r *paper) levelOrder() []Measure {
	var fails []Measure
	var c counter
	n := 0
	r.headings(func(p *paragraph) {
		n++
		want, mixed := c.expect(p.head.level, p.head.n)
		if p.head.level > 1 && p.head.n == 1 && r.afterColon(p) {
			want, mixed = 1, false
		}
		if p.head.n != want || mixed {
			fails = append(fails, at(p.lines[0], Measure{Status: Fail, Measured: p.head.number, Expected: fmt.Sprintf("第 %d 个", want),
				Message: orderMessage(p, want, mixed), Hint: "按顺序重排这一层的序号。"}))
			c.restarted[p.head.level], c.ranOn[p.head.level] = false, false
		}
		c.take(p.head.level, p.head.n)
	})
	if n == 0 {
		return nil
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 个序号", n)})
}

// counter follows the numbers of the four levels.
type counter struct {
	last             [5]int
	fresh            [5]bool // a number of a higher level came since
	restarted, ranOn [5]bool // under such a number
}

// expect is the number that a level should have next, where got stands; mixed reports
// levels that begin again here and run on there.
func (c *counter) expect(level, got int) (want int, mixed bool) {
	next := c.last[level] + 1
	switch {
	case !c.fresh[level] || c.last[level] == 0:
		return next, false
	case level == 4:
		return 1, false
	}
	c.restarted[level] = c.restarted[level] || got == 1
	c.ranOn[level] = c.ranOn[level] || got == next
	mixed = c.restarted[level] && c.ranOn[level]
	if got == next || got != 1 && c.ranOn[level] {
		return next, mixed
	}
	return 1, mixed
}

func (c *counter) take(level, got int) {
	c.last[level], c.fresh[level] = got, false
	for below := level + 1; below <= 4; below++ {
		c.fresh[below] = true
	}
}

// afterColon reports paragraphs that a colon announces.
func (r *paper) afterColon(p *paragraph) bool {
	i := slices.Index(r.pars, p)
	return i > 0 && (strings.HasSuffix(r.pars[i-1].text, "：") || strings.HasSuffix(r.pars[i-1].text, ":"))
}

func orderMessage(p *paragraph, want int, mixed bool) string {
	if mixed {
		return "序号“" + p.head.number + "”：这一层有的重新从 1 起，有的接着排，前后不一致"
	}
	return fmt.Sprintf("序号“%s”不连续，这里应当是同级的第 %d 个", p.head.number, want)
}

func (r *paper) levelForm() []Measure {
	var fails []Measure
	n := 0
	r.headings(func(p *paragraph) {
		if n++; p.head.wrong != "" {
			fails = append(fails, at(p.lines[0], Measure{Status: Fail, Measured: p.head.number, Expected: p.head.wrong,
				Message: "序号写成了“" + p.head.number + "”", Hint: "改为“" + p.head.wrong + "”。"}))
		}
	})
	if n == 0 {
		return nil
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 个序号", n)})
}

func (r *paper) lonelyHeading() []Measure {
	var fails []Measure
	n := 0
	r.headings(func(p *paragraph) {
		l := p.lines[len(p.lines)-1]
		lines := r.sheets[l.page].lines
		if !p.alone() || p == r.pars[len(r.pars)-1] {
			return
		}
		if n++; l == lines[len(lines)-1] && l.page+1 < len(r.sheets) {
			fails = append(fails, at(p.lines[0], Measure{Status: Fail, Message: "标题" + quote(p.text) + "独自留在页末", Hint: "选中标题，在“段落—换行和分页”里勾选“与下段同页”。"}))
		}
	})
	if n == 0 {
		return nil
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 个独立成行的标题", n)})
}
