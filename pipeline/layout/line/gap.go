package line

import "slices"

// measure fills sums: what each gap between two boxes of a line is and can do.
func (k *Breaker) measure() {
	k.ready()
	n := len(k.boxes)
	k.sums = append(room(k.sums, n+1), sums{})
	s := sums{}
	for i := range k.boxes {
		if k.boxes[i].Class&silent == 0 {
			s.solid++
		}
		if i+1 < n {
			k.addGap(&s, i)
		}
		k.sums = append(k.sums, s)
	}
}

// room is old, empty, with room for n: enough from the start for most paragraphs.
func room[T any](old []T, n int) []T { return slices.Grow(old[:0], max(n, 384)) }

// addGap adds the gap between boxes i and i+1.
func (k *Breaker) addGap(s *sums, i int) {
	l, r := &k.boxes[i], &k.boxes[i+1]
	switch both := l.Class & r.Class; {
	case l.Class|r.Class == 0: // two ideographs
		s.step += l.Step
		s.even++
	case both&Unbroken != 0 && l.Rune == r.Rune:
		s.step += l.Width // —— and …… are one stroke: exactly their own width
	case both&Latin != 0 || k.insideNumber(i):
		s.step += l.Step
		s.soft++
	case both&Squeezable != 0:
		s.step += l.Step - min(facing(l, r), k.tightPair, l.Step)
		s.even++
	default:
		s.step += l.Step
		s.give += min(facing(l, r), k.squeezeMark, l.Step)
		s.even++
		if stretchesFirst(l.Class, r.Class) {
			s.first++
		}
	}
}

// facing is the blank between the ink of two neighbours that marks may give up.
func facing(l, r *Box) int64 { return l.After + r.Before }

// stretchesFirst tells gaps between Han and Latin, and blanks between words.
func stretchesFirst(l, r Class) bool {
	if l&(Blank|Glue) != 0 {
		return true
	}
	latin := l & Latin
	return latin != r&Latin && (l|r)&(silent|Squeezable) == 0
}

// insideNumber reports whether the gap after box i lies beside a joiner inside a number.
func (k *Breaker) insideNumber(i int) bool {
	l, r := k.boxes[i].Class, k.boxes[i+1].Class
	switch {
	case l&Joiner != 0 && i > 0:
		return k.boxes[i-1].Class.ends() && r&Digit != 0
	case r&Joiner != 0 && i+2 < len(k.boxes):
		return l.ends() && k.boxes[i+2].Class&Digit != 0
	}
	return false
}

// ends reports whether a number can end so before a joiner: in a digit or a percent sign.
func (c Class) ends() bool { return c&Digit != 0 || c&(Unit|StartForbidden) == Unit|StartForbidden }

// visible returns the end of line a:b without the blanks that hang.
func (k *Breaker) visible(a, b int) int {
	for b > a && k.boxes[b-1].Class&Blank != 0 {
		b--
	}
	return b
}

// natural returns the natural width of boxes a:e.
func (k *Breaker) natural(a, e int) int64 {
	if e <= a {
		return 0
	}
	return k.sums[e-1].step - k.sums[a].step + k.boxes[e-1].Width
}

// gaps returns what the gaps inside a:e can do.
func (k *Breaker) gaps(a, e int) sums {
	if e <= a {
		return sums{}
	}
	return k.sums[e-1].less(k.sums[a])
}
