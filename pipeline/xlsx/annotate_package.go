package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// opc is a workbook's package with some of its parts changed [ECMA-376-2]. All others are
// copied as they are packed. Names of parts count without case.
type opc struct {
	zip     *zip.Reader
	files   map[string]*zip.File
	changed map[string][]byte // nil for a part that is left out
	added   []string          // names of new parts, in order
}

func openOPC(r io.ReaderAt, size int64) (*opc, error) {
	z, err := zip.NewReader(r, size)
	if err != nil && err != zip.ErrInsecurePath {
		return nil, err
	}
	p := &opc{zip: z, files: map[string]*zip.File{}, changed: map[string][]byte{}}
	for _, f := range z.File {
		p.files[opcKey(f.Name)] = f
	}
	return p, nil
}

func opcKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (p *opc) has(name string) bool {
	b, changed := p.changed[opcKey(name)]
	return b != nil || !changed && p.files[opcKey(name)] != nil
}

// load returns a part as it is now, nil when there is none.
func (p *opc) load(name string) ([]byte, error) {
	if b, ok := p.changed[opcKey(name)]; ok {
		return b, nil
	}
	f := p.files[opcKey(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	size := int64(f.UncompressedSize64) // Read has bounded what parts declare
	b := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	_, err = b.ReadFrom(io.LimitReader(r, size+1))
	return b.Bytes(), err
}

// parse returns a part that must be there, and its root element.
func (p *opc) parse(name string) ([]byte, *element, error) {
	b, err := p.load(name)
	if err != nil {
		return nil, nil, err
	}
	root, err := parseElements(b)
	return b, root, err
}

// store changes a part, or adds it.
func (p *opc) store(name string, b []byte) {
	if !p.has(name) && p.files[opcKey(name)] == nil && !slices.Contains(p.added, name) {
		p.added = append(p.added, name)
	}
	p.changed[opcKey(name)] = b
}

// drop leaves a part out, with its relations and its content type.
func (p *opc) drop(name string) error {
	if relations := relationsOf(name); p.has(relations) {
		if err := p.drop(relations); err != nil {
			return err
		}
	}
	p.changed[opcKey(name)] = nil
	return p.editTypes(func(types []byte, root *element) (edits []edit) {
		for _, e := range root.children {
			if opcKey(e.attr("PartName")) == opcKey(name) {
				edits = append(edits, e.remove())
			}
		}
		return edits
	})
}

// free returns the first name of the form that no part bears, such as xl/comments%d.xml.
func (p *opc) free(form string) string {
	for i := 1; ; i++ {
		if name := fmt.Sprintf(form, i); !p.has(name) {
			return name
		}
	}
}

const typesPart = "[Content_Types].xml"

func (p *opc) editTypes(f func([]byte, *element) []edit) error {
	types, root, err := p.parse(typesPart)
	if err != nil {
		return err
	}
	if edits := f(types, root); len(edits) > 0 {
		p.store(typesPart, apply(types, edits))
	}
	return nil
}

// declare says what a new part is.
func (p *opc) declare(name, kind string) error {
	return p.editTypes(func(types []byte, root *element) []edit {
		return []edit{root.add(types, root.within(fmt.Sprintf(`<Override PartName="/%s" ContentType="%s"/>`, escapeXML(name), kind)))}
	})
}

const (
	typeVML      = "application/vnd.openxmlformats-officedocument.vmlDrawing"
	typeComments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
	typeSheet    = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
	typeStyles   = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
)

// declareVML says what files named .vml are, as long as there are any.
func (p *opc) declareVML() error {
	isVML := func(name string) bool { return strings.HasSuffix(opcKey(name), ".vml") && p.has(name) }
	some := slices.ContainsFunc(p.added, isVML) || slices.ContainsFunc(p.zip.File, func(f *zip.File) bool { return isVML(f.Name) })
	return p.editTypes(func(types []byte, root *element) []edit {
		i := slices.IndexFunc(root.children, func(e *element) bool { return strings.EqualFold(e.attr("Extension"), "vml") })
		switch {
		case some && i < 0:
			return []edit{{root.open, root.open, root.within(`<Default Extension="vml" ContentType="` + typeVML + `"/>`)}}
		case !some && i >= 0:
			return []edit{root.children[i].remove()}
		}
		return nil
	})
}

// link is a relation of a part to another.
type link struct {
	id, kind string // kind is the whole address of the relation's type
	target   string // name of the part
	element  *element
}

func (l link) is(kind string) bool { return path.Base(l.kind) == kind }

func relationsOf(part string) string {
	if part == "" {
		return "_rels/.rels"
	}
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

// links returns the relations of a part within the package; "" is the package itself.
func (p *opc) links(part string) ([]link, error) {
	name := relationsOf(part)
	if !p.has(name) {
		return nil, nil
	}
	_, root, err := p.parse(name)
	if err != nil {
		return nil, err
	}
	var links []link
	for _, e := range root.children {
		target := strings.ReplaceAll(e.attr("Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(path.Dir(part), target)
		}
		if e.attr("TargetMode") != "External" {
			links = append(links, link{e.attr("Id"), e.attr("Type"), strings.TrimPrefix(path.Clean(target), "/"), e})
		}
	}
	return links, nil
}

// relate adds a relation and returns its id.
func (p *opc) relate(part, kind, target string) (string, error) {
	name := relationsOf(part)
	if !p.has(name) {
		p.store(name, []byte(xmlHead+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`))
	}
	text, root, err := p.parse(name)
	if err != nil {
		return "", err
	}
	id := ""
	for i := 1; id == "" || slices.ContainsFunc(root.children, func(e *element) bool { return strings.EqualFold(e.attr("Id"), id) }); i++ {
		id = fmt.Sprintf("rId%d", i)
	}
	if relative, err := filepath.Rel(path.Dir(part), target); err == nil {
		target = filepath.ToSlash(relative)
	}
	p.store(name, apply(text, []edit{root.add(text, root.within(fmt.Sprintf(`<Relationship Id="%s" Type="%s" Target="%s"/>`, id, escapeXML(kind), escapeXML(target))))}))
	return id, nil
}

// unrelate takes a relation out, and the list of relations when it was the last.
func (p *opc) unrelate(part string, l link) error {
	text, root, err := p.parse(relationsOf(part))
	switch {
	case err != nil:
		return err
	case len(root.children) == 1:
		return p.drop(relationsOf(part))
	default:
		for _, e := range root.children {
			if e.attr("Id") == l.id {
				p.store(relationsOf(part), apply(text, []edit{e.remove()}))
			}
		}
	}
	return nil
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// bytes returns the package: parts in their old order, new ones after them, without times.
func (p *opc) bytes() ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range p.zip.File {
		b, changed := p.changed[opcKey(f.Name)]
		var err error
		switch {
		case p.files[opcKey(f.Name)] != f: // a later part bears its name
		case !changed:
			err = z.Copy(f)
		case b != nil:
			err = writePart(z, f.Name, b)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, name := range p.added {
		if b := p.changed[opcKey(name)]; b != nil {
			if err := writePart(z, name, b); err != nil {
				return nil, err
			}
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

func writePart(z *zip.Writer, name string, b []byte) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}
