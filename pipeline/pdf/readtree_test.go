package pdf

import (
	"fmt"
	"strings"

	"gongwen/pipeline/cos"
)

// structure prints the structure tree: one line an element, indented, with its text.
func (p *paper) structure() string {
	var b strings.Builder
	root := p.dict(p.dict(p.Trailer.Get("Root")).Get("StructTreeRoot"))
	ref, _ := root.Get("K").Ref()
	p.element(&b, ref.Num, 0)
	return b.String()
}

func (p *paper) element(b *strings.Builder, object, depth int) {
	d := p.dict(cos.AppendRef(nil, object))
	tag, _ := d.Get("S").Name()
	fmt.Fprintf(b, "%s%s", strings.Repeat("  ", depth), tag)
	for _, key := range []string{"Alt", "Lang"} {
		if s, ok := d.Get(key).Text(); ok {
			fmt.Fprintf(b, " %s=%s", key, s)
		}
	}
	if a := d.Get("A"); a != nil {
		fmt.Fprintf(b, " %s", a)
	}
	var below []int
	if d.Get("K") == nil {
		d.Set("K", cos.Raw("[]"))
	}
	for _, k := range p.array(d.Get("K")) {
		if ref, ok := k.Ref(); ok {
			parent, _ := p.dict(k).Get("P").Ref()
			if parent.Num != object {
				p.Errorf("object %d does not name its parent %d", ref.Num, object)
			}
			below = append(below, ref.Num)
			continue
		}
		page, id := p.content(d, k)
		p.checkParent(page, id, object)
		fmt.Fprintf(b, " p%d:%s", page+1, p.marked(page, id))
	}
	b.WriteString("\n")
	for _, n := range below {
		p.element(b, n, depth+1)
	}
}

// content returns page and number of the marked content that is kid k of an element.
func (p *paper) content(d cos.Dict, k cos.Raw) (page, id int) {
	id, plain := k.Int()
	r := d.Get("Pg")
	if !plain {
		mcr := p.dict(k)
		id, _ = mcr.Get("MCID").Int()
		r = mcr.Get("Pg")
	}
	ref, _ := r.Ref()
	for i, o := range p.pages {
		if o.Num == ref.Num {
			return i, id
		}
	}
	p.Fatalf("kid %s names no page", k)
	return 0, 0
}

// checkParent follows the parent tree from marked content back to its element.
func (p *paper) checkParent(page, id, object int) {
	key, ok := p.pages[page].Dict.Get("StructParents").Int()
	root := p.dict(p.dict(p.Trailer.Get("Root")).Get("StructTreeRoot"))
	numbers := p.array(p.dict(root.Get("ParentTree")).Get("Nums"))
	for i := 0; ok && i < len(numbers); i += 2 {
		if n, _ := numbers[i].Int(); n != key {
			continue
		}
		ref, _ := p.array(numbers[i+1])[id].Ref()
		if ref.Num != object {
			p.Errorf("page %d, marked content %d: parent tree says %d, tree says %d", page+1, id, ref.Num, object)
		}
		return
	}
	p.Errorf("page %d is not in the parent tree", page+1)
}

func (p *paper) marked(page, id int) string {
	var b strings.Builder
	for _, g := range p.glyphs {
		if g.page == page && g.id == id {
			b.WriteRune(g.char)
		}
	}
	for _, m := range p.images {
		if m.page == page && m.id == id {
			b.WriteString("▣")
		}
	}
	return b.String()
}
