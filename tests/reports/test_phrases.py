"""Counts and names for people, as whole phrases."""

from __future__ import annotations

import pytest

from crossfoot.claims.claim import VERDICTS
from crossfoot.claims.finding import SEVERITIES, Checked, Finding, Habit
from crossfoot.messages import speaking
from crossfoot.reports import phrases


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("en", "1 file, 1 figure seen, 1 claim checked: 1 consistent", "2 files (1 not read)"),
        ("fr", "1 fichier, 1 chiffre vu, 1 affirmation vérifiée : 1 cohérente", "2 fichiers (1 non lu)"),
        ("vi", "1 tệp, thấy 1 số liệu, 1 phát biểu đã kiểm tra: 1 khớp", "2 tệp (1 chưa đọc được)"),
    ],
)
def test_a_count_takes_the_form_of_its_language(language: str, one: str, several: str) -> None:
    with speaking(language):
        checked = phrases.claims_checked(1, 1, phrases.of_verdict("consistent", 1))
        assert phrases.listing([phrases.files_read(1, 0), phrases.figures_seen(1), *checked]) == one
        assert phrases.files_read(2, 1) == several


def test_a_finding_in_a_document_of_pages_says_on_which() -> None:
    finding = Finding("share-mismatch", "it is wrong", (), None, 12, 14)
    document = Checked("a.pdf", "en", (), (finding,), Habit(), "a text")
    assert phrases.message_of(document, finding) == "it is wrong"
    assert phrases.message_of(document._replace(pages=(0, 8)), finding) == "it is wrong (page 2)"
    nowhere = finding._replace(start=-1)
    assert phrases.message_of(document._replace(pages=(0, 8)), nowhere) == "it is wrong"


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_every_verdict_and_severity_has_a_name(language: str) -> None:
    with speaking("en"):
        english = [phrases.verdict_name(each) for each in VERDICTS]
        assert english == list(VERDICTS)
    with speaking(language):
        assert len({phrases.verdict_name(each) for each in VERDICTS}) == len(VERDICTS)
        assert all(phrases.of_verdict(each, 2).startswith("2 ") for each in VERDICTS if each != "undetermined")
        assert len({phrases.severity_name(each) for each in SEVERITIES}) == len(SEVERITIES)
        assert all(phrases.of_severity(each, 2).startswith("2 ") for each in SEVERITIES)


def test_of_very_many_the_first_are_named() -> None:
    assert phrases.some(["a", "b"]) == "a, b"
    assert phrases.some([str(number) for number in range(23)], "; ").endswith("; 19; and 3 more")
    assert phrases.either([".docx", ".pdf"]) == ".docx or .pdf"
