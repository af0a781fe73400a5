package typeface_test

import (
	"encoding/binary"
	"testing"

	"gongwen/pipeline/typeface"
)

func words(numbers ...int) string {
	var b []byte
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	}
	return string(b)
}

// A map of format 4: A–C by delta, 一–丁 by an array with a hole, and the closing segment.
var format4 = words(0, 1, 3, 1, 0, 12) + words(4, 48, 0, 6, 0, 0, 0,
	'C', 0x4E01, 0xFFFF, 0,
	'A', 0x4E00, 0xFFFF,
	10-'A', 5, 1,
	0, 4, 0,
	20, 0)

func TestFormat4(t *testing.T) {
	for r, want := range map[rune]uint16{
		'@': 0, 'A': 10, 'C': 12, 'D': 0, '一': 25, '丁': 0, '七': 0, 0xFFFF: 0, '𬭎': 0, -1: 0,
	} {
		if got := typeface.LookUp(format4, r); got != want {
			t.Errorf("%U: glyph %d, want %d", r, got, want)
		}
	}
}

// Whatever is cut off, a lookup ends and answers.
func TestFormat4CutOff(t *testing.T) {
	for n := range len(format4) {
		if got := typeface.LookUp(format4[:n], 'C'); got != 0 && got != 12 {
			t.Errorf("%d bytes: glyph %d", n, got)
		}
	}
}
