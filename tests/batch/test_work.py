"""One part, worked on in this process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archives import articles, rows, shares
from crossfoot import check_claim, read_text
from crossfoot.batch.job import Job, parts_of
from crossfoot.batch.work import Watch, work


def test_articles_say_what_reading_them_says(tmp_path: Path) -> None:
    path = articles(tmp_path / "a.jsonl", 4, {2: ""})
    job = Job(str(path), "jsonl", True)
    begun: list[int] = []
    done = work(job, parts_of(job)[0], 0, str(tmp_path), [], Watch(begun.append, {1: "it stalls"}))
    assert begun == [0, 1, 2, 3, -1]
    assert done.failed == ["a1: it stalls", "a2: there is no text in 'text'"]
    assert (done.seen, done.claims, done.mismatches, done.compared) == (4, 4, 2, 4)
    text = json.loads(path.read_text(encoding="utf-8").splitlines()[0])["text"]
    document = read_text(text)
    found = [each for each in rows(tmp_path, "claims") if each["article"] == "a0"]
    assert [(each["verdict"], each["sentence"]) for each in found] == [(c.verdict, c.sentence) for c in document.claims]
    wrong = next(each for each in document.claims if each.verdict == "mismatch")
    assert found[0]["message"] == wrong.findings[0].message and found[0]["start"] == wrong.findings[0].start
    assert [each["status"] for each in rows(tmp_path, "articles")] == ["read", "failed", "failed", "read"]


def test_rows_of_several_kinds_keep_their_order(tmp_path: Path) -> None:
    claims = [
        {"kind": "share", "part": 53, "whole": 78, "percent": "64.94%", "id": "x"},
        {"kind": "total", "total": 3, "parts": [1, 2]},
        {"kind": "shrae", "part": 1},
        {"kind": "share", "part": "134", "whole": "1459", "percent": "9.18%"},
        {"part": 1},
    ]
    path = tmp_path / "c.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in claims), encoding="utf-8")
    job = Job(str(path), "jsonl", False, locale="en", messages=True)
    done = work(job, parts_of(job)[0], 0, str(tmp_path), [], Watch())
    found = rows(tmp_path, "claims")
    verdicts = ["mismatch", "consistent", "undetermined", "consistent", "undetermined"]
    assert [each["verdict"] for each in found] == verdicts
    assert [each["row"] for each in found] == list(range(5))
    alone = check_claim("share", locale="en", part="53", whole="78", percent="64.94%")
    assert found[0]["message"] == alone.findings[0].message
    assert (found[0]["id"], found[2]["rule"], found[3]["recomputed"]) == ("x", "unknown-kind", "9.18%")
    assert (done.seen, done.compared, done.mismatches) == (5, 3, 1)


@pytest.mark.parametrize("kind", ["", "share"])
def test_lines_that_cannot_be_read_and_lines_with_nothing_in_them(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "c.jsonl"
    claim = '{"kind": "share", "part": 1, "whole": 4, "percent": "25%"}\n'
    path.write_text(f"\n{claim}\n[1]\n{claim}\n", encoding="utf-8")
    job = Job(str(path), "jsonl", False, kind, locale="en")
    done = work(job, parts_of(job)[0], 0, str(tmp_path), [], Watch())
    found = [(each["row"], each["verdict"], each["rule"]) for each in rows(tmp_path, "claims")]
    assert found == [(1, "consistent", None), (3, "undetermined", "unreadable-file"), (4, "consistent", None)]
    assert (done.seen, done.failed) == (3, ["row 3: this line is not a mapping of fields to figures"])


def test_a_part_without_the_columns_is_undetermined(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('{"x": 1}\n', encoding="utf-8")
    for named, rule in ((), "missing-field"), (("part", "whole"), "not-checked"):
        job = Job(str(path), "jsonl", False, "share", dict.fromkeys(named, "a"), "en")
        assert work(job, parts_of(job)[0], 0, str(tmp_path), [], Watch()).failed == []
        assert [(each["verdict"], each["rule"]) for each in rows(tmp_path, "claims")] == [("undetermined", rule)]


def test_a_row_that_is_left_out_is_named(tmp_path: Path) -> None:
    path = shares(tmp_path / "s.parquet", 40)
    job = Job(str(path), "parquet", False, "share", {"percent": "percent", "whole": "whole"}, "en")
    asked: list[int] = []
    done = work(job, parts_of(job)[0], 0, str(tmp_path), [], Watch(asked.append, {7: "it stalls"}, singly=True))
    assert asked == [*(n for n in range(40) if n != 7), -1]
    assert done.failed == ["row 7: it stalls"]
    row = rows(tmp_path, "claims")[7]
    assert (row["verdict"], row["rule"]) == ("undetermined", "internal-error")
