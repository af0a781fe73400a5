package pipeline

import (
	"slices"

	"gongwen/pipeline/check"
	"gongwen/pipeline/compose"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/inspect"
	"gongwen/pipeline/layout"
	"gongwen/pipeline/markdown"
	"gongwen/pipeline/review"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/xlsx"
)

// Rules lists the rules of all stages, in the order of the stages.
func Rules() []finding.Rule {
	return slices.Concat(schema.Rules(), check.Rules(), compose.Rules(), ownRules(), xlsx.MarkRules(), markdown.Rules(), layout.Rules(), inspect.Rules(), review.Rules())
}
