package pipeline

import (
	"fmt"
	"path"
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/layout"
	"gongwen/pipeline/picture"
)

var rulePicture = finding.Rule{
	Code: "draft.picture", Stage: "排版", Strength: finding.Mandatory,
	About: "稿子里写的图片、印章文件要找得到、读得出。", Example: "印章: 公章.png，文件夹里没有这个文件",
}

// means is what the paper is set with; pictures that cannot be read are reported.
func (p *paper) means(job Job) (*layout.Means, finding.List) {
	pictures, unread := p.pictures(job.Open)
	return &layout.Means{Profile: job.Profile, Faces: job.Faces, Words: job.Words, Pictures: pictures}, unread
}

// pictures opens the pictures that the paper names; those that cannot be read are left out.
func (p *paper) pictures(open func(name string) ([]byte, error)) (all map[string]*picture.Picture, unread finding.List) {
	all = map[string]*picture.Picture{}
	for _, file := range pictureFiles(p.document) {
		if _, again := all[file.Text]; again || file.Text == "" {
			continue
		}
		m, err := read(open, file.Text)
		if err != nil {
			unread = append(unread, rulePicture.Find(p.text.Place(int(file.Pos)), fmt.Sprintf("图片“%s”没有排进去：%v", file.Text, err),
				"把图片放在稿子旁边，文件名写对；图片用 PNG 或 JPEG。"))
			continue
		}
		all[file.Text] = m
	}
	return all, unread
}

func read(open func(string) ([]byte, error), name string) (*picture.Picture, error) {
	if open == nil {
		return nil, fmt.Errorf("这里不能读取图片")
	}
	file, err := open(name)
	if err != nil {
		return nil, err
	}
	return picture.Read(file)
}

// pictureFiles are the files of pictures in the order of the paper. A signature seal may be
// a plain name instead.
func pictureFiles(d *document.Document) (files []document.Phrase) {
	signOff := func(so *document.SignOff) {
		files = append(files, so.SealImpressions...)
		for _, s := range so.SignatureSeals {
			if ext := strings.ToLower(path.Ext(s.Name.Text)); ext == ".png" || ext == ".jpg" || ext == ".jpeg" {
				files = append(files, s.Name)
			}
		}
	}
	files = blockPictures(files, d.Body)
	signOff(&d.SignOff)
	for _, part := range d.Parts {
		files = blockPictures(files, part.Body)
		signOff(&part.SignOff)
	}
	return files
}

func blockPictures(files []document.Phrase, blocks []document.Block) []document.Phrase {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Image:
			files = append(files, document.Phrase{Text: b.File, Pos: b.Pos})
		case *document.List:
			for _, item := range b.Items {
				files = blockPictures(files, item)
			}
		}
	}
	return files
}
