"""Commands that process documents: run, explain, serve, watch."""

from __future__ import annotations

import os
from math import inf
from typing import TYPE_CHECKING

import click

from flows.commands.context import EXIT_QUARANTINED, LEAVE_AT_ONCE, Context, shared_options
from warehouse.errors import InkmillError, UsageError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from flows.pipeline import IngestRequest, RunSummary


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--direct", is_flag=True, help="Run without Prefect.")
@click.option("--workers", type=click.IntRange(1), help="Worker processes [one a core].")
@click.option("--dask", metavar="ADDRESS", help="Run the batches on the Dask cluster at tcp://HOST:PORT.")
@click.option("--limit", type=click.IntRange(1), help="Read at most this many records.")
@click.option("--dry-run", is_flag=True, help="Process everything, store nothing.")
@click.option("--max-errors", metavar="N|P%", help="Fail if more records, or a larger share, are set aside.")
@click.option(
    "--field", "fields", multiple=True, metavar="FIELD=COLUMN", help="Column that holds a field of row formats."
)
@shared_options
def run(
    context: Context,
    paths: tuple[str, ...],
    direct: bool,
    workers: int | None,
    dask: str | None,
    limit: int | None,
    dry_run: bool,
    max_errors: str | None,
    fields: tuple[str, ...],
) -> None:
    """Reads files, folders and globs, also of s3:// URLs, into the warehouse as one load.

    Reads HTML, Markdown, plain text, JSONL, CSV, Parquet, WARC and WET, plain or as .gz, .zst or .bz2. Records that
    are stored already are skipped; changed ones replace their earlier version; records that cannot become documents
    are set aside in the quarantine table.

    \b
    Example:
      inkmill run seeds
      inkmill run 'crawl/*.jsonl.gz' --field text=raw_content --field published_at=crawled --workers 4
      inkmill run 's3://bucket/crawl/**/*.html'
      inkmill run /mnt/crawl --warehouse /mnt/warehouse --dask tcp://10.0.0.5:8786
    """
    from flows.summary import render_text

    if dask is None:
        from flows.workers import load_ahead

        load_ahead()
    mapping = dict(_split_field(item) for item in fields) or None
    settings = context.settings(workers=workers, fields=mapping, **_read_threshold(max_errors))
    _check_sources(paths, settings.fields)
    from flows.pipeline import IngestRequest

    request = IngestRequest(paths, settings, limit, dry_run)
    if direct:
        summary = _run_direct(context, request, dask)
    else:
        if not context.verbose and "PREFECT_API_URL" not in os.environ:
            context.say("starting Prefect (a run with --direct does without) …")
        summary = _run_flow(context, request, dask)
    if not context.quiet:
        click.echo(render_text(summary, dry_run=dry_run))
    if summary.quarantined:
        raise SystemExit(EXIT_QUARANTINED)


def _run_direct(context: Context, request: IngestRequest, dask: str | None) -> RunSummary:
    from flows.pipeline import DirectExecutor, run_ingest
    from flows.progress import choose_reporter

    reporter = choose_reporter(context.say if context.verbose else None, draw=not context.quiet)
    if dask is None:
        with DirectExecutor(request.settings.workers) as executor:
            return run_ingest(request, executor, reporter)
    from flows.cluster import DaskExecutor, connect_cluster, measure_width
    from flows.shared import SharedWork

    with connect_cluster(dask) as client:
        work = SharedWork(measure_width(client), request.settings.record_seconds)
        return run_ingest(request, DaskExecutor(client), reporter, work)


def _run_flow(context: Context, request: IngestRequest, dask: str | None) -> RunSummary:
    from flows.prefect_settings import prepare_prefect

    prepare_prefect(quiet=not context.verbose)
    from flows.finished import keep_summaries
    from flows.ingest import ingest
    from flows.server import answers

    settings = request.settings
    with keep_summaries() as finished:
        try:
            ingest(
                paths=list(request.paths),
                warehouse=settings.warehouse,
                workers=settings.workers,
                limit=request.limit,
                max_errors=settings.max_errors,
                max_error_share=settings.max_error_share,
                dry_run=request.dry_run,
                fields=settings.fields or None,
                config=context.config,
                dask=dask,
                settle_seconds=request.settle_seconds,
                draw_progress=not context.quiet,
            )
        except InkmillError:
            raise
        except Exception as error:
            if not finished:
                raise
            context.say(f"the run is done, but Prefect does not know: {type(error).__name__}: {error}")
        finally:
            url = os.environ.get("PREFECT_API_URL")
            if url and not answers(url):
                context.say(f"the Prefect server at {url} is gone; what is published stays published")
                LEAVE_AT_ONCE.set()
    return finished[0]


def _read_threshold(text: str | None) -> dict[str, float]:
    """The setting that --max-errors stands for."""
    if text is None:
        return {}
    try:
        return {"max_error_share": float(text[:-1]) / 100} if text.endswith("%") else {"max_errors": int(text)}
    except ValueError as error:
        raise UsageError(f"--max-errors {text!r} is neither a number nor a share; for example 100 or 5%") from error


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


@click.command()
@click.argument("what", metavar="PATH|DOC")
@click.argument("other", metavar="[DOC]", required=False)
@click.option(
    "--field", "fields", multiple=True, metavar="FIELD=COLUMN", help="Column that holds a field of row formats."
)
@shared_options
def explain(context: Context, what: str, other: str | None, fields: tuple[str, ...]) -> None:
    """Shows every decision on one document: encoding, blocks and their rules, metadata, language, duplicates.

    PATH is processed anew, nothing is stored; of a container the first records are shown. DOC, a doc_id, the beginning
    of one, or the end of the path it came from, is looked up. Two show why they were or were not joined.

    \b
    Example:
      inkmill explain seeds/duplicates/near/typhoon-1.html
      inkmill explain typhoon-1.html typhoon-2-portal.txt
    """
    from flows.explain import explain_document, explain_relation

    if other is not None:
        for line in explain_relation(what, other, context.open()):
            click.echo(line)
        return
    mapping = dict(_split_field(item) for item in fields)
    settings = context.settings(fields=mapping or None)
    for line in explain_document(what, settings):
        click.echo(line)


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--cron", required=True, help="When to run, as five cron fields, in UTC.")
@click.option("--name", default="inkmill-ingest", show_default=True, help="Name of the deployment.")
@shared_options
def serve(context: Context, paths: tuple[str, ...], cron: str, name: str) -> None:
    """Runs the ingest flow on a schedule until it is stopped, on the server of PREFECT_API_URL or a local one.

    \b
    Example:
      inkmill serve crawl --cron '0 * * * *'
    """
    from flows.schedule import serve_ingest

    try:
        serve_ingest(list(paths), cron, name, context.settings(), context.config, context.say)
    except KeyboardInterrupt:
        context.say("stopped")


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--direct", is_flag=True, help="Run without Prefect.")
@click.option("--workers", type=click.IntRange(1), help="Worker processes [one a core].")
@click.option("--settle", default=5.0, show_default=True, help="Read a file once it is unchanged for so many seconds.")
@click.option("--every", default=2.0, show_default=True, help="Look for new files so often, in seconds.")
@shared_options
def watch(
    context: Context, paths: tuple[str, ...], direct: bool, workers: int | None, settle: float, every: float
) -> None:
    """Loads new and changed files of folders as they come, until it is stopped; one run at a time.

    A file is read once nobody has written to it for a while. What changed while inkmill was not watching is loaded at
    the start. Ctrl-C stops it; a run under way then goes on where it was the next time.

    \b
    Example:
      inkmill watch inbox --settle 10
    """
    from contextlib import nullcontext

    from flows.pipeline import IngestRequest
    from flows.watch import watch_sources

    if not (0 < settle < inf and 0 < every < inf):
        raise UsageError("--settle and --every are numbers of seconds above zero")
    settings = context.settings(workers=workers)
    request = IngestRequest(paths, settings, settle_seconds=settle)
    server: AbstractContextManager[None] = nullcontext()
    if not direct:
        from flows.prefect_settings import prepare_prefect

        prepare_prefect(quiet=not context.verbose)
        from flows.schedule import use_server

        server = use_server(context.say)
    try:
        with server:
            watch_sources(request, every, lambda: _run_once(context, request, direct), context.say)
    except KeyboardInterrupt:
        context.say("stopped")


def _run_once(context: Context, request: IngestRequest, direct: bool) -> RunSummary:
    if direct:
        return _run_direct(context, request, None)
    return _run_flow(context, request, None)
