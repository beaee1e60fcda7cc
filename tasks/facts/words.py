"""Words that make a sentence a commitment or a poll, in four languages."""

from __future__ import annotations

COMMITMENT_WORDS = (
    "投资 投資 出资 出資 投入 注资 注資 拨款 撥款 拨出 撥出 援助 捐款 捐赠 捐贈 捐助 补贴 補貼 补助 補助 资助 資助 承诺 承諾 提供 融资 融資 贷款 貸款 追加 编列 編列 斥资 斥資 耗资 耗資 砸下 预算 預算 基金 支援 支持 采购 採購 购买 購買 收购 收購 兴建 興建 建厂 建廠 奖学金 獎學金 出口 新资金 "
    "拠出 投じ 供与 助成 補助 支出 充て 計上 融資 寄付 寄附 買収 購入 円借款 資金 "
    "투자 출자 투입 지원 제공 기부 보조금 대출 지출 약속 집행 투입한 조성 출연 인수 매입 예산 "
    "invest invests invested investing investment pledge pledges pledged commit commits committed commitment provide provides provided providing allocate allocated allocates spend spending fund funding funds grant grants contribute contributes contributed "
    "contribution donate donated loan loans aid award awarded subsidy subsidies finance financing package raise earmark earmarked inject acquire buy build"
).split()
TOTAL_WORDS = ("总投资", "總投資", "累计", "累計", "总额达", "總額達", "总计", "總計", "合计", "合計", "总共", "總共", "使得", "投资总额", "資金額", "资金额", "総額で", "累積", "누적", "총액", "모두 합쳐", "total investment", "in total", "bringing the total", "bringing its total", "cumulative")
CONTRIBUTION_WORDS = ("GDP", "国内生产总值", "國內生產總值", "国内総生産", "국내총생산", "经济效益", "經濟效益", "経済効果", "경제 효과", "경제효과", "economic impact", "营收", "營收", "收入", "利润", "利潤", "売上", "매출", "영업이익", "revenue", "profit", "sales", "市值", "時価総額", "시가총액", "market value", "贸易额", "貿易額", "出口额", "輸出額", "수출액", "赤字", "逆差", "顺差", "順差", "예상 비용", "债务", "債務", "损失", "損失", "손실", "loss", "debt", "fine", "罚款", "罰款", "罰金", "벌금", "工资", "月薪", "薪资", "價格", "价格", "price", "售价", "가격", "価格")
EQUIVALENT = ("约合", "約合", "折合", "相当于", "相當於", "約", "약 ", "about", "equivalent", "or ", "roughly", "")
DEADLINE_BEFORE = ("到", "至", "在", "于", "於", "by ", "before ", "until ", "through ", "By ")
DEADLINE_AFTER = ("之前", "以前", "前", "底", "年底", "までに", "まで", "까지", "末までに", " end")

POLL_MEASURES = {
    **dict.fromkeys(("不支持率", "不支持度", "不满意度", "不滿意度", "不满意率", "负面率", "負面率", "负面评价", "負面評價", "反对率", "反對率", "不認同率", "不认同率", "부정평가", "부정 평가", "부정적 평가", "부정적으로", "잘못하고", "disapproval rate", "disapproval rating", "disapproval", "disapprove", "disapproved", "unfavorable"), "disapproval"),
    **dict.fromkeys(("正面率", "正面评价", "正面評價", "满意度", "滿意度", "满意率", "好评率", "认同率", "認同率", "긍정평가", "긍정 평가", "긍정적 평가", "잘하고", "approval rating", "approval rate", "approval ratings", "approval", "approve", "approved", "favorability", "favorable"), "approval"),
    **dict.fromkeys(("支持率", "支持度", "得票率", "지지율", "지지도", "지지한다", "support rate", "support rating", "support for", "支持する"), "support"),
}
"""Word to measure; longer words go first."""
