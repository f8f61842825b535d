"""What the parts of the page know of one document: its findings by claim, its marks, and what they are called."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from crossfoot.claimfile.lines import Lines
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding
from crossfoot.figures.locales import notation_or_unknown
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases
from crossfoot.reports.page.markup import Markup, element
from crossfoot.reports.page.selection import Cards, Key, key_of
from crossfoot.reports.page.verdicts import RANKS, in_words

LONG: Final = 24
"""characters of a figure within which a line may end"""
_AROUND: Final = 3
"""lines that are shown on either side of a fault in a file that could not be read"""


def place_of(checked: Checked, start: int) -> str:
    """``page 3`` of what has pages, ``line 12`` of a claim file; nothing for other articles, whose lines are those of
    the text that was taken out of them.
    """
    if checked.pages:
        return translated("page {number}", number=checked.page(start))
    if checked.article or not checked.lines:
        return ""
    return translated("line {number}", number=bisect_right(checked.lines, max(start, 0)))


class Mark(NamedTuple):
    """A stretch of the text that leads somewhere: a figure, the place of a finding, a number that no claim uses."""

    start: int
    end: int
    style: str
    """a verdict, a severity, or ``unbound``"""
    target: str
    """the id that it leads to; empty for an unbound number, and for what has no card"""
    about: str
    hit: bool = False
    """a finding points at it"""

    @property
    def is_named(self) -> bool:
        """Whether a link may lead to it, so that it needs an id; the many thousands to which none does have none."""
        return bool(self.target) or self.style == "unbound"


class Sheet:
    """One document of the report, with ids that are unique on the page."""

    def __init__(self, number: int, checked: Checked, cards: Cards) -> None:
        self.number = number
        self.checked = checked
        self._cards = cards
        self.text = checked.text
        self.notation = notation_or_unknown(checked.locale)
        self.lines: Sequence[int] = checked.lines or Lines(checked.text).starts
        self.shown = (0, len(self.text)) if checked.usable else self._excerpt()
        """the offsets between which the text is shown"""
        self.of_claim: dict[int, list[Finding]] = {}
        self.of_none: list[tuple[int, Finding]] = []
        """findings that belong to no claim of the page, each with its number"""
        self.without_card = sum(not self.target(claim) for claim in checked.claims)
        """claims and findings that are only marked in the text"""
        self._keys = [key_of(number, checked, order) for order in range(len(checked.findings))]
        for order, (key, finding) in enumerate(zip(self._keys, checked.findings, strict=True)):
            if key.is_claim:
                self.of_claim.setdefault(key.number, []).append(finding)
            elif cards.target(key):
                self.of_none.append((order, finding))
            else:
                self.without_card += 1
        self.conflicts = {
            claim: order for order, finding in self.of_none if finding.conflict for claim in finding.conflict.claims
        }
        """the ids of claims that exclude each other, with the number of the finding that says so"""
        self.named = {claim.id: self.claim_id(claim) for claim in reversed(checked.claims) if self.target(claim)}
        self.marks = self._marks()
        self._marked = {mark.start for mark in self.marks if mark.is_named}

    @property
    def id(self) -> str:
        return self._cards.documents[self.number]

    @property
    def is_alone(self) -> bool:
        """Whether it is the only document of the page."""
        return len(self._cards.documents) == 1

    @property
    def title(self) -> str:
        return self._cards.titles[self.number]

    @property
    def name(self) -> str:
        """What its file is called."""
        return self._cards.names[self.number]

    def claim_id(self, claim: Claim) -> str:
        return self._cards.anchors[Key(self.number, True, claim.index)]

    def finding_id(self, order: int) -> str:
        return self._cards.anchors[Key(self.number, False, order)]

    def target(self, claim: Claim) -> str:
        """The id of the card of a claim; nothing where it has none."""
        return self._cards.target(Key(self.number, True, claim.index))

    def mark_id(self, start: int) -> str:
        return f"{self.id}--t{start}"

    def line(self, offset: int) -> int:
        """The line of an offset, counted from 1."""
        return bisect_right(self.lines, offset)

    def place(self, start: int) -> str:
        """Where that is, for people: a page of what has pages, a line of a claim file."""
        return place_of(self.checked, start)

    def place_link(self, start: int) -> Markup | None:
        """``line 12``, leading to the mark there if there is one; nothing for a place outside the text."""
        if not 0 <= start <= len(self.text) or not self.text:
            return None
        place = self.place(start)
        label, style = place or translated("in the text"), "place" if place else "place here"
        if start in self._marked:
            return element("a", label, href=f"#{self.mark_id(start)}", class_=style)
        return element("span", label, class_=style)

    def _excerpt(self) -> tuple[int, int]:
        at = max((finding.start for finding in self.checked.findings), default=0)
        line = self.line(max(at, 0)) - 1
        last = line + _AROUND + 1
        return self.lines[max(line - _AROUND, 0)], self.lines[last] if last < len(self.lines) else len(self.text)

    def _marks(self) -> list[Mark]:
        """Marks that do not overlap, in the order of the text; of several claims that use a figure the worst counts."""
        worst: dict[tuple[int, int], Claim] = {}
        for claim in self.checked.claims:
            for figure in claim.figures:
                place = (figure.start, figure.end)
                if place not in worst or RANKS[claim.verdict] < RANKS[worst[place].verdict]:
                    worst[place] = claim
        hits = {(finding.start, finding.end) for finding in self.checked.findings if not finding.accepted}
        marks = [
            Mark(*place, claim.verdict, self.target(claim), in_words(claim.verdict).name, place in hits)
            for place, claim in worst.items()
        ]
        for order, finding in enumerate(self.checked.findings):
            if (finding.start, finding.end) not in worst:
                target = self._cards.target(self._keys[order])
                marks.append(
                    Mark(
                        finding.start,
                        finding.end,
                        finding.severity,
                        target,
                        phrases.severity_name(finding.severity),
                        True,
                    )
                )
        marks += [
            Mark(each.start, each.end, "unbound", "", translated("in no claim: {why}", why=translated(each.why)))
            for each in self.checked.unbound
        ]
        kept: list[Mark] = []
        upto, end = self.shown
        for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
            if upto <= mark.start < mark.end <= end:
                kept.append(mark)
                upto = mark.end
        return kept
