"""Text nodes as readers see them: white space collapsed, what cannot be seen removed."""

from __future__ import annotations

import re
from itertools import islice

from selectolax.lexbor import LexborNode

INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\ufffc]+")
_SPACES = re.compile("[ \t\n\r\f\x0b\xa0\u2028\u2029]+")
_PEEKED = 24
_LONG_TEXT = 1_000_000


def clean_piece(text: str) -> str:
    """The text with white space collapsed and invisible characters removed; full-width spaces inside stay."""
    if len(text) > _LONG_TEXT:
        return _SPACES.sub(" ", INVISIBLE.sub("", text)).strip(" ")
    # Of white space only the plain space is printable.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    joined = " ".join(text.split())
    if joined.isprintable() and "\u3000" not in text:
        return joined
    text = INVISIBLE.sub("", text)
    return _SPACES.sub(" ", text).strip(" ")


def peek_text(node: LexborNode) -> str:
    """The first text inside a node, cleaned; only a few nodes are looked at, so that nested calls stay linear."""
    parts: list[str] = []
    for child in islice(node.traverse(include_text=True), _PEEKED):
        if child.tag == "-text":
            parts.append(child.text_content or "")
    return clean_piece(" ".join(parts)[:400])
