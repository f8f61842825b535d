"""Each kind of cluster for real, in the environment that ``make clusters`` makes: a poisoned article, a worker that is
killed, a run taken up again; all come to what the plain run comes to.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest

from archives import articles, poisoned, results
from clusters.spread import CLUSTERS, TABLES, check, killed_once
from crossfoot import batch
from crossfoot.batch import job as jobs
from crossfoot.batch.archive import plan, run, sum_up, work_on

pytestmark = pytest.mark.filterwarnings("default")


def _installed(name: str) -> None:
    pytest.importorskip(name, reason=f"{name} is not installed: make clusters")


@pytest.fixture(autouse=True)
def workers_find_these_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[1]))
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)


@pytest.mark.parametrize("name", CLUSTERS)
def test_an_archive(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _installed(name)
    monkeypatch.setattr(jobs, "_ARTICLES", 5)
    job = batch.Job(str(articles(tmp_path / "a.jsonl", 20, {7: "POISON"})), "jsonl", True)
    whole = run(job, str(tmp_path / "whole"), 2, command=poisoned())
    out = tmp_path / "spread"
    numbers = plan(job, str(out))
    work_on(numbers[0], str(out), command=poisoned())  # an earlier run has come so far
    left = plan(job, str(out))
    assert left == [1, 2, 3]
    task = partial(killed_once, out=str(out), command=poisoned(), once=str(tmp_path / "once"))
    assert sorted(CLUSTERS[name](task, left)) == left
    assert (tmp_path / "once").exists()
    assert sum_up(str(out)) == whole
    assert whole.failed == ["a7: it ends its process with signal 9"]
    assert results(out) == results(tmp_path / "whole")


@pytest.mark.parametrize("name", TABLES)
def test_a_table(name: str) -> None:
    _installed(name)
    rows = 500
    percent = [f"{25 if number % 10 else 26}%" for number in range(rows)]
    table = pa.table({"part": range(1, rows + 1), "whole": range(4, 4 * rows + 1, 4), "percent": percent})
    found = TABLES[name](table, check)
    assert found.sort_by("part").to_pylist() == check(table).to_pylist()
