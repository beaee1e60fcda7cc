"""Invented wording for the duplicate benchmark: reports, advertisements, pages of one frame and stories in four languages.

Names in braces are slots. In STORIES the sentences of the languages stand in the same order and state the same slots.
"""

from __future__ import annotations

from typing import Final

PLACES: Final = {
    "zh": ["青屿", "云溪", "海东", "磐石", "竹坪", "鹿泽", "长汀口", "白沙湾", "柳桥", "东礁"],
    "en": ["Tollan", "Kelmar", "Carrow", "Orwell Bay", "Stanmere", "Hythe Cross", "Drumloch", "Pell Sands"],
    "ja": ["白浜町", "海渡市", "霧島台", "高瀬村", "南潟市", "雨宮町", "砂越市"],
    "ko": ["동백시", "새벽군", "은하리", "솔빛시", "해담군", "물안읍"],
    "de": ["Hochmoor", "Sandau", "Lindenfurt", "Ulmbach", "Kaltensee", "Westerholz"],
}
TITLES: Final = {
    "zh": ["冷链调度员", "桥吊司机", "会计主管", "门店经理", "数据分析师", "水质检验员"],
    "en": ["depot planner", "fleet electrician", "pastry cook", "night nurse", "claims handler", "site surveyor"],
    "ja": ["配車係", "電気主任技術者", "調理補助", "経理担当", "測量士", "販売員"],
    "ko": ["배차 담당자", "전기 기사", "조리사", "회계 담당자", "측량 기사", "매장 관리자"],
    "de": ["Disponentin", "Elektriker", "Konditor", "Pflegekraft", "Sachbearbeiterin", "Vermesser"],
}

REPORTS: Final = {
    "zh": [
        "{place}海事处第{serial}期水位通报\n本周{place}站平均水位{a}米，最高{b}米，最低{c}米，过闸船舶{d}艘，过货{e}吨。"
        "水位由自动站每小时记录一次，异常数据经人工复核后剔除。\n请过往船舶注意航标，按限速行驶，夜间加强瞭望。",
        "{place}市场{month}月蔬菜价格\n黄瓜每公斤{a}元，番茄{b}元，土豆{c}元，大白菜{d}元，生姜{e}元。"
        "价格由三家批发市场的收盘价平均而得，仅供参考，不作为结算依据。",
    ],
    "en": [
        "{place} air quality bulletin, week {serial}\nThe mean concentration of fine dust was {a} micrograms, with a maximum "
        "of {b} on the ring road and a minimum of {c} in the park. {d} hourly values were valid, {e} were rejected. "
        "Measurements follow the national handbook and are checked before release. Subscribers receive this bulletin "
        "every Monday; questions go to the environment desk at the town hall.",
        "Auction results, {place} fish hall, lot list {serial}\nCod fetched {a} crowns a box, haddock {b}, plaice {c}. "
        "{d} boxes were landed by {e} boats. Prices are averages of all sales before noon and exclude hall dues.",
    ],
    "ja": [
        "{place}の週間積雪情報（第{serial}号）\n今週の最深積雪は{a}センチ、降雪量の合計は{b}センチ、平均気温は{c}度でした。"
        "除雪車は延べ{d}台が出動し、{e}キロの道路を除雪しました。屋根の雪下ろしは必ず二人以上で行い、命綱を使ってください。",
    ],
    "ko": [
        "{place} 주간 전력 사용 보고 제{serial}호\n이번 주 최대 수요는 {a}킬로와트, 평균 수요는 {b}킬로와트였다. 정전은 {c}건, 복구에는 평균 {d}분이 걸렸고 "
        "신규 계약은 {e}건이다. 자료는 각 변전소에서 자동으로 모아 검증한 뒤 발표한다.",
    ],
    "de": [
        "Pegelbericht {place}, Ausgabe {serial}\nDer mittlere Wasserstand lag bei {a} Zentimetern, der höchste bei {b}, der "
        "niedrigste bei {c}. An der Schleuse wurden {d} Schiffe mit {e} Tonnen Fracht gezählt. Die Werte stammen von der "
        "amtlichen Messstelle und werden vor der Veröffentlichung geprüft.",
    ],
}

ADVERTISEMENTS: Final = {
    "zh": "招聘{title}（{place}）\n职位编号：{serial}\n月薪{low}至{high}元，招{heads}人。\n"
    "我们是一家成立多年的物流企业，仓库遍布沿海各县。岗位要求责任心强，能适应轮班，有同类经验者优先。"
    "公司提供五险一金、带薪年假、免费工作餐和宿舍，试用期三个月，表现优秀者可提前转正。\n"
    "有意者请将简历发至人事部邮箱，注明应聘岗位，合适者一周内通知面试，资料保密，恕不退还。",
    "en": "{title} wanted in {place}\nReference number {serial}\nPay {low} to {high} crowns a month, {heads} positions.\n"
    "We are a family-run haulage and catering group with depots along the coast. You enjoy working in a small team, "
    "take responsibility and do not mind an early start. Previous experience helps but is not essential, since every "
    "newcomer is paired with a colleague for the first weeks.\n"
    "We offer a permanent contract, a pension scheme, free meals on shift and a bus pass. Send a short letter and your "
    "certificates to the staff office; we treat every application in confidence and reply within a fortnight.",
    "ja": "{title}募集（{place}）\n求人番号 {serial}\n月給{low}円～{high}円、採用予定{heads}人\n"
    "当社は沿岸部で物流と給食を手がける会社です。未経験の方でも先輩が丁寧に指導しますので安心してご応募ください。"
    "社会保険完備、交通費支給、制服貸与、食事補助があります。試用期間中も条件は変わりません。\n"
    "応募を希望される方は履歴書を人事課までお送りください。書類選考のうえ、面接の日程をご連絡します。応募書類は返却しません。",
    "ko": "{title} 모집 ({place})\n공고 번호 {serial}\n월급 {low}원에서 {high}원, 모집 인원 {heads}명\n"
    "우리 회사는 해안 지역에서 물류와 급식을 맡고 있다. 경험이 없어도 선배가 차근차근 가르치며, 책임감이 있고 함께 일하기를 즐기는 사람을 찾는다. "
    "사회 보험과 교통비, 점심 식사를 제공하고 수습 기간에도 조건은 같다.\n"
    "지원서는 인사팀으로 보내면 되고, 서류 심사 뒤에 면접 날짜를 알려 준다. 제출한 서류는 돌려주지 않는다.",
    "de": "{title} gesucht in {place}\nKennziffer {serial}\nGehalt {low} bis {high} Kronen im Monat, {heads} Stellen.\n"
    "Wir sind ein Familienbetrieb für Transport und Verpflegung mit mehreren Standorten an der Küste. Sie arbeiten gern "
    "in einer kleinen Mannschaft, übernehmen Verantwortung und stehen früh auf. Erfahrung ist willkommen, aber nicht "
    "Bedingung: Wer neu anfängt, wird in den ersten Wochen begleitet.\n"
    "Wir bieten einen unbefristeten Vertrag, eine Betriebsrente, freie Mahlzeiten und eine Fahrkarte. Schicken Sie Brief "
    "und Zeugnisse an die Personalstelle; wir behandeln jede Bewerbung vertraulich.",
}

FRAMES: Final = {
    "zh": (
        ["首页 新闻 民生 图片 专题 论坛", "欢迎访问本站，今天也要注意天气变化", "热门搜索：公交改线 菜价 夜校报名"],
        [
            "本站所载文章未经许可不得转载，违者追究法律责任",
            "如发现页面错误，请拨打值班电话告诉我们",
            "广告合作请联系市场部，工作日九点至十七点",
            "上一篇 下一篇 返回列表 打印本页 关闭窗口",
        ],
    ),
    "en": (
        ["Home News Harbour Sport Letters Classifieds", "You are reading the online edition of the coast weekly"],
        [
            "Like this story? Our reporters depend on readers who pay for a subscription",
            "All articles are protected; reprinting needs the written consent of the publisher",
            "Letters to the editor are welcome and may be shortened before publication",
            "Weather and tides are brought to you by the harbour master's office",
        ],
    ),
    "ja": (
        ["トップ ニュース 暮らし 天気 投稿 お問い合わせ", "当サイトは毎朝六時に更新しています"],
        [
            "記事や写真の無断転載を禁じます",
            "ご意見やご感想は投稿フォームからお寄せください",
            "購読の申し込みは最寄りの販売店でも受け付けています",
        ],
    ),
}
ADDITIONS: Final = {
    "zh": [
        "记者随后从有关部门了解到，调查仍在进行，结果将另行公布。",
        "多位居民表示，希望后续安排能提前通知，免得耽误上班上学。",
        "县里还决定成立专班，逐户走访，登记损失。",
    ],
    "en": [
        "Officials said later that the inquiry continues and that its findings will be published.",
        "Several residents asked for earlier notice next time, so that shifts and school runs can be arranged.",
        "A helpline stays open for anyone who needs advice.",
    ],
    "ja": [
        "関係者によると、詳しい経緯は今も調べており、結果は改めて公表するという。",
        "住民からは、次は早めに知らせてほしいという声が上がった。",
    ],
    "ko": [
        "관계자는 조사가 이어지고 있으며 결과는 따로 발표하겠다고 말했다.",
        "주민들은 다음에는 더 일찍 알려 달라고 요청했다.",
    ],
    "de": [
        "Die Untersuchung dauert an, die Ergebnisse sollen später veröffentlicht werden.",
        "Mehrere Anwohner baten darum, beim nächsten Mal früher informiert zu werden.",
    ],
}

STORIES: Final = [
    {
        "zh": [
            "{year}年，{place}港完成货物吞吐量{count_a}吨，增长{rate_a}。",
            "集装箱吞吐量为{count_b}标准箱，其中冷藏箱占{round_rate}。",
            "港务局将投资{money_a}建设{round_count}米岸线，{date}开工。",
            "项目可新增{jobs}个岗位，每年减少运输费用{money_b}。",
            "港务局负责人说，货主最关心的是等泊时间，目前平均为{rate_b}小时以内的船舶比重已明显上升。",
        ],
        "en": [
            "{place} port handled {count_a} tonnes of cargo in {year}, up {rate_a}.",
            "Container traffic came to {count_b} boxes, and reefers made up {round_rate} of them.",
            "The port authority will spend {money_a} on {round_count} metres of quay; work begins on {date}.",
            "The project is to create {jobs} jobs and save shippers {money_b} a year.",
            "Shippers care most about waiting, the head of the authority said, and the share of ships that wait is {rate_b}.",
        ],
        "ja": [
            "{year}年の{place}港の貨物取扱量は{count_a}トンで、{rate_a}増えた。",
            "コンテナは{count_b}個で、このうち冷蔵が{round_rate}を占める。",
            "港務局は{money_a}を投じて{round_count}メートルの岸壁を造り、{date}に着工する。",
            "{jobs}人の雇用が生まれ、輸送費は年に{money_b}減る見込みだ。",
            "荷主が最も気にするのは待ち時間だと局長は話し、待つ船の割合は{rate_b}という。",
        ],
        "ko": [
            "{year}년 {place}항은 화물 {count_a}톤을 처리해 {rate_a} 늘었다.",
            "컨테이너는 {count_b}개였고 그 가운데 냉장이 {round_rate}를 차지했다.",
            "항만청은 {money_a}을 들여 {round_count}미터의 부두를 지으며 {date}에 착공한다.",
            "일자리 {jobs}개가 생기고 운송비는 해마다 {money_b} 줄어들 전망이다.",
            "화주들이 가장 걱정하는 것은 대기 시간이며 기다리는 배의 비율은 {rate_b}라고 청장은 말했다.",
        ],
    },
    {
        "zh": [
            "{place}电池厂{date}投产，总投资{money_a}，占地{count_a}平方米。",
            "一期年产能为{count_b}组，二期{year}年建成后将提高{round_rate}。",
            "工厂现有员工{jobs}人，其中女性占{rate_a}。",
            "公司承诺回收率不低于{rate_b}，并向社区基金捐款{money_b}。",
            "附近{round_count}户居民已收到噪声检测报告。",
        ],
        "en": [
            "The battery plant at {place} opened on {date} after an investment of {money_a}; it covers {count_a} square metres.",
            "The first stage makes {count_b} packs a year, and the second, due in {year}, will add {round_rate}.",
            "It employs {jobs} people, {rate_a} of them women.",
            "The company promises to recover at least {rate_b} of its materials and gives {money_b} to a local fund.",
            "Some {round_count} households nearby have received a report on noise.",
        ],
        "ja": [
            "{place}の電池工場が{date}に稼働した。投資額は{money_a}、敷地は{count_a}平方メートル。",
            "第一期の生産能力は年{count_b}組で、第二期が{year}年に完成すると{round_rate}増える。",
            "従業員は{jobs}人で、女性が{rate_a}を占める。",
            "会社は回収率{rate_b}以上を約束し、地域の基金に{money_b}を寄付する。",
            "近くの{round_count}世帯には騒音の調査結果が届いた。",
        ],
        "ko": [
            "{place} 배터리 공장이 {date} 문을 열었다. 투자액은 {money_a}, 부지는 {count_a}제곱미터다.",
            "1단계 생산 능력은 연간 {count_b}개이고 2단계가 {year}년 완공되면 {round_rate} 늘어난다.",
            "직원은 {jobs}명이며 여성이 {rate_a}를 차지한다.",
            "회사는 회수율 {rate_b} 이상을 약속하고 지역 기금에 {money_b}을 기부한다.",
            "인근 {round_count}가구는 소음 조사 결과를 받았다.",
        ],
    },
    {
        "zh": [
            "{place}博物馆公布{year}年年报，全年接待观众{count_a}人次，比上年增加{rate_a}。",
            "未成年人占{round_rate}，外地观众占{rate_b}。",
            "门票收入{money_a}，修缮支出{money_b}。",
            "馆藏数字化已完成{count_b}件，{date}上线第一批。",
            "志愿者共有{jobs}名，讲解{round_count}场。",
        ],
        "en": [
            "{place} museum received {count_a} visitors in {year}, its annual report says, {rate_a} more than the year before.",
            "Minors made up {round_rate} and visitors from elsewhere {rate_b}.",
            "Tickets brought in {money_a}, repairs cost {money_b}.",
            "{count_b} objects have been digitised; the first go online on {date}.",
            "Its {jobs} volunteers led {round_count} tours.",
        ],
        "ja": [
            "{place}の博物館が{year}年の年報を公表した。来館者は{count_a}人で、前年より{rate_a}増えた。",
            "未成年が{round_rate}、遠方からの来館者が{rate_b}を占める。",
            "入館料の収入は{money_a}、修繕費は{money_b}だった。",
            "収蔵品{count_b}点のデジタル化が終わり、{date}に最初の公開が始まる。",
            "ボランティアは{jobs}人で、案内は{round_count}回に上った。",
        ],
        "ko": [
            "{place} 박물관은 {year}년 연보를 내고 관람객이 {count_a}명으로 전년보다 {rate_a} 늘었다고 밝혔다.",
            "미성년자가 {round_rate}, 외지 관람객이 {rate_b}를 차지했다.",
            "입장료 수입은 {money_a}, 수리비는 {money_b}이었다.",
            "소장품 {count_b}점의 디지털화를 마쳤고 {date} 첫 자료를 공개한다.",
            "자원봉사자 {jobs}명이 안내를 {round_count}번 했다.",
        ],
    },
]
