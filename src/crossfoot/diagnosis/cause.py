"""What a cause is: a way in which a figure or a claim goes wrong between the source and the page."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from crossfoot.claims.claim import Claim, Given
from crossfoot.discovery import exported, manual_of, members
from crossfoot.figures.digits import Digits, Needed
from crossfoot.figures.notation import Notation
from crossfoot.records import NamedTuple


class Wrong:
    """The claims of a document that do not hold, found by what a cause works out of each: once for all of them."""

    def __init__(self, claims: Sequence[Claim] = ()) -> None:
        self._claims = claims
        self._by: dict[Callable[[Claim], Hashable], Mapping[Hashable, Sequence[Claim]]] = {}

    def with_value(self, of: Callable[[Claim], Hashable], value: Hashable) -> Sequence[Claim]:
        """Those of which that is the value, in the order of the document."""
        if of not in self._by:
            by_value: dict[Hashable, list[Claim]] = {}
            for claim in self._claims:
                by_value.setdefault(of(claim), []).append(claim)
            self._by[of] = by_value
        return self._by[of].get(value, ())


class Case(NamedTuple):
    """A claim that does not hold, as a cause sees it."""

    claim: Claim
    given: Given
    notation: Notation
    others: Sequence[Claim] = ()
    """the totals of the document, in which its figures may be listed"""
    wrong: Wrong = Wrong()
    """the claims of the document that do not hold either, where they are few"""
    may_be: Callable[[str, int, int], bool] = lambda role, num, den: True
    """whether a figure of that role could make the claim hold with that value, ``num / den``; quicker than to say it"""


class Meaning(NamedTuple):
    """What a claim could have been meant to say: figures to put in place of printed ones, and why."""

    texts: Mapping[str, str]
    """role -> figure"""
    why: str


class CauseExample(NamedTuple):
    """A claim, as YAML without its list dash, and a fix that this cause gives it under ``locale: vi``; a good one
    gets none.
    """

    claim: str
    title: str = ""
    beside: str = ""
    """another claim of the same file"""


class Cause(NamedTuple):
    """A way in which a figure or a claim goes wrong between the source and the page."""

    name: str
    rank: int
    """likelihood: 1 is the likeliest; causes of one rank are equally likely"""
    words: str
    """what a fix says of the figure that it replaces"""
    good: tuple[CauseExample, ...]
    bad: tuple[CauseExample, ...]
    meant: Callable[[Digits, Needed], Iterable[str]] | None = None
    """what one figure could have been meant to be, in the printed style: of all that this slip makes, what would do;
    asked for every figure of a claim that does not hold, so that where there can be nothing it is quick to say so
    """
    readings: Callable[[Case], Iterator[Meaning]] | None = None
    """what the whole claim could have been meant to say"""
    fields: tuple[str, ...] = ()
    """fields of which a claim prints one where there are readings; any claim may have them where none is named"""
    manual: str = ""


@cache
def causes() -> tuple[Cause, ...]:
    """Every cause, the likeliest first; its name is the file's, with hyphens."""
    named = []
    for member in members("causes"):
        cause: Cause = exported("causes", member, "CAUSE")
        if cause.name.replace("-", "_") != member:
            raise ImportError(f"crossfoot.causes.{member} names its cause {cause.name}")
        named.append(cause._replace(manual=manual_of("causes", member)))
    return tuple(sorted(named, key=lambda cause: (cause.rank, cause.name)))
