"""Which encoding bytes are in, judged by how plausible each decoding of a sample is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.decoding.convert import convert_bytes
from tasks.decoding.plausibility import ALL_MODELS, ASCII_SCORE, score_text

SAMPLE_BYTES = 24 * 1024
DECLARED_BONUS = 20.0
SECOND_BONUS = 10.0
MIN_HIGH_BYTES = 24
MIN_SCORE_PER_HIGH_BYTE = -8.2

# No byte below 0x30 and none of : ; < = > ? is ever part of a longer character in the encodings weighed here.
_SEPARATORS = bytes((*range(0x30), *range(0x3A, 0x40)))
_LOW_BYTES = bytes(range(0x80))
_TO_SPACES = bytes.maketrans(_SEPARATORS, b" " * len(_SEPARATORS))

_CANDIDATES: dict[str, tuple[tuple[str, ...], float]] = {
    "utf-8": (ALL_MODELS, 0.0),
    "gb18030": (("zh-Hans", "zh-Hant"), 0.0),
    "big5-hkscs": (("zh-Hant",), -1.0),
    "cp932": (("ja",), -1.0),
    "euc-jp": (("ja",), -1.0),
    "cp949": (("ko",), -1.0),
    "windows-1252": (("windows-1252",), 0.0),
    "windows-1250": (("windows-1250",), -3.0),
    "windows-1254": (("windows-1254",), -4.0),
    "windows-1257": (("windows-1257",), -6.0),
    "windows-1251": (("Cyrillic",), -1.0),
    "koi8-r": (("Cyrillic",), -4.0),
    "windows-1253": (("Greek",), -3.0),
    "windows-1255": (("Hebrew",), -4.0),
    "windows-1256": (("Arabic",), -4.0),
    "cp874": (("Thai",), -6.0),
}
"""Encodings weighed for every sample, the models they serve, and how rare they are among pages."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Encodings from the most to the least plausible, by scores with and without the bonus of a declaration.

    `is_plausible` is false where even the best reading looks like no text at all.
    """

    best: str
    detected: str
    scores: tuple[tuple[str, float], ...]
    is_plausible: bool


def rank_encodings(raw: bytes, declared: Sequence[str] = ()) -> Ranking:
    """The ranking of the encodings for bytes that are not UTF-8; `declared` ones get a bonus, the first the larger."""
    sample = take_sample(raw)
    bonus = {name: DECLARED_BONUS if place == 0 else SECOND_BONUS for place, name in reversed([*enumerate(declared)])}
    plain = {name: _score(sample, name) for name in dict.fromkeys((*_CANDIDATES, *declared))}
    scores = {name: score + bonus.get(name, 0.0) for name, score in plain.items()}
    order = sorted(scores, key=lambda name: -scores[name])
    high = len(sample.translate(None, _LOW_BYTES))
    per_high_byte = (plain[order[0]] - ASCII_SCORE * (len(sample) - high)) / max(high, 1)
    return Ranking(
        best=order[0],
        detected=max(plain, key=lambda name: plain[name]),
        scores=tuple((name, round(scores[name], 1)) for name in order),
        is_plausible=high < MIN_HIGH_BYTES or per_high_byte >= MIN_SCORE_PER_HIGH_BYTE,
    )


def take_sample(raw: bytes, max_bytes: int = SAMPLE_BYTES) -> bytes:
    """The pieces of the bytes that hold bytes above 0x7F, spread over the whole, joined by spaces."""
    pieces = [piece[:1024] for piece in raw.translate(_TO_SPACES).split() if not piece.isascii()]
    size = sum(map(len, pieces)) + len(pieces)
    if size > max_bytes:
        step = size / max_bytes
        pieces = [pieces[int(place * step)] for place in range(int(len(pieces) / step))] or pieces[:1]
    return b" ".join(pieces)[: 2 * max_bytes]


def _score(sample: bytes, encoding: str) -> float:
    text, _ = convert_bytes(sample, encoding)
    counts = Counter(text)
    models, prior = _CANDIDATES.get(encoding, (ALL_MODELS, -6.0))
    return prior + max(score_text(counts, model) for model in models)
