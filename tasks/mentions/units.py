"""Units of measure and classifiers as written in the languages that quantities are read in.

Codes follow UCUM where it has one (min, h, d, wk, mo, a, m, km2, ha, t, Cel, GW); currency-like everyday units keep
their trade name (gal, mu), counts the unit 1, person, job or vehicle, multiples x.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tasks.mentions.lexicon import read_words

# dimension: code: forms; Latin forms need a word boundary, and case matters where a form has a capital.
_UNITS = """
time
min 分|分钟|分鐘|分間|분간|분|minutes|minute|mins|min|minuten|minuti
h 多小时|多小時|个多小时|個多小時|小时|小時|个小时|個小時|个钟头|個鐘頭|鐘頭|钟头|時間|시간|hours|hour|hrs|hr|stunden|stunde|heures|heure|horas|hora
s 秒|秒钟|秒鐘|초|초간|seconds|second|secs|sekunden|secondes|segundos
ms 毫秒|ミリ秒|milliseconds
d 天|日间|日間|日内|日內|日以内|天内|일간|일 동안|일 만에|일 이내|days|day|tage|tagen|jours|jour|días|día
wk 周|週|星期|个星期|個星期|个礼拜|個禮拜|週間|주간|주 동안|주일|weeks|week|wochen|semaines|semanas
mo 个多月|個多月|个月|個月|個月間|か月|カ月|ヶ月|ヵ月|ケ月|箇月|か月間|カ月間|ヶ月間|개월|개월간|달간|달 동안|months|month|monate|monaten|mois|meses|mes
a 年|年間|年间|周年|週年|年半|년간|년 동안|년|주년|周岁|岁|歲|歳|세|살|years|year|yrs|yr|jahre|jahren|ans|années|años|year-old|years old|year old|載
length
nm 纳米|納米|奈米|ナノメートル|ナノ|나노미터|나노|nm|nanometers|nanometer|nanometres|nanometre|㎚
um 微米|マイクロメートル|마이크로미터|µm|μm|microns|㎛
mm 毫米|公釐|公厘|ミリメートル|ミリ|밀리미터|mm|millimeters|millimetres|㎜
cm 厘米|公分|センチメートル|センチ|센티미터|cm|centimeters|centimetres|centimeter|㎝
m 米|公尺|メートル|ｍ|미터|m|meters|meter|metres|metre|metern
km 公里|千米|キロメートル|킬로미터|km|kilometers|kilometer|kilometres|kilometre|kilomètres|kilómetros|kilometern|㎞
ft 英尺|呎|フィート|피트|feet|foot|ft
in 英寸|英吋|寸|吋|インチ|인치|inches|inch
mi 英里|哩|マイル|마일|miles|mile
yd 码|碼|ヤード|야드|yards|yard
nmi 海里|浬|カイリ|해리|nautical miles
area
m2 平方米|平方公尺|平米|平方メートル|平米|제곱미터|평방미터|㎡|m²|m2|square meters|square metres|sq m|sqm|quadratmeter
km2 平方公里|平方キロメートル|平方キロ|제곱킬로미터|㎢|km²|km2|square kilometers|square kilometres|sq km
ft2 平方英尺|平方呎|平方フィート|square feet|sq ft|sq. ft.|square-foot
mi2 平方英里|平方マイル|square miles
ha 公顷|公頃|ヘクタール|헥타르|ha|hectares|hectare|hektar
mu 亩|畝
acre 英亩|英畝|エーカー|에이커|acres|acre
ping 坪|평
mass
t 吨|噸|公吨|公噸|トン|톤|tons|ton|tonnes|tonne|metric tons|metric tonnes|tonnen|toneladas|t
kg 公斤|千克|キログラム|キロ|킬로그램|㎏|kg|kilograms|kilogram|kilos
g 克|公克|グラム|그램|grams|gram|g
mg 毫克|ミリグラム|밀리그램|mg|milligrams|㎎
jin 斤
lb 磅|ポンド|pounds|pound|lbs|lb
oz 盎司|盎斯|オンス|온스|ounces|ounce
volume
L 升|公升|リットル|리터|liters|liter|litres|litre|litern
mL 毫升|ミリリットル|밀리리터|ml|mL|㎖
m3 立方米|立方公尺|立方メートル|세제곱미터|㎥|m³|m3|cubic meters|cubic metres|kubikmeter
gal 加仑|加侖|ガロン|갤런|gallons|gallon
bbl 桶|バレル|배럴|barrels|barrel|bbl
TEU 标准箱|標準箱|標箱|标箱|TEU|TEUs|teu
temperature
Cel 摄氏度|攝氏度|℃|°C|度C|degrees Celsius|degrees celsius|degree Celsius|degrees C|Grad Celsius
[degF] 华氏度|華氏度|℉|°F|degrees Fahrenheit
power
W 瓦|瓦特|ワット|와트|W|watts|watt
kW 千瓦|キロワット|킬로와트|㎾|kW|KW|kilowatts|kilowatt
MW 兆瓦|百万瓦|百萬瓦|メガワット|메가와트|㎿|MW|megawatts|megawatt
GW 吉瓦|ギガワット|기가와트|GW|gigawatts|gigawatt
TW 太瓦|TW|terawatts
kV 千伏|キロボルト|킬로볼트|kV|KV|kilovolts
V 伏|伏特|ボルト|볼트|volts
energy
kWh 千瓦时|千瓦時|キロワット時|킬로와트시|㎾h|kWh|KWh|kilowatt-hours|kilowatt hours|度电|度電
MWh 兆瓦时|兆瓦時|メガワット時|메가와트시|MWh|megawatt-hours|megawatt hours
GWh 吉瓦时|吉瓦時|ギガワット時|기가와트시|GWh|gigawatt-hours|gigawatt hours
TWh 太瓦时|太瓦時|テラワット時|테라와트시|TWh|terawatt-hours|terawatt hours
mAh 毫安时|毫安時|毫安|mAh
data
KB KB|kilobytes
MB MB|megabytes|メガバイト|메가바이트
GB GB|gigabytes|gigabyte|ギガバイト|기가바이트
TB TB|terabytes|テラバイト|테라바이트
PB PB|petabytes
Mb Mbps|Mb/s
Gb Gbps|Gb/s
Tb Tbps|terabits
pixel 像素|画素|畫素|화소|megapixels|pixels
frequency
Hz 赫兹|赫茲|ヘルツ|헤르츠|Hz|hertz
kHz 千赫|kHz
MHz 兆赫|MHz
GHz 吉赫|千兆赫|GHz
speed
km/h 公里/小时|km/h|kph|キロメートル毎時
kn knots|knot|ノット|노트
mph mph|miles per hour
pressure
hPa 百帕|ヘクトパスカル|헥토파스칼|hPa
ratio
x 倍|배|times|fold|-fold|mal so
"""

_CLASSIFIERS = """
person 人|名|位|人次|명|분의|인승|persons|people|person|personnes|personen|personas
vehicle 辆|輛|台车|vehicles|vehicle|cars|car|automobiles|trucks|buses
job 个就业岗位|個就業崗位|个工作岗位|個工作崗位|个岗位|個崗位|个就业机会|個就業機會|个工作机会|個工作機會|个职位|個職位|个职缺|個職缺|개의 일자리|개 일자리|人の雇用|人分の雇用|jobs|job|arbeitsplätze|emplois|empleos
1 个|個|家|架|台|臺|部|艘|颗|顆|座|所|间|間|种|種|项|項|件|份|只|隻|条|條|张|張|套|头|頭|匹|棵|株|户|戶|村|篇|支|枚|枝|幅|款|笔|筆|宗|起|处|處|批|场次|場次|票|席|例|对|對|组|組|次|集|本|册|冊|层|層|桩|樁|根|块|塊|片|班|档|檔|面|道|门|門|轮|輪|场|場|
社|社以上|機|基|校|棟|栋|幢|軒|世帯|カ国|か国|ヵ国|ヶ国|ケ国|カ国・地域|カ所|か所|ヵ所|ヶ所|箇所|施設|店|店舗|団体|便|個所|羽|枚|議席|種類|品目|回|件数|チーム|団地|車種|作品|分野|両|着|足|皿|箱|袋|基分|戸|拠点|
개|개국|개사|개소|개 국|곳|건|대|척|채|가구|회|차례|마리|장|권|종|석|표|편|그루|병|잔|호기|개월분|개 도시|개 지역|개 기업|팀|쌍|기|세대|필지|점포
"""


def _read_table(text: str) -> Mapping[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    dimension = ""
    for line in text.strip().split("\n"):
        code, _, forms = line.partition(" ")
        if not forms:
            dimension = code
            continue
        for form in forms.split("|"):
            table[form] = (code, dimension)
    return MappingProxyType(table)


def _read_classifiers(text: str) -> Mapping[str, str]:
    joined = text.strip().replace("|\n", "|")
    rows = (line.partition(" ") for line in joined.split("\n"))
    return MappingProxyType({form: code for code, _, forms in rows for form in forms.split("|")})


UNITS: Mapping[str, tuple[str, str]] = _read_table(_UNITS)
"""Form to (code, dimension)."""

CLASSIFIERS: Mapping[str, str] = _read_classifiers(_CLASSIFIERS)
"""Form to person, vehicle, job or 1."""

JOB_NOUNS = (
    "岗位",
    "崗位",
    "职位",
    "職位",
    "职缺",
    "職缺",
    "就业",
    "就業",
    "工作机会",
    "工作機會",
    "雇用",
    "일자리",
    "jobs",
    "고용",
)
"""Nouns that make what is counted jobs."""

VEHICLE_NOUNS = frozenset(read_words("vehicles cars trucks buses automobiles evs suvs"))
PERSON_NOUNS = frozenset(
    read_words(
        """
people persons men women children adults teenagers workers employees students residents soldiers troops passengers patients voters citizens
consumers investors officials lawmakers journalists firefighters prisoners hostages refugees engineers scientists teachers visitors tourists
members players officers staff civilians migrants volunteers participants customers users respondents leaders police protesters
"""
    )
)
COUNT_NOUNS_WITHOUT_S = frozenset(
    read_words("people men women children staff police aircraft fish sheep troops personnel feet")
)

# Characters that, right behind a form, make it part of another word (3人均, 2部門, 5年級).
_NOT_BEFORE = """
人 民均工类類口大才员員间間选選称家物气気|次 元世长長官数數|家 庭族园園|部 门門分长長署委队隊品|台 湾灣海北风風币幣积積|臺 灣北|座 谈談位|所 有谓謂得长長以在|间 谍接|間 接|
份 额額|条 件例约約款|條 件例約款|张 贴|支 持出付援|名 单單字义義称古為为|位 于於居列置数|本 地国國周週月年届屆土次人身科报報社部質质金体|周 年岁边刊围一二三四五六日期末|週 年一二三四五六日末|
道 路德理歉|门 户|回 目復复答应応收国到归転避顧想|社 会會区區説长長员員|校 长長园園舎|着 实陸手工目|両 国者方氏|例 如え外年|起 来來点步因源诉訴|批 评評判准发發|年 级級生目度代版式|
天 然气氣才津地下空|米 国格饭|码 头|碼 頭|克 服里拉朗|升 级級|瓦 解|度 过|片 面|面 对對积積|起 因|块 钱|块 链|根 据據|分 の野析布配別割類之化咲刈位厘袖裂団け岐身母子散量際限|级 别|件 事|通 信|店 长長員|機 関構|
대 회통령책학한비로출부|개 발혁인최선입시편막방봉별|건 설강물전|종 료목합교|회 사의장원담복째말계|명 령예백분확단|장 관기소애치|기 업술간자준존관여록온|표 준시정현|석 유탄사|편 의성입|
배 터출상치경당럴송|세 기계제금력관트종번무대|살 인|주 년택주식요자민의장차|평 균가화양창소방일|초 등기대중과에반|년 생차대도|척 추결|채 권용널소무|병 원역|권 리한력고역|분 기의량야위석산류쟁포명리할열담만|팀 장|층 수|점 수
"""

NOT_BEFORE: Mapping[str, str] = MappingProxyType(
    {item.split(" ")[0]: item.split(" ")[1] for item in _NOT_BEFORE.replace("\n", "").split("|")}
)
"""Form to the characters that may not follow it."""
