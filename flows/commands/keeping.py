"""Commands that check and maintain a warehouse."""

from __future__ import annotations

import click

from flows.commands.context import EXIT_FAILURE, Context, shared_options


@click.command()
@shared_options
def verify(context: Context) -> None:
    """Checks every promise of the warehouse in SQL and the checksums of its files; exit code 1 if one is broken.

    \b
    Example:
      inkmill verify --warehouse data/warehouse
    """
    from warehouse.verify import verify_warehouse

    findings = verify_warehouse(context.open())
    for finding in findings:
        state = f"BROKEN {finding.broken:,} times, as in {finding.example}" if finding.broken else "holds"
        click.echo(f"{finding.name:<28} {state}: {finding.promise}")
    if any(finding.broken for finding in findings):
        raise SystemExit(EXIT_FAILURE)


@click.command()
@shared_options
def compact(context: Context) -> None:
    """Joins the small files of many loads into few large ones and writes later findings into their rows.

    Queries get faster. Readers are not disturbed; earlier snapshots keep their files until they are collected.

    \b
    Example:
      inkmill compact --warehouse data/warehouse
    """
    warehouse = context.open()
    before = len(warehouse.list_parts())
    with context.open_writer() as writer:
        number = writer.compact()
    if number is None:
        click.echo("nothing to compact")
    else:
        click.echo(f"snapshot {number} holds {len(warehouse.list_parts())} files where there were {before}")


@click.command()
@click.argument("number", type=click.IntRange(1), metavar="N")
@shared_options
def rollback(context: Context, number: int) -> None:
    """Makes the kept snapshot N current again, as a new snapshot; nothing is deleted.

    Records that came after it are new again for the next run.

    \b
    Example:
      inkmill history
      inkmill rollback 3
    """
    with context.open_writer() as writer:
        fresh = writer.roll_back(number)
    click.echo(f"snapshot {fresh} is snapshot {number} again")


@click.command()
@shared_options
def rebase(context: Context) -> None:
    """Renews the catalogs of a warehouse that was moved or copied, so that DuckDB itself opens them in the new place.

    inkmill reads a moved warehouse without this.

    \b
    Example:
      inkmill rebase --warehouse /mnt/archive/warehouse
    """
    with context.open_writer() as writer:
        writer.rebase()
        click.echo(f"{writer.path / 'catalog.duckdb'} names the files where they are now")
