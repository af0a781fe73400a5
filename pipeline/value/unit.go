package value

import "github.com/shopspring/decimal"

// Factor is how many 元 a unit of money is: 1, 10,000 for 万元, 100,000,000 for 亿元.
func Factor(unit string) int64 {
	switch unit {
	case "万元":
		return 10_000
	case "亿元":
		return 100_000_000
	}
	return 1
}

// In is the amount in 元, 万元 or 亿元, exactly; "" is 元.
func (m Money) In(unit string) decimal.Decimal {
	switch unit {
	case "万元":
		return m.Yuan.Shift(-4)
	case "亿元":
		return m.Yuan.Shift(-8)
	}
	return m.Yuan
}
