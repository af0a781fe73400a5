// Package finding says what is wrong with a paper.
//
// Bad news about the paper is a Finding: it has a place, a clause and advice, and all
// of them are collected. Bad news about the machine (a file that cannot be read, a disk
// that is full) is a Go error. The package knows no other room.
package finding

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity orders findings: only an Error changes the exit code.
type Severity uint8

const (
	Hint Severity = iota
	Warning
	Error
)

// String returns the word of the JSON form: error, warning or hint.
func (s Severity) String() string { return [...]string{"hint", "warning", "error"}[s] }

// Chinese returns the word a clerk reads: 错误, 警告 or 提示.
func (s Severity) Chinese() string { return [...]string{"提示", "警告", "错误"}[s] }

// Strength is how firmly the source of a rule speaks.
type Strength string

const (
	Mandatory   Strength = "规定" // the source demands it
	General     Strength = "一般" // the source says "generally"
	Recommended Strength = "推荐" // the source recommends it
	Permitted   Strength = "可以" // the source allows it
	Practice    Strength = "实务" // a habit of offices, or a doubt of ours
	Derived     Strength = "推算" // worked out from other numbers of the source
)

// Severity is what breaking a rule of this strength amounts to.
func (s Strength) Severity() Severity {
	switch s {
	case Mandatory:
		return Error
	case General, Recommended:
		return Warning
	}
	return Hint
}

// Rule declares one check. Each stage lists its rules in a function Rules.
type Rule struct {
	Code     string   // stable name, e.g. "cell.required"
	Stage    string   // the step that applies it, in Chinese: 结构, 取值, 业务, 排版 …
	Strength Strength // decides the severity
	Clause   string   // clause of the source, e.g. "7.3.5.2"
	Source   string   // the source, e.g. "GB/T 9704-2012"
	About    string   // one Chinese sentence: what the rule asks
	Example  string   // a text that breaks it
}

// Find makes a finding of the rule at a place; hint says what to do.
func (r Rule) Find(at Place, message, hint string) Finding {
	return Finding{Rule: r, Severity: r.Strength.Severity(), At: at, Message: message, Hint: hint}
}

// Place is where a finding stands: a cell, a line of a text, or a point on a page.
// Unused parts are zero. Line, Col and Page count from 1; Col counts characters;
// X and Y are millimetres from the top left corner of the page.
type Place struct {
	File  string
	Sheet string
	Cell  string
	Line  int
	Col   int
	Page  int
	X, Y  float64
}

// String prints ledger.xlsx:台账!C7, notice.md:12:3 or notice.pdf:p3.
func (p Place) String() string {
	s := p.File
	switch {
	case p.Cell != "":
		s += ":" + p.Sheet + "!" + p.Cell
	case p.Sheet != "":
		s += ":" + p.Sheet
	case p.Page > 0:
		s += fmt.Sprintf(":p%d", p.Page)
	case p.Line > 0:
		s += fmt.Sprintf(":%d:%d", p.Line, p.Col)
	}
	return strings.TrimPrefix(s, ":")
}

// Finding is one thing wrong with a paper.
type Finding struct {
	Rule
	Severity Severity
	At       Place
	Message  string  // what is wrong, in Chinese
	Hint     string  // what to do, in Chinese
	Related  []Place // other places that belong to it
}

// List is findings in the order they were made.
type List []Finding

// Count returns how many findings have the severity.
func (l List) Count(s Severity) int {
	n := 0
	for _, f := range l {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// Sorted returns the list ordered by severity, worst first, keeping the order within each.
func (l List) Sorted() List {
	return slices.SortedStableFunc(slices.Values(l), func(a, b Finding) int {
		return cmp.Compare(b.Severity, a.Severity)
	})
}
