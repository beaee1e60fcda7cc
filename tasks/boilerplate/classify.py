"""Decides from its words alone whether a line belongs to the site or the article's metadata, not to the article.

Three steps, cheapest first: the whole line is a known phrase; the line is a row of short items between separators; the
line is worded as one of the patterns. An article's sentence about cookies, copyright or advertising is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tasks.boilerplate.patterns import WORDINGS, Wording
from tasks.boilerplate.phrases import PHRASES, SECTIONS
from tasks.boilerplate.triggers import STARTS, STEMS

_LONGEST = 1500
_LONGEST_PHRASE = 60
_EDGES = " \t\u3000\u00a0.。!！…:：›»>→▼▲▶←‹«↑↓·•-–—|()（）[]【】「」*+#"
_PHRASE_TYPES = {phrase.strip(_EDGES): kind for kind, phrases in PHRASES.items() for phrase in phrases}


class Verdict(NamedTuple):
    """Type of a line that is not the article's prose, and the rule that says so."""

    type: str
    rule: str


_Pattern = tuple[int, re.Pattern[str] | None, re.Pattern[str], Verdict]
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ESCAPE = re.compile(r"\\(?:u[\da-f]{4}|.)")
_COOKIE = re.compile("cookie|クッキー|쿠키|小型文字")


def _compile(wordings: Iterable[Wording]) -> tuple[_Pattern, ...]:
    return tuple(
        (
            wording.longest,
            re.compile(wording.needs) if wording.needs else None,
            re.compile(wording.pattern),
            Verdict(wording.type, f"words:{wording.type}:{wording.name}"),
        )
        for wording in wordings
    )


def _can_be_latin(wording: Wording) -> bool:
    plain = _ESCAPE.sub(" ", wording.pattern)
    stems = wording.needs.split("|")
    return not all(map(_CJK.search, stems)) and bool(re.search("[a-z]{3}", plain) or not _CJK.search(plain))


_COOKIE_PATTERNS = _compile(wording for wording in WORDINGS if wording.type == "cookie_notice")
_OTHERS = tuple(wording for wording in WORDINGS if wording.type != "cookie_notice")
_PATTERNS = _compile(_OTHERS)
_LATIN_PATTERNS = _compile(filter(_can_be_latin, _OTHERS))


def _is_cjk_start(start: str) -> bool:
    return _CJK.match(start.lstrip("[")) is not None or start.startswith(r"[\u")


_PHRASE_VERDICTS = {kind: Verdict(kind, f"phrase:{kind}") for kind in PHRASES}
_TRIGGER = re.compile("|".join(sorted(map(re.escape, STEMS))))
_LATIN_TRIGGERS = tuple(stem for stem in STEMS if not _CJK.match(stem))
_OPENING = r"[\s\[(（【《〈▶►>»■●◆★☆※→«←<‹=＝-]*"
_START = re.compile(f"{_OPENING}(?:{'|'.join(STARTS)})")
_LATIN_START = re.compile(f"{_OPENING}(?:{'|'.join(start for start in STARTS if not _is_cjk_start(start))})")
_NUMBERED = re.compile(r"19\d\d|20\d\d|令和|平成|昭和|民國|民国")
_ITEMS = re.compile(r"[】\])）]\s*[【\[(（]|\s*[|｜│丨┃]\s*|\s+[·•/／–—-]\s+|(?<=\S)[/／](?=\S)|\s{3,}|\u3000+")
_LONGEST_STEP = 12
_ARROW = re.compile(r"[>›»→＞≫]")
_STEPS = re.compile(r"\s*(?:>|›|»|→|＞|&gt;|▶|≫)+\s*|\s+/\s+")
# Without one of these, a line has no second step, no second item.
_STEP_MARK = re.compile(r"[>›»→＞▶≫/&]")
_ITEM_MARK = re.compile(r"[】\])）|｜│丨┃·•/／–—\-\u3000]|\s\s\s")
_SEPARATOR_SIGN = re.compile(r"[】\]–—#|｜│丨┃·•/／\u3000>›»→＞▶≫:：-]")
_SEPARATOR = re.compile(r"】\s*【|]\s*\[|\s[–—-]\s|[#|｜│丨┃·•/／\u3000>›»→＞▶≫:：]|\s{3}")
_SENTENCE_END = re.compile(r"[。！？；]|[.!?](?:\s|$)")
_SAYING = re.compile(
    r"[\"“”「『»«].{0,400}(?:\b(?:said|says|told|according)\b|(?<!即)表示(?![您你同])|指出|称|稱|說|说|述べ|語った|と話|말했|밝혔|전했)"
    r"|(?:\b(?:said|says|told)\b|(?<!即)表示(?![您你同])|指出|強調|强调|透露|述べた|語った|말했다|밝혔다|전했다)"
)
_BREADCRUMB_HOME = frozenset(
    [
        "首页",
        "首頁",
        "网站首页",
        "網站首頁",
        "主页",
        "主頁",
        "home",
        "homepage",
        "ホーム",
        "トップ",
        "トップページ",
        "top",
        "홈",
        "startseite",
        "start",
        "accueil",
        "inicio",
        "portada",
    ]
)
_BREADCRUMB_ENDS = frozenset(
    ["正文", "内容", "內容", "本文", "記事", "詳細", "기사", "본문", "article", "full text", "story"]
)
_FEWEST_SECTIONS = 2
_TAGS = re.compile(r"(?:#[^\s#]{1,30}[\s,，、]*){2,}")
_POSITION = re.compile(
    r"(?:您?(?:现在|現在|目前|当前|當前)?的?(?:所在)?位置|当前位置|當前位置|目前位置|你在这里|您在這裡|現在位置|현재\s?위치|you are here)\s*[:：]?\s*"
)


def classify_line(text: str) -> Verdict | None:
    """Return the type of boilerplate or metadata that the words of one line or block state, or None for prose.

    >>> classify_line("責任編輯：林小安")
    Verdict(type='editor_line', rule='words:editor_line:editor')
    >>> classify_line("歐盟要求瀏覽器停用第三方 Cookie 的法案昨日通過。") is None
    True
    """
    size = len(text)
    if size > _LONGEST:
        return None
    line = text.strip().lower()
    if size <= _LONGEST_PHRASE:
        kind = _PHRASE_TYPES.get(line.strip(_EDGES))
        if kind is not None:
            return _PHRASE_VERDICTS[kind]
    is_latin = line.isascii() or _CJK.search(line) is None
    if _has_trigger(line, is_latin=is_latin) or (size <= 160 and _NUMBERED.search(line)):
        patterns = _LATIN_PATTERNS if is_latin else _PATTERNS
        if _COOKIE.search(line):
            patterns = _COOKIE_PATTERNS + patterns
        for longest, needs, pattern, verdict in patterns:
            if (
                size <= longest
                and (needs is None or needs.search(line))
                and pattern.match(line)
                and not (longest > 160 and _SAYING.search(line))
            ):
                return verdict
    return _classify_row(line) if size <= 400 and (_is_parted(line) or _opens_menu(line)) else None


def _has_trigger(line: str, *, is_latin: bool) -> bool:
    if (_LATIN_START if is_latin else _START).match(line):
        return True
    if is_latin:
        for stem in _LATIN_TRIGGERS:  # noqa: SIM110 - a plain loop takes half the time of any()
            if stem in line:
                return True
        return False
    return _TRIGGER.search(line, 0, 160) is not None


def _is_parted(line: str) -> bool:
    """Whether a separator of items stands in the line; a sign of one, or white space other than single spaces, is a quick test."""
    has_sign = _SEPARATOR_SIGN.search(line) or "  " in line or not line.isprintable()
    return bool(has_sign) and _SEPARATOR.search(line) is not None


def _classify_row(line: str) -> Verdict | None:
    """Menus and breadcrumbs: several short items between separators, none of them a sentence."""
    if not line or _SENTENCE_END.search(line):
        return None
    if _POSITION.match(line) and len(line) <= 160:
        return Verdict("breadcrumb", "row:position")
    if _STEP_MARK.search(line):
        steps = [step for step in _STEPS.split(_POSITION.sub("", line)) if step]
        if len(steps) >= 2 and max(map(len, steps)) <= 60 and _is_trail(steps, bool(_ARROW.search(line))):
            return Verdict("breadcrumb", "row:steps")
    if _TAGS.fullmatch(line):
        return Verdict("related_links", "row:tags")
    words = line.split()
    if len(words) >= 3 and _is_menu(words):
        return Verdict("nav", "row:words")
    if len(words) >= 2 and _CJK.search(line) and all(word in _PHRASE_TYPES for word in words):
        return Verdict(_PHRASE_TYPES[words[0]], "row:phrases")
    if not _ITEM_MARK.search(line):
        return None
    items = [item.strip(_EDGES) for item in _ITEMS.split(line)]
    types = [kind for item in items if (kind := _PHRASE_TYPES.get(item)) is not None]
    known = len(types)
    if len(items) >= 2 and known == len(items) and "nav" not in types:
        return Verdict(_most_common(types), "row:phrases")
    fits = len(items) >= 3 and max(map(len, items)) <= 24 and not any("：" in i or ":" in i for i in items)
    sections = sum(item in SECTIONS for item in items)
    if fits and (known >= 1 or _is_menu(items) or "|" in line and sections >= max(_FEWEST_SECTIONS, len(items) // 2)):
        return Verdict("nav", "row:menu")
    if len(items) >= 2 and known == len(items):
        return Verdict(_most_common(types), "row:phrases")
    return None


def _is_trail(steps: list[str], is_arrowed: bool) -> bool:
    """Whether the steps lead from a home page, or are three or more that end in 'article' or are short words."""
    first, last = steps[0].strip(_EDGES), steps[-1].strip(_EDGES)
    home = first in _BREADCRUMB_HOME or first.endswith(("首页", "首頁", "主页", "ホーム", "トップ", "홈"))
    is_short = max(map(len, steps)) <= _LONGEST_STEP and not any(
        character.isdigit() for step in steps for character in step
    )
    return home or len(steps) >= 3 and (last in _BREADCRUMB_ENDS or is_arrowed and is_short)


def _opens_menu(line: str) -> bool:
    word = line[:24].partition(" ")[0].strip(_EDGES)
    return word in _PHRASE_TYPES or word in SECTIONS or word.isdigit()


def is_section_name(text: str) -> bool:
    """Return whether a line is the name of a site's section, a menu word only beside other menu words."""
    return len(text) <= 16 and text.strip(_EDGES).lower() in SECTIONS


def _is_menu(words: list[str]) -> bool:
    """Whether menu words, section names and page numbers make up most of a row, section names alone at least four."""
    numbers = menu = sections = 0
    for word in words:
        bare = word.strip(_EDGES)
        numbers += word.isdigit()
        menu += _PHRASE_TYPES.get(bare) == "nav"
        sections += bare in SECTIONS
    return menu + sections + numbers >= 0.85 * len(words) and (menu >= 1 or sections >= 4)


def _most_common(types: list[str]) -> str:
    return "nav" if "nav" in types else max(types, key=types.count)
