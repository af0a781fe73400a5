package disclosure

import "strings"

// creditSigns are the signs of GB 32100-2015 in the order of their values: no I, O, S, V, Z.
const creditSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// registers are the first two signs: who registers, and what.
const registers = " 11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1 "

// credit finds the code of a body, by its check sign.
func credit(g group) match {
	s := g.signs
	if len(s) != 18 || !strings.Contains(registers, " "+s[:2]+" ") || !allDigits(s[2:8]) ||
		!region(s[2:]) && s[2:4] != "10" {
		return match{}
	}
	sum, weight := 0, 1
	for i := range 17 {
		value := strings.IndexByte(creditSigns, s[i])
		if value < 0 {
			return match{}
		}
		sum += value * weight
		weight = weight * 3 % 31
	}
	if s[17] != creditSigns[(31-sum%31)%31] {
		return match{}
	}
	return match{CreditCode, 1, stars(s, 4, 4), ""}
}
