"""The one pass over a document that finds its typed mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from operator import itemgetter

from tasks.conversion.fold import fold_variant
from tasks.mentions.aliases import find_aliases
from tasks.mentions.blocks import detect_language, detect_region
from tasks.mentions.currencies import CURRENCY_CODES, CURRENCY_SIGNS, LEADING_NAMES, TRAILING_NAMES
from tasks.mentions.dates_east import EastDateReader
from tasks.mentions.dates_latin import LatinDateReader
from tasks.mentions.edtf import DateSpan, find_bounds
from tasks.mentions.figures import Figure, join_figures
from tasks.mentions.lexicon import read_words
from tasks.mentions.money import read_money
from tasks.mentions.names import build_names, find_names, spread_names
from tasks.mentions.numbers import find_numbers, has_number
from tasks.mentions.percent import read_percent
from tasks.mentions.quantity import read_quantity
from tasks.mentions.quotations import QuotationReader
from tasks.mentions.units import CLASSIFIERS, JOB_NOUNS, UNITS
from tasks.mentions.words_zh import NO_WORDS, Span, tag_words
from tasks.records import Block, Mention

_LINK = re.compile(r"(?:https?://|www\.)[^\s，。）)」』]+")
_MAY_HOLD_YEAR = re.compile(r"[12]\d{3}|[１２][０-９]{3}|[〇零○]|[年년]\s?\d")
_DECIMAL_COMMA = frozenset(
    read_words("de es fr it pt nl da nb no sv fi pl cs sk sl hr sr ru uk bg tr id ro hu el vi ca lt lv et")
)
_EAST = frozenset(("zh", "ja", "ko"))


def find_mentions(
    blocks: Sequence[Block], language: str, published: date | None = None, region: str | None = None
) -> list[tuple[Mention, ...]]:
    """The typed mentions of every block, sorted by position; boilerplate blocks have none.

    Offsets count code points of the block's text. Relative dates resolve against `published` or, failing that, the
    document's first full date in a body block. `region` is the document's, where it is known.
    """
    languages = [detect_language(block.text, language) for block in blocks]
    region = region if region in ("TW", "HK") else detect_region(blocks, language)
    anchor = published or _find_anchor(blocks, languages)
    dates = DateFinder(anchor)
    quotations = QuotationReader()
    found: list[tuple[Mention, ...]] = []
    names, aliases = _find_named(blocks, languages)
    for block, tongue, spans, second in zip(blocks, languages, names, aliases, strict=True):
        if block.zone == "boilerplate" or not block.text:
            found.append(())
            continue
        mentions = _read_block(block, tongue, region, dates) + quotations.find(block.text, tongue, spans)
        mentions += build_names(block.text, spans) + second
        found.append(tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.type))))
    return found


def _find_named(blocks: Sequence[Block], languages: Sequence[str]) -> tuple[list[list[Span]], list[list[Mention]]]:
    """The names and second names of every block, boilerplate left out."""
    texts = ["" if block.zone == "boilerplate" else block.text for block in blocks]
    names: list[list[Span]] = []
    aliases: list[list[Mention]] = []
    for text, language in zip(texts, languages, strict=True):
        folded = fold_variant(text) if language == "zh" else ""
        words = tag_words(folded) if folded else NO_WORDS
        names.append(find_names(text, language, words, folded))
        aliases.append(find_aliases(text, language, words, names[-1]))
    return spread_names(texts, languages, names, aliases), aliases


class DateFinder:
    """Date readers of one document by language, built when first needed."""

    def __init__(self, anchor: date | None) -> None:
        self.anchor = anchor
        self._readers: dict[str, EastDateReader | LatinDateReader] = {}

    def find(self, text: str, language: str) -> Iterable[DateSpan]:
        """The dates of a text of a language."""
        if language not in self._readers:
            reader = EastDateReader if language in _EAST else LatinDateReader
            self._readers[language] = reader(self.anchor, language)
        return self._readers[language].find(text)


def _find_anchor(blocks: Sequence[Block], languages: Sequence[str]) -> date | None:
    """The first full date of the body."""
    finder = DateFinder(None)
    for block, language in zip(blocks, languages, strict=True):
        if block.zone != "body" or not _MAY_HOLD_YEAR.search(block.text):
            continue
        for span in finder.find(block.text, language):
            stamp = span.stamp
            if stamp.precision in ("day", "minute", "second") and not stamp.relative and stamp.edtf:
                return date.fromisoformat(stamp.edtf[:10])
    return None


def _read_block(block: Block, language: str, region: str | None, dates: DateFinder) -> list[Mention]:
    text = block.text
    links = [match.span() for match in _LINK.finditer(text)] if "://" in text or "www." in text else []
    spans = [span for span in dates.find(text, language) if not _is_inside(span.start, links)]
    mentions = [_build_date(text, span, dates.anchor) for span in spans]
    if has_number(text, words=language not in _EAST):
        mentions += [m for m in _read_figures(text, language, region, spans) if not _is_inside(m.start, links)]
    return mentions


def _is_inside(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the spans, which follow one another, holds the position."""
    index = bisect_right(spans, position, key=itemgetter(0)) - 1
    return index >= 0 and position < spans[index][1]


def _build_date(text: str, span: DateSpan, anchor: date | None) -> Mention:
    stamp = span.stamp
    first, last = find_bounds(stamp.edtf)
    return Mention(
        type="date",
        start=span.start,
        end=span.end,
        surface=text[span.start : span.end],
        rule=span.rule,
        modifier=stamp.modifier,
        edtf=stamp.edtf,
        date_start=first,
        date_end=last,
        precision=stamp.precision,
        relative=stamp.relative,
        resolved=first is not None,
        anchor=anchor.isoformat() if anchor and stamp.relative and first is not None else None,
    )


_BEHIND = frozenset(form[0].lower() for form in (*UNITS, *CLASSIFIERS, *TRAILING_NAMES, *CURRENCY_CODES)) | frozenset(
    "%％﹪成割할元圓圆€￥¥p퍼프パ百ポ" + "".join(noun[0] for noun in JOB_NOUNS)
)
_AHEAD = frozenset(name[-1] for name in (*CURRENCY_SIGNS, *LEADING_NAMES, *CURRENCY_CODES)) | frozenset(
    "¥￥之의리용職业用"
)


def _may_measure(figure: Figure) -> bool:
    """Whether a unit, currency or percent sign can stand beside a figure, by the characters next to it."""
    text, end = figure.text, figure.end
    behind = text[end : end + 2].lower()
    if behind[:1] in _BEHIND or behind[1:] in _BEHIND:
        return True
    return figure.before[-2:].rstrip()[-1:] in _AHEAD or figure.number.scale > 1


def _read_figures(text: str, language: str, region: str | None, dates: Sequence[DateSpan]) -> list[Mention]:
    mentions: list[Mention] = []
    taken = iter(dates)
    current = next(taken, None)
    for figure in join_figures(
        text, find_numbers(text, words=language not in _EAST, decimal="," if language in _DECIMAL_COMMA else ".")
    ):
        while current is not None and current.end <= figure.start:
            current = next(taken, None)
        if current is not None and current.start < figure.number.end and current.rule != "date_distance":
            continue
        if language in _EAST and not _may_measure(figure):
            continue
        mention = read_money(figure, region) or read_percent(figure) or read_quantity(figure, language)
        if mention is not None:
            mentions.append(mention)
    return mentions
