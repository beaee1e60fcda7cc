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
# A text that holds none of these holds no measure.
_ROOTS = tuple(word for word in POLL_MEASURES if not any(root in word for root in POLL_MEASURES if root != word))
_REACH = 48
_SUBJECT_ZH = re.compile(r"(?P<subject>[^，,。；;：:、\s“”「」（）()]{2,24}?)(?:的)?\Z")
_SUBJECT_JA = re.compile(r"(?P<subject>[一-龠々ァ-ヺーA-Za-z0-9]{2,16})の?\Z")
_SUBJECT_KO = re.compile(
    r"(?P<subject>(?:[가-힣A-Za-z]{1,8}(?<![은는이가서한의에])\s){0,3}[가-힣A-Za-z]{1,10})(?:의|에\s대한)?\s?(?:(?:국정|직무|시정|도정)\s?(?:운영|수행)?\s?)?\Z"
)
_SUBJECT_EN = re.compile(
    r"(?P<subject>(?:[A-Z][\w.-]*\s?)+(?:(?:'s|’s)\s(?:cabinet|government|administration|party))?)(?:'s|’s)?\s?(?:\w+\s)?\Z"
)
_FOR_EN = re.compile(
    r"\s?(?:for|of)\s(?:the\s)?(?P<subject>(?:[A-Z][\w.-]*)(?:\s[A-Z][\w.-]*)*(?:(?:'s|’s)\s(?:cabinet|government|administration|party))?)"
)
_TITLE_EN = re.compile(r"^(?:Prime\sMinister|President|Premier|Chancellor|Governor|Mayor|Senator)\s(?=[A-Z])")
_HEADS = ("title", "subtitle", "heading", "image_caption")
_NOBODY = re.compile(
    r"(?:(?:的|의|の)?(?:施政|执政|執政|工作|表现|表現)|정당|(?<![\u3400-\u9fff])(?:在)?政[党黨]|各[党黨]|民[调調]|調査|조사|보다|(?:을|를)|\d{1,2}대|연령별|남성|여성|目前|整体|整體|平均|误差|誤差)\Z|^(?:的|の|의|최신|最新|대의|대\Z)|^\d{1,2}대의?\Z"
)
_PARTY = re.compile(
    r"(?:[党黨盟당派]|연대|연합|정의|민주|联合|聯合|連合|維新|新選組|阵线|陣線|party|Party|Alliance|Union)\Z"
)
_LISTED = re.compile(
    r"(?:\A(?:は|では|는|은)?|[\s，,、；;で])(?P<name>(?![はでが는은])[^\s，,、；;。%％]{2,16}?)\s?(?:为|為|是|[获獲]?得|[获獲]|以|占|佔|有|が|は|은|는|이|가|:|：)?\s?(?:约|約|약)?\Z"
)
# 甲党和乙党均为32%: one figure for two
_ALIKE = re.compile(
    r"(?:\A(?:は|方面)?|[\s，,；;])(?P<first>[^\s，,、；;。%％]{2,16}?)(?:和|与|與|、|と|와\s|과\s|\sand\s)(?P<second>[^\s，,、；;。%％]{2,16}?)\s?(?:均|都|皆|同|ともに|が並んで|나란히)\s?[为為是]?\s?\Z"
)
_DUTY = re.compile(r"(?:的|の|의)?(?:施政|执政|執政|工作|表现|表現|国政|內閣|整体|整體)\Z")
_BRACKETS = re.compile(r"[（(][^（）()]{0,40}[）)]")
_KO_DUTY = re.compile("(?:직무|국정|수행|운영)\\s?(?:수행|운영|평가)?\\Z")
_PRONOUN = re.compile(r"(?:(?:他|她|其|彼|그)(?:的|の|의)?\S{0,2}|\b(?:his|her|its|their)(?:\s\w+)?)\Z", re.IGNORECASE)
_ASKED_EN = re.compile(
    r"\s(?:of\s[\w\s'’-]{1,40}?\s)??(?:(?:said|say|saying)\s(?:that\s)?they\s)?(?:strongly\s|somewhat\s)?"
)
# 林素云以36.8%的支持率领先: who has the figure stands before it
_LED = re.compile(r"(?P<subject>[^，,。；;、\s]{2,16}?)(?:仅|僅|只)?(?:以|[获獲]得?|得到|拿下|有)\s?\Z")
_MOST_MEASURES = 100  # of a block; more is a dump, and each is looked for among all mentions
_RHETORICAL = re.compile(r"(?:高达|高達|as high as)\s?\Z", re.IGNORECASE)
_COMPARISON = re.compile(r"(?:比|から|より|보다|상승|하락|下降了?|上升了?|下跌了?|上漲|down|up|from|by)\s?\Z")
_COMPARED_BEFORE = re.compile(r"(?:[与與跟和较較比从從自]|\b(?:from|than|since))\s?\Z")
_COMPARED_AFTER = re.compile(r"\s?(?:(?:的|の|의)\S{0,8})?(?:相比|比|以来|以來|起|から|より|보다|에\s비해|대비)")
_THRESHOLD = re.compile(r"(?:を(?:切|割|下回|超え|上回)|割れ|に(?:届|満た)|台|(?:을|를)\s(?:밑|넘|웃)|선|以下|以上)")
# 41%受訪者支持周雅琪, 41 percent would vote for Ann Lee: a figure before the verb and whom it is for behind.
_ASKED = (
    r"\s?(?:的)?(?:受访者|受訪者|民众|民眾|选民|選民|市民|网民|網民|受访民众|受訪民眾|受访市民|受訪市民|of\s(?:\w+\s){1,3})?\s?"
    r"(?:表示|则|則|会|會|将|將|愿意|願意)?"
)
_BACKED = re.compile(
    rf"{_ASKED}(?P<stance>不?(?:支持|[满滿]意|信任|[认認]同)|投给|投給|力挺|反[对對]|\b(?:support|supports|back|backs|favou?r|would\svote\sfor|say\sthey\ssupport)\s)(?:President\s|Premier\s|Governor\s|Mayor\s|Senator\s)?"
)
# 24%受访者对林素云的施政感到满意
_ABOUT = re.compile(
    rf"{_ASKED}[对對](?P<whom>[^，,。；;]{{2,24}}?)(?:感到|表示)?(?P<stance>不?[满滿]意|不[满滿]|不?信任|不?[认認]同)"
)
_TITLE_ZH = re.compile(r"(?:[\u4e00-\u9fff]{0,7}[委员員长長官统統相理席人])?")
_OPPOSED = re.compile(rf"{_ASKED}(?:反[对對]|不(?:支持|[满滿]意?|信任|[认認]同))(?=[，,。；;、\s]|\Z)")
_CONDITION = re.compile(r"(?:若|如果|一旦|倘若|假如|\bif\b|만약|もし)[^，,。]{0,12}\Z", re.IGNORECASE)
_REASON = re.compile(r"\s?(?:的)?(?:이유|요인|까닭|の?理由|の?要因|原因|\sreasons?)")


def find_polls(block: Block, mentions: Sequence[Mention]) -> list[Fact]:
    """One poll for every percentage behind a word of approval; thresholds and changes in points are none."""
    percents = [(index, m) for index, m in enumerate(mentions) if m.type == "percent" and m.unit == "%"]
    if block.type in _HEADS or not percents:
        return []
    facts = _find_backed(block, mentions, percents)
    subject: str | None = None
    lowered = block.text.lower()
    if not any(root in lowered for root in _ROOTS):
        return facts
    measures = [m for m in _MEASURE.finditer(block.text) if m.group().lower() in POLL_MEASURES][:_MOST_MEASURES]
    used = {index for fact in facts for index in fact.mentions}
    for position, measure in enumerate(measures):
        subject = _find_subject(block.text, measure, mentions) or subject
        limit = measures[position + 1].start() if position + 1 < len(measures) else len(block.text)
        value = _find_before(block.text, measure, percents, used) or next(
            (
                p
                for p in percents
                if measure.end() <= p[1].start < min(limit, measure.end() + _REACH) and p[0] not in used
            ),
            None,
        )
        if _CONDITION.search(block.text[max(0, measure.start() - 16) : measure.start()]) or _REASON.match(
            block.text, measure.end()
        ):
            continue
        if value is None or not _is_value(block.text, measure, value[1]):
            continue
        listed = _read_list(block.text, measure, percents, mentions, limit)
        is_listed = any(each == value for _, each in listed)
        if not is_listed and subject is not None and not _NOBODY.search(subject):
            used.add(value[0])
            facts.append(_build(block, mentions, measure, value, subject))
        fresh = [(name, each) for name, each in listed if each[0] not in used]
        facts.extend(_build(block, mentions, measure, each, name) for name, each in fresh)
        used.update(each[0] for _, each in fresh)
    return facts


def _find_backed(block: Block, mentions: Sequence[Mention], percents: Sequence[tuple[int, Mention]]) -> list[Fact]:
    """Shares of those asked who are for or against a person or a party by name, and those of the others behind."""
    facts: list[Fact] = []
    last: tuple[Mention, int] | None = None
    for index, percent in percents[:_MOST_MEASURES]:
        verb = _BACKED.match(block.text, percent.end)
        named = _find_backed_name(block.text, verb.end(), mentions) if verb else None
        if verb is not None and named is not None:
            last = named, percent.end
            facts.append(_back(mentions, (index, percent), named, _read_stance(verb["stance"])))
        elif (about := _ABOUT.match(block.text, percent.end)) is not None and (
            judged := _find_judged(mentions, *about.span("whom"))
        ):
            last = judged, percent.end
            facts.append(_back(mentions, (index, percent), judged, _read_stance(about["stance"])))
        elif (
            last is not None
            and _OPPOSED.match(block.text, percent.end)
            and not re.search("[。！？]", block.text[last[1] : percent.start])
        ):
            facts.append(_back(mentions, (index, percent), last[0], "disapproval"))
    return facts


def _find_backed_name(text: str, start: int, mentions: Sequence[Mention]) -> Mention | None:
    """The person or party that a verb of support takes, with or without a title between them."""
    for mention in mentions:
        if mention.start >= start and mention.type in ("person", "org"):
            return mention if _TITLE_ZH.fullmatch(text, start, mention.start) else None
    return None


def _find_judged(mentions: Sequence[Mention], start: int, end: int) -> Mention | None:
    """The first person or party that a stretch of text names."""
    return next((m for m in mentions if start <= m.start and m.end <= end and m.type in ("person", "org")), None)


def _read_stance(word: str) -> str:
    if word.startswith(("不", "反")):
        return "disapproval"
    return "approval" if word.endswith(("意", "任", "同")) else "support"


def _back(mentions: Sequence[Mention], value: tuple[int, Mention], named: Mention, measure: str) -> Fact:
    return Fact(
        kind="poll",
        rule="poll_backing",
        mentions=tuple(sorted((value[0], mentions.index(named)))),
        subject=named.surface,
        measure=measure,
        value_num=value[1].value_num,
        modifier=value[1].modifier,
    )


def _read_list(
    text: str,
    measure: re.Match[str],
    percents: Sequence[tuple[int, Mention]],
    mentions: Sequence[Mention],
    limit: int,
) -> list[tuple[str, tuple[int, Mention]]]:
    """The further names with figures of a list that shares one measure: 政党支持率は甲党が29%、乙党が12%."""
    found: list[tuple[str, tuple[int, Mention]]] = []
    floor = measure.end()
    for index, percent in percents:
        if not floor <= percent.start < limit:
            continue
        between = text[floor : percent.start]
        if len(between) > _REACH or re.search(r"[。！？]|\.\s", between):
            break
        found.extend((name, (index, percent)) for name in _read_names(between, floor, mentions))
        floor = percent.end
    return found


def _read_names(between: str, floor: int, mentions: Sequence[Mention]) -> list[str]:
    """Whose figure follows: the name right before it, two that share it, or the only party named since the last one."""
    if (both := _ALIKE.search(between)) is not None:
        names = [(both[key], floor + both.start(key)) for key in ("first", "second")]
        if all(_is_party(name, start, mentions) for name, start in names):
            return [name for name, _ in names]
    match = _LISTED.search(between)
    if match is not None and _is_party(match["name"], floor + match.start("name"), mentions):
        return [match["name"]]
    held = [m.surface for m in mentions if m.type == "org" and floor <= m.start and m.end <= floor + len(between)]
    return held if len(held) == 1 and _PARTY.search(held[0]) else []


def _is_party(name: str, start: int, mentions: Sequence[Mention]) -> bool:
    if _PARTY.search(name):
        return True
    return any(m.type in ("org", "person") and m.start >= start and m.end == start + len(name) for m in mentions)


def _find_before(
    text: str, measure: re.Match[str], percents: Sequence[tuple[int, Mention]], used: set[int]
) -> tuple[int, Mention] | None:
    """The percentage right before an English verb of approval (54 percent disapprove)."""
    if not measure.group().isascii():
        led = (p for p in percents if text[p[1].end : measure.start()] == "的" and p[0] not in used)
        return next((p for p in led if _LED.search(text[max(0, p[1].start - 24) : p[1].start])), None)
    if measure.group().lower().startswith(("approval", "disapproval")):
        return None
    for index, percent in percents:
        gap = text[percent.end : measure.start()]
        if index not in used and 0 < len(gap) <= 64 and _ASKED_EN.fullmatch(gap):
            return index, percent
    return None


def _is_value(text: str, measure: re.Match[str], percent: Mention) -> bool:
    if (
        (
            percent.modifier in ("le", "lt", "ge")
            and not _RHETORICAL.search(text[max(0, percent.start - 12) : percent.start])
        )
        or _THRESHOLD.match(text, percent.end)
        or _COMPARISON.search(text[max(0, percent.start - 5) : percent.start])
    ):
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
        if m.type == "date"
        and m.resolved
        and m.precision in ("day", "month", "week", "interval", "range")
        and m.start < percent.start
        and not _COMPARED_AFTER.match(block.text, m.end)
        and not _COMPARED_BEFORE.search(block.text[max(0, m.start - 6) : m.start])
    ]
    start = next(a for a, b in split_sentences(block.text) if a <= percent.start < b)
    inside = [m for m in dates if m.start >= start]
    return (inside or dates)[-1] if dates else None


def _find_subject(text: str, measure: re.Match[str], mentions: Sequence[Mention]) -> str | None:
    led = _LED.search(re.sub(r"[\d.]+[%％]的\Z", "", text[max(0, measure.start() - 40) : measure.start()]))
    if led is not None and text[measure.start() - 2 : measure.start()] in ("%的", "％的"):
        return led["subject"]
    before = _DUTY.sub("", _BRACKETS.sub("", text[max(0, measure.start() - 80) : measure.start()]))[-40:]
    if measure.group().isascii():
        start = measure.end() - 4 if measure.group().lower().endswith(" for") else measure.end()
        behind = _FOR_EN.match(text, start)
        if behind is not None:
            return _TITLE_EN.sub("", behind["subject"])
        match = _SUBJECT_EN.search(before)
    elif re.search("[가-힣]", measure.group()):
        match = _SUBJECT_KO.search(before)
        if match is not None and (_KO_DUTY.search(match["subject"]) or _NOBODY.search(match["subject"])):
            match = None
    elif re.search("[ぁ-ゖ]", text):
        match = _SUBJECT_JA.search(before)
    else:
        match = _SUBJECT_ZH.search(before)
    if (
        match is not None
        and not _PRONOUN.search(before[: match.end()].rstrip())
        and not re.match(r"(?:目前|现在|最新|但|而|不过|其|表示)", match["subject"])
    ):
        return _TITLE_EN.sub("", match["subject"]).removesuffix("의")
    persons = [
        m.surface
        for m in mentions
        if m.type == "person" and m.end <= measure.start() and text[m.start - 1 : m.start] not in ("（", "(")
    ]
    return (
        persons[-1]
        if persons and (match is None or _PRONOUN.search(before.rstrip()) or not facts_started(before))
        else None
    )


def facts_started(before: str) -> bool:
    """Whether the words before a measure continue an earlier poll (…36.8%, 负面率)."""
    return bool(re.search(r"[%％]\s?[，,、]?\s?(?:with\sa|and|하고|が|で)?\s?\Z", before))
