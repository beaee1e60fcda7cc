"""Commands that read a warehouse."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from flows.commands.context import FORMATS, Context, shared_options
from warehouse.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

form_option = click.option(
    "--format", "form", type=click.Choice(["table", *FORMATS]), default="table", show_default=True
)
at_option = click.option(
    "--at", type=click.IntRange(1), metavar="N", help="Read snapshot N instead of the current one."
)


def show(context: Context, reader: pa.RecordBatchReader, form: str, limit: int | None = None) -> None:
    """Writes a result to standard output."""
    from exports import write_table
    from exports.streams import TABLE_ROWS

    rows = write_table(reader, form, sys.stdout.buffer, limit)
    if form == "table" and limit is None and rows == TABLE_ROWS:
        context.say(f"the first {rows:,} rows; --limit or another --format shows more")


def refuse_binary(form: str, command: str) -> None:
    """Raises UsageError where Parquet would be written to a terminal."""
    if form == "parquet" and sys.stdout.isatty():
        raise UsageError(f"Parquet is binary: send it to a file, as in {command} --format parquet > result.parquet")


@click.command()
@click.argument("query")
@form_option
@at_option
@click.option("--limit", type=click.IntRange(0), metavar="N", help="Show at most N rows [1000 of a table].")
@shared_options
def sql(context: Context, query: str, form: str, at: int | None, limit: int | None) -> None:
    """Runs one reading SQL statement (DuckDB's dialect) on the current snapshot; `-` reads it from standard input.

    \b
    Example:
      inkmill sql "select title, published_at from documents where language = 'ja'"
      echo "summarize documents" | inkmill sql - --format csv
      inkmill sql "select count(*) from documents" --at 3
    """
    from warehouse import run_query

    text = sys.stdin.read() if query == "-" else query
    refuse_binary(form, "inkmill sql …")
    with context.open().connect(at) as connection:
        show(context, run_query(connection, text), form, limit)


@click.command()
@click.argument("query")
@form_option
@at_option
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, metavar="N", help="Show N documents.")
@click.option("--all", "every", is_flag=True, help="Search duplicates too, not only canonical documents.")
@shared_options
def search(context: Context, query: str, form: str, at: int | None, limit: int, every: bool) -> None:
    """Finds documents by words and phrases, the best first; Simplified and Traditional Chinese find each other.

    The more of the words a document holds, the better. Words between quotation marks are found side by side.

    \b
    Example:
      inkmill search '港口 扩建'
      inkmill search '"offshore wind" permit' --limit 5
    """
    from warehouse.query import run_query

    refuse_binary(form, "inkmill search …")
    columns = "*" if form != "table" else "score, title, language, snippet, doc_id"
    statement = f"select {columns} from search($query, n := $limit, every := $every)"
    with context.open().connect(at) as connection:
        found = run_query(connection, statement, {"query": query, "limit": limit, "every": every}).read_all()
        if found.num_rows or form != "table":
            show(context, found.to_reader(), form)
        else:
            context.say("no document holds any of these words")


@click.command()
@click.argument("name", required=False)
@form_option
@shared_options
def tables(context: Context, name: str | None, form: str) -> None:
    """Lists tables, views and macros with what they hold; with NAME, the columns of one of them.

    \b
    Example:
      inkmill tables
      inkmill tables mentions
    """
    from warehouse.catalog import read_sql
    from warehouse.query import run_query

    refuse_binary(form, "inkmill tables")
    with context.open().connect() as connection:
        if name is None:
            show(context, run_query(connection, read_sql("tables.sql")), form)
            return
        found = run_query(connection, read_sql("columns.sql"), {"name": name.lower()}).read_all()
    if not found.num_rows:
        raise UsageError(f"there is no table or view {name!r}; `inkmill tables` lists them")
    show(context, found.to_reader(), form)


@click.command()
@form_option
@shared_options
def history(context: Context, form: str) -> None:
    """Lists the kept snapshots, the newest first, with the rows that had been written by then.

    \b
    Example:
      inkmill history
    """
    import pyarrow as pa

    refuse_binary(form, "inkmill history")
    rows: list[dict[str, Any]] = [
        {"snapshot": found.number, "published_at": found.published_at, "load_id": found.load_id}
        | {name: found.rows[name] for name in ("documents", "segments", "mentions", "quarantine", "loads")}
        for found in reversed(context.open().history())
    ]
    show(context, pa.Table.from_pylist(rows).to_reader(), form)


@click.command()
@click.argument("before", type=click.IntRange(1), metavar="A")
@click.argument("after", type=click.IntRange(1), metavar="[B]", required=False)
@form_option
@click.option("--limit", type=click.IntRange(0), metavar="N", help="Show at most N documents [1000 of a table].")
@shared_options
def diff(context: Context, before: int, after: int | None, form: str, limit: int | None) -> None:
    """Lists the documents that differ between snapshots A and B: added, superseded, removed, reassigned.

    Without B, A is compared with the current snapshot. A document is reassigned when its duplicate cluster changed.

    \b
    Example:
      inkmill diff 3 4
    """
    from collections import Counter

    from warehouse.diff import diff_snapshots

    refuse_binary(form, "inkmill diff …")
    warehouse = context.open()
    latest = warehouse.snapshot().number if after is None else after
    found = diff_snapshots(warehouse, before, latest)
    counts = Counter(found.column("change").to_pylist())
    said = ", ".join(f"{count:,} {change}" for change, count in sorted(counts.items())) or "no document differs"
    context.say(f"snapshot {before} to {latest}: {said}")
    if found.num_rows:
        show(context, found.to_reader(), form, limit)


@click.command()
@shared_options
def status(context: Context) -> None:
    """Shows what the warehouse holds: rows of every table, the last loads, languages and quarantine.

    \b
    Example:
      inkmill status --warehouse data/warehouse
    """
    from flows.status import render_status
    from warehouse.files import report_failures

    warehouse = context.open()
    with report_failures("reading", warehouse.path):
        for line in render_status(warehouse):
            click.echo(line)
