package value

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gongwen/pipeline/casefile"
)

// TestParse reads tables of texts, one a line, with \n for line breaks and \u3000 and such
// for signs that do not show; the part a text stands in names the parser. What is left
// means "-".
func TestParse(t *testing.T) {
	for name, parse := range parsers() {
		t.Run(name, func(t *testing.T) {
			casefile.Run(t, "testdata/"+name+".txtar", func(t *testing.T, c casefile.Case) string {
				var b strings.Builder
				for line := range strings.Lines(c.Input) {
					line = strings.TrimSuffix(line, "\n")
					fmt.Fprintf(&b, "%s => %s\n", line, parse(c, unescape(line)))
				}
				return b.String()
			})
		})
	}
}

func unescape(line string) string {
	return strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\u3000`, "\u3000", `\u00a0`, "\u00a0", `\u200b`, "\u200b").Replace(line)
}

// parsers give what a text means, by the name of the case file.
func parsers() map[string]func(c casefile.Case, text string) string {
	return map[string]func(casefile.Case, string) string{
		"day": func(_ casefile.Case, text string) string {
			d, ok := ParseDay(text)
			return meaning(FormatDay(d), ok)
		},
		"time": func(_ casefile.Case, text string) string {
			m, ok := ParseTime(text)
			return meaning(dump(m), ok)
		},
		"impossible": func(_ casefile.Case, text string) string {
			day, ok := ImpossibleDay(text)
			return meaning(strings.ReplaceAll(day, "\n", `\n`), ok)
		},
		"status": func(c casefile.Case, text string) string {
			s, ok := vocabulary(c.Files["words.txt"]).Find(text)
			return meaning(string(s), ok)
		},
		"names": func(_ casefile.Case, text string) string {
			n, ok := ParseNames(text)
			return meaning(n.String(), ok)
		},
		"money": func(c casefile.Case, text string) string {
			m, ok := ParseMoney(text, strings.TrimPrefix(c.Name, "no unit"))
			return meaning(m.String()+" "+m.Yuan.String(), ok)
		},
		"unit": func(_ casefile.Case, text string) string {
			unit := UnitOf(text)
			return meaning(unit, unit != "")
		},
		"count": func(_ casefile.Case, text string) string {
			n, ok := ParseCount(text)
			return meaning(n.String(), ok)
		},
		"rate": func(_ casefile.Case, text string) string {
			r, ok := ParseRate(text)
			return meaning(r.String(), ok)
		},
	}
}

func meaning(s string, ok bool) string {
	if !ok {
		return "-"
	}
	return s
}

// dump writes a time with its days and unit.
func dump(t Time) string {
	if t.Unit == "" {
		return t.String()
	}
	return fmt.Sprintf("%s [%s..%s %s]", t, isoDay(t.First), isoDay(t.Last), t.Unit)
}

func isoDay(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Year() == 0:
		return t.Format("01-02")
	}
	return t.Format("2006-01-02")
}

// vocabulary reads lines such as "已完成: 已整改 完成".
func vocabulary(src string) Vocabulary {
	words := map[Status][]string{}
	for line := range strings.Lines(src) {
		status, list, _ := strings.Cut(line, ":")
		words[Status(status)] = strings.Fields(list)
	}
	return NewVocabulary(words)
}
