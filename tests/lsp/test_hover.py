"""What a hover says at every sort of place."""

from __future__ import annotations

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.claims.kind import kinds
from crossfoot.lsp.hover import Shown, shown_at
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.text import Text

FILE = """\
locale: en
figures:
  voters: 78
  others: 3
claims:
  - {id: first, kind: share, part: 53, whole: voters, percent: 64.9%}
  - {id: second, kind: bound, value: voters, at_most: 90}
  - {id: third, kind: total, coverage: partial, total: 9, parts: [4], accepted: {rule: total-mismatch, reason: so}}
"""


def at(marked: str, text: str = FILE) -> Shown | None:
    before, _, after = marked.partition("‸")
    assert text.count(before + after) == 1
    opened = Opened("/x/a.yaml", "claims", Text(text), 1, Settings(), "yaml")
    return shown_at(opened, text.index(before + after) + len(before))


@pytest.mark.parametrize(
    ("marked", "about", "begins"),
    [
        ("percent: 64.‸9%", "64.9%", "percent 64.9%\n  value   64.9\n  allows  from 64.85% to 64.95%\n\n"),
        ("part: 5‸3", "53", "part 53\n  value   53\n\n"),
        ("whole: vot‸ers", "voters", "voters (whole) 78\n  value   78\n\n"),
        (
            "voters: 7‸8",
            "78",
            "voters 78\n  value   78\n\nused by 2 claims\n  first: share, mismatch\n  second: bound, ",
        ),
        ("others: ‸3", "3", "others 3\n  value   3\n\nused by 0 claims"),
        ("cover‸age: partial", "coverage", "coverage: "),
        ("kind: bou‸nd", "bound", kinds()["bound"].manual.strip()),
        ("id: fir‸st", "first", "first"),
    ],
)
def test_what_is_said_and_of_what(marked: str, about: str, begins: str) -> None:
    shown = at(marked)
    assert shown is not None
    assert FILE[shown.start : shown.end] == about
    assert shown.text.startswith(begins)
    assert shown.plain


def test_the_working_of_the_claim_follows_its_figure() -> None:
    shown = at("percent: 64.‸9%")
    assert shown is not None
    assert "says       78 × 64.9% = 53" in shown.text
    assert "verdict    does not add up" in shown.text


def test_choices_of_a_field_are_listed() -> None:
    shown = at("cover‸age: partial")
    assert shown is not None
    assert shown.text.endswith(": exact, partial, overlapping")


def test_a_rule_is_explained_by_its_page() -> None:
    shown = at("rule: total-mis‸match")
    assert shown is not None
    assert not shown.plain
    assert shown.markdown == shown.text
    assert "total-mismatch" in shown.text


@pytest.mark.parametrize("marked", ["loc‸ale: en", "figu‸res:", "claims:‸"])
def test_of_what_is_no_part_of_a_claim_nothing_is_said(marked: str) -> None:
    assert at(marked) is None


def test_many_claims_of_one_name_are_counted() -> None:
    more = "".join(f"  - {{id: x{n}, kind: bound, value: others, at_most: 90}}\n" for n in range(15))
    shown = at("others: ‸3", FILE + more)
    assert shown is not None
    assert "used by 15 claims\n  x0: bound, consistent\n" in shown.text
    assert shown.text.endswith("  x11: bound, consistent\n  and 3 more")


def test_a_number_of_an_article_says_why_it_is_in_no_claim() -> None:
    text = "On 5 March 2018, 53 of 78 schools (67.9%) were open."
    opened = Opened("/x/a.txt", "article", Text(text), 1, Settings(locale="en"), "plaintext")
    year = shown_at(opened, text.index("2018") + 1)
    assert year is not None
    assert year.text.startswith("2018: ") or "2018" in text[year.start : year.end]
    tied = shown_at(opened, text.index("67.9%"))
    assert tied is not None
    assert tied.text.startswith("percent 67.9%")
    assert shown_at(opened, text.index("schools") + 3) is None


@pytest.mark.parametrize(("text", "fence"), [("so", "```"), ("a ``` b", "````"), ("``````", "```````"), ("``", "```")])
def test_no_text_ends_its_code_block(text: str, fence: str) -> None:
    assert Shown(text, 0, 0).markdown == f"{fence}text\n{text}\n{fence}"
