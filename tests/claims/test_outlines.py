"""Equations that differ in their figures alone are parsed once; the second is read as Lark would read it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims import expression
from crossfoot.claims.expression import Malformed
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import Notation

NOTATIONS = [notation_of(name) for name in ("vi", "en", "fr", "")]
PIECES = [
    *"+-−×x*/:()==≤   \u00a0\u202f'.,%½~≈_1²٣a",
    *(">=", "triệu", "million", "times", "lần", "about ", "khoảng ", "điểm", "points", "x1", "X_2", "total", "c12"),
    *("n_1", "năm_2019", "k€", "12", "123", "1234", "1,5", "2.840", "1 000"),
]
figures = st.from_regex(r"[1-9][0-9]{0,3}([.,][0-9]{1,3}){0,2}", fullmatch=True)


def read(text: str, notation: Notation, *, alone: bool) -> object:
    if alone:
        expression._known.clear()
    try:
        return expression.parse(text, notation)
    except Malformed as error:
        return error.message, error.offset


TEXTS = st.lists(st.sampled_from([*PIECES, *[None] * 9]), max_size=12)


@given(TEXTS, st.lists(figures, min_size=26, max_size=26), st.sampled_from(NOTATIONS))
def test_a_second_equation_is_read_as_if_it_were_the_first(
    pieces: list[str | None], drawn: list[str], notation: Notation
) -> None:
    one, other = iter(drawn[:13]), iter(drawn[13:])
    first = "".join(next(one) if piece is None else piece for piece in pieces)
    second = "".join(next(other) if piece is None else piece for piece in pieces)
    expected = read(second, notation, alone=True)
    read(first, notation, alone=True)
    assert read(second, notation, alone=False) == expected


OPERANDS = st.one_of(figures, figures.map("{}%".format), st.sampled_from(["c12", "n_1", "total", "(1 + 2)", "-3"]))


@given(st.data(), st.lists(st.sampled_from([" + ", " − ", "×", " x ", "/", " = "]), max_size=5))
def test_so_are_equations_that_are_well_formed(data: st.DataObject, signs: list[str]) -> None:
    def drawn() -> str:
        operands = [data.draw(OPERANDS) for _ in range(len(signs) + 2)]
        return operands[0] + "".join(s + o for s, o in zip([*signs, " = "], operands[1:], strict=True))

    first, second = drawn(), drawn()
    for notation in NOTATIONS:
        expected = read(second, notation, alone=True)
        read(first, notation, alone=True)
        assert read(second, notation, alone=False) == expected


def test_the_second_one_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    read("1.227 + n_1 = 30%", NOTATIONS[0], alone=True)
    monkeypatch.setattr(expression, "_parsed", None)
    found = expression.parse("5 + năm_2019 = 7,25%", NOTATIONS[0])
    assert [leaf.text for leaf in found.leaves] == ["5", "năm_2019", "7,25%"]
    assert found.texts == ("5 + năm_2019", "7,25%")


def test_a_times_sign_that_looks_like_a_name_is_read_and_not_kept() -> None:
    """In ½x1 the x is no part of a name, which the outline cannot tell."""
    expression._known.clear()
    found = expression.parse("½x1^2 = x", notation_of("en"))
    assert [(leaf.text, leaf.is_name) for leaf in found.leaves] == [
        ("½", False),
        ("1", False),
        ("2", False),
        ("x", True),
    ]
    assert not expression._known


def test_outlines_are_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression, "_MOST_KNOWN", 2)
    for sign in "+-×/":
        expression.parse(f"1 {sign} 1 = 2", NOTATIONS[0])
        assert len(expression._known) <= 2
