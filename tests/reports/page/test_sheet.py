"""Where the text is marked, and where the marks lead."""

from __future__ import annotations

from crossfoot.audit.audit import check_text
from crossfoot.reports.page.sheet import place_of
from crossfoot.reports.page.verdicts import VERDICT_WORDS
from pages import parsed, text_of
from reports import article
from running import claims


def test_every_figure_is_marked_and_leads_to_its_claim() -> None:
    """A figure that several claims use leads to the worst of them."""
    checked = check_text(
        "a.yaml",
        "locale: vi\nfigures: {all: 78}\n"
        + claims(
            "{id: right, kind: share, part: 39, whole: all, percent: 50%}",
            "{id: wrong, kind: share, part: 53, whole: all, percent: '64,94%'}",
        ),
    )
    page = parsed(checked)
    marks = {text_of(mark): mark for mark in page.query("a.mark")}
    assert list(marks) == ["78", "39", "50%", "53", "64,94%"]
    leads = {text: text_of(page.query(mark.attrs["href"] + "--h")[0]) for text, mark in marks.items()}
    assert leads == {"78": "wrong", "39": "right", "50%": "right", "53": "wrong", "64,94%": "wrong"}
    assert "hit" in marks["64,94%"].attrs["class"].split()
    assert marks["64,94%"].attrs["aria-label"] == f"64,94%, {VERDICT_WORDS['mismatch'].name}"
    assert "consistent" in marks["39"].attrs["class"].split()


def test_places_are_pages_or_lines_or_not_told() -> None:
    assert place_of(check_text("a.yaml", "locale: vi\n" + claims("{id: a, kind: share, part: 1}")), 14) == "line 2"
    assert place_of(article(), 30) == ""
    paged = article()._replace(pages=(0, 20, 20, 40))
    assert [place_of(paged, at) for at in (-1, 0, 19, 20, 39, 40, 99)] == [
        "page 1", "page 1", "page 1", "page 3", "page 3", "page 4", "page 4",
    ]  # fmt: skip
    page = parsed(paged)
    assert [text_of(each) for each in page.query(".card .place")] == ["page 4"]
    assert [text_of(each) for each in page.query(".where")] == ["pages 1 to 4"]


def test_a_document_beside_others_has_its_own_name_above_it() -> None:
    one, other = (check_text(f"{name}.yaml", claims("{id: a, kind: share, part: 1}")) for name in "xy")
    alone, both = ([text_of(each) for each in parsed(*shown).query("h2")] for shown in ([one], [one, other]))
    assert alone == ["Findings", "The text, and what it claims", "How to read this page"]
    assert both == ["Findings", "Files", "x.yaml", "y.yaml", "How to read this page"]
