package pdf

import (
	"slices"

	"gongwen/pipeline/cos"
)

// album is the pictures of gofpdf's file and their soft masks. gofpdf gives those of one
// width their numbers by chance, so that they are numbered anew.
type album struct {
	names   cos.Dict    // the pictures, as the resources name them
	order   []int       // pictures and masks, each picture before its mask
	numbers map[int]int // new by old
	objects map[int]*cos.Object
}

// newAlbum finds the pictures. Their names come from what they show, and so does the order.
func newAlbum(source *cos.File, resources int) (album, error) {
	a := album{numbers: map[int]int{}, objects: map[int]*cos.Object{}}
	o, err := source.Object(resources)
	if err != nil {
		return a, err
	}
	listed, _ := source.Get(o.Dict, "XObject").Dict()
	for _, e := range listed {
		a.names.Set(e.Key, e.Value)
		for n := number(e.Value); n != 0 && a.objects[n] == nil; n = number(a.objects[n].Dict.Get("SMask")) {
			if a.objects[n], err = source.Object(n); err != nil {
				return a, err
			}
			a.order = append(a.order, n)
		}
	}
	for i, n := range slices.Sorted(slices.Values(a.order)) {
		a.numbers[a.order[i]] = n
	}
	return a, nil
}

func (a *album) has(n int) bool { return a.objects[n] != nil }

// list names the pictures in the resources; without any there is no list.
func (a *album) list(resources *cos.Dict) {
	resources.Delete("XObject")
	if len(a.names) == 0 {
		return
	}
	d := cos.Dict{}
	for _, e := range a.names {
		d.Set(e.Key, cos.AppendRef(nil, a.numbers[number(e.Value)]))
	}
	resources.Set("XObject", d.Append(nil))
}

// copyImages copies pictures as they are: they are compressed already.
func (f *finisher) copyImages() {
	for _, n := range f.images.order {
		o := f.images.objects[n]
		if mask := number(o.Dict.Get("SMask")); mask != 0 {
			o.Dict.Set("SMask", cos.AppendRef(nil, f.images.numbers[mask]))
		}
		f.w.Stream(f.images.numbers[n], o.Dict, o.Encoded)
		f.said.Write(o.Encoded)
	}
}
