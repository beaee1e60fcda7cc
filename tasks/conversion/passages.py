"""Conversion of what a reader sees of a text, a Markdown text or a page; addresses, tags, scripts and code stay.

Every pattern below takes what it matches up to its end, or up to the end of the text, so that none of them looks at a
character more than a few times.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tasks.records import Format

Converter = Callable[[str], str]

# https://example.org/wiki/台灣 is one address; in 請看https://example.org的介紹 it ends before 的.
_ADDRESS = r"(?:https?://|ftp://|mailto:|www\.)(?:[!-;=?-~]|(?<=[/=\#_%&-])[^\W_]+)++"
_TAG = r"""</?[a-zA-Z](?:=\s*+"[^"]*"|=\s*+'[^']*'|[^>])*+(?:>|\Z)"""
_SHORT_TAG = r"</?[a-zA-Z][a-zA-Z0-9-]*+(?:\s[^<>]{0,2000})?/?>"
_MARKUP = r"""
    <!--.*?(?:-->|\Z)
    | <!\[CDATA\[.*?(?:\]\]>|\Z)
    | <(?P<raw>script|style)\b[^>]*+>.*?(?:</(?P=raw)\s*+>|\Z)
    | <[!?][^>]*+(?:>|\Z)
"""
_CODE = r"""
    ^[ ]{0,3}(?P<fence>`{3,}+|~{3,}+)[^\n]*\n.*?(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z)  # ```sql … ```
    | (?<!`)(?P<ticks>`{1,3}+)(?:(?!\n[ \t]*\n).){1,2000}?(?<!`)(?P=ticks)(?!`)            # `SELECT`
    | (?<=\])\([^()\s]{1,2000}                                                           # [name](address
    | (?<=\]:)[ \t]++(?=\S{0,2000}[/.\#])[!-~]\S*                                        # [name]: address
"""
_FLAGS = re.VERBOSE | re.DOTALL | re.IGNORECASE | re.MULTILINE
_KEPT: dict[Format, re.Pattern[str]] = {
    "text": re.compile(_ADDRESS, _FLAGS),
    "html": re.compile(f"{_MARKUP} | {_TAG} | {_ADDRESS}", _FLAGS),
    "markdown": re.compile(f"{_CODE} | {_MARKUP} | {_SHORT_TAG} | {_ADDRESS}", _FLAGS),
}
_DECLARATIONS = tuple(
    re.compile(rf"""(<{opening}\b[^>]{{0,500}}?{name}\s*=\s*["']?)[\w.:-]+""", re.IGNORECASE)
    for opening, name in ((r"\?xml", "encoding"), ("meta", "charset"))
)


def convert_passages(text: str, form: Format, convert: Converter) -> str:
    """The text with its passages converted; addresses stay, of Markdown and HTML also tags, comments, scripts and code."""
    pieces: list[str] = []
    position = 0
    for kept in _KEPT[form].finditer(text):
        pieces.append(convert(text[position : kept.start()]))
        pieces.append(kept[0])
        position = kept.end()
    pieces.append(convert(text[position:]))
    return "".join(pieces)


def declare_utf8(page: str) -> str:
    """The page with the encoding that its XML declaration and its first meta element declare changed to UTF-8."""
    for declaration in _DECLARATIONS:
        page = declaration.sub(r"\1utf-8", page, count=1)
    return page
