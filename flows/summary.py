"""The summary of a run, for a terminal and for a Prefect artifact."""

from __future__ import annotations

from flows.pipeline import RunSummary

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
