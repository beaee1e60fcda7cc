"""The summary of a run, for a terminal and for a Prefect artifact."""

from __future__ import annotations

from typing import Any

from flows.pipeline import RunSummary
from warehouse import Warehouse

SAMPLES = 5

_COUNTS = (
    ("inputs", "records read"),
    ("unchanged", "already in the warehouse"),
    ("documents", "stored"),
    ("quarantined", "set aside, see the quarantine table"),
    ("superseded", "earlier versions replaced"),
    ("duplicates", "documents that repeat another"),
    ("translations", "links between languages"),
    ("segments", "typed pieces of the documents"),
    ("mentions", "amounts, dates, quotations, names …"),
    ("facts", "commitments and polls"),
)

_EXAMPLES = (
    "select language, script, count(*) from documents group by all order by 3 desc",
    "select type, surface, value_num, currency from mentions where type = 'money' limit 10",
    "select source_uri, source_key, stage, code, message from quarantine",
)


def render_text(summary: RunSummary, *, dry_run: bool = False) -> str:
    """The summary as plain lines, with SQL lines to try where something was published."""
    lines = [f"{name:<13}{getattr(summary, name):>10,}  {meaning}" for name, meaning in _COUNTS]
    if summary.skipped_files:
        lines.append(
            f"{'skipped':<13}{summary.skipped_files:>10,}  files of unknown kind; name a file by itself to read it"
        )
    seconds = "  ".join(f"{name} {value:.1f} s" for name, value in summary.seconds.items())
    lines += ["", seconds, ""]
    if dry_run:
        return "\n".join([*lines, "Dry run: nothing was stored."])
    if summary.load_id is None:
        lines.append(f"Nothing new: {summary.warehouse} stays as it was.")
    else:
        lines.append(f"Load {summary.load_id} is in {summary.warehouse}/catalog.duckdb. Try:")
    option = f" --warehouse {summary.warehouse}"
    lines += [f'  inkmill sql{option} "{query}"' for query in _EXAMPLES]
    return "\n".join(lines)


def render_markdown(summary: RunSummary) -> str:
    """The summary as a Markdown table, for a Prefect artifact."""
    rows = [f"| {name} | {getattr(summary, name):,} | {meaning} |" for name, meaning in _COUNTS]
    seconds = ", ".join(f"{name} {value:.1f} s" for name, value in summary.seconds.items())
    head = f"Load `{summary.load_id}`" if summary.load_id else "Nothing new"
    table = "\n".join(["| | | |", "|---|---:|---|", *rows])
    return f"{head} in `{summary.warehouse}`\n\n{table}\n\n{seconds}\n"


def list_funnel(summary: RunSummary) -> list[dict[str, Any]]:
    """What became of the records, one row a step, with its share of the records read."""
    steps = (
        ("inputs", summary.inputs, "records read"),
        ("unchanged", summary.unchanged, "already in the warehouse"),
        ("documents", summary.documents, "stored"),
        ("duplicates", summary.duplicates, "of the stored ones, repeat another"),
        ("quarantined", summary.quarantined, "set aside"),
        ("segments", summary.segments, "typed pieces of the stored ones"),
        ("mentions", summary.mentions, "typed spans of the segments"),
    )
    whole = max(summary.inputs, 1)
    return [
        {"step": name, "rows": count, "share": f"{count / whole:.1%}" if position < 5 else "", "meaning": meaning}
        for position, (name, count, meaning) in enumerate(steps)
    ]


def list_quarantine(warehouse: Warehouse, load_id: str) -> list[dict[str, Any]]:
    """What a load set aside: a row for each stage and code, with the number of records and some of them."""
    query = f"""
        select stage, code, count(*) as records,
            min(message) as message,
            list(source_uri || ' ' || source_key order by source_uri, source_key)[:{SAMPLES}] as samples
        from quarantine where load_id = ? group by all order by records desc, stage, code
    """
    with warehouse.connect() as connection:
        rows = connection.execute(query, [load_id]).fetchall()
    return [
        {
            "stage": stage,
            "code": code,
            "records": records,
            "message": message,
            "samples": "\n".join(name.strip() for name in samples),
        }
        for stage, code, records, message, samples in rows
    ]


def list_slowest(summary: RunSummary) -> list[dict[str, Any]]:
    """The records that took longest, the slowest first."""
    return [{"seconds": round(seconds, 3), "record": source} for seconds, source in summary.slowest]
