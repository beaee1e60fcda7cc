"""Who wrote a page: names out of what it states and out of its bylines, cleaned of everything that is no name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from tasks.mentions.person_words import SURNAMES_JA
from tasks.metadata.dates import find_stamps, read_stamp
from tasks.metadata.items import article_items, list_texts
from tasks.metadata.titles import is_site
from tasks.records import Block, Head

_MAX_NAME = 60
_AUTHOR_METAS = (
    "citation_author", "citation_authors", "parsely-author", "sailthru.author", "article:author_name", "author", "dc.creator", "dcterms.creator",
    "dc.creator.personalname", "byl", "cxenseparse:author", "article:author", "og:article:author", "book:author", "shareaholic:article_author_name", "mediator_author",
    "rbauthors", "authors", "creator", "vr:author", "blogger-name",
)  # fmt: skip
# What stands before a name: By, Von, Par, Written by, 作者：, 文／, 撰文：, 記者, 글 …
_BEFORE = re.compile(
    r"""^\s*(?:(?:(?:written|posted|published|reported|reviewed|text|story|words|article|artikel|erstellt|geschrieben|verfasst|veröffentlicht|publié|rédigé|
        escrito|publicado|added|submitted|contributed|photos?|foto|fotos|scritto|door|geplaatst|autor(?:en|in)?|authors?|auteurs?|author\sname|redakteur(?:in)?|redaktion(?=\s?:)|ein\sbeitrag|ein\sartikel|gastbeitrag|kommentar|interview|medizinisch\sgeprüft)
        \s*(?:and\s\w+\s)?(?:by|von|par|por|di|da|door|af|av)?\s*[:：|]?|by|von|vom|par|por|di|door|av|af|ab|van)(?=[\s:：])\s*[:：|]?\s*
      | (?-i:By(?=[A-Z][a-z]+\s[A-Z]))
      | (?:本文)?(?:作者|作\s者|撰文|撰稿(?:人)?|文字|文本|原作者|发布者|發佈者|发帖人|楼主|编者|著者|執筆者?|筆者|文責|投稿者|ライター|記者|记者|特约记者|特約記者|本报记者|本報記者|責任編輯|责任编辑|编辑|編輯|責編|责编|통신원|작성자|글쓴이|글|기자)\s*[:：／/丨|●・＝=]\s*
      | 文\s?[:：／/・●丨|]\s?
      | (?:本报|本報|本网|本網)?(?:特约|特約|见习|見習|实习|實習)?(?:记者|記者|通讯员|通訊員)\s*(?=[\u3400-\u9fff·]{2,4}(?:$|[\s、,，/／]))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# What ends a name: dates, times, roles, counts, ' | ', ' on 5 May', '报道', 'の記事一覧'
_AFTER = re.compile(
    r"""\s*(?:[|｜•·●»\n\t]|\s[-–—]\s|\s(?:on|am|le|el|in|at|um|stand:?|updated|published|posted|vor|veröffentlicht|aktualisiert|zuletzt)\s(?=\d|[A-Z][a-z]+\s\d|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)|
        \d{1,2}[./:年월-]\s?\d|\b(?:19|20)\d\d\b|[(（@＠<\[]|,?\s(?:staff\swriter|contributor|senior|editor|reporter|correspondent|redakteur(?:in)?|redaktion)\b|
        \s\d{1,2}\.\s?[A-Z]|\s(?:head\sof|director|vice\spresident|chief|ceo|cto|founder|co-founder|manager|professor|educators?)\b|(?<=[a-z])(?:Founder|Editor|CEO|Director|Writer)\b|
        \s(?:阅读|閱讀|评论|發表|发表|点击|浏览)|\bwritten\sby\b|(?:现场|現場)?(?:报道|報導|報道|综合|攝影|摄影|记者|記者|编辑|編輯)|の記事|기자|특파원|\bfollow\b|\bview\sall\b|\bmehr\svon\b|\ball\sposts\b|updated|published)""",
    re.VERBOSE | re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:;|；|、|，|/|／|\||&|\n|,\s*(?:and|und|et|y|e)\s+|\s+(?:and|und|et|y|with|mit)\s+|,)\s*")
_HONORIFIC = re.compile(
    r"^(?:m\.?d\.?|ph\.?d\.?|jr\.?|sr\.?|rd|mba|dds|rn|esq\.?|ma|msc|cfp®?|cpa|cscs|ii|iii)\.?$", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"""^(?:admin(?:istrator)?|user|guest|gast|anonym(?:ous)?|webmaster|author|autor|by|von|staff|editor(?:ial)?|editors|redaktion|the\seditors?|null|none|unknown|n/a|home|default|root|team|about|posted|published|date|share|more|
        name|interview|kommentar|por|par|publiziert\sam|archiv\sanzeigen.*|admin.*|super\scontribut.*|benutzer|verfasser|kategorie.*|profil|gravatar.*|bio|biography|follow|redigiert.*|wordpress|the\sauthor|about\sthe\sauthor|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*|am|um|
        佚名|联系作者|匿名|网友|網友|本站|本站原创|原创|转载|未知|管理员|系统管理员|编辑|記者|记者|作者|来源|投稿|編集部)$|^(?:more|about|all|view|read|see|meet|learn|show|get|alle|mehr|über)\s|https?:|www\.|[@#{}<>=\\©]|\.(?:com|net|org|de|cn)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\b(?:GmbH|AG|Inc|Ltd|LLC|e\.?\s?V|Verlag|Stiftung|News|Magazin|Magazine|Media|Redaktion|Zeitung|Press|Verband|Ministerium|Amt|Team)\b|网|報|报|社$"
)
# wordpressadmin, Codiant WP, jrobison: initials and lower-case words that no reader is shown as a name
_LOGIN = re.compile(r"admin$|\bWP$|^[A-Z]{2,3}$|^[a-z]+(?:[._-][a-z]+)*$")
_DIGITS = re.compile(r"\d{2,}|^\d")
# Zeige alle Beiträge von X, Alle Artikel von X, View all posts by X, Über X, X's profile
_DECORATION = re.compile(
    r"^\s*(?:zeige\s)?(?:alle\s(?:beiträge|artikel|posts)\svon|view\sall\sposts\sby|all\sposts\sby|posts\sby|more\sby|mehr\svon|über|about|credit:|interview:|recipe\sby|pressemitteilung\svon|eingestellt\svon|unterstützt\svon)\s+",
    re.IGNORECASE,
)
_WRITTEN_BY = re.compile(
    r"(?:written by|author|by|verfasst von|geschrieben von|escrito por|écrit par|作者|撰稿|著者|執筆者|작성자)$",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:sagt|says|schreibt|schrieb|meint|wordpress)\s*:?\s*$", re.IGNORECASE)
_HAN_NAME = re.compile(r"^[\u3400-\u9fff]{2,4}(?:\s[\u3400-\u9fff]{2,4})+$")

# 作者：林小安 · 责任编辑：王大明 · （记者 李小雨） · 文／陳小美 · 김하늘 기자 · ライター：山田太郎
_LABELLED = re.compile(
    r"""(?:(?P<author>作\s?者|撰文|撰稿人?|著者|執筆|ライター|文字|글쓴이|작성자|글)\s?[:：／/]|文\s?[／/：:=＝]|(?:^|[（(【\[，,。\s])(?:[\u3400-\u9fff]{0,6}(?:记者|記者))\s?[:：]?)
        \s*(?P<name>[^\s:：|，。,;；()（）\[\]【】<>/／∕]{2,20}(?:(?:\s|、|\s?/\s?)(?!网友|網友|评论|評論|阅读|閱讀|浏览|瀏覽|点击|點擊|发表|發表|[^\s:：]{1,6}[:：=＝]|[\u3400-\u9fff]{0,6}(?:报道|報導|報道|摄|攝))[\u3400-\u9fff·]{1,4}(?![\u3400-\u9fff]))*)""",
    re.VERBOSE,
)
_EDITOR = re.compile(
    r"(?:责任编辑|責任編輯|责编|責編|本文编辑|编\s?辑|編\s?輯|编审|監修|편집)\s?[:：／/]\s*(?P<name>[^\s:：|，。,;；()（）\[\]【】<>]{2,12})"
)
_PHOTO = re.compile(r"[摄攝]$|[摄攝]影|供[图圖]")
_EDITING = re.compile("[编編]|監修|편집")
_KOREAN = re.compile(r"(?:^|[\s=(\[])(?P<name>[가-힣]{2,4})\s?(?:선임|수석|인턴)?기자(?=$|[\s=)\],.·(]|[a-z])")
_CAPITALIZED = r"[A-ZÀ-ÞŠŽŁ][\w.'’-]*"
_PARTICLES = r"(?:de|van|von|der|den|la|le|del|bin|al|di|da|dos|du|zu|v\.)"
_FULL_NAME = rf"{_CAPITALIZED}(?:\s+{_PARTICLES})*(?:\s+(?:{_PARTICLES}\s+)?{_CAPITALIZED}){{0,3}}"
# 12. Mai 2023, von Eva Berg · 04.02.2022 | 13:10 Uhr | Eva Berg · 2024/03/19 14:05 · 科技观察员 陆沉舟
_STAMP_CUT = re.compile(r"\s*[|｜·•⋅/／∕,，;；\[\]【】()（）\u3000\n]\s*|\s[-–—]\s|^[-–—]\s|\s[-–—]$|\s{2,}")
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?:\s?Uhr)?|\b(?:stand|uhr|am|um|updated|posted|published|on|at)\b[:：]?", re.IGNORECASE
)
_HAN_ROLE = re.compile(r"(?:[\u3400-\u9fff]{2,8}\s)?(?P<name>[\u3400-\u9fff]{2,3})")
_LONGEST_STAMP_LINE, _FIRST_LINES = 120, 6
_TWO_NAMES = rf"{_CAPITALIZED}(?:\s+{_PARTICLES})*\s+{_CAPITALIZED}(?:\s+{_CAPITALIZED})?"
# By Ann Lee · Von Eva Berg und Jan Kurz, 3. März · Posted by: Chen Wei | …
_BYLINE = re.compile(
    rf"""^\s*(?:(?:(?i:by|von|par|por|written\sby|posted\sby|text|story\sby|words\sby|(?:(?:ein|blog|gast)[\s-]?)?(?:beitrag|artikel|kommentar)\svon|geschrieben\svon|publié\spar|escrito\spor|eingestellt\svon|autor(?:in)?|author|verfasst\svon|erstellt\svon|(?:posted|published|(?:last\s)?updated)\s(?:on\s)?[\w\s,.]{{0,30}}\sby))\s*[:：]?\s+|(?:di|door)\s+|By(?=[A-Z][a-z]+\s[A-Z]))
        (?P<name>{_FULL_NAME}(?:\s*(?:,|\band\b|\bund\b|&|\bet\b|\by\b)\s+{_FULL_NAME})*)
        (?=$|\s*(?:[|•·/,–—(\n@]|-\s|\d|\b(?:on|am|in|at|for|um|le|el|published|updated|veröffentlicht|[A-Z][a-z]{{2,8}}\s\d)\b))""",
    re.VERBOSE,
)
_HAN_PERSON = r"[\u3400-\u9fff·]{2,4}"
# （记者 林小安）, (本報記者陳小美、王大明), 本报记者林小安发自北京, 某某晚报记者 林小安 王大明 上海报道, 实习生 王大明
_REPORTER = re.compile(
    rf"(?:^|[（(【\[\s／/|｜])[\u3400-\u9fff·*×]{{0,10}}?(?:记者|記者|实习生|實習生|通讯员|通訊員|特派员|特派員)[\s:：/]*(?P<name>{_HAN_PERSON}(?:[\s、/，]{{1,2}}{_HAN_PERSON}(?![\u3400-\u9fff]))*?)(?=$|[）)】\]\s/／，,。；;]|发自|發自|[\u3400-\u9fff]{{0,6}}(?:报道|報導|報道)|文)"
)
# 执笔人：林小安 王大明 · 林小安 发表于 2024-03-02
_WRITER = re.compile(
    rf"(?:执笔人?|執筆人?|撰文|撰稿人?|口述整理|整理)\s?[:：]\s*(?P<name>{_HAN_PERSON}(?:[\s、]{_HAN_PERSON})*)(?=$|[\s。）)])"
)
_POSTED = re.compile(
    r"(?:^|[|\s\]】])(?P<name>[\w\u3400-\u9fff·&_-]{2,16})\s?(?:发表于|发表於|發表於|发布于|發佈於|posted at)\s?[:：]?\s?(?=(?:19|20)\d\d)"
)
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范石廖贾賈韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯"
)
# 見送った。（北川結衣、山田はな）
_SIGNATURE = re.compile(r"[（(＝【](?P<names>[\u3040-\u30ff\u3400-\u9fff\u3000々 、]{2,24})[）)】]$")
_JAPANESE_NAME = re.compile(r"[\u3400-\u9fff々]{2,3}[\u3040-\u30ff\u3400-\u9fff々]{1,3}")
# ［山田修一，某某テック］: a name beside that of the house
_SIGNED = re.compile(
    r"[\[［【(（](?P<name>[^\[\]［］【】()（）,，、]{2,20})[,，、]\s?(?P<house>[^\[\]［］【】()（）,，、]{2,30})[\]］】)）]$"
)
# 本报讯（记者 林小安 通讯员 王大明）, (서울=某某) 김하늘 기자 =
_OPENING_REPORTER = re.compile(
    rf"[（(【\[][\u3400-\u9fff]{{0,10}}?(?:记者|記者|通讯员|通訊員)[\s:：]*(?P<name>{_HAN_PERSON}(?:[\s、]{{1,2}}{_HAN_PERSON}(?![\u3400-\u9fff]))*?)(?=[）)】\]\s，,])"
    r"|[（(【\[][\u3400-\u9fff]{0,8}?(?:记者|記者)(?P<wired>[\u3400-\u9fff]{2,3})[\u3400-\u9fff]{2,6}\d{1,2}日[电電讯訊]"
    r"|(?P<korean>[가-힣]{2,4})\s?(?:선임|수석|인턴)?기자\s?="
)
_NEAR, _TAIL, _OPENING = 14, 4, 80


def clean_names(text: str, site: str | None = None) -> tuple[str, ...]:
    """The names in a credit such as 'By Ann Lee and Bo Chen, staff writers'; empty where none is a name."""
    text = _DECORATION.sub("", " ".join(text.split()))
    if _SAYS.search(text) or text.startswith(("http:", "https:", "//", "www.")):
        return ()
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
        for name in _divide(_halve(part)):
            if is_name(name, site) and name not in names:
                names.append(name)
    return tuple(names[:12])


def _halve(part: str) -> str:
    """A name that is written twice, for a picture's and a link's sake, once."""
    words = part.split()
    middle = len(words) // 2
    return " ".join(words[:middle]) if middle > 1 and words[:middle] == words[middle:] else part


def _divide(part: str) -> list[str]:
    """Several Chinese names between spaces; a Japanese family and given name with a space between stay one.

    A name of two characters may be spaced to the width of three: 赵 培.
    """
    words = part.split()
    if [len(word) for word in words] == [1, 1] and part[0] in _SURNAMES:
        return ["".join(words)]
    several = _HAN_NAME.match(part) and (len(words) > 2 or words[-1][0] in _SURNAMES)
    return words if several else [part]


def is_name(text: str, site: str | None = None) -> bool:
    """Whether the text can be a person's or group's name: short, no address, no number, not the site itself."""
    if not 2 <= len(text) <= _MAX_NAME or _NO_NAME.search(text) or _DIGITS.search(text):
        return False
    if site and text.casefold() == site.casefold():
        return False
    words = text.split()
    return len(words) <= 7 and not (len(words) > 4 and text.islower())


def is_person(text: str) -> bool:
    """Whether the text can be a person's name, no word of it naming a house."""
    return is_name(text) and not _HOUSE.search(text)


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


def find_authors(head: Head, blocks: Sequence[Block], site: str | None, host: str = "") -> tuple[tuple[str, ...], str]:
    """Authors in the order stated, and the rule that found them."""
    fallback: tuple[tuple[str, ...], str] = ((), "")
    for item in article_items(head):
        names = gather(map(unescape, item_names(item.get("author") or item.get("creator"))), site)
        if names:
            if not _names_house(names, host):
                return names, "json_ld:author"
            fallback = fallback if fallback[0] else (names, "json_ld:author")
    marked = [text for text in head.candidates.get("author", ()) if text]
    for key in _AUTHOR_METAS:
        values = list_texts(head, key)
        names = gather((value for value in values if not _begins_with_house(value, site, host)), site)
        if names:
            if not _names_house(names, host):
                return names, f"meta:{key}"
            fallback = fallback if fallback[0] else (names, f"meta:{key}")
    labels = zip(("twitter:label1", "twitter:label2"), ("twitter:data1", "twitter:data2"), strict=True)
    for label, value in labels:
        names = clean_names(head.meta.get(value, ""), site) if _WRITTEN_BY.match(head.meta.get(label, "")) else ()
        if names and not _names_house(names, host):
            return names, "meta:twitter:label"
    for text in marked[:3]:
        names = clean_names(text, site)
        if names:
            return names, "item:author"
    for text in head.candidates.get("byline", ())[:4]:
        names = clean_names(text, site)
        if names:
            return names, "name:byline"
    if name := find_dated_name(head.candidates.get("below", ())[:_FIRST_LINES]):
        return (name,), "name:above_date"
    found = find_visible_authors(blocks, site, host)
    return found if found[0] else fallback


def _begins_with_house(value: str, site: str | None, host: str) -> bool:
    """Whether a stated author is an address, or the publisher with its town and country: Morgenpost, Neustadt, Germany."""
    first, comma, _ = value.partition(",")
    return value.startswith(("http", "//", "www")) or bool(comma and first.strip() and is_site(first, site, host))


def _names_house(names: tuple[str, ...], host: str) -> bool:
    """Whether the only name is that of the publisher: spelled in the host, a company, or the account of who keeps the site."""
    key = re.sub(r"[\W_]+", "", names[0]).casefold()
    return len(names) == 1 and (
        _LOGIN.search(names[0]) is not None
        or ((len(key) > 2 and key in re.sub(r"[\W_]+", "", host)) or bool(_HOUSE.search(names[0])))
    )


def find_visible_authors(blocks: Sequence[Block], site: str | None, host: str) -> tuple[tuple[str, ...], str]:
    """Authors named in bylines below the headline, at either end of the text, or anywhere under a label."""
    content = [number for number, block in enumerate(blocks) if block.is_content and block.type != "title"]
    title = next((number for number, block in enumerate(blocks) if block.type == "title"), -1)
    first, last = (content[0], content[-1]) if content else (0, len(blocks) - 1)
    start = title if 0 <= title <= last else first
    top = [
        block
        for block in blocks[max(start - 3, 0) : max(start, first) + _NEAR]
        if block.type not in ("title", "heading")
    ]
    for block in top:
        for text in block.text.split(" | ") if not block.is_content else (block.text,):
            names, rule = read_credit(block, text)
            if names:
                return names, rule
        if block.zone == "meta" and (names := read_stamped_names(block.text)):
            return names, "visible:with_date"
        if (signed := _SIGNED.search(block.text[-60:])) and is_site(signed["house"], site, host):
            return clean_names(signed["name"]), "visible:with_house"
    for number in content[:2]:
        opening = blocks[number].text[:_OPENING]
        if (match := _OPENING_REPORTER.search(opening)) and (names := clean_names(match[match.lastgroup or "name"])):
            return names, "visible:opening"
    for block in reversed(blocks[max(last - 2, 0) : last + _TAIL]):
        text = block.text[-60:]
        signature = _SIGNATURE.search(text)
        if signature and all(map(is_eastern_name, signature["names"].split("、"))):
            return tuple(signature["names"].split("、")), "visible:end_signature"
        for pattern in (_REPORTER, _WRITER):
            match = pattern.search(text)
            if match and not _PHOTO.search(match["name"]) and (names := clean_names(match["name"])):
                return names, "visible:end_credit"
        if (len(block.text) < 100 or not block.is_content) and (match := _BYLINE.match(block.text[:100])):
            return clean_names(match["name"]), "visible:end_by"
    if 0 <= title < len(blocks) - 1 and _is_lone_name(blocks[title + 1]):
        return (blocks[title + 1].text,), "visible:lone_name"
    for block in blocks:
        match = _LABELLED.search(block.text[:300]) if block.zone == "meta" else None
        if match and match["author"] and (names := clean_names(match["name"])):
            return names, "visible:label"
    return (), ""


def read_credit(block: Block, text: str) -> tuple[tuple[str, ...], str]:
    """The names of one line near the headline that is a credit, and the rule; none for a line of prose."""
    byline = block.attrs.get("byline")
    credit = byline if isinstance(byline, str) else text
    if len(credit) > 200 and not byline:
        return (), ""
    if (match := _BYLINE.match(credit)) and (names := clean_names(match["name"])):
        return names, "visible:by"
    for match in _LABELLED.finditer(credit):
        named = (block.zone == "meta" or match["author"] or byline) and not _PHOTO.search(match["name"])
        if named and (names := clean_names(match["name"])):
            return names, "visible:label"
    for pattern in (_WRITER, _POSTED):
        if (match := pattern.search(credit)) and (names := clean_names(match["name"])):
            return names, "visible:writer"
    if len(credit) < 60 or byline:
        match = _REPORTER.search(credit)
        if match and not _PHOTO.search(match["name"]) and (names := clean_names(match["name"])):
            return names, "visible:reporter"
        if korean := _KOREAN.search(credit):
            return (korean["name"],), "visible:기자"
    if (block.type == "byline" or byline) and not _PHOTO.search(credit):
        names = clean_names(credit)
        if names and all(len(name) <= 30 for name in names):
            return names, "block:byline"
    return (), ""


def read_stamped_names(text: str) -> tuple[str, ...]:
    """The names that share a short line with the publication time; a part of the line must be labelled, or nothing but a name."""
    if len(text) > _LONGEST_STAMP_LINE:
        return ()
    rest, end = "", 0
    for stamp in find_stamps(text):
        rest += text[end : stamp.start] + "|"
        end = stamp.end
    if not end:
        return ()
    parts = [part.strip(" -–—,") for part in _STAMP_CUT.split(rest + text[end:])]
    parts = [part for part in parts if part and _CLOCK.sub("", part).strip(" -–—,")]
    for part in parts:
        named = _BEFORE.sub("", part, count=1)
        if named != part:
            if re.match(_FULL_NAME, named) and (names := clean_names(named)):
                return names
        elif (match := _HAN_ROLE.fullmatch(part)) and match["name"][0] in _SURNAMES:
            return (match["name"],)
        elif is_japanese_name(part):
            return (part,)
        elif len(parts) == 1 and re.fullmatch(_TWO_NAMES, bare := _CLOCK.sub("", part).strip()) and is_person(bare):
            return (bare,)
    return ()


def find_dated_name(lines: Sequence[str]) -> str | None:
    """The first line that is nothing but a person's name with the date in one of the two lines after it."""
    parts = [part for line in lines for part in line.split(" | ")]
    for number, part in enumerate(parts):
        if re.fullmatch(_TWO_NAMES, part) and is_person(part):
            following = parts[number + 1 : number + 3]
            if any(len(line) < _LONGEST_STAMP_LINE and read_stamp(line) for line in following):
                return part
    return None


def is_japanese_name(text: str) -> bool:
    """Whether a short text is a family name of the table and a given name: 北川結衣, 山田 はな."""
    bare = text.replace(" ", "").replace("\u3000", "")
    return _JAPANESE_NAME.fullmatch(bare) is not None and any(bare[:size] in SURNAMES_JA for size in (2, 3))


def is_eastern_name(text: str) -> bool:
    """Whether a short text is nothing but a Chinese or Japanese name."""
    return is_japanese_name(text) or (2 <= len(text) <= 3 and text[0] in _SURNAMES and text.isalpha())


def _is_lone_name(block: Block) -> bool:
    """Whether the block below the headline is nothing but a Chinese name."""
    return (
        block.type == "paragraph" and 2 <= len(block.text) <= 3 and block.text[0] in _SURNAMES and block.text.isalpha()
    )


def find_editor(blocks: Sequence[Block]) -> str | None:
    """The responsible editor named in an editor's line."""
    for block in reversed(blocks):
        if block.zone == "boilerplate" or len(block.text) >= 300 or not _EDITING.search(block.text):
            continue
        if match := _EDITOR.search(block.text):
            names = clean_names(match["name"])
            if names:
                return names[0]
    return None
