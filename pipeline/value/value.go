// Package value reads what clerks write in the cells of a ledger: times and deadlines,
// status words, people and offices, money, counts and rates. It gives what a text means;
// the text itself stays with the ledger, so nothing is lost where the two differ.
//
// A parser is strict about what it makes out and tolerant of how it is written: blanks,
// line breaks, full-width digits and the units of offices. What it cannot make out it
// leaves, with ok false; whether that is a fault is for the check room to say.
package value

import (
	"time"

	"github.com/shopspring/decimal"
)

// Meaning is what a text means: a Time, Status, Names, Money, Count or Rate.
type Meaning interface{ meaning() }

// Time is a day, a span of days, or a time limit in words. Days are midnight UTC.
type Time struct {
	First, Last time.Time // the first and the last day meant; First is zero for “…前”, both are where only words stand
	Unit        Unit      // how fine the text is: a day, a month, a year; "" where only words stand
	Yearless    bool      // 5月20日前: First and Last stand in the year 0 until In gives them one
	Immediate   bool      // 立行立改, 立即整改, 即知即改
	Standing    bool      // 长期坚持, 持续推进, 常态化
	Finished    bool      // 已完成, 已整改: no limit any more
}

// Unit is how fine a time is given.
type Unit string

const (
	Day     Unit = "日"
	Month   Unit = "月"
	Quarter Unit = "季度"
	Half    Unit = "半年"
	Year    Unit = "年"
)

// Status is how far a rectification is: the one vocabulary that the words of all fields
// (巡察, 审计, 环保 …) are mapped to.
type Status string

const (
	Open     Status = "未整改"  // not begun
	Ongoing  Status = "正在整改" // under way, also by stages
	Standing Status = "长期坚持" // done, and kept up
	Done     Status = "已完成"
	Closed   Status = "已销号" // done, examined and struck off
)

// Name is a person or an office.
type Name struct {
	Text string
	Role Role
}

// Role is a name's share in the work.
type Role string

const (
	Lead       Role = "牵头"
	Supporting Role = "配合"
)

// Names are the people or offices of one cell, in order.
type Names []Name

// Money is an amount in 元, exact, and the unit that the text or the column gives.
type Money struct {
	Yuan decimal.Decimal
	Unit string // 元, 万元 or 亿元
}

// Count is a whole number of things: 3个, 十二项.
type Count struct {
	Number  int64
	Measure string // 个, 项 …; "" for none
}

// Rate is a share: 98.71% is 0.9871 with Places 2.
type Rate struct {
	Share  decimal.Decimal
	Places int // decimals of the percentage as written
}

func (Time) meaning()   {}
func (Status) meaning() {}
func (Names) meaning()  {}
func (Money) meaning()  {}
func (Count) meaning()  {}
func (Rate) meaning()   {}
