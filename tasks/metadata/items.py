"""What a page's head states, by kind: JSON-LD objects that describe the article, and meta values by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tasks.records import Head

_ARTICLE_TYPES = (
    "article", "posting", "report", "recipe", "product", "book", "creativework", "review", "techarticle", "video", "podcast", "event", "course", "softwareapplication",
)  # fmt: skip
_PAGE_TYPES = ("webpage", "itempage", "collectionpage", "aboutpage", "faqpage", "qapage", "website")


def item_type(item: Mapping[str, Any]) -> str:
    """The lower-cased types of a JSON-LD object, joined by a space."""
    value = item.get("@type")
    values = value if isinstance(value, list) else [value]
    return " ".join(one.lower() for one in values if isinstance(one, str))


def article_items(head: Head) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD objects that can be the page's main thing, articles first, then pages."""
    typed = [(item_type(item), item) for item in head.json_ld]
    for kind, item in typed:
        if any(name in kind for name in ("article", "posting", "report")):
            yield item
    for kind, item in typed:
        if any(name in kind for name in _ARTICLE_TYPES) and not any(
            name in kind for name in ("article", "posting", "report", "video")
        ):
            yield item
    for kind, item in typed:
        if any(name in kind for name in _PAGE_TYPES):
            yield item


def list_texts(head: Head, name: str) -> tuple[str, ...]:
    """All values of a meta name, as written."""
    values = head.metas.get(name)
    if values:
        return values
    value = head.meta.get(name)
    return (value,) if value else ()


def text_of(value: Any) -> str | None:
    """The text of a JSON-LD value: itself, its name or its url; of a list the first."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("url") or value.get("@id")
    return value.strip() if isinstance(value, str) and value.strip() else None
