package pdf

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"errors"
	"fmt"
	"hash"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/typeface"

	"github.com/klauspost/compress/zlib"
)

// srgb is an ICC profile of sRGB, packed by zlib; profile_test.go makes and checks it.
//
//go:embed srgb.icc.z
var srgb []byte

// finisher makes the finished file from gofpdf's. The objects of that keep their numbers.
type finisher struct {
	*press
	source *cos.File
	pages  []int // object numbers
	w      *cos.Writer

	info, catalog, resources int // objects of gofpdf's that are not just copied

	images album
	said   hash.Hash // of what the file says
}

// added are objects that the catalog and the resources point to; 0 where there is none.
type added struct {
	metadata, profile, tree, outline int
	fonts                            []int // by face
	files                            []int
	names                            cos.Raw // of the files
}

func (p *press) finish(c *canvas, meta *Meta, files []Attachment, programs func() []program) ([]byte, error) {
	f := &finisher{press: p, said: sha256.New()}
	if err := f.open(p.raw.Bytes(), c.subsets); err != nil {
		return nil, fmt.Errorf("%w：%w", ErrFrame, err)
	}
	packet := appendXMP(nil, meta, p.form)
	a := &added{
		metadata: f.stream("/Type/Metadata/Subtype/XML", packet),
		profile:  f.stream("/N 3/Filter/FlateDecode", srgb),
		tree:     c.tree.write(f.w, f.pages),
		outline:  c.tree.writeOutline(f.w, f.pages, c.doc.Height),
	}
	err := cmp.Or(f.addFonts(a, c.subsets), f.attach(a, files, meta), f.copyObjects(a, meta), f.copyImages())
	if err != nil {
		return nil, err
	}
	f.addPrograms(a, programs())
	return f.w.Finish(f.trailer(f.identity(packet, c.subsets))), nil
}

func (f *finisher) addFonts(a *added, subsets []*typeface.Subset) error {
	a.fonts = make([]int, len(subsets))
	for face, s := range subsets {
		if s == nil {
			continue
		}
		a.fonts[face] = f.takeFont()
		if err := f.writeFont(f.w, a.fonts[face], face, s); err != nil {
			return err
		}
	}
	return nil
}

// addPrograms writes the font programs, as late as can be: they are being packed.
func (f *finisher) addPrograms(a *added, programs []program) {
	for face, p := range programs {
		if p.packed != nil {
			f.w.Stream(a.fonts[face]+programObject, cos.Dict{
				{Key: "Length1", Value: cos.AppendInt(nil, p.length)},
				{Key: "Filter", Value: cos.Raw("/FlateDecode")},
			}, p.packed)
		}
	}
}

// open reads gofpdf's file and starts the new one.
func (f *finisher) open(raw []byte, subsets []*typeface.Subset) (err error) {
	if f.source, err = cos.Read(raw); err != nil {
		return err
	}
	pages, err := f.source.Pages()
	if err != nil {
		return err
	}
	for _, page := range pages {
		f.pages = append(f.pages, page.Num)
		f.resources = number(page.Dict.Get("Resources"))
	}
	if f.resources == 0 {
		return errors.New("页面没有资源字典")
	}
	if f.images, err = newAlbum(f.source, f.resources); err != nil {
		return err
	}
	f.info, f.catalog = number(f.source.Trailer.Get("Info")), number(f.source.Trailer.Get("Root"))
	f.w = f.start(len(raw) + roomFor(subsets))
	numbers := f.source.Numbers()
	f.w.Reserve(numbers[len(numbers)-1])
	return nil
}

// start starts the file, packed where its version allows that.
func (f *finisher) start(size int) *cos.Writer {
	if f.form.version < "1.5" {
		return cos.NewWriter(f.room(size), f.form.version)
	}
	return cos.NewPackedWriter(f.room(size), f.form.version, f.packInto)
}

func number(r cos.Raw) int {
	ref, _ := r.Ref()
	return ref.Num
}

// stream writes a stream as it is, with these entries in its dictionary.
func (f *finisher) stream(entries string, data []byte) (object int) {
	object = f.w.Take()
	d, _ := cos.Raw("<<" + entries + ">>").Dict()
	f.w.Stream(object, d, data)
	return object
}

func (f *finisher) takeFont() (first int) {
	first = f.w.Take()
	f.w.Reserve(first + fontObjects - 1)
	return first
}

// copyObjects copies gofpdf's objects with what they lack.
func (f *finisher) copyObjects(a *added, meta *Meta) error {
	page := map[int]int{}
	for i, n := range f.pages {
		page[n] = i
	}
	for _, n := range f.source.Numbers() {
		o, err := f.source.Object(n)
		if err != nil {
			return err
		}
		i, isPage := page[n]
		switch {
		case f.images.has(n):
			continue
		case n == f.info:
			if f.form.informed {
				meta.writeInfo(f.w, n)
			}
			continue
		case n == f.catalog:
			finishCatalog(&o.Dict, a, meta)
		case n == f.resources:
			f.images.list(&o.Dict)
			o.Dict.Set("Font", fontDict(a.fonts))
		case isPage:
			o.Dict.Set("StructParents", cos.AppendInt(nil, i))
			if f.form.transparent {
				o.Dict.Set("Tabs", cos.Raw("/S")) // known since PDF 1.5
			} else {
				o.Dict.Delete("Group")
			}
		}
		if err := f.write(o); err != nil {
			return err
		}
	}
	return nil
}

func (f *finisher) write(o *cos.Object) error {
	if o.Dict != nil {
		o.Value = o.Dict.Append(nil)
	}
	f.said.Write(o.Value)
	f.said.Write(o.Encoded)
	if o.Encoded != nil {
		return deflate(f.w, f.content, o.Num, o.Dict, o.Encoded)
	}
	f.w.Begin(o.Num).Raw(o.Value).End()
	return nil
}

// finishCatalog adds what PDF/A and PDF/UA ask for. Names holds nothing but an empty list
// of attachments.
func finishCatalog(d *cos.Dict, a *added, meta *Meta) {
	d.Delete("Names")
	if len(a.files) > 0 {
		d.Set("AF", refs(a.files))
		d.Set("Names", a.names)
	}
	d.Set("Metadata", cos.AppendRef(nil, a.metadata))
	d.Set("OutputIntents", fmt.Appendf(nil, "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"+
		"/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]", a.profile))
	d.Set("Lang", cos.AppendText(nil, meta.Lang))
	d.Set("MarkInfo", cos.Raw("<</Marked true>>"))
	d.Set("StructTreeRoot", cos.AppendRef(nil, a.tree))
	d.Set("ViewerPreferences", cos.Raw("<</DisplayDocTitle true>>"))
	if a.outline != 0 {
		d.Set("Outlines", cos.AppendRef(nil, a.outline))
	}
}

func fontDict(fonts []int) cos.Raw {
	d := cos.Dict{}
	for face, object := range fonts {
		if object != 0 {
			d.Set(fmt.Sprintf("F%d", face), cos.AppendRef(nil, object))
		}
	}
	return d.Append(nil)
}

// identity is a digest of what the file says, and so the same however it is compressed.
func (f *finisher) identity(packet []byte, subsets []*typeface.Subset) []byte {
	h := f.said
	h.Write(packet)
	var characters []byte
	for face, s := range subsets {
		if s == nil {
			continue
		}
		characters = append(characters[:0], byte(face))
		for _, r := range s.Runes() {
			characters = append(characters, byte(r>>16), byte(r>>8), byte(r))
		}
		h.Write(characters)
	}
	return h.Sum(nil)[:16]
}

func (f *finisher) trailer(id []byte) cos.Dict {
	d := cos.Dict{{Key: "Root", Value: cos.AppendRef(nil, f.catalog)}}
	if f.form.informed {
		d.Set("Info", cos.AppendRef(nil, f.info))
	}
	hex := string(cos.AppendHex(nil, id...))
	d.Set("ID", cos.Raw("[<"+hex+"><"+hex+">]"))
	return d
}

// deflate writes an object with a stream, packing the data straight into the file.
func deflate(w *cos.Writer, z *zlib.Writer, object int, d cos.Dict, data []byte) error {
	d.Set("Filter", cos.Raw("/FlateDecode"))
	w.BeginStream(object, d)
	z.Reset(w)
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	w.EndStream()
	return nil
}
