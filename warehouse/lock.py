"""One writer at a time: an advisory lock on writer.lock that ends with its process, however that ends."""

from __future__ import annotations

import fcntl
import json
import os
import socket
import time
from datetime import UTC, datetime
from pathlib import Path

from warehouse.errors import WarehouseLockedError

_POLL_SECONDS = 0.1


class WriterLock:
    """The lock on `path`, taken by `acquire` and let go by `release` or by the end of the process.

    The file names its holder for people; only the lock on it counts, so a file left by a killed run locks nothing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        os.register_at_fork(after_in_child=self._forget)

    def acquire(self, wait_seconds: float) -> None:
        """Takes the lock, waiting at most `wait_seconds` for another writer to end.

        Raises WarehouseLockedError naming the holder.
        """
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        deadline = time.monotonic() + wait_seconds
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    holder = _read_holder(descriptor)
                    os.close(descriptor)
                    raise WarehouseLockedError(
                        f"{self._path.parent} is being written by {holder}; wait for it to end, allow a longer wait, "
                        "or stop that process; reading goes on meanwhile"
                    ) from None
                time.sleep(_POLL_SECONDS)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(_describe_self()).encode(), 0)
        self._descriptor = descriptor

    def release(self) -> None:
        """Lets the lock go."""
        if self._descriptor is not None:
            os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = None

    def _forget(self) -> None:
        # A forked child shares the lock: without this it would hold the warehouse after its leader was killed.
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _describe_self() -> dict[str, str | int]:
    started = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    return {"pid": os.getpid(), "host": socket.gethostname(), "started": started}


def _read_holder(descriptor: int) -> str:
    try:
        holder = json.loads(os.pread(descriptor, 4096, 0))
        return f"process {holder['pid']} on {holder['host']} since {holder['started']}"
    except (ValueError, KeyError, TypeError):
        return "another process"
