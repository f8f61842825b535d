"""Notes for the copy of a document."""

from __future__ import annotations

from crossfoot.articles import read_text
from crossfoot.reports.notes import notes_of

TEXT = "There were 78 villages. Of 78 villages, 53 (64.94%) had a school. Of 1,459, 134 (9.18%) had none."


def test_every_finding_is_a_note_at_its_figure() -> None:
    (mark,) = notes_of(read_text("a.txt", TEXT, "en"))
    assert mark.passage[mark.start : mark.end] == "64.94%"
    assert mark.passage.strip().startswith("Of 78 villages")
    assert mark.note == "53 of 78 is 67.95%, not 64.94% (3.01 points too low); perhaps percent 67.95%"


def test_what_stands_nowhere_has_no_note() -> None:
    checked = read_text("a.txt", TEXT, "en")
    gone = checked._replace(findings=[each._replace(start=0, end=0) for each in checked.findings])
    assert notes_of(gone) == []


def test_a_reason_is_told() -> None:
    checked = read_text("a.txt", TEXT, "en")
    told = checked._replace(findings=[each._replace(accepted="so printed") for each in checked.findings])
    assert notes_of(told)[0].note.endswith("; accepted: so printed")
