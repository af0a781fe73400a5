package profile

import (
	"math"
	"strconv"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/unit"
)

// kind says the unit that a number is shown in and the range that a page can be laid out
// with.
type kind uint8

const (
	length     kind = iota // a distance
	across                 // a distance that the sheet is wide enough for
	down                   // a distance that the type area is high enough for
	stroke                 // the width of a drawn line
	size                   // a type size
	allowance              // a difference of type sizes
	rows                   // lines a page, characters a line
	blanks                 // characters of a line that stay free
	blankLines             // lines of a page that stay free, or belong together
	line                   // a line of the type area, from 1
	few                    // digits, names, lines: a small number
	part                   // thousandths of a character
	tall                   // thousandths of a character, several of them
	lineShare              // thousandths of a line
	leading                // thousandths of a type size, from line to line
	share                  // thousandths of a whole
	dots                   // an inch
	flag                   // 0 or 1
	face                   // a font role
	words                  // a text, which may be empty
)

// span is a range with its unit: so many (of) of a number make one of what is shown.
type span struct {
	least, most int64
	unit        string
	of          int64
}

func (p *Profile) span(k kind) span {
	const mm = int64(unit.Millimetre)
	switch k {
	case length:
		return span{0, int64(p.Paper.Height.Value), "毫米", mm}
	case across:
		return span{1, int64(p.Paper.Width.Value), "毫米", mm}
	case down:
		return span{0, int64(p.TypeArea.Height.Value), "毫米", mm}
	case stroke:
		return span{1, 10 * mm, "毫米", mm}
	case size:
		return span{1, int64(p.TypeArea.Width.Value) / 2, "磅", int64(unit.Point)} // two characters a line
	case allowance:
		return span{0, 10 * int64(unit.Point), "磅", int64(unit.Point)}
	}
	return p.counts(k)
}

func (p *Profile) counts(k kind) span {
	lines, columns := int64(p.Grid.Lines.Value), int64(p.Grid.Columns.Value)
	switch k {
	case rows:
		return span{2, 100, "", 1}
	case blanks:
		return span{0, columns - 1, "字", 1}
	case blankLines:
		return span{0, lines - 1, "行", 1}
	case line:
		return span{1, lines, "", 1}
	case few:
		return span{1, 20, "", 1}
	case dots:
		return span{1, 10_000, "", 1}
	case flag:
		return span{0, 1, "", 1}
	}
	return thousandths(k)
}

func thousandths(k kind) span {
	switch k {
	case part:
		return span{0, 1000, "字", 1000}
	case tall:
		return span{0, 5000, "字", 1000}
	case lineShare:
		return span{0, 1000, "行", 1000}
	case leading:
		return span{1000, 5000, "字高", 1000}
	case share:
		return span{1, 1000, "%", 10}
	}
	return span{0, math.MaxInt64, "", 1}
}

// shown writes an amount as a clerk says it: 35毫米, 2行, 0.5字.
func (s span) shown(amount int64) string {
	return strconv.FormatFloat(float64(amount)/float64(s.of), 'f', -1, 64) + s.unit
}

// item is an Item of any kind.
type item interface {
	amount() int64  // of a length or a count
	words() string  // of a role or a text
	ground() ground // clause and strength
}

// ground is where a number comes from.
type ground struct {
	clause   string
	strength finding.Strength
}

func (it *Item[T]) amount() int64 {
	switch v := any(it.Value).(type) {
	case unit.Length:
		return int64(v)
	case int:
		return int64(v)
	}
	return 0
}

func (it *Item[T]) words() string {
	s, _ := any(it.Value).(string)
	return s
}

func (it *Item[T]) ground() ground { return ground{it.Clause, it.Strength} }
