"""Sums of lines wherever they stand."""

from __future__ import annotations

from crossfoot.tables.check import check
from tabling import grid

HEADS = [
    "Health|51204|63307|70118", "of which staff|20117|25113|31118", "Schools|31990|40288|44051",
    "of which books|1871|2402|2377", "Roads|9871|10402|11377", "of which bridges|3571|4102|4513",
]  # fmt: skip


def of_the_total(*rows: str) -> list[list[int]]:
    table = check(grid("|2021|2022|2023", *rows))
    return [[line for line, _ in each.operands] for each in table.templates if each.result == len(rows)]


def test_a_total_of_heads_whose_parts_are_incomplete() -> None:
    assert of_the_total(*HEADS, "Total|93065|113997|125546") == [[1, 3, 5]]


def test_what_no_label_calls_a_sum_is_not_looked_for() -> None:
    assert of_the_total(*HEADS, "Parks|93065|113997|125546") == []


def test_one_column_is_not_enough() -> None:
    rows = [row.rsplit("|", 2)[0] for row in HEADS]
    table = check(grid("|2021", *rows, "Total|93065"))
    assert not [each for each in table.templates if each.result == 7]


def test_decimals_may_be_off_by_rounding() -> None:
    rows = [row.replace("|", ".4|") + ".4" for row in HEADS]
    rows = [row.replace(".4|", "|", 1) for row in rows]
    assert of_the_total(*rows, "Total|93066.3|113998.2|125547.1") == [[1, 3, 5]]
    assert of_the_total(*rows, "Total|93067.3|113999.2|125548.1") == []
