package page

import (
	"math"

	"gongwen/pipeline/cos"
)

// inkSpace is a colour space as far as we tell colours: by the number of components,
// as shares of light (1 grey, 3 RGB) or of ink (4 CMYK, -1 one black ink); 0 unknown.
type inkSpace int

const (
	unknownInk inkSpace = 0
	blackInk   inkSpace = -1
)

// inkSpace reads a colour space by its own name or as resources have it (8.6).
func (r *reader) inkSpace(name string, v cos.Raw) inkSpace {
	v = r.value(v)
	if other, ok := v.Name(); ok {
		name = other
	}
	list, _ := v.Array()
	if len(list) > 0 {
		name, _ = r.value(list[0]).Name()
	}
	switch name {
	case "DeviceGray", "CalGray", "G":
		return 1
	case "DeviceRGB", "CalRGB", "RGB":
		return 3
	case "DeviceCMYK", "CMYK":
		return 4
	case "ICCBased":
		return r.profiled(list)
	case "Separation":
		return r.separation(list)
	}
	return unknownInk
}

// profiled goes by the number of components of an ICC profile.
func (r *reader) profiled(list []cos.Raw) inkSpace {
	if len(list) < 2 {
		return unknownInk
	}
	d, _ := r.value(list[1]).Dict()
	switch n, _ := r.get(d, "N").Int(); n {
	case 1, 3, 4:
		return inkSpace(n)
	}
	return unknownInk
}

func (r *reader) separation(list []cos.Raw) inkSpace {
	if len(list) < 2 {
		return unknownInk
	}
	if name, _ := r.value(list[1]).Name(); name == "Black" || name == "All" {
		return blackInk
	}
	return unknownInk
}

// mix turns components into a colour; ok is false for a space we do not know.
func (s inkSpace) mix(operands []cos.Raw) (c Colour, ok bool) {
	v, ok := numbers(operands, len(operands))
	switch {
	case !ok:
	case s == 1 && len(operands) == 1:
		return Colour{share(v[0]), share(v[0]), share(v[0])}, true
	case s == blackInk && len(operands) == 1:
		return Colour{share(1 - v[0]), share(1 - v[0]), share(1 - v[0])}, true
	case s == 3 && len(operands) == 3:
		return Colour{share(v[0]), share(v[1]), share(v[2])}, true
	case s == 4 && len(operands) == 4:
		return Colour{share((1 - v[0]) * (1 - v[3])), share((1 - v[1]) * (1 - v[3])), share((1 - v[2]) * (1 - v[3]))}, true
	}
	return Colour{}, false
}

func share(v float64) uint8 {
	if math.IsNaN(v) {
		return 0
	}
	return uint8(math.Round(255 * max(0, min(1, v))))
}

// pen is a colour space and the colour in it.
type pen struct {
	space  inkSpace
	colour Colour
}

// setInk is g, rg, k and their sisters.
func (n *run) setInk(p *pen, space inkSpace, operands []cos.Raw) {
	p.space = space
	n.mix(p, operands)
}

// setSpace is cs and CS: colours start as black.
func (n *run) setSpace(p *pen, operands []cos.Raw) {
	if len(operands) == 0 {
		return
	}
	name, _ := operands[0].Name()
	*p = pen{space: n.resources.ink(name)}
}

// mix is sc, scn and their sisters.
func (n *run) mix(p *pen, operands []cos.Raw) {
	c, ok := p.space.mix(operands)
	if p.colour = c; !ok {
		n.doubt(DoubtColour, "有的颜色用了本程序不认识的颜色模式，按黑色计算", -1)
	}
}
