// Package pattern has regular expressions that are compiled where they are first asked
// for: a notice does not wait for the numbers of orders.
package pattern

import (
	"regexp"
	"sync"
)

// New returns a getter of an expression; one that is none panics where it is first asked for.
func New(form string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(form) })
}
