package inspect

import (
	"slices"
	"strings"

	"gongwen/pipeline/pattern"
)

// annex is one annex bound with the paper, or a paper that this one issues or passes on.
type annex struct {
	label *line   // nil of a paper passed on
	lines []*line // what follows it, to the next one or 版记
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
	r.takeTurnedAnnexes()
	r.takeEnding()
	r.pars = r.paragraphs(r.main)
}

var annexLabel = pattern.New(`^附件([0-9]{0,2}|[一二三四五六七八九十]{0,3})[:：]?$`)

// takeAnnexes cuts off what follows the first line of a page that says 附件 or that is the
// title of another paper.
func (r *paper) takeAnnexes(rest []*line) []*line {
	for i := len(rest) - 1; i > 0; i-- {
		l := rest[i]
		if l.page == 0 || l != r.sheets[l.page].lines[0] {
			continue
		}
		switch {
		case annexLabel().MatchString(l.text):
			r.annexes = append(r.annexes, &annex{label: l, lines: rest[i+1:]})
		case r.titleOfAnother(l):
			r.passed = append(r.passed, &annex{lines: rest[i:]})
		default:
			continue
		}
		rest = rest[:i]
	}
	slices.Reverse(r.annexes)
	slices.Reverse(r.passed)
	return rest
}

// titleOfAnother reports the head of a page that looks as the title does.
func (r *paper) titleOfAnother(l *line) bool {
	return l.size > r.size+1.5 && !red(l) && r.centred(l, 3)
}

// beginsPart reports pages that an annex or a paper passed on begins on.
func (r *paper) beginsPart(page int) bool {
	return slices.ContainsFunc(r.annexes, func(a *annex) bool { return a.label.page == page }) ||
		slices.ContainsFunc(r.passed, func(a *annex) bool { return a.lines[0].page == page })
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
	copyLine  = pattern.New(`^抄\s*送[:：]`)
	movedLine = pattern.New(`^主\s*送[:：]`)
	printLine = pattern.New(`[年月日\d]印发$`)
)

// imprint is 版记.
type imprint struct {
	rules       []stroke // from top to foot
	lines       []*line
	copy, print *line
	to          *line // 主送 that page 1 has no room for
}

// takeImprint cuts off 版记: the lines from the first of 抄送 and 印发 on, or from the drawn
// line or 主送 above it.
func (r *paper) takeImprint(rest []*line) []*line {
	start := len(rest)
	for i, l := range rest {
		if copyLine().MatchString(l.text) && r.imprint.copy == nil {
			r.imprint.copy = l
			start = min(start, i)
		}
		if strings.HasSuffix(l.text, "印发") && printLine().MatchString(l.text) && l.page == rest[len(rest)-1].page {
			r.imprint.print = l
			start = min(start, i)
		}
	}
	if start = r.movedRecipients(rest, start); start == len(rest) {
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

// movedRecipients looks for 主送 above line start, in the smaller size of 版记.
func (r *paper) movedRecipients(rest []*line, start int) int {
	page := -1
	if len(rest) > 0 {
		page = rest[min(start, len(rest)-1)].page
	}
	for i := start - 1; i >= 0 && rest[i].page == page && rest[i].size < r.p.Body.Size.Value.Pt()-1; i-- {
		if movedLine().MatchString(rest[i].text) {
			r.imprint.to = rest[i]
			return i
		}
	}
	return start
}
