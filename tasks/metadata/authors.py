"""Who wrote a page: names out of what it states and out of its bylines, cleaned of everything that is no name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tasks.metadata.items import article_items, list_texts
from tasks.records import Block, Head

_MAX_NAME = 60
_AUTHOR_METAS = (
    "citation_author", "parsely-author", "sailthru.author", "article:author_name", "author", "dc.creator", "dcterms.creator",
    "dc.creator.personalname", "byl", "cxenseparse:author", "article:author", "og:article:author", "book:author", "shareaholic:article_author_name", "mediator_author",
    "rbauthors", "authors", "creator", "vr:author", "blogger-name",
)  # fmt: skip
# What stands before a name: By, Von, Par, Written by, 作者：, 文／, 撰文：, 記者, 글 …
_BEFORE = re.compile(
    r"""^\s*(?:(?:(?:written|posted|published|reported|reviewed|text|story|words|article|artikel|erstellt|geschrieben|verfasst|veröffentlicht|publié|rédigé|
        escrito|publicado|added|submitted|contributed|photos?|foto|fotos|scritto|door|geplaatst|autor(?:en|in)?|authors?|auteurs?|author\sname|redakteur(?:in)?|ein\sbeitrag|ein\sartikel|gastbeitrag|kommentar|interview|medizinisch\sgeprüft)
        \s*(?:and\s\w+\s)?(?:by|von|par|por|di|da|door|af|av)?\s*[:：|]?|by|von|par|por|di|door|av|af|ab|van)(?=[\s:：])\s*[:：|]?\s*
      | (?:本文)?(?:作者|作\s者|撰文|撰稿(?:人)?|文字|文本|原作者|发布者|發佈者|发帖人|楼主|编者|著者|執筆者?|筆者|文責|投稿者|ライター|記者|记者|特约记者|特約記者|本报记者|本報記者|責任編輯|责任编辑|编辑|編輯|責編|责编|통신원|작성자|글쓴이|글|기자)\s*[:：／/丨|●・＝=]\s*
      | 文\s?[:：／/・●丨|]\s?
      | (?:本报|本報|本网|本網)?(?:特约|特約|见习|見習|实习|實習)?(?:记者|記者|通讯员|通訊員)\s*(?=[\u3400-\u9fff·]{2,4}(?:$|[\s、,，/／]))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# What ends a name: dates, times, roles, counts, ' | ', ' on 5 May', '报道', 'の記事一覧'
_AFTER = re.compile(
    r"""\s*(?:[|｜•·●\n\t]|\s[-–—]\s|\s(?:on|am|le|el|in|at|um|updated|published|posted|vor|veröffentlicht|aktualisiert|zuletzt)\s(?=\d|[A-Z][a-z]+\s\d|mon|tue|wed|thu|fri|sat|sun)|
        \d{1,2}[./:年월-]\s?\d|\b(?:19|20)\d\d\b|[(（@＠<\[]|,?\s(?:staff\swriter|contributor|senior|editor|reporter|correspondent|redakteur(?:in)?|redaktion)\b|
        (?:现场|現場)?(?:报道|報導|報道|综合|攝影|摄影|记者|記者|编辑|編輯)|の記事|기자|특파원|\bfollow\b|\bview\sall\b|\bmehr\svon\b|\ball\sposts\b|updated|published)""",
    re.VERBOSE | re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:;|；|、|，|/|／|\||&|\n|,\s*(?:and|und|et|y|e)\s+|\s+(?:and|und|et|y|with|mit)\s+|,)\s*")
_HONORIFIC = re.compile(
    r"^(?:m\.?d\.?|ph\.?d\.?|jr\.?|sr\.?|rd|mba|dds|rn|esq\.?|ma|msc|cfp®?|cpa|cscs|ii|iii)\.?$", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"""^(?:admin(?:istrator)?|user|guest|gast|anonym(?:ous)?|webmaster|author|autor|by|von|staff|editor(?:ial)?|editors|redaktion|the\seditors?|null|none|unknown|n/a|home|default|root|team|about|posted|published|date|share|more|
        佚名|匿名|网友|網友|本站|本站原创|原创|转载|未知|管理员|系统管理员|编辑|記者|记者|作者|来源|投稿|編集部)$|https?:|www\.|[@#{}<>=\\]|\.(?:com|net|org|de|cn)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{2,}|^\d")
_HAN_NAME = re.compile(r"^[\u3400-\u9fff]{2,4}(?:\s[\u3400-\u9fff]{2,4})+$")

# 作者：林小安 · 责任编辑：王大明 · （记者 李小雨） · 文／陳小美 · 김하늘 기자 · ライター：山田太郎
_LABELLED = re.compile(
    r"""(?:(?P<author>作\s?者|撰文|撰稿人?|著者|執筆|ライター|文字|글쓴이|작성자|글)\s?[:：／/]|文\s?[／/：:]|(?:^|[（(【\[，,。\s])(?:[\u3400-\u9fff]{0,6}(?:记者|記者))\s?[:：]?)
        \s*(?P<name>[^\s:：|，。,;；()（）\[\]【】<>/／]{2,20}(?:(?:\s|、|\s?/\s?)(?![^\s:：]{1,6}[:：])[\u3400-\u9fff·]{2,4}(?![\u3400-\u9fff]))*)""",
    re.VERBOSE,
)
_EDITOR = re.compile(
    r"(?:责任编辑|責任編輯|责编|責編|本文编辑|编\s?辑|編\s?輯|编审|監修|편집)\s?[:：／/]\s*(?P<name>[^\s:：|，。,;；()（）\[\]【】<>]{2,12})"
)
_KOREAN = re.compile(r"(?:^|[\s=(\[])(?P<name>[가-힣]{2,4})\s?(?:선임|수석|인턴)?기자(?=$|[\s=)\],.·(]|[a-z])")
_BYLINE = re.compile(
    r"^\s*(?:by|von|par|por|written by|posted by|text|di|story by|words by|geschrieben von|publié par|escrito por)\s*:?\s+(?P<name>[A-ZÀ-Þ][\w.'’-]*(?:\s+(?:de|van|von|der|den|la|le|del|bin|al|di|da|dos|du|zu)\b)*(?:\s+[A-ZÀ-Þ][\w.'’-]*){0,3}(?:\s*(?:,|and|und|&|et|y)\s+[A-ZÀ-Þ][\w.'’-]*(?:\s+[A-ZÀ-Þ][\w.'’-]*){1,3})*)(?=$|\s*(?:[|•·,–—(\n]|-\s|\d|\s(?:on|am|in|at|for|um|le|published|updated|veröffentlicht)\s|[A-Z]{2,}\b))",
    re.IGNORECASE | re.UNICODE,
)


def clean_names(text: str, site: str | None = None) -> tuple[str, ...]:
    """The names in a credit such as 'By Ann Lee and Bo Chen, staff writers'; empty where none is a name."""
    text = " ".join(text.split())
    for _ in range(2):
        text = _BEFORE.sub("", text, count=1)
    after = _AFTER.search(text)
    if after:
        text = text[: after.start()]
    names: list[str] = []
    for part in _SPLIT.split(text):
        part = part.strip(" .:：,-–—|·•\"'“”‘’*")
        if not part:
            continue
        if names and _HONORIFIC.match(part):
            names[-1] = f"{names[-1]}, {part}"
            continue
        for name in part.split() if _HAN_NAME.match(part) else (part,):
            if is_name(name, site) and name not in names:
                names.append(name)
    return tuple(names[:12])


def is_name(text: str, site: str | None = None) -> bool:
    """Whether the text can be a person's or group's name: short, no address, no number, not the site itself."""
    if not 2 <= len(text) <= _MAX_NAME or _NO_NAME.search(text) or _DIGITS.search(text):
        return False
    if site and text.casefold() == site.casefold():
        return False
    words = text.split()
    return len(words) <= 7 and not (len(words) > 4 and text.islower())


def item_names(value: Any) -> Iterator[str]:
    """Names of a JSON-LD author value: text, object or list of either."""
    values = value if isinstance(value, list) else [value]
    for one in values[:20]:
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            name = one.get("name")
            if isinstance(name, list):
                yield from (each for each in name if isinstance(each, str))
            elif isinstance(name, str):
                yield name


def gather(texts: Iterable[str], site: str | None) -> tuple[str, ...]:
    """All names of several credits, each once."""
    names: dict[str, None] = {}
    for text in texts:
        names.update(dict.fromkeys(clean_names(text, site)))
    return tuple(names)


def find_authors(head: Head, blocks: Sequence[Block], site: str | None) -> tuple[tuple[str, ...], str]:
    """Authors in the order stated, and the rule that found them."""
    for item in article_items(head):
        names = gather(item_names(item.get("author") or item.get("creator")), site)
        if names:
            return names, "json_ld:author"
    marked = [text for text in head.candidates.get("author", ()) if text]
    for key in _AUTHOR_METAS:
        values = list_texts(head, key)
        names = gather((value for value in values if not value.startswith(("http", "//", "www"))), site)
        if names:
            return names, f"meta:{key}"
    for text in marked[:3]:
        names = clean_names(text, site)
        if names:
            return names, "item:author"
    for text in head.candidates.get("byline", ())[:4]:
        names = clean_names(text, site)
        if names:
            return names, "name:byline"
    return find_visible_authors(blocks)


def find_visible_authors(blocks: Sequence[Block]) -> tuple[tuple[str, ...], str]:
    """Authors named in bylines, credits and the paragraphs' own notes."""
    for block in blocks:
        byline = block.attrs.get("byline")
        credit = byline if isinstance(byline, str) else block.text
        if block.zone == "boilerplate" or (len(block.text) > 200 and not byline):
            continue
        if block.type in ("title", "heading"):
            continue
        if match := _BYLINE.match(credit):
            names = clean_names(match["name"])
            if names:
                return names, "visible:by"
        for match in _LABELLED.finditer(credit[:300]):
            if block.zone == "meta" or match["author"] or byline:
                names = clean_names(match["name"])
                if names:
                    return names, "visible:label"
        if (block.zone == "meta" or len(credit) < 60) and (match := _KOREAN.search(credit)):
            return (match["name"],), "visible:기자"
        if block.type == "byline" or byline:
            names = clean_names(credit)
            if names and all(len(name) <= 30 for name in names):
                return names, "block:byline"
    return (), ""


def find_editor(blocks: Sequence[Block]) -> str | None:
    """The responsible editor named in an editor's line."""
    for block in reversed(blocks):
        if len(block.text) < 300 and (match := _EDITOR.search(block.text)):
            names = clean_names(match["name"])
            if names:
                return names[0]
    return None
