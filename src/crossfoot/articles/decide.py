"""From the claims that were read to decided ones: the same rules as for a claim file, with places in the article.

A figure is checked as it is printed where the notation of the article reads it so. Where it does not (a number in
words, a figure in the other notation, a fall without a minus), a text that says the same is checked in its place, and
what is proposed for it is turned back into what the article could print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from operator import is_
from typing import TYPE_CHECKING, Final

from crossfoot.articles.composed import Composed, seen
from crossfoot.articles.firmness import is_mostly_told
from crossfoot.articles.language_of import Evidence
from crossfoot.articles.proposal import Candidate, Role, options_of, signed
from crossfoot.articles.sentence import TIMES
from crossfoot.articles.trust import name_of
from crossfoot.articles.verdicts import verdict_of
from crossfoot.audit.rule import Rule, passed_on, rules
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.claim_list import ReadClaims
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claimfile.habit import habit_of
from crossfoot.claimfile.header import Header
from crossfoot.claimfile.names import Names
from crossfoot.claimfile.tree import Source
from crossfoot.claims.claim import Claim, Derivation, Figure, Path
from crossfoot.claims.finding import SEVERITIES, Edit, Finding, Fix, Habit, with_each
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.roles import given_from, path_of
from crossfoot.claims.units import recompute
from crossfoot.claims.verdict import decide
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.ratio import Ratio
from crossfoot.figures.unmade import unmade
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.figures.written import NEAREST, Written
from crossfoot.records import Slotted

if TYPE_CHECKING:
    from crossfoot.claims.expression import Comparison

LISTS: Final = ("parts", "values", "holds")
_MINUS: Final = unmade(r"[-−](?=\D?\d)")
_TURNED: Final = str.maketrans(".,", ",.")
_RAISED: Final = "·"
_NUMBER: Final = unmade(rf"\d(?:[\d.,{_RAISED}]|(?<=\.) (?=\d))*")
_MONEY: Final = unmade(f"(?:US)?[{CURRENCY_SIGNS}]", re.IGNORECASE)
_FIELD: Final = unmade(r"\{(\d+)\}")
_LITERAL: Final = unmade(r"\d+")


class Printed(Slotted):
    """A figure of a claim as it stands in the article, and as it is checked."""

    role: str
    start: int
    end: int
    text: str
    """as printed"""
    meant: Written
    source: Role

    @property
    def as_printed(self) -> bool:
        return self.meant.text == seen(self.text)


class _Article(Document):
    """The claims of an article as the rules see them."""

    def __init__(self, source: Source, notation: Notation, settings: Settings) -> None:
        header = Header(notation, settings.rounding, Names(), FigureReader(notation, is_shared=True))
        super().__init__("", source, header, ReadClaims(source))
        self.printed: dict[tuple[int, int], Printed] = {}
        """by number of the claim and place"""
        self.places: dict[Path, tuple[int, int]] = {}

    def span(self, path: Path, key: bool = False) -> tuple[int, int]:
        return self.places.get(path) or self.places.get(path[:2], (0, 0))

    def is_anchor(self, start: int) -> bool:
        return False

    def add(self, claim: Claim, printed: Sequence[Printed]) -> None:
        self.claims.append(claim)
        self.slowly.append(claim)
        for each in printed:
            self.printed[claim.index, each.start] = each
            self.places[path_of(claim.index, each.role)] = each.start, each.end
        self.places["claims", claim.index] = printed[0].start, printed[0].end


def decided(
    candidates: Sequence[Candidate], whole: Composed, text: str, evidence: Evidence, settings: Settings
) -> tuple[tuple[Claim, ...], tuple[Finding, ...], Habit]:
    """Claims, findings and habit, all with places in ``text``."""
    notation = evidence.lexicon.notation
    document = _Article(Source(text), notation, settings)
    reader = document.figures
    for index, candidate in enumerate(candidates):
        printed = figures_of(candidate, whole, text, reader)
        document.add(_claim(index, candidate, printed, whole, document), printed)
    shown = [_as_printed(claim, document) for claim in document.claims]
    findings = [
        _finding(each._replace(severity=rule.severity), shown, document)
        for rule in (_asked(document) if shown else ())
        if settings.runs(rule)
        for each in rule.check(document)
    ]
    findings.sort(key=lambda each: (each.start, SEVERITIES.index(each.severity), each.rule))
    return tuple(shown), tuple(findings), habit_of(document)


def _asked(document: Document) -> Iterator[Rule]:
    """The rules that may find something; of those that only pass on what was noted, the ones that have something."""
    noted = document.noted()
    return (rules()[name] for name in rules() if name in noted or name not in passed_on())


def figures_of(candidate: Candidate, whole: Composed, text: str, reader: FigureReader) -> list[Printed]:
    """The figures of a claim in the order in which a claim file has them."""
    roles = list(candidate.roles)
    if candidate.kind == "equation":
        roles = [roles[number] for number in _order(candidate.options["holds"])]
    counts: dict[str, int] = {}
    figures, kind = [], kinds()[candidate.kind]
    for role in roles:
        name = role.role
        if name in LISTS:
            counts[name] = counts.get(name, -1) + 1
            name = f"{name}[{counts[name]}]"
        start, end = whole.original(role.mention.start), whole.end(role.mention.end)
        meant = _meant(role, seen(text[start:end]), kind, reader)
        figures.append(Printed(name, start, end, text[start:end], meant, role))
    return figures


def _meant(role: Role, text: str, kind: Kind, reader: FigureReader) -> Written:
    """The figure, with the text that is printed if a claim file can read this in that role, and it says the same."""
    written = role.mention.written.as_printed
    if written.text != text and not isinstance(written, Ratio):
        try:
            printed = reader.of_role(text, role.role, kind)
        except Unreadable:
            printed = written
        if _same(printed, written):
            written = printed
    if not role.negative or written.num <= 0:
        return written
    return _rewritten(signed(written, True), _negated(written.text, reader))


def _negated(text: str, reader: FigureReader) -> str:
    """The text with a minus where it is read as one: before the digits, or before a sign of money."""
    first = next((at for at, character in enumerate(text) if character.isdigit()), 0)
    for at in (first, max(first - 1, 0), 0):
        turned = f"{text[:at]}−{text[at:]}"
        try:
            if reader.figure(turned).num < 0:
                return turned
        except Unreadable:
            continue
    return f"−{text}"


def _same(one: Written, other: Written) -> bool:
    return (one.__class__, one.num, one.den, one.step, one.hedge, one.kind, one.plain) == (
        other.__class__, other.num, other.den, other.step, other.hedge, other.kind, other.plain,
    )  # fmt: skip


def _claim(index: int, candidate: Candidate, printed: Sequence[Printed], whole: Composed, document: Document) -> Claim:
    kind = kinds()[candidate.kind]
    options = options_of(candidate)
    if candidate.kind == "equation":
        options["holds"] = stated(candidate.options["holds"], [each.meant.text for each in printed])
    fixed = {role: document.figures.figure(text) for role, text in candidate.constant.items()}
    given = given_from([*[(each.role, each.meant) for each in printed], *fixed.items()], options)
    verdict, failed = verdict_of(kind, given) if document.rounding == NEAREST else ("undetermined", None)
    gap = None
    if verdict == "undetermined":
        verdict, failed, gap = decide(kind, given, document.rounding)
    figures = [Figure(each.role, each.meant, each.start, each.end) for each in printed]
    figures.extend(Figure(role, figure, -1, -1) for role, figure in fixed.items())
    words = tuple([whole.text[start:end] for start, end in candidate.words])
    start, end = whole.original(candidate.start), whole.end(candidate.end)
    firm = candidate.firm and is_mostly_told(name_of(candidate))
    derivation = Derivation(candidate.pattern, words, start, end, firm)
    return Claim(
        index, f"{candidate.kind}-{index + 1}", candidate.kind, tuple(figures), verdict, recompute(kind, given), failed,
        gap.sentence if gap else "", "", options, True, derivation, gap.code if gap else "",
    )  # fmt: skip


def _order(template: str) -> Iterator[int]:
    """The numbers of the figures of an equation in the order in which it names them."""
    return (int(number) for number in _FIELD.findall(template))


@cache
def _shape(template: str) -> Comparison:
    from crossfoot.claims.expression import parse

    return parse(_FIELD.sub("x", template), Notation("", ".", ","))


def stated(template: str, texts: Sequence[str]) -> Comparison:
    """The equation with these figures in it; a number that is not printed may only stand behind all of them."""
    from crossfoot.claims.expression import Leaf

    pieces = _FIELD.split(template)[::2]
    leaves, at = [], 0
    for piece, text in zip(pieces, texts, strict=False):
        at += len(piece)
        leaves.append(Leaf(text, at, at + len(text), False))
        at += len(text)
    leaves += [
        Leaf(number[0], at + number.start(), at + number.end(), False) for number in _LITERAL.finditer(pieces[-1])
    ]
    stated = "".join(piece for pair in zip(pieces, [*texts, ""], strict=True) for piece in pair)
    filling = iter(texts)
    sides = tuple(re.sub("x", lambda _: next(filling), side) for side in _shape(template).texts)
    return _shape(template)._replace(text=stated, texts=sides, leaves=tuple(leaves))


def _as_printed(claim: Claim, document: _Article) -> Claim:
    """The claim with its figures as the article prints them; those that are not printed are left out."""
    figures = []
    for figure in claim.figures:
        printed = document.printed.get((claim.index, figure.start))
        if printed is not None:
            as_printed = figure.written.text == printed.text
            figures.append(figure if as_printed else figure._replace(written=figure.written.with_text(printed.text)))
    if len(figures) == len(claim.figures) and all(map(is_, figures, claim.figures)):
        return claim
    return claim._replace(figures=tuple(figures))


def _rewritten(written: Written, text: str) -> Written:
    """The same figure with another text."""
    return written if written.text == text else written.with_text(text)


def _finding(finding: Finding, claims: Sequence[Claim], document: _Article) -> Finding:
    claim = claims[finding.claim.index] if finding.claim is not None else None
    start, end = finding.start, finding.end
    if start < 0:
        start, end = document.span(finding.path)
    fixes: Sequence[Fix] = ()
    if claim is not None:
        fixes = with_each(finding.fixes, lambda fix: _fix(fix, claim.index, document))
    return finding._replace(claim=claim, start=start, end=end, fixes=fixes, related=())


def _fix(fix: Fix, index: int, document: _Article) -> Fix | None:
    """The fix in what the article could print; ``None`` where other words would be needed too."""
    title, rest, edits = "", fix.title, []
    printed_as: list[tuple[str, str]] = []
    for edit in fix.edits:
        printed = document.printed.get((index, edit.start))
        text = _fitting(edit.text, printed) if printed else None
        if text is None:
            return None
        assert printed is not None
        if printed.source.mention.in_words and fix.cause in _slips():
            return None  # "seven" has no digits that could be mistaken
        before, _, rest = rest.partition(edit.text)
        title += before + text
        printed_as.append((printed.meant.text, seen(printed.text)))
        edits.append(Edit(edit.path, text, edit.start, edit.end))
    for meant, shown in printed_as:
        rest = _as_shown(rest, meant, shown)
    return fix._replace(title=title + rest, edits=tuple(edits))


@cache
def _slips() -> frozenset[str]:
    """The causes that concern the digits of a figure."""
    from crossfoot.diagnosis.cause import causes

    return frozenset(cause.name for cause in causes() if cause.meant is not None)


def _as_shown(why: str, meant: str, shown: str) -> str:
    """The reason with a figure as the article prints it, where it stands by itself and is no part of another one."""
    return re.sub(rf"(?<![\d.,]){re.escape(meant)}(?!\d|[.,]\d)", lambda _: shown, why)


def _fitting(text: str, printed: Printed) -> str | None:
    meant, shown = printed.meant.text, seen(printed.text)
    mention = printed.source.mention
    if mention.in_words and mention.kind == TIMES:
        return None  # "doubled" is no figure that could be exchanged for one
    if printed.source.negative and _MINUS.search(meant) and not _MINUS.search(shown):
        if not _MINUS.search(text):
            return None  # "fell" would have to become "rose"
        text = _MINUS.sub("", text, count=1)
    if _MINUS.search(text) and not _MINUS.search(shown):
        return None
    if mention.in_words:
        return text
    old, new = _digits(meant), _digits(text)
    same = meant.replace(old, new, 1).lstrip("−") == text  # but for the digits
    digits = _digits(shown)
    if _RAISED in digits:
        new, text = new.replace(".", _RAISED), text.replace(".", _RAISED)
    elif old != digits.replace(" ", ""):
        new, text = new.translate(_TURNED), text.translate(_TURNED)
    if same:
        return shown.replace(digits, new, 1)
    money = _MONEY.match(shown)
    return money[0] + text if money and text[:1].isdigit() else text


def _digits(text: str) -> str:
    match = _NUMBER.search(text)
    return match[0] if match else ""
