"""Tables of HTML pages."""

from __future__ import annotations

import pytest

from crossfoot.inputs.grids.page import grids

PAGE = """<!doctype html><table><caption>Wards, 2024</caption>
<tr><th rowspan=2>Ward</th><th colspan=2>Admissions</th></tr><tr><th>n</th><th>%</th></tr>
<tr><td>A</td><td>1,284<sup>1</sup></td><td>30.8<sup>a</sup></td></tr></table>
<table><tr><td>x<table><tr><td>inner</td></tr></table></td><td>y</td></tr></table>"""


def test_spans_are_laid_out_and_marks_are_raised() -> None:
    first, *_ = grids(PAGE.encode())
    assert (first.rows, first.columns, first.caption) == (3, 3, "Wards, 2024")
    assert (first.text(1, 1), first.text(1, 2)) == ("n", "%")
    assert (first.text(2, 1), first.text(2, 2)) == ("1,284¹", "30.8ᵃ")
    assert first.cells[0, 0].rows == 2
    assert first.cells[0, 1].heading


@pytest.mark.parametrize(
    ("cell", "text"),
    [("135<sup>a</sup>", "135ᵃ"), ("135<sup>(1)</sup>", "135⁽¹⁾"), ("−1,3<sup>b,c</sup>", "−1,3ᵇ,ᶜ"),
     ("5<sup>*</sup>", "5*"), ("1<sup>st</sup> half", "1st half"), ("10<sup>-3</sup>", "10⁻³")],
)  # fmt: skip
def test_what_is_raised_is_no_part_of_a_figure(cell: str, text: str) -> None:
    [grid] = grids(f"<table><tr><td>x<td>{cell}".encode())
    assert grid.text(0, 1) == text


def test_a_table_within_a_table_is_one_of_its_own() -> None:
    _, outer, inner = grids(PAGE.encode())
    assert (outer.rows, outer.text(0, 0), outer.text(0, 1)) == (1, "x", "y")
    assert inner.text(0, 0) == "inner"


def test_absurd_spans_are_bounded() -> None:
    [grid] = grids(b"<table><tr><td colspan=99999999>1</td><td rowspan=x>2</td></tr></table>")
    assert grid.columns == 1001


@pytest.mark.parametrize("data", [b'<!DOCTYPE html><html lang="', b"<!-- -->"])
def test_a_page_in_which_nothing_stands_has_no_table(data: bytes) -> None:
    assert list(grids(data)) == []
