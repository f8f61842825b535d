"""The page as a report to hand on."""

from __future__ import annotations

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.desk import changes
from crossfoot.desk.changes import DeskText
from crossfoot.desk.entries import Unchangeable
from crossfoot.desk.report import documents, marks, report
from desking import ARTICLE

SHEET = DeskText(ARTICLE, "", "", "/nowhere/a.yaml", Settings())


def test_without_a_file_it_is_the_report_on_the_article() -> None:
    (read,) = documents(SHEET, "article.txt")
    assert read.article
    assert [each.verdict for each in read.claims] == ["mismatch", "consistent"]


def test_what_was_decided_stands_in_the_text() -> None:
    file = changes.accepted(SHEET, "share-1", "", "so in print").file
    (told,) = documents(SHEET._replace(file=file), "article.txt")
    assert (told.path, told.text, told.article) == ("article.txt", ARTICLE, True)
    assert [ARTICLE[each.start : each.end] for each in told.claims[0].figures] == ["53", "78", "64,94%"]
    (finding,) = told.findings
    assert (finding.accepted, ARTICLE[finding.start : finding.end]) == ("so in print", "64,94%")
    assert [each.text for each in told.unbound] == ["2018", "78"]
    assert told.figures == 7
    gone = changes.dismissed(SHEET._replace(file=file), {"id": "share-2", "kind": "share", "texts": ["134"]}).file
    (told,) = documents(SHEET._replace(file=gone), "article.txt")
    assert [each.text for each in told.unbound] == ["2018", "78", "134", "1459", "9,18%"]


def test_claims_that_are_nowhere_in_the_text_are_told_by_themselves() -> None:
    file = "locale: vi\nclaims:\n  - {id: a, kind: share, part: 53, whole: 79, percent: 64%}\n"
    here, there = documents(SHEET._replace(file=file), "article.txt")
    assert here.claims == ()
    assert [each.id for each in there.claims] == ["a"]
    assert there.findings


@pytest.mark.parametrize(("form", "words"), [("html", "<!DOCTYPE html>"), ("markdown", "so in print")])
def test_it_is_written_as_a_page_or_markdown(form: str, words: str) -> None:
    file = changes.accepted(SHEET, "share-1", "", "so in print").file
    told = report(SHEET._replace(file=file), form, "<article>.txt")
    assert words.lower() in told.lower()
    assert "<article>" not in told
    with pytest.raises(Unchangeable):
        report(SHEET, "xml", "a")


def test_every_finding_is_a_note_at_its_figure() -> None:
    (mark,) = marks(SHEET)
    assert mark.passage[mark.start : mark.end] == "64,94%"
    assert mark.note == "53 of 78 is 67,95%, not 64,94% (3,01 points too low); perhaps percent 67,95%"
    file = changes.accepted(SHEET, "share-1", "", "so in print").file
    (mark,) = marks(SHEET._replace(file=file))
    assert mark.note.endswith("; accepted: so in print")
