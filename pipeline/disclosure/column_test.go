package disclosure

import (
	"strings"
	"testing"
)

// TestSecretColumn judges headers: those of real ledgers, and those with the same words
// that hold nothing secret.
func TestSecretColumn(t *testing.T) {
	for kind, headers := range map[Kind]string{
		Secrecy:  "密级|密级和保密期限|保密期限|知悉范围|发放范围|阅知范围|传达范围|文件密级|密 级|密级（必填）|密级*|是否涉密|知悉人员范围|定密责任人",
		Identity: "身份证号|身份证号码|身份证|公民身份号码|证件号码|责任人/身份证号|身份证号码（18位）|身份证号：",
		BankCard: "银行账号|银行卡号|卡号|开户账号|收款人账号|工资卡号|个人银行账户|一卡通账号",
		Mobile:   "手机|手机号|手机号码|联系手机|责任人手机号|移动电话|手 机⏎号 码|手机号2",
		Address:  "家庭住址|住址|现住址|家庭地址|户籍地址|户籍所在地|居住地址",
		Birth:    "出生年月|出生日期|出生年月日|生日",
		Health:   "病情|健康状况|病史|患病情况|残疾等级|家庭情况|家庭成员|婚姻状况",
		Punished: "受处分人|被处分人姓名|被问责人员|受处分人员|被立案审查调查人员",
		"": "序号|方面|问题|责任领导|责任科室|责任人|联系电话|联系方式|电话|办公电话|地址|通讯地址|办公地址|企业地址|项目地址|开户银行|开户行|微信公众号账号|" +
			"系统账号|加油卡号|ETC卡号|发文字号|公开口径|公开时间|公开期限|公开范围|保密工作责任制|保密教育情况|整改范围|巡察范围|问责人员数|问责党组织数|处分人数|" +
			"立案数|处分情况|手机银行使用情况|手机使用管理|设备健康状况|桥梁健康状况|病虫害情况|患病率|家庭医生签约数|身份证办理数|出生人口|出生率|" +
			"统一社会信用代码|主送机关|抄送机关|处理人|销号人|经办人|",
	} {
		for h := range strings.SplitSeq(headers, "|") {
			h = strings.ReplaceAll(h, "⏎", "\n")
			if got, ok := SecretColumn(h); got != kind || ok != (kind != "") {
				t.Errorf("%q is %q, not %q", h, got, kind)
			}
		}
	}
}
