package layout

import (
	"fmt"
	"slices"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/profile"
)

// attempt is a way to set the paper other than the usual one, the zero attempt: steps of
// the ladder that keep a sign-off from standing alone (7.3.5.5), and 主送机关 moved to
// 版记 where page 1 would show no body (7.3.2).
type attempt struct {
	lines, columns int  // of the grid; 0 as the profile has them
	blanks         int  // blank lines left out before the sign-off
	pull           bool // lines of the body go to the sign-off's page
	empty          bool // the sign-off's page says that it has no text, as some units want
	moved          bool // 主送机关 stands in 版记
}

// profile is the profile with the attempt's grid.
func (a attempt) profile(p *profile.Profile) *profile.Profile {
	if a.lines == 0 {
		return p
	}
	changed := *p
	changed.Grid.Lines.Value, changed.Grid.Columns.Value = a.lines, a.columns
	return &changed
}

// attempts are the steps of the ladder in their order: line and character pitch, the
// nearest first, then blank lines; before them 主送机关 moved to 版记, where they are to be.
func (s *setter) attempts(moved bool) []attempt {
	var all []attempt
	if moved {
		all = append(all, attempt{moved: true})
	}
	if s.loneliness() == 0 && !moved {
		return all
	}
	for _, grid := range s.grids() {
		all = append(all, attempt{lines: grid[0], columns: grid[1], moved: moved})
	}
	for n := 1; n <= s.p.Ladder.Blanks.Value; n++ {
		all = append(all, attempt{blanks: n, moved: moved})
	}
	return all
}

// lastAttempt is the end of the ladder, which always holds: the last lines of the body go
// to the sign-off's page, or, only where the unit asks for it, that page says 此页无正文.
func (s *setter) lastAttempt(moved bool) attempt {
	empty := s.p.Ladder.EmptyPage.Value != ""
	return attempt{moved: moved, pull: !empty, empty: empty}
}

// emptyPage begins a page with the words that say it has no text.
func (s *setter) emptyPage() {
	s.newPage()
	element := s.element(frame.RoleParagraph, s.parent)
	s.phrase(s.bodyLook(s.p.Body.Role.Value), document.Phrase{Text: s.p.Ladder.EmptyPage.Value, Pos: document.None}, element)
	s.set(s.textMeasure())
}

// grids are the other grids that the profile allows, from the nearest to the farthest; of
// two as near, the one that holds more comes first. A grid out of the ladder's reach is the
// unit's own and stays.
func (s *setter) grids() (all [][2]int) {
	l, usual := &s.p.Ladder, s.p.Grid
	if n, m := usual.Lines.Value, usual.Columns.Value; n < l.LeastLines.Value || n > l.MostLines.Value || m < l.LeastColumns.Value || m > l.MostColumns.Value {
		return nil
	}
	for lines := l.LeastLines.Value; lines <= l.MostLines.Value; lines++ {
		for columns := l.LeastColumns.Value; columns <= l.MostColumns.Value; columns++ {
			if lines != usual.Lines.Value || columns != usual.Columns.Value {
				all = append(all, [2]int{lines, columns})
			}
		}
	}
	far := func(g [2]int) int {
		d, e := g[0]-usual.Lines.Value, g[1]-usual.Columns.Value
		return 4*(d*d+e*e) - d - e
	}
	slices.SortStableFunc(all, func(a, b [2]int) int { return far(a) - far(b) })
	return all
}

// fits reports whether nothing is left to be desired: no sign-off without body, and body
// on page 1.
func (s *setter) fits() bool { return s.loneliness() == 0 && s.bodyOnFirstPage() }

// loneliness is how many pages have a sign-off without enough body.
func (s *setter) loneliness() (n int) {
	for _, p := range s.pages {
		if s.lonely(p[0], p[1]) {
			n++
		}
	}
	return n
}

// bodyOnFirstPage reports whether page 1 shows text of the body (7.3.3), or there is none.
func (s *setter) bodyOnFirstPage() bool {
	return len(s.bodyRows) == 0 || len(s.pages) == 0 || s.bodyRows[0] < s.pages[0][1]
}

// coversFirstPage reports whether 主送机关 leave no room for the body on page 1 and have
// room in 版记.
func (s *setter) coversFirstPage(doc *document.Document) bool {
	if s.bodyOnFirstPage() || len(written(doc.MainRecipients)) == 0 {
		return false
	}
	moved := newSetter(s.means, s.text, attempt{moved: true})
	moved.format = doc.Format
	return moved.imprintBlock(doc).height <= s.p.TypeArea.Height.Value
}

// checkPages reports sign-offs that stand alone and a page 1 without body after all.
func (s *setter) checkPages(doc *document.Document) {
	if !s.bodyOnFirstPage() {
		s.find(ruleFirstPage, titlePos(doc), "首页没有排下正文", "把标题、发文机关名称写得短一些，或者减少版头的内容。")
	}
	for _, p := range s.pages {
		if !s.try.empty {
			s.checkSignOff(p[0], p[1])
		}
	}
}

func titlePos(doc *document.Document) document.Pos {
	if len(doc.Title) == 0 {
		return document.None
	}
	return doc.Title[0].Pos
}

// reportAttempt says how the paper was set otherwise than usual.
func (s *setter) reportAttempt(doc *document.Document) {
	at, a := document.None, s.try
	if names := written(doc.SignOff.Authorities); len(names) > 0 {
		at = names[0].Pos
	}
	const hint = "不满意的，可以在正文里增减几行。"
	switch {
	case a.lines != 0:
		s.find(ruleLadder, at, fmt.Sprintf("为使落款与正文同页，全文按每面 %d 行、每行 %d 字排", a.lines, a.columns), hint)
	case a.blanks != 0:
		s.find(ruleLadder, at, fmt.Sprintf("为使落款与正文同页，落款前少空 %d 行", a.blanks), hint)
	case a.empty && s.loneliness() > 0:
		s.find(ruleLadder, at, "落款单独在一页，页首印了“"+s.p.Ladder.EmptyPage.Value+"”", "2012 年版的标准不再这样做，是本单位的版式要求的。")
	case a.pull && s.loneliness() == 0:
		s.find(ruleLadder, at, "为使落款与正文同页，正文最后几行移到了下一页", hint)
	}
	if a.moved {
		s.find(ruleMoved, doc.MainRecipients[0].Pos, "主送机关太多，首页排不下正文，已移到版记的抄送机关之上", "也可以把主送机关合并写，如“各县（市、区）人民政府”。")
	}
}
