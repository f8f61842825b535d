"""Shares that were cut off, and not rounded."""

from __future__ import annotations

import pytest

from crossfoot.tables.check import check
from tabling import grid

ROWS = ["North|980|2.2", "South|8,800|20.0", "East|5,200|11.8", "West|5,125|11.6", "Centre|5,652|12.8",
        "Islands|3,595|8.1", "Highlands|6,272|14.2", "Coast|7,220|16.4", "Lakes|1,031|2.3"]  # fmt: skip
TOTAL = "Total|43,875|100.0"
HEADS = "Country|Number|Share (%)"


def alone(*rows: str) -> list[str]:
    """The rows without their numbers."""
    return [row.split("|")[0] + "|" + row.split("|")[2] for row in rows]


def test_shares_that_were_cut_off_accuse_nobody() -> None:
    assert check(grid(HEADS, *ROWS, TOTAL)).suspects == ()
    assert check(grid(HEADS, *ROWS, TOTAL.replace("100.0", "100"))).suspects == ()
    assert check(grid("Country|Share (%)", *alone(*ROWS, TOTAL))).suspects == ()
    turned = [*zip(*(line.split("|") for line in (HEADS, *ROWS, TOTAL)), strict=True)]
    assert check(grid(*map("|".join, turned))).suspects == ()


def test_whole_percentages_that_were_cut_off_accuse_nobody() -> None:
    rows = ["North|5,635|13", "South|6,164|14", "East|953|2", "West|6,404|15", "Centre|4,689|11", "Islands|2,629|6",
            "Highlands|587|1", "Coast|8,186|19", "Lakes|6,995|16", "Total|42,242|100"]  # fmt: skip
    assert check(grid(HEADS, *rows)).suspects == ()


@pytest.mark.parametrize(("share", "wrong"), [("14.2", "18.2"), ("14.2", "12.2"), ("8.1", "1.1")])
def test_what_cutting_off_cannot_explain_is_wrong(share: str, wrong: str) -> None:
    others = ["3.0", "18.3", "10.2", "13.3", "12.0", "9.0", "14.9", "15.8", "3.0", "100.0"]
    rows = [f"{row}|{other}" for row, other in zip(alone(*ROWS, TOTAL), others, strict=True)]
    assert check(grid("Country|Share 2023 (%)|Share 2024 (%)", *rows)).suspects == ()
    rows = [row.replace(f"|{share}|", f"|{wrong}|") for row in rows]
    [suspect] = check(grid("Country|Share 2023 (%)|Share 2024 (%)", *rows)).suspects
    assert {1} == {column for _, column in (suspect.at, *suspect.also)}


def test_shares_that_were_rounded_were_not_cut_off() -> None:
    # 11.9, 11.7, 12.9, 8.2, 14.3, 16.5: where the figures beside them say so, what is missing is a slip
    rounded = ["2.2", "20.1", "11.9", "11.7", "12.9", "8.2", "14.3", "16.5", "2.3"]
    rows = [f"{row.rpartition('|')[0]}|{share}" for row, share in zip(ROWS, rounded, strict=True)]
    assert check(grid(HEADS, *rows, TOTAL)).suspects == ()
    [suspect] = check(grid(HEADS, *[row.replace("16.5", "15.8") for row in rows], TOTAL)).suspects
    assert (8, 2) in (suspect.at, *suspect.also)


def test_another_column_of_the_same_sum_says_that_they_were_rounded() -> None:
    others = ["3.1", "18.4", "10.2", "13.3", "12.0", "9.1", "15.0", "15.9", "3.0", "100.0"]
    rows = [f"{row}|{other}" for row, other in zip(alone(*ROWS, TOTAL), others, strict=True)]
    [suspect] = check(grid("Country|Share 2023 (%)|Share 2024 (%)", *rows)).suspects
    assert {1} == {column for _, column in (suspect.at, *suspect.also)}
