"""The head of a claim file is no row, and lists are paired by their labels."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from crossfoot import audit_text
from crossfoot.batch.archive import plan
from crossfoot.batch.job import Job, Unfit
from crossfoot.batch.lines import head_of, headed, paired, without_head
from running import run

CLAIM = '{"id": "a", "kind": "change", "from": "1.613", "to": "2.840", "percent": "76%"}\n'
HEAD = '{"locale": "vi", "rounding": "nearest", "source": {"document": "a.txt"}}\n'


def job_of(folder: Path, text: str, **more: Any) -> Job:
    path = folder / "c.jsonl"
    path.write_text(text, "utf-8")
    return Job(str(path), "jsonl", False, **more)


@pytest.mark.parametrize("before", ["", "\n \n", "\ufeff"])
def test_the_locale_of_the_head_holds_for_the_rows(
    before: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    job_of(tmp_path, before + HEAD + CLAIM)
    done = run("batch", "c.jsonl", "--out", "out")
    assert (done.code, done.out.partition(";")[0]) == (0, "1 claim, 1 compared, 0 do not add up")
    (row,) = pq.read_table("out/claims/000000.parquet").to_pylist()
    assert (row["row"], row["verdict"]) == (before.count("\n") + 1, "consistent")
    again = run("batch", "c.jsonl", "--out", "out")
    assert again.code == 0 and "was there already" in again.err


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ({"figures": {"v": "1.459"}, "locale": "vi"}, "its figures"),
        ({"rounding": "truncate", "figures": {"v": "1"}}, "its figures, rounding"),
        ({"claims": [{"kind": "share"}]}, "its claims"),
        ({"locale": "xx-yy"}, "xx-yy"),
    ],
)
def test_a_head_that_rows_cannot_be_told_is_refused(head: dict[str, Any], told: str, tmp_path: Path) -> None:
    job = job_of(tmp_path, json.dumps(head) + "\n" + CLAIM)
    with pytest.raises(Unfit, match=told):
        plan(job, str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("first", ["", "{}\n", "[1]\n", "{bad\n", '{"part": 1}\n', CLAIM, '{"locale": "vi", "x": 1}\n'])
def test_what_is_no_head(first: str, tmp_path: Path) -> None:
    job = job_of(tmp_path, first + CLAIM, locale="en")
    assert head_of(job) is None
    assert headed(job) == job
    assert without_head(job, first.encode(), 0) == first.encode()


def test_the_head_is_an_empty_line_of_the_first_part_alone(tmp_path: Path) -> None:
    text = (HEAD + CLAIM).encode()
    job = job_of(tmp_path, HEAD + CLAIM)
    assert without_head(job, text, 0) == b"\n" + CLAIM.encode()
    assert without_head(job, text, 10) == text
    assert head_of(Job(job.path, "jsonl", True)) is None


AVERAGE = {"kind": "average", "average": "1.5", "values": {"a": 1, "b": 3}, "weights": {"b": 1, "a": 3}}


@pytest.mark.parametrize("weights", [{"b": 1, "a": 3}, {"a": 3, "b": 1}, {"b": 3, "a": 1}, {"c": 1, "a": 3}, [3, 1]])
def test_lists_are_paired_as_in_a_claim_file(weights: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = json.dumps({**AVERAGE, "weights": weights}) + "\n"
    job_of(tmp_path, text)
    run("batch", "c.jsonl", "--out", "out", "--locale", "en")
    (row,) = pq.read_table("out/claims/000000.parquet").to_pylist()
    document = audit_text(text, path="c.jsonl", locale="en")
    claims = [each.verdict for each in document]
    assert row["verdict"] == (claims[0] if claims else "undetermined")


def test_labels_in_one_order() -> None:
    row: dict[str, Any] = {**AVERAGE}
    assert paired(row) == ""
    assert list(row["weights"].items()) == [("a", 3), ("b", 1)]
    assert paired({"values": [1, 3], "weights": [3, 1]}) == ""
    assert "cannot be paired" in paired({"values": {"a": 1}, "weights": {"b": 3}})
