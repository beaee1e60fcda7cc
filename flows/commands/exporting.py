"""The command that writes exports."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from flows.commands.context import FORMATS, Context, shared_options


@click.command()
@click.argument("table", required=False)
@click.option("--sql", "query", help="Export the result of a query instead of a table.")
@click.option("--format", "form", type=click.Choice([*FORMATS, "duckdb"]), required=True)
@click.option("--to", "target", type=click.Path(path_type=Path), help="File to write [data/exports/TABLE.FORMAT].")
@click.option("--nested", is_flag=True, help="JSONL only: a document with its segments and mentions on one line.")
@click.option("--overwrite", is_flag=True, help="Replace the target if it exists.")
@shared_options
def export(
    context: Context,
    table: str | None,
    query: str | None,
    form: str,
    target: Path | None,
    nested: bool,
    overwrite: bool,
) -> None:
    """Writes a table or the result of a query to a file; the file appears only when it is complete.

    The table of a DuckDB file may be "all".

    \b
    Example:
      inkmill export documents --format parquet --to documents.parquet
      inkmill export documents --format jsonl --nested --to documents.jsonl
      inkmill export --sql "select * from mentions where type = 'money'" --format csv --to money.csv
    """
    from exports import export as write_export

    settings = context.settings()
    written = write_export(
        context.open(),
        target or _default_target(settings, table, form),
        form,
        table=table,
        query=query,
        nested=nested,
        overwrite=overwrite,
    )
    context.say(f"{written.rows:,} rows, {written.size:,} bytes, snapshot {written.snapshot}")
    click.echo(written.path)


def _default_target(settings: Any, table: str | None, form: str) -> Path:
    folder: Path = settings.exports
    return folder / f"{table or 'query'}.{form}"
