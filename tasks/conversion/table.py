"""Tables for `str.translate` that are fast where most characters stay as they are."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from sys import byteorder

CharacterTable = str | dict[int, str]


def build_table(characters: Mapping[str, str]) -> CharacterTable:
    """A table for `str.translate`: a string indexed by code point, or a dict where a value is not one character.

    A dict costs an exception for every character it lacks; a string answers for all up to its end.
    """
    if any(len(value) != 1 for value in characters.values()):
        return {ord(key): value for key, value in characters.items()}
    table = array("I", range(max(map(ord, characters), default=-1) + 1))
    for key, value in characters.items():
        table[ord(key)] = ord(value)
    return table.tobytes().decode(f"utf-32-{'le' if byteorder == 'little' else 'be'}", "surrogatepass")
