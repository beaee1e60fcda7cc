"""Organisations known by name, and the words that organisations end in, in four languages.

International bodies, large listed companies, news agencies and parties: public facts, compiled by hand. Chinese names
stand in Simplified form, with the Taiwanese word where it differs; look-ups fold both scripts.
"""

from __future__ import annotations

from tasks.mentions.lexicon import read_words

ACRONYMS = frozenset(
    read_words("""
UN WHO WTO IMF NATO OECD ASEAN APEC EU OPEC OPEC+ UNESCO UNICEF IAEA ICC ICJ ILO WIPO FAO WFP UNHCR UNRWA UNDP UNEP ITU ICAO IMO IPCC BIS ADB AIIB G7 G20 G8 BRICS AUKUS QUAD Quad RCEP CPTPP USMCA IPEF SCO ECB BOJ BOK PBOC RBA BoE
NASA JAXA ESA FBI CIA NSA DHS DOJ DOE EPA FDA CDC NIH NSF NIST DARPA USTR USAID SEC FTC FCC FAA FRA IRS USDA NOAA USGS FEMA NTSB METI MOFA MEXT MLIT JETRO JICA JBIC NEDO JOGMEC NEXI RIKEN AIST KOTRA KAIST KIST KEPCO KDI KBS MBC SBS YTN JTBC
NHK TBS TSMC SMIC UMC CATL BYD BOE ZTE NIO GAC SAIC FAW CNOOC CNPC ICBC HSBC UBS BBC CNN CNBC NBC ABC CBS PBS NPR AFP AP UPI CCTV CGTN RFA VOA ANA JAL NTT KDDI NEC IBM AMD HP AT&T GM GE BMW BASF SAP ASML ARM Arm ABB BP UPS DHL FedEx Meralco Amtrak Brookfield LG SK SKT KT LGES POSCO HMM LVMH IKEA
AWS SAIC SoftBank Rapidus Kioxia NVIDIA Nvidia Google Microsoft Apple Amazon Meta Facebook Twitter OpenAI Anthropic Intel Qualcomm Micron Broadcom Oracle Tesla Netflix Airbnb Uber PayPal SpaceX Boeing Lockheed Pfizer Moderna Merck Novartis Roche Bayer AstraZeneca Sanofi Siemens
Volkswagen Mercedes-Benz Porsche Renault Stellantis Ford Toyota Honda Nissan Mazda Subaru Suzuki Mitsubishi Panasonic Sony Hitachi Toshiba Fujitsu Sharp Canon Nikon Ricoh Olympus Kyocera Murata TDK Denso Bridgestone Nintendo Rakuten Mitsui Sumitomo Marubeni Itochu Daikin Komatsu Kubota Keyence Nomura
Samsung Hyundai Kia Hanwha Lotte Naver Kakao Coupang Doosan Hynix Huawei Alibaba Tencent Baidu ByteDance TikTok Xiaomi Lenovo Foxconn MediaTek Pegatron Quanta Acer Asus Evergrande Sinopec PetroChina Geely Reuters Bloomberg Yonhap Xinhua Nikkei Kyodo Interfax TASS
Walmart Costco Starbucks McDonald's Coca-Cola Pepsi Nike Adidas Shell ExxonMobil Chevron TotalEnergies Aramco Gazprom Rosneft Equinor Airbus Rolls-Royce Ericsson Nokia Philips Bosch Nestlé Unilever Blackstone BlackRock JPMorgan Citigroup Barclays Citibank Vanguard Visa Mastercard Hamas Hezbollah Taliban
LSTC Congress Senate Parliament Pentagon Kremlin Yahoo YouTube Wikipedia Greenpeace Interpol Europol Frontex
""")
)

ORGS_EN = """
White House|European Union|United Nations|World Bank|International Monetary Fund|World Trade Organization|World Health Organization|Wall Street Journal|New York Times|Washington Post|Financial Times|Getty Images|Associated Press|Agence France-Presse|
Federal Reserve|Supreme Court|House of Representatives|National Assembly|State Department|Pentagon|Blue House|Capitol|Bank of Japan|Bank of Korea|Bank of England|European Central Bank|European Commission|European Parliament|European Council|
Group of Seven|Group of 20|G-7|G-20|Kremlin|Knesset|Bundestag|House of Commons|House of Lords|Red Cross|Amnesty International|Human Rights Watch|Democratic Party|Republican Party|Liberal Democratic Party|People Power Party|Labour Party|
Conservative Party|Communist Party|Kuomintang|Democratic Progressive Party|General Motors|General Electric|Goldman Sachs|Morgan Stanley|Bank of America|Wells Fargo|Deutsche Bank|Credit Suisse|Western Digital|Texas Instruments|Applied Materials|
Lam Research|Tokyo Electron|U.S. Congress|U.S. Navy|U.S. Army|U.S. Air Force|US Navy|US Army|Nikkei News|SK Group|SK hynix|SK Hynix|SK On|LG Energy Solution|LG Chem|LG Electronics|Samsung Electronics|Samsung SDI|Hyundai Motor|Hyundai Motor Group|
Toyota Motor|Honda Motor|Nissan Motor|Mitsubishi Heavy Industries|Japan Airlines|Korean Air|Air China|Cathay Pacific|China Mobile|China Telecom|Nippon Steel|US Steel|U.S. Steel|Hon Hai|Ant Group|Evergrande Group|Alphabet|Al Jazeera|Japan Times|Korea Herald|
South China Morning Post|Global Times|People's Daily|Sky News|Fox News|Axios|Politico|House|Taiwan Semiconductor Manufacturing Company|
Commerce Department|Treasury Department|Justice Department|Defense Department|Energy Department|Ministry of External Affairs|Reserve Bank of India|Reserve Bank of Australia|Press Trust of India|Rio Tinto|Fortescue|BHP|Tata Steel|Tata Group|Tata Electronics|Reliance Industries|Adani Group|Infosys|Micron Technology|Intel Corp|GlobalFoundries|Wolfspeed|Foxconn|Pew Research Center|Gallup|Ipsos|YouGov|Quinnipiac University|Siena College|Emerson College|Essential Research|Newspoll|Gallup Korea|Realmeter|Jiji Press|Kyodo News|Australian Financial Review|Sydney Morning Herald|Le Monde|Der Spiegel|Hankyoreh|Chosun Ilbo|JoongAng Ilbo|Dong-A Ilbo|Straits Times
"""

ORGS_ZH = """
联合国|联合国安理会|安理会|世界银行|世界贸易组织|世贸组织|世卫组织|世界卫生组织|国际货币基金组织|国际货币基金|国际能源署|国际原子能机构|国际民航组织|国际刑事法院|国际法院|国际劳工组织|国际奥委会|国际红十字会|经合组织|北约|北大西洋公约组织|欧盟|欧洲联盟|欧盟委员会|欧洲议会|欧洲央行|欧洲理事会|东盟|东协|亚太经合组织|非盟|阿拉伯国家联盟|
石油输出国组织|欧佩克|上海合作组织|上合组织|金砖国家|七国集团|二十国集团|四方安全对话|亚投行|亚洲开发银行|亚开行|国际开发协会|世界经济论坛|美联储|联准会|联邦储备委员会|中国人民银行|日本银行|日本央行|韩国银行|英国央行|英格兰银行|白宫|五角大楼|五角大厦|克里姆林宫|青瓦台|国务院|国会山|国会|众议院|参议院|最高法院|联邦调查局|中央情报局|中情局|司法部|国防部|能源部|商务部|财政部|外交部|国土安全部|
经济产业省|外务省|防卫省|财务省|文部科学省|国土交通省|厚生劳动省|农林水产省|总务省|环境省|法务省|首相官邸|内阁府|产业通商资源部|企划财政部|统一部|全国人大|全国政协|人大常委会|政治局|中央军委|中纪委|发改委|国家发改委|国家发展改革委|工信部|工业和信息化部|商务部|外交部|国防部|财政部|教育部|科技部|生态环境部|交通运输部|农业农村部|国家能源局|国家统计局|证监会|银保监会|海关总署|国台办|
国务院台办|中共|中国共产党|中共中央|国民党|民进党|民众党|共和党|民主党|自民党|自由民主党|公明党|立宪民主党|日本维新会|日本共产党|国民力量党|国民力量|共同民主党|工党|保守党|解放军|立法院|行政院|陆委会|金管会|国发会|经济部|台北市政府|港交所|港府|立法会|廉政公署|金管局|台积电|鸿海|联发科|联电|富士康|和硕|广达|华硕|宏碁|日月光|台达电|中华电信|国泰金控|富邦金控|
博世|英飞凌|恩智浦|意法半导体|环球晶|欧盟执委会|国科会|淡水河谷|必和必拓|力拓|嘉能可|华友钴业|赣锋锂业|天齐锂业|海德鲁|蒂森克虏伯|微软|谷歌|苹果公司|亚马逊|亚马逊网络服务|元宇宙平台|脸书|推特|特斯拉|英伟达|辉达|英特尔|高通|博通|美光|美光科技|甲骨文|思科|戴尔|惠普|波音|波音公司|洛克希德·马丁|雷神|通用汽车|通用电气|福特|福特汽车|辉瑞|莫德纳|强生|摩根大通|高盛|花旗|花旗集团|贝莱德|黑石|伯克希尔|西部数据|应用材料|苹果|星巴克|麦当劳|沃尔玛|耐克|可口可乐|埃克森美孚|雪佛龙|网飞|优步|爱彼迎|
丰田|丰田汽车|本田|本田汽车|日产|日产汽车|马自达|斯巴鲁|三菱|三菱重工|三菱电机|三菱商事|三井物产|住友商事|索尼|松下|日立|东芝|富士通|夏普|佳能|尼康|理光|任天堂|软银|乐天|铠侠|瑞萨电子|东京电子|东京电力|东京电力公司|日本制铁|日本电气|村田制作所|电装|普利司通|优衣库|迅销|三星|三星电子|三星集团|现代汽车|起亚|SK海力士|LG电子|LG新能源|浦项制铁|乐天集团|韩华|
华为|中兴|小米|阿里巴巴|腾讯|百度|字节跳动|抖音|京东|美团|拼多多|联想|比亚迪|宁德时代|吉利|蔚来|小鹏|理想汽车|上汽集团|一汽|东风汽车|长城汽车|奇瑞|中国石油|中石油|中国石化|中石化|中海油|国家电网|中国移动|中国电信|中国联通|中国银行|工商银行|建设银行|农业银行|招商银行|平安保险|恒大|碧桂园|万科|中芯国际|长江存储|京东方|格力|美的|海尔|顺丰|中国中车|中国商飞|
阿斯麦|艾司摩尔|西门子|大众汽车|大众|宝马|奔驰|梅赛德斯-奔驰|奥迪|保时捷|巴斯夫|拜耳|空中客车|空客|雷诺|道达尔|壳牌|英国石油|汇丰|汇丰银行|渣打银行|诺基亚|爱立信|雀巢|诺华|罗氏|瑞银|瑞信|沙特阿美|俄罗斯天然气工业股份公司|
新华社|中新社|人民日报|环球时报|光明日报|央视|中央电视台|路透社|美联社|法新社|彭博社|彭博|华尔街日报|纽约时报|华盛顿邮报|金融时报|经济学人|卫报|英国广播公司|美国有线电视新闻网|美国之音|自由亚洲电台|德国之声|韩联社|朝鲜日报|中央日报|东亚日报|朝中社|共同社|时事社|日本经济新闻|日经新闻|日经|读卖新闻|朝日新闻|每日新闻|产经新闻|日本广播协会|日本放送协会|塔斯社|俄新社|中央社|联合报|自由时报|中国时报|经济日报|工商时报|
南华早报|明报|星岛日报|苹果日报|联合早报|哈马斯|真主党|塔利班|胡塞武装|基地组织|伊斯兰国|红十字会|绿色和平|国际特赦组织|无国界记者|美国国会|美国政府|美国国务院|美国国防部|美国财政部|美国商务部|美国能源部|美国海军|美国空军|美国陆军|美国宇航局|美国国家航空航天局|美国贸易代表|美国贸易代表署||
盖洛普|皮尤研究中心|益普索|联邦快递|联合包裹|塔塔集团|塔塔电子|塔塔汽车|信实工业|阿达尼集团|力积电|世界先进|环球晶圆|群创光电|友达光电|国巨|大立光|台电|中油|台铁|台湾高铁|中华邮政|中钢|台塑集团|台塑|长荣海运|长荣航空|华航|阳明海运|统一企业|广达电脑|港铁|国泰航空|长和|长江和记|长实集团|新鸿基地产|新地|恒基地产|新世界发展|太古集团|中电控股|港灯|中华煤气|九巴|机管局|医管局|房委会|房协|市建局|消委会|政府统计处|廉署|香港大学|香港中文大学|香港科技大学|理工大学|恒生银行|汇丰控股|东亚银行|中银香港|恒大集团|中国海关|中国外交部|中国商务部|国家统计局|韩国政府|日本政府|英国政府|德国政府|法国政府|俄罗斯政府|中国政府|印度政府|阿达尼|印度储备银行|世界卫生组织|欧洲理事会|首尔大学|东京大学|京都大学|早稻田大学|庆应义塾大学|哈佛大学|斯坦福大学|麻省理工学院|牛津大学|剑桥大学|清华大学|北京大学|台湾大学|三星SDI|三星生物|现代汽车集团|现代制铁|SK集团|SK On|LG化学|LG能源解决方案|浦项控股|韩国电力公司|韩国产业通商资源部|韩国外交部|韩国国防部|日本外务省|日本防卫省|日本经济产业省|日本财务省|日本厚生劳动省|日本国际协力机构|日本国际协力银行|美国贸易发展署|美国国际开发署|千禧年挑战公司|美国国际开发金融公司|美国进出口银行|美国商会|美国半导体行业协会|印太司令部|美军印太司令部
"""

ORGS_JA = """
国連|国際連合|国連安保理|安保理|世界銀行|世界貿易機関|世界保健機関|国際通貨基金|国際エネルギー機関|国際原子力機関|国際刑事裁判所|経済協力開発機構|北大西洋条約機構|欧州連合|欧州委員会|欧州議会|欧州中央銀行|東南アジア諸国連合|主要7カ国|主要７カ国|アジア太平洋経済協力会議|石油輸出国機構|ホワイトハウス|国防総省|国務省|財務省|商務省|司法省|米議会|米連邦準備理事会|連邦準備制度理事会|米国防総省|米国務省|米商務省|米財務省|
日本銀行|日銀|首相官邸|内閣府|内閣官房|外務省|防衛省|財務省|経済産業省|経産省|総務省|法務省|文部科学省|文科省|厚生労働省|厚労省|農林水産省|農水省|国土交通省|国交省|環境省|金融庁|消費者庁|デジタル庁|気象庁|警察庁|警視庁|公正取引委員会|原子力規制委員会|資源エネルギー庁|自衛隊|海上保安庁|国会|衆院|参院|衆議院|参議院|最高裁|東京地検特捜部|自民党|自由民主党|公明党|立憲民主党|日本維新の会|国民民主党|共産党|れいわ新選組|社民党|経団連|連合|日本商工会議所|日商|
トヨタ|トヨタ自動車|ホンダ|日産|日産自動車|マツダ|スバル|スズキ|三菱自動車|三菱重工業|三菱重工|三菱電機|三菱商事|三菱UFJ銀行|三井物産|三井住友銀行|みずほ銀行|住友商事|伊藤忠商事|丸紅|ソニー|ソニーグループ|パナソニック|パナソニックホールディングス|日立製作所|日立|東芝|富士通|シャープ|キヤノン|ニコン|リコー|任天堂|ソフトバンク|ソフトバンクグループ|楽天|楽天グループ|キオクシア|ルネサスエレクトロニクス|ラピダス|東京エレクトロン|東京電力|東京電力ホールディングス|
東電|関西電力|中部電力|九州電力|日本製鉄|日鉄|NEC|NTT|NTTドコモ|KDDI|村田製作所|デンソー|ブリヂストン|ファーストリテイリング|ユニクロ|セブン&アイ・ホールディングス|イオン|JR東日本|JR東海|JR西日本|JR九州|日本航空|全日本空輸|全日空|日本郵船|商船三井|川崎重工業|IHI|ダイキン工業|キーエンス|信越化学工業|武田薬品工業|アステラス製薬|第一三共|中外製薬|塩野義製薬|旭化成|東レ|花王|資生堂|味の素|サントリー|アサヒビール|キリン|野村証券|大和証券|日本生命|
マイクロソフト|グーグル|アップル|アマゾン|アマゾン・ドット・コム|メタ|フェイスブック|ツイッター|テスラ|エヌビディア|インテル|クアルコム|マイクロン|マイクロン・テクノロジー|オラクル|ボーイング|ゼネラル・モーターズ|フォード|ファイザー|モデルナ|オープンAI|サムスン|サムスン電子|現代自動車|SKハイニックス|LG|台湾積体電路製造|鴻海|鴻海精密工業|ファーウェイ|アリババ|テンセント|百度|BYD|ASML|シーメンス|フォルクスワーゲン|BMW|エアバス|シェル|ウエスタンデジタル|USスチール|
共同通信|時事通信|朝日新聞|読売新聞|毎日新聞|日本経済新聞|日経新聞|産経新聞|東京新聞|NHK|ロイター通信|ロイター|AP通信|AFP通信|ブルームバーグ|新華社|聯合ニュース|タス通信|ニューヨーク・タイムズ|ワシントン・ポスト|ウォール・ストリート・ジャーナル|CNN|BBC|ハマス|ヒズボラ|タリバン|共和党|民主党|労働党|保守党|中国共産党|共産党|国民の力|共に民主党|クレムリン|
理化学研究所|産業技術総合研究所|宇宙航空研究開発機構|新エネルギー・産業技術総合開発機構|日本貿易振興機構|ジェトロ|国際協力機構|国際協力銀行|米航空宇宙局|
台湾積体電路製造|JASM|トヨタグループ|キオクシアホールディングス|三菱ケミカル|日本政策投資銀行|産業革新投資機構|九州フィナンシャルグループ|早稲田大学|慶応義塾大学|慶應義塾大学|東京大学|京都大学|大阪大学|東北大学|九州大学|北海道大学|ハーバード大学|スタンフォード大学|欧州中銀|米連邦準備制度理事会|米商務省|米財務省|米エネルギー省|国際エネルギー機関
"""

ORGS_KO = """
유엔|유엔 안보리|안보리|세계은행|세계무역기구|세계보건기구|국제통화기금|국제에너지기구|국제원자력기구|국제형사재판소|경제협력개발기구|북대서양조약기구|나토|유럽연합|유럽의회|유럽중앙은행|아세안|동남아시아국가연합|주요 7개국|주요 20개국|아시아태평양경제협력체|아시아개발은행|석유수출국기구|백악관|국무부|미 국무부|국방부|미 국방부|상무부|미 상무부|재무부|미 재무부|에너지부|미 의회|연방준비제도|연준|연방준비제도이사회|크렘린궁|
대통령실|청와대|국회|정부|기획재정부|기재부|산업통상자원부|산업부|외교부|통일부|국방부|행정안전부|행안부|과학기술정보통신부|과기정통부|교육부|문화체육관광부|문체부|농림축산식품부|보건복지부|복지부|환경부|고용노동부|노동부|여성가족부|국토교통부|국토부|해양수산부|중소벤처기업부|중기부|법무부|금융위원회|금융위|금융감독원|금감원|공정거래위원회|공정위|방송통신위원회|국가정보원|국정원|감사원|검찰|대검찰청|경찰청|대법원|헌법재판소|헌재|
한국은행|한은|한국전력|한전|한국수력원자력|한수원|한국가스공사|한국무역협회|무역협회|대한상공회의소|대한상의|한국경제인협회|전국경제인연합회|전경련|한국경영자총협회|경총|코트라|산업은행|수출입은행|기업은행|국민은행|신한은행|하나은행|우리은행|국민의힘|더불어민주당|민주당|조국혁신당|개혁신당|정의당|진보당|자민당|공화당|합동참모본부|합참|통계청|관세청|기상청|특허청|질병관리청|소방청|국세청|
삼성|삼성전자|삼성SDI|삼성바이오로직스|삼성물산|SK|SK하이닉스|SK온|SK이노베이션|SK텔레콤|현대차|현대자동차|현대차그룹|현대모비스|현대중공업|HD현대|기아|LG|LG전자|LG화학|LG에너지솔루션|LG디스플레이|LG유플러스|포스코|포스코홀딩스|한화|한화오션|한화에어로스페이스|한화솔루션|롯데|롯데케미칼|롯데쇼핑|신세계|이마트|쿠팡|네이버|카카오|두산|두산에너빌리티|대한항공|아시아나항공|셀트리온|효성|GS칼텍스|에쓰오일|KT|CJ|CJ제일제당|농심|현대건설|대우건설|삼성중공업|에코프로|에코프로비엠|
마이크로소프트|구글|애플|아마존|메타|페이스북|트위터|테슬라|엔비디아|인텔|퀄컴|마이크론|브로드컴|오라클|보잉|제너럴모터스|포드|화이자|모더나|오픈AI|넷플릭스|우버|스타벅스|블랙록|골드만삭스|모건스탠리|JP모건|도요타|도요타자동차|혼다|닛산|소니|파나소닉|히타치|도시바|소프트뱅크|키옥시아|라피더스|도쿄일렉트론|일본제철|미쓰비시|TSMC|폭스콘|화웨이|알리바바|텐센트|바이두|샤오미|비야디|BYD|CATL|ASML|지멘스|폭스바겐|에어버스|
연합뉴스|조선일보|중앙일보|동아일보|한겨레|경향신문|매일경제|한국경제|한국갤럽|갤럽|리얼미터|로이터|로이터통신|로이터 통신|블룸버그|블룸버그통신|AP통신|AP 통신|AFP통신|AFP 통신|뉴욕타임스|워싱턴포스트|월스트리트저널|파이낸셜타임스|신화통신|교도통신|요미우리신문|아사히신문|니혼게이자이신문|닛케이|마이니치신문|NHK|CNN|BBC|타스통신|하마스|헤즈볼라|탈레반|조선중앙통신|노동신문|노동당|중국 공산당|공산당|
현대제철|현대자동차그룹|현대위아|SK그룹|LG그룹|한국은행|한국개발연구원|산업연구원|대외경제정책연구원|서울대|서울대학교|고려대|연세대|카이스트|포스텍|한국리서치|엠브레인퍼블릭|케이스탯리서치|코리아리서치|전국지표조사|제너럴일렉트릭|인도네시아 정부|미국 정부|일본 정부|중국 정부|GM|UPS
"""

# What Chinese organisations end in; the head before it is found from word boundaries.
SUFFIXES_ZH = """
电子报 周刊 早报 快报 商报 新报 产经网 财经网 有限公司 股份公司 控股公司 公司 集团 银行 央行 大学 学院 中学 研究所 研究院 研究中心 研究机构 实验室 协会 学会 商会 总会 联合会 基金会 基金 委员会 理事会 董事会 联盟 组织 机构 总署 署 管理局 总局 局 部 省 厅 法院 检察院 党 政府 国会 议会 参议院 众议院 海军 空军 陆军 自卫队 警卫队 通讯社 新闻网 新闻社 日报 时报
晚报 电视台 广播公司 中心 医院 博物馆 办公室 办公厅 大使馆 领事馆 使馆 证券 保险 航空 航空公司 科技 制药 重工 石油 石化 控股 交易所 监管局 监督管理委员会 观测站 事务所 工会 俱乐部 剧院 出版社 杂志社 警察局 消防局 检察署 法庭 总部 司令部 代表处 安全局 情报局
"""
SUFFIXES_JA = """
株式会社 ホールディングス グループ 銀行 大学 大学院 高校 新聞社 新聞 通信社 通信 テレビ 放送 省 庁 党 政府 国会 議会 裁判所 地検 地裁 高裁 県警 府警 警察署 協会 学会 連盟 連合会 連合 組合 機構 委員会 審議会 研究所 研究機構 研究センター センター 財団 基金 財閥 自動車 電機 電力 電気 電子 製作所 製鉄 製薬 薬品工業 工業 重工業 化学 化学工業 建設 商事 物産 証券 生命 損保 保険 航空 鉄道 不動産
病院 博物館 美術館 事務局 大使館 総領事館 理事会 会議所 公社 公団 県庁 市役所 教育委員会 本部 当局 軍 海軍 空軍 陸軍 海兵隊 信用金庫 信金 エレクトロニクス ケミカル モーター 物流 運輸 食品 水産 印刷 商船 海運 製紙 セメント 製鋼 林業 農機 重機 精機 製粉 製菓 酒造 醸造 造船 交通 汽船 急行 電鉄 フーズ ファーマ エナジー テクノロジー テクノロジーズ システムズ モーターズ ソリューションズ エアライン エアラインズ リサーチ パートナーズ キャピタル コーポレーション インダストリー インダストリーズ
ネットワークス バイオ ロボティクス ロジスティクス マテリアル マテリアルズ セミコンダクター ガス 時報社 日報社 時報 日報 タイムス タイムズ 評議会 商工会 漁協 農協 生協 財団法人
"""
SUFFIXES_KO = """
위원회 은행 대학교 대학 대학원 연구원 연구소 연구센터 협회 학회 연맹 연합회 연합 조합 재단 기금 공사 공단 그룹 전자 자동차 중공업 화학 건설 증권 보험 생명 제약 바이오 텔레콤 통신 신문 일보 방송 타임스 법원 검찰청 지검 경찰서 경찰청 소방서 시청 도청 군청 구청 교육청 의회 정부 당국 대사관 총영사관 병원 박물관 미술관 센터 본부 사령부 해군 공군 육군 해병대 홀딩스 에너지 반도체 디스플레이 물산 상사 항공 해운 철강 제철
로보틱스 리서치 연대 모터스 테크 솔루션 솔루션즈 시스템즈 네트웍스 네트워크 파트너스 캐피탈 머티리얼즈 케미칼 케미컬 랩스 소프트 게임즈 엔터테인먼트 푸드 리테일 오션 조선 산업개발 테크놀로지 인더스트리 이노베이션 모빌리티 로지스틱스 바이오텍 팜 연구단 시민연합 환경연합 농협 수협 축협 신협 협의회 평의회 협동조합
전력 노조 총연맹 총회 이사회 진흥원 개발원 정보원 평가원 관리원 원자력 국세청 진흥공사 상공회의소
"""
KEYWORDS_EN = frozenset(
    read_words("""
University Institute College School Academy Ministry Department Bureau Agency Administration Authority Commission Committee Council Association Federation Foundation Organization Organisation Bank Fund Corporation Corp Corp. Inc Inc. Ltd
Ltd. Co Co. Company LLC Group Holdings Party Union Alliance League Center Centre Laboratory Laboratories Lab Labs Hospital Museum Court Congress Senate Parliament Assembly Army Navy Force Guard Police News Times Post Journal Daily Herald
Press Agency Broadcasting Network Airlines Airways Motors Motor Electronics Technologies Technology Semiconductor Semiconductors Pharmaceuticals Energy Electric Steel Systems Industries Partners Capital Securities Exchange Chamber Society
Research Strategies Analytics Consulting Ventures Logistics Robotics Pharma Biotech Biosciences Foods Rail Railway Railways Shipping Mining Aerospace Telecommunications Networks Cables Chemicals Materials Petroleum Utilities Properties Realty Advisors Associates Polling
Forum Office Service Services Board Cabinet Command Corps Club Studios Entertainment Media Communications Telecom Insurance Trust Bancorp Treasury Consortium Coalition Initiative Secretariat Embassy
""")
)
"""Words that make a capitalised English phrase an organisation."""
