package page

import (
	"unicode"
	"unicode/utf8"
)

// fontInk is what is known of the ink of a font.
type fontInk struct {
	outlines *outlines // nil when there are none we can read
	box      int       // middle of the font description's em box
	boxed    bool
	measured int // middle of the ideographs' outlines
	known    bool
}

// settle finds the height of the ideographs' middle. The font description's em box counts
// where outlines confirm it or cannot be read; else the outlines' mean.
func (k *fontInk) settle(about *Font) {
	about.InkKnown = k.known
	switch {
	case k.boxed && (!k.known || abs(k.box-k.measured) <= confirmed):
		about.InkCentre = k.box
	case k.known:
		about.InkCentre = k.measured
	}
}

const (
	confirmed  = 25   // thousandths of an em by which few ideographs may differ from all
	maxSamples = 200  // ideographs to measure
	maxTries   = 8000 // codes to look at for them
)

func abs(n int) int { return max(n, -n) }

// measure returns the mean middle of the ideographs in thousandths of an em. Flat ones
// such as 一 say nothing, they count only when there are no others.
func (f *face) measure() (centre int, ok bool) {
	if f.ink.outlines == nil || f.meaning == nil {
		return 0, false
	}
	var tall, all mean
	tries := 0
	for _, s := range f.meaning.texts {
		for code := uint64(s.low); code <= uint64(s.high) && tall.n < maxSamples; code++ {
			if tries++; tries > maxTries {
				break
			}
			f.sample(uint32(code), &tall, &all)
		}
	}
	if tall.n > 0 {
		return tall.value(), true
	}
	return all.value(), all.n > 0
}

func (f *face) sample(code uint32, tall, all *mean) {
	if text, _ := f.meaning.text(code); !isIdeograph(text) {
		return
	}
	n := int(code)
	if f.composite {
		n = f.codes.cid(code)
	}
	box, ok := f.ink.outlines.box(f.glyphs(code, n))
	if !ok {
		return
	}
	middle := (box.top + box.foot) / 2
	if all.add(middle); box.top-box.foot >= 0.7 {
		tall.add(middle)
	}
}

func isIdeograph(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return size == len(text) && unicode.Is(unicode.Han, r)
}

// mean collects ems and gives their mean in thousandths.
type mean struct {
	sum float64
	n   int
}

func (m *mean) add(v float64) { m.sum, m.n = m.sum+v, m.n+1 }

func (m *mean) value() int {
	if m.n == 0 {
		return 0
	}
	return int(1000*m.sum/float64(m.n) + 0.5)
}
