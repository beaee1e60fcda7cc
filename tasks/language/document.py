"""Language of documents: votes of their segments, weighted by letters.

Segments too short to judge alone vote together, one vote a script; short ones in Han characters follow the Japanese or
Cantonese around them. A segment in two scripts votes once for each. A page
that opens in English and goes on in another language usually opens with a consent dialog or a menu, whatever its words:
of the English that frames such a page a limited number of letters counts for less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tasks.language.identify import UNKNOWN, identify_part
from tasks.language.scripts import LANGUAGES
from tasks.records import LanguageGuess, ScriptGuess
from tasks.script.detect import EAST_ASIAN, describe_chinese, resolve_script, weigh_letters
from tasks.script.iso15924 import count_scripts

_ALONE = 25.0
_PART_SHARE = 0.2
_PART_WEIGHT = 12.0
_FRAME_LANGUAGE = "en"
_FRAME_LETTERS = 700.0
_FRAME_DISCOUNT = 0.65
_RIVAL_SHARE = 0.12
_LISTED_VOTES = 50
_EXCERPT = 30
_SEGMENT_ALONE = 40
_SHORT_HAN = 20
_DOUBTFUL = 0.5
_SHARED_HAN = ("ja", "yue")
_CHINESE = frozenset({"zh", "yue"})
_CHINESE_SCRIPTS = frozenset({"Hans", "Hant", "Mixed"})


class Vote(NamedTuple):
    """What one segment, or the short ones of a script together, say."""

    language: str
    score: float
    weight: float
    script: str
    excerpt: str


def detect_document(content: Sequence[str], other: Sequence[str] = ()) -> tuple[LanguageGuess, ScriptGuess]:
    """Language and script of a document from its content segments, or from the others where those hold no letters.

    `languages` holds the share of each language, a Han character counting as three letters; the main language is the
    one that leads after frames in English are discounted. `votes` has a line for each vote.
    """
    texts, (votes, counts) = content, _collect_votes(content)
    if not votes:
        texts, (votes, counts) = other, _collect_votes(other)
    if not votes:
        return UNKNOWN, ScriptGuess(None)
    language = _count_votes(votes)
    main = language.language
    text = "\n".join(texts)
    script = resolve_script(text, _keep_script(counts, main, votes), main)
    if main in _CHINESE and script.script in _CHINESE_SCRIPTS:
        script = describe_chinese(text, script, main)
    return language, script


def detect_segment(text: str, document: LanguageGuess) -> tuple[str, str | None]:
    """Language of a segment and the script that its own characters show.

    A segment too short to judge takes a language of the document that is written in its script; `und` where none is.
    """
    counts = count_scripts(text)
    if not counts:
        return document.language, None
    weights = weigh_letters(counts)
    main = max(weights, key=lambda script: weights[script])
    language = None
    if main in LANGUAGES and weights[main] < _SEGMENT_ALONE:
        language = next((each for each, _ in document.languages if each in LANGUAGES[main]), None)
    elif document.language in _SHARED_HAN and _is_short_han(counts):
        language = document.language
    if language is None:
        language, score = identify_part(text, counts, main)
        if main in LANGUAGES and (
            weights[main] < _PART_WEIGHT or (score < _DOUBTFUL and weights[main] < _SEGMENT_ALONE)
        ):
            language = "und"
    return language, resolve_script(text, counts, language).script


def _keep_script(counts: Mapping[str, int], language: str, votes: Iterable[Vote]) -> Mapping[str, int]:
    """The letters in the scripts that the votes for a language are written in."""
    scripts = {vote.script for vote in votes if vote.language == language}
    if EAST_ASIAN[0] in scripts:
        scripts.update(EAST_ASIAN)
    return {script: number for script, number in counts.items() if script in scripts}


def _count_votes(votes: Sequence[Vote]) -> LanguageGuess:
    lines = tuple(_describe(vote) for vote in votes[:_LISTED_VOTES])
    if len(votes) == 1:
        return LanguageGuess(votes[0].language, votes[0].score, ((votes[0].language, 1.0),), lines)
    shares = _share(votes)
    discounted = _share(_discount_frame(votes))
    main = max(discounted, key=lambda language: discounted[language])
    score = sum(vote.score * vote.weight for vote in votes if vote.language == main)
    score *= discounted[main] / sum(vote.weight for vote in votes if vote.language == main)
    ordered = tuple(sorted(shares.items(), key=lambda pair: (pair[0] != main, -pair[1])))
    return LanguageGuess(main, score, ordered, lines)


def _collect_votes(segments: Sequence[str]) -> tuple[list[Vote], Mapping[str, int]]:
    """The votes of the segments in their order, those of short ones last, and the letters of all by script."""
    votes: list[Vote] = []
    letters: dict[str, int] = {}
    short: dict[str, list[str]] = {}
    for segment in segments:
        counts = count_scripts(segment)
        for script, number in counts.items():
            letters[script] = letters.get(script, 0) + number
        weights = weigh_letters(counts)
        total, most = sum(weights.values()), max(weights.values(), default=0.0)
        for script, weight in weights.items():
            if weight < most and (weight < total * _PART_SHARE or weight < _PART_WEIGHT):
                continue
            if (script in LANGUAGES and weight < _ALONE) or _is_short_han(counts):
                short.setdefault(script, []).append(segment)
            else:
                votes.append(_vote(segment, counts, script, weight))
    for script, together in short.items():
        text = "\n".join(together)
        counts = letters if len(segments) == 1 else count_scripts(text)
        vote = _vote(text, counts, script, weigh_letters(counts)[script])
        if script == EAST_ASIAN[0]:
            votes.append(_follow(vote, votes))
        elif not votes or (vote.score >= _DOUBTFUL and vote.weight >= _PART_WEIGHT):
            votes.append(vote)
    return [vote for vote in votes if vote.language != "und"], letters


def _is_short_han(counts: Mapping[str, int]) -> bool:
    return len(counts) == 1 and 0 < counts.get("Hani", 0) <= _SHORT_HAN


def _follow(vote: Vote, others: Iterable[Vote]) -> Vote:
    """The vote of short Han segments, for the Japanese or Cantonese of longer ones where these weigh more."""
    weights = dict.fromkeys(_SHARED_HAN, 0.0)
    for other in others:
        if other.language in weights:
            weights[other.language] += other.weight
    language = max(weights, key=lambda each: weights[each])
    return vote._replace(language=language) if weights[language] > vote.weight else vote


def _vote(text: str, counts: Mapping[str, int], script: str, weight: float) -> Vote:
    language, score = identify_part(text, counts, script)
    return Vote(language, score, weight, script, text[:_EXCERPT])


def _share(votes: Iterable[Vote]) -> Mapping[str, float]:
    weights: dict[str, float] = {}
    for vote in votes:
        weights[vote.language] = weights.get(vote.language, 0.0) + vote.weight
    total = sum(weights.values())
    return {language: weight / total for language, weight in weights.items()}


def _discount_frame(votes: Sequence[Vote]) -> Sequence[Vote]:
    """The votes with less weight for English before the first and after the last vote in another language."""
    others = [place for place, vote in enumerate(votes) if vote.language != _FRAME_LANGUAGE]
    if not others or others[0] == 0:
        return votes
    rival = sum(votes[place].weight for place in others)
    if rival < _RIVAL_SHARE * sum(vote.weight for vote in votes):
        return votes
    left = _FRAME_LETTERS
    discounted = []
    for place, vote in enumerate(votes):
        if others[0] <= place <= others[-1]:
            discounted.append(vote)
            continue
        framed = min(left, vote.weight)
        left -= framed
        discounted.append(vote._replace(weight=vote.weight - framed * _FRAME_DISCOUNT))
    return discounted


def _describe(vote: Vote) -> str:
    excerpt = " ".join(vote.excerpt.split())
    return f"{vote.language} {vote.score:.2f} weight {vote.weight:.0f}: {excerpt}"
