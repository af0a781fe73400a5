package expression

import (
	"math/big"
	"strconv"
)

// Amount is an exact number, or none when R is nil.
type Amount struct{ R *big.Rat }

// AmountOf takes the numbers that an expression may hold.
func AmountOf(v any) Amount {
	switch v := v.(type) {
	case Amount:
		return v
	case int:
		return Amount{new(big.Rat).SetInt64(int64(v))}
	case float64:
		r, _ := new(big.Rat).SetString(strconv.FormatFloat(v, 'g', -1, 64)) // 0.1 as it is written
		return Amount{r}
	}
	return Amount{}
}

// calculate applies an operator to two numbers; a quotient by zero is none.
func calculate(operator string, a, b Amount) Amount {
	if a.R == nil || b.R == nil {
		return Amount{}
	}
	out := new(big.Rat)
	switch operator {
	case "+":
		return Amount{out.Add(a.R, b.R)}
	case "-":
		return Amount{out.Sub(a.R, b.R)}
	case "*":
		return Amount{out.Mul(a.R, b.R)}
	case "/":
		if b.R.Sign() != 0 {
			return Amount{out.Quo(a.R, b.R)}
		}
	}
	return Amount{}
}

// holds applies a comparison; it never holds where a side is none.
func holds(operator string, a, b Amount) bool {
	if a.R == nil || b.R == nil {
		return false
	}
	return signHolds(operator, a.R.Cmp(b.R))
}

func signHolds(operator string, sign int) bool {
	switch operator {
	case "<":
		return sign < 0
	case "<=":
		return sign <= 0
	case ">":
		return sign > 0
	case ">=":
		return sign >= 0
	case "==":
		return sign == 0
	}
	return sign != 0
}
