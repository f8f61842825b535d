"""A claim file under edit, put together from pieces: what a keystroke did not touch is not checked again.

The answers are those of a check of the whole text; where that is not certain, the whole text is checked.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final, overload

from crossfoot.audit.files import interpret, load_text
from crossfoot.audit.findings import report_on
from crossfoot.audit.rule import rules
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.claim_list import ReadClaims
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.habit import habit_of
from crossfoot.claimfile.header import Header
from crossfoot.claimfile.names import Names
from crossfoot.claimfile.parsing import Mapping as SourceMapping
from crossfoot.claimfile.parsing import Sequence as SourceSequence
from crossfoot.claimfile.parsing import Source, SourceError, parse
from crossfoot.claims.claim import Claim, Path
from crossfoot.claims.finding import SEVERITIES, Checked, Edit, Finding, Fix, Related
from crossfoot.claims.kind import kinds
from crossfoot.lsp.pieces import ClaimPiece, Cut, cut, entries, leads_on, number_of
from crossfoot.lsp.text import Text
from crossfoot.records import NamedTuple

_MOST_DOUBLES: Final = 50
"""keys that stand twice; where there are many more, the file is refused as a whole"""
_SETTLED: Final = ("consistent", "undetermined")
"""verdicts of claims for which nothing is proposed"""


class Splice(NamedTuple):
    """What was replaced in a text, in one stretch: it ended at ``end`` and is now ``size`` long."""

    start: int
    end: int
    size: int

    def widened(self, start: int, end: int, size: int) -> Splice:
        """With one more replacement, whose offsets are those of the text after the first."""
        low, high = min(self.start, start), max(self.start + self.size, end)
        return Splice(low, self.end + high - self.start - self.size, high - low - (end - start) + size)


class Shift(NamedTuple):
    """From the offsets and the number of a piece in its origin to those that it has now."""

    head: int
    by: int
    number: int
    """added to the number of the claim"""

    def place(self, offset: int) -> int:
        return offset if offset < self.head else offset + self.by

    def path(self, path: Path) -> Path:
        number = number_of(path)
        return path if number < 0 or not self.number else ("claims", number + self.number, *path[2:])

    def claim(self, claim: Claim, numbered: bool) -> Claim:
        figures = claim.figures
        if self.by:
            figures = tuple(
                figure if figure.start < self.head
                else figure._replace(start=figure.start + self.by, end=figure.end + self.by)
                for figure in figures
            )  # fmt: skip
        index = claim.index + self.number
        return claim._replace(index=index, id=f"#{index + 1}" if numbered else claim.id, figures=figures)

    def finding(self, finding: Finding, claim: Claim | None) -> Finding:
        return finding._replace(
            path=self.path(finding.path),
            claim=finding.claim and claim,
            start=self.place(finding.start),
            end=self.place(finding.end),
            fixes=tuple(self._fix(each) for each in finding.fixes),
            related=tuple(self._related(each) for each in finding.related),
        )

    def _fix(self, fix: Fix) -> Fix:
        edits = (
            Edit(self.path(each.path), each.text, self.place(each.start), self.place(each.end)) for each in fix.edits
        )
        return fix._replace(edits=tuple(edits))

    def _related(self, related: Related) -> Related:
        return related._replace(
            path=self.path(related.path), start=self.place(related.start), end=self.place(related.end)
        )


class _JoinedSource(Source):
    """The tree of all pieces; ``places`` is empty, and ``at`` and ``start`` of what is in a piece are of its origin."""

    __slots__ = ("_joined",)

    def __init__(self, text: str, joined: Joined) -> None:
        super().__init__(text)
        self._joined = joined
        before = joined.head.source.root
        assert isinstance(before, SourceMapping)
        root = SourceMapping(before)
        root.at, root.start = before.at, before.start
        claims = SourceSequence([piece.node for piece in joined.pieces])
        claims.at, claims.start = entries(joined.head.source).at, entries(joined.head.source).start
        root["claims"] = claims
        self.root, self.empty = root, False

    def span(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        if path == ("claims",) and not key:
            path = ("claims", 0)
        number = number_of(path)
        if not 0 <= number < len(self._joined.pieces):
            return self._joined.head.source.span(path, key=key)
        piece, shift = self._joined.pieces[number], self._joined.shift(number)
        start, end = piece.origin.source.span(("claims", piece.number, *path[2:]), key=key)
        return shift.place(start), shift.place(end)

    def begin(self, path: Path, node: SourceMapping | SourceSequence) -> int:
        number = number_of(path)
        return node.start if number < 0 else self._joined.shift(number).place(node.start)


def begin(source: Source, path: Path, node: SourceMapping | SourceSequence) -> int:
    """Where a mapping or list begins."""
    return source.begin(path, node) if isinstance(source, _JoinedSource) else node.start


class _PlacedClaims(Sequence[Claim]):
    """The claims of all pieces, each put into its place when it is asked for; with what rules ask a ``ClaimList``."""

    def __init__(self, joined: Joined) -> None:
        self._joined = joined
        self._numbers = [number for number, piece in enumerate(joined.pieces) if piece.claim is not None]

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Claim: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Claim]: ...

    def __getitem__(self, index: int | slice) -> Claim | Sequence[Claim]:
        if isinstance(index, slice):
            return [self._at(number) for number in self._numbers[index]]
        return self._at(self._numbers[index])

    def __iter__(self) -> Iterator[Claim]:
        return map(self._at, self._numbers)

    def at(self, index: int) -> Claim | None:
        """The claim of that index."""
        return self._joined.claim(index) if 0 <= index < len(self._joined.pieces) else None

    def of_kinds(self, wanted: Callable[[str], bool]) -> Iterator[Claim]:
        """The claims of the kinds that are wanted, by name."""
        pieces = self._joined.pieces
        return (self._at(n) for n in self._numbers if (claim := pieces[n].claim) is not None and wanted(claim.kind))

    def names(self) -> Iterator[tuple[int, str, bool]]:
        """Of each claim its index, its id, and whether the id was given."""
        for number in self._numbers:
            piece = self._joined.pieces[number]
            assert piece.claim is not None
            yield number, f"#{number + 1}" if piece.numbered else piece.claim.id, not piece.numbered

    def figures_seen(self) -> int:
        """The figures printed in the claims themselves, not under names."""
        return sum(piece.own_figures for piece in self._joined.pieces)

    def _at(self, number: int) -> Claim:
        claim = self._joined.claim(number)
        assert claim is not None
        return claim


class Joined:
    """One version of a claim file in pieces."""

    def __init__(
        self, path: str, settings: Settings, text: Text, first: Cut, pieces: list[ClaimPiece], names: frozenset[str]
    ) -> None:
        self.path, self.settings, self.text = path, settings, text
        self.first = first
        """of the text that was checked as a whole, of which the head is still there"""
        self.head = first.origin
        self.pieces = pieces
        self.starts = list(accumulate((piece.size for piece in pieces), initial=self.head.head))
        self.names = names
        """names that are used in the head"""
        self.sharing: object = object()
        """the same for versions in which the claims that share figures say the same"""

    def shift(self, number: int) -> Shift:
        piece = self.pieces[number]
        return Shift(self.head.head, self.starts[number] - piece.start, number - piece.number)

    def claim(self, number: int) -> Claim | None:
        """The claim of a piece."""
        piece, shift = self.pieces[number], self.shift(number)
        if piece.claim is None or not (shift.by or shift.number):
            return piece.claim
        return shift.claim(piece.claim, piece.numbered)

    def claims_between(self, start: int, end: int) -> Iterator[Claim]:
        """The claims of the pieces that lie there."""
        for number in range(max(bisect_right(self.starts, start) - 1, 0), len(self.pieces)):
            if self.starts[number] > end:
                return
            claim = self.claim(number)
            if claim is not None:
                yield claim

    @cached_property
    def document(self) -> Document:
        """What rules that look at several claims want to know."""
        before = self.head.document
        names = Names(before.names.declared())
        names.used.update(self.names, *{piece.names for piece in self.pieces})
        source = _JoinedSource(self.text.content, self)
        read = ReadClaims(source)
        read.claims = _PlacedClaims(self)  # type: ignore[assignment]
        leanings = Counter(piece.leaning for piece in self.pieces)
        read.rounds_quickly = leanings["rounds"]
        if leanings["cuts"] or leanings["raises"]:
            leaning = (number for number, piece in enumerate(self.pieces) if piece.leaning in ("cuts", "raises"))
            read.slowly = [each for number in leaning if (each := self.claim(number)) is not None]
        header = Header(before.notation, before.rounding, names, before.figures)
        return Document(self.path, source, header, read, before.folders)

    @cached_property
    def checked(self) -> Checked:
        """What ``report_on`` gives of the whole text."""
        document = self.document
        findings = [*self.first.others, *self._of_pieces(), *self._together()]
        findings.sort(key=lambda each: (each.start, SEVERITIES.index(each.severity), each.rule))
        figures = document.figures_seen()
        return Checked(
            self.path, document.notation.locale, document.claims, findings, habit_of(document), self.text.content,
            self.text.starts, True, figures,
        )  # fmt: skip

    def _of_pieces(self) -> Iterator[Finding]:
        for number, piece in enumerate(self.pieces):
            if not piece.findings:
                continue
            shift, claim = self.shift(number), self.claim(number)
            for finding in piece.findings:
                moved = shift.finding(finding, claim) if shift.by or shift.number else finding
                yield self._numbered(moved, number) if finding.rule == "duplicate-key" else moved

    def _numbered(self, finding: Finding, number: int) -> Finding:
        """The finding on a key that stands twice, with the line of the first one at the end of its message."""
        first = self.document.source.span(finding.path, key=True)[0]
        words, _, _ = finding.message.rpartition(" ")
        return finding._replace(message=f"{words} {self.text.place(first).line + 1}")

    def _together(self) -> Iterator[Finding]:
        """The findings of the rules that look at more than one claim."""
        settings = self.settings.on(self.path)
        wanted = ["unused-figure"] if self.document.names else []
        ids = [name for _, name, _ in self.document.claims.names()]
        if len(set(ids)) < len(ids):
            wanted.append("duplicate-id")
        if self.document.slowly:
            wanted.append("departs-from-habit")
        for rule in map(rules().__getitem__, wanted):
            for finding in rule.check(self.document) if settings.runs(rule) else ():
                start, end = finding.start, finding.end
                if start < 0:
                    start, end = self.document.span(finding.path, finding.key)
                yield finding._replace(severity=rule.severity, start=start, end=end)

    def changed(self, text: Text, window: Splice) -> Joined | None:
        """The next version; ``None`` where it has to be checked as a whole."""
        first = bisect_right(self.starts, window.start) - 1
        if 0 <= first < len(self.pieces) and window.start <= self.starts[first] + self.first.column:
            first -= 1  # the dash itself may have gone
        last = min(bisect_right(self.starts, window.end), len(self.pieces)) - 1
        if not 0 <= first < len(self.pieces):
            return None
        last = max(last, first)
        low, high = self.starts[first], self.starts[last + 1] + window.size - (window.end - window.start)
        exchanged = self._checked_alone(text.content[: self.head.head], text.content[low:high])
        if exchanged is None or self._is_asked_about(exchanged.pieces, first, last):
            return None
        pieces = [*self.pieces[:first], *exchanged.pieces, *self.pieces[last + 1 :]]
        if exchanged.origin.source.problems and sum(piece.doubles for piece in pieces) > _MOST_DOUBLES:
            return None
        following = Joined(self.path, self.settings, text, self.first, pieces, self.names)
        before = [piece.shared for piece in self.pieces[first : last + 1]]
        if before == [piece.shared for piece in exchanged.pieces]:
            following.sharing = self.sharing
        return following

    def _checked_alone(self, head: str, region: str) -> Cut | None:
        """Some entries checked below the same head; ``None`` where a check of the whole could say something else of
        them.
        """
        if any(rules()["source-changed"].check(self.head.document)):
            return None
        try:
            source = parse(head + region)
        except SourceError:
            return None
        if not isinstance(source.root, SourceMapping) or not entries(source):
            return None
        document = interpret(self.path, source, self.settings, release=False)
        document.origin = {}
        alone = cut(document, source, report_on(document, self.settings))
        if alone is None or alone.column != self.first.column or alone.origin.head != len(head):
            return None
        return alone if leads_on(region, alone.column, len(alone.pieces)) else None

    def _is_asked_about(self, new: Sequence[ClaimPiece], first: int, last: int) -> bool:
        """Whether a total and a percentage in its list lie on different sides of the edit: what is proposed for the
        percentage depends on the total.
        """
        old = self.pieces[first : last + 1]
        rest = [*self.pieces[:first], *self.pieces[last + 1 :]]
        return _listed(new, rest) or _listed(rest, [*old, *new])


def _listed(asking: Sequence[ClaimPiece], totals: Sequence[ClaimPiece]) -> bool:
    """Whether one of the totals has a figure that a claim, for which something is proposed, has as its percentage."""
    percents = set()
    for piece in asking:
        if piece.claim is not None and piece.claim.verdict not in _SETTLED:
            figure = piece.claim.figure("percent")
            percents.update([] if figure is None else [figure.written])
    return bool(percents) and any(
        figure.written in percents
        for piece in totals
        if piece.claim is not None and piece.claim.kind and kinds()[piece.claim.kind].defined
        for figure in piece.claim.figures
    )


class WholeFile(NamedTuple):
    """A claim file that was checked as a whole, each claim by itself."""

    document: Document | None
    """nothing while the file cannot be used"""
    checked: Checked
    joined: Joined | None
    """the same in pieces, where it can be cut"""


def whole(path: str, text: Text, settings: Settings) -> WholeFile:
    """Check the whole text."""
    try:
        source = parse(text.content)
    except SourceError:
        source = Source("")
    if source.empty or not isinstance(source.root, SourceMapping):
        loaded = load_text(path, text.content, settings)
        if isinstance(loaded, Checked):
            return WholeFile(None, loaded, None)
        return WholeFile(loaded, report_on(loaded, settings), None)
    document = interpret(path, source, settings, release=False)
    checked = report_on(document, settings)
    made = cut(document, source, checked) if checked.usable else None
    if made is None:
        return WholeFile(document, checked, None)
    names = _used_in_head(path, text.content[: made.origin.head], made.column, settings) if document.names else ()
    return WholeFile(document, checked, Joined(path, settings, text, made, made.pieces, frozenset(names)))


def _used_in_head(path: str, head: str, column: int, settings: Settings) -> set[str]:
    """The names that other names refer to."""
    document = load_text(path, f"{head}{' ' * column}- {{id: none, kind: bound}}\n", settings)
    return document.names.used if isinstance(document, Document) else set()


__all__ = ("Joined", "Splice", "WholeFile", "begin", "whole")
