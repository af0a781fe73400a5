package unit

import "testing"

func TestSizeIsTheNearest(t *testing.T) {
	for pt, want := range map[float64]string{
		16: "三号", 15.75: "三号", 15.94: "三号", 15.4: "小三", 15: "小三", 14: "四号", 22: "二号", 21: "二号", 100: "初号", 0: "五号",
	} {
		name, height := Size(Pt(pt))
		if name != want || height != Pt(sizes[want]) {
			t.Errorf("%g pt is %s of %v, want %s", pt, name, height, want)
		}
	}
	if len(names) != len(sizes) {
		t.Error("a size has no place in the order")
	}
}
