package inspect

import "gongwen/pipeline/finding"

const (
	stage       = "成品"
	source9704  = "GB/T 9704-2012"
	source15834 = "GB/T 15834-2011"
)

// rule declares a rule of GB/T 9704-2012.
func rule(code, clause string, strength finding.Strength, about, example string) finding.Rule {
	return finding.Rule{Code: code, Stage: stage, Strength: strength, Clause: clause, Source: source9704, About: about, Example: example}
}

// from declares a rule of another source.
func from(source, code, clause string, strength finding.Strength, about, example string) finding.Rule {
	r := rule(code, clause, strength, about, example)
	r.Source = source
	return r
}

// Page and grid.
var (
	ruleSheet   = rule("pdf.sheet", "5.1", finding.Mandatory, "用纸为 A4，210 毫米×297 毫米。", "用了 16 开纸")
	ruleLeft    = rule("pdf.area-left", "5.2.1", finding.Mandatory, "订口 28 毫米±1 毫米。", "左边距 25 毫米")
	ruleTop     = rule("pdf.area-top", "5.2.1", finding.Mandatory, "天头 37 毫米±1 毫米。", "上边距 30 毫米")
	ruleRight   = rule("pdf.area-right", "5.2.1", finding.Mandatory, "版心宽 156 毫米，文字不超出右边。", "右边距 20 毫米")
	ruleFoot    = rule("pdf.area-foot", "5.2.1", finding.Mandatory, "版心高 225 毫米，文字不超出下边。", "每面排 23 行，末行出了版心")
	ruleOutside = rule("pdf.outside", "5.2.1", finding.Mandatory, "除页码外，文字都在版心以内。", "页眉里印了单位名称")
	ruleHang    = rule("pdf.hanging", "5.2.1", finding.Practice, "行末标点不悬在版心之外。", "勾选了“允许标点溢出边界”")
	ruleLines   = rule("pdf.lines", "5.2.3", finding.General, "一般每面排 22 行。", "每面 23 行")
	ruleColumns = rule("pdf.columns", "5.2.3", finding.General, "一般每行排 28 个字。", "每行 27 个字")
	ruleFill    = rule("pdf.fill", "5.2.3", finding.General, "22 行、28 字撑满版心。", "末行离版心下边还有 8 毫米")
	rulePitch   = rule("pdf.line-pitch", "5.2.3", finding.Derived, "行距由 22 行撑满版心推出。", "固定值 28 磅")
	ruleStep    = rule("pdf.char-step", "5.2.3", finding.Derived, "字距由 28 字撑满版心推出。", "字距加宽 1 磅")
)

// Body.
var (
	ruleBodySize     = rule("pdf.body-size", "5.2.2", finding.General, "正文一般用三号字。", "正文用四号字")
	ruleBodyFace     = rule("pdf.body-face", "5.2.2", finding.General, "正文一般用仿宋体字。", "正文用宋体")
	ruleColour       = rule("pdf.colour", "5.2.4", finding.Mandatory, "文字为黑色，另有规定的除外。", "正文有蓝色字")
	ruleIndent       = rule("pdf.indent", "7.3.3", finding.Mandatory, "正文每个自然段左空二字，回行顶格。", "自然段顶格起排")
	ruleFirstPage    = rule("pdf.first-page", "7.3.3", finding.Mandatory, "公文首页必须显示正文。", "首页只有版头、标题和主送机关")
	ruleLevelFace    = rule("pdf.level-face", "7.3.3", finding.General, "第一层黑体，第二层楷体，第三、第四层仿宋。", "“一、”用楷体")
	ruleLevelBold    = rule("pdf.level-bold", "7.3.3", finding.General, "第三、第四层用仿宋，不加粗。", "“1.”的标题加粗")
	ruleLevelSize    = rule("pdf.level-size", "7.3.3", finding.General, "各层标题与正文同为三号字。", "“一、”用小二号")
	ruleLevelOrder   = rule("pdf.level-order", "7.3.3", finding.General, "同级序号依次排列，不缺不重。", "“一、”之后是“三、”")
	ruleLevelForm    = from(source15834, "pdf.level-form", "附录B.3", finding.Recommended, "序号写作“一、”“（一）”“1.”“（1）”，后面的点号用对。", "“1、”“（一）、”")
	ruleLonelyHead   = rule("pdf.lonely-heading", "7.3.3", finding.Practice, "标题不单独留在一页的末行。", "“二、…”是一页的最后一行")
	ruleMinutesLabel = rule("pdf.minutes-label", "10.3", finding.Mandatory, "纪要的“出席”“请假”“列席”用三号黑体，左空二字。", "“出席”用仿宋")
	ruleMinutesHang  = rule("pdf.minutes-hang", "10.3", finding.Mandatory, "纪要的名单回行时与冒号后的首字对齐。", "回行顶格")
)

// Masthead.
var (
	ruleCopyForm      = rule("pdf.copy-number", "7.2.1", finding.General, "份号用六位阿拉伯数字。", "份号“00012”")
	ruleCopyPlace     = rule("pdf.copy-place", "7.2.1", finding.Mandatory, "份号顶格编排在版心左上角第一行。", "份号排在右上角")
	ruleSecretForm    = rule("pdf.secret-form", "7.2.2", finding.Mandatory, "密级与保密期限之间用“★”，期限用阿拉伯数字。", "机密一年")
	ruleSecretPlace   = rule("pdf.secret-place", "7.2.2", finding.Mandatory, "密级和保密期限顶格编排在版心左上角第二行。", "密级排在第一行")
	ruleSecretFace    = rule("pdf.secret-face", "7.2.2", finding.General, "密级和保密期限用三号黑体。", "密级用仿宋")
	ruleUrgentPlace   = rule("pdf.urgency-place", "7.2.3", finding.Mandatory, "紧急程度顶格编排在版心左上角，在密级之下。", "“特急”居中")
	ruleUrgentFace    = rule("pdf.urgency-face", "7.2.3", finding.General, "紧急程度用三号黑体。", "“特急”用仿宋")
	ruleMarkTop       = rule("pdf.mark-top", "7.2.4", finding.Mandatory, "发文机关标志上边缘至版心上边缘 35 毫米；命令（令）20 毫米，信函至上页边 30 毫米。", "上移了 10 毫米")
	ruleMarkCentre    = rule("pdf.mark-centre", "7.2.4", finding.Mandatory, "发文机关标志居中。", "靠左排")
	ruleMarkFace      = rule("pdf.mark-face", "7.2.4", finding.Recommended, "发文机关标志推荐用小标宋体字。", "用黑体")
	ruleMarkAligned   = rule("pdf.mark-aligned", "7.2.4", finding.Practice, "联合行文的各机关名称左右对齐。", "名称长短不一")
	ruleMarkWord      = rule("pdf.mark-word", "7.2.4", finding.Mandatory, "联合行文的“文件”二字在机关名称右侧，上下居中。", "“文件”与第一个机关同行")
	ruleNumberForm    = rule("pdf.number-form", "7.2.5", finding.Mandatory, "发文字号年份用全称、六角括号“〔〕”，序号不编虚位、不加“第”。", "清府〔26〕第08号")
	ruleNumberPlace   = rule("pdf.number-place", "7.2.5", finding.Mandatory, "发文字号居中；上行文居左空一字，与最后一个签发人同行；信函顶格居右。", "下行文的字号靠左")
	ruleNumberBlank   = rule("pdf.number-blank", "7.2.5", finding.Mandatory, "发文字号编排在发文机关标志下空二行位置。", "只空一行")
	ruleSignatory     = rule("pdf.signatory", "7.2.6", finding.Mandatory, "签发人居右空一字，“签发人”三字后标全角冒号。", "签发人顶右边")
	ruleSignFace      = rule("pdf.signatory-face", "7.2.6", finding.Mandatory, "“签发人”用仿宋，姓名用楷体。", "姓名用仿宋")
	ruleSignRow       = rule("pdf.signatory-row", "7.2.6", finding.General, "多个签发人每行排两个姓名。", "三个姓名排在一行")
	ruleSignAlign     = rule("pdf.signatory-align", "7.2.6", finding.Mandatory, "签发人姓名回行时与上一行第一个姓名对齐。", "第二行的姓名对着“签发人”三字")
	ruleLineBelow     = rule("pdf.red-line", "7.2.7", finding.Mandatory, "发文字号之下 4 毫米处印红色分隔线。", "相距 8 毫米")
	ruleLineWidth     = rule("pdf.red-line-width", "7.2.7", finding.Mandatory, "红色分隔线居中，与版心等宽。", "红线长 140 毫米")
	ruleLineColour    = rule("pdf.red-line-colour", "7.2.7", finding.Mandatory, "版头的分隔线是红色。", "分隔线是黑色")
	ruleLetterRules   = rule("pdf.letter-lines", "10.1", finding.Mandatory, "信函两条红色双线长 170 毫米、居中，一条在机关标志下 4 毫米，一条距下页边 20 毫米。", "只长 156 毫米")
	ruleLetterDouble  = rule("pdf.letter-double", "10.1", finding.Mandatory, "信函的第一条红色双线上粗下细，第二条上细下粗。", "两条都是单线")
	ruleLetterBelow   = rule("pdf.letter-line-below", "10.1", finding.Mandatory, "信函的第一条红色双线在发文机关标志下 4 毫米。", "相距 10 毫米")
	ruleLetterGap     = rule("pdf.letter-gap", "10.1", finding.Mandatory, "信函首个要素和发文字号距第一条红色双线为三号字高度的 7/8，末行离第二条不更近。", "首个要素紧贴红线")
	ruleLetterNumber  = rule("pdf.letter-first-page", "10.1", finding.Mandatory, "信函首页不显示页码。", "首页印了页码")
	ruleLetterImprint = rule("pdf.letter-imprint", "10.1", finding.Mandatory, "信函的版记不加印发机关和印发日期、分隔线，位于最后一面版心的最下方。", "信函的版记画了线")
	ruleOrderBody     = rule("pdf.order-body", "10.2", finding.Mandatory, "命令（令）的正文编排于令号下空二行位置。", "只空一行")
)

// Title and recipients.
var (
	ruleTitleSize   = rule("pdf.title-size", "7.3.1", finding.General, "标题一般用二号字。", "标题用小二号")
	ruleTitleFace   = rule("pdf.title-face", "7.3.1", finding.General, "标题一般用小标宋体字。", "标题用黑体")
	ruleTitleCentre = rule("pdf.title-centre", "7.3.1", finding.Mandatory, "标题居中。", "标题偏左 5 毫米")
	ruleTitleBlank  = rule("pdf.title-blank", "7.3.1", finding.Mandatory, "标题编排于红色分隔线下空二行位置。", "只空一行")
	ruleTitleShape  = rule("pdf.title-shape", "7.3.1", finding.Mandatory, "多行标题排成梯形或菱形。", "上下长、中间短")
	ruleTitleStart  = rule("pdf.title-break", "7.3.1", finding.Practice, "标题回行词意完整，“的、和、与、及”和标点不排在行首，书名号里不断行。", "第二行以“的”开头")
	ruleTitleWords  = rule("pdf.title-words", "7.3.1", finding.Mandatory, "标题回行时词意完整。", "“整／改”分在两行")
	ruleTitleLong   = rule("pdf.title-length", "7.3.1", finding.Derived, "标题每行不超过 20 个字，不超过三行。", "一行 24 个字")
	ruleTitleMarks  = rule("pdf.title-marks", "7.3.1", finding.Practice, "标题中不用逗号、句号、分号、叹号和问号。", "标题以句号结尾")
	ruleToLeft      = rule("pdf.recipients-left", "7.3.2", finding.Mandatory, "主送机关居左顶格，回行时仍顶格。", "主送机关空了二字")
	ruleToColon     = rule("pdf.recipients-colon", "7.3.2", finding.Mandatory, "最后一个主送机关名称后标全角冒号。", "用了半角冒号")
	ruleToBlank     = rule("pdf.recipients-blank", "7.3.2", finding.Mandatory, "主送机关编排于标题下空一行位置。", "紧接标题")
)

// Ending.
var (
	ruleNotePlace   = rule("pdf.annex-note", "7.3.4", finding.Mandatory, "附件说明在正文下空一行，左空二字编排“附件”二字，后标全角冒号。", "“附件：”顶格")
	ruleNoteMark    = rule("pdf.annex-note-mark", "7.3.4", finding.Mandatory, "附件名称后不加标点。", "名称后有句号")
	ruleNoteOrder   = rule("pdf.annex-note-order", "7.3.4", finding.Mandatory, "多个附件用阿拉伯数字“1.”“2.”标注顺序。", "附件：一、")
	ruleSignBlank   = rule("pdf.sign-blank", "7.3.5.2", finding.Mandatory, "不加盖印章的，署名在正文（或附件说明）下空一行。", "紧接正文")
	ruleSignRight   = rule("pdf.sign-right", "7.3.5.2", finding.Mandatory, "不加盖印章的，署名右空二字；成文日期较长的，日期右空二字。", "署名顶右边")
	ruleSignOffset  = rule("pdf.sign-offset", "7.3.5.2", finding.Mandatory, "不加盖印章的，日期首字比署名首字右移二字。", "日期与署名左对齐")
	ruleSealDate    = rule("pdf.seal-date", "7.3.5.1", finding.Mandatory, "加盖印章的，成文日期右空四字。", "日期右空二字")
	ruleSealCentre  = rule("pdf.seal-centre", "7.3.5.1", finding.Mandatory, "加盖印章的，署名以成文日期为准居中。", "署名偏左")
	ruleSealPlace   = rule("pdf.seal-place", "7.3.5.1", finding.Mandatory, "印章端正、居中下压署名和日期，顶端距正文一行之内。", "印章盖在空白处")
	ruleSealEach    = rule("pdf.seal-each", "7.3.5.1", finding.Mandatory, "印章与署名一一对应，最后一个印章下压署名和成文日期。", "两个署名只盖一个章")
	ruleSealApart   = rule("pdf.seal-apart", "7.3.5.1", finding.Mandatory, "印章互不相交或相切，每排的两端不超出版心。", "两个章叠在一起")
	ruleSignSeal    = rule("pdf.signature-seal", "7.3.5.3", finding.Mandatory, "签名章在正文下空二行、右空四字。", "签名章紧接正文")
	ruleSignPost    = rule("pdf.signature-post", "7.3.5.3", finding.Mandatory, "签发人职务在签名章左空二字，上下居中。", "职务排在签名章的上一行")
	ruleSignDate    = rule("pdf.signature-date", "7.3.5.3", finding.Mandatory, "成文日期在签名章下空一行，右空四字。", "日期紧接签名章")
	ruleDateForm    = rule("pdf.date-form", "7.3.5.4", finding.Mandatory, "成文日期用阿拉伯数字把年、月、日标全，不编虚位。", "2026年01月21日")
	ruleSignAlone   = rule("pdf.sign-alone", "7.3.5.5", finding.Practice, "落款所在的页要有正文。", "最后一页只有署名和日期")
	ruleRemark      = rule("pdf.remark", "7.3.6", finding.Mandatory, "附注居左空二字，加圆括号，编排在成文日期下一行。", "附注顶格")
	ruleAnnexLabel  = rule("pdf.annex-label", "7.3.7", finding.Mandatory, "“附件”二字及顺序号用三号黑体，顶格编排在版心左上角第一行。", "“附件1”用仿宋")
	ruleAnnexTitle  = rule("pdf.annex-title", "7.3.7", finding.Mandatory, "附件标题居中编排在版心第三行。", "排在第二行")
	ruleAnnexMatch  = rule("pdf.annex-match", "7.3.7", finding.Mandatory, "附件顺序号和附件标题与附件说明一致。", "说明写两个附件，后面只有一个")
	ruleImprintLine = rule("pdf.imprint-lines", "7.4.1", finding.Mandatory, "版记的分隔线与版心等宽。", "线长 140 毫米")
	ruleImprintWt   = rule("pdf.imprint-weights", "7.4.1", finding.Recommended, "版记首末线粗 0.35 毫米，中间线细 0.25 毫米。", "三条线一样粗")
	ruleImprintFoot = rule("pdf.imprint-foot", "7.4.1", finding.Mandatory, "版记末条分隔线与最后一面的版心下边缘重合。", "版记紧接正文")
	ruleImprintEven = rule("pdf.imprint-even", "6.2", finding.Derived, "双面印刷的，版记落在最后的偶数页。", "版记在第 3 页")
	ruleImprintSize = rule("pdf.imprint-size", "7.4.2", finding.General, "版记一般用四号仿宋。", "抄送用三号字")
	ruleCopyTo      = rule("pdf.copy-to", "7.4.2", finding.Mandatory, "抄送机关左右各空一字，回行与冒号后的首字对齐，最后标句号。", "没有句号")
	ruleImprintTo   = rule("pdf.imprint-to", "7.4.2", finding.Mandatory, "移到版记的主送机关编排在抄送机关上一行，之间不加分隔线。", "两者之间有线")
	rulePrinted     = rule("pdf.printed", "7.4.3", finding.Mandatory, "印发机关左空一字，印发日期右空一字，日期后加“印发”。", "2026年01月21日印发")
)

// Page numbers, marks and the file.
var (
	ruleNumbered   = rule("pdf.page-number", "7.5", finding.Mandatory, "每页编页码，从 1 起连续；空白页及其后的版记页除外。", "第 3 页没有页码")
	ruleUnnumbered = rule("pdf.imprint-unnumbered", "7.5", finding.Mandatory, "版记页前有空白页的，空白页和版记页都不编页码。", "空白页印了页码")
	ruleFolioSize  = rule("pdf.page-number-size", "7.5", finding.General, "页码一般用四号字。", "页码用五号字")
	ruleFolioFace  = rule("pdf.page-number-face", "7.5", finding.General, "页码一般用半角宋体数字。", "页码用黑体")
	ruleFolioDash  = rule("pdf.page-number-dash", "7.5", finding.Mandatory, "页码左右各放一条一字线。", "- 1 -")
	ruleFolioBelow = rule("pdf.page-number-below", "7.5", finding.Mandatory, "一字线在版心下边缘之下 7 毫米。", "页码离版心 12 毫米")
	ruleFolioSide  = rule("pdf.page-number-side", "7.5", finding.Mandatory, "单页码居右空一字，双页码居左空一字。", "页码居中")
	ruleTurned     = rule("pdf.turned", "8", finding.Mandatory, "横排的表格，单页表头在订口一边，双页表头在切口一边。", "表头朝右")
	ruleLineStart  = from(source15834, "pdf.line-start", "5.1", finding.Mandatory, "句末点号、后引号、后括号等不排在一行之首。", "一行以“，”开头")
	ruleLineEnd    = from(source15834, "pdf.line-end", "5.1", finding.Mandatory, "前引号、前括号、前书名号不排在一行之末。", "一行以“（”结尾")
	ruleDashBroken = from(source15834, "pdf.dash-broken", "5.1", finding.Mandatory, "破折号、省略号不从中间断开。", "“—／—”分在两行")
	ruleNumberCut  = from("GB/T 15835-2011", "pdf.number-broken", "", finding.Practice, "一个数不拆在两行，数与后面的单位不分开。", "“202／6年”")
	ruleLonelyChar = from(source15834, "pdf.lonely-character", "5.1", finding.Practice, "自然段末行不只剩一个字。", "末行只有“作。”")
	ruleEmbedded   = from("ISO 19005", "pdf.fonts-embedded", "6.2.11.4", finding.Recommended, "用到的字体都嵌入文件，换台电脑打开不走样。", "仿宋_GB2312 没有嵌入")
)
