"""Where, until when and with how many jobs: what stands around an amount that someone puts up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from tasks.records import Mention

_START = attrgetter("start")
_LOCATING = re.compile(
    r"(?:在|于|於|位于|位於|赴|驻|駐|向|给|給|对|對|为|為|支持|援助|落户|落戶|\b(?:in|at|near|into|across|throughout|to|for|outside)\s(?:the\s|central\s|northern\s|southern\s|eastern\s|western\s)?)\s?\Z"
)
_LOCATED = re.compile(
    r"(?:[省市区區县縣港]?(?:沿岸|郊外|近郊|沖|市内|県内|内)?(?:に|で|へ|での|への|における|の(?!政府|企業|会社|首|大))|[시군구주]?\s?(?:앞바다|지역|일대|국가산업단지|산업단지)?(?:에서|에|의))"
)
_DEADLINE_BEFORE = re.compile(
    r"(?:到|至|\bby\s(?:the\s)?(?:end\sof\s)?|\bbefore\s(?:the\s)?(?:end\sof\s)?|\buntil\s|\bthrough\s|"
    r"\b(?:completed?|completion|finished|operational|open|opens|opening|online|ready|in\sservice|running)\s(?:in|for|around|late\sin)\s)\s?\Z",
    re.IGNORECASE,
)
_DEADLINE_AFTER = re.compile(
    r"\s?(?:末|年底|底|말|初|上半期|下半期|春|夏|秋|冬|ごろ|頃|中)?(?:之前|以前|前|までに|まで|까지)"
)
_FINISHED = re.compile(
    r"\s?(?:[前底末初春夏秋冬]|正式|全面|建成|の|に|から|ごろ|頃|に入り|말|쯤|께|[,，])?\s?(?:正式|全面|商用|商業|상업|본격|本格)?\s?(?:投产|投產|量产|量產|竣工|完工|建成|落成|启用|啟用|通车|通車|投用|投入使用|投入运营|投入營運|交付|交车|交車|"
    r"完成|開業|開通|稼働|稼動|運転開始|運用開始|操業|供用|開所|開校|竣工|운전|운영|가동|완공|준공|개통|양산|개장)(?!式|式典|仪式|儀式|典礼|典禮|식)"
)
_HIRING = re.compile(
    r"就业|就業|雇|聘|招募|岗位|崗位|雇用|採用|고용|채용|일자리|\bhir|\bjobs?\b|\bemploy", re.IGNORECASE
)
# 新增岗位310个: the count behind what is counted
_POSTS = re.compile(
    r"(?:岗位|崗位|职位|職位|就业机会|就業機會|工作机会|工作機會|職缺|일자리)(?:约|約|近|逾|超过|超過)?\s?\Z"
)
_BEHIND = 120


def find_place(text: str, mentions: Sequence[Mention], money: Mention, actor: tuple[int, int] | None) -> str | None:
    """The place that an amount is for: the nearest one that a word of place marks, else the first one behind it."""
    places = [m for m in mentions if m.type == "place" and not (actor and m.start < actor[1] and actor[0] < m.end)]
    marked = [m for m in places if _is_marked(text, m)]
    nearest = sorted(marked, key=lambda m: _measure_gap(m, money)) or [m for m in places if m.start >= money.end]
    if not nearest:
        return None
    first = nearest[0]
    end = first.end
    for mention in places:
        # 俄亥俄州新奥尔巴尼, Duqm, Oman: places that stand together are one.
        if mention.start >= end and re.fullmatch(r",?\s?", text[end : mention.start]):
            end = mention.end
    return text[first.start : end]


def _is_marked(text: str, place: Mention) -> bool:
    before = text[max(0, place.start - 20) : place.start]
    return _LOCATING.search(before) is not None or _LOCATED.match(text, place.end) is not None


def _measure_gap(place: Mention, money: Mention) -> int:
    return money.start - place.end if place.end <= money.start else place.start - money.end


def find_deadline(text: str, mentions: Sequence[Mention], start: int, end: int) -> str | None:
    """The date by which the sentence, or the next where that speaks of no other amount, says it will be done."""
    for mention in _take_near(mentions, start, end):
        if mention.type != "date" or mention.edtf is None or not mention.resolved:
            continue
        before = text[max(0, mention.start - 24) : mention.start]
        if (
            _DEADLINE_BEFORE.search(before)
            or _DEADLINE_AFTER.match(text, mention.end)
            or _FINISHED.match(text, mention.end)
        ):
            return mention.edtf
    return None


def find_jobs(text: str, mentions: Sequence[Mention], start: int, end: int) -> float | None:
    """The jobs that the sentence or the next speaks of: counted jobs, or persons beside a word of hiring."""
    for mention in _take_near(mentions, start, end):
        if mention.type != "quantity":
            continue
        around = text[max(start, mention.start - 16) : mention.end + 16]
        is_counted = _POSTS.search(text, max(start, mention.start - 8), mention.start) is not None
        if mention.unit == "job" or is_counted or mention.unit == "person" and _HIRING.search(around):
            return mention.value_num
    return None


def _take_near(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The mentions of a sentence and those soon behind it, up to the next amount."""
    first = bisect_left(mentions, start, key=_START)
    near: list[Mention] = []
    for mention in mentions[first : bisect_left(mentions, end + _BEHIND, lo=first, key=_START)]:
        if mention.start >= end and mention.type == "money":
            break
        near.append(mention)
    return near
