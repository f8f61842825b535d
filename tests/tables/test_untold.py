"""Cells that say that there is no figure."""

from __future__ import annotations

import pytest

from crossfoot.tables.area import area
from tabling import grid

ROWS = ["B|263|282|113", "C|140|21|27", "D|239|46|98", "Total|642|349|238"]


@pytest.mark.parametrize(
    ("heads", "top"),
    [
        (["Area|2016|2017|2018", "A|c|c|c"], 1),
        (["Area|2016|2017|2018", "A|c|-|5"], 1),
        (["Area|2016|2017|2018", "A|-|-|7"], 1),
        (["Area|2016|2017|2018", "A|x|x|x", "AA|(D)|(D)|(D)"], 1),
        (["Area|x|c|s"], 1),  # the only heading
        (["Area|North|South|All", "Year|2016|2017|2018"], 2),
        (["Area|North|South|All", "Unit|ha|ha|x"], 2),
        (["Area|North|South|All", "|x|x|x"], 2),
    ],
)
def test_a_row_with_a_name_and_no_figures_is_no_heading(heads: list[str], top: int) -> None:
    assert area(grid(*heads, *ROWS)).top == top


def test_the_same_words_stand_for_a_figure_however_often() -> None:
    rows = ["A|120|140", "B|114|under 5", "C|19|under 5", "D|5|under 5", "E|8|61", "F|6|22", "G|150|180", "H|5|13"]
    assert area(grid("Area|2016|2017", *rows)).absent == {(2, 2), (3, 2), (4, 2)}
    rows = ["A|120|yes", "B|114|no", "C|19|not yet", "D|5|soon", "E|8|61", "F|6|22", "G|150|180", "H|5|13"]
    assert area(grid("Area|2016|2017", *rows)).absent == frozenset()


@pytest.mark.parametrize("text", ["<5", "< 5", "≤10", ">95", "<0.1%", "<1,000"])
def test_a_bound_is_no_figure(text: str) -> None:
    rows = [f"A|120|{text}", f"B|114|{text}", f"C|19|{text}", "D|5|61", "E|8|22", "F|6|41"]
    assert area(grid("Area|2016|2017", *rows)).absent == {(1, 2), (2, 2), (3, 2)}
