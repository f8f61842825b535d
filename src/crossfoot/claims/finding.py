"""The records that everything passes around: plain, immutable, without behaviour beyond small properties."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import RLock
from typing import Final, Literal, overload

from crossfoot.claims.claim import Claim, Path
from crossfoot.messages import language, speaking
from crossfoot.records import NamedTuple

Severity = Literal["error", "warning", "note"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "note")
"""Worst first."""


class Unbound(NamedTuple):
    """A number in running text that belongs to no claim."""

    text: str
    start: int
    end: int
    why: str
    """what it is taken for (a date, a number of a document), or what is lacking"""
    sentence_start: int
    sentence_end: int
    """where the sentence is that it stands in"""


class Edit(NamedTuple):
    """Put ``text`` in place of the figure at ``path``."""

    path: Path
    text: str
    start: int = -1
    end: int = -1


class Fix(NamedTuple):
    """A change that would make the figures agree; ``safe`` when it cannot change what is claimed."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False
    cause: str = ""
    """the slip that explains it, by name; nothing for plain recomputation"""
    rank: int = 0
    """fixes of one claim with the same rank are equally likely, the lowest is the likeliest; 0 where nothing is said
    of it
    """


_ONE_THREAD: Final = RLock()
"""held while fixes are worked out: all those of a document ask the same records, which change while they answer"""


class Fixes(Sequence[Fix]):
    """Fixes that are worked out when somebody looks at them, once, in the language that was spoken when they were put
    off; equal to the tuple of them, and pickled as that.
    """

    __slots__ = ("_found", "_language", "_work")

    def __init__(self, work: Callable[[], Iterable[Fix]]) -> None:
        self._work: Callable[[], Iterable[Fix]] | None = work
        self._found: tuple[Fix, ...] = ()
        self._language = language()

    def __call__(self) -> tuple[Fix, ...]:
        if self._work is not None:
            with _ONE_THREAD:
                if self._work is not None:  # no other thread was faster
                    if self._language == language():
                        self._found = tuple(self._work())
                    else:
                        with speaking(self._language):
                            self._found = tuple(self._work())
                    self._work = None  # what it holds on to is let go
        return self._found

    @overload
    def __getitem__(self, index: int) -> Fix: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Fix, ...]: ...
    def __getitem__(self, index: int | slice) -> Fix | tuple[Fix, ...]:
        return self()[index]

    def __len__(self) -> int:
        return len(self())

    def __iter__(self) -> Iterator[Fix]:
        return iter(self())

    def __eq__(self, other: object) -> bool:
        return self() == (other() if isinstance(other, Fixes) else other)

    def __hash__(self) -> int:
        return hash(self())

    def __repr__(self) -> str:
        return repr(self())

    def __reduce__(self) -> tuple[type[tuple[Fix, ...]], tuple[tuple[Fix, ...]]]:
        return tuple, (self(),)


def with_each(fixes: Sequence[Fix], change: Callable[[Fix], Fix | None]) -> Sequence[Fix]:
    """The fixes changed one by one, less those of which nothing is left; put off where they are put off."""
    if isinstance(fixes, Fixes):
        return Fixes(lambda: with_each(fixes(), change))
    return tuple(changed for fix in fixes if (changed := change(fix)) is not None)


class Related(NamedTuple):
    """Another place that a finding speaks of."""

    message: str
    path: Path
    start: int = -1
    end: int = -1
    document: str = ""
    """the path of another document, where it is not the finding's own; then with its line and column, both from 1, or
    without where it has no lines"""
    line: int = 0
    column: int = 0
    before: str = ""
    """of another document what stands before the place on its line, for who counts columns in other units"""
    words: str = ""
    """and what stands there, where it is one line"""

    def where(self, path: str = "", columns: bool = True) -> str:
        """``mts.csv:12:30``, or the document alone where it has no lines; ``path`` in place of its path."""
        place = [path or self.document, *([self.line, *([self.column] if columns else ())] if self.line else ())]
        return ":".join(map(str, place))


class FigureChange(NamedTuple):
    """What a repair does to one figure."""

    label: str
    printed: str
    needed: str
    """the text that would do, or in words what is needed"""
    cause: str = ""
    """in words, where a slip explains it"""


class Conflict(NamedTuple):
    """Claims that exclude each other, and every smallest set of figures whose change would make them agree."""

    claims: tuple[str, ...]
    """ids; those of another document with its path before a colon"""
    repairs: tuple[tuple[FigureChange, ...], ...]
    """likeliest first; empty where none was found within the bounds"""


class CellPlace(NamedTuple):
    """A cell of a table, in the document that it stands in."""

    document: str
    """the path of that document"""
    table: str
    """what the claim file calls the table"""
    name: str
    """``B5``, whatever the kind of file"""
    row: int
    """from 0, as ``column``"""
    column: int
    place: str
    """for people: ``B5``, ``line 4, field 2``"""
    text: str
    sheet: str = ""
    """what the document calls the table"""


class Finding(NamedTuple):
    """One thing worth reporting. ``start`` and ``end`` of -1 mean "where the path is"; ``audit.pointing`` fills them
    in.
    """

    rule: str
    message: str
    path: Path
    claim: Claim | None = None
    start: int = -1
    end: int = -1
    key: bool = False
    """the finding is about the key at the path, not its value"""
    fixes: Sequence[Fix] = ()
    """likeliest first, at most five; often put off until somebody looks (``Fixes``)"""
    related: tuple[Related, ...] = ()
    severity: Severity = "error"
    accepted: str = ""
    """the reason, where the file accepts it"""
    conflict: Conflict | None = None
    cells: tuple[CellPlace, ...] = ()
    """the cells of tables that it accuses, the likeliest first"""


class Habit(NamedTuple):
    """How a document prints what does not come out even: figures counted by the way that alone explains them."""

    rounds: int = 0
    """to nearest, where cutting off would have printed another digit"""
    cuts: int = 0
    """cut off, where nearest would have printed another digit"""
    raises: int = 0
    """rounded up, where nearest would have printed another digit"""

    @property
    def telling(self) -> int:
        return self.rounds + self.cuts + self.raises


class Checked(NamedTuple):
    """One document after the check: everything that a format may print."""

    path: str
    locale: str
    claims: Sequence[Claim]
    findings: Sequence[Finding]
    habit: Habit
    text: str
    """the document as read; offsets refer to it"""
    lines: Sequence[int] = ()
    """offset of the first character of each line"""
    usable: bool = True
    """False when the file could not be read as a claim file at all"""
    figures: int = 0
    """figures seen, each printed place once"""
    article: bool = False
    """running text that was read, not a claim file"""
    unbound: Sequence[Unbound] = ()
    """of an article: the numbers that no claim uses"""
    doubtful: Sequence[Finding] = ()
    """of an article: what would be a mismatch if it were sure that the figures belong together; each with its claim,
    which is in no other list and in no count
    """
    pages: Sequence[int] = ()
    """of an article that has pages: where in the text each begins"""
    ignored: int = 0
    """of an article: paragraphs that it asks to have left out"""

    def page(self, offset: int) -> int:
        """The page of an offset, from 1; 0 where there are no pages."""
        return bisect_right(self.pages, max(offset, 0))


class Report(NamedTuple):
    """What an audit found in all documents."""

    documents: Sequence[Checked]
    elapsed: float = 0.0
    """seconds; for people, never in a machine format"""
