"""Organisations, persons and places of a document, with what the document itself tells: second names and repetition."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from tasks.conversion.fold import fold_variant
from tasks.mentions.acronyms import fold_width
from tasks.mentions.lexicon import Lexicon, find_few, read_words
from tasks.mentions.names_en import find_listed_names, find_names_en
from tasks.mentions.names_ja import find_names_ja
from tasks.mentions.names_ko import find_names_ko
from tasks.mentions.names_zh import find_names_zh
from tasks.mentions.person_words import COMPOUND_SURNAMES_KO, SURNAMES_JA
from tasks.mentions.words_zh import Span
from tasks.records import Mention

_RANK = {"org": 2, "person": 1, "place": 0}
_JA_SURNAMES = frozenset(map(fold_variant, SURNAMES_JA))
ORG_ENDINGS = tuple(
    read_words(
        "公司 集团 集團 银行 銀行 大学 大學 学院 學院 研究所 研究院 中心 实验室 實驗室 协会 協會 学会 學會 基金会 基金會 委员会 委員會 理事会 理事會 联盟 聯盟 组织 組織 机构 機構 署 局 部 省 厅 廳 党 黨 会议 會議 支持团 警卫队 大学院 庁 機関 連合 連盟 センター 재단 "
        "위원회 은행 연구원 연구소 협회 학회 기구 공사 공단 연합 센터 그룹 진흥원 개발원 Agency Administration Institute Organization Organisation Association Commission Committee Council Bank Corporation Bureau University Foundation "
        "Authority Union Department Ministry Center Service Fund"
    )
)
# So many names are looked for one by one sooner than an automaton of them is built.
_FEW = 64
_TOWN_ENDS = frozenset("省市县縣镇鎮州島岛")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")


def find_names(text: str, language: str) -> list[Span]:
    """The names of a text as the language's rules see them, overlaps resolved: the longest wins, then the organisation."""
    if language in ("zh", "ja", "ko"):
        text = fold_width(text)
    if language == "zh":
        spans = find_names_zh(text)
    elif language == "ja":
        spans = find_names_ja(text)
    elif language == "ko":
        spans = find_names_ko(text)
    elif language in ("en", "und"):
        spans = find_names_en(text)
    else:
        spans = find_listed_names(text)
    return resolve_overlaps(spans)


def resolve_overlaps(spans: Sequence[Span]) -> list[Span]:
    """The spans that stay where they overlap: the longest first, then organisation before person before place."""
    ordered = sorted([span for span in dict.fromkeys(spans) if span[1] > span[0]], key=itemgetter(0))
    kept: list[Span] = []
    first = 0
    while first < len(ordered):
        end, last = ordered[first][1], first + 1
        while last < len(ordered) and ordered[last][0] < end:
            end = max(end, ordered[last][1])
            last += 1
        kept += ordered[first:last] if last == first + 1 else _choose(ordered[first:last])
        first = last
    return kept


def _choose(cluster: Sequence[Span]) -> list[Span]:
    """The spans that stay of some that overlap in a chain."""
    base = cluster[0][0]
    taken = bytearray(max(map(itemgetter(1), cluster)) - base)
    kept: list[Span] = []
    for span in sorted(cluster, key=lambda s: (s[0] - s[1], -_RANK[s[2]], s[0])):
        start, end = span[0] - base, span[1] - base
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append(span)
    return sorted(kept)


def learn_names(
    texts: Sequence[str], languages: Sequence[str], found: Sequence[list[Span]], aliases: Sequence[list[Mention]]
) -> dict[str, str]:
    """The names that the blocks of a document establish, with what they are: organisations, persons, short forms."""
    known: dict[str, str] = {}
    for text, language, spans in zip(texts, languages, found, strict=True):
        for start, end, kind, rule in spans:
            if kind != "place":
                for form in _find_short_forms(text[start:end], kind, language):
                    known.setdefault(form, kind)
            elif rule == "tagged" and end - start > 2 and text[end - 1] in _TOWN_ENDS:
                known.setdefault(text[start : end - 1], kind)
    for block_aliases, spans, text in zip(aliases, found, texts, strict=True):
        for alias in block_aliases:
            stands_for = _find_alias_kind(alias, spans, text)
            if stands_for and alias.alias:
                known.setdefault(alias.alias, stands_for)
                if stands_for != "place" and alias.name:
                    known[alias.name] = stands_for
    return {name: kind for name, kind in known.items() if len(name) > 1}


def find_repeated(text: str, known: Mapping[str, str], spans: Iterable[Span]) -> list[Span]:
    """The occurrences of the names that the document establishes, but those that are `spans` already."""
    taken = {span[:3] for span in spans}
    hits = find_few(text, known) if len(known) <= _FEW else Lexicon(known, compact=True).find(text)
    return [(*found, "repeated") for found in hits if found not in taken and _is_whole(text, found[0], found[1])]


def _find_alias_kind(alias: Mention, spans: Sequence[Span], text: str) -> str | None:
    """The kind of a second name: that of the name it stands for."""
    name_end = alias.start + len(alias.name or "")
    if (alias.name or "").endswith(ORG_ENDINGS) and alias.alias_kind == "abbreviation":
        return "org"
    # The spans do not overlap, so that those that end near the name stand together.
    for index in range(bisect_left(spans, name_end - 1, key=itemgetter(1)), len(spans)):
        start, end, kind, _ = spans[index]
        if end > name_end + 1:
            break
        if start <= alias.start + 1 or end == name_end and kind == "person":
            return kind
    return None


def _find_short_forms(name: str, kind: str, language: str) -> list[str]:
    """A name and what it may be shortened to: the family name of a person."""
    forms = [name]
    if kind != "person":
        return forms
    if _LATIN.match(name):
        words = name.split()
        if words[-1] in ("Jr.", "Jr", "Sr.", "Sr", "II", "III"):
            words.pop()
        if len(words) > 1:
            korean = "-" in words[-1]
            family = words[0] if korean else words[-1]
            if len(family) > 2:
                forms.append(family)
        return forms
    folded = fold_variant(name)
    if "·" in name or "・" in name:
        last = re.split("[·・]", name)[-1]
        if len(last) > 1:
            forms.append(last)
    elif language in ("zh", "ja") and len(name) >= 3 and folded[:2] in _JA_SURNAMES:
        forms.append(name[:2])
    elif language == "ko" and " " in name:
        forms.append(name.rpartition(" ")[2])
    elif language == "ko" and name[:2] in COMPOUND_SURNAMES_KO:
        forms.append(name[:2])
    return forms


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a repeated Latin or Korean name is no piece of a longer word."""
    first, last = text[start], text[end - 1]
    if first.isascii() and first.isalnum() and start and text[start - 1].isascii() and text[start - 1].isalnum():
        return False
    if last.isascii() and last.isalnum() and end < len(text) and text[end].isascii() and text[end].isalnum():
        return False
    return not ("가" <= first <= "힣" and start and "가" <= text[start - 1] <= "힣")


def build_names(text: str, spans: Sequence[Span]) -> list[Mention]:
    """The mentions of a block's names."""
    return [Mention(kind, start, end, text[start:end], f"{kind}_{rule}") for start, end, kind, rule in spans]
