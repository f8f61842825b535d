"""Verdicts that are remembered are those that would be made anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.articles import verdicts
from crossfoot.articles.verdicts import verdict_of
from crossfoot.articles.words import lexicon
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claims.claim import Given
from crossfoot.claims.kind import kinds
from crossfoot.claims.verdict import decide
from crossfoot.figures.written import Written

_COUNTS = st.integers(0, 400).map(str) | st.sampled_from(["1.2 million", "about 300", "$12", "12 kg", "−5"])
_RATES = st.integers(0, 1200).map(lambda tenths: f"{tenths / 10}%") | st.sampled_from(["50%", "12", "over 30%"])


def _figure(text: str) -> Written:
    return FigureReader(lexicon("en").notation).figure(text)


@given(_COUNTS, _COUNTS, _RATES)
def test_of_shares_and_changes(one: str, other: str, rate: str) -> None:
    first, second, percent = map(_figure, (one, other, rate))
    for kind, roles in (("share", ("part", "whole")), ("change", ("from", "to"))):
        figures = Given({roles[0]: first, roles[1]: second, "percent": percent})
        for _ in range(2):
            assert verdict_of(kinds()[kind], figures) == decide(kinds()[kind], figures)[:2]


@given(_COUNTS, st.lists(_COUNTS, min_size=2, max_size=4), st.sampled_from(["exact", "partial", "overlapping"]))
def test_of_lists(total: str, parts: list[str], coverage: str) -> None:
    figures = Given({"total": _figure(total)}, {"parts": tuple(map(_figure, parts))}, {"coverage": coverage})
    for _ in range(2):
        assert verdict_of(kinds()["total"], figures) == decide(kinds()["total"], figures)[:2]


def test_no_more_is_remembered_than_that() -> None:
    for number in range(verdicts._MOST + 10):
        verdict_of(kinds()["change"], Given({"from": _figure("1"), "to": _figure(str(number)), "by": _figure("7")}))
    assert 0 < len(verdicts._known) <= verdicts._MOST


@given(st.integers(1, 30), st.integers(0, 60), st.integers(-120, 400), st.integers(0, 2))
def test_of_changes_that_nearly_fit(old: int, new: int, off: int, places: int) -> None:
    """Where rounding is at its limit too."""
    exact = (100 * 10**places * (new - old) * 2 + old) // (2 * old) + (off - 140) // 260
    text = f"{'-' if exact < 0 else ''}{abs(exact) // 10**places}"
    text += f".{abs(exact) % 10**places:0{places}}%" if places else "%"
    figures = Given({"from": _figure(str(old)), "to": _figure(str(new)), "percent": _figure(text)})
    assert verdict_of(kinds()["change"], figures) == decide(kinds()["change"], figures)[:2]


@given(
    st.lists(st.integers(0, 40), min_size=2, max_size=3), st.integers(-1, 1), st.sampled_from(["exact", "overlapping"])
)
def test_of_lists_that_nearly_fit(parts: list[int], off: int, coverage: str) -> None:
    total = sum(parts) + off if coverage == "exact" else max(parts) + off
    read = tuple(_figure(str(part)) for part in parts)
    figures = Given({"total": _figure(str(max(total, 0)))}, {"parts": read}, {"coverage": coverage})
    assert verdict_of(kinds()["total"], figures) == decide(kinds()["total"], figures)[:2]


@given(st.integers(1, 40), st.integers(0, 50), st.integers(0, 2), st.integers(-3, 3))
def test_of_shares_that_nearly_fit(whole: int, part: int, places: int, off: int) -> None:
    exact = max((200 * 10**places * part + whole) // (2 * whole) + off, 0)
    text = f"{exact // 10**places}" + (f".{exact % 10**places:0{places}}%" if places else "%")
    figures = Given({"part": _figure(str(part)), "whole": _figure(str(whole)), "percent": _figure(text)})
    assert verdict_of(kinds()["share"], figures) == decide(kinds()["share"], figures)[:2]
