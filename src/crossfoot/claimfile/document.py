"""A claim file as the rules see it: its header, its claims, and what was noticed while they were read."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from crossfoot.claimfile.claim_list import Acceptance, ReadClaims
from crossfoot.claimfile.header import Header, read_header
from crossfoot.claimfile.opening import LINES
from crossfoot.claimfile.reach import Reach
from crossfoot.claimfile.tree import RELEASED, Problem, Source
from crossfoot.claimfile.tree import Mapping as SourceMapping
from crossfoot.claimfile.tree import Sequence as SourceSequence
from crossfoot.claims.claim import Claim, Figure, Given, Path, Rounding, Verdict
from crossfoot.claims.finding import CellPlace, Finding
from crossfoot.claims.kind import Kind, kinds, unchecked
from crossfoot.claims.roles import given_of, path_of
from crossfoot.figures.written import Written

if TYPE_CHECKING:
    from crossfoot.claimfile.lines import Lines
    from crossfoot.claimfile.table_section import AcceptedCell

_ANCHOR: Final = r"&[^\s,\[\]{}]+\s+['\"]?\Z"
_ANCHOR_REACH: Final = 200
_TOLD: Final[Mapping[Verdict, Sequence[str]]] = {
    "coarse": ("coarse-figure",),
    "rounded-up": ("rounded-up-figure", "rounded-up-percent"),
    "truncated": ("truncated-figure", "truncated-percent"),
    "undetermined": ("mixed-units", "not-checked", "zero-whole"),
}
"""the rules that tell why a claim has that verdict; of a mismatch its broken equation names them"""


def parsed(path: str, text: str) -> Source:
    """The text of a claim file of that name: JSON lines, or YAML. Raises SourceError."""
    if not path.lower().endswith(LINES):
        from crossfoot.claimfile.parsing import parse

        return parse(text)
    from crossfoot.claimfile.json_lines import parse_lines

    return parse_lines(text)


class Document:
    """One claim file, checked."""

    def __init__(
        self, path: str, source: Source, header: Header, read: ReadClaims, folders: Sequence[str] = (),
        bounds: Reach = Reach(),
    ) -> None:  # fmt: skip
        self.path = path
        self.source = source
        self.notation, self.rounding = header.notation, header.rounding
        self.names, self.figures, self.origin = header.names, header.figures, header.origin
        self.claims, self.slowly, self.rounds_quickly = read.claims, read.slowly, read.rounds_quickly
        self.acceptances = read.acceptances
        self.problems = (*source.problems, *header.problems, *read.problems)
        """faults found on the way that are no arithmetic"""
        self.folders = folders
        """where the document of the source is looked for"""
        self.bounds = bounds
        """what may be opened"""
        self.untied: list[Problem] = []
        """what is wrong with its ``same_as``, as the joint check knows"""
        self.conflicts: list[Finding] = []
        """what the joint check found at figures of this document"""
        self.agree: list[Callable[[int, Mapping[str, Written]], bool]] = []
        """each tells whether other claims could be as right as before with these figures (by role) in one (by index)"""
        self.covered: set[int] = set()
        """claims that are wrong by themselves and part of a conflict that is reported"""
        self.unmatched: tuple[Acceptance, ...] = ()
        """acceptances that met no finding"""
        self.cells: dict[str, CellPlace] = {}
        """the cells that claims of its tables use, by name (``outlays!B5``)"""
        self.table_texts: dict[str, Lines] = {}
        """the documents of its tables that findings point into, by path"""
        self.table_paths: dict[int, Path] = {}
        """of claims of its tables, by index, where their relation is written"""
        self.accepted_cells: dict[str, AcceptedCell] = {}
        """cells whose findings are accepted, by name"""
        self.unmatched_cells: tuple[AcceptedCell, ...] = ()
        """those that met no finding"""
        self.apart: set[int] = set()
        """claims that hold whatever becomes of the rest, so that the joint check need not see them"""
        self.sources: set[str] = set()
        """paths of the documents that its tables stand in"""
        self.table_digests: dict[Path, tuple[str, str, str]] = {}
        """where a table says the SHA-256 of its document: name and path of that, and what it says"""
        self.crash: Exception | None = None
        """what the joint check failed with, where it was at this document"""
        self._by_verdict: dict[Verdict, list[Claim]] | None = None

    @cached_property
    def reach(self) -> Reach:
        """What may be opened because this file names it."""
        return self.bounds.around(self.path)

    @property
    def shares(self) -> bool:
        """Whether claims may use the same figures."""
        return len(self.names) > 0 or bool(self.cells)

    @cached_property
    def copies(self) -> Sequence[tuple[str, str]]:
        """Where the document that the source names may lie, and why it may not be opened there, if so."""
        name = self.origin.get("document")
        if not isinstance(name, str):
            return ()
        return [(os.path.join(folder, name), self.reach.refusal(name, folder)) for folder in self.folders]

    def given(self, claim: Claim) -> Given:
        return given_of(claim)

    def kind(self, claim: Claim) -> Kind:
        return kinds()[claim.kind]

    def forget_together(self) -> None:
        """Forget what the joint check left here, so that it can be run again."""
        self.untied, self.conflicts, self.agree, self.covered = [], [], [], set()

    def span(self, path: Path, key: bool = False) -> tuple[int, int]:
        """Half-open offsets of what stands at the path."""
        root = self.source.root
        if len(path) > 1 and path[0] == "claims" and path[1] in self.table_paths:
            return self.source.span(self.table_paths[int(path[1])])
        if len(path) > 1 and path[0] == "claims" and isinstance(root, SourceMapping):
            claims = root.get("claims")
            if isinstance(claims, SourceSequence) and isinstance(path[1], int) and claims[path[1]] is RELEASED:
                from crossfoot.claimfile.parsing import parse

                self.source = (self.source.reader or parse)(self.source.text)
        return self.source.span(path, key=key)

    def path_to(self, index: int, figure: Figure) -> Path:
        """Where a figure of the claim with that index is written: there, or where the figure of its name is."""
        if index in self.table_paths:
            return self.table_paths[index]
        if figure.is_cell:
            return ("tables", figure.name.partition("!")[0])
        if not figure.name:
            return path_of(index, figure.role)
        named = self.names.declared().get(figure.name)
        return named.path if named and named.path else ("figures", figure.name)

    def is_anchor(self, start: int) -> bool:
        """True when what stands there has a YAML anchor, so that other places may repeat it."""
        before = self.source.text[max(start - _ANCHOR_REACH, 0) : start]
        return "&" in before and re.search(_ANCHOR, before) is not None

    def with_verdict(self, verdict: Verdict) -> Sequence[Claim]:
        """The claims with that verdict, in the order of the file."""
        if self._by_verdict is None:
            self._by_verdict = {}
            for claim in self.slowly:
                if claim.verdict != "consistent":
                    self._by_verdict.setdefault(claim.verdict, []).append(claim)
        return self._by_verdict.get(verdict, ())

    @cached_property
    def unchecked(self) -> Sequence[tuple[Claim, Figure, str]]:
        """The figures that nothing is held against in claims of which the rest is checked, and why."""
        asked = (claim for claim in self.slowly if claim.verdict != "undetermined" and kinds()[claim.kind].unchecked)
        left = ((claim, *unchecked(claim)) for claim in asked)
        return [(claim, figure, why) for claim, figures, why in left for figure in figures]

    def noted(self) -> set[str]:
        """The rules under whose name something was noted while the file was read, decided and compared."""
        rules = {each.rule for each in (*self.problems, *self.untied)} | {each.rule for each in self.conflicts}
        rules.update(*(told for verdict, told in _TOLD.items() if self.with_verdict(verdict)))
        rules.update(("not-checked",) if self.unchecked else ())
        return rules | {each.failed.rule for each in self.with_verdict("mismatch") if each.failed is not None}

    def conflicts_named(self, rule: str) -> Iterator[Finding]:
        return (finding for finding in self.conflicts if finding.rule == rule)

    def faults(self, rule: str) -> Iterator[Finding]:
        """The problems of that name, as findings."""
        for problem in (*self.problems, *self.untied):
            if problem.rule == rule:
                claim = self.claim_at(problem.path)
                yield Finding(rule, problem.message, problem.path, claim, problem.start, problem.end)

    def claim_at(self, path: Path) -> Claim | None:
        """The claim that a path leads into; ``None`` where it has no kind, or for a path that leads elsewhere."""
        if len(path) < 2 or path[0] != "claims" or not isinstance(path[1], int):
            return None
        return self.claims.at(path[1])

    def figures_seen(self) -> int:
        """Printed figures, each place once: a named figure counts once however often it is used."""
        return self.names.places() + self.claims.figures_seen() + len(self.cells)


def document_of(
    path: str, source: Source, locale: str = "", rounding: Rounding = "nearest", sources: Sequence[str] = (),
    reach: Reach = Reach(), release: bool = True,
) -> Document:  # fmt: skip
    """The claim file as a checked document, before the rules have their say; lets go of the tree of consistent claims
    unless it is still wanted.
    """
    from crossfoot.claimfile.reader import read_claims

    header = read_header(source, locale, rounding)
    read = read_claims(source, header, release)
    return Document(path, source, header, read, (os.path.dirname(path) or ".", ".", *sources), reach)
