"""Shares of a plan: what was done, what was to be done, and the percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.near_misses import near
from crossfoot.articles.patterns.wholes import stated
from crossfoot.articles.proposal import Candidate, Recall, Role, same_unit
from crossfoot.articles.sentence import COUNT, Mention, Sentence

PLAN_NEAR: Final = re.compile(r"\)?[uvOVy]{0,4}K")
_AIMED: Final = re.compile(r"K[uvyOVF(]{0,3}n")
_AIM: Final = re.compile(r"n[uvO]{0,2}K(?![uvyOVF(]{0,3}n)")
_ALL: Final = 100
_FEW: Final = 4
_NEAR: Final = 30
"""letters on either side of a percentage among which its target is looked for"""


def _targets(sentence: Sentence, place: int) -> list[int]:
    """The figures near a place that stand beside a word for a plan: a target of 120, the 40 million tonnes planned."""
    letters, low, high = sentence.letters, max(place - _NEAR, 0), place + _NEAR
    found = [each.end() - 1 for each in _AIMED.finditer(letters, low, high)]
    return found or [each.start() for each in _AIM.finditer(letters, low, high)]


def of_plan(
    sentence: Sentence, at: int, place: int, part: Mention, percent: Mention, recall: Recall
) -> Iterator[Candidate]:
    """``part`` at ``at`` is what the percentage at ``place`` seems to be said of."""
    letters = sentence.letters
    if "K" not in letters[max(place - _NEAR, 0) : place + _NEAR]:
        return
    said = bool(PLAN_NEAR.match(letters, place + 1)) or "K" in letters[max(at - 12, 0) : place]
    aims = _targets(sentence, place)
    for aim in aims:
        target = sentence.items[aim]
        done, where = (part, at) if aim != at else _done(sentence, aims, place, part)
        if not isinstance(target, Mention) or done is None or not same_unit(target, done):
            continue
        if not said and not place < aim <= place + _FEW:
            continue
        linked = bool(PLAN_NEAR.match(letters, place + 1)) or bool(set(letters[where + 1 : place]) & set("CK(:"))
        linked = linked or place < aim <= place + _FEW
        one_way = (done.written.value > target.written.value) == (percent.written.value > _ALL)
        meant = len(aims) == 1 and linked and where < place and one_way
        telling = meant and near(done, target, percent)
        roles = (Role("part", done), Role("target", target), Role("percent", percent))
        yield stated(sentence, roles, "part-percent-of-plan", min(where, place), max(aim, place), telling, meant)
    if aims or not said or at > place:
        return
    for target, _, _ in recall.before(percent.start):
        if same_unit(target, part) and target.written.value and target is not part:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield stated(sentence, roles, "plan-part-percent", at, place, False)
    if PLAN_NEAR.match(letters, place + 1):
        alone = (Role("part", part), Role("percent", percent))
        yield stated(sentence, alone, "part-percent-of-unprinted-plan", at, place, False)


def _done(sentence: Sentence, aims: list[int], place: int, target: Mention) -> tuple[Mention | None, int]:
    """The nearest figure before a percentage that is no target, and its place."""
    for at in range(place - 1, max(place - 1 - _NEAR, -1), -1):
        item = sentence.items[at]
        if at not in aims and isinstance(item, Mention) and item.kind == COUNT and same_unit(item, target):
            return item, at
    return None, -1


def of_plan_before(sentence: Sentence, place: int, percent: Mention, recall: Recall) -> Iterator[Candidate]:
    """A percentage of a plan that stands apart from what was done: any figure before it that gives it."""
    for aim in _targets(sentence, place):
        target = sentence.items[aim]
        if aim < place or not isinstance(target, Mention):
            continue
        for part, _, _ in recall.before(percent.start):
            if same_unit(part, target) and part is not target:
                roles = (Role("part", part), Role("target", target), Role("percent", percent))
                yield stated(sentence, roles, "part-and-percent-of-plan", place, aim, False)
