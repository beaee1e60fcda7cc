"""The command line: `inkmill COMMAND`; every command is a thin call of the library.

Exit codes: 0 done, 1 failure, 2 wrong usage, 3 done but records were set aside in quarantine, 130 interrupted.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import click

from warehouse.errors import InkmillError, UsageError

EXIT_FAILURE, EXIT_USAGE, EXIT_QUARANTINED, EXIT_INTERRUPTED = 1, 2, 3, 130

FORMATS = ("csv", "jsonl", "parquet")


class _Context:
    """The options that every command shares."""

    def __init__(self, config: Path | None, warehouse: Path | None, verbose: bool, quiet: bool) -> None:
        self.config = config
        self.warehouse = warehouse
        self.verbose = verbose
        self.quiet = quiet

    def settings(self, **overrides: Any) -> Any:
        from flows.settings import load_settings

        return load_settings(self.config, warehouse=self.warehouse, **overrides)

    def open(self) -> Any:
        from warehouse import Warehouse

        return Warehouse(self.settings().warehouse)

    def say(self, text: str) -> None:
        if not self.quiet:
            click.echo(text, err=True)


def shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds --warehouse, --config, -v and --quiet and hands them to the command as one context."""

    @click.option("--warehouse", type=click.Path(path_type=Path), help="Folder of the warehouse [data/warehouse].")
    @click.option("--config", type=click.Path(path_type=Path), help="Configuration file [inkmill.toml, if there].")
    @click.option("-v", "--verbose", is_flag=True, help="Show the traceback of a failure and Prefect's log.")
    @click.option("--quiet", is_flag=True, help="Write nothing to standard error but errors.")
    def wrapped(warehouse: Path | None, config: Path | None, verbose: bool, quiet: bool, **rest: Any) -> Any:
        return command(_Context(config, warehouse, verbose, quiet), **rest)

    wrapped.__name__ = command.__name__
    wrapped.__doc__ = command.__doc__
    wrapped.__click_params__ = [*getattr(command, "__click_params__", []), *wrapped.__click_params__]  # type: ignore[attr-defined]
    return wrapped


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(version("inkmill"), prog_name="inkmill")
def cli() -> None:
    """Turns piles of scraped, multilingual documents into a warehouse that SQL users trust.

    \b
    Example:
      inkmill run seeds
      inkmill sql "select language, count(*) from documents group by all"
    """


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--direct", is_flag=True, help="Run without Prefect.")
@click.option("--workers", type=click.IntRange(1), help="Worker processes [one a core].")
@click.option("--limit", type=click.IntRange(1), help="Read at most this many records.")
@click.option("--dry-run", is_flag=True, help="Process everything, store nothing.")
@click.option("--max-errors", type=click.IntRange(0), help="Fail once more records than this are set aside.")
@click.option(
    "--field", "fields", multiple=True, metavar="FIELD=COLUMN", help="Column that holds a field of row formats."
)
@shared_options
def run(
    context: _Context,
    paths: tuple[str, ...],
    direct: bool,
    workers: int | None,
    limit: int | None,
    dry_run: bool,
    max_errors: int | None,
    fields: tuple[str, ...],
) -> None:
    """Reads files, folders and globs into the warehouse as one load.

    Reads HTML, Markdown, plain text, JSONL, CSV, Parquet, WARC and WET, plain or as .gz, .zst or .bz2. Records that
    are stored already are skipped; changed ones replace their earlier version; records that cannot become documents
    are set aside in the quarantine table.

    \b
    Example:
      inkmill run seeds
      inkmill run 'crawl/*.jsonl.gz' --field text=raw_content --field published_at=crawled --workers 4
    """
    from flows.summary import render_text

    mapping = dict(_split_field(item) for item in fields) or None
    settings = context.settings(workers=workers, max_errors=max_errors, fields=mapping)
    _check_sources(paths, settings.fields)
    if direct:
        from flows.pipeline import DirectExecutor, IngestRequest, run_ingest
        from flows.progress import LineReporter, choose_reporter

        reporter = LineReporter(lambda _: None) if context.quiet else choose_reporter(context.say)
        with DirectExecutor(settings.workers) as executor:
            summary = run_ingest(IngestRequest(paths, settings, limit, dry_run), executor, reporter)
    else:
        summary = _run_flow(context, list(paths), limit=limit, dry_run=dry_run, settings=settings)
    if not context.quiet:
        click.echo(render_text(summary, dry_run=dry_run))
    if summary.quarantined:
        raise SystemExit(EXIT_QUARANTINED)


def _run_flow(context: _Context, paths: list[str], *, limit: int | None, dry_run: bool, settings: Any) -> Any:
    from flows.prefect_settings import prepare_prefect

    prepare_prefect(quiet=not context.verbose)
    if not context.verbose and "PREFECT_API_URL" not in os.environ:
        context.say("starting Prefect (a run with --direct does without) …")
    from flows.ingest import ingest
    from flows.pipeline import RunSummary

    values = ingest(
        paths=paths,
        warehouse=settings.warehouse,
        workers=settings.workers,
        limit=limit,
        max_errors=settings.max_errors,
        dry_run=dry_run,
        fields=settings.fields or None,
        config=context.config,
    )
    return RunSummary(**values)


def _check_sources(paths: tuple[str, ...], fields: dict[str, str]) -> None:
    """Raises UsageError at once rather than after Prefect has started."""
    from tasks.reading import ReadOptions, list_sources

    list_sources(paths)
    ReadOptions(fields)


def _split_field(item: str) -> tuple[str, str]:
    name, equals, column = item.partition("=")
    if not equals or not name or not column:
        raise UsageError(f"--field {item!r} is not of the form FIELD=COLUMN; for example --field text=raw_content")
    return name, column


@cli.command()
@click.argument("query")
@click.option("--format", "form", type=click.Choice(["table", *FORMATS]), default="table", show_default=True)
@shared_options
def sql(context: _Context, query: str, form: str) -> None:
    """Runs one reading SQL statement (DuckDB's dialect) on the current snapshot; `-` reads it from standard input.

    \b
    Example:
      inkmill sql "select title, published_at from documents where language = 'ja'"
      echo "summarize documents" | inkmill sql - --format csv
    """
    from exports import write_table
    from warehouse import run_query

    text = sys.stdin.read() if query == "-" else query
    if form == "parquet" and sys.stdout.isatty():
        raise UsageError("Parquet is binary: send it to a file, as in inkmill sql … --format parquet > result.parquet")
    with context.open().connect() as connection:
        write_table(run_query(connection, text), form, sys.stdout.buffer)


@cli.command()
@click.argument("table", required=False)
@click.option("--sql", "query", help="Export the result of a query instead of a table.")
@click.option("--format", "form", type=click.Choice([*FORMATS, "duckdb"]), required=True)
@click.option("--to", "target", type=click.Path(path_type=Path), help="File to write [data/exports/TABLE.FORMAT].")
@click.option("--nested", is_flag=True, help="JSONL only: a document with its segments and mentions on one line.")
@click.option("--overwrite", is_flag=True, help="Replace the target if it exists.")
@shared_options
def export(
    context: _Context,
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


@cli.command()
@click.argument("what", metavar="PATH|DOC_ID")
@click.option(
    "--field", "fields", multiple=True, metavar="FIELD=COLUMN", help="Column that holds a field of row formats."
)
@shared_options
def explain(context: _Context, what: str, fields: tuple[str, ...]) -> None:
    """Shows every decision on one document: encoding, blocks and their rules, metadata, language, duplicates.

    PATH is processed anew, nothing is stored; of a container the first records are shown. DOC_ID is looked up.

    \b
    Example:
      inkmill explain seeds/pages/some-page.html
    """
    from flows.explain import explain_document

    mapping = dict(_split_field(item) for item in fields)
    settings = context.settings(fields=mapping or None)
    for line in explain_document(what, settings):
        click.echo(line)


@cli.command()
@shared_options
def status(context: _Context) -> None:
    """Shows what the warehouse holds: rows of every table, the last loads, languages and quarantine.

    \b
    Example:
      inkmill status --warehouse data/warehouse
    """
    from flows.status import render_status

    for line in render_status(context.open()):
        click.echo(line)


@cli.command()
@shared_options
def verify(context: _Context) -> None:
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


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--cron", required=True, help="When to run, as five cron fields, in UTC.")
@click.option("--name", default="inkmill-ingest", show_default=True, help="Name of the deployment.")
@shared_options
def serve(context: _Context, paths: tuple[str, ...], cron: str, name: str) -> None:
    """Runs the ingest flow on a schedule until it is stopped, on the server of PREFECT_API_URL or a temporary one.

    \b
    Example:
      inkmill serve crawl --cron '0 * * * *'
    """
    from flows.schedule import serve_ingest

    serve_ingest(list(paths), cron, name, context.settings(), context.config, context.say)


def main() -> NoReturn:
    """Runs the command line and exits with its code; errors become one line on standard error."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        code = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = EXIT_USAGE
    except UsageError as error:
        code = _complain(error, EXIT_USAGE)
    except InkmillError as error:
        code = _complain(error, EXIT_FAILURE)
    except (KeyboardInterrupt, click.Abort):
        click.echo("inkmill: interrupted; the warehouse is as it was, and a new run goes on from here", err=True)
        code = EXIT_INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = EXIT_FAILURE
    except Exception as error:
        kind = "" if isinstance(error, OSError) else f"{type(error).__name__}: "
        first = (str(error).strip() or "no message").splitlines()[0]
        code = _complain(error, EXIT_FAILURE, f"{kind}{first} (-v shows where)")
    sys.exit(code if isinstance(code, int) else 0)


def _complain(error: Exception, code: int, text: str | None = None) -> int:
    if "-v" in sys.argv or "--verbose" in sys.argv:
        raise error
    click.echo(f"inkmill: {text or error}", err=True)
    return code


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
