"""The row of figures: what each is, and where it stands."""

from __future__ import annotations

from articles.rows import row_of


def test_a_fraction_is_two_figures_and_a_span_of_time_is_none() -> None:
    row = row_of("In 3 years 12/40 pupils (30%) left.", "en")
    assert [(spot.mention.draft, spot.fraction, spot.sort) for spot in row] == [
        ("12", "1", "n"),
        ("40", "2", "n"),
        ("30%", "", "p"),
    ]


def test_brackets_hedges_and_units_are_known() -> None:
    row = row_of("Sales were over $12 million (nearly 5 tonnes), 12.5% more.", "en")
    assert [(spot.inside, spot.hedge, spot.sort, spot.plain) for spot in row] == [
        (False, ">", "m", False),
        (True, "<", "m", True),
        (False, "", "p", False),
    ]


def test_margins_and_powers_of_ten_are_no_figures() -> None:
    row = row_of("It fell from 16.1 ± 4.67 to 9.27 ± 3.61 mg in 6 × 106 cells and 5 × 10⁶ others.", "en")
    assert [spot.mention.draft for spot in row] == ["16.1", "9.27"]


def test_the_number_of_the_sentence_is_kept() -> None:
    assert [spot.number for spot in row_of("There were 12 cows. Of these 9 were brown.", "en")] == [0, 1]
