package review

import "slices"

// State is how one stage stands for one content.
type State struct {
	Stage    Stage
	Standing Standing
	Last     *Approval // the entry that decided it; of an open stage, a rejection of another content; or nil
}

// States are the stages of a plan in its order.
type States []State

// State says how each stage of the plan stands for the content with the digest. The last
// entry on this very content counts; where there is none, an approval of another is void.
func (r *Record) State(plan *Plan, digest string) States {
	states := make(States, len(plan.Stages))
	for i, stage := range plan.Stages {
		states[i] = r.state(stage, digest)
	}
	return states
}

func (r *Record) state(stage Stage, digest string) State {
	here := func(a Approval) bool { return a.Stage == stage.Name && a.Digest == digest }
	if a := r.last(here); a != nil {
		return State{stage, a.Verdict, a}
	}
	a := r.last(func(a Approval) bool { return a.Stage == stage.Name })
	if a != nil && a.Verdict == Passed {
		return State{stage, Void, a}
	}
	return State{stage, Open, a}
}

func (r *Record) last(is func(Approval) bool) *Approval {
	for i, a := range slices.Backward(r.Approvals) {
		if is(a) {
			return &r.Approvals[i]
		}
	}
	return nil
}

// Complete reports whether all stages have passed for exactly this content.
func (l States) Complete() bool { return len(l.standing(Passed)) == len(l) }

// Next are the stages whose turn it is: all before them have passed. A stage that sent the
// paper back is not among them, for the paper is to be changed first.
func (l States) Next() []Stage {
	var next []Stage
	for _, st := range l.standing(Open, Void) {
		if l.turn(&st.Stage) == nil {
			next = append(next, st.Stage)
		}
	}
	return next
}

// standing picks the states that stand so.
func (l States) standing(any ...Standing) States {
	var out States
	for _, st := range l {
		if slices.Contains(any, st.Standing) {
			out = append(out, st)
		}
	}
	return out
}
