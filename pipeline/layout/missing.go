package layout

import (
	"fmt"

	"unicode"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
)

// missing is a character that no face has.
type missing struct {
	char rune
	pos  document.Pos
}

func (s *setter) miss(r rune, pos document.Pos, offset int) {
	if pos != document.None {
		pos += document.Pos(offset)
	}
	s.missing = append(s.missing, missing{r, pos})
}

// reportMissing makes a finding for each character, at its first place.
func (s *setter) reportMissing() {
	seen := map[rune]int{}
	for _, m := range s.missing {
		i, again := seen[m.char]
		if again {
			f := &s.found[i]
			f.Related = append(f.Related, s.text.Place(int(m.pos)))
			continue
		}
		seen[m.char] = len(s.found)
		s.out.Missing = append(s.out.Missing, frame.Missing{Char: m.char, Source: int(m.pos)})
		s.find(ruleMissing, m.pos, fmt.Sprintf("没有字体能印出“%s”（U+%04X），这里空着", visible(m.char), m.char),
			adviceMissing(m.char))
	}
}

// adviceMissing says what to do about a character.
func adviceMissing(r rune) string {
	switch {
	case unicode.Is(unicode.Co, r):
		return "这是自己造的字，别的电脑不认得，请改用这个字的正式编码；还没有正式编码的，请做成图片。"
	case unicode.Is(unicode.Han, r):
		return "核对是不是误用的字；确是生僻字的，请在电脑上安装收字多的 TrueType 字体，如花园明朝（HanaMinA、HanaMinB）、BabelStone Han 或宋体-ExtB，程序会自动找到。"
	}
	return "核对是不是误用的字或看不见的符号；确要印的，请在电脑上安装含有它的 TrueType 字体（.ttf、.ttc），程序会自动找到。"
}

// visible is the character, or nothing for one that cannot be seen.
func visible(r rune) string {
	if r < ' ' || r == 0x7F || r == 0xFFFD || r >= 0x200B && r <= 0x200F || r == 0xFEFF || unicode.Is(unicode.Co, r) {
		return ""
	}
	return string(r)
}
