package inspect

import (
	"regexp"
	"slices"
)

// masthead is 版头 on page 1.
type masthead struct {
	mark   []*line // 发文机关标志: red lines
	number *line   // 发文字号, and 签发人 on the same line
	lines  []*line // all others above the red line
	rule   *stroke // the red line
	letter []stroke
}

// mark reports lines that look like a part of 发文机关标志.
func (r *paper) mark(l *line) bool { return l.size > r.size && red(l) }

// there reports whether the paper has a masthead.
func (m *masthead) there() bool { return len(m.mark) > 0 || m.rule != nil }

var numberLine = regexp.MustCompile(`(^|[^\d])[〔\[［【(（]?\d{2,4}[〕\]］】)）]?(年)?第?\d{1,5}号`)

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
			m.mark = append(m.mark, l)
			end = i + 1
		}
	}
	m.rule, m.letter = r.mastheadRule()
	for i, l := range rest {
		below := m.rule == nil || l.middle() < m.rule.y
		if l.page == 0 && i == end && len(m.mark) > 0 && m.rule == nil && numberLine.MatchString(l.text) {
			end = i + 1
		}
		if l.page == 0 && m.rule != nil && below && len(m.letter) == 0 {
			end = max(end, i+1)
		}
	}
	for _, l := range rest[:end] {
		r.mastheadLine(l)
	}
	return rest[end:]
}

func (r *paper) mastheadLine(l *line) {
	m := &r.masthead
	switch {
	case slices.Contains(m.mark, l):
	case numberLine.MatchString(l.text) && m.number == nil:
		m.number = l
	default:
		m.lines = append(m.lines, l)
	}
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
	strokes := s.strokes(100)
	for _, l := range s.lines {
		for _, k := range strokes {
			if numberLine.MatchString(l.text) && len(r.masthead.mark) > 0 && k.y > l.foot-1 && k.y < l.foot+15 {
				return &k, nil
			}
		}
	}
	return nil, nil
}
