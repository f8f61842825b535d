"""Rates that may be of other figures than the printed ones."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.bases import OtherBase, last_place
from crossfoot.tables.check import check
from crossfoot.tables.relation import Operand, Relation, RelationKind
from tabling import grid


def rates(*rows: str, kind: RelationKind = "rate") -> tuple[OtherBase, list[Relation]]:
    """Each row a printed rate, and what it is off by in hundredths."""
    found = area(grid("Place|Number|Base|Rate", *(f"p{n}|120|{40 + n}|{row.split()[0]}" for n, row in enumerate(rows))))
    slack = Fraction(5, 100)
    relations = [
        Relation(kind, (n, 3), (Operand((n, 1), 1), Operand((n, 2), -1)), abs(off) <= slack, off, 0, n, slack)
        for n, off in enumerate((Fraction(row.split()[1]) / 100 for row in rows), 1)
    ]
    return OtherBase(found, relations), relations


HELD = [f"{10 + n}.{n} {n % 9 - 4}" for n in range(9)]


@pytest.mark.parametrize(
    ("held", "off", "explained"),
    [
        (HELD, "14.0 11", True),
        (HELD, "14.0 16", False),  # further off
        (HELD * 3, "14.0 11", False),  # so many others that hold
        ([f"{row.split()[0]} 0" for row in HELD], "14.0 11", False),  # exactly
        ([f"3{row}" for row in HELD * 2], "14.0 11", False),  # others that such figures would shift further
    ],
)
def test_a_rate_that_is_one_off_may_be_of_other_figures(held: list[str], off: str, explained: bool) -> None:
    base, relations = rates(*held, off)
    assert base.explains(relations[-1]) is explained


def test_shares_and_averages_are_of_the_printed_figures() -> None:
    base, relations = rates(*HELD, "14.0 11", kind="share")
    assert not base.explains(relations[-1])
    assert last_place(base.area, relations[-1]) == Fraction(1, 10)


def test_many_rates_that_fail_take_no_longer() -> None:
    rows = [f"{10 + n % 7}.{n % 10} {11 if n % 9 == 0 else n % 9 - 4}" for n in range(2000)]
    base, relations = rates(*rows)
    assert not any(base.explains(each) for each in relations if not each.holds)


def test_births_by_the_population_of_another_day_accuse_nobody() -> None:
    rows = ["North|258,678|2,650|10.3", "South|744,057|7,461|10.0", "East|225,547|3,135|14.0",
            "West|276,364|2,724|9.9", "Centre|741,939|9,637|13.0", "Islands|811,687|9,793|12.1",
            "Highlands|54,075|445|8.2", "Coast|880,735|8,170|9.3", "Lakes|511,875|3,781|7.4"]  # fmt: skip
    assert check(grid("Region|Population 31 Dec|Births|Births per 1,000 population", *rows)).suspects == ()
