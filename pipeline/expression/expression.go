// Package expression evaluates the conditions that units write in their schemas, such as
//
//	整改状态 == "已完成" and 完成日期 > 完成时限
//
// over the columns of one record. It alone knows the expression library. Columns are texts,
// days or numbers; numbers are exact. A comparison or sum with a value that is not there
// gives none, and no comparison with it is true: so a rule keeps quiet about empty cells.
package expression

import (
	"fmt"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/vm"
)

// Kind is what a variable holds.
type Kind uint8

const (
	Text   Kind = iota // string
	Days               // Span
	Number             // Amount
)

// Condition is a compiled expression that is true or false.
type Condition struct {
	program *vm.Program
	Names   []string // the variables it may use, sorted
}

// Compile reads a condition over the variables. The error says in Chinese what is wrong.
func Compile(source string, variables map[string]Kind) (*Condition, error) {
	env := map[string]any{}
	names := make([]string, 0, len(variables))
	for name, kind := range variables {
		env[name] = []any{"", Span{}, Amount{}}[kind]
		names = append(names, name)
	}
	slices.Sort(names)
	options := append(functions(), expr.Env(env), expr.AsBool(), expr.DisableAllBuiltins(), expr.Optimize(true))
	for _, builtin := range []string{"len", "trim", "lower", "upper", "any", "all", "none", "abs", "min", "max"} {
		options = append(options, expr.EnableBuiltin(builtin))
	}
	program, err := expr.Compile(source, options...)
	if err != nil {
		return nil, fmt.Errorf("条件“%s”读不懂：%s；可以用的列：%s", source, reason(err), strings.Join(names, "、"))
	}
	return &Condition{program, names}, nil
}

// True evaluates the condition over values of the kinds it was compiled for.
// Errors are those of an expression that cannot be evaluated over these values.
func (c *Condition) True(values map[string]any) (bool, error) {
	out, err := expr.Run(c.program, values)
	if err != nil {
		return false, err
	}
	is, _ := out.(bool)
	return is, nil
}

// reason is the library's message in short, with the column of the text where it stands.
func reason(err error) string {
	at, ok := err.(*file.Error)
	if !ok {
		return err.Error()
	}
	for _, known := range [][2]string{{"unknown name ", "没有这一列："}, {"invalid operation: ", "这两样不能这样比较或计算："},
		{"unexpected token ", "这里多了或少了什么："}, {"expected bool, but got ", "要能判断对错，现在得出的是"}} {
		if rest, is := strings.CutPrefix(at.Message, known[0]); is {
			return fmt.Sprintf("第%d个字符附近，%s%s", at.Column+1, known[1], rest)
		}
	}
	return fmt.Sprintf("第%d个字符附近，%s", at.Column+1, at.Message)
}
