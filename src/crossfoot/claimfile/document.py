"""A claim file as the rules see it: its notation, its names, its claims, and what was noticed while they were read."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Sequence as Sequence_
from functools import cached_property
from typing import ClassVar, Final, NamedTuple

from crossfoot.claimfile.claim_list import ClaimList
from crossfoot.claimfile.names import Names
from crossfoot.claimfile.parsing import Mapping as SourceMapping
from crossfoot.claimfile.parsing import Node, Problem, Sequence, Source
from crossfoot.claimfile.parsing import parse as parse_source
from crossfoot.claimfile.reach import Reach
from crossfoot.claims.claim import Claim, Figure, Given, Path, Rounding, Verdict
from crossfoot.claims.finding import Finding
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.roles import given_of, path_of
from crossfoot.figures.from_text import read
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.ratio import read_ratio
from crossfoot.figures.written import Written

_CACHED_FIGURES = 50_000
_ANCHOR = re.compile(r"&[^\s,\[\]{}]+\s+['\"]?\Z")
_ANCHOR_REACH = 200
RELEASED: Final = SourceMapping()
"""stands where a claim was let go of, to save memory; ``Document.span`` reads the file again when one is asked for"""


class Acceptance(NamedTuple):
    """What a claim says is known and left as it is."""

    rule: str
    reason: str
    index: int  # type: ignore[assignment]
    """of the claim"""
    entry: int = -1
    """its number in a list of acceptances; -1 where there is no list"""


class Reader:
    """Reads figures; the same text is read once, in all documents together where they may share what was read."""

    _read: ClassVar[dict[int, tuple[Notation, dict[str, Written]]]] = {}
    """what was read in each notation, known by its identity"""

    def __init__(self, notation: Notation, is_shared: bool = False) -> None:
        self.notation = notation
        self.cached: dict[str, Written] = {}
        if is_shared:
            self.cached = self._read.setdefault(id(notation), (notation, self.cached))[1]

    def figure(self, text: str) -> Written:
        """Raises ``Unreadable``."""
        found = self.cached.get(text)
        if found is None:
            found = read(text, self.notation)
            if len(self.cached) >= _CACHED_FIGURES:
                self.cached.clear()
            self.cached[text] = found
        return found

    def plain(self, text: str) -> Written | None:
        """A figure; ``None`` for what cannot be read."""
        try:
            return self.figure(text)
        except Unreadable:
            return None


class Document:
    """One claim file, checked."""

    def __init__(self, path: str, source: Source, notation: Notation, rounding: Rounding) -> None:
        self.path = path
        self.source = source
        self.notation = notation
        self.rounding = rounding
        self.claims = ClaimList((), source)
        self.slowly: list[Claim] = []
        """the claims that took the long way; no other one is negative, or cut off, or rounded up"""
        self.rounds_quickly = 0
        """of the others, those that print a percentage to nearest where cutting off would have printed another digit"""
        self.problems: list[Problem] = list(source.problems)
        """faults found on the way that are no arithmetic: rule, path, message"""
        self.acceptances: list[Acceptance] = []
        self.names = Names({}, self.problems)
        self.origin: Mapping[str, Node] = {}
        """what stands under ``source:``"""
        self.folders: tuple[str, ...] = ()
        """where its document is looked for"""
        self.bounds = Reach()
        """what may be opened"""
        self.conflicts: list[Finding] = []
        """what the joint check found at figures of this document"""
        self.agree: list[Callable[[int, Mapping[str, Written]], bool]] = []
        """each tells whether other claims could be as right as before with these figures (by role) in one (by index)"""
        self.covered: set[int] = set()
        """claims that are wrong by themselves and told of in a conflict"""
        self.unmatched: tuple[Acceptance, ...] = ()
        """acceptances that met no finding"""
        self.crash: Exception | None = None
        """what the joint check failed with, where it was at this document"""
        # a name may look like a figure, so that where names are declared the figures of others do not count
        self._reader = Reader(notation, not isinstance(source.root, SourceMapping) or "figures" not in source.root)
        self._by_verdict: dict[Verdict, list[Claim]] | None = None

    @cached_property
    def reach(self) -> Reach:
        """What may be opened because this file names it."""
        return self.bounds.around(self.path)

    def copies(self) -> Iterator[tuple[str, str]]:
        """Where the document that the source names may lie, and why it may not be opened there, if so."""
        name = self.origin.get("document")
        if isinstance(name, str):
            for folder in self.folders:
                yield os.path.join(folder, name), self.reach.refusal(name, folder)

    def given(self, claim: Claim) -> Given:
        return given_of(claim)

    def kind(self, claim: Claim) -> Kind:
        return kinds()[claim.kind]

    def forget_together(self) -> None:
        """As before the joint check."""
        self.conflicts, self.agree, self.covered = [], [], set()

    def reader(self) -> Reader:
        return self._reader

    def plain_figure(self, text: str) -> Written | None:
        """A figure that is no name; ``None`` for a name and for what cannot be read."""
        return None if text in self.names.declared() else self._reader.plain(text)

    def read(self, text: str, role: str, kind: Kind) -> Written:
        """A figure of that role; raises ``Unreadable``."""
        form = next((field.form for field in kind.fields if field.name == role), "figure")
        return read_ratio(text, self.notation) if form == "ratio" else self._reader.figure(text)

    def span(self, path: Path, key: bool = False) -> tuple[int, int]:
        """Half-open offsets of what stands at the path."""
        root = self.source.root
        if len(path) > 1 and path[0] == "claims" and isinstance(root, SourceMapping):
            claims = root.get("claims")
            if isinstance(claims, Sequence) and isinstance(path[1], int) and claims[path[1]] is RELEASED:
                self.source = parse_source(self.source.text)
        return self.source.span(path, key=key)

    def path_to(self, index: int, figure: Figure) -> Path:
        """Where a figure of the claim with that index is written: there, or where the figure of its name is."""
        if not figure.name:
            return path_of(index, figure.role)
        named = self.names.declared().get(figure.name)
        return named.path if named and named.path else ("figures", figure.name)

    def is_anchor(self, start: int) -> bool:
        """True when what stands there has a YAML anchor, so that other places may repeat it."""
        return _ANCHOR.search(self.source.text[max(start - _ANCHOR_REACH, 0) : start]) is not None

    def with_verdict(self, verdict: Verdict) -> Sequence_[Claim]:
        """The claims with that verdict, in the order of the file."""
        if self._by_verdict is None:
            self._by_verdict = {}
            for claim in self.slowly:
                if claim.verdict != "consistent":
                    self._by_verdict.setdefault(claim.verdict, []).append(claim)
        return self._by_verdict.get(verdict, ())

    def conflicts_named(self, rule: str) -> Iterator[Finding]:
        return (finding for finding in self.conflicts if finding.rule == rule)

    def faults(self, rule: str) -> Iterator[Finding]:
        """The problems of that name, as findings."""
        for problem in self.problems:
            if problem.rule == rule:
                claim = self.claim_at(problem.path)
                yield Finding(rule, problem.message, problem.path, claim, problem.start, problem.end)

    def claim_at(self, path: Path) -> Claim | None:
        """The claim that a path leads into; ``None`` where it has no kind, or for a path that leads elsewhere."""
        if len(path) < 2 or path[0] != "claims" or not isinstance(path[1], int):
            return None
        return self.claims.at(path[1])

    def irregular(self, path: Path, rule: str, message: str, key: bool = False) -> None:
        start, end = self.source.span(path, key=key)
        self.problems.append(Problem(rule, path, message, start, end))

    def figures_seen(self) -> int:
        """Printed figures, each place once: a named figure counts once however often it is used."""
        return self.names.places() + self.claims.figures_seen()
