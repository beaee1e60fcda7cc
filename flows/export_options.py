"""Options of an export as people write them, for the command and the flow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warehouse.errors import UsageError

if TYPE_CHECKING:
    from exports import Conversion
    from tasks.conversion.convert import Region, Script

_SIZE = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[KMG]?)i?B?", re.I)
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def choose_conversion(script: Script | None, region: Region | None) -> Conversion | None:
    """The conversion of Chinese text that an export adds; raises UsageError for a region alone."""
    if script is None:
        if region is not None:
            raise UsageError("--region goes with --script Hant or Hans")
        return None
    from exports import Conversion
    from tasks.conversion import choose_config, convert

    config = choose_config(script, region)
    suffix = "_".join(filter(None, (script, region))).lower()
    return Conversion(suffix, config, lambda text: convert(text, config))


def read_size(text: str | None) -> int | None:
    """Bytes of a size such as 64MB; raises UsageError for what is none."""
    if not text:
        return None
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"--file-size {text!r} is no size; for example 64MB")
    return int(float(match["number"]) * _UNITS[match["unit"].upper()])
