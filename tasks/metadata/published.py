"""When a page was published and last changed, from the surest statement down: JSON-LD, meta tags, marked-up times, visible dates, the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from tasks.metadata.dates import Stamp, find_stamps, read_stamp, read_url_stamp
from tasks.metadata.items import article_items, list_texts
from tasks.records import Block, Head

_PUBLISHED_METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "bytedance:published_time",
    "datepublished", "publishdate", "publish_date", "publish-date", "published_time", "published_on", "published_at", "publication_date", "pubdate",
    "pub_date", "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "article:create_at", "apub:time", "og:release_date", "release_date",
    "originalpublicationdate", "publishtime", "firstcreatetime", "rnews:datepublished", "og:pubdate",
    "weibo: article:create_at", "weibo:article:create_at", "last-published", "firstpublished", "video:release_date",
    "uploaddate", "prism.publicationdate",
    "citation_date", "created", "date.created", "contentdate", "datecreated", "eprints.date",
)  # fmt: skip
# Often the day the page was made rather than the day it shows.
_DATE_METAS = ("date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date")  # fmt: skip
_MODIFIED_METAS = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "modified_time", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "bytedance:updated_time", "article:update_at", "revised", "updated",
)  # fmt: skip
_MODIFIED_WORDS = re.compile(
    r"\bstand\s?:|(?:last\s?)?updated?|modified|edited|revised|aktualisiert|geändert|mis à jour|actualizado|aggiornato|更新|修改|修訂|改訂|수정|최종",
    re.IGNORECASE,
)
_PUBLISHED_WORDS = re.compile(
    r"publish|posted|veröffentlicht|erstellt|publié|publicado|date|datum|發佈|发布|發布|发表|發表|时间|時間|日期|投稿|公開|掲載|配信|入力|입력|등록|작성|来源|來源|记者|記者|作者|^\W*(?:by|von)\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:am|on)\b", re.IGNORECASE)
# A page clock, a copyright year, an event's or a comment's time are not the publication.
_NO_PUBLICATION = re.compile(
    r"©|\(c\)|copyright|版权|版權|all rights|今天是|现在是|現在時刻|现在时间|today is|reply|回复|回覆|评论|評論|コメント|댓글|commented|says:|schrieb am|joined|registered|registriert|mitglied seit|member since|注册时间|註冊時間|加入时间|加入時間|登録日|가입|deadline|expires|gültig|有效期|截止|birth|geboren|born|died|†|seit \d{4}|since \d{4}|版本|version|venue|tickets|生[产產]日期|[保赏賞][质質味]期|製造|제조일|유통기한|haltbar",
    re.IGNORECASE,
)
_OLDEST_PAGE = 1990
# Days that a date shown may be off a day or a month that the address names.
_SLACK_DAY, _SLACK_MONTH = 3, 40
_LONGEST_LINE = 60
_CLOCK_WORD = re.compile(r"^\s*(?:uhr\b)?\s*", re.IGNORECASE)
# A page that states its last change only is dated by it.
_CHANGE = "visible:updated"
_NEAR_RULES = frozenset(["time:tag", "name:below", "name:above", "visible:below_title"])
# A date that opens the first paragraph: 【某某网2024年3月2日讯】, (dpa, 3. März 2024), 03.03.2024, BERLIN, March 3, 2024 –
_OPENING = re.compile(
    r"[【〔（(\[][^】〕）)\]]{0,30}(?=(?:19|20)\d\d)|[\w\s]{0,24}\bvom\s(?=\d)|(?=(?:19|20)\d\d[年.-]\d(?![^。]{0,9}[日号號]\s?[，,]))|(?=\d{1,2}\.\s?(?:\w+\s|\d{1,2}\.)20\d\d)|[A-ZÀ-Þ][^.!?:;]{2,50}[,(–—-]\s?(?=(?:[^\W\d_]{3,9}\.?\s\d{1,2},|\d{1,2}\.?\s[^\W\d_]{3,9})\s20\d\d\)?\s?[:/–—-])"
)
# A label that says outright that what follows is the publication: 发布时间：, Erschienen am:, Published on
_LABEL = re.compile(
    r"(?:发布(?:时间|日期)|發[布佈](?:時間|日期)|发表(?:于|時間|时间)|發表[於于時]|公開日|掲載日|配信日|投稿日|등록일?|입력|게시일|erschienen(?:\sam)?|veröffentlicht(?:\sam)?|erstellt(?:\sam)?|publié\sle|publicado\sel|published(?:\son)?|posted(?:\son)?)\s?[:：-]?\s{0,2}",
    re.IGNORECASE,
)

# A year of the Republic without its era, as offices in Taiwan write it after a label: 發布日期：113年3月18日
_BARE_YEAR = re.compile(r"(?:[89]\d|1[0-4]\d)年\s?\d{1,2}月")
# A label under its date: 3 Sept 2024 | Originally published
_LABEL_BELOW = re.compile(r"\b(?:originally|first) published\b|原载|初出", re.IGNORECASE)


# No date is without one.
_FIGURE = re.compile("[\\d年년]")


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


def _by_precision(found: Iterable[tuple[Stamp, str, str]]) -> Iterator[tuple[Stamp, str, str]]:
    """The same candidates, those that name only a month or a year after those that name a day, changes last."""
    vague = []
    changes = []
    for one in found:
        if one[2] == _CHANGE:
            changes.append(one)
        elif one[0].precision in ("year", "month"):
            vague.append(one)
        else:
            yield one
    yield from vague
    yield from changes


def find_published(head: Head, blocks: Sequence[Block], url: str | None) -> tuple[Stamp, str, str] | None:
    """The publication as (stamp, source, rule), or None: source is json_ld, meta, time_tag, visible or url.

    Where a machine's statement in UTC and the date that readers see are a day apart, the readers' is the site's own day.
    """
    day_first = is_day_first(head)
    chosen = None
    for candidate in _published_candidates(head, blocks, url, day_first):
        stamp, source, _ = candidate
        if stamp.at.year < _OLDEST_PAGE:
            continue
        if chosen is None:
            if source not in ("json_ld", "meta") or stamp.offset != "+00:00" or _is_in_address(stamp, url):
                return candidate
            chosen = candidate
        elif source == "visible" and timedelta(0) < abs(stamp.at.date() - chosen[0].at.date()) <= timedelta(1):
            return candidate
        elif source == "visible":
            break
    return chosen


def _is_in_address(stamp: Stamp, url: str | None) -> bool:
    """Whether the address names the stamp's day."""
    address = read_url_stamp(url) if url else None
    return address is not None and address.precision == "day" and address.at.date() == stamp.at.date()


def _meta_dates(head: Head, names: Iterable[str], day_first: bool) -> Iterator[tuple[Stamp, str, str]]:
    for name in names:
        for value in list_texts(head, name):
            if stamp := read_stamp(value, day_first):
                yield stamp, "meta", f"meta:{name}"


def _published_candidates(
    head: Head, blocks: Sequence[Block], url: str | None, day_first: bool
) -> Iterator[tuple[Stamp, str, str]]:
    for item in article_items(head):
        for key in ("datePublished", "dateCreated", "uploadDate"):
            value = item.get(key)
            stamp = read_stamp(value, day_first) if isinstance(value, str) else None
            if stamp:
                yield stamp, "json_ld", f"json_ld:{key}"
    yield from _meta_dates(head, _PUBLISHED_METAS, day_first)
    for value in head.candidates.get("datepublished", ()):
        if stamp := read_stamp(value, day_first):
            yield stamp, "meta", "item:datepublished"
    weak = list(_meta_dates(head, _DATE_METAS, day_first))
    if weak:
        for found in _visible(head, blocks, day_first):
            if found[2] in _NEAR_RULES and found[0].precision not in ("year", "month"):
                yield found
    for value in head.candidates.get("script_date", ()):
        if stamp := read_stamp(value):
            yield stamp, "meta", "script:published"
    yield from weak
    address = read_url_stamp(url) if url else None
    yield from _by_address(_by_precision(_visible(head, blocks, day_first)), address)
    for value in head.candidates.get("datecreated", ()):
        if stamp := read_stamp(value, day_first):
            yield stamp, "meta", "item:datecreated"
    if address and address.precision == "month":
        yield address, "url", "url:month"


def _by_address(found: Iterable[tuple[Stamp, str, str]], address: Stamp | None) -> Iterator[tuple[Stamp, str, str]]:
    """The same candidates, those that the address contradicts after the day it names."""
    if address is None:
        yield from found
        return
    slack = timedelta(_SLACK_DAY if address.precision == "day" else _SLACK_MONTH)
    others = []
    for one in found:
        if abs(one[0].at - address.at) <= slack:
            yield one
        else:
            others.append(one)
    if address.precision == "day":
        yield address, "url", "url:day"
    yield from others


def _visible(head: Head, blocks: Sequence[Block], day_first: bool) -> Iterator[tuple[Stamp, str, str]]:
    """Dates a reader sees, the surest places first: marked-up times, below the headline, above it, at the end, elsewhere if labelled."""
    for stamp_text, text, _ in head.times[:6]:
        if _MODIFIED_WORDS.search(text) and len(head.times) > 1:
            continue
        stamp = read_stamp(stamp_text, day_first) or read_stamp(text, day_first)
        if stamp and stamp.precision not in ("year", "month"):
            yield stamp, "time_tag", "time:tag"
    for name in ("date", "below"):
        for text in head.candidates.get(name, ())[:12]:
            yield from _stamp_line(text, day_first, f"name:{name}")
    for text in head.candidates.get("byline", ())[:2]:
        yield from _stamp_line(text, day_first, "name:byline")
    content = [number for number, block in enumerate(blocks) if block.is_content and block.type != "title"]
    title = next((number for number, block in enumerate(blocks) if block.type == "title"), -1)
    first, last = (content[0], content[-1]) if content else (0, len(blocks) - 1)
    if title > last:
        title = -1
    start = title if title >= 0 else first
    for block in blocks[start : max(start + 12, min(first + 3, start + 20))]:
        dateline = block.attrs.get("dateline")
        if isinstance(dateline, str) and (stamp := read_stamp(dateline, day_first)):
            yield stamp, "visible", "attr:dateline"
        elif len(block.text) < 200 and block.type != "comment_form":
            yield from _stamp_line(block.text, day_first, "visible:below_title")
    for text in head.candidates.get("above", ()):
        yield from _stamp_line(text, day_first, "name:above")
    for block in reversed(blocks[max(start - 6, 0) : start]):
        if len(block.text) < 160:
            yield from _stamp_line(block.text, day_first, "visible:above_title")
    for block in blocks[max(last - 1, 0) : last + 4]:
        if len(block.text) < 160 and block.type != "comment_form":
            yield from _stamp_line(block.text, day_first, "visible:end")
    for number in content[:2]:
        match = _OPENING.match(blocks[number].text)
        if (
            match
            and (stamp := read_stamp(blocks[number].text[match.start() : match.end() + 40], day_first))
            and stamp.precision != "month"
        ):
            yield stamp, "visible", "visible:opening"
    for block in blocks:
        if not _FIGURE.search(block.text):
            continue
        for match in _LABEL.finditer(block.text[:1500]):
            written = block.text[match.end() : match.end() + 40]
            stamp = read_stamp("民國" + written if _BARE_YEAR.match(written) else written, day_first)
            if stamp and stamp.start <= 2:
                yield stamp, "visible", "visible:label"
        if block.zone == "meta" and _MODIFIED_WORDS.search(block.text):
            yield from (one for one in _stamp_line(block.text, day_first, "") if one[2] == _CHANGE)
        if len(block.text) < 100 and (label := _LABEL_BELOW.search(block.text)):
            for stamp in find_stamps(block.text[: label.start()], day_first):
                if label.start() - stamp.end <= 3:
                    yield stamp, "visible", "visible:label"


def _stamp_line(text: str, day_first: bool, rule: str) -> Iterator[tuple[Stamp, str, str]]:
    """The dates of a short line that is mostly date, or says that it was published."""
    if len(text) > 300:
        return
    for stamp in find_stamps(text, day_first):
        rest = len(text) - (stamp.end - stamp.start)
        before = text[max(0, stamp.start - 30) : stamp.start]
        stated = _PUBLISHED_WORDS.search(_NO_PUBLICATION.sub(" ", _MODIFIED_WORDS.sub(" ", before)))
        is_prose = text[-1] in "。！？.!?"
        known = stated or (_ON.search(before) and not (is_prose and rest > _LONGEST_LINE))
        if _NO_PUBLICATION.search(before) and not known:
            continue
        if stamp.precision in ("year", "month") and rest > 12:
            continue
        after = _CLOCK_WORD.sub("", text[stamp.end :])
        is_change = _MODIFIED_WORDS.search(before[-20:]) or _MODIFIED_WORDS.match(after)
        # The date of a sentence is an event's, that between a name and a colon a reader's comment's.
        if stamp.precision == "day" and not (known or is_change) and rest > (12 if is_prose else _LONGEST_LINE):
            continue
        if after.startswith(":") and before and not stated:
            continue
        yield stamp, "visible", _CHANGE if is_change and not stated else rule


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
