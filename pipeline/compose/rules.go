package compose

import "gongwen/pipeline/finding"

// The rules that a template must keep.
var (
	ruleSyntax = finding.Rule{Code: "template.syntax", Stage: "起草", Strength: finding.Mandatory, About: "模板里的 {{ }} 须成对，里面的功能须是程序有的。", Example: "{{range .台账}} 没有对应的 {{end}}"}
	ruleColumn = finding.Rule{Code: "template.column", Stage: "起草", Strength: finding.Mandatory, About: "模板只能用台账样式里标明公开的列。", Example: "{{.责任领导}}（内部使用的列）"}
	ruleRun    = finding.Rule{Code: "template.run", Stage: "起草", Strength: finding.Mandatory, About: "模板里的功能须按规定的写法使用。", Example: "{{group .台账}}（没有写按哪一列分组）"}
)

// Rules lists the rules that Compose applies.
func Rules() []finding.Rule { return []finding.Rule{ruleSyntax, ruleColumn, ruleRun} }
