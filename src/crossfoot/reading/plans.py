"""Shares of a plan: what was done, what was to be done, and the percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.reading.candidates import Candidate, Recall, Role
from crossfoot.reading.mentions import Mention, Sentence
from crossfoot.reading.wholes import stated

_PLAN_AFTER: Final = re.compile(r"[uOV]{0,3}K[uvyOV]{0,4}\(?[uO]{0,2}n")
PLAN_NEAR: Final = re.compile(r"\)?[uvOVy]{0,4}K")
_PLANNED: Final = re.compile(r"\)?[OSu]{1,3}n[uvO]{0,2}K")


def of_plan(
    sentence: Sentence, at: int, place: int, part: Mention, percent: Mention, recall: Recall
) -> Iterator[Candidate]:
    letters = sentence.letters
    behind = _PLAN_AFTER.match(letters, place + 1)
    near = PLAN_NEAR.match(letters, place + 1) or "K" in letters[max(at - 12, 0) : place]
    planned = _PLANNED.match(letters, max(at, place) + 1)
    if planned:
        target = sentence.items[letters.index("n", planned.start())]
        if isinstance(target, Mention) and target.unit == part.unit:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield stated(sentence, roles, "part-percent-of-plan", min(at, place), planned.end() - 1, at < place)
            return
    if behind:
        target = sentence.items[behind.end() - 1]
        if isinstance(target, Mention) and target.unit == part.unit:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield stated(sentence, roles, "part-percent-of-plan", min(at, place), behind.end() - 1, at < place)
            return
    if not near or at > place:
        return
    for target, _, _ in recall.before(percent.start):
        if target.unit == part.unit and target.written.value and target is not part:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield stated(sentence, roles, "plan-part-percent", at, place, False)
    if PLAN_NEAR.match(letters, place + 1):
        alone = (Role("part", part), Role("percent", percent))
        yield stated(sentence, alone, "part-percent-of-unprinted-plan", at, place, False)


def of_plan_before(sentence: Sentence, place: int, percent: Mention, recall: Recall) -> Iterator[Candidate]:
    """A percentage of a plan that stands apart from both figures: any two of them that give it."""
    behind = _PLAN_AFTER.match(sentence.letters, place + 1)
    target = sentence.items[behind.end() - 1] if behind else None
    if not behind or not isinstance(target, Mention):
        return
    for part, _, _ in recall.before(percent.start):
        if part.unit == target.unit:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield stated(sentence, roles, "part-and-percent-of-plan", place, behind.end() - 1, False)
