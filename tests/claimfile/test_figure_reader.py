"""Printed figures are read once, and no notation gets what another one read."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.claimfile import figure_reader
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claims.kind import kinds
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import Unreadable
from crossfoot.figures.ratio import Ratio

EN, VI = notation_of("en"), notation_of("vi")


def test_the_same_text_is_read_once() -> None:
    reader = FigureReader(EN)
    assert reader.figure("1,227.5").value == Fraction("1227.5")
    assert reader.figure("1,227.5") is reader.figure("1,227.5")


def test_what_is_shared_is_shared_within_a_notation_only() -> None:
    one, other, alone = FigureReader(EN, is_shared=True), FigureReader(EN, is_shared=True), FigureReader(EN)
    assert one.figure("1.227") is other.figure("1.227")
    assert alone.figure("1.227") is not one.figure("1.227")
    assert (one.figure("1.227").value, FigureReader(VI, is_shared=True).figure("1.227").value) == (
        Fraction("1.227"),
        Fraction(1227),
    )


def test_no_more_is_kept_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figure_reader, "_CACHED_FIGURES", 3)
    reader = FigureReader(EN)
    for number in range(10):
        assert reader.figure(str(number)).value == number
        assert len(reader.cached) <= 3


def test_what_cannot_be_read() -> None:
    reader = FigureReader(EN)
    assert reader.plain("abc") is None
    assert reader.plain("5") is reader.figure("5")
    with pytest.raises(Unreadable):
        reader.figure("abc")


def test_a_role_may_hold_a_ratio() -> None:
    share = kinds()["share"]
    reader = FigureReader(EN)
    assert isinstance(reader.of_role("1 in 5", "ratio", share), Ratio)
    assert reader.of_role("25%", "percent", share) is reader.figure("25%")
    with pytest.raises(Unreadable):
        reader.of_role("1 in 5", "percent", share)
