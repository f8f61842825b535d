"""Where a relation of a claim file says something."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.table_section import read_section
from crossfoot.tables.declared import Declared, Position, residual
from crossfoot.tables.labels import UnknownLabel
from crossfoot.tables.printed import UNITS
from tabling import grid

ROWS = ("Region|2023|2024|Growth|Mean", "North|1204|3307|175%|2255.5", "South|988|2710|174%|1849", "Total|2192|6017||")


def positions(relation: str, rows: tuple[str, ...] = ROWS) -> tuple[Declared, list[Position]]:
    section = read_section(parse(f"tables: {{t: {{from: x.csv, missing: {{(D): nil}}, relations: [{{{relation}}}]}}}}"))
    assert section.problems == ()
    declared = Declared(section.tables[0], grid(*rows))
    return declared, list(declared.positions(section.tables[0].relations[0]))


def test_a_sum_of_rows_stands_in_every_column_but_those_excepted() -> None:
    _, found = positions("rows: Total = North + South, except: [Growth, Mean]")
    assert [(each.result, each.operands) for each in found] == [
        ((3, 1), (((1, 1), 1), ((2, 1), 1))), ((3, 2), (((1, 2), 1), ((2, 2), 1))),
    ]  # fmt: skip


def test_a_change_and_an_average_stand_in_every_row() -> None:
    _, found = positions('change: Growth, from: "2023", to: "2024"')
    assert [each.result for each in found] == [(1, 3), (2, 3), (3, 3)]
    assert found[0].operands == (((1, 1), 1), ((1, 2), 1))
    _, found = positions('average: Mean, of: ["2023", "2024"], except: Total')
    assert [each.result for each in found] == [(1, 4), (2, 4)]


def test_the_whole_of_a_share_is_a_row_or_stands_beside_it() -> None:
    rows = ("x|A|B|Share", "r1|1|4|25%", "r2|3|4|75%", "all|4|8|100%")
    _, found = positions("percent: Share, of: A, whole: all", rows)
    assert [each.operands[1][0] for each in found] == [(3, 1)] * 3
    _, found = positions("percent: Share, of: A, whole: B", rows)
    assert [each.operands[1][0] for each in found] == [(1, 2), (2, 2), (3, 2)]


def test_what_a_text_means_is_what_the_section_says() -> None:
    declared, found = positions("rows: Total = North + South", (ROWS[0], ROWS[1].replace("1204", "(D)"), *ROWS[2:]))
    assert not declared.is_absent((1, 1))
    assert residual(declared, found[0], None) == (Fraction(1204), Fraction(0))
    assert residual(declared, found[0], UNITS) == (Fraction(1204), Fraction(1))


SHARED = ("x|A|B|Total|Share", "r1|1|4|5|20%", "r2|3|5|8|37.5%", "Total|4|9|13|30.8%", "Share|30.8%|69.2%|100%|")


def test_a_name_that_a_row_and_a_column_have_is_told_where_it_may_be_either() -> None:
    with pytest.raises(UnknownLabel, match="a row and a column are called 'Total'; write row 4 or column D"):
        positions("percent: Share, of: A, whole: Total", SHARED)
    _, found = positions("percent: Share, of: A, whole: column D", SHARED)
    assert [each.operands for each in found[:2]] == [(((1, 1), 1), ((1, 3), 1)), (((2, 1), 1), ((2, 3), 1))]
    _, found = positions("percent: Share, of: A, whole: row 4", SHARED)
    assert [each.operands[1][0] for each in found[:2]] == [(3, 1), (3, 1)]
    with pytest.raises(UnknownLabel, match="a row and a column are called 'Total'; write row 4 or column D"):
        positions("average: Total, of: [row 2, column C]", SHARED)


def test_the_other_lines_say_whether_a_name_is_that_of_a_row_or_of_a_column() -> None:
    _, found = positions("average: Total, of: [r1, r2]", SHARED)
    assert found[0].result == (3, 1)
    _, found = positions("average: Total, of: [A, B]", SHARED)
    assert found[0].result == (1, 3)
    with pytest.raises(UnknownLabel, match="no row of the table is called 'r9'"):
        positions("average: Total, of: [r1, r9]", SHARED)
    both = ("x|2022 Total|A|Share", "r1|5|1|20%", "r2|8|3|37.5%", "Total|13|4|30.8%")
    _, found = positions("percent: Share, of: A, whole: Total", both)  # all of the name of one, and a part of the other
    assert found[0].operands[1][0] == (3, 2)


def test_an_unknown_line_is_refused() -> None:
    with pytest.raises(UnknownLabel, match="no column of the table is called 'Rate'"):
        positions("percent: Rate, of: A, whole: B")
