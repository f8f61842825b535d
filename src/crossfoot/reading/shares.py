"""Shares: a fraction or a part with its percentage, and the whole that it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.ratio import Ratio
from crossfoot.reading.candidates import Candidate, Recall, Role, same_thing, subset
from crossfoot.reading.mentions import COUNT, RATIO, Fraction, Mention, Sentence

_AFTER: Final = re.compile(r"[uvwCOSKETMAB]{0,8}(?:,[uvwCOSKET]{1,6}){0,2}([,(:]{0,2})[uvyCEOSM]{0,5}[pr]")
_LINK: Final = re.compile(r"I?[uvwOSKyTVEABI]{0,6}(?:,[uvwOSKT]{1,4}){0,3}([,(:]{0,2})[uvyCEOSMT]{0,5}[pr]")
_COMMA: Final = re.compile(r"[uvwOSTI]{0,4},u?$")
_OF_BEFORE: Final = re.compile(r"n[uvwT]{0,3}[OI][OSu]{0,2}$")
_BEFORE: Final = re.compile(r"p[uv]{0,2}\([uvOC]{0,2}$")
_BARE: Final = re.compile(r"[uvwCOT]{0,6}\([uC]{1,3}n\)")
_PLAN_AFTER: Final = re.compile(r"[uOV]{0,3}K[uvyOV]{0,4}\(?[uO]{0,2}n")
_PLAN_NEAR: Final = re.compile(r"\)?[uvOVy]{0,4}K")
_PLANNED: Final = re.compile(r"\)?[OSu]{1,3}n[uvO]{0,2}K")
_PART_BEHIND: Final = re.compile(r"(?:[uvOSEI]{0,3}[,(]{0,1}[uvwCEI]{0,2}|[OSu]{1,3}n[uvwIOT]{0,4},[uCS]{0,2})n")
_WHOLE_BEHIND: Final = re.compile(r"\)?[uvw]{0,1}([OSuv]{1,5})n")
_SAME: Final = re.compile(r"[uvS]{0,3}(?:\(|,[uC]{1,2})p")
_OUT_OF: Final = re.compile(r"[uvwT]{0,3}O[OSu]{0,2}n")
OF_MORE: Final = "fraction-then-percent-of-all"
"""the pattern of a fraction with a percentage that the words say of a greater total than the whole of the fraction"""
_FEW: Final = 3
"""figures back among which a whole with another noun may be looked for"""
_SMALL: Final = 12
"""a fraction of numbers up to this is a ratio, "3/4", where a part stands before it"""


def shares(sentence: Sentence, recall: Recall) -> Iterator[Candidate]:
    letters = sentence.letters
    taken: set[int] = set()
    for place, letter in enumerate(letters):
        if letter == "f":
            ratio = _as_ratio(sentence, place)
            if ratio is not None:
                yield from _of_rate(sentence, place, ratio, recall)
            yield from _of_fraction(sentence, place, taken)
    yield from _of_runs(sentence, taken, recall)
    for place, letter in enumerate(letters):
        item = sentence.items[place]
        if letter in "pr" and place not in taken and isinstance(item, Mention):
            yield from _of_rate(sentence, place, item, recall)


def _as_ratio(sentence: Sentence, place: int) -> Mention | None:
    """The share that a fraction of small numbers states, if a linking word stands right before it."""
    fraction = sentence.items[place]
    assert isinstance(fraction, Fraction)
    part, whole = fraction.part.written, fraction.whole.written
    if sentence.letters[max(place - 1, 0) : place] != "C" or not 0 < part.num < whole.num <= _SMALL:
        return None
    text = f"{part.num}/{whole.num}"
    return Mention(RATIO, fraction.start, fraction.end, text, Ratio(text, part.num, whole.num))


def _candidate(
    sentence: Sentence, roles: tuple[Role, ...], pattern: str, first: int, last: int, telling: bool
) -> Candidate:
    words = tuple(
        (sentence.starts[n], sentence.ends[n]) for n in range(first, last + 1) if sentence.letters[n] in "CIOSKGRM"
    )
    start = min(sentence.start, *(role.mention.start for role in roles))
    return Candidate("share", roles, pattern, start, sentence.end, words, telling)


def _rate(mention: Mention) -> Role:
    return Role("ratio" if mention.kind == RATIO else "percent", mention)


def _of_fraction(sentence: Sentence, place: int, taken: set[int]) -> Iterator[Candidate]:
    letters = sentence.letters
    fraction = sentence.items[place]
    assert isinstance(fraction, Fraction)
    part = Role("part", fraction.part), Role("whole", fraction.whole)
    certain = not fraction.doubtful
    before = _BEFORE.search(letters, max(place - 6, 0), place)
    closed = letters[place + 1 : place + 2] in (")", ";")
    after = None if closed else _AFTER.match(letters, place + 1)
    if before and before.start() not in taken and not after:
        at = before.start()
        taken.add(at)
        yield _with_percent(sentence, part, at, "percent-then-fraction", at, place, certain)
        return
    if after and (after[1].endswith("(") or "C" in after[0] or letters[place + 1] == "p"):
        at = after.end() - 1
        taken.add(at)
        certain = certain and letters[at] == "p"
        pattern = OF_MORE if certain and _of_more(sentence, at, fraction) else "fraction-then-percent"
        yield _with_percent(sentence, part, at, pattern, place, at, certain)
        return
    if after and after[1].endswith(","):
        yield _with_percent(sentence, part, after.end() - 1, "fraction-then-percent", place, after.end() - 1, False)
    bare = _BARE.match(letters, place + 1)
    if bare:
        number = sentence.items[bare.end() - 2]
        assert isinstance(number, Mention)
        if number.written.place < 0 and not number.unit:
            with_percent = (*part, Role("percent", number))
            yield _candidate(sentence, with_percent, "fraction-then-bare-percent", place, bare.end() - 2, True)
            return
    if certain:
        yield subset(fraction.whole, fraction.part, "fraction", sentence.start, sentence.end)


def _of_more(sentence: Sentence, at: int, fraction: Fraction) -> bool:
    """Whether a percentage is said of a total which is greater than the whole of the fraction: of all members, not of
    those who voted; there must be a whole number that it can be.
    """
    percent = sentence.items[at]
    assert isinstance(percent, Mention)
    rate = percent.written.interval("truncated", True)
    if "S" not in sentence.letters[at + 1 : at + 4] or 0 in rate:
        return False
    if 100 * fraction.part.written.value <= percent.written.value * fraction.whole.written.value:
        return False
    return (fraction.part.written.interval().scaled(100) / rate).least_whole() is not None


def _with_percent(
    sentence: Sentence, part: tuple[Role, ...], at: int, pattern: str, first: int, last: int, telling: bool
) -> Candidate:
    percent = sentence.items[at]
    assert isinstance(percent, Mention)
    return _candidate(sentence, (*part, _rate(percent)), pattern, first, last, telling)


def _of_rate(sentence: Sentence, place: int, rate: Mention, recall: Recall) -> Iterator[Candidate]:
    letters = sentence.letters
    linked = False
    if letters[place - 1 : place] in ("A", "B") or letters[place + 1 : place + 2] in ("A", "B"):
        return
    if rate.kind == RATIO:
        yield from _same_rate(sentence, place, rate)
    for at, certain in _parts_of(letters, place):
        part = sentence.items[at]
        if not isinstance(part, Mention) or part.kind != COUNT:
            continue
        linked = True
        over = _over(sentence, at, part)
        if over is not None:
            planned = over.written.value > part.written.value or "K" in letters[place:]
            amounts = (Role("part", over), Role("target" if planned else "whole", part), _rate(rate))
            yield _candidate(sentence, amounts, "amount-over-amount", at - 2, place, True)
            continue
        if rate.kind != RATIO:
            yield from _of_plan(sentence, at, place, part, rate, recall)
        for whole, telling in _wholes(sentence, at, place, part, rate, recall):
            roles = (Role("part", part), Role("whole", whole), _rate(rate))
            pattern = "part-then-percent" if at < place else "percent-then-part"
            sure = telling and certain and rate.kind != RATIO and at < place
            yield _candidate(sentence, roles, pattern, min(at, place), max(at, place), sure)
    if not linked and rate.kind != RATIO and _PLAN_NEAR.match(letters, place + 1):
        yield from _of_plan_before(sentence, place, rate, recall)


def _of_runs(sentence: Sentence, taken: set[int], recall: Recall) -> Iterator[Candidate]:
    """Parts with their percentages one after the other: one whole fits all of them, or all but one."""
    letters = sentence.letters
    pairs: list[tuple[int, Mention, Mention]] = []
    for place, letter in enumerate(letters):
        percent = sentence.items[place]
        if letter != "p" or place in taken or not isinstance(percent, Mention) or letters[place - 1] in "AB":
            continue
        at, certain = _part_before(letters, place)
        part = sentence.items[at] if at >= 0 else None
        if certain and isinstance(part, Mention) and all(part.start != other.start for _, other, _ in pairs):
            pairs.append((place, part, percent))
    if len(pairs) < 2:
        return
    behind = _WHOLE_BEHIND.match(letters, pairs[-1][0] + 1)
    wholes = [sentence.items[behind.end() - 1]] if behind else []
    wholes += [each for each, _, _ in recall.before(pairs[0][1].start)][:_FEW]
    for whole in wholes:
        if not isinstance(whole, Mention) or not all(_can_hold(whole, part) for _, part, _ in pairs):
            continue
        fitting = [_fits(part, percent, whole) for _, part, percent in pairs]
        if sum(fitting) < max(2, len(pairs) - 1):
            continue
        for place, part, percent in pairs:
            roles = (Role("part", part), Role("whole", whole), Role("percent", percent))
            yield _candidate(sentence, roles, "parts-of-one-whole", place, place, True)
        return


def _fits(part: Mention, percent: Mention, whole: Mention) -> bool:
    if not whole.written.num:
        return False
    return part.written.value * 100 / whole.written.value in percent.written.interval("truncated", True)


def _same_rate(sentence: Sentence, place: int, rate: Mention) -> Iterator[Candidate]:
    """One in five (20.3%)."""
    letters = sentence.letters
    behind = _SAME.match(letters, place + 1)
    if not behind:
        return
    at = behind.end() - 1
    percent = sentence.items[at]
    assert isinstance(percent, Mention)
    yield _candidate(sentence, (Role("ratio", rate), Role("percent", percent)), "ratio-and-percent", place, at, False)


def _parts_of(letters: str, place: int) -> Iterator[tuple[int, bool]]:
    """The figures that a percentage can be said of, the likeliest first; and whether the words say that it is."""
    before, certain = _part_before(letters, place)
    if before >= 0:
        yield before, certain
        again = letters.rfind("n", max(before - 8, 0), before)
        if again >= 0 and not set(letters[again:before]) & set(";)pf"):
            yield again, False
    behind = _PART_BEHIND.match(letters, place + 1)
    if behind and (before < 0 or set(behind[0]) & set("(C")):
        yield behind.end() - 1, False


def _part_before(letters: str, place: int) -> tuple[int, bool]:
    """The figure before a percentage that is said of it, and whether a word or a parenthesis says so; -1 for none."""
    depth = 0
    between = ""
    for at in range(place - 1, max(place - 20, -1), -1):
        letter = letters[at]
        depth += {")": 1, "(": -1}.get(letter, 0)
        if depth > 0 or (letter == "(" and depth == 0):
            continue
        if letter in "ptofqr":
            return -1, False
        if letter == "n":
            certain = "(" in between or "C" in between
            if not (_LINK.fullmatch(f"{between}p") and (certain or _COMMA.fullmatch(between))):
                return -1, False
            of = _OF_BEFORE.search(letters, max(at - 8, 0), at)  # n of n: the first one is the part
            return (of.start(), True) if of else (at, certain)
        between = letter + between
    return -1, False


def _over(sentence: Sentence, at: int, part: Mention) -> Mention | None:
    """The amount before a stroke: 4.221 tỷ đồng/3.050 tỷ đồng."""
    letters = sentence.letters
    for back in (2, 3):
        if at >= back and letters[at - back] == "n" and "/" in letters[at - back + 1 : at]:
            first = sentence.items[at - back]
            if isinstance(first, Mention) and first.unit == part.unit:
                return first
    return None


def _wholes(
    sentence: Sentence, at: int, place: int, part: Mention, rate: Mention, recall: Recall
) -> Iterator[tuple[Mention, bool]]:
    """What the part can be a part of, the likeliest first; and whether the words say that it is."""
    letters = sentence.letters
    out_of = _OUT_OF.match(letters, at + 1)
    if out_of:
        whole = sentence.items[out_of.end() - 1]
        if isinstance(whole, Mention) and _can_hold(whole, part):
            yield whole, out_of.end() - 1 < place
    behind = _WHOLE_BEHIND.match(letters, max(at, place) + 1)
    if behind:
        whole = sentence.items[behind.end() - 1]
        if isinstance(whole, Mention) and _can_hold(whole, part):
            yield whole, bool(set(behind[1]) & set("OS"))
    exact = rate.kind != RATIO and rate.written.place < 0
    nearest, back = True, 0
    for whole, where, spot in recall.before(min(part.start, rate.start)):
        if not _can_hold(whole, part):
            continue
        back += 1
        said = nearest and _said(sentence, where is sentence, spot, at)
        alike = same_thing(part, whole)
        nearest = nearest and not alike
        even = rate.written.value * whole.written.value == 100 * part.written.value
        if alike or said or exact or even or back <= _FEW:
            yield whole, said and alike and (not part.noun or part.noun[:1] == whole.noun[:1])


def _can_hold(whole: Mention, part: Mention) -> bool:
    return (
        whole.written.value >= part.written.value
        and whole.unit == part.unit
        and not (whole.in_words and not part.in_words)
    )


def _said(sentence: Sentence, here: bool, spot: int, at: int) -> bool:
    """Whether the words say that what stands at ``at`` is a part of the nearest figure before it."""
    letters = sentence.letters
    if not here:
        return "I" in letters[:2] and not set(letters[:at]) & set("nf;")
    if spot >= at:
        return False
    between = letters[spot + 1 : at]
    led = letters[max(spot - 2, 0) : spot]
    return (("I" in between and ";" not in between) or "O" in led or "S" in led) and "n" not in between


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
    planned = _PLANNED.match(letters, max(at, place) + 1)
    if planned:
        target = sentence.items[letters.index("n", planned.start())]
        if isinstance(target, Mention) and target.unit == part.unit:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield _candidate(sentence, roles, "part-percent-of-plan", min(at, place), planned.end() - 1, at < place)
            return
    if behind:
        target = sentence.items[behind.end() - 1]
        if isinstance(target, Mention) and target.unit == part.unit:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield _candidate(sentence, roles, "part-percent-of-plan", min(at, place), behind.end() - 1, at < place)
            return
    if not near or at > place:
        return
    for target, _, _ in recall.before(percent.start):
        if target.unit == part.unit and target.written.value and target is not part:
            roles = (Role("part", part), Role("target", target), Role("percent", percent))
            yield _candidate(sentence, roles, "plan-part-percent", at, place, False)
    if _PLAN_NEAR.match(letters, place + 1):
        alone = (Role("part", part), Role("percent", percent))
        yield _candidate(sentence, alone, "part-percent-of-unprinted-plan", at, place, False)
