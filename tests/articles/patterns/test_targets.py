"""A target for each year, over the years between two dates or in a span of time: what fits is tied."""

from __future__ import annotations

import pytest

from crossfoot.articles import Reading, checked, read_text
from crossfoot.articles.draft import claim_file
from crossfoot.audit.audit import check_text

HELD = [
    (
        "vi",
        "Từ ngày 30/6/2012 đến 30/6/2020, huyện trồng 9.680 cây xanh, đạt 110% so với mục tiêu là mỗi năm trồng 1.100 "
        "cây xanh.",
    ),
    ("en", "In 8 years the county planted 9,680 trees, 110% of the target of 1,100 trees a year."),
    (
        "fr",
        "Du 30/6/2012 au 30/6/2020, la ville a planté 9 680 arbres, soit 110 % de l'objectif de 1 100 arbres par an.",
    ),
]


@pytest.mark.parametrize(("language", "text"), HELD)
def test_a_total_is_a_percentage_of_the_target_times_the_years(language: str, text: str) -> None:
    reading = Reading(text, language)
    (claim,) = checked("a.txt", reading).claims
    assert (claim.kind, claim.verdict) == ("rate", "consistent")
    assert {"rate", "total", "percent"} <= {figure.role for figure in claim.figures}
    audited = check_text("a.yaml", claim_file(reading))
    assert [(each.kind, each.verdict) for each in audited.claims] == [("rate", "consistent")]


@pytest.mark.parametrize(("language", "text"), HELD[::2])
def test_what_does_not_fit_is_nothing(language: str, text: str) -> None:
    document = read_text("a.txt", text.replace("110", "130"), language)
    assert not document.claims
    assert not document.findings


def test_dates_that_are_no_whole_years_apart_give_no_years() -> None:
    assert not read_text("a.txt", HELD[0][1].replace("30/6/2020", "15/3/2020"), "vi").claims


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("vi", "Xã có 1.653 hộ trồng chè (với 723 hộ là người dân tộc thiểu số) ở bốn thôn.", 1),
        ("en", "The club has 1,653 members (with 723 members under 18) in four towns.", 1),
        ("vi", "Xã có 35 tổ vay vốn (với 723 hộ) ở bốn thôn.", 0),
        ("en", "The club has 1,653 members, with 723 members under 18, in four towns.", 0),
    ],
)
def test_a_part_begins_with_with_only_inside_a_parenthesis_and_of_the_same_things(
    language: str, text: str, parts: int
) -> None:
    document = read_text("a.txt", text, language)
    assert [claim.kind for claim in document.claims] == ["total"] * parts
    assert not document.findings
