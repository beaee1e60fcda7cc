"""What the attributes of an element tell: its names, the hints in them, and whether it is hidden from sight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from tasks.html import hints

OTHER_TELLING = frozenset(["hidden", "id", "itemprop", "rel", "role", "style"])
"""The attributes besides the class that tell something about an element."""

# display: none · visibility:hidden · but not 'display: nonexistent'
_HIDING_STYLE = re.compile(r"display\s*:\s*none\b|visibility\s*:\s*hidden\b", re.IGNORECASE)
_SCREEN_READER = frozenset(["sr-only", "screen-reader-text", "visuallyhidden", "visually-hidden", "u-hidden-visually"])

Attributes = Mapping[str, str | None]


@lru_cache(maxsize=32768)
def judge_label(label: str) -> int:
    """The hints of a class attribute, or -1 where it hides its element from sight."""
    hides = ("-" in label or "idden" in label) and not _SCREEN_READER.isdisjoint(label.lower().split())
    return -1 if hides else hints.hint_names(label)


def is_hidden(attributes: Attributes) -> bool:
    """Whether an attribute, a style or a class hides an element."""
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style, label = attributes.get("style"), attributes.get("class")
    return bool(style and _HIDING_STYLE.search(style)) or bool(label and judge_label(label) < 0)
