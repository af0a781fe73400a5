package value

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Money is an amount in 元, exact, and the unit that the text or the column gives.
type Money struct {
	Yuan decimal.Decimal
	Unit string // 元, 千元, 万元, 百万元 or 亿元
}

// moneyUnits are the units with their power of ten; a longer one stands before one that
// it ends with.
var moneyUnits = [...]struct {
	name  string
	power int32
}{{"百万元", 6}, {"千元", 3}, {"万元", 4}, {"亿元", 8}, {"元", 0}}

func power(unit string) (int32, bool) {
	for _, u := range moneyUnits {
		if u.name == unit {
			return u.power, true
		}
	}
	return 0, false
}

// maxFigure is the longest text, in bytes, that is read as a number of any kind.
const maxFigure = 80

// ParseMoney reads an amount as it stands in a column of the unit, "" for 元: 1,234.56,
// 12.5万元, 人民币3 000元, ¥3000.00, －200元, 1.2E+05. The unit that a text gives itself
// goes before the column's. A bare number in brackets is below zero, as accounts have it.
// ok is false for sums about (约3万元), in Chinese numerals or in other currencies, and
// where the column's unit is none of Money's.
func ParseMoney(s, unit string) (m Money, ok bool) {
	if len(s) > maxFigure {
		return Money{}, false
	}
	p := scan{fold(s)}
	loss := len(p.rest) > 2 && p.rest[0] == '(' && p.rest[len(p.rest)-1] == ')'
	if loss {
		p.rest = p.rest[1 : len(p.rest)-1]
	} else {
		p.any("人民币", "RMB", "CNY")
		p.any("¥", "￥")
	}
	f, ok := p.figure()
	if !ok || loss && (f.negative || p.rest != "") {
		return Money{}, false
	}
	f.negative = f.negative || loss
	return p.money(f, unit)
}

// money goes on after the figure.
func (p *scan) money(f figure, column string) (Money, bool) {
	if column == "" {
		column = "元"
	}
	_, known := power(column)
	unit := p.moneyUnit()
	if unit == "" {
		unit = column
	}
	p.eat("整")
	n, _ := power(unit)
	if !known || p.rest != "" {
		return Money{}, false
	}
	return Money{Yuan: f.decimal().Shift(n), Unit: unit}, true
}

// moneyUnit takes a unit; 万 and 亿 stand for 万元 and 亿元.
func (p *scan) moneyUnit() string {
	for _, u := range moneyUnits {
		if p.eat(u.name) {
			return u.name
		}
	}
	switch {
	case p.any("万圆", "万"):
		return "万元"
	case p.any("亿圆", "亿"):
		return "亿元"
	case p.eat("圆"):
		return "元"
	}
	return ""
}

// UnitOf reads the unit in the header of a column: 万元 of 金额（万元）, 金额/万元,
// 金额（单位：万元） and 挽回损失万元. It is "" where there is none; 元 counts only when it
// stands by itself, since words such as 单元 end in it.
func UnitOf(header string) string {
	whole := strings.TrimSuffix(fold(header), ")")
	for _, part := range strings.FieldsFunc(whole, func(c rune) bool { return strings.ContainsRune("()[]/:,、;-_【】", c) }) {
		part = strings.TrimPrefix(strings.TrimPrefix(part, "单位"), "人民币")
		if _, ok := power(part); ok {
			return part
		}
	}
	for _, u := range moneyUnits {
		if u.power > 0 && strings.HasSuffix(whole, u.name) {
			return u.name
		}
	}
	return ""
}

// String writes the amount in its unit, with the decimals that were written: 35435.70万元.
func (m Money) String() string {
	n, _ := power(m.Unit)
	amount := m.Yuan.Shift(-n)
	return amount.StringFixed(max(0, -amount.Exponent())) + m.Unit
}
