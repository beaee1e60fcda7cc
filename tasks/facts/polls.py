"""Polls: whose approval, disapproval or support stands at which percentage."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.facts.sentences import split_sentences
from tasks.facts.words import POLL_MEASURES
from tasks.records import Block, Fact, Mention

_MEASURE = re.compile(
    "|".join(
        rf"\b{word}\b" if word.isascii() else re.escape(word) for word in sorted(POLL_MEASURES, key=len, reverse=True)
    ),
    re.IGNORECASE,
)
_REACH = 48
_SUBJECT_ZH = re.compile(r"(?P<subject>[^，,。；;：:、\s“”「」（）()]{2,24}?)(?:的)?\Z")
_SUBJECT_JA = re.compile(r"(?P<subject>[一-龠々ァ-ヺーA-Za-z0-9]{2,16})の?\Z")
_SUBJECT_KO = re.compile(
    r"(?P<subject>(?:[가-힣A-Za-z]{1,8}(?<![은는이가서한의에])\s){0,3}[가-힣A-Za-z]{1,10})(?:의|에\s대한)?\s?(?:국정\s?(?:운영|수행)?\s?)?\Z"
)
_SUBJECT_EN = re.compile(
    r"(?P<subject>(?:[A-Z][\w.-]*\s?)+(?:(?:'s|’s)\s(?:cabinet|government|administration|party))?)(?:'s|’s)?\s?(?:\w+\s)?\Z"
)
_FOR_EN = re.compile(
    r"\s?(?:for|of)\s(?:the\s)?(?P<subject>(?:[A-Z][\w.-]*)(?:\s[A-Z][\w.-]*)*(?:(?:'s|’s)\s(?:cabinet|government|administration|party))?)"
)
_KO_DUTY = re.compile("(?:직무|국정|수행|운영)\\s?(?:수행|운영|평가)?\\Z")
_PRONOUN = re.compile(r"(?:他|她|其|彼|그|his|her|its|their)(?:的|の|의)?\S{0,2}\Z", re.IGNORECASE)
_COMPARISON = re.compile(r"(?:比|から|より|보다|상승|하락|下降了?|上升了?|下跌了?|上漲|down|up|from|by)\s?\Z")


def find_polls(block: Block, mentions: Sequence[Mention]) -> list[Fact]:
    """One poll for every percentage behind a word of approval; thresholds and changes in points are none."""
    percents = [(index, m) for index, m in enumerate(mentions) if m.type == "percent" and m.unit == "%"]
    if not percents:
        return []
    facts: list[Fact] = []
    subject: str | None = None
    measures = [m for m in _MEASURE.finditer(block.text) if m.group().lower() in POLL_MEASURES]
    used: set[int] = set()
    for position, measure in enumerate(measures):
        subject = _find_subject(block.text, measure, mentions) or subject
        limit = measures[position + 1].start() if position + 1 < len(measures) else len(block.text)
        value = next(
            (
                p
                for p in percents
                if measure.end() <= p[1].start < min(limit, measure.end() + _REACH) and p[0] not in used
            ),
            None,
        )
        if value is None:
            value = _find_before(block.text, measure, percents, used)
        if value is None or subject is None or not _is_value(block.text, measure, value[1]):
            continue
        used.add(value[0])
        facts.append(_build(block, mentions, measure, value, subject))
    return facts


def _find_before(
    text: str, measure: re.Match[str], percents: Sequence[tuple[int, Mention]], used: set[int]
) -> tuple[int, Mention] | None:
    """The percentage right before an English verb of approval (54 percent disapprove)."""
    for index, percent in percents:
        gap = text[percent.end : measure.start()]
        if index not in used and 0 < len(gap) <= 24 and re.fullmatch(r"\s(?:of\s[\w\s]{1,14}\s)?", gap):
            return index, percent
    return None


def _is_value(text: str, measure: re.Match[str], percent: Mention) -> bool:
    if percent.modifier in ("le", "lt", "ge") or _COMPARISON.search(text[max(0, percent.start - 5) : percent.start]):
        return False
    between = text[measure.end() : percent.start]
    return not re.search(r"[。！？]|\.\s[A-Z]", between)


def _build(
    block: Block, mentions: Sequence[Mention], measure: re.Match[str], value: tuple[int, Mention], subject: str
) -> Fact:
    index, percent = value
    date = _find_date(block, mentions, percent)
    return Fact(
        kind="poll",
        rule="poll_measure",
        mentions=(index, mentions.index(date))
        if date and mentions.index(date) > index
        else (mentions.index(date), index)
        if date
        else (index,),
        subject=subject,
        measure=POLL_MEASURES[measure.group().lower()],
        value_num=percent.value_num,
        modifier=percent.modifier,
        date=date.edtf if date else None,
    )


def _find_date(block: Block, mentions: Sequence[Mention], percent: Mention) -> Mention | None:
    """The last resolved date before the figure in its sentence, else in its block."""
    dates = [
        m
        for m in mentions
        if m.type == "date" and m.resolved and m.precision in ("day", "month", "week") and m.start < percent.start
    ]
    start = next(a for a, b in split_sentences(block.text) if a <= percent.start < b)
    inside = [m for m in dates if m.start >= start]
    return (inside or dates)[-1] if dates else None


def _find_subject(text: str, measure: re.Match[str], mentions: Sequence[Mention]) -> str | None:
    before = text[max(0, measure.start() - 40) : measure.start()]
    if measure.group().isascii():
        behind = _FOR_EN.match(text, measure.end())
        if behind is not None:
            return behind["subject"]
        match = _SUBJECT_EN.search(before)
    elif re.search("[가-힣]", measure.group()):
        match = _SUBJECT_KO.search(before)
        if match is not None and _KO_DUTY.search(match["subject"]):
            match = None
    elif re.search("[ぁ-ゖ]", text):
        match = _SUBJECT_JA.search(before)
    else:
        match = _SUBJECT_ZH.search(before)
    if (
        match is not None
        and not _PRONOUN.search(before[: match.end()].rstrip())
        and not re.match(r"(?:目前|现在|最新|但|而|不过|其)", match["subject"])
    ):
        return match["subject"]
    persons = [m.surface for m in mentions if m.type in ("person",) and m.end <= measure.start()]
    return (
        persons[-1]
        if persons and (match is None or _PRONOUN.search(before.rstrip()) or not facts_started(before))
        else None
    )


def facts_started(before: str) -> bool:
    """Whether the words before a measure continue an earlier poll (…36.8%, 负面率)."""
    return bool(re.search(r"[%％]\s?[，,、]?\s?(?:with\sa|and|하고|が|で)?\s?\Z", before))
