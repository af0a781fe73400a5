package document

import (
	"strings"
	"testing"
)

// numbers makes headings of the levels and returns their numbers.
func numbers(n Numbering, levels string) string {
	d := &Document{Numbering: n}
	for _, l := range levels {
		d.Body = append(d.Body, &Heading{Level: int(l - '0')}, &Paragraph{})
	}
	var out []string
	for _, number := range d.Numbers() {
		out = append(out, number)
	}
	return strings.Join(out, " ")
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		numbering    Numbering
		levels, want string
	}{
		{NumberingRestart, "", ""},
		{NumberingRestart, "1222", "一、 （一） （二） （三）"},
		{NumberingRestart, "1233233", "一、 （一） 1. 2. （二） 1. 2."},
		{NumberingRunOn, "1233233", "一、 （一） 1. 2. （二） 3. 4."},
		{NumberingRunOn, "123312", "一、 （一） 1. 2. 二、 （一）"},
		{NumberingRunOn, "1233123", "一、 （一） 1. 2. 二、 （一） 1."},
		{NumberingRestart, "1313", "一、 1. 二、 1."},
		{NumberingRestart, "123443444", "一、 （一） 1. （1） （2） 2. （1） （2） （3）"},
		{NumberingRunOn, "1234234", "一、 （一） 1. （1） （二） 2. （1）"},
		{NumberingRestart, "124124", "一、 （一） （1） 二、 （一） （1）"},
		{NumberingRestart, "11111111111", "一、 二、 三、 四、 五、 六、 七、 八、 九、 十、 十一、"},
	} {
		if got := numbers(c.numbering, c.levels); got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.numbering, c.levels, got, c.want)
		}
	}
}

// TestNumbersStops holds that a caller may break out of the loop.
func TestNumbersStops(t *testing.T) {
	d := &Document{Body: []Block{&Heading{Level: 1}, &Heading{Level: 1}}}
	n := 0
	for range d.Numbers() {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d headings, want 1", n)
	}
}

func TestBetween(t *testing.T) {
	for _, c := range []struct{ line, next, want string }{
		{"汉字", "汉字", ""}, {"words", "and words", " "}, {"汉字", "Excel", ""}, {"Excel", "表格", ""},
		{"2024", "年", ""}, {"结束。", "Next", ""}, {"a”", "b", ""}, {"", "a", ""}, {"a", "", ""}, {"𠀀", "a", ""}, {"a.", "b", " "},
	} {
		if got := Between(c.line, c.next); got != c.want {
			t.Errorf("%q %q: got %q, want %q", c.line, c.next, got, c.want)
		}
	}
}

func TestEndsSentence(t *testing.T) {
	for s, want := range map[string]bool{
		"": false, "。": true, "学习。": true, "学习！": true, "学习？": true, "“两个维护。”": true, "“两个维护”": false, "学习；": false, "学习.": false, "（学习。）": false,
	} {
		if EndsSentence(s) != want {
			t.Errorf("EndsSentence(%q) is not %v", s, want)
		}
	}
}
