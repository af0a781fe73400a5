// Package value reads what clerks write in the cells of a ledger: times and deadlines,
// status words, people and offices, money, counts and rates. It gives what a text means;
// the text itself stays with the ledger, so nothing is lost where the two differ.
//
// A parser is strict about what it makes out and tolerant of how it is written: blanks,
// line breaks, full-width digits and the units of offices. What it cannot make out whole
// it leaves, with ok false and the zero value; whether that is a fault is for the check
// room to say. The String of a meaning is its one form, which the parser reads back as
// the same meaning. Texts are untrusted: each parser has a greatest length.
package value

// Meaning is what a text means: a Time, Status, Names, Money, Count or Rate.
type Meaning interface{ meaning() }

func (Time) meaning()   {}
func (Status) meaning() {}
func (Names) meaning()  {}
func (Money) meaning()  {}
func (Count) meaning()  {}
func (Rate) meaning()   {}
