package review

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Record is what has been signed for one paper, in the order of signing. The zero value is
// the record of a paper that nobody has signed yet.
type Record struct {
	Approvals []Approval
	entries   [][]byte // the same as they stand in the file, with fields we do not know
}

// Read reads a record: {"approvals": [{…}, …]}. Unknown fields of an entry are kept when
// the record is written again. A file that is damaged, or holds anything else beside the
// entries, is an error in Chinese that names the file and the place; whoever gets it must
// not write over the file.
func Read(file string, src []byte) (*Record, error) {
	entries, err := list(src)
	if err != nil {
		return nil, damaged(file+lineOf(src, err), "读不出来")
	}
	r := &Record{}
	for i, entry := range entries {
		a, err := approval(entry)
		if err != nil {
			return nil, damaged(file, fmt.Sprintf("第%d条%v", i+1, err))
		}
		r.Approvals, r.entries = append(r.Approvals, a), append(r.entries, entry)
	}
	return r, nil
}

func damaged(place, what string) error {
	return fmt.Errorf("%s：%s。审校记录损坏了，或者不是本程序写的；没有改动它，请用备份恢复，或者把它改名移走，重新审校", place, what)
}

// list takes the file apart, so strictly that writing it again loses nothing.
func list(src []byte) (entries []json.RawMessage, err error) {
	d := json.NewDecoder(bytes.NewReader(src))
	for _, want := range []json.Token{json.Delim('{'), "approvals"} {
		if got, err := d.Token(); err != nil || got != want {
			return nil, errors.Join(errForm, err)
		}
	}
	if err := d.Decode(&entries); err != nil {
		return nil, err
	}
	if got, err := d.Token(); err != nil || got != json.Delim('}') {
		return nil, errors.Join(errForm, err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.Join(errForm, err)
	}
	return entries, nil
}

var errForm = errors.New("no record")

// lineOf says in which line the text stops being JSON, "" when that is not the trouble.
func lineOf(src []byte, err error) string {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return ""
	}
	at := min(max(int(syntax.Offset), 0), len(src))
	return fmt.Sprintf(" 第%d行", 1+bytes.Count(src[:at], []byte("\n")))
}

// approval reads one entry. Its texts become single lines, fit to be printed.
func approval(entry []byte) (a Approval, err error) {
	if json.Unmarshal(entry, &a) != nil {
		return a, errors.New("有一项写得不对")
	}
	for _, s := range []*string{&a.Stage, &a.By, &a.Role, &a.Opinion, &a.File} {
		*s = oneLine(*s)
	}
	switch {
	case a.Stage == "" || a.By == "" || a.At.IsZero():
		return a, errors.New("缺少 stage、by 或 at")
	case a.Verdict != Passed && a.Verdict != Rejected:
		return a, errors.New("的 verdict 不是“通过”或“退回”")
	case !isDigest(a.Digest):
		return a, errors.New("的 digest 不对")
	}
	return a, nil
}

// oneLine takes out what would move the cursor or turn the direction of writing.
func oneLine(s string) string {
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		if unicode.In(c, unicode.Cc, unicode.Cf) {
			return ' '
		}
		return c
	}, s))
}

func isDigest(s string) bool {
	digits, ok := strings.CutPrefix(s, digestPrefix)
	sum, err := hex.DecodeString(digits)
	return ok && err == nil && len(sum) == sha256.Size
}

// add appends an approval; those before it stay as they are.
func (r *Record) add(a Approval) error {
	entry, err := encode(a)
	if err != nil {
		return err
	}
	if a, err = approval(entry); err != nil {
		return err
	}
	r.Approvals, r.entries = append(r.Approvals, a), append(r.entries, entry)
	return nil
}

// JSON is the record as it lies in its file, an entry a line; entries that were read come
// out byte for byte.
func (r *Record) JSON() []byte {
	return fmt.Appendf(nil, "{\"approvals\": [\n%s\n]}\n", bytes.Join(r.entries, []byte(",\n")))
}

func encode(a Approval) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(a)
	return bytes.TrimSpace(b.Bytes()), err
}
