"""Names in Chinese text: listed ones, organisations by their last word, persons by title, family name or sound.

Text is folded to one script first, so that both scripts share the tables; offsets stay. Word boundaries and word classes
come from rjieba.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

import rjieba

from tasks.conversion.fold import fold_variant
from tasks.mentions.lexicon import Lexicon, join_words, read_names, read_words
from tasks.mentions.org_words import ACRONYMS, ORGS_JA, ORGS_ZH, SUFFIXES_ZH
from tasks.mentions.person_words import KNOWN_ZH, SURNAMES_JA, SURNAMES_ZH, TITLES_ZH
from tasks.mentions.place_table import PLACES_ZH as TABLE_ZH
from tasks.mentions.place_words import PLACES_ZH
from tasks.mentions.speech_verbs import CHINESE_VERBS

Span = tuple[int, int, str, str]
_SOUNDS = fold_variant(
    "阿埃艾爱安奥巴白班鲍贝本比彼毕博波勃伯布策查茨达戴丹道德登迪蒂丁东杜顿多恩尔法凡范菲费芬丰冯弗夫福富盖甘冈高戈哥格古圭哈海汉豪赫亨胡华怀霍基吉加贾简杰金卡凯坎康考科克肯孔库夸奎拉莱赖兰朗劳勒雷里利莉林琳龙卢鲁露伦罗洛马玛迈曼芒毛梅门蒙米密明莫默姆穆"
    "纳南内尼宁纽农努诺欧帕潘佩彭皮珀平普齐奇恰乔钦琼丘让热荣瑞若萨塞桑森沙莎珊尚绍舍申圣施史斯司松苏索塔泰坦汤唐陶特腾廷汀图托瓦万旺威韦维魏温文翁沃乌吾武西希锡夏肖谢辛欣休许雪逊雅亚延扬耶叶伊因英尤于约泽扎詹章哲珍朱兹宗祖佐丝娜蕾妮黛娅茜伽琪贡喀"
    "川普朔泊挪叙柯昂蓬敏甸滕辉治狄坚艮穹铎翰莲芙薇蜜蒂诗贞嘉丽洁芝玫瑰弥"
)
_TITLES = join_words(map(fold_variant, TITLES_ZH))
_VERBS = join_words(map(fold_variant, CHINESE_VERBS))
_JA_SURNAMES = frozenset(map(fold_variant, SURNAMES_JA))
_ZH_SURNAMES = frozenset(map(fold_variant, SURNAMES_ZH))
_SUFFIXES = frozenset(map(fold_variant, SUFFIXES_ZH.split()))
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
_SUFFIX_END = tuple(sorted(_SUFFIXES, key=len, reverse=True))
_SUFFIX_LAST = re.compile("[" + "".join(sorted({suffix[-1] for suffix in _SUFFIXES})) + "]")
_NOMINAL = frozenset(
    ("n", "nz", "ns", "nt", "nr", "nrt", "nrfg", "j", "vn", "an", "b", "eng", "x", "l", "i", "ng", "s", "nrf")
)
_PROPER = frozenset(("nz", "ns", "nt", "nr", "nrt", "nrfg", "j", "eng"))
_DOTTED = re.compile(rf"[{_SOUNDS}]{{1,8}}(?:[·•‧・･][{_SOUNDS}]{{1,8}}){{1,3}}")
_VERB_INSIDE = re.compile(rf"(?:{_VERBS})")
_NAME_AFTER_TITLE = re.compile(rf"(?:{_TITLES})(?P<name>[\u4e00-\u9fff]{{2,6}})")
_BEFORE_TITLE = re.compile(rf"(?P<title>{_TITLES})(?!人?[馆舘])")
_LATIN_NAME = re.compile(r"(?:[A-Z][A-Za-z'’.-]+)(?:\s[A-Z][A-Za-z'’.-]+){1,3}")
_LATIN_COMPANY = re.compile(
    r"(?<![\w&.-])[A-Z][\w&.-]{0,30}(?:\s[A-Z&][\w&.-]{0,30}){0,3}\s(?:Corporation|Corp\.?|Inc\.?|Ltd\.?|Group|Holdings|University|Institute|Foundation|Technologies|Motors|Electronics|Bank|Company)(?![A-Za-z])"
)
_ACRONYM = re.compile(r"(?<![A-Za-z0-9&])[A-Z][A-Za-z&+-]{0,24}[A-Za-z0-9+](?![A-Za-z])")
_BYLINE = re.compile(
    r"(?:记者|(?:作者|撰文|编辑|责任编辑|责编|编译|摄影|文|图|記者|編輯|責任編輯|攝影)\s?[：:／/]|作者\s)\s?(?P<name>(?![会會问問们們提在对招协站证节])[\u4e00-\u9fff]{2,4}?)"
    r"(?=[\s，。、,)）】摄攝報报道／/]|\Z)"
)
_PLACE_TAIL = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:自治区|群岛|半岛|国际机场|核电站|州|省|市|县|镇|岛)")


_SURROGATE = re.compile("[\ud800-\udfff]")
_KANJI = re.compile("[\u4e00-\u9fff]{3,}")
_TOO_COMMON = (
    "国会",
    "连合",
    "气象厅",
    "最高法院",
    "太阳",
    "大陆",
    "地球",
    "中非",
    "中美",
    "外国",
    "两国",
    "东方",
    "世界",
    "产业部",
    "首相官邸",
    "联合",
    "统一部",
    "经济部",
    "教育部",
    "财政部",
)


@lru_cache(maxsize=1)
def _build_lexicon() -> Lexicon:
    names = {fold_variant(name): "place" for name in (*read_names(TABLE_ZH), *read_names(PLACES_ZH))}
    names.update({fold_variant(name): "person" for name in read_names(KNOWN_ZH)})
    names.update({fold_variant(name): "org" for name in read_names(ORGS_JA) if _KANJI.fullmatch(name)})
    names.update({fold_variant(name): "org" for name in read_names(ORGS_ZH)})
    for name in _TOO_COMMON:
        names.pop(fold_variant(name), None)
    return Lexicon(names)


class Token(NamedTuple):
    """A word of a text with its class (ICTCLAS tags: n noun, ns place, nr person, nt organisation, v verb …)."""

    start: int
    end: int
    text: str
    tag: str


# Ten times as fast as the constructor, and one is made for every word.
_new_token: Callable[[tuple[int, int, str, str]], Token] = partial(tuple.__new__, Token)


def tag_words(text: str) -> list[Token]:
    """The words of a Chinese text with their classes; offsets are the text's."""
    tagged = rjieba.tag(_SURROGATE.sub("\ufffd", text))
    words, tags = zip(*tagged, strict=True) if tagged else ((), ())
    ends = list(accumulate(map(len, words)))
    return list(map(_new_token, zip([0, *ends], ends, words, tags, strict=False)))


def find_names_zh(text: str, tokens: list[Token], folded: str) -> list[Span]:
    """Places, organisations and persons of a Chinese text as (start, end, type, rule), still overlapping."""
    starts = {token.start for token in tokens}
    ends = {token.end for token in tokens}
    spans: list[Span] = []
    for start, end, kind in _build_lexicon().find(folded):
        if _fits(folded, start, end, kind, starts, ends):
            spans.append((start, end, kind, "listed"))
    spans += _find_orgs(tokens, folded, starts)
    spans += _find_places(tokens, folded, spans)
    spans += _find_persons(tokens, folded, starts, ends)
    spans += find_acronyms(text)
    return spans


def _fits(text: str, start: int, end: int, kind: str, starts: set[int], ends: set[int]) -> bool:
    """Whether a listed name stands on word boundaries: not 大众 in 大众化, 美的 in 完美的, 苹果 as fruit."""
    if kind == "org" and end - start == 2 and text[start:end] in _COMMON_WORDS:
        return False
    if kind == "org" and text[end : end + 1] in _OFFICE_TAIL and text[end - 1] in _OFFICE_END:
        return False
    if kind == "org" and end - start <= 2:
        return start in starts and end in ends
    return start in starts or end in ends


_OFFICE_TAIL = frozenset("长")
_OFFICE_END = frozenset(map(fold_variant, "院部局厅署会省处"))
_COMMON_WORDS = frozenset(
    map(fold_variant, read_words("大众 美的 苹果 理想 小米 现代 起亚 日立 松下 联电 中兴 百度 平安 格力 大陆 工党"))
) - frozenset(map(fold_variant, read_words("起亚 日立 松下 联电 百度 格力 工党")))


_STRONG = tuple(
    map(
        fold_variant,
        read_words(
            "有限公司 大学 学院 研究所 研究院 研究中心 实验室 协会 学会 商会 总会 联合会 基金会 委员会 理事会 管理局 总局 银行 通讯社 新闻社 日报 时报 晚报 新闻网 电视台 广播公司 警卫队 "
            "博物馆 交易所 监管局 观测站 出版社 检察院 检察署 开发署 规划署 总署 大使馆 总领事馆 集团"
        ),
    )
)
_COMPANY = tuple(
    map(fold_variant, read_words("公司 集团 控股 证券 保险 航空 银行 电机 重工 制药 科技 石油 石化 互联网"))
)
_GOVERNMENT = tuple(
    map(fold_variant, read_words("政府 海军 空军 陆军 国会 议会 大使馆 央行 总统府 总统办公室 国防部 外交部"))
)
_MINISTRY = re.compile(
    fold_variant(
        r"(?:外交|国防|财政|商务|教育|能源|司法|劳工|劳动|交通|内政|卫生|农业|贸易|文化|环境|经济|科技|统一|外务|产业|国土安全|住房|退伍军人事务|公安|民政|水利|工业|信息|资源|运输|旅游|体育|安全|建设|法务|福利|食品|渔业|数字|数位|通商|经贸|工商|内务|战争)(?:和|与|及)?[\u4e00-\u9fff]{0,4}部(?!长|分|署|门|队|下|级|委)"
        r"|(?:经济产业|外务|防卫|财务|文部科学|国土交通|厚生劳动|农林水产|总务|环境|法务|大藏|通商产业|内务)省"
        r"|[\u4e00-\u9fff]{2,6}(?:管理局|调查局|统计局|安全局|情报局|警察局|移民局|税务局|劳工局|专利局|气象局|铁路局|监督局|监管局|执法局|开发署|规划署|总署|海关署|金融厅|警察厅|气象厅|宇航局)"
        r"|(?:自民|共和|民主|劳动|保守|公明|国民|共产|社会|社民|工|绿|进步|自由|人民|统一|正义|独立|维新|新|民进|民众|人民力量|国民力量|立宪民主|共同民主|社会民主|基督教民主|自由民主)党(?!派|员|魁|首|内|籍|团|主席|争|总裁|代表|人)"
    )
)
_OPENING_COMPANY = re.compile(
    fold_variant(
        r"(?:(?<=[。！？；\n])|\A)\s?(?P<name>[\u4e00-\u9fff]{2,10}?(?:公司|集团|银行|基金会))(?=宣布|计划|将|已|表示|正在|正|说|称|打算|也|则|，|,|透露|承诺|于|决定|预计)"
    )
)
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


def _find_orgs(tokens: list[Token], text: str, starts: set[int]) -> list[Span]:
    """Organisations by their last word, from the farthest proper name before it over nouns only."""
    spans: list[Span] = []
    ends = {token.end: index for index, token in enumerate(tokens)}
    for suffix in _SUFFIX_LAST.finditer(text):
        index = ends.get(suffix.end(), -1)
        if index < 0:
            continue
        token = tokens[index]
        if (
            len(token.text) < 2
            or token.tag[0] in "vdpmrtc"
            or token.text in _NOT_SUFFIX
            or not token.text.endswith(_SUFFIX_END)
        ):
            continue
        start = _find_head(tokens, index)
        name = text[start : token.end]
        if not 3 < len(name) <= 24 or start == token.start and token.tag not in ("nt", "nz") or name in _GENERIC_ORGS:
            continue
        middle = [t for t in tokens[max(0, index - 9) : index + 1] if t.start >= start]
        if _is_organisation(name, middle):
            spans.append((start, token.end, "org", "suffix"))
    for match in _OPENING_COMPANY.finditer(text):
        if (
            not match["name"].startswith(_NOT_OPENING)
            and not _JOINING.search(match["name"])
            and match["name"] not in _GENERIC_ORGS
        ):
            spans.append((*match.span("name"), "org", "opening"))
    for last in _MINISTRY_LAST.finditer(text):
        ministry = _MINISTRY.search(text, max(0, last.start() - 9), last.end() + 1)
        if ministry is not None and ministry.end() == last.end() and ministry.start() in starts:
            spans.append((_add_country(ministry.start(), tokens), ministry.end(), "org", "ministry"))
    return spans


_GENERIC_ORGS = frozenset(
    map(
        fold_variant,
        read_words(
            "研究机构 政府机构 金融机构 私营公司 上市公司 子公司 母公司 跨国公司 航空公司 石油公司 电力公司 汽车公司 保险公司 科技公司 有限公司 股份公司 分公司 总公司 大公司 国家实验室 国际组织 非政府组织 恐怖组织 委员会 国家银行 商业银行 中央银行 投资银行 地方政府 联邦政府 中央政府 新能源汽车 电动汽车 自卫队 反对党 执政党 在野党"
        ),
    )
)


def _is_organisation(name: str, tokens: list[Token]) -> bool:
    """Whether the words before the suffix make it one organisation and not a kind of it (日本公司, 美国研究机构)."""
    first = tokens[0]
    if first.text in _NOT_ORG_HEAD:
        return False
    inner = tokens[1:-1] if len(tokens) > 1 else []
    if any(name.endswith(word) for word in _GOVERNMENT):
        return not inner and first.tag in ("ns", "nt", "j")
    if name.endswith(_STRONG) and not name.endswith(tuple(map(fold_variant, ("集团", "国家实验室")))):
        head = first.text if len(tokens) > 1 else name
        return len(name) - len(head) > 2 or first.tag in ("nt", "nz", "nr", "nrt", "ns")
    if name.endswith(_COMPANY):
        named = inner if first.tag in ("ns", "j") or first.text in _HEADS else tokens[:-1]
        return (
            any(t.tag in ("nz", "nr", "nrt", "nt", "eng") for t in named)
            or len(tokens) == 1
            and first.tag == "nt"
            and len(name) > 4
            and not name.startswith(_COUNTRIES)
        )
    return (
        first.tag in _PROPER
        and len(inner) >= 1
        and len(name) >= 6
        and not any(t.tag[0] in "va" for t in inner)
        or len(tokens) == 1
        and first.tag == "nt"
    )


_COUNTRIES = tuple(map(fold_variant, read_words("美国 日本 韩国 中国 英国 法国 德国 俄罗斯 印度 台湾 香港 外国 欧洲")))
_HEADS = frozenset(map(fold_variant, read_words("国家 全国 中央 联邦 国际 世界 亚洲 欧洲 全球 皇家 国立 中华 首都")))


def _find_head(tokens: list[Token], index: int) -> int:
    """The start of the farthest proper name that only nouns part from a suffix word."""
    best = tokens[index].start
    for position in range(index - 1, max(-1, index - 9), -1):
        token = tokens[position]
        if token.tag not in _NOMINAL or not token.text.strip() or token.text in _NOT_ORG_HEAD:
            break
        if len(token.text) == 1 and token.tag not in ("nr", "j", "ng", "nz", "ns"):
            break
        if token.tag in _PROPER or token.text in _HEADS:
            best = token.start
    return best


def _add_country(start: int, tokens: list[Token]) -> int:
    """The start with the country before it (美国|国防部)."""
    before = next((token for token in tokens if token.end == start), None)
    return (
        before.start
        if before is not None and before.tag == "ns" and before.text not in _NOT_ORG_HEAD and len(before.text) > 1
        else start
    )


_PLACE_END = tuple(
    map(
        fold_variant,
        read_words("州 省 市 县 岛 群岛 半岛 海峡 区 港 湾 山 河 江 湖 洲 机场 海沟 运河 走廊 盆地 平原 高原"),
    )
)
_SOUNDS_ONLY = re.compile(rf"[{_SOUNDS}]{{3,}}")


def _find_places(tokens: list[Token], text: str, spans: list[Span]) -> list[Span]:
    """Words that the dictionary calls places and that look like a name: by their last character, or by sound."""
    found: list[Span] = []
    for token in tokens:
        if token.tag != "ns" or len(token.text) < 3 or token.text[0] in _NO_PLACE_HEADS:
            continue
        if token.text.endswith(_PLACE_END) or _SOUNDS_ONLY.fullmatch(token.text):
            found.append((token.start, token.end, "place", "tagged"))
    return found


_NO_PLACE_HEADS = frozenset(map(fold_variant, "两各多第外本他该三几加大"))


def _find_persons(tokens: list[Token], text: str, starts: set[int], ends: set[int]) -> list[Span]:
    spans: list[Span] = []
    for match in _DOTTED.finditer(text):
        spans.append((_trim_title(text, match.start(), match.end()), match.end(), "person", "transliterated"))
    for match in _BYLINE.finditer(text):
        spans.append((*match.span("name"), "person", "byline"))
    for match in _BEFORE_TITLE.finditer(text):
        after = _read_person(text, match.end(), starts, ends)
        if after is not None:
            spans.append((match.end(), after, "person", "title"))
        before = _read_person_before(text, match.start(), starts)
        if before is not None:
            spans.append((before, match.start(), "person", "title"))
    for index, token in enumerate(tokens):
        if (
            token.tag in ("nr", "nrt", "nrfg")
            and 2 <= len(token.text) <= 4
            and token.text[1:] != "方"
            and _has_surname(token.text)
        ):
            following = tokens[index + 1].text if index + 1 < len(tokens) else ""
            if re.match(rf"(?:{_VERBS})", following) and following not in ("和",):
                spans.append((token.start, token.end, "person", "speech"))
    return spans


def _trim_title(text: str, start: int, end: int) -> int:
    """The start of a dotted name behind the title that runs into it."""
    found = start
    for match in re.finditer(rf"(?:{_TITLES})", text[start:end]):
        if start + match.end() < end:
            found = start + match.end()
    # The title may begin before the run of sounds: 大|使拉姆.
    window = text[max(0, start - 4) : start + 3]
    offset = max(0, start - 4)
    for match in re.finditer(rf"(?:{_TITLES})", window):
        stop = offset + match.end()
        if start < stop < end:
            found = max(found, stop)
    return found


def _read_person(text: str, start: int, starts: set[int], ends: set[int]) -> int | None:
    """The end of a person's name that begins right behind a title."""
    if text[start : start + 1] in ("·",):
        return None
    for size in (2, 1, 3):
        if text[start : start + size] in _JA_SURNAMES and size > 1:
            for given in (2, 1, 0):
                end = start + size + given
                if end in ends and end - start >= 2 and re.fullmatch("[\u4e00-\u9fff]+", text[start:end]):
                    return end
    sounds = re.compile(rf"[{_SOUNDS}]{{2,6}}").match(text, start)
    if sounds is not None and sounds.end() - start >= 3:
        for end in range(sounds.end(), start + 2, -1):
            if end in ends:
                return end
    if text[start : start + 1] in _ZH_SURNAMES:
        for end in (start + 3, start + 2):
            if (
                end in ends
                and re.fullmatch("[\u4e00-\u9fff]+", text[start:end])
                and not _is_word(text[start:end])
                and not _VERB_INSIDE.search(text[start + 1 : end + 1])
            ):
                return end
    if sounds is not None and sounds.end() in ends:
        return sounds.end()
    return None


def _read_person_before(text: str, end: int, starts: set[int]) -> int | None:
    """The start of a person's name that stands right before a title."""
    for size in (4, 3, 2):
        start = end - size
        if start < 0 or start not in starts:
            continue
        name = text[start:end]
        if not re.fullmatch("[\u4e00-\u9fff]+", name) or _is_word(name):
            continue
        if name in _JA_SURNAMES and size >= 2 or size >= 3 and name[:2] in _JA_SURNAMES:
            return start
        if size <= 3 and name[0] in _ZH_SURNAMES and _build_lexicon().get(name) is None and size == 3:
            return start
    return None


def _is_word(name: str) -> bool:
    """Whether a would-be name is an ordinary word of the dictionary or a listed place or organisation."""
    return (
        name[1:] == "方"
        or _build_lexicon().get(name) in ("place", "org")
        or bool(len(name) == 2 and rjieba.tag(name)[0][1][:2] not in ("nr", "x") and len(rjieba.tag(name)) == 1)
    )


def _has_surname(name: str) -> bool:
    return name[0] in _ZH_SURNAMES or name[:2] in _JA_SURNAMES or all(character in _SOUNDS for character in name)


def find_acronyms(text: str) -> list[Span]:
    """Organisations known by Latin letters (APEC, NATO, TSMC)."""
    spans: list[Span] = []
    for match in _ACRONYM.finditer(text):
        if match.group() in ACRONYMS:
            spans.append((*match.span(), "org", "listed"))
    for match in _LATIN_COMPANY.finditer(text):
        start = match.start() + (4 if match.group().startswith("The ") else 0)
        spans.append((start, match.end(), "org", "keyword"))
    return spans
