"""Slots: figures with the words around them, to tell a changed figure from a figure in changed words.

The issues of a recurring report, and texts made from one template, say other figures between the same words. An edited
copy says the same ones, or other words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from tasks.dedup.characters import CLASSES, DIGIT
from tasks.dedup.normalize import Folded

CONTEXT: Final = 4
"""Content characters before or after a figure, digits left out, that name its slot."""

Slots = Mapping[bytes, str]


def find_slots(folded: Folded) -> Slots:
    """The figure of every slot, by the characters before it and by those after it; ambiguous slots are left out.

    Figures with nothing but marks between them are one.
    """
    if not folded.figures:
        return {}
    letters = CLASSES.take(folded.codes) != DIGIT
    places = np.cumsum(letters).take(folded.places).tolist()
    words = folded.codes[letters]
    grouped: dict[int, str] = {}
    for place, figure in zip(places, folded.figures, strict=True):
        grouped[place] = f"{grouped[place]} {figure}" if place in grouped else figure
    slots: dict[bytes, str] = {}
    ambiguous: set[bytes] = set()
    for place, figure_text in grouped.items():
        for side, context in ((b"<", words[max(0, place - CONTEXT) : place]), (b">", words[place : place + CONTEXT])):
            if len(context) < CONTEXT:
                continue
            name = side + context.tobytes()
            if name in slots:
                ambiguous.add(name)
            slots[name] = figure_text
    return {name: figure_text for name, figure_text in slots.items() if name not in ambiguous}


def weigh_slots(one: Slots, other: Slots) -> tuple[float, float, int]:
    """Weight of the figures in common slots that agree, of those that differ, and how many differ.

    A figure weighs as many as it has significant digits. One that agrees in one of its slots does not differ.
    """
    agreeing: set[str] = set()
    differing: set[tuple[str, str]] = set()
    for name, figure in one.items():
        found = other.get(name)
        if found == figure:
            agreeing.add(figure)
        elif found is not None:
            differing.add((figure, found))
    differing = {(figure, found) for figure, found in differing if figure not in agreeing and found not in agreeing}
    changed = {figure for figure, _ in differing}
    return sum(map(_weigh, agreeing)), sum(map(_weigh, changed)), len(changed)


def _weigh(figure: str) -> float:
    return max(1, len(figure.replace(".", "").strip("0 ")))
