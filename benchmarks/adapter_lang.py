"""What the language scorer calls: language, script, region and conversion signs of one text."""

from __future__ import annotations

from typing import Any

from tasks.conversion import convert
from tasks.language import detect_document

MACHINE_SCORE = 0.5
LISTED_SHARE = 0.1


def identify(text: str) -> dict[str, Any]:
    """Fields of the scorer's contract for one text, whose lines stand for segments."""
    language, script = detect_document(text.split("\n"))
    return {
        "lang": language.language,
        "script": script.script,
        "region": script.region,
        "langs": [each for each, share in language.languages if share >= LISTED_SHARE],
        "machine": (script.converted_score or 0.0) >= MACHINE_SCORE,
    }


__all__ = ["convert", "identify"]
