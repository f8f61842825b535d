"""Figures that confirm each other without a tying word: sums, shares of an unprinted whole, repetitions.

What is proposed is kept only where it holds, or where all but one of several figures agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.patterns.shares import OF_MORE
from crossfoot.articles.proposal import Candidate, Role, equation, named_alike, subset
from crossfoot.articles.sentence import COUNT, PERCENT, Fraction, Mention, Sentence
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import NEAREST

ONE_WHOLE: Final = "shares-of-one-unprinted-whole"
_LEAST_TOTAL: Final = 20
"""a smaller total is made up by chance too often"""
_LINKED: Final = re.compile(r"n[uvw]{0,3}(?:,u?C|\(C?u?|C)$")
_PAIRED: Final = re.compile(r"[uvwRM]{0,3}\(C?p[);,]")
_SPELT: Final = 100
"""number words are no parts of a greater total"""
_TELLING_RUN: Final = 3
"""parts of which all but one have the percentage of their sum: that one is misprinted"""
_LONGEST: Final = 8
_BASES: Final = 6
"""fractions whose percentages may be of one other whole"""
_TELLING_PLACE: Final = -2
"""percentages with fewer decimals are printed twice by chance"""
_APART: Final = 120
"""characters; within one sentence a figure that is repeated is two figures"""


def agreements(sentence: Sentence) -> Iterator[Candidate]:
    counts = [_count(item) for item in sentence.items if isinstance(item, Mention | Fraction)]
    known = [each for each in counts if each is not None]
    yield from _sums(sentence, known)
    yield from _shares_of_their_sum(sentence)
    yield from _of_one_whole(sentence)


def _count(item: Mention | Fraction) -> Mention | None:
    if isinstance(item, Fraction):
        return item.part
    return item if item.kind == COUNT else None


def _sums(sentence: Sentence, counts: Sequence[Mention]) -> Iterator[Candidate]:
    """A count that is the sum of those right behind it, or right before it."""
    sizes = [each.written.num if each.written.den == 1 else each.written.value for each in counts]
    for at, total in enumerate(counts):
        size = sizes[at]
        if size < _least(total) or total.in_words:
            continue
        allowed = total.written.interval()
        for step in (1, -1):
            amount = 0 * size
            for place in range(at + step, at + step * (1 + _LONGEST), step):
                if not 0 <= place < len(counts):
                    break
                part = counts[place]
                other = part.unit != total.unit and not (step > 0 and not part.unit)
                if other or (part.in_words and size >= _SPELT) or sizes[place] >= size:
                    break
                amount += sizes[place]
                if abs(place - at) > 1 and amount in allowed:
                    parts = counts[at + 1 : place + 1] if step > 0 else counts[place:at]
                    yield _sum(sentence, total, parts)
                    break


def _least(total: Mention) -> int:
    return _LEAST_TOTAL if not total.noun else _LEAST_TOTAL // 2


def _sum(sentence: Sentence, total: Mention, parts: Sequence[Mention]) -> Candidate:
    roles = (Role("total", total), *(Role("parts", each) for each in parts))
    return Candidate(
        "total", roles, "figures-that-add-up", sentence.start, sentence.end, fitted=True, options={"coverage": "exact"}
    )


def _pairs(sentence: Sentence) -> Iterator[list[tuple[Mention, Mention]]]:
    """Runs of counts, each with its percentage in parentheses behind it."""
    run: list[tuple[Mention, Mention]] = []
    letters = sentence.letters
    at = 0
    while at < len(letters):
        part = sentence.items[at]
        step = 0
        if letters[at] == "n":
            told = _PAIRED.match(letters, at + 1)
            step = told.end() - at - 1 if told else 0
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
    """Parts with percentages that are shares of the sum of these very parts, all or all but one; nobody printed it."""
    for run in _pairs(sentence):
        whole = sum(part.written.value for part, _ in run)
        wrong = [pair for pair in run if not whole or pair[0].written.value * 100 / whole not in _allowed(pair[1])]
        told = run
        if len(wrong) > (len(run) >= _TELLING_RUN):
            wrong = told = _odd_part(run)
        others = [part for part, _ in run]
        together = " + ".join(f"{{{number}}}" for number in range(2, 2 + len(run)))
        for part, percent in told:
            holds = f"{{0}} = {{1}} × ({together})"
            found = equation([part, percent, *others], holds, "shares-of-their-sum", sentence.start, sentence.end)
            yield found if (part, percent) not in wrong else found._replace(verdict="mismatch", telling=True)


def _odd_part(run: list[tuple[Mention, Mention]]) -> list[tuple[Mention, Mention]]:
    """The only part of a complete list that is not what its percentage and the other parts make it."""
    rates = [percent.written for _, percent in run]
    missing = sum((rate.value for rate in rates), Exact(-100))
    if len(run) < _TELLING_RUN or abs(missing) > sum((rate.last_place for rate in rates), Exact()):
        return []
    found = []
    for pair in run:
        others = [each for each in run if each is not pair]
        left = 100 - pair[1].written.value
        if left <= 0:
            continue
        whole = sum(part.written.value for part, _ in others) * 100 / left
        if whole and all(part.written.value * 100 / whole in _allowed(percent) for part, percent in others):
            found.append(pair)
    return found if len(found) == 1 else []


def _allowed(percent: Mention) -> Interval:
    return percent.written.interval(NEAREST, True)


def _of_one_whole(sentence: Sentence) -> Iterator[Candidate]:
    """Two parts with their percentages of a whole that nobody printed."""
    letters = sentence.letters
    pairs = []
    for place, letter in enumerate(letters):
        linked = _LINKED.search(letters, max(place - 8, 0), place) if letter == "p" else None
        if linked:
            pairs.append((sentence.items[linked.start()], sentence.items[place]))
    for number, (part, percent) in enumerate(pairs):
        for other, rate in pairs[number + 1 : number + 3]:
            assert isinstance(part, Mention) and isinstance(percent, Mention)
            assert isinstance(other, Mention) and isinstance(rate, Mention)
            if part.unit != other.unit or not percent.written.num:
                continue
            if part.written.value * rate.written.value == other.written.value * percent.written.value:
                crossed = (part, rate, other, percent)
                yield equation(crossed, "{0} × {1} = {2} × {3}", ONE_WHOLE, sentence.start, sentence.end)


def of_another_whole(kept: list[Candidate]) -> list[Candidate]:
    """With fractions whose percentages do not fit, but are all of one other whole, told as that instead.

    387/465 (78,81%) and 421/465 (85,74%) are both shares of 491: those present voted, and all seats are counted.
    """
    wrong = [
        each for each in kept if each.verdict == "mismatch" and each.pattern.startswith(("fraction", "percent-then-f"))
    ]
    replaced: dict[int, list[Candidate]] = {}
    for number, one in enumerate(wrong):
        for other in wrong[number + 1 : number + 1 + _BASES]:
            if one_whole(one, other):
                crossed = [role.mention for each in (one, other) for role in (each.roles[0], each.roles[2])]
                together = equation(crossed, "{0} × {3} = {2} × {1}", ONE_WHOLE, one.start, other.end)
                replaced.setdefault(id(one), []).append(together)
                replaced.setdefault(id(other), [])
    found = []
    for each in kept:
        of_more = each.pattern == OF_MORE and each.verdict == "mismatch"
        if of_more and each.roles[0].mention.written.value > each.roles[1].mention.written.value:
            found.append(each)
            continue
        if id(each) not in replaced and not of_more:
            found.append(each)
            continue
        found.extend(replaced.get(id(each), ()))
        whole, part = each.roles[1].mention, each.roles[0].mention
        found.append(subset(whole, part, "fraction", each.start, each.end)._replace(verdict="consistent"))
    return found


def one_whole(one: Candidate, other: Candidate) -> bool:
    """Whether two shares of which neither fits are of one greater whole, a whole number."""
    spans = []
    for each in (one, other):
        part, whole, percent = (role.mention.written for role in each.roles)
        rate = percent.interval("truncated", True)
        if 0 in rate or 100 * part.value < percent.value * whole.value:
            return False  # a whole that is printed counts more than a smaller one that is not
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
        if each.written.hedge in ("<", "<=", ">="):
            continue
        key = (each.written.value, each.unit, each.kind)
        before = seen.get(key)
        if (
            before is not None
            and each.start - before.end > _APART
            and (each.kind == PERCENT or each.unit or named_alike(before.noun, each.noun))
        ):
            yield equation((before, each), "{0} = {1}", "told-twice", before.start, min(each.end, end))
        else:
            seen[key] = each
