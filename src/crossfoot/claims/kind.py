"""What a kind of claim is, and how the kinds are found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from crossfoot.claims.claim import Given, Recomputed, Verdict
from crossfoot.claims.equation import Equation
from crossfoot.discovery import exported, manual_of, members
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import NEAREST, PERCENT, Way, Written

Form = Literal["figure", "ratio", "figures", "choice", "equation"]


class Field(NamedTuple):
    """One field of a kind."""

    name: str
    about: str
    form: Form = "figure"
    choices: tuple[str, ...] = ()


class Example(NamedTuple):
    """A claim, as YAML without its list dash, and what the checker must say of it under ``locale: vi``."""

    claim: str
    verdict: Verdict
    message: str = ""
    """for anything but consistent and undetermined: the message of the finding"""


class Kind(NamedTuple):
    """A kind of claim: its fields, the equations that must hold, and how they are decided."""

    name: str
    fields: tuple[Field, ...]
    equations: tuple[Equation, ...]
    gap: Callable[[Given], str]
    """what is lacking for a check, or nothing"""
    failed: Callable[[Given, Way], Equation | None]
    """the first equation that no true values satisfy when every figure may be printed that way, or ``None``"""
    recompute: Callable[[Given], tuple[Recomputed, ...]]
    """what the printed figures give for the others, those compared first"""
    stated: Callable[[Given], tuple[Equation, ...]]
    """the equations in force for these figures; a field that is not printed is a free unknown of the claim"""
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    measured: frozenset[str] = frozenset()
    """roles that are quotients, so that a plain whole number in them was rounded"""
    coarse: bool = False
    """whether a whole number that ends in zeros may itself have been rounded"""
    defined: frozenset[str] = frozenset()
    """roles in which 100% is a definition and no measurement"""
    quick: Callable[[Mapping[str, Written]], tuple[Recomputed, ...] | None] | None = None
    """for the commonest form alone: what is recomputed if the claim is consistent to nearest, ``None`` if that is
    not certain
    """
    exclusive: tuple[tuple[str, str], ...] = ()
    """pairs of fields of which a claim has one or the other"""
    readings: Callable[[Given], tuple[tuple[Equation, ...], ...]] | None = None
    """where ``stated`` does not say all: the equations of each reading, of which any would do"""
    forms: tuple[str, ...] = ()
    """how a claim of the kind is typed in one line, commonest first; claimfile/one_line/forms.py reads them"""
    manual: str = ""


def allowed(kind: str, role: str, written: Written, way: Way = NEAREST) -> Interval:
    """The true values that a printed figure allows in that role of that kind of claim."""
    found = kinds()[kind]
    if role in found.defined and is_everything(written):
        return Interval(written.num, written.num)
    return written.interval(way, role in found.measured)


def is_everything(written: Written) -> bool:
    """True for a plain 100%."""
    return written.kind == PERCENT and written.num == 100 and written.den == 1 and not written.hedge


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by name; the name is the file's."""
    found = {}
    for member in members("kinds"):
        kind: Kind = exported("kinds", member, "KIND")
        if kind.name != member:
            raise ImportError(f"crossfoot.kinds.{member} names its kind {kind.name}")
        found[member] = kind._replace(manual=manual_of("kinds", member))
    return found
