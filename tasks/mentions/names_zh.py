"""Names in Chinese text: listed ones, organisations by their last word, persons by title, family name or sound.

Text is folded to one script first, so that both scripts share the tables; offsets stay. Word boundaries and word classes
come from rjieba.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import rjieba

from tasks.conversion.fold import fold_variant
from tasks.mentions.lexicon import Lexicon, join_words, read_names
from tasks.mentions.org_words import ACRONYMS, ORGS_ZH, SUFFIXES_ZH
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
_SUFFIX_END = tuple(sorted(_SUFFIXES, key=len, reverse=True))
_WEAK = frozenset(map(fold_variant, "机构 组织 中心 部 局 省 基金 能源 电子 科技 石油 电力 汽车 新闻 军队 集团 公司 办公室 总部 保险 证券 航空 半导体 控股 医院 学院 署 厅 党 工会 党 通信 电信 钢铁 制药 联盟 商会 政府 中学 法院 法庭 机场 使馆 大使馆 警察局".split()))
_NOMINAL = frozenset(("n", "nz", "ns", "nt", "nr", "nrt", "nrfg", "j", "vn", "an", "b", "eng", "x", "l", "i", "ng", "s", "f", "v", "a", "nrf"))
_PROPER = frozenset(("nz", "ns", "nt", "nr", "nrt", "nrfg", "j", "eng"))
_DOTTED = re.compile(rf"[{_SOUNDS}]{{1,8}}(?:[·•‧・･][{_SOUNDS}]{{1,8}}){{1,3}}")
_NAME_AFTER_TITLE = re.compile(rf"(?:{_TITLES})(?P<name>[\u4e00-\u9fff]{{2,6}})")
_BEFORE_TITLE = re.compile(rf"(?P<title>{_TITLES})(?!人?[馆舘])")
_LATIN_NAME = re.compile(r"(?:[A-Z][A-Za-z'’.-]+)(?:\s[A-Z][A-Za-z'’.-]+){1,3}")
_ACRONYM = re.compile(r"(?<![A-Za-z0-9&])[A-Z][A-Za-z&+-]*[A-Za-z0-9+](?![A-Za-z])")
_BYLINE = re.compile(r"(?:记者|作者|撰文|编辑|责任编辑|责编|编译|摄影|文/|文／|图/)[：:\s/／]?\s?(?P<name>[\u4e00-\u9fff]{2,4})(?=[\s，。、,)）】摄報报道／/]|\Z)")
_PLACE_TAIL = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:自治区|群岛|半岛|国际机场|核电站|州|省|市|县|镇|岛)")


@lru_cache(maxsize=1)
def _build_lexicon() -> Lexicon:
    names = {fold_variant(name): "place" for name in (*read_names(TABLE_ZH), *read_names(PLACES_ZH))}
    names.update({fold_variant(name): "person" for name in read_names(KNOWN_ZH)})
    names.update({fold_variant(name): "org" for name in read_names(ORGS_ZH)})
    return Lexicon(names)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text with its class (ICTCLAS tags: n noun, ns place, nr person, nt organisation, v verb …)."""

    start: int
    end: int
    text: str
    tag: str


def tag_words(text: str) -> list[Token]:
    """The words of a Chinese text with their classes; offsets are the text's."""
    tokens: list[Token] = []
    position = 0
    for word, tag in rjieba.tag(text):
        tokens.append(Token(position, position + len(word), word, tag))
        position += len(word)
    return tokens


def find_names_zh(text: str, tokens: list[Token], folded: str) -> list[Span]:
    """Places, organisations and persons of a Chinese text as (start, end, type, rule), still overlapping."""
    starts = {token.start for token in tokens}
    ends = {token.end for token in tokens}
    spans: list[Span] = []
    for start, end, kind in _build_lexicon().find(folded):
        if _fits(folded, start, end, kind, starts, ends):
            spans.append((start, end, kind, "listed"))
    spans += _find_orgs(tokens, folded)
    spans += _find_places(tokens, folded, spans)
    spans += _find_persons(tokens, folded, starts, ends)
    spans += find_acronyms(text)
    return spans


def _fits(text: str, start: int, end: int, kind: str, starts: set[int], ends: set[int]) -> bool:
    """Whether a listed name stands on word boundaries: not 大众 in 大众化, 美的 in 完美的, 苹果 as fruit."""
    if kind == "org" and end - start == 2 and text[start:end] in _COMMON_WORDS:
        return False
    if kind == "org" and end - start <= 2:
        return start in starts and end in ends
    return start in starts or end in ends


_COMMON_WORDS = frozenset(map(fold_variant, "大众 美的 苹果 理想 小米 现代 起亚 日立 松下 联电 中兴 百度 平安 格力 大陆 工党".split())) - frozenset(map(fold_variant, "起亚 日立 松下 联电 百度 格力 工党".split()))


def _find_orgs(tokens: list[Token], text: str) -> list[Span]:
    spans: list[Span] = []
    for index, token in enumerate(tokens):
        if len(token.text) < 1 or not token.text.endswith(_SUFFIX_END) or token.tag[0] in "vdpmrtc":
            continue
        if token.tag == "nt" and len(token.text) > 3:
            spans.append((_extend(tokens, index)[0], token.end, "org", "suffix"))
            continue
        start, inner = _extend(tokens, index)
        suffix = next(suffix for suffix in _SUFFIX_END if token.text.endswith(suffix))
        length = token.end - start
        if start == token.start and (token.tag not in ("nt", "nz") or len(token.text) < 4):
            continue
        if suffix in _WEAK and inner < 1 and len(token.text) == len(suffix) and not _is_government(text[start : token.end]):
            if suffix not in _WEAK_AFTER_NAME or length < 4:
                continue
        if 4 <= length <= 24:
            spans.append((start, token.end, "org", "suffix"))
    return spans


_WEAK_AFTER_NAME = frozenset(map(fold_variant, "公司 集团 汽车 电力 电子 科技 石油 航空 医院 法院".split()))
_GOVERNMENT = frozenset(map(fold_variant, "政府 海军 空军 陆军 国会 议会 法院 使馆 大使馆 驻军 军队 央行".split()))


def _is_government(text: str) -> bool:
    return any(text.endswith(word) for word in _GOVERNMENT)


def _extend(tokens: list[Token], index: int) -> tuple[int, int]:
    """The start of the organisation that a suffix word ends: back to the farthest proper name over nouns only."""
    best, inner, best_inner = tokens[index].start, 0, 0
    position = index - 1
    while position >= 0 and index - position <= 8:
        token = tokens[position]
        if token.tag not in _NOMINAL or not token.text.strip() or len(token.text) == 1 and token.tag in ("v", "x", "f"):
            break
        if token.tag == "v" and (position == 0 or index - position > 5):
            break
        if token.tag in _PROPER or token.text in _HEADS:
            if token.tag in ("ns", "j") and best != tokens[index].start and token.text in _JOINED:
                break
            best, best_inner = token.start, inner
        inner += 1
        position -= 1
    return best, best_inner


_HEADS = frozenset(map(fold_variant, "国家 全国 中央 联邦 国际 世界 亚洲 欧洲 全球 皇家 国立 中华 首都 人民".split()))
_JOINED: frozenset[str] = frozenset()


def _find_places(tokens: list[Token], text: str, spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for token in tokens:
        if token.tag == "ns" and len(token.text) >= 2 and not token.text.endswith(("人", "语", "族", "裔")) and token.text not in _NO_PLACES:
            found.append((token.start, token.end, "place", "tagged"))
    return found


_NO_PLACES = frozenset(map(fold_variant, "美日 日美 中美 中日 日韩 韩日 中韩 美中 美韩 韩美 中俄 俄中 印中 中印 英美 美英 中欧 美俄 俄美 日中 朝韩 韩朝 中台 台美 两岸 海外 沿海 内地 西方 国内 国外 东方 南方 北方 东部 西部 南部 北部 中部 东北 西北 西南 东南 华裔 中华 唐人街 长城 天安门 边境 本土 海峡 市中心 港口 机场 中国式 美国式".split()))


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
        if token.tag in ("nr", "nrt", "nrfg") and 2 <= len(token.text) <= 4 and _has_surname(token.text):
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
            if end in ends and re.fullmatch("[\u4e00-\u9fff]+", text[start:end]) and not _is_word(text[start:end]):
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
    return _build_lexicon().get(name) in ("place", "org") or bool(len(name) == 2 and rjieba.tag(name)[0][1][:2] not in ("nr", "x") and len(rjieba.tag(name)) == 1)


def _has_surname(name: str) -> bool:
    return name[0] in _ZH_SURNAMES or name[:2] in _JA_SURNAMES or all(character in _SOUNDS for character in name)


def find_acronyms(text: str) -> list[Span]:
    """Organisations known by Latin letters (APEC, NATO, TSMC)."""
    spans: list[Span] = []
    for match in _ACRONYM.finditer(text):
        if match.group() in ACRONYMS:
            spans.append((*match.span(), "org", "listed"))
    return spans
