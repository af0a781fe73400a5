package inspect

import (
	"cmp"
	"slices"
	"strings"

	"gongwen/pipeline/pattern"
)

// masthead is 版头 on page 1.
type masthead struct {
	mark   []*line // 发文机关标志: a line each, of joint papers a name each
	word   *line   // 文件 at the right of the mark's lines, where it stands apart
	red    []*line // the lines of text that the mark was read from
	number *line   // 发文字号, without what stands beside it
	signs  []*line // 签发人, the line with the label first
	lines  []*line // all others above the red line; of a letter, below it
	rule   *stroke // the red line
	letter []stroke
}

// mark reports lines that look like a part of 发文机关标志.
func (r *paper) mark(l *line) bool { return l.size > r.size && red(l) }

// there reports whether the paper has a masthead.
func (m *masthead) there() bool { return len(m.mark) > 0 || m.rule != nil || m.number != nil }

// order reports 命令（令） by its mark.
func (m *masthead) order() bool {
	return len(m.mark) == 1 && m.word == nil && strings.HasSuffix(m.mark[0].text, "令")
}

// minutes reports 纪要 by its mark.
func (m *masthead) minutes() bool {
	return slices.ContainsFunc(m.mark, func(l *line) bool { return strings.HasSuffix(l.text, "纪要") })
}

var (
	numberLine  = pattern.New(`(^|[^\d])[〔\[［【(（]?\d{2,4}[〕\]］】)）]?(年)?第?\d{1,5}号`)
	orderNumber = pattern.New(`^第[\d一二三四五六七八九十百]{1,5}号$`)
)

// hasNumber reports a line with what may be 发文字号.
func hasNumber(text string) bool {
	return strings.Contains(text, "号") && numberLine().MatchString(text)
}

// signer reports the head of 签发人.
func signer(text string) bool { return strings.HasPrefix(text, "签发人") }

// takeMasthead cuts off what stands above the red line; without a red line, the red lines
// of text and what stands above and just below them.
func (r *paper) takeMasthead(rest []*line) []*line {
	if len(r.sheets) == 0 {
		return rest
	}
	m := &r.masthead
	end := 0
	for i, l := range rest {
		if l.page == 0 && r.mark(l) {
			m.red = append(m.red, l)
			end = i + 1
		}
	}
	m.mark, m.word = markRows(m.red)
	m.rule, m.letter = r.mastheadRule()
	if end = r.mastheadEnd(rest, end); end == 0 {
		end = r.preprinted(rest)
	}
	for _, l := range rest[:end] {
		r.mastheadLine(l)
	}
	return rest[end:]
}

// mastheadEnd is how many lines belong to the masthead when the mark ends before line end.
func (r *paper) mastheadEnd(rest []*line, end int) int {
	m := &r.masthead
	switch {
	case len(m.letter) > 0:
		for end < len(rest) && rest[end].page == 0 && isLabels(rest[end]) {
			end++
		}
	case m.rule != nil:
		for i, l := range rest {
			if l.page == 0 && l.middle() < m.rule.y {
				end = max(end, i+1)
			}
		}
	case len(m.mark) > 0 && end < len(rest) && rest[end].page == 0:
		if text := rest[end].text; hasNumber(text) || m.order() && orderNumber().MatchString(text) {
			end++
		}
	}
	return end
}

// preprinted is how many lines a masthead has whose red parts were on the sheet before
// (套打): those above the title when 发文字号 is among them.
func (r *paper) preprinted(rest []*line) int {
	title := slices.IndexFunc(rest, func(l *line) bool { return l.size > r.size+1.5 })
	if title < 0 || rest[title].page > 0 {
		return 0
	}
	if slices.ContainsFunc(rest[:title], func(l *line) bool {
		number, _ := l.afterNumber()
		return formNumber().MatchString(number.text)
	}) {
		return title
	}
	return 0
}

// apartBy is the gap in ems that parts what stands at the left of a line from what stands
// at its right.
const apartBy = 1.5

// isLabels reports a line below a letter's red line that holds nothing but 份号, 密级,
// 紧急程度 and 发文字号.
func isLabels(l *line) bool {
	for _, part := range l.pieces(apartBy) {
		t := part.text
		if !copyNumber(t) && !secret(t) && !urgency(t) && !hasNumber(t) {
			return false
		}
	}
	return true
}

// mastheadLine deals out a line, 发文字号 parted from what stands beside it.
func (r *paper) mastheadLine(l *line) {
	m := &r.masthead
	switch {
	case slices.Contains(m.red, l):
	case len(m.letter) > 0 && l.gap > apartBy:
		for _, part := range l.pieces(apartBy) {
			r.mastheadPart(part)
		}
	default:
		number, beside := l.afterNumber()
		r.mastheadPart(number)
		if beside != nil {
			m.signs = append(m.signs, beside)
		}
	}
}

func (r *paper) mastheadPart(l *line) {
	m := &r.masthead
	switch {
	case signer(l.text) || len(m.signs) > 0 && l.left > m.signs[0].left-1:
		m.signs = append(m.signs, l)
	case m.number == nil && (hasNumber(l.text) || m.order() && orderNumber().MatchString(l.text)):
		m.number = l
	default:
		m.lines = append(m.lines, l)
	}
}

// afterNumber parts 发文字号 from 签发人 at its right; beside is nil when there is none.
func (l *line) afterNumber() (number, beside *line) {
	if !hasNumber(l.text) {
		return l, nil
	}
	at := numberLine().FindStringIndex(l.text)
	if at[1] == len(l.text) {
		return l, nil
	}
	cut := l.at[len([]rune(l.text[:at[1]]))]
	if cut == 0 {
		return l, nil
	}
	if gap := l.glyphs[cut].Box.Left - l.glyphs[cut-1].Box.Right; gap.MM() < l.em() && !signer(l.text[at[1]:]) {
		return l, nil
	}
	return newLine(l.page, l.glyphs[:cut]), newLine(l.page, l.glyphs[cut:])
}

// markRows parts the glyphs of the mark by their size and height: names stand in rows,
// 文件 at the right of them.
func markRows(red []*line) (rows []*line, word *line) {
	signs := titleGlyphs(red)
	slices.SortStableFunc(signs, func(a, b glyph) int {
		if !near(a.Size.Pt(), b.Size.Pt(), 1) {
			return cmp.Compare(b.Size, a.Size)
		}
		return cmp.Compare(middle(a), middle(b))
	})
	from := 0
	for i := 1; i <= len(signs); i++ {
		if i < len(signs) && near(signs[i].Size.Pt(), signs[from].Size.Pt(), 1) && middle(signs[i])-middle(signs[from]) < 0.45*signs[i].Size.MM() {
			continue
		}
		rows = append(rows, newLine(red[0].page, signs[from:i]))
		from = i
	}
	slices.SortStableFunc(rows, func(a, b *line) int { return cmp.Compare(a.top, b.top) })
	return takeWord(rows)
}

const markWord = "文件"

// takeWord takes 文件 out of the rows: a row of its own beside others, or the end of one
// that reaches beyond all others.
func takeWord(rows []*line) (names []*line, word *line) {
	for i, l := range rows {
		n := len(l.glyphs) - 2
		if len(rows) < 2 || len(l.at) != len(l.glyphs) || n < 0 || !strings.HasSuffix(l.text, markWord) {
			continue
		}
		others := slices.Delete(slices.Clone(rows), i, i+1)
		left := l.glyphs[n].Box.Left.MM()
		if slices.ContainsFunc(others, func(o *line) bool { return o.right > left+l.em()/2 }) {
			continue
		}
		if n > 0 {
			others = slices.Insert(others, i, newLine(l.page, l.glyphs[:n]))
		}
		return others, newLine(l.page, l.glyphs[n:])
	}
	return rows, nil
}

// mastheadRule finds the red line on page 1; a letter has two of them, one near the foot
// of the sheet. A black line right below 发文字号 counts as a red one gone wrong.
func (r *paper) mastheadRule() (rule *stroke, letter []stroke) {
	s := r.sheets[0]
	var reds []stroke
	for _, k := range s.strokes(60) {
		if k.red && k.length() > 100 {
			reds = append(reds, k)
		}
	}
	if len(reds) > 1 && reds[len(reds)-1].y > s.Height.MM()-40 {
		return nil, reds
	}
	if len(reds) > 0 {
		return &reds[0], nil
	}
	return r.blackRule(s), nil
}

func (r *paper) blackRule(s *sheet) *stroke {
	strokes := s.strokes(100)
	for _, l := range s.lines {
		for _, k := range strokes {
			if hasNumber(l.text) && len(r.masthead.mark) > 0 && k.y > l.foot-1 && k.y < l.foot+15 {
				return &k
			}
		}
	}
	return nil
}
