"""A claim file cut into a head and one piece for each claim, and what was found in each piece.

What a claim says is decided by its own text, by the head (locale, rounding, declared names) and by nothing else, so a
keystroke makes one piece new and leaves the others as they are. The few things that claims decide together (ids that
stand twice, the habit of rounding, names that nobody uses, percentages that a total lists) are put together again
each time; they are cheap (``crossfoot.lsp.joined``).

Where a piece may be cut is what the parser says: the dash of a list entry, first in its line. There the state of the
parser is always the same (anchors apart, with which a file is not cut), so a piece may be exchanged for whatever brings
the parser from one such dash to the next.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from crossfoot.claimfile.document import Document
from crossfoot.claimfile.habit import Leaning, leaning
from crossfoot.claimfile.parsing import Mapping as SourceMapping
from crossfoot.claimfile.parsing import Node, Source
from crossfoot.claimfile.parsing import Sequence as SourceSequence
from crossfoot.claims.claim import Claim, Path
from crossfoot.claims.finding import Checked, Finding
from crossfoot.records import NamedTuple

TOGETHER: Final = frozenset({"duplicate-id", "departs-from-habit", "unused-figure", "source-changed"})
"""rules that look at more than one claim"""
_DIRECTIVE: Final = re.compile("^%", re.MULTILINE)
_NONE: Final[frozenset[str]] = frozenset()


class CheckedText(NamedTuple):
    """A text that was checked as a whole; pieces of it live on in later versions."""

    document: Document
    source: Source
    """with every claim in it"""
    head: int
    """where the first piece begins; what lies before is the same in every text that shares pieces with this one"""


class ClaimPiece(NamedTuple):
    """One entry of ``claims:``, from the line of its dash to the next; offsets and numbers are those of its origin."""

    origin: CheckedText
    number: int
    start: int
    size: int
    node: Node
    claim: Claim | None
    """``None`` where no claim could be made of the entry"""
    numbered: bool
    """whether the id of the claim is only its number"""
    findings: tuple[Finding, ...]
    """of rules that look at one claim"""
    leaning: Leaning | None
    names: frozenset[str]
    """declared names that it uses"""
    doubles: int
    """keys that stand twice"""
    shared: object
    """what claims that share its names need to know of it; ``None`` where it shares none"""

    own_figures: int
    """printed in the claim itself"""


class Cut(NamedTuple):
    """A whole text in pieces."""

    origin: CheckedText
    column: int
    """of the dashes"""
    pieces: list[ClaimPiece]
    others: tuple[Finding, ...]
    """what was found in the head"""


def entries(source: Source) -> SourceSequence:
    """The list under ``claims:``; empty where there is none."""
    claims = source.root.get("claims") if isinstance(source.root, SourceMapping) else None
    return claims if isinstance(claims, SourceSequence) else SourceSequence()


def cut(document: Document, source: Source, checked: Checked) -> Cut | None:
    """The pieces of a text with what was found in them; nothing where it cannot be cut safely.

    ``document`` and ``checked`` have every claim decided by itself, ``source`` the whole tree.
    """
    if {each.rule for each in document.acceptances} & TOGETHER:
        return None
    starts, column = boundaries(source)
    if not starts or any(each.start >= starts[0] for each in source.problems if number_of(each.path) < 0):
        return None
    origin = CheckedText(document, source, starts[0])
    findings: dict[int, list[Finding]] = {}
    others: list[Finding] = []
    for finding in checked.findings:
        if finding.rule not in TOGETHER:
            number = finding.claim.index if finding.claim else number_of(finding.path)
            findings.setdefault(number, []).append(finding) if number >= 0 else others.append(finding)
    doubles = Counter(number_of(each.path) for each in source.problems)
    accepted: dict[int, list[tuple[str, str]]] = {}
    for each in document.acceptances:
        accepted.setdefault(each.index, []).append((each.rule, each.reason))
    claims = {claim.index: claim for claim in checked.claims}
    starts.append(len(source.text))
    pieces = []
    for number, node in enumerate(entries(source)):
        claim = claims.get(number)
        names = _NONE if claim is None else _names(document, claim)
        named = isinstance(node, SourceMapping) and isinstance(node.get("id"), str) and bool(node["id"])
        pieces.append(
            ClaimPiece(
                origin, number, starts[number], starts[number + 1] - starts[number], node, claim, not named,
                tuple(findings.get(number, ())), None if claim is None else leaning(claim), names, doubles[number],
                (_alike(claim), accepted.get(number)) if names and claim is not None else None,
                0 if claim is None else sum(not figure.name for figure in claim.figures),
            )
        )  # fmt: skip
    return Cut(origin, column, pieces, tuple(others))


def number_of(path: Path) -> int:
    """The claim that a path leads into; -1 for a path that leads elsewhere."""
    return path[1] if len(path) > 1 and path[0] == "claims" and isinstance(path[1], int) else -1


def _names(document: Document, claim: Claim) -> frozenset[str]:
    if not document.names:
        return _NONE
    named = (document.names.get(figure.name) for figure in claim.figures if figure.name)
    return frozenset(each.name for each in named if each is not None)


def _alike(claim: Claim) -> Claim:
    """The claim without its place and its description."""
    figures = tuple(figure._replace(start=0, end=0) for figure in claim.figures)
    return claim._replace(index=0, figures=figures, about="")


def boundaries(source: Source) -> tuple[list[int], int]:
    """Where the line of each entry of ``claims:`` begins, and the column of the dashes.

    Nothing where the list is not the last thing in the file, or is not written with dashes on lines of their own, or
    where an anchor or a directive may reach from one entry into another.
    """
    text, root, claims = source.text, source.root, entries(source)
    if (
        not claims
        or not isinstance(root, SourceMapping)
        or next(reversed(root)) != "claims"
        or source.anchored
        or "tables" in root
    ):
        return [], 0
    key = source.span(("claims",), key=True)[0]
    if text[max(key - 1, 0) : key].strip("\r\n\ufeff") or _DIRECTIVE.search(text, 0, key):
        return [], 0
    starts: list[int] = []
    column = -1
    behind = key
    for number, node in enumerate(claims):
        content = source.span(("claims", number))[0] if isinstance(node, str) else node.start
        dash = text.rfind("-", behind, content)
        line = max(text.rfind("\n", behind, dash), text.rfind("\r", behind, dash)) + 1
        column = dash - line if column < 0 else column
        if dash < 0 or not line or dash - line != column or text[line:dash].strip(" "):
            return [], 0
        if content > dash + 1 and text[dash + 1 : content].strip(" \r\n"):
            return [], 0
        starts.append(line)
        behind = content
    return starts, column


def leads_on(text: str, column: int, count: int) -> bool:
    """Whether these entries of a list, with dashes in that column, leave the parser where another entry may follow."""
    from crossfoot.claimfile.parsing import SourceError, parse

    prefix = "claims:\n"
    closed = text if text.endswith(("\n", "\r")) else f"{text}\n"
    last = f"{' ' * column}- {{id: last}}\n"
    try:
        source = parse(f"{prefix}{closed}{last}")
    except SourceError:
        return False
    if not isinstance(source.root, SourceMapping) or list(source.root) != ["claims"]:
        return False
    listed = entries(source)
    starts, there = boundaries(source)
    return (
        len(listed) == count + 1
        and there == column
        and starts[:1] == [len(prefix)]
        and starts[-1] == len(prefix) + len(closed)
        and dict(listed[-1] if isinstance(listed[-1], SourceMapping) else {}) == {"id": "last"}
    )
