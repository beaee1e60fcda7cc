"""Where records come from: files, folders and globs, also of object stores, listed in a fixed order."""

from __future__ import annotations

import glob
import os
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from tasks.reading.stores import Object, is_url, list_objects
from warehouse.errors import UsageError

Container = Literal["document", "jsonl", "csv", "parquet", "warc"]

SUFFIXES: Mapping[str, Container] = MappingProxyType(
    {
        ".html": "document",
        ".htm": "document",
        ".xhtml": "document",
        ".md": "document",
        ".markdown": "document",
        ".txt": "document",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".csv": "csv",
        ".tsv": "csv",
        ".parquet": "parquet",
        ".warc": "warc",
        ".wet": "warc",
    }
)
COMPRESSIONS = (".gz", ".zst", ".bz2")
_ESCAPE = re.compile(r"\\x[89a-f][0-9a-f]")
SETTLED_NS = 2_000_000_000
LEFTOVERS = ("~", ".swp", ".swo", ".bak", ".tmp", ".part", ".crdownload")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its path, the address its records carry, its suffix without compression, its size in bytes.

    `version` changes whenever the content may have changed; it is empty where a file was written so lately that a
    further change might not show. `written_ns` is when that was, in nanoseconds since 1970. Of an object `path` is its URL and `uri` the same without settings.

    `uri` is the absolute POSIX path with symbolic links left as they are, so that a run from another folder meets the
    same records; bytes of a file name that are not UTF-8 are written as backslash escapes. The suffix is a hint only:
    what a file holds is decided by its content when it is read.
    """

    path: str
    uri: str
    suffix: str
    size: int
    version: str = ""
    written_ns: int = 0

    @property
    def hint(self) -> Container | None:
        """The container that the suffix promises; None where it is not known."""
        return SUFFIXES.get(self.suffix)


@dataclass(frozen=True, slots=True)
class Listing:
    """The sources found under some paths, and how many files of folders and globs were skipped, by suffix."""

    sources: tuple[Source, ...]
    skipped: Mapping[str, int]


def list_sources(paths: Sequence[str]) -> list[Source]:
    """The sources under files, folders and globs, in the order given; folders and globs sorted by path."""
    return list(scan_sources(paths).sources)


def scan_sources(paths: Sequence[str], *, allow_empty: bool = False) -> Listing:
    """The sources under files, folders and globs, with a count of the files whose suffix is unknown.

    A file named by itself is read whatever its suffix. Hidden files, editor leftovers and anything that is not a
    regular file are passed over without being counted. A file met twice is listed once. Raises UsageError for a path
    that does not exist and, unless `allow_empty`, for one with nothing to read.
    """
    if not paths:
        raise UsageError("no path given; name at least one file, folder or glob")
    found: dict[str, Source] = {}
    skipped: Counter[str] = Counter()
    for path in paths:
        if not path:
            raise UsageError("an empty path was given; name a file, a folder or a glob")
        before = len(found)
        known_before = sum(skipped.values())
        for source, is_explicit in _expand(path):
            if source.uri in found:
                before -= 1
            elif is_explicit or source.hint is not None:
                found[source.uri] = source
            else:
                skipped[source.suffix or "(none)"] += 1
        if len(found) == before and not allow_empty:
            _refuse_empty(path, sum(skipped.values()) - known_before)
    return Listing(tuple(found.values()), MappingProxyType(dict(skipped)))


def make_source(path: str) -> Source:
    """The source of one file."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - Path.absolute keeps '..', Path.resolve follows links
    uri = _name_uri(os.fsencode(absolute))
    try:
        stat = Path(absolute).stat()
    except OSError:
        return Source(absolute, uri, content_suffix(path), 0)
    # The change time cannot be set, so that a file restored with its old times counts as changed.
    version = f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"
    written = max(stat.st_mtime_ns, stat.st_ctime_ns)
    return Source(absolute, uri, content_suffix(path), stat.st_size, version if _is_settled(written) else "", written)


def _make_object_source(found: Object) -> Source:
    version = f"{found.size} {found.written_ns}" if _is_settled(found.written_ns) else ""
    return Source(found.url, found.uri, content_suffix(found.uri), found.size, version, found.written_ns)


def _is_settled(written_ns: int) -> bool:
    return 0 < written_ns < time.time_ns() - SETTLED_NS


def _name_uri(name: bytes) -> str:
    """The name as text, different for different names: real backslashes are doubled where they could pass for escapes."""
    try:
        text = name.decode()
        is_escaped = _ESCAPE.search(text) is not None
    except UnicodeDecodeError:
        is_escaped = True
    return (name.replace(b"\\", b"\\\\") if is_escaped else name).decode("utf-8", "backslashreplace")


def content_suffix(path: str) -> str:
    """The lower-case suffix of a file name without that of its compression.

    >>> content_suffix("news.JSONL.gz")
    '.jsonl'
    """
    name = Path(path).name.lower()
    for compression in COMPRESSIONS:
        name = name.removesuffix(compression)
    return Path(name).suffix


def _expand(path: str) -> Iterator[tuple[Source, bool]]:
    if is_url(path):
        found = list_objects(path)
        yield from ((_make_object_source(item), alone) for item, alone in found if alone or _is_named(item.uri))
        return
    yield from ((make_source(name), alone) for name, alone in _expand_files(path))


def _expand_files(path: str) -> Iterator[tuple[str, bool]]:
    target = Path(path)
    try:
        if target.is_dir():
            yield from ((name, False) for name in _walk(path))
            return
        if target.is_file():
            yield path, True
            return
        exists = target.exists()
    except (OSError, ValueError) as exc:
        raise UsageError(
            f"cannot look up {path[:200]!r}: {getattr(exc, 'strerror', None) or exc}; check the path and its permissions"
        ) from exc
    if exists:
        raise UsageError(f"{path} is neither a file nor a folder; copy its content to a file first")
    if not glob.has_magic(path):
        raise UsageError(f"no such file or folder: {path}; check the spelling and the working directory {Path.cwd()}")
    for match in sorted(glob.glob(path, recursive=True)):  # noqa: PTH207 - the pattern may be absolute
        if Path(match).is_dir():
            if not path.endswith("**"):
                yield from ((name, False) for name in _walk(match))
        elif _is_wanted(match):
            yield match, False


def _walk(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(root, name)  # noqa: PTH118 - as os.walk does
            if _is_wanted(path):
                yield path


def _is_wanted(path: str) -> bool:
    return _is_named(path) and Path(path).is_file()


def _is_named(path: str) -> bool:
    """Whether a file's name is none that programs use for files in the making."""
    name = path.rpartition("/")[2]
    return not name.startswith((".", "#")) and not name.endswith(LEFTOVERS)


def _refuse_empty(path: str, skipped: int) -> None:
    known = " ".join(SUFFIXES)
    reason = f"{skipped} files have other suffixes" if skipped else "no files there"
    raise UsageError(f"nothing to read in {path}: {reason}; suffixes read are {known}, each also with .gz .zst .bz2")
