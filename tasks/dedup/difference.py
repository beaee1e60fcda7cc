"""A readable difference of two texts, line by line; lines that are equal when folded count as equal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from tasks.dedup.normalize import fold_text

MAX_LINES: Final = 400
"""Lines of a text that are compared."""
MAX_LINE: Final = 600
"""Characters of a line that are compared within it; the rest of a longer one is not shown."""
CONTEXT: Final = 12
"""Characters shown on each side of a change within a line."""

_UNIT = re.compile(r"\d+(?:[.,]\d+)*|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|.", re.DOTALL)


def diff_texts(one: str, other: str) -> Iterator[str]:
    """Lines marked `=` (how many are alike), `-` (only in one), `+` (only in the other) and `~` (changed within)."""
    ones, others = (text.split("\n")[:MAX_LINES] for text in (one, other))
    matcher = SequenceMatcher(None, [*map(_fold_line, ones)], [*map(_fold_line, others)], autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            yield f"= {end - start} line{'s' if end - start > 1 else ''} alike"
            continue
        paired = min(end - start, other_end - other_start)
        for line, other_line in zip(ones[start : start + paired], others[other_start:other_end], strict=False):
            yield from _diff_line(line, other_line)
        yield from (f"- {line[:MAX_LINE]}" for line in ones[start + paired : end])
        yield from (f"+ {line[:MAX_LINE]}" for line in others[other_start + paired : other_end])


def _fold_line(line: str) -> str:
    return fold_text(line[: 4 * MAX_LINE])


def _diff_line(line: str, other: str) -> Iterator[str]:
    units, others = _UNIT.findall(line[:MAX_LINE]), _UNIT.findall(other[:MAX_LINE])
    matcher = SequenceMatcher(None, [*map(fold_text, units)], [*map(fold_text, others)], autojunk=False)
    if matcher.ratio() < 0.5:
        yield f"- {line[:MAX_LINE]}"
        yield f"+ {other[:MAX_LINE]}"
        return
    shown = []
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            same = "".join(units[start:end])
            shown.append(same if len(same) <= 2 * CONTEXT else f"{same[:CONTEXT]}…{same[-CONTEXT:]}")
            continue
        if end > start:
            shown.append(f"[-{''.join(units[start:end])}-]")
        if other_end > other_start:
            shown.append(f"{{+{''.join(others[other_start:other_end])}+}}")
    yield f"~ {''.join(shown)}"
