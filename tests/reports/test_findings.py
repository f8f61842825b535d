"""Findings in their order, by claim, and the words before what would make the figures agree."""

from __future__ import annotations

import pytest

from crossfoot.claims.finding import Finding, Fix
from crossfoot.reports.findings import by_claim, rank, read_as, sentence_of, ways_out, worst_first
from reports import ARTICLE, article, full_report


def finding(severity: str, start: int = 0, accepted: str = "") -> Finding:
    return Finding("rule", "message", (), start=start, severity=severity, accepted=accepted)  # type: ignore[arg-type]


def test_the_worst_comes_first_and_what_is_accepted_last() -> None:
    note, warning, error, later = finding("note"), finding("warning"), finding("error", 5), finding("error", 9)
    kept = finding("error", 1, accepted="so")
    assert worst_first([kept, note, later, warning, error]) == [error, later, warning, note, kept]
    assert [rank(each) for each in (error, warning, note, kept)] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        ([], []),
        ([Fix("a", ()), Fix("b", ()), Fix("c", ())], ["perhaps a", "or b", "or c"]),
        ([Fix("a", (), safe=True), Fix("b", (), safe=True)], ["fix a", "or b"]),
        ([Fix("a", (), safe=True), Fix("b", ())], ["fix a", "perhaps b"]),
        ([Fix("a", ()), Fix("b", (), safe=True), Fix("c", ())], ["perhaps a", "fix b", "or c"]),
    ],
)
def test_ways_out_are_labelled_by_whether_they_are_safe(fixes: list[Fix], expected: list[str]) -> None:
    assert [f"{label} {fix.title}" for label, fix, _ in ways_out(fixes)] == expected


def test_ways_out_of_one_rank_are_as_likely_as_each_other() -> None:
    fixes = [Fix(f"{number}", (), rank=number) for number in (0, 0, 1, 1, 2, 1)]
    assert [each.as_likely for each in ways_out(fixes)] == [False, False, False, True, False, False]


def test_findings_are_those_of_their_claims() -> None:
    """A conflict belongs to every claim of the document that it names, and only there."""
    for checked in full_report().documents:
        of_claim, of_none = by_claim(checked)
        for claim in checked.claims:
            own = [each for each in checked.findings if each.claim and each.claim.index == claim.index]
            named = [each for each in checked.findings if each.conflict and claim.id in each.conflict.claims]
            assert {id(each) for each in of_claim.get(claim.index, ())} == {id(each) for each in (*own, *named)}
        every = [*of_none, *(each for several in of_claim.values() for each in several)]
        assert {id(each) for each in every} == {id(each) for each in checked.findings}
        assert not any(each.claim for each in of_none)


def test_a_claim_of_an_article_has_its_sentence_and_the_words_that_tie_it() -> None:
    checked = article()
    claim = checked.claims[0]
    assert sentence_of(checked, claim) == ARTICLE.splitlines()[0]
    assert read_as(claim) == "read as fraction-with-percent, because of: mạnh"
    assert read_as(claim._replace(derivation=claim.derivation and claim.derivation._replace(words=()))) == (
        "read as fraction-with-percent"
    )
    plain = claim._replace(derivation=None)
    assert (sentence_of(checked, plain), read_as(plain)) == ("", "")
