"""Tells tables of data from tables that only lay out a page, and folds each table of data into one run."""

from __future__ import annotations

from tasks.html.tree import Place, Run, Tree

_LONG_CELL, _LONG_HEADED_CELL, _MEAN_CELL = 300, 1500, 60
_MANY_RUNS = 4
_REGULAR = 0.7
_LINKED = 0.5


def fold_tables(tree: Tree) -> None:
    """Replace the runs of every table of data by one run that holds its cells, row by row."""
    if "table" not in tree.tag:
        return
    rows = _read_rows(tree)
    folded: list[tuple[int, int, Run]] = []
    for table, table_rows in rows.items():
        first, end = tree.first_run[table], tree.end_run[table]
        captions = [run for run in range(first, end) if tree.tag[tree.runs[run].element] == "caption"]
        start = captions[-1] + 1 if captions else first
        if end - start > 1 and _is_data(tree, table, table_rows, start, end):
            folded.append((start, end, _fold_run(tree, table, table_rows, start, end)))
    if folded:
        replace_runs(tree, folded)


def _read_rows(tree: Tree) -> dict[int, list[list[int]]]:
    """The cells of every innermost table, row by row; tables that hold tables are left out."""
    table_of, row_of = [-1] * len(tree.tag), [-1] * len(tree.tag)
    rows: dict[int, list[list[int]]] = {}
    outer: set[int] = set()
    for element, tag in enumerate(tree.tag):
        parent = tree.parent[element]
        table, row = (table_of[parent], row_of[parent]) if parent >= 0 else (-1, -1)
        if tag == "table":
            outer.add(table)
            table, row = element, -1
            rows[element] = []
        elif table >= 0 and tag == "tr":
            rows[table].append([])
            row = element
        elif row >= 0 and tag in ("td", "th"):
            rows[table][-1].append(element)
        table_of[element], row_of[element] = table, row
    return {table: found for table, found in rows.items() if table not in outer}


def _is_data(tree: Tree, table: int, rows: list[list[int]], start: int, end: int) -> bool:
    full = [row for row in rows if row]
    if len(full) < 2 or "presentation" in tree.names[table]:
        return False
    widths = [len(row) for row in full]
    common = max(set(widths), key=widths.count)
    if max(widths) < 2 or common < 2:
        return False
    headed = start > tree.first_run[table] or any(tree.tag[cell] == "th" for row in full for cell in row)
    if not headed and widths.count(common) < _REGULAR * len(widths):
        return False
    runs = tree.runs[start:end]
    chars = sum(len(run.text) for run in runs)
    if sum(run.link_chars for run in runs) > _LINKED * chars:
        return False
    longest = _LONG_HEADED_CELL if headed else _LONG_CELL
    filled = 0
    for row in full:
        for cell in row:
            held = tree.runs[tree.first_run[cell] : tree.end_run[cell]]
            filled += bool(held)
            if len(held) > _MANY_RUNS * (1 + headed) or sum(len(run.text) for run in held) > longest:
                return False
    return filled >= 4 and (headed or chars < _MEAN_CELL * filled)


def _fold_run(tree: Tree, table: int, rows: list[list[int]], start: int, end: int) -> Run:
    """One run of the table: a line a row, cells between ' | '; links keep their places."""
    lines: list[str] = []
    cells: list[tuple[str, ...]] = []
    links: list[Place] = []
    offset = 0
    for row in rows:
        texts = []
        place = offset
        for cell in row:
            text, moved = _join_cell(tree.runs[tree.first_run[cell] : tree.end_run[cell]], place)
            texts.append(text)
            links.extend(moved)
            place += len(text) + 3
        if any(texts):
            cells.append(tuple(texts))
            lines.append(" | ".join(texts))
            offset += len(lines[-1]) + 1
        else:
            del links[len(links) - sum(link[0] >= offset for link in links) :]
    runs = tree.runs[start:end]
    inline = runs[0].inline
    for run in runs:
        inline &= run.inline
    return Run("\n".join(lines), table, sum(run.link_chars for run in runs), tuple(links), inline, 0, tuple(cells))


def _join_cell(runs: list[Run], place: int) -> tuple[str, list[Place]]:
    links: list[Place] = []
    parts: list[str] = []
    for run in runs:
        links += [(start + place, end + place, href) for start, end, href in run.links]
        parts.append(" ".join(run.text.split("\n")))
        place += len(parts[-1]) + 1
    return " ".join(parts), links


def replace_runs(tree: Tree, folded: list[tuple[int, int, Run]]) -> None:
    """Put the folded runs in place and move the run ranges of all elements, times and items along."""
    former = tree.runs
    runs: list[Run] = []
    moved: list[int] = []
    position = 0
    for start, end, run in [*sorted(folded, key=lambda one: one[0]), (len(former), len(former), None)]:
        moved.extend(range(len(runs), len(runs) + start - position))
        runs += former[position:start]
        moved += [len(runs)] * (end - start)
        if run is not None:
            runs.append(run)
        position = end
    moved.append(len(runs))
    tree.runs = runs
    ends = [0, *[number + 1 for number in moved[:-1]]]
    tree.end_run = [
        ends[end] if end > first else moved[first] for first, end in zip(tree.first_run, tree.end_run, strict=True)
    ]
    tree.first_run = [moved[first] for first in tree.first_run]
    tree.times = [(stamp, text, moved[run], around) for stamp, text, run, around in tree.times]
    tree.items = [(name, value, moved[run], around) for name, value, run, around in tree.items]
