"""Quality signals of a document: shares of its text and of its page, for filters in SQL."""

from __future__ import annotations

import re
from itertools import chain
from string import digits, punctuation

from tasks.records import Page

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ASCII_DIGITS, _ASCII_PUNCTUATION = digits.encode(), punctuation.encode()
# Unified ideographs with extensions A to H, compatibility ideographs, iteration and zero marks.
_HAN = re.compile("[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_DIGIT = re.compile(r"\d+")
_PUNCTUATION = re.compile(
    "[\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u2010-\u2027\u2030-\u205e\u3001-\u3003\u3008-\u3011"
    "\u3014-\u301f\u3030\u30fb\ufe10-\ufe1f\ufe30-\ufe6b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+"
)
_CJK = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
# Asterisks in or beside a word, and crosses beside CJK text; a rule of asterisks alone on its line is none.
_MASK = re.compile(
    r"(?<=[^\W\d_])\*{2,12}|\*{2,12}(?=[^\W\d_])"
    rf"|(?<={_CJK})[×xX]{{2,8}}(?![a-zA-Z\d])|(?<![a-zA-Z\d×])[×xX]{{2,8}}(?={_CJK})"
)
_MASK_SIGNS = ("**", "×", "xx", "XX", "xX", "Xx")
"""No mask is without one of these: a quick test."""
_RULE_LINE = re.compile(r"^[\s*×xX.·-]+$", re.MULTILINE)


def measure_quality(page: Page, text: str) -> dict[str, float | int]:
    """Return the quality columns of the documents table; `text` is the document's text, ratios are 0 to 1.

    `duplicate_line_ratio` is the share of content blocks that repeat an earlier one, `link_density` the share of
    content characters inside links, `boilerplate_ratio` the share of all visible characters outside the content.
    """
    size = max(1, len(text))
    plain = text.encode("ascii", "ignore")
    rest = "" if len(plain) == len(text) else "".join(_NOT_ASCII.findall(text))
    content = [block for block in page.blocks if block.is_content]
    visible = sum(len(block.text) for block in page.blocks)
    inside = sum(len(block.text) for block in content)
    linked = sum(link.end - link.start for link in chain.from_iterable(block.links for block in content))
    return {
        "han_ratio": _count(_HAN, rest) / size,
        "digit_ratio": (_count_ascii(plain, _ASCII_DIGITS) + _count(_DIGIT, rest)) / size,
        "punctuation_ratio": (_count_ascii(plain, _ASCII_PUNCTUATION) + _count(_PUNCTUATION, rest)) / size,
        "duplicate_line_ratio": 1 - len({block.text for block in content}) / len(content) if content else 0.0,
        "link_density": min(1.0, linked / inside) if inside else 0.0,
        "boilerplate_ratio": (visible - inside) / visible if visible else 0.0,
        "masked_chars": _count(_MASK, _RULE_LINE.sub("", text)) if any(sign in text for sign in _MASK_SIGNS) else 0,
    }


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))


def _count_ascii(plain: bytes, characters: bytes) -> int:
    return len(plain) - len(plain.translate(None, characters))
