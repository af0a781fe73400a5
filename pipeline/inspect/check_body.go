package inspect

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/page"
)

func (r *paper) bodySizeMeasure() []Measure {
	l := r.sample()
	if l == nil {
		return nil
	}
	want := r.p.Body.Size.Value
	return verdict(r.fits(r.size, want), at(l, Measure{Measured: typeSize(r.size), Expected: typeSize(want.Pt()), Tolerance: r.withinType(),
		Message: "正文的字号不对", Hint: "选中正文，字号设为三号。"}))
}

// sample is a line in the size of the body.
func (r *paper) sample() *line {
	var found *line
	r.all(func(s *sheet, l *line) {
		if found == nil && r.body(l) {
			found = l
		}
	})
	return found
}

func (r *paper) bodyFace() []Measure {
	length := 0
	for _, p := range r.pars {
		length += p.length
	}
	all := make([]glyph, 0, length)
	var first *line
	for _, p := range r.pars {
		if p.loose {
			continue
		}
		if all = p.appendRest(all); first == nil && len(all) > 0 {
			first = p.lines[0]
		}
	}
	if first == nil {
		return nil
	}
	return r.face(first, all, r.p.Body.Role.Value, "正文", "选中正文，字体设为仿宋（仿宋_GB2312）。")
}

// colours finds text that is neither black nor one of the red elements of the masthead.
func (r *paper) colours() []Measure {
	var fails []Measure
	for _, s := range r.sheets {
		for _, l := range slices.Concat(s.lines, s.furn, s.numbers()) {
			i := slices.IndexFunc(l.glyphs, func(g glyph) bool { return !dark(g.Colour) })
			if i < 0 || slices.Contains(r.masthead.red, l) {
				continue
			}
			g := l.glyphs[i]
			m := at(l, Measure{Status: Fail, Measured: g.Colour.String(), Expected: "黑色", Message: quote(l.text) + "里有不是黑色的字", Hint: "选中这些字，字体颜色设为黑色或“自动”。"})
			m.X = round(g.Box.Left.MM())
			fails = append(fails, m)
		}
	}
	return gather(fails, Measure{Measured: "黑色"})
}

func (s *sheet) numbers() []*line {
	if s.number == nil {
		return nil
	}
	return []*line{s.number}
}

// dark is black as far as makers differ about it.
func dark(c page.Colour) bool { return c.R < 80 && c.G < 80 && c.B < 80 }

func (r *paper) indents() []Measure {
	want := r.p.Body.Indent.Value
	var fails []Measure
	n := 0
	to := r.recipients()
	for _, p := range r.pars {
		l := p.lines[0]
		if p.loose || p == to || !r.body(l) || p.text == "" {
			continue
		}
		n++
		ok := r.chars(p.indent, want) || r.squeezed(l, p.indent, want)
		if !ok {
			fails = append(fails, at(l, Measure{Status: Fail, Measured: r.inChars(max(0, p.indent)), Expected: fmt.Sprintf("%d 字", want), Tolerance: r.withinPlace(),
				Message: "自然段" + quote(p.text) + "没有左空二字", Hint: "在“段落—特殊格式”里设首行缩进 2 字符，不用空格代替。"}))
		}
	}
	if n == 0 {
		return nil
	}
	if len(fails) > 3 && len(fails) > n/2 { // a habit of the paper, not slips
		fails = fails[:1]
		fails[0].Message = "自然段都没有左空二字"
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 段", n), Expected: fmt.Sprintf("左空 %d 字", want), Tolerance: r.withinPlace()})
}

func (r *paper) firstPage() []Measure {
	if len(r.title) == 0 || len(r.pars) == 0 {
		return nil
	}
	to := r.recipients()
	i := slices.IndexFunc(r.pars, func(p *paragraph) bool { return p != to })
	if i < 0 {
		return nil
	}
	return verdict(r.pars[i].lines[0].page == 0, Measure{Page: 1, Message: "首页没有正文", Hint: "主送机关多得排不下正文的，把主送机关移到版记；标题和版头之间不多空行。"})
}

// lineStarts looks at the lines that go on with a paragraph.
func (r *paper) lineStarts() []Measure {
	return r.breaks(func(before, l *line) (Measure, bool) {
		first, size := utf8.DecodeRuneInString(l.text)
		next, _ := utf8.DecodeRuneInString(l.text[size:])
		twice := first == next && strings.ContainsRune(r.p.Line.Unbroken.Value, first)
		bad := strings.ContainsRune(r.p.Line.StartForbidden.Value, first) && !twice && !r.torn(before, l, first) && !inWord(before, first)
		return at(l, Measure{Measured: string(first), Message: fmt.Sprintf("这一行的开头是 %c", first), Hint: "在“段落—中文版式”里勾选“按中文习惯控制首尾字符”。"}), bad
	})
}

// torn reports a dash or dots parted in two, which another rule is for.
func (r *paper) torn(before, l *line, first rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before.text)
	return last == first && strings.ContainsRune(r.p.Line.Unbroken.Value, first)
}

// inWord reports an ASCII mark behind an ASCII character: a piece of an address.
func inWord(before *line, first rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before.text)
	return first < utf8.RuneSelf && last < utf8.RuneSelf
}

func (r *paper) lineEnds() []Measure {
	return r.breaks(func(before, l *line) (Measure, bool) {
		last, _ := utf8.DecodeLastRuneInString(before.text)
		first, _ := utf8.DecodeRuneInString(l.text)
		bad := strings.ContainsRune(r.p.Line.EndForbidden.Value, last) && (last >= utf8.RuneSelf || first >= utf8.RuneSelf)
		return at(before, Measure{Measured: string(last), Message: fmt.Sprintf("这一行的末尾是 %c", last), Hint: "在“段落—中文版式”里勾选“按中文习惯控制首尾字符”。"}), bad
	})
}

func (r *paper) brokenDashes() []Measure {
	return r.breaks(func(before, l *line) (Measure, bool) {
		first, _ := utf8.DecodeRuneInString(l.text)
		return at(before, Measure{Measured: string(first), Message: fmt.Sprintf("“%c%c”从中间断开，分在两行", first, first), Hint: "调整这一段的字距，或者改动字句，让两个符号在同一行。"}), r.torn(before, l, first)
	})
}

func (r *paper) brokenNumbers() []Measure {
	return r.breaks(func(before, l *line) (Measure, bool) {
		last, _ := utf8.DecodeLastRuneInString(before.text)
		first, _ := utf8.DecodeRuneInString(l.text)
		bad := last >= '0' && last <= '9' && (first >= '0' && first <= '9' || strings.ContainsRune(r.p.Line.Units.Value, first))
		return at(before, Measure{Message: fmt.Sprintf("数字在行末“%c”和下一行“%c”之间断开了", last, first), Hint: "调整这一段的字距，让数字和后面的单位在同一行。"}), bad
	})
}

// breaks judges every place where a paragraph goes over to the next line; nil when there
// is none.
func (r *paper) breaks(judge func(before, l *line) (Measure, bool)) []Measure {
	var fails []Measure
	n := 0
	for _, p := range r.pars {
		for i := 1; i < len(p.lines) && !p.loose; i++ {
			n++
			if m, bad := judge(p.lines[i-1], p.lines[i]); bad {
				m.Status = Fail
				fails = append(fails, m)
			}
		}
	}
	if n == 0 {
		return nil
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 处回行", n)})
}

func (r *paper) lonelyCharacters() []Measure {
	var fails []Measure
	n := 0
	for _, p := range r.pars {
		if len(p.lines) < 2 || p.loose {
			continue
		}
		n++
		last := p.lines[len(p.lines)-1]
		signs := 0
		for _, g := range last.glyphs {
			if g.sure() {
				signs++
			}
		}
		if signs < 2 && r.body(last) {
			fails = append(fails, at(last, Measure{Status: Fail, Measured: last.text, Message: "自然段末行只剩" + quote(last.text), Hint: "增减几个字，或者微调这一段的字距。"}))
		}
	}
	if n == 0 {
		return nil
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 段", n)})
}

// embedded looks at the fonts that show something.
func (r *paper) embedded() []Measure {
	used := make([]int, len(r.doc.Fonts)) // page from 1
	for i := range r.doc.Pages {
		for k := range r.doc.Pages[i].Glyphs {
			if g := &r.doc.Pages[i].Glyphs[k]; g.Font >= 0 && g.Font < len(used) && used[g.Font] == 0 && !blank(g) {
				used[g.Font] = i + 1
			}
		}
	}
	var fails []Measure
	n := 0
	for i, f := range r.doc.Fonts {
		if used[i] == 0 {
			continue
		}
		if r.doc.StructuredText && f.Kind == page.KindUnknown {
			return []Measure{{Status: Unverified, Page: used[i], Message: "字体“" + f.Name + "”有没有嵌入，读不出", Hint: "在阅读器的“文件属性—字体”里查看。"}}
		}
		if n++; !f.Embedded {
			fails = append(fails, Measure{Status: Fail, Page: used[i], Measured: f.Name, Message: "字体“" + f.Name + "”没有嵌入文件", Hint: "导出 PDF 时勾选“嵌入字体”或选“PDF/A”。"})
		}
	}
	if n == 0 {
		return nil
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 种字体都已嵌入", n)})
}
