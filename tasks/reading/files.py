"""Files and objects opened for reading; what fails for a moment is tried again."""

from __future__ import annotations

import errno
import io
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa

from tasks.reading.stores import Place, connect_store, explain_store, is_passing, is_url, parse_url

ATTEMPTS = 5
FIRST_PAUSE_SECONDS = 0.25
OBJECT_BUFFER_BYTES = 4 << 20
_PASSING = {errno.EIO, errno.EAGAIN, errno.ESTALE, errno.ETIMEDOUT, errno.ECONNRESET, errno.EHOSTDOWN}


def open_bytes(path: str) -> io.BufferedReader[Any]:
    """A reader of the bytes of a file or, for a URL, of an object.

    Opening happens with the first read. Raises OSError; InkmillError when the store itself is gone.
    """
    if is_url(path):
        place = parse_url(path)
        return io.BufferedReader(_Retried(lambda offset: _open_object(place, offset), place))
    return io.BufferedReader(_Retried(lambda offset: _open_file(path, offset)))


def _open_file(path: str, offset: int) -> Any:
    file = Path(path).open("rb", buffering=0)  # noqa: SIM115 - the reader owns it
    file.seek(offset)
    return file


def _open_object(place: Place, offset: int) -> Any:
    file = connect_store(place).open_input_file(place.path)
    file.seek(offset)
    return pa.BufferedInputStream(file, OBJECT_BUFFER_BYTES)


class _Retried(io.RawIOBase):
    """Reads on from where it was when a read fails for a reason that may pass."""

    def __init__(self, open_at: Callable[[int], Any], place: Place | None = None) -> None:
        self._open_at = open_at
        self._place = place
        self._file: Any = None
        self._offset = 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._offset

    def readinto(self, buffer: Any) -> int:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                if self._file is None:
                    self._file = self._open_at(self._offset)
                data = self._file.read(len(buffer))
                break
            except OSError as error:
                self._close_file()
                if not (error.errno in _PASSING or is_passing(error)):
                    raise
                if attempt == ATTEMPTS:
                    if self._place is not None:
                        raise explain_store(self._place, error) from error
                    raise
                time.sleep(FIRST_PAUSE_SECONDS * 2 ** (attempt - 1))
        buffer[: len(data)] = data
        self._offset += len(data)
        return len(data)

    def _close_file(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def close(self) -> None:
        if not self.closed:
            self._close_file()
            super().close()
