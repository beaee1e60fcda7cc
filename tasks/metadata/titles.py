"""The headline of a page and the name of its site, told apart where a page joins the two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from tasks.metadata.items import article_items, item_type, text_of
from tasks.records import Block, Head

# 'Headline | Site', 'Headline - Site', 'Headline_Site', '见出し｜站名', 'Headline « Site'
_SEPARATOR = re.compile(
    r"\s*(?:[|｜»«›丨]|::)\s*|\s+[-–—·•~:]\s+|(?<=[\u3040-\u9fff）)\]】])\s?[-–—_]{1,2}\s?|_+(?=[\u3400-\u9fff])|\s*--\s*"
)
_LONG_KEY = 12
_FRONT_WORDS = frozenset(
    [
        "home",
        "homepage",
        "index",
        "startseite",
        "accueil",
        "inicio",
        "首页",
        "首頁",
        "ホーム",
        "トップ",
        "トップページ",
        "홈",
    ]
)
# 【北岸日報讯】, 【北岸新闻网2024年3月2日讯】
_BRACKET = re.compile(
    r"[【\[](?P<name>[^】\]\d\s,，:：]{2,12}?)(?:\d{4}年.{0,12})?(?:讯|訊|电|電|消息|综合报道)?[】\]]"
)
# What surrounds the owner's name in a copyright notice.
_NOTICE = re.compile(
    r"©|\(c\)|copyrights?|all rights reserved|版权所有|版權所有|著作權所有|著作权所有|版权归|所有|不得转载|無断転載[をは]?禁[じ止](?:ます)?|무단\s?전재.*|"
    r"(?:19|20)\d\d(?:\s?[-–~]\s?(?:19|20)\d\d)?年?|\bby\b|alle rechte vorbehalten|tous droits réservés",
    re.IGNORECASE,
)
_NOTICE_EDGES = " .,，。:：;；|·•-–—/()（）\n"
_CLAUSE = re.compile(r"[.。,，;；:：|!！]\s?\S")
_LONGEST_NOTICE, _LONGEST_NAME = 120, 40
_SQUASH = re.compile(r"[\W_]+")


def squash(text: str) -> str:
    """The text's letters and digits, case-folded."""
    return _SQUASH.sub("", text).casefold()


def split_title(title: str) -> list[str]:
    """The parts of a page title between separators."""
    return [part.strip() for part in _SEPARATOR.split(title) if part and part.strip()]


def is_site(part: str, site: str | None, host: str) -> bool:
    """Whether a part of a title names the site: as stated, or as its host spells it."""
    key = squash(part)
    if not key:
        return True
    if site and (key == squash(site) or squash(site) in key or (len(key) > 3 and key in squash(site))):
        return True
    return len(key) > 2 and key in squash(host)


def strip_site(title: str, site: str | None, host: str) -> str:
    """The title without leading and trailing parts that name the site."""
    parts = split_title(title)
    if len(parts) < 2:
        return title
    first, last = 0, len(parts)
    while last - first > 1 and is_site(parts[last - 1], site, host):
        last -= 1
    while last - first > 1 and is_site(parts[first], site, host):
        first += 1
    if last - first == len(parts):
        longest = max(parts, key=lambda part: len(part.encode("utf-8", "surrogatepass")))
        if len(parts) > 2 or parts[-1] != longest:
            last = len(parts) - 1 if parts[-1] != longest else last
    begin = title.find(parts[first])
    end = title.rfind(parts[last - 1]) + len(parts[last - 1])
    return title[begin:end].strip() if 0 <= begin < end else title


def read_host(url: str | None) -> str:
    """The host of an address; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        return ""


def find_title(head: Head, blocks: Sequence[Block], url: str | None, site: str | None) -> tuple[str | None, str]:
    """The headline and the rule that chose it."""
    host = read_host(url)
    shown = next((block.text for block in blocks if block.type == "title"), None)
    stated = head.meta.get("title") or ""
    shared = head.meta.get("og:title") or head.meta.get("twitter:title") or ""
    if squash(shared) in _FRONT_WORDS:
        shared = ""
    if _is_front_page(url) and (name := _name_front_page(stated, shown)):
        return name, "head:front_page"
    if shown and (heading := _find_named_heading(shown, stated, blocks)):
        return heading, "block:heading"
    if shown and not _names_site(shown, stated, shared, site, host):
        return _cut_kicker(shown, strip_site(shared or stated, site, host))
    for item in article_items(head):
        headline = text_of(item.get("headline"))
        if headline and ("article" in item_type(item) or "posting" in item_type(item)):
            return headline, "json_ld:headline"
    if shared and not is_site(shared, site, host):
        return strip_site(shared, site, host), "meta:og:title"
    if stated:
        return strip_site(stated, site, host), "head:title"
    if shown:
        return shown, "block:title"
    heading = next((block.text for block in blocks if block.type == "heading"), None)
    return (heading, "block:heading") if heading else (None, "")


def _is_front_page(url: str | None) -> bool:
    try:
        return bool(url) and urlsplit(url).path in ("", "/")
    except ValueError:
        return False


def _name_front_page(stated: str, shown: str | None) -> str | None:
    """What the page title calls a site's first page, whose largest line is mostly a slogan; None where that is in the title too."""
    parts = [part for part in split_title(stated) if squash(part) not in _FRONT_WORDS]
    return parts[0] if parts and not (shown and squash(shown) in squash(stated)) else None


def _find_named_heading(shown: str, stated: str, blocks: Sequence[Block]) -> str | None:
    """The heading that the page title names after the name of the site, which is the largest line; None where there is none."""
    key = squash(stated).removeprefix(squash(shown))
    if not key or len(key) == len(squash(stated)):
        return None
    return next((block.text for block in blocks if block.type == "heading" and squash(block.text) == key), None)


def _cut_kicker(shown: str, stated: str) -> tuple[str, str]:
    """The headline without the kicker before it, where the page states the rest alone."""
    key, whole = squash(stated), squash(shown)
    if len(key) > _LONG_KEY and len(key) < len(whole) and whole.endswith(key):
        return stated, "head:without_kicker"
    return shown, "block:title"


def _names_site(shown: str, stated: str, shared: str, site: str | None, host: str) -> bool:
    """Whether the page's first heading names the site while its title has another part that does not."""
    key = squash(shown)
    if not key:
        return True
    if shared and key in squash(shared)[: len(key) + 2]:
        return False
    parts = [squash(part) for part in split_title(stated)]
    others = [part for part in parts if part and part != key]
    if key in parts and others and parts[0] != key:
        return len(key) < max(map(len, others))
    return bool(others) and (bool(site and key == squash(site)) or (len(key) > 3 and key in squash(host)))


def find_site(head: Head, blocks: Sequence[Block], url: str | None) -> tuple[str | None, str]:
    """The name of the publishing site and the rule that found it."""
    name = head.meta.get("og:site_name")
    if name:
        return name, "meta:og:site_name"
    for item in article_items(head):
        publisher = text_of(item.get("publisher"))
        if publisher and not publisher.startswith("http"):
            return publisher, "json_ld:publisher"
    for item in head.json_ld:
        if "website" in item_type(item) and (site := text_of(item.get("name"))):
            return site, "json_ld:website"
    name = head.meta.get("application-name") or head.meta.get("apple-mobile-web-app-title")
    if name:
        return name, "meta:application-name"
    host = read_host(url)
    parts = split_title(head.meta.get("title", ""))
    for part in reversed(parts[1:]):
        if host and is_site(part, None, host):
            return part, "head:title"
    return _find_visible_site(blocks)


def _find_visible_site(blocks: Sequence[Block]) -> tuple[str | None, str]:
    """The name in the bracket that opens the text, else in the copyright line."""
    for block in blocks:
        dateline = block.attrs.get("dateline")
        if isinstance(dateline, str) and (match := _BRACKET.match(dateline)):
            return match["name"], "visible:dateline"
    for block in reversed(blocks):
        if block.type == "copyright" and len(block.text) < _LONGEST_NOTICE:
            name = _NOTICE.sub(" ", block.text).strip(_NOTICE_EDGES)
            if 2 <= len(name) <= _LONGEST_NAME and not _CLAUSE.search(name):
                return name, "visible:copyright"
    return None, ""
