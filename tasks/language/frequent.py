"""Language of running text by its frequent words alone, where they leave no doubt; far cheaper than statistics."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain

from tasks.language.alphabets import ALPHABETS, SHARED
from tasks.language.vocabulary import VOCABULARY
from tasks.language.words import RUNNING_WORDS, WORDS

SCORE = 0.99
"""How far a language found by frequent words can be trusted."""

_LEAD = 2
_LEAST_SHARE = 0.1
_FOREIGN_LETTERS = 1


def recognize_language(text: str, expected: str | None = None) -> str | None:
    """The language of which a text holds frequent words, two of them no other language's; None where none is clear.

    A tenth of the words must speak for it, two more than for any other, and no letters beside one that it lacks. One
    word is enough for the language that is `expected` from the text before.
    """
    lowered = text.lower()
    words = lowered.split()
    owners = _load_owners()
    found = [owners[word] for word in owners.keys() & words]
    counts = Counter(chain.from_iterable(found))
    if not counts:
        return None
    best = max(counts, key=counts.__getitem__)
    most, second = counts.pop(best), max(counts.values(), default=0)
    lead = 1 if best == expected else _LEAD
    if found.count((best,)) < lead or most < max(second + lead, _LEAST_SHARE * len(words)):
        return None
    if lowered.isascii():
        return best
    foreign = sum(map(str.isalpha, set(lowered) - _load_letters(best)))
    return best if foreign <= _FOREIGN_LETTERS else None


@cache
def _load_letters(language: str) -> frozenset[str]:
    return SHARED.union(ALPHABETS.get(language, ""))


@cache
def _load_owners() -> dict[str, tuple[str, ...]]:
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in WORDS.items():
        for word in set(f"{words} {VOCABULARY.get(language, '')} {RUNNING_WORDS.get(language, '')}".split()):
            owners[word] = (*owners.get(word, ()), language)
    return owners
