package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/layout"
	"gongwen/pipeline/typeface"
)

// Rescue finds faces for characters that the faces of a Job lack, in a fixed order.
type Rescue func(missing []rune) []typeface.Spare

var ruleSubstitute = finding.Rule{
	Code: "font.substitute", Stage: "排版", Strength: finding.Practice, Source: "GB/T 9704-2012", Clause: "5.2.2",
	About:   "各角色用标准所指的字体；代用的、要用而用不成的要报告。加 --strict-fonts 作为错误。",
	Example: "电脑上没有方正小标宋简体，标题用随程序的代用字体排",
}

var ruleSystemFont = finding.Rule{
	Code: "font.system", Stage: "排版", Strength: finding.Practice,
	About: "所用字体都没有的生僻字，改用电脑上有这个字的字体，并且报告。", Example: "人名里有“𪚥”，用电脑上的花园明朝B印",
}

// set runs step 7. Characters that no face has are sought in the fonts that the job's
// Rescue finds, and the paper is set again with them; the job then has those faces too.
func (p *paper) set(job *Job) (*frame.Document, finding.List) {
	means, unread := p.means(*job)
	frames, found := layout.Layout(p.document, p.text, means)
	if spare := job.rescue(frames.Missing); len(spare) > 0 {
		missing := frames.Missing
		job.Faces = job.Faces.With(spare...)
		means.Faces = job.Faces
		frames, found = layout.Layout(p.document, p.text, means)
		found = append(found, p.rescued(missing, job.Faces)...)
	}
	return frames, slices.Concat(unread, found, p.substituted(*job, frames.FontRoles))
}

func (job Job) rescue(missing []frame.Missing) []typeface.Spare {
	var chars []rune
	for _, m := range missing {
		if hasShape(m.Char) {
			chars = append(chars, m.Char)
		}
	}
	if job.Rescue == nil || chars == nil {
		return nil
	}
	return job.Rescue(chars)
}

// hasShape tells characters that look alike in all fonts: not those that cannot be seen,
// stand for damage, or are left to each font (private use). The ideographic planes may hold
// more than the library's tables know.
func hasShape(r rune) bool {
	return r != unicode.ReplacementChar && (r >= 0x20000 && r <= 0x3FFFF || unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S))
}

// rescued says which of the missing characters were drawn after all, and with what.
func (p *paper) rescued(missing []frame.Missing, faces *typeface.Set) (found finding.List) {
	for _, m := range missing {
		face, _, ok := faces.Find(typeface.FangSong, m.Char)
		if !ok {
			continue
		}
		about := faces.About(face)
		found = append(found, ruleSystemFont.Find(p.text.Place(m.Source),
			fmt.Sprintf("“%c”（U+%04X）所用的字体都没有，是用这台电脑上的字体“%s”（%s）印的", m.Char, m.Char, about.Title(), about.Entry.File),
			"请看一看成品上这个字对不对；换一台没有这个字体的电脑来排，这里会空着。"))
	}
	return found
}

// substituted makes one finding of the roles that are not drawn by the fonts meant for them.
func (p *paper) substituted(job Job, roles []string) finding.List {
	var messages, hints []string
	severity := ruleSubstitute.Strength.Severity()
	for _, role := range typeface.Roles() {
		f := job.Faces.Filling(role)
		if !f.Substituted() || !slices.Contains(roles, string(role)) {
			continue
		}
		if f.StandsFor == "" || len(f.Refused) > 0 {
			severity = finding.Warning
		}
		messages = append(messages, substitution(job.Faces, f))
		for _, hint := range remedies(f) {
			if !slices.Contains(hints, hint) {
				hints = append(hints, hint)
			}
		}
	}
	if len(messages) == 0 {
		return nil
	}
	one := ruleSubstitute.Find(finding.Place{File: p.file}, strings.Join(messages, "；"), strings.Join(hints, ""))
	if one.Severity = severity; job.StrictFonts {
		one.Severity = finding.Error
	}
	return finding.List{one}
}

// substitution says by what a role is drawn, and why.
func substitution(faces *typeface.Set, f typeface.Filling) string {
	var parts []string
	for _, r := range f.Refused {
		parts = append(parts, fmt.Sprintf("%s要用的字体%s%v", f.Role, fileOf(r), r.Err))
	}
	by := "没有字体可用"
	if len(f.Faces) > 0 {
		by = "用" + named(faces.About(f.Faces[0]))
	}
	switch {
	case len(parts) > 0:
		return strings.Join(parts, "；") + "；这次" + by
	case f.StandsFor == "":
		return string(f.Role) + by
	}
	return fmt.Sprintf("%s%s代替%s", f.Role, by, f.StandsFor)
}

// fileOf is “仿宋”（simfang.ttf）.
func fileOf(r typeface.Refusal) string {
	if r.Entry.File == "" {
		return "“" + r.Title() + "”"
	}
	return "“" + r.Title() + "”（" + r.Entry.File + "）"
}

// named is 随程序的“GW Title”.
func named(about typeface.About) string {
	if about.Origin == "" {
		return "“" + about.Title() + "”"
	}
	return about.Origin + "的“" + about.Title() + "”"
}

// remedies say what to do.
func remedies(f typeface.Filling) (hints []string) {
	if len(f.Refused) > 0 {
		hints = append(hints, "请按所说的原因换一个字体文件。")
	}
	if len(f.Faces) == 0 {
		hints = append(hints, fmt.Sprintf("请用 --font %s=字体文件 指定。", f.Role))
	}
	if f.StandsFor != "" {
		hints = append(hints, fmt.Sprintf("%s要从正规渠道取得，装好后排版时加上 --system-fonts，或者 --font %s=字体文件。", f.StandsFor, f.Role))
	}
	return hints
}
