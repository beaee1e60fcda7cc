"""What element names mean for the parser: sets of tag names, and the bits that sections pass to their blocks."""

from __future__ import annotations

from types import MappingProxyType

SKIPPED_TAGS = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "applet",
        "audio",
        "video",
        "map",
        "head",
        "title",
        "meta",
        "link",
        "base",
        "select",
        "option",
        "optgroup",
        "datalist",
        "textarea",
        "input",
        "progress",
        "meter",
        "noframes",
        "noembed",
        "frameset",
        "frame",
        "math-renderer",
    ]
)
"""Elements whose content is no visible text of the page."""

BLOCK_TAGS = frozenset(
    [
        "html",
        "body",
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "aside",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "menu",
        "dir",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "address",
        "form",
        "fieldset",
        "legend",
        "details",
        "summary",
        "center",
        "hr",
        "hgroup",
        "search",
        "listing",
        "xmp",
        "plaintext",
        "multicol",
        "marquee",
        "dialog",
        "button",
        "picture",
    ]
)
"""Elements that begin a block of their own; every other element is inline, save custom elements (with a hyphen)."""

PLAIN_INLINE_TAGS = frozenset(
    [
        "b",
        "i",
        "em",
        "strong",
        "u",
        "s",
        "small",
        "big",
        "sub",
        "sup",
        "tt",
        "code",
        "kbd",
        "samp",
        "var",
        "ins",
        "del",
        "mark",
        "q",
        "wbr",
        "img",
    ]
)
"""Inline elements whose attributes never matter."""

HEADING_LEVELS = MappingProxyType({"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6})
JOINING_TAGS = frozenset(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "figcaption", "caption", "th"])
"""Elements in which a single line break does not begin a new block."""

PREFORMATTED_TAGS = frozenset(["pre", "listing", "xmp", "plaintext"])

IN_NAV = 1 << 0
IN_FOOTER = 1 << 1
IN_HEADER = 1 << 2
IN_ASIDE = 1 << 3
IN_ARTICLE = 1 << 4
IN_MAIN = 1 << 5
IN_FORM = 1 << 6
IN_LIST = 1 << 7
IN_TABLE = 1 << 8
IN_QUOTE = 1 << 9
IN_FIGURE = 1 << 10
IN_CODE = 1 << 11
IN_BUTTON = 1 << 12
IN_DEFINITIONS = 1 << 13
IN_DIALOG = 1 << 14
IN_PARAGRAPH = 1 << 15
IN_HEADING = 1 << 16
TAG_BITS = 17

TAG_SECTIONS = MappingProxyType(
    {
        "nav": IN_NAV,
        "footer": IN_FOOTER,
        "header": IN_HEADER,
        "aside": IN_ASIDE,
        "article": IN_ARTICLE,
        "main": IN_MAIN,
        "form": IN_FORM,
        "fieldset": IN_FORM,
        "label": IN_FORM,
        "ul": IN_LIST,
        "ol": IN_LIST,
        "menu": IN_LIST,
        "dir": IN_LIST,
        "table": IN_TABLE,
        "blockquote": IN_QUOTE,
        "figure": IN_FIGURE,
        "pre": IN_CODE,
        "listing": IN_CODE,
        "xmp": IN_CODE,
        "button": IN_BUTTON,
        "dl": IN_DEFINITIONS,
        "dialog": IN_DIALOG,
        "p": IN_PARAGRAPH,
        "h1": IN_HEADING,
        "h2": IN_HEADING,
        "h3": IN_HEADING,
        "h4": IN_HEADING,
        "h5": IN_HEADING,
        "h6": IN_HEADING,
    }
)
ROLE_SECTIONS = MappingProxyType(
    {
        "navigation": IN_NAV,
        "contentinfo": IN_FOOTER,
        "banner": IN_HEADER,
        "complementary": IN_ASIDE,
        "article": IN_ARTICLE,
        "main": IN_MAIN,
        "search": IN_FORM,
        "dialog": IN_DIALOG,
        "alertdialog": IN_DIALOG,
        "menu": IN_NAV,
        "menubar": IN_NAV,
        "button": IN_BUTTON,
    }
)
