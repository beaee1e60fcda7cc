"""A readable difference of two texts, sentence by sentence; what is equal when folded counts as equal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import Final

from tasks.dedup.normalize import fold_text

MAX_SENTENCES: Final = 600
"""Sentences of a text that are compared."""
MAX_SENTENCE: Final = 600
"""Characters of a sentence that are compared within it; the rest of a longer one is not shown."""
CONTEXT: Final = 12
"""Characters shown on each side of a change within a sentence."""

_SENTENCE = re.compile(
    r"""
    [^\n]+?                                  # 她说：“港口明天开放。”
    (?: [。！？!?]+ [”’」』"')）]* | [.]+ (?=\s) | (?=\n) | \Z )
    """,
    re.VERBOSE,
)
_UNIT = re.compile(r"\d+(?:[.,]\d+)*|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|.", re.DOTALL)


def diff_texts(one: str, other: str) -> Iterator[str]:
    """Lines marked `=` (how many are alike), `-` (only in one), `+` (only in the other) and `~` (changed within)."""
    ones, others = _split_sentences(one), _split_sentences(other)
    matcher = SequenceMatcher(None, [*map(_fold_sentence, ones)], [*map(_fold_sentence, others)], autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            yield f"= {end - start} sentence{'s' if end - start > 1 else ''} alike"
            continue
        paired = min(end - start, other_end - other_start)
        for sentence, changed in zip(ones[start : start + paired], others[other_start:other_end], strict=False):
            yield from _diff_sentence(sentence, changed)
        yield from (f"- {sentence[:MAX_SENTENCE]}" for sentence in ones[start + paired : end])
        yield from (f"+ {sentence[:MAX_SENTENCE]}" for sentence in others[other_start + paired : other_end])


def _split_sentences(text: str) -> list[str]:
    found = (match[0].strip() for match in _SENTENCE.finditer(text))
    return list(islice(filter(None, found), MAX_SENTENCES))


def _fold_sentence(sentence: str) -> str:
    return fold_text(sentence[: 4 * MAX_SENTENCE])


def _diff_sentence(sentence: str, other: str) -> Iterator[str]:
    units, others = _UNIT.findall(sentence[:MAX_SENTENCE]), _UNIT.findall(other[:MAX_SENTENCE])
    matcher = SequenceMatcher(None, [*map(fold_text, units)], [*map(fold_text, others)], autojunk=False)
    if matcher.ratio() < 0.5:
        yield f"- {sentence[:MAX_SENTENCE]}"
        yield f"+ {other[:MAX_SENTENCE]}"
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
