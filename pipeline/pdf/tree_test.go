package pdf

import (
	"strings"
	"testing"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/picture"
	"gongwen/pipeline/unit"
)

// everything is a paper with all roles, a table over two pages with empty cells, lists,
// figures, condensed and turned text.
func everything(t testing.TB) *frame.Document {
	mark := line(2, 40, 50, "清府文件")
	mark.Size, mark.Colour, mark.Condense = 30*unit.Point, frame.Red, 700
	for i := range mark.Steps {
		mark.Steps[i] = unit.MM(9)
	}
	note := line(23, 60, 250, "横排的注")
	note.Turned, note.Condense = true, 800
	chart := place(0, 22, 70, 150, 100, 190)
	chart.Turned = true
	return &frame.Document{
		Width: unit.MM(210), Height: unit.MM(297),
		Elements: []frame.Element{
			{Role: frame.RoleDocument, Parent: -1},
			{Role: frame.RoleMasthead}, {Role: frame.RoleParagraph, Parent: 1}, // 2
			{Role: frame.RoleTitle},                                                                                 // 3
			{Role: frame.RoleTable},                                                                                 // 4
			{Role: frame.RoleCaption, Parent: 4},                                                                    // 5
			{Role: frame.RoleRow, Parent: 4},                                                                        // 6
			{Role: frame.RoleHeadCell, Parent: 6, RowSpan: 2}, {Role: frame.RoleHeadCell, Parent: 6, ColumnSpan: 2}, // 8
			{Role: frame.RoleRow, Parent: 4},                                             // 9
			{Role: frame.RoleHeadCell, Parent: 9}, {Role: frame.RoleHeadCell, Parent: 9}, // 11
			{Role: frame.RoleRow, Parent: 4},                                                      // 12
			{Role: frame.RoleCell, Parent: 12}, {Role: frame.RoleCell, Parent: 12, ColumnSpan: 2}, // 14
			{Role: frame.RoleParagraph, Parent: 14}, {Role: frame.RoleParagraph, Parent: 14}, // 16
			{Role: frame.RoleList},                                                                                          // 17
			{Role: frame.RoleItem, Parent: 17}, {Role: frame.RoleLabel, Parent: 18}, {Role: frame.RoleItemBody, Parent: 18}, // 20
			{Role: frame.RoleAnnex},                                                                                             // 21
			{Role: frame.RoleFigure, Parent: 21, Alt: "流程图"},                                                                    // 22
			{Role: frame.RoleParagraph, Parent: 21},                                                                             // 23
			{Role: frame.RoleSignOff}, {Role: frame.RoleSignature, Parent: 24}, {Role: frame.RoleFigure, Parent: 24, Alt: "印章"}, // 26
			{Role: frame.RoleImprint}, {Role: frame.RoleParagraph, Parent: 27}, // 28
		},
		Pictures: []*picture.Picture{photo(t), seal(t, red)},
		Pages: []frame.Page{
			{Items: []frame.Item{mark, rule(55, frame.Red), line(3, 60, 70, "整改通报"), line(5, 60, 80, "表1"),
				rule(82, frame.Black), line(8, 80, 90, "分数"), line(10, 80, 100, "甲"), line(11, 120, 100, "乙"),
				line(15, 80, 110, "第一段"), line(frame.Artifact, 28, 270, "— 1 —")}},
			{Items: []frame.Item{line(frame.Artifact, 80, 40, "分数"), line(16, 80, 50, "第二段"),
				line(19, 28, 70, "1."), line(20, 40, 70, "名单"), chart, note,
				line(25, 28, 220, "市政府"), place(1, 26, 30, 200, 70, 240), line(28, 28, 260, "印发"), line(frame.Artifact, 28, 270, "— 2 —")}},
		},
	}
}

func TestEverythingInTheTree(t *testing.T) {
	want := `Document
  Sect
    P p1:清府文件
  H1 p1:整改通报
  Table
    Caption p1:表1
    TR
      TH <</O/Table/Scope/Column/RowSpan 2>>
      TH <</O/Table/Scope/Column/ColSpan 2>> p1:分数
    TR
      TH <</O/Table/Scope/Column>> p1:甲
      TH <</O/Table/Scope/Column>> p1:乙
    TR
      TD
      TD <</O/Table/ColSpan 2>>
        P p1:第一段
        P p2:第二段
  L <</O/List/ListNumbering/Decimal>>
    LI
      Lbl p2:1.
      LBody p2:名单
  Sect
    Figure Alt=流程图 <</O/Layout/Placement/Block/BBox[198.425 303.307 283.465 416.693 ]>> p2:▣
    P p2:横排的注
  Sect
    P p2:市政府
    Figure Alt=印章 <</O/Layout/Placement/Block/BBox[85.039 161.575 198.425 274.961 ]>> p2:▣
  Sect
    P p2:印发
`
	if got := readBack(t, paint(t, everything(t), testSet())).structure(); got != want {
		t.Errorf("structure:\n%s", got)
	}
}

// Words for labels are no numbering; a figure's pictures lie in one box.
func TestLabelsAndFiguresOfManyParts(t *testing.T) {
	doc := everything(t)
	doc.Pages[1].Items[2].(*frame.Text).Chars = "组长"
	doc.Pages[1].Items = append(doc.Pages[1].Items, place(1, 26, 60, 210, 100, 250))
	p := readBack(t, paint(t, doc, testSet()))
	want := `  L
    LI
      Lbl p2:组长
`
	if got := p.structure(); !strings.Contains(got, want) || !strings.Contains(got, "BBox[85.039 133.228 283.465 274.961 ]>> p2:▣ p2:▣\n") {
		t.Errorf("structure:\n%s", got)
	}
}

// A table whose first cells are empty still has them first, also when nothing else of its
// row is painted.
func TestEmptyRows(t *testing.T) {
	doc := everything(t)
	doc.Pages[0].Items = []frame.Item{line(10, 80, 100, "甲")}
	doc.Pages = doc.Pages[:1]
	want := `Document
  Table
    Caption
    TR
      TH <</O/Table/Scope/Column/RowSpan 2>>
      TH <</O/Table/Scope/Column/ColSpan 2>>
    TR
      TH <</O/Table/Scope/Column>> p1:甲
      TH <</O/Table/Scope/Column>>
    TR
      TD
      TD <</O/Table/ColSpan 2>>
`
	if got := readBack(t, paint(t, doc, testSet())).structure(); got != want {
		t.Errorf("structure:\n%s", got)
	}
}
