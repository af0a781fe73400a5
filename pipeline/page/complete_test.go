package page

import (
	"testing"

	"gongwen/pipeline/unit"
)

func TestCompleteTakesWhatStructuredTextLacks(t *testing.T) {
	own := &Document{Title: "通报", Tagged: true,
		Fonts: []Font{{Name: "A-Identity-H", Embedded: true, Role: "仿宋"}, {Name: "B"}},
		Pages: []Page{{
			Rules:  []Rule{{Width: unit.Millimetre}},
			Doubts: []Doubt{{DoubtText, "没有 ToUnicode", 0}, {DoubtContent, "未知的过滤器", -1}},
		}},
	}
	if !own.Doubtful() {
		t.Fatal("text without ToUnicode is not in doubt")
	}
	got := &Document{StructuredText: true, Fonts: []Font{{Name: "A"}, {Name: "C"}},
		Pages: []Page{{Glyphs: []Glyph{{Text: "文"}}, Doubts: []Doubt{{DoubtContent, "线条没有读出", -1}}}}}
	got.Complete(own)
	p := got.Pages[0]
	if len(p.Glyphs) != 1 || len(p.Rules) != 1 || len(p.Doubts) != 1 || p.Doubts[0].Message != "未知的过滤器" {
		t.Errorf("page is %+v", p)
	}
	if got.Title != "通报" || !got.Tagged || !got.Fonts[0].Embedded || got.Fonts[1].Name != "C" || got.Doubtful() {
		t.Errorf("document is %+v", got)
	}
	other := &Document{Pages: make([]Page, 2)}
	if other.Complete(own); other.Title != "" {
		t.Error("a document with other pages was completed")
	}
}
