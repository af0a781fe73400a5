package cos

import (
	"bytes"
	"fmt"
)

// maxOperands bounds what is kept for one operator: the longest that occur are the lists
// of a character map.
const maxOperands = 1 << 18

// Scan reads a content stream and calls do for each operator with its operands, until do
// returns an error. An inline image counts as one operator BI without operands. What is
// no syntax is an error that wraps ErrDamaged.
func Scan(content []byte, do func(operator string, operands []Raw) error) error {
	var operands []Raw
	for i := skip(content, 0); i < len(content); i = skip(content, i) {
		end, ok := valueEnd(content, i, 0)
		if !ok {
			return fmt.Errorf("%w：页面内容第 %d 字节", ErrDamaged, i)
		}
		r := Raw(content[i:end])
		i = end
		if !isOperator(r) {
			if len(operands) == maxOperands {
				return fmt.Errorf("%w：页面内容第 %d 字节", ErrLimit, i)
			}
			operands = append(operands, r)
			continue
		}
		if string(r) == "BI" {
			i, operands = imageEnd(content, i), nil
		}
		if err := do(string(r), operands); err != nil {
			return err
		}
		operands = operands[:0]
	}
	return nil
}

func isOperator(r Raw) bool {
	switch c := r[0]; {
	case isDigit(c) || c == '-' || c == '+' || c == '.' || isDelimiter(c):
		return false
	}
	switch string(r) {
	case "true", "false", "null":
		return false
	}
	return true
}

// imageEnd returns the index after the EI of an inline image.
func imageEnd(b []byte, i int) int {
	for {
		n := bytes.Index(b[i:], []byte("EI"))
		if n < 0 {
			return len(b)
		}
		i += n + 2
		if n > 0 && isSpace(b[i-3]) && (i == len(b) || isSpace(b[i])) {
			return i
		}
	}
}
