package disclosure

import (
	"strings"
	"sync"
)

// surnames are the single surnames of most people, without those that are a common word
// by themselves or begin too many (和 时 应 成 向 项 车 房 路 单 管 平 水 党).
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕裴霍苗盛冉翁简"

const doubleSurnames = "欧阳 司马 上官 诸葛 皇甫 尉迟 公孙 令狐 慕容 端木 司徒 "

// notGiven are characters that join, count or end a body's name, and the signs of a name
// left out. None of them is seen in given names.
const notGiven = "某×Ｘ○＊的了和与及等被因受对给予将把其该此是在不未已应须由从到至或并且而则者们个件项起次人员位局厅处科室部委办院校所站队组镇县区州市省案罚款元涉嫌违纪"

// givers stand right before the name of a person to whom something is done.
var givers = []string{"给予", "予以", "对", "将", "把", "处以", "开除", "撤销"}

// offices are words that a name follows.
var offices = []string{"同志", "局长", "主任", "书记", "科长", "处长", "部长", "厅长", "县长", "市长", "区长", "镇长", "乡长", "村长", "所长", "站长",
	"队长", "院长", "校长", "行长", "社长", "会长", "组长", "班长", "股长", "室长", "庭长", "园长", "秘书长", "检察长", "理事长", "董事长", "总监", "经理", "总裁", "总经理",
	"委员", "常委", "主席", "会计", "出纳", "干部", "职工", "党员", "工作人员", "负责人", "责任人", "当事人", "被告人", "司机", "民警", "辅警", "教师",
	"医生", "护士", "科员", "调研员", "巡视员", "研究员", "管理员", "法官", "检察官", "监事", "理事", "董事", "股东", "代表", "助理"}

// notNames are words that begin like a name.
var notNames = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(notNameWords) {
		words[w] = true
	}
	return words
})

const notNameWords = `
张贴 张榜 张望 陈述 陈旧 黄牌 黄金 黄线 周边 周围 周期 周末 周一 周二 周三 周四 周五 周六 周日 马上 孙子 胡乱 何种 何时 何地 何事 何处 林木 林地 林业 林区 林场 罗列
高度 高级 高校 高管 高层 高压 高风险 高标准 高质量 高等 高中 高新 高速 郑重 郑州 谢绝 许可 许多 曾经 曾多次 曾任 曾先后 曾两次 曾一度 田地 田间 董事 于是 于法 余款 余额 余下
程序 程度 苏州 任何 任职 任期 任务 任用 任免 任命 任意 任性 卢布 陆续 陆上 汪洋 范围 金额 金融 金属 金钱 石油 石材 石料 夏季 夏粮 方案 方面 方式 方法 方可 方能 方向 方针 方便
白天 白条 白酒 秦岭 江河 江苏 江西 江湖 段落 雷电 雷管 龙头 史料 顾问 顾客 毛利 万元 万余 万一 钱款 钱物 钱财 严重 严格 严肃 严厉 严密 严禁 严明 武装 武器 武汉 常委 常务 常态 常规 常年 常住
温泉 温州 康复 施工 施行 施救 施暴 文件 文书 文化 文字 文物 文职 文明 牛羊 牛奶 安全 安排 安置 安装 安监 安徽 安保 安检 齐全 易发 易于 易地 关于 关键 关联 关系 关停 关注 关闭 关押 纪律 纪检 纪委 纪实
左右 包括 包庇 包装 包干 包保 包片 包村 宁夏 宁波 尚未 尚不 尚有 符合 梅州 童工 凌晨 毕业 苗木 盛大 简单 简易 简要 简化 章程 章节 庄严 申请 申报 申诉 申领 甘肃 祝贺 伍佰 兰州 包头 常州 江门 江阴 石家庄 高考
公司 沈阳 莫非 柳州 欧洲 欧元 广西 单位 邢台 安阳 安庆 金华 万州 余杭 温岭 乔木 舒适 尹始 童年 任内 任前 任上 严查 严惩 严防 严控 严打 关停取缔 温和 常见 常设 方始`
