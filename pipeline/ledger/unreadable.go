package ledger

import "fmt"

// Unreadable is the error for a file that is no ledger we can read, or is damaged. Its
// texts are Chinese, for the clerk; messages begin without the file and end without a stop.
type Unreadable struct {
	File    string // base name
	Message string // what it is
	Hint    string // what to do
}

// Error joins file, message and hint.
func (u *Unreadable) Error() string {
	return fmt.Sprintf("%s：%s。%s。", u.File, u.Message, u.Hint)
}
