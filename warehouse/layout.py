"""Where everything in a warehouse folder lies.

<warehouse>/catalog.duckdb                                     what SQL users open: views over the listed parts
<warehouse>/versions/catalog.<n>.duckdb                        every kept snapshot, the current one included
<warehouse>/parts/<table>/load=<id>/part-00000.parquet         rows, never changed once named
<warehouse>/parts/<table>/load=<id>/held-00000.parquet         segments, mentions and facts of repeated documents
<warehouse>/parts/grams/load=<id>/part-00000.parquet           search index: grams with their documents and offsets
<warehouse>/tmp/staging/<batch>/                               batches that workers have finished
<warehouse>/tmp/load/, <warehouse>/tmp/spill/                  a publish under way; deleted by the next writer
<warehouse>/writer.lock                                        held while a run writes
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_VERSION_NAME = re.compile(r"catalog\.(\d+)\.duckdb")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths inside the warehouse folder `root`, which is absolute."""

    root: Path

    @property
    def catalog(self) -> Path:
        """The catalog of the current snapshot."""
        return self.root / "catalog.duckdb"

    @property
    def versions(self) -> Path:
        """The folder of kept snapshots."""
        return self.root / "versions"

    @property
    def parts(self) -> Path:
        """The folder of Parquet parts."""
        return self.root / "parts"

    @property
    def lock(self) -> Path:
        """The file that a writer locks."""
        return self.root / "writer.lock"

    @property
    def staging(self) -> Path:
        """The folder of finished batches."""
        return self.root / "tmp" / "staging"

    @property
    def loading(self) -> Path:
        """The folder of a publish under way."""
        return self.root / "tmp" / "load"

    @property
    def spill(self) -> Path:
        """The folder that DuckDB spills to while a run writes."""
        return self.root / "tmp" / "spill"

    def version(self, number: int) -> Path:
        """The catalog of snapshot `number`."""
        return self.versions / f"catalog.{number}.duckdb"

    def list_versions(self) -> dict[int, Path]:
        """The kept snapshots by number, oldest first."""
        found = {
            int(match[1]): path
            for path in (self.versions.iterdir() if self.versions.is_dir() else ())
            if (match := _VERSION_NAME.fullmatch(path.name))
        }
        return dict(sorted(found.items()))


def locate(path: str | Path) -> Layout:
    """The layout of the warehouse at `path`, made absolute with its symbolic links followed."""
    return Layout(Path(path).expanduser().resolve())
