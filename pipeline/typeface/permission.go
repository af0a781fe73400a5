package typeface

// Permission is what the maker of a font allows to be done with it in documents: the field
// fsType of the table OS/2. A font without that table allows everything.
type Permission uint16

// The bits of a Permission. Where several of the first three are set, the mildest counts.
const (
	restricted   Permission = 0x0002
	previewPrint Permission = 0x0004
	editable     Permission = 0x0008
	noSubsetting Permission = 0x0100
	bitmapOnly   Permission = 0x0200
)

// permission reads the table OS/2; "" is a font without one.
func permission(os2 table) Permission { return Permission(os2.u16(8)) }

// Refusal says why a font may not be embedded as a PDF needs it, nil when it may.
// Errors: ErrRestricted, ErrNoSubset.
func (p Permission) Refusal() error {
	switch {
	case p.level() == restricted || p&bitmapOnly != 0:
		return ErrRestricted
	case p&noSubsetting != 0:
		return ErrNoSubset
	}
	return nil
}

func (p Permission) level() Permission {
	for _, level := range []Permission{editable, previewPrint, restricted} {
		if p&level != 0 {
			return level
		}
	}
	return 0
}

// String says it in Chinese.
func (p Permission) String() string {
	s := map[Permission]string{
		0: "可以嵌入", editable: "可以嵌入可编辑的文件", previewPrint: "可以嵌入供阅览、打印的文件", restricted: "不许嵌入",
	}[p.level()]
	if p&noSubsetting != 0 {
		s += "，不许只嵌入一部分字"
	}
	if p&bitmapOnly != 0 {
		s += "，只许嵌入点阵"
	}
	return s
}
