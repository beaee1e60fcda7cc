"""The command that converts files between the Chinese scripts."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast
from uuid import uuid4

import click

from flows.commands.context import EXIT_FAILURE, Context, shared_options
from warehouse.errors import InkmillError, RecordError, UsageError

if TYPE_CHECKING:
    from tasks.conversion.convert import Region, Script
    from tasks.conversion.passages import Converter
    from tasks.records import Format

FORMS = ("text", "markdown", "html", "jsonl", "csv")
_ROWS = ("jsonl", "csv")
_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--to", "script", type=click.Choice(["Hans", "Hant"]), required=True, help="Simplified or Traditional.")
@click.option("--region", type=click.Choice(["TW", "HK"]), help="Whose Traditional forms to write, or to read from.")
@click.option("--phrases", is_flag=True, help="With --region TW: change the wording too (软件, 軟體).")
@click.option("--output", type=click.Path(path_type=Path), help="File to write, of one input [standard output].")
@click.option("--to-folder", "folder", type=click.Path(path_type=Path), help="Folder to write to under the same names.")
@click.option("--field", "fields", multiple=True, metavar="NAME", help="Field of JSONL or CSV to convert; repeatable.")
@click.option("--format", "form", type=click.Choice(FORMS), help="What the input is [by name and content].")
@click.option("--overwrite", is_flag=True, help="Replace outputs that exist; an input never.")
@shared_options
def convert(
    context: Context,
    paths: tuple[Path, ...],
    script: Script,
    region: Region | None,
    phrases: bool,
    output: Path | None,
    folder: Path | None,
    fields: tuple[str, ...],
    form: str | None,
    overwrite: bool,
) -> None:
    """Converts files between Simplified and Traditional Chinese; `-` is standard input, a folder all its texts.

    Text, Markdown and HTML are converted but for addresses, tags, scripts and code; of JSONL and CSV the named fields.
    The input is never written to. Results are UTF-8 and appear only when they are complete.

    \b
    Example:
      inkmill convert notes.txt --to Hant --region TW --phrases
      inkmill convert pages/ --to Hans --to-folder pages-hans
      inkmill convert rows.jsonl --to Hans --field title --field text --output rows.hans.jsonl
    """
    from tasks.conversion import choose_config
    from tasks.conversion import convert as convert_by

    config = choose_config(script, region, phrases)
    plan = _plan(paths, output, folder, overwrite)
    forms = {source: _name_form(source, form) for source, _ in plan}
    if not fields and any(each in _ROWS for each in forms.values()):
        raise UsageError("name the fields of JSONL and CSV to convert, as in --field title --field text")
    failed = 0
    for source, target in plan:
        try:
            pieces = _convert_file(source, forms[source], fields, lambda text: convert_by(text, config))
            size = _write(pieces, target)
        except BrokenPipeError:
            raise
        except (InkmillError, OSError) as error:
            if isinstance(error, UsageError) and len(plan) == 1:
                raise
            failed += 1
            click.echo(f"inkmill: {source}: {error}", err=True)
        else:
            if target is not None:
                context.say(f"{source} -> {target}, {size:,} bytes")
    if failed:
        raise click.exceptions.Exit(EXIT_FAILURE)


def _plan(
    paths: Iterable[Path], output: Path | None, folder: Path | None, overwrite: bool
) -> list[tuple[Path, Path | None]]:
    """Each file to read and where its result goes; None is standard output."""
    sources = [pair for path in paths for pair in _list_files(path)]
    if output is not None and folder is not None:
        raise UsageError("give --output or --to-folder, not both")
    if len(sources) > 1 and folder is None:
        raise UsageError(f"{len(sources)} files need --to-folder; --output and standard output take one")
    if folder is not None:
        plan: list[tuple[Path, Path | None]] = [(source, folder / name) for source, name in sources]
    else:
        plan = [(source, output) for source, _ in sources]
    targets = [target for _, target in plan if target is not None]
    if len(set(targets)) < len(targets):
        raise UsageError("two inputs have one name and would overwrite each other; convert them apart")
    inputs = {_identify(source) for source, _ in plan if source.exists()}
    for target in targets:
        if target.exists() and _identify(target) in inputs:
            raise UsageError(f"{target} is an input; originals are kept, choose another name")
        if target.exists() and not (overwrite and target.is_file()):
            raise UsageError(f"{target} exists; choose another name, or have a file replaced with --overwrite")
    return plan


def _list_files(path: Path) -> list[tuple[Path, Path]]:
    """The files that a path names, each with its name below it; of a folder those whose suffix tells a format."""
    if str(path) == "-":
        return [(path, Path("stdin.txt"))]
    if not path.exists():
        raise UsageError(f"{path} is not there")
    if not path.is_dir():
        return [(path, Path(path.name))]
    found = sorted(file for file in path.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file())
    if not found:
        raise UsageError(f"{path} holds no file to convert; their names end in {', '.join(_SUFFIXES)}")
    return [(file, file.relative_to(path)) for file in found]


def _identify(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _name_form(source: Path, form: str | None) -> str | None:
    """The format asked for, or that of rows; between text, Markdown and HTML the content decides."""
    told = form or _SUFFIXES.get(source.suffix.lower())
    return told if form or told in _ROWS else None


def _convert_file(source: Path, form: str | None, fields: tuple[str, ...], convert: Converter) -> Iterator[bytes]:
    from tasks.conversion import convert_csv, convert_json_lines

    with sys.stdin.buffer if str(source) == "-" else source.open("rb") as stream:
        if form == "jsonl":
            yield from convert_json_lines(stream, fields, convert)
        elif form == "csv":
            text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
            yield from map(str.encode, _report_encoding(convert_csv(text, fields, convert)))
        else:
            yield _convert_whole(stream.read(), source, form, convert)


def _report_encoding(rows: Iterator[str]) -> Iterator[str]:
    try:
        yield from rows
    except UnicodeDecodeError as error:
        raise RecordError(
            "decode", "undecodable", f"the table is not UTF-8 ({error.reason}); save it in UTF-8 first"
        ) from error


def _convert_whole(raw: bytes, source: Path, form: str | None, convert: Converter) -> bytes:
    from tasks.conversion import convert_passages, declare_utf8
    from tasks.decoding import decode_bytes
    from tasks.formats import sniff_format

    recode = False
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text, recode = decode_bytes(raw).text, True
    kind = cast("Format", form) if form else sniff_format(text, None, source.name)
    converted = convert_passages(text, kind, convert)
    if recode and kind == "html":
        converted = declare_utf8(converted)
    return converted.encode("utf-8", "replace")


def _write(pieces: Iterable[bytes], target: Path | None) -> int:
    """Writes to standard output, or to a file beside the target that takes its place when it is complete."""
    if target is None:
        return _copy(pieces, sys.stdout.buffer)
    from warehouse.files import report_failures, sync_file, sync_folder

    beside = target.with_name(f".{target.name}.{os.getpid()}-{uuid4().hex[:8]}.tmp")
    with report_failures("writing", target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with beside.open("wb") as stream:
                size = _copy(pieces, stream)
            sync_file(beside)
            beside.replace(target)
            sync_folder(target.parent)
        finally:
            beside.unlink(missing_ok=True)
    return size


def _copy(pieces: Iterable[bytes], stream: IO[bytes]) -> int:
    return sum(stream.write(piece) for piece in pieces)
