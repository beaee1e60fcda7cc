"""The blocks of a document that share a language as one text, so that each finder runs once a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tasks.mentions.words_zh import Span
from tasks.records import Mention

BREAK = "\0"
"""Stands between blocks: no letter, digit, mark or space, so that no pattern reads across."""
_SEPARATOR = f"\n{BREAK}\n"


@dataclass(frozen=True, slots=True)
class Joined:
    """Blocks of one language: their text, and the index, start and end of each."""

    language: str
    text: str
    indexes: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]

    def place_spans(self, spans: Iterable[Span], into: Sequence[list[Span]]) -> None:
        """Puts each span, its offsets those of its block, into the list of its block."""
        for start, end, kind, rule in spans:
            place = bisect_right(self.starts, start) - 1
            if end <= self.ends[place]:
                base = self.starts[place]
                into[self.indexes[place]].append((start - base, end - base, kind, rule))

    def place_mentions(self, mentions: Iterable[Mention], into: Sequence[list[Mention]]) -> None:
        """Puts each mention, its offsets those of its block, into the list of its block."""
        for mention in mentions:
            start, end = mention[1], mention[2]
            place = bisect_right(self.starts, start) - 1
            if end <= self.ends[place]:
                base = self.starts[place]
                moved = (mention[0], start - base, end - base, *mention[3:])
                into[self.indexes[place]].append(Mention._make(moved) if base else mention)


def join_blocks(texts: Sequence[str], languages: Sequence[str]) -> list[Joined]:
    """The texts that are not empty, joined by language."""
    groups: dict[str, list[int]] = {}
    for index, (text, language) in enumerate(zip(texts, languages, strict=True)):
        if text:
            groups.setdefault(language, []).append(index)
    return [_join(language, indexes, [texts[index] for index in indexes]) for language, indexes in groups.items()]


def _join(language: str, indexes: list[int], texts: list[str]) -> Joined:
    steps = (len(text) + len(_SEPARATOR) for text in texts[:-1])
    starts = list(accumulate(steps, initial=0))
    ends = [start + len(text) for start, text in zip(starts, texts, strict=True)]
    return Joined(language, _SEPARATOR.join(texts), indexes, starts, ends)
