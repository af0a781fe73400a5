package line

// Costs of a line's end beside what the line itself costs.
const (
	never       = -1         // only in an emergency
	costNever   = 10_000_000 // then
	costWordDot = 2_000      // in a word too long for a line, after / . @ - _ & = ?
	costWord    = 5_000      // elsewhere in it
	costNumber  = 8_000      // between its digits
	costLone    = 20_000     // the last line has a lone character
)

// weigh fills chances: what it costs to end a line before box i, or never.
func (k *Breaker) weigh(width int64) {
	k.chances = append(room(k.chances, len(k.boxes)), never)
	counted := false // the boxes before i end in a number, its units included
	for i := 1; i < len(k.boxes); i++ {
		l := k.boxes[i-1].Class
		counted = l&Digit != 0 || counted && l&Unit != 0
		chance := int32(0)
		if !k.mayEnd(i, counted) {
			chance = never
		}
		k.chances = append(k.chances, chance)
	}
	k.openWords(width)
}

// MayEnd reports for each box whether a line may end before it. The result is valid until
// the next call.
func (k *Breaker) MayEnd(boxes []Box) []int32 {
	k.boxes = boxes
	k.weigh(1 << 62)
	return k.chances
}

// mayEnd reports whether a line may end before box i.
func (k *Breaker) mayEnd(i int, counted bool) bool {
	l, r := k.boxes[i-1].Class, k.boxes[i].Class
	switch {
	case l|r == 0:
		return true // two ideographs
	case r&(StartForbidden|Blank|Glue) != 0 || l&Glue != 0 || l&r&(Latin|Digit) != 0:
		return false
	case (l|r)&Slash != 0:
		return false
	case k.boxes[i-1].Rune == '°' && r&Latin != 0 || l&Sign != 0 && r&Digit != 0:
		return false // 20°C, ±5
	case l&Blank != 0:
		e := k.visible(0, i)
		return e > 0 && k.boxes[e-1].Class&EndForbidden == 0
	case l&EndForbidden != 0 || counted && r&Unit != 0:
		return false
	case l&r&Unbroken != 0 && k.boxes[i-1].Rune == k.boxes[i].Rune:
		return false
	}
	return !k.insideNumber(i - 1)
}

// openWords allows ends inside words that fit no line.
func (k *Breaker) openWords(width int64) {
	for i := 0; i < len(k.boxes); i++ {
		start, w := i, int64(0)
		for ; i < len(k.boxes) && k.boxes[i].Class&Latin != 0; i++ {
			w += k.boxes[i].Step
		}
		for j := start + 1; j < i && w > width; j++ {
			k.chances[j] = k.insideWord(j)
		}
	}
}

func (k *Breaker) insideWord(i int) int32 {
	l, r := k.boxes[i-1], k.boxes[i].Class
	switch {
	case r&StartForbidden != 0 || l.Class&EndForbidden != 0:
		return never
	case l.Class&r&Digit != 0:
		return costNumber
	case l.Class&Digit == 0 && isSeparator(l.Rune):
		return costWordDot
	}
	return costWord
}

func isSeparator(r rune) bool {
	switch r {
	case '/', '.', '@', '-', '_', '&', '=', '?':
		return true
	}
	return false
}
