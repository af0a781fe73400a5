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
	masks   map[int]bool
}

// newAlbum finds the pictures. Their names come from what they show, and so does the order.
func newAlbum(source *cos.File, resources int) (album, error) {
	a := album{numbers: map[int]int{}, objects: map[int]*cos.Object{}, masks: map[int]bool{}}
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
			a.masks[n] = n != number(e.Value)
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
func (f *finisher) copyImages() error {
	for _, n := range f.images.order {
		o := f.images.objects[n]
		if mask := number(o.Dict.Get("SMask")); mask != 0 {
			if err := f.setMask(o, mask); err != nil {
				return err
			}
		}
		f.said.Write(o.Encoded)
		if f.images.masks[n] && !f.form.transparent {
			continue // setMask has written another
		}
		f.w.Stream(f.images.numbers[n], o.Dict, o.Encoded)
	}
	return nil
}

// setMask leads a picture to its mask. Where the form has no transparency, the mask is one
// that lets the points of a picture be seen or not.
func (f *finisher) setMask(o *cos.Object, mask int) error {
	if f.form.transparent {
		o.Dict.Set("SMask", cos.AppendRef(nil, f.images.numbers[mask]))
		return nil
	}
	o.Dict.Delete("SMask")
	o.Dict.Set("Mask", cos.AppendRef(nil, f.images.numbers[mask]))
	return f.writeStencil(f.images.numbers[mask], f.images.objects[mask])
}

// writeStencil makes a stencil mask (ISO 32000-1, 8.9.6.3) of a soft one: a point that is
// less than half to be seen is not seen.
func (f *finisher) writeStencil(object int, soft *cos.Object) error {
	levels, err := f.source.Stream(soft)
	if err != nil {
		return err
	}
	width, _ := soft.Dict.Get("Width").Int()
	height, _ := soft.Dict.Get("Height").Int()
	d, _ := cos.Raw("<</Type/XObject/Subtype/Image/ImageMask true/BitsPerComponent 1>>").Dict()
	d.Set("Width", cos.AppendInt(nil, width))
	d.Set("Height", cos.AppendInt(nil, height))
	return deflate(f.w, f.content, object, d, stencil(levels, width))
}

// stencil packs the levels of rows into bits: 1 hides.
func stencil(levels []byte, width int) []byte {
	var bits []byte
	for row := range slices.Chunk(levels, width) {
		packed := make([]byte, (width+7)/8)
		for x, level := range row {
			if level < 128 {
				packed[x/8] |= 0x80 >> (x % 8)
			}
		}
		bits = append(bits, packed...)
	}
	return bits
}
