"""The pictures of a claim show what they should, by a parser that knows nothing of HTML."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.files import load_text
from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim
from crossfoot.figures.notation import UNKNOWN, Notation
from crossfoot.reports.page.markup import Markup
from crossfoot.reports.page.pictures import interval_picture, parts_picture
from running import claims


def drawn(told: str, picture: Callable[[Claim, Notation], Markup | None]) -> ElementTree.Element | None:
    """The picture of the one claim of a file, by a parser that knows nothing of HTML."""
    document = load_text("a.yaml", told)
    assert isinstance(document, Document)
    (claim,) = document.claims
    markup = picture(claim, UNKNOWN)
    return None if markup is None else ElementTree.fromstring(markup)


def found(picture: ElementTree.Element, style: str, *names: str) -> list[list[float]]:
    """The numbers in these attributes of every shape of that style."""
    shapes = [shape for shape in picture if style in shape.get("class", "").split()]
    return [[float(shape.get(name, "")) for name in names] for shape in shapes]


@given(st.integers(0, 400), st.integers(1, 400), st.integers(0, 40_000))
def test_the_picture_shows_the_value_on_its_side_of_the_interval(part: int, whole: int, printed: int) -> None:
    percent = f"{printed // 100}.{printed % 100:02}%"
    told = claims(f"{{id: a, kind: share, part: {part}, target: {whole}, percent: '{percent}'}}")
    picture = drawn(told, interval_picture)
    assert picture is not None
    (low, high), (at,) = found(picture, "allowed", "x1", "x2")[0], found(picture, "dot", "cx")[0]
    tip = next(float(shape.get("d", "")[1:].split()[0]) for shape in picture if shape.get("class") == "tip")
    assert 0 <= low < high <= float(picture.get("width", "")) and low <= at <= high
    assert 0 <= tip <= float(picture.get("width", ""))
    beyond = 2 * (10_000 * part - printed * whole)  # in half units of the last place
    assert (tip < low) == (beyond < -whole) or abs(beyond + whole) * 100 < whole
    assert (tip > high) == (beyond > whole) or abs(beyond - whole) * 100 < whole
    assert percent in picture.get("aria-label", "")


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=40), st.integers(1, 10**7))
def test_bars_are_as_long_as_the_parts_and_stand_one_behind_the_other(parts: list[int], total: int) -> None:
    picture = drawn(claims(f"{{id: a, kind: total, total: {total}, parts: {parts}}}"), parts_picture)
    assert picture is not None
    bars = found(picture, "bar", "x", "width")
    values = parts if len(parts) <= 16 else [*parts[:15], sum(parts[15:])]
    whole = max(total, sum(parts))
    ends = sum(bars[-1]) if sum(parts) == whole else found(picture, "limit", "x1")[0][0]
    room = ends - bars[0][0]
    assert len(bars) == len(values)
    for number, (x, width) in enumerate(bars):
        assert x == pytest.approx(bars[0][0] + room * sum(values[:number]) / whole, abs=1.2)
        assert width == pytest.approx(max(room * values[number] / whole, 1), abs=1.2)
    assert f"total {total}" in picture.get("aria-label", "")


@pytest.mark.parametrize(
    "told",
    [
        "{id: a, kind: total, total: 3, parts: [5, -2]}",
        "{id: a, kind: total, total: 100%, parts: [20, 30%]}",
        "{id: a, kind: total, total: 0, parts: [0, 0]}",
        f"{{id: a, kind: total, total: {'9' * 200}, parts: [{'9' * 200}, {'9' * 190}]}}",
    ],
)
def test_what_bars_cannot_show_has_none(told: str) -> None:
    picture = drawn(claims(told), parts_picture)
    assert picture is None or "9" * 50 in picture.get("aria-label", "")
