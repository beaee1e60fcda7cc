"""Language of documents: votes of their segments, weighted by letters.

Segments too short to judge alone vote together, one vote a script; short ones in Han characters follow the Japanese or
Cantonese around them. A segment in two scripts votes once for each. A page
that opens in English and goes on in another language usually opens with a consent dialog or a menu, whatever its words:
of the English that frames such a page a limited number of letters counts for less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tasks.language.identify import UNKNOWN, identify_part, recognize_part
from tasks.language.scripts import LANGUAGES
from tasks.records import Block, LanguageGuess, ScriptGuess
from tasks.script.detect import EAST_ASIAN, describe_chinese, name_script, resolve_script, weigh_letters
from tasks.script.iso15924 import count_scripts

_ALONE = 40.0
_PART_SHARE = 0.2
_PART_WEIGHT = 12.0
_FRAME_LANGUAGE = "en"
_FRAME_LETTERS = 700.0
_FRAME_DISCOUNT = 0.65
_RIVAL_SHARE = 0.12
_LISTED_VOTES = 50
_EXCERPT = 30
_SEGMENT_ALONE = 40.0
_OTHER_ALONE = 160.0
_SHORT_HAN = 20
_DOUBTFUL, _SURE = 0.5, 0.85
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


class Segment:
    """A text, its letters by script, and the languages found so far: its vote and its own column share them."""

    __slots__ = ("_found", "counts", "text", "weights")

    def __init__(self, text: str) -> None:
        self.text = text
        self.counts = count_scripts(text)
        self.weights = weigh_letters(self.counts)
        self._found: dict[str, tuple[str, float]] = {}

    def identify(self, script: str, expected: str | None = None) -> tuple[str, float]:
        """Language and score of what the segment holds in a script, judged once, beside the language before it."""
        if script not in self._found:
            self._found[script] = identify_part(self.text, self.counts, script, expected)
        return self._found[script]


def detect_document(content: Sequence[str], other: Sequence[str] = ()) -> tuple[LanguageGuess, ScriptGuess]:
    """Language and script of a document from its content segments, or from the others where those hold no letters.

    `languages` holds the share of each language, a Han character counting as three letters; the main language is the
    one that leads after frames in English are discounted. `votes` has a line for each vote.
    """
    return _judge_document([Segment(text) for text in content], [Segment(text) for text in other])


def detect_segment(text: str, document: LanguageGuess) -> tuple[str, str | None]:
    """Language of a segment and the script that its own characters show.

    A segment too short to judge takes a language of the document that is written in its script; `und` where none is.
    """
    return _judge_segment(Segment(text), document)


def detect_blocks(
    blocks: Sequence[Block],
) -> tuple[LanguageGuess, ScriptGuess, tuple[tuple[str, str | None], ...]]:
    """Language and script of a document, as `detect_document`, and of each of its blocks, as `detect_segment`.

    Blocks outside the content follow the document where their words do not speak for another language.
    """
    segments = [Segment(block.text) for block in blocks]
    content = [segment for segment, block in zip(segments, blocks, strict=True) if block.is_content]
    other = [segment for segment, block in zip(segments, blocks, strict=True) if not block.is_content]
    language, script = _judge_document(content, other)
    judged = tuple(
        _judge_segment(segment, language, block.is_content) for segment, block in zip(segments, blocks, strict=True)
    )
    return language, script, judged


def _judge_document(content: Sequence[Segment], other: Sequence[Segment]) -> tuple[LanguageGuess, ScriptGuess]:
    segments, votes = content, _collect_votes(content)
    if not votes:
        segments, votes = other, _collect_votes(other)
    if not votes:
        return UNKNOWN, ScriptGuess(None)
    language = _count_votes(votes)
    main = language.language
    text = "\n".join(segment.text for segment in segments)
    script = resolve_script(text, _keep_script(_sum_letters(segments), main, votes), main)
    if main in _CHINESE and script.script in _CHINESE_SCRIPTS:
        script = describe_chinese(text, script, main)
    return language, script


def _judge_segment(segment: Segment, document: LanguageGuess, is_content: bool = True) -> tuple[str, str | None]:
    weights = segment.weights
    if not weights:
        return document.language, None
    main = max(weights, key=weights.__getitem__) if len(weights) > 1 else next(iter(weights))
    language = None
    if main in LANGUAGES and (weights[main] < _SEGMENT_ALONE or not is_content):
        if document.language in LANGUAGES[main]:
            language = document.language
        else:
            language = next((each for each, _ in document.languages if each in LANGUAGES[main]), None)
        if language is not None and weights[main] >= _OTHER_ALONE:
            language = recognize_part(segment.text, segment.counts, main, language) or language
    elif document.language in _SHARED_HAN and _is_short_han(segment.counts):
        language = document.language
    if language is None:
        language, score = segment.identify(main)
        if main in LANGUAGES and (
            weights[main] < _PART_WEIGHT or (score < _DOUBTFUL and weights[main] < _SEGMENT_ALONE)
        ):
            language = "und"
    return language, name_script(segment.text, segment.counts, weights, language)


def _sum_letters(segments: Iterable[Segment]) -> dict[str, int]:
    letters: dict[str, int] = {}
    for segment in segments:
        for script, number in segment.counts.items():
            letters[script] = letters.get(script, 0) + number
    return letters


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


def _collect_votes(segments: Sequence[Segment]) -> list[Vote]:
    """The votes of the segments in their order, those of short ones last."""
    votes: list[Vote] = []
    short: dict[str, list[Segment]] = {}
    for segment in segments:
        weights = segment.weights
        for script, weight in weights.items():
            if len(weights) > 1 and _is_small(weight, weights):
                continue
            if (script in LANGUAGES and weight < _ALONE) or _is_short_han(segment.counts):
                short.setdefault(script, []).append(segment)
            else:
                before = votes[-1].language if votes and votes[-1].script == script else None
                votes.append(_vote(segment, script, before))
    for script, together in short.items():
        vote = _vote(together[0] if len(together) == 1 else Segment("\n".join(each.text for each in together)), script)
        if script == EAST_ASIAN[0]:
            votes.append(_follow(vote, votes))
        elif not votes or (vote.score >= _SURE and vote.weight >= _PART_WEIGHT):
            votes.append(vote)
    return [vote for vote in votes if vote.language != "und"]


def _is_small(weight: float, weights: Mapping[str, float]) -> bool:
    """Whether a script of a segment in several has too few letters to vote."""
    most = max(weights.values())
    return weight < most and (weight < sum(weights.values()) * _PART_SHARE or weight < _PART_WEIGHT)


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


def _vote(segment: Segment, script: str, before: str | None = None) -> Vote:
    language, score = segment.identify(script, before)
    return Vote(language, score, segment.weights[script], script, segment.text[:_EXCERPT])


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
