"""A claim explained: its working, what was probably meant, its conflicts and why a finding is accepted."""

from __future__ import annotations

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Checked
from crossfoot.figures.locales import notation_of
from crossfoot.reports.blocks import Page
from crossfoot.reports.cells import UNICODE, Line, width
from crossfoot.reports.explain import explain
from reports import article, full_report


def explained(checked: Checked, claim: str, columns: int = 80) -> list[str]:
    (one,) = (each for each in checked.claims if each.id == claim)
    page = Page(columns, "utf-8", UNICODE, set())

    def text(line: Line) -> str:
        return "".join(piece.text for piece in line).rstrip()

    return [text(line) for line in explain(checked, one, notation_of(checked.locale), page)]


def test_a_mismatch_has_its_working_and_what_would_do() -> None:
    checked = full_report().documents[0]
    assert explained(checked, "strong-2008")[:4] == [
        "strong-2008 · tổ chức đảng xếp loại mạnh năm 2008",
        "  says       78 × 64,94% = 53",
        "  exactly    53 of 78 = 2650/39 = 67,948…%",
        "  rounds to  67,95%",
    ]
    assert explained(checked, "strong-2008")[-1] == "  perhaps    percent 67,95%"


def test_why_a_finding_is_accepted_comes_last() -> None:
    checked = full_report().documents[0]
    assert explained(checked, "villages-2018")[-1] == (
        "  accepted  truncated-percent: the paper cuts digits off, throughout"
    )


def test_a_conflict_says_which_figures_would_have_to_change() -> None:
    checked = full_report().documents[0]
    lines = explained(checked, "leaders")
    at = lines.index("the same figure is told differently: 36.932 and 36.923")
    assert lines[at - 1 : at + 3] == [
        "", "the same figure is told differently: 36.932 and 36.923",
        "  claims/quận-2.yaml:2: members is 36.923 here", "  perhaps members 36.923 (digits swapped)",
    ]  # fmt: skip
    assert not any("told differently" in line for line in explained(checked, "fine"))


def test_every_line_fits() -> None:
    for checked in full_report().documents:
        for claim in checked.claims:
            assert all(width(line) <= 40 for line in explained(checked, claim.id, 40))


def test_only_the_findings_of_the_claim_are_heeded() -> None:
    text = (
        "claims:\n  - {id: a, kind: share, part: 53, whole: 78, percent: 64.94%}\n"
        "  - {id: b, kind: share, part: 1, whole: 4, percent: 25%}\n"
    )
    assert not any("perhaps" in line for line in explained(check_text("a.yaml", f"locale: en\n{text}"), "b"))


def test_a_claim_of_an_article_with_pages_names_its_page() -> None:
    checked = article()
    assert "  read as    fraction-with-percent: part 53" in explained(checked, "1", 120)[-1]
    paged = checked._replace(pages=(0, checked.claims[0].figures[0].start))
    assert explained(paged, "1", 120)[-1] == f"{explained(checked, '1', 120)[-1]} (page 2)"
