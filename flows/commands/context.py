"""What every command shares: its options, the context made of them, and exit codes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from flows.settings import Settings
    from warehouse import Warehouse, Writer

EXIT_FAILURE, EXIT_USAGE, EXIT_QUARANTINED, EXIT_INTERRUPTED = 1, 2, 3, 130

LEAVE_AT_ONCE = Event()
"""Set where exit handlers must not run: Prefect's would try for minutes to tell a server that is gone."""

FORMATS = ("csv", "jsonl", "parquet")


class Context:
    """The options that every command shares."""

    def __init__(self, config: Path | None, warehouse: Path | None, verbose: bool, quiet: bool) -> None:
        self.config = config
        self.warehouse = warehouse
        self.verbose = verbose
        self.quiet = quiet

    def settings(self, **overrides: Any) -> Settings:
        """The settings in force."""
        from flows.settings import load_settings

        return load_settings(self.config, warehouse=self.warehouse, **overrides)

    def open(self) -> Warehouse:
        """The warehouse, for reading."""
        from warehouse import Warehouse

        return Warehouse(self.settings().warehouse)

    def open_writer(self) -> AbstractContextManager[Writer]:
        """The existing warehouse, for changing its catalog; finished batches of a killed run stay."""
        from warehouse import Warehouse, open_writer

        settings = self.settings()
        Warehouse(settings.warehouse).snapshot()
        return open_writer(settings.warehouse, wait_seconds=settings.lock_seconds, keep_staged=True)

    def say(self, text: str) -> None:
        """Writes a line for people to standard error."""
        if not self.quiet:
            click.echo(text, err=True)


def shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds --warehouse, --config, -v and --quiet and hands them to the command as one context."""

    @click.option("--warehouse", type=click.Path(path_type=Path), help="Folder of the warehouse [data/warehouse].")
    @click.option("--config", type=click.Path(path_type=Path), help="Configuration file [inkmill.toml, if there].")
    @click.option("-v", "--verbose", is_flag=True, help="Show the traceback of a failure and Prefect's log.")
    @click.option("--quiet", is_flag=True, help="Write nothing to standard error but errors.")
    def wrapped(warehouse: Path | None, config: Path | None, verbose: bool, quiet: bool, **rest: Any) -> Any:
        return command(Context(config, warehouse, verbose, quiet), **rest)

    wrapped.__name__ = command.__name__
    wrapped.__doc__ = command.__doc__
    wrapped.__click_params__ = [*getattr(command, "__click_params__", []), *wrapped.__click_params__]  # type: ignore[attr-defined]
    return wrapped
