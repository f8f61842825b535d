"""A worker, told what to do by hand."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from archives import articles
from crossfoot.batch.job import Job, parts_of
from crossfoot.batch.supervisor import COMMAND
from crossfoot.batch.worker import PLACE


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
