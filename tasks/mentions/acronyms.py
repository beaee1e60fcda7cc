"""Organisations that Latin letters name in a text of any script: listed acronyms, and phrases that end in Corp. or Inc."""

from __future__ import annotations

import re

from tasks.mentions.lexicon import Lexicon
from tasks.mentions.org_words import ACRONYMS
from tasks.mentions.words_zh import Span

_KEYWORDS = r"(?:Corporation|Corp\.?|Inc\.?|Ltd\.?|Group|Holdings|University|Institute|Foundation|Technologies|Motors|Electronics|Bank|Company|Images)(?![A-Za-z])"
# Anti-EU: the capital before makes one word of both.
_JOINED_BEFORE = re.compile(r"[A-Z](?<![A-Za-z0-9&].)[A-Za-z&+-]*\Z")
_KEYWORD = re.compile(_KEYWORDS)
_LATIN_COMPANY = re.compile(rf"[A-Z](?<![\w&.-].)[\w&.-]{{0,30}}(?:\s[A-Z&][\w&.-]{{0,30}}){{0,3}}\s{_KEYWORDS}")
_REACH = 128
"""The most characters that such a name has before its last word."""
_LISTED = Lexicon(dict.fromkeys(ACRONYMS, "org"))
_ACRONYM = re.compile(r"[A-Z](?<![A-Za-z0-9&].)[A-Za-z&+-]{0,24}[A-Za-z0-9+](?![A-Za-z])")


# Alex Wong/Getty Images
_AGENCY = re.compile(r"/\s?(?:Getty|AP|AFP|EPA|Reuters|Bloomberg|Anadolu|NurPhoto|Pool)(?![A-Za-z])")
_PHOTOGRAPHER = re.compile(r"(?<![A-Za-z])[A-Z][\w'’-]+(?:\s[A-Z][\w'’.-]+){1,2}(?=\s?\Z)")
_WIDE = re.compile("[Ａ-Ｚａ-ｚ]")
_NARROW = {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum() or chr(code) in "＆－．’"
}


def fold_width(text: str) -> str:
    """The text with full-width Latin letters, as Japanese newspapers set them, made plain; offsets stay."""
    return text.translate(_NARROW) if _WIDE.search(text) else text


def find_acronyms(text: str) -> list[Span]:
    """Organisations known by Latin letters (APEC, NATO, TSMC)."""
    spans: list[Span] = []
    for start, end, _ in _LISTED.find(text):
        word = _ACRONYM.match(text, start)
        if word is not None and word.end() == end and not _JOINED_BEFORE.search(text, max(0, start - _REACH), start):
            spans.append((start, end, "org", "listed"))
    for agency in _AGENCY.finditer(text):
        name = _PHOTOGRAPHER.search(text, max(0, agency.start() - 40), agency.start())
        if name is not None:
            spans.append((*name.span(), "person", "credit"))
    done = 0
    for keyword in _KEYWORD.finditer(text):
        limit = keyword.end() + _REACH
        match = _LATIN_COMPANY.search(text, max(done, keyword.start() - _REACH), limit)
        if keyword.end() <= done or match is None or match.end() == limit < len(text):
            continue
        done = match.end()
        start = match.start() + (4 if match.group().startswith("The ") else 0)
        if " " in text[start : match.end()]:
            spans.append((start, match.end(), "org", "keyword"))
    return spans
