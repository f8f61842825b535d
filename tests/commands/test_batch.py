"""crossfoot batch."""

from __future__ import annotations

from pathlib import Path

import pytest

from archives import articles, rows, shares
from running import run


def test_shares_of_a_table(tmp_path: Path) -> None:
    path, out = shares(tmp_path / "s.parquet", 100), tmp_path / "out"
    ended = run("batch", str(path), "--kind", "share", "--locale", "en", "--out", str(out), "--jobs", "1")
    assert ended.code == 1
    assert ended.out.startswith("100 claims, 100 compared, 10 do not add up; see ")
    assert sum(each["verdict"] == "mismatch" for each in rows(out, "claims")) == 10
    again = run("batch", str(path), "--kind", "share", "--locale", "en", "--out", str(out), "--exit-zero")
    assert (again.code, again.err) == (0, "crossfoot: 1 part was there already\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("s.parquet", "has no column `kind` and no column `text`"),
        ("s.parquet --kind shrae", "there is no kind 'shrae'"),
        ("s.parquet --kind equation", "the kind equation has no figures in columns; a claim file can hold it"),
        (". --kind share", "not with a folder of articles"),
        ("a.jsonl --columns part=a", "--columns goes with --kind"),
        ("s.parquet --kind share --columns part", "is no field=column"),
        ("s.doc --kind share", "ends in none of"),
        ("s.parquet --kind share --locale xx", "there is no locale"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    shares(tmp_path / "s.parquet", 2)
    articles(tmp_path / "a.jsonl", 1)
    (tmp_path / "s.doc").touch()
    ended = run("batch", *arguments.split(), "--out", "out")
    assert ended.code == 2
    assert message in " ".join(ended.err.split())
