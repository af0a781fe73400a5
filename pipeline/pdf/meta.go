package pdf

import (
	"fmt"
	"strings"
	"time"

	"gongwen/pipeline/cos"
)

// Meta is what a file says about itself. Info dictionary and XMP agree.
type Meta struct {
	Title    string // required
	Author   string // 发文机关
	Lang     string // language of the paper; "" is zh-CN
	Number   string // 发文字号
	Kind     string // 文种
	Issued   string // 成文日期, as the paper has it
	Producer string // name and version of the program
	Created  time.Time
	Status   string // "" or 草稿

	// What the file was made from and what was wrong with it then, so that somebody who
	// signs can check what was reviewed.
	DraftDigest, LedgerDigest, FindingsDigest string
	OpenErrors                                int
}

func (m *Meta) check() error {
	switch {
	case strings.TrimSpace(m.Title) == "":
		return fmt.Errorf("%w：没有标题", ErrMeta)
	case m.Created.IsZero() || m.Created.Year() < 1 || m.Created.Year() > 9999:
		return fmt.Errorf("%w：没有生成时间", ErrMeta)
	case m.OpenErrors < 0:
		return fmt.Errorf("%w：错误数是负数", ErrMeta)
	}
	return nil
}

// clean returns the properties without what XML cannot hold, each in one line.
func (m Meta) clean() Meta {
	for _, s := range []*string{&m.Title, &m.Author, &m.Lang, &m.Number, &m.Kind, &m.Issued, &m.Producer,
		&m.Status, &m.DraftDigest, &m.LedgerDigest, &m.FindingsDigest} {
		*s = strings.Map(printable, strings.ToValidUTF8(*s, "\uFFFD"))
	}
	if m.Lang == "" {
		m.Lang = "zh-CN"
	}
	return m
}

func printable(r rune) rune {
	switch {
	case r < ' ' || r == 0x7F:
		return ' '
	case r == 0xFFFE || r == 0xFFFF:
		return '\uFFFD'
	}
	return r
}

// writeInfo writes the Info dictionary (ISO 32000-1, 14.3.3).
func (m *Meta) writeInfo(w *cos.Writer, object int) {
	w.Begin(object).Put("<</Title").Text(m.Title)
	if m.Author != "" {
		w.Put("/Author").Text(m.Author)
	}
	if subject := m.subject(); subject != "" {
		w.Put("/Subject").Text(subject)
	}
	if m.Number != "" {
		w.Put("/Keywords").Text(m.Number)
	}
	if m.Producer != "" {
		w.Put("/Creator").Text(m.Producer).Put("/Producer").Text(m.Producer)
	}
	w.Put("/CreationDate").Date(m.Created).Put("/ModDate").Date(m.Created).Put(">>").End()
}

// subject is what viewers show beside the title: kind, number and date, as far as there are.
func (m *Meta) subject() string {
	return strings.Join(strings.Fields(m.Kind+" "+m.Number+" "+m.Issued), " ")
}
