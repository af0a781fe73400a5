package inspect

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/pattern"
)

// note is one name in 附件说明.
type note struct {
	number string // as written, "" without
	name   string
	line   *line // its last
}

var (
	noteLabel  = pattern.New(`^附件([:：]|\d{0,2}[.．、:：])`)
	noteNumber = pattern.New(`^(\d{1,2}|[一二三四五六七八九十]{1,3})([.．、])`)
)

// notes reads 附件说明: from the last paragraph of the main part that begins with 附件： to
// the sign-off, which follows within a page. Other texts that begin so are annexes that
// run on with the text.
func (r *paper) notes() (label *paragraph, found []note) {
	first := -1
	for i, p := range r.pars {
		if noteLabel().MatchString(p.text) {
			first = i
		}
	}
	if first < 0 || !r.signedSoon(r.pars[first:]) {
		return nil, nil
	}
	for i, p := range r.pars[first:] {
		text := p.text
		if i == 0 {
			text = strings.TrimPrefix(text, "附件")
			text = strings.TrimLeft(text, ":：")
		}
		number := noteNumber().FindString(text)
		last := p.lines[len(p.lines)-1]
		if number == "" && i > 0 && len(found) > 0 {
			found[len(found)-1].name += text
			found[len(found)-1].line = last
			continue
		}
		found = append(found, note{number, text[len(number):], last})
	}
	return r.pars[first], found
}

// signedSoon reports paragraphs of less than a page altogether that the date, if any, follows.
func (r *paper) signedSoon(pars []*paragraph) bool {
	lines := 0
	for _, p := range pars {
		lines += len(p.lines)
	}
	date := r.ending.date
	near := date == nil || date.page-pars[0].lines[0].page <= 1
	return near && lines < r.p.Grid.Lines.Value
}

func (r *paper) notePlace() []Measure {
	p, _ := r.notes()
	if p == nil {
		return nil
	}
	l := p.lines[0]
	want := r.p.AnnexNote.Indent.Value
	m := at(l, Measure{Measured: "左空 " + r.inChars(max(0, p.indent)), Expected: fmt.Sprintf("左空 %d 字，上空 %d 行，“附件”后用全角冒号", want, r.p.AnnexNote.BlankBefore.Value), Tolerance: r.withinPlace(),
		Message: "附件说明的排法不对", Hint: "正文下空一行，左空二字写“附件：”（全角冒号），再写附件名称。"})
	ok := r.chars(p.indent, want) && strings.HasPrefix(p.text, "附件：")
	if above := r.lineAbove(l); above != nil {
		blanks := r.blanks(above, l)
		m.Measured += "，上" + inLines(blanks)
		ok = ok && r.blankLines(blanks, r.p.AnnexNote.BlankBefore.Value)
	}
	return verdict(ok, m)
}

// lineAbove is the line of the main part before another on the same page, nil when a table
// stands between them.
func (r *paper) lineAbove(l *line) *line {
	for i, k := range r.main {
		if k == l && i > 0 && r.main[i-1].page == l.page && !r.tabledBetween(r.main[i-1], l) {
			return r.main[i-1]
		}
	}
	return nil
}

func (r *paper) noteMark() []Measure {
	p, notes := r.notes()
	if p == nil {
		return nil
	}
	var fails []Measure
	for _, n := range notes {
		if last, _ := utf8.DecodeLastRuneInString(n.name); strings.ContainsRune("。；，、.;,", last) {
			fails = append(fails, at(n.line, Measure{Status: Fail, Measured: string(last), Expected: "没有标点", Message: "附件名称" + quote(n.name) + "后面有标点", Hint: fmt.Sprintf("删去末尾的“%c”。", last)}))
		}
	}
	return gather(fails, at(p.lines[0], Measure{}))
}

func (r *paper) noteOrder() []Measure {
	p, notes := r.notes()
	if p == nil || len(notes) < 2 {
		return nil
	}
	var fails []Measure
	for i, n := range notes {
		if want := strconv.Itoa(i+1) + "."; strings.ReplaceAll(n.number, "．", ".") != want {
			fails = append(fails, at(n.line, Measure{Status: Fail, Measured: n.number, Expected: want, Message: "附件名称" + quote(n.name) + "的序号不对", Hint: "改为“" + want + "”。"}))
		}
	}
	return gather(fails, at(p.lines[0], Measure{Measured: fmt.Sprintf("%d 个", len(notes))}))
}

func (r *paper) annexLabel() []Measure {
	if len(r.annexes) == 0 {
		return nil
	}
	var fails []Measure
	want := r.p.Annex.LabelRole.Value
	for _, a := range r.annexes {
		l := a.label
		found := r.face(l, l.glyphs, want, "“附件”二字", "字体设为"+want+"。")
		if len(found) > 0 && found[0].Status != Pass {
			fails = append(fails, found...)
		}
		if l.turned > 0 {
			continue
		}
		if indent := l.left - r.leftOf(l); !near(indent, 0, r.place()) || r.top.known && !near(l.top, r.top.at, r.linePitch()/2) {
			fails = append(fails, at(l, Measure{Status: Fail, Measured: "左空 " + mm(max(0, indent)), Expected: "版心左上角第一行顶格", Tolerance: r.withinPlace(), Message: "“附件”二字不在版心左上角第一行", Hint: "另起一页，“附件”二字顶格排在第一行。"}))
		}
	}
	return gather(fails, at(r.annexes[0].label, Measure{Measured: want + "，顶格"}))
}

func (r *paper) annexTitle() []Measure {
	var fails []Measure
	want := r.p.Annex.TitleLine.Value
	for _, a := range r.annexes {
		title := a.title()
		if len(title) == 0 || a.label.turned > 0 {
			continue
		}
		l := title[0]
		n := 1 + (l.middle()-a.label.middle())/r.linePitch()
		if near(n, float64(want), 0.5) && r.centred(l, r.place()+l.em()/4) {
			continue
		}
		fails = append(fails, at(l, Measure{Status: Fail, Measured: fmt.Sprintf("第 %.0f 行，左空 %s", n, mm(l.left-r.leftOf(l))), Expected: fmt.Sprintf("第 %d 行居中", want), Tolerance: "±0.5 行",
			Message: "附件标题" + quote(l.text) + "不在版心第三行居中", Hint: "“附件”二字下空一行，再居中排附件标题。"}))
	}
	if len(r.annexes) == 0 {
		return nil
	}
	return gather(fails, at(r.annexes[0].label, Measure{Expected: fmt.Sprintf("第 %d 行居中", want)}))
}

// title is the lines right below the label that are of one size.
func (a *annex) title() (found []*line) {
	for i, l := range a.lines {
		if l.page != a.label.page || i > 0 && (!near(l.size, a.lines[0].size, 0.5) || l.left-a.lines[0].left < -3*l.em()) || i > 0 && l.top-a.lines[i-1].top > 2*l.em() || i > 2 {
			break
		}
		found = append(found, l)
	}
	return found
}

// annexMatch compares 附件说明 with the annexes that follow; those of a paper whose annexes
// are not in the file cannot be compared.
func (r *paper) annexMatch() []Measure {
	p, notes := r.notes()
	if p == nil || len(r.annexes) == 0 {
		return nil
	}
	var fails []Measure
	if len(notes) != len(r.annexes) {
		fails = append(fails, at(p.lines[0], Measure{Status: Fail, Measured: fmt.Sprintf("说明 %d 个，附件 %d 个", len(notes), len(r.annexes)), Message: "附件说明与后面的附件数目不同", Hint: "核对附件，补上缺的，或者改正附件说明。"}))
	}
	for i := range min(len(notes), len(r.annexes)) {
		a := r.annexes[i]
		title := ""
		for _, l := range a.title() {
			title += l.text
		}
		name := notes[i].name
		if title != "" && !strings.HasPrefix(title, name) && !strings.HasPrefix(name, title) {
			fails = append(fails, at(a.label, Measure{Status: Fail, Measured: title, Expected: name, Message: "附件标题" + quote(title) + "与附件说明" + quote(name) + "不同", Hint: "把两处改成一样。"}))
		}
		if digits := annexLabel().FindStringSubmatch(a.label.text)[1]; len(notes) > 1 && digits != strconv.Itoa(i+1) {
			fails = append(fails, at(a.label, Measure{Status: Fail, Measured: a.label.text, Expected: fmt.Sprintf("附件%d", i+1), Message: "附件的顺序号与附件说明不同", Hint: "按附件说明的顺序编号。"}))
		}
	}
	return gather(fails, at(p.lines[0], Measure{Measured: fmt.Sprintf("%d 个附件", len(r.annexes))}))
}
