"""The command line: `inkmill COMMAND`.

Exit codes: 0 done, 1 failure, 2 wrong usage, 3 done but records were set aside in quarantine, 130 interrupted.
"""

from __future__ import annotations

import os
import signal
import sys
from importlib.metadata import version
from types import FrameType
from typing import NoReturn

import click

from flows.commands import convert, exporting, keeping, reading, relating, running
from flows.commands.context import EXIT_FAILURE, EXIT_INTERRUPTED, EXIT_USAGE, LEAVE_AT_ONCE
from warehouse.errors import InkmillError, UsageError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(version("inkmill"), prog_name="inkmill")
def cli() -> None:
    """Turns piles of scraped, multilingual documents into a warehouse that SQL users trust.

    \b
    Example:
      inkmill run seeds
      inkmill sql "select language, count(*) from documents group by all"
    """


for command in (
    running.run,
    running.explain,
    running.serve,
    running.watch,
    reading.sql,
    reading.search,
    relating.duplicates,
    reading.tables,
    reading.history,
    reading.diff,
    reading.status,
    exporting.export,
    convert.convert,
    keeping.verify,
    keeping.compact,
    keeping.rollback,
    keeping.rebase,
):
    cli.add_command(command)


def main() -> NoReturn:
    """Runs the command line and exits with its code; errors become one line on standard error."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        code = cli.main(prog_name="inkmill", standalone_mode=False)
    except SystemExit as error:
        code = error.code
    except click.ClickException as error:
        error.show()
        code = EXIT_USAGE
    except UsageError as error:
        code = _complain(error, EXIT_USAGE)
    except InkmillError as error:
        code = _complain(error, EXIT_FAILURE)
    except (KeyboardInterrupt, click.Abort):
        click.echo("inkmill: interrupted; the warehouse is as it was, and a new run goes on from here", err=True)
        code = EXIT_INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = EXIT_FAILURE
    except Exception as error:
        kind = "" if isinstance(error, OSError) else f"{type(error).__name__}: "
        first = (str(error).strip() or "no message").splitlines()[0]
        code = _complain(error, EXIT_FAILURE, f"{kind}{first} (-v shows where)")
    code = code if isinstance(code, int) else 0
    if LEAVE_AT_ONCE.is_set():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _complain(error: Exception, code: int, text: str | None = None) -> int:
    if "-v" in sys.argv or "--verbose" in sys.argv:
        raise error
    click.echo(f"inkmill: {text or error}", err=True)
    return code


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
