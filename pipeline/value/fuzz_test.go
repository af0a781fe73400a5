package value

import (
	"math/big"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"gongwen/pipeline/casefile"
)

// seed adds the texts of case files.
func seed(f *testing.F, names ...string) {
	for _, name := range names {
		for _, c := range casefile.Cases(f, "testdata/"+name+".txtar") {
			for line := range strings.Lines(c.Input) {
				f.Add(unescape(strings.TrimSuffix(line, "\n")))
			}
		}
	}
}

// same fails unless a parser gives the zero value for what it leaves, and reads the one
// form of a meaning back as the same.
func same[M interface{ String() string }](t *testing.T, s string, parse func(string) (M, bool), equal func(a, b M) bool) (m M, ok bool) {
	t.Helper()
	var zero M
	if m, ok = parse(s); !ok {
		if !reflect.DeepEqual(m, zero) {
			t.Fatalf("%q means nothing but gives %v", s, m)
		}
		return m, false
	}
	if again, ok := parse(m.String()); !ok || !equal(m, again) {
		t.Fatalf("%q gives %v, written %s, which gives %v, %v", s, m, m, again, ok)
	}
	return m, true
}

// said lets each byte of a text pick a word, so that chance makes more than broken signs.
func said(s string, words ...string) string {
	var b strings.Builder
	for i := range min(len(s), 12) {
		b.WriteString(words[int(s[i])%len(words)])
	}
	return b.String()
}

func identical[M any](a, b M) bool { return reflect.DeepEqual(a, b) }

func FuzzParseDay(f *testing.F) {
	seed(f, "day")
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseDay(s)
		if !ok {
			if !d.IsZero() {
				t.Fatalf("%q is no day but gives %v", s, d)
			}
			return
		}
		if !inCalendar(d) {
			t.Fatalf("%q gives %v", s, d)
		}
		if again, ok := ParseDay(FormatDay(d)); !ok || again != d {
			t.Fatalf("%q gives %v, written %s and read as %v", s, d, FormatDay(d), again)
		}
		if m, ok := ParseTime(s); !ok || m != (Time{First: d, Last: d, Unit: Day}) {
			t.Fatalf("%q is the day %v but the time %v", s, d, m)
		}
	})
}

func inCalendar(d time.Time) bool {
	return d.Year() >= 1900 && d.Year() <= 2199 && d.Equal(d.Truncate(24*time.Hour)) && d.Location() == time.UTC
}

func FuzzParseTime(f *testing.F) {
	seed(f, "time", "day")
	f.Fuzz(func(t *testing.T, s string) {
		checkTime(t, s)
		checkTime(t, said(s, "2025", "2024", "2", "3", "12", "29", "30", "31", "0", "二〇二五", "十二", "年", "月", "日", "号", "季度",
			"第", "Q", "上半年", "上旬", "-", ".", "/", "至", "—", "起", "底", "末", "前", "内", "年底", "今年", "份", " ", "8:30", "时",
			"（", "）", "，", "并", "截至", "于", "完成", "已完成", "立行立改", "长期坚持", "持续至", "202503", "20250601", "\n"))
	})
}

func checkTime(t *testing.T, s string) {
	m, ok := same(t, s, ParseTime, identical)
	if !ok {
		return
	}
	if m.Yearless {
		m = m.In(2025)
	}
	for _, d := range []time.Time{m.First, m.Last} {
		if !d.IsZero() && !inCalendar(d) {
			t.Fatalf("%q gives %v", s, m)
		}
	}
	open := m.Last.IsZero()
	switch {
	case open && m.Unit != "" && (m.First.IsZero() || !m.Standing), !open && m.Last.Before(m.First):
		t.Fatalf("%q lasts from %v to %v", s, m.First, m.Last)
	case size(m.Unit) < 0 && (m.Unit != "" || !m.Standing && !m.Immediate && !m.Finished):
		t.Fatalf("%q means nothing: %+v", s, m)
	}
}

func FuzzImpossibleDay(f *testing.F) {
	seed(f, "impossible", "day")
	f.Fuzz(func(t *testing.T, s string) {
		s += said(s, "2025", "2", "13", "30", "31", "年", "月", "日", "号", "-", ".", "/", " ", "：", "二〇二五", "三十一", "1", "V", "第")
		day, ok := ImpossibleDay(s)
		if ok != (day != "") || !strings.Contains(s, day) {
			t.Fatalf("%q holds %q, %v", s, day, ok)
		}
		if _, real := ParseDay(day); real {
			t.Fatalf("%q holds the day %q", s, day)
		}
		if again, _ := ImpossibleDay(day); again != day {
			t.Fatalf("%q holds %q, which holds %q", s, day, again)
		}
	})
}

func FuzzFind(f *testing.F) {
	seed(f, "status")
	v := vocabulary("未整改: 未完成\n正在整改: 持续整改（分阶段）\n长期坚持: 长期坚持\n已完成: 已完成 已整改\n已销号: 办结销号")
	f.Fuzz(func(t *testing.T, s string) {
		status, ok := v.Find(s)
		if ok != (status != "") {
			t.Fatalf("%q gives %q, %v", s, status, ok)
		}
		if own, _ := NewVocabulary(map[Status][]string{Closed: {s}}).Find(s); own != Closed && statusKey(s) != "" && len(s) <= maxStatus {
			t.Fatalf("%q is the word for Closed but gives %q", s, own)
		}
	})
}

func FuzzParseNames(f *testing.F) {
	seed(f, "names")
	f.Fuzz(func(t *testing.T, s string) {
		checkNames(t, s)
		checkNames(t, said(s, "张", "三", "李四", "张和平", "办公室", "人事科", "财政局", "市委", "和", "与", "及", "以", "、", "，", " ", "\n",
			"/", "：", "牵头", "配合", "单位", "责任", "（", "）", "（牵头）", "（配合）", "（副局长）", "同志", "等", "等部门", "由", "3", "的", "·"))
	})
}

func checkNames(t *testing.T, s string) {
	names, ok := ParseNames(s)
	if !ok {
		if names != nil {
			t.Fatalf("%q names nobody but gives %v", s, names)
		}
		return
	}
	for _, n := range names {
		if !isName(n.Text) || !strings.ContainsRune(s, []rune(n.Text)[0]) {
			t.Fatalf("%q gives %q", s, n.Text)
		}
	}
	if len(names) == 0 || len(names.String()) > maxNames {
		return
	}
	same(t, s, ParseNames, identical)
}

func FuzzParseMoney(f *testing.F) {
	seed(f, "money")
	f.Fuzz(func(t *testing.T, s string) {
		for _, unit := range []string{"", "元", "万元", "亿元"} {
			m, ok := same(t, s, func(s string) (Money, bool) { return ParseMoney(s, unit) }, func(a, b Money) bool {
				return a.Unit == b.Unit && a.Yuan.Equal(b.Yuan)
			})
			if _, known := power(m.Unit); ok && !known {
				t.Fatalf("%q gives %v", s, m)
			}
		}
	})
}

func FuzzParseCount(f *testing.F) {
	seed(f, "count")
	f.Fuzz(func(t *testing.T, s string) {
		if c, ok := same(t, s, ParseCount, identical); ok && (c.Number < 0 || c.Number > maxCount) {
			t.Fatalf("%q gives %v", s, c)
		}
	})
}

func FuzzParseRate(f *testing.F) {
	seed(f, "rate")
	f.Fuzz(func(t *testing.T, s string) {
		r, ok := same(t, s, ParseRate, func(a, b Rate) bool { return a.Places == b.Places && a.Share.Equal(b.Share) })
		if ok && (r.Share.IsNegative() || r.Places < 0) {
			t.Fatalf("%q gives %v", s, r)
		}
	})
}

// FuzzAgrees holds that of all rates with so many decimals the one agrees that lies in
// the half-open step around the quotient.
func FuzzAgrees(f *testing.F) {
	f.Add(int64(688), int64(697), uint8(2), int64(9871))
	f.Add(int64(1), int64(8), uint8(0), int64(13))
	f.Fuzz(func(t *testing.T, part, whole int64, places uint8, digits int64) {
		r := Rate{Places: int(places % 12)}
		scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(r.Places)+2), nil)
		twice := new(big.Int).Mul(big.NewInt(part), scale.Lsh(scale, 1)) // 2·part·scale
		if part >= 0 && whole > 0 {
			twice.Add(twice, big.NewInt(whole))
			digits = twice.Div(twice, new(big.Int).Lsh(big.NewInt(whole), 1)).Int64()
		}
		for d := int64(-1); d <= 1; d++ {
			r.Share = decimal.New(digits, int32(-r.Places-2)).Add(decimal.New(d, int32(-r.Places-2)))
			if want := d == 0 && part >= 0 && whole > 0 && twice.IsInt64(); twice.IsInt64() && r.Agrees(part, whole) != want {
				t.Fatalf("%d of %d is %s: %v", part, whole, r, !want)
			}
		}
	})
}

func FuzzUnitOf(f *testing.F) {
	seed(f, "unit")
	f.Fuzz(func(t *testing.T, s string) {
		unit := UnitOf(s)
		if _, known := power(unit); unit != "" && (!known || !strings.Contains(fold(s), unit)) {
			t.Fatalf("%q has the unit %q", s, unit)
		}
	})
}
