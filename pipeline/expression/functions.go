package expression

import (
	"math/big"
	"strings"

	"github.com/expr-lang/expr"
)

// functions declares the operators on days and numbers, and
//
//	空(列)               nothing stands there, or nothing that can be made out
//	有(列)               something stands there
//	天数(日期甲, 日期乙)   days from the one to the other
//	相符(比率, 部分, 总数)  the rate is part/whole to the decimals of a percentage with two
func functions() []expr.Option {
	var options []expr.Option
	for operator, name := range map[string]string{"+": "plus", "-": "minus", "*": "times", "/": "over"} {
		options = append(options, expr.Function(name, arithmetic(operator),
			new(func(Amount, Amount) Amount), new(func(Amount, int) Amount), new(func(Amount, float64) Amount),
			new(func(int, Amount) Amount), new(func(float64, Amount) Amount)), expr.Operator(operator, name))
	}
	for operator, name := range map[string]string{"<": "less", "<=": "atMost", ">": "more", ">=": "atLeast", "==": "same", "!=": "other"} {
		options = append(options, expr.Function(name, comparison(operator),
			new(func(Amount, Amount) bool), new(func(Amount, int) bool), new(func(Amount, float64) bool),
			new(func(int, Amount) bool), new(func(float64, Amount) bool), new(func(Span, Span) bool)), expr.Operator(operator, name))
	}
	return append(options,
		expr.Function("空", func(p ...any) (any, error) { return empty(p[0]), nil }, new(func(any) bool)),
		expr.Function("有", func(p ...any) (any, error) { return !empty(p[0]), nil }, new(func(any) bool)),
		expr.Function("天数", func(p ...any) (any, error) { return between(p[0].(Span), p[1].(Span)), nil }, new(func(Span, Span) Amount)),
		expr.Function("相符", func(p ...any) (any, error) { return agrees(AmountOf(p[0]), AmountOf(p[1]), AmountOf(p[2])), nil },
			new(func(Amount, Amount, Amount) bool)))
}

func arithmetic(operator string) func(...any) (any, error) {
	return func(p ...any) (any, error) { return calculate(operator, AmountOf(p[0]), AmountOf(p[1])), nil }
}

func comparison(operator string) func(...any) (any, error) {
	return func(p ...any) (any, error) {
		if a, days := p[0].(Span); days {
			return a.holds(operator, p[1].(Span)), nil
		}
		return holds(operator, AmountOf(p[0]), AmountOf(p[1])), nil
	}
}

func empty(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v) == ""
	case Span:
		return v.none()
	case Amount:
		return v.R == nil
	}
	return v == nil
}

// agrees reports whether a rate is part/whole, to a hundredth of a percent at least. Where
// one of the three is none, there is nothing to disagree with.
func agrees(rate, part, whole Amount) bool {
	share := calculate("/", part, whole)
	if rate.R == nil || share.R == nil {
		return true
	}
	off := new(big.Rat).Sub(rate.R, share.R)
	return off.Abs(off).Cmp(big.NewRat(1, 20_000)) <= 0
}
