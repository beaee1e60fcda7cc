"""Conversion of text by the configurations of opencc-python-reimplemented.

The package looks for the longest keys first, from left to right, in every stretch between punctuation, by trying all
substrings. Here the keys that begin at each character are found by their first two characters; keys that overlap no
other are replaced at once, and only overlapping ones are ranked as the package ranks them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

from tasks.conversion.dictionaries import Group, Names, load_groups
from tasks.conversion.table import build_table
from warehouse.errors import UsageError

CONFIGS = ("hk2s", "s2hk", "s2t", "s2tw", "s2twp", "t2hk", "t2s", "t2tw", "tw2s", "tw2sp")
"""Names of the configurations."""

Script = Literal["Hans", "Hant"]
Region = Literal["TW", "HK"]
_Span = tuple[int, int, int]

_CHOICES: Mapping[tuple[str, str | None, bool], str] = {
    ("Hans", None, False): "t2s",
    ("Hans", "TW", False): "tw2s",
    ("Hans", "TW", True): "tw2sp",
    ("Hans", "HK", False): "hk2s",
    ("Hant", None, False): "s2t",
    ("Hant", "TW", False): "s2tw",
    ("Hant", "TW", True): "s2twp",
    ("Hant", "HK", False): "s2hk",
}
_SEPARATORS = frozenset(
    "-,.?!*　，。、；：？！…“”‘’『』「」﹁﹂—－（）《》〈〉～．／＼︒︑︔︓︿﹀︹︺︙︐［﹇］﹈︕︖︰︳︴︽︾︵︶｛︷｝︸﹃﹄【︻】︼"
)


def convert(text: str, config: str) -> str:
    """The text converted by a configuration of the package (`t2s`, `s2twp` …); characters without Han stay as they are."""
    if config not in CONFIGS:
        raise UsageError(f"unknown conversion {config!r}; choose one of {', '.join(CONFIGS)}")
    if text.isascii():
        return text
    for stage in _load_stages(config):
        text = stage.apply(text)
    return text


def choose_config(script: Script, region: Region | None = None, phrases: bool = False) -> str:
    """The configuration that converts to a script; the region is that of the Traditional side, be it made or read.

    `phrases` (TW only) also changes the wording. Raises UsageError for what the package does not offer.
    """
    config = _CHOICES.get((script, region, phrases))
    if config is None:
        raise UsageError(
            f"no conversion to {script} for region {region} with phrases={phrases}; phrases exist for TW only"
        )
    return config


def to_simplified(text: str, region: Region | None = None, phrases: bool = False) -> str:
    """The text in Simplified characters, regional wording kept unless `phrases`.

    >>> to_simplified("臺灣的軟體")
    '台湾的软体'
    """
    return convert(text, choose_config("Hans", region, phrases))


def to_traditional(text: str, region: Region | None = None, phrases: bool = False) -> str:
    """The text in Traditional characters, in the forms of a region; `phrases` (TW only) also changes the wording.

    >>> to_traditional("里面的软件", "TW", phrases=True)
    '裡面的軟體'
    """
    return convert(text, choose_config("Hant", region, phrases))


class _Stage:
    """One group of dictionaries, applied to a whole text at once."""

    def __init__(self, group: Group) -> None:
        characters: dict[str, str] = {}
        self._values: dict[str, str] = {}
        self._ranks: dict[str, int] = {}
        for rank, words in enumerate(group):
            # Text is cut at separators, and an earlier dictionary takes its single characters first.
            blocked = _SEPARATORS.union(characters)
            for key, values in words.items():
                value = values.split(" ", 1)[0] if " " in values else values
                if not blocked.isdisjoint(key):
                    continue
                if len(key) == 1:
                    characters[key] = value
                elif key not in self._values:
                    self._values[key], self._ranks[key] = value, rank
        self._aligned = all(len(value) == 1 for value in characters.values())
        self._characters = build_table(characters)
        self._lengths = _index_lengths(self._values)
        self._pairs = _compile_pairs(self._lengths)

    def apply(self, text: str) -> str:
        spans = self._find_spans(text) if self._lengths else []
        if not spans:
            return text.translate(self._characters)
        rest = text.translate(self._characters) if self._aligned else None
        pieces: list[str] = []
        position = 0
        for start, end in spans:
            if position < start:
                pieces.append(rest[position:start] if rest else text[position:start].translate(self._characters))
            pieces.append(self._values[text[start:end]])
            position = end
        pieces.append(rest[position:] if rest else text[position:].translate(self._characters))
        return "".join(pieces)

    def _find_spans(self, text: str) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        cluster: list[_Span] = []
        cluster_end = 0
        for start, end, rank in self._find_keys(text):
            if start >= cluster_end:
                spans.extend(_choose(cluster))
                cluster = []
            cluster.append((start, end, rank))
            cluster_end = max(cluster_end, end)
        spans.extend(_choose(cluster))
        return spans

    def _find_keys(self, text: str) -> Iterator[_Span]:
        """Every occurrence of a key: start, end, and the rank of the dictionary that holds it."""
        lengths, ranks, size = self._lengths, self._ranks, len(text)
        for candidate in self._pairs.finditer(text):
            start = candidate.start()
            for length in lengths.get(text[start : start + 2], ()):
                end = start + length
                rank = ranks.get(text[start:end])
                if rank is not None and end <= size:
                    yield start, end, rank


def _index_lengths(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for key in keys:
        lengths.setdefault(key[:2], set()).add(len(key))
    return {pair: tuple(sorted(found, reverse=True)) for pair, found in lengths.items()}


def _compile_pairs(pairs: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the places where a key may begin: a first character of some key before a second one."""
    first, second = ({pair[place] for pair in pairs} or {"\uffff"} for place in (0, 1))
    return re.compile(f"[{re.escape(''.join(sorted(first)))}](?=[{re.escape(''.join(sorted(second)))}])")


def _choose(cluster: list[_Span]) -> list[tuple[int, int]]:
    """The spans that win where keys overlap: earlier dictionaries first, then longer keys, then from the left."""
    if len(cluster) < 2:
        return [(start, end) for start, end, _ in cluster]
    chosen: list[tuple[int, int]] = []
    taken: set[int] = set()
    for start, end, _ in sorted(cluster, key=lambda span: (span[2], span[0] - span[1], span[0])):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            chosen.append((start, end))
    return sorted(chosen)


@cache
def _load_stages(config: str) -> tuple[_Stage, ...]:
    stages = []
    for names, group in load_groups(config).items():
        if names not in _STAGES:
            _STAGES[names] = _Stage(group)
        stages.append(_STAGES[names])
    return tuple(stages)


_STAGES: dict[Names, _Stage] = {}
