"""Whole tables as a page."""

from __future__ import annotations

import re

import justhtml

from crossfoot.inputs.grids import Hidden
from crossfoot.reports.tables_page import page
from crossfoot.tables.check import check
from tabling import ROWS, checked, grid


def test_cells_and_relations_lead_to_each_other() -> None:
    text = "".join(page({"a<b>.csv": [checked(ROWS[0], ROWS[1].replace("2710", "2170"), *ROWS[2:])]}))
    identifiers = set(re.findall(r' id="([^"]+)"', text))
    targets = set(re.findall(r'href="#([^"]+)"', text))
    assert targets <= identifiers
    assert "a&lt;b&gt;.csv" in text
    assert len(re.findall('class="wrong"', text)) == 1
    assert "perhaps 2710" in text
    assert len(re.findall('class="holds"', text)) == 5
    assert len(justhtml.JustHTML(text).query("td")) == 12


def test_what_stands_in_a_cell_is_never_markup() -> None:
    rows = [each.replace("North", "<script>alert(1)</script>") for each in ROWS]
    text = "".join(page({"x": [check(grid("Region|Men|Women|All", *rows))]}))
    assert "<script" not in text


def test_the_page_is_called_by_its_file_and_tells_no_path() -> None:
    text = "".join(page({"/home/me/budget.csv": [checked(ROWS[0], ROWS[1].replace("2710", "2170"), *ROWS[2:])]}))
    assert "<title>budget.csv: 1 cell probably wrong (crossfoot)</title>" in text
    assert "/home/me" not in text
    two = "".join(page({"/home/me/budget.csv": [], "a.csv": []}))
    assert "<title>2 files: 0 cells probably wrong (crossfoot)</title>" in two


def test_what_a_workbook_hides_is_shown_and_told() -> None:
    shown = grid("Region|Men|Women|All", *ROWS)
    assert 'class="hidden"' not in "".join(page({"x.xlsx": [check(shown)]}))
    text = "".join(page({"x.xlsx": [check(shown._replace(hidden=Hidden(rows=(2,), columns=(3,))))]}))
    assert "row 3 and column D are hidden, and checked as all others are" in text
    assert len(re.findall(r'<t[hd] [^>]*class="hidden"', text)) == 4 + 5 - 1


def test_what_was_inferred_is_told_and_what_would_not_be_seen_is_written_out() -> None:
    rows = [each.replace("North", "\u202eNorth") for each in ROWS]
    text = "".join(page({"x": [check(grid("Region|Men|Women|All", *rows))]}))
    assert "whole numbers: may have been rounded to units" in text
    assert "\u202e" not in text and "\\u202eNorth" in text
