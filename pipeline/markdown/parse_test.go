package markdown

import (
	"testing"

	"gongwen/pipeline/casefile"
)

// TestCases parses drafts.
func TestCases(t *testing.T) {
	casefile.Run(t, "testdata/*.txtar", func(t *testing.T, c casefile.Case) string {
		return dump(Parse("notice.md", []byte(c.Input)))
	})
}
