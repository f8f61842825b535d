"""Whole numbers that were counted, and those that were rounded."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.check import CheckedTable, check
from crossfoot.tables.exactness import as_exact, exactly
from crossfoot.tables.findings import relations_of
from crossfoot.tables.relation import Operand, Relation, Template
from crossfoot.tables.telling import how_read
from tabling import checked, grid


def test_padded_figures_are_exact_where_all_sums_hold_to_the_unit() -> None:
    rows = [(12000, 40000), (75000, 31000), (20000, 90000), (18000, 60000), (41000, 52000), (33000, 17000)]
    text = [f"r|{a}|{b}|{a + b}" for a, b in rows]
    sums = [sum(column) for column in zip(*rows, strict=True)]
    text.append(f"Total|{sums[0]}|{sums[1]}|{sum(sums)}")
    assert checked(*text).exact
    [suspect] = checked(text[0].replace("40000", "40100"), *text[1:]).suspects
    assert suspect.at == (1, 2)


def test_what_is_exact_holds_to_the_unit_only() -> None:
    found = area(grid("|A|B", "x|102|204", "y|211|310", "Total|314|514"))
    template = Template("sum", "rows", 3, ((1, 1), (2, 1)), 20, 2, 0, True)
    relations = relations_of(found, template, 0)
    assert [each.holds for each in relations] == [True, True]
    exact = [exactly(found, each) for each in relations]
    assert [each.holds for each in exact] == [False, True]
    assert not any(each.slack for each in exact)


def ratio(residual: str, slack: str) -> Relation:
    off, wide = Fraction(residual), Fraction(slack)
    operands = (Operand((1, 1), 1), Operand((1, 2), -1))
    return Relation("share", (1, 3), operands, abs(off) <= wide, off, 0, slack=wide)


def test_ratios_that_all_fit_exact_figures_are_of_exact_figures() -> None:
    gaps = ("0.00001", "0.00003", "0.00002", "0.0003")
    loose, fine = [ratio(each, "0.0004") for each in gaps], [ratio(each, "0.00005") for each in gaps]
    assert [each.holds for each in as_exact(loose, fine)] == [True] * 4  # one that does not might be rounded
    many, precise = loose[:3] * 4, fine[:3] * 4
    assert [each.holds for each in as_exact([*many, loose[3]], [*precise, fine[3]])] == [True] * 12 + [False]


def test_a_share_of_counted_figures_is_held_to_its_last_digit() -> None:
    rows = [(71, 1000), (33, 1071), (181, 1156), (55, 1211), (83, 1413), (233, 1666), (90, 1870), (211, 2001)]
    text = [f"r{part}|{part}|{whole}|{100 * part / whole:.3f}" for part, whole in rows]
    assert check(grid("a|Needs|Value|Needs as % of value", *text)).suspects == ()
    [suspect] = check(grid("a|Needs|Value|Needs as % of value", text[0], *text[1:-1], text[-1][:-2] + "54")).suspects
    assert suspect.at == (8, 3)


SECTIONS = [("A", 12041, 3461, 731), ("B", 98827, 27140, 1259), ("C", 15711, 40520, 567), ("D", 7733, 94480, 981)]


def one_rounded(value: Callable[[int], int], wrong: str = "", right: str = "") -> CheckedTable:
    """Three sections of four lines, with one column of them rounded."""
    rows, totals = ["Region|Persons|Value|Firms"], [0, 0, 0]
    for number, factor in enumerate((1, 7, 3)):
        parts = [(f"{name}{number}", a * factor, b * factor + 71 * number, c * factor) for name, a, b, c in SECTIONS]
        first, second, third = (sum(part[column] for part in parts) for column in (1, 2, 3))  # type: ignore[misc]
        totals = [totals[0] + first, totals[1] + second, totals[2] + third]
        parts.append((f"Subtotal {number}", first, second, third))
        rows += [f"{name}|{a}|{value(b)}|{c}" for name, a, b, c in parts]
    rows.append(f"Total|{totals[0]}|{value(totals[1])}|{totals[2]}")
    return check(grid(*(row.replace(f"|{wrong}|", f"|{right}|") if wrong else row for row in rows)))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (lambda n: round(n, 3 - len(str(n))), "the whole numbers of Value (column 3) are taken as rounded to 3 digits"),
        (lambda n: round(n, -3), "the whole numbers of Value (column 3) are taken as rounded to multiples of 1000"),
        (lambda n: n, "whole numbers: exact, as the sums show"),
    ],
)
def test_a_column_is_rounded_by_itself_where_its_sums_hold_only_so(value: Callable[[int], int], told: str) -> None:
    table = one_rounded(value)
    assert (table.suspects, len(table.relations)) == ((), 12)
    assert list(how_read(table))[-1] == told
    [suspect] = one_rounded(value, "98827", "98872").suspects  # in a column that was counted
    assert suspect.at == (2, 1)


def test_a_round_column_whose_sums_hold_to_the_unit_is_counted_and_its_wrong_cell_named() -> None:
    table = one_rounded(lambda n: 100 * n)
    assert (table.suspects, table.area.own_rounded) == ((), {})
    [suspect] = one_rounded(lambda n: 100 * n, "2714000", "2714300").suspects
    assert (2, 2) in (suspect.at, *suspect.also)


def test_short_columns_of_multiples_of_5_are_rounded_beside_one_that_was_counted() -> None:
    rows = ["Item|All|Men|Women", "Rent|847|120|75", "Heating|28|1800|725", "Health|2283|20|20", "Parks|35|645|2700"]
    assert check(grid(*rows, "Total|3193|2590|3525")).suspects == ()
    [suspect] = check(grid(*rows, "Total|3913|2590|3525")).suspects
    assert suspect.at == (5, 1)


def planned_and_paid(sections: int, plans: int) -> list[str]:
    """Plans that are exact, beside what was paid, rounded from cents."""
    rows = ["Item|" + "|".join(f"Plan {n}" for n in "abcdefghijklmn"[:plans]) + "|Paid"]
    for s in range(sections):
        parts = [
            [(71 * n * n + 137 * c * n + 311 * s * c + 53 * s) % 887 * 13 + n for c in range(plans)]
            for n in range(1, 8)
        ]
        paid = [(7919 * n * n + 4057 * s + 2909 * s * n) % 300 * 100 + 149 * (n % 3 > 0) + 49 for n in range(1, 8)]
        for n, (row, each) in enumerate(zip(parts, paid, strict=True)):
            rows.append(f"Line {s}{n}|{'|'.join(map(str, row))}|{(each + 50) // 100}")
        sums = "|".join(str(sum(column)) for column in zip(*parts, strict=True))
        rows.append(f"Total {s}|{sums}|{(sum(paid) + 50) // 100}")
    return rows


def test_a_column_that_was_rounded_accuses_nobody_beside_many_that_are_exact() -> None:
    table = check(grid(*planned_and_paid(2, 14)))
    assert {each.result: abs(each.residual) for each in table.relations if each.residual} == {(8, 15): 1, (16, 15): 1}
    assert (table.suspects, table.exact) == ((), False)


def test_a_column_that_is_exact_is_held_to_the_unit_beside_one_that_was_rounded() -> None:
    rows = planned_and_paid(14, 1)
    assert check(grid(*rows)).suspects == ()
    name, plan, paid = rows[1].split("|")
    [suspect] = check(grid(rows[0], f"{name}|{int(plan) + 3}|{paid}", *rows[2:])).suspects
    assert (1, 1) in (suspect.at, *suspect.also)


def test_figures_that_are_all_multiples_of_3_are_not_exact_because_a_sum_is_off() -> None:
    two = [1863, 11595, 3240, 1866, 339, 768, 615, 1161, 2517, 204, 1941, 915, 372, 231, 165, 321]
    all_ = [
        54456,
        433650,
        138339,
        94776,
        15489,
        54624,
        39900,
        84018,
        166977,
        12465,
        199932,
        73878,
        35322,
        16806,
        16923,
        16440,
    ]
    rows = [f"r{number}|{one}|{other}" for number, (one, other) in enumerate(zip(two, all_, strict=True))]
    total = f"Total|{sum(two)}|{sum(all_) - 30}"
    found = check(grid("Region|Unknown|Dwellings", *rows, total))
    assert not found.exact
    assert not found.suspects
