"""Organisations in Chinese text that no table lists: by their last word and the proper name that they begin with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from tasks.conversion.fold import fold_variant
from tasks.mentions.lexicon import read_names, read_words
from tasks.mentions.org_words import SUFFIXES_ZH
from tasks.mentions.place_table import PLACES_ZH as TABLE_ZH
from tasks.mentions.place_words import PLACES_ZH
from tasks.mentions.words_zh import Span, Words

SUFFIXES = frozenset(map(fold_variant, SUFFIXES_ZH.split()))
_NOT_SUFFIX = frozenset(
    map(
        fold_variant,
        (
            "部署",
            "签署",
            "全部",
            "内部",
            "外部",
            "大部",
            "干部",
            "局部",
            "结局",
            "格局",
            "布局",
            "节省",
            "反省",
            "省",
            "部",
            "局",
            "厅",
            "署",
            "党",
            "全党",
            "本部",
        ),
    )
)
_SUFFIX_END = tuple(sorted(SUFFIXES, key=len, reverse=True))
_SUFFIX_LAST = frozenset(suffix[-1] for suffix in SUFFIXES)
_NOMINAL = frozenset(
    ("n", "nz", "ns", "nt", "nr", "nrt", "nrfg", "j", "vn", "an", "b", "eng", "x", "l", "i", "ng", "s", "nrf")
)
_PROPER = frozenset(("nz", "ns", "nt", "nr", "nrt", "nrfg", "j", "eng"))
_STRONG = tuple(
    map(
        fold_variant,
        read_words(
            "有限公司 大学 学院 研究所 研究院 研究中心 实验室 协会 学会 商会 总会 联合会 基金会 委员会 理事会 管理局 总局 银行 通讯社 新闻社 日报 时报 晚报 新闻网 电视台 广播公司 警卫队 "
            "博物馆 电子报 周刊 早报 快报 商报 新报 产经网 财经网 交易所 监管局 观测站 出版社 检察院 检察署 开发署 规划署 总署 大使馆 总领事馆 集团"
        ),
    )
)
_LABORATORY = fold_variant("国家实验室")
_NOT_STRONG = tuple(map(fold_variant, ("集团", _LABORATORY)))
_COMPANY = tuple(
    map(fold_variant, read_words("公司 集团 控股 证券 保险 航空 银行 电机 重工 制药 科技 石油 石化 互联网"))
)
_WEAK = tuple(
    map(fold_variant, read_words("机构 组织 中心 办公室 办公厅 基金 联盟 局 署 部 省 厅 法院 工会 医院 学院"))
)
_GOVERNMENT = tuple(
    map(fold_variant, read_words("政府 海军 空军 陆军 国会 议会 大使馆 央行 总统府 总统办公室 国防部 外交部"))
)
_DEPARTMENTS = fold_variant(
    "外交|国防|财政|商务|教育|能源|司法|劳工|劳动|交通|内政|卫生|农业|贸易|文化|环境|经济|科技|统一|外务|产业|国土安全|住房|退伍军人事务|公安|民政|水利|工业|信息|资源|运输|旅游|体育|安全|建设|法务|福利|食品|渔业|数字|数位|通商|经贸|工商|内务|战争"
)
_MINISTRIES_JA = fold_variant(
    "经济产业|外务|防卫|财务|文部科学|国土交通|厚生劳动|农林水产|总务|环境|法务|大藏|通商产业|内务"
)
_BUREAUS = fold_variant(
    "管理局|调查局|统计局|安全局|情报局|警察局|移民局|税务局|劳工局|专利局|气象局|铁路局|监督局|监管局|执法局|开发署|规划署|总署|海关署|金融厅|警察厅|气象厅|宇航局"
)
_PARTIES = fold_variant(
    "自民|共和|民主|劳动|保守|公明|国民|共产|社会|社民|工|绿|进步|自由|人民|统一|正义|独立|维新|新|民进|民众|人民力量|国民力量|立宪民主|共同民主|社会民主|基督教民主|自由民主"
)
_MINISTRY = re.compile(
    fold_variant(
        rf"(?:{_DEPARTMENTS})(?:和|与|及)?[\u4e00-\u9fff]{{0,4}}部(?!长|分|署|门|队|下|级|委)"
        rf"|(?:{_MINISTRIES_JA})省"
        rf"|[\u4e00-\u9fff]{{2,6}}(?:{_BUREAUS})"
        rf"|(?:{_PARTIES})党(?!派|员|魁|首|内|籍|团|主席|争|总裁|代表|人)"
    )
)
MINISTRY_WORDS = frozenset(
    (*_DEPARTMENTS.split("|"), *_MINISTRIES_JA.split("|"), *_BUREAUS.split("|"))
    + tuple(f"{party}{fold_variant('党')}" for party in _PARTIES.split("|"))
)
"""One of these stands in the name of every ministry, bureau and party."""
_OPENING_COMPANY = re.compile(
    fold_variant(
        r"[。！？；\n]\s?(?P<name>[\u4e00-\u9fff]{2,10}?(?:公司|集团|银行|基金会))(?=宣布|计划|将|已|表示|正在|正|说|称|打算|也|则|，|,|透露|承诺|于|决定|预计)"
    )
)
_COMPANY_LAST = re.compile(fold_variant("公司|集团|银行|基金会"))
# Latin words that announce, plan or are a company are one.
_ACTING_LATIN = re.compile(
    fold_variant(
        r"[A-Z](?:(?<![A-Za-z0-9 ].)|(?<=[^A-Za-z0-9] .))[A-Za-z&]{1,20}(?:\s[A-Z&][A-Za-z&]{0,20}){0,3}(?=\s?(?:宣布|计划(?!的|下|中)|表示|估计|承诺|预计|透露|打算|斥资|已?向[^，。]{1,16}投资|首席执行官|董事长|创始人|公司))"
    )
)
_CAPITAL = re.compile("[A-Z]")
_JOINING = re.compile("[和与及的对在为]")
_NOT_OPENING = tuple(
    map(
        fold_variant,
        read_words(
            "这 该 本 某 一 两 几 多 各 许 其 外国 日本公司 美国公司 中国公司 韩国公司 很 所 大 小 同 此 不 有 但 由 在 为 据 对 当 而 如 如果 目前 许多 这些 三家 我 他 她 它 你 与 和"
        ),
    )
)
_MINISTRY_LAST = re.compile(fold_variant("[部省局署厅党]"))
_NOT_ORG_HEAD = frozenset(
    map(
        fold_variant,
        read_words(
            "两 各 该 这 那 本 多 某 所有 其他 一些 两国 外国 各国 第三国 美方 日方 中方 两家 海外 国内 国外 韩日 日韩 美日 日美 中日 日中 中美 美中 我国"
        ),
    )
)


_STOP_TAGS = frozenset(("v", "p", "uj", "ul", "d", "r", "c", "m"))
_GLUED = frozenset(map(fold_variant, "由对被把向与"))
_SOCIETIES = frozenset(map(fold_variant, read_words("基金会 研究院 研究所 协会 学会 商会 中心")))
_CLAUSE_MARKS = frozenset("，。；：“（「\n")
_APPOSED = tuple(
    map(
        fold_variant,
        read_words(
            "企业 厂商 巨头 车企 运营商 开发商 制造商 供应商 承建商 零售商 品牌 媒体 报纸 智库 机构 平台 业者 大厂 龙头 公司"
        ),
    )
)


@lru_cache(maxsize=4096)
def _ends_org(word: str) -> bool:
    """Whether a word may be the last of an organisation's name."""
    return len(word) > 1 and word[-1] in _SUFFIX_LAST and word not in _NOT_SUFFIX and word.endswith(_SUFFIX_END)


def find_orgs(words: Words, text: str, ends: Iterable[int]) -> list[Span]:
    """Organisations by their last word, from the farthest proper name before it over nouns only.

    `ends` are the places where one of SUFFIXES ends.
    """
    spans: list[Span] = []
    for end in ends:
        index = words.find_ending(end)
        if index is None or not _ends_org(words.texts[index]) or words.find_tag(index)[0] in "vdpmrtc":
            continue
        head = _find_head(words, index)
        if head == index and words.texts[index] in _SOCIETIES:
            head = _find_opening(words, index)
        start = words.find_start(head)
        if text[start] in _GLUED and len(words.texts[head]) > 2 and end - start > 4:
            start += 1
        name = text[start:end]
        if (
            not 3 < len(name) <= 24
            or head == index
            and words.find_tag(index) not in ("nt", "nz")
            or name in _GENERIC_ORGS
        ):
            continue
        if _is_organisation(name, words, head, index) or _is_society(words, head, index):
            spans.append((start, end, "org", "suffix"))
    if _COMPANY_LAST.search(text):
        for match in _OPENING_COMPANY.finditer(f"\n{text}"):
            if (
                not match["name"].startswith(_NOT_OPENING)
                and not _JOINING.search(match["name"])
                and match["name"] not in _GENERIC_ORGS
                and not any(word in match["name"][:-2] for word in _APPOSED)
            ):
                spans.append((match.start("name") - 1, match.end("name") - 1, "org", "opening"))
    if _CAPITAL.search(text):
        for match in _ACTING_LATIN.finditer(text):
            if not (match.group().isupper() and len(match.group()) < 5):
                spans.append((*match.span(), "org", "acts"))
    return spans


def find_ministries(text: str, heads: Sequence[int]) -> list[tuple[int, int]]:
    """Where the name of a ministry, agency or party may stand: from a word of its to the character that ends it.

    `heads` are the places where one of MINISTRY_WORDS begins, in order.
    """
    places: list[tuple[int, int]] = []
    for last in _MINISTRY_LAST.finditer(text) if heads else ():
        begin = max(0, last.start() - 9)
        index = bisect_left(heads, begin)
        if index == len(heads) or heads[index] > last.start():
            continue
        ministry = _MINISTRY.search(text, begin, last.end() + 1)
        if ministry is not None and ministry.end() == last.end():
            places.append(ministry.span())
    return places


def read_ministries(words: Words, places: Iterable[tuple[int, int]]) -> list[Span]:
    """Those of the places that begin with a word, each with its country and without the verbs before it."""
    return [
        (add_country(_skip_verbs(words, start, end), words), end, "org", "ministry")
        for start, end in places
        if words.starts_at(start)
    ]


_GENERIC_ORGS = frozenset(
    map(
        fold_variant,
        read_words(
            "研究机构 政府机构 金融机构 私营公司 上市公司 子公司 母公司 跨国公司 航空公司 石油公司 电力公司 汽车公司 保险公司 科技公司 有限公司 股份公司 分公司 总公司 大公司 国家实验室 国际组织 非政府组织 恐怖组织 委员会 国家银行 商业银行 中央银行 投资银行 地方政府 联邦政府 中央政府 新能源汽车 电动汽车 自卫队 反对党 执政党 在野党"
        ),
    )
)


def _is_organisation(name: str, words: Words, head: int, index: int) -> bool:
    """Whether the words before the suffix make it one organisation and not a kind of it (日本公司, 美国研究机构)."""
    first = words.texts[head]
    tag = _find_kind(words, head)
    if first in _NOT_ORG_HEAD:
        return False
    inner = range(head + 1, index)
    if name.endswith(_GOVERNMENT):
        is_whole = head == index or name[len(first) :] in _GOVERNMENT
        return is_whole and tag in ("ns", "nt", "j")
    if name.endswith(_LABORATORY) and head < index:
        return tag in ("nr", "nrt", "nz", "nt")
    if name.endswith(_STRONG) and not name.endswith(_NOT_STRONG):
        return len(name) - (len(first) if head < index else len(name)) > 2 or tag in ("nt", "nz", "nr", "nrt", "ns")
    if name.endswith(_COMPANY):
        named = inner if tag in ("ns", "j") or first in _HEADS else range(head, index)
        return (
            any(words.find_tag(each) in ("nz", "nr", "nrt", "nt", "eng") for each in named)
            or head == index
            and tag == "nt"
            and len(name) > 4
            and not name.startswith(_COUNTRIES)
        )
    if not name.endswith(_WEAK):
        return False
    return (
        tag in _PROPER and bool(inner) and len(name) >= 6 and not any(words.find_tag(each)[0] in "va" for each in inner)
    ) or (head == index and tag == "nt")


_PLACES = frozenset(map(fold_variant, (*read_names(TABLE_ZH), *read_names(PLACES_ZH))))
_COUNTRIES = tuple(map(fold_variant, read_words("美国 日本 韩国 中国 英国 法国 德国 俄罗斯 印度 台湾 香港 外国 欧洲")))
_HEADS_OF_STATE = frozenset(map(fold_variant, read_words("总统 主席 总理 首相 部长 市长 州长 总裁")))
_HEADS = frozenset(map(fold_variant, read_words("国家 全国 中央 联邦 国际 世界 亚洲 欧洲 全球 皇家 国立 中华 首都")))


# What stands before most suffixes without being part of a name.
_NO_WORDS = frozenset("，。、；：“”「」『』（）() \n\0的")


def _find_head(words: Words, index: int) -> int:
    """The farthest proper name that only nouns part from a suffix word."""
    best = index
    texts = words.texts
    for position in range(index - 1, max(-1, index - 9), -1):
        text = texts[position]
        if text in _NO_WORDS:
            break
        tag = _find_kind(words, position)
        if words.texts[position + 1] in _HEADS_OF_STATE and tag in ("nr", "nrt"):
            # 克林顿|总统|白宫办公厅: a person and a title are no part of the name.
            break
        if text == "立" and position and _find_kind(words, position - 1) == "ns":
            continue
        if tag not in _NOMINAL or text in _NOT_ORG_HEAD or not text.strip() or best < index and text.endswith(_APPOSED):
            break
        if len(text) == 1 and tag not in ("nr", "j", "ng", "nz", "ns"):
            break
        if tag in _PROPER or text in _HEADS:
            best = position
    return best


def _find_kind(words: Words, position: int) -> str:
    """The class of a word, but a place where it is a listed one (首尔|大学)."""
    text = words.texts[position]
    return "ns" if len(text) > 1 and text in _PLACES else words.find_tag(position)


def _find_opening(words: Words, index: int) -> int:
    """The word that opens a clause, where only nouns part it from a suffix word (南方|民意|基金会); else the suffix word."""
    position = index
    while (
        position
        and index - position < 4
        and len(words.texts[position - 1]) > 1
        and words.find_tag(position - 1)[0] in "nfbvj"
    ):
        position -= 1
    return position if _opens_clause(words, position) else index


def _opens_clause(words: Words, position: int) -> bool:
    return not position or words.texts[position - 1] in _CLAUSE_MARKS


def _is_society(words: Words, head: int, index: int) -> bool:
    return index - head > 1 and words.texts[index] in _SOCIETIES and _opens_clause(words, head)


def _skip_verbs(words: Words, start: int, end: int) -> int:
    """The start of a name behind the last verb, preposition or count that a pattern took in (…号是|国家气象局)."""
    first = words.find_ending(start)
    last = words.find_ending(end)
    begin = start
    for index in range(0 if first is None else first + 1, last or 0):
        if end - words.ends[index] > 2 and words.find_tag(index) in _STOP_TAGS:
            begin = words.ends[index]
    return begin


def add_country(start: int, words: Words) -> int:
    """The start with the country before it (美国|国防部)."""
    index = words.find_ending(start)
    before = None if index is None else words[index]
    return (
        before.start
        if before is not None and before.tag == "ns" and before.text not in _NOT_ORG_HEAD and len(before.text) > 1
        else start
    )
