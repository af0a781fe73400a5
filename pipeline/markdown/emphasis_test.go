package markdown

import (
	"testing"

	"github.com/yuin/goldmark/parser"
)

// TestFlankingASCII holds our rule to CommonMark's between all ASCII neighbours.
func TestFlankingASCII(t *testing.T) {
	for before := rune(1); before < 0x80; before++ {
		for after := rune(1); after < 0x80; after++ {
			if after == '*' {
				continue
			}
			want := parser.ScanDelimiter([]byte("*"+string(after)), before, 1, stars{})
			open, shut := flanking(before, after)
			if open != want.CanOpen || shut != want.CanClose {
				t.Errorf("%q*%q: opens %v closes %v, CommonMark %v %v", before, after, open, shut, want.CanOpen, want.CanClose)
			}
		}
	}
}

func TestFlankingChinese(t *testing.T) {
	for _, c := range []struct {
		before, after rune
		open, shut    bool
	}{
		{'是', '重', true, true},
		{'。', '后', true, true},
		{'是', '（', true, true},
		{'”', '是', true, true},
		{'是', '"', true, true},
		{'"', '后', true, true},
		{'　', '甲', true, false},
		{'甲', '　', false, true},
		{' ', '。', true, false},
	} {
		if open, shut := flanking(c.before, c.after); open != c.open || shut != c.shut {
			t.Errorf("%c*%c: opens %v closes %v, want %v %v", c.before, c.after, open, shut, c.open, c.shut)
		}
	}
}
