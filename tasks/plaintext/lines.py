"""From text to drafts: lines, re-joined where a fixed column width broke them, grouped by blank lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from tasks.plaintext.drafts import Draft, clean_line, measure_width
from tasks.plaintext.marks import BULLET, CJK, HEADING_MARKS, NUMBER, QUOTE, RULE, SENTENCE_END

_LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INDENT = re.compile(r"[\u3000\t]|\s{2}")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 36
_RAGGED = 18


@dataclass(frozen=True, slots=True)
class Line:
    """A source line that is not blank: its clean text, its raw form and number, and its blank-line group."""

    text: str
    raw: str
    number: int
    group: int


def read_lines(text: str) -> list[Line]:
    """Return the lines that hold text; rules of dashes count as blank lines."""
    lines: list[Line] = []
    group = 0
    open_group = False
    for number, raw in enumerate(_LINE_BREAK.split(text), 1):
        cleaned = clean_line(raw)
        if not cleaned or (len(cleaned) < 400 and RULE.match(cleaned)):
            group += open_group
            open_group = False
            continue
        lines.append(Line(cleaned, raw, number, group))
        open_group = True
    return lines


def join_lines(lines: list[Line]) -> list[Draft]:
    """Return one draft a line, or one for several where the text was wrapped at a fixed width."""
    limit = find_wrap_width(lines)
    drafts: list[Draft] = []
    for _, members in groupby(lines, key=lambda line: line.group):
        group = list(members)
        for part in _split_wrapped(group, limit) if limit and len(group) > 1 else [[line] for line in group]:
            text = part[0].text
            if len(part) > 1:
                text = _join([line.text for line in part])
            drafts.append(Draft(text, part[0].number, part[-1].number, group=part[0].group))
    return drafts


def find_wrap_width(lines: list[Line]) -> int | None:
    """Return the column width lines were broken at, or None where a line is a paragraph.

    Evidence: no line is wider than 100 columns, most lines inside a group come close to the widest, and many of them
    end in the middle of a sentence.
    """
    inner = [line for line, after in zip(lines, lines[1:], strict=False) if line.group == after.group]
    if len(inner) < 2:
        return None
    widths = [measure_width(line.text) for line in lines[:2000]]
    widest = max(widths)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return None
    sample = inner[:2000]
    full = [line for line in sample if measure_width(line.text) >= widest - _RAGGED]
    cut = [line for line in full if not SENTENCE_END.search(line.text)]
    if len(full) < 0.6 * len(sample) or len(cut) < 0.4 * len(full):
        return None
    return max(_NARROWEST_WRAP, int(median(measure_width(line.text) for line in full)) - _RAGGED)


def _split_wrapped(group: list[Line], limit: int) -> list[list[Line]]:
    parts: list[list[Line]] = [[group[0]]]
    for before, line in zip(group, group[1:], strict=False):
        fresh = (
            measure_width(before.text) < limit
            or _INDENT.match(line.raw) is not None
            and not _INDENT.match(before.raw)
            and not _is_marked(parts[-1][0])
            or _is_marked(line)
        )
        if fresh:
            parts.append([line])
        else:
            parts[-1].append(line)
    return parts


def _is_marked(line: Line) -> bool:
    text = line.text
    return bool(
        BULLET.match(text)
        or NUMBER.match(text)
        or QUOTE.match(text)
        or any(pattern.match(text) for _, pattern in HEADING_MARKS)
    )


def _join(texts: list[str]) -> str:
    parts = [texts[0]]
    for before, text in zip(texts, texts[1:], strict=False):
        tight = CJK.match(before[-1]) and CJK.match(text[0]) and not "\uac00" <= before[-1] <= "\ud7a3"
        parts.append(text if tight else f" {text}")
    return "".join(parts)
