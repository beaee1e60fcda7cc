"""Language of documents: votes of their segments, weighted by letters."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.language.identify import UNKNOWN, detect_language
from tasks.records import LanguageGuess, ScriptGuess
from tasks.script.detect import LETTERS_PER_HAN, detect_script
from tasks.script.iso15924 import count_scripts

_LEADING_WEIGHT = 0.35
_LEADING_RIVAL = 0.15
_SHORT = 20


def detect_document(content: Sequence[str], other: Sequence[str] = ()) -> tuple[LanguageGuess, ScriptGuess]:
    """Language and script of a document from its content segments, or from the others where it has no content.

    Every segment votes with its letters, a Han character counting as three. `languages` holds the shares of the
    letters, `votes` one line a segment.
    """
    ballots = _collect(content) or _collect(other)
    if not ballots:
        return UNKNOWN, ScriptGuess(None)
    weights: dict[str, float] = {}
    for language, _, letters in ballots:
        weights[language] = weights.get(language, 0.0) + letters
    total = sum(weights.values())
    shares = tuple(sorted(((each, weight / total) for each, weight in weights.items()), key=lambda pair: -pair[1]))
    main = shares[0][0]
    texts = content if _collect(content) else other
    return LanguageGuess(main, shares[0][1], shares), detect_script("\n".join(texts), main)


def _collect(segments: Sequence[str]) -> list[tuple[str, float, int]]:
    ballots = []
    for segment in segments:
        guess = detect_language(segment)
        if guess.language != "und":
            ballots.append((guess.language, guess.score, _count_letters(segment)))
    return ballots


def _count_letters(text: str) -> int:
    counts = count_scripts(text)
    return sum(counts.values()) + (LETTERS_PER_HAN - 1) * counts.get("Hani", 0)


def detect_segment(text: str, document: LanguageGuess) -> tuple[str, str | None]:
    """Language of a segment and the script its own characters show; a short one takes the document's language."""
    guess = detect_language(text)
    return guess.language, detect_script(text, guess.language).script
