"""What the page shows of claims, as JSON: figures, working, findings, what was probably meant, and messages to send on.
Places count as browsers do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NotRequired, TypedDict

from crossfoot.articles.draft import one_line
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Finding, Fix
from crossfoot.claims.roles import called_alone, path_of
from crossfoot.claims.working import SAID, steps
from crossfoot.desk.anchoring import Span
from crossfoot.desk.entries import Declined
from crossfoot.desk.pictures import Drawn, pictures
from crossfoot.desk.units import Units
from crossfoot.figures.notation import Notation
from crossfoot.messages import translated
from crossfoot.reports import phrases
from crossfoot.reports.cells import sentence
from crossfoot.reports.stated import stated

Place = tuple[int, int]
"""half-open, in units of UTF-16"""

_MOST_FIXES: Final = 5
_QUOTED: Final = 1000
"""characters of a passage that are quoted to the author"""
_AGREES: Final = ("consistent",)


class FigureTold(TypedDict):
    role: str
    called: str
    """the role in the language of the page"""
    text: str
    at: Place | None


class FindingTold(TypedDict):
    rule: str
    severity: str
    message: str
    accepted: str
    cell: str
    """of a table, ``outlays!B5``, where it accuses one"""


class Meant(TypedDict):
    """What was probably meant."""

    title: str
    sentence: str
    """the sentence with that in it; nothing where it is not known where it stands"""


class ClaimTold(TypedDict):
    key: str
    """the same in the next answer, as long as the claim is"""
    id: str
    kind: str
    index: int
    """its number in the claim file; -1 where it stands in none"""
    source: str
    """``file``, ``text`` for what was read, ``doubt`` for what was read and is not sure"""
    state: str
    """the verdict; ``accepted``, ``doubtful``"""
    said: str
    """the state in words"""
    message: str
    """what is wrong with it; what it says where nothing is"""
    at: Place | None
    figures: list[FigureTold]
    steps: list[tuple[str, str]]
    findings: list[FindingTold]
    meant: list[Meant]
    letter: str
    pictures: list[Drawn]


class FileTold(TypedDict):
    """What a claim file says of a text."""

    claims: list[ClaimTold]
    findings: list[FindingTold]
    """about no single claim of it"""
    declined: list[Declined]
    locale: str
    usable: bool
    quick: NotRequired[bool]
    """whether some of it was found before the text was what it is now"""


class Teller:
    """Tells claims that stand in one text."""

    def __init__(self, text: str, notation: Notation) -> None:
        self.text = text
        self.units = Units(text)
        self.notation = notation

    def place(self, span: Span | None) -> Place | None:
        return None if span is None else (self.units.of(span[0]), self.units.of(span[1]))

    def claim(
        self, claim: Claim, findings: Sequence[Finding], at: Span | None, places: Sequence[Span | None], source: str
    ) -> ClaimTold:
        """``findings`` are those about the claim, ``places`` the figures in the text; both in the claim's order."""
        state = state_of(claim, findings, source)
        spots = {path_of(claim.index, figure.role): span for figure, span in zip(claim.figures, places, strict=True)}
        spots |= {("figures", each.name): span for each, span in zip(claim.figures, places, strict=True) if each.name}
        meant = list(self._meant(findings, at, spots))
        passage = one_line(self.text[at[0] : at[1]]) if at and at[1] - at[0] <= _QUOTED else ""
        message = next((each.message for each in findings if not each.accepted), "") or claim.why
        if not message and claim.verdict == "consistent":
            message = stated(claim, self.notation)
        complaints = [sentence(each.message) for each in findings if each.severity != "note" or source == "doubt"]
        return {
            "key": _key(claim, source),
            "id": claim.id,
            "kind": claim.kind,
            "index": claim.index if source == "file" else -1,
            "source": source,
            "state": state,
            "said": translated("these figures may not belong together") if state == "doubtful" else said(state),
            "message": sentence(message),
            "at": self.place(at),
            "figures": [
                {
                    "role": each.role,
                    "called": called_alone(claim.kind, each.role),
                    "text": sentence(one_line(each.written.text)),
                    "at": self.place(span),
                }
                for each, span in zip(claim.figures, places, strict=True)
            ],
            "steps": [(translated(each.label), sentence(each.text)) for each in steps(claim, self.notation)],
            "findings": list(map(finding_told, findings)),
            "meant": meant,
            "pictures": [] if state == "consistent" else pictures(claim, self.notation),
            "letter": letter(passage, complaints, [each["title"] for each in meant]) if complaints else "",
        }

    def _meant(self, findings: Sequence[Finding], at: Span | None, spots: dict[Any, Span | None]) -> Iterator[Meant]:
        for finding in findings:
            if finding.accepted or finding.severity == "note":
                continue
            for fix in finding.fixes[:_MOST_FIXES]:
                yield {"title": sentence(fix.title), "sentence": self._corrected(fix, at, spots)}

    def _corrected(self, fix: Fix, at: Span | None, spots: dict[Any, Span | None]) -> str:
        edits = []
        for edit in fix.edits:
            span = spots.get(edit.path) or spots.get(edit.path[:3])
            if span is None or at is None or not at[0] <= span[0] <= span[1] <= at[1]:
                return ""
            edits.append((*span, edit.text))
        if not edits or at is None:
            return ""
        passage, low = self.text[at[0] : at[1]], at[0]
        for start, end, text in sorted(edits, reverse=True):
            passage = passage[: start - low] + text + passage[end - low :]
        return one_line(passage)


def finding_told(finding: Finding) -> FindingTold:
    cell = f"{finding.cells[0].table}!{finding.cells[0].name}" if finding.cells else ""
    message, accepted = sentence(finding.message), sentence(finding.accepted)
    return {
        "rule": finding.rule, "severity": finding.severity, "message": message, "accepted": accepted, "cell": cell,
    }  # fmt: skip


def state_of(claim: Claim, findings: Sequence[Finding], source: str) -> str:
    """What the page marks a claim as."""
    if source == "doubt":
        return "doubtful"
    heavy = [each for each in findings if each.severity != "note"] or list(findings)
    if heavy and all(each.accepted for each in heavy):
        return "accepted"
    wrong = claim.verdict in _AGREES and any(each.severity == "error" and not each.accepted for each in findings)
    return "mismatch" if wrong else claim.verdict


def said(state: str) -> str:
    return translated(SAID[state]) if state in SAID else translated("accepted")


def _key(claim: Claim, source: str) -> str:
    """By what it says, not by where it stands, which moves with every key."""
    if source == "file":
        return f"file {claim.id}"
    return " ".join((source, claim.kind, *(f"{each.role}={each.written.text}" for each in claim.figures)))


def apart(claims: list[ClaimTold]) -> list[ClaimTold]:
    """With keys that differ where claims say the same."""
    seen: dict[str, int] = {}
    for each in claims:
        seen[each["key"]] = count = seen.get(each["key"], 0) + 1
        each["key"] += f" {count}" if count > 1 else ""
    return claims


def letter(passage: str, messages: Sequence[str], titles: Sequence[str]) -> str:
    """A message to the author of the text, in words that need no manual."""
    lines = [translated("Dear author,"), "", translated("one thing in your text that we could not follow:"), ""]
    if passage:
        lines += [translated("“{passage}”", passage=sentence(passage)), ""]
    lines += [translated("By our count, {message}.", message=each) for each in messages]
    if titles:
        lines.append(translated("Perhaps this was meant: {titles}.", titles=phrases.either(titles[:3])))
    lines += ["", translated("Could you tell us which figure is right, and where it comes from?"), ""]
    return "\n".join([*lines, translated("Thank you.")])
