"""An equation that a person wrote, turned round: what one figure of it would have to be.

Where the figure stands once, the operations around it are undone one by one, which is exact. A named figure that stands
more often is solved for where the equation is linear in it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from crossfoot.claims.claim import Given
from crossfoot.claims.expression import Comparison, Malformed, Operation, image_of, parse, rounded_results, set_of
from crossfoot.claims.needed import quotients
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.notation import Notation
from crossfoot.figures.sets import Way
from crossfoot.figures.written import PERCENT, POINTS, Written

_NONE = Interval(0, 0)


def stated_in(given: Given) -> Comparison:
    """The equation of a claim that is one."""
    stated = given.options["holds"]
    assert isinstance(stated, Comparison)
    return stated


def rounded_in(given: Given) -> frozenset[int]:
    """The plain whole numbers of the equation that were rounded because it does not come out even."""
    return rounded_results(stated_in(given), given.many["holds"])


def can_be_read(stated: Comparison, texts: Mapping[str, str], notation: Notation) -> bool:
    """True when the equation can be read with these figures, by role, in place of those that stand there."""
    text = stated.text
    expected = [leaf.text for leaf in stated.leaves]
    for number in reversed(range(len(expected))):
        role, leaf = f"holds[{number}]", stated.leaves[number]
        if role in texts and not leaf.is_name:
            text = text[: leaf.start] + texts[role] + text[leaf.end :]
            expected[number] = texts[role]
    try:
        return [leaf.text.strip("-") for leaf in parse(text, notation).leaves] == [t.strip("-") for t in expected]
    except Malformed:
        return False


def needed_leaf(
    stated: Comparison, figures: Sequence[Written], leaves: Collection[int], way: Way, measured: Collection[int] = ()
) -> list[Interval] | None:
    """The values that the figure at these leaves, as printed, would have to have; none for an inequality.

    A plain whole number among the ``measured`` leaves was rounded. ``None`` where any value may do: something that it
    is divided by may be zero, or it stands in a power.
    """
    if set(stated.operators) != {"="}:
        return []
    sets = [set_of(figure, way, number in measured) for number, figure in enumerate(figures)]
    sides = [number for number, side in enumerate(stated.sides) if _stands(side, leaves)]
    try:
        if len(leaves) == 1:
            values = _once(stated, sets, next(iter(leaves)), sides[0])
        elif len(stated.sides) == 2:
            left, right = (_linear(side, sets, leaves) for side in stated.sides)
            values = quotients(right[1] - left[1], left[0] - right[0])
        else:
            return []
    except ZeroDivisionError:
        return None
    except _NotLinear:
        return None
    relative = figures[min(leaves)].kind in (PERCENT, POINTS)
    return [each.scaled(100) for each in values] if relative else values


def _stands(side: Operation | int | None, leaves: Collection[int]) -> bool:
    if isinstance(side, int):
        return side in leaves
    return side is not None and (_stands(side.left, leaves) or _stands(side.right, leaves))


def _once(stated: Comparison, sets: Sequence[Interval], leaf: int, side: int) -> list[Interval]:
    wanted: Interval | None = EVERYTHING
    for number, each in enumerate(stated.sides):
        if number != side and wanted is not None:
            wanted = wanted.intersection(image_of(each, sets))
    return [] if wanted is None else _undone(stated.sides[side], [wanted], sets, leaf)


def _undone(side: Operation | int, wanted: list[Interval], sets: Sequence[Interval], leaf: int) -> list[Interval]:
    """The values of the leaf with which the side has one of the values wanted."""
    while not isinstance(side, int):
        if side.right is None:
            side, wanted = side.left, [-each for each in wanted]
            continue
        on_the_left = _stands(side.left, (leaf,))
        if side.operator == "^":
            return [EVERYTHING]  # a root may be no fraction
        other = image_of(side.right if on_the_left else side.left, sets)
        wanted = [value for each in wanted for value in _inverse(side.operator, each, other, on_the_left)]
        side = side.left if on_the_left else side.right
    return wanted


def _inverse(operator: str, wanted: Interval, other: Interval, on_the_left: bool) -> list[Interval]:
    """The x with x ∘ other (or other ∘ x) among what is wanted."""
    if operator == "+":
        return [wanted - other]
    if operator == "−":
        return [wanted + other] if on_the_left else [other - wanted]
    if operator == "×":
        return quotients(wanted, other)
    return [wanted * other] if on_the_left else quotients(other, wanted)


class _NotLinear(Exception):
    pass


def _linear(side: Operation | int, sets: Sequence[Interval], leaves: Collection[int]) -> tuple[Interval, Interval]:
    """The side as a × x + b."""
    if isinstance(side, int):
        return (Interval(1, 1), _NONE) if side in leaves else (_NONE, sets[side])
    factor, rest = _linear(side.left, sets, leaves)
    if side.right is None:
        return -factor, -rest
    if side.operator == "^":
        raise _NotLinear
    other, more = _linear(side.right, sets, leaves)
    if side.operator in "+−":
        return (factor + other, rest + more) if side.operator == "+" else (factor - other, rest - more)
    if side.operator == "÷":
        if other != _NONE:
            raise _NotLinear
        return factor / more, rest / more
    if other == _NONE:
        return factor * more, rest * more
    if factor == _NONE:
        return rest * other, rest * more
    raise _NotLinear
