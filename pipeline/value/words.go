package value

import "strings"

// kind is what a word beside a date adds to a time.
type kind int

const (
	nothing   kind = iota // said around a date: 拟于, 完成, a comma
	limit                 // makes a limit of the date behind it
	immediate             // sets Immediate
	standing              // sets Standing
	finished              // sets Finished
)

// timeWords are the words of time limits; a longer one stands before one that it begins
// with.
var timeWords = [...]struct {
	text string
	kind kind
}{
	{",", nothing}, {"、", nothing}, {";", nothing}, {"/", nothing}, {"。", nothing},
	{":", nothing}, {"(", nothing}, {")", nothing},

	{"持续至", limit}, {"持续到", limit}, {"持续", standing},
	{"长期", standing}, {"常态化", standing}, {"常态", standing}, {"长效", standing},
	{"常抓不懈", standing}, {"久久为功", standing},

	{"立行立改", immediate}, {"即知即改", immediate}, {"即行即改", immediate}, {"立即", immediate},
	{"马上", immediate}, {"立查立改", immediate}, {"即查即改", immediate}, {"随查随改", immediate},
	{"边查边改", immediate}, {"立说立行", immediate}, {"立知立改", immediate}, {"立整立改", immediate},
	{"即时", immediate}, {"当场", immediate},

	{"已完成", finished}, {"已经完成", finished}, {"已全部完成", finished}, {"已全面完成", finished},
	{"已整改", finished}, {"已全部整改", finished}, {"已办结", finished}, {"已销号", finished},
	{"已落实", finished}, {"已到位", finished}, {"已于", finished},

	{"截至到", limit}, {"截至", limit}, {"截止到", limit}, {"截止至", limit}, {"不迟于", limit},
	{"不晚于", limit}, {"最迟于", limit}, {"最迟", limit}, {"最晚于", limit}, {"最晚", limit},
	{"即日起至", limit},

	{"到位", nothing}, {"至", limit}, {"到", limit},

	{"完成时限", nothing}, {"完成时间", nothing}, {"整改时限", nothing}, {"整改期限", nothing},
	{"于", nothing}, {"在", nothing}, {"自", nothing}, {"从", nothing}, {"拟", nothing}, {"预计", nothing},
	{"计划", nothing}, {"力争", nothing}, {"争取", nothing}, {"确保", nothing}, {"限期", nothing},
	{"限", nothing}, {"截止", nothing}, {"止", nothing}, {"为止", nothing}, {"结束", nothing},

	{"完成后", nothing}, {"整改后", nothing}, {"完成", nothing}, {"整改", nothing}, {"全部", nothing},
	{"全面", nothing}, {"基本", nothing}, {"按期", nothing}, {"如期", nothing},
	{"完毕", nothing}, {"办结", nothing}, {"销号", nothing}, {"落实", nothing}, {"并", nothing},
	{"且", nothing}, {"同时", nothing}, {"坚持", nothing}, {"推进", nothing}, {"巩固", nothing},
	{"开展", nothing}, {"跟进", nothing}, {"改正", nothing}, {"抓好", nothing},
}

// word takes the next word of a time limit.
func (p *scan) word() (kind, bool) {
	for i := range timeWords {
		if rest, ok := strings.CutPrefix(p.rest, timeWords[i].text); ok {
			p.rest = rest
			return timeWords[i].kind, true
		}
	}
	return nothing, false
}
