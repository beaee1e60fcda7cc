"""An S3 server on loopback that can be told to fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any
from urllib.request import Request, urlopen
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from pyarrow import fs


@dataclass
class Faults:
    """Answers to refuse: each request for which `choose` is true, as often as `left` says."""

    left: int = 0
    choose: Callable[[str, str], bool] = lambda method, path: True
    refused: int = 0
    status: str = "503 SlowDown"
    requests: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Store:
    """A running server with an empty bucket, `news`."""

    endpoint: str
    faults: Faults
    files: fs.FileSystem

    def put(self, key: str, data: bytes) -> None:
        """Writes an object of the bucket."""
        with self.files.open_output_stream(f"news/{key}", compression=None) as stream:
            stream.write(data)

    def sizes(self) -> dict[str, int]:
        """The objects of the bucket with their sizes."""
        found = self.files.get_file_info(fs.FileSelector("news", recursive=True))
        return {info.path.removeprefix("news/"): info.size for info in found if info.type is fs.FileType.File}


@contextmanager
def start_store() -> Iterator[Store]:
    """A store as long as the context lasts; the environment names it as every AWS tool expects."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import make_server

    faults = Faults()
    application = DomainDispatcherApplication(create_backend_app)

    def answer(environment: WSGIEnvironment, start: StartResponse) -> Any:
        request = environment["REQUEST_METHOD"], environment["PATH_INFO"]
        faults.requests.append(request)
        if faults.left and faults.choose(*request):
            faults.left -= 1
            faults.refused += 1
            start(faults.status, [("Content-Type", "application/xml")])
            return [f"<Error><Code>{faults.status[4:]}</Code><Message>no</Message></Error>".encode()]
        return application(environment, start)

    server = make_server("127.0.0.1", 0, answer, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    endpoint = f"http://127.0.0.1:{server.server_port}"
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (
            ("AWS_ACCESS_KEY_ID", "someone"),
            ("AWS_SECRET_ACCESS_KEY", "nothing"),
            ("AWS_REGION", "us-east-1"),
            ("AWS_EC2_METADATA_DISABLED", "true"),
            ("AWS_ENDPOINT_URL", endpoint),
        ):
            patch.setenv(name, value)
        files = fs.S3FileSystem(
            endpoint_override=endpoint.removeprefix("http://"),
            scheme="http",
            region="us-east-1",
            allow_bucket_creation=True,
        )
        with urlopen(Request(f"{endpoint}/moto-api/reset", method="POST")):
            files.create_dir("news")
        try:
            yield Store(endpoint, faults, files)
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
