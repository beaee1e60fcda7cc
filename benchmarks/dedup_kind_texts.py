"""Invented wording for benchmarks.dedup_kinds: forms with slots in braces, recipes, names and the frames of copies."""

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "zh-Hans": ["顾长林", "沈月娥", "冯启航", "陆小满", "韩青", "邵立秋", "汤守义", "柏云"],
    "zh-Hant": ["顧美齡", "沈阿土", "馮啟泰", "陸曉嵐", "韓進財", "邵麗秋", "湯守仁", "柏雲英"],
    "en": ["Edna Marlow", "Tobias Finch", "Rhoda Keel", "Ansel Pryor", "Maud Tressel", "Colm Garrity", "Ines Holt"],
    "ja": ["柏木澄江", "戸倉誠", "三枝由紀", "真壁源太郎", "野々村静", "仁科敏雄", "辻村節子"],
    "ko": ["남궁석", "마정희", "표도현", "탁순례", "제갈민", "봉미라", "사공훈"],
}
PLACES: Final = {
    "zh-Hans": ["双桥镇", "南坡", "莲塘", "石门湾", "芦荻乡", "北栅"],
    "zh-Hant": ["雙橋里", "南坡", "蓮塘", "石門灣", "蘆荻鄉", "北柵"],
    "en": ["Netherby", "Coldwater", "Saltmarsh", "Three Elms", "Varrow", "Inchmoor"],
    "ja": ["葦原町", "鷺沼", "三ツ石", "浜崎", "雲取", "東雲台"],
    "ko": ["솔미", "갈뫼", "한여울", "너른들", "달재", "샛말"],
}

FORMS: Final = {
    "sports": {
        "zh-Hans": "业余联赛：{place0}队{tens0}比{tens1}胜{place1}队\n{month}月{day}日，业余篮球联赛第{small0}轮在{place0}体育馆举行，主队以{tens0}比{tens1}取胜。{name0}得到{tens2}分和{small1}个篮板，客队{name1}得到{tens3}分。\n首节两队打成{tens4}平，主队在第三节拉开比分。赛后主教练{name2}说，队员们防守专注，替补席也有贡献。\n全场观众{thousands0}人。下一轮主队将客场对阵{place2}队。",
        "zh-Hant": "社區棒球：{place0}隊{small0}比{small1}擊敗{place1}隊\n{month}月{day}日，社區棒球聯盟例行賽在{place0}球場開打，主場球隊以{small0}比{small1}收下勝利。先發投手{name0}主投{small2}局，用了{tens0}球，送出{small3}次三振。\n客隊{name1}在第{small4}局敲出兩分砲，一度追平。總教練{name2}賽後表示，牛棚撐住壓力是關鍵。\n進場觀眾{thousands0}人，下一場比賽移師{place2}。",
        "en": "{place0} {small0}, {place1} {small1}\n{place0} beat {place1} {small0}-{small1} in the county league on the {day}th in front of {thousands0} people. {name0} scored in the {tens0}th minute and {name1} pulled one back after {tens1} minutes.\nThe home side had {tens2} per cent of the ball and {small2} corners. Manager {name2} praised a settled defence and a bench that did its part.\n{place0} travel to {place2} next week.",
        "ja": "社会人リーグ　{place0}が{place1}に{small0}―{small1}で勝つ\n社会人サッカーリーグは{month}月{day}日、{place0}競技場で第{tens0}節の試合があり、{place0}が{place1}を{small0}―{small1}で下した。前半{tens1}分に{name0}が先制し、後半{tens2}分に{name1}が加点した。\n監督の{name2}は「守備の集中が切れなかった」と話した。\n観客は{thousands0}人。次節は敵地で{place2}と対戦する。",
        "ko": "직장인 배구, {place0} {place1}에 {small0} 대 {small1} 승리\n{month}월 {day}일 {place0} 체육관에서 열린 직장인 배구 리그에서 {place0} 팀이 {place1} 팀을 세트 점수 {small0} 대 {small1}로 눌렀다. {name0} 선수가 {tens0}점, {name1} 선수가 {tens1}점을 올렸다.\n{name2} 감독은 수비 집중력이 끝까지 흔들리지 않았다고 말했다.\n관중은 {thousands0}명이었고 다음 경기는 {place2}에서 열린다.",
    },
    "obituary": {
        "zh-Hans": "讣告：{name0}\n{place0}退休教师{name0}先生于{year}年{month}月{day}日因病去世，享年{tens0}岁。\n{name0}{born}年生于{place1}，在乡村小学任教{tens1}年，教过的学生有{thousands0}多人。他一生俭朴，喜爱书法和养花，邻里有事总是第一个到场。\n告别仪式定于{month}月{next}日上午{small0}时在{place2}举行，丧事从简，谢绝花圈。联系人：{name1}。",
        "zh-Hant": "訃聞\n先父{name0}先生慟於{year}年{month}月{day}日壽終內寢，距生於{born}年，享壽{tens0}歲。不孝子女隨侍在側，親視含殮，遵禮成服。\n謹擇於{month}月{next}日上午{small0}時在{place0}自宅設奠家祭，隨即發引安葬於{place1}之原。叨在鄉戚友誼，哀此訃聞。\n孝男{name1}、孝女{name2}泣啟。奠儀懇辭。",
        "en": "{name0}, {born}-{year}\n{name0} of {place0} died peacefully at home on the {day}th, aged {tens0}. A teacher at the village school for {tens1} years, she is remembered for her patience, her garden and a gift for reading aloud.\nBorn in {place1} in {born}, she was the youngest of {small0} children. She is survived by {small1} grandchildren and by her friend of many years, {name1}.\nThe service is at {place2} chapel on the {next}th at {small2} o'clock. Family flowers only; gifts to the lifeboat, please.",
        "ja": "{name0}さん死去　元{place0}町議\n{name0}さん（{place0}）が{month}月{day}日、老衰のため死去した。{tens0}歳。{born}年{place1}生まれ。\n町役場に{tens1}年勤めた後、町議を{small0}期務め、用水路の改修や図書館の建設に力を尽くした。温厚な人柄で知られ、引退後は子どもたちに将棋を教えていた。\n葬儀は{next}日午前{small1}時から{place2}の斎場で営まれる。喪主は長男の{name1}さん。",
        "ko": "[부고] {name0} 씨 별세\n{place0}에서 오랫동안 의원을 꾸려 온 {name0} 씨가 {year}년 {month}월 {day}일 별세했다. 향년 {tens0}세.\n{born}년 {place1}에서 태어난 고인은 {tens1}년 동안 마을 주민을 돌보았고 형편이 어려운 이웃에게는 진료비를 받지 않았다. 유족으로 {name1} 씨 등 자녀 {small0}명이 있다.\n빈소는 {place2} 장례식장 {hundreds0}호, 발인은 {next}일 오전 {small1}시다.",
    },
    "weather": {
        "zh-Hans": "{place0}天气预报\n{place0}气象站{month}月{day}日{small0}时发布：今天白天多云转小雨，东北风{small1}级，最高气温{tens0}度，最低气温{tens1}度，相对湿度{tens2}%。\n夜间雨势减弱，{place1}一带有雾，能见度不足{hundreds0}米，行车请注意安全。\n明天阴，最高气温{tens3}度。未来三天累计雨量约{tens4}毫米，沿河低洼处请做好排水。",
        "zh-Hant": "{place0}氣象快訊\n{month}月{day}日{small0}時觀測，{place0}氣溫{tens0}度，相對濕度{tens1}%，東北風{small1}級，過去一小時雨量{tens2}毫米。\n今日大致多雲，有幾陣驟雨，最高氣溫約{tens3}度，{place1}稍後有雷暴，市民外出請帶雨具。\n展望明日天色好轉，紫外線指數{small2}，海面浪高{small3}米。",
        "en": "Forecast for {place0} and district\nIssued at {small0} o'clock on the {day}th. Cloudy at first with rain spreading from the west, {tens0} millimetres in places. Wind south-westerly force {small1}. High {tens1}, low {tens2}, humidity {tens3} per cent.\nFog may form overnight around {place1}, with visibility below {hundreds0} metres; drive with care.\nTomorrow: brighter spells, high {tens4}. River levels at {place2} stand at {hundreds1} centimetres.",
        "ja": "{place0}の天気　{month}月{day}日\n{small0}時発表。{place0}は曇りのち雨、北東の風{small1}メートル、最高気温{tens0}度、最低気温{tens1}度、降水確率{tens2}％の見込み。\n夜は{place1}の沿岸で霧が出やすく、見通しが{hundreds0}メートルを下回る所がある。車の運転に注意が必要。\n明日は次第に晴れ、最高気温は{tens3}度。川の水位は{hundreds1}センチ。",
        "ko": "{place0} 날씨\n{month}월 {day}일 {small0}시 발표. {place0}는 구름이 많다가 비가 오겠고 북동풍이 초속 {small1}미터로 불겠다. 낮 최고 {tens0}도, 아침 최저 {tens1}도, 습도는 {tens2}퍼센트다.\n밤에는 {place1} 일대에 안개가 끼어 가시거리가 {hundreds0}미터 아래로 떨어지겠으니 운전에 조심해야 한다.\n내일은 차차 개고 낮 기온은 {tens3}도까지 오르겠다. 예상 강수량은 {tens4}밀리미터다.",
    },
    "notice": {
        "zh-Hans": "公告\n本院受理原告{name0}诉被告{name1}民间借贷纠纷一案（案号：{year}民初{thousands0}号），因无法以其他方式送达，现依法公告送达起诉状副本、应诉通知书、举证通知书及开庭传票。\n原告请求判令被告归还借款{thousands1}元及利息{thousands2}元。自公告之日起满{tens0}日视为送达，提出答辩状的期限为公告期满后{tens1}日内。\n定于{month}月{day}日上午{small0}时在{place0}人民法庭第{small1}审判庭开庭审理，逾期将依法缺席裁判。",
        "zh-Hant": "公示送達\n本院{year}年度司字第{thousands0}號清償債務事件，聲請人{name0}與相對人{name1}間，因相對人應受送達處所不明，茲依聲請准為公示送達。\n相對人應給付新臺幣{thousands1}元，並自{month}月{day}日起至清償日止，按年息百分之{small0}計算之利息。\n應送達之文書由本院書記科保管，應受送達人得隨時來院領取，自公告之日起{tens0}日發生效力。承辦地點：{place0}簡易庭。",
        "en": "PUBLIC NOTICE\nNotice is hereby given that {name0} of {place0} has applied to the council under reference {code} for leave to build {small0} dwellings and a shed of {hundreds0} square metres on land at {place1}.\nPlans may be seen at the town hall during office hours. Anyone who wishes to object must write to the clerk within {tens0} days of the {day}th, giving name, address and reasons.\nThe matter will be heard on the {next}th at {small1} o'clock in committee room {small2}. Deposit: {thousands0} crowns.",
        "ja": "公告\n下記の土地について、申立人{name0}から筆界特定の申請（第{thousands0}号）があったので公告する。所在は{place0}{thousands1}番地、地積は{hundreds0}平方メートル。\n利害関係人で意見を述べようとする者は、{year}年{month}月{day}日までに当局へ書面を提出すること。期限後に提出された書面は受理しない。\n現地調査は{next}日午前{small0}時から行う。問い合わせは{place1}出張所、担当{name1}、内線{hundreds1}。",
        "ko": "공시송달 공고\n{name0}이 {name1}을 상대로 낸 대여금 사건(사건번호 {year}가소{thousands0})에 관하여 피고의 주소를 알 수 없으므로 소장 부본과 변론 기일 통지서를 공시송달한다.\n청구 금액은 {thousands1}원과 이에 대한 연 {small0}퍼센트의 지연 손해금이다. 서류는 법원 민원실에 보관 중이며 언제든지 찾아갈 수 있다.\n변론 기일은 {month}월 {day}일 오전 {small1}시, 장소는 {place0} 법정 {hundreds0}호이며 공고일부터 {tens0}일이 지나면 효력이 생긴다.",
    },
    "product": {
        "zh-Hans": "晨露牌电热水壶 {code}\n到手价{hundreds0}元，月销{thousands0}件\n容量{small0}升，功率{thousands1}瓦，净重{hundreds1}克，电源线长{tens0}厘米。内胆采用食品级不锈钢，壶盖可拆洗，水开自动断电，防干烧。\n颜色与实物以收到为准，手工测量误差属正常。本店商品支持七天无理由退货，质保{small1}年，发货地{place0}，一般{small2}天送达。",
        "zh-Hant": "晨露牌除濕機 {code}\n特價{thousands0}元，已售出{thousands1}台\n每日除濕{tens0}公升，適用{tens1}坪，水箱{small0}公升，運轉音量{tens2}分貝，機身重{tens3}公斤。附濾網與排水管，滿水自動停機。\n商品圖檔顏色因螢幕設定略有差異，以實品為準。鑑賞期七天，非試用期，退貨請保持包裝完整。保固{small1}年，{place0}倉出貨。",
        "en": "Morning Dew kettle, model {code}\n{hundreds0} crowns, {thousands0} sold\nHolds {small0} litres, draws {thousands1} watts, weighs {hundreds1} grams, cord {tens0} centimetres. Brushed steel inside, a lid that lifts off for cleaning, switches itself off when dry.\nColours on your screen may differ from the goods. Returns are free within a fortnight if the box is complete. Guaranteed for {small1} years; sent from {place0}, usually in {small2} days. Rated {tens1} of 100 by {hundreds2} buyers.",
        "ja": "あさつゆ　電気ケトル　{code}\n価格{thousands0}円（税込）　販売数{thousands1}\n容量{small0}リットル、消費電力{hundreds0}ワット、重さ{hundreds1}グラム、コード{tens0}センチ。内側はステンレスで、ふたは外して洗える。空だき防止機能付き。\n画面の色は実物と異なる場合がある。未使用に限り到着後七日以内の返品を受け付ける。保証は{small1}年。{place0}の倉庫から{small2}日以内に発送。",
        "ko": "아침이슬 전기 주전자 {code}\n판매가 {thousands0}원, 누적 판매 {thousands1}개\n용량 {small0}리터, 소비 전력 {hundreds0}와트, 무게 {hundreds1}그램, 전선 길이 {tens0}센티미터. 안쪽은 스테인리스이며 뚜껑을 떼어 씻을 수 있고 물이 없으면 스스로 꺼진다.\n화면의 색은 실제와 다를 수 있다. 상자가 온전하면 칠 일 안에 반품할 수 있다. 보증 기간 {small1}년, {place0} 창고에서 {small2}일 안에 보낸다.",
    },
}
"""By kind and language: texts that recur with other names, places and figures."""

RECIPES: Final = {
    "zh-Hans": [
        "糟溜鱼片\n草鱼一条约1,200克，去骨取肉，斜刀片成5毫米厚的片，加盐6克、蛋清1个、淀粉20克抓匀，冷藏30分钟。\n香糟泡黄酒250毫升，静置两小时后用纱布滤出糟汁。木耳15克提前泡发，撕成小朵。\n锅里放油500毫升，烧到四成热，把鱼片一片片滑下去，变白就捞出。\n另起锅，下糟汁、高汤150毫升和糖35克，煮开后放入木耳和鱼片，用湿淀粉勾薄芡，轻轻推两下，淋葱油出锅。",
        "荞麦凉粉\n荞麦碴子300克，淘净后用800毫升清水浸4小时，隔布揉搓，滤出浆水，渣子再加水揉两遍。\n浆水静置半小时，撇去清水，倒进厚底锅，小火边煮边朝一个方向搅，大约18分钟，搅到能拉出旗子。\n趁热倒进抹了油的盘里，摊平，凉透后切条。\n蒜4瓣捣泥，配上香醋30毫升、辣油15毫升、芥末3克和香菜末，吃的时候再拌。",
    ],
    "zh-Hant": [
        "麻油雞酒\n土雞半隻約900克剁塊，用紙巾吸乾水分。老薑120克洗淨帶皮切片。\n黑麻油60毫升入鍋，小火把薑片煸到捲邊，約12分鐘，火大會苦。\n放雞塊翻炒到表面變白，倒入米酒700毫升，煮滾後點火讓酒氣散去，再加熱水400毫升，轉小火燉35分鐘。\n起鍋前放枸杞10克，嘗過再決定要不要鹽。坐月子的人家多半不放，拌麵線更香。",
        "桂花糖芋\n芋頭600克去皮，切成3公分的塊，泡水10分鐘洗去黏液，手癢的人請戴手套。\n鍋裡加水1,000毫升和小蘇打2克，水滾下芋頭，中火煮20分鐘，湯色會慢慢轉紅。\n換小火，加冰糖90克、鹽1克，再煮15分鐘，筷子能穿過就好。\n藕粉25克用冷水調開，畫圈倒入勾成薄羹，盛碗後撒乾桂花。冷熱都好吃，冰過更稠。",
    ],
    "en": [
        "Smoked haddock and leek pie\nPoach 600 grams of smoked haddock in 400 millilitres of milk with a bay leaf for eight minutes, then flake it and keep the milk.\nSoften three leeks in 50 grams of butter without letting them colour. Stir in 40 grams of flour, then the milk, a little at a time, until you have a loose sauce. Add a handful of parsley and a spoonful of mustard.\nPut the fish in a deep dish, pour the sauce over it and cover with 900 grams of mashed potato, roughed up with a fork.\nBake at 190 degrees for 35 minutes, until the top is brown and the edges bubble. Let it stand for ten minutes before you cut it.",
        "Rye loaf with caraway\nThe evening before, mix 150 grams of rye flour with 160 millilitres of water and a spoonful of sour starter. Cover it and leave it by the stove.\nNext day add 350 grams of strong wheat flour, 10 grams of salt, 12 grams of caraway and 210 millilitres of warm water. Knead for twelve minutes; the dough stays sticky and that is as it should be.\nLet it rise for three hours, shape it with wet hands and set it in a floured basket for another hour.\nBake at 240 degrees for 15 minutes with a pan of steaming water below, then at 200 degrees for 30 more. Tap the base: it should sound hollow.",
    ],
    "ja": [
        "さばの梅煮\nさば2切れ（約240グラム）の皮に切り目を入れ、熱湯を回しかけて臭みを取る。しょうが15グラムは薄切りにする。\n鍋に水150ミリリットル、酒100ミリリットル、しょうゆ30ミリリットル、砂糖18グラムを入れて煮立て、さばを皮を上にして並べる。\n梅干し2個をつぶして加え、落としぶたをして中火で12分煮る。途中で二、三度、煮汁をかける。\n火を止めてそのまま10分置くと味がしみる。器に盛り、白髪ねぎを添える。",
        "かぼちゃの白玉汁粉\nかぼちゃ400グラムは種を取り、皮をむいて一口大に切り、やわらかくなるまで15分蒸す。\n熱いうちに裏ごしし、牛乳350ミリリットルと砂糖45グラム、塩ひとつまみを加えて弱火で温める。沸かすと分離するので気を付ける。\n白玉粉100グラムに水90ミリリットルを少しずつ加えてこね、直径2センチに丸める。沸いた湯に入れ、浮いてから1分待って冷水に取る。\n椀に白玉を入れ、汁を注ぐ。好みで桂皮の粉を振る。",
    ],
    "ko": [
        "우엉들깨탕\n우엉 250그램은 껍질을 칼등으로 긁고 어슷하게 썰어 식초 10밀리리터를 탄 물에 담근다. 표고버섯 4개는 미지근한 물에 불려 채 썬다.\n냄비에 들기름 20밀리리터를 두르고 우엉을 5분쯤 볶다가 버섯 불린 물 600밀리리터를 붓는다.\n약한 불에서 25분 끓여 우엉이 무르면 들깨가루 60그램과 찹쌀가루 15그램을 물에 풀어 넣고 저어 준다.\n국간장으로 간을 맞추고 걸쭉해지면 불을 끈다. 밥을 말아 먹어도 좋다.",
        "단호박 시루떡\n멥쌀가루 500그램에 소금 5그램을 섞어 체에 두 번 내린다. 찐 단호박 180그램을 으깨어 넣고 손바닥으로 비벼 물기를 고루 먹인다.\n설탕 50그램을 넣고 가볍게 섞은 뒤 시루에 젖은 천을 깔고 팥고물 300그램 가운데 절반을 편다.\n쌀가루를 얹고 나머지 고물로 덮어 김이 오른 솥에서 25분 찌고 5분 뜸을 들인다.\n한 김 식힌 다음 칼에 물을 묻혀 자른다. 남은 것은 얼려 두었다가 다시 찐다.",
    ],
}
"""Single texts of a language, whose copies are looked for."""

FRAMES: Final = {
    "zh-Hans": (
        ["首页 本地 生活 食谱 分类信息", "登录 注册 手机版"],
        ["未经授权请勿转载本页内容", "举报电话刊登于报纸第二版", "返回顶部 联系编辑部 网站地图"],
        "街坊都在看的一则消息",
        "（来源：河湾生活网，编辑整理）",
    ),
    "zh-Hant": (
        ["首頁 在地 生活 食譜 分類廣告", "登入 註冊 行動版"],
        ["本頁內容未經授權請勿轉載", "讀者投書請寄編輯部信箱", "回到頂端 聯絡我們 網站導覽"],
        "鄰居都在看的一則消息",
        "（來源：河灣生活網，編輯整理）",
    ),
    "en": (
        ["Home Local Living Food Small ads", "Sign in Register Mobile edition"],
        ["No part of this page may be reprinted without permission", "Write to the editor about errors", "Back to top"],
        "What your neighbours are reading today",
        "(From our partners at the Riverbend Courier.)",
    ),
    "ja": (
        ["ホーム 地域 暮らし レシピ 広告", "ログイン 会員登録"],
        [
            "このページの内容を許可なく転載しないでください",
            "誤りに気付いた方は編集部までご連絡ください",
            "ページの先頭へ",
        ],
        "ご近所で読まれている話題",
        "（川曲暮らし新聞より、編集部まとめ）",
    ),
    "ko": (
        ["처음 지역 생활 요리 광고", "로그인 회원 가입"],
        ["허락 없이 이 글을 옮겨 실을 수 없습니다", "틀린 곳은 편집부에 알려 주십시오", "맨 위로"],
        "이웃이 많이 읽은 소식",
        "(강굽이 생활신문 제공, 편집부 정리)",
    ),
}
"""By language: lines above and below a copy, another headline and a credit line."""
