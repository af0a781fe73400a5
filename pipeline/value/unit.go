package value

import "github.com/shopspring/decimal"

// In is the amount in 元, 万元 or 亿元; "" is 元.
func (m Money) In(unit string) decimal.Decimal {
	switch unit {
	case "万元":
		return m.Yuan.Shift(-4)
	case "亿元":
		return m.Yuan.Shift(-8)
	}
	return m.Yuan
}
