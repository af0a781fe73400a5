package profile

import (
	"fmt"
	"strings"

	"gongwen/pipeline/unit"
)

// check refuses numbers with which no page could be laid out. Line and character pitch are
// worked out from type area and grid, so that they cannot disagree with it.
func (p *Profile) check(file string) error {
	em := p.Body.Size.Value
	switch {
	case outside(p.Grid.Lines) || outside(p.Grid.Columns):
		return fmt.Errorf("%s：grid 的行数和每行字数应在 2 到 100 之间", file)
	case em <= 0 || p.Heading.Size.Value <= 0 || p.PageNumber.Size.Value <= 0:
		return fmt.Errorf("%s：字号应大于 0", file)
	case p.TypeArea.Width.Value < em*2 || p.TypeArea.Height.Value < em*2:
		return fmt.Errorf("%s：版心太小，排不下两个字", file)
	case p.TypeArea.Width.Value < p.Heading.Size.Value*2:
		return fmt.Errorf("%s：版心太窄，排不下标题的两个字", file)
	case len(p.Levels) != 4:
		return fmt.Errorf("%s：levels 应写四级标题的字体", file)
	}
	if err := p.checkRanges(file); err != nil {
		return err
	}
	return p.checkPairs(file)
}

func outside(c Count) bool { return c.Value < 2 || c.Value > 100 }

// checkRanges refuses numbers that are out of their range by themselves.
func (p *Profile) checkRanges(file string) error {
	for _, n := range p.numbers() {
		s, amount := p.span(n.kind), n.item.amount()
		switch {
		case n.kind == face && strings.TrimSpace(n.item.words()) == "":
			return fmt.Errorf("%s：%s（%s）没有写字体", file, n.name, n.key)
		case s.least == 1 && s.of > 1 && amount < 1:
			return fmt.Errorf("%s：%s（%s）应大于 0，现在是 %s", file, n.name, n.key, s.shown(amount))
		case amount < s.least || amount > s.most:
			return fmt.Errorf("%s：%s（%s）应在 %s 到 %s 之间，现在是 %s", file, n.name, n.key,
				s.shown(s.least), s.shown(s.most), s.shown(amount))
		}
	}
	return nil
}

// checkPairs refuses numbers that contradict each other.
func (p *Profile) checkPairs(file string) error {
	l, paper, area := &p.Ladder, &p.Paper, &p.TypeArea
	sheet := paper.Width.Value >= area.Left.Value+area.Width.Value && paper.Height.Value >= area.Top.Value+area.Height.Value
	for _, rule := range []struct {
		holds bool
		says  string
	}{
		{sheet, "版心超出了纸张，请核对 paper 和 type-area"},
		{l.LeastLines.Value <= l.MostLines.Value, "落款排不下时每面行数，至少（ladder.least-lines）不应大于至多（ladder.most-lines）"},
		{l.LeastColumns.Value <= l.MostColumns.Value, "落款排不下时每行字数，至少（ladder.least-columns）不应大于至多（ladder.most-columns）"},
		{p.Masthead.JointLeast.Value <= p.Masthead.JointSize.Value, "联合行文的字号，至少（masthead.joint-least）不应大于至多（masthead.joint-size）"},
		{p.Table.Least.Value <= p.Table.Size.Value, "表格太挤时的字号（table.least）不应大于表格的字号（table.size）"},
		{p.lettersApart(), "信函格式的两条双线之间排不下文字，请核对 letter 的 mark-top、rule-below 和 rule-foot"},
	} {
		if !rule.holds {
			return fmt.Errorf("%s：%s", file, rule.says)
		}
	}
	return nil
}

// lettersApart reports whether text fits between the two double lines of a letter.
func (p *Profile) lettersApart() bool {
	free := p.Paper.Height.Value - p.Letter.MarkTop.Value - p.Letter.RuleBelow.Value - p.Letter.RuleFoot.Value
	return free > unit.Length(10)*p.Body.Size.Value
}
