"""A loader in a process of its own that can be killed: at a moment chosen from outside, or at its own n-th step.

A step is a call after which the disk holds something else: a file forced out, renamed, linked or deleted.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from exports import export
from tests.warehouse.rows import Note, load
from warehouse import Warehouse, open_writer

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.warehouse.rows"])


def start_load(path: Path, notes: Sequence[Note], die_at: int | None = None) -> ForkServerProcess:
    process = CONTEXT.Process(target=_run, args=(path, notes, die_at))
    process.start()
    return process


def start_compaction(path: Path, die_at: int) -> ForkServerProcess:
    process = CONTEXT.Process(target=_compact, args=(path, die_at))
    process.start()
    return process


def start_export(path: Path, target: Path, die_at: int) -> ForkServerProcess:
    process = CONTEXT.Process(target=_export, args=(path, target, die_at))
    process.start()
    return process


def _compact(path: Path, die_at: int) -> None:
    _die_at_step(die_at)
    with open_writer(path) as writer:
        writer.compact()


def _export(path: Path, target: Path, die_at: int) -> None:
    _die_at_step(die_at)
    export(Warehouse(path), target, "parquet", table="documents", overwrite=True)


def _run(path: Path, notes: Sequence[Note], die_at: int | None) -> None:
    if die_at is not None:
        _die_at_step(die_at)
    load(path, notes, batch=3)


def _die_at_step(last: int) -> None:
    steps = itertools.count(1)

    def count_steps(call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **options: Any) -> Any:
            if next(steps) == last:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **options)

        return counted

    for owner, name in ((os, "fsync"), (os, "link"), (Path, "rename"), (Path, "replace"), (Path, "unlink")):
        setattr(owner, name, count_steps(getattr(owner, name)))
