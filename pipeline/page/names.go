package page

import (
	"strconv"
	"strings"
)

// The encodings of simple fonts (annex D) from 0x80 on; below they are ASCII. A blank is
// no character.
const (
	windows  = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ" // 0x80 to 0x9F, after it Latin-1
	macRoman = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
	standard = "                                 ¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    "
)

// named returns an encoding by its name; the standard one when there is no such name.
func named(name string) (letters [256]string) {
	for c := ' '; c <= '~'; c++ {
		letters[c] = string(c)
	}
	switch name {
	case "WinAnsiEncoding":
		for c := 0xA0; c <= 0xFF; c++ {
			letters[c] = string(rune(c))
		}
		fill(&letters, windows)
	case "MacRomanEncoding":
		fill(&letters, macRoman)
		letters[0xCA] = " "
	default:
		letters['\''], letters['`'] = "’", "‘"
		fill(&letters, standard)
	}
	return letters
}

func fill(letters *[256]string, from string) {
	code := 0x80
	for _, c := range from {
		if c != ' ' {
			letters[code] = string(c)
		}
		code++
	}
}

// Glyph names of ASCII, in order, and of some signs beyond it.
var (
	asciiNames = strings.Fields(`space exclam quotedbl numbersign dollar percent ampersand quotesingle
		parenleft parenright asterisk plus comma hyphen period slash
		zero one two three four five six seven eight nine colon semicolon less equal greater question at
		A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum
		underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde`)
	moreNames = strings.Fields(`quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ” quotesinglbase ‚
		quotedblbase „ endash – emdash — ellipsis … bullet • periodcentered · middot · section § paragraph ¶
		degree ° plusminus ± multiply × divide ÷ minus − yen ¥ Euro € cent ¢ sterling £ copyright © registered ®
		trademark ™ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › fi fi fl fl ff ff ffi ffi ffl ffl
		perthousand ‰ mu µ onesuperior ¹ twosuperior ² threesuperior ³ onequarter ¼ onehalf ½ threequarters ¾
		exclamdown ¡ questiondown ¿ dagger † daggerdbl ‡ fraction ⁄ germandbls ß dotlessi ı ae æ AE Æ oe œ OE Œ
		oslash ø Oslash Ø lslash ł Lslash Ł sfthyphen -`)
	glyphTexts = texts()
)

func texts() map[string]string {
	all := map[string]string{}
	for i, name := range asciiNames {
		all[name] = string(rune(' ' + i))
	}
	for i := 0; i+1 < len(moreNames); i += 2 {
		all[moreNames[i]] = moreNames[i+1]
	}
	return all
}

// glyphText turns a glyph's name into text, after the Adobe Glyph List's specification:
// a known name, uniXXXX… or uXXXXXX, each with or without a suffix behind a point.
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if text, ok := glyphTexts[name]; ok {
		return text
	}
	digits, ok := strings.CutPrefix(name, "uni")
	if ok && len(digits) > 0 && len(digits)%4 == 0 && len(digits) <= 4*longestText {
		return hexText(digits, 4)
	}
	if digits, ok = strings.CutPrefix(name, "u"); ok && len(digits) >= 4 && len(digits) <= 6 {
		return hexText(digits, len(digits))
	}
	return ""
}

func hexText(digits string, size int) string {
	var text []rune
	for ; digits != ""; digits = digits[size:] {
		n, err := strconv.ParseUint(digits[:size], 16, 32)
		if err != nil {
			return ""
		}
		text = append(text, rune(n))
	}
	return string(text)
}
