package compose

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
)

const digestKey = "generated: "

// digestLine is the line of the front matter that says what was generated: the SHA-256 of
// the draft without this line.
func digestLine(head, tail []byte) []byte {
	return fmt.Appendf(nil, "%ssha256:%x\n", digestKey, sha256.Sum256(slices.Concat(head, tail)))
}

// Edited reports whether someone has changed the draft since it was generated, or wrote it
// by hand: src carries no digest, or one that does not match. What an editor does to line
// ends and the byte order mark is no change.
func Edited(src []byte) bool {
	src = bytes.ReplaceAll(bytes.TrimPrefix(src, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	at := bytes.Index(src, []byte("\n"+digestKey)) + 1
	if at == 0 {
		return true
	}
	end := at + bytes.IndexByte(src[at:], '\n') + 1
	return end == at || !bytes.Equal(src[at:end], digestLine(src[:at], src[end:]))
}
