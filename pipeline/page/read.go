package page

import (
	"fmt"

	"gongwen/pipeline/cos"
)

// Read reads the pages of a PDF. What is wrong with one page is its Doubts; the error is
// for a file that is no PDF, has a password, or is broken beyond repair, in Chinese, and
// wraps one of those of cos.
func Read(b []byte) (*Document, error) {
	file, err := cos.Read(b)
	if err != nil {
		return nil, err
	}
	pages, err := file.Pages()
	switch {
	case err != nil:
		return nil, err
	case len(pages) == 0:
		return nil, fmt.Errorf("%w：没有页面", cos.ErrDamaged)
	case len(pages) > maxPages:
		return nil, fmt.Errorf("%w：有 %d 页，最多 %d 页", cos.ErrLimit, len(pages), maxPages)
	}
	r := newReader(file)
	r.about(b)
	r.document.Pages = make([]Page, len(pages))
	for i, p := range pages {
		r.page(p, &r.document.Pages[i])
	}
	r.programs.wait()
	r.measure()
	return r.document, nil
}

// reader is one reading of a file.
type reader struct {
	file     *cos.File
	document *Document
	left     budget
	streams  streams
	programs programs
	glyphs   []Glyph // of the page read last, to be used again
	drawn    []drawn // for each of them
	waiting  []waiting
	faces    map[string]*face // by the value that refers to them
	nodes    map[int]inheritance
	values   map[cos.Ref]cos.Raw
	objects  map[string]*object // likewise
	shown    map[string]bool    // annotations, by reference
}

func newReader(file *cos.File) *reader {
	r := &reader{
		file: file, document: &Document{}, faces: map[string]*face{}, nodes: map[int]inheritance{},
		values: map[cos.Ref]cos.Raw{}, objects: map[string]*object{}, shown: map[string]bool{},
	}
	r.left = budget{maxBytes, maxFontBytes, maxOperators, maxGlyphs, maxMarks}
	r.streams = streams{file, map[int]stream{}}
	r.programs.streams = streams{file, map[int]stream{}}
	return r
}

// about reads what the file says of itself.
func (r *reader) about(b []byte) {
	catalog, _ := r.get(r.file.Trailer, "Root").Dict()
	info, _ := r.get(r.file.Trailer, "Info").Dict()
	marked, _ := r.get(catalog, "MarkInfo").Dict()
	d := r.document
	d.Tagged, _ = r.get(marked, "Marked").Bool()
	d.Tagged = d.Tagged && !r.get(catalog, "StructTreeRoot").IsNull()
	d.Lang, _ = r.get(catalog, "Lang").Text()
	d.Title, _ = r.get(info, "Title").Text()
	d.Author, _ = r.get(info, "Author").Text()
	d.Producer, _ = r.get(info, "Producer").Text()
	d.Creator, _ = r.get(info, "Creator").Text()
	if d.Version, _ = r.get(catalog, "Version").Name(); d.Version == "" {
		d.Version = version(b)
	}
	if s := r.streams.get(catalog.Get("Metadata"), &r.left.bytes); len(s.data) > 0 {
		d.Metadata = s.data
	}
}
