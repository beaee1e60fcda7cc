"""Which encoding bytes are in, judged by how plausible each decoding of a sample is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tasks.decoding.convert import convert_bytes
from tasks.decoding.plausibility import ALL_MODELS, ASCII_SCORE, score_text

SAMPLE_BYTES = 4 * 1024
GLANCE_BYTES = 768
FINALISTS = 3
DECLARED_BONUS = 20.0
SECOND_BONUS = 10.0
MIN_HIGH_BYTES = 24
MIN_SCORE_PER_HIGH_BYTE = -5.8
MIN_SCORE_OF_DECLARED = -7.4
MIN_SCORE_OF_LATIN = -8.5
"""Real text scores above -5.5 a byte, random bytes below -5.9; accents among ASCII letters cost more each."""

# No byte below 0x30 and none of : ; < = > ? is ever part of a longer character in the encodings weighed here.
_SEPARATORS = bytes((*range(0x30), *range(0x3A, 0x40)))
_LOW_BYTES = bytes(range(0x80))
_TO_SPACES = bytes.maketrans(_SEPARATORS, b" " * len(_SEPARATORS))


class _Candidate(NamedTuple):
    """The models that an encoding serves, how rare it is among pages, and what its letters stand beside."""

    models: tuple[str, ...]
    prior: float = 0.0
    kind: Literal["utf", "two_byte", "alphabet", "latin"] = "two_byte"


_CANDIDATES = {
    "utf-8": _Candidate(ALL_MODELS, 0.0, "utf"),
    "gb18030": _Candidate(("zh-Hans", "zh-Hant", "ja")),
    "big5-hkscs": _Candidate(("zh-Hant",), -1.0),
    "cp932": _Candidate(("ja",), -1.0),
    "euc-jp": _Candidate(("ja",), -1.0),
    "cp949": _Candidate(("ko",), -1.0),
    "windows-1252": _Candidate(("fr", "de", "es", "pt", "it", "nordic", "is"), 0.0, "latin"),
    "windows-1250": _Candidate(("pl", "cs", "hu", "ro", "hr"), -2.0, "latin"),
    "windows-1254": _Candidate(("tr",), -2.0, "latin"),
    "windows-1257": _Candidate(("lv", "lt", "et"), -5.0, "latin"),
    "windows-1251": _Candidate(("Cyrillic",), -6.0, "alphabet"),
    "koi8-r": _Candidate(("Cyrillic",), -8.0, "alphabet"),
    "windows-1253": _Candidate(("Greek",), -8.0, "alphabet"),
    "windows-1255": _Candidate(("Hebrew",), -6.0, "alphabet"),
    "windows-1256": _Candidate(("Arabic",), -7.0, "alphabet"),
    "cp874": _Candidate(("Thai",), -8.0, "alphabet"),
}
_FOREIGN = {("gb18030", "ja"): -8.0}
_OTHER = _Candidate(ALL_MODELS, -6.0, "utf")
CONTEXT_PENALTY = 4.0
_BESIDE_ASCII = re.compile(b"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
# In Latin text a letter with an accent stands alone; in two-byte text it does so at most at the end of a run.
_ALONE = re.compile(b"(?<![\x80-\xff])[\x80-\xff][A-Za-z](?![\x80-\xff])")
_LONG_RUN = re.compile(b"[\x80-\xff]{3,}")


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
    plain = {name: score_encoding(sample, name) for name in _choose_finalists(sample, declared)}
    scores = {name: score + bonus.get(name, 0.0) for name, score in plain.items()}
    order = sorted(scores, key=lambda name: -scores[name])
    high = len(sample.translate(None, _LOW_BYTES))
    per_high_byte = (plain[order[0]] - ASCII_SCORE * (len(sample) - high)) / max(high, 1)
    return Ranking(
        best=order[0],
        detected=max(plain, key=lambda name: plain[name]),
        scores=tuple((name, round(scores[name], 1)) for name in order),
        is_plausible=high < MIN_HIGH_BYTES or per_high_byte >= _threshold(order[0], declared),
    )


def _choose_finalists(sample: bytes, declared: Sequence[str]) -> list[str]:
    """The encodings worth weighing by the whole sample: the declared ones and the leaders by a small one."""
    names = list(dict.fromkeys((*_CANDIDATES, *declared)))
    if len(sample) <= GLANCE_BYTES:
        return names
    glance = take_sample(sample, GLANCE_BYTES)
    scores = {name: score_encoding(glance, name) for name in names}
    leaders = sorted(names, key=lambda name: -scores[name])[:FINALISTS]
    return [name for name in names if name in leaders or name in declared]


def _threshold(best: str, declared: Sequence[str]) -> float:
    if _CANDIDATES.get(best, _OTHER).kind == "latin":
        return MIN_SCORE_OF_LATIN
    return MIN_SCORE_OF_DECLARED if best in declared else MIN_SCORE_PER_HIGH_BYTE


def take_sample(raw: bytes, max_bytes: int = SAMPLE_BYTES) -> bytes:
    """The pieces of the bytes that hold bytes above 0x7F, spread over the whole, joined by spaces."""
    pieces = [piece[:1024] for piece in raw.translate(_TO_SPACES).split() if not piece.isascii()]
    size = sum(map(len, pieces)) + len(pieces)
    if size > max_bytes:
        step = size / max_bytes
        pieces = [pieces[int(place * step)] for place in range(int(len(pieces) / step))] or pieces[:1]
    return b" ".join(pieces)[: 2 * max_bytes]


def score_encoding(sample: bytes, encoding: str) -> float:
    """The log-probability of the sample in an encoding: the best of its models, less what is unlikely in it."""
    text, _ = convert_bytes(sample, encoding)
    counts = Counter(text)
    candidate = _CANDIDATES.get(encoding, _OTHER)
    score = max(score_text(counts, model) + _FOREIGN.get((encoding, model), 0.0) for model in candidate.models)
    return score + candidate.prior - CONTEXT_PENALTY * _count_misfits(sample, candidate.kind)


def _count_misfits(sample: bytes, kind: str) -> int:
    """How often bytes stand where they should not: other alphabets in Latin words, two-byte alone, accents in runs."""
    if kind == "alphabet":
        return len(_BESIDE_ASCII.findall(sample))
    if kind == "two_byte":
        return len(_ALONE.findall(sample))
    return sum(len(run) - 2 for run in _LONG_RUN.findall(sample)) if kind == "latin" else 0
