"""When a page was published and last changed, from the surest statement down: JSON-LD, meta tags, marked-up times, visible dates, the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from tasks.metadata.dates import Stamp, find_stamps, read_stamp, read_url_stamp
from tasks.metadata.items import article_items, list_texts
from tasks.records import Block, Head

_PUBLISHED_METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "bytedance:published_time", "datepublished", "publishdate", "publish_date", "publish-date", "published_time", "publication_date",
    "pubdate", "pub_date", "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date", "article:create_at", "apub:time", "og:release_date", "release_date", "originalpublicationdate",
    "publishtime", "firstcreatetime", "created", "date.created", "rnews:datepublished", "contentdate", "og:pubdate", "weibo: article:create_at", "weibo:article:create_at", "last-published", "datecreated", "firstpublished", "video:release_date", "uploaddate", "prism.publicationdate", "eprints.date",
)  # fmt: skip
_MODIFIED_METAS = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "modified_time", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "bytedance:updated_time", "article:update_at", "revised", "updated",
)  # fmt: skip
_MODIFIED_WORDS = re.compile(
    r"updated|modified|aktualisiert|geändert|mis à jour|actualizado|更新|修改|수정|최종", re.IGNORECASE
)
_PUBLISHED_WORDS = re.compile(
    r"publish|posted|veröffentlicht|erstellt|publié|publicado|date|datum|stand:|發佈|发布|發布|发表|發表|时间|時間|日期|投稿|公開|掲載|配信|入力|입력|등록|작성|来源|來源|记者|記者|作者|\bam\b|\bon\b|^\W*(?:by|von)\b",
    re.IGNORECASE,
)
# A page clock, a copyright year, an event's or a comment's time are not the publication.
_NO_PUBLICATION = re.compile(
    r"©|\(c\)|copyright|版权|版權|all rights|今天是|现在是|現在時刻|现在时间|today is|reply|回复|回覆|评论|評論|コメント|댓글|commented|says:|schrieb am|joined|registered|注册时间|deadline|expires|gültig|有效期|截止|birth|geboren|born|died|†|seit \d{4}|since \d{4}|版本|version|venue|tickets",
    re.IGNORECASE,
)
_PRECISIONS = ("year", "month", "day", "minute", "second")


def is_day_first(head: Head) -> bool:
    """Whether 3/4/2024 is 3 April: everywhere but in American English and in Chinese, Japanese and Korean pages."""
    language = (
        (head.meta.get("html_lang") or head.meta.get("og:locale") or head.meta.get("content-language") or "")
        .lower()
        .replace("_", "-")
    )
    return language[:2] in (
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "pl",
        "ru",
        "sv",
        "da",
        "nb",
        "no",
        "fi",
        "cs",
        "tr",
    ) or language in ("en-gb", "en-au", "en-nz", "en-in", "en-ie", "en-za")


def _better(stamps: Iterable[Stamp]) -> Stamp | None:
    """The first stamp that names a day, else the first."""
    first = None
    for stamp in stamps:
        if stamp.precision in ("day", "minute", "second"):
            return stamp
        first = first or stamp
    return first


def find_published(head: Head, blocks: Sequence[Block], url: str | None) -> tuple[Stamp, str, str] | None:
    """The publication as (stamp, source, rule), or None: source is json_ld, meta, time_tag, visible or url."""
    day_first = is_day_first(head)
    for candidate in _published_candidates(head, blocks, url, day_first):
        if datetime(1990, 1, 1) <= candidate[0].at:
            return candidate
    return None


def _published_candidates(
    head: Head, blocks: Sequence[Block], url: str | None, day_first: bool
) -> Iterator[tuple[Stamp, str, str]]:
    for item in article_items(head):
        for key in ("datePublished", "dateCreated", "uploadDate"):
            value = item.get(key)
            stamp = read_stamp(value, day_first) if isinstance(value, str) else None
            if stamp:
                yield stamp, "json_ld", f"json_ld:{key}"
    for name in _PUBLISHED_METAS:
        for value in list_texts(head, name):
            if stamp := read_stamp(value, day_first):
                yield stamp, "meta", f"meta:{name}"
    for name in ("datepublished", "datecreated"):
        for value in head.candidates.get(name, ()):
            if stamp := read_stamp(value, day_first):
                yield stamp, "meta", f"item:{name}"
    address = read_url_stamp(url) if url else None
    visible = _better(stamp for stamp, _, _ in _visible(head, blocks, day_first))
    if address and address.precision == "day" and not visible:
        yield address, "url", "url:day"
    yield from _visible(head, blocks, day_first)
    if address:
        yield address, "url", f"url:{address.precision}"


def _visible(head: Head, blocks: Sequence[Block], day_first: bool) -> Iterator[tuple[Stamp, str, str]]:
    """Dates a reader sees, the surest places first."""
    for stamp_text, text, _ in head.times[:6]:
        if _MODIFIED_WORDS.search(text) and len(head.times) > 1:
            continue
        stamp = read_stamp(stamp_text, day_first) or read_stamp(text, day_first)
        if stamp and stamp.precision not in ("year", "month"):
            yield stamp, "time_tag", "time:tag"
    for name in ("date", "below", "above"):
        for text in head.candidates.get(name, ()):
            yield from _stamp_line(text, day_first, f"name:{name}")
    title = next((number for number, block in enumerate(blocks) if block.type == "title"), -1)
    for block in blocks:
        dateline = block.attrs.get("dateline")
        if block.type in ("dateline", "metadata_line", "byline"):
            yield from _stamp_line(block.text, day_first, f"block:{block.type}")
        elif isinstance(dateline, str) and (stamp := read_stamp(dateline, day_first)):
            yield stamp, "visible", "attr:dateline"
    content = [number for number, block in enumerate(blocks) if block.is_content]
    start = title if title >= 0 else (content[0] if content else 0)
    for block in blocks[max(start - 6, 0) : start + 12]:
        if len(block.text) < 160:
            yield from _stamp_line(block.text, day_first, "visible:near_title")
    if content:
        for block in blocks[max(content[-1] - 2, 0) : content[-1] + 4]:
            if len(block.text) < 120:
                yield from _stamp_line(block.text, day_first, "visible:end")


def _stamp_line(text: str, day_first: bool, rule: str) -> Iterator[tuple[Stamp, str, str]]:
    """The dates of a short line that is mostly date, or says that it was published."""
    if len(text) > 300 or _NO_PUBLICATION.search(text):
        return
    for stamp in find_stamps(text, day_first):
        rest = len(text) - (stamp.end - stamp.start)
        known = _PUBLISHED_WORDS.search(text[: stamp.start])
        if stamp.precision in ("year", "month") and rest > 12:
            continue
        if stamp.precision == "day" and rest > 60 and not known:
            continue
        if _MODIFIED_WORDS.search(text[max(0, stamp.start - 20) : stamp.start]) and not known:
            continue
        yield stamp, "visible", rule


def find_modified(head: Head) -> tuple[Stamp, str] | None:
    """The last change as (stamp, rule), or None."""
    day_first = is_day_first(head)
    for item in article_items(head):
        value = item.get("dateModified")
        if isinstance(value, str) and (stamp := read_stamp(value, day_first)):
            return stamp, "json_ld:dateModified"
    for name in _MODIFIED_METAS:
        for value in list_texts(head, name):
            if stamp := read_stamp(value, day_first):
                return stamp, f"meta:{name}"
    for value in head.candidates.get("datemodified", ()):
        if stamp := read_stamp(value, day_first):
            return stamp, "item:datemodified"
    return None
