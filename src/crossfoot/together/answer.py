"""What is said to the question whether figures can all be true together: of one question, and of a whole system; and
what may be used up for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from crossfoot.messages import translatable
from crossfoot.records import NamedTuple

OF_A_SET: Final = 20
OF_A_MEMBER: Final = 60
"""what it takes, in millionths of a second or so, to look at a set of figures, and to ask of each claim it reaches"""
_WORK: Final = 6_000_000


class Allowance:
    """What the search for repairs, and z3, may still use up on all questions about the claims of one document."""

    __slots__ = ("milliseconds", "steps", "work")

    def __init__(self) -> None:
        self.steps = 4_000_000
        """those that z3 counts; some seconds at the most"""
        self.milliseconds = 4_000
        """Spent on what was not decided: products of many unknowns can keep z3 in a single step, which it does not
        count.
        """

        self.work = _WORK
        """counted in sets and claims and not by a clock, so that a run is the same each time"""

    def serve(self, members: int) -> None:
        """Make room for so many claims more: what it takes grows as their number does."""
        self.work += 20 * OF_A_MEMBER * members

    @property
    def is_work_left(self) -> bool:
        return self.work > 0

    @property
    def is_left(self) -> bool:
        return self.steps > 0 and self.milliseconds > 0


class SolverAnswer(NamedTuple):
    """What z3 said."""

    possible: bool | None
    """``None``: the bound was reached"""
    values: Mapping[int, Fraction]
    """for a possible system: a value for every freed unknown, each of which goes with those of the others"""
    core: frozenset[int]
    """for an impossible one: trusted unknowns that cannot all be kept"""
    members: frozenset[int]
    """for an impossible one: members that exclude each other"""
    reason: str = ""
    """for one that was not decided: why"""
    unique: bool = False
    """for a possible one: whether no other values are known to do"""


class Contradiction(NamedTuple):
    """Members that exclude each other, with every smallest repair."""

    members: tuple[int, ...]
    repairs: tuple[frozenset[int], ...]
    """empty where none was found within the bounds"""
    unknown: str = ""
    """why nothing was proved, where that is so: in English"""
    beside: frozenset[int] = frozenset()
    """figures of another conflict that have to change too, whatever is done about this one"""
    complete: bool = True
    """False when the search ended at its bounds, so that there may be more or smaller repairs"""


BOUND = translatable("this was not decided within the bound of the solver")
MISSING = translatable("this needs the solver z3, which is not installed: pip install 'crossfoot[solver]'")
