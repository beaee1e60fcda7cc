"""How far a Traditional text is what a program would make of its Simplified form.

Writers choose among forms (台 or 臺, 裡 or 裏, 佔 or 占, 週 or 周) in other ways than the converter's dictionaries do, about
once in a few hundred characters; the text that a converter made is its fixed point.
"""

from __future__ import annotations

import re
from functools import cache

from tasks.conversion import convert
from tasks.conversion.dictionaries import load_readings
from tasks.conversion.table import CharacterTable, build_table

SAMPLE = 2_000
"""Characters that are compared, from the beginning of a text."""

_FEWEST = 60
"""Characters below which nothing is compared: a short text tells nothing."""

_HAN = re.compile("[\u3400-\u9fff]+")


def count_deviations(text: str) -> tuple[int, int]:
    """Han characters compared, and how many of them differ from the conversion that comes nearest to the text."""
    if len(text) < _FEWEST:
        return 0, 0
    sample = text[:SAMPLE]
    simplified = convert(sample, "t2s")
    general = convert(simplified, "s2t")
    candidates = (
        general,
        convert(general, "t2tw"),
        convert(general, "t2hk"),
        simplified.translate(_load_characters()),
    )
    deviations = [sum(map(str.__ne__, sample, candidate)) for candidate in candidates if len(candidate) == len(sample)]
    han = sum(map(len, _HAN.findall(sample)))
    return han, min(deviations, default=han)


@cache
def _load_characters() -> CharacterTable:
    """Conversion character by character, as simple programs do it."""
    return build_table({key: values[0] for key, values in load_readings("STCharacters").items()})
