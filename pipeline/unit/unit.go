// Package unit has lengths and the arithmetic of the character grid.
package unit

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Length is a distance in EMU, of which 36,000 make a millimetre and 12,700 a point,
// so that millimetres, points and twips are all exact.
type Length int64

const (
	EMU        Length = 1
	Twip       Length = 635
	Point      Length = 12_700
	Millimetre Length = 36_000
)

// MM returns n millimetres as a Length, rounded to the nearest EMU.
func MM(n float64) Length { return Length(math.Round(n * float64(Millimetre))) }

// Pt returns n points as a Length, rounded to the nearest EMU.
func Pt(n float64) Length { return Length(math.Round(n * float64(Point))) }

// MM returns the length in millimetres.
func (l Length) MM() float64 { return float64(l) / float64(Millimetre) }

// Pt returns the length in points.
func (l Length) Pt() float64 { return float64(l) / float64(Point) }

// String prints millimetres with three decimals.
func (l Length) String() string { return fmt.Sprintf("%.3fmm", l.MM()) }

// Share returns i of n equal parts of total. Positions on a grid are computed so,
// never by adding up, and no rounding error accumulates.
func (l Length) Share(i, n int) Length { return l * Length(i) / Length(n) }

// Em returns thousandths of this type size as a length.
func (l Length) Em(thousandths int) Length { return l * Length(thousandths) / 1000 }

// sizes are the 字号 of Chinese typesetting in points (desk-top points, not lead type).
var sizes = map[string]float64{
	"初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18,
	"三号": 16, "小三": 15, "四号": 14, "小四": 12, "五号": 10.5,
}

// Parse reads a length as profiles write it: 156mm, 14pt or a type size such as 三号.
func Parse(s string) (Length, error) {
	if pt, ok := sizes[s]; ok {
		return Pt(pt), nil
	}
	for _, u := range []struct {
		suffix string
		of     Length
	}{{"mm", Millimetre}, {"pt", Point}} {
		number, found := strings.CutSuffix(s, u.suffix)
		if !found {
			continue
		}
		n, err := strconv.ParseFloat(number, 64)
		if err != nil || math.IsNaN(n) || math.Abs(n) > 10_000 {
			return 0, fmt.Errorf("length %q: not a number of %s", s, u.suffix)
		}
		return Length(math.Round(n * float64(u.of))), nil
	}
	return 0, fmt.Errorf("length %q: want millimetres (156mm), points (14pt) or a type size (三号)", s)
}
