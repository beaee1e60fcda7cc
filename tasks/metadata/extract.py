"""Metadata of a page from what it states about itself and what it shows."""

from __future__ import annotations

from collections.abc import Mapping

from tasks.records import NO_FIELDS, Metadata, Page


def extract_metadata(page: Page, url: str | None = None, fields: Mapping[str, str] = NO_FIELDS) -> Metadata:
    """The metadata of a document; container `fields` win where the page is silent."""
    rules: dict[str, str] = {}
    title = next((block.text for block in page.blocks if block.type == "title"), None)
    if title:
        rules["title"] = "block"
    title = title or page.head.meta.get("og:title") or page.head.meta.get("title") or fields.get("title")
    return Metadata(
        title=title,
        url=url,
        canonical_url=page.head.meta.get("canonical"),
        site_name=page.head.meta.get("og:site_name"),
        image=page.head.meta.get("og:image"),
        rules=rules,
    )
