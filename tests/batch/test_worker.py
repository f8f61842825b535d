"""A worker, told what to do by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from archives import articles
from crossfoot.batch.job import Job, parts_of
from crossfoot.batch.supervisor import COMMAND
from crossfoot.batch.worker import PLACE

GREEDY = """
import crossfoot.batch.work as at_work
def work(job, part, number, out, files, watch):
    watch.at(7)
    return bytearray(2**50)
at_work.work = work
from crossfoot.batch.worker import main
main()
"""


def test_it_says_what_came_of_each_part_and_where_it_is(tmp_path: Path) -> None:
    job = Job(str(articles(tmp_path / "a.jsonl", 2)), "jsonl", True)
    place = tmp_path / "place"
    place.write_bytes(PLACE.pack(5, 0.0))
    task = {"number": 0, "part": parts_of(job)[0], "files": [], "skipped": {"1": "why"}, "singly": False}
    wrong = {**task, "part": ["x", 0, 0, 0]}
    lines = [json.dumps(each) for each in (job.as_json(), task, wrong)]
    command = [*COMMAND, str(place), str(tmp_path), "0"]
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True, timeout=60)
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["done"]["failed"] == ["a1: why"]
    assert "this is a fault of crossfoot" in second["error"]
    assert PLACE.unpack(place.read_bytes())[0] == -1


def test_it_leaves_where_memory_does_not_suffice(tmp_path: Path) -> None:
    """And stays named by the place, so that its supervisor knows at what."""
    command = [sys.executable, "-c", GREEDY, str(tmp_path / "place"), str(tmp_path), str(2**30)]
    place = tmp_path / "place"
    place.write_bytes(PLACE.pack(5, 0.0))
    task = {"number": 0, "part": [0, 1, 0, 0], "files": [], "skipped": {}, "singly": False}
    lines = [json.dumps(each) for each in (Job("a.jsonl", "jsonl", True).as_json(), task, task)]
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(done.stdout) == {"leaves": "it takes more memory than there is for it"}
    assert PLACE.unpack(place.read_bytes())[0] == 7
