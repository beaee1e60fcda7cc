"""A local Prefect server for schedules: Prefect's own temporary server runs flows but never its scheduler."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from warehouse.errors import InkmillError

START_SECONDS = 180
STOP_SECONDS = 20
HEALTH_SECONDS = 5


@contextmanager
def local_server() -> Iterator[str]:
    """The API address of a Prefect server on loopback that runs as long as the context does.

    Raises InkmillError when the server does not answer in time.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        _await_health(f"http://127.0.0.1:{port}/api", process)
        yield f"http://127.0.0.1:{port}/api"
    finally:
        _stop(process)


def answers(url: str) -> bool:
    """Whether a Prefect server answers at the API address `url`."""
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=HEALTH_SECONDS):
            return True
    except OSError:
        return False


def _await_health(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        if answers(url):
            return
        time.sleep(0.3)
    raise InkmillError(
        "the local Prefect server did not start; see why with `prefect server start`, "
        "or set PREFECT_API_URL to a server that runs"
    )


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
