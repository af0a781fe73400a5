package inspect

import (
	"regexp"
	"slices"
	"strings"
)

// annex is one annex bound with the paper.
type annex struct {
	label *line
	lines []*line // what follows it, to the next annex or 版记
}

// divide parts the lines into masthead, title, main part, annexes and imprint.
func (r *paper) divide() {
	var rest []*line
	for _, s := range r.sheets {
		if !s.turned {
			rest = append(rest, s.lines...)
		}
	}
	rest = r.takeImprint(rest)
	rest = r.takeMasthead(rest)
	rest = r.takeTitle(rest)
	r.main = r.takeAnnexes(rest)
	r.takeEnding()
	r.pars = r.paragraphs(r.main)
}

var annexLabel = regexp.MustCompile(`^附件([0-9]{0,2}|[一二三四五六七八九十]{0,3})[:：]?$`)

// takeAnnexes cuts off what follows the first line of a page that says 附件.
func (r *paper) takeAnnexes(rest []*line) []*line {
	for i := len(rest) - 1; i > 0; i-- {
		l := rest[i]
		if l.page == 0 || l != r.sheets[l.page].lines[0] || !annexLabel.MatchString(l.text) {
			continue
		}
		r.annexes = append(r.annexes, &annex{label: l, lines: rest[i+1:]})
		rest = rest[:i]
	}
	slices.Reverse(r.annexes)
	return rest
}

// takeTitle finds the title: the first lines on page 1 that are larger than the body, or,
// when there are none, a first line that is centred.
func (r *paper) takeTitle(rest []*line) []*line {
	start := slices.IndexFunc(rest, func(l *line) bool { return l.page == 0 && l.size > r.size+1.5 && !red(l) })
	if start < 0 && len(rest) > 0 && rest[0].page == 0 && r.centred(rest[0], 3) && rest[0].left-r.leftOf(rest[0]) > 2.6*r.em() {
		start = 0
	}
	if start < 0 {
		return rest
	}
	end := start + 1
	for end < len(rest) && r.sameTitle(rest[end-1], rest[end]) {
		end++
	}
	r.title = rest[start:end]
	return slices.Concat(rest[:start], rest[end:])
}

func (r *paper) sameTitle(a, b *line) bool {
	return b.page == 0 && near(a.size, b.size, 0.5) && b.top-a.top < 2*r.linePitch() && !red(b) && r.dominant(a.glyphs) == r.dominant(b.glyphs) &&
		(b.size > r.size+1.5 || r.centred(b, 3))
}

// centred tells whether a line's middle is within some millimetres of the text's.
func (r *paper) centred(l *line, by float64) bool { return near(l.centre(), r.centreOf(l), by) }

// centreOf is the middle between the edges of the text.
func (r *paper) centreOf(l *line) float64 { return (r.leftOf(l) + r.rightOf(l)) / 2 }

var (
	copyLine  = regexp.MustCompile(`^抄\s*送[:：]`)
	printLine = regexp.MustCompile(`[年月日\d]印发$`)
)

// imprint is 版记.
type imprint struct {
	rules       []stroke // from top to foot
	lines       []*line
	copy, print *line
}

// takeImprint cuts off 版记: the lines from the first of 抄送 and 印发 on, or from the drawn
// line above it.
func (r *paper) takeImprint(rest []*line) []*line {
	start := len(rest)
	for i, l := range rest {
		if copyLine.MatchString(l.text) && r.imprint.copy == nil {
			r.imprint.copy = l
			start = min(start, i)
		}
		if strings.HasSuffix(l.text, "印发") && printLine.MatchString(l.text) && l.page == rest[len(rest)-1].page {
			r.imprint.print = l
			start = min(start, i)
		}
	}
	if start == len(rest) {
		return rest
	}
	page, top := rest[start].page, rest[start].top
	for _, k := range r.sheets[page].strokes(100) {
		if !k.red && k.y > top-3*r.linePitch() {
			r.imprint.rules = append(r.imprint.rules, k)
		}
	}
	for start > 0 && len(r.imprint.rules) > 0 && rest[start-1].page == page && rest[start-1].middle() > r.imprint.rules[0].y {
		start--
	}
	r.imprint.lines = rest[start:]
	return rest[:start]
}

// ending is the sign-off and what belongs to it.
type ending struct {
	date  *line
	names []*line // 发文机关署名, from top to foot
	notes []*line // 附注
	above *line   // the last line of the body or 附件说明
}

var dateLike = regexp.MustCompile(`^(\d{2,4}|[一二三四五六七八九〇○零Ｏ０]{2,4})\s*[年.．\-/－]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月.．\-/－]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?[。.]?$`)

// takeEnding finds the date on a line of its own at the end of the main part, the
// signature above it and 附注 below, and takes them out of the main part.
func (r *paper) takeEnding() {
	at := -1
	for i, l := range r.main {
		if dateLike.MatchString(l.text) && l.left-r.leftOf(l) > 2.6*r.em() {
			at = i
		}
	}
	if at < 0 {
		return
	}
	first := at
	for first > 0 && r.signs(first-1, at) {
		first--
	}
	e := &r.ending
	e.date, e.names, e.notes = r.main[at], r.main[first:at], r.main[at+1:]
	if first > 0 {
		e.above = r.main[first-1]
	}
	r.main = r.main[:first]
}

// signs tells whether line i belongs to the signature above the date: no further off than
// the next line, and far from the left edge or below a blank line.
func (r *paper) signs(i, date int) bool {
	l, below := r.main[i], r.main[i+1]
	if l.page != below.page || r.blanks(l, below) > 0.5 && i+1 < date || r.blanks(l, below) > 2.5 || !r.body(l) && l.size > r.size+1 {
		return false
	}
	if strings.ContainsAny(l.text[len(l.text)-min(3, len(l.text)):], "。；：") {
		return false
	}
	if l.left-r.leftOf(l) > 2.6*r.em() {
		return true
	}
	return i+1 == date && i > 0 && (r.main[i-1].page != l.page || r.blanks(r.main[i-1], l) > 0.5) && r.blanks(l, below) < 0.5
}
