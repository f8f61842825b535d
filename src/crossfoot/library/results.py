"""What calls return: records that nothing changes, with the fields of the JSON report.

They are made from what the audit found, claim by claim, when somebody looks at them, and keep no text of a document but
that of its figures, messages and sentences. All can be compared, hashed and pickled. Fixes are worked out when they are
asked for; until then a finding keeps what that takes. They count neither for equality nor for the hash.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from crossfoot.claims.claim import VERDICTS, Claim, Derivation, Path, Verdict
from crossfoot.claims.finding import Checked, Finding, Fix, Habit, Related, Report, Severity, Unbound
from crossfoot.claims.wording import recomputed_text
from crossfoot.figures.locales import notation_of
from crossfoot.library.listing import JoinedSequence, Listing

_BYTE_ORDER_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """One figure of a claim, as printed, and its place: half-open offsets in code points, line and column from 1."""

    role: str
    """the field, with the entry of a list or mapping: ``percent``, ``parts[0]``, ``parts.excellent``"""
    text: str
    """as printed: ``"64,94%"``"""
    value: Fraction
    """exact, in the unit that is printed: 64,94% is 3247/50, never 0.6494"""
    start: int
    end: int
    line: int
    column: int
    name: str = ""
    """the name under ``figures:`` through which the claim uses it, or nothing"""


@dataclass(frozen=True, slots=True)
class ImpliedFigure:
    """What the printed figures of a claim give for one of them, or for one that is not printed."""

    role: str
    exact: Fraction
    """in the unit that is printed, like ``PrintedFigure.value``"""
    text: str
    """rounded like the printed figure, in its notation: ``"67,95%"``"""


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """Another place that a finding speaks of."""

    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    document: str = ""
    """the path of its document, where this is not that of the finding; then ``end_line`` and ``end_column`` are 0"""


@dataclass(frozen=True, slots=True)
class NeededFigure:
    """What a repair does to one figure."""

    figure: str
    printed: str
    needed: str
    """the text that would do, or in words what is needed"""
    cause: str = ""
    """in words, where a slip explains it"""


@dataclass(frozen=True, slots=True)
class ConflictResult:
    """Claims that exclude each other, and what would make them agree."""

    claims: tuple[str, ...]
    """their ids; those of another document with its path before a colon"""
    repairs: tuple[tuple[NeededFigure, ...], ...]
    """every smallest set of figures whose change would do, likeliest first; empty where none was found"""


@dataclass(frozen=True, slots=True)
class FindingResult:
    """One fault, or one thing worth knowing. Its place is as of ``PrintedFigure``, here with the end."""

    document: str
    """the path of its document"""
    rule: str
    severity: Severity
    claim: str | None
    """the id of the claim, if it is about one"""
    message: str
    path: Path
    """where it stands in the claim file: ``("claims", 3, "percent")``"""
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    related: tuple[RelatedPlace, ...] = ()
    conflict: ConflictResult | None = None
    """for ``figures-conflict``"""
    accepted: bool = False
    reason: str = ""
    """why it is accepted"""
    sentence: str = ""
    """of an article: the sentence or sentences of the claim, on one line"""
    _fixes: Sequence[Fix] = field(default=(), repr=False, compare=False)

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """At most five changes that would make the figures agree, likeliest first; worked out now, and only once."""
        return tuple(self._fixes)


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """One claim and what was found about it."""

    id: str
    """as written, or ``#3`` for the third where none is"""
    kind: str
    """empty for a claim that could not be built"""
    verdict: Verdict
    figures: tuple[PrintedFigure, ...]
    implied: tuple[ImpliedFigure, ...]
    findings: tuple[FindingResult, ...]
    why: str = ""
    """for ``undetermined``: what is lacking"""
    about: str = ""
    """what the file says of it in words"""
    sentence: str = ""
    """of an article: the sentence or sentences that it was read in, on one line"""
    derivation: Derivation | None = None
    """of an article: why it was read so, and where the sentences are"""
    _checked: Checked = field(kw_only=True, repr=False, compare=False)

    def to_json(self) -> str:
        """The JSON report on this claim alone."""
        return _json([self._checked])


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """One claim file or article. Iterating over it gives its claims."""

    path: str
    locale: str
    """the one in force; empty when none is known"""
    claims: Sequence[ClaimResult]
    """in the order of the text; each is made when it is asked for"""
    findings: Sequence[FindingResult]
    """those about a claim, about several and about none, in the order of the text"""
    habit: Habit
    """how figures are rounded, counted where it can be told"""
    usable: bool = True
    """whether the text could be read at all"""
    article: bool = False
    """whether it is running text that was read, not a claim file"""
    figures: int = 0
    """how many are printed, each place once"""
    unbound: Sequence[Unbound] = ()
    """of an article: the numbers that no claim uses, and why"""
    doubtful: Sequence[ClaimResult] = ()
    """of an article: what would be mismatches if it were sure that the figures belong together; in no other list"""
    ignored_paragraphs: int = 0
    """of an article: how many it asks to have left out"""
    _checked: Checked = field(kw_only=True, repr=False, compare=False)

    def __iter__(self) -> Iterator[ClaimResult]:
        return iter(self.claims)

    @property
    def verdicts(self) -> dict[Verdict, int]:
        """How many claims have each verdict, without those that none has."""
        return _verdicts([self._checked])

    def exit_code(self, fail_on: Severity | None = "error") -> int:
        """As of ``AuditResult``."""
        return _exit_code([self._checked], fail_on)

    def to_json(self) -> str:
        """The JSON report on this document."""
        return _json([self._checked])


@dataclass(frozen=True, slots=True)
class AuditResult:
    """What an audit found. Iterating over it gives the documents."""

    documents: tuple[DocumentResult, ...]
    """in the order of the audit"""

    def __iter__(self) -> Iterator[DocumentResult]:
        return iter(self.documents)

    @property
    def claims(self) -> Sequence[ClaimResult]:
        """The claims of all documents; each is made when it is asked for."""
        return JoinedSequence([document.claims for document in self.documents])

    @property
    def findings(self) -> Sequence[FindingResult]:
        """The findings in all documents."""
        return JoinedSequence([document.findings for document in self.documents])

    @property
    def verdicts(self) -> dict[Verdict, int]:
        """How many claims have each verdict, without those that none has."""
        return _verdicts(self._all())

    def exit_code(self, fail_on: Severity | None = "error") -> int:
        """What ``crossfoot audit`` would end with: 0 nothing at or above ``fail_on`` was found that is not accepted, 1
        something was, 2 a file could not be read, 3 nothing was compared. With ``None`` no finding counts.
        """
        return _exit_code(self._all(), fail_on)

    def to_json(self) -> str:
        """The report as ``crossfoot audit --format json`` writes it."""
        return _json(self._all())

    def _all(self) -> list[Checked]:
        return [document._checked for document in self.documents]


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the results of one document."""

    checked: Checked
    """without the text, and with the claims that may be asked for"""
    sentences: Mapping[int, str]
    """of an article: by the index of the claim"""
    about: Mapping[int, tuple[Finding, ...]]
    """the findings by the index of the claim that they are about"""

    def claim(self, claim: Claim) -> ClaimResult:
        findings = self.about.get(claim.index, ())
        notation = notation_of(self.checked.locale)
        return ClaimResult(
            claim.id,
            claim.kind,
            claim.verdict,
            tuple(
                PrintedFigure(role, written.text, written.value, start, end, *self._position(start), name)
                for role, written, start, end, name in claim.figures
            ),
            tuple(
                ImpliedFigure(each.role, each.exact, recomputed_text(claim, each, notation))
                for each in claim.recomputed
                if each.role
            ),
            tuple(map(self.finding, findings)),
            claim.why,
            claim.about,
            self.sentences.get(claim.index, ""),
            claim.derivation,
            _checked=self.checked._replace(claims=(claim,), findings=findings, unbound=(), figures=_places(claim)),
        )

    def finding(self, finding: Finding) -> FindingResult:
        (line, column), (end_line, end_column) = self._position(finding.start), self._position(finding.end)
        claim, conflict = finding.claim, finding.conflict
        return FindingResult(
            self.checked.path,
            finding.rule,
            finding.severity,
            claim.id if claim else None,
            finding.message,
            finding.path,
            finding.start,
            finding.end,
            line,
            column,
            end_line,
            end_column,
            tuple(map(self._related, finding.related)),
            ConflictResult(
                conflict.claims,
                tuple(tuple(NeededFigure(*change) for change in changes) for changes in conflict.repairs),
            )
            if conflict
            else None,
            bool(finding.accepted),
            finding.accepted,
            self.sentences.get(claim.index, "") if claim else "",
            finding.fixes,
        )

    def _related(self, related: Related) -> RelatedPlace:
        message, start, end = related.message, related.start, related.end
        if related.document:
            return RelatedPlace(message, start, end, related.line, related.column, 0, 0, related.document)
        return RelatedPlace(message, start, end, *self._position(start), *self._position(end))

    def _position(self, offset: int) -> tuple[int, int]:
        lines = self.checked.lines or (0,)
        line = bisect_right(lines, offset)
        column = offset - lines[line - 1] + 1
        marked = line == 1 and self.checked.text == _BYTE_ORDER_MARK
        return line, max(1, column - 1) if marked else column


def document_result(checked: Checked) -> DocumentResult:
    """The result for one document as the audit left it."""
    text = checked.text
    derived = ((claim.index, claim.derivation) for claim in checked.claims) if checked.article else ()
    sentences = {index: " ".join(text[at.start : at.end].split()) for index, at in derived if at is not None}
    about: dict[int, tuple[Finding, ...]] = {}
    for each in checked.findings:
        if each.claim is not None:
            about[each.claim.index] = (*about.get(each.claim.index, ()), each)
    # The JSON report asks of the text only whether a byte order mark begins it.
    checked = checked._replace(text=_BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else "")
    maker = _Maker(checked, sentences, about)
    return DocumentResult(
        checked.path,
        checked.locale,
        Listing(checked.claims, maker.claim),
        Listing(checked.findings, maker.finding),
        checked.habit,
        checked.usable,
        checked.article,
        checked.figures,
        checked.unbound,
        Listing([each.claim for each in checked.doubtful if each.claim], maker.claim),
        checked.ignored,
        _checked=checked,
    )


def _places(claim: Claim) -> int:
    return len({figure.start for figure in claim.figures})


def _verdicts(documents: Sequence[Checked]) -> dict[Verdict, int]:
    from crossfoot.reports.summary import summarised

    counted = summarised(Report(documents)).verdicts
    return {verdict: counted[verdict] for verdict in VERDICTS if verdict in counted}


def _exit_code(documents: Sequence[Checked], fail_on: Severity | None) -> int:
    from crossfoot.audit.exit import exit_code

    return exit_code(Report(documents), fail_on)


def _json(documents: Sequence[Checked]) -> str:
    from crossfoot.reports.format import format_named

    return "".join(format_named("json").write(Report(documents)))
