package pdf

import (
	"cmp"
	"crypto/md5"
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/cos"
)

// Attachment is a file that lies in the paper's file (ISO 19005-3, 6.8).
type Attachment struct {
	Name     string // base name, its own among the attachments
	Type     string // media type, such as text/markdown
	Relation Relation
	About    string // what it is, for the reader
	Data     []byte
}

// Relation is what an attachment is to the paper (ISO 32000-2, 7.11.3, AFRelationship).
type Relation string

// The relations of what a paper is made from and comes with.
const (
	Source     Relation = "Source"     // the paper was made from it
	Data       Relation = "Data"       // what the paper speaks of, as figures
	Supplement Relation = "Supplement" // it says more about the paper
)

// checkAttachments refuses what the form does not allow or a reader could not tell apart.
func (p *Painter) checkAttachments(files []Attachment) error {
	if len(files) > 0 && !p.options.Form.Attaches() {
		return fmt.Errorf("%w：PDF/A-%s 里不能放附带文件", ErrMeta, p.options.Form)
	}
	if len(files) == 0 && p.options.Form == A4f { // ISO 19005-4, annex A
		return fmt.Errorf("%w：PDF/A-4f 里要有附带文件", ErrMeta)
	}
	names := map[string]bool{}
	for _, a := range files {
		if strings.TrimSpace(a.Name) == "" || a.Type == "" || a.Relation == "" || names[a.Name] {
			return fmt.Errorf("%w：附带文件“%s”", ErrMeta, a.Name)
		}
		names[a.Name] = true
	}
	return nil
}

// attach writes the attachments.
func (f *finisher) attach(a *added, files []Attachment, meta *Meta) error {
	for _, file := range files {
		stream, err := f.embed(file, meta)
		if err != nil {
			return err
		}
		spec := f.w.Take()
		f.w.Begin(spec).Put("<</Type/Filespec/F").Text(file.Name).Put("/UF").Text(file.Name)
		f.w.Put("/AFRelationship").Name(string(file.Relation)).Put("/Desc").Text(file.About)
		f.w.Put("/EF<</F ").Ref(stream).Put("/UF ").Ref(stream).Put(">>>>").End()
		a.files = append(a.files, spec)
	}
	a.names = names(files, a.files)
	return nil
}

// embed writes the bytes of an attachment.
func (f *finisher) embed(file Attachment, meta *Meta) (object int, err error) {
	sum := md5.Sum(file.Data) // as the standard has it, to find damage
	f.said.Write(sum[:])
	params := cos.AppendInt([]byte("<</Size "), len(file.Data))
	params = cos.AppendDate(append(params, "/ModDate"...), meta.Created)
	params = cos.AppendHex(append(params, "/CheckSum<"...), sum[:]...)
	object = f.w.Take()
	return object, deflate(f.w, f.content, object, cos.Dict{
		{Key: "Type", Value: cos.Raw("/EmbeddedFile")},
		{Key: "Subtype", Value: cos.AppendName(nil, file.Type)},
		{Key: "Params", Value: append(params, ">>>"...)},
	}, file.Data)
}

// names lists the attachments where readers look for them: in the order of the names as
// they stand in the file (ISO 32000-1, 7.9.6).
func names(files []Attachment, specs []int) cos.Raw {
	keys := make([]cos.Raw, len(files))
	order := make([]int, len(files))
	for i, a := range files {
		keys[i], order[i] = cos.AppendText(nil, a.Name), i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, _ := keys[a].Bytes()
		y, _ := keys[b].Bytes()
		return cmp.Compare(string(x), string(y))
	})
	list := cos.Raw("<</EmbeddedFiles<</Names[")
	for _, i := range order {
		list = append(cos.AppendRef(append(list, keys[i]...), specs[i]), ' ')
	}
	return append(list, "]>>>>"...)
}

func refs(objects []int) cos.Raw {
	list := cos.Raw("[")
	for _, n := range objects {
		list = append(cos.AppendRef(list, n), ' ')
	}
	return append(list, ']')
}
