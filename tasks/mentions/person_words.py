"""Family names, titles and widely known persons, in four languages: the evidence that a word is a person's name."""

from __future__ import annotations

from tasks.mentions.lexicon import read_words

SURNAMES_ZH = frozenset(
    read_words("""
王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 萧 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴
莫 孔 向 汤 温 康 施 文 牛 樊 葛 邢 安 齐 易 乔 伍 庞 颜 倪 庄 聂 章 鲁 岳 翟 殷 詹 申 欧 耿 关 兰 焦 俞 左 柳 甘 祝 包 宁 尚 符 舒 阮 柯 纪 梅 童 凌 毕 单 季 裴 霍 涂 成 苗 谷 盛 曲 翁 冉 骆 蓝 路 游 辛 靳 管 柴 蒙 鲍 华 喻 祁 蒲 房 滕 屈 饶 解 牟 艾 尤 阳 穆 农 司 卓 古 吉 缪 简 车 项 连 芦 麦 褚 娄 窦 戚 岑 景 党 宫 费 卜 冷 晏 席 卫 米 柏 宗
瞿 桂 全 佟 应 臧 闵 苟 邬 边 卞 姬 师 仇 栾 隋 商 刁 沙 荣 巫 寇 桑 郎 甄 丛 仲 虞 敖 巩 明 佘 池 查 麻 苑 迟 邝 朴 习 蔺 沃 栗 赖 洪 尹 池 邱 卢 连 涂 简 游 欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 长孙 慕容 皇甫 令狐 端木 公孙
""")
)
SURNAMES_JA = frozenset(
    read_words("""
佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 齋藤 齊藤 清水 山崎 阿部 森 池田 橋本 山下 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 原 柴田 酒井 工藤 横山
宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 浜田 菅原 市川 水野 小松 島田 古川 小山 山中 高野 西田 山内 西川 五十嵐 北村 安田 中田 川口 平田 川崎 飯田 吉川 本田 久保田 沢田 辻 関 吉村 渡 岩田 中西 服部 樋口 福島 川上 永井 松岡 田口
山村 松村 大久保 片山 小池 小西 富田 石原 須藤 黒田 高山 熊谷 早川 吉岡 大島 荒木 松原 野田 尾崎 星野 堀 堀内 望月 内藤 大橋 石橋 小泉 小沢 安倍 麻生 岸田 菅 石破 高市 河野 林 茂木 萩生田 甘利 二階 鳩山 枝野 玉木 泉 前原 志位 植田 黒川 岸 細田 上川 西村 浜 中谷 岩屋 村井 赤沢 武藤 福原 三木 宮沢 橋下 松野 世耕 加納 稲田 野上 小渕 谷垣 塩崎 町村 中曽根 竹下 海部 細川 羽田 村山 森 福井 白川
寺田 今村 土屋 市原 宮田 大森 堀江 柳井 孫 三木谷 永守 豊田 本庄 大谷 羽生 藤原 平井 西 南 北川 東 根本 岡 岡崎 桑原 白石 秋山 川村 田代 大石 八木 小田 栗原 浅野 福本 大沢 矢野 荒井 森本 広瀬 馬場 川島 吉野 内山 小倉 児玉 坂口 榎本 野中 梅田 成田 田島 関口 久野 水谷 安部 杉浦 奥村 中井 岩本 瀬戸 古賀 松下 川端 土井 浅井 神田 柳沢 鎌田 飯塚 上村 島崎 鳥居 堤
""")
)
SURNAMES_KO = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구라민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
COMPOUND_SURNAMES_KO = frozenset(("남궁", "황보", "제갈", "선우", "독고", "사공"))

# Titles after which (zh, en) or before which (zh, ja, ko) a name stands.
TITLES_ZH = read_words("""
总统 副总统 总理 副总理 首相 副首相 主席 副主席 国家主席 总书记 书记 副书记 部长 副部长 大臣 外相 防相 财相 国务卿 防长 外长 财长 大使 公使 总领事 省长 副省长 州长 副州长 市长 副市长 县长 区长 局长 副局长 署长 厅长 处长 科长 司长 司令 司令官 参谋长 将军 上将 中将 少将 上校 中校 少校 上尉 议员 众议员 参议员 众议院议长 议长 委员长 委员 院长 副院长
校长 教授 副教授 研究员 博士 院士 主任 副主任 秘书长 发言人 新闻发言人 记者 特派记者 摄影记者 编辑 主编 总编辑 董事长 副董事长 总裁 副总裁 总经理 副总经理 首席执行官 执行长 首席财务官 创始人 创办人 联合创始人 CEO 行长 副行长 理事长 会长 副会长 社长 分析师 经济学家 律师 法官 检察官 检察长 检察总长 医生 教练 球员 导演 演员 歌手 作家 先生 女士 小姐 夫人 同志 老师 代表
召集人 发起人 主理人 店主 东主 立委 县议员 市议员 区议员 立法委员 会计师 建筑师 设计师 党首 党魁 领袖 领导人 候选人 代理国务卿 特使 特首 行政长官 幕僚长 白宫发言人 国家安全顾问 顾问 外交官 国王 女王 天皇 教皇 教宗 王储 亲王 公主 负责人 工程师 科学家 专家 学者 站长 所长 村长 镇长 院士 队长 总监 董事 监事 主持人 司长 参赞 专员
""")
TITLES_JA = read_words("""
首相 大統領 副大統領 首席 主席 国家主席 総書記 総理 総理大臣 外相 防衛相 財務相 経産相 経済産業相 官房長官 官房副長官 国務長官 国防長官 財務長官 商務長官 長官 大臣 副大臣 政務官 幹事長 政調会長 総務会長 党首 党代表 代表 共同代表 副代表 委員長 書記長 議員 衆院議員 参院議員 上院議員 下院議員 知事 副知事 市長 区長 町長 村長 議長 報道官 事務次官 次官 局長 課長 部長 審議官 大使 総領事 総裁 副総裁 頭取
会長 副会長 社長 副社長 専務 常務 取締役 最高経営責任者 CEO 理事長 理事 学長 教授 准教授 名誉教授 特任教授 助教 講師 研究員 主任研究員 博士 医師 弁護士 裁判官 検事 監督 選手 投手 捕手 記者 編集長 編集委員 氏 さん 容疑者 被告 ちゃん 君 様 アナリスト エコノミスト 司令官 将軍 書記 王 女王 国王 皇太子 天皇 教皇 法王 補佐官 報道官 元首相 前首相 前大統領 元大統領 所長 院長 校長 館長 店長 園長 団長 駅長 参事官
""")
TITLES_KO = read_words("""
대통령 부통령 총리 국무총리 부총리 총리대신 주석 국가주석 총서기 위원장 부위원장 장관 차관 차관보 국무장관 국방장관 외교장관 외무상 외상 방위상 대사 총영사 의원 국회의원 상원의원 하원의원 의장 부의장 원내대표 대표 공동대표 비대위원장 사무총장 최고위원 지사 도지사 시장 군수 구청장 청장 처장 실장 수석 비서관 보좌관 대변인 부대변인 국장 과장 본부장 센터장 소장 원장 부원장 총재 부총재 행장 회장 부회장 사장 부사장
전무 상무 이사 이사장 최고경영자 CEO 총장 교수 명예교수 연구원 선임연구원 수석연구원 연구위원 박사 변호사 판사 검사 검찰총장 감독 선수 기자 특파원 앵커 씨 군 양 감독관 작가 배우 가수 애널리스트 이코노미스트 사령관 대장 중장 후보 전문위원 국왕 여왕 왕세자 교황 팀장 조합장 당선인 의원장 특보 특사 비서실장 안보보좌관
""")
TITLES_EN = frozenset(
    read_words("""
President Vice-President Premier Chancellor Secretary Minister Ambassador Senator Sen. Rep. Representative Congressman Congresswoman Governor Gov. Mayor Judge Justice General Gen. Admiral Adm. Colonel Col. Captain Capt. Lieutenant Lt. Sergeant Sgt. Chairman Chairwoman Chair Chairperson
CEO CFO Director Professor Prof. Dr. Doctor Mr. Mrs. Ms. Miss Mr Mrs Ms Dr Sir Lord Lady King Queen Prince Princess Pope Emperor Sheikh Ayatollah Speaker Spokesman Spokeswoman Spokesperson spokesman spokeswoman spokesperson analyst economist attorney lawyer professor coach reporter
journalist author director president chairman minister leader Leader Commissioner Commander Chief Officer Envoy envoy Executive
""")
)
ROLES_EN = frozenset(
    read_words("""
analyst economist attorney lawyer professor coach reporter journalist author director president chairman chairwoman chair minister leader chief executive officer founder owner resident counterpart head spokesman spokeswoman spokesperson teacher farmer engineer wife husband son daughter brother sister mother father
colleague successor predecessor deputy manager secretary governor mayor pastor captain activist student nurse doctor scientist researcher general commissioner ambassador envoy senator lawmaker legislator councillor councilor candidate curator editor architect designer fisherman fisher driver trader captain pilot
principal dean rector treasurer organiser organizer volunteer campaigner lecturer historian biologist chemist physicist geologist artist writer poet novelist singer actor actress composer conductor partner associate developer programmer technician inspector prosecutor judge sheriff official adviser advisor consultant
""")
)
"""Common nouns that stand before a person's name, with a comma or without."""
GIVEN_NAMES_EN = frozenset(
    read_words("""
James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank
Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene
Vincent Russell Elijah Louis Bobby Philip Johnny Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela
Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice Jean Abigail Alice Julia
Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Tom Bill Bob Jim Mike Dave Steve Dan Tony Chris Matt Ben Sam Greg Fred Ron Tim Jeff Ken Jake Nick Alex Ray Pat Pete Hank Doug Zach Walt Ted Tommy Charlie Rick Dick Rob Ed Andy Josh
Antony Rahm Kamala Hillary Barack Vladimir Volodymyr Emmanuel Angela Olaf Ursula Rishi Boris Theresa Xi Narendra Justin Recep Benjamin Mohammed Mohammad Muhammad Ahmed Ali Hassan Hussein Abdul Omar Ibrahim Yusuf Fumio Shinzo Yoshihide Taro Shigeru Sanae Yoko Kenji Hiroshi Takashi Yuki Akira Naoki Kazuo Toshio Masayoshi
Akio Makoto Satoshi Yasuhiro Junichiro Ichiro Haruki Naomi Yuko Keiko Tomoko Kim Lee Park Choi Jung Moon Yoon Cho Han Chung Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Tsai Lai Hans Klaus Jürgen Wolfgang Heinz Pierre Jean François Jacques Carlos Luis Miguel Pedro Fernando Sergei
Dmitry Mikhail Alexei Ivan Nikolai Igor Oleg Viktor Yevgeny Sebastian Condoleezza Janet Jerome Gina Lloyd Jake Katherine Wendy Elon Tim Satya Sundar Jensen Morris Pat Lisa Mary Warren Jamie Larry Sergey Mark Sheryl Geeta Priya Raj Sanjay Amit Anil Sunil Sydney Alexandra Ryan Leon Theodore Geoffrey
""")
) - {
    "Sun",
    "He",
    "Han",
    "Park",
    "Jordan",
    "Virginia",
    "Madison",
    "Grace",
    "Hank",
    "Sydney",
    "Austin",
    "Charlotte",
    "Victoria",
    "Christian",
    "Mark",
    "Bill",
    "Will",
    "Rob",
    "Ray",
    "Dick",
    "Pat",
    "Ma",
}

# Heads of state and government, ministers and business leaders that the press of the last decades names without title.
KNOWN_ZH = """
拜登|特朗普|川普|奥巴马|欧巴马|布什|克林顿|柯林顿|希拉里|里根|尼克松|哈里斯|贺锦丽|彭斯|布林肯|蓬佩奥|庞培欧|沙利文|苏利文|奥斯汀|耶伦|叶伦|雷蒙多|鲍威尔|佩洛西|裴洛西|麦卡锡|麦康奈尔|舒默|卢比奥|鲁比奥|万斯|赫格塞思|贝森特|卢特尼克|马斯克|盖茨|库克|贝索斯|扎克伯格|黄仁勋|普京|普丁|蒲亭|梅德韦杰夫|拉夫罗夫|泽连斯基|泽伦斯基|马克龙|马克宏|默克尔|梅克尔|
朔尔茨|萧兹|默茨|冯德莱恩|范德赖恩|博雷利|苏纳克|特拉斯|约翰逊|强森|斯塔默|施凯尔|特鲁多|杜鲁道|莫迪|埃尔多安|艾尔多安|内塔尼亚胡|纳坦雅胡|阿巴斯|哈梅内伊|莱希|古特雷斯|谭德塞|斯托尔滕贝格|吕特|阿尔巴尼斯|艾班尼斯|莫里森|黄英贤|马科斯|小马可仕|杜特尔特|佐科|普拉博沃|李显龙|黄循财|安瓦尔|马哈蒂尔|昂山素季|翁山苏姬|洪森|洪玛奈|
习近平|李强|李克强|王毅|秦刚|赵乐际|王沪宁|蔡奇|丁薛祥|李希|何立峰|韩正|毛泽东|邓小平|江泽民|胡锦涛|温家宝|朱镕基|李尚福|董军|谢锋|任正非|马云|马化腾|雷军|王传福|曾毓群|蔡英文|赖清德|萧美琴|马英九|柯文哲|侯友宜|韩国瑜|张忠谋|刘德音|魏哲家|郭台铭|李家超|林郑月娥|林郑|梁振英|安倍|安倍晋三|岸田文雄|岸田|菅义伟|石破茂|石破|高市早苗|麻生太郎|林芳正|上川阳子|茂木敏充|河野太郎|
植田和男|黑田东彦|小泉进次郎|小泉纯一郎|尹锡悦|文在寅|朴槿惠|李在明|韩德洙|韩悳洙|朴振|赵兑烈|金正恩|金与正|金正日|金日成|崔善姬|希特勒|斯大林|列宁|曼德拉|甘地|撒切尔|柴契尔|丘吉尔|肯尼迪|林肯|教宗方济各|方济各
"""
KNOWN_JA = """
バイデン|トランプ|オバマ|ブッシュ|クリントン|ハリス|ペンス|ブリンケン|ポンペオ|サリバン|オースティン|イエレン|レモンド|パウエル|ペロシ|エマニュエル|ルビオ|バンス|ヘグセス|ベセント|ラトニック|マスク|ゲイツ|プーチン|メドベージェフ|ラブロフ|ゼレンスキー|マクロン|メルケル|ショルツ|メルツ|フォンデアライエン|スナク|スターマー|ジョンソン|トルドー|モディ|エルドアン|ネタニヤフ|グテレス|ストルテンベルグ|ルッテ|アルバニージー|
習近平|李強|李克強|王毅|秦剛|蔡英文|頼清徳|尹錫悦|文在寅|李在明|朴槿恵|韓悳洙|金正恩|金与正|安倍晋三|岸田文雄|菅義偉|石破茂|高市早苗|麻生太郎|林芳正|上川陽子|茂木敏充|河野太郎|植田和男|黒田東彦|小泉進次郎|小池百合子|孫正義|豊田章男|柳井正|マルコス|ジョコ|プラボウォ
"""
KNOWN_KO = """
바이든|조 바이든|트럼프|도널드 트럼프|오바마|해리스|카멀라 해리스|펜스|블링컨|토니 블링컨|설리번|제이크 설리번|오스틴|옐런|재닛 옐런|파월|제롬 파월|러몬도|펠로시|루비오|밴스|헤그세스|머스크|일론 머스크|푸틴|블라디미르 푸틴|젤렌스키|볼로디미르 젤렌스키|마크롱|메르켈|숄츠|수낵|스타머|트뤼도|모디|에르도안|네타냐후|구테흐스|시진핑|리창|리커창|왕이|친강|차이잉원|라이칭더|기시다|기시다 후미오|
아베|아베 신조|스가|이시바|이시바 시게루|다카이치|다카이치 사나에|하야시 요시마사|가미카와 요코|윤석열|문재인|이재명|한덕수|한동훈|이재용|정의선|최태원|구광모|신동빈|김정은|김여정|김정일|박근혜|이명박|노무현|추경호|최상목|조태열|박진|신원식|이종섭|조국|김건희|마르코스|젠슨 황|팀 쿡
"""
