"""Commitments: who puts up how much money for what, from a sentence with an amount and a word of giving."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.facts.sentences import split_sentences
from tasks.facts.words import COMMITMENT_WORDS, CONTRIBUTION_WORDS, TOTAL_WORDS
from tasks.records import Block, Fact, Mention

_WORDS = re.compile(
    "|".join(
        sorted(
            (rf"\b{word}\b" if word.isascii() else re.escape(word) for word in COMMITMENT_WORDS), key=len, reverse=True
        )
    ),
    re.IGNORECASE,
)
_TOTAL = re.compile("|".join(map(re.escape, TOTAL_WORDS)), re.IGNORECASE)
_CONTRIBUTION = re.compile(
    "|".join(rf"\b{word}\b" if word.isascii() else re.escape(word) for word in CONTRIBUTION_WORDS)
)
_EQUIVALENT = re.compile(
    r"[（(](?:约合|約合|折合|相当于|相當於|約|약\s?|about\s|or\s|roughly\s|equivalent to\s|approximately\s)?\s?\Z"
)
_COMPARED = re.compile(r"(?:\bfrom\s(?:the\s)?|compared\swith\s|\bthan\s(?:the\s)?|[从由從])\s?\Z")
_DEADLINE_BEFORE = re.compile(
    r"(?:到|至|\bby\s(?:the\s)?(?:end\sof\s)?|\bbefore\s|\buntil\s|\bthrough\s)\s?\Z", re.IGNORECASE
)
_DEADLINE_AFTER = re.compile(r"\s?(?:之前|以前|前|までに|まで|末までに|까지)")
_OBJECT_BEFORE = re.compile(
    r"(?:为|為|向|对|對|在|给|給|于|於|根据|根據|按照|据|據|位于|位於|驻|駐|从|從|由于|\b(?:in|to|at|from|for|with|into|of|near|across|under|by)\s(?:the\s)?)\s?\Z",
    re.IGNORECASE,
)
_OBJECT_AFTER = re.compile(r"(?:に|で|へ|から|への|での|에|에서|으로)(?:は|も|는|도)?")
_COMMON_ACTOR = re.compile(
    r"\s?(?:(?:The|the)\s(?P<skip>)|(?:对此|此外|另外|同时|また|さらに|한편)[，,、]?\s?)?(?P<actor>[\u4e00-\u9fff]{0,6}(?:政府|公司|集团|集團|当局|當局)|政府|同社|정부|회사|government|company|administration|ministry)"
    r"(?=は|が|는|은|가|이|将|將|已|计划|計畫|宣布|表示|承诺|承諾|拟|擬|决定|決定|将会|也|还|\s)"
)
_ACTOR_TYPES = ("org", "person", "place")
_DONE = re.compile(r"已|完成|投じた|했다|provided|has invested|completed|awarded")
_ESTIMATE = re.compile(r"估计|估計|预计|預計|見込|예상|전망|estimate|expect|需要|将需要")


def find_commitments(block: Block, mentions: Sequence[Mention]) -> list[Fact]:
    """One commitment for every amount that someone puts up; equivalents in brackets, totals and revenues are none."""
    if not any(mention.type == "money" for mention in mentions):
        return []
    facts: list[Fact] = []
    actor: Mention | None = None
    stated: set[tuple[float | None, str | None]] = set()
    for start, end in split_sentences(block.text):
        inside = [(index, m) for index, m in enumerate(mentions) if start <= m.start < end]
        sentence = block.text[start:end]
        amounts = [(index, m) for index, m in inside if m.type == "money" and _is_amount(block.text, m, start)]
        subject = _find_actor(block, inside, start, amounts[0][1].start if amounts else end)
        actor = subject or _find_common_actor(block.text, start) or actor
        if not amounts or not _WORDS.search(sentence):
            continue
        for fact in _read_sentence(block, mentions, inside, amounts, actor, (start, end)):
            if (fact.value_num, fact.currency) not in stated:
                stated.add((fact.value_num, fact.currency))
                facts.append(fact)
    return facts


def _read_sentence(
    block: Block,
    mentions: Sequence[Mention],
    inside: list[tuple[int, Mention]],
    amounts: list[tuple[int, Mention]],
    actor: Mention | None,
    span: tuple[int, int],
) -> list[Fact]:
    start, end = span
    facts: list[Fact] = []
    seen: set[float | None] = set()
    floor = start
    for index, money in amounts:
        if money.value_num in seen:
            continue
        seen.add(money.value_num)
        later = [(i, m) for i, m in inside if m.start >= floor and m.type != "place"]
        own = _find_actor(block, later, floor, money.start) if floor > start else None
        who = own or actor
        floor = money.end
        if who is None:
            continue
        place = next((m for _, m in inside if m.type == "place" and m.start != who.start), None)
        jobs = next(
            (m for m in mentions if m.type == "quantity" and m.unit == "job" and start <= m.start < end + 120), None
        )
        rests = tuple(sorted({index, *(index for index, m in inside if m is who or m is place)}))
        sentence = block.text[start:end]
        facts.append(
            Fact(
                kind="commitment",
                rule="commitment_sentence",
                mentions=rests,
                actor=_widen(block.text, who, mentions),
                action=_cut_action(block.text, money, end),
                value_num=money.value_num,
                currency=money.currency,
                modifier=money.modifier,
                amount_role="new",
                status="estimate" if _ESTIMATE.search(sentence) else "done" if _DONE.search(sentence) else "announced",
                place=place.surface if place else None,
                deadline=_find_deadline(block.text, [m for _, m in inside if m.type == "date"]),
                jobs=jobs.value_num if jobs else None,
            )
        )
    return facts


def _is_amount(text: str, money: Mention, start: int) -> bool:
    before = text[max(start, money.start - 24) : money.start]
    clause = re.split(r"[，,、；;]", before)[-1]
    if _EQUIVALENT.search(before) or _COMPARED.search(before):
        return False
    return not (_TOTAL.search(clause) or _CONTRIBUTION.search(clause)) and (money.value_num or 0) >= 10_000


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


def _find_common_actor(text: str, start: int) -> Mention | None:
    """A government or company that the sentence begins with and does not name."""
    match = _COMMON_ACTOR.match(text, start)
    if match is None:
        return None
    return Mention(
        type="org", start=match.start("actor"), end=match.end("actor"), surface=match["actor"], rule="subject"
    )


def _may_act(text: str, mention: Mention) -> bool:
    """Whether a name may be the subject: not in 为美国, 在日本, in Japan, 日本に."""
    if _OBJECT_BEFORE.search(text[max(0, mention.start - 10) : mention.start]):
        return False
    return _OBJECT_AFTER.match(text, mention.end) is None


def _widen(text: str, actor: Mention, mentions: Sequence[Mention]) -> str:
    """The actor with those joined to it: 美国和日本, NVIDIA、Arm."""
    end = actor.end
    for mention in mentions:
        if (
            mention.type in _ACTOR_TYPES
            and mention.start >= end
            and re.fullmatch(r"\s?(?:和|与|與|、|及|と|와|과|and|,\sand)\s?", text[end : mention.start])
        ):
            end = mention.end
    return text[actor.start : end]


def _cut_action(text: str, money: Mention, end: int) -> str | None:
    clause = re.split(r"[。；;，,]", text[money.end : min(end, money.end + 60)])[0].strip()
    return clause or None


def _find_deadline(text: str, dates: Sequence[Mention]) -> str | None:
    for mention in dates:
        if mention.edtf is None or not mention.resolved:
            continue
        if _DEADLINE_BEFORE.search(text[max(0, mention.start - 16) : mention.start]) or _DEADLINE_AFTER.match(
            text, mention.end
        ):
            return mention.edtf
    return None
