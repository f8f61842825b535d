"""What the formulas of a workbook say, and constants among them."""

from __future__ import annotations

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.check import CheckedTable, check
from crossfoot.tables.formulas import templates_of
from crossfoot.tables.noted import constant_message, with_notes
from crossfoot.tables.telling import describe
from tabling import book


def regions(total: str) -> CheckedTable:
    return check(book("Region|2021|2022|2023|2024", "North|2501|1333|4479|2231", "Centre|8417|7664|8037|6519",
                      "South|3739|1837|8293|764", total))  # fmt: skip


RIGHT = "Total|=SUM(B2:B4)#14657|=SUM(C2:C4)#10834|=SUM(D2:D4)#20809|=SUM(E2:E4)#9514"


@pytest.mark.parametrize(
    ("formula", "kind", "operands"),
    [
        ("=SUM(B2:B4)", "sum", ((1, 1), (2, 1), (3, 1))),
        ("=sum( $B$2 , B4 )", "sum", ((1, 1), (3, 1))),
        ("=B2+B3-B4", "difference", ((1, 1), (2, 1), (3, -1))),
        ("=-B2+SUM(B3:B4)", "difference", ((1, -1), (2, 1), (3, 1))),
        ("=AVERAGE(B2:B4)", "average", ((1, 1), (2, 1), (3, 1))),
        ("=SUBTOTAL(9,B2:B4)", "sum", ((1, 1), (2, 1), (3, 1))),
        ("=SUBTOTAL(101,B2:B4)", "average", ((1, 1), (2, 1), (3, 1))),
        ("=ROUND(SUM(B2:B4)/3,1)", "average", ((1, 1), (2, 1), (3, 1))),
        ("=SUMPRODUCT(B2:B4)", "sum", ((1, 1), (2, 1), (3, 1))),
    ],
)
def test_a_formula_is_a_relation(formula: str, kind: str, operands: tuple[tuple[int, int], ...]) -> None:
    inside = area(book("x|a", "p|5", "q|7", "r|9", f"t|{formula}#21"))
    assert [(each.kind, each.result, each.operands) for each in templates_of(inside)] == [(kind, 4, operands)]


@pytest.mark.parametrize(
    "formula",
    ["=B2*2", "=SUM(B2:C4)", "=SUM(Other!B2:B4)", "=B2", "=SUM(B2:B5)", "=SUM(B2:B1048576)", "=SUM(B2:B2,B2)", "=B2+1",
     "=IF(B2>0,B2+B3,0)", "=SUM(x)", "=SUM(B2:B4)/4",
     "=SUMPRODUCT(B2:B4,C2:C4)", "=" + "+".join(f"B{n}" for n in range(100, 600))],
)  # fmt: skip
def test_any_other_formula_says_nothing(formula: str) -> None:
    assert templates_of(area(book("x|a|b", "p|5|1", "q|7|2", "r|9|3", f"t|{formula}#21|4"))) == []


def test_formulas_of_most_cells_of_a_line_say_it_for_all_of_them() -> None:
    table = regions(RIGHT)
    assert (len(table.relations), table.suspects, table.constants) == (4, (), ())
    assert "Total (row 5) = North + Centre + South  [as 4 formulas say]" in describe(table)
    lone = regions("Total|=SUM(B2:B3)#10918|10834|20809|9514")
    assert not any(each.formulas for each in lone.templates)


def test_a_constant_among_formulas_is_noted_and_accuses_nobody() -> None:
    [constant] = (table := regions(RIGHT.replace("=SUM(D2:D4)#", ""))).constants
    assert (constant.at, table.suspects) == ((4, 3), ())
    assert constant_message(table, constant) == (
        "Total (row 5): 20809 is a number where 3 cells are formulas, which give the same"
    )
    [constant] = (table := regions(RIGHT.replace("=SUM(D2:D4)#20809", "17345"))).constants
    assert (constant.at, table.suspects) == ((4, 3), ())
    assert constant_message(table, constant).endswith("which would give 20809")
    [note] = with_notes(table)["findings"]
    assert (note["severity"], note["rule"], note["cell"]) == ("note", "table-constant", {"row": 4, "column": 3})


def test_a_slip_in_a_constant_among_formulas_is_there_and_nowhere_else() -> None:
    table = regions(RIGHT.replace("=SUM(D2:D4)#20809", "20890"))
    [suspect] = table.suspects
    assert (suspect.at, suspect.also, table.constants) == ((4, 3), (), ())
    assert suspect.needed == 20809


def test_what_a_formula_gives_is_never_wrong_by_itself() -> None:
    assert regions(RIGHT.replace("20809", "20890")).suspects == ()  # filtered, or not worked out again


def test_a_price_among_formulas_of_amounts_is_not_noted() -> None:
    rows = ["x|a|b|Price|Median age", "p|25|37|12|34.1", "q|37|42|14|36.0", "r|49|53|13|35.2",
            "Total|=SUM(B2:B4)#111|=SUM(C2:C4)#132|13|35.0"]  # fmt: skip
    table = check(book(*rows))
    assert (table.suspects, table.constants) == ((), ())


def test_fewer_formulas_than_half_of_a_line_say_nothing_and_one_says_nothing_of_a_number_beside_it() -> None:
    rows = ["x|a|b|c", "p|5|1|2", "q|7|2|2", "r|9|3|4"]
    assert templates_of(area(book(*rows, "t|=SUM(B2:B4)#21|6|8"))) == []
    [template] = templates_of(area(book(*rows, "t|=SUM(B2:B4)#21|=SUM(C2:C4)#6|8")))
    assert template.formulas == 2
    [template] = templates_of(area(book(*(row.rpartition("|")[0] for row in rows), "t|=SUM(B2:B4)#21|6")))
    assert template.formulas == 1
    assert check(book(*(row.rpartition("|")[0] for row in rows), "t|=SUM(B2:B4)#21|6")).constants == ()
    assert len(check(book(*rows, "t|=SUM(B2:B4)#21|=SUM(C2:C4)#6|8")).constants) == 1
