"""The claims of a document; those of the commonest form are kept by their places and made again when asked for."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, overload

from crossfoot.claimfile.tree import Problem, Source
from crossfoot.claims.claim import Claim, Figure, Recomputed, Verdict
from crossfoot.claims.kind import Kind
from crossfoot.claims.quick import Quick, quick_check
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

NO_OPTIONS: Final[Mapping[str, object]] = {}
_record = tuple.__new__
"""makes a named tuple in a third of the time of its own constructor"""


class Shape(NamedTuple):
    """What claims of one kind with the same fields, in the same order, have in common: figures and texts alone."""

    kind: Kind
    quick: Quick
    fields: int
    figures: tuple[tuple[str, int], ...]
    """fields that hold a figure, and where their places begin, counted from the first place of the claim"""
    texts: tuple[str, ...]
    at_id: int
    at_about: int
    """-1 where there is none"""
    cached: Mapping[str, Written]
    read: Callable[[str], Written]

    @classmethod
    def of(
        cls, kind: Kind, forms: Mapping[str, str], names: Iterable[str], cached: Mapping[str, Written],
        read: Callable[[str], Written],
    ) -> Shape | None:  # fmt: skip
        """``None`` where the kind has no short way, or a field is more than a figure or a text."""
        at = {name: 4 * number + 2 for number, name in enumerate(names)}
        quick = quick_check(kind)
        if quick is None or "id" not in at or any(forms.get(name) not in ("figure", "text") for name in at):
            return None
        figures = tuple((name, place) for name, place in at.items() if forms[name] == "figure")
        texts = tuple(name for name in at if forms[name] == "text")
        return cls(kind, quick, len(at), figures, texts, at["id"], at.get("about", -1), cached, read)

    def claim(self, index: int, text: str, places: Sequence[int]) -> Claim:
        """The claim of that form whose scalars have these places, each standing there letter by letter."""
        _, quick, _, roles, _, at_id, at_about, cached, read = self
        figures: list[Figure] = []
        one: dict[str, Written] = {}
        for role, place in roles:
            start, end = places[place], places[place + 1]
            printed = text[start:end]
            one[role] = written = cached.get(printed) or read(printed)
            figures.append(_record(Figure, (role, written, start, end, "")))
        name = text[places[at_id] : places[at_id + 1]]
        about = text[places[at_about] : places[at_about + 1]] if at_about >= 0 else ""
        return self.consistent(index, name, figures, quick(one) or (), about)

    def consistent(
        self, index: int, name: str, figures: Iterable[Figure], recomputed: tuple[Recomputed, ...], about: str
    ) -> Claim:
        kind = self.kind.name
        every = index, name, kind, tuple(figures), "consistent", recomputed, None, "", about, NO_OPTIONS, True, None, ""
        return _record(Claim, every)


class ClaimList(Sequence[Claim]):
    """Claims in the order of their indexes.

    A claim of the commonest form, consistent to nearest, takes ten bytes here and is made again whenever it is asked
    for: the text and the places of its scalars are there anyway. Every other claim is kept whole.
    """

    def __init__(self, claims: Iterable[Claim] = (), source: Source | None = None) -> None:
        self._indexes = array("I")
        self._starts = array("I")
        """of each claim the ordinal of its first scalar"""
        self._shapes = array("H")
        """of each claim the number of its shape"""
        self._known: list[Shape] = []
        self._whole: dict[int, Claim] = {}
        """claims by position"""
        self._figures = 0
        """of the claims that are not kept whole"""
        self._text, self._places = (source.text, source.places) if source else ("", array("I"))
        self.takes_fields = source is not None and source.literal
        """whether claims can be made again from the text"""
        for claim in claims:
            self.append(claim)

    def append(self, claim: Claim) -> None:
        """Keep a claim whole."""
        self._whole[len(self._indexes)] = claim
        self._keep(claim.index, 0, 0)

    def number(self, shape: Shape) -> int:
        """The number under which the list keeps a shape."""
        self._known.append(shape)
        return len(self._known) - 1

    def append_fields(self, index: int, start: int, number: int) -> None:
        """Keep where a claim of that shape begins: the ordinal of its first scalar."""
        self._figures += len(self._known[number].figures)
        self._keep(index, start, number)

    def _keep(self, index: int, start: int, shape: int) -> None:
        self._indexes.append(index)
        self._starts.append(start)
        self._shapes.append(shape)

    def _made(self, position: int) -> Claim:
        shape = self._known[self._shapes[position]]
        start = 2 * self._starts[position]
        return shape.claim(self._indexes[position], self._text, self._places[start : start + 4 * shape.fields])

    def __len__(self) -> int:
        return len(self._indexes)

    def __iter__(self) -> Iterator[Claim]:
        whole, made = self._whole, self._made
        for position in range(len(self._indexes)):
            yield whole.get(position) or made(position)

    @overload
    def __getitem__(self, index: int) -> Claim: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Claim]: ...

    def __getitem__(self, index: int | slice) -> Claim | Sequence[Claim]:
        chosen = range(len(self))[index]
        if isinstance(chosen, range):
            return [self[position] for position in chosen]
        return self._whole.get(chosen) or self._made(chosen)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(one == another for one, another in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # it grows

    def __reduce__(self) -> Any:
        """Whole, wherever it is sent."""
        return ClaimList, (list(self),)

    def __repr__(self) -> str:
        return f"ClaimList({list(self)!r})"

    def at(self, index: int) -> Claim | None:
        """The claim of that index."""
        position = bisect_left(self._indexes, index)
        return self[position] if position < len(self) and self._indexes[position] == index else None

    def of_kinds(self, wanted: Callable[[str], bool]) -> Iterator[Claim]:
        """The claims of the kinds that are wanted, by name; no other one is made again."""
        made = {number for number, shape in enumerate(self._known) if wanted(shape.kind.name)}
        for position, shape in enumerate(self._shapes):
            claim = self._whole.get(position) or (self._made(position) if shape in made else None)
            if claim is not None and wanted(claim.kind):
                yield claim

    def names(self) -> Iterator[tuple[int, str, bool]]:
        """Of each claim its index, its id, and whether the id was given."""
        text, places, known, shapes = self._text, self._places, self._known, self._shapes
        for position, index in enumerate(self._indexes):
            claim = self._whole.get(position)
            if claim is not None:
                yield index, claim.id, claim.id_given
            else:
                at = 2 * self._starts[position] + known[shapes[position]].at_id
                yield index, text[places[at] : places[at + 1]], True

    def figures_seen(self) -> int:
        """The figures printed in the claims themselves, not under names."""
        return self._figures + sum(not figure.name for claim in self._whole.values() for figure in claim.figures)

    def uses(self) -> tuple[int, int]:
        """As ``uses``; what is not kept whole is consistent, and its figures stand in it alone."""
        tied, compared = uses(tuple(self._whole.values()))
        return tied + self._figures, compared + self._figures

    def outcomes(self) -> Counter[tuple[Verdict, str]]:
        counts = Counter((claim.verdict, claim.why) for claim in self._whole.values())
        if len(self) > len(self._whole):
            counts["consistent", ""] += len(self) - len(self._whole)
        return counts


class Acceptance(NamedTuple):
    """What a claim says is known and left as it is."""

    rule: str
    reason: str
    index: int  # type: ignore[assignment]  # hides tuple.index, of which there is no use
    """of the claim"""
    entry: int = -1
    """its number in a list of acceptances; -1 where there is no list"""


class ReadClaims:
    """The claims of a file, each decided by itself, and what was noticed while they were read."""

    __slots__ = ("acceptances", "claims", "problems", "rounds_quickly", "slowly")

    def __init__(self, source: Source) -> None:
        self.claims = ClaimList((), source)
        self.slowly: list[Claim] = []
        """the claims that took the long way; no other one is negative, or cut off, or rounded up"""
        self.rounds_quickly = 0
        """of the others, those that print a percentage to nearest where cutting off would have printed another digit"""
        self.problems: list[Problem] = []
        self.acceptances: list[Acceptance] = []


def outcomes(claims: Sequence[Claim]) -> Counter[tuple[Verdict, str]]:
    """How many claims have each verdict, with what is lacking where they are undetermined."""
    if isinstance(claims, ClaimList):
        return claims.outcomes()
    return Counter((claim.verdict, claim.why) for claim in claims)


def uses(claims: Sequence[Claim]) -> tuple[int, int]:
    """How many figures claims use, each printed place once, and how many claims use that were checked."""
    if isinstance(claims, ClaimList):
        return claims.uses()
    tied = {figure.start for claim in claims for figure in claim.figures}
    checked = (claim for claim in claims if claim.verdict != "undetermined")
    return len(tied), len({figure.start for claim in checked for figure in claim.figures})
