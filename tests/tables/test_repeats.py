"""Evidence from what comes again."""

from __future__ import annotations

from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.evidence import lines_of
from crossfoot.tables.relation import Template
from crossfoot.tables.repeats import pools
from crossfoot.tables.sums import sums
from tabling import grid

YEARS = ["|2023|||2024||", "x|Gross|Receipts|Net|Gross|Receipts|Net"]


def test_columns_that_come_again_are_one_relation() -> None:
    rows = ["A|61||61|77|5|72", "B|918|113|805|887||887", "C|430||430|512||512"]
    inside = area(grid(*YEARS, *rows))
    [pool] = pools(lines_of(inside, "columns"))
    assert pool.orders == ((1, 2, 3), (4, 5, 6))
    found = sums(lines_of(inside, "columns"))
    assert {(each.result, each.operands) for each in found} == {(1, ((2, 1), (3, 1))), (4, ((5, 1), (6, 1)))}
    assert len({each.family for each in found}) == 1


def test_one_section_alone_says_too_little() -> None:
    rows = ["A|61||61", "B|918|113|805", "C|430||430"]
    assert check(grid("x|Amount|Given|Kept", *rows)).relations == ()


def test_sections_that_add_up_do_so_line_by_line() -> None:
    rows = ["All|1204|3307", "Men|511|1702", "Women|693|1605", "All|800|2100", "Men|400|1101", "Women|400|999",
            "All|404|1207", "Men|111|601", "Women|293|606"]  # fmt: skip
    found = {(each.result, each.operands) for each in sums(lines_of(area(grid("x|a|b", *rows)), "rows"))}
    assert (1, ((4, 1), (7, 1))) in found and (2, ((5, 1), (8, 1))) in found and (3, ((6, 1), (9, 1))) in found


def test_tables_with_the_same_labels_are_held_together() -> None:
    def lines(*figures: int) -> list[Template]:
        return sums(tables[0], tables[1:])

    tables = [
        lines_of(area(grid("x|n", *(f"{label}|{n}" for label, n in zip("ABCT", figures, strict=True)))), "rows")
        for figures in ((37, 55, 41, 133), (61, 12, 79, 152), (23, 95, 64, 182))
    ]
    assert sums(tables[0]) == []
    [found] = lines()
    assert (found.result, [line for line, _ in found.operands]) == (4, [1, 2, 3])
