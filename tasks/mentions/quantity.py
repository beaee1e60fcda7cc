"""Quantities: a figure with a unit of measure, a classifier, or (where a language has none) the noun counted."""

from __future__ import annotations

import re
from operator import itemgetter

from tasks.mentions.blocks import EAST
from tasks.mentions.figures import Figure
from tasks.mentions.lexicon import group_lengths, read_words
from tasks.mentions.number_words import SMALL_SCALES
from tasks.mentions.units import (
    CLASSIFIERS,
    COUNT_NOUNS_WITHOUT_S,
    JOB_NOUNS,
    NOT_BEFORE,
    PERSON_NOUNS,
    UNITS,
    VEHICLE_NOUNS,
)
from tasks.records import Mention

_UNIT_LENGTHS = group_lengths(map(str.lower, UNITS), itemgetter(0))
_CLASSIFIER_LENGTHS = group_lengths(CLASSIFIERS, itemgetter(0))
_LONGEST = max(map(len, (*UNITS, *CLASSIFIERS)))
_LOWER_UNITS = {form: unit for form, unit in UNITS.items() if form.isascii() and form.islower() and len(form) > 2}
_JOBS = re.compile(
    rf"\s?(?:个|個|의|개의)?[^\s，,。、；;：:\dをにが]{{0,8}}?(?:{'|'.join(JOB_NOUNS)})(?:岗位|崗位|职位|機會|机会)?"
)
# One of these stands near every figure of jobs.
_JOB_WORD = re.compile("|".join(JOB_NOUNS))
_WINDOW = 24
# Boeing 737 jets, iPhone 15 owners: the figure belongs to the name before it.
_MODEL_BEFORE = re.compile(r"[a-z,]\s[A-Z][a-z]*[A-Z]?[a-z]+\s\Z|\b[a-z]+[A-Z][a-z]+\s\Z")
# 20,000 construction and manufacturing jobs
_JOINED_JOBS = re.compile(r"[ \u00a0](?:[a-z-]+[ ]){1,2}and[ ](?:[a-z-]+[ ]){1,2}jobs\b")
_JOBS_BEFORE = re.compile(r"(?:일자리|就业岗位|就業機會|雇用)\s?\Z")
_NOUN_PHRASE = re.compile(
    r"[ \u00a0](?P<words>(?:[A-Za-z][A-Za-z'’-]*[ ]){0,3}?(?P<noun>[A-Za-z][A-Za-z'’-]*[a-z]))(?![A-Za-z'’-])"
)
_STOP_WORDS = frozenset(
    read_words(
        "of in at to on by from the and or is was were are as for with has have had will would after before since per than that this his its their says said rose fell dropped climbed while but where which who into during until through versus"
    )
)
_SINGULAR_S = frozenset(
    read_words(
        "this his its was is has as us plus versus news business across process access class press congress previous various less series"
    )
)
_HAN_UNIT_DIMENSIONS = frozenset(
    ("time", "ratio", "length", "area", "mass", "volume", "power", "energy", "temperature", "data")
)
_DECADES_OF_LIFE = frozenset(range(10, 100, 10))
_WITHIN_DAYS = re.compile("日以?[内內]")
# キロ is a kilometre beside words of distance, else a kilogram.
_DISTANCE = re.compile(
    "区間|距離|延長|全長|片道|往復|周囲|沿岸|海岸|航路|路線|線路|道路|まで|から|標高|時速|圏|沖|離れ|先の|地点|ケーブル|走|歩|北|南|東|西|移動|進|コース|管路|の間"
)
_CLOCK_BEFORE = re.compile(r"[时時시點点]\s?\Z|\d:\Z")


def read_quantity(figure: Figure, language: str) -> Mention | None:
    """The quantity that a figure states, or None for ordinals, bare numbers and spelled-out counts."""
    text = figure.text
    position = figure.end + 1 if text[figure.end : figure.end + 1] in (" ", "\u00a0", "-") else figure.end
    found = (
        _read_jobs(figure)
        or _read_unit(figure, position, language)
        or _read_classifier(figure, position, language)
        or (_read_noun(figure) if language not in EAST else None)
    )
    return None if found is None or figure.is_ordinal else found


def _read_jobs(figure: Figure) -> Mention | None:
    if figure.number.kind == "han" and figure.value < 10:
        return None
    joined = _JOINED_JOBS.match(figure.text, figure.end)
    if joined is None and not _JOB_WORD.search(
        figure.text, figure.start - _WINDOW if figure.start > _WINDOW else 0, figure.end + _WINDOW
    ):
        return None
    if _JOBS_BEFORE.search(figure.before) and figure.text[figure.end : figure.end + 1] in (
        "개",
        "个",
        "個",
        "人",
        "명",
    ):
        return figure.build("quantity", figure.start, figure.end + 1, "jobs", unit="job", dimension="count")
    match = _JOBS.match(figure.text, figure.end) or joined
    if match is None or figure.is_in_name:
        return None
    return figure.build("quantity", figure.start, match.end(), "jobs", unit="job", dimension="count")


def _read_unit(figure: Figure, position: int, language: str) -> Mention | None:
    found = _find_unit(figure.text, position, language)
    if found is None:
        return _read_metres(figure)
    form, code, dimension = found
    number = figure.number
    end = position + len(form)
    if form == "キロ" and _DISTANCE.search(figure.before + "\0" + figure.text[end : end + 12]):
        code, dimension = "km", "length"
    if figure.is_in_name and (form.isascii() or dimension == "time" or not figure.before[-1:].isalpha()):
        return None
    if number.kind == "han" and not _is_han_measure(figure, dimension):
        return None
    if dimension == "time" and not _is_duration(figure, form, code, language):
        return None
    if form == "度C":
        code = "Cel"
    return figure.build("quantity", figure.start, position + len(form), "unit", unit=code, dimension=dimension)


def _find_unit(text: str, position: int, language: str) -> tuple[str, str, str] | None:
    first = text[position : position + 1].lower()
    if first not in _UNIT_LENGTHS:
        return None
    window = text[position : position + _LONGEST]
    if first == "日" and _WITHIN_DAYS.match(window):
        return "日", "d", "time"
    for length in _UNIT_LENGTHS[first]:
        form = window[:length]
        if len(form) < length:
            continue
        unit = UNITS.get(form) or _LOWER_UNITS.get(form.lower())
        if unit is None:
            continue
        following = text[position + length : position + length + 1]
        last = form[-1]
        if last.isascii() and last.isalnum() and following.isascii() and (following.isalnum() or following == "_"):
            continue
        if following and following in NOT_BEFORE.get(form, ""):
            continue
        if form == "分" and language != "ja" or form == "ポンド" and language != "ja":
            continue
        return form, *unit
    return None


def _read_metres(figure: Figure) -> Mention | None:
    """100m: the letter was read as a million and nothing made it money."""
    number = figure.number
    if number.text[-1:] != "m" or number.scale != 10**6 or figure.is_in_name or figure.high is not None:
        return None
    mention = figure.build("quantity", figure.start, figure.end, "unit", unit="m", dimension="length")
    return mention._replace(value_num=number.value / 10**6)


def _is_han_measure(figure: Figure, dimension: str) -> bool:
    """Whether a number in Chinese numerals counts something: not 一天, 十分, 千米 or 一年 as an idiom."""
    text = figure.number.text
    if text[0] in SMALL_SCALES and text[0] != "十":
        return False
    if figure.before[-1:] in tuple("第每这這那某同另前上下"):
        return False
    if dimension == "ratio":
        return figure.value >= 1
    return figure.value > 1 and dimension in _HAN_UNIT_DIMENSIONS


def _is_duration(figure: Figure, form: str, code: str, language: str) -> bool:
    if form in ("年", "년") and figure.number.plain and figure.value >= 1000:
        return False
    if form == "分" and language != "ja":
        # In Chinese a score, cents or a tenth.
        return False
    if form == "分" and figure.number.kind == "han":
        # 十分な is an adverb.
        return False
    if form in ("분", "分") and _CLOCK_BEFORE.search(figure.before):
        return False
    return not (code == "d" and figure.value > 10**5)


def _read_classifier(figure: Figure, position: int, language: str) -> Mention | None:
    number = figure.number
    if number.kind == "han" and figure.value < 10 or number.kind == "words" or figure.is_in_name:
        return None
    lengths = _CLASSIFIER_LENGTHS.get(figure.text[position : position + 1])
    if lengths is None:
        return None
    window = figure.text[position : position + _LONGEST]
    for length in lengths:
        form = window[:length]
        if len(form) < length or form not in CLASSIFIERS or form.isascii():
            continue
        following = figure.text[position + length : position + length + 1]
        # 50만대로: no street has so high a number.
        is_street = form != "대" or following != "로" or figure.value < 1000
        if following and following in NOT_BEFORE.get(form, "") and is_street:
            continue
        if form == ("足" if language == "zh" else "位") or form in ("開", "口") or following in ("目", "째"):
            continue
        if form == "대" and (
            figure.value in _DECADES_OF_LIFE or re.match(r"\s?\d", figure.text[position + length :][:2])
        ):
            return None
        if number.kind == "han" and number.text[0] in SMALL_SCALES and number.text[0] != "十":
            return None
        return figure.build(
            "quantity", figure.start, position + length, "classifier", unit=CLASSIFIERS[form], dimension="count"
        )
    return None


def _read_noun(figure: Figure) -> Mention | None:
    """30,000 hydrogen commercial vehicles: digits, at most three words, and a plural noun."""
    number = figure.number
    if number.kind == "words" and figure.value < 100 or number.kind in ("han", "vague") or figure.is_in_name:
        return None
    if _MODEL_BEFORE.search(figure.text[max(0, figure.start - 24) : figure.start]):
        return None
    match = _NOUN_PHRASE.match(figure.text, figure.end)
    while match is not None:
        words = match["words"].lower().split()
        if any(word in _STOP_WORDS for word in words[:-1]) or words[-1] in _STOP_WORDS:
            return None
        noun = words[-1]
        if _is_plural(noun):
            break
        match = _extend_noun(figure, len(words))
    if match is None:
        return None
    noun = match["noun"].lower()
    unit = (
        "job" if noun == "jobs" else "vehicle" if noun in VEHICLE_NOUNS else "person" if noun in PERSON_NOUNS else "1"
    )
    return figure.build(
        "quantity", figure.start, match.end(), "counted_noun", unit=unit, dimension="count", counted=match["words"]
    )


def _extend_noun(figure: Figure, words: int) -> re.Match[str] | None:
    if words >= 4:
        return None
    pattern = _NOUN_PATTERNS[words]
    return pattern.match(figure.text, figure.end)


_NOUN_PATTERNS = {
    count: re.compile(
        rf"[ \u00a0](?P<words>(?:[A-Za-z][A-Za-z'’-]*[ ]){{{count}}}(?P<noun>[A-Za-z][A-Za-z'’-]*[a-z]))(?![A-Za-z'’-])"
    )
    for count in range(1, 4)
}


def _is_plural(noun: str) -> bool:
    if noun in COUNT_NOUNS_WITHOUT_S:
        return True
    return (
        noun.endswith("s")
        and not noun.endswith(("ss", "'s", "’s", "ous", "us"))
        and noun not in _SINGULAR_S
        and len(noun) > 3
    )
