package cos

import "fmt"

// Pages returns the page objects in order (7.7.3). A page that stands twice in the tree
// counts once; a node that cannot be read is an error that wraps ErrDamaged.
func (f *File) Pages() ([]*Object, error) {
	catalog, _ := f.Get(f.Trailer, "Root").Dict()
	w := pageWalk{f: f, seen: map[int]bool{}}
	if err := w.node(catalog.Get("Pages"), 0); err != nil {
		return nil, err
	}
	return w.pages, nil
}

type pageWalk struct {
	f     *File
	seen  map[int]bool
	kids  int // looked at so far; a tree has no more than the file has objects
	pages []*Object
}

func (w *pageWalk) node(r Raw, depth int) error {
	ref, ok := r.Ref()
	if !ok || depth > maxDepth {
		return fmt.Errorf("%w：页面树有错", ErrDamaged)
	}
	if w.seen[ref.Num] {
		return nil
	}
	w.seen[ref.Num] = true
	o, err := w.f.Object(ref.Num)
	if err != nil {
		return err
	}
	kids, isNode := w.f.Get(o.Dict, "Kids").Array()
	if !isNode {
		w.pages = append(w.pages, o)
		return nil
	}
	if w.kids += len(kids); w.kids > len(w.f.places) {
		return damaged(ref.Num, "页面树有错")
	}
	for _, kid := range kids {
		if err := w.node(kid, depth+1); err != nil {
			return err
		}
	}
	return nil
}
