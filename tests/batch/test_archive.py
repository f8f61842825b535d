"""Archives with real workers: what one article does costs itself, and what is taken up again ends the same."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from archives import articles, poisoned, results, rows
from crossfoot.batch import job as jobs
from crossfoot.batch.archive import plan, run, sum_up, work_on
from crossfoot.batch.job import Job, Unfit


class Stopped(Exception):
    pass


@pytest.fixture
def parts_of_five(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_ARTICLES", 5)


@pytest.mark.usefixtures("parts_of_five")
def test_poison_costs_itself_and_a_stopped_run_ends_as_a_whole_one(tmp_path: Path) -> None:
    odd = {3: "POISON", 12: "GREEDY"}
    job = Job(str(articles(tmp_path / "a.jsonl", 20, odd)), "jsonl", True)
    whole = run(job, str(tmp_path / "whole"), 1, command=poisoned())
    assert whole.failed == [
        "a3: it ends its process with signal 9",
        "a12: it takes more memory than there is for it",
    ]
    assert (whole.seen, whole.claims, whole.resumed) == (20, 36, 0)

    def stop(done: int, parts: int) -> None:
        if done == 2:
            raise Stopped

    out = tmp_path / "stopped"
    with pytest.raises(Stopped):
        run(job, str(out), 1, progress=stop, command=poisoned())
    (out / "claims" / "000003.parquet").write_bytes(b"half")  # of a part that was not finished
    again = run(job, str(out), 1, command=poisoned())
    assert again == whole._replace(resumed=2)
    assert results(out) == results(tmp_path / "whole")
    assert [each["article"] for each in rows(out, "articles")] == [f"a{n}" for n in range(20)]


def test_another_job_is_refused_in_the_same_folder(tmp_path: Path) -> None:
    path = articles(tmp_path / "a.jsonl", 0)
    job, out = Job(str(path), "jsonl", True), tmp_path / "out"
    assert run(job, str(out), 1).seen == 0
    assert run(job, str(out), 1).seen == 0
    with pytest.raises(Unfit, match="begun with other options"):
        run(replace(job, locale="vi"), str(out), 1)
    articles(path, 1)
    with pytest.raises(Unfit, match="begun before the input changed"):
        run(job, str(out), 1)
    (out / "job.json").write_text("{", encoding="utf-8")
    with pytest.raises(Unfit, match=r"job\.json cannot be read"):
        run(job, str(out), 1)
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine").touch()
    with pytest.raises(Unfit, match="is not empty"):
        run(job, str(full), 1)


def test_results_are_written_under_their_names_alone(tmp_path: Path) -> None:
    job = Job(str(articles(tmp_path / "a.jsonl", 0)), "jsonl", True)
    run(job, str(tmp_path / "out"), 1)
    assert sorted(os.listdir(tmp_path / "out")) == [
        "articles", "claims", "done", "job.json", "summary.html", "summary.parquet",
    ]  # fmt: skip
    assert json.loads((tmp_path / "out" / "job.json").read_text(encoding="utf-8"))["parts"] == []


@pytest.mark.usefixtures("parts_of_five")
def test_parts_that_are_spread_by_somebody_else_come_to_the_same(tmp_path: Path) -> None:
    job = Job(str(articles(tmp_path / "a.jsonl", 8)), "jsonl", True)
    whole = run(job, str(tmp_path / "whole"), 1)
    out = str(tmp_path / "spread")
    assert plan(job, out) == [0, 1]
    assert work_on(1, out) == 1
    assert plan(job, out) == [0]
    with pytest.raises(Unfit, match=r"1 parts of .* are not finished"):
        sum_up(out)
    assert work_on(0, out) == work_on(0, out) == 0
    assert sum_up(out) == whole
    assert results(Path(out)) == results(tmp_path / "whole")


def test_columns_that_no_row_has_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('{"a": 1, "b": 4}\n' * 1_200 + '{"a": 1, "b": 4, "c": "26%"}\n', encoding="utf-8")
    out = tmp_path / "out"
    for columns, message in (({"percent": "d"}, "no one column 'd'"), ({"parts": "a"}, "no figures 'parts'")):
        with pytest.raises(Unfit, match=message):
            plan(Job(str(path), "jsonl", False, "share", dict(columns)), str(out))
    with pytest.raises(Unfit, match="no kind 'shares'"):
        plan(Job(str(path), "jsonl", False, "shares"), str(out))
    assert not out.exists()
    job = Job(str(path), "jsonl", False, "share", {"part": "a", "whole": "b", "percent": "c"}, "en")
    assert plan(job, str(out)) == [0]
