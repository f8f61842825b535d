"""Parts hold whole lines and all of them, the same whenever they are asked for."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from archives import articles, shares
from crossfoot.batch import job as jobs
from crossfoot.batch.job import InputPart, Job, Unfit, fingerprint, form_of_input, header, parts_of
from crossfoot.batch.reading import names_of


def test_lines_are_parted_where_they_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_BYTES", {False: 40, True: 40})
    path = tmp_path / "claims.csv"
    path.write_text('id,part\n1,"a\nb"\n' + "".join(f"{n},5\n" for n in range(2, 30)) + '30,"x\n\ny"', encoding="utf-8")
    parts = parts_of(Job(str(path), "csv", False))
    data = path.read_bytes()
    pieces = [data[part.start : part.stop] for part in parts]
    assert b"".join(pieces) == data[len("id,part\n") :]
    assert len(pieces) > 3 and all(piece.count(b'"') % 2 == 0 and piece.endswith(b"\n") for piece in pieces[:-1])
    assert [part.first for part in parts] == [sum(_records(each) for each in pieces[:n]) for n in range(len(pieces))]
    assert parts == parts_of(Job(str(path), "csv", False))


def test_a_quotation_mark_that_is_never_closed_costs_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claims.csv"
    path.write_text('id,part\n"1,2\n3,4"\n5"a,6\n\n7,"8\n9"\n', encoding="utf-8")
    data = path.read_bytes()
    assert [data[part.start : part.stop] for part in parts_of(Job(str(path), "csv", False))] == [data[8:]]
    monkeypatch.setattr(jobs, "_QUOTED", 3)
    parts = parts_of(Job(str(path), "csv", False))
    assert [data[part.start : part.stop] for part in parts] == [b'"1,2\n', b'3,4"\n5"a,6\n\n7,"8\n9"\n']
    assert [part.first for part in parts] == [0, 1]


def _records(piece: bytes) -> int:
    outside = b"".join(piece.split(b'"')[::2])
    return outside.count(b"\n")


def test_parts_of_row_groups_and_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_ROWS", 60)
    monkeypatch.setattr(jobs, "_ARTICLES", 2)
    path = shares(tmp_path / "shares.parquet", 200, 100)
    assert parts_of(Job(str(path), "parquet", False)) == [
        InputPart(0, 60, 0), InputPart(60, 100, 60), InputPart(0, 60, 100, 1), InputPart(60, 100, 160, 1),
    ]  # fmt: skip
    for name in ("a.txt", "b.txt", "c.html", "d.csv"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    job = Job(str(tmp_path), "folder", True)
    assert parts_of(job) == [InputPart(0, 2, 0), InputPart(2, 3, 2)]
    before = fingerprint(job)
    (tmp_path / "a.txt").write_text("longer", encoding="utf-8")
    assert fingerprint(job) != before == fingerprint(replace(job, locale="en")) or before != fingerprint(job)


def test_forms_and_names(tmp_path: Path) -> None:
    assert form_of_input(str(tmp_path)) == "folder"
    lines = articles(tmp_path / "a.jsonl", 1)
    assert form_of_input(str(lines)) == "jsonl"
    assert names_of(str(lines), "jsonl") == ["id", "source", "published", "text"]
    assert names_of(str(shares(tmp_path / "s.parquet", 2)), "parquet") == ["part", "whole", "percent", "source"]
    assert header("\ufeffa;b;c,d\r\n".encode()) == (["a", "b", "c,d"], ";")
    for bad in ("x.doc", "gone.csv"):
        with pytest.raises(Unfit):
            form_of_input(str(tmp_path / bad))


def test_a_job_is_kept_as_json() -> None:
    job = Job("x.csv", "csv", False, "total", {"parts": ["a", "b"], "total": "c"}, "vi")
    assert Job(**json.loads(json.dumps(job.as_json()))) == job
