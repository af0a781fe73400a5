package check

import (
	"fmt"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/value"
)

// serials follows the numbers of the records. They may begin anew at 1, and a number may
// stand in several rows of one problem.
type serials struct {
	last    int64
	at      finding.Place
	problem string
	seen    map[int64]finding.Place // since they began anew
}

func newSerials() serials { return serials{seen: map[int64]finding.Place{}} }

func (s *serials) next(r row) finding.List {
	v, ok := r.get(schema.Serial)
	n, isNumber := meant[value.Count](v)
	if !ok || !isNumber || v.At == s.at {
		return nil
	}
	problem, _ := r.get(schema.Problem)
	same := n.Number == s.last && (problem.Empty() || problem.Text == s.problem)
	list := s.judge(r, v, n.Number, same)
	if n.Number == 1 && !same {
		clear(s.seen)
	}
	s.seen[n.Number] = v.At
	s.last, s.at, s.problem = n.Number, v.At, problem.Text
	return list
}

func (s *serials) judge(r row, v ledger.Value, n int64, same bool) finding.List {
	first, seen := s.seen[n]
	switch {
	case s.last == 0 || n == s.last+1 && !seen || n == 1 || same:
		return nil
	case seen:
		f := serialRepeat.Find(v.At, fmt.Sprintf("“%s”%d在%s已经有了", r.name(schema.Serial), n, first.Cell), "请重新编号，或者核对是不是重复登记。")
		f.Related = []finding.Place{first}
		return one(f)
	case n > s.last+1:
		return one(serialGap.Find(v.At, fmt.Sprintf("“%s”从%d跳到%d，中间缺号", r.name(schema.Serial), s.last, n), "请核对是不是漏了行；只是抽出来的一部分，可以不管。"))
	}
	return one(serialGap.Find(v.At, fmt.Sprintf("“%s”从%d回到%d，次序不对", r.name(schema.Serial), s.last, n), "请核对行的次序，或者重新编号。"))
}
