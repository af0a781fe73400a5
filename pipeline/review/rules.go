package review

import (
	"fmt"
	"strings"

	"gongwen/pipeline/finding"
)

const stage = "审核"

// The regulation asks for a new review when the substance has changed. A program cannot
// tell substance from a comma, so it warns at any change.
var (
	ruleVoid = finding.Rule{Code: "review.void", Stage: stage, Strength: finding.General, Source: "中办发〔2012〕14号", Clause: "第二十五条",
		About: "审校签过以后文稿又有改动的，要重新审校。", Example: "初审通过以后，又改了一个数字。"}
	ruleRejected = finding.Rule{Code: "review.rejected", Stage: stage, Strength: finding.General,
		About: "审校退回的文稿，改好以后重新审校。", Example: "复审退回：整改率与台账不符。"}
	rulePending = finding.Rule{Code: "review.pending", Stage: stage, Strength: finding.Practice,
		About: "印发以前办完本单位规定的各项审校。", Example: "终审还没有办。"}
)

// Rules lists the rules that this room applies.
func Rules() []finding.Rule { return []finding.Rule{ruleVoid, ruleRejected, rulePending} }

// Findings says what is open in the review of the paper at the place; none when complete.
func (l States) Findings(at finding.Place) finding.List {
	var found finding.List
	if void := l.standing(Void); len(void) > 0 {
		found = append(found, ruleVoid.Find(at, "签过以后文稿又有改动，已经失效："+void.join(signedStage),
			"请把改动以后的文稿重新送审；原来签的仍留在审校记录里"))
	}
	if rejected := l.standing(Rejected); len(rejected) > 0 {
		found = append(found, ruleRejected.Find(at, "审校退回："+rejected.join(rejectedStage),
			"请按意见改好文稿，再重新送审"))
	}
	if open := l.standing(Open, Void); len(open) > 0 {
		found = append(found, rulePending.Find(at, "审校还没有办完："+open.join(openStage), l.advice(at.File)))
	}
	return found
}

// advice says whose turn it is, and how; nothing while the paper is to be changed first.
func (l States) advice(file string) string {
	next := l.Next()
	if len(next) == 0 || len(l.standing(Rejected)) > 0 {
		return ""
	}
	names := make([]string, len(next))
	for i, s := range next {
		names[i] = s.Name
	}
	example := fmt.Sprintf("gongwen review approve %s --stage %s --by 姓名", file, names[0])
	if roles := next[0].Roles; len(roles) > 1 {
		example += " --role " + roles[0]
	}
	return "现在可以办" + strings.Join(names, "、") + "，例如：" + example
}

func (l States) join(say func(State) string) string {
	parts := make([]string, len(l))
	for i, st := range l {
		parts[i] = say(st)
	}
	return strings.Join(parts, "、")
}

func openStage(st State) string {
	return st.Stage.Name + "（" + strings.Join(st.Stage.Roles, "或") + "）"
}

func signedStage(st State) string { return st.Stage.Name + "（" + st.Last.signed() + "）" }

func rejectedStage(st State) string {
	return st.Stage.Name + "（" + st.Last.signed() + "，" + st.Last.saying() + "）"
}

func (a *Approval) saying() string {
	if a.Opinion == "" {
		return "没有写意见"
	}
	return a.Opinion
}

// signed says who signed an entry and when.
func (a *Approval) signed() string { return a.By + "，" + a.Time() }

// Time is the minute of the signature, by the clock of its place.
func (a *Approval) Time() string { return a.At.Format("2006-01-02 15:04") }
