"""What a kind, a rule, a language and a format are, and the loud discovery that finds them.

A member is found by being there: every module of the package is imported, in alphabetical order, and must carry what
its family carries. A member that cannot be imported, lacks its export or repeats a name raises at once.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from crossfoot.equation import Equation
from crossfoot.interval import Interval
from crossfoot.model import Claim, Finding, Given, Recomputed, Report, Severity, Verdict
from crossfoot.notation import Notation
from crossfoot.number import NEAREST, PERCENT, Way, Written

if TYPE_CHECKING:
    from crossfoot.digits import Digits, Needed
    from crossfoot.document import Document

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
    manual: str = ""


class RuleExample(NamedTuple):
    """A whole claim file; for a bad one the place (line, column), message and, where there is one, the fixed text."""

    text: str
    place: tuple[int, int] = (0, 0)
    message: str = ""
    fixed: str = ""


class Rule(NamedTuple):
    """One fault that crossfoot can name. ``check`` yields its findings in a document."""

    name: str
    severity: Severity
    check: Callable[[Document], Iterable[Finding]]
    good: tuple[RuleExample, ...] = ()
    bad: tuple[RuleExample, ...] = ()
    manual: str = ""


class FigureExample(NamedTuple):
    """A figure as printed and what it must be read as; ``refused``: a part of the sentence that refuses it."""

    text: str
    value: str
    place: int
    hedge: str = ""
    unit: str = ""
    refused: str = ""


class Prose(NamedTuple):
    """The words by which a language ties figures in running text; lower case, composed (NFC).

    Every field of phrases lists them in the forms in which they are printed. Where a phrase begins with another one,
    the longer is found first.
    """

    share: tuple[str, ...] = ()
    """stands between a part and its percentage: "accounting for" """
    part: tuple[str, ...] = ()
    """begins parts that need not be all: "of which" """
    parts: tuple[str, ...] = ()
    """begins parts that are all there are: "comprising" """
    rise: tuple[str, ...] = ()
    fall: tuple[str, ...] = ()
    begin: tuple[str, ...] = ()
    """before the earlier figure of a change: "from" """
    end: tuple[str, ...] = ()
    """before the later one: "to" """
    versus: tuple[str, ...] = ()
    """begins what something is compared with: "compared with" """
    plan: tuple[str, ...] = ()
    mean: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    """before what something is a part of: "out of" """
    rest: tuple[str, ...] = ()
    """before the part that completes a whole: "remaining" """
    other: tuple[str, ...] = ()
    """names that only the last part of a complete list has: "others" """
    joined: tuple[str, ...] = ()
    """and, or"""
    each: tuple[str, ...] = ()
    """every year, per person"""
    between: tuple[str, ...] = ()
    """before the earlier figure where a word of ``end`` stands before the later one: "de 12 à 15" """
    each_behind: tuple[str, ...] = ()
    """means each where it stands right behind a figure, and nothing elsewhere: "$32 a sack" """
    overlapping: tuple[str, ...] = ()
    """names of groups to which one member can belong at once: "women" """
    opposites: tuple[str, ...] = ()
    """pairs of groups that leave no third one: "men women" """
    above: tuple[str, ...] = ()
    """between a figure and a limit that it is said to pass: "higher than" """
    below: tuple[str, ...] = ()
    difference: tuple[str, ...] = ()
    """names of what remains of one amount less another one: "deficit" """
    labels: tuple[str, ...] = ()
    """before a number that only names something: "article", "chapter", "phone" """
    dates: tuple[str, ...] = ()
    """before a number that is a part of a date: "day", "on Monday" """
    months: tuple[str, ...] = ()
    """on either side of a number that is a day"""
    durations: tuple[str, ...] = ()
    """behind a span of time: "years" """
    ages: tuple[str, ...] = ()
    """behind what is measured but never a part of anything: "years old", "degrees" """
    points: tuple[str, ...] = ()
    """words of ``Words.points`` that mean percentage points by themselves: "points" """
    factors: tuple[str, ...] = ()
    """before a number that is a multiple: "multiplied by" """
    multiples: Mapping[str, str] = {}
    """phrase -> the multiple in digits: "doubled" -> "2" """
    fractions: Mapping[str, str] = {}
    """phrase -> the fraction in digits: "two thirds" -> "2/3" """
    numerals: Mapping[str, int] = {}
    """number words below one hundred that are read as figures"""
    unhedged: tuple[str, ...] = ()
    """words that hedge a figure in a claim file, but tie it to others in running text"""
    nouns: tuple[str, ...] = ()
    """what begins like a unit and is none"""
    titles: tuple[str, ...] = ()
    """abbreviations whose full stop ends no sentence"""
    common: tuple[str, ...] = ()
    """frequent words by which a text in this language is recognised"""


def listed(text: str) -> tuple[str, ...]:
    """Phrases with commas between them."""
    return tuple(filter(None, map(" ".join, map(str.split, text.split(",")))))


def paired(text: str) -> Mapping[str, str]:
    """Phrases with what they stand for: "doubled = 2, tripled = 3"."""
    pairs = (phrase.partition(" = ") for phrase in listed(text))
    return {phrase: meant for phrase, _, meant in pairs}


def numbered(text: str) -> Mapping[str, int]:
    """``paired`` for whole numbers."""
    return {phrase: int(meant) for phrase, meant in paired(text).items()}


class Language(NamedTuple):
    name: str
    notation: Notation
    good: tuple[FigureExample, ...]
    prose: Prose = Prose()


class Case(NamedTuple):
    """A claim that does not hold, as a cause sees it."""

    claim: Claim
    given: Given
    notation: Notation
    others: Sequence[Claim] = ()
    """the totals of the document, in which its figures may be listed"""


class Reading(NamedTuple):
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
    meant: Callable[[Digits, Needed], Iterator[str]] | None = None
    """what one figure could have been meant to be, in the printed style: of all that this slip makes, what would do"""
    readings: Callable[[Case], Iterator[Reading]] | None = None
    """what the whole claim could have been meant to say"""
    manual: str = ""


class Format(NamedTuple):
    """A form of report. ``write`` yields text piece by piece, so that a large report is never held twice. A generator
    may return a sentence on what it left out, which is told on standard error.
    """

    write: Callable[[Report], Iterator[str]]
    about: str


def allowed(kind: str, role: str, written: Written, way: Way = NEAREST) -> Interval:
    """The true values that a printed figure allows in that role of that kind of claim."""
    found = kinds()[kind]
    if role in found.defined and is_everything(written):
        return Interval(written.num, written.num)
    return written.interval(way, role in found.measured)


def is_everything(written: Written) -> bool:
    """True for a plain 100%."""
    return written.kind == PERCENT and written.num == 100 and written.den == 1 and not written.hedge


def members(package: str) -> tuple[str, ...]:
    """The names of the modules in one of our packages, sorted, without importing them."""
    found = importlib.import_module(f"crossfoot.{package}")
    try:
        names = [name for folder in found.__path__ for name in os.listdir(folder)]
    except OSError:  # not in a folder, but in an archive
        from pkgutil import iter_modules

        return tuple(sorted(info.name for info in iter_modules(found.__path__)))
    return tuple(sorted({name.removesuffix(".py") for name in names if name.endswith(".py")} - {"__init__"}))


def _export(package: str, member: str, export: str) -> Any:
    module: ModuleType = importlib.import_module(f"crossfoot.{package}.{member}")
    try:
        return getattr(module, export)
    except AttributeError:
        raise ImportError(f"{module.__name__} has no {export}") from None


def _manual(package: str, member: str) -> str:
    text = importlib.import_module(f"crossfoot.{package}.{member}").__doc__
    if not text:
        raise ImportError(f"crossfoot.{package}.{member} has no docstring, which is its manual page")
    return text


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by name; the name is the file's."""
    found = {}
    for member in members("kinds"):
        kind: Kind = _export("kinds", member, "KIND")
        if kind.name != member:
            raise ImportError(f"crossfoot.kinds.{member} names its kind {kind.name}")
        found[member] = kind._replace(manual=_manual("kinds", member))
    return found


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by name, sorted by name."""
    found: dict[str, Rule] = {}
    for member in members("rules"):
        for rule in _export("rules", member, "RULES"):
            if rule.name in found:
                raise ImportError(f"two rules are named {rule.name}")
            found[rule.name] = rule if rule.manual else rule._replace(manual=_manual("rules", member))
    return dict(sorted(found.items()))


@cache
def languages() -> Mapping[str, Language]:
    """Every language by its ISO code; the code is the file's name."""
    found = {}
    for member in members("languages"):
        language: Language = _export("languages", member, "LANGUAGE")
        if language.notation.locale != member:
            raise ImportError(f"crossfoot.languages.{member} writes for {language.notation.locale}")
        found[member] = language
    return found


@cache
def causes() -> tuple[Cause, ...]:
    """Every cause, the likeliest first; its name is the file's, with hyphens."""
    found = []
    for member in members("causes"):
        cause: Cause = _export("causes", member, "CAUSE")
        if cause.name.replace("-", "_") != member:
            raise ImportError(f"crossfoot.causes.{member} names its cause {cause.name}")
        found.append(cause._replace(manual=_manual("causes", member)))
    return tuple(sorted(found, key=lambda cause: (cause.rank, cause.name)))


def format_named(name: str) -> Format:
    """The format of that name; ``KeyError`` when there is none."""
    if name not in members("formats"):
        raise KeyError(name)
    found: Format = _export("formats", name, "FORMAT")
    return found


def command_named(name: str) -> Any:
    """The command of that name, imported now; ``None`` when there is none."""
    if name not in members("commands"):
        return None
    command = _export("commands", name, "COMMAND")
    if command.name != name:
        raise ImportError(f"crossfoot.commands.{name} names its command {command.name}")
    return command
