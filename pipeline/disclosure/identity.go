package disclosure

import (
	"strings"
	"time"
)

// provinces are the first two digits of the codes of GB/T 2260.
const provinces = " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 "

// identity finds a citizen's number, in one piece or in several. The check digit makes it
// sure; where it is wrong, or in the old form without one, the word must stand before it.
func identity(gs []group, label label) match {
	signs, n := piece(gs[0].signs), 1
	for len(signs) < 18 && linked(gs, n) {
		signs += gs[n].signs
		n++
	}
	switch {
	case len(signs) == 18 && region(signs) && birthday(signs[6:14]) && checkSign(signs) == signs[17]:
		return match{Identity, n, stars(signs, 4, 4), ""}
	case label != identityLabel:
	case len(signs) == 18 && allDigits(signs[:17]):
		return match{Identity, n, stars(signs, 4, 4), doubt(signs)}
	case len(gs[0].signs) == 15 && allDigits(gs[0].signs) && region(signs) && birthday("19"+gs[0].signs[6:12]):
		return match{Identity, 1, stars(gs[0].signs, 4, 3), "15位的旧身份证号"}
	}
	return match{}
}

// piece leaves out the letter before the number in a pupil's number (学籍号).
func piece(signs string) string {
	if len(signs) == 19 && (signs[0] == 'G' || signs[0] == 'L') {
		return signs[1:]
	}
	return signs
}

func doubt(signs string) string {
	if birthday(signs[6:14]) {
		return "像身份证号，校验位不对"
	}
	return "像身份证号，出生日期不对"
}

func region(signs string) bool { return strings.Contains(provinces, " "+signs[:2]+" ") }

// birthday reports a day of the calendar, 19800101, up to the year 2100.
func birthday(s string) bool {
	d, err := time.Parse("20060102", s)
	return err == nil && d.Year() >= 1900 && d.Year() < 2100
}

// checkSign is the last sign of a number, by ISO 7064 MOD 11-2 (GB 11643-1999); 0 when
// another than the last is no digit.
func checkSign(signs string) byte {
	if !allDigits(signs[:17]) {
		return 0
	}
	sum := 0
	for i, w := range [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
		sum += w * int(signs[i]-'0')
	}
	return "10X98765432"[sum%11]
}
