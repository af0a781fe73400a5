package inspect

import (
	"fmt"
	"io"
	"slices"

	"gongwen/pipeline/page"
	"gongwen/pipeline/profile"
)

// Grid prints every line of a PDF as it was recognised, for people who debug a page: its
// place in millimetres, its distance from the line above, size, characters and text.
func Grid(w io.Writer, doc *page.Document, p *profile.Profile) error {
	r := read(doc, p)
	if _, err := fmt.Fprintf(w, "正文 %.2f 磅，行距 %.3f 毫米（版式 %.3f），字距 %.3f 毫米（版式 %.3f）\n",
		r.size, r.pitch, r.wantPitch(), r.step, p.ColumnStep().MM()); err != nil {
		return err
	}
	for _, s := range r.sheets {
		if _, err := fmt.Fprintf(w, "第 %d 页 %.1f × %.1f 毫米\n", s.index+1, s.Width.MM(), s.Height.MM()); err != nil {
			return err
		}
		if err := s.grid(w); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet) grid(w io.Writer) error {
	above := 0.0
	for i, l := range s.lines {
		if _, err := fmt.Fprintf(w, "%3d 行 %s 距上 %7.3f\n", i+1, l, l.top-above); err != nil {
			return err
		}
		above = l.top
	}
	rest := slices.Clone(s.furn)
	if s.number != nil {
		rest = append(rest, s.number)
	}
	for _, l := range rest {
		if _, err := fmt.Fprintf(w, "  版心外 %s\n", l); err != nil {
			return err
		}
	}
	return nil
}

// String prints a line's place, size, characters and text.
func (l *line) String() string {
	return fmt.Sprintf("上 %7.3f 左 %7.3f 右 %7.3f %5.1f 磅 %2d 字 %s", l.top, l.left, l.right, l.size, len(l.at), l.text)
}
