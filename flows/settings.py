"""Settings of a run: defaults, then `inkmill.toml`, then INKMILL_* environment variables, then the command line."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from warehouse.errors import UsageError

CONFIG_NAME = "inkmill.toml"
ENVIRONMENT_PREFIX = "INKMILL_"
_OTHERS = frozenset({"INKMILL_HOME"})  # the folder of the flows, read by prefect.yaml
_LARGEST = (1 << 31) - 1


class Settings(BaseModel):
    """Settings that every command shares; the names are the keys of `inkmill.toml` and of INKMILL_* variables."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    warehouse: Path = Field(Path("data/warehouse"), description="folder of the warehouse")
    exports: Path = Field(Path("data/exports"), description="folder that exports go to by default")
    workers: int = Field(default_factory=lambda: min(os.cpu_count() or 1, 8), ge=1, description="worker processes")
    batch_bytes: int = Field(
        8 << 20, ge=1, le=_LARGEST, description="a batch is handed on once it holds this many bytes"
    )
    batch_records: int = Field(256, ge=1, description="and at most this many records")
    record_bytes: int = Field(64 << 20, ge=1, le=_LARGEST, description="largest record that is processed, in bytes")
    record_seconds: float = Field(10, gt=0, le=86_400, description="processor time that one record may take")
    max_errors: int | None = Field(None, ge=0, description="stop a run that sets aside more records than this")
    max_error_share: float | None = Field(
        None, ge=0, le=1, description="stop a run that sets aside a larger share of its records than this"
    )
    lock_seconds: float = Field(0, ge=0, le=86_400, description="time to wait for another run that is writing")
    fields: dict[str, str] = Field(default_factory=dict, description="field = column of row formats")


def load_settings(config: Path | None = None, **overrides: Any) -> Settings:
    """The settings in force; `overrides` that are None do not count.

    Raises UsageError when the file is missing or broken, a key is unknown or a value does not fit.
    """
    path = config or Path(CONFIG_NAME)
    read = _read_config(path) if config or path.is_file() else {}
    variables = _read_environment()
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**read | variables | given)
    except ValidationError as error:
        places = {name: f"{path}: {name}" for name in read}
        places |= {name: ENVIRONMENT_PREFIX + name.upper() for name in variables}
        places |= {name: name for name in given}
        raise UsageError(_explain(error, path, places)) from error


def _read_config(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the configuration {path}: {error}; check the path given to --config") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{path} is not valid TOML: {error}; quote strings and write one key = value a line"
        ) from error


def _read_environment() -> dict[str, str]:
    known = {ENVIRONMENT_PREFIX + name.upper() for name in Settings.model_fields if name != "fields"}
    unknown = sorted(key for key in os.environ if key.startswith(ENVIRONMENT_PREFIX) and key not in known | _OTHERS)
    if unknown:
        raise UsageError(f"unknown environment variable {unknown[0]}; known are {', '.join(sorted(known))}")
    return {
        name: value
        for name in Settings.model_fields
        if name != "fields" and (value := os.environ.get(ENVIRONMENT_PREFIX + name.upper()))
    }


def _explain(error: ValidationError, path: Path, places: Mapping[str, str]) -> str:
    lines = []
    for item in error.errors():
        first, *rest = (str(part) for part in item["loc"])
        key = ".".join((places.get(first, first), *rest))
        if item["type"] == "extra_forbidden":
            lines.append(f"unknown key {first!r} in {path}; known keys: {', '.join(Settings.model_fields)}")
        else:
            lines.append(f"{key} = {item['input']!r} does not fit: {item['msg'].partition(' for <')[0].lower()}")
    return "; ".join(lines)
