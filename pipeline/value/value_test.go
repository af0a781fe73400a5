package value

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestDay(t *testing.T) {
	for text, want := range map[string]bool{
		"2025年3月24日": true, "2025年3月24日，长期坚持": true, "2025年3月24日—2025年3月24日": true,
		"2025年3月24日前": false, "2025年3月": false, "3月24日": false, "2025年3月24日至25日": false, "长期坚持": false,
	} {
		m, ok := ParseTime(text)
		day, one := m.Day()
		if !ok || one != want || one && !day.Equal(date(2025, 3, 24)) || !one && !day.IsZero() {
			t.Errorf("%s: %v, %v", text, day, one)
		}
	}
}

// TestIn gives times a year: month ends stay month ends, and 29 February steps back.
func TestIn(t *testing.T) {
	for text, want := range map[string]string{
		"5月20日前": "2025年5月20日前", "2月底前": "2025年2月底前", "2月29日前": "2025年2月28日前", "2月": "2025年2月",
		"2月29日至3月5日": "2025年2月28日至2025年3月5日", "年底前，长期坚持": "2025年底前，长期坚持", "一季度": "2025年第一季度",
		"3月起，长期坚持": "2025年3月起，长期坚持", "2024年3月": "2024年3月", "立行立改": "立行立改",
	} {
		m, ok := ParseTime(text)
		if got := m.In(2025).String(); !ok || got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
	m, _ := ParseTime("2月底前")
	if got := m.In(2024).Last; !got.Equal(time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("February 2024 ends on %v", got)
	}
}

// TestWordsAreReachable holds that no word hides one behind it.
func TestWordsAreReachable(t *testing.T) {
	for i, w := range timeWords {
		p := scan{w.text}
		if k, ok := p.word(); !ok || p.rest != "" || k != w.kind {
			t.Errorf("word %d, %s, is read as a shorter one", i, w.text)
		}
		if fold(w.text) != w.text {
			t.Errorf("%s is not folded", w.text)
		}
	}
}

func TestVocabularyWords(t *testing.T) {
	words := map[Status][]string{Done: {"已完成", "未完成", ""}, Open: {"未启动", "未完成"}, "其他": {"不涉及"}}
	v := NewVocabulary(words)
	if got, want := v.Words(), []string{"未启动", "未完成", "已完成"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	v.Words()[0] = "改过"
	if s, ok := v.Find("未完成"); !ok || s != Open || v.Words()[0] != "未启动" {
		t.Errorf("未完成 is %s; the words are %v", s, v.Words())
	}
	if s, ok := (Vocabulary{}).Find("60%"); !ok || s != Ongoing {
		t.Errorf("60%% is %s, %v", s, ok)
	}
	if s, ok := (Vocabulary{}).Find("已完成"); ok {
		t.Errorf("the empty vocabulary knows %s", s)
	}
}

func TestAgrees(t *testing.T) {
	for _, c := range []struct {
		rate        string
		part, whole int64
		want        bool
	}{
		{"98.71%", 688, 697, true}, // 98.7087…
		{"98.70%", 688, 697, false}, {"98.7%", 688, 697, true}, {"99%", 688, 697, true}, {"98%", 688, 697, false},
		{"0.987087517934003", 688, 697, true}, // as programs store it
		{"80%", 40, 50, true}, {"80.00%", 40, 50, true}, {"79%", 40, 50, false},
		{"13%", 1, 8, true}, {"12%", 1, 8, false}, // half up
		{"33.3%", 1, 3, true}, {"33.4%", 1, 3, false}, {"100%", 50, 50, true}, {"100%", 697, 698, true}, {"100.0%", 697, 698, false},
		{"0%", 0, 5, true}, {"150%", 3, 2, true}, {"0%", 0, 0, false}, {"100%", 0, 0, false}, {"0%", -1, 1000, false},
	} {
		r, ok := ParseRate(c.rate)
		if got := r.Agrees(c.part, c.whole); !ok || got != c.want {
			t.Errorf("%d of %d is %s: %v", c.part, c.whole, c.rate, got)
		}
	}
}

// TestLongTextsAreLeft holds that every parser has a greatest length.
func TestLongTextsAreLeft(t *testing.T) {
	gap := strings.Repeat(" ", 5000)
	for text, parse := range map[string]func(string) bool{
		"2025年3月24日": func(s string) bool { _, ok := ParseDay(s); return ok },
		"长期坚持":       func(s string) bool { _, ok := ParseTime(s); return ok },
		"60%":        func(s string) bool { _, ok := (Vocabulary{}).Find(s); return ok },
		"张三":         func(s string) bool { _, ok := ParseNames(s); return ok },
		"12万元":       func(s string) bool { _, ok := ParseMoney(s, ""); return ok },
		"12个":        func(s string) bool { _, ok := ParseCount(s); return ok },
		"98.71%":     func(s string) bool { _, ok := ParseRate(s); return ok },
	} {
		if !parse(text+gap[:9]) || parse(text+gap) {
			t.Errorf("%s is read with %v blanks, %v with %d", text, 9, parse(text+gap), len(gap))
		}
	}
}
