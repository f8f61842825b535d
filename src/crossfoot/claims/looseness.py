"""What a check excludes: a result that fits only through the slack of coarse figures, though almost anything would.

3 million that become 2 million as −15% are consistent: the figures allow all from −57% to 0%. The meaning is that of
"What a check excludes" in docs/verdicts.md.
"""

from __future__ import annotations

from fractions import Fraction

from crossfoot.claims import expression
from crossfoot.claims.claim import Claim, Given, Recomputed
from crossfoot.claims.expression import Comparison
from crossfoot.claims.kind import Kind
from crossfoot.claims.recomputing import recompute
from crossfoot.claims.repeated import is_tied
from crossfoot.claims.roles import split_role
from crossfoot.claims.solving import Unsolvable, needed, possible
from crossfoot.claims.statements import equations_of, lists_of, meanings, set_in_claim, sets_of
from crossfoot.claims.units import comparable
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.written import PERCENT, POINTS, Written
from crossfoot.records import NamedTuple

_LARGE = 10
"""the slack is large from so many times its width up"""


class LooseResult(NamedTuple):
    """A result that is not what the other figures give at face value."""

    recomputed: Recomputed
    """in the unit that is printed in its place"""
    fits: Interval
    """what would have fitted there, in that unit"""
    on_another_base: bool
    """whether the figures give it at face value on what came after"""


def loose_result(kind: Kind, claim: Claim, given: Given) -> LooseResult | None:
    """The first result of a consistent claim that fits only through a large slack of the others."""
    if not claim.may_be_loose:
        return None
    compared = comparable(kind, given)
    if compared.gap is not None:
        return None
    computed = recompute(kind, compared.given)
    for each in computed:
        printed = _printed(compared.given, each.role)
        if printed is None or not _is_result(kind, each.role) or _is_close(each, kind, compared.given):
            continue
        values = _allowed(kind, compared.given, each, {other.role for other in computed})
        if values is not None and _is_large(values, each.exact, printed.value):
            base = kind.never_coarse is not None and kind.never_coarse(compared.given)
            conversion = compared.conversions.get(_place(each.role))
            return LooseResult(compared.printed(each), conversion.undone_set(values) if conversion else values, base)
    return None


def _place(role: str) -> tuple[str, int]:
    field, entry = split_role(role)
    return field, entry if isinstance(entry, int) else -1


def _printed(given: Given, role: str) -> Written | None:
    field, number = _place(role)
    return given.one.get(field) if number < 0 else given.many[field][number]


def _is_result(kind: Kind, role: str) -> bool:
    field = kind.field(split_role(role)[0])
    return field is not None and (field.result or field.form == "equation")


def _is_close(recomputed: Recomputed, kind: Kind, given: Given) -> bool:
    """Whether the printed figure is what was recomputed, rounded to nearest; so is one that nobody printed."""
    printed = _printed(given, recomputed.role) if recomputed.role else None
    if printed is None:
        return True
    field, number = _place(recomputed.role)
    if number >= 0:
        size = 100 if printed.kind in (PERCENT, POINTS) else 1
        return recomputed.exact / size in expression.set_of(printed, "nearest", printed.plain)
    return set_in_claim(kind, given, field, printed).has(recomputed.num, recomputed.den)


def _allowed(kind: Kind, given: Given, result: Recomputed, computed: set[str]) -> Interval | None:
    """The values that the figures from which it was recomputed allow; nothing where one of them has no face value, or
    they fit in another meaning: as points, or on the size of a negative figure.
    """
    if "holds" in given.options:
        return _other_side(given, result)
    one = {role: each for role, each in given.one.items() if role == result.role or role not in computed}
    figures = (*one.values(), *(each for many in given.many.values() for each in many))
    if not all(each.has_face_value for each in figures):
        return None
    alone = Given(one, given.many, given.options)
    sets, lists = sets_of(kind, alone), lists_of(kind, alone)
    if any(possible(each, sets, lists) for each in meanings(kind, alone)[1:]):
        return None
    try:
        spans = needed(equations_of(kind, alone), sets, lists, result.role)
    except Unsolvable:
        return None
    hull: Interval | None = None
    for span in spans:
        hull = span if hull is None else hull.hull(span)
    return hull


def _other_side(given: Given, result: Recomputed) -> Interval | None:
    """Of an equation, the values of the side from which a lone figure was recomputed."""
    stated, figures = given.options["holds"], given.many["holds"]
    assert isinstance(stated, Comparison)
    if not all(each.has_face_value for each in figures) or is_tied(stated, [each.interval() for each in figures]):
        return None
    lone = _place(result.role)[1]
    side = next(side for side in stated.sides if side != lone)
    values = expression.image(side, figures, "nearest")
    return values.scaled(100) if figures[lone].kind in (PERCENT, POINTS) else values


def _is_large(values: Interval, recomputed: Fraction, printed: Fraction) -> bool:
    if values.length is None:
        return values != EVERYTHING
    return _LARGE * values.length > max(abs(recomputed), abs(printed))
