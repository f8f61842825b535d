"""How likely rounding is to leave sums as they are."""

from __future__ import annotations

from fractions import Fraction
from math import comb, factorial

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.chance import AgainstRounding, evidence
from crossfoot.tables.findings import relations_of
from crossfoot.tables.relation import Template
from tabling import grid


def of_rows(rows: list[str], *templates: tuple[int, tuple[int, ...]]) -> AgainstRounding:
    """The evidence of sums of rows, told as their result and their parts."""
    found = area(grid("Place|" + "|".join("ABCDEF"[: rows[0].count("|")]), *rows))
    made = [
        Template("sum", "rows", result, tuple((part, 1) for part in parts), 20, 2, 0, False)
        for result, parts in templates
    ]
    return evidence(found, [each for n, template in enumerate(made) for each in relations_of(found, template, n)], ())


@pytest.mark.parametrize("parts", [2, 3, 4, 7, 12])
def test_a_sum_to_the_unit_is_as_unlikely_as_that_rounding_errors_of_its_parts_cancel(parts: int) -> None:
    figures = [317 + 101 * n for n in range(parts)]
    rows = [f"p{n}|{figure}" for n, figure in enumerate(figures)]
    said = of_rows([*rows, f"t|{sum(figures)}"], (parts + 1, tuple(range(1, parts + 1))))
    half = Fraction(parts + 1, 2)  # the density of so many errors and that of their total, where it is nothing
    terms = (Fraction((-1) ** k * comb(parts + 1, k)) * (half - k) ** parts for k in range(parts + 1) if k < half)
    exact = sum(terms, Fraction(0)) / factorial(parts)
    assert 2**-said.bits == pytest.approx(float(exact), rel=0.08)


def test_a_sum_that_follows_from_others_says_nothing_new() -> None:
    rows = ["a|211|1", "b|307|2", "t|518|3", "c|113|5", "d|419|8", "u|532|13", "all|1050|16"]
    parts = (3, (1, 2)), (6, (4, 5)), (7, (3, 6))
    one, both = of_rows(rows, *parts), of_rows(rows, *parts, (7, (1, 2, 4, 5)))
    assert both.bits == pytest.approx(one.bits)
    assert (one.wrong, both.wrong) == (0, 0)


def test_the_further_off_the_less_likely_by_rounding() -> None:
    rows = [f"p{n}|{figure}" for n, figure in enumerate((512, 381, 246, 733, 127, 871, 302, 433))]
    total = (9, tuple(range(1, 9)))
    bits = [of_rows([*rows, f"t|{3605 + off}"], total).bits for off in range(1, 4)]
    assert bits == sorted(bits)
    assert bits[0] < 2
    assert bits[2] > 8


def test_cells_that_would_have_to_be_wrong_are_counted() -> None:
    rows = ["a|211|154", "b|307|231", "t|519|386", "c|113|120", "d|419|220", "u|532|340"]
    said = of_rows(rows, (3, (1, 2)), (6, (4, 5)))
    assert (said.wrong, said.ways) == (2, 4)
    assert said.bits == pytest.approx(of_rows([rows[0], rows[1], "t|518|385", *rows[3:]], (6, (4, 5))).bits)
