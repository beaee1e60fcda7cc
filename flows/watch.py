"""Runs whenever files have come or changed, one run at a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from flows.pipeline import IngestRequest, RunSummary, select_settled
from tasks.reading import scan_sources
from warehouse.errors import InkmillError

LONGEST_PAUSE_SECONDS = 300.0


def watch_sources(
    request: IngestRequest, every: float, run: Callable[[], RunSummary], say: Callable[[str], None]
) -> None:
    """Looks at the paths of `request` every so many seconds, for ever, and calls `run` where settled files differ.

    A run that fails is tried again, after longer and longer pauses.
    """
    done: set[tuple[str, str]] = set()
    pause = every
    scan_sources(request.paths, allow_empty=True)
    say(f"watching {', '.join(request.paths)}; Ctrl-C stops it")
    while True:
        try:
            listing = scan_sources(request.paths, allow_empty=True)
            settled = select_settled(listing.sources, request.settle_seconds)
            found = {(source.uri, source.version) for source in settled}
            if not found <= done:
                _report(run(), say)
            done, pause = found, every
        except InkmillError as error:
            say(f"inkmill: {error}")
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
        time.sleep(pause)


def _report(summary: RunSummary, say: Callable[[str], None]) -> None:
    if summary.load_id is not None:
        say(
            f"load {summary.load_id}: {summary.documents:,} documents, {summary.quarantined:,} set aside, "
            f"{summary.unchanged:,} unchanged"
        )
