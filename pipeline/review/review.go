// Package review keeps the 三审三校 of a paper: who has reviewed exactly which content.
//
// A Plan names the stages, whose they are and in which order they are done; it is data of
// the unit. A Record lies beside the paper and lists what has been signed, each entry bound
// to the SHA-256 of the bytes that were reviewed. Records only grow. A paper that is changed
// by one byte has another digest, so all that was signed before is void for it (条例
// 第二十五条: after a change of substance the paper goes back to its signer).
//
// The names in a record are what the signers typed: it is a register of who answers for
// which text, no proof against forgery. That is what signatures are for.
package review

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Standing is how a stage stands; Passed and Rejected are also the verdicts of an approval.
type Standing string

const (
	Passed   Standing = "通过"
	Void     Standing = "失效" // passed, but for another content than this
	Rejected Standing = "退回"
	Open     Standing = "未办"
)

// Approval is one entry of a record: the word of one person on one content.
type Approval struct {
	Stage   string    `json:"stage"`
	By      string    `json:"by"`
	Role    string    `json:"role"`
	At      time.Time `json:"at"`
	Opinion string    `json:"opinion"`
	Verdict Standing  `json:"verdict"` // Passed or Rejected
	Digest  string    `json:"digest"`  // of the reviewed bytes, see Digest
	File    string    `json:"file"`    // base name of the reviewed file
}

// Digest is the SHA-256 of a paper's bytes as they lie in the file, in the form that the
// metadata of a PDF has: "sha256:" and 64 hexadecimal digits.
func Digest(b []byte) string {
	sum := sha256.Sum256(b)
	return digestPrefix + hex.EncodeToString(sum[:])
}

const digestPrefix = "sha256:"

// Approve adds an approval to the record. What the plan does not allow is refused with a
// Chinese sentence that says what to do: an unknown stage, a role that is not the stage's,
// a stage before its turn, a person who has done a stage that another must do. A rejection
// may come at any time. An empty role stands for the stage's only one.
func (r *Record) Approve(plan *Plan, a Approval) error {
	stage := plan.Stage(a.Stage)
	if stage == nil {
		return fmt.Errorf("要用 --stage 写明办哪个环节：%s%s", strings.Join(plan.names(), "、"), unknown(a.Stage))
	}
	if err := stage.takes(&a); err != nil {
		return err
	}
	states := r.State(plan, a.Digest)
	if a.Verdict == Passed {
		if err := states.turn(stage); err != nil {
			return err
		}
		if err := states.another(plan, a); err != nil {
			return err
		}
	}
	return r.add(a)
}

func unknown(stage string) string {
	if stage == "" {
		return ""
	}
	return "；没有“" + stage + "”这个环节"
}

// takes checks the name and the role of an approval, and fills in a role that is clear.
func (s *Stage) takes(a *Approval) error {
	a.By, a.Role, a.Opinion = oneLine(a.By), oneLine(a.Role), oneLine(a.Opinion)
	roles := strings.Join(s.Roles, "、")
	switch {
	case a.By == "":
		return fmt.Errorf("要用 --by 写明%s是谁办的", s.Name)
	case a.Role == "" && len(s.Roles) == 1:
		a.Role = s.Roles[0]
	case a.Role == "":
		return fmt.Errorf("%s可以由%s办，请用 --role 写明是哪一种", s.Name, roles)
	case !slices.Contains(s.Roles, a.Role):
		return fmt.Errorf("%s由%s办，“%s”不能办", s.Name, roles, a.Role)
	}
	return nil
}

// turn refuses a stage while one that must precede it has not passed for this content.
func (l States) turn(stage *Stage) error {
	for _, st := range l {
		if slices.Contains(stage.After, st.Stage.Name) && st.Standing != Passed {
			return fmt.Errorf("%s要等%s通过才能办，现在%s；请先由%s办%s", stage.Name, st.Stage.Name,
				st.reason(), strings.Join(st.Stage.Roles, "或"), st.Stage.Name)
		}
	}
	return nil
}

func (st State) reason() string {
	switch st.Standing {
	case Void:
		return fmt.Sprintf("%s已失效（%s；签后文稿又有改动）", st.Stage.Name, st.Last.signed())
	case Rejected:
		return fmt.Sprintf("%s已退回（%s）", st.Stage.Name, st.Last.signed())
	}
	return st.Stage.Name + "还没有办"
}

// another refuses a person who has passed a stage that must be another's.
func (l States) another(plan *Plan, a Approval) error {
	for _, st := range l {
		if st.Standing == Passed && st.Stage.Name != a.Stage && samePerson(st.Last.By, a.By) && plan.apart(st.Stage.Name, a.Stage) {
			return fmt.Errorf("%s和%s要由不同的人办，%s已经办了%s；请另一位来办%s", st.Stage.Name, a.Stage, a.By, st.Stage.Name, a.Stage)
		}
	}
	return nil
}

// samePerson compares names without their blanks: 张 三 is 张三.
func samePerson(a, b string) bool {
	return strings.Join(strings.Fields(a), "") == strings.Join(strings.Fields(b), "")
}
