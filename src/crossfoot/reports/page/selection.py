"""Which claims and findings have a card, all of them or of very many the most severe, and what leads to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import Final

from crossfoot.claims.finding import SEVERITIES, Checked
from crossfoot.records import NamedTuple
from crossfoot.reports.findings import rank
from crossfoot.reports.page.names import Anchors, headline_of, names, words_of_claim, words_of_finding
from crossfoot.reports.page.verdicts import RANKS

CARDS: Final = 1_000
"""cards of a page: of more of them nobody reads the last, and some browsers do not even show it"""


class Key(NamedTuple):
    """A claim of a document, or a finding that belongs to none of its claims."""

    document: int
    is_claim: bool
    number: int
    """the index of the claim, or the number of the finding among those of the document"""


class Cards(NamedTuple):
    """The cards of a page."""

    shown: frozenset[Key] | None
    """nothing where all have one"""
    all: int
    """claims and findings of no claim"""
    names: Sequence[str] = ()
    """what each document is called"""
    titles: Sequence[str] = ()
    documents: Sequence[str] = ()
    """the id of each document"""
    anchors: Mapping[Key, str] = {}

    def target(self, key: Key) -> str:
        """The id of the card; nothing where there is none."""
        return self.anchors[key] if self.shown is None or key in self.shown else ""

    @property
    def left_out(self) -> int:
        return self.all - len(self.shown) if self.shown is not None else 0


def key_of(document: int, checked: Checked, order: int) -> Key:
    """What the card of a finding is about: its claim if that is among the claims of the document, else the finding
    itself. A claim without a kind is not among them.
    """
    claim = checked.findings[order].claim
    if claim is not None:
        at = bisect_left(checked.claims, claim.index, key=lambda each: each.index)
        if at < len(checked.claims) and checked.claims[at].index == claim.index:
            return Key(document, True, claim.index)
    return Key(document, False, order)


def cards_of(documents: Sequence[Checked]) -> Cards:
    """The cards, chosen by the worst finding that is not accepted, then by the verdict, then as they stand."""
    gathered = [(each.path, headline_of(each), list(_words(at, each))) for at, each in enumerate(documents)]
    shown = names([path for path, _, _ in gathered])
    given, own = Anchors(), list[str]()
    anchors: dict[Key, str] = {}
    for name, (_, _, keys) in zip(shown, gathered, strict=True):
        own.append(given.new(name.rpartition("/")[2].partition(".")[0] or "document"))
        before = own[-1] if len(shown) > 1 else ""
        anchors.update((key, given.new(words, before)) for key, words in keys)
    titles = [headline or name for name, (_, headline, _) in zip(shown, gathered, strict=True)]
    if len(anchors) <= CARDS:
        return Cards(None, len(anchors), shown, titles, own, anchors)
    ranked = (each for at, checked in enumerate(documents) for each in _ranked(at, checked))
    return Cards(frozenset(key for _, key in nsmallest(CARDS, ranked)), len(anchors), shown, titles, own, anchors)


def _words(number: int, checked: Checked) -> Iterator[tuple[Key, str]]:
    """Each card of a document with what its id is made of."""
    for claim in checked.claims:
        yield Key(number, True, claim.index), words_of_claim(claim)
    for order, finding in enumerate(checked.findings):
        key = key_of(number, checked, order)
        if not key.is_claim:
            yield key, words_of_finding(finding)


def _ranked(number: int, checked: Checked) -> Iterator[tuple[tuple[int, int, int], Key]]:
    """Each card of a document with its rank; those of findings rank as the findings do."""
    ranks: dict[Key, tuple[int, int, int]] = {}
    for order, finding in enumerate(checked.findings):
        key = key_of(number, checked, order)
        ranks[key] = min(ranks.get(key, (len(SEVERITIES), number, order)), (rank(finding), number, order))
    for claim in checked.claims:
        key = Key(number, True, claim.index)
        if key not in ranks:
            ranks[key] = (len(SEVERITIES) + 1 + RANKS[claim.verdict], number, claim.index)
    yield from ((place, key) for key, place in ranks.items())
