"""From HTML chunks to drafts: one walk in document order that needs no closed tags and no recursion."""

from __future__ import annotations

import re
import warnings
from typing import Any

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from bs4.element import NavigableString, PreformattedString, Tag

from tasks.boilerplate import classify_line
from tasks.markdown.inline import Line
from tasks.markdown.places import find_place
from tasks.markdown.render import LINES, Chunk
from tasks.plaintext.drafts import Draft, clean_line, measure_width
from tasks.plaintext.marks import SENTENCE_END
from tasks.records import META_TYPES

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
        "textarea",
        "head",
        "ins",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|;|$)", re.IGNORECASE)
_TINY = re.compile(r"[01](?:px)?$")
_BOLD = frozenset({"strong", "b", "em", "i"})
_DEEPEST = 60
_MOST_TABLES = 3
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")


class Walker:
    """Gathers drafts from one chunk after another; what a chunk leaves open ends with it."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._group = 0
        self._image: dict[str, str] | None = None

    def walk(self, chunk: Chunk) -> None:
        """Append the drafts of one chunk."""
        self._offset = chunk.line - 1 if chunk.is_raw else 0
        self._is_raw = chunk.is_raw
        self._source = chunk.line
        self._end = chunk.line
        self._opened: int | None = None
        self._context: list[Tag] = []
        self._lines: list[Line] = [Line()]
        self._blocks: set[int] = set()
        soup = _parse(chunk.html)
        node: Any = soup.contents[0] if soup.contents else None
        while node is not None:
            while self._context and node.parent is not self._context[-1]:
                self._leave(self._context.pop())
            node = self._enter_tag(node) if isinstance(node, Tag) else self._enter_text(node)
        while self._context:
            self._leave(self._context.pop())
        self._flush("paragraph")

    def _enter_tag(self, tag: Tag) -> Any:
        self._locate(tag)
        name = tag.name
        if name in _SILENT or _is_hidden(tag):
            return _skip(tag)
        if name == "table" and self._nested_tables() <= _MOST_TABLES and _is_data_table(tag):
            self._flush(self._kind())
            self._add_table(tag)
            return _skip(tag)
        if name == "pre":
            self._flush(self._kind())
            self._add_code(tag)
            return _skip(tag)
        if name == "br":
            self._break()
        elif name == "img":
            self._add_image(tag)
        elif name == "input":
            self._lines[-1].input_value = str(tag.get("value") or "") or self._lines[-1].input_value
        elif name in BLOCKS or self._is_meta_run(tag):
            self._flush(self._kind())
            self._opened = self._source
            self._blocks.add(id(tag))
        elif name == "a" or tag.get("href"):
            self._lines[-1].open_link(str(tag.get("href") or ""))
        self._context.append(tag)
        return tag.next_element

    def _enter_text(self, node: NavigableString) -> Any:
        if not isinstance(node, PreformattedString):
            strong = any(tag.name in _BOLD for tag in self._context[-4:])
            self._lines[-1].add(str(node), self._source, strong=strong)
            if self._is_raw:
                self._source += node.count("\n")
        return node.next_element

    def _leave(self, tag: Tag) -> None:
        if id(tag) in self._blocks:
            self._context.append(tag)
            self._flush(self._kind())
            self._context.pop()
        elif tag.name == "a" or (tag.name not in ("img", "br", "input") and tag.get("href")):
            self._lines[-1].close_link()

    def _locate(self, tag: Tag) -> None:
        stated = tag.get(LINES)
        if stated:
            first, _, last = str(stated).partition("-")
            self._source, self._end = int(first), int(last)
        elif self._is_raw and tag.sourceline:
            self._source = self._offset + tag.sourceline

    def _is_meta_run(self, tag: Tag) -> bool:
        """Whether an inline element that opens a line is a segment of its own: the author's name, the time."""
        if len(self._lines[-1]) or tag.name not in ("span", "time", "a", "em", "strong", "b", "i", "small"):
            return False
        return tag.name == "time" or bool(tag.attrs) and find_place([tag]) in META_TYPES

    def _nested_tables(self) -> int:
        return sum(tag.name == "table" for tag in self._context[-_DEEPEST:])

    def _kind(self) -> str:
        for tag in reversed(self._context[-_DEEPEST:]):
            name = tag.name
            if name in _HEADINGS:
                return name
            if name in ("li", "dd", "dt"):
                return "list_item"
            if name == "blockquote":
                return "quote"
            if name in ("figcaption", "caption"):
                return "image_caption" if name == "figcaption" else "table_caption"
            if name == "td" or name == "th":
                return "paragraph"
        return "paragraph"

    def _break(self) -> None:
        line = self._lines[-1]
        targets = line.carry_links()
        self._lines.append(Line(is_soft=not self._is_raw))
        for href in targets:
            self._lines[-1].open_link(href)

    def _add_image(self, tag: Tag) -> None:
        if any(_TINY.match(str(tag.get(side) or "")) for side in ("width", "height")):
            return
        image = {key: str(tag.get(key)) for key in ("src", "alt") if tag.get(key)}
        if image:
            line = self._lines[-1]
            line.text_before_image = line.text_before_image or len(line) > 0
            line.images.append(image)

    def _add_table(self, tag: Tag) -> None:
        rows = tuple(row for tr in tag.find_all("tr") if (row := _read_row(tr)))
        if any(any(cell for cell in row) for row in rows):
            draft = self._draft("\n".join(" | ".join(row) for row in rows), "table")
            draft.table = rows
            draft.decide("table", "markup:table")

    def _add_code(self, tag: Tag) -> None:
        text = tag.get_text().strip("\n")
        if text.strip():
            self._draft(
                "\n".join(clean_line(line) if not line.strip() else line for line in text.split("\n")), "code"
            ).decide("code", "markup:code")

    def _draft(self, text: str, hint: str) -> Draft:
        self._group += 1
        end = self._source if self._is_raw else self._end
        draft = Draft(text, self._source, max(self._source, end), group=self._group, hint=hint)
        self.drafts.append(draft)
        self._image = None
        return draft

    def _flush(self, kind: str) -> None:
        lines, self._lines = self._lines, [Line()]
        for href in lines[-1].carry_links():
            self._lines[-1].open_link(href)
        is_loose = not self._is_raw or kind == "paragraph" and not any(tag.name == "p" for tag in self._context[-6:])
        for part in split_lines(lines, is_loose=is_loose):
            self._add_part(part, kind)

    def _add_part(self, part: Line, kind: str) -> None:
        text = part.text()
        if not text:
            self._image = part.images[0] if part.images else self._image
            return
        hint = "heading" if kind in _HEADINGS else kind
        image = part.images[0] if part.images else None
        before = self._image
        draft = self._draft(text, hint)
        if self._is_raw:
            draft.start, draft.end = self._opened or part.first_source or draft.start, part.last_source or draft.end
            self._opened = None
        draft.level = _HEADINGS.get(kind)
        draft.place = find_place(reversed(self._context[-_DEEPEST:]))
        draft.links = tuple(part.links)
        if part.input_value:
            draft.attrs["input_value"] = part.input_value
        if hint == "paragraph" and part.strong >= len(text.replace(" ", "")) - 1:
            draft.hint = "emphasis"
        captioned = image if image and not part.text_before_image else before
        if captioned and hint in ("paragraph", "image_caption"):
            draft.attrs.update(captioned)
            draft.mark = "image" if image else "below_image"


def split_lines(lines: list[Line], *, is_loose: bool) -> list[Line]:
    """Return the parts of a block that its line breaks divide.

    A blank line divides, so does a line that words give away as something else than the line before it. In a block that
    states no paragraph (`is_loose`) lines that are whole sentences are paragraphs; elsewhere they are one text.
    """
    parts: list[Line] = []
    verdict: str | None = None
    blank = True
    alone = is_loose and _are_paragraphs(lines)
    for line in lines:
        if not len(line) and not line.images:
            blank = blank or not line.is_soft
            continue
        text = line.text()
        found = classify_line(text) if len(lines) > 1 else None
        kind = found.type if found else None
        if blank or alone or not (kind == verdict or _continues(parts[-1], kind, text)):
            parts.append(line)
            verdict = kind
        else:
            parts[-1].absorb(line)
            verdict = kind or verdict
        blank = False
    return parts


def _continues(before: Line, kind: str | None, text: str) -> bool:
    """Whether a line goes on with the one before: it is that line's address, or that line held pictures only."""
    return kind is None and _ADDRESS.match(text) is not None or not len(before)


def _are_paragraphs(lines: list[Line]) -> bool:
    texts = [line.text() for line in lines if len(line)]
    whole = sum(SENTENCE_END.search(text, max(0, len(text) - 12)) is not None for text in texts)
    return len(texts) >= 2 and whole >= 0.7 * len(texts) and max(map(measure_width, texts)) > 80


def _parse(html: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(_close_open_ends(html), "html.parser")


def _close_open_ends(html: str) -> str:
    """Return the HTML with tags and comments that never end as text; the parser would search to the end for each."""
    tags = html.rfind(">") + 1
    html = html[:tags] + html[tags:].replace("<", "&lt;")
    comments = html.rfind("-->") + 1
    return html[:comments] + html[comments:].replace("<!", "&lt;!")


def _skip(tag: Tag) -> Any:
    """Return the node after a tag and everything inside it."""
    last: Any = tag
    while isinstance(last, Tag) and last.contents:
        last = last.contents[-1]
    return last.next_element


def _is_hidden(tag: Tag) -> bool:
    return (
        tag.has_attr("hidden")
        or tag.get("aria-hidden") == "true"
        and tag.name == "span"
        or bool(_HIDDEN_STYLE.search(str(tag.get("style") or "")))
    )


def _is_data_table(tag: Tag) -> bool:
    if tag.find(["table", "p"]) is not None:
        return False
    rows = tag.find_all("tr", limit=50)
    cells = [len(row.find_all(["td", "th"], recursive=False)) for row in rows]
    return len(rows) >= 2 and max(cells, default=0) >= 2


def _read_row(tr: Tag) -> tuple[str, ...]:
    return tuple(clean_line(cell.get_text(" ")) for cell in tr.find_all(["td", "th"], recursive=False))
