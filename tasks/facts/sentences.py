"""Where the sentences of a text lie."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(
    r"[。！？!?.\n;；](?:(?<=[。！？!?])(?:[”」』’\"]|(?=[^”」』]))|(?<=\.)(?<![A-Z].)(?=\s|\Z)|(?<=[\n;；]))"
)


@lru_cache(maxsize=4)
def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The half-open spans of a text's sentences; together they cover it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.end() > start:
            spans.append((start, match.end()))
            start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)
