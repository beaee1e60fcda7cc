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
ALIKE: Final = 0.5
"""Share of common words and characters from which a sentence is a changed one, not another."""
LOOK_AHEAD: Final = 3
"""Sentences of the other text among which a changed one is looked for."""

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
        yield from _diff_block(ones[start:end], others[other_start:other_end])


def _diff_block(ones: list[str], others: list[str]) -> Iterator[str]:
    """The lines of a stretch without a common sentence: each sentence beside the first one ahead that is like it."""
    waiting = [*map(_split_units, others)]
    for sentence in ones:
        units = _split_units(sentence)
        ahead = (
            place for place, candidate in enumerate(waiting[:LOOK_AHEAD]) if _match(units, candidate).ratio() >= ALIKE
        )
        place = next(ahead, None)
        if place is None:
            yield f"- {sentence[:MAX_SENTENCE]}"
            continue
        yield from _mark_added(waiting[:place])
        yield _show_changes(units, waiting[place])
        del waiting[: place + 1]
    yield from _mark_added(waiting)


def _mark_added(sentences: list[list[str]]) -> Iterator[str]:
    yield from (f"+ {''.join(units)}" for units in sentences)


def _split_units(sentence: str) -> list[str]:
    return _UNIT.findall(sentence[:MAX_SENTENCE])


def _match(units: list[str], others: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [*map(fold_text, units)], [*map(fold_text, others)], autojunk=False)


def _split_sentences(text: str) -> list[str]:
    found = (match[0].strip() for match in _SENTENCE.finditer(text))
    return list(islice(filter(None, found), MAX_SENTENCES))


def _fold_sentence(sentence: str) -> str:
    return fold_text(sentence[: 4 * MAX_SENTENCE])


def _show_changes(units: list[str], others: list[str]) -> str:
    shown = []
    for tag, start, end, other_start, other_end in _match(units, others).get_opcodes():
        if tag == "equal":
            same = "".join(units[start:end])
            shown.append(same if len(same) <= 2 * CONTEXT else f"{same[:CONTEXT]}…{same[-CONTEXT:]}")
            continue
        if end > start:
            shown.append(f"[-{''.join(units[start:end])}-]")
        if other_end > other_start:
            shown.append(f"{{+{''.join(others[other_start:other_end])}+}}")
    return f"~ {''.join(shown)}"
