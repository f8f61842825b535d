"""What is told of formulas."""

from __future__ import annotations

from crossfoot.tables.check import CheckedTable, check
from crossfoot.tables.noted import not_checked, notes, range_message, with_notes
from tabling import book

ROWS = ["Region|2021|2022|2023", "North|2501|1333|4479", "Centre|8417|7664|8037", "South|3739|1837|8293"]


def of(total: str) -> CheckedTable:
    return check(book(*ROWS, total))


def test_every_fault_has_its_sentence() -> None:
    said = [
        of("Total|=SUM(B2:B4)#14657|=SUM(C2:C4)#10834|=SUM(D2:D3)#12516"),
        of("Total|=SUM(B2:B3)#10918|=SUM(C2:C3)#8997|=SUM(D2:D3)#12516"),
        of("Total|=SUM(B2:B5)#0|1|2"), of("Total|=SUM(B1:B4)#16678|10834|20809"),
    ]  # fmt: skip
    assert [range_message(table, table.ranges[0]) for table in said] == [
        "Total (row 5): the formula takes D2:D3; as 2 formulas beside it do, it would take D2:D4",
        "Total (row 5): the formula takes B2:B3 and leaves out B4 (3739) beside it; perhaps B2:B4; C5, D5 likewise",
        "Total (row 5): the formula takes B2:B5, in which it stands itself",
        "Total (row 5): the formula takes B1:B4, of which B1 (2021) is a heading",
    ]
    both = check(book(*ROWS[:3], "Both|=SUM(B2:B3)#1|2|3", "All|=SUM(B2:B4)#2|4|6"))
    assert range_message(both, both.ranges[0]).endswith("of which B4 (1) is a sum of others there, which count twice")


def test_notes_and_what_was_not_checked_are_in_json() -> None:
    table = of("Total|=SUM(B2:B4)#14657|=SUM(C2:C4)#10834|=SUM(D2:D3)#12516")
    told = with_notes(table)
    [note] = told["findings"]
    assert (note["rule"], note["severity"], note["cell"]) == ("table-range", "note", {"row": 4, "column": 3})
    assert told["unchecked"] == [{"cell": {"row": 4, "column": 3}, "formula": "=SUM(D2:D3)"}]
    assert [each.rule for each in notes(table)] == ["table-range"]
    assert not_checked(table) == "1 formula was not checked: D5 =SUM(D2:D3)"


def test_formulas_that_cannot_be_taken_are_counted_and_named() -> None:
    wide = "+".join(["B2*1"] * 20)
    table = of(f"Odd|=B2*2#5002|=VLOOKUP(C2,x,1)#17|={wide}#9")
    assert not_checked(table).startswith("3 formulas were not checked: B5 =B2*2, C5 =VLOOKUP(C2,x,1), D5 =B2*1+")
    assert not_checked(table).endswith("…")
    assert not_checked(of("Total|=SUM(B2:B4)#14657|=SUM(C2:C4)#10834|=SUM(D2:D4)#20809")) == ""
    never = check(book(*ROWS, "Total|=SUM(B2:B4)#|=SUM(C2:C4)#|=SUM(D2:D4)#"))
    assert not_checked(never).startswith("no formula has a value: open the workbook")
