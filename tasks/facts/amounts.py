"""Which amounts of a sentence someone puts up, and as what: equivalents, revenues, savings and totals are told apart."""

from __future__ import annotations

import re

from tasks.facts.words import CONTRIBUTION_WORDS, PROJECT_TOTALS, TOTAL_WORDS
from tasks.records import Mention

_TOTAL = re.compile("|".join(map(re.escape, TOTAL_WORDS)), re.IGNORECASE)
_CONTRIBUTION = re.compile(
    "(?<![低中高等])(?:"
    + "|".join(rf"\b{word}\b" if word.isascii() else re.escape(word) for word in CONTRIBUTION_WORDS)
    + ")"
)
_PURPOSE = re.compile(r"에\s|に(?!は|も|上|達)|へ|用于|用於|\b(?:to|for)\s")
_SAVED = re.compile(
    r"(?:节省|節省|节约|節約|省下|减少|減少|降低|收回|回收|\bsav(?:e|es|ed|ing)\b|\bcut(?:s|ting)?\b|\breduc\w+|절감|절약|아낀|아낄|削減|節約)[^，,。、；;]{0,16}\Z",
    re.IGNORECASE,
)
# 出口180.2亿元, 货值1860万元: figures of trade
_TRADED = re.compile(
    r"(?:出口|进口|進口|出口额|出口額|货值|貨值|产值|產值|总值|總值|輸出|輸入|수출|수입)(?:总额|總額|额|額)?(?:为|為|达|達|是|은|는|は|が|을|를)?\s?(?:约|約|약)?\s?\Z"
)
_AIMED = re.compile("计划|計劃|计画|計畫|将|將|承诺|承諾|打算|促进|促進")
_SHARE = re.compile(r"各自?[出承负負]|分[担擔]|\beach\b|\bcontribut|分担|負担|분담")
_GROWN = re.compile(
    r"(?:\b(?:grew|rose|fell|climbed|jumped|dropped|expanded|increased|declined|surged|widened|(?:were|was|is|are)\sworth)\b[^.;]{0,40}(?:\bto\s|\babout\s)?|[增减減降升涨漲][至到加长長][^，,。]{0,4}|[增减減降升涨漲跌][加长長少降升跌]?了?(?:约|約|近|逾|超过|超過)?[\d.]+\s?[%％][，,]\s?[为為达達](?:到)?(?:约|約)?)\Z",
    re.IGNORECASE,
)
_EQUIVALENT = re.compile(
    r"[（(](?:约合|約合|折合|相当于|相當於|約|약\s?|about\s|or\s|roughly\s|equivalent to\s|approximately\s)?\s?\Z"
)
_COMPARED = re.compile(r"(?:\bfrom\s(?:the\s)?|compared\swith\s|(?<!more )(?<!less )\bthan\s(?:the\s)?|[从由從])\s?\Z")
_RECEIVED = re.compile(
    r"(?:获得|獲得|募集|筹得|籌得|融到|申请|申請|赔付|賠付|赔偿|賠償|罚款|罰款|のうち|うち|\bof\swhich\b|\breceive[ds]?\b|\bsecured\b|\bapplied\sfor\b)[^，,。、；;]{0,16}\Z",
    re.IGNORECASE,
)
_RECEIVED_AFTER = re.compile(
    r"[^，,。、；;]{0,14}(?:유치|を調達|(?:투자|지원)?받(?:았|아|은|는)|의\s투자를\s받|融資を受け|と合わせ|を合わせ|と合計|와 합쳐|과 합쳐)"
)
_PART = re.compile(r"[其当當]中[^，,。、；;]{0,16}\Z")
_SPENT = re.compile(r"[^，,。、；;]{0,6}(?:用于|用於|将用|將用|投向|拨给|撥給)")
_PLEDGED = re.compile(r"承[诺諾](?!的)|约定|pledg|commit|約束|表明|약속")
_EACH = re.compile(
    r"(?:每(?![年月日天])[\u4e00-\u9fff]{1,3}|单船|單船|单个|單個|世帯に|人に|一人当たり|1人当たり|가구당|1인당|\beach\b|\bper\s\w+\s?)[^，,。、；;]{0,8}\Z"
)
_LEAST, _LEAST_EAST = 10_000, 1_000_000


def is_amount(text: str, money: Mention, start: int, has_stated: bool) -> bool:
    """Whether an amount is put up: no equivalent, no price, nothing received; a total only where nothing was stated."""
    before = text[max(start, money.start - 24) : money.start]
    clause = re.split(r"[，,、；;]", before)[-1]
    if (
        _EQUIVALENT.search(before)
        or _COMPARED.search(before)
        or _GROWN.search(text[max(start, money.start - 60) : money.start])
    ):
        return False
    if (
        _RECEIVED.search(before)
        or _EACH.search(before)
        or _RECEIVED_AFTER.match(text, money.end)
        or money.per not in (None, "a")
    ):
        return False
    if _SAVED.search(before) or _TRADED.search(clause) and not _AIMED.search(text[start : money.start]):
        return False
    if _PART.search(before) and not _SPENT.match(text, money.end):
        return False
    total = None if _PLEDGED.search(clause) else _TOTAL.search(clause)
    if _governs(clause) or total and (has_stated or total[0].lower() not in PROJECT_TOTALS):
        return False
    return (money.value_num or 0) >= (_LEAST_EAST if money.currency in ("JPY", "KRW") else _LEAST)


def _governs(clause: str) -> bool:
    """Whether a word of revenue or loss is what the amount measures, not what it is put up against (손실 보전에 85억원)."""
    word = _CONTRIBUTION.search(clause)
    return word is not None and _PURPOSE.search(clause, word.end()) is None


def read_role(text: str, money: Mention, start: int) -> str:
    """How an amount is put up: `total` of a project, `contribution` to what others give too, else `new`."""
    clause = re.split(r"[，,、；;。]", text[max(start, money.start - 24) : money.start])[-1]
    if _TOTAL.search(clause):
        return "total"
    return "contribution" if _SHARE.search(clause) else "new"
