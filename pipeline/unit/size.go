package unit

// names are the sizes from large to small, so that Size is deterministic.
var names = []string{"初号", "小初", "一号", "小一", "二号", "小二", "三号", "小三", "四号", "小四", "五号"}

// Size returns the 字号 nearest to a type size, and its height.
func Size(l Length) (name string, height Length) {
	for _, n := range names {
		if h := Pt(sizes[n]); name == "" || max(h-l, l-h) < max(height-l, l-height) {
			name, height = n, h
		}
	}
	return name, height
}
