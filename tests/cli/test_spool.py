"""Documents on disk are what they were, and a report over them is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.articles import read_text
from crossfoot.audit.audit import check_text
from crossfoot.cli.spool import Spooled
from crossfoot.commands import read
from crossfoot.discovery import members
from running import run

ARTICLE = (
    "Of the {} villages, 45 (37.5%) have a school. The rest, 75 villages, have none. See act 12/2014 of 3 May 2014.\n"
)
WRONG = "locale: en\nclaims:\n  - {id: a, kind: share, part: 53, whole: 78, percent: 64.94%}\n"


def test_documents_come_back_as_they_were() -> None:
    documents = [read_text("a.txt", ARTICLE.format(120)), check_text("b.yaml", WRONG), read_text("c.txt", "nothing")]
    spooled = Spooled(documents)
    assert len(spooled) == 3
    for _ in range(2):
        for was, found in zip(documents, spooled, strict=True):
            assert found._replace(lines=()) == was._replace(lines=())
            assert list(found.lines) == list(was.lines)
    assert spooled[1].findings == documents[1].findings
    assert [each.path for each in spooled[-2:]] == ["b.yaml", "c.txt"]
    with pytest.raises(IndexError):
        spooled[3]


@pytest.mark.parametrize("form", members("formats"))
def test_a_report_over_many_articles_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    for number in range(7):
        (tmp_path / f"{number}.txt").write_text(ARTICLE.format(120 + number % 3), encoding="utf-8")
    ended = run("read", str(tmp_path), "--format", form)
    assert ended.code == 1
    monkeypatch.setattr(read, "_HELD", 3)
    assert run("read", str(tmp_path), "--format", form) == ended
