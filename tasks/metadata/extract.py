"""Metadata of a page from what it states about itself and what it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from tasks.metadata.authors import clean_names, find_authors, find_editor
from tasks.metadata.dates import Stamp, read_stamp
from tasks.metadata.items import article_items, text_of
from tasks.metadata.published import find_modified, find_published
from tasks.metadata.titles import find_site, find_title, read_host
from tasks.records import NO_FIELDS, Head, Metadata, Page

# A headline's note that pictures or a film go with it: …登场(图), …登場（組圖）, …【视频】
_MEDIA_MARK = re.compile(r"(?<=\S)\s*[（(\[【](?:[组組多]?[图圖]|[图圖]文|[视視][频頻]|影片)[）)\]】]$")
# An absolute address that resolving leaves as it is.
_ABSOLUTE = re.compile(r"https?://[\w.-]+/[\w./%~,+-]*")


def extract_metadata(page: Page, url: str | None = None, fields: Mapping[str, str] = NO_FIELDS) -> Metadata:
    """The metadata of a document; container `fields` win where the page is silent.

    `rules` names, field by field, what each value came from.
    """
    head, blocks = page.head, page.blocks
    rules: dict[str, str] = {}
    canonical = find_canonical(head, url)
    address = url or fields.get("url") or canonical
    site, rules["site_name"] = find_site(head, blocks, address)
    title, rules["title"] = find_title(head, blocks, address, site)
    title = _MEDIA_MARK.sub("", title) if title else title
    named = site if rules["site_name"] != "visible:copyright" else None
    authors, rules["authors"] = find_authors(head, blocks, named, read_host(address))
    editor = find_editor(blocks)
    published = find_published(head, blocks, address)
    modified = find_modified(head)
    image = find_image(head, address)
    if editor:
        rules["editor"] = "visible:editor"
    stamp: Stamp | None = None
    source: str | None = None
    if published:
        stamp, source, rules["published_at"] = published
    elif fields.get("published_at") and (stamp := read_stamp(fields["published_at"])):
        source, rules["published_at"] = "field", "field"
    if modified:
        rules["modified_at"] = modified[1]
    if canonical:
        rules["canonical_url"] = "head:canonical"
    if image:
        rules["image"] = "meta:image"
    if not title and fields.get("title"):
        title, rules["title"] = fields["title"], "field"
    if not authors and fields.get("authors"):
        authors, rules["authors"] = clean_names(fields["authors"]) or (fields["authors"],), "field"
    if not site and fields.get("site_name"):
        site, rules["site_name"] = fields["site_name"], "field"
    return Metadata(
        title=title,
        authors=authors,
        editor=editor,
        site_name=site,
        url=url or fields.get("url"),
        canonical_url=canonical,
        image=image,
        published_at=stamp.at if stamp else None,
        published_offset=stamp.offset if stamp else None,
        published_precision=stamp.precision if stamp else None,
        published_source=source,
        modified_at=modified[0].at if modified else None,
        rules={name: rule for name, rule in rules.items() if rule},
    )


def find_canonical(head: Head, url: str | None) -> str | None:
    """The address that the page calls its own, absolute where that can be known."""
    value = head.meta.get("canonical") or head.meta.get("og:url")
    if not value:
        return None
    return join_address(head.meta.get("base") or url, value)


def find_image(head: Head, url: str | None) -> str | None:
    """The address of the lead image."""
    value = (
        head.meta.get("og:image")
        or head.meta.get("og:image:url")
        or head.meta.get("twitter:image")
        or head.meta.get("image_src")
    )
    if not value:
        value = next((image for item in article_items(head) if (image := text_of(item.get("image")))), None)
    return join_address(url, value) if value else None


def join_address(base: str | None, address: str) -> str:
    """The address, resolved against the base where it is relative and can be."""
    if not base or _ABSOLUTE.fullmatch(address):
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address
