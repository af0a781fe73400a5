package inspect

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

func titleGlyphs(lines []*line) (all []glyph) {
	for _, l := range lines {
		all = append(all, l.glyphs...)
	}
	return all
}

func (r *paper) titleSize() []Measure {
	if len(r.title) == 0 {
		return nil
	}
	got, want := sizeOf(titleGlyphs(r.title)), r.p.Heading.Size.Value
	return verdict(r.fits(got, want), at(r.title[0], Measure{Measured: typeSize(got), Expected: typeSize(want.Pt()), Tolerance: r.withinType(),
		Message: "标题的字号不对", Hint: "选中标题，字号设为二号。"}))
}

func (r *paper) titleFace() []Measure {
	if len(r.title) == 0 {
		return nil
	}
	return r.face(r.title[0], titleGlyphs(r.title), r.p.Heading.Role.Value, "标题", "选中标题，字体设为方正小标宋简体等小标宋体。")
}

// face judges what most ideographs are set in; a font whose name does not tell its face
// makes it unverified.
func (r *paper) face(l *line, glyphs []glyph, want, what, hint string) []Measure {
	role, font, han := roles(glyphs)
	if han == 0 {
		return nil
	}
	m := at(l, Measure{Measured: role, Expected: want, Message: what + "的字体不对", Hint: hint})
	if role == "" {
		m.Status, m.Measured = Unverified, font
		m.Message, m.Hint = what+"的字体，从名称“"+font+"”看不出是哪一种", "请对照纸面核对字体。"
		return []Measure{m}
	}
	return verdict(role == want, m)
}

// titleCentre allows for marks at the ends, whose blank half some programs do not count.
func (r *paper) titleCentre() []Measure {
	if len(r.title) == 0 {
		return nil
	}
	worst, where, ok := 0.0, r.title[0], true
	for _, l := range r.title {
		off, slack := l.centre()-r.centreOf(l), r.place()
		for _, g := range []glyph{l.first(), l.last()} {
			if !g.sure() {
				slack += l.em() / 4
			}
		}
		if !near(off, 0, slack) {
			ok = false
		}
		if off*off > worst*worst {
			worst, where = off, l
		}
	}
	return verdict(ok, at(where, Measure{Measured: "偏离 " + mm(max(worst, -worst)), Expected: "居中", Tolerance: r.withinPlace(),
		Message: "标题没有居中", Hint: "选中标题，点“居中”，并把缩进都设为 0。"}))
}

// titleBlank measures from the red line, or from the last element of a letter's masthead.
func (r *paper) titleBlank() []Measure {
	m := &r.masthead
	if len(r.title) == 0 || m.rule == nil && (len(m.letter) == 0 || r.belowLetterLine() == nil) {
		return nil
	}
	want, foot, what := r.p.Masthead.TitleBlank.Value, 0.0, "红色分隔线"
	if m.rule != nil {
		foot = m.rule.y
	} else {
		want, what = r.p.Letter.TitleBlank.Value, "版头最后一个要素"
		for _, l := range slices.Concat(m.lines, r.numberLines()) {
			foot = max(foot, l.foot)
		}
	}
	blanks := r.lineGap(foot, r.title[0].top)
	return verdict(r.blankLines(blanks, want), at(r.title[0], Measure{Measured: inLines(blanks), Expected: fmt.Sprintf("空 %d 行", want), Tolerance: "±0.5 行",
		Message: "标题与" + what + "的距离不对", Hint: what + "下空两行再排标题。"}))
}

func (r *paper) titleShape() []Measure {
	if len(r.title) < 2 {
		return nil
	}
	var widths []string
	ok, narrowing := true, false
	for i, l := range r.title {
		widths = append(widths, fmt.Sprint(utf8.RuneCountInString(l.text)))
		if i == 0 {
			continue
		}
		grow := (l.right - l.left) - (r.title[i-1].right - r.title[i-1].left)
		if narrowing && grow > l.em()/2 {
			ok = false
		}
		narrowing = narrowing || grow < -l.em()/2
	}
	return verdict(ok, at(r.title[0], Measure{Measured: "各行 " + strings.Join(widths, "、") + " 字", Expected: "梯形或菱形",
		Message: "标题中间短、两头长，不是梯形或菱形", Hint: "重新分行：由长到短、由短到长，或者中间长、两头短。"}))
}

// titleBreak looks at the marks and particles where lines of the title meet.
func (r *paper) titleBreak() []Measure {
	if len(r.title) < 2 {
		return nil
	}
	var fails []Measure
	open := 0
	for i, l := range r.title {
		first, _ := utf8.DecodeRuneInString(l.text)
		begins := strings.ContainsRune(r.p.Heading.StartForbidden.Value, first) || strings.ContainsRune(r.p.Line.StartForbidden.Value, first) && first != '—'
		switch {
		case i > 0 && begins:
			fails = append(fails, at(l, Measure{Status: Fail, Measured: string(first), Message: fmt.Sprintf("标题第 %d 行以“%c”开头", i+1, first),
				Hint: fmt.Sprintf("把“%c”移到上一行末，或者换个地方回行。", first)}))
		case i > 0 && open > 0:
			fails = append(fails, at(l, Measure{Status: Fail, Message: fmt.Sprintf("标题第 %d 行把书名号里的话断开了", i+1), Hint: "尽量在书名号外回行。"}))
		}
		open += strings.Count(l.text, "《") - strings.Count(l.text, "》")
	}
	return gather(fails, at(r.title[0], Measure{}))
}

func (r *paper) titleWords() []Measure {
	if len(r.title) < 2 {
		return nil
	}
	var parts []string
	for _, l := range r.title {
		parts = append(parts, l.text)
	}
	return []Measure{at(r.title[0], Measure{Status: Unverified, Message: "从版面看不出词的界限，标题分为" + quoteAll(parts), Hint: "请看回行处有没有把词拆开。"})}
}

func quoteAll(parts []string) string {
	s := ""
	for _, p := range parts {
		s += "“" + p + "”"
	}
	return s
}

func (r *paper) titleLength() []Measure {
	if len(r.title) == 0 {
		return nil
	}
	most, lines := r.p.Inspect.TitleLine.Value, r.p.Heading.MaxLines.Value
	longest, where := 0, r.title[0]
	for _, l := range r.title {
		if n := utf8.RuneCountInString(l.text); n > longest {
			longest, where = n, l
		}
	}
	return verdict(longest <= most && len(r.title) <= lines, at(where, Measure{
		Measured: fmt.Sprintf("%d 行，最长的一行 %d 字", len(r.title), longest), Expected: fmt.Sprintf("不超过 %d 行，每行不超过 %d 字", lines, most),
		Message: "标题太长", Hint: "把标题写得短一些。"}))
}

func (r *paper) titleMarks() []Measure {
	if len(r.title) == 0 {
		return nil
	}
	var fails []Measure
	for _, l := range r.title {
		if i := strings.IndexAny(l.text, r.p.Inspect.TitleMarks.Value); i >= 0 {
			mark, _ := utf8.DecodeRuneInString(l.text[i:])
			fails = append(fails, at(l, Measure{Status: Fail, Measured: string(mark), Message: fmt.Sprintf("标题里有“%c”", mark), Hint: "标题中除书名号、引号、顿号、括号、破折号外一般不用标点，请删去或改写。"}))
		}
	}
	return gather(fails, at(r.title[0], Measure{}))
}

// recipients is the paragraph of 主送机关: the first below the title, when it is flush left
// and one phrase, or ends in a colon.
func (r *paper) recipients() *paragraph {
	if len(r.pars) == 0 || len(r.title) == 0 || r.pars[0].lines[0].page != 0 {
		return nil
	}
	p := r.pars[0]
	flush := p.indent < 0.6*r.em()
	colon := strings.HasSuffix(p.text, "：") || strings.HasSuffix(p.text, ":")
	if p.loose || p.head.level > 0 || strings.ContainsAny(p.text, "。；") || len(p.lines) > 5 || !flush && (!colon || len(p.lines) > 2) {
		return nil
	}
	return p
}

func (r *paper) recipientsLeft() []Measure {
	p := r.recipients()
	if p == nil {
		return nil
	}
	return verdict(near(p.indent, 0, r.place()), at(p.lines[0], Measure{Measured: "左空 " + mm(max(0, p.indent)), Expected: "顶格", Tolerance: r.withinPlace(),
		Message: "主送机关没有顶格", Hint: "把主送机关一段的首行缩进设为无。"}))
}

func (r *paper) recipientsColon() []Measure {
	p := r.recipients()
	if p == nil {
		return nil
	}
	last, _ := utf8.DecodeLastRuneInString(p.text)
	return verdict(last == '：', at(p.lines[len(p.lines)-1], Measure{Measured: string(last), Expected: "：",
		Message: "主送机关之后不是全角冒号", Hint: "在最后一个主送机关名称后标全角冒号“：”。"}))
}

func (r *paper) recipientsBlank() []Measure {
	p := r.recipients()
	if p == nil {
		return nil
	}
	want := r.p.Recipients.BlankBefore.Value
	blanks := r.blanks(r.title[len(r.title)-1], p.lines[0])
	return verdict(r.blankLines(blanks, want), at(p.lines[0], Measure{Measured: inLines(blanks), Expected: fmt.Sprintf("空 %d 行", want), Tolerance: "±0.5 行",
		Message: "标题与主送机关之间空的行数不对", Hint: "标题下空一行，再排主送机关。"}))
}
