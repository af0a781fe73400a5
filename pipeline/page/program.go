package page

import (
	"slices"

	"gongwen/pipeline/cos"
)

// programs opens font programs beside the reading of pages, one after the other in the
// order of the fonts: inflating a font takes as long as reading the pages. Nothing but
// outlines comes from them, so the places of glyphs can be found without.
type programs struct {
	streams streams
	last    chan struct{} // closed when the last one is open; nil when there is none
	faces   []*face       // that wait for theirs
}

// open opens a font's program and measures its outlines.
func (r *reader) open(f *face, value cos.Raw) {
	before, done := r.programs.last, make(chan struct{})
	r.programs.last, r.programs.faces = done, append(r.programs.faces, f)
	go func() {
		defer close(done)
		if before != nil {
			<-before
		}
		f.ink.outlines = openOutlines(r.programs.streams.get(value, &r.left.fonts).data)
		f.ink.measured, f.ink.known = f.measure()
	}()
}

// ready tells whether all programs are open.
func (p *programs) ready() bool {
	select {
	case <-p.last:
		return true
	default:
		return p.last == nil
	}
}

func (p *programs) wait() {
	if p.last != nil {
		<-p.last
	}
}

// drawn is a glyph whose box waits for the outlines of its font.
type drawn struct {
	way    matrix // from its em to the sheet
	window *Box
	sign   *sign
}

// waiting is a page whose glyphs wait.
type waiting struct {
	page  *Page
	drawn []drawn
}

// wait lets the glyphs of the page read last wait, if they must.
func (r *reader) wait(p *Page) {
	w := waiting{p, r.drawn}
	ready := r.programs.ready()
	if !ready {
		w.drawn = slices.Clone(r.drawn)
	}
	if r.waiting = append(r.waiting, w); ready {
		r.measure()
	}
}

// measure finds the boxes of the glyphs that wait. All programs are open.
func (r *reader) measure() {
	for _, f := range r.programs.faces {
		f.ink.settle(&r.document.Fonts[f.index])
	}
	for _, w := range r.waiting {
		for i := range w.drawn {
			g := &w.page.Glyphs[i]
			w.drawn[i].box(g, float64(r.document.Fonts[g.Font].InkCentre)/1000)
		}
	}
	r.programs.faces, r.waiting = nil, nil
}

func (d *drawn) box(g *Glyph, centre float64) {
	d.sign.trace()
	g.measure(d.way, d.sign, centre)
	g.Hidden = g.Hidden || !g.Box.meets(*d.window)
}

// trace looks at the outline, the first time only.
func (s *sign) trace() {
	if f := s.face; f.ink.outlines != nil && !s.traced {
		s.ink, s.inked = f.ink.outlines.box(f.glyphs(s.code, s.n))
		s.traced = true
	}
}
