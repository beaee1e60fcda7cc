"""Writes the output of every `$ inkmill sql …`, `search` and `duplicates` line in the pages anew: `python docs/refresh.py`; `--check` only compares.

A console block is a command after `$ ` followed by what it prints. Commands run on a warehouse made from the sample
corpus, so the pages show what a reader will see.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/questions.md", "docs/chinese.md")
_BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.S)
_COMMAND = re.compile(r"^\$ (inkmill (?:sql|search|duplicates) .*?(?<!\\))\n", re.M | re.S)


def refresh_page(text: str, folder: Path) -> str:
    """The page with the output of its commands as they print now in `folder`, which holds data/warehouse."""
    return _BLOCK.sub(lambda block: block[1] + _refresh_block(block[2], folder) + block[3], text)


def _refresh_block(body: str, folder: Path) -> str:
    commands = list(_COMMAND.finditer(body))
    if not commands:
        return body
    return "\n".join(f"$ {found[1]}\n{_run(found[1], folder)}" for found in commands)


def _run(command: str, folder: Path) -> str:
    words = shlex.split(command.replace("\\\n", " "))
    done = subprocess.run(
        [sys.executable, "-m", "flows", *words[1:]],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "COLUMNS": "120", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    return "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())


def main() -> None:
    """Refreshes or checks every page on a fresh run over the sample corpus."""
    check = "--check" in sys.argv
    stale = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "flows", "run", str(ROOT / "seeds"), "--direct", "--quiet"]
        subprocess.run(command, cwd=folder, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}, check=False)
        for page in PAGES:
            path = ROOT / page
            old = path.read_text(encoding="utf-8")
            new = refresh_page(old, folder)
            if new != old:
                stale.append(page)
                if not check:
                    path.write_text(new, encoding="utf-8")
    if check and stale:
        raise SystemExit(f"out of date: {', '.join(stale)}; run python docs/refresh.py")


if __name__ == "__main__":
    main()
