"""Commitments: who puts up how much money for what, from a sentence with an amount and a word of giving."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import islice
from operator import attrgetter

from tasks.facts.amounts import is_amount, read_role
from tasks.facts.details import find_deadline, find_jobs, find_place
from tasks.facts.sentences import split_sentences
from tasks.facts.subjects import find_subject
from tasks.facts.words import COMMITMENT_WORDS
from tasks.mentions.lexicon import Lexicon
from tasks.mentions.numbers import untwin_case
from tasks.records import Block, Fact, Mention

_WORDS = Lexicon({word.lower(): word.isascii() for word in COMMITMENT_WORDS}, overlapping=True)
_LETTER = re.compile(r"\w")
_PROJECT = re.compile(
    r"(?:项目|項目|工程|计划|計畫|計劃|工事|計画|事業|사업|공사|project)[^，,。]{0,6}(?:耗资|耗資|总投资|總投資|造价|造價|费|費|비|cost)"
)
_OBJECT_BEFORE = re.compile(
    r"(?:为|為|向|对|對|在|给|給|于|於|根据|根據|按照|据|據|位于|位於|驻|駐|从|從|由于|\b(?:in|to|at|from|for|with|into|of|near|across|under|by)\s(?:the\s)?)\s?\Z",
    re.IGNORECASE,
)
_OBJECT_AFTER = re.compile(r"(?:に|で|へ|から|への|での|에|에서|으로)(?:は|も|는|도)?")
_GENERIC = re.compile(
    r"(?:该|該|这家|這家|本)?(?:公司|集团|集團|企业|企業|厂商|廠商|双方|雙方|其|他|她|它|局方|校方|院方)|同社|同市|同省|両社|회사|업체|그|[Tt]he\s(?:company|group|firm|automaker|utility|operator|bank|agency)|[Ii]t|[Hh]e|[Ss]he|[Tt]hey"
)
_COMPANY = re.compile("公司|集团|集團|企业|企業|社|회사|업체|company|group|firm|operator")
# A building or project pays nothing; who builds it does.
_FACILITY = re.compile(
    r"(?:[工电電]厂|[工電]廠|工程|项目|項目|园区|園區|基地|[产產][线線]|[车車][间間]|工場|施設|事業|新棟|공장|단지|사업|\b(?:plant|factory|facility|project|fab))\Z"
)
_PARENT = re.compile(
    r"(?:旗下|傘下|下属|下屬|所属|所屬|\s?(?:산하|계열사?|자회사)\s|(?:'s|’s)\s(?:subsidiary|unit|arm)\s)"
)
_HEADS = ("title", "subtitle", "heading", "image_caption")
_START = attrgetter("start")
_JOINED = re.compile(r"\s?(?:和|与|與|、|及|と|와|과|and|,\sand)\s?")
_JOINT = 8
_ACTOR_TYPES = ("org", "person", "place")
_DONE = re.compile(
    r"已(?!于)|投じた|投資した|供与した|支援した|拠出した|(?:투자|지원|투입|지급|기부|출연|집행)했다|완료|\bprovided|has invested|(?<!be )completed|\bawarded"
)
_ESTIMATE = re.compile(r"估计|估計|预计|預計|見込|예상|전망|estimate|expect|需要|将需要")


def find_commitments(
    block: Block,
    mentions: Sequence[Mention],
    earlier: str | None = None,
    known: frozenset[tuple[float | None, str | None]] = frozenset(),
) -> list[Fact]:
    """One commitment for every amount that someone puts up; equivalents in brackets, totals and revenues are none.

    `earlier` is the actor of the blocks before, whom 'the company' of this block means, `known` are the amounts of the last:
    a sentence that only divides one of them up states no new ones.
    """
    last = max((mention.start for mention in mentions if mention.type == "money"), default=-1)
    if block.type in _HEADS or last < 0:
        return []
    words = _find_words(block.text)
    if not words:
        return []
    facts: list[Fact] = []
    actor = _Actor(None, earlier, company=earlier)
    stated: set[tuple[float | None, str | None]] = set()
    for start, end in split_sentences(block.text):
        if start > last:
            break
        first = bisect_left(mentions, start, key=_START)
        inside = list(enumerate(mentions[first : bisect_left(mentions, end, lo=first, key=_START)], start=first))
        amounts = [
            (index, m) for index, m in inside if m.type == "money" and is_amount(block.text, m, start, bool(stated))
        ]
        begin = start
        if block.label and start < len(block.label) < end:
            begin = len(block.label) + 1
            begin += len(block.text[begin:end]) - len(block.text[begin:end].lstrip())
        if begin > start:
            labelled = next((m for _, m in inside if m.type == "org" and m.end <= len(block.label or "")), None)
            actor = _Actor(labelled, labelled.surface, company=labelled.surface) if labelled else actor
        before = actor
        actor = _read_actor(block, mentions, inside, begin, amounts[0][1].start if amounts else end, actor)
        is_company = actor.mention is not None and actor.mention.type == "org"
        actor = replace(actor, company=actor.name if is_company else before.company)
        if amounts and actor.span is None and _is_speaker(before) and _PROJECT.search(block.text, start, end):
            # Amounts behind a subject of their own stay: 総事業費310億円のうち、県は95億円を負担する.
            amounts = [(i, m) for i, m in amounts if find_subject(block.text, begin, m.start) is not None]
            if amounts:
                actor = _read_actor(block, mentions, inside, begin, amounts[0][1].start, before)
        if not amounts or bisect_left(words, start) == bisect_left(words, end):
            continue
        if _is_breakdown([m for _, m in amounts], known | stated):
            continue
        for fact in _read_sentence(block, mentions, inside, amounts, actor, (begin, end)):
            if (fact.value_num, fact.currency) not in stated:
                stated.add((fact.value_num, fact.currency))
                facts.append(fact)
    return facts


def _is_breakdown(amounts: list[Mention], known: Set[tuple[float | None, str | None]]) -> bool:
    """Whether two or more amounts only divide up one stated before: 자동차에 86억달러, 부품에 61억달러 of 147억달러."""
    total = sum(money.value_num or 0 for money in amounts)
    return len(amounts) > 1 and (total, amounts[0].currency) in known


def _find_words(text: str) -> list[int]:
    """Where words of giving begin; those in Latin letters stand alone."""
    found = _WORDS.find(untwin_case(text).lower())
    return sorted(
        start
        for start, end, alone in found
        if not (alone and (_LETTER.match(text, end) or start and _LETTER.match(text, start - 1)))
    )


@dataclass(frozen=True, slots=True)
class _Actor:
    """Who acts: the mention that names it, where one does, and the words for it."""

    mention: Mention | None
    name: str | None
    span: tuple[int, int] | None = None
    company: str | None = None


def _read_actor(
    block: Block,
    mentions: Sequence[Mention],
    inside: list[tuple[int, Mention]],
    start: int,
    limit: int,
    actor: _Actor,
) -> _Actor:
    """The actor of a sentence up to `limit`: its subject phrase, the name in it, or the actor before."""
    named = _find_actor(block, inside, start, limit)
    span = find_subject(block.text, start, limit)
    if span is None:
        return _name_actor(block.text, named, mentions) if named else _Actor(actor.mention, actor.name)
    phrase = block.text[span[0] : span[1]]
    held = [m for _, m in inside if m.type in _ACTOR_TYPES and span[0] <= m.start and m.end <= span[1]]
    held = [m for m in held if m.type != "place" or m.end == span[1] or m.start == span[0]]
    held = [m for m in held if not (m.type == "org" and _PARENT.match(block.text, m.end))] or held
    best = next((m for kind in ("org", "person", "place") for m in held if m.type == kind), None)
    if best is not None and (best.type != "place" or best.end == span[1]):
        return _name_actor(block.text, best, mentions)
    if _GENERIC.fullmatch(phrase):
        if named is not None and named.type == "org" and named.start < span[0]:
            return _Actor(named, named.surface, (named.start, named.end))
        if _COMPANY.search(phrase) and actor.mention is not None and actor.mention.type == "person":
            return _Actor(None, actor.company or phrase, None if actor.company else span)
        return _Actor(actor.mention, actor.name) if actor.name else _Actor(None, phrase, span)
    if named is not None and named.start <= span[0] and named.end >= span[1]:
        return _name_actor(block.text, named, mentions)
    if _FACILITY.search(phrase):
        owner = next((m for _, m in inside if m.type == "org" and start <= m.start and m.end <= span[1]), None)
        if owner is not None or actor.company:
            return _name_actor(block.text, owner, mentions) if owner else _Actor(None, actor.company)
    return _Actor(best, phrase, span)


def _is_speaker(actor: _Actor) -> bool:
    """Whether the actor of an earlier sentence is a person, who pays for no project by telling of it."""
    return actor.mention is not None and actor.mention.type == "person"


def _name_actor(text: str, mention: Mention, mentions: Sequence[Mention]) -> _Actor:
    start, end = _widen(text, mention, mentions)
    return _Actor(mention, text[start:end], (start, end))


def _read_sentence(
    block: Block,
    mentions: Sequence[Mention],
    inside: list[tuple[int, Mention]],
    amounts: list[tuple[int, Mention]],
    actor: _Actor,
    span: tuple[int, int],
) -> list[Fact]:
    start, end = span
    facts: list[Fact] = []
    seen: set[float | None] = set()
    floor = start
    sentence = block.text[start:end]
    for index, money in amounts:
        if money.value_num in seen:
            continue
        seen.add(money.value_num)
        who = actor
        if floor > start:
            later = [(i, m) for i, m in inside if m.start >= floor and m.type != "place"]
            who = _read_actor(block, mentions, later, floor, money.start, actor)
        floor = money.end
        if who.name is None:
            continue
        rests = tuple(sorted({index, *(index for index, m in inside if m is who.mention)}))
        facts.append(
            Fact(
                kind="commitment",
                rule="commitment_sentence",
                mentions=rests,
                actor=who.name,
                action=_cut_action(block.text, money, end),
                value_num=money.value_num,
                currency=money.currency,
                modifier=money.modifier,
                amount_role=read_role(block.text, money, start),
                status="estimate" if _ESTIMATE.search(sentence) else "done" if _DONE.search(sentence) else "announced",
                place=find_place(block.text, [m for _, m in inside], money, who.span),
                deadline=find_deadline(block.text, mentions, start, end),
                jobs=find_jobs(block.text, mentions, start, end),
            )
        )
    return facts


def _find_actor(block: Block, inside: list[tuple[int, Mention]], start: int, limit: int) -> Mention | None:
    """Who acts: the first organisation, person or country named in the sentence before the amount."""
    text = block.text
    named = [m for _, m in inside if m.type in _ACTOR_TYPES and start <= m.start < limit and _may_act(text, m)]
    if not named:
        return None
    label = block.label or ""
    body = [m for m in named if m.start >= len(label)] or named
    first = body[0]
    if first.type != "place":
        return first
    # 日本横浜の…社: a country that only locates gives way to an organisation that follows it closely.
    following = next((m for m in body[1:] if m.type in ("org", "person") and m.start - first.end <= 14), None)
    return (
        following
        if following is not None and not re.search(r"[，,。は가는이和与與]", block.text[first.end : following.start])
        else first
    )


def _may_act(text: str, mention: Mention) -> bool:
    """Whether a name may be the subject: not in 为美国, 在日本, in Japan, 日本に."""
    if _OBJECT_BEFORE.search(text[max(0, mention.start - 10) : mention.start]):
        return False
    return _OBJECT_AFTER.match(text, mention.end) is None


def _widen(text: str, actor: Mention, mentions: Sequence[Mention]) -> tuple[int, int]:
    """Where the actor with those joined to it stands: 美国和日本, NVIDIA、Arm."""
    start, end = actor.start, actor.end
    place = bisect_left(mentions, start, key=_START)
    for mention in islice(mentions, place, None):
        if mention.start > end + _JOINT:
            break
        if mention.type in _ACTOR_TYPES and mention.start >= end and _JOINED.fullmatch(text[end : mention.start]):
            end = mention.end
    for mention in reversed(mentions[max(0, place - _JOINT) : place]):
        if mention.type in ("org", "person") and mention.end <= start and _JOINED.fullmatch(text[mention.end : start]):
            start = mention.start
    return start, end


def _cut_action(text: str, money: Mention, end: int) -> str | None:
    clause = re.split(r"[。；;，,]", text[money.end : min(end, money.end + 60)])[0].strip()
    return clause or None
