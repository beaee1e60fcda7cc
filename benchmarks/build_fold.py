"""Writes warehouse/sql/fold.sql, the folding of text for search: `python -m benchmarks.build_fold`.

Case, full-width forms, accents of Latin letters, and Traditional, Simplified and regional variants fold onto one
character each, so that offsets into folded text are offsets into the text.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from tasks.conversion import fold_variant

TARGET = Path(__file__).parents[1] / "warehouse" / "sql" / "fold.sql"


def fold_character(character: str) -> str:
    folded = character
    if "\N{FULLWIDTH EXCLAMATION MARK}" <= character <= "\N{FULLWIDTH TILDE}" or character == "\N{IDEOGRAPHIC SPACE}":
        folded = unicodedata.normalize("NFKC", character)
    if len(folded.lower()) == 1:
        folded = folded.lower()
    base, *marks = unicodedata.normalize("NFD", folded)
    if base.isascii() and marks:
        folded = base
    return fold_variant(folded)


def write_fold() -> str:
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    pairs = [(one, other) for one in characters if (other := fold_character(one)) != one]
    before, after = ("".join(column).replace("'", "''") for column in zip(*pairs, strict=True))
    return (
        "-- Made by benchmarks/build_fold.py: text with one character for all that search takes for the same.\n"
        f"create or replace macro fold_text(value) as translate(value,\n'{before}',\n'{after}');\n"
    )


if __name__ == "__main__":
    TARGET.write_text(write_fold(), encoding="utf-8")
