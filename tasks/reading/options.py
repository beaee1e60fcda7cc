"""What a reader may be told: which column means what, and how large a record may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from warehouse.errors import UsageError

DEFAULT_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": (
            "text",
            "content",
            "raw_content",
            "body",
            "html",
            "raw_html",
            "markdown",
            "article",
            "article_body",
            "articleBody",
            "main_text",
            "maintext",
            "full_text",
            "page_content",
            "document",
            "正文",
            "内容",
            "內容",
            "本文",
            "본문",
        ),
        "url": ("url", "link", "source_url", "page_url", "uri", "source", "网址", "網址", "链接"),
        "title": ("title", "headline", "name", "subject", "标题", "標題", "タイトル", "제목"),
        "published_at": (
            "published_at",
            "date",
            "published",
            "publish_date",
            "published_date",
            "date_published",
            "datePublished",
            "publish_time",
            "pub_date",
            "pubDate",
            "timestamp",
            "日期",
            "created_at",
            "发布时间",
            "发布日期",
            "日付",
            "날짜",
        ),
        "authors": ("authors", "author", "byline", "作者", "著者", "기자"),
        "site_name": ("site_name", "site", "publisher", "source_name", "sitename"),
        "language": ("language", "lang"),
        "id": (),
    }
)
"""The columns tried for each field, in order; without `--field id=COLUMN` the position of a row is its key."""

TEXT_MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {"html": "text/html", "raw_html": "text/html", "markdown": "text/markdown"}
)
"""Media types that the name of a text column states."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read: `fields` maps field names to columns and replaces the default columns of those fields.

    A column `a.b` also names the value `b` inside the object `a`. `max_record_bytes` bounds one record after
    decompression; `limit` bounds the records and failures of a whole run.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    max_record_bytes: int = 64 * 1024 * 1024
    limit: int | None = None

    def __post_init__(self) -> None:
        unknown = sorted(set(self.fields) - set(DEFAULT_COLUMNS))
        if unknown:
            known = ", ".join(DEFAULT_COLUMNS)
            raise UsageError(f"unknown field {unknown[0]!r}; use one of {known} (as in text=COLUMN)")
        for name, column in self.fields.items():
            if not column:
                raise UsageError(f"field {name!r} names no column; write {name}=COLUMN")
        if self.max_record_bytes < 1:
            raise UsageError(f"max_record_bytes is {self.max_record_bytes}; use a number above zero")
        if self.limit is not None and self.limit < 0:
            raise UsageError(f"limit is {self.limit}; use zero or more")

    def columns(self, name: str) -> tuple[str, ...]:
        """The columns to try for a field, in order."""
        return (self.fields[name],) if name in self.fields else DEFAULT_COLUMNS[name]
