package compose

import (
	"fmt"
	"strconv"
	"strings"
	"text/template"
	"time"

	"gongwen/pipeline/document"
	"gongwen/pipeline/numeral"
)

// functions lists what a template may call beside what text/template has.
func functions() template.FuncMap {
	return template.FuncMap{
		"date": date, "period": period, "sentence": sentence, "group": group,
		"enumerate": enumerate, "chinese": chinese, "join": join, "column": column,
		"count": count, "is": is, "paragraphs": paragraphs,
	}
}

// date prints a date as 2024年9月18日; what is no date stays as it is.
func date(a any) Value {
	v := valueOf(a)
	if len(v) != 1 || v[0].date.IsZero() {
		return v
	}
	return v.as(v[0].date, "2006年1月2日")
}

func (v Value) as(t time.Time, layout string) Value {
	return Value{{text: t.Format(layout), cells: v[0].cells, date: t}}
}

// period prints two dates as 2024年9月18日至12月20日: what they share is said once.
func period(a, b any) Value {
	from, to := date(a), date(b)
	if len(from) == 0 || len(to) == 0 {
		return append(from[:len(from):len(from)], to...)
	}
	if d, e := from[0].date, to[0].date; !d.IsZero() && !e.IsZero() && d.Year() == e.Year() {
		switch {
		case d.Month() != e.Month():
			to = to.as(e, "1月2日")
		case d.Day() != e.Day():
			to = to.as(e, "2日")
		default:
			return from.also(to)
		}
	}
	return concat(from, words("至"), to)
}

func concat(vs ...Value) Value {
	var out Value
	for _, v := range vs {
		out = append(out, v...)
	}
	return out
}

// sentence adds 。 where the text does not end a sentence.
func sentence(a any) Value {
	v := valueOf(a)
	if len(v) == 0 || document.EndsSentence(v.plain()) {
		return v
	}
	return concat(v, words("。"))
}

// Group is records that follow each other with the same value in one column.
type Group struct {
	Key     Value
	Records []record
}

// group makes groups of the records that follow each other with the same value in a column.
func group(records []record, name string) ([]Group, error) {
	var out []Group
	for _, r := range records {
		v, ok := r[name]
		if !ok {
			return nil, &columnError{name}
		}
		if last := len(out) - 1; last >= 0 && out[last].Key.plain() == v.plain() {
			out[last].Key = out[last].Key.also(v)
			out[last].Records = append(out[last].Records, r)
			continue
		}
		out = append(out, Group{v, []record{r}})
	}
	return out, nil
}

// column lists what the records say in a column, leaving out empty cells.
func column(records []record, name string) ([]Value, error) {
	var out []Value
	for _, r := range records {
		v, ok := r[name]
		if !ok {
			return nil, &columnError{name}
		}
		if len(v) > 0 {
			out = append(out, v)
		}
	}
	return out, nil
}

// enumerate prints one text as it is, and several as 一是…二是…. Each keeps its own end
// mark, gets 。 where it has none, and keeps a 一是 that its author wrote.
func enumerate(records []record, name string) (Value, error) {
	texts, err := column(records, name)
	if err != nil || len(texts) == 1 {
		return concat(texts...), err
	}
	var out Value
	for i, v := range texts {
		if said := numeral.Chinese(i+1) + "是"; !strings.HasPrefix(v.plain(), said) {
			out = append(out, words(said)...)
		}
		out = append(out, v...)
		if last := v.plain(); !document.EndsSentence(last) && !strings.HasSuffix(last, "；") {
			out = append(out, words("。")...)
		}
	}
	return out, nil
}

// chinese prints a number as 十二.
func chinese(a any) (string, error) {
	s := valueOf(a).plain()
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > numeral.Max {
		return "", fmt.Errorf("chinese 只能用于 1 到 %d 的整数，这里是“%s”", numeral.Max, s)
	}
	return numeral.Chinese(n), nil
}

// join prints a list with a mark between its texts.
func join(list []Value, mark string) Value {
	var out Value
	for i, v := range list {
		if i > 0 {
			out = append(out, words(mark)...)
		}
		out = append(out, v...)
	}
	return out
}

// count is how many records or texts a list has.
func count(list any) (int, error) {
	switch l := list.(type) {
	case []record:
		return len(l), nil
	case []Group:
		return len(l), nil
	case []Value:
		return len(l), nil
	case Paragraphs:
		return len(l), nil
	}
	return 0, fmt.Errorf("count 只能用于一张表或者一列文字")
}

// is compares a text; eq cannot, because a Value is more than its text.
func is(a any, text string) bool { return valueOf(a).plain() == text }

// Paragraphs is the paragraphs of one cell; printed, they have blank lines between them.
type Paragraphs []Value

// String prints the paragraphs with their marks.
func (ps Paragraphs) String() string {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(p.String())
	}
	return b.String()
}

// paragraphs makes a paragraph of each line of a cell.
func paragraphs(a any) Paragraphs {
	var out Paragraphs
	for _, p := range valueOf(a) {
		for _, l := range strings.Split(p.text, "\n") {
			out = append(out, Value{{text: l, cells: p.cells}})
		}
	}
	return out
}
