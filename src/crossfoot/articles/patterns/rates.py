"""Averages and rates: so much for each, how many, and what they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import islice
from typing import Final

from crossfoot.articles.proposal import Candidate, Recall, Role, named_alike
from crossfoot.articles.sentence import COUNT, PERCENT, SPAN, Mention, Sentence
from crossfoot.records import NamedTuple

_LONGEST: Final = 8
_BESIDE: Final = 4
_FINE: Final = 12
"""a rounded average below so many of its units fits too many pairs of figures by chance"""
_FEW: Final = 2
_MANY: Final = 12
"""rates of one sentence; one with more is a table"""
_ALONE: Final = 3
"""figures in a sentence that has a rate, a count and a total and no more"""
_PER: Final = re.compile(r"\s*(?:[^\W\d_]+\s){0,3}?[^\W\d_]+/(?P<one>[^\W\d_]+\d?)")
"""persons/km2"""
_WORD: Final = re.compile(r"[^\W\d_]+")
_NAMED: Final = 40
"""characters behind "each" in which the thing is named"""
_APART: Final = Exact(3, 2)
"""a rate that is further from the others than this is no slip: it is a rate of something else"""
_CHANGED: Final = frozenset("ABV")


class Rate(NamedTuple):
    """A figure for each of something."""

    place: int
    mention: Mention
    kind: str
    """average or rate"""
    each: tuple[str, ...]
    """the words that say of what"""
    slash: bool = False
    """they stand behind a stroke, as in persons/km2, where much else can stand"""


def rates(sentence: Sentence, low: str, recall: Recall) -> Iterator[Candidate]:
    """``low`` is the text in lower case."""
    here = [
        (place, item)
        for place, item in enumerate(sentence.items)
        if isinstance(item, Mention) and item.kind in (COUNT, SPAN)
    ]
    told = list(islice(_rates(sentence, low, here), _MANY)) if here else []
    if told:
        known = {item.start for _, item in here}
        figures = [item for _, item in here]
        figures += [each for each, _, _ in recall.before(sentence.start) if each.start not in known]
        figures += recall.spans_before(sentence.start)
        for rate in told:
            yield from _products(sentence, low, rate, figures[: 2 * _LONGEST], len(here))
    yield from _averages_of_values(sentence, low)


def _rates(sentence: Sentence, low: str, here: Sequence[tuple[int, Mention]]) -> Iterator[Rate]:
    letters = sentence.letters
    for place, item in here:
        per = _PER.match(low, item.end, min(item.end + _NAMED, sentence.end)) if item.kind == COUNT else None
        if per:
            yield Rate(place, item, _kind(letters, place, place), (per["one"],), True)
    for word, letter in enumerate(letters):
        if letter not in "MX":
            continue
        each = _each(sentence, word, low)
        beside = sorted((item for item in here if abs(item[0] - word) <= _BESIDE), key=lambda item: abs(item[0] - word))
        for place, item in [one for one in beside if one[1].kind == COUNT and one[1].written.num != one[1].written.den][
            :_FEW
        ]:
            yield Rate(place, item, _kind(letters, word, place), each)


def _kind(letters: str, word: int, place: int) -> str:
    """An average where a word says so within two places of the rate."""
    return "average" if "M" in letters[max(min(word, place) - 2, 0) : max(word, place) + 3] else "rate"


def _each(sentence: Sentence, word: int, low: str) -> tuple[str, ...]:
    """The words behind "each"; with "on average each month" those behind the last of them."""
    letters = sentence.letters
    while letters[word + 1 : word + 2] in ("M", "X"):
        word += 1
    start = sentence.starts[word]
    after = word + 2 if letters[word + 1 : word + 2] == "u" else word + 1
    stop = sentence.starts[after] if after < len(letters) else sentence.end
    found = _WORD.findall(low, start, min(stop, sentence.ends[word] + _NAMED, sentence.end))
    behind = len(_WORD.findall(low, start, sentence.ends[word]))
    if len(found) == behind == 1:
        return ()
    return tuple(each for each in found[max(behind - 1, 0) : behind + 2] if len(each) > 1)


def _counted(mention: Mention, low: str) -> tuple[str, ...]:
    """The words that say what a figure counts."""
    if mention.kind == SPAN:
        return tuple(_WORD.findall(low, mention.end, mention.end + _NAMED)[:1])
    return (*mention.unit.split()[-1:], *mention.noun[:2])


def _products(sentence: Sentence, low: str, rate: Rate, figures: Sequence[Mention], here: int) -> Iterator[Candidate]:
    counts = [each for each in figures if each is not rate.mention and _may_count(each, rate.mention)]
    for total in figures:
        if total is rate.mention or total.kind != COUNT or total.written.value <= rate.mention.written.value:
            continue
        if rate.mention.unit != total.unit and (total.unit and (rate.mention.unit or rate.mention.noun)):
            continue
        bare = here == _ALONE and not (rate.mention.noun or rate.mention.unit or total.unit)
        alike = bare or _of_one_thing(rate.mention, total) or (not total.unit and _totalled(sentence, total))
        meant = [each for each in counts if each is not total and _is_meant(rate, each, low)]
        for count in counts:
            if count is total or (count not in meant and count.written.value > total.written.value):
                continue
            said = alike and meant == [count] and here <= _LONGEST // 2 and not set(sentence.letters) & _CHANGED
            even = rate.mention.written.value * count.written.value == total.written.value
            fine = rate.mention.written.last_place * _FINE <= rate.mention.written.value
            if not (alike and count in meant if rate.slash else even or fine or count in meant):
                continue
            yield from _product(sentence, rate, total, count, said and total.start >= sentence.start)


def _is_meant(rate: Rate, count: Mention, low: str) -> bool:
    """Whether a figure may count what the rate is for each of; "apiece" names nothing."""
    return not rate.each or named_alike(rate.each, _counted(count, low))


def _may_count(count: Mention, rate: Mention) -> bool:
    return count.written.num > count.written.den and not (
        count.kind == COUNT and count.unit and count.unit == rate.unit
    )


def _of_one_thing(rate: Mention, total: Mention) -> bool:
    """Whether the words say that the total is one of what the rate is."""
    if rate.unit or total.unit:
        return rate.unit == total.unit
    return bool(rate.noun) and bool(total.noun) and named_alike(rate.noun[:1], total.noun[:1])


def _totalled(sentence: Sentence, total: Mention) -> bool:
    """Whether "in total" stands right before a figure."""
    for place, item in enumerate(sentence.items):
        if item is total:
            return "S" in sentence.letters[max(place - 2, 0) : place]
    return False


def _product(sentence: Sentence, rate: Rate, total: Mention, count: Mention, said: bool) -> Iterator[Candidate]:
    roles = (Role(rate.kind, rate.mention), Role("total", total), Role("count", count))
    start = min(sentence.start, total.start, count.start)
    product = rate.mention.written.value * count.written.value
    near = product <= total.written.value * _APART and total.written.value <= product * _APART
    percent = _percent_of(sentence, total) if rate.kind == "rate" else None
    telling = said and near and percent is None and not rate.mention.written.hedge
    yield Candidate(rate.kind, roles, rate.kind, start, sentence.end, telling=telling)
    if percent is not None:
        with_percent = (*roles, Role("percent", percent))
        yield Candidate("rate", with_percent, "percent-of-a-rate", start, sentence.end, telling=said)


def _percent_of(sentence: Sentence, total: Mention) -> Mention | None:
    """The percentage that is said of a total in the same sentence."""
    for place, item in enumerate(sentence.items):
        if item is total:
            behind = re.match(r"[uvwdO]{0,4},?[uvC]{0,3}p", sentence.letters[place + 1 :])
            found = sentence.items[place + behind.end()] if behind else None
            return found if isinstance(found, Mention) and found.kind == PERCENT else None
    return None


def _averages_of_values(sentence: Sentence, low: str) -> Iterator[Candidate]:
    """38,2, 39,1 and 39,8: 39 on average."""
    letters = sentence.letters
    for word, letter in enumerate(letters):
        if letter != "M":
            continue
        at = next(
            (place for place in range(word + 1, min(word + 1 + _BESIDE, len(letters))) if letters[place] in "np"), -1
        )
        average = sentence.items[at] if at >= 0 else None
        if not isinstance(average, Mention):
            continue
        values = _values(sentence, word, average)
        if len(values) < 2:
            continue
        roles = (Role("average", average), *(Role("values", each) for each in values[-_LONGEST:]))
        alone = len(values) > 2 and sum(letter in "npf" for letter in letters) - len(values) in (1, 2)
        plain = not set(letters[:word]) & set("ABFTVK(;")
        yield Candidate("average", roles, "average-of-values", sentence.start, sentence.end, telling=alone and plain)


def _values(sentence: Sentence, word: int, average: Mention) -> list[Mention]:
    """The list of figures before the word for an average: with no more than a comma or "and" between them."""
    found: list[Mention] = []
    last = -1
    for place in range(word - 1, -1, -1):
        item = sentence.items[place]
        if isinstance(item, Mention) and item.kind == average.kind and not (found and item.in_words):
            if found and not set(sentence.letters[place + 1 : last]) <= set(",Eu"):
                break
            found.insert(0, item)
            last = place
        elif sentence.letters[place] in ";fIpntq" or len(found) >= _LONGEST:
            break
    in_digits = [each for each in found if not each.in_words]
    return in_digits if len(in_digits) > 1 else found  # 20, 30 and 46 in three games
