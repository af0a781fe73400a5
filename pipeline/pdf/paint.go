// Package pdf paints a laid-out paper: frame.Document in, finished PDF out.
//
// gofpdf draws pages, lines and pictures; its text and font code is not on the path. Text
// goes in as raw operators whose glyph numbers belong to the subsets of package typeface.
// What gofpdf writes is then read with package cos and finished: subset fonts, structure
// tree, outline, metadata and output intent are added, and every stream is compressed once;
// pictures stay as gofpdf has them but are numbered anew. The file keeps PDF/A in one of
// its forms; the usual one is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once.
//
// No decision about the page is taken here: every glyph stands within 0.002 mm of where
// the frames put it, and a frame that cannot be painted as it is, is an error.
package pdf

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"sync"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/typeface"

	"github.com/jung-kurt/gofpdf"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
)

// The errors of this package wrap one of these. All three mean a mistake of the program,
// since layout has reported and left out what cannot be printed.
var (
	ErrFrame = errors.New("版面数据有错，无法生成 PDF")
	ErrGlyph = errors.New("字体里没有这个字，无法生成 PDF")
	ErrMeta  = errors.New("文件属性有错，无法生成 PDF")
)

// Options are how the files of a painter are made. The zero value is the usual form, made
// quickly.
type Options struct {
	Form  Form // "" is A3a
	Small bool // three times the time for a tenth less: for papers to be kept
	Many  bool // glyphs that were packed for one paper are kept for the next; the files are the same
}

// Painter paints many papers, also at the same time. It keeps buffers and compressors from
// one paper to the next; the bytes it returns do not depend on that.
type Painter struct {
	options Options
	lock    sync.Mutex
	idle    []*press
	spare   [][]byte // for files
}

// NewPainter returns a painter.
func NewPainter(o Options) *Painter {
	if o.Form == "" {
		o.Form = A3a
	}
	return &Painter{options: o}
}

// Paint returns the finished file of one paper in the usual form.
func Paint(doc *frame.Document, faces *typeface.Set, meta Meta) ([]byte, error) {
	return NewPainter(Options{}).Paint(doc, faces, meta)
}

// Paint returns the finished file of one paper with its attachments. The same input gives
// the same bytes. Errors wrap ErrFrame, ErrGlyph or ErrMeta.
func (p *Painter) Paint(doc *frame.Document, faces *typeface.Set, meta Meta, files ...Attachment) ([]byte, error) {
	if err := cmp.Or(meta.check(), checkDocument(doc), p.checkAttachments(files)); err != nil {
		return nil, err
	}
	press := p.take()
	defer p.put(press)
	return press.paint(doc, faces, meta.clean(), files)
}

// The levels of compression. Outlines hold little that repeats.
const (
	quick, quickOutlines = flate.BestSpeed, flate.HuffmanOnly
	thorough             = 6
)

// press is what painting one paper needs and the next can use again.
type press struct {
	room      func(size int) []byte
	form      traits
	content   *zlib.Writer
	foundries [2]*foundry       // so that two can work at the same time
	raw       bytes.Buffer      // gofpdf's file
	maps      map[string][]byte // packed maps of characters by what they are; nil where none are kept
	buffer    []byte            // operators, then maps of characters
}

// take returns a press that nobody else has.
func (p *Painter) take() *press {
	p.lock.Lock()
	defer p.lock.Unlock()
	if n := len(p.idle); n > 0 {
		used := p.idle[n-1]
		p.idle = p.idle[:n-1]
		return used
	}
	return p.newPress()
}

func (p *Painter) put(used *press) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.idle = append(p.idle, used)
}

// Recycle takes a file back that nobody looks at any more: another is written into its
// place.
func (p *Painter) Recycle(file []byte) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.spare = append(p.spare, file)
}

// room returns an empty slice for a file, of about that size where it is new.
func (p *Painter) room(size int) []byte {
	p.lock.Lock()
	defer p.lock.Unlock()
	if n := len(p.spare); n > 0 {
		file := p.spare[n-1]
		p.spare = p.spare[:n-1]
		return file[:0]
	}
	return make([]byte, 0, size)
}

func (p *Painter) newPress() *press {
	o := p.options
	content, outlines := quick, quickOutlines
	if o.Small {
		content, outlines = thorough, thorough
	}
	z, _ := zlib.NewWriterLevel(nil, content) // a level that exists
	var maps map[string][]byte
	if o.Many {
		maps = map[string][]byte{}
	}
	return &press{maps: maps, room: p.room, form: o.Form.traits(), content: z, foundries: [2]*foundry{newFoundry(outlines, o), newFoundry(outlines, o)}}
}

func (p *press) paint(doc *frame.Document, faces *typeface.Set, meta Meta, files []Attachment) ([]byte, error) {
	c := &canvas{doc: doc, faces: faces, ops: p.buffer[:0],
		subsets: make([]*typeface.Subset, faces.Len()),
		tree:    newTree(doc),
		pdf:     blank(doc, meta),
		names:   make([]string, len(doc.Pictures)),
	}
	if err := c.collect(); err != nil {
		return nil, err
	}
	programs := p.cast(c.subsets)
	defer programs() // before the press is another's
	c.paint()
	p.buffer = c.ops
	p.raw.Reset()
	if err := c.pdf.Output(&p.raw); err != nil {
		return nil, fmt.Errorf("%w：%w", ErrFrame, err)
	}
	return p.finish(c, &meta, files, programs)
}

// cast packs the font programs, which takes as long as all the rest. A paper that is alone
// has it done beside the painting, the largest font by itself; of many papers each has a
// processor. The returned function waits for what comes of it, by face.
func (p *press) cast(subsets []*typeface.Subset) (wait func() []program) {
	programs := make([]program, len(subsets))
	if p.foundries[0].known != nil {
		p.foundries[0].cast(programs, subsets)
		return func() []program { return programs }
	}
	large, rest := setApart(subsets)
	var casting sync.WaitGroup
	casting.Go(func() { p.foundries[0].cast(programs, large) })
	casting.Go(func() { p.foundries[1].cast(programs, rest) })
	return func() []program { casting.Wait(); return programs }
}

// setApart takes the largest subset out; both parts are by face.
func setApart(subsets []*typeface.Subset) (large, rest []*typeface.Subset) {
	most := -1
	for face, s := range subsets {
		if s != nil && (most < 0 || len(s.Runes()) > len(subsets[most].Runes())) {
			most = face
		}
	}
	large, rest = make([]*typeface.Subset, len(subsets)), slices.Clone(subsets)
	if most >= 0 {
		large[most], rest[most] = subsets[most], nil
	}
	return large, rest
}

// blank is gofpdf without pages, with everything off that would write by itself.
func blank(doc *frame.Document, meta Meta) *gofpdf.Fpdf {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "pt",
		Size: gofpdf.SizeType{Wd: doc.Width.Pt(), Ht: doc.Height.Pt()},
	})
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCompression(false)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(meta.Created)
	pdf.SetModificationDate(meta.Created)
	return pdf
}
