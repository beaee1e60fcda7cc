"""Which format a text is in, decided by its content; names and declared types only break ties."""

from __future__ import annotations

import re

from tasks.records import Format

_SAMPLE = 60_000
_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,4000}?-->\s*){0,8}(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_EARLY_ROOT = re.compile(r"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|hr|h[1-6]|ul|ol|li|table|tr|td|th|section|article|header|footer|nav|main|center|blockquote|img|figure|form|iframe|script|"
    r"style|meta|link|title|body|head|html)(?=[\s/>])[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?=[\s/>])[^<>]{0,2000}>")
_FENCED = re.compile(r"^(?P<fence>`{3,}+|~{3,}+)[^`\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_SIGNS: tuple[tuple[float, re.Pattern[str]], ...] = (
    (1.0, re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)),
    (1.5, re.compile(r"!?\[[^\[\]\n]{0,200}\]\([^()\s]{1,500}(?:\s+\"[^\"\n]{0,200}\")?\)")),
    (1.0, re.compile(r"^[^\n|]{0,20}\S[^\n]{0,200}\n {0,3}(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)),
    (2.0, re.compile(r"^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$", re.MULTILINE)),
    (0.5, re.compile(r"(?<!\w)\*\*(?=\S)[^*\n]{1,200}(?<=\S)\*\*(?!\w)")),
    (0.4, re.compile(r"^ {0,3}(?:[-*+]|\d{1,3}\.)[ \t]+\S", re.MULTILINE)),
    (0.4, re.compile(r"^ {0,3}>[ \t]?\S", re.MULTILINE)),
    (1.0, re.compile(r"^ {0,3}\[[^\]\n]{1,80}\]:[ \t]+\S+", re.MULTILINE)),
)
_MOST_PER_SIGN = 3
_FIRST_HEADING = re.compile(r"\s*#{1,6}[ \t]+\S")
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?:[\w-]{1,40}:[^\n]{0,500}\r?\n|[ \t-][^\n]{0,500}\r?\n){1,60}?---[ \t]*\r?\n"
)
_ENOUGH = 1.5
_ENOUGH_AMID_TAGS = 1.0


def sniff_format(text: str, media_type: str | None = None, name: str = "") -> Format:
    """Return html, markdown or text, as the content shows.

    A root element at the start is HTML. Otherwise Markdown's signs outside tags and code fences make it Markdown,
    however much HTML it embeds; block tags without them make it HTML. A page quoted inside prose stays text.
    """
    sample = text[:_SAMPLE]
    if _ROOT.match(sample):
        return "html"
    if _FRONT_MATTER.match(sample):
        return "markdown"
    signs, is_fenced = _weigh_markdown(sample)
    declared = _declared(media_type, name)
    tags = list(_BLOCK_TAG.finditer(_FENCED.sub("", sample)))
    prose_before = len(_ANY_TAG.sub("", sample[: tags[0].start()]).strip()) if tags else 0
    if tags and _EARLY_ROOT.search(sample) and not is_fenced:
        if prose_before <= 120 and signs < _ENOUGH:
            return "html"
        return "markdown" if signs >= _ENOUGH or declared == "markdown" else "text"
    if signs >= (_ENOUGH_AMID_TAGS if tags else _ENOUGH) or is_fenced:
        return "markdown"
    if _is_markup(sample, len(tags), prose_before):
        return "html" if not (signs and declared == "markdown") else "markdown"
    if declared == "markdown" or declared == "html" and _ANY_TAG.search(sample):
        return declared
    return "text"


def _weigh_markdown(sample: str) -> tuple[float, bool]:
    """Return the weight of Markdown's signs outside code fences, and whether there are fences."""
    outside, fences = _FENCED.subn("", sample)
    outside = _ANY_TAG.sub("", outside)
    weight = 0.0
    for value, pattern in _SIGNS:
        count = sum(1 for _, _ in zip(pattern.finditer(outside), range(_MOST_PER_SIGN), strict=False))
        weight += value * count
    return weight + (1.0 if _FIRST_HEADING.match(outside) else 0.0), fences > 0


def _is_markup(sample: str, tags: int, prose_before: int) -> bool:
    """Whether block tags carry the text: it opens with one, or they are as common as lines."""
    if tags < 2:
        return tags == 1 and prose_before == 0 and sample.rstrip().endswith(">")
    lines = sample.count("\n") + 1
    return prose_before == 0 or tags >= 0.5 * lines and prose_before <= 200


def _declared(media_type: str | None, name: str) -> Format | None:
    kind = (media_type or "").lower()
    ending = name.lower().removesuffix(".gz").removesuffix(".zst").removesuffix(".bz2").rsplit(".", 1)[-1]
    if "html" in kind or ending in ("html", "htm", "xhtml", "shtml"):
        return "html"
    if "markdown" in kind or ending in ("md", "markdown", "mdown"):
        return "markdown"
    return None
