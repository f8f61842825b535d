"""Workers that die or stall cost what they were at, and nothing else. The workers here work on nothing."""

from __future__ import annotations

import itertools
import json
import os
import sys
import time
from pathlib import Path

import pytest

from crossfoot.batch import supervisor
from crossfoot.batch.job import InputPart, Job, Unfit
from crossfoot.batch.supervisor import Limits, Task, supervised
from crossfoot.batch.worker import PLACE

FAKE = """
import json, mmap, os, signal, sys, time
place, out, memory = sys.argv[1:4]
ills = {ills}
file = open(place, "r+b"); shared = mmap.mmap(file.fileno(), 16)
import struct
sys.stdin.readline()
for line in sys.stdin:
    task = json.loads(line)
    start, stop, first, group = task["part"]
    for number in range(start, stop):
        struct.pack_into("<qd", shared, 0, number, time.monotonic())
        if str(number) in task["skipped"]: continue
        ill = ills.get(number)
        if ill == "die" and (task["singly"] or number >= 0): os.kill(os.getpid(), signal.SIGKILL)
        if ill == "once" and not os.path.exists(out + "/once"):
            open(out + "/once", "w").close(); os.kill(os.getpid(), signal.SIGKILL)
        if ill == "leave": print(json.dumps({{"leaves": "it is too much"}}), flush=True); os._exit(1)
        if ill == "stall": time.sleep(600)
        while ill == "toil": pass
        if ill == "rest": time.sleep(1)
        if ill == "greedy": held = bytearray(200 * 2**20); time.sleep(600)
    struct.pack_into("<qd", shared, 0, -1, 0.0)
    if ills.get(-1) == "die": os._exit(3)
    if ills.get(-1) == "say": print(json.dumps({{"error": "no such column"}}), flush=True); continue
    failed = [f"{{n}}: {{why}}" for n, why in task["skipped"].items()]
    done = {{"seen": stop - start, "claims": 0, "mismatches": 0, "compared": 0, "failed": failed}}
    print(json.dumps({{"done": done}}), flush=True)
"""


Failed = dict[int, list[str]]


def supervise(
    out: Path, ills: dict[int, str], *, articles: bool = True, jobs: int = 2, parts: int = 3, seconds: float = 30
) -> Failed:
    command = (sys.executable, "-S", "-c", FAKE.format(ills=ills))
    tasks = (Task(number, InputPart(10 * number, 10 * number + 10, 10 * number), []) for number in range(parts))
    job = Job("in.jsonl", "jsonl", articles)
    done = supervised(job, str(out), tasks, jobs, Limits(seconds, 150 * 2**20), command)
    return {task.number: each.failed for task, each in done}


def test_every_part_is_done_by_as_many_workers_as_wished(tmp_path: Path) -> None:
    for jobs in (1, 3):
        assert supervise(tmp_path, {}, jobs=jobs, parts=5) == {number: [] for number in range(5)}


def test_what_kills_or_takes_too_much_is_left_out_and_named(tmp_path: Path) -> None:
    assert supervise(tmp_path, {3: "die", 4: "once", 25: "greedy"}) == {
        0: ["3: it ends its process with signal 9"],
        1: [],
        2: ["25: it takes more memory than there is for it"],
    }
    assert supervise(tmp_path, {7: "leave"}, articles=False, parts=1) == {0: ["7: it is too much"]}


@pytest.mark.parametrize("ill", ["stall", "toil"])
def test_what_stalls_is_left_out_and_named(tmp_path: Path, ill: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "_PATIENCE", 1 if ill == "stall" else 100)
    found = supervise(tmp_path, {12: ill}, seconds=0.5)
    assert found == {0: [], 1: ["12: it takes longer than 0.5 seconds"], 2: []}


def test_what_waits_for_a_processor_is_not_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert supervise(tmp_path, {12: "rest"}, seconds=0.5) == {0: [], 1: [], 2: []}
    monkeypatch.setattr(supervisor, "_processor_seconds", lambda process: None)  # the clock is all that there is
    assert supervise(tmp_path, {12: "rest"}, seconds=0.5)[1] == ["12: it takes longer than 0.5 seconds"]


def test_a_machine_that_stood_still_leaves_nothing_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the seconds of the clock, and of whatever ran, jump ahead."""
    jumps = itertools.count(step=1_000)
    monkeypatch.setattr(supervisor, "_processor_seconds", lambda process: float(next(jumps)))
    monkeypatch.setattr(supervisor, "_STEP", 0.01)
    assert supervise(tmp_path, {12: "rest"}, seconds=0.5) == {0: [], 1: [], 2: []}


def test_processor_seconds_are_those_of_the_process() -> None:
    before = supervisor._processor_seconds(os.getpid())
    if before is None:
        pytest.skip("this system has no /proc")
    began = time.process_time()
    while time.process_time() < began + 0.1:
        pass
    after = supervisor._processor_seconds(os.getpid())
    assert after is not None
    assert after - before >= 0.08
    assert supervisor._processor_seconds(-1) is None


def test_of_rows_the_one_is_found(tmp_path: Path) -> None:
    """Rows are asked of many at a time, until one of them ends the process."""
    assert supervise(tmp_path, {3: "die"}, articles=False)[0] == ["3: it ends its process with signal 9"]


@pytest.mark.parametrize(("ill", "message"), [("die", "part 0 of in.jsonl cannot be"), ("say", "no such column")])
def test_a_part_that_fails_as_a_whole_ends_the_run(tmp_path: Path, ill: str, message: str) -> None:
    with pytest.raises(Unfit, match=message):
        supervise(tmp_path, {-1: ill}, parts=1)


def test_a_task_is_one_line() -> None:
    line = Task(3, InputPart(0, 5, 0), ["a\nb"], {7: "why"}).line()
    assert "\n" not in line
    assert json.loads(line)["skipped"] == {"7": "why"}
    assert PLACE.size == 16
