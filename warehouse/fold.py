"""Folding of text for search, as the SQL macro fold_text does it; the table is that of sql/fold.sql."""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

_LITERAL = re.compile(r"^'((?:[^']|'')*)'", re.M)


def fold_text(text: str) -> str:
    """The text with one character for all that search takes for the same; its length stays.

    >>> fold_text("臺灣 ＡＩ") == fold_text("台湾 ai")
    True
    """
    return fold_codes(text).tobytes().decode("utf-32-le", "surrogatepass")


def fold_codes(text: str) -> npt.NDArray[np.uint32]:
    """The code points of the folded text."""
    return _load_table().take(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4"))


@cache
def _load_table() -> npt.NDArray[np.uint32]:
    source = files("warehouse").joinpath("sql", "fold.sql").read_text(encoding="utf-8")
    before, after = (match[1].replace("''", "'") for match in _LITERAL.finditer(source))
    table = np.arange(sys.maxunicode + 1, dtype="<u4")
    table[[ord(character) for character in before]] = [ord(character) for character in after]
    return table
