"""Shares: a fraction or a part with its percentage, and the whole that it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.near_misses import near
from crossfoot.articles.patterns.plans import PLAN_NEAR, of_plan, of_plan_before
from crossfoot.articles.patterns.wholes import FEW, OUT_OF, can_hold, fits, rate_role, stated, wholes_of
from crossfoot.articles.proposal import Candidate, Recall, Role, subset
from crossfoot.articles.sentence import COUNT, RATIO, Fraction, Mention, Sentence
from crossfoot.figures.ratio import Ratio

_AFTER: Final = re.compile(r"[uvwCOSKETMAB]{0,8}(?:,[uvwCOSKET]{1,6}){0,2}([,(:]{0,2})[uvyCEOSM]{0,5}[pr]")
_LINK: Final = re.compile(r"I?[uvwOSKyTVEABIMR]{0,6}(?:,[uvwOSKT]{1,4}){0,3}([,(:]{0,2})[uvyCEOSMT]{0,5}[pr]")
_COMMA: Final = re.compile(r"[uvwOSTI]{0,4},u?$")
_OF_BEFORE: Final = re.compile(r"n[uvwT]{0,3}(?:[OI]|,O)[OSu]{0,2}$")
_BEFORE: Final = re.compile(r"[pr][uvO]{0,3}\([uvOC]{0,2}$")
_WHOLE_FIRST: Final = re.compile(
    r"(?:[uvS]{0,2}O[OSu]{0,2}n[uvwOTK]{0,4}(?P<link>[,(]C?u?|,uC|C)|I,?(?P<of_which>C?u?))n(?![uv]{0,2}[(,]?C?p)"
)
_FRACTION_BEHIND: Final = re.compile(r"[uvOS]{0,4},u?nO[OSu]{0,2}n")
_BARE: Final = re.compile(r"[uvwCOT]{0,6}\([uC]{1,3}n\)")
_PART_BEHIND: Final = re.compile(
    r"(?:[uvOSEI]{0,3}[,(]{0,1}[uvwCEI]{0,2}|[uvwAB]{1,4}\(u?|[OSu]{1,3}n[uvwIOT]{0,4},[uCS]{0,2})n"
)
_WHOLE_BEHIND: Final = re.compile(r"\)?[uvw]{0,1}([OSuv]{1,5})n")
_OF_ALL: Final = re.compile(r"u?S(?!u?n)")
"""a percentage of all that are not those just told of"""
_OF_FIGURE: Final = re.compile(r"u?O[OSu]{0,2}n")
_SAME: Final = re.compile(r"[uvS]{0,3}(?:\(|,[uC]{1,2})p")
OF_MORE: Final = "fraction-then-percent-of-all"
"""the pattern of a fraction with a percentage that the words say of a greater total than the whole of the fraction"""
_PAIR: Final = 2
_CENTURY: Final = 100
_SMALL: Final = 12
"""a fraction of numbers up to this is a ratio, "3/4", where a part stands before it"""


def shares(sentence: Sentence, low: str, recall: Recall) -> Iterator[Candidate]:
    letters = sentence.letters
    taken: set[int] = set()
    for place, letter in enumerate(letters):
        if letter == "f":
            ratio = _as_ratio(sentence, place)
            if ratio is not None:
                yield from _of_rate(sentence, place, ratio, low, recall)
            yield from _of_fraction(sentence, place, taken)
    yield from _of_runs(sentence, taken, recall)
    for place, letter in enumerate(letters):
        item = sentence.items[place]
        if letter in "pr" and place not in taken and isinstance(item, Mention):
            yield from _of_whole_before(sentence, place, item)
            yield from _of_rate(sentence, place, item, low, recall)
    for place, letter in enumerate(letters):
        item = sentence.items[place]
        if letter == "r" and isinstance(item, Mention):
            yield from _same_rate(sentence, place, item)


def _as_ratio(sentence: Sentence, place: int) -> Mention | None:
    """The share that a fraction of small numbers states, if a linking word stands right before it."""
    fraction = sentence.items[place]
    assert isinstance(fraction, Fraction)
    part, whole = fraction.part.written, fraction.whole.written
    if sentence.letters[max(place - 1, 0) : place] != "C" or not 0 < part.num < whole.num <= _SMALL:
        return None
    text = f"{part.num}/{whole.num}"
    return Mention(RATIO, fraction.start, fraction.end, text, Ratio(text, part.num, whole.num))


def _of_fraction(sentence: Sentence, place: int, taken: set[int]) -> Iterator[Candidate]:
    letters = sentence.letters
    fraction = sentence.items[place]
    assert isinstance(fraction, Fraction)
    part = Role("part", fraction.part), Role("whole", fraction.whole)
    if _is_year(fraction):
        return
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
        more = certain and _of_more(sentence, at, fraction)
        pattern = OF_MORE if more else "fraction-then-percent"
        yield _with_percent(sentence, part, at, pattern, place, at, certain)._replace(fitted=more)
        return
    if after and after[1].endswith(","):
        yield _with_percent(sentence, part, after.end() - 1, "fraction-then-percent", place, after.end() - 1, False)
    bare = _BARE.match(letters, place + 1)
    if bare:
        number = sentence.items[bare.end() - 2]
        assert isinstance(number, Mention)
        if number.written.place < 0 and not number.unit:
            with_percent = (*part, Role("percent", number))
            yield stated(sentence, with_percent, "fraction-then-bare-percent", place, bare.end() - 2, True)
            return
    if certain:
        yield subset(fraction.whole, fraction.part, "fraction", sentence.start, sentence.end)


def _is_year(fraction: Fraction) -> bool:
    """Whether it is a fiscal year: 1985/86."""
    first, second = fraction.part.written, fraction.whole.written
    return second.den == 1 and (first.num + 1) % _CENTURY == second.num and first.num // _CENTURY in (19, 20)


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
    return stated(sentence, (*part, rate_role(percent)), pattern, first, last, telling)


def _of_rate(sentence: Sentence, place: int, rate: Mention, low: str, recall: Recall) -> Iterator[Candidate]:
    letters = sentence.letters
    linked = False
    if letters[place - 1 : place] in ("A", "B") or letters[place + 1 : place + 2] in ("A", "B"):
        return
    for at, certain in _parts_of(letters, place):
        part = sentence.items[at]
        if not isinstance(part, Mention) or part.kind != COUNT:
            continue
        linked = True
        over = _over(sentence, at, part)
        if over is not None:
            planned = over.written.value > part.written.value or "K" in letters[place:]
            amounts = (Role("part", over), Role("target" if planned else "whole", part), rate_role(rate))
            yield stated(sentence, amounts, "amount-over-amount", at - 2, place, True)
            continue
        if rate.kind != RATIO:
            yield from of_plan(sentence, at, place, part, rate, recall)
        certain = certain and rate.kind != RATIO and at < place and not _OF_ALL.match(letters, place + 1)
        for whole, said, telling, variant in wholes_of(sentence, at, place, part, rate, low, recall):
            roles = (Role("part", part), Role("whole", whole), rate_role(rate))
            pattern = "part-then-percent" if at < place else "percent-then-part"
            low_, high = min(at, place), max(at, place)
            found = stated(sentence, roles, pattern, low_, high, telling and certain, said and certain)
            yield found._replace(variant=variant + ("-linked" if certain else ""))
    if not linked and rate.kind != RATIO and PLAN_NEAR.match(letters, place + 1):
        yield from of_plan_before(sentence, place, rate, recall)


def _of_whole_before(sentence: Sentence, place: int, rate: Mention) -> Iterator[Candidate]:
    """Half of the 96 families, 48; 12% of which, or 49,500; seven eighths of the seats, 28 of 32."""
    letters = sentence.letters
    found = _WHOLE_FIRST.match(letters, place + 1)
    split = _FRACTION_BEHIND.match(letters, place + 1)
    if found:
        at, last = letters.index("n", place), found.end() - 1
        if found["link"] is None:
            at = letters.rfind("n", max(place - 4, 0), place)
    elif split:
        last, at = letters.index("n", place), split.end() - 1
    else:
        return
    whole, part = (sentence.items[at] if at >= 0 else None), sentence.items[last]
    if not isinstance(whole, Mention) or not isinstance(part, Mention) or not can_hold(whole, part):
        return
    said = found is not None and "C" in (found["link"] or found["of_which"] or "")
    roles = (Role("part", part), Role("whole", whole), rate_role(rate))
    said = said and rate.kind != RATIO
    telling = said and near(part, whole, rate)
    yield stated(sentence, roles, "percent-of-whole-then-part", min(at, place), max(at, last), telling, said)


def _of_runs(sentence: Sentence, taken: set[int], recall: Recall) -> Iterator[Candidate]:
    """Parts with their percentages one after the other: one whole fits all of them, or all but one."""
    letters = sentence.letters
    pairs: list[tuple[int, Mention, Mention]] = []
    for place, letter in enumerate(letters):
        percent = sentence.items[place]
        if letter != "p" or place in taken or not isinstance(percent, Mention) or sentence.before(place) in "AB":
            continue
        at, certain = _part_before(letters, place)
        part = sentence.items[at] if at >= 0 else None
        if not certain and sentence.before(place) == "C" and letters[place + 1 : place + 3] in ("un", "un"):
            part, certain = sentence.items[place + 2], True
        if certain and isinstance(part, Mention) and all(part.start != other.start for _, other, _ in pairs):
            pairs.append((place, part, percent))
    if len(pairs) < 2:
        return
    behind = _WHOLE_BEHIND.match(letters, pairs[-1][0] + 1)
    wholes = [sentence.items[behind.end() - 1]] if behind else []
    before = [each for each, _, _ in recall.before(pairs[0][1].start)]
    amount = sum(part.written.value for _, part, _ in pairs)
    wholes += before[:FEW] if len(pairs) < FEW else before
    wholes += [each for each in before[FEW:] if each.written.value == amount]
    wholes += _whole_of_first(sentence, pairs)
    for whole in wholes:
        if not isinstance(whole, Mention) or not all(can_hold(whole, part) for _, part, _ in pairs):
            continue
        fitting = [fits(part, percent, whole) for _, part, percent in pairs]
        made_up = whole.written.value == amount
        if sum(fitting) < len(pairs) - 1:
            continue
        if not made_up and not all(near(part, whole, percent) for _, part, percent in pairs):
            continue
        if len(pairs) == _PAIR and sum(fitting) < _PAIR and not _one_slip(sentence, pairs[0][0], pairs[1][0]):
            continue
        for place, part, percent in pairs:
            roles = (Role("part", part), Role("whole", whole), Role("percent", percent))
            yield stated(sentence, roles, "parts-of-one-whole", place, place, whole.start >= sentence.start)
        return


def _whole_of_first(sentence: Sentence, pairs: list[tuple[int, Mention, Mention]]) -> list[Mention]:
    """What the first part alone is said to be out of: "262 of the 437 (60.0%), 87 (19.9%)"."""
    parts = {part.start: number for number, (_, part, _) in enumerate(pairs)}
    found = []
    for place, item in enumerate(sentence.items):
        out_of = OUT_OF.match(sentence.letters, place + 1) if item and item.start in parts else None
        whole = sentence.items[out_of.end() - 1] if out_of else None
        if item and isinstance(whole, Mention):
            found.append((parts[item.start], whole))
    return [whole for _, whole in found] if [number for number, _ in found] == [0] else []


def _one_slip(sentence: Sentence, first: int, second: int) -> bool:
    """Whether two pairs are told alike, so that the whole of the one that fits is that of the other."""
    between, behind = sentence.letters[first + 1 : second], sentence.letters[second + 1 : second + 3]
    told = behind.lstrip(")")[:1]
    alike = told != "u" or between.lstrip(")")[:1] == "u"
    return alike and not set(between) & set("ABFVIOSK") and not set(told) & set("OSIK")


def _same_rate(sentence: Sentence, place: int, rate: Mention) -> Iterator[Candidate]:
    """One in five (20.3%)."""
    letters = sentence.letters
    behind = _SAME.match(letters, place + 1)
    if not behind:
        return
    at = behind.end() - 1
    percent = sentence.items[at]
    assert isinstance(percent, Mention)
    yield stated(sentence, (Role("ratio", rate), Role("percent", percent)), "ratio-and-percent", place, at, False)


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
            of_figure = between in ("", "u") and _OF_FIGURE.match(letters, place + 1) is not None
            certain = of_figure or "(" in between or "C" in between
            if not (_LINK.fullmatch(f"{between}p") and (certain or _COMMA.fullmatch(between))):
                return -1, False
            of = _OF_BEFORE.search(letters, max(at - 8, 0), at)  # n of n: the first one is the part
            return (of.start(), certain or between.endswith(",")) if of else (at, certain)
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
