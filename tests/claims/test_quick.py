"""The quick check that is compiled from the equations says nothing that the long way does not say."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.claim import ROUNDINGS, Given
from crossfoot.claims.equation import equation
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.quick import quick_check, quick_mismatch
from crossfoot.claims.recomputing import recompute
from crossfoot.claims.verdict import decide
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.written import Written

EN = notation_of("en")
QUICK = [kind for kind in kinds().values() if kind.commonest]
figures = st.integers(-3, 400).map(str) | st.decimals(-2, 130, places=1).map(str) | st.sampled_from(["about 40", "8%"])


def hedged(one: Mapping[str, Written]) -> bool:
    return any(figure.hedge for figure in one.values())


@pytest.mark.parametrize("kind", QUICK, ids=[kind.name for kind in QUICK])
@given(data=st.data())
def test_it_says_what_the_long_way_says(kind: Kind, data: st.DataObject) -> None:
    one = {role: read(data.draw(figures), EN) for role in kind.commonest}
    whole, part = one.get("whole"), one.get("part")
    if whole and part and whole.num and whole.plain and data.draw(st.booleans()):
        one["percent"] = read(f"{float(100 * part.value / whole.value):.1f}%", EN)
    check = quick_check(kind)
    assert check is not None
    found = check(one)
    if found is not None:
        assert decide(kind, Given(one))[0] == "consistent"
        assert [(each.role, each.exact, each.how) for each in found] == [
            (each.role, each.exact, each.how) for each in recompute(kind, Given(one))
        ]
    elif all(one[role].plain and one[role].num > 0 for role in ("part", "whole")) and not hedged(one):
        assert decide(kind, Given(one))[0] != "consistent"


@pytest.mark.parametrize("kind", QUICK, ids=[kind.name for kind in QUICK])
@given(data=st.data())
def test_it_calls_a_mismatch_what_the_long_way_does(kind: Kind, data: st.DataObject) -> None:
    one = {role: read(data.draw(figures), EN) for role in kind.commonest}
    whole, part = one.get("whole"), one.get("part")
    if whole and part and whole.num > 0 and part.num > 0 and whole.plain and data.draw(st.booleans()):
        off = data.draw(st.sampled_from([-21, -19, -11, -9, -6, -4, 4, 6, 9, 11, 19, 21]))
        one["percent"] = read(f"{float(100 * part.value / whole.value) + off / 100:.1f}%", EN)
    check = quick_mismatch(kind)
    assert check is not None
    found = check[0](one)
    for rounding in ROUNDINGS if found is not None else ():
        assert decide(kind, Given(one), rounding) == ("mismatch", check[1], None)
        assert found == recompute(kind, Given(one))


def test_it_sees_mismatches() -> None:
    check = quick_mismatch(kinds()["share"])
    assert check is not None and check[1].rule == "share-mismatch"
    shares = {percent: check[0]({"part": read("1", EN), "whole": read("3", EN), "percent": read(percent, EN)})
              for percent in ("31%", "32%", "33%", "34%", "35%", "32.2%")}  # fmt: skip
    assert [percent for percent, found in shares.items() if found] == ["31%", "32%", "35%", "32.2%"]


def test_it_changes_with_the_text() -> None:
    share = kinds()["share"]
    other = equation("whole × percent = 99 × part", "share-mismatch")
    changed = share._replace(stated=lambda given: (other,), equations=(other,))
    one = {"part": read("50", EN), "whole": read("100", EN), "percent": read("49.5%", EN)}
    check = quick_check(changed)
    assert check is not None and check(one) is not None
    assert decide(changed, Given(one))[0] == "consistent"
    assert decide(share, Given(one))[0] == "mismatch"


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [("134 people", "1,459 km", "9.18%"), ("500 m", "2 km", "25%"), ("134", "1,459", "9.18‰"),
     ("134", "1,459", "9.18 points"), ("134 USD", "1,459 EUR", "9.18%"), ("134", "1,459", "9.18% a year")],
)  # fmt: skip
def test_what_carries_a_unit_goes_the_long_way(part: str, whole: str, percent: str) -> None:
    check = quick_check(kinds()["share"])
    assert check is not None
    texts = {"part": part, "whole": whole, "percent": percent}
    assert check({role: read(text, EN) for role, text in texts.items()}) is None
