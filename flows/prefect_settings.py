"""Prefect settings that inkmill needs before Prefect is first imported; what the user has set is left alone."""

from __future__ import annotations

import os

DEFAULTS = {
    # No usage data leaves the machine.
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_TELEMETRY_ENABLE_RESOURCE_METRICS": "false",
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    # The temporary server of a run without PREFECT_API_URL takes 6 to 20 s to start, longer than Prefect's own limit
    # on a busy machine.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    # Pauses of 2, 4 and 8 s: a server that is away for longer is gone, and a run need not wait for it.
    "PREFECT_CLIENT_MAX_RETRIES": "3",
}


def prepare_prefect(quiet: bool = False) -> None:
    """Sets the defaults in this process's environment; `quiet` silences Prefect's own log lines, which
    repeat with tracebacks what the command line says in one line."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    if quiet:
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
        os.environ.setdefault("PREFECT_LOGGING_INTERNAL_LEVEL", "CRITICAL")
