package inspect

import (
	"slices"
	"strings"

	"gongwen/pipeline/page"
	"gongwen/pipeline/pattern"
)

// ending is the sign-off and what belongs to it.
type ending struct {
	date  *line
	names []*line // 发文机关署名, a row each, from top to foot
	notes []*line // 附注
	above *line   // the last line of the body or 附件说明
}

var dateLike = pattern.New(`^(\d{2,4}|[一二三四五六七八九〇○零Ｏ０]{2,4})\s*[年.．\-/－]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月.．\-/－]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?[。.]?$`)

// takeEnding finds the date on a line of its own at the end of the main part, the
// signature above it and 附注 below, and takes them out of the main part.
func (r *paper) takeEnding() {
	at := -1
	for i, l := range r.main {
		if dateLike().MatchString(l.text) && l.left-r.leftOf(l) > 2.6*r.em() {
			at = i
		}
	}
	if at < 0 {
		return
	}
	first, note := at, r.noteEnd(at)
	for first > note && r.signs(first-1, at) {
		first--
	}
	for first > note && first < at && r.rowAbove(first-1, at) {
		first--
	}
	e := &r.ending
	e.date, e.names, e.notes = r.main[at], r.main[first:at], r.main[at+1:]
	if first > 0 && !r.tabledBetween(r.main[first-1], r.main[first]) {
		e.above = r.main[first-1]
	}
	r.main = r.main[:first]
}

// noteEnd is the line after 附件说明, whose names stand far from the left edge as a
// signature does; 0 when there is none.
func (r *paper) noteEnd(date int) int {
	for i := date - 1; i >= 0; i-- {
		if !strings.HasPrefix(r.main[i].text, "附件：") {
			continue
		}
		end := i + 1
		for end < date && r.main[end].page == r.main[end-1].page && r.blanks(r.main[end-1], r.main[end]) < 0.5 {
			end++
		}
		return end
	}
	return 0
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

// rowAbove tells whether line i is a further row of signatures above others, room for
// seals between them: a picture lies over it or beside it, or the date leaves the
// characters free that it leaves under a seal.
func (r *paper) rowAbove(i, date int) bool {
	l, below := r.main[i], r.main[i+1]
	if l.page != below.page || !r.body(l) || strings.ContainsAny(l.text, "。；：，") {
		return false
	}
	blanks, pictured := r.blanks(l, below), r.picturedLine(l)
	if blanks > mostBlanks || blanks < 1.5 && !pictured {
		return false
	}
	apart := l.left-r.leftOf(l) > 2.6*r.em() || len(l.pieces(nameGap)) > 1
	d := r.main[date]
	return pictured || apart && r.chars(r.rightOf(d)-d.right, r.p.Sealed.DateRight.Value)
}

const (
	mostBlanks = 7   // lines between two rows of signatures, for the largest seals
	nameGap    = 0.7 // ems between two signatures of a row, at least
)

// picturedLine reports a line that a picture of a seal's size stands at the height of.
func (r *paper) picturedLine(l *line) bool {
	return slices.ContainsFunc(r.sealPictures(l.page), func(b page.Box) bool {
		return b.Top.MM() < l.middle() && b.Bottom.MM() > l.middle()
	})
}

// sealPictures are the pictures of a page that are no larger than a seal can be, each once.
func (r *paper) sealPictures(index int) (found []page.Box) {
	for _, m := range r.sheets[index].Images {
		w, h := (m.Box.Right - m.Box.Left).MM(), (m.Box.Bottom - m.Box.Top).MM()
		twice := slices.ContainsFunc(found, func(b page.Box) bool {
			return near(b.Left.MM(), m.Box.Left.MM(), 0.5) && near(b.Top.MM(), m.Box.Top.MM(), 0.5)
		})
		if w > 10 && h > 5 && w < 90 && h < 90 && !twice && len(found) < maxSeals {
			found = append(found, m.Box)
		}
	}
	return found
}

// maxSeals bounds the work on pages that are nothing but pictures.
const maxSeals = 100

// signatures are the names of all rows, one line each.
func (e *ending) signatures() (found []*line) {
	for _, row := range e.names {
		parts := row.pieces(nameGap)
		if !slices.ContainsFunc(parts, func(l *line) bool { return len(l.at) > 1 }) {
			parts = []*line{row} // a name set wide
		}
		found = append(found, parts...)
	}
	return found
}
