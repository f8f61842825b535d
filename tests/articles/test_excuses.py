"""A percentage that is of another count of its sentence accuses nothing."""

from __future__ import annotations

import pytest

from articles.rows import accused


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rust was seen in 14 (35%) and 9 (15%) of the 40 old and 60 new pipes, respectively."),
        ("en", "Fever occurred in 18 (36%) and 12 (15%) of 50 children and 80 adults."),
        ("vi", "Có 50 nam và 80 nữ; số người biết bơi lần lượt là 20 (40%) và 12 (15%)."),
        ("en", "Sixty of the 80 (75%) came back after a month, and 24 (40%) had slept well."),
        ("en", "Of 300 who enrolled, 240 (80%) finished, and of these 60 (25%) found work."),
        ("en", "Of the 500 letters, 400 (80%) arrived, and 100 (25%) were answered."),
        ("vi", "Trong 300 người đăng ký, 240 người (80%) đến thi, và 60 người (25%) đỗ."),
        ("fr", "Sur 300 inscrits, 240 (80 %) ont fini et 60 (25 %) ont trouvé un emploi."),
        ("en", "Of 250 seeds, 200 (80%) sprouted; 50 (25%) of them flowered."),
        ("en", "The firm asked 160 customers; 120 (75%) replied and 48 (40%) were happy."),
        ("en", "Forty-five (75%) of the 60 returned the form, and 18 (40%) wanted more."),
    ],
)
def test_pairs_go_in_order_and_parts_have_parts(language: str, text: str) -> None:
    assert accused(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Of the 300 who enrolled, 204 (80%) finished.", ["204", "300", "80%"]),
        ("en", "Rust was seen in 14 (53%) of the 40 old pipes.", ["14", "40", "53%"]),
    ],
)
def test_a_share_that_is_of_no_other_count_is_told(language: str, text: str, figures: list[str]) -> None:
    assert figures in accused(language, text)


def test_a_cell_is_of_its_column_though_it_would_fit_the_one_beside_it() -> None:
    text = (
        "Characteristic lime (n = 30) chalk (n = 29) red 15 (50%) 14 (47%) grey 15 (50%) 15 (52%) black 6 (20%) 9 (31%)"
    )
    assert accused("en", text) == [["14", "29", "47%"]]
