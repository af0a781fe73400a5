package page

import "gongwen/pipeline/cos"

// resources are the named things that a content stream may use (7.8.3), each looked up
// once.
type resources struct {
	reader     *reader
	dict       cos.Dict
	categories map[string]cos.Dict
	faces      map[string]*face
	inks       map[string]inkSpace
	objects    map[string]*object
	states     map[string]extState
	marks      map[string]mark
}

func newResources(r *reader, d cos.Dict) *resources {
	return &resources{
		reader: r, dict: d, categories: map[string]cos.Dict{}, faces: map[string]*face{}, inks: map[string]inkSpace{},
		objects: map[string]*object{}, states: map[string]extState{}, marks: map[string]mark{},
	}
}

// get returns what a category has under a name, without following a reference.
func (res *resources) get(category, name string) cos.Raw {
	d, ok := res.categories[category]
	if !ok {
		d, _ = res.reader.get(res.dict, category).Dict()
		res.categories[category] = d
	}
	return d.Get(name)
}

// once returns what a name stands for, looking it up the first time only.
func once[T any](known map[string]T, name string, look func() T) T {
	v, ok := known[name]
	if !ok {
		v = look()
		known[name] = v
	}
	return v
}

func (res *resources) face(name string) *face {
	return once(res.faces, name, func() *face { return res.reader.face(res.get("Font", name)) })
}

func (res *resources) ink(name string) inkSpace {
	return once(res.inks, name, func() inkSpace { return res.reader.inkSpace(name, res.get("ColorSpace", name)) })
}

func (res *resources) object(name string) *object {
	return once(res.objects, name, func() *object { return res.reader.object(res.get("XObject", name)) })
}

func (res *resources) state(name string) extState {
	return once(res.states, name, func() extState { return res.reader.extState(res.get("ExtGState", name)) })
}

func (res *resources) mark(name string) mark {
	return once(res.marks, name, func() mark { return res.reader.mark(res.get("Properties", name)) })
}
