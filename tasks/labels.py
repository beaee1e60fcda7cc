"""Runs inside a block that mean something of their own: datelines, reporters' credits, run-in headings, labels.

The run stays in the text of its block; these functions return it as written, for the block's attributes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_HEAD = 120
_TAIL = 90

_BRACKET_DATELINE = re.compile(
    r"""\s*(?:
        [【〔［]\s?[^】〕］\n]{2,44}[】〕］]                                        # 【星島2024年3月2日訊】 【東京＝山田太郎】
      | \[\s?[가-힣A-Za-z·\s]{1,20}=[^\]\n]{2,30}\]                                # [부산=가나통신]
      | \(\s?[가-힣A-Za-z·\s]{1,20}=[^)\n]{2,30}\)                                 # (대전=가나통신)
      | [（(](?=[^）)\n]{0,40}(?:[电電訊讯]|記者|记者|日报道|報導)\s?[）)])[^）)\n]{3,44}[）)]     # （中央社記者林小安高雄3日電）
    )""",
    re.VERBOSE,
)
_KOREAN_CREDIT = re.compile(r"\s*[가-힣]{2,4}(?:[·,\s]+[가-힣]{2,4})*\s?(?:[가-힣]{0,4})?(?:기자|특파원)\s?=\s?")
_AGENCY_DATELINE = re.compile(
    r"""\s*(?:本[报報][^，。,\s]{0,10}|[\u3400-\u9fff]{2,6}[社网網报報])?[\u3400-\u9fff·]{0,10}
        (?:(?:19|20)\d\d年)?\d{1,2}月?\d{0,2}日?(?:[电電讯訊]|消息)(?:\s?[（(][^）)\n]{2,30}[）)])?\s?""",
    re.VERBOSE,
)
_LATIN_DATELINE = re.compile(
    r"""\s*(?:
        [A-ZÀ-Ý][A-ZÀ-Ý.'-]+(?:[\s/][A-ZÀ-Ý.'-]+){0,3}                                   # SAN JOSE
        (?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}))?
        \s?(?:[(/][A-Z][\w\s.-]{1,24}[)/])?\s?(?:—|–|--|-\s|:\s)
      | [A-ZÀ-Ý][\w'-]+(?:\s[A-Z]\w+){0,2},?\s(?:\d{1,2}\.?\s\w{3,9}|\w{3,9}\s\d{1,2})?,?\s?\([A-Za-z]{2,12}\)\s?[—–-]+
      | [A-ZÀ-Ý][\w'-]+(?:\s[A-Z]\w+){0,2}\s\([A-Z][A-Za-z]{1,11}\)\s?[—–.-]+
    )""",
    re.VERBOSE,
)
_SERIES = re.compile(
    r"[【〔［](?:速報|快訊|快讯|獨家|独家|独自|社説|社論|社论|專欄|专栏|号外|特稿|評論|评论|解説|詳報|更新|影音?|圖輯|组图|組圖|图)[】〕］]"
)
_DATELINE_WORD = re.compile(
    r"[讯訊电電]|报道|報導|報道|记者|記者|[报報网網社台]|新[聞闻]|ニュース|通信|＝|=|共同|時事|뉴스|일보|신문|\d日"
)
_TRAILING_CREDIT = re.compile(
    r"""(?:
        [（(【\[〔]\s?(?=[^）)】\]〕]*(?:记者|記者|通讯员|通訊員|特派[员員]|编辑|編輯|撰[文稿]|报道|報導|作者|文/|文／|기자|특파원|編集委員|論説委員))[^（(【\[〔）)】\]〕\n]{2,40}[）)】\]〕]
      | (?<=[.다"”])\s[가-힣]{2,4}\s(?:[가-힣]{1,4}\s?)?(?:기자|특파원)(?:\s?[\w.+-]+@[\w.-]+)?
      | (?<=。)[（(][\u3400-\u9fff々]{1,4}[\s\u3000]?[\u3400-\u9fff\u3040-\u30ff]{1,5}[）)]
      | \((?:Reporting|Writing|Additional\sreporting)\sby\s[^()]{3,60}\)
    )\s?[。.]?\s*$""",
    re.VERBOSE,
)
_RUN_IN = re.compile(r"\s*([^\s。．.!?！？:：,，、；;][^。．.!?！？:：,，、；;]{1,28}[。．.：:])(?=\s*\S)")
_HAN_KANA_HANGUL = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

_LABEL = re.compile(
    r"(?P<label>[^:：。！？!?；;“”\"「」『』\n]{1,60}?)\s?(?P<mark>：|:(?=\s|[^\d/\\\s]))\s*(?P<body>\S.*)", re.DOTALL
)
_SPEECH = re.compile(
    r"(?:[说說称稱道指问問答曰言示出调調]|表示|指出|认为|認為|强调|強調|宣称|透露|补充|補充|写道|寫道|提到|坦言|直言|回应|回應|如下|例如|比如|包括|即|云"
    r"|述べた|語った|話す|話した|いわく|曰く|という|とは|말했다|밝혔다|전했다|덧붙였다|강조했다|설명했다|다음과\s?같다"
    r"|\b(?:said|says|say|asked|added|wrote|writes|told|noted|stated|replied|follows|example|including|include|includes|are|is|was|were|that|this|and|or|but|the))$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,，](?!\d)")


class Label(NamedTuple):
    """A label and what it labels: the two sides of 'label: body'."""

    label: str
    body: str


def find_dateline(text: str) -> str | None:
    """Return the dateline a paragraph opens with, as written: '【北岸日報讯】', 'OSAKA (Kyodo) —'."""
    head = text[:_HEAD]
    if (found := _BRACKET_DATELINE.match(head)) and _DATELINE_WORD.search(found[0]) and not _SERIES.match(head):
        credit = _KOREAN_CREDIT.match(head, found.end())
        return head[: credit.end() if credit else found.end()].strip()
    for pattern in (_AGENCY_DATELINE, _LATIN_DATELINE):
        if found := pattern.match(head):
            return found[0].strip()
    return None


def find_credit(text: str) -> str | None:
    """Return the reporter's credit a paragraph ends with, as written and without a full stop after it."""
    tail = text[-_TAIL:]
    found = _TRAILING_CREDIT.search(tail)
    if not found or len(found[0]) >= len(text):
        return None
    credit = found[0].strip()
    return credit.rstrip("。.").rstrip() if credit[-1] in "。." else credit


def find_run_in(text: str) -> str | None:
    """Return a short opening phrase with its full stop or colon that may be a run-in heading; siblings must decide."""
    found = _RUN_IN.match(text[:_HEAD])
    if not found or len(text) < 6 * len(found[1]):
        return None
    phrase = found[1]
    if _HAN_KANA_HANGUL.search(phrase):
        return phrase if len(phrase) <= 13 else None
    return phrase if len(phrase.split()) <= 4 and len(phrase) > 4 and phrase[0].isupper() else None


def split_label(text: str) -> Label | None:
    """Return label and body of 'label: body', or None where the colon introduces speech or ends a clause.

    >>> split_label("交通：距車站步行五分鐘")
    Label(label='交通', body='距車站步行五分鐘')
    >>> split_label("市長說：「明年完工。」") is None
    True
    """
    found = _LABEL.match(text[:4000])
    if not found:
        return None
    label, mark_end = found["label"].strip(), found.end("mark")
    body = text[mark_end:].strip()
    if not label or not body or _SPEECH.search(label) or body[0] in '“"「『«‘':
        return None
    words = len(label.split())
    if (
        _CLAUSE.search(label)
        and (words > 4 or len(label) > 12)
        or (words > 9 if not _HAN_KANA_HANGUL.search(label) else len(label) > 36)
    ):
        return None
    if label.isdigit() or label.lower() in {"http", "https", "ftp", "mailto"}:
        return None
    return Label(label, body)
