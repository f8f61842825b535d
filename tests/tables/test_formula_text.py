"""What formulas say."""

from __future__ import annotations

import pytest

from crossfoot.inputs.grids.grid import Cell, Grid, Hidden
from crossfoot.tables.formula_text import Ref, Summand, cells_of, formula

NAMES = {"outlays": "Sheet1!$B$2:$B$4,Sheet1!$B$6", "t1[amount]": "'Sheet1'!B2:B9", "round": "ROUND(Sheet1!B2,1)"}
NAMES |= {"loop": "loop", **{f"deep{n}": "+".join([f"deep{n + 1}"] * 40) for n in range(5)}, "deep5": "Sheet1!A1"}
B2_4 = Ref("", 1, 1, 3, 1)


@pytest.mark.parametrize(
    ("text", "kind", "terms"),
    [
        ("=SUM(B2:B4)", "sum", [Summand(B2_4, 1)]),
        ("= sum( $b$2:B$4 )", "sum", [Summand(B2_4, 1)]),
        ("=SUM((B2:B4,B6))", "sum", [Summand(B2_4, 1), Summand(Ref("", 5, 1, 5, 1), 1)]),
        ("=_xlfn.SUM(B4:B2;C1)", "sum", [Summand(B2_4, 1), Summand(Ref("", 0, 2, 0, 2), 1)]),
        (
            "=SUM('it''s'!B2:B4)-Sheet1!B2",
            "sum",
            [Summand(Ref("it's", 1, 1, 3, 1), 1), Summand(Ref("", 1, 1, 1, 1), -1)],
        ),
        ("=-(B2-SUM(C2))", "sum", [Summand(Ref("", 1, 1, 1, 1), -1), Summand(Ref("", 1, 2, 1, 2), 1)]),
        ("=ROUND(SUBTOTAL(109,t1[Amount]),2)", "sum", [Summand(Ref("", 1, 1, 8, 1), 1, "109")]),
        ("=SUM(Outlays)", "sum", [Summand(B2_4, 1), Summand(Ref("", 5, 1, 5, 1), 1)]),
        ("=SUMPRODUCT(B2:B4)", "sum", [Summand(B2_4, 1)]),
        ("=AVERAGE(B2:B4)", "average", [Summand(B2_4, 1)]),
        ("=SUBTOTAL(101,B2:B4)", "average", [Summand(B2_4, 1, "101")]),
        ("=SUM(B2:B4)/COUNT(B2:B4)", "average", [Summand(B2_4, 1)]),
        ("=SUM(B2:B4)/3", "average", [Summand(B2_4, 1)]),
    ],
)
def test_sums_and_averages(text: str, kind: str, terms: list[Summand]) -> None:
    said = formula(text, "Sheet1", NAMES)
    assert said is not None
    assert (said.kind, list(said.terms)) == (kind, terms)


@pytest.mark.parametrize(
    "text",
    ["=", "=B2*2", "=SUM(B2:B4,5)", "=SUM(B:B)", "=SUM([1]Sheet1!B2)", "=SUM(a:c!B2)",
     "=SUM(B2:OFFSET(B2,1,0))", "=SUM(B2 B3)", "=IF(1,B2,B3)", "=B2%", "=B2^2", "=SUM(#REF!)", "=SUM()",
     "=SUM(loop)", "=SUM(round)", "=SUM(nothing)",
     "=SUM(deep0)", "=" + "(" * 99 + "B2", "=SUM(B2", "=SUM(B2))", "=SUMPRODUCT(B2:B4,C2:C4)", "=SUBTOTAL(4,B2:B4)",
     "=AGGREGATE(9,5,B2:B4)", "=SUM(B2:B4)/COUNT(C2:C4)", "=SUM(B2:B4)/B5", "=(B2-B3)/2", "=ROUND(B2,-3)",
     "=SUM(B2:B4)/1.5",
     "=" + "+".join(["B2"] * 1000)],
)  # fmt: skip
def test_any_other_formula_says_nothing(text: str) -> None:
    assert formula(text, "Sheet1", NAMES) is None


def test_a_subtotal_leaves_out_others_and_what_is_hidden() -> None:
    cells = {(row, 1): Cell(str(row), "") for row in range(1, 6)}
    cells[3, 1] = Cell("3", "", formula="=SUBTOTAL(9,B2:B3)")
    grid = Grid("", 7, 2, cells, hidden=Hidden(rows=(4,)))

    def rows(text: str, filtered: bool = False) -> list[int]:
        said = formula(text)
        assert said is not None
        return [at[0] for at, _ in cells_of(grid._replace(filtered=filtered), said, 100)]

    assert rows("=SUBTOTAL(9,B2:B6)") == [1, 2, 4, 5]
    assert rows("=SUBTOTAL(9,B2:B6)", filtered=True) == rows("=SUBTOTAL(109,B2:B6)") == [1, 2, 5]
    assert rows("=SUM(B2:B6)") == [1, 2, 3, 4, 5]
    assert rows("=SUM(Other!B2:B6)") == rows("=SUM(B1:B900)") == []
