package layout

import (
	"fmt"

	"gongwen/pipeline/document"
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
		s.find(ruleMissing, m.pos, fmt.Sprintf("没有字体能印出“%s”（U+%04X），这里空着", visible(m.char), m.char),
			"核对是不是误用的字或看不见的符号；确是生僻字的，请安装含有这个字的字体。")
	}
}

// visible is the character, or nothing for one that cannot be seen.
func visible(r rune) string {
	if r < ' ' || r == 0x7F || r == 0xFFFD || r >= 0x200B && r <= 0x200F || r == 0xFEFF {
		return ""
	}
	return string(r)
}
