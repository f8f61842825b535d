"""The picture of one line: intervals with their ends, values near and far, and that it always fits."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from crossfoot.claims.claim import Claim, Figure, Recomputed
from crossfoot.claims.finding import Finding
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.reports.cells import ASCII, UNICODE, width
from crossfoot.reports.picture import drawn, legend

VI = notation_of("vi")


def finding_of(text: str, exact: Fraction, role: str = "percent", kind: str = "share") -> Finding:
    figure = Figure(role, read(text, VI), 10, 20)
    claim = Claim(0, "a", kind, (figure,), "mismatch", (Recomputed.of(role, exact, ""),))
    return Finding("share-mismatch", "a message", ("claims", 0, role), claim, 10, 20)


def pictured(
    text: str, exact: Fraction, room: int = 60, role: str = "percent", kind: str = "share", ascii_: bool = False
) -> str:
    picture = drawn(finding_of(text, exact, role, kind), VI, room, ASCII if ascii_ else UNICODE)
    return "".join(piece.text for piece in picture.pieces) if picture else ""


@pytest.mark.parametrize(
    ("text", "exact", "pattern"),
    [
        ("64,94%", Fraction(5300, 78), r"64,935% \[─+●─+] 64,945% ┄+ ▲ 67,948…%"),
        ("61,85", Fraction(179300, 2900), r"▲ 61,827… ┄+ 61,845 \[─+●─+] 61,855"),
        ("1,15%", Fraction(2100, 1813), r"1,145% \[─+●─+] 1,155% +▲ 1,158…%"),
        ("1,15%", Fraction(1137, 1000), r"▲ 1,137% +1,145% \[─+●─+] 1,155%"),
        ("1,15%", Fraction(1154, 1000), r"1,145% \[─+●─+▲─*] 1,155%  \(▲ 1,154%\)"),
        ("1,15%", Fraction(11501, 10000), r"1,145% \[─+●▲─+] 1,155%  \(▲ 1,1501%\)"),
        ("1,15%", Fraction(1155001, 1000000), r"1,145% \[─+●─+] 1,155% +▲ 1,155001%"),
        ("−1,5%", Fraction(-17, 10), r"▲ −1,7% ┄+ −1,55% \[─+●─+] −1,45%"),
    ],
)
def test_a_picture_shows_interval_and_value(text: str, exact: Fraction, pattern: str) -> None:
    assert re.fullmatch(pattern, pictured(text, exact))


@pytest.mark.parametrize(
    ("text", "exact", "pattern"),
    [
        ("hơn 1.000", Fraction(2000), r"1.000 \[●─+\) 2.000  ▲ 2.000"),
        ("gần 1.000", Fraction(1500), r"900 \[─+●] 1.000 ┄+ ▲ 1.500"),
        ("<5", Fraction(7), r"0 \[─+\) 5 +▲ 7"),
        (">5", Fraction(3), r"▲ 3 ┄+ 5 \(─+→"),
        ("≤ 5,5", Fraction(4), r"←─+▲─+●] 5,5  \(▲ 4\)"),
        ("166", Fraction(165), r"▲ 165 ┄+ \[●] 166"),
        ("100%", Fraction(104), r"\[●] 100% ┄+ ▲ 104%"),
        ("1,2 triệu", Fraction(1260000), r"1,15 \[─+●─+] 1,25 +▲ 1,26"),
    ],
)
def test_open_closed_and_missing_ends_are_drawn_apart(text: str, exact: Fraction, pattern: str) -> None:
    assert re.fullmatch(pattern, pictured(text, exact, role="total", kind="total"))


def test_a_near_value_stands_at_its_true_distance() -> None:
    picture = pictured("1,15%", Fraction(1163, 1000), 70)
    opened, closed, tip = (picture.index(sign) for sign in "[]▲")
    assert abs(8 * (closed - opened - 1) - 10 * (tip - closed)) <= 10  # 0,008 beyond an interval of 0,010


def test_an_average_is_a_quotient_even_when_it_is_whole() -> None:
    assert (
        pictured("45", Fraction(40), 50, "average", "average") == "▲ 40 ┄┄┄┄┄┄┄┄┄┄┄┄┄ 44,5 [─────────●─────────] 45,5"
    )


@pytest.mark.parametrize("room", range(0, 100, 7))
@pytest.mark.parametrize("exact", [Fraction(1), Fraction(6494, 100), Fraction(6495, 100), Fraction(10**30, 7)])
@pytest.mark.parametrize("ascii_", [False, True])
def test_a_picture_fits_or_is_left_out(room: int, exact: Fraction, ascii_: bool) -> None:
    picture = pictured("64,94%", exact, room, ascii_=ascii_)
    assert width(picture) <= room
    assert picture.isascii() or not ascii_


def test_only_a_marked_figure_that_is_recomputed_is_drawn() -> None:
    finding = finding_of("64,94%", Fraction(5300, 78))
    assert finding.claim is not None
    assert drawn(finding, VI, 60)
    assert drawn(finding._replace(start=0), VI, 60) is None
    assert drawn(finding._replace(claim=finding.claim._replace(recomputed=())), VI, 60) is None
    assert drawn(finding._replace(claim=None), VI, 60) is None
    assert pictured("166", Fraction(166), role="total", kind="total") == ""
    assert pictured("166", Fraction(10**5000, 7), role="total", kind="total") == ""


def test_the_legend_explains_what_was_drawn_and_nothing_else() -> None:
    picture = drawn(finding_of("1,15%", Fraction(2100, 1813)), VI, 60)
    assert picture is not None
    assert list(legend(picture.parts, 80)) == ["● printed   [─] its true value may lie here   ▲ recomputed"]
    assert list(legend(picture.parts, 40)) == ["● printed", "[─] its true value may lie here", "▲ recomputed"]
    assert list(legend((), 40)) == []
