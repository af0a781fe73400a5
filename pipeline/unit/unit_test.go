package unit

import "testing"

func TestLengthsAreExact(t *testing.T) {
	for _, c := range []struct {
		written string
		want    Length
	}{
		{"156mm", 156 * Millimetre}, {"0.35mm", 12_600}, {"14pt", 14 * Point}, {"10.5pt", 133_350},
		{"三号", 16 * Point}, {"二号", 22 * Point}, {"五号", 133_350}, {"-7mm", -7 * Millimetre},
	} {
		got, err := Parse(c.written)
		if err != nil || got != c.want {
			t.Errorf("Parse(%q) = %d, %v; want %d", c.written, got, err, c.want)
		}
	}
	if 20*Twip != Point || 127*Point != 1_612_900 || 254*Millimetre != 10*72*Point {
		t.Error("twip, point and millimetre do not meet")
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "156", "mm", "1e9mm", "NaNmm", "七号", "12 mm", "1,5mm"} {
		if l, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", s, l)
		}
	}
}

func TestShareReachesTheEnd(t *testing.T) {
	height := 225*Millimetre - 16*Point
	if height.Share(0, 21) != 0 || height.Share(21, 21) != height {
		t.Error("the grid does not start and end on the type area")
	}
	if pitch := height.Share(1, 21).MM(); pitch < 10.4455 || pitch > 10.4456 {
		t.Errorf("line pitch is %f mm", pitch)
	}
}
