package page

import (
	"errors"

	"gongwen/pipeline/cos"
)

// page reads one page into p.
func (r *reader) page(o *cos.Object, p *Page) {
	from := r.inherited(o.Dict, 0)
	sheet, sized := r.sheet(o.Dict, from)
	p.Width, p.Height = length(sheet.width), length(sheet.height)
	run := newRun(r, p, sheet.way)
	p.Glyphs, r.drawn = r.glyphs[:0], r.drawn[:0] // where those of the page before were put together
	if !sized {
		run.doubt(DoubtPlace, "页面没有写明纸张大小，按 A4 计算", -1)
	}
	d, _ := from.resources.Dict()
	run.stream(r.contents(run, o.Dict), newResources(r, d))
	run.annotations(o.Dict, sheet.way)
	r.glyphs, p.Glyphs = p.Glyphs, append([]Glyph(nil), p.Glyphs...)
	r.wait(p)
}

// contents joins the content streams of a page.
func (r *reader) contents(run *run, d cos.Dict) []byte {
	value := d.Get("Contents")
	list, many := r.value(value).Array()
	if value.IsNull() {
		return nil
	}
	if !many {
		return run.data(value)
	}
	var all []byte
	for _, v := range list {
		if r.left.bytes < 0 {
			break
		}
		data := run.data(v)
		r.left.bytes -= len(data)
		all = append(append(all, data...), '\n')
	}
	return all
}

// data inflates a content stream; what is wrong with it is a doubt.
func (n *run) data(value cos.Raw) []byte {
	s := n.reader.streams.get(value, &n.reader.left.bytes)
	switch {
	case errors.Is(s.err, cos.ErrFilter):
		n.doubt(DoubtContent, "页面内容用了本程序不认识的压缩方式", -1)
	case errors.Is(s.err, errSpent), errors.Is(s.err, cos.ErrLimit):
		n.doubt(DoubtContent, spentMessage, -1)
	case s.err != nil:
		n.doubt(DoubtContent, "页面内容已损坏，只读出了一部分", -1)
	}
	return s.data
}

const spentMessage = "页面内容过多，超出处理上限，只读出了一部分"

// stream runs content with its resources.
func (n *run) stream(content []byte, res *resources) {
	outer := n.resources
	n.resources = res
	defer func() { n.resources = outer }()
	if n.reader.left.bytes -= len(content); n.reader.left.bytes < 0 {
		n.doubt(DoubtContent, spentMessage, -1)
		return
	}
	err := cos.Scan(content[:min(len(content), maxContent)], n.operator)
	switch {
	case errors.Is(err, errSpent), len(content) > maxContent:
		n.doubt(DoubtContent, spentMessage, -1)
	case err != nil:
		n.doubt(DoubtContent, "页面内容的写法有错，只读出了一部分", -1)
	}
}
