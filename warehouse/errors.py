"""The exceptions of inkmill.

InkmillError                 anything a caller may want to catch; its text says what, where and what to try
├── UsageError               a wrong argument or configuration (exit code 2)
├── RecordError              one record cannot become a document; becomes a quarantine row
└── WarehouseError           the warehouse cannot be read or written
    ├── WarehouseLockedError another run is writing
    └── SchemaVersionError   written by a newer inkmill
"""

from __future__ import annotations

from typing import Literal, get_args

QuarantineStage = Literal["read", "decode", "parse", "process"]
QuarantineCode = Literal[
    "unreadable_file",
    "truncated_archive",
    "corrupt_archive",
    "empty_input",
    "invalid_json",
    "invalid_row",
    "missing_text",
    "invalid_warc",
    "binary_content",
    "undecodable",
    "no_text",
    "record_too_large",
    "record_timeout",
    "worker_crash",
    "processing_error",
]
QUARANTINE_STAGES: tuple[str, ...] = get_args(QuarantineStage)
QUARANTINE_CODES: tuple[str, ...] = get_args(QuarantineCode)


class InkmillError(Exception):
    """Base of every error raised on purpose."""


class UsageError(InkmillError):
    """Raised when an argument, a flag or a configuration key is wrong."""


class RecordError(InkmillError):
    """Raised when one record cannot become a document; carries the stage and code of its quarantine row."""

    def __init__(self, stage: QuarantineStage, code: QuarantineCode, message: str) -> None:
        super().__init__(message)
        self.stage = stage
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[RecordError], tuple[str, str, str]]:
        return (type(self), (self.stage, self.code, self.message))


class WarehouseError(InkmillError):
    """Raised when the warehouse cannot be read or written."""


class WarehouseLockedError(WarehouseError):
    """Raised when another process holds the writer lock."""


class SchemaVersionError(WarehouseError):
    """Raised when a warehouse was written by a newer schema version."""
