package xlsx

import (
	"strings"

	"gongwen/pipeline/ledger"
)

// sharedStrings are the texts that cells refer to by number. They lie one behind the
// other in one string, so that a million of them are no work for the collector.
type sharedStrings struct {
	all  string
	ends []uint32 // by number: where each ends in all
}

// at returns text i, and whether there is one.
func (s *sharedStrings) at(i int) (string, bool) {
	if i < 0 || i >= len(s.ends) {
		return "", false
	}
	start := uint32(0)
	if i > 0 {
		start = s.ends[i-1]
	}
	return s.all[start:s.ends[i]], true
}

func readStrings(pack *container, name string) (*sharedStrings, error) {
	s := &sharedStrings{}
	var all strings.Builder
	var text []byte
	err := pack.read(name, maxStrings, "工作簿里的文字", func(t *tags) error {
		return t.part("sst", func(b tag) (err error) {
			if string(b.name()) != "si" || b.closes() {
				return nil
			}
			if text, err = t.rich(text[:0], b); err != nil {
				return err
			}
			all.Write(clean(text))
			s.ends = append(s.ends, uint32(all.Len()))
			return limit(len(s.ends), ledger.MaxCells)
		})
	})
	s.all = all.String()
	return s, err
}
