"""What figures may be together, in full: their roles, what is scored of them, the claim that they make."""

from __future__ import annotations

from articles.rows import row_of
from crossfoot.articles.hypotheses import hypotheses
from crossfoot.articles.hypothesis import Hypothesis, fit, laid_out, shape


def _one(text: str, kind: str, *figures: str) -> Hypothesis:
    every = [each for head in hypotheses(row_of(text, "en")) for each in head if each.kind == kind]
    return next(each for each in every if [spot.mention.draft for _, spot in each.roles] == list(figures))


def test_a_share_has_a_score_for_each_figure_and_each_two() -> None:
    one = _one("Of 437 hens 262 were brown, 60.0%.", "share", "262", "437", "60.0%")
    assert one.terms == (
        ("sh.p", 2, -1), ("sh.n", 1, -1), ("sh.np", 1, 2), ("sh.N", 0, -1), ("sh.Np", 0, 2), ("sh.Nn", 0, 1),
    )  # fmt: skip
    assert one.fits and one.candidate().kind == "share"


def test_a_fall_is_a_change_of_its_own() -> None:
    one = _one("It fell from 200 to 150, or 25%.", "change", "200", "150", "25%")
    assert one.falls and one.terms[0][0] == "ch.pd"
    assert [role.negative for role in one.candidate().roles] == [False, False, True]


def test_a_list_has_one_for_each_part_and_one_for_its_shape() -> None:
    one = _one("There were 60 hens: 20 red, 30 black and 10 white.", "sum", "60", "20", "30", "10")
    assert [role for role, *_ in one.terms] == [
        "su.T", "su.Tf", "su.Tl", "su.p", "su.f", "su.l", "su.nx", "su.nx", "su.3.1e",
    ]  # fmt: skip
    assert one.candidate().options == {"coverage": "exact"}


def test_a_hundred_is_printed_nowhere() -> None:
    one = _one("Red 45%, black 35%, white 20%.", "hundred", "45%", "35%", "20%")
    assert one.candidate().constant == {"total": "100%"} and one.terms[-1][0] == "hu.3.0eb"


def test_a_shape_tells_where_sentences_begin_and_end() -> None:
    row = row_of("They kept 90 hens. 20 were red, 30 black, 40 white. Then 5 came.", "en")
    assert shape(row[1:4], row[0], row[4]) == "eb"
    assert shape(row[1:3], row[0], row[3]) == "b"
    assert shape(row[2:4], row[1], row[4]) == "e"


def test_what_is_laid_out_alike_is_one_term() -> None:
    assert laid_out("su", 3, 1, "eb") == "su.3.1eb" and laid_out("hu", 2, 0, "") == "hu.2.0"
    assert laid_out("su", 30, 9, "e") == laid_out("su", 40, 8, "e") != laid_out("su", 3, 8, "e")


def test_what_fits_is_as_far_off_as_half_of_what_is_open() -> None:
    assert fit(0.05, 0.1) and fit(-0.05, 0.1) and not fit(0.0501, 0.1)
