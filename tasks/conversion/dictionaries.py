"""The dictionaries of opencc-python-reimplemented, loaded once a process and shared by every configuration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import opencc

Names = tuple[str, ...]
Group = tuple[Mapping[str, str], ...]

_DICTIONARY_FOLDER = Path(opencc.__file__).with_name("dictionary")
_LOADED: dict[str, Any] = {}
_LOCK = Lock()


def load_groups(config: str) -> dict[Names, Group]:
    """The groups of dictionaries that a configuration applies one after the other, by the names of their files.

    Within a group the first dictionary that matches wins. The package offers several readings separated by a space
    and always takes the first.
    """
    converter: Any = opencc.OpenCC()
    converter.dict_cache = _LOADED
    converter.set_conversion(config)
    with _LOCK:
        converter._init_dict()
    groups = {}
    for paths, group in zip(converter._dict_chain, converter._dict_chain_data, strict=True):
        names = tuple(Path(path).stem for path in (paths if isinstance(paths, list) else [paths]))
        groups[names] = tuple(words for _, _, words in group)
    return groups


def read_readings(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each key of one dictionary file (`STCharacters` for example) with all its readings."""
    with (_DICTIONARY_FOLDER / f"{name}.txt").open(encoding="utf-8") as lines:
        for line in lines:
            key, values = line.strip().split("\t")
            yield key, tuple(values.split(" "))


@cache
def load_readings(name: str) -> Mapping[str, tuple[str, ...]]:
    """The keys of one dictionary file and all their readings."""
    return dict(read_readings(name))
