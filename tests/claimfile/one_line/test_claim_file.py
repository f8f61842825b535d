"""A reading as a claim file, and its findings moved to the line."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claimfile.one_line import as_claim_file, moved_to_line, readings
from crossfoot.claims.finding import Checked
from crossfoot.figures.locales import notation_of


def checked(line: str, locale: str) -> Checked:
    notation = notation_of(locale)
    reading = next(iter(readings(line, notation)))
    return moved_to_line(line, reading, check_text("line", as_claim_file(reading, notation)))


@pytest.mark.parametrize(
    ("line", "locale"),
    [
        ("53 of 78 is 64.94%", "en"),
        ("  53 trên 78 là 64,94%", "vi"),
        ("the sum of 3, 4 and 6 is 12", "en"),
        ("12 times 35 is 421", "en"),
        ("\x8553/78\u2028= 64.94%", "en"),
    ],
)
def test_every_place_is_one_of_the_line(line: str, locale: str) -> None:
    document = checked(line, locale)
    assert document.text == line
    (claim,), (finding,) = document.claims, document.findings
    assert claim.verdict == "mismatch"
    for figure in claim.figures:
        assert line[figure.start : figure.end] == figure.written.text
    assert 0 <= finding.start < finding.end <= len(line)
    for fix in finding.fixes:
        for edit in fix.edits:
            old = line[edit.start : edit.end]
            assert old in {figure.written.text for figure in claim.figures}


def test_a_figure_that_is_taken_otherwise_than_it_stands_there_has_its_whole_place() -> None:
    line = "a fall of 25% from 100 to 80"
    document = checked(line, "en")
    figure = next(figure for figure in document.claims[0].figures if figure.role == "percent")
    assert (figure.written.text, line[figure.start : figure.end]) == ("−25%", "25%")
