"""Figures that confirm each other where no tying word says so: sums, shares of an unprinted whole, averages, repetitions.

Nothing here accuses: what is proposed is kept only where it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.interval import Interval
from crossfoot.number import NEAREST
from crossfoot.reading.candidates import Candidate, Recall, Role, named_alike
from crossfoot.reading.mentions import COUNT, PERCENT, Fraction, Mention, Sentence

_LEAST_TOTAL: Final = 20
"""a smaller total is made up by chance too often"""
_LONGEST: Final = 8
_BASES: Final = 6
_TELLING_PLACE: Final = -2
"""percentages with fewer decimals are printed twice by chance"""
_APART: Final = 120
"""characters; within one sentence a figure that is repeated is two figures"""
"""fractions whose percentages may be of one other whole"""


def agreements(sentence: Sentence, recall: Recall) -> Iterator[Candidate]:
    counts = [_count(item) for item in sentence.items if isinstance(item, Mention | Fraction)]
    known = [each for each in counts if each is not None]
    yield from _sums(sentence, known)
    yield from _shares_of_their_sum(sentence)
    yield from _averages(sentence, recall)


def _count(item: Mention | Fraction) -> Mention | None:
    if isinstance(item, Fraction):
        return item.part
    return item if item.kind == COUNT else None


def _sums(sentence: Sentence, counts: Sequence[Mention]) -> Iterator[Candidate]:
    """A count that is the sum of those right behind it."""
    for at, total in enumerate(counts):
        if total.written.num < _LEAST_TOTAL * total.written.den or total.in_words:
            continue
        amount = counts[at].written.value * 0
        for stop in range(at + 1, min(at + 1 + _LONGEST, len(counts))):
            part = counts[stop]
            if part.unit != total.unit or part.written.value >= total.written.value:
                break
            amount += part.written.value
            if amount == total.written.value and stop > at + 1:
                parts = tuple(Role("parts", each) for each in counts[at + 1 : stop + 1])
                yield Candidate(
                    "total", (Role("total", total), *parts), "figures-that-add-up", sentence.start, sentence.end,
                    options={"coverage": "exact"},
                )  # fmt: skip
                break


def _pairs(sentence: Sentence) -> Iterator[list[tuple[Mention, Mention]]]:
    """Runs of counts, each with its percentage in parentheses behind it."""
    run: list[tuple[Mention, Mention]] = []
    letters = sentence.letters
    at = 0
    while at < len(letters):
        part = sentence.items[at]
        step = 0
        if letters[at] == "n":
            for skip in (1, 2):
                if letters[at + skip : at + skip + 3] in ("(p)", "(p;", "(p,") and not letters[at + 1 : at + skip].strip("u"):
                    step = skip + 2
        if step:
            percent = sentence.items[at + step - 1]
            assert isinstance(part, Mention) and isinstance(percent, Mention)
            run.append((part, percent))
            at += step + 1
        else:
            if letters[at] in "nfpI" and len(run) > 1:
                yield run
                run = []
            elif letters[at] in "nfp":
                run = []
            at += 1
    if len(run) > 1:
        yield run


def _shares_of_their_sum(sentence: Sentence) -> Iterator[Candidate]:
    """Parts with percentages that are shares of the sum of these very parts, which nobody printed."""
    for run in _pairs(sentence):
        whole = sum(part.written.value for part, _ in run)
        if not whole or any(part.written.value * 100 / whole not in _allowed(percent) for part, percent in run):
            continue
        others = tuple(Role("holds", part) for part, _ in run)
        together = " + ".join(f"{{{number}}}" for number in range(2, 2 + len(run)))
        for part, percent in run:
            yield Candidate(
                "equation", (Role("holds", part), Role("holds", percent), *others), "shares-of-their-sum", sentence.start,
                sentence.end, options={"holds": f"{{0}} = {{1}} × ({together})"}, verdict="consistent",
            )  # fmt: skip


def _allowed(percent: Mention) -> Interval:
    return percent.written.interval(NEAREST, True)


def _averages(sentence: Sentence, recall: Recall) -> Iterator[Candidate]:
    """An average with a total and a count among the figures before it."""
    letters = sentence.letters
    for at, letter in enumerate(letters):
        if letter != "M":
            continue
        stop = at + 1
        while stop < len(letters) and letters[stop] in "uOX":
            stop += 1
        average = sentence.items[stop] if stop < len(letters) and letters[stop] == "n" else None
        if not isinstance(average, Mention):
            continue
        before = [each for each, _, _ in recall.before(average.start)][:_LONGEST]
        for total in before:
            for count in before:
                if count is not total and count.written.num > 1 and count.written.value < total.written.value:
                    roles = (Role("average", average), Role("total", total), Role("count", count))
                    yield Candidate("average", roles, "average", sentence.start, sentence.end)


def of_another_whole(kept: list[Candidate]) -> list[Candidate]:
    """With fractions whose percentages do not fit, but are all of one other whole, told as that instead.

    387/465 (78,81%) and 421/465 (85,74%) are both shares of 491: those present voted, and all seats are counted.
    """
    wrong = [each for each in kept if each.verdict == "mismatch" and each.pattern.startswith(("fraction", "percent-then-f"))]
    replaced: dict[int, list[Candidate]] = {}
    for number, one in enumerate(wrong):
        for other in wrong[number + 1 : number + 1 + _BASES]:
            if _one_whole(one, other):
                equation = Candidate(
                    "equation",
                    tuple(Role("holds", role.mention) for each in (one, other) for role in (each.roles[0], each.roles[2])),
                    "shares-of-one-unprinted-whole", one.start, other.end, options={"holds": "{0} × {3} = {2} × {1}"},
                    verdict="consistent",
                )  # fmt: skip
                replaced.setdefault(id(one), []).append(equation)
                replaced.setdefault(id(other), [])
    found = []
    for each in kept:
        if id(each) not in replaced:
            found.append(each)
            continue
        found.extend(replaced[id(each)])
        whole, part = each.roles[1].mention, each.roles[0].mention
        found.append(
            Candidate(
                "total", (Role("total", whole), Role("parts", part)), "fraction", each.start, each.end,
                options={"coverage": "overlapping"}, verdict="consistent",
            )  # fmt: skip
        )
    return found


def _one_whole(one: Candidate, other: Candidate) -> bool:
    spans = []
    for each in (one, other):
        part, percent = each.roles[0].mention.written, each.roles[2].mention.written
        rate = percent.interval("truncated", True)
        if 0 in rate:
            return False
        span = part.interval().scaled(100) / rate
        if span.length is None or span.length >= 1:
            return False  # a whole number is in it whatever was meant
        spans.append(span)
    if one.roles[0].mention.written.value == other.roles[0].mention.written.value:
        return False
    common = spans[0].intersection(spans[1])
    return common is not None and common.least_whole() is not None


def told_twice(mentions: Sequence[Mention], end: int) -> Iterator[Candidate]:
    """The same figure of the same thing in two places; ``end`` is that of the text."""
    seen: dict[tuple[object, str, str], Mention] = {}
    for each in mentions:
        digits = sum(character.isdigit() for character in each.draft)
        if each.in_words or digits < 3 or each.kind not in (COUNT, PERCENT):
            continue
        if each.kind == PERCENT and each.written.place > _TELLING_PLACE:
            continue
        key = (each.written.value, each.unit, each.kind)
        before = seen.get(key)
        if before is not None and each.start - before.end > _APART and (each.kind == PERCENT or each.unit or named_alike(before.noun, each.noun)):
            roles = (Role("holds", before), Role("holds", each))
            yield Candidate(
                "equation", roles, "told-twice", before.start, min(each.end, end), options={"holds": "{0} = {1}"},
                verdict="consistent",
            )  # fmt: skip
        else:
            seen[key] = each
