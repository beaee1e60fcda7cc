"""Site templates: content lines that stand on most pages of their host belong to the site, not to the document.

    first pages of a host    nothing is known of it, every line stays
    later pages              a line on at least 5 pages and three fifths of the host's pages becomes boilerplate

Headlines, code, tables, and headings with content below them stay whatever is counted. A page that repeats the running
text of the host's other pages more than it has its own is a copy of them, or a list of them, and is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from tasks.boilerplate import classify_line
from tasks.dedup.hashing import Hashes, hash_bytes, hash_lines
from tasks.dedup.normalize import fold_characters
from tasks.records import BOILERPLATE_TYPES, META_TYPES, Block

MIN_PAGES: Final = 5
"""Pages of its host that a template line stands on: fewer may be a series of articles, or one crawled again."""
MIN_SHARE: Final = 0.6
"""Share of the host's pages that a template line stands on: a part of the site has no majority."""

_KEPT_TYPES = frozenset(["title", "code", "table"])
_RUNNING = 60
_LINKED = 0.5
_LONG_LINK = 36
_HOST = re.compile(r"[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)", re.IGNORECASE)

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class SiteLines:
    """How many pages of its host a template line stands on, and how many the host has; sorted by key."""

    keys: Hashes
    documents: Counts
    pages: Counts

    def count(self, host: str, lines: Hashes) -> tuple[Counts, Counts]:
        """The pages that each line stands on and the pages of the host; zeros for what is no template line."""
        keys = lines ^ np.uint64(hash_bytes(host.encode("utf-8", "surrogatepass")))
        places = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        found = self.keys[places] == keys
        return np.where(found, self.documents[places], 0), np.where(found, self.pages[places], 0)


def pack_site_lines(rows: pa.Table) -> pa.Table:
    """The template lines (host, line, documents, pages) by one sorted key, as `read_site_lines` takes them."""
    hosts = rows.column("host").combine_chunks().dictionary_encode()
    seeds = np.array([hash_bytes(host.encode()) for host in hosts.dictionary.to_pylist()], np.uint64)
    keys = rows.column("line").to_numpy() ^ seeds[hosts.indices.to_numpy()]
    order = np.argsort(keys, kind="stable")
    columns = {"key": keys, "documents": rows.column("documents").to_numpy(), "pages": rows.column("pages").to_numpy()}
    return pa.table({name: values[order] for name, values in columns.items()})


def read_site_lines(packed: pa.Table) -> SiteLines:
    """The template lines of a packed table of one chunk, without a copy; there is at least one."""
    keys, documents, pages = (packed.column(name).combine_chunks().to_numpy() for name in ("key", "documents", "pages"))
    return SiteLines(keys, documents, pages)


def name_host(address: str | None) -> str:
    """The host of an address, lower case, without port and www.; empty where there is none.

    >>> name_host("https://www.Example.org:8080/news/1")
    'example.org'
    """
    match = _HOST.match(address or "")
    return match[1].lower() if match else ""


def drop_site_template(blocks: tuple[Block, ...], host: str, site_lines: SiteLines) -> tuple[Block, ...]:
    """The blocks with those that the host's other pages share as boilerplate, the count in their rule."""
    if not host:
        return blocks
    content = [number for number, block in enumerate(blocks) if block.is_content]
    single = [number for number in content if blocks[number].type not in _KEPT_TYPES]
    documents, pages = site_lines.count(host, _hash_blocks([blocks[number].text for number in single]))
    places = np.flatnonzero(documents).tolist()
    shared = {single[place]: (int(documents[place]), int(pages[place])) for place in places}
    _keep_headings(blocks, content, shared)
    if not shared or _is_copy(blocks, content, shared):
        return blocks
    return tuple(
        _make_boilerplate(block, *shared[number]) if number in shared else block for number, block in enumerate(blocks)
    )


def _hash_blocks(texts: Sequence[str]) -> Hashes:
    """The line hash of every text; 0 for one without letters and digits."""
    hashes, _ = hash_lines(fold_characters("\n".join(texts)))
    if len(hashes) == len(texts):
        return hashes
    # A line without content has no hash, and which one it was is not told.
    found = [hash_lines(fold_characters(text))[0] for text in texts]
    return np.array([hashes[0] if len(hashes) else 0 for hashes in found], np.uint64)


def _keep_headings(blocks: Sequence[Block], content: Sequence[int], shared: dict[int, tuple[int, int]]) -> None:
    """Takes the headings with content of the document below them out of the shared blocks."""
    for number in content:
        if number in shared:
            continue
        above = blocks[number].parent
        while above is not None and shared.pop(above, None) is not None:
            above = blocks[above].parent


def _is_copy(blocks: Sequence[Block], content: Sequence[int], shared: dict[int, tuple[int, int]]) -> bool:
    """Whether a page shares more running text, or more links to other pages, than it has text of its own."""
    own = sum(len(blocks[number].text) for number in content if number not in shared and blocks[number].type != "title")
    running = sum(len(blocks[number].text) for number in shared if _is_running(blocks[number]))
    return own == 0 or running > own


def _is_running(block: Block) -> bool:
    size = len(block.text.encode("utf-8", "surrogatepass"))
    return size > _RUNNING or bool(block.links)


def _make_boilerplate(block: Block, documents: int, pages: int) -> Block:
    verdict = classify_line(block.text)
    kind = verdict.type if verdict is not None and verdict.type in BOILERPLATE_TYPES + META_TYPES else None
    if kind is None:
        linked = sum(link.end - link.start for link in block.links) > _LINKED * len(block.text)
        longest = max((link.end - link.start for link in block.links), default=0)
        kind = "related_links" if linked and longest > _LONG_LINK else "nav"
    return Block(
        kind,
        " ".join(block.text.split("\n")),
        f"site_template: on {documents} of {pages} pages",
        links=block.links,
        path=block.path,
        line_start=block.line_start,
        line_end=block.line_end,
    )
