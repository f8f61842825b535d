"""In what tables count."""

from __future__ import annotations

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.scales import scale_in, scale_of
from tabling import grid


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Outlays (in millions of dollars)", "million"),
        ("Budget authority, $ million", "million"),
        ("Population (thousands)", "thousand"),
        ("Population ('000)", "thousand"),
        ("Umsatz in Mio. €", "million"),
        ("Einwohner, in Tsd.", "thousand"),
        ("Dépenses en milliards d'euros", "billion"),
        ("En milliers", "thousand"),
        ("Gasto en mil millones de euros", "billion"),
        ("Dân số (nghìn người)", "thousand"),
        ("Đơn vị: tỷ đồng", "billion"),
        ("Đơn vị tính: triệu USD", "million"),
        ("歳出（百万円）", "million"),
        ("歳出（百万）", "million"),
        ("Outlays 2024, million dollars", "million"),
        ("Income 2024, 000 USD", "thousand"),
        ("Births per 1,000", ""),
        ("Deaths per 100,000 inhabitants", ""),
        ("Cases (per millions)", ""),
        ("Crime in million-plus cities", ""),
        ("Households", ""),
        ("Length (miles)", ""),
        ("Población (miles de personas)", "thousand"),
        ("Cities of over 1 million people", ""),
        ("The 20 millions", ""),
        ("Thousand Oaks, city budget", ""),
        ("Cơ cấu (tỷ lệ %)", ""),
        ("Tỷ trọng", ""),
        ("x" * 400 + " in millions", ""),
    ],
)
def test_what_words_say(text: str, unit: str) -> None:
    assert scale_in(text) == unit


ROWS = ("A|1204|3307", "B|988|2710", "Total|2192|6017")


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        (("Outlays, in millions||", "x|2023|2024"), "million"),
        (("Outlays (in millions)|2023|2024",), "million"),
        (("x|2023|2024", "|(in thousands)|(in thousands)"), "thousand"),
        (("x|2023, thousands|2024, persons",), ""),
        (("In millions||", "x|2023|2024, in thousands"), ""),
        (("In millions||", "In thousands||", "x|2023|2024"), ""),
        (("x|2023|2024",), ""),
    ],
)
def test_what_a_table_counts_in(head: tuple[str, ...], unit: str) -> None:
    assert scale_of(area(grid(*head, *ROWS)))[0] == unit


def test_a_caption_says_it_too() -> None:
    table = grid("x|2023|2024", *ROWS)._replace(caption="Outlays, millions of\n dollars")
    assert scale_of(area(table)) == ("million", "Outlays, millions of dollars")
