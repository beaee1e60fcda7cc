"""The one pass over a document that finds its typed mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter, itemgetter

from tasks.mentions.aliases import find_aliases
from tasks.mentions.blocks import EAST, detect_languages, detect_region
from tasks.mentions.dates_east import EastDateReader
from tasks.mentions.dates_latin import LatinDateReader
from tasks.mentions.edtf import DateSpan, find_bounds
from tasks.mentions.joined import Joined, join_blocks
from tasks.mentions.measures import find_measures
from tasks.mentions.names import build_names, find_names, find_repeated, learn_names, resolve_overlaps
from tasks.mentions.quotations import QuotationReader
from tasks.mentions.words_zh import Span
from tasks.records import Block, Mention

_LINK = re.compile(r"(?:https?://|www\.)[^\s，。）)」』]+")
# The signs that a region gives a meaning.
_BARE_SIGN = re.compile("[元圓圆¥￥]")
_ORDER = attrgetter("start", "end", "type")
_MAY_HOLD_YEAR = re.compile(r"[12]\d{3}|[１２][０-９]{3}|[〇零○]|[年년]\s?\d")


def find_mentions(
    blocks: Sequence[Block], language: str, published: date | None = None, region: str | None = None
) -> list[tuple[Mention, ...]]:
    """The typed mentions of every block, sorted by position; boilerplate blocks have none.

    Offsets count code points of the block's text. Relative dates resolve against `published` or, failing that, the
    document's first full date in a body block. `region` is the document's, where it is known.
    """
    texts = ["" if block.zone == "boilerplate" else block.text for block in blocks]
    languages = detect_languages(texts, language)
    if region not in ("TW", "HK"):
        region = detect_region(blocks, language) if any(map(_BARE_SIGN.search, texts)) else None
    dates = DateFinder(published or _find_anchor(blocks, languages))
    joined = join_blocks(texts, languages)
    names, aliases = _find_named(texts, languages, joined)
    found: list[list[Mention]] = [[] for _ in blocks]
    for stretch in joined:
        stretch.place_mentions(_read_stretch(stretch, region, dates), found)
    quotations = QuotationReader()
    for text, tongue, spans, second, mentions in zip(texts, languages, names, aliases, found, strict=True):
        if text:
            mentions += quotations.find(text, tongue, spans)
            if spans:
                mentions += build_names(text, spans)
            mentions += second
            if len(mentions) > 1:
                mentions.sort(key=_ORDER)
    return [tuple(mentions) for mentions in found]


def _find_named(
    texts: Sequence[str], languages: Sequence[str], joined: Sequence[Joined]
) -> tuple[list[list[Span]], list[list[Mention]]]:
    """The names and second names of every block."""
    names: list[list[Span]] = [[] for _ in texts]
    first = [find_names(stretch.text, stretch.language) for stretch in joined]
    for stretch, spans in zip(joined, first, strict=True):
        stretch.place_spans(spans, names)
    aliases = [
        find_aliases(text, language, spans) for text, language, spans in zip(texts, languages, names, strict=True)
    ]
    known = learn_names(texts, languages, names, aliases)
    if known:
        repeated: list[list[Span]] = [[] for _ in texts]
        for stretch, spans in zip(joined, first, strict=True):
            stretch.place_spans(find_repeated(stretch.text, known, spans), repeated)
        names = [resolve_overlaps([*own, *more]) if more else own for own, more in zip(names, repeated, strict=True)]
    return names, aliases


class DateFinder:
    """Date readers of one document by language, built when first needed."""

    def __init__(self, anchor: date | None) -> None:
        self.anchor = anchor
        self._readers: dict[str, EastDateReader | LatinDateReader] = {}

    def find(self, text: str, language: str) -> Iterable[DateSpan]:
        """The dates of a text of a language."""
        if language not in self._readers:
            reader = EastDateReader if language in EAST else LatinDateReader
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


def _read_stretch(stretch: Joined, region: str | None, dates: DateFinder) -> list[Mention]:
    """The dates, amounts, percentages and quantities of a text; those inside links are none."""
    text, language = stretch.text, stretch.language
    links = [match.span() for match in _LINK.finditer(text)] if "://" in text or "www." in text else []
    spans = [span for span in dates.find(text, language) if not _is_inside(span.start, links)]
    mentions = [_build_date(text, span, dates.anchor) for span in spans]
    # 过去十年 tells a duration too.
    measures = find_measures(text, language, region, [span for span in spans if span.rule != "date_stretch"])
    return mentions + [mention for mention in measures if not _is_inside(mention.start, links)]


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
