package cos

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"
)

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		raw    Raw
		number float64
		isInt  bool
	}{
		{Raw("0"), 0, true}, {Raw("-17"), -17, true}, {Raw("+3"), 3, true}, {Raw("0012"), 12, true},
		{Raw("4."), 4, false}, {Raw("-.5"), -.5, false}, {Raw("3.25"), 3.25, false},
	} {
		v, ok := c.raw.Number()
		n, isInt := c.raw.Int()
		if !ok || v != c.number || isInt != c.isInt || isInt && float64(n) != c.number {
			t.Errorf("%s: %v %v, %v %v", c.raw, v, ok, n, isInt)
		}
	}
	for _, bad := range []Raw{nil, Raw("-"), Raw("."), Raw("1e5"), Raw("inf"), Raw("0x1"), Raw("1-2"), Raw("/1"), Raw(strings.Repeat("9", 400))} {
		if v, ok := bad.Number(); ok {
			t.Errorf("%s is the number %v", bad, v)
		}
		if v, ok := bad.Int(); ok {
			t.Errorf("%s is the integer %v", bad, v)
		}
	}
}

func TestStrings(t *testing.T) {
	for raw, want := range map[string]string{
		`(abc)`:            "abc",
		`(a\(b\)(c)\\)`:    `a(b)(c)\`,
		`(\101\1022\53\n)`: "AB2+\n",
		"(a\\\nb\r\nc)":    "ab\nc",
		`<48 656C6c6F>`:    "Hello",
		`<487>`:            "Hp",
		`()`:               "",
	} {
		if got, ok := Raw(raw).Bytes(); !ok || string(got) != want {
			t.Errorf("%s: %q, want %q", raw, got, want)
		}
	}
	if _, ok := Raw("<4g>").Bytes(); ok {
		t.Error("<4g> is a string")
	}
}

func TestText(t *testing.T) {
	for _, s := range []string{"", "plain (ASCII) \\", "整改通报", "任𬭎𠮷", "é", "line\nbreak"} {
		raw := Raw(AppendText(nil, s))
		if got, ok := raw.Text(); !ok || got != s {
			t.Errorf("%q: written as %s, read as %q", s, raw, got)
		}
	}
	for raw, want := range map[string]string{
		"(\xEF\xBB\xBF整改)":        "整改",
		`(caf\351 \200 \240\030)`: "café • €˘",
	} {
		if got, _ := Raw(raw).Text(); got != want {
			t.Errorf("%s: %q, want %q", raw, got, want)
		}
	}
	if got := string(AppendText(nil, "𬭎")); got != "<FEFFD872DF4E>" {
		t.Errorf("surrogates: %s", got)
	}
}

func TestNames(t *testing.T) {
	for _, s := range []string{"", "Type", "A B", "a#b", "仿宋", "x/y(z)"} {
		raw := Raw(AppendName(nil, s))
		if end, ok := valueEnd(raw, 0, 0); !ok || end != len(raw) {
			t.Errorf("%q: %s is not one value", s, raw)
		}
		if got, ok := raw.Name(); !ok || got != s {
			t.Errorf("%q: written as %s, read as %q", s, raw, got)
		}
	}
	if got, _ := Raw("/A#zzB#4").Name(); got != "A#zzB#4" {
		t.Errorf("broken escapes: %q", got)
	}
}

func TestFixed(t *testing.T) {
	for want, got := range map[string][]byte{
		"1.25": AppendFixed(nil, 1250, 3), "-0.007": AppendFixed(nil, -7, 3), "12": AppendFixed(nil, 12000, 3),
		"0": AppendFixed(nil, 0, 3), "-3": AppendFixed(nil, -3, 0), "0.00001": AppendFixed(nil, 1, 5), "10.01": AppendFixed(nil, 1001, 2),
	} {
		if string(got) != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestDate(t *testing.T) {
	at := time.Date(2026, 1, 21, 9, 30, 5, 0, time.FixedZone("", 8*3600))
	if got := string(AppendDate(nil, at)); got != "(D:20260121093005+08'00')" {
		t.Error(got)
	}
}

func TestDict(t *testing.T) {
	src := "<</A 1/B[1 0 R(x)]/A 2/C<</D/E>>/#46<414243>%note\n/G null>>"
	d, ok := Raw(src).Dict()
	if !ok || len(d) != 6 {
		t.Fatalf("%v %v", d, ok)
	}
	if got := string(d.Get("A")); got != "2" {
		t.Errorf("A is %s: of two the last counts", got)
	}
	items, _ := d.Get("B").Array()
	if ref, ok := items[0].Ref(); len(items) != 2 || !ok || ref != (Ref{1, 0}) {
		t.Errorf("B: %s", items)
	}
	if got, _ := d.Get("F").Bytes(); string(got) != "ABC" {
		t.Errorf("F: %s", got)
	}
	d.Set("C", Raw("7"))
	d.Set("New", Raw("(n)"))
	d.Delete("A")
	if got := string(d.Append(nil)); got != "<</B[1 0 R(x)]/C 7/F<414243>/G null/New(n)>>" {
		t.Error(got)
	}
	for _, bad := range []string{"", "<<", "<</A>>", "<</A 1", "<<1 2>>", "<</A(x>>", "[1]", "<</A]>>"} {
		if d, ok := Raw(bad).Dict(); ok {
			t.Errorf("%s is the dictionary %v", bad, d)
		}
	}
}

func TestReferenceOrNumbers(t *testing.T) {
	items, ok := Raw("[1 2 3 0 R 4 5 RG 6 0 % c\n R -1 0 R]").Array()
	var got []string
	for _, it := range items {
		got = append(got, string(it))
	}
	want := "1|2|3 0 R|4|5|RG|6 0 % c\n R|-1|0|R"
	if s := strings.Join(got, "|"); !ok || s != want {
		t.Errorf("%q, want %q", s, want)
	}
	if ref, ok := items[6].Ref(); !ok || ref.Num != 6 {
		// a comment inside a reference is legal, if odd
		t.Errorf("%s: %v %v", items[6], ref, ok)
	}
}

func TestDepthIsBounded(t *testing.T) {
	deep := strings.Repeat("[", 100_000)
	if _, ok := Raw(deep + strings.Repeat("]", 100_000)).Array(); ok {
		t.Error("100,000 levels are too deep")
	}
	if _, ok := Raw("[[[1]]]").Array(); !ok {
		t.Error("three levels are not")
	}
}

func TestScan(t *testing.T) {
	content := "/P <</MCID 0>> BDC\nBT /F1 16 Tf [<0001> -20 (x)] TJ ET\nBI /W 1 ID \x00EI\xff EI\nEMC (a) '"
	var got []string
	err := Scan([]byte(content), func(op string, args []Raw) error {
		line := op
		for _, a := range args {
			line += " " + string(a)
		}
		got = append(got, line)
		return nil
	})
	want := "BDC /P <</MCID 0>>|BT|Tf /F1 16|TJ [<0001> -20 (x)]|ET|BI|EMC|' (a)"
	if s := strings.Join(got, "|"); err != nil || s != want {
		t.Errorf("%v\n%s\n%s", err, s, want)
	}
	if err := Scan([]byte("BT ) ET"), func(string, []Raw) error { return nil }); err == nil {
		t.Error("a stray bracket is no syntax")
	}
	endless := []byte(strings.Repeat("1 ", maxOperands+1))
	if err := Scan(endless, func(string, []Raw) error { return nil }); !errors.Is(err, ErrLimit) {
		t.Errorf("operands without end: %v", err)
	}
}

func TestNumberIsFinite(t *testing.T) {
	if v, ok := Raw(strings.Repeat("9", 300)).Number(); !ok || math.IsInf(v, 0) {
		t.Error(v, ok)
	}
}
