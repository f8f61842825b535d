"""Whether one slip is all that explains why the figures of a change do not fit: up 21% to 14.1 million from 33.9."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from crossfoot.articles.clause import without_numerals
from crossfoot.articles.cues._changes import Change, Slots
from crossfoot.articles.proposal import Candidate, judged, same_unit
from crossfoot.articles.sentence import COUNT, POINTS, Mention, Sentence
from crossfoot.articles.slips import is_explained_change, is_explained_gap
from crossfoot.articles.wordings import symbols, wording

_OTHERS: Final = symbols("figure percent points fraction range ratio multiple joined part parts plan ;")
_AGAIN: Final = wording(",? share few? figure few*2 each,?")
"""41.1 million, or 50 cents a share"""
_LAST: Final = wording("END or ,|)|;|joined")
_THREE: Final = 3
_TEN: Final = 10


def is_misprinted(sentence: Sentence, slots: Slots) -> bool:
    """Whether three figures of one change, between which nothing else is told, would fit but for one wrong digit, or
    two exchanged ones.
    """
    return _are_together(sentence, slots) and not _is_against_another(sentence, slots) and is_slip(slots)


def is_slip(slots: Slots) -> bool:
    """The same of three figures that words tie to each other, wherever they stand."""
    figures = {role: slot.mention for role, slot in slots.items()}
    if len(figures) != _THREE or any(_is_unsure(each) for each in figures.values()):
        return False
    ends = [figures[role].written for role in ("from", "to") if role in figures]
    if any(abs(each.num) < _TEN * each.step for each in ends):
        return False  # a slip explains anything of one digit
    falls = any(slots[role].falls for role in ("percent", "by") if role in slots)
    if "percent" in figures:
        one, other = (figures[role] for role in ("from", "to", "by") if role in figures)
        return one.kind == COUNT and same_unit(one, other) and is_explained_change(figures, falls)
    return figures.keys() == {"from", "to", "by"} and _is_misprinted_gap(figures, falls)


def is_misprint(claim: Candidate) -> bool:
    """The same of a claim."""
    figures = {role.role: role.mention for role in claim.roles}
    if any(_is_unsure(each) for each in figures.values()):
        return False
    falls = any(role.negative for role in claim.roles)
    return same_unit(figures["from"], figures["to"]) and is_explained_change(figures, falls)


def sure_changes(change: Change, slots: Slots, pattern: str) -> Iterator[Candidate]:
    """What is told of both ends of a change of which the words leave no other reading: that they fit, or that one slip
    in them, in their difference or in their percentage explains why they do not.
    """
    results = [role for role in ("by", "percent") if role in slots]
    told = {role: change.candidate({**_ends(slots), role: slots[role]}, pattern) for role in results}
    wrong = [role for role, each in told.items() if not judged(each).fits]
    if not wrong:
        yield change.candidate(slots, pattern)._replace(telling=True, said=True)
    elif len(wrong) == 1 and is_slip({**_ends(slots), wrong[0]: slots[wrong[0]]}):
        yield told[wrong[0]]._replace(telling=True, said=True, certain=True)


def _ends(slots: Slots) -> Slots:
    return {role: slots[role] for role in ("from", "to")}


def _is_unsure(one: Mention) -> bool:
    return one.in_words or one.unlike or one.doubtful or bool(one.written.hedge)


def _is_misprinted_gap(figures: Mapping[str, Mention], falls: bool) -> bool:
    old, new, gap = figures["from"], figures["to"], figures["by"]
    alike = same_unit(old, new) and gap.kind != POINTS and same_unit(gap, new)
    return alike and is_explained_gap(old, new, gap, falls)


def _is_against_another(sentence: Sentence, slots: Slots) -> bool:
    """Whether more is said of a percentage behind the others, which may be against another figure, that is not printed:
    up 2.8 million in a week to 121.5 million, a gain of 8.3% over last year.
    """
    percent, last = slots.get("percent"), max(slot.place for slot in slots.values())
    return percent is not None and percent.place == last and not _LAST.match(sentence.letters, last + 1)


def _are_together(sentence: Sentence, slots: Slots) -> bool:
    """Whether all stand in the sentence, and nothing between them but words, and what tells one of them again."""
    places = sorted(slot.place for slot in slots.values())
    if any(sentence.items[slot.place] is None or slot.mention.start < sentence.start for slot in slots.values()):
        return False
    letters = without_numerals(sentence)
    between = "".join(letters[low + 1 : high] + " " for low, high in pairwise(places))
    return not set(_AGAIN.sub("", between)) & _OTHERS
