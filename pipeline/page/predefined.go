package page

import (
	"strings"
	"unicode/utf16"
)

// predefined returns a CMap that readers know by name (9.7.5.2); nil for one we do not
// have. The map of GBK codes to characters is not ours: such codes are cut rightly, and
// of their texts only ASCII is known.
func predefined(name string) *charmap {
	base, vertical := strings.CutSuffix(name, "-V")
	base = strings.TrimSuffix(base, "-H")
	m := known(base)
	if m != nil {
		m.vertical = vertical
	}
	return m
}

var (
	oneByte   = codespace{1, 0x00, 0x80}
	twoBytes  = codespace{2, 0x0000, 0xFFFF}
	gbkSpaces = []codespace{oneByte, {2, 0x8140, 0xFEFE}}
	gb18030   = []codespace{oneByte, {4, 0x81308130, 0xFE39FE39}, {2, 0x8140, 0xFEFE}}
	utf16All  = []codespace{{4, 0xD800DC00, 0xDBFFDFFF}, twoBytes}
)

// The characters of ASCII have these first numbers in Adobe-GB1, proportional and half-wide.
const (
	proportional = 1
	halfWide     = 814
)

func known(base string) *charmap {
	switch base {
	case "Identity":
		return &charmap{spaces: []codespace{twoBytes}, cids: []span{{high: 0xFFFF}}}
	case "UniGB-UCS2", "UniCNS-UCS2", "UniJIS-UCS2", "UniKS-UCS2":
		return &charmap{spaces: []codespace{twoBytes}, cids: ascii(proportional), unicode: true}
	case "UniGB-UTF16", "UniCNS-UTF16", "UniJIS-UTF16", "UniKS-UTF16":
		return &charmap{spaces: utf16All, cids: ascii(proportional), unicode: true}
	case "GBKp-EUC", "GBpc-EUC":
		return &charmap{spaces: gbkSpaces, cids: ascii(proportional), texts: ascii(0)}
	case "GBK2K":
		return &charmap{spaces: gb18030, cids: ascii(proportional), texts: ascii(0)}
	case "GBK-EUC", "GB-EUC":
		return &charmap{spaces: gbkSpaces, cids: ascii(halfWide), texts: ascii(0)}
	}
	return nil
}

func ascii(first int) []span { return []span{{low: ' ', high: '~', cid: first, text: " "}} }

// character reads a code that is Unicode itself, UTF-16 or UTF-32.
func character(code uint32) string {
	if r := utf16.DecodeRune(rune(code>>16), rune(code&0xFFFF)); code > 0xFFFF && r != '\uFFFD' {
		return string(r)
	}
	return string(rune(code))
}
