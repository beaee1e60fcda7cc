"""Tables that lost their markup: rows of cells between tabs or pipes."""

from __future__ import annotations

import re
from itertools import groupby

from tasks.plaintext.drafts import Draft, clean_line
from tasks.plaintext.lines import Line
from tasks.plaintext.marks import SENTENCE_END

_COLUMNS = re.compile(r" {3,}|\u3000{2,}| {2,}(?=[\d(+-])")
_DIVIDER = re.compile(r"[\s|+:=─┼│━-]+$")


def split_cells(raw: str) -> tuple[str, ...] | None:
    """Return the cells of a row set with tabs or pipes, or None where the line is no row."""
    if raw.count("|") >= 2 or raw.count("│") >= 2:
        inner = raw.strip().replace("│", "|")
        if inner.startswith("|"):
            inner = inner[1:].removesuffix("|")
        cells = inner.split("|")
    elif "\t" in raw.strip():
        cells = re.split(r"\t+", raw.strip())
    elif _COLUMNS.search(raw.strip()) and not SENTENCE_END.search(raw.rstrip()):
        cells = _COLUMNS.split(raw.strip())
    else:
        return None
    return tuple(clean_line(cell) for cell in cells)


def find_tables(lines: list[Line]) -> list[tuple[int, int, tuple[tuple[str, ...], ...]]]:
    """Return (first, end, rows) of each run of two or more rows with the same number of cells."""
    widths = [_count_cells(line) for line in lines]
    found = []
    index = 0
    for (width, _), run in groupby(zip(widths, (line.group for line in lines), strict=True)):
        size = len(list(run))
        if width >= 2 and size >= 2 and (size >= 3 or "\t" in lines[index].raw or "|" in lines[index].raw):
            rows = [split_cells(line.raw) or () for line in lines[index : index + size]]
            rows = [row for row in rows if any(not _DIVIDER.match(cell) for cell in row if cell)]
            if len(rows) >= 2:
                found.append((index, index + size, tuple(rows)))
        index += size
    return found


def build_table(lines: list[Line], rows: tuple[tuple[str, ...], ...], rule: str) -> Draft:
    """Return the draft of a table: its text holds a row a line, cells between ' | '."""
    draft = Draft("\n".join(" | ".join(row) for row in rows), lines[0].number, lines[-1].number, group=lines[0].group)
    draft.table = rows
    draft.decide("table", rule)
    return draft


def _count_cells(line: Line) -> int:
    if len(line.raw) > 2000:
        return 0
    cells = split_cells(line.raw)
    return len(cells) if cells else 0
