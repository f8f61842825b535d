"""Whether figures that do not fit may be a misprint; those that are far off are more likely figures of other things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.sentence import PERCENT, RATIO, Mention
from crossfoot.figures.written import NEAREST, Written

_MORE, _LESS = 5, 2
_SLIP: Final = Exact(_MORE, _LESS)
_ENDS: Final = {"from", "to", "percent"}
_TEN: Final = 10
"""units of its last place that a difference has which fits both ends hardly by chance"""
_CERTAIN: Final = 4
"""digits of a percentage that, with two of them exchanged, is that of two figures and hardly by chance"""
_TELLING: Final = 3
"""digits of a figure whose neighbouring digits may have changed places; with fewer this explains much by chance"""


def is_borne_out(one: Mapping[str, Written]) -> bool:
    """Whether both ends of a change are as far apart as its difference, so that its percentage is theirs, and no other:
    from 272 to 667, an increase of 395, or 175%.
    """
    if one.keys() != {"from", "to", "by", "percent"} or _TEN * one["by"].last_place > max(one["by"].value, Exact()):
        return False
    old, new = one["from"].interval(NEAREST), one["to"].interval(NEAREST)
    falls = one["to"].value < one["from"].value
    return one["by"].interval(NEAREST).meets(old - new if falls else new - old)


def near(part: Mention, whole: Mention, rate: Mention) -> bool:
    """Whether a percentage may be that of the part, with a slip in it."""
    if rate.kind == RATIO:
        return True
    if not whole.written.num:
        return False
    one, base, printed = part.written, whole.written, rate.written
    given, told = 100 * one.num * base.den * printed.den, printed.num * base.num * one.den
    if base.num < 0:
        given, told = -given, -told
    return (_LESS * given <= _MORE * told and _LESS * told <= _MORE * given) or is_slip(part, whole, rate)


def is_slip(part: Mention, whole: Mention, rate: Mention) -> bool:
    """Whether a percentage is that of the part but for two exchanged digits, or a misplaced decimal sign."""
    if rate.kind == RATIO or not whole.written.num:
        return False
    given, base, printed = *_share(part, whole, rate), rate.written
    step, places = printed.step * abs(base), printed.num * base
    if 2 * abs(given - 10 * places) <= step or 2 * abs(10 * given - places) <= 10 * step:
        return True
    return any(2 * abs(given - each * printed.step * base) <= step for each in _exchanged(printed))


def is_swap(part: Mention, whole: Mention, rate: Mention) -> bool:
    """Whether a percentage is that of the part but for two neighbouring digits in each other's place."""
    if rate.kind == RATIO or not whole.written.num:
        return False
    meant = list(_exchanged(rate.written))
    if len(meant) < _CERTAIN - 1:
        return False
    given, base, printed = *_share(part, whole, rate), rate.written
    return any(2 * abs(given - each * printed.step * base) <= printed.step * abs(base) for each in meant)


def _share(part: Mention, whole: Mention, rate: Mention) -> tuple[int, int]:
    """A numerator and a denominator of the percentage that the figures give, times the denominator of the printed."""
    one, other = part.written, whole.written
    return 100 * one.num * other.den * rate.written.den, one.den * other.num


def is_rounded_sum(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts with a unit make up a total that is printed in more detail, or like them in whole units, if each of
    them was rounded.
    """
    if not total.unit:
        return False
    missing = sum((part.written.value for part in parts), -total.written.value)
    every = sum((part.written.last_place for part in parts), Exact())
    if all(part.written.place == total.written.place >= 0 for part in parts):
        return all(part.unit for part in parts) and 2 * abs(missing) <= every + total.written.last_place
    return any(part.written.place > total.written.place for part in parts) and 2 * abs(missing) <= every


def is_swapped_sum(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts make up a total but for two neighbouring digits of one figure in each other's place."""
    missing = total.written.value - sum((part.written.value for part in parts), Exact())
    return any(each - part.written.value == missing for part in parts for each in swapped(part.written)) or any(
        total.written.value - each == missing for each in swapped(total.written)
    )


def near_change(figures: Mapping[str, Mention], falls: bool, most: Exact = _SLIP) -> bool:
    """Whether the figures of a change, by role, may be one rise or fall with a slip in one of them: off by no more than
    ``most`` times, or two digits exchanged.
    """
    if figures.keys() == _ENDS and _is_near_growth(figures, falls, most):
        return True
    values = {role: abs(mention.written.value) for role, mention in figures.items()}
    turned = _goes_other_way(values, falls)
    points = any(figures[role].kind == PERCENT for role in ("from", "to") if role in figures)
    outcomes = [] if turned else list(_outcomes(values, points))
    if not turned and all(any(_alike(each, values[role], most) for each in wanted) for role, wanted in outcomes):
        return True
    for role, mention in figures.items():
        for value in swapped(mention.written):
            meant = {**values, role: value}
            if not (turned and _goes_other_way(meant, falls)) and _fit(meant, figures, points):
                return True
    return False


def _goes_other_way(values: Mapping[str, Exact], falls: bool) -> bool:
    """Whether both ends say that a rise was a fall, or the other way round."""
    return {"from", "to"} <= values.keys() and (values["to"] < values["from"]) != falls


def _is_near_growth(figures: Mapping[str, Mention], falls: bool, most: Exact) -> bool:
    """Whether counts went that way, by a percentage that is off by no more than ``most`` times."""
    old, new = figures["from"], figures["to"]
    one, other, told = old.written, new.written, figures["percent"].written
    before, after = abs(one.num) * other.den, abs(other.num) * one.den
    if PERCENT in (old.kind, new.kind) or not before or (after < before) != falls:
        return False
    given, printed = 100 * abs(after - before) * told.den, abs(told.num) * before
    more, less = most.numerator, most.denominator
    return less * given <= more * printed and less * printed <= more * given


def is_another_change(figures: Mapping[str, Mention], turned: bool) -> bool:
    """Whether a difference has not the size of that between its ends, which is ``turned`` the other way too."""
    if not turned or not {"from", "to", "by"} <= figures.keys():
        return False
    old, new, gap = (figures[role].written.value for role in ("from", "to", "by"))
    return abs(new - old) != abs(gap)


def _fit(values: Mapping[str, Exact], figures: Mapping[str, Mention], points: bool) -> bool:
    return all(
        any(abs(each - values[role]) <= figures[role].written.last_place for each in wanted)
        for role, wanted in _outcomes(values, points)
    )


def _outcomes(values: Mapping[str, Exact], points: bool) -> Iterator[tuple[str, list[Exact]]]:
    """What the other figures give for a difference, a percentage and a multiple, in each way that can be meant."""
    old, new, gap = values.get("from"), values.get("to"), values.get("by")
    gaps = [gap] if gap is not None else []
    bases = [old] if old is not None else []
    if old is not None and new is not None:
        gaps = [abs(new - old)]
        if gap is not None:
            yield "by", gaps
    elif new is not None and gap is not None:
        bases = [abs(new - gap), new + gap]
    shares = [100 * each / base for each in gaps for base in bases if base]
    if "percent" in values and (shares or points):
        yield "percent", [*shares, *(gaps if points else ())]
    if "times" in values and old and new:
        yield "times", [new / old, old / new, *([(new - old) / old] if new > old else ())]


def _alike(wanted: Exact, printed: Exact, most: Exact) -> bool:
    return wanted <= most * printed and printed <= most * wanted


def swapped(written: Written) -> Iterator[Exact]:
    """The figure with two neighbouring digits in each other's place, if it is long enough for this to tell."""
    return (each * written.last_place for each in _exchanged(written))


def _exchanged(written: Written) -> Iterator[int]:
    """The same in units of its last place."""
    digits = str(abs(written.num) // written.step)
    if len(digits) < _TELLING:
        return
    for at in range(len(digits) - 1):
        if at or digits[1] != "0":
            yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
