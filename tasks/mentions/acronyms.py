"""Organisations that Latin letters name in a text of any script: listed acronyms, and phrases that end in Corp. or Inc."""

from __future__ import annotations

import re

from tasks.mentions.org_words import ACRONYMS
from tasks.mentions.words_zh import Span

_LATIN_COMPANY = re.compile(
    r"(?<![\w&.-])[A-Z][\w&.-]{0,30}(?:\s[A-Z&][\w&.-]{0,30}){0,3}\s(?:Corporation|Corp\.?|Inc\.?|Ltd\.?|Group|Holdings|University|Institute|Foundation|Technologies|Motors|Electronics|Bank|Company)(?![A-Za-z])"
)
_CAPITAL = re.compile("[A-Z]")
_ACRONYM = re.compile(r"(?<![A-Za-z0-9&])[A-Z][A-Za-z&+-]{0,24}[A-Za-z0-9+](?![A-Za-z])")


def find_acronyms(text: str) -> list[Span]:
    """Organisations known by Latin letters (APEC, NATO, TSMC)."""
    spans: list[Span] = []
    if not _CAPITAL.search(text):
        return spans
    for match in _ACRONYM.finditer(text):
        if match.group() in ACRONYMS:
            spans.append((*match.span(), "org", "listed"))
    for match in _LATIN_COMPANY.finditer(text):
        start = match.start() + (4 if match.group().startswith("The ") else 0)
        if " " in text[start : match.end()]:
            spans.append((start, match.end(), "org", "keyword"))
    return spans
