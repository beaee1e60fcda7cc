"""Further place names: short and second names of countries, regions of the world, provinces, states and large cities.

Chinese names stand in Simplified form, with the Taiwanese word where it differs; look-ups fold both scripts.
"""

from __future__ import annotations

PLACES_EN = """
U.S.|US|USA|U.S.A.|United States of America|UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Ireland|UAE|United Arab Emirates|Korea|Republic of Korea|DPRK|PRC|
People's Republic of China|Mainland China|Hong Kong|Macau|Macao|Taiwan|Holland|Russia|Soviet Union|Burma|Ivory Coast|Czech Republic|Palestine|Gaza|Gaza Strip|West Bank|Crimea|Donbas|Kashmir|Tibet|Xinjiang|Inner Mongolia|
Turkey|Cabo Verde|Swaziland|Macedonia|East Timor|Vatican|Democratic Republic of Congo|Democratic Republic of the Congo|Congo|South Sudan|Saudi Arabia|South Africa|New Zealand|Papua New Guinea|Sri Lanka|
Asia-Pacific|Indo-Pacific|Middle East|Southeast Asia|South-East Asia|East Asia|Northeast Asia|South Asia|Central Asia|Western Europe|Eastern Europe|Central Europe|Latin America|South America|North America|Central America|
Sub-Saharan Africa|Horn of Africa|North Africa|West Africa|East Africa|Balkans|Baltics|Scandinavia|Caucasus|Pacific Islands|Pacific|Pacific Ocean|Atlantic|Atlantic Ocean|Indian Ocean|Arctic|Arctic Ocean|Antarctic|Mediterranean|
Mediterranean Sea|South China Sea|East China Sea|Sea of Japan|East Sea|Yellow Sea|Black Sea|Red Sea|Baltic Sea|Persian Gulf|Gulf of Mexico|Taiwan Strait|Strait of Hormuz|Strait of Malacca|Suez Canal|Panama Canal|Korean Peninsula|
Korean peninsula|Mekong|Himalayas|Alps|Sahara|Siberia|Okinawa|Hokkaido|Kyushu|Shikoku|Honshu|Jeju|Hainan|Guam|Hawaii|Alaska|Puerto Rico|Silicon Valley|Wall Street|Camp David|Hollywood|Manhattan|Brooklyn|Capitol Hill|
Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|
Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|
Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New South Wales|Queensland|Tasmania|Bavaria|Saxony|Catalonia|Lombardy|Sicily|Normandy|
Washington|Washington, D.C.|Washington D.C.|Washington DC|New York City|Los Angeles|San Francisco|San Jose|San Diego|Chicago|Boston|Houston|Dallas|Austin|Seattle|Atlanta|Miami|Detroit|Denver|Phoenix|Philadelphia|Portland|Las Vegas|
Pittsburgh|Cleveland|Baltimore|Charlotte|Nashville|New Orleans|Minneapolis|Salt Lake City|Sacramento|Honolulu|Anchorage|Orlando|Cincinnati|Columbus|Kansas City|St. Louis|Milwaukee|Indianapolis|San Antonio|Albuquerque|
Tokyo|Osaka|Kyoto|Nagoya|Yokohama|Kobe|Sapporo|Fukuoka|Hiroshima|Nagasaki|Sendai|Fukushima|Kumamoto|Saitama|Chiba|Kanagawa|Niigata|Shizuoka|Aichi|Hyogo|Nara|Kawasaki|Kitakyushu|Naha|Kagoshima|Kanazawa|Toyota City|Chitose|
Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Ulsan|Sejong|Suwon|Pohang|Gyeongju|Pyeongtaek|Yongin|Gyeonggi|Gangwon|Jeolla|Gyeongsang|Chungcheong|Jeju Island|Pyongyang|Panmunjom|Kaesong|
Beijing|Shanghai|Guangzhou|Shenzhen|Tianjin|Chongqing|Chengdu|Wuhan|Xi'an|Nanjing|Hangzhou|Suzhou|Wuxi|Qingdao|Dalian|Shenyang|Harbin|Xiamen|Fuzhou|Ningbo|Changsha|Zhengzhou|Kunming|Hefei|Jinan|Dongguan|Foshan|Zhuhai|Urumqi|Lhasa|
Guangdong|Fujian|Zhejiang|Jiangsu|Shandong|Sichuan|Hubei|Hunan|Henan|Hebei|Anhui|Jiangxi|Yunnan|Guizhou|Shaanxi|Shanxi|Liaoning|Jilin|Heilongjiang|Gansu|Qinghai|Ningxia|Guangxi|
Taipei|Kaohsiung|Taichung|Tainan|Hsinchu|Taoyuan|Keelung|Hualien|Kinmen|Kowloon|
London|Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Belfast|Cardiff|Oxford|Cambridge|Paris|Lyon|Marseille|Berlin|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Dresden|Leipzig|Düsseldorf|Bonn|Rome|Milan|Naples|Turin|Venice|Florence|
Madrid|Barcelona|Valencia|Seville|Lisbon|Porto|Amsterdam|Rotterdam|The Hague|Hague|Brussels|Antwerp|Luxembourg|Vienna|Zurich|Geneva|Bern|Davos|Stockholm|Gothenburg|Oslo|Bergen|Copenhagen|Helsinki|Reykjavik|Dublin|Warsaw|Krakow|Prague|
Budapest|Bucharest|Sofia|Athens|Belgrade|Zagreb|Kyiv|Kiev|Kharkiv|Odesa|Odessa|Mariupol|Lviv|Moscow|St. Petersburg|Vladivostok|Minsk|Riga|Vilnius|Tallinn|Tbilisi|Yerevan|Baku|Istanbul|Ankara|
Jerusalem|Tel Aviv|Ramallah|Rafah|Cairo|Alexandria|Riyadh|Jeddah|Dubai|Abu Dhabi|Doha|Kuwait City|Baghdad|Tehran|Damascus|Beirut|Amman|Muscat|Sanaa|Kabul|Islamabad|Karachi|Lahore|New Delhi|Delhi|Mumbai|Bangalore|Bengaluru|Chennai|
Kolkata|Hyderabad|Gujarat|Dhaka|Colombo|Kathmandu|Bangkok|Phuket|Hanoi|Ho Chi Minh City|Da Nang|Haiphong|Phnom Penh|Vientiane|Yangon|Naypyidaw|Kuala Lumpur|Penang|Johor|Jakarta|Bali|Surabaya|Manila|Cebu|Singapore|
Sydney|Melbourne|Brisbane|Perth|Canberra|Adelaide|Auckland|Wellington|Toronto|Montreal|Vancouver|Ottawa|Calgary|Mexico City|Havana|Brasília|Brasilia|Rio de Janeiro|São Paulo|Sao Paulo|Buenos Aires|Santiago|Lima|Bogotá|Bogota|Caracas|Quito|
Johannesburg|Cape Town|Pretoria|Nairobi|Lagos|Abuja|Addis Ababa|Kinshasa|Accra|Dakar|Algiers|Tunis|Tripoli|Casablanca|Rabat|Khartoum|Mogadishu|Earth|Mars|
Boise|Tampa|Syracuse|Western Australia|South Australia|Northern Territory|Tasmania|Maharashtra|Tamil Nadu|Karnataka|Andhra Pradesh|Telangana|Uttar Pradesh|Kerala|Punjab|Rajasthan|Ahmedabad|Pune|Luzon|Mindanao|Palawan|Visayas|Eindhoven|Iwate|Mie Prefecture|Gunma|
Tochigi|Toyama|Shiga|Tottori|Shimane|Ehime|Kagawa|Tokushima|Wakayama|Yamanashi|Tohoku|Kansai|Kanto|Saxony-Anhalt|North Rhine-Westphalia|Baden-Württemberg|Lower Saxony|Catalonia|Andalusia|Lombardy|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Golan Heights|Sahel|Spratly Islands|Paracel Islands|
Senkaku Islands|Scarborough Shoal|Second Thomas Shoal|Strait of Malacca|Malacca Strait|Bab el-Mandeb|Gulf of Aden|Persian Gulf|Gulf of Mexico|Rust Belt|Midwest|New England|Pacific Northwest
"""

PLACES_ZH = """
美国|英国|法国|德国|俄罗斯|苏联|日本|韩国|南韩|朝鲜|北韩|中国|中国大陆|台湾|香港|澳门|印度|巴基斯坦|孟加拉|斯里兰卡|尼泊尔|不丹|缅甸|泰国|越南|老挝|寮国|柬埔寨|马来西亚|新加坡|印度尼西亚|印尼|菲律宾|文莱|汶莱|东帝汶|蒙古|哈萨克斯坦|哈萨克|
澳大利亚|澳洲|新西兰|纽西兰|加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|哥伦比亚|委内瑞拉|古巴|意大利|义大利|西班牙|葡萄牙|荷兰|比利时|卢森堡|瑞士|奥地利|瑞典|挪威|丹麦|芬兰|冰岛|爱尔兰|波兰|捷克|匈牙利|罗马尼亚|保加利亚|希腊|土耳其|乌克兰|白俄罗斯|
塞尔维亚|克罗地亚|斯洛文尼亚|斯洛伐克|立陶宛|拉脱维亚|爱沙尼亚|格鲁吉亚|乔治亚|亚美尼亚|阿塞拜疆|以色列|巴勒斯坦|约旦|黎巴嫩|叙利亚|伊拉克|伊朗|沙特阿拉伯|沙特|沙地阿拉伯|沙乌地阿拉伯|阿联酋|卡塔尔|卡达|科威特|阿曼|也门|叶门|埃及|利比亚|突尼斯|阿尔及利亚|摩洛哥|
苏丹|南苏丹|埃塞俄比亚|衣索比亚|肯尼亚|肯亚|索马里|尼日利亚|奈及利亚|加纳|南非|津巴布韦|赞比亚|安哥拉|刚果民主共和国|刚果共和国|刚果（金）|刚果（布）|卢旺达|乌干达|坦桑尼亚|密克罗尼西亚|密克罗尼西亚联邦|马绍尔群岛|马绍尔群岛共和国|帕劳|帛琉|图瓦卢|吐瓦鲁|斐济|所罗门群岛|瓦努阿图|巴布亚新几内亚|
大韩民国|中华人民共和国|中华民国|美利坚合众国|英格兰|苏格兰|威尔士|北爱尔兰|欧洲|亚洲|非洲|美洲|北美|北美洲|南美|南美洲|中南美洲|拉美|拉丁美洲|大洋洲|中东|远东|东亚|东北亚|东南亚|南亚|中亚|西亚|西欧|东欧|中欧|北欧|南欧|亚太|亚太地区|印太|印太地区|印度洋|太平洋|
大西洋|北冰洋|北极|南极|南海|东海|黄海|日本海|黑海|红海|地中海|波罗的海|波斯湾|墨西哥湾|加勒比海|加勒比|台海|台湾海峡|霍尔木兹海峡|马六甲海峡|苏伊士运河|巴拿马运河|朝鲜半岛|韩半岛|巴尔干|高加索|西伯利亚|克里米亚|顿巴斯|加沙|加萨|约旦河西岸|克什米尔|湄公河|
太平洋地区|中东地区|亚洲地区|印度太平洋|印度-太平洋|印度太平洋地区|印度-太平洋地区|太平洋岛国|东南亚地区|大湾区|粤港澳大湾区|长三角|珠三角|京津冀|大陆|月球|火星|地球|
北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|常州|杭州|宁波|温州|合肥|福州|厦门|泉州|南昌|济南|青岛|郑州|武汉|
长沙|广州|深圳|珠海|佛山|东莞|中山|惠州|海口|三亚|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐|南宁|桂林|呼和浩特|唐山|烟台|徐州|南通|绍兴|嘉兴|义乌|洛阳|襄阳|宜昌|绵阳|遵义|大理|丽江|雄安|浦东|
台北|新北|桃园|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|澎湖|金门|马祖|九龙|新界|港岛|港珠澳|
东京|大阪|京都|名古屋|横滨|神户|札幌|福冈|广岛|长崎|仙台|福岛|冲绳|北海道|九州岛|熊本|千叶|埼玉|神奈川|爱知|兵库|奈良|静冈|新潟|茨城|鹿儿岛|那霸|首尔|汉城|釜山|仁川|大邱|大田|光州|蔚山|世宗|水原|平泽|龙仁|济州|济州岛|平壤|板门店|开城|
阿拉巴马州|亚拉巴马州|阿拉斯加|阿拉斯加州|亚利桑那州|亚利桑那|阿肯色州|加利福尼亚|加利福尼亚州|加州|科罗拉多州|科罗拉多|康涅狄格州|特拉华州|佛罗里达|佛罗里达州|佛州|佐治亚州|乔治亚州|夏威夷|夏威夷州|爱达荷州|伊利诺伊州|伊利诺州|印第安纳州|印第安纳|艾奥瓦州|爱荷华州|堪萨斯|堪萨斯州|肯塔基州|
路易斯安那|路易斯安那州|缅因州|马里兰州|马萨诸塞州|麻州|麻省|密歇根州|密西根州|密歇根|明尼苏达州|密西西比州|密苏里州|蒙大拿州|内布拉斯加州|内华达州|新罕布什尔州|新泽西州|新墨西哥州|纽约州|北卡罗来纳|北卡罗来纳州|北卡罗莱纳州|北达科他州|俄亥俄|俄亥俄州|俄克拉荷马州|奥克拉荷马州|俄勒冈州|
宾夕法尼亚州|宾州|罗得岛州|南卡罗来纳州|南卡罗莱纳州|南达科他州|田纳西州|田纳西|得克萨斯|得克萨斯州|德克萨斯|德克萨斯州|得州|德州|犹他州|佛蒙特州|弗吉尼亚州|维吉尼亚州|华盛顿州|西弗吉尼亚州|威斯康星|威斯康星州|威斯康辛州|怀俄明州|安大略省|魁北克|不列颠哥伦比亚省|
华盛顿|华盛顿特区|纽约|洛杉矶|旧金山|圣何塞|圣荷西|圣地亚哥|圣迭戈|芝加哥|波士顿|休斯敦|休士顿|达拉斯|奥斯汀|西雅图|亚特兰大|迈阿密|底特律|丹佛|凤凰城|费城|波特兰|拉斯维加斯|匹兹堡|硅谷|矽谷|华尔街|好莱坞|曼哈顿|关岛|塞班岛|波多黎各|戴维营|大卫营|珍珠港|
伦敦|曼彻斯特|伯明翰|利物浦|爱丁堡|格拉斯哥|牛津|剑桥|巴黎|里昂|马赛|柏林|慕尼黑|汉堡|法兰克福|科隆|德累斯顿|斯图加特|罗马|米兰|那不勒斯|都灵|威尼斯|佛罗伦萨|马德里|巴塞罗那|里斯本|阿姆斯特丹|鹿特丹|海牙|布鲁塞尔|维也纳|苏黎世|日内瓦|伯尔尼|达沃斯|斯德哥尔摩|奥斯陆|哥本哈根|赫尔辛基|都柏林|
华沙|布拉格|布达佩斯|布加勒斯特|雅典|贝尔格莱德|基辅|哈尔科夫|敖德萨|马里乌波尔|莫斯科|圣彼得堡|海参崴|符拉迪沃斯托克|明斯克|伊斯坦布尔|安卡拉|耶路撒冷|特拉维夫|拉法|开罗|利雅得|吉达|迪拜|杜拜|阿布扎比|多哈|巴格达|德黑兰|大马士革|贝鲁特|喀布尔|伊斯兰堡|新德里|孟买|班加罗尔|加尔各答|达卡|曼谷|清迈|
河内|胡志明市|岘港|金边|万象|仰光|内比都|吉隆坡|槟城|雅加达|巴厘岛|马尼拉|宿务|悉尼|雪梨|墨尔本|布里斯班|珀斯|堪培拉|坎培拉|奥克兰|惠灵顿|多伦多|蒙特利尔|温哥华|渥太华|墨西哥城|哈瓦那|巴西利亚|里约热内卢|圣保罗|布宜诺斯艾利斯|利马|波哥大|约翰内斯堡|开普敦|比勒陀利亚|内罗毕|拉各斯|亚的斯亚贝巴|
毛伊岛|钓鱼岛|独岛|竹岛|尖阁诸岛|琉球|小笠原群岛|南鸟岛|巴布亚|新喀里多尼亚|
青森|青森县|岩手|岩手县|宫城县|秋田县|山形县|福岛县|茨城县|栃木县|群马县|埼玉县|千叶县|神奈川县|新潟县|富山县|石川县|福井县|山梨县|长野县|岐阜县|静冈县|爱知县|三重县|滋贺县|兵库县|奈良县|和歌山|和歌山县|鸟取县|岛根县|冈山|冈山县|广岛县|山口县|德岛县|香川县|爱媛|爱媛县|高知县|福冈县|佐贺县|长崎县|熊本县|大分县|宫崎县|鹿儿岛县|冲绳县|川崎市|千岁市|四日市|菊阳町|边野古|
京畿道|江原道|忠清北道|忠清南道|全罗北道|全罗南道|庆尚北道|庆尚南道|利川|清州|华城市|浦项|龟尾|天安市|竹科|中科|楠梓|淡水|中坜|铜锣科学园区|南科园区|中环|湾仔|铜锣湾|尖沙咀|旺角|观塘|沙田|荃湾|屯门|元朗|西贡|将军澳|葵青|葵涌|东涌|大屿山|天水围|落马洲|启德|北部都会区|古洞北|洪水桥|粉岭|深水埗|黄大仙|油尖旺|新界东|新界西|横琴|前海|河套区|
古吉拉特邦|泰米尔纳德邦|马哈拉施特拉邦|卡纳塔克邦|安得拉邦|北方邦|吕宋|吕宋岛|棉兰老岛|宿务|宿雾|苏比克湾|八打雁|巴拉望|萨克森州|巴伐利亚州|马格德堡|埃因霍温|费尔德霍芬|格勒诺布尔|加泰罗尼亚|魁北克省|新南威尔士州|维多利亚州|昆士兰州|西澳大利亚州|西澳州|加沙地带|戈兰高地|非洲之角|萨赫勒|佐治亚|内华达|南中国海|波罗的海|第一岛链
"""

PLACES_JA = """
米国|アメリカ|英国|イギリス|仏国|フランス|ドイツ|独国|ロシア|ソ連|旧ソ連|中国|韓国|大韓民国|北朝鮮|台湾|香港|マカオ|インド|パキスタン|バングラデシュ|スリランカ|ネパール|ミャンマー|タイ|ベトナム|ラオス|カンボジア|マレーシア|シンガポール|インドネシア|フィリピン|ブルネイ|モンゴル|カザフスタン|ウズベキスタン|
オーストラリア|豪州|ニュージーランド|カナダ|メキシコ|ブラジル|アルゼンチン|チリ|ペルー|コロンビア|ベネズエラ|キューバ|イタリア|スペイン|ポルトガル|オランダ|ベルギー|スイス|オーストリア|スウェーデン|ノルウェー|デンマーク|フィンランド|アイスランド|アイルランド|ポーランド|チェコ|ハンガリー|ルーマニア|
ブルガリア|ギリシャ|トルコ|ウクライナ|ベラルーシ|セルビア|クロアチア|リトアニア|ラトビア|エストニア|ジョージア|イスラエル|パレスチナ|ガザ|ガザ地区|ヨルダン|ヨルダン川西岸|レバノン|シリア|イラク|イラン|サウジアラビア|サウジ|アラブ首長国連邦|カタール|クウェート|オマーン|イエメン|エジプト|リビア|チュニジア|アルジェリア|
モロッコ|スーダン|エチオピア|ケニア|ソマリア|ナイジェリア|ガーナ|南アフリカ|コンゴ民主共和国|ルワンダ|ウガンダ|タンザニア|パラオ|フィジー|ツバル|マーシャル諸島|ミクロネシア連邦|ソロモン諸島|日本|
欧州|アジア|アフリカ|北米|南米|中南米|中東|東アジア|東南アジア|南アジア|中央アジア|アジア太平洋|アジア太平洋地域|インド太平洋|インド太平洋地域|太平洋|大西洋|インド洋|北極|南極|北極圏|南シナ海|東シナ海|日本海|黒海|紅海|地中海|ペルシャ湾|台湾海峡|ホルムズ海峡|朝鮮半島|クリミア|クリミア半島|シベリア|
月面|火星|地球|シリコンバレー|ハワイ|グアム|アラスカ|アラスカ州|カリフォルニア|カリフォルニア州|テキサス|テキサス州|ニューヨーク|ニューヨーク州|フロリダ州|オハイオ州|ミシガン州|ジョージア州|アリゾナ州|ノースカロライナ州|インディアナ州|ケンタッキー州|テネシー州|ペンシルベニア州|ワシントン州|イリノイ州|バージニア州|
ネバダ州|オレゴン州|アラバマ州|ルイジアナ州|ウィスコンシン州|マサチューセッツ州|コロラド州|ミズーリ州|ワシントン|ロサンゼルス|サンフランシスコ|シカゴ|ボストン|シアトル|ヒューストン|アトランタ|デトロイト|ラスベガス|ロンドン|パリ|ベルリン|ミュンヘン|フランクフルト|ローマ|ミラノ|マドリード|バルセロナ|ブリュッセル|
ウィーン|ジュネーブ|チューリヒ|ダボス|モスクワ|キーウ|キエフ|イスタンブール|エルサレム|テルアビブ|カイロ|ドバイ|ドーハ|リヤド|テヘラン|ニューデリー|ムンバイ|バンコク|ハノイ|ホーチミン|ジャカルタ|マニラ|クアラルンプール|シドニー|メルボルン|ソウル|釜山|仁川|平壌|北京|上海|広州|深圳|天津|重慶|成都|武漢|南京|大連|青島|
杭州|蘇州|西安|新疆|チベット|内モンゴル|広東省|四川省|江蘇省|浙江省|福建省|台北|高雄|台中|新竹|
北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|東京|神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|大阪|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|福岡県|
佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県|沖縄|青森|秋田|仙台|仙台市|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|横浜|横浜市|川崎市|新潟|富山|金沢|金沢市|福井|長野|岐阜|静岡|浜松|浜松市|名古屋|名古屋市|愛知|三重|京都|京都市|大阪市|神戸|神戸市|兵庫|奈良|岡山|広島|広島市|山口|徳島|愛媛|
福岡|福岡市|北九州|北九州市|佐賀|長崎|熊本|大分|鹿児島|那覇|那覇市|札幌|札幌市|函館|旭川|千歳|千歳市|さいたま市|千葉市|相模原市|堺市|豊田市|四日市|四日市市|宇都宮市|つくば市|能登|能登半島|東北|関東|首都圏|中部|東海|北陸|近畿|関西|中国地方|四国|九州|尖閣諸島|竹島|北方領土|小笠原諸島|南鳥島|羽田空港|成田空港|関西空港|永田町|霞が関|銀座|渋谷|新宿|
キャンベラ|菊陽町|川崎市|さいたま|さいたま市|つくば|つくば市|北上市|高松市|松山市|高知県|宮崎県|辺野古|普天間|太平洋島しょ国
"""

PLACES_KO = """
미국|영국|프랑스|독일|러시아|소련|옛 소련|중국|일본|한국|대한민국|북한|대만|타이완|홍콩|마카오|인도|파키스탄|방글라데시|스리랑카|네팔|미얀마|태국|베트남|라오스|캄보디아|말레이시아|싱가포르|인도네시아|필리핀|브루나이|몽골|카자흐스탄|우즈베키스탄|호주|뉴질랜드|캐나다|멕시코|브라질|아르헨티나|칠레|페루|콜롬비아|
베네수엘라|쿠바|이탈리아|스페인|포르투갈|네덜란드|벨기에|스위스|오스트리아|스웨덴|노르웨이|덴마크|핀란드|아이슬란드|아일랜드|폴란드|체코|헝가리|루마니아|불가리아|그리스|튀르키예|터키|우크라이나|벨라루스|세르비아|크로아티아|리투아니아|라트비아|에스토니아|조지아|이스라엘|팔레스타인|가자지구|가자 지구|요르단|레바논|
시리아|이라크|이란|사우디아라비아|사우디|아랍에미리트|카타르|쿠웨이트|예멘|이집트|리비아|튀니지|알제리|모로코|에티오피아|케냐|소말리아|나이지리아|남아프리카공화국|남아공|콩고민주공화국|르완다|우간다|탄자니아|팔라우|피지|투발루|
유럽|아시아|아프리카|북미|남미|중남미|중동|동아시아|동남아시아|동남아|남아시아|중앙아시아|아시아태평양|아태 지역|인도태평양|인도·태평양|인태 지역|태평양|대서양|인도양|북극|남극|남중국해|동중국해|동해|서해|흑해|홍해|지중해|걸프만|대만해협|대만 해협|호르무즈 해협|한반도|크림반도|시베리아|화성|
실리콘밸리|하와이|괌|알래스카|캘리포니아|캘리포니아주|텍사스|텍사스주|뉴욕|뉴욕주|플로리다|플로리다주|오하이오|오하이오주|미시간|미시간주|조지아주|애리조나|애리조나주|인디애나|인디애나주|테네시|테네시주|켄터키주|앨라배마주|앨라배마|펜실베이니아주|워싱턴|워싱턴DC|워싱턴 DC|로스앤젤레스|샌프란시스코|시카고|보스턴|
시애틀|휴스턴|애틀랜타|디트로이트|라스베이거스|런던|파리|베를린|뮌헨|프랑크푸르트|로마|밀라노|마드리드|바르셀로나|브뤼셀|제네바|취리히|다보스|모스크바|키이우|키예프|이스탄불|예루살렘|텔아비브|카이로|두바이|아부다비|도하|리야드|테헤란|뉴델리|뭄바이|방콕|하노이|호찌민|자카르타|마닐라|쿠알라룸푸르|시드니|멜버른|
도쿄|오사카|교토|나고야|요코하마|고베|삿포로|후쿠오카|히로시마|나가사키|센다이|후쿠시마|오키나와|홋카이도|규슈|구마모토|베이징|상하이|광저우|톈진|충칭|청두|우한|난징|항저우|쑤저우|다롄|칭다오|홍콩특별행정구|타이베이|가오슝|티베트|광둥성|쓰촨성|장쑤성|저장성|푸젠성|
서울|서울시|부산|부산시|인천|인천시|대구|대구시|대전|대전시|광주|광주시|울산|울산시|세종|세종시|경기도|강원도|충청북도|충북|충청남도|충남|전라북도|전북|전라남도|전남|경상북도|경북|경상남도|경남|제주|제주도|수원|수원시|성남|성남시|용인|용인시|고양시|화성시|평택|평택시|이천시|안산시|안양시|파주|파주시|
천안|천안시|아산|아산시|청주|청주시|전주|전주시|여수|여수시|순천시|포항|포항시|구미|구미시|경주|경주시|창원|창원시|김해시|거제|거제시|진주시|춘천|춘천시|원주시|강릉|강릉시|군산|군산시|목포|목포시|서귀포|독도|울릉도|영등포구|강남|강남구|종로구|여의도|판교|새만금|평양|판문점|비무장지대|
알래스카주|아칸소주|콜로라도주|코네티컷주|델라웨어주|하와이주|아이다호주|일리노이주|아이오와주|캔자스주|루이지애나|루이지애나주|메릴랜드주|매사추세츠주|미네소타주|미시시피주|미주리주|몬태나주|네브래스카주|네바다주|뉴저지주|뉴멕시코주|노스캐롤라이나주|오클라호마주|오리건주|사우스캐롤라이나주|유타주|버지니아주|워싱턴주|위스콘신주|첸나이|캔버라|광양시|개성공단|호르무즈 해협|서배너|믈라카 해협|바브엘만데브 해협
"""
