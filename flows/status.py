"""What a warehouse holds, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from warehouse import Warehouse

LOADS_SHOWN = 5
_TABLES = ("documents", "segments", "mentions", "facts", "duplicates", "translations", "quarantine", "loads")


def render_status(warehouse: Warehouse) -> Iterator[str]:
    """Lines on the current snapshot: rows of every table, languages, duplicates, quarantine, the last loads."""
    with warehouse.connect() as connection:
        yield f"warehouse    {warehouse.path}"
        for name in _TABLES:
            (rows,) = connection.execute(f"select count(*) from {name}").fetchone() or (0,)
            yield f"{name:<13}{rows:>12,}"
        yield ""
        for title, query in (
            (
                "languages",
                "select language || coalesce('-' || script, ''), count(*) from documents group by 1 order by 2 desc, 1",
            ),
            ("duplicates", "select kind, count(*) from duplicates group by 1 order by 2 desc, 1"),
            ("quarantine", "select stage || '/' || code, count(*) from quarantine group by 1 order by 2 desc, 1"),
        ):
            counts = connection.execute(query).fetchall()
            if counts:
                yield f"{title:<13}" + ", ".join(f"{name} {count:,}" for name, count in counts)
        yield ""
        loads = connection.execute(
            "select load_id, finished_at, inputs, unchanged, documents, quarantined from loads "
            f"order by load_id desc limit {LOADS_SHOWN}"
        ).fetchall()
        for load_id, finished, inputs, unchanged, documents, quarantined in loads:
            yield (
                f"load {load_id}  {finished:%Y-%m-%d %H:%M} UTC  inputs {inputs:,} = unchanged {unchanged:,} "
                f"+ documents {documents:,} + quarantined {quarantined:,}"
            )
