"""What a kind of claim is: fields and equations, from which verdict, recomputed values, working and causes follow.

A kind is one file of ``crossfoot.kinds``; its name appears nowhere else. What others need to know of it is data here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property, partial
from types import MappingProxyType
from typing import Any, Final, Literal

from crossfoot.claims.claim import Claim, Figure, Gap, Given, Recomputed, Unchecked, Verdict
from crossfoot.claims.equation import Equation
from crossfoot.claims.reading import Reading
from crossfoot.discovery import Members, exported, manual_of, members
from crossfoot.figures.interval import Interval
from crossfoot.figures.sets import Way
from crossfoot.figures.written import NEAREST, PERCENT, Written
from crossfoot.records import NamedTuple

Form = Literal["figure", "ratio", "multiple", "figures", "choice", "equation"]


class Field(NamedTuple):
    """One field of a kind."""

    name: str
    about: str
    form: Form = "figure"
    choices: tuple[str, ...] = ()
    measured: bool = False
    """a quotient, so that a plain whole number in it was rounded"""
    result: bool = False
    """what the others are made into: recomputed from them, not they from it"""
    coarse: bool = True
    """whether a round figure in it may itself have been rounded"""
    result_of: tuple[str, ...] = ()
    """fields of which one that is exact makes this one the result"""
    exact: bool = False
    """a limit, which is what was printed and nothing else"""
    counted: bool = False
    """how many things there are: never negative"""
    stands_for: str = ""
    """the field whose place it takes in the equations; a claim has one or the other"""
    on_request: bool = False
    """recomputed only where it is printed, because another field says the same"""
    synonyms: tuple[str, ...] = ()
    """what people write in place of the name"""
    entry: str = ""
    """what one of its entries is called: part"""


_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Example(NamedTuple):
    """A claim, as YAML without its list dash, and what the checker must say of it under ``locale: vi``."""

    claim: str
    verdict: Verdict
    message: str = ""
    """for anything but consistent and undetermined: the message of the finding"""


class Swap(NamedTuple):
    """Two fields that are mistaken for each other."""

    first: str
    second: str
    words: str


class Bars(NamedTuple):
    """How a claim is drawn as bars: those of a list, and one for what they are compared with."""

    entries: str
    limit: str
    stacked: bool
    """one behind the other, because they are added up"""


class _Data(NamedTuple):
    name: str
    fields: tuple[Field, ...]
    equations: tuple[Equation, ...]
    """in the order in which they are found to fail"""
    gap: Callable[[Given], Gap | None]
    """what is lacking for a check"""
    phrases: Mapping[str, tuple[str, ...]]
    """field -> how it follows from others, in words, with fields in braces; the first whose fields are known is used"""
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    unchecked: Callable[[Claim], Unchecked | None] | None = None
    """the figures that nothing is held against in a claim that has enough others"""
    stated: Callable[[Given], tuple[Equation, ...]] | None = None
    """the equations in force for these figures, where they are not those that tie printed figures (``in_force``)"""
    otherwise: Callable[[Given], tuple[tuple[Equation, ...], ...]] | None = None
    """the equations of other meanings of the same figures, of which any will do"""
    only_in_points: Callable[[Given], str] | None = None
    """the field of a percentage that fits as a difference in points alone, and is not printed as one; else nothing"""
    leaf_sets: Callable[[Given, Reading], list[Interval]] | None = None
    """the sets of the figures of an equation that a person wrote, in their order"""
    failed: Callable[[Given, Reading], Equation | None] | None = None
    """the first equation that no true values satisfy, where no stated equation decides it"""
    recompute: Callable[[Given], tuple[Recomputed, ...]] | None = None
    """what the figures give for the others, where no stated equation says it"""
    coarse: bool = False
    """whether a whole number that ends in zeros may itself have been rounded"""
    never_coarse: Callable[[Given], bool] | None = None
    """whether these figures have an explanation that a round figure must not excuse"""
    over_is_open: bool = True
    """whether "over" may also leave open by how much"""
    defined: frozenset[str] = frozenset()
    """fields in which 100% is a definition and no measurement"""
    whole: tuple[str, ...] = ()
    """fields of which one that is not printed has to be a whole number from 0 up, where the other one is a count"""
    commonest: tuple[str, ...] = ()
    """the fields of the form that is met most, for which a quick check is compiled from the equations"""
    swaps: tuple[Swap, ...] = ()
    bars: Callable[[Given], Bars] | None = None
    """how it is drawn as bars"""
    paired: tuple[str, ...] = ()
    """lists whose entries belong together one to one, in their order or by their labels"""
    yearly: bool = False
    """whether claims that say the same of one year after the other are drawn as a line"""
    synonyms: tuple[str, ...] = ()
    """what people write in place of the name"""
    forms: tuple[str, ...] = ()
    """how a claim of the kind is typed in one line, commonest first; claimfile/one_line/forms.py reads them"""
    manual: str = ""
    numbers: Mapping[str, tuple[str, ...]] = _NOTHING
    """fields that are numbers and no quantities like the rest -> the kinds of unit that they may have, the first of
    which a bare figure has; none for a count, which may be of anything
    """
    per: Mapping[str, str] = _NOTHING
    """fields that may be reckoned for one of what another one counts: 5 a day, for so many days"""
    differences: frozenset[str] = frozenset()
    """fields that are a difference, so that a temperature in them has no zero"""


class Kind(_Data):
    """A kind of claim: its fields, the equations that must hold, and how what follows is said. Each is itself alone."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @cached_property
    def field(self) -> Callable[[str], Field | None]:
        """The field of that name; ``None`` where there is none."""
        return {field.name: field for field in self.fields}.get

    @cached_property
    def measured(self) -> frozenset[str]:
        return frozenset(field.name for field in self.fields if field.measured)

    @cached_property
    def exact(self) -> frozenset[str]:
        return frozenset(field.name for field in self.fields if field.exact)

    @cached_property
    def ratios(self) -> frozenset[str]:
        """The fields in which a figure may be a ratio or a multiple in words."""
        return frozenset(field.name for field in self.fields if field.form in ("ratio", "multiple"))

    @cached_property
    def counts(self) -> tuple[str, ...]:
        """The fields that are ``whole``, and those that stand for one of them."""
        stand_ins = {field.name for field in self.fields if field.stands_for in self.whole}
        return (*self.whole, *sorted(stand_ins))

    @cached_property
    def exclusive(self) -> tuple[tuple[str, str], ...]:
        """Pairs of fields of which a claim has one or the other."""
        return tuple((field.stands_for, field.name) for field in self.fields if field.stands_for)


def unchecked(claim: Claim) -> tuple[tuple[Figure, ...], str]:
    """The printed figures of a checked claim that nothing is held against, and why; mostly none."""
    ask = kinds()[claim.kind].unchecked
    left = ask(claim) if ask is not None and claim.verdict != "undetermined" else None
    figures = () if left is None else tuple(figure for figure in claim.figures if figure.role in left.fields)
    return figures, left.why if left is not None and figures else ""


def allowed(kind: Kind | str, role: str, written: Written, way: Way = NEAREST) -> Interval:
    """The true values that a printed figure allows in that role of that kind of claim."""
    record = kinds()[kind] if isinstance(kind, str) else kind
    return allowed_in_role(record, role, in_its_role(record, role, written), way)


def allowed_in_role(kind: Kind, role: str, written: Written, way: Way = NEAREST) -> Interval:
    """``allowed`` for a figure as it is in its role."""
    if role in kind.defined and is_everything(written):
        return Interval(written.num, written.num)
    if role in kind.exact and written.may_be_exact:
        return Interval(written.num, written.num, written.den)
    return written.interval(way, role in kind.measured)


def in_its_role(kind: Kind, role: str, written: Written) -> Written:
    """A bare figure as a percentage, where its role makes it one and that says how far "over" goes."""
    if written.hedge != "over" or written.kind or kind.numbers.get(role, ())[:1] != (PERCENT,):
        return written
    field = kind.field(role)
    return written.as_kind(PERCENT) if field is not None and field.form == "figure" else written


def is_everything(written: Written) -> bool:
    """True for a plain 100%."""
    return written.kind == PERCENT and written.num == 100 and written.den == 1 and not written.hedge


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by name; the name is the file's."""
    return Members({name: partial(_kind, name) for name in members("kinds")})


def _kind(name: str) -> Kind:
    kind: Kind = exported("kinds", name, "KIND")
    if kind.name != name:
        raise ImportError(f"crossfoot.kinds.{name} names its kind {kind.name}")
    return kind._replace(manual=manual_of("kinds", name))
