"""The command that writes exports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.commands.context import FORMATS, Context, shared_options
from warehouse.errors import UsageError

if TYPE_CHECKING:
    from flows.settings import Settings
    from tasks.conversion.convert import Region, Script


@click.command()
@click.argument("table", required=False)
@click.option("--sql", "query", help="Export the result of a query instead of a table.")
@click.option("--format", "form", type=click.Choice([*FORMATS, "duckdb"]), required=True)
@click.option("--to", "target", help="File, folder or s3:// URL [data/exports/TABLE.FORMAT].")
@click.option("--canonical", is_flag=True, help="Leave out duplicates: documents, segments, mentions.")
@click.option("--at", type=click.IntRange(1), metavar="N", help="Export snapshot N instead of the current one.")
@click.option("--since", type=click.IntRange(1), metavar="N", help="Only what changed after snapshot N.")
@click.option("--partition-by", metavar="COLUMNS", help="Hive folders by these columns, as language,script.")
@click.option("--file-size", metavar="SIZE", help="Fill files up to this size, as 64MB; makes a folder [256MB].")
@click.option("--compression", type=click.Choice(["gzip", "zstd"]), help="Compress CSV or JSONL [by the name].")
@click.option("--excel", is_flag=True, help="CSV only: UTF-8 signature, no cell that runs as a formula.")
@click.option("--nested", is_flag=True, help="JSONL only: a document with its segments and mentions on one line.")
@click.option("--script", type=click.Choice(["Hans", "Hant"]), help="Add columns of Chinese text in this script.")
@click.option("--region", type=click.Choice(["TW", "HK"]), help="With --script: whose Traditional forms.")
@click.option("--overwrite", is_flag=True, help="Replace the target if it exists.")
@shared_options
def export(
    context: Context,
    table: str | None,
    query: str | None,
    form: str,
    target: str | None,
    canonical: bool,
    at: int | None,
    since: int | None,
    partition_by: str | None,
    file_size: str | None,
    compression: str | None,
    excel: bool,
    nested: bool,
    script: Script | None,
    region: Region | None,
    overwrite: bool,
) -> None:
    """Writes a table or the result of a query to a file or folder, which appears only when it is complete.

    --script writes title, text and surface in the other script beside the originals, as text_hans.

    Parquet becomes a folder with manifest.json unless the name ends in .parquet. The table of a DuckDB file may be
    "all".

    \b
    Example:
      inkmill export documents --format parquet --to documents.parquet
      inkmill export segments --format parquet --to segments --partition-by language --canonical
      inkmill export documents --format jsonl --nested --to documents.jsonl.gz
      inkmill export documents --format csv --excel --since 3 --to changes.csv
      inkmill export segments --format parquet --script Hans --to segments.parquet
      inkmill export --sql "select * from mentions where type = 'money'" --format csv --to money.csv
    """
    from flows.export_options import choose_conversion, read_size
    from flows.targets import write_export

    if target == "-":
        raise UsageError("an export is a file or a folder; to standard output writes `inkmill sql QUERY --format csv`")
    if target == "":
        raise UsageError("--to names no file; leave it out for data/exports/TABLE.FORMAT")
    settings = context.settings()
    written = write_export(
        context.open(),
        target or _default_target(settings, table, form),
        form,
        table=table,
        query=query,
        nested=nested,
        overwrite=overwrite,
        canonical=canonical,
        at=at,
        since=since,
        partition_by=[name.strip() for name in partition_by.split(",")] if partition_by else (),
        file_bytes=read_size(file_size),
        compression=compression,
        excel=excel,
        conversion=choose_conversion(script, region),
    )
    context.say(f"{written.rows:,} rows, {written.size:,} bytes, snapshot {written.snapshot}")
    click.echo(written.path)


def _default_target(settings: Settings, table: str | None, form: str) -> Path:
    return settings.exports / f"{table or 'query'}.{form}"
