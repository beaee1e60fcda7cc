"""What passes between the stages: frozen records, from raw bytes to typed mentions.

Offsets are half-open and count Unicode code points, as Python slices and DuckDB's `substr` do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from warehouse.errors import RecordError

Zone = Literal["body", "meta", "boilerplate"]
Format = Literal["html", "markdown", "text"]

BODY_TYPES = (
    "title",
    "subtitle",
    "heading",
    "paragraph",
    "labeled_item",
    "list_item",
    "quote",
    "table",
    "table_caption",
    "image_caption",
    "code",
    "footnote",
)
META_TYPES = ("byline", "dateline", "metadata_line", "editor_line")
BOILERPLATE_TYPES = (
    "nav",
    "breadcrumb",
    "ad",
    "cookie_notice",
    "share",
    "copyright",
    "contact",
    "solicitation",
    "related_links",
    "legal_notice",
    "comment_form",
)
_ZONE_TYPES: tuple[tuple[Zone, tuple[str, ...]], ...] = (
    ("body", BODY_TYPES),
    ("meta", META_TYPES),
    ("boilerplate", BOILERPLATE_TYPES),
)
SEGMENT_ZONES: Mapping[str, Zone] = MappingProxyType({name: zone for zone, names in _ZONE_TYPES for name in names})
MENTION_TYPES = ("money", "percent", "quantity", "date", "quotation", "alias", "quoted_term", "org", "person", "place")

MAX_QUARANTINED_BYTES = 1 << 20

NO_FIELDS: Mapping[str, str] = MappingProxyType({})
NO_ATTRS: Mapping[str, Any] = MappingProxyType({})


def hash_record_id(source_uri: str, source_key: str, content_sha256: str) -> str:
    """The id of a record: the first 32 hex digits of SHA-256 over the three parts joined by NUL."""
    joined = "\0".join((source_uri, source_key, content_sha256))
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One input record as read: a file, a WARC payload, or one row of a JSONL, CSV or Parquet file.

    `raw` is the record's bytes after decompression (of a row: its line, or the row as JSON); `content_sha256` is their
    SHA-256. `text` holds the row's text when the container already decoded it; otherwise `raw` is the document itself.
    `fields` are values the container states (title, url, published_at, authors, site_name, language).
    """

    source_uri: str
    source_key: str
    raw: bytes
    content_sha256: str
    text: str | None = None
    media_type: str | None = None
    charset: str | None = None
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def doc_id(self) -> str:
        """The first 32 hex digits of SHA-256 over source_uri, source_key and content_sha256."""
        return hash_record_id(self.source_uri, self.source_key, self.content_sha256)


@dataclass(frozen=True, slots=True)
class Failure:
    """One record that cannot become a document: the content of a quarantine row.

    `raw` holds at most the first mebibyte of the record's `raw_bytes` bytes; `content_sha256` is over all of them where
    they could be read.
    """

    source_uri: str
    source_key: str
    stage: str
    code: str
    message: str
    raw: bytes
    content_sha256: str
    raw_bytes: int

    @property
    def record_id(self) -> str:
        """As RawRecord.doc_id, so that a record keeps its id whether it was stored or set aside."""
        return hash_record_id(self.source_uri, self.source_key, self.content_sha256)


def fail_record(record: RawRecord, error: RecordError) -> Failure:
    """The quarantine row of a record that raised `error`."""
    return Failure(
        source_uri=record.source_uri,
        source_key=record.source_key,
        stage=error.stage,
        code=error.code,
        message=error.message,
        raw=record.raw[:MAX_QUARANTINED_BYTES],
        raw_bytes=len(record.raw),
        content_sha256=record.content_sha256,
    )


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text of a record with the evidence for its encoding.

    `declared` is the first declaration found (transport, BOM, meta, XML), `detected` what the bytes themselves say,
    `encoding` what was used, `replaced_chars` how many U+FFFD the decoder had to write, `evidence` a line for `explain`.
    `utf8` is the text in UTF-8 where decoding had it at hand.
    """

    text: str
    encoding: str
    declared: str | None
    detected: str | None
    replaced_chars: int
    evidence: str
    utf8: bytes | None = field(default=None, repr=False, compare=False)


class Link(NamedTuple):
    """A hyperlink inside a block; offsets count code points of the block's text."""

    start: int
    end: int
    href: str


class Block(NamedTuple):
    """A typed block of a parsed page, in document order; becomes one segment.

    `text` is never empty and holds a line break only in code and table blocks. `parent` is the index in `Page.blocks` of the
    heading above a body block (None at top level). `table` holds the cells of a table, row by row. `path` is the CSS
    path (HTML) and `line_start`/`line_end` the one-based inclusive source lines (Markdown, text). `rule` names what
    decided type and zone. A tuple, as a frozen dataclass of twelve fields takes four times as long to make.
    """

    type: str
    text: str
    rule: str
    level: int | None = None
    parent: int | None = None
    label: str | None = None
    table: tuple[tuple[str, ...], ...] | None = None
    links: tuple[Link, ...] = ()
    attrs: Mapping[str, Any] = NO_ATTRS
    path: str | None = None
    line_start: int | None = None
    line_end: int | None = None

    @property
    def zone(self) -> Zone:
        """The zone that the type belongs to."""
        return SEGMENT_ZONES[self.type]

    @property
    def is_content(self) -> bool:
        """Whether the block's text is part of the document's text."""
        return SEGMENT_ZONES[self.type] == "body"


@dataclass(frozen=True, slots=True)
class Head:
    """What a page states about itself outside its visible text; all values as written.

    `meta` maps the lower-cased name, property or itemprop of meta tags (and `title`, `canonical`, `html_lang`, `base`)
    to their first non-empty value, `metas` keeps repeated ones; `json_ld` holds parsed JSON-LD objects, `times` the
    datetime attributes and texts of time tags with a flag for those inside the content region.
    """

    meta: Mapping[str, str] = field(default_factory=lambda: NO_FIELDS)
    metas: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    json_ld: tuple[Mapping[str, Any], ...] = ()
    times: tuple[tuple[str, str, bool], ...] = ()
    candidates: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed and cleaned document: its blocks in order, its head, and the route that made it."""

    format: Format
    blocks: tuple[Block, ...]
    head: Head = field(default_factory=Head)
    route: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Metadata of a document; `rules` names, field by field, where each value came from.

    `published_at` and `modified_at` are wall-clock times as stated; `published_offset` ('+08:00') only where stated;
    `published_precision` is year, month, day, minute or second; `published_source` json_ld, meta, time_tag, visible,
    url or field.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    editor: str | None = None
    site_name: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    image: str | None = None
    published_at: datetime | None = None
    published_offset: str | None = None
    published_precision: str | None = None
    published_source: str | None = None
    modified_at: datetime | None = None
    rules: Mapping[str, str] = field(default_factory=lambda: NO_FIELDS)


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """Language of a text: BCP-47 primary tag (`und` if unknown), score 0..1, and the share of every language found."""

    language: str
    score: float
    languages: tuple[tuple[str, float], ...] = ()
    votes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScriptGuess:
    """Script of a text: ISO 15924 code, `Mixed`, or None where undetermined; region CN, TW, HK or None.

    `converted_score` (0..1) says how much the text looks machine-converted from the other Chinese script,
    `converted_signals` counts each signal; `counts` are the characters that decided, for `explain`.
    """

    script: str | None
    region: str | None = None
    converted_score: float | None = None
    converted_signals: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


class Mention(NamedTuple):
    """A typed span of a segment; columns as in the mentions table. Unused columns are None.

    A tuple, since a text has hundreds, and a frozen dataclass takes five times as long to fill so many columns.
    """

    type: str
    start: int
    end: int
    surface: str
    rule: str
    value_num: float | None = None
    value_num_hi: float | None = None
    currency: str | None = None
    unit: str | None = None
    counted: str | None = None
    dimension: str | None = None
    modifier: str | None = None
    per: str | None = None
    edtf: str | None = None
    date_start: str | None = None
    date_end: str | None = None
    precision: str | None = None
    relative: bool | None = None
    resolved: bool | None = None
    anchor: str | None = None
    speaker: str | None = None
    verb: str | None = None
    form: str | None = None
    name: str | None = None
    alias: str | None = None
    alias_kind: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed statement that a segment makes, with the indexes of the mentions (within the segment) it rests on."""

    kind: str
    rule: str
    mentions: tuple[int, ...] = ()
    actor: str | None = None
    action: str | None = None
    subject: str | None = None
    measure: str | None = None
    value_num: float | None = None
    currency: str | None = None
    modifier: str | None = None
    amount_role: str | None = None
    status: str | None = None
    place: str | None = None
    deadline: str | None = None
    jobs: float | None = None
    date: str | None = None
