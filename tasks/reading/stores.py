"""Objects of a store named by URL: `s3://bucket/key`, listed and opened through Arrow.

The endpoint and the region come from the URL (`s3://bucket/key?endpoint=http://127.0.0.1:9000&region=eu-west-1`) or from
AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION and AWS_DEFAULT_REGION; credentials from where every AWS tool finds
them, or none with `anonymous=true`.
"""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from warehouse.errors import InkmillError, UsageError

if TYPE_CHECKING:
    from pyarrow import fs

CONNECT_SECONDS = 10
REQUEST_SECONDS = 60
SDK_ATTEMPTS = 3
MAGIC = re.compile(r"[*?\[]")
_URL = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]+)://(?P<path>.*?)(?:\?(?P<query>(?:(?:endpoint|region|anonymous)=[^&]*&?)+))?", re.S
)
_AWS_CODE = re.compile(r"AWS Error (\w+)")
_DENIED = ("ACCESS_DENIED", "INVALID_ACCESS_KEY_ID", "SIGNATURE_DOES_NOT_MATCH", "MISSING_AUTHENTICATION_TOKEN")
_PERMANENT = (*_DENIED, "NO_SUCH_BUCKET", "NO_SUCH_KEY", "RESOURCE_NOT_FOUND")


@dataclass(frozen=True, slots=True)
class Place:
    """An object, a folder or a pattern in a store: `path` is bucket/key, `query` the URL's settings."""

    path: str
    query: str

    @property
    def uri(self) -> str:
        """The address without settings."""
        return f"s3://{self.path}"

    @property
    def bucket(self) -> str:
        """The name of the bucket."""
        return self.path.partition("/")[0]

    def join(self, path: str) -> str:
        """The URL of another path of the same store."""
        return f"s3://{path}" + (f"?{self.query}" if self.query else "")


@dataclass(frozen=True, slots=True)
class Object:
    """An object found: its URL, its address, its size, and when it was written in nanoseconds since 1970."""

    url: str
    uri: str
    size: int
    written_ns: int


def is_url(path: str) -> bool:
    """Whether `path` is a URL and not the path of a file."""
    return _URL.fullmatch(path) is not None


def parse_url(url: str) -> Place:
    """The place that a URL names; raises UsageError for a store that is not read."""
    match = _URL.fullmatch(url)
    if match is None or match["scheme"] != "s3":
        raise UsageError(
            f"cannot use {url}: of URLs, s3://bucket/key is known; fetch other addresses to a folder first"
        )
    path = match["path"].lstrip("/")
    if not path:
        raise UsageError(f"{url} names no bucket; write s3://bucket/key")
    return Place(path, match["query"] or "")


def connect_store(place: Place) -> fs.FileSystem:
    """The store that holds `place`."""
    settings = dict(parse_qsl(place.query))
    environment = os.environ.get
    endpoint = settings.get("endpoint") or environment("AWS_ENDPOINT_URL_S3") or environment("AWS_ENDPOINT_URL") or ""
    region = settings.get("region") or environment("AWS_REGION") or environment("AWS_DEFAULT_REGION") or ""
    return _open_store(endpoint, region, settings.get("anonymous") == "true")


@cache
def _open_store(endpoint: str, region: str, anonymous: bool) -> fs.FileSystem:
    from pyarrow import fs

    options: dict[str, Any] = {}
    if endpoint:
        parts = urlsplit(endpoint if "://" in endpoint else f"https://{endpoint}")
        options = {"endpoint_override": parts.netloc + parts.path.rstrip("/"), "scheme": parts.scheme}
    if region:
        options["region"] = region
    return fs.S3FileSystem(
        anonymous=anonymous,
        connect_timeout=CONNECT_SECONDS,
        request_timeout=REQUEST_SECONDS,
        retry_strategy=fs.AwsStandardS3RetryStrategy(max_attempts=SDK_ATTEMPTS),
        **options,
    )


def list_objects(url: str) -> Iterator[tuple[Object, bool]]:
    """The objects under a URL, a folder or a glob, sorted by address; True beside one that is named by itself.

    Raises UsageError where there is nothing of that name, InkmillError where the store cannot be read.
    """
    from pyarrow import fs

    place = parse_url(url)
    magic = MAGIC.search(place.path)
    base = place.path[: magic.start()].rpartition("/")[0] if magic else place.path.rstrip("/")
    if not base:
        raise UsageError(f"{place.uri} must begin with the name of a bucket")
    with report_store(place):
        store = connect_store(place)
        info = store.get_file_info(base)
        if info.type is fs.FileType.NotFound:
            raise _explain_missing(store, Place(base, place.query))
        if info.type is fs.FileType.File and base == place.path:
            yield _describe(place, info), True
            return
        found = store.get_file_info(fs.FileSelector(base, recursive=True))
        matches = _compile_glob(place.path).fullmatch if magic else None
        for info in sorted(found, key=lambda info: info.path):
            below = info.path[len(base) :]
            if info.type is not fs.FileType.File or "/." in below or (matches and not matches(info.path)):
                continue
            yield _describe(place, info), False


def _describe(place: Place, info: fs.FileInfo) -> Object:
    return Object(place.join(info.path), f"s3://{info.path}", info.size or 0, info.mtime_ns or 0)


def _explain_missing(store: fs.FileSystem, place: Place) -> UsageError:
    from pyarrow import fs

    if store.get_file_info(place.bucket).type is fs.FileType.NotFound:
        return UsageError(f"there is no bucket {place.bucket!r} for {place.uri}; check the name and the endpoint")
    return UsageError(f"no such object or folder: {place.uri}; check the spelling")


def _compile_glob(pattern: str) -> re.Pattern[str]:
    """What matches the paths of a glob, `**` any number of folders, and everything in folders that it matches."""
    parts = []
    for piece in re.split(r"(\*\*/|\*\*|\*|\?|\[[^\]/]+\])", pattern):
        match piece:
            case "**/":
                parts.append("(?:[^/]+/)*")
            case "**":
                parts.append(".*")
            case "*":
                parts.append("[^/]*")
            case "?":
                parts.append("[^/]")
            case _:
                # Of fnmatch only the brackets are wanted; the rest holds no magic.
                parts.append(fnmatch.translate(piece).removeprefix("(?s:").removesuffix(r")\Z"))
    return re.compile("".join(parts).rstrip("/") + "(?:/.*)?", re.S)


def is_passing(error: OSError) -> bool:
    """Whether a store's error may pass when tried again."""
    code = _AWS_CODE.search(str(error))
    return code is not None and code[1] not in _PERMANENT


@contextmanager
def report_store(place: Place) -> Iterator[None]:
    """Raises what the store raises inside as one clear InkmillError."""
    try:
        yield
    except OSError as error:
        raise explain_store(place, error) from error


def explain_store(place: Place, error: OSError) -> InkmillError:
    """What an error of the store at `place` means and what to try."""
    code = _AWS_CODE.search(str(error))
    match code[1] if code else None:
        case "NO_SUCH_BUCKET":
            return UsageError(f"there is no bucket {place.bucket!r} for {place.uri}; check the name and the endpoint")
        case denied if denied in _DENIED:
            return InkmillError(f"access to {place.uri} is denied ({denied}); check the credentials and their rights")
        case "NETWORK_CONNECTION" | "REQUEST_TIMEOUT":
            return InkmillError(
                f"the store of {place.uri} does not answer; check AWS_ENDPOINT_URL or ?endpoint=… and the network"
            )
        case _:
            return InkmillError(f"the store failed at {place.uri}: {str(error).splitlines()[0][:300]}")
