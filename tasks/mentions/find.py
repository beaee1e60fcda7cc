"""The one pass over a document that finds its typed mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from operator import itemgetter

from tasks.conversion.fold import fold_variant
from tasks.mentions.aliases import find_aliases
from tasks.mentions.blocks import EAST, detect_language, detect_region
from tasks.mentions.dates_east import EastDateReader
from tasks.mentions.dates_latin import LatinDateReader
from tasks.mentions.edtf import DateSpan, find_bounds
from tasks.mentions.measures import find_measures
from tasks.mentions.names import build_names, find_names, spread_names
from tasks.mentions.quotations import QuotationReader
from tasks.mentions.words_zh import Span, Words
from tasks.records import Block, Mention

_LINK = re.compile(r"(?:https?://|www\.)[^\s，。）)」』]+")
_MAY_HOLD_YEAR = re.compile(r"[12]\d{3}|[１２][０-９]{3}|[〇零○]|[年년]\s?\d")


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
        words = Words(folded)
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


def _read_block(block: Block, language: str, region: str | None, dates: DateFinder) -> list[Mention]:
    text = block.text
    links = [match.span() for match in _LINK.finditer(text)] if "://" in text or "www." in text else []
    spans = [span for span in dates.find(text, language) if not _is_inside(span.start, links)]
    mentions = [_build_date(text, span, dates.anchor) for span in spans]
    measures = find_measures(text, language, region, spans)
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
