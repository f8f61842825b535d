"""Whole tables of every kind of file, made up, with their relations and misprints (``files/*.json``)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossfoot.inputs.grids import grids_of
from crossfoot.tables.check import check
from tabling import grid

FILES = Path(__file__).parent / "files"
NOTES = sorted(FILES.glob("*.json"))
FOUND = {
    "en-clinic-docx": (10, 10), "en-energy-md": (21, 21), "en-hospital-html": (4, 4), "en-outlays-xlsx": (9, 9),
    "en-trade-tsv": (34, 34), "fr-budget-csv": (8, 9), "fr-emploi-html": (9, 9), "fr-logements-docx": (5, 9),
    "vi-chi-ngan-sach-xlsx": (8, 9), "vi-dan-so-tsv": (15, 15), "vi-truong-lop-csv": (24, 24),
    "vi-xuat-khau-md": (4, 4),
}  # fmt: skip
"""sums and differences that are found of those that are there; whoever changes a number has seen why"""


@pytest.mark.parametrize("note", NOTES, ids=lambda path: path.stem)
def test_the_sums_of_a_table_are_found_and_nobody_is_accused_wrongly(note: Path) -> None:
    known = json.loads(note.read_text(encoding="utf-8"))
    [grid] = grids_of(str(FILES / known["file"]))
    table = check(grid)
    told = {frozenset(each.cells) for each in table.relations}
    linear = [each for each in known["relations"] if each["kind"] in ("sum", "difference")]
    cells = [
        frozenset({tuple(each["result"]), *(tuple(operand[:2]) for operand in each["operands"])}) for each in linear
    ]
    there = [frozenset(at for at in each if at in table.area.figures) for each in cells]
    hits = sum(each in told for each in there)
    misprints = {tuple(each["cell"]) for each in known["misprints"]}
    assert (hits, len(there)) == FOUND[note.stem]
    for suspect in table.suspects:
        assert misprints & {suspect.at, *suspect.also}, suspect
    for each in table.relations:
        assert each.holds or misprints & set(each.cells)


def test_a_sum_that_fails_in_a_column_of_rates_accuses_nobody() -> None:
    rows = ["North|120|96|15000|50|6.4", "South|80|55|9800|31.5|5.6", "Total|200|151|24800|81.5|6.1"]
    table = check(grid("District|Births|Deaths|Population|Area|Deaths per 1000", *rows))
    assert table.suspects == ()
    assert [each.holds for each in table.relations if each.kind == "rate"] == [True] * 3
    assert sum(each.kind == "sum" for each in table.relations) == 4


@pytest.mark.parametrize("total", ["Total", "Summe", "Σ", "Tổng cộng"])
def test_one_column_of_figures_with_its_total_is_a_sum_also_where_a_slip_was_made(total: str) -> None:
    table = check(grid("File|Lines", "forms|533", "trees|287", "names|262", "places|697", f"{total}|1599"))
    [suspect] = table.suspects
    assert suspect.at == (1, 1)
    assert suspect.needed == 353
    table = check(grid("File|Lines", "forms|361", "trees|287", "names|262", "places|697", f"{total}|1500"))
    assert not any(each.kind == "sum" for each in table.relations)  # off by what no slip of the hand makes
