"""Characters a second of conversion beside the package, on the text files given, and whether the outputs are equal.

python -m benchmarks.bench_conversion FILE... [--config t2s]
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import click
import opencc

from tasks.conversion import CONFIGS, convert, fold_variant


def measure(function: Callable[[str], str], texts: list[str]) -> tuple[list[str], float]:
    """Outputs of a function and the millions of characters it takes in a second of processor time."""
    function(texts[0])
    start = time.process_time()
    outputs = [function(text) for text in texts]
    return outputs, sum(map(len, texts)) / (time.process_time() - start) / 1e6


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--config", "configs", multiple=True, type=click.Choice(CONFIGS), default=CONFIGS, show_default=True)
def main(files: tuple[Path, ...], configs: tuple[str, ...]) -> None:
    """Prints one line a configuration."""
    texts = [line for file in files for line in file.read_text("utf-8", "replace").splitlines() if line]
    click.echo(f"{len(texts)} lines, {sum(map(len, texts))} characters; millions of characters a second")
    click.echo(f"{'config':8}{'package':>9}{'inkmill':>9}  equal lines")
    for config in configs:
        expected, slow = measure(opencc.OpenCC(config).convert, texts)
        found, fast = measure(lambda text, config=config: convert(text, config), texts)
        equal = sum(map(str.__eq__, expected, found))
        click.echo(f"{config:8}{slow:9.2f}{fast:9.2f}  {equal}/{len(texts)}")
    click.echo(f"{'fold':8}{'':9}{measure(fold_variant, texts)[1]:9.2f}")


if __name__ == "__main__":
    main()
