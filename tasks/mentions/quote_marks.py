"""Where the quotation marks of a text pair up."""

from __future__ import annotations

import re

_PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“”", "‘": "’", "＂": "＂", '"': '"', "〝": "〞", "❝": "❞"}
_MARKS = re.compile('[“”「」『』«»„‘’"＂〝〞]')
MAX_QUOTE = 1500
"""Longest quotation in characters; a mark whose partner is farther away stands alone."""


def find_quotes(text: str) -> list[tuple[int, int]]:
    """The outermost quoted spans of a text, without their marks, in order.

    A mark without a partner within MAX_QUOTE characters is skipped; apostrophes are no marks.
    """
    spans: list[tuple[int, int]] = []
    start = -1
    opener = ""
    for match in _MARKS.finditer(text):
        mark, position = match.group(), match.start()
        if start >= 0 and position - start > MAX_QUOTE:
            start = -1
        if start >= 0 and mark in _PAIRS[opener] and _is_closing(text, position, mark):
            if position > start:
                spans.append((start, position))
            start = -1
        elif (start < 0 or mark == opener) and _is_opening(text, position, mark):
            # The same mark again says that the first one was never closed.
            start, opener = position + 1, mark
    return spans


def _is_opening(text: str, position: int, mark: str) -> bool:
    if mark not in _PAIRS:
        return False
    before = text[position - 1 : position] if position else ""
    after = text[position + 1 : position + 2]
    if mark == "‘":
        return not before.isalnum() or not before.isascii()
    if mark in '"＂':
        return bool(after) and not after.isspace() and not before.isdigit()
    return True


def _is_closing(text: str, position: int, mark: str) -> bool:
    if mark != "’":
        return True
    after = text[position + 1 : position + 2]
    return not (after.isalnum() and after.isascii())
