"""Sums that are parts of longer ones."""

from __future__ import annotations

from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.findings import relations_of
from crossfoot.tables.nested import without_shorter
from crossfoot.tables.relation import Template
from tabling import grid

ROWS = ["0-9|1498|3822|-|5320", "10-19|383|1344|7|1734", "20-29|6547|5280|-|11827", "30-39|8915|8227|1|17143",
        "40-49|3777|1884|1|5662", "50-59|4509|1413|1|5923", "60-69|6600|8938|1|15539", "70-79|5852|4680|-|10532",
        "80-89|8472|8870|-|17342", "Total|46553|44458|11|91022"]  # fmt: skip
HEADS = "Age|Men|Women|Not stated|Total"


def test_a_line_that_is_mostly_nil_belongs_to_its_sum() -> None:
    for nil in ("-", "0", ""):
        rows = [row.replace("|-|", f"|{nil}|") for row in ROWS]
        table = check(grid(HEADS, *rows))
        assert table.suspects == ()
        assert [len(each.operands) for each in table.templates if each.across == "columns"] == [3]
        turned = [*zip(*(line.split("|") for line in (HEADS, *rows)), strict=True)]
        assert check(grid(*map("|".join, turned))).suspects == ()


def test_a_slip_beside_such_a_line_is_told_once() -> None:
    [suspect] = check(grid(HEADS, *ROWS[:2], ROWS[2].replace("6547", "6574"), *ROWS[3:])).suspects
    assert (suspect.at, suspect.also) == ((3, 1), ())


def test_counts_that_some_columns_say_are_exact_in_the_others_too() -> None:
    rows = [ROWS[0].replace("5320", "5321"), *ROWS[1:]]
    [suspect] = check(grid(HEADS, *rows)).suspects
    assert suspect.at == (1, 4)


def test_two_or_three_that_were_not_stated_do_not_number_the_rows() -> None:
    rows = [
        "0-9|568|4906|1|5475",
        "10-19|3896|952|2|4850",
        "20-29|3257|471|-|3728",
        "30-39|1048|1290|-|2338",
        "40-49|5507|3310|-|8817",
        "50-59|297|5343|-|5640",
        "60-69|7479|4558|-|12037",
        "Total|22052|20830|3|42885",
    ]
    table = check(grid(HEADS, *rows))  # fmt: skip
    assert table.suspects == ()
    assert {column for _, column in table.area.figures} == {1, 2, 3, 4}


def _sum(result: int, *lines: int) -> Template:
    return Template("sum", "columns", result, tuple((line, 1) for line in lines), 20, 3, 0, False)


def kept(*rows: str) -> list[int]:
    """Of a longer and a shorter sum, how many parts those have that stay."""
    found = area(grid("Place|A|B|Some|All", *rows))
    templates = [_sum(4, 1, 2, 3), _sum(4, 1, 2)]
    relations = [each for number, one in enumerate(templates) for each in relations_of(found, one, number)]
    return [len(each.operands) for each in without_shorter(templates, relations)]


def test_the_better_of_two_sums_stays_where_they_differ() -> None:
    assert kept("x|310|204|9|523", "y|120|111||231", "z|75|61|4|140") == [3]
    assert kept("x|310|204|9|514", "y|120|111||231", "z|75|61|4|136") == [2]
    assert kept("x|310|204||514", "y|120|111||231", "z|75|61||136") == [3, 2]  # the same wherever they say something
    assert kept("x|310|204|9|523", "y|120|111||231", "z|75|61|4|136") == [2]  # as good: the shorter
    assert kept("x|310|204|90|604", "y|120|111||231", "z|75|61|40|196") == [3]  # a slip in 140
