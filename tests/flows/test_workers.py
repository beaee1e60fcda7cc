"""A record that crashes or hangs its worker is set aside and the batch goes on without it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from flows.jobs import Job, hash_batch
from flows.workers import WorkerPool
from tasks.records import RawRecord
from tests.flows.poison import stage_always_killed, stage_killed_once, stage_poison
from warehouse.errors import InkmillError


def make_record(name: str, raw: bytes) -> RawRecord:
    return RawRecord(name, "", raw, sha256(raw).hexdigest())


def run_pool(tmp_path: Path, *raws: bytes, seconds: float = 5) -> tuple[dict[str, int], list[str]]:
    records = tuple(make_record(f"r{index}", raw) for index, raw in enumerate(raws))
    with WorkerPool(1, seconds, stage_poison) as pool:
        result = pool.run(Job("b", records, (), tmp_path / "staged"))
    return result.counts, sorted((tmp_path / "staged").read_text().split("\n"))


def test_crashing_record_is_set_aside_and_the_rest_is_done(tmp_path: Path) -> None:
    counts, failures = run_pool(tmp_path, b"fine", b"crash", b"fine", b"exit", b"fine")
    assert counts == {"documents": 3, "quarantine": 2}
    assert failures == ["r1 worker_crash", "r3 worker_crash"]


def test_workers_killed_from_outside_cost_no_record(tmp_path: Path) -> None:
    records = (make_record("r0", b"fine"), make_record("r1", b"fine"))
    with WorkerPool(1, 5, stage_killed_once) as pool:
        result = pool.run(Job("b", records, (), tmp_path / "staged"))
    assert result.counts == {"documents": 2, "quarantine": 0}


def test_workers_that_always_die_end_the_run(tmp_path: Path) -> None:
    with WorkerPool(1, 5, stage_always_killed) as pool, pytest.raises(InkmillError, match="try fewer --workers"):
        pool.run(Job("b", (make_record("r0", b"fine"),), (), tmp_path / "staged"))


def test_closed_pool_starts_no_worker(tmp_path: Path) -> None:
    with WorkerPool(1, 5, stage_poison) as pool:
        pass
    with pytest.raises(InkmillError, match="stopped"):
        pool.run(Job("b", (), (), tmp_path / "staged"))


@pytest.mark.parametrize("raw", [b"spin", b"sleep"])
def test_slow_record_is_set_aside(raw: bytes, tmp_path: Path) -> None:
    counts, failures = run_pool(tmp_path, b"fine", raw, b"fine", seconds=0.5)
    assert counts == {"documents": 2, "quarantine": 1}
    assert failures == ["r1 record_timeout"]


def test_record_stuck_beyond_signals_is_ended_by_the_watchdog(tmp_path: Path) -> None:
    counts, failures = run_pool(tmp_path, b"fine", b"stuck", b"fine", seconds=0.5)
    assert counts == {"documents": 2, "quarantine": 1}
    assert failures == ["r1 record_timeout"]


def test_worker_survives_to_the_next_batch(tmp_path: Path) -> None:
    with WorkerPool(1, 5, stage_poison) as pool:
        for name, raw in (("a", b"fine"), ("b", b"crash"), ("c", b"fine")):
            pool.run(Job(name, (make_record(name, raw),), (), tmp_path / name))
    assert [(tmp_path / name).read_text() for name in "abc"] == ["", "b worker_crash", ""]


def stage_broken(job: Job, limit: object) -> object:
    raise InkmillError("the disk is full")


def test_error_of_the_work_itself_reaches_the_caller(tmp_path: Path) -> None:
    with WorkerPool(1, 5, stage_broken) as pool, pytest.raises(InkmillError, match="disk is full"):  # type: ignore[arg-type]
        pool.run(Job("b", (), (), tmp_path / "staged"))


LEADER = """
import sys, time
from pathlib import Path
from flows.jobs import Job
from flows.workers import WorkerPool
from tests.flows.poison import stage_poison
from tests.flows.test_workers import make_record
import threading

if __name__ == "__main__":
    pool = WorkerPool(1, 60, stage_poison)
    batch = Job("b", (make_record("r", b"sleep"),), (), Path(sys.argv[1]))
    threading.Thread(target=pool.run, args=(batch,), daemon=True).start()
    while not (pool._all and pool._all[0].process.pid and pool._all[0].progress[0] == 0):
        time.sleep(0.01)
    print(pool._all[0].process.pid, flush=True)
    time.sleep(60)
"""


def test_workers_end_when_their_leader_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "leader.py"
    script.write_text(LEADER)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "staged")], stdout=subprocess.PIPE, text=True, env=environment
    ) as leader:
        assert leader.stdout is not None
        worker = int(leader.stdout.readline())
        leader.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while _is_alive(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _is_alive(worker)


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def test_batch_id_depends_on_records_and_parameters_only() -> None:
    first, second = make_record("a", b"1"), make_record("b", b"2")
    assert hash_batch([first, second], [], "p") == hash_batch([first, second], [], "p")
    assert hash_batch([first, second], [], "p") != hash_batch([second, first], [], "p")
    assert hash_batch([first], [], "p") != hash_batch([first], [], "q")
