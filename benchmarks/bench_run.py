"""Speed and memory of whole runs over generated web pages.

    python benchmarks/bench_run.py FOLDER [--documents 1000 10000] [--workers 1 2] [--prefect] [--dask 2] [--start]

For each number of documents writes a corpus, runs it with each number of workers into a new warehouse, then runs the
last one again unchanged, and once more without the ledger of sources, which reads and hashes everything. With
--prefect the last number of workers again as a Prefect flow on a local server, with --dask on a Dask cluster of so many
worker processes of one thread. One line a run: seconds, documents a second, its share of the first run's seconds,
processor seconds, and peak memory of the whole process tree (proportional set size, so that pages shared between
processes count once). --start times the first run of five files instead, direct and with Prefect's temporary server.
Linux only: it reads /proc.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flows.cluster import connect_cluster
from flows.ledger import NAME as LEDGER
from flows.prefect_settings import prepare_prefect
from flows.server import local_server

PAGES_A_FILE = 1000
SAMPLE_SECONDS = 0.2
SETTLE_SECONDS = 3
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Measured:
    """Wall seconds, processor seconds and peak MiB of a run's whole process tree."""

    seconds: float
    processor: float
    peak: float


_PARTS = {
    "zh": (
        ["市政府", "港务局", "水利部门", "居民委员会", "铁路公司", "研究小组"],
        [
            "宣布扩建码头",
            "公布新的渡轮票价",
            "检修了旧水闸",
            "讨论了图书馆的开放时间",
            "完成了桥梁检查",
            "公开征求意见",
        ],
        ["，预计投资{n}万元。", "，工程将于{m}月{d}日完工。", "，约有{n}户家庭受益。", "，比去年增长{p}%。"],
        "",
    ),
    "ja": (
        ["市役所", "港湾局", "水道課", "町内会", "鉄道会社", "調査班"],
        ["は新しい桟橋の計画を", "は渡し船の運賃を", "は古い水門の点検を", "は図書館の開館時間を"],
        ["発表し、費用は{n}万円を見込む。", "{m}月{d}日に見直すと説明した。", "検討し、{n}世帯に知らせた。"],
        "",
    ),
    "ko": (
        ["시청은", "항만청은", "수도과는", "주민회는", "철도 회사는"],
        ["새 부두 계획을", "나룻배 요금을", "낡은 수문 점검을", "도서관 개관 시간을"],
        ["발표했으며 비용은 {n}만 원이다.", "{m}월 {d}일에 다시 논의한다.", "{n}가구에 알렸다."],
        " ",
    ),
    "en": (
        ["The harbour office", "The city council", "A survey team", "The railway company", "The water board"],
        ["published plans for a longer pier", "reviewed the ferry fares", "repaired the old lock gate"],
        ["at a cost of {n},000 dollars.", "and expects to finish in {m} weeks.", "after {n} letters from residents."],
        " ",
    ),
}
_MENU = ["Home", "News", "Harbour", "Contact", "About us", "Archive", "Timetable", "Privacy", "Jobs", "Press"]


def write_sentence(chance: random.Random, language: str) -> str:
    """One sentence put together from the parts of a language."""
    *parts, joint = _PARTS[language]
    text = joint.join(chance.choice(part) for part in parts)
    return text.format(n=chance.randrange(12, 980), m=chance.randrange(1, 13), d=chance.randrange(1, 29), p=7.5)


def write_page(number: int) -> str:
    """The page of a number: always the same one."""
    chance = random.Random(number)
    language = chance.choice(tuple(_PARTS))
    title = f"{write_sentence(chance, language)} {number}"
    paragraphs = [
        " ".join(write_sentence(chance, language) for _ in range(chance.randrange(2, 7)))
        for _ in range(chance.randrange(6, 20))
    ]
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in _MENU)
    related = "".join(f'<li><a href="/{i}">{write_sentence(chance, language)}</a></li>' for i in range(8))
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body>'
        f"<nav><ul>{menu}</ul></nav><article><h1>{title}</h1>"
        f"{''.join(f'<p>{text}</p>' for text in paragraphs)}</article>"
        f'<aside class="related"><ul>{related}</ul></aside><footer><p>Harbour Gazette {number % 90}</p></footer></body></html>'
    )


def write_corpus(folder: Path, documents: int) -> None:
    """Writes the pages of the numbers below `documents` as rows of JSONL files."""
    folder.mkdir(parents=True)
    for first in range(0, documents, PAGES_A_FILE):
        with (folder / f"pages-{first:08}.jsonl").open("w", encoding="utf-8") as file:
            for number in range(first, min(first + PAGES_A_FILE, documents)):
                row = {"text": write_page(number), "url": f"https://gazette.example/{number}"}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


def list_tree(leader: int) -> list[int]:
    """The process and its descendants."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            fields = _read(entry / "stat").rpartition(")")[2].split()
            if fields:
                parents.setdefault(int(fields[1]), []).append(int(entry.name))
    tree = [leader]
    for process in tree:
        tree += parents.get(process, [])
    return tree


def measure_memory(process: int) -> int:
    """Proportional set size in KiB; 0 where the process is gone."""
    lines = _read(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def measure_processor(process: int) -> float:
    """Processor seconds of a process so far; 0 where it is gone."""
    fields = _read(Path(f"/proc/{process}/stat")).rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""


def time_run(corpus: Path, warehouse: Path, *options: str) -> Measured:
    """What one run took."""
    command = [sys.executable, "-m", "flows", "run", str(corpus), "--quiet", "--warehouse", str(warehouse), *options]
    started = time.perf_counter()
    running = subprocess.Popen(command)
    peak, processor = 0, dict[int, float]()
    while running.poll() is None:
        tree = list_tree(running.pid)
        peak = max(peak, sum(map(measure_memory, tree)))
        for process in tree:
            processor[process] = max(processor.get(process, 0.0), measure_processor(process))
        time.sleep(SAMPLE_SECONDS)
    if running.returncode:
        raise SystemExit(running.returncode)
    return Measured(time.perf_counter() - started, sum(processor.values()), peak / 1024)


def compare_runs(folder: Path, documents: int, workers: Sequence[int], prefect: bool, dask: int) -> None:
    """Prints a line for each way to run a corpus of so many documents."""
    corpus, warehouse = folder / f"corpus-{documents}", folder / "warehouse"
    if not corpus.exists():
        write_corpus(corpus, documents)
        time.sleep(SETTLE_SECONDS)

    def show(name: str, count: int, *options: str, fresh: bool = True) -> None:
        nonlocal first
        if fresh:
            shutil.rmtree(warehouse, ignore_errors=True)
        measured = time_run(corpus, warehouse, "--workers", str(count), *options)
        first = measured.seconds if name == "first" else first
        print(
            f"{documents:>9,} {count:>7} {name:>9} {measured.seconds:>8.1f} {documents / measured.seconds:>8.1f} "
            f"{measured.seconds / first:>7.1%} {measured.processor:>8.1f} {measured.peak:>8.0f}",
            flush=True,
        )

    first = 1.0
    for count in workers:
        show("first", count, "--direct")
    show("unchanged", workers[-1], "--direct", fresh=False)
    (warehouse / LEDGER).unlink()
    show("reread", workers[-1], "--direct", fresh=False)
    if prefect:
        prepare_prefect()
        with local_server() as url, _environment(PREFECT_API_URL=url):
            show("prefect", workers[-1])
    if dask:
        with start_cluster(folder, dask) as address:
            show("dask", dask, "--direct", "--dask", address)
    shutil.rmtree(warehouse)


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    os.environ.update(values)
    try:
        yield
    finally:
        for name in values:
            del os.environ[name]


@contextmanager
def start_cluster(folder: Path, workers: int) -> Iterator[str]:
    """The address of a Dask scheduler with so many workers, processes of this machine; their memory is not counted."""
    file = folder / "scheduler.json"
    file.unlink(missing_ok=True)
    shared = ["--scheduler-file", str(file), "--no-dashboard"]
    commands = [["scheduler", "--host", "127.0.0.1", "--port", "0"], *[["worker", "--nthreads", "1"]] * workers]
    processes = []
    try:
        for part, *options in commands:
            module = f"distributed.cli.dask_{part}"
            processes.append(
                subprocess.Popen([sys.executable, "-m", module, *shared, *options], stderr=subprocess.DEVNULL)
            )
        while not file.exists() or not file.read_text():
            time.sleep(0.1)
        address: str = json.loads(file.read_text())["address"]
        with connect_cluster(address) as client:
            client.wait_for_workers(workers)
        yield address
    finally:
        for process in processes:
            process.terminate()
            process.wait()


def time_start(folder: Path) -> None:
    """Prints the seconds of the first run of a handful of files, direct and with Prefect, three times each."""
    corpus = folder / "handful"
    corpus.mkdir(parents=True, exist_ok=True)
    for number in range(5):
        (corpus / f"{number}.html").write_text(write_page(number), encoding="utf-8")
    for name, options in (("direct", ["--direct"]), ("prefect", [])):
        times = []
        for _ in range(3):
            shutil.rmtree(folder / "warehouse", ignore_errors=True)
            times.append(time_run(corpus, folder / "warehouse", *options))
        print(f"{name:>8}: {', '.join(f'{item.seconds:.2f} s ({item.processor:.1f} s cpu)' for item in times)}")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--prefect", action="store_true")
    parser.add_argument("--dask", type=int, default=0, metavar="WORKERS")
    parser.add_argument("--start", action="store_true")
    options = parser.parse_args(arguments)
    if options.start:
        time_start(options.folder)
        return
    print(
        f"{'documents':>9} {'workers':>7} {'run':>9} {'seconds':>8} {'docs/s':>8} {'share':>7} {'cpu s':>8} {'peak MiB':>8}"
    )
    for documents in options.documents:
        compare_runs(options.folder, documents, options.workers, options.prefect, options.dask)


if __name__ == "__main__":
    main()
