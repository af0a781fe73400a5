package width_test

import (
	"fmt"
	"strings"

	"gongwen/pipeline/width"
)

func ExampleNarrow() {
	fmt.Printf("%q\n", strings.Map(width.Narrow, "！＠０Ａｚ～ a、，\u3000\uff00｟￥—"))
	// Output: "!@0Az~ a、,\u3000\uff00｟￥—"
}
