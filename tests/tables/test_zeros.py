"""What rounding to zeros leaves sums off."""

from __future__ import annotations

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.findings import relations_of
from crossfoot.tables.relation import Template
from crossfoot.tables.zeros import RoundedOff
from tabling import grid


def explained(*rows: str) -> bool:
    """Whether zeros explain what the last row is off by in its first column, as the sum of the two before it."""
    found = area(grid("Place|A|B|C", *rows))
    last = len(rows)
    template = Template("sum", "rows", last, ((last - 2, 1), (last - 1, 1)), 20, 2, 1, False)
    relations = relations_of(found, template, 0)
    return RoundedOff(found, relations).explains(relations[0])


@pytest.mark.parametrize(
    ("rows", "is_explained"),
    [
        (("x|2690|17|4", "y|2610|21|5", "Total|5310|38|9"), True),  # to tens
        (("x|2690|17|4", "y|2610|21|5", "Total|5330|38|9"), False),  # further off than that
        (("x|2691|17|4", "y|2610|21|5", "Total|5310|38|9"), False),  # one was not rounded
        (("w|1370|1|1", "x|2690|17|4", "y|2600|21|5", "Total|5300|38|9"), True),  # two end in 00 by chance
        (("w|1371|1|1", "v|1373|1|1", "x|2690|17|4", "y|2600|21|5", "Total|5300|38|9"), False),
        (("x|26.90|17|4", "y|26.10|21|5", "Total|53.10|38|9"), True),  # padded decimals
        (("x|26.00|17|4", "y|27.00|21|5", "Total|54.00|38|9"), False),  # whole numbers that a program padded
        (("x|2690|1730|420", "y|2610|2120|510", "Total|5310|3850|930"), True),  # two sums to the unit are too few
    ],
)
def test_what_zeros_explain(rows: tuple[str, ...], is_explained: bool) -> None:
    assert explained(*rows) is is_explained


SIGNIFICANT = ["North|560000|523000|563000|600000", "South|88000|82400|79700|74000", "East|602000|587000|617000|647000",
               "West|834000|814000|878000|809000", "Centre|649000|632000|605000|636000",
               "Islands|47200|45000|45000|44200", "Highlands|350000|340000|355000|339000"]  # fmt: skip


def test_totals_of_so_many_digits_are_off_by_what_these_leave() -> None:
    heads, total = "Estimates|2020|2021|2022|2023", "Total|3130000|3020000|3140000|3150000"
    assert check(grid(heads, *SIGNIFICANT, total)).suspects == ()
    slip = [row.replace("|605000|", "|605040|") for row in SIGNIFICANT]
    assert check(grid(heads, *slip, total)).suspects == ()  # one figure that is odd elsewhere says nothing


PARTS = ["North|80400|74000|69300", "South|501100|527000|513500", "East|287300|307900|327500",
         "West|786000|774500|787100"]  # fmt: skip
FINER = ["North|845360|905610|911430", "South|6550|6660|7180", "East|88990|88920|91990", "West|523480|523560|525980"]

OTHERS = ["North|228900|211300|217300", "South|637700|602300|598300", "East|732100|742400|684300",
          "West|255300|250400|236900"]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "total", "accused"),
    [
        (PARTS, "Total|1655000|1683000|1697000", set()),  # each rounded to thousands
        (FINER, "Total|1464400|1524800|1536600", set()),  # to hundreds, of tens
        (PARTS, "Total|1654800|1683900|1697400", {2}),  # as fine as their parts
        (OTHERS, "Total|1851000|1806000|1737000", {1}),  # further off than thousands
    ],
)
def test_totals_that_end_in_zeros_beside_parts_that_do_not(parts: list[str], total: str, accused: set[int]) -> None:
    found = check(grid("Place|2020|2021|2022", *parts, total)).suspects
    assert {column for each in found for _, column in (each.at, *each.also)} == accused


def test_what_percentages_make_up_is_not_rounded_to_a_hundred() -> None:
    rows = ["North|10|10|17|14", "South|19|17|12|21", "East|11|19|2|8", "West|24|2|19|17", "Isle|36|52|50|40"]
    assert check(grid("Answer (%)|2021|2022|2023|2024", *rows, "Total|100|100|100|100")).suspects == ()
    rows[1] = "South|19|17|32|21"
    [suspect] = check(grid("Answer (%)|2021|2022|2023|2024", *rows, "Total|100|100|100|100")).suspects
    assert (2, 3) in (suspect.at, *suspect.also)
