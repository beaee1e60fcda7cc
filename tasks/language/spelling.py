"""How much the spelling of a text speaks for each language of its script.

Four kinds of evidence are added up as logarithms: letters foreign to a language, its frequent words, the endings of
its words, and pairs and triples of letters as its vocabulary has them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from math import log
from operator import add

import numpy as np
import numpy.typing as npt

from tasks.language.alphabets import ALPHABETS, SHARED
from tasks.language.scripts import LANGUAGES, RARE
from tasks.language.vocabulary import VOCABULARY
from tasks.language.words import ENDINGS, WORDS

Scores = npt.NDArray[np.float32]

_FOREIGN_LETTER, _MOST_FOREIGN = 2.0, 3.0
_FREQUENT_WORD = 1.5
_ENDING = 0.7
_SEQUENCE = 0.4
_UNLIKELY = 1.0
_LONGEST_ENDING = 6
_POSSIBLE_SEQUENCES = {2: 800, 3: 6000}
_UNKNOWN_TRIPLE, _UNKNOWN_PAIR = -2, -1
_SMOOTHING = 0.5
_LEAST_LOG = log(1e-5)

# Vowel signs of the Indic scripts and the zero-width non-joiner of Persian stand inside words.
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0980-\u0983\u09bc-\u09cd\u200c])+")


class SpellingModel:
    """The evidence for the languages of one script, in the order of `languages`."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = tuple(languages)
        self._places = {language: place for place, language in enumerate(languages)}
        self._prior = np.array(
            [0.0 if each in WORDS and each not in RARE else -_UNLIKELY for each in languages], np.float32
        )
        self._foreign: dict[str, Scores] = {}
        self._words = _index({each: WORDS.get(each, "") for each in languages})
        self._endings = _index({each: ENDINGS.get(each, "") for each in languages})
        vocabulary = [set(f"{WORDS.get(each, '')} {VOCABULARY.get(each, '')}".split()) for each in languages]
        self._rows, self._sequences = _count_sequences(vocabulary)

    def take_logs(self, probabilities: Mapping[str, float]) -> Scores:
        """Logarithms of probabilities by language, in the order of `languages`."""
        logs = np.full(len(self.languages), _LEAST_LOG, np.float32)
        for language, probability in probabilities.items():
            if language in self._places and probability > 0:
                logs[self._places[language]] = max(log(probability), _LEAST_LOG)
        return logs

    def score(self, text: str) -> Scores:
        """Log evidence for each language; only differences between languages mean anything."""
        lowered = unicodedata.normalize("NFC", text.lower().replace("i\N{COMBINING DOT ABOVE}", "i"))
        words = _WORD.findall(lowered)
        scores = self._prior.copy()
        if letters := set(lowered) - SHARED:
            scores -= self._weigh_foreign(filter(str.isalpha, letters))
        for word in words:
            for language in self._words.get(word, ()):
                scores[language] += _FREQUENT_WORD
            for language, length in self._find_endings(word).items():
                scores[language] += _ENDING * (0.5 + length / 4)
        rows = self._find_rows(words)
        if rows:
            scores += self._sequences[rows].sum(axis=0)
        return scores

    def _find_rows(self, words: Iterable[str]) -> list[int]:
        find_pair, find_triple = self._rows[2].get, self._rows[3].get
        rows: list[int] = []
        for word in words:
            pairs, triples = _split_sequences(word)
            rows.extend(map(find_pair, pairs, repeat(_UNKNOWN_PAIR)))
            rows.extend(map(find_triple, triples, repeat(_UNKNOWN_TRIPLE)))
        return rows

    def _weigh_foreign(self, letters: Iterable[str]) -> Scores:
        foreign = np.zeros(len(self.languages), np.float32)
        for letter in letters:
            if letter not in self._foreign:
                self._foreign[letter] = self._mark_foreign(letter)
            foreign += self._foreign[letter]
        return np.minimum(foreign, _MOST_FOREIGN) * np.float32(_FOREIGN_LETTER)

    def _mark_foreign(self, letter: str) -> Scores:
        alphabets = (ALPHABETS.get(each) for each in self.languages)
        return np.array([alphabet is not None and letter not in alphabet for alphabet in alphabets], np.float32)

    def _find_endings(self, word: str) -> dict[int, int]:
        """The longest ending of the word in each language."""
        found: dict[int, int] = {}
        for length in range(min(_LONGEST_ENDING, len(word) - 2), 1, -1):
            for language in self._endings.get(word[-length:], ()):
                found.setdefault(language, length)
        return found


def _index(lists: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    languages: dict[str, list[int]] = {}
    for number, listed in enumerate(lists.values()):
        for word in set(listed.split()):
            languages.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in languages.items()}


def _split_sequences(word: str) -> tuple[list[str], list[str]]:
    """Pairs and triples of the letters of a word and the spaces around it."""
    spaced = f" {word} "
    pairs = list(map(add, spaced, spaced[1:]))
    return pairs, list(map(add, pairs, spaced[2:]))


def _count_sequences(vocabulary: Sequence[set[str]]) -> tuple[dict[int, dict[str, int]], Scores]:
    """Row of every sequence by its length, and a matrix of log probabilities: rows by sequence, columns by language.

    The last two rows stand for triples and for pairs that no vocabulary has.
    """
    rows: dict[int, dict[str, int]] = {2: {}, 3: {}}
    sizes: list[int] = []
    counts: Counter[tuple[int, int]] = Counter()
    for language, words in enumerate(vocabulary):
        for part in chain.from_iterable(chain(*_split_sequences(word)) for word in words):
            if part not in rows[len(part)]:
                rows[len(part)][part] = len(sizes)
                sizes.append(len(part))
            counts[rows[len(part)][part], language] += 1
    sizes.extend((3, 2))
    matrix = np.full((len(sizes), len(vocabulary)), _SMOOTHING, np.float32)
    for cell, count in counts.items():
        matrix[cell] += count
    for size, possible in _POSSIBLE_SEQUENCES.items():
        chosen = np.array(sizes)[:, None] == size
        totals = matrix.sum(axis=0, where=chosen) - _SMOOTHING * (chosen.sum() - possible)
        np.divide(matrix, totals, out=matrix, where=chosen)
    np.log(matrix, out=matrix)
    matrix *= _SEQUENCE / len(_POSSIBLE_SEQUENCES)
    return rows, matrix


@cache
def load_spelling(script: str) -> SpellingModel:
    """The model of the languages written in a script."""
    return SpellingModel(LANGUAGES[script])
