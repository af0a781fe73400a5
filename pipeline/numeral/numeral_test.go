package numeral

import "testing"

func TestChinese(t *testing.T) {
	for n, want := range map[int]string{
		-1: "", 0: "", 1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一", 54: "五十四", 99: "九十九",
		100: "一百", 101: "一百零一", 105: "一百零五", 110: "一百一十", 111: "一百一十一", 120: "一百二十", 1000: "一千", 1001: "一千零一",
		1010: "一千零一十", 1100: "一千一百", 1101: "一千一百零一", 2024: "二千零二十四", 9999: "九千九百九十九", 10000: "",
	} {
		if got := Chinese(n); got != want {
			t.Errorf("Chinese(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestParseReadsWhatChineseWrites(t *testing.T) {
	seen := map[string]int{}
	for n := 1; n <= Max; n++ {
		s := Chinese(n)
		if before, ok := seen[s]; ok {
			t.Fatalf("%d and %d are both %s", before, n, s)
		}
		seen[s] = n
		if got, ok := Parse(s); !ok || got != n {
			t.Fatalf("Parse(%s) = %d, %v, want %d", s, got, ok, n)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "零", "一十", "二〇", "两", "一零", "百", "十百", "一二", "二十零", "一百五", "1", "十 一", "一万"} {
		if n, ok := Parse(s); ok {
			t.Errorf("Parse(%q) = %d, want a refusal", s, n)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("一百零五")
	f.Fuzz(func(t *testing.T, s string) {
		if n, ok := Parse(s); ok && Chinese(n) != s {
			t.Errorf("Parse(%q) = %d, which is %q", s, n, Chinese(n))
		}
	})
}
