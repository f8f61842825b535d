"""A line as an equation."""

from __future__ import annotations

import pytest

from crossfoot.claimfile.one_line.arithmetic import answered, equation, in_signs
from crossfoot.claimfile.one_line.slots import Figures
from crossfoot.figures.locales import notation_of


def signs(line: str, language: str = "en") -> str:
    return in_signs(Figures(line, notation_of(language), language)).text


@pytest.mark.parametrize(
    ("line", "language", "text"),
    [
        ("87 + 78 = 165", "en", "87 + 78 = 165"),
        ("87 plus 78 is 165", "en", "87 + 78 = 165"),
        ("165 minus 78 equals 87", "en", "165 − 78 = 87"),
        ("12 times 35 is 420", "en", "12 × 35 = 420"),
        ("420 divided by 12 is 35", "en", "420 / 12 = 35"),
        ("420 over 12 is 35", "en", "420 / 12 = 35"),
        ("twice 350 is 700", "en", "2 × 350 = 700"),
        ("700 is twice 350", "en", "700 = 2 × 350"),
        ("350 doubled is 700", "en", "350 × 2 = 700"),
        ("100 halved is 50", "en", "100 × 0.5 = 50"),
        ("100 halved is 50", "vi", "100 halved is 50"),
        ("two plus three is five", "en", "2 + 3 = 5"),
        ("5 is at least 3", "en", "5 ≥ 3"),
        ("5 is more than 3", "en", "5 > 3"),
        ("350 + 20% of 350 = 420", "en", "350 + 20% × 350 = 420"),
        ("gấp 3 lần 350 là 1.050", "vi", "3 × 350 = 1.050"),
        ("87 cộng 78 bằng 165", "vi", "87 + 78 = 165"),
        ("12 fois 35 font 420", "fr", "12 × 35 = 420"),
    ],
)
def test_words_become_signs(line: str, language: str, text: str) -> None:
    assert " ".join(signs(line, language).split()) == text


@pytest.mark.parametrize("line", ["87 plus 78 is 165", "twice 350 is 700", "5 is more than 3", "12 x 35 = 420"])
def test_every_figure_keeps_its_place(line: str) -> None:
    part = in_signs(Figures(line, notation_of("en"), "en"))
    stated = equation(part, notation_of("en"))
    assert stated is not None
    for leaf in stated.leaves:
        start, end = part.place(leaf.start, leaf.end)
        assert line[start:end] in (leaf.text, "twice")


def test_an_equation_is_over_figures_alone() -> None:
    notation = notation_of("en")
    for line, right in {"1 + 2 = 3": True, "a + 2 = 3": False, "1 + 2": False, "1 = = 2": False}.items():
        part = in_signs(Figures(line, notation, "en"))
        assert (equation(part, notation) is not None) == right, line


@pytest.mark.parametrize(
    ("line", "text", "answer"),
    [
        ("3 × 4 = ?", "3 × 4  = 12", "12"),
        ("? = 3 × 4", " 3 × 4 = 12", "12"),
        ("3 × 4 = what", "3 × 4  = 12", "12"),
        ("1/0 = ?", "", ""),
        ("x + 1 = ?", "", ""),
        ("5 = ?", "", ""),
        ("3 × ? = 12", "", ""),
        ("1 = 1 = ?", "", ""),
    ],
)
def test_a_side_that_is_asked_for_is_filled_in(line: str, text: str, answer: str) -> None:
    notation = notation_of("en")
    found = answered(in_signs(Figures(line, notation, "en")), notation)
    assert (found[0].text, found[1]) == (text, answer) if found else (text, answer) == ("", "")
    if found:
        at = found[0].text.index("3")
        start, end = found[0].place(at, at + 1)
        assert line[start:end] == "3"
