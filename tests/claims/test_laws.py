"""Laws that no verdict breaks, whatever the figures: of printing, of excuses, of order, of size and of units."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossfoot.claims.kind import kinds
from drawing import KINDS, Claim, claims
from drawn_figures import ROUNDINGS, WAYS, by_hypothesis, one_of, shown
from oracle_units import DIMENSIONS
from statements import decided, every_kind, times, written
from truth import RELATIVE, SHARES, Printed

ORDER = ("consistent", "truncated", "rounded-up", "coarse", "mismatch")
SCALED = {
    "share": ("part", "whole", "target"),
    "change": ("from", "to", "by"),
    "growth": ("from", "to"),
    "total": ("total", "parts"),
    "average": ("average", "total", "values"),
    "median": ("median", "values"),
    "rate": ("rate", "total"),
    "bound": ("value", "at_least", "at_most", "more_than", "less_than"),
}


def changed(claim: Claim, change: Callable[[Printed], Printed], roles: tuple[str, ...] = ()) -> Claim:
    """The claim with every figure that carries its size changed, or all figures of those roles."""
    wanted = roles or SCALED[claim.kind]
    return replace(
        claim,
        figures={role: change(p) if role in wanted else p for role, p in claim.figures.items()},
        parts=tuple(change(p) if "parts" in wanted else p for p in claim.parts),
        values=tuple(change(p) if "values" in wanted else p for p in claim.values),
    )


def sized(claim: Claim) -> list[Printed]:
    return [*(p for role, p in claim.figures.items() if role in SCALED[claim.kind]), *claim.parts, *claim.values]


@every_kind
@pytest.mark.parametrize("way", WAYS)
@given(data=st.data())
@times(0.3)
def test_honest_printing_is_never_a_mismatch(kind: str, way: str, data: st.DataObject) -> None:
    claim = data.draw(claims(kind, honest=way))
    allowed = {"nearest": ORDER[:1], "truncate": ORDER[:2], "up": ORDER[:3]}[way]
    assert decided(claim) in (*allowed, "undetermined"), written(claim, "vi", 0)
    assert decided(replace(claim, rounding=way)) in ("consistent", "undetermined"), written(claim, "vi", 0)


LIMITS = ("at_least", "at_most", "more_than", "less_than")


@every_kind
@given(data=st.data())
@times(0.5)
def test_a_wider_figure_never_turns_consistent_into_a_mismatch(kind: str, data: st.DataObject) -> None:
    """A figure with "about" before it, or with fewer decimals, has a set that holds the old one.

    One that the claim calls exact, or a limit, has no set: with fewer decimals it is another figure.
    """
    claim = replace(data.draw(claims(kind)), rounding="nearest")
    assume(decided(claim) == "consistent")
    keys = [
        role for role, p in claim.figures.items() if role != "periods" and not (p.hedge or p.word or p.until or p.ratio)
    ]
    assume(keys)
    role = data.draw(st.sampled_from(sorted(keys)))
    p = claim.figures[role]
    wider = [replace(p, hedge="about")]
    places = len(p.digits.partition(".")[2])
    rounded = shown(Fraction(p.digits), places - 1) if places > 1 else p
    half = Fraction(1, 2 * 10 ** max(places - 1, 0)) - Fraction(1, 2 * 10**places)
    is_set = places > 1 and role not in (*claim.exact, *LIMITS)
    if is_set and abs(Fraction(rounded.digits) - Fraction(p.digits)) <= half:
        wider.append(replace(p, digits=rounded.digits))
    for each in wider:
        assert decided(replace(claim, figures={**claim.figures, role: each})) in ("consistent", "undetermined"), each


@given(st.integers(-9_999, 999_999), st.integers(0, 3), st.fractions(-2, 2, max_denominator=60), st.data())
def test_an_excuse_moves_a_figure_by_its_bound_at_most(n: int, places: int, by: Fraction, data: st.DataObject) -> None:
    """One printed figure beside an exact one: the verdict says how far apart they may be."""
    printed = replace(shown(Fraction(n, 10**places), places), scale=data.draw(st.sampled_from([0, 0, 3])))
    v, u, h = abs(printed.value), printed.place, printed.last_nonzero_place
    x = shown(printed.value + by * data.draw(st.sampled_from([u, u, h, v / 10])), 6)
    assume("." in printed.digits or printed.scale)
    claim = Claim("total", {"total": printed}, (x, Printed("0.0")), exact=("parts",))
    gap = abs(x.value - printed.value)
    bounds = {
        "consistent": u / 2,
        "truncated": min(u, v / 3),
        "rounded-up": min(u, v / 3),
        "coarse": max(u / 2, min(h / 2, v / 20)),
    }
    found = decided(claim)
    assert found != "undetermined"
    assert gap <= bounds.get(found, gap), (found, written(claim, "vi", 0))
    assert (found == "consistent") == (gap <= u / 2), written(claim, "vi", 0)


@given(st.integers(1, 99_999), st.integers(0, 2), st.fractions(-1, 1, max_denominator=40), st.data())
def test_a_hedge_moves_a_figure_by_its_bound_at_most(n: int, places: int, by: Fraction, data: st.DataObject) -> None:
    hedge = data.draw(st.sampled_from(["over", "nearly", "about"]))
    printed = replace(shown(Fraction(n, 10**places), places), hedge=hedge)
    v, u, h = printed.value, printed.place, printed.last_nonzero_place
    slack = max(u / 2, min(h, v / 10))
    x = shown(v + by * data.draw(st.sampled_from([u, h, slack, v])), 6)
    claim = Claim("total", {"total": printed}, (x, Printed("0.0")), exact=("parts",))
    gap = x.value - v
    fits = {"over": 0 <= gap < h, "nearly": -slack <= gap <= 0, "about": abs(gap) <= slack}[hedge]
    far = "coarse" if hedge == "over" and gap > 0 else "mismatch"
    assert decided(claim) == ("consistent" if fits else far), written(claim, "vi", 0)


@every_kind
@given(data=st.data())
@times(0.5)
def test_the_notation_changes_nothing(kind: str, data: st.DataObject) -> None:
    claim, one, other = data.draw(claims(kind)), data.draw(st.integers(0, 2**24)), data.draw(st.integers(0, 2**24))
    shown_ = written(claim, "vi", one), written(claim, "en", other)
    assert decided(claim, "vi", one) == decided(claim, "en", other), shown_


@every_kind
@given(data=st.data())
@times(0.5)
def test_a_lenient_file_is_never_stricter(kind: str, data: st.DataObject) -> None:
    claim = data.draw(claims(kind))
    found = {rounding: decided(replace(claim, rounding=rounding)) for rounding in ROUNDINGS}
    if "undetermined" in found.values():
        assert set(found.values()) == {"undetermined"}
        return
    strict = ORDER.index(found["nearest"])
    assert all(ORDER.index(verdict) <= strict for verdict in found.values()), found
    assert ORDER.index(found["any"]) <= min(ORDER.index(found["truncate"]), ORDER.index(found["up"]))
    assert (found["any"] == "consistent") == (strict < 3)


@pytest.mark.parametrize("kind", ["total", "average"])
@given(data=st.data())
@times(0.5)
def test_the_order_of_the_parts_is_irrelevant(kind: str, data: st.DataObject) -> None:
    claim = data.draw(claims(kind))
    claim = replace(claim, weights=(), exact=tuple(name for name in claim.exact if " " not in name))  # nor by number
    shuffled = replace(
        claim,
        parts=tuple(data.draw(st.permutations(claim.parts))),
        values=tuple(data.draw(st.permutations(claim.values))),
    )
    assert decided(claim) == decided(shuffled), (written(claim, "vi", 0), written(shuffled, "vi", 0))


def measured(p: Printed) -> Printed:
    """The figure with a decimal, so that it is no count."""
    return replace(p, digits=p.digits if "." in p.digits or p.sign or p.until else f"{p.digits}.0", scale=0)


@every_kind
@given(data=st.data(), scale=st.sampled_from([3, 6, 9]))
@times(0.5)
def test_a_scale_word_behind_every_figure_changes_nothing(kind: str, data: st.DataObject, scale: int) -> None:
    """Measured figures in thousands, millions or billions: no count among them, which would turn into a measure."""
    claim = data.draw(claims(kind))
    assume(not any(p.until or p.unit in RELATIVE or p.unit in ("celsius", "fahrenheit") for p in sized(claim)))
    small = changed(claim, measured)
    large = changed(small, lambda p: replace(p, scale=scale))
    assert decided(small) == decided(large), written(large, "vi", 0)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"average", "median", "quantile"}))  # these are never exact
@given(data=st.data(), factor=st.sampled_from([2, 3, 10, 1000]))
@times(0.5)
def test_counts_multiplied_change_nothing(kind: str, data: st.DataObject, factor: int) -> None:
    """Where all that carries size is exact, and nothing is left to whole numbers or to figures that end in zeros."""
    draw = by_hypothesis(data.draw)

    def count(p: Printed) -> Printed:
        return Printed(p.digits.partition(".")[0], "", one_of(draw, ("", "", "", "<", "<=", ">", ">=")))

    claim = replace(data.draw(claims(kind)), exact=())
    claim = replace(claim, figures={role: p for role, p in claim.figures.items() if not p.has_decimals})
    counts = changed(claim, count)
    assume(kind != "share" or len({"part", "whole", "target"} & set(claim.figures)) == 2)
    many = changed(counts, lambda p: replace(p, digits=str(int(p.digits) * factor)))
    before, after = ("mismatch" if found == "coarse" else found for found in (decided(counts), decided(many)))
    assert before == after, (written(counts, "vi", 0), written(many, "vi", 0))


@every_kind
@given(data=st.data(), unit=st.sampled_from(["kg", "USD", "hour"]))
@times(0.5)
def test_one_unit_behind_all_comparable_figures_changes_nothing(kind: str, data: st.DataObject, unit: str) -> None:
    """But whole numbers, which then decide nothing."""
    claim = data.draw(claims(kind))
    assume(all(p.unit in ("", "noun") for p in sized(claim)))
    bare, dressed = (changed(claim, lambda p, each=each: replace(p, unit=each)) for each in ("", unit))  # type: ignore[misc]
    found = decided(dressed)
    if kind == "share" and len({"part", "whole", "target"} & set(claim.figures)) == 1:
        assert found in (decided(bare), "undetermined"), written(dressed, "vi", 0)
        return
    assert found == decided(bare), written(dressed, "vi", 0)


SMALLER = {"km": "m", "tonne": "kg", "kg": "g"}


@every_kind
@given(data=st.data())
@times(0.5)
def test_a_figure_converted_with_its_set_changes_nothing(kind: str, data: st.DataObject) -> None:
    """1.2 tonnes and 1.2 thousand kilograms have the same set."""
    claim = data.draw(claims(kind))
    assume(all(DIMENSIONS.get(p.unit) not in (*SHARES, "share", "times", "temperature") for p in sized(claim)))
    roles = [role for role in claim.figures if role in SCALED[kind]]
    assume(roles)
    role = data.draw(st.sampled_from(sorted(roles)))
    unit = data.draw(st.sampled_from(sorted(SMALLER)))
    large = changed(claim, lambda p: replace(measured(p), unit=unit))
    converted = changed(large, lambda p: replace(p, unit=SMALLER[unit], scale=3), (role,))
    assert decided(converted) == decided(large), (written(large, "vi", 0), written(converted, "vi", 0))


def test_every_kind_of_the_checker_is_drawn() -> None:
    lacking = sorted(set(kinds()) - {*KINDS, "equation"})
    assert not lacking, f"tests/drawing.py and the oracle do not know {', '.join(lacking)}: see CONTRIBUTING"
