"""Words of a Chinese text with their classes, from rjieba; and the shape of a found name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple, overload

import rjieba

from tasks.mentions.lexicon import replace_surrogates

Span = tuple[int, int, str, str]
"""Start, end, kind (org, person, place) and rule of a name."""
_MOST_KEPT = 200_000
_REACH = 200
# rjieba reads each run of these by itself.
_RUN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffffA-Za-z0-9+#&._%-"
CLAUSE = re.compile(f"[{_RUN}]+")
"""What is cut by itself: a run of Han characters, Latin letters, digits and a few signs."""
_BREAK = re.compile(f"[^{_RUN}]")
_LEFT_OUT = "\ufffe"
"""Stands for what is not cut: no character of any text."""


class Token(NamedTuple):
    """A word of a text with its class (ICTCLAS tags: n noun, ns place, nr person, nt organisation, v verb …)."""

    start: int
    end: int
    text: str
    tag: str


class _Tags(dict[str, str]):
    """The class of every word met so far: rjieba's class of a word does not hang on its neighbours.

    A word that stands whole in a sentence and falls apart alone has the class "" until its sentence has told it.
    """

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_KEPT:
            self.clear()
        pieces = rjieba.tag(word)
        self[word] = tag = pieces[0][1] if len(pieces) == 1 else ""
        return tag


_TAGS = _Tags()


def _find_clauses(text: str, near: Sequence[int]) -> list[tuple[int, int]]:
    """The clauses that hold one of the positions, which come in order."""
    clauses: list[tuple[int, int]] = []
    backwards, last, done = text[::-1], len(text) - 1, 0
    for position in near:
        if position >= done and (ahead := CLAUSE.match(text, position)) is not None:
            behind = CLAUSE.match(backwards, last - position)
            done = ahead.end()
            clauses.append((position if behind is None else last + 1 - behind.end(), done))
    return clauses


def _cut_clause(text: str, start: int, end: int) -> str:
    """The words around a span between punctuation, at most _REACH characters on a side."""
    before = _BREAK.split(text[max(0, start - _REACH) : start])[-1]
    return before + text[start:end] + _BREAK.split(text[end : end + _REACH], 1)[0]


class Words(Sequence[Token]):
    """The words of a text in columns: `texts`, and `ends`, where each ends.

    The text is cut, and a class looked up, only where one asks for it. With `near`, positions in order, only the clauses
    that hold one of them are cut.
    """

    __slots__ = ("_near", "_places", "_text", "ends", "texts")

    def __init__(self, text: str = "", near: Sequence[int] | None = None) -> None:
        self._text = text
        self._near = near
        self.texts: list[str]
        self.ends: list[int]
        self._places: dict[int, int]

    def __getattr__(self, name: str) -> Any:
        """A column that no one has asked for yet."""
        if name not in ("texts", "ends", "_places"):
            raise AttributeError(name)
        try:
            self.texts = self._cut()
        except UnicodeEncodeError:
            self._text = replace_surrogates(self._text)
            self.texts = self._cut()
        self.ends = list(accumulate(map(len, self.texts)))
        self._places = dict(zip(self.ends, range(len(self.ends)), strict=True))
        return getattr(self, name)

    def _cut(self) -> list[str]:
        if self._near is None:
            return rjieba.cut(self._text)
        # Cut as one text, since a call costs more than most clauses.
        text = self._text.replace(_LEFT_OUT, "\ufffd")
        pieces: list[str] = []
        left_out: list[str] = []
        done = 0
        for start, end in (*_find_clauses(text, self._near), (len(text), len(text))):
            between = text[done:start]
            if len(between) > 2:
                # The marks at its ends stay words of their own.
                left_out.append(between[1:-1])
                between = f"{between[0]}{_LEFT_OUT}{between[-1]}"
            pieces += between, text[start:end]
            done = end
        words: list[str] = rjieba.cut("".join(pieces))
        place = -1
        for rest in left_out:
            place = words.index(_LEFT_OUT, place + 1)
            words[place] = rest
        return words

    @property
    def text(self) -> str:
        """The text that is cut."""
        return self._text

    def find_tag(self, index: int) -> str:
        """The class of a word."""
        word = self.texts[index]
        tag = _TAGS[word]
        if not tag:
            start = self.find_start(index)
            near = dict(rjieba.tag(_cut_clause(self._text, start, start + len(word))))
            _TAGS[word] = tag = near.get(word, "x")
        return tag

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self.texts)))]
        place = range(len(self.texts))[index]
        return Token(self.find_start(place), self.ends[place], self.texts[place], self.find_tag(place))

    def starts_at(self, position: int) -> bool:
        """Whether a word begins at a position."""
        return position == 0 or position in self._places

    def ends_at(self, position: int) -> bool:
        """Whether a word ends at a position."""
        return position in self._places

    def find_start(self, index: int) -> int:
        """Where a word begins."""
        return self.ends[index] - len(self.texts[index])

    def find_ending(self, position: int) -> int | None:
        """The index of the word that ends at a position."""
        return self._places.get(position)
