"""What a run's text says by itself, and what the page's head says about it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from tasks.html.walk import Run
from tasks.records import Head

_LATIN_MARKS = (". ", ", ", "? ", "! ", "; ", ".\u201d", '."', ',"')
_LATIN_ENDS = frozenset(".?!;,")
_WIDE_MARKS = tuple("。！？；，、：")
_ENDS = frozenset('。！？.!?…”」』"’')
_COLONS = frozenset(":：")
_SIGNS = "|©»›>$€¥•·/:：@#（("
_NO_SIGNS = [0.0] * len(_SIGNS)
_DIGIT_OR_SIGN = re.compile(f"[0-9{_SIGNS}]")
_SHORT = 300
_MAX_COMPARED = 200_000
PAGE_KINDS = ("article", "product", "forum", "list", "website")
_KIND_OF_TYPE = {
    "article": "article",
    "newsarticle": "article",
    "blogposting": "article",
    "reportagenewsarticle": "article",
    "blog": "list",
    "product": "product",
    "productgroup": "product",
    "discussionforumposting": "forum",
    "qapage": "forum",
    "question": "forum",
    "collectionpage": "list",
    "itemlist": "list",
    "website": "website",
    "webpage": "website",
    "product.group": "list",
    "og:product": "product",
}


def measure_size(text: str) -> int:
    """Length of the text in UTF-8 bytes."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def measure_text(run: Run, size: int) -> list[float]:
    """Numbers that one run's text gives by itself: link density, sentence marks, links, parts, then shape and signs."""
    text = run.text
    length = len(text)
    first, last = text[0], text[-1]
    marks = 0
    if size > 16:
        marks = sum(map(text.count, _LATIN_MARKS)) + (last in _LATIN_ENDS)
        if size != length:
            marks += sum(map(text.count, _WIDE_MARKS))
    short = size < _SHORT
    found = _DIGIT_OR_SIGN.findall(text) if short else ()
    digits, signs = 0, _NO_SIGNS
    if found:
        digits = sum([sign <= "9" and sign >= "0" for sign in found])
        if digits < len(found):
            signs = [float(sign in found) for sign in _SIGNS]
    return [
        run.link_chars / length,
        marks,
        len(run.links),
        len(run.parts),
        last in _ENDS,
        last in _COLONS,
        digits / length,
        run.emphasis / length,
        first.isdigit(),
        first.isupper(),
        first.islower(),
        first > "\u2e80",
        short and text.isupper(),
        *signs,
    ]


def compare_texts(runs: list[Run], head: Head) -> list[list[bool]]:
    """For every run whether the page repeats it, and whether its head states it: in the body, the title, the description."""
    stated = read_stated_text(head)
    title = head.meta.get("og:title") or head.meta.get("title", "")
    description = head.meta.get("og:description") or head.meta.get("description", "")
    repeated = Counter([run.text for run in runs])
    compared = []
    for run in runs:
        text = run.text
        length = len(text)
        compared.append(
            [
                repeated[text] > 1,
                length > 12 and bool(stated) and text[:60] in stated,
                length > 8 and text[:50] in title,
                length > 20 and text[:40] in description,
            ]
        )
    return compared


def read_page_kinds(head: Head) -> list[float]:
    """One number for each of PAGE_KINDS: whether the page says in its head that it is of that kind."""
    kinds = {_KIND_OF_TYPE.get(head.meta.get("og:type", "").lower())}
    for item in head.json_ld[:50]:
        value: Any = item.get("@type")
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                kinds.add(_KIND_OF_TYPE.get(one.lower()))
    return [float(kind in kinds) for kind in PAGE_KINDS]


def read_stated_text(head: Head) -> str:
    """The article body that JSON-LD states, as one text."""
    bodies = [item.get("articleBody") or item.get("reviewBody") or item.get("text") for item in head.json_ld[:50]]
    return " ".join([body for body in bodies if isinstance(body, str)])[:_MAX_COMPARED]
