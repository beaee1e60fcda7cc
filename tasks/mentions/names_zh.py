"""Names in Chinese text: listed ones, organisations by their last word, persons by title, family name or sound.

Text is folded to one script first, so that both scripts share the tables; offsets stay. Word boundaries and word classes
come from rjieba.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import rjieba

from tasks.conversion.fold import fold_variant
from tasks.mentions.acronyms import find_acronyms
from tasks.mentions.brands_zh import BUREAUS, TRADES, find_brands, find_bureaus
from tasks.mentions.lexicon import Lexicon, join_words, keep_longest, read_names, read_words
from tasks.mentions.org_words import ORGS_JA, ORGS_ZH
from tasks.mentions.orgs_zh import MINISTRY_WORDS, SUFFIXES, add_country, find_ministries, find_orgs, read_ministries
from tasks.mentions.person_words import KNOWN_ZH, SURNAMES_JA, SURNAMES_ZH, TITLES_ZH
from tasks.mentions.place_table import PLACES_ZH as TABLE_ZH
from tasks.mentions.place_words import PLACES_ZH
from tasks.mentions.places_zh import PLACE_END, SOUNDS, SOUNDS_ONLY, find_places
from tasks.mentions.speech_verbs import CHINESE_VERBS
from tasks.mentions.words_zh import Span, Words

_TITLES = join_words(map(fold_variant, TITLES_ZH))
_TITLE_SET = frozenset(map(fold_variant, TITLES_ZH))
_VERBS = join_words(map(fold_variant, CHINESE_VERBS))
_JA_SURNAMES = frozenset(map(fold_variant, SURNAMES_JA))
_ZH_SURNAMES = frozenset(map(fold_variant, SURNAMES_ZH))
_PERSON_HEADS = _ZH_SURNAMES | {name[0] for name in _JA_SURNAMES} | set(SOUNDS)
# `re` passes over text fastest where a pattern begins with a class or with alternatives that each begin with a letter.
_DOTTED = re.compile(rf"[小{SOUNDS}](?:(?<!小)|[{SOUNDS}])[{SOUNDS}]{{0,7}}(?:[·•‧・･][{SOUNDS}]{{1,8}}){{1,3}}")
_DOT = re.compile("[·•‧・･]")
_VERB_INSIDE = re.compile(rf"(?:{_VERBS})")
_ROLES = "|".join(
    rf"{role}\s?[：:／/]" for role in read_words("作者 撰文 编辑 责任编辑 责编 编译 摄影 文 图 記者 編輯 責任編輯 攝影")
)
_BYLINE = re.compile(
    rf"(?:记者\s?[：:]?|{_ROLES}|作者\s)\s?(?P<name>(?![会會问問们們提在对招协站证节])[\u4e00-\u9fff]{{2,4}}?)"
    r"(?=[\s，。、,)）】摄攝報报道／/]|\Z)"
)
_HAN = re.compile("[\u4e00-\u9fff]+")
_KANJI = re.compile("[\u4e00-\u9fff]{3,}")
_TOO_COMMON = read_words(
    "国会 连合 气象厅 最高法院 太阳 大陆 地球 中非 中美 外国 两国 东方 世界 产业部 首相官邸 联合 统一部 经济部 教育部 财政部"
)


@lru_cache(maxsize=1)
def _list_names() -> dict[str, str]:
    names = {fold_variant(name): "place" for name in (*read_names(TABLE_ZH), *read_names(PLACES_ZH))}
    names.update({fold_variant(name): "person" for name in read_names(KNOWN_ZH)})
    names.update({fold_variant(name): "org" for name in read_names(ORGS_JA) if _KANJI.fullmatch(name)})
    names.update({fold_variant(name): "org" for name in read_names(ORGS_ZH)})
    for name in _TOO_COMMON:
        names.pop(fold_variant(name), None)
    return names


@lru_cache(maxsize=1)
def _build_triggers() -> Lexicon[tuple[tuple[str, str], ...]]:
    """All listed names and triggers, to be found in one pass."""
    marks = {name: (("", kind),) for name, kind in _list_names().items()}
    for trigger, words in _TRIGGER_WORDS.items():
        for word in sorted(words):
            marks[word] = (*marks.get(word, ()), (trigger, trigger))
    return Lexicon(marks, overlapping=True, compact=True)


def find_names_zh(text: str) -> list[Span]:
    """Places, organisations and persons of a Chinese text as (start, end, type, rule), still overlapping."""
    folded = fold_variant(text)
    triggers = _find_triggers(folded)
    listed = keep_longest(triggers[""])
    sounds = [run.span() for run in SOUNDS_ONLY.finditer(folded)]
    titles = keep_longest(triggers["p"])
    ministries = find_ministries(folded, sorted(start for start, _, _ in triggers["m"]))
    verbs = [verb for verb in dict.fromkeys(start for start, _, _ in triggers["v"]) if _may_follow_person(folded, verb)]
    near = [start for hits in (*map(triggers.__getitem__, "oltb"), titles) for start, _, _ in hits]
    near += verbs
    near += [start for hits in (sounds, ministries) for start, _ in hits]
    near += [place for name in listed if not _is_apart(folded, *name) for place in (name[0], name[1] - 1)]
    near.sort()
    words = Words(folded, near)
    spans: list[Span] = [
        (start, end, kind, "listed") for start, end, kind in listed if _fits(folded, start, end, kind, words)
    ]
    spans += find_orgs(words, folded, dict.fromkeys(end for _, end, _ in triggers["o"]))
    spans += read_ministries(words, ministries)
    spans += [
        (start, more.end(), "org", "extended")
        for start, end, kind in listed
        if kind == "org" and (more := _EXTENDED.match(folded, end)) is not None
    ]
    known = {span[0] for span in spans if span[2] == "org"}
    brands = find_brands(words, dict.fromkeys(end for _, end, _ in triggers["t"]))
    spans += [brand for brand in brands if brand[0] not in known]
    for start, end, kind, rule in find_bureaus(words, folded, ((start, end) for start, end, _ in triggers["b"])):
        spans.append((add_country(start, words), end, kind, rule))
    spans += find_places(words, sounds, {end for _, end, _ in triggers["l"]})
    spans += _find_persons(words, folded, titles, verbs, [end for _, end, kind in listed if kind == "person"])
    spans += find_acronyms(text)
    spans += _find_sources(folded)
    return spans


def _find_triggers(text: str) -> dict[str, list[tuple[int, int, str]]]:
    """The start, end and kind of every trigger, by kind, and under "" every listed name, overlapping, with what it is."""
    found: dict[str, list[tuple[int, int, str]]] = {kind: [] for kind in ("", *_TRIGGER_WORDS)}
    for start, end, marks in _build_triggers().find(text):
        for trigger, kind in marks:
            found[trigger].append((start, end, kind))
    return found


def _fits(text: str, start: int, end: int, kind: str, words: Words) -> bool:
    """Whether a listed name stands on word boundaries: not 大众 in 大众化, 美的 in 完美的, 苹果 as fruit."""
    if kind == "org" and end - start == 2 and text[start:end] in _COMMON_WORDS:
        return False
    if kind == "org" and text[end : end + 1] in _OFFICE_TAIL and text[end - 1] in _OFFICE_END:
        return False
    if text[start:end] == _DAILY and (text[end : end + 1].isdigit() or text[end : end + 1] in _OUTPUT):
        return False
    if _is_apart(text, start, end, kind):
        return True
    if kind == "org" and end - start <= 2:
        return words.starts_at(start) and words.ends_at(end)
    return words.starts_at(start) or words.ends_at(end)


def _is_apart(text: str, start: int, end: int, kind: str) -> bool:
    """Whether marks show the boundary that a listed name needs, so that no words need be cut."""
    before, after = text[start - 1 : start], text[end : end + 1]
    begins = not before.isalnum() and before not in _CLAUSE_SIGNS
    ends = not after.isalnum() and after not in _CLAUSE_SIGNS
    return begins and ends if kind == "org" and end - start <= 2 else begins or ends


# Signs that the cutting of words takes for letters.
_CLAUSE_SIGNS = frozenset("+#&._%-")
# 日产水800吨: a day's output, no carmaker
_DAILY = fold_variant("日产")
_OUTPUT = frozenset(map(fold_variant, "水能量值约近超达粮奶电油气"))
_OFFICE_TAIL = frozenset("长")
_OFFICE_END = frozenset(map(fold_variant, "院部局厅署会省处"))
_COMMON_WORDS = frozenset(
    map(fold_variant, read_words("大众 美的 苹果 理想 小米 现代 起亚 日立 松下 联电 中兴 百度 平安 格力 大陆 工党"))
) - frozenset(map(fold_variant, read_words("起亚 日立 松下 联电 百度 格力 工党")))
# What may make words around it a name: the end of an organisation (o) or place (l), a word of a ministry (m), a verb of
# speech (v), a trade (t), a bureau (b), the title of a person (p).
_TRIGGER_WORDS: dict[str, frozenset[str]] = {
    "o": SUFFIXES,
    "m": MINISTRY_WORDS,
    "l": frozenset(PLACE_END),
    "v": frozenset(map(fold_variant, CHINESE_VERBS)),
    "t": TRADES,
    "p": _TITLE_SET,
    "b": BUREAUS,
}
_SOUNDS_RUN = re.compile(rf"[{SOUNDS}]{{2,6}}")
_NO_GIVEN = frozenset(map(fold_variant, "与和及则也都将并等在对向的说称"))
_PERSON_TAGS = frozenset(("nr", "nrt", "nrfg"))


# 微软|研究院, 贝莱德|基金会: what a listed firm runs
_EXTENDED = re.compile(fold_variant("(?:控股|股份)?(?:有限)?公司|控股|集团|基金会|研究院|研究所|实验室|学院|大学"))


# 【云岭新闻网】, （島嶼日報記者…）, 来源：云岭新闻网: the paper or site that a report is from
_PAPER = r"(?P<name>[\u4e00-\u9fff]{2,9}?(?:(?:新闻|财经|产经|日|晚|时|早|周|商|都市)(?:网|报)|新闻社|通讯社|电视台|卫视|看点|网))(?=[】\s|｜/,，]|\d{4}年|\d{1,2}月|讯|综合|记者|特派|\Z)"
_SOURCES = tuple(
    re.compile(fold_variant(pattern))
    for pattern in (
        rf"[【（(](?:{_PAPER}|(?P<dated>[\u4e00-\u9fff]{{2,6}})(?=\d{{4}}年\d{{1,2}}月\d{{1,2}}日[^】）)]{{0,12}}[讯电][】）)]))",
        rf"来源\s?[：:]\s?{_PAPER}",
    )
)


def _find_sources(text: str) -> list[Span]:
    return [(*m.span(m.lastgroup or 0), "org", "source") for pattern in _SOURCES for m in pattern.finditer(text)]


def _may_follow_person(text: str, verb: int) -> bool:
    """Whether a character two to four before a verb may begin a person's name."""
    return verb > 1 and not _PERSON_HEADS.isdisjoint(text[verb - 4 if verb > 4 else 0 : verb - 1])


def _looks_like_person(word: str) -> bool:
    return 2 <= len(word) <= 4 and word[1:] != "方" and word[-1] not in _NO_GIVEN and _has_surname(word)


# 岸田文雄和林素云承诺: beside a listed person
_BESIDE = re.compile(
    fold_variant(
        rf"[和与及](?P<name>[{''.join(sorted(name for name in _ZH_SURNAMES if len(name) == 1))}][\u4e00-\u9fff]{{2}})(?=承诺|表示|在|就|等|举行|会谈|将|的|出席|达成|分别|都|一致|，|。)"
    )
)


def _find_persons(
    words: Words, text: str, titles: Iterable[tuple[int, int, str]], verbs: Iterable[int], known: Iterable[int]
) -> list[Span]:
    """Persons by sound, byline, title or verb of speech; `verbs` are the places where a verb begins.

    `known` are the places where the name of a listed person ends.
    """
    spans: list[Span] = []
    if _DOT.search(text):
        for match in _DOTTED.finditer(text):
            spans.append((_trim_title(text, match.start(), match.end()), match.end(), "person", "transliterated"))
    for match in _BYLINE.finditer(text):
        spans.append((*match.span("name"), "person", "byline"))
    for end in known:
        beside = _BESIDE.match(text, end)
        if beside is not None:
            spans.append((*beside.span("name"), "person", "beside"))
    for start, end, _ in titles:
        after = _read_person(text, end, words)
        if after is not None:
            spans.append((end, after, "person", "title"))
        before = _read_person_before(text, start, words)
        if before is not None:
            spans.append((before, start, "person", "title"))
    for verb in verbs:
        index = words.find_ending(verb)
        if (
            index is not None
            and _looks_like_person(words.texts[index])
            and _VERB_INSIDE.match(words.texts[index + 1])
            and words.find_tag(index) in _PERSON_TAGS
        ):
            spans.append((words.find_start(index), verb, "person", "speech"))
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


def _read_person(text: str, start: int, words: Words) -> int | None:
    """The end of a person's name that begins right behind a title."""
    if text[start : start + 1] in ("·",):
        return None
    for size in (2, 3):
        if text[start : start + size] in _JA_SURNAMES:
            for given in (2, 1, 0):
                end = start + size + given
                if words.ends_at(end) and _HAN.fullmatch(text, start, end):
                    return end
    sounds = _SOUNDS_RUN.match(text, start)
    if sounds is not None and sounds.end() - start >= 3:
        if _VERB_INSIDE.match(text, sounds.end()):
            return sounds.end()
        for end in range(sounds.end(), start + 2, -1):
            if words.ends_at(end):
                return end
    if text[start : start + 1] in _ZH_SURNAMES:
        for end in (start + 3, start + 2):
            if (
                (words.ends_at(end) or text[end : end + 1] in _NO_GIVEN)
                and _HAN.fullmatch(text, start, end)
                and text[end - 1] not in _NO_GIVEN
                and not _is_word(text[start:end])
                and not _VERB_INSIDE.search(text[start + 1 : end + 1])
            ):
                return end
    if sounds is not None and words.ends_at(sounds.end()):
        return sounds.end()
    return None


def _read_person_before(text: str, end: int, words: Words) -> int | None:
    """The start of a person's name that stands right before a title."""
    for size in (4, 3, 2):
        start = end - size
        if start < 0:
            continue
        name = text[start:end]
        if name[-1] in _NO_GIVEN:
            continue
        is_japanese = name in _JA_SURNAMES or size > 2 and name[:2] in _JA_SURNAMES
        if not is_japanese and not (size == 3 and name[0] in _ZH_SURNAMES):
            continue
        if not words.starts_at(start) or not _HAN.fullmatch(name) or _is_word(name):
            continue
        if is_japanese or _list_names().get(name) is None:
            return start
    return None


@lru_cache(maxsize=1 << 16)
def _is_word(name: str) -> bool:
    """Whether a would-be name is an ordinary word of the dictionary or a listed place or organisation."""
    if name[1:] == "方" or _list_names().get(name) in ("place", "org"):
        return True
    tagged = rjieba.tag(name) if len(name) == 2 else []
    return len(tagged) == 1 and tagged[0][1][:2] not in ("nr", "x")


def _has_surname(name: str) -> bool:
    return name[0] in _ZH_SURNAMES or name[:2] in _JA_SURNAMES or all(character in SOUNDS for character in name)
