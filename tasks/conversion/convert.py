"""Conversion of text by the configurations of opencc-python-reimplemented.

The package looks for the longest keys first, from left to right, in every stretch between punctuation, by trying all
substrings. Here the keys that begin at each character are found by their first two characters; keys that overlap no
other are replaced at once, and only overlapping ones are ranked as the package ranks them.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

from tasks.conversion.dictionaries import Names, list_groups, read_characters, read_readings
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
        wanted = (
            f"to {script}" + (f" for region {region}" if region else " without a region") + " with phrases" * phrases
        )
        raise UsageError(f"there is no conversion {wanted}; phrases exist for TW only")
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
    """One group of dictionaries, applied to a whole text at once.

    A value that is its key converted character by character is not stored: such a key only keeps others away.
    """

    def __init__(self, names: Names) -> None:
        singles = [read_characters(name) for name in names]
        characters = dict(ChainMap(*singles))
        self._characters = build_table(characters)
        self._is_aligned = all(len(value) == 1 for value in characters.values())
        self._values: dict[str, str] = {}
        self._ranks: dict[str, int] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        # Text is cut at separators, and an earlier dictionary takes its single characters first.
        blocked = set(_SEPARATORS)
        for rank, name in enumerate(names):
            for key, (value, *_) in read_readings(name):
                if len(key) > 1 and blocked.isdisjoint(key):
                    self._add(key, value, rank)
            blocked.update(singles[rank])
        self._pairs = _compile_pairs(self._keys)

    def _add(self, key: str, value: str, rank: int) -> None:
        pair = key if len(key) == 2 else key[:2]
        others = self._keys.get(pair, ())
        if key in others:
            return
        self._keys[pair] = (key, *others)
        if rank:
            self._ranks[key] = rank
        if value != key.translate(self._characters):
            self._values[key] = value

    def apply(self, text: str) -> str:
        spans = self._find_spans(text) if self._keys else []
        if not spans:
            return text.translate(self._characters)
        rest = text.translate(self._characters) if self._is_aligned else None
        pieces: list[str] = []
        position = 0
        for start, end in spans:
            value = self._values.get(text[start:end])
            if value is None:
                continue
            if position < start:
                pieces.append(rest[position:start] if rest else text[position:start].translate(self._characters))
            pieces.append(value)
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
        find_keys, find_rank = self._keys.get, self._ranks.get
        for candidate in self._pairs.finditer(text):
            start = candidate.start()
            for key in find_keys(text[start : start + 2], ()):
                if text.startswith(key, start):
                    yield start, start + len(key), find_rank(key, 0)


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
    return tuple(map(_load_stage, list_groups(config)))


@cache
def _load_stage(names: Names) -> _Stage:
    return _Stage(names)
