package inspect

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

func (r *paper) gridLines() []Measure {
	best, where := 0, (*line)(nil)
	for _, s := range r.fullSheets() {
		if _, last := r.block(s); last != nil && r.pitch > 0 && r.top.known {
			if n := int(math.Round((last.top-r.top.at)/r.pitch)) + 1; n > best {
				best, where = n, last
			}
		}
	}
	if best == 0 {
		return nil
	}
	want := r.p.Grid.Lines.Value
	given, _ := r.givenLines()
	if best == given {
		return verdict(true, at(where, Measure{Measured: fmt.Sprintf("%d 行", best), Expected: linesText(want, given)}))
	}
	if best < given && r.mayHoldBack() {
		return []Measure{at(where, Measure{Status: Unverified, Measured: fmt.Sprintf("%d 行", best), Expected: fmt.Sprintf("%d 行", want),
			Message: "行距合乎 22 行撑满版心，但排满的面太少，末尾几行可能是为标题或落款让到了下一面", Hint: "请看这一面末尾空出的行是否有道理。"})}
	}
	return verdict(best == want, at(where, Measure{Measured: fmt.Sprintf("%d 行", best), Expected: fmt.Sprintf("%d 行", want),
		Message: fmt.Sprintf("排满的一面有 %d 行", best), Hint: "在“页面设置—文档网格”里指定每页 22 行；段前段后间距设为 0。"}))
}

func (r *paper) gridColumns() []Measure {
	if r.step <= 0 || len(r.full) < 2 {
		return nil
	}
	l := r.full[0]
	n := int(math.Round((r.rightOf(l)-r.leftOf(l)-r.em())/r.step)) + 1
	want, given := r.p.Grid.Columns.Value, r.givenColumns()
	if n == given {
		return verdict(true, at(l, Measure{Measured: fmt.Sprintf("%d 字", n), Expected: columnsText(want, given)}))
	}
	return verdict(n == want, at(l, Measure{Measured: fmt.Sprintf("%d 字", n), Expected: fmt.Sprintf("%d 字", want),
		Message: fmt.Sprintf("排满的一行有 %d 个字", n), Hint: "在“页面设置—文档网格”里指定每行 28 个字，版心宽 156 毫米。"}))
}

// gridFill measures whether full lines and full pages reach the edges of the type area.
func (r *paper) gridFill() []Measure {
	var got, want []string
	ok, where := true, (*line)(nil)
	by := r.p.Inspect.Area.Value.MM()
	if len(r.full) >= 2 {
		l := r.full[0]
		width := r.rightOf(l) - r.leftOf(l)
		got, want = append(got, "宽 "+mm(width)), append(want, "宽 "+mm(r.p.TypeArea.Width.Value.MM()))
		if width < r.p.TypeArea.Width.Value.MM()-by {
			ok, where = false, l
		}
	}
	foot := 0.0
	for _, s := range r.fullSheets() {
		if _, last := r.block(s); last != nil && last.foot > foot {
			foot = last.foot
			if r.top.known && foot-r.top.at < r.p.TypeArea.Height.Value.MM()-by {
				where = last
			}
		}
	}
	height := foot - r.top.at
	full := height >= r.p.TypeArea.Height.Value.MM()-by
	if foot > 0 && r.top.known && (full || !r.mayHoldBack()) {
		got, want = append(got, "高 "+mm(height)), append(want, "高 "+mm(r.p.TypeArea.Height.Value.MM()))
		ok = ok && full
	}
	if got == nil {
		return nil
	}
	return verdict(ok, at(where, Measure{Measured: strings.Join(got, "，"), Expected: strings.Join(want, "，"), Tolerance: within(r.p.Inspect.Area.Value),
		Message: "排满的行和页没有撑满版心", Hint: "按 22 行、28 字撑满 156 毫米×225 毫米的版心调整行距和字距。"}))
}

// enoughSheets is how many full pages it takes to say that a paper never fills one: a page
// gives its last lines to the next where a heading or the sign-off would stand alone.
const enoughSheets = 3

// mayHoldBack reports papers of few pages whose pitch is one that may be.
func (r *paper) mayHoldBack() bool {
	return len(r.fullSheets()) < enoughSheets && r.fitsPitch()
}

// fitsPitch reports a pitch that fills the type area with a number of lines that may be.
func (r *paper) fitsPitch() bool {
	_, pitch := r.givenLines()
	return near(r.pitch, pitch, r.p.Inspect.Pitch.Value.MM())
}

func (r *paper) linePitchMeasure() []Measure {
	if r.pitch <= 0 {
		return nil
	}
	given, want := r.givenLines()
	if given != r.p.Grid.Lines.Value {
		return verdict(true, at(r.rhythm, Measure{Measured: pitchText(r.pitch), Expected: linesText(r.p.Grid.Lines.Value, given) + "，" + pitchText(want), Tolerance: within(r.p.Inspect.Pitch.Value)}))
	}
	return verdict(r.fitsPitch(), at(r.rhythm, Measure{
		Measured: pitchText(r.pitch), Expected: pitchText(want), Tolerance: within(r.p.Inspect.Pitch.Value),
		Message: "行距与“22 行撑满版心”推出的不同", Hint: "把段落行距设为固定值 " + pointsText(want) + "；单位另有规定的，在版式文件里写明。"}))
}

func (r *paper) charStepMeasure() []Measure {
	if r.step <= 0 || len(r.full) < 2 {
		return nil
	}
	given := r.givenColumns()
	want := r.stepFor(given)
	return verdict(near(r.step, want, r.p.Inspect.Pitch.Value.MM()), at(r.full[0], Measure{
		Measured: pitchText(r.step), Expected: pitchText(want), Tolerance: within(r.p.Inspect.Pitch.Value),
		Message: "字距与“28 字撑满版心”推出的不同", Hint: "在“页面设置—文档网格”里指定每行 28 个字，字符间距用标准。"}))
}

func pitchText(v float64) string { return fmt.Sprintf("%s（%s）", fine(v), pointsText(v)) }

// pointsText prints millimetres as points.
func pointsText(v float64) string { return strconv.FormatFloat(v*72/25.4, 'f', 2, 64) + " 磅" }

// givenLines is the number of lines that the measured pitch fills the type area with: that
// of the profile, or another that it may be changed to so that a sign-off does not stand
// alone (5.2.3, 7.3.5.5); and the pitch that follows from it.
func (r *paper) givenLines() (lines int, pitch float64) {
	usual, l := r.p.Grid.Lines.Value, &r.p.Ladder
	for n := l.LeastLines.Value; n <= l.MostLines.Value; n++ {
		if p := r.pitchFor(n); n != usual && near(r.pitch, p, r.ladderPitch()) {
			return n, p
		}
	}
	return usual, r.wantPitch()
}

// ladderPitch is the tolerance of a pitch other than the usual: small, since 28 points,
// which fill no type area, lie near that of 23 lines.
func (r *paper) ladderPitch() float64 { return r.p.Inspect.Pitch.Value.MM() / 5 }

// pitchFor is the line pitch at which n lines fill the type area.
func (r *paper) pitchFor(n int) float64 {
	return (r.p.TypeArea.Height.Value - r.p.Body.Size.Value).MM() / float64(max(1, n-1))
}

// givenColumns is the like for characters a line.
func (r *paper) givenColumns() int {
	usual, l := r.p.Grid.Columns.Value, &r.p.Ladder
	for n := l.LeastColumns.Value; n <= l.MostColumns.Value; n++ {
		if n != usual && near(r.step, r.stepFor(n), r.ladderPitch()) {
			return n
		}
	}
	return usual
}

func (r *paper) stepFor(n int) float64 {
	return (r.p.TypeArea.Width.Value - r.p.Body.Size.Value).MM() / float64(max(1, n-1))
}

const adjusted = "（7.3.5.5：为使落款与正文同页，可以调整为 %d %s）"

// linesText and columnsText say what was expected, and that another number is allowed.
func linesText(usual, given int) string { return countText(usual, given, "行") }

func columnsText(usual, given int) string { return countText(usual, given, "字") }

func countText(usual, given int, unit string) string {
	text := fmt.Sprintf("%d %s", usual, unit)
	if given != usual {
		text += fmt.Sprintf(adjusted, given, unit)
	}
	return text
}
