"""The dictionaries and configurations of opencc-python-reimplemented, read from its files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import opencc

Names = tuple[str, ...]

_PACKAGE_FOLDER = Path(opencc.__file__).parent


def list_groups(config: str) -> list[Names]:
    """The groups of dictionaries that a configuration applies one after the other, by the names of their files.

    Within a group the first dictionary that matches wins.
    """
    settings = json.loads((_PACKAGE_FOLDER / "config" / f"{config}.json").read_text(encoding="utf-8"))
    return [tuple(_list_names(step["dict"])) for step in settings["conversion_chain"]]


def _list_names(entry: dict[str, Any]) -> Iterator[str]:
    if entry["type"] == "group":
        for inner in entry["dicts"]:
            yield from _list_names(inner)
    else:
        yield Path(entry["file"]).stem


def read_readings(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each key of one dictionary file (`STCharacters` for example) with all its readings, the one the package takes first."""
    with (_PACKAGE_FOLDER / "dictionary" / f"{name}.txt").open(encoding="utf-8") as lines:
        for line in lines:
            key, values = line.strip().split("\t")
            yield key, tuple(values.split(" "))


def read_characters(name: str) -> dict[str, str]:
    """The keys of one character in a dictionary file and their first readings."""
    with (_PACKAGE_FOLDER / "dictionary" / f"{name}.txt").open(encoding="utf-8") as lines:
        return {line[0]: line[2:].split(maxsplit=1)[0] for line in lines if line[1] == "\t"}


@cache
def load_readings(name: str) -> Mapping[str, tuple[str, ...]]:
    """The keys of one dictionary file and all their readings."""
    return dict(read_readings(name))
