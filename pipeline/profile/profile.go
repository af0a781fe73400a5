// Package profile holds the numbers of GB/T 9704-2012 as data: each with the clause it
// follows and how firmly the clause speaks. A unit's profile overrides some of them.
package profile

import (
	"fmt"
	"strconv"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/unit"
	"gongwen/pipeline/yaml"
)

// Profile is the measure of one house's papers. Layout and inspection read their numbers
// from here and nowhere else.
type Profile struct {
	Name   string `yaml:"name"`
	Title  string `yaml:"title"`
	Source string `yaml:"source"` // the standard that the clauses below belong to

	Paper struct {
		Width  Length `yaml:"width"`
		Height Length `yaml:"height"`
	} `yaml:"paper"`
	TypeArea struct { // 版心
		Left   Length `yaml:"left"` // 订口 of an odd page
		Top    Length `yaml:"top"`  // 天头
		Width  Length `yaml:"width"`
		Height Length `yaml:"height"`
	} `yaml:"type-area"`
	Grid struct {
		Lines   Count `yaml:"lines"`   // a page
		Columns Count `yaml:"columns"` // characters a line
		Flow    Count `yaml:"flow"`    // 0: characters stand on the grid; 1: at their own width, lines filled out
	} `yaml:"grid"`
	Body struct {
		Size   Length `yaml:"size"`
		Role   Role   `yaml:"role"`
		Indent Count  `yaml:"indent"` // characters at a paragraph's head

		Strong   Role `yaml:"strong"`   // face of strong text
		Emphasis Role `yaml:"emphasis"` // face of emphasised text
	} `yaml:"body"`
	Heading struct { // 标题
		Size       Length `yaml:"size"`
		Role       Role   `yaml:"role"`
		BlankAfter Count  `yaml:"blank-after"` // blank lines below
		MaxLines   Count  `yaml:"max-lines"`

		StartForbidden Text `yaml:"start-forbidden"` // characters that begin no line, beside the marks of Line
	} `yaml:"heading"`
	Levels     []Role `yaml:"levels"` // faces of heading levels 1 to 4
	Recipients struct {
		BlankBefore Count `yaml:"blank-before"`
	} `yaml:"recipients"`
	AnnexNote struct { // 附件说明
		BlankBefore Count `yaml:"blank-before"`
		Indent      Count `yaml:"indent"`
	} `yaml:"annex-note"`
	Remark struct { // 附注
		Indent Count `yaml:"indent"`
	} `yaml:"remark"`
	SignOff struct { // 7.3.5.2, not sealed
		BlankBefore Count `yaml:"blank-before"`
		Right       Count `yaml:"right"`       // characters free at the right
		DateOffset  Count `yaml:"date-offset"` // of the date's first character from the signature's
		KeepWith    Count `yaml:"keep-with"`   // body lines that must stand on the sign-off's page
	} `yaml:"sign-off"`
	PageNumber struct {
		Size  Length `yaml:"size"`
		Role  Role   `yaml:"role"`
		Below Length `yaml:"below"` // from the foot of the type area to the dash
		Side  Count  `yaml:"side"`  // body characters from the outer edge
		Dash  Text   `yaml:"dash"`
		Blank Count  `yaml:"blank"` // thousandths of an em between dash and number
	} `yaml:"page-number"`
	Line Line `yaml:"line"`

	Masthead Masthead `yaml:"masthead"`
	Sealed   Sealed   `yaml:"sealed"`
	Annex    Annex    `yaml:"annex"`
	Imprint  Imprint  `yaml:"imprint"`
	Letter   Letter   `yaml:"letter"`
	Inspect  Inspect  `yaml:"inspect"`

	SignatureSeal SignatureSeal `yaml:"signature-seal"`
	Ladder        Ladder        `yaml:"ladder"`
	Order         Order         `yaml:"order"`
	Minutes       Minutes       `yaml:"minutes"`
	Table         Table         `yaml:"table"`
	Picture       Picture       `yaml:"picture"`
}

// Line is how lines are broken (禁则) and how far they give.
type Line struct {
	StartForbidden Text  `yaml:"start-forbidden"`
	EndForbidden   Text  `yaml:"end-forbidden"`
	Unbroken       Text  `yaml:"unbroken"`   // marks never parted from their own kind: —— ……
	Units          Text  `yaml:"units"`      // characters never parted from a number before them
	Squeezable     Text  `yaml:"squeezable"` // marks that may give up part of their blank half
	Tight          Count `yaml:"tight"`      // thousandths of an em that two neighbouring marks give up between them, always
	Squeeze        Count `yaml:"squeeze"`    // at most so many thousandths of an em of one mark
	Tighten        Count `yaml:"tighten"`    // at most so many thousandths of an em between two characters
	HanLatin       Count `yaml:"han-latin"`  // thousandths of an em that a gap between Han and Latin takes before others are stretched
	Stretch        Count `yaml:"stretch"`    // at most so many thousandths of an em between two characters, as long as it can be avoided
	KeepNext       Count `yaml:"keep-next"`  // body lines that must follow a heading on its page
}

// Item is one number with its ground.
type Item[T any] struct {
	Value    T
	Clause   string
	Strength finding.Strength
}

// Length, Count, Role and Text are the kinds of numbers a profile holds.
type (
	Length = Item[unit.Length]
	Count  = Item[int]
	Role   = Item[string]
	Text   = Item[string]
)

// UnmarshalYAML reads [value, clause, strength]; a unit may give the value alone, which
// then is a habit of the house.
func (it *Item[T]) UnmarshalYAML(n *yaml.Node) error {
	value := n
	clause, strength := it.Clause, finding.Practice
	if n.Kind == yaml.Sequence {
		if len(n.Content) != 3 {
			return fmt.Errorf("第 %d 行：应写成 [值, 条款, 约束力] 三项，或者只写值", n.Line)
		}
		value, clause, strength = n.Content[0], n.Content[1].Value, finding.Strength(n.Content[2].Value)
	}
	v, err := parse[T](value.Value)
	if err != nil {
		return fmt.Errorf("第 %d 行：“%s”不合要求：%w", n.Line, value.Value, err)
	}
	*it = Item[T]{v, clause, strength}
	return nil
}

func parse[T any](s string) (v T, err error) {
	switch p := any(&v).(type) {
	case *unit.Length:
		*p, err = unit.Parse(s)
	case *int:
		*p, err = strconv.Atoi(s)
	case *string:
		*p = s
	}
	return v, err
}

// Read reads a profile; over is laid over the profile that base holds, so that a unit's
// file states only what it changes.
func Read(base *Profile, file string, src []byte) (*Profile, error) {
	p := Profile{}
	if base != nil {
		p = *base
	}
	if err := yaml.Decode(file, src, &p); err != nil {
		return nil, err
	}
	return &p, p.check(file)
}

// ColumnStep is the distance between the origins of neighbouring characters of a full
// line: the first glyph box touches the left edge of the type area, the last the right.
func (p *Profile) ColumnStep() unit.Length {
	return (p.TypeArea.Width.Value - p.Body.Size.Value).Share(1, p.Grid.Columns.Value-1)
}

// LineTop is the distance from the head of the paper to the top of the glyph boxes of
// line n (from 0): the first line touches the type area's head, the last its foot.
func (p *Profile) LineTop(n int) unit.Length {
	return p.TypeArea.Top.Value + (p.TypeArea.Height.Value-p.Body.Size.Value).Share(n, p.Grid.Lines.Value-1)
}
