"""Shares: a fraction or a part with its percentage, and the whole that it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.reading.candidates import Candidate, Recall, Role, same_thing
from crossfoot.reading.mentions import Fraction, Mention, Sentence

_AFTER: Final = re.compile(r"[uvwCOSKE]{0,8}(?:,[uvwCOSKE]{1,6}){0,2}([,(:]{0,2})[uvyCEOSM]{0,5}p")
_LINK: Final = re.compile(r"[uvwOSKy]{0,5}(?:,[uvwOSK]{1,4}){0,3}([,(:]{0,2})[uvyCEOSMT]{0,5}p")
_BEFORE: Final = re.compile(r"p[uv]{0,2}\([uvOC]{0,2}$")
_BARE: Final = re.compile(r"[uvwCO]{0,4}\([uC]{1,3}n\)")
_PLAN_AFTER: Final = re.compile(r"[uOV]{0,3}K[uvyOV]{0,4}\(?[uO]{0,2}n")
_PLAN_NEAR: Final = re.compile(r"\)?[uvOVy]{0,4}K")
_WITHIN: Final = re.compile(r"[^:;]*[IO][^:;]*")


def shares(sentence: Sentence, recall: Recall) -> Iterator[Candidate]:
    letters = sentence.letters
    taken: set[int] = set()
    for place, letter in enumerate(letters):
        if letter == "f":
            yield from _of_fraction(sentence, place, taken)
    for place, letter in enumerate(letters):
        if letter == "p" and place not in taken:
            yield from _of_part(sentence, place, recall)


def _candidate(sentence: Sentence, roles: tuple[Role, ...], pattern: str, first: int, last: int, telling: bool) -> Candidate:
    words = tuple(
        (sentence.starts[n], sentence.ends[n]) for n in range(first, last + 1) if sentence.letters[n] in "CIOSKGRM"
    )
    start = min(sentence.start, *(role.mention.start for role in roles))
    return Candidate("share", roles, pattern, start, sentence.end, words, telling)


def _of_fraction(sentence: Sentence, place: int, taken: set[int]) -> Iterator[Candidate]:
    letters = sentence.letters
    fraction = sentence.items[place]
    assert isinstance(fraction, Fraction)
    part = Role("part", fraction.part), Role("whole", fraction.whole)
    before = _BEFORE.search(letters, max(place - 6, 0), place)
    closed = letters[place + 1 : place + 2] in (")", ";")
    after = None if closed else _AFTER.match(letters, place + 1)
    if before and before.start() not in taken and not after:
        at = before.start()
        taken.add(at)
        yield _with_percent(sentence, part, at, "percent-then-fraction", at, place, not fraction.doubtful)
        return
    if after and (after[1].endswith("(") or "C" in after[0] or letters[place + 1] == "p"):
        at = after.end() - 1
        owned = after[1].endswith("(") or "C" in after[0] or not _BEFORE.match(letters[at : at + 4].rstrip("f"))
        if owned:
            taken.add(at)
            yield _with_percent(sentence, part, at, "fraction-then-percent", place, at, not fraction.doubtful)
            return
    bare = _BARE.match(letters, place + 1)
    if bare:
        number = sentence.items[bare.end() - 2]
        assert isinstance(number, Mention)
        if number.written.place < 0 and not number.unit:
            roles = (*part, Role("percent", number))
            yield _candidate(sentence, roles, "fraction-then-bare-percent", place, bare.end() - 2, True)
            return
    if not fraction.doubtful:
        yield _bounded(sentence, fraction, place)


def _bounded(sentence: Sentence, fraction: Fraction, place: int) -> Candidate:
    roles = (Role("total", fraction.whole), Role("parts", fraction.part))
    return Candidate(
        "total", roles, "fraction", sentence.start, sentence.end, options={"coverage": "overlapping"}, telling=False
    )


def _with_percent(
    sentence: Sentence, part: tuple[Role, ...], at: int, pattern: str, first: int, last: int, telling: bool
) -> Candidate:
    percent = sentence.items[at]
    assert isinstance(percent, Mention)
    return _candidate(sentence, (*part, Role("percent", percent)), pattern, first, last, telling)


def _of_part(sentence: Sentence, place: int, recall: Recall) -> Iterator[Candidate]:
    percent = sentence.items[place]
    assert isinstance(percent, Mention)
    letters = sentence.letters
    at = _part_before(letters, place)
    if at < 0 and letters[place + 1 : place + 2] == "(":
        inside = re.compile(r"\([uC]{0,2}n").match(letters, place + 1)
        at = inside.end() - 1 if inside else -1
    if at < 0:
        if _PLAN_NEAR.match(letters, place + 1):
            yield from _of_plan_before(sentence, place, percent, recall)
        return
    part = sentence.items[at]
    if not isinstance(part, Mention):
        return
    if at > 1 and "/" in letters[max(at - 3, 0) : at]:
        first = sentence.items[at - 2] if letters[at - 1] == "/" else sentence.items[at - 3]
        if isinstance(first, Mention) and first.unit == part.unit:
            over = "target" if first.written.value > part.written.value or "K" in letters[at:] else "whole"
            roles = (Role("part", first), Role(over, part), Role("percent", percent))
            yield _candidate(sentence, roles, "amount-over-amount", at - 2, place, True)
            return
    yield from _of_plan(sentence, at, place, part, percent, recall)
    for whole, telling in _wholes(sentence, at, part, recall):
        roles = (Role("part", part), Role("whole", whole), Role("percent", percent))
        yield _candidate(sentence, roles, "part-then-percent", min(at, place), max(at, place), telling)


def _part_before(letters: str, place: int) -> int:
    """The figure that a percentage is said of; -1 when the words between do not say so."""
    depth = 0
    between = ""
    for at in range(place - 1, max(place - 20, -1), -1):
        letter = letters[at]
        depth += {")": 1, "(": -1}.get(letter, 0)
        if depth > 0 or (letter == "(" and depth == 0):
            continue
        if letter in "ptofq":
            return -1
        if letter == "n":
            return at if _LINK.fullmatch(f"{between}p") and ("(" in between or "C" in between) else -1
        between = letter + between
    return -1


def _wholes(sentence: Sentence, at: int, part: Mention, recall: Recall) -> Iterator[tuple[Mention, bool]]:
    """What the part can be a part of, nearest first; and whether the words say that it is."""
    nearest = True
    for whole, where, place in recall.before(part.start):
        if whole.written.value < part.written.value or whole.in_words or whole.unit != part.unit:
            continue
        said = False
        if nearest and where is sentence and place < at:
            between = sentence.letters[place + 1 : at]
            led = sentence.letters[max(place - 2, 0) : place]
            said = ("I" in between and ";" not in between) or "O" in led or "S" in led
            said = said and "n" not in between
        elif nearest and where is not sentence:
            opening = sentence.letters[:at]
            said = "I" in opening[:2] and not set(opening) & set("nf;")
        alike = same_thing(part, whole)
        if alike:
            nearest = False
        if alike or said:
            yield whole, said and alike and part.noun[:1] == whole.noun[:1]


def _of_plan_before(sentence: Sentence, place: int, percent: Mention, recall: Recall) -> Iterator[Candidate]:
    """A percentage of a plan that stands apart from both figures: any two of them that give it."""
    behind = _PLAN_AFTER.match(sentence.letters, place + 1)
    target = sentence.items[behind.end() - 1] if behind else None
    if not behind or not isinstance(target, Mention):
        return
    for part, _, _ in recall.before(percent.start):
        if part.unit == target.unit:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield _candidate(sentence, roles, "part-and-percent-of-plan", place, behind.end() - 1, False)


def _of_plan(
    sentence: Sentence, at: int, place: int, part: Mention, percent: Mention, recall: Recall
) -> Iterator[Candidate]:
    letters = sentence.letters
    behind = _PLAN_AFTER.match(letters, place + 1)
    near = _PLAN_NEAR.match(letters, place + 1) or "K" in letters[max(at - 12, 0) : place]
    if behind:
        target = sentence.items[behind.end() - 1]
        if isinstance(target, Mention) and target.unit == part.unit:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield _candidate(sentence, roles, "part-percent-of-plan", at, behind.end() - 1, True)
            return
    if not near:
        return
    for target, _, _ in recall.before(part.start):
        if same_thing(part, target) and target.written.value:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield _candidate(sentence, roles, "plan-part-percent", at, place, False)
    if _PLAN_NEAR.match(letters, place + 1):
        roles = (Role("part", part), Role("percent", percent))
        yield _candidate(sentence, roles, "part-percent-of-unprinted-plan", at, place, False)
