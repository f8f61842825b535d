"""A page of very many claims: cards of the most severe ones only, and a sentence on the rest; the whole text stays."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Checked, Report
from crossfoot.cli.delivery import deliver
from crossfoot.reports.page import selection
from crossfoot.reports.page.selection import Cards, Key, cards_of, key_of
from pages import sound, text_of, written
from running import GOOD, WRONG, claims

TRUNCATED = "{id: a, kind: share, part: 21, whole: 1813, percent: '1.15%'}"
ODD = "{id: a, kind: share, part: 1, whole: 4, percent: 25%, odd: 1}"
"""a claim with a finding of its own file, and nothing wrong in its figures"""


def file(name: str, *entries: str) -> Checked:
    """The claims with ids of their own, ``name-0`` and so on."""
    told = [entry.replace("id: a", f"id: {name}-{number}") for number, entry in enumerate(entries)]
    return check_text(f"{name}.yaml", claims(*told, head="locale: en\n"))


def page_of(monkeypatch: pytest.MonkeyPatch, room: int, *documents: Checked) -> Any:
    monkeypatch.setattr(selection, "CARDS", room)
    return sound(written(Report(documents)))


def named(page: Any) -> list[str]:
    return [text_of(heading) for heading in page.query("article.card h3")]


def test_the_most_severe_have_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = file("one", GOOD, TRUNCATED, WRONG, GOOD), file("two", GOOD, WRONG)
    assert named(page_of(monkeypatch, 6, first, second)) == ["one-0", "one-1", "one-2", "one-3", "two-0", "two-1"]
    assert named(page_of(monkeypatch, 4, first, second)) == ["one-0", "one-1", "one-2", "two-1"]
    assert named(page_of(monkeypatch, 3, first, second)) == ["one-1", "one-2", "two-1"]
    assert named(page_of(monkeypatch, 2, first, second)) == ["one-2", "two-1"]
    assert named(page_of(monkeypatch, 1, first, second)) == ["one-2"]


def test_findings_of_no_claim_are_among_them(monkeypatch: pytest.MonkeyPatch) -> None:
    loose = check_text("a.yaml", claims(GOOD, WRONG, head="locale: en\nodd: 1\nfigures: {idle: 3}\n"))
    assert [finding.claim is None for finding in loose.findings].count(True) == 2
    assert named(page_of(monkeypatch, 2, loose)) == ["unknown field", "a"]
    assert len(named(page_of(monkeypatch, 3, loose))) == 3


def test_the_page_says_what_has_no_card_and_only_then(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = file("one", GOOD, WRONG, GOOD), file("two", WRONG)
    page = page_of(monkeypatch, 3, first, second)
    (told,) = page.query(".left-out")
    assert text_of(told) == (
        "Of 4 claims and findings the 3 most severe have a card, the other 1 are only marked in the text; "
        "name fewer files, or take --format json, to see all of each."
    )
    tallies = [text_of(each) for each in page.query(".tally")]
    assert "1 of its claims and findings is only marked." in tallies[0]
    assert "only marked" not in tallies[1]
    assert not page_of(monkeypatch, 4, first, second).query(".left-out")


@pytest.mark.parametrize("room", [1, 2, 7, 32, 63, 64])
def test_the_text_stays_whole_with_all_its_marks(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    document = file("one", *[WRONG, GOOD, TRUNCATED, ODD] * 16)
    page = page_of(monkeypatch, room, document)
    shown = "".join(text_of(code) for code in page.query(".text code"))
    assert "".join(shown.split()) == "".join(document.text.split())
    assert len(page.query(".text .mark")) == len(page_of(monkeypatch, 10_000, document).query(".text .mark"))
    assert len(page.query("article.card")) == room


def test_what_hides_a_claim_hides_no_text_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(monkeypatch, 2, file("one", WRONG, GOOD, WRONG, GOOD, GOOD))
    for row in page.query(".row.only"):
        (card,) = row.query("article.card h3")
        ids = set(re.findall(r"one-\d", text_of(row.query(".text")[0])))
        assert ids == {text_of(card)}


def test_the_counts_are_those_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(monkeypatch, 2, file("one", *[WRONG] * 5, *[GOOD] * 4))
    assert text_of(page.query(".headline")[0]) == "5 errors"
    assert [text_of(tile.query("b")[0]) for tile in page.query(".tile")] == ["5", "4"]


def test_a_page_of_many_findings_is_of_a_few_megabytes() -> None:
    document = file("one", *[WRONG] * 1_000)
    found = [each._replace(claim=claim) for each, claim in zip(document.findings, document.claims, strict=True)]
    sizes = []
    for times in (2, 4):
        text = document.text * times
        shift = [n * len(document.text) for n in range(times)]
        moved = [
            claim._replace(
                index=n * 1_000 + claim.index,
                figures=tuple(each._replace(start=each.start + at, end=each.end + at) for each in claim.figures),
            )
            for n, at in enumerate(shift)
            for claim in document.claims
        ]
        findings = [
            each._replace(start=each.start + at, end=each.end + at, claim=moved[n * 1_000 + number])
            for n, at in enumerate(shift)
            for number, each in enumerate(found)
        ]
        lines = tuple(line + at for at in shift for line in document.lines[:-1])
        whole = document._replace(claims=moved, findings=findings, text=text, lines=lines)
        sizes.append(len(written(Report([whole]))))
    assert sizes[0] < 4_000_000
    assert sizes[1] - sizes[0] < 500 * 2_000


def test_what_has_no_card_is_told_on_standard_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(selection, "CARDS", 2)
    deliver(Report([file("one", WRONG, GOOD, GOOD)]), "html", str(tmp_path / "page.html"))
    assert capfd.readouterr().err.startswith("crossfoot: of 3 claims and findings the 2 most severe have a card")


def test_the_findings_that_are_listed_have_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """``sound`` follows every link of the page."""
    documents = [file(name, GOOD, ODD, WRONG, TRUNCATED, *[WRONG] * 60) for name in ("one", "two")]
    page = page_of(monkeypatch, 100, *documents)
    assert len(page.query("nav li")) > 100
    cards = cards_of(documents)
    assert (cards.all, cards.left_out) == (128, 28)


def test_a_finding_is_about_its_claim_if_that_is_one_of_the_document() -> None:
    checked = file("one", GOOD, WRONG, ODD, "{id: a, kind: shrae}")
    keys = [key_of(7, checked, order) for order in range(len(checked.findings))]
    assert [key.number for key in keys if key.is_claim] == [1, 2, 3]
    for order, key in enumerate(keys):
        claim = checked.findings[order].claim
        assert claim is not None and key == Key(7, True, claim.index)
    fewer = checked._replace(claims=[checked.claims[0], checked.claims[2]])
    assert [key_of(7, fewer, order) for order in range(3)] == [Key(7, False, 0), keys[1], Key(7, False, 2)]


def test_what_is_left_out_has_no_target() -> None:
    here, there = Key(0, True, 1), Key(0, False, 1)
    anchors = {here: "a", there: "b"}
    assert Cards(frozenset({here}), 2, anchors=anchors).target(here) == "a"
    assert Cards(frozenset({here}), 2, anchors=anchors).target(there) == ""
    assert Cards(None, 2, anchors=anchors).target(there) == "b"
    assert (Cards(frozenset({here}), 2).left_out, Cards(None, 2).left_out) == (1, 0)


def test_a_link_leads_to_the_same_claim_wherever_it_stands() -> None:
    alone, more = file("one", WRONG, TRUNCATED), file("one", GOOD, GOOD, WRONG)
    renamed = check_text("one.yaml", more.text.replace("one-2", "one-0").replace("id: one-0", "id: x", 1))
    for checked in (alone, renamed):
        (card,) = sound(written(Report([checked]))).query("article.mismatch")
        assert card.attrs["id"] == "one-0"
    several = sound(written(Report([alone, file("two", WRONG)])))
    assert [each.attrs["id"] for each in several.query("article.mismatch")] == ["one.one-0", "two.two-0"]
