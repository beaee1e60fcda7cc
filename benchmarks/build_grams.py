"""Writes warehouse/sql/grams.sql, the classes of characters that search parts text by: `python -m benchmarks.build_grams`.

A spelled character belongs to a script that puts spaces between words, a joined one to a script that does not, or not
everywhere; what is no letter, digit or mark belongs to neither.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

TARGET = Path(__file__).parents[1] / "warehouse" / "sql" / "grams.sql"

# Blocks of the Unicode Character Database.
JOINED_BLOCKS = (
    (0x0E00, 0x0FFF),  # Thai, Lao, Tibetan
    (0x1000, 0x109F),  # Myanmar
    (0x1100, 0x11FF),  # Hangul Jamo
    (0x1780, 0x17FF),  # Khmer
    (0x1950, 0x1AAF),  # Tai Le, New Tai Lue, Tai Tham
    (0x2E80, 0xA4CF),  # radicals, kana, bopomofo, Han, Yi
    (0xA960, 0xA97F),  # Hangul Jamo Extended-A
    (0xA9E0, 0xA9FF),  # Myanmar Extended-B
    (0xAA60, 0xAADF),  # Myanmar Extended-A, Tai Viet
    (0xAC00, 0xD7FF),  # Hangul
    (0xF900, 0xFAFF),  # Han compatibility
    (0xFF65, 0xFFDC),  # half-width kana and Hangul
    (0x16FE0, 0x18DFF),  # Tangut, Khitan
    (0x1AFF0, 0x1B2FF),  # kana, Nushu
    (0x20000, 0x3FFFF),  # Han of the supplementary planes
)


def classify(code: int) -> str:
    """joined, spelled, neither, or any where the code point is not assigned."""
    category = unicodedata.category(chr(code))
    if category == "Cn":
        return "any"
    if category[0] not in "LNM":
        return "neither"
    return "joined" if any(first <= code <= last for first, last in JOINED_BLOCKS) else "spelled"


def list_ranges(wanted: str) -> Iterator[tuple[int, int]]:
    """Ranges of a class; unassigned code points between two of its characters belong to it."""
    assigned = ((code, classify(code)) for code in range(sys.maxunicode + 1) if classify(code) != "any")
    for kind, group in groupby(assigned, key=lambda pair: pair[1]):
        codes = [code for code, _ in group]
        if kind == wanted:
            yield codes[0], codes[-1]


def write_grams() -> str:
    """The file's text."""
    lines = [
        "-- Made by benchmarks/build_grams.py: characters of scripts with spaces between words, and of those without."
    ]
    classes = {
        kind: "".join(f"\\x{{{first:x}}}-\\x{{{last:x}}}" for first, last in list_ranges(kind))
        for kind in ("spelled", "joined")
    }
    for kind, ranges in classes.items():
        lines.append(f"create or replace macro is_{kind}(value) as regexp_full_match(value,\n'[{ranges}]');")
    runs = "|".join((*(f"[{ranges}]+" for ranges in classes.values()), f"[^{''.join(classes.values())}]+"))
    lines.append(f"create or replace macro split_runs(value) as regexp_extract_all(value,\n'{runs}');")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(write_grams(), encoding="utf-8")
