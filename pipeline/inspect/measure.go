package inspect

import (
	"fmt"
	"math"
	"strconv"

	"gongwen/pipeline/unit"
)

// verdict makes the one measure of a check: passed, or failed with its message and hint.
func verdict(ok bool, m Measure) []Measure {
	if ok {
		m.Status, m.Message, m.Hint = Pass, "", ""
	} else {
		m.Status = Fail
	}
	return []Measure{m}
}

// gather is the fails, or one pass when there are none.
func gather(fails []Measure, pass Measure) []Measure {
	if len(fails) > 0 {
		return fails
	}
	pass.Status = Pass
	return []Measure{pass}
}

// at puts a measure on a line.
func at(l *line, m Measure) Measure {
	switch {
	case l == nil:
	case l.turned > 0:
		m.Page, m.X, m.Y = l.page+1, round(l.top), round(l.turned-l.right)
	default:
		m.Page, m.X, m.Y = l.page+1, round(l.left), round(l.top)
	}
	return m
}

// round keeps hundredths of a millimetre.
func round(v float64) float64 { return math.Round(v*100) / 100 }

// mm and pt print a measure, with no more digits than say something.
func mm(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10+0, 'f', 1, 64) + " 毫米" }

// fine prints millimetres to the hundredth.
func fine(v float64) string { return strconv.FormatFloat(v, 'f', 2, 64) + " 毫米" }

func pt(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) + " 磅"
}

// typeSize prints a size in points with the 字号 next to it.
func typeSize(points float64) string {
	name, height := unit.Size(unit.Pt(points))
	if near(points, height.Pt(), 0.01) {
		return name
	}
	return fmt.Sprintf("%s（约%s）", pt(points), name)
}

// within prints a tolerance.
func within(l unit.Length) string {
	return "±" + strconv.FormatFloat(l.MM(), 'f', -1, 64) + " 毫米"
}

// withinType prints the tolerance of type sizes.
func (r *paper) withinType() string {
	return "±" + strconv.FormatFloat(r.p.Inspect.Type.Value.Pt(), 'f', -1, 64) + " 磅"
}

// place is the tolerance of places in millimetres.
func (r *paper) place() float64 { return r.p.Inspect.Position.Value.MM() }

func (r *paper) withinPlace() string { return within(r.p.Inspect.Position.Value) }

// fits tells whether points are the size wanted, as far as the tolerance goes.
func (r *paper) fits(points float64, want unit.Length) bool {
	return near(points, want.Pt(), r.p.Inspect.Type.Value.Pt()+0.005)
}

// chars tells whether a distance is so many characters, counted in column steps, in
// characters of the body, or in those of a line itself.
func (r *paper) chars(distance float64, n int, own ...float64) bool {
	for _, width := range append(own, r.charStep(), r.em()) {
		if near(distance, width*float64(n), r.place()) {
			return true
		}
	}
	return false
}

// squeezed tells whether a line is indented so many characters as far as its first mark,
// an opening one, lets know: half of it is blank, and makers move it about.
func (r *paper) squeezed(l *line, indent float64, n int) bool {
	g := l.first()
	if g.sure() {
		return false
	}
	want := r.charStep() * float64(n)
	if g.Inked {
		ink := indent + (g.Ink.Left - g.Box.Left).MM()
		return ink > want-r.place() && ink < want+l.em()+r.place()
	}
	return near(indent, want, l.em()/2+r.place())
}

// inChars prints a distance as characters.
func (r *paper) inChars(distance float64) string {
	return fmt.Sprintf("%s（%.1f 字）", mm(distance), math.Round(distance/r.charStep()*10)/10+0)
}

// blankLines tells whether blanks are so many, as far as the tolerance goes.
func (r *paper) blankLines(blanks float64, n int) bool {
	return near(blanks, float64(n), float64(r.p.Inspect.Blank.Value)/1000)
}

func inLines(blanks float64) string { return fmt.Sprintf("空 %.1f 行", max(0, blanks)) }

// quote prints the head of a text so that a clerk finds it.
func quote(text string) string {
	const long = 16
	n := 0
	for i := range text {
		if n++; n > long {
			return "“" + text[:i] + "…”"
		}
	}
	return "“" + text + "”"
}
