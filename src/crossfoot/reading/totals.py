"""Totals: a figure with the parts that the words behind it name, and percentages that make up a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.reading.candidates import Candidate, Recall, Role, judged
from crossfoot.reading.lexicon import Lexicon
from crossfoot.reading.mentions import COUNT, PERCENT, Fraction, Mention, Sentence

_OPENING: Final = re.compile(r"n[uvwy,OCMSd]{0,8}(?:\([uvC]{0,2}[IG]?|[,:]?[uv]?[IG])")
_OPENED: Final = re.compile(r"[nf][uv]{0,2}$")
_PARTITIONED: Final = re.compile(r"[OSu]{0,2}n[uvw]{0,2},")
_MOST: Final = 40
_FEW: Final = 9
"""parts of one list"""
_SHORT_OF: Final = Exact(1, 25)
"""a list that falls short of its total by less than this was meant to be complete"""
_BEYOND: Final = Exact(5, 4)
"""parts that exceed their total by more overlap, or are parts of something else"""
_WHOLE: Final = "100%"
_NEARLY, _LOW, _HIGH = 97, 80, 120
"""percent; a list of percentages that is complete by its words may be off by more"""


def totals(sentence: Sentence, text: str, lexicon: Lexicon, recall: Recall) -> Iterator[Candidate]:
    letters = sentence.letters
    for at, letter in enumerate(letters):
        if letter in "IG":
            yield from _listed(sentence, at, text, lexicon, recall)
        elif letter in "(:" and letters[at + 1 : at + 2] != "p":
            yield from _in_parentheses(sentence, at, text, lexicon)
        elif letter in "OS":
            yield from _partition(sentence, at, text, lexicon)
    yield from _percentages(sentence)


def _total_before(sentence: Sentence, at: int) -> int:
    """The nearest count before the word that begins the parts; -1 for none."""
    depth = 0
    for place in range(at - 1, max(at - 24, -1), -1):
        letter = sentence.letters[place]
        if letter == ")":
            depth += 1
        elif letter == "(":
            depth = max(depth - 1, 0)
        elif (letter in "n" and not depth) or (letter == "f" and not depth):
            return place
        elif letter in ";IG":
            return -1
    return -1


def _count(item: object) -> Mention | None:
    if isinstance(item, Fraction):
        return item.part
    return item if isinstance(item, Mention) and item.kind == COUNT else None


def _parts(sentence: Sentence, at: int, closing: bool) -> tuple[list[int], bool]:
    """The places of the counts that follow, up to the end of the list, and whether it ends where one would; percentages
    and what is in parentheses between them are passed over.
    """
    letters = sentence.letters
    found: list[int] = []
    depth = 0
    for place in range(at, len(letters)):
        letter = letters[place]
        if letter == "(":
            depth += 1
        elif letter == ")":
            if closing and not depth:
                break
            depth = max(depth - 1, 0)
        elif depth:
            continue
        elif letter == "n":
            item = sentence.items[place]
            if isinstance(item, Mention) and letters[place - 1] not in "ABFV":
                found.append(place)
        elif (letter in "IGS" and found) or letter in "fq":
            return found, False
        elif letter == ";" and letters[place + 1 : place + 2] in "OSI":
            break
        if len(found) >= _MOST:
            break
    return found, True


def _listed(sentence: Sentence, at: int, text: str, lexicon: Lexicon, recall: Recall) -> Iterator[Candidate]:
    inside = "(" in sentence.letters[max(at - 2, 0) : at]
    places, whole = _parts(sentence, at + 1, inside)
    place = _total_before(sentence, at)
    if place >= 0:
        total = _count(sentence.items[place])
        if total is not None:
            yield from _as_total(sentence, place, total, places, text, lexicon, sentence.letters[at] == "G", whole)
        return
    if "n" in sentence.letters[:at] or not places:
        return
    for total, _, _ in recall.before(sentence.starts[at]):
        yield from _as_total(sentence, -1, total, places, text, lexicon, False, False)
        return


def _in_parentheses(sentence: Sentence, at: int, text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    letters = sentence.letters
    if letters[at + 1 : at + 2] in "IG":
        return
    opened = _OPENED.search(letters, max(at - 3, 0), at)
    if not opened:
        return
    place = opened.start()
    total = _count(sentence.items[place])
    places, ended = _parts(sentence, at + 1, letters[at] == "(")
    if total is not None and len(places) > 1:
        yield from _as_total(sentence, place, total, places, text, lexicon, False, ended)


def _partition(sentence: Sentence, at: int, text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Of the 43 passengers, 36 were rescued and 8 are missing."""
    opened = _PARTITIONED.match(sentence.letters, at + 1)
    if at > 1 or not opened or set(sentence.letters) & set("pfABKtV;") or "E" not in sentence.letters:
        return
    place = sentence.letters.index("n", at)
    total = _count(sentence.items[place])
    places, ended = _parts(sentence, opened.end(), False)
    if total is not None and len(places) > 1:
        yield from _as_total(sentence, place, total, places, text, lexicon, False, ended)


def _as_total(
    sentence: Sentence, place: int, total: Mention, places: list[int], text: str, lexicon: Lexicon, complete: bool,
    beside: bool,
) -> Iterator[Candidate]:  # fmt: skip
    parts = [item for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    if not any(part.unit for part in parts) and beside:
        pass  # the unit of the total is that of its parts
    else:
        parts = [part for part in parts if part.unit == total.unit]
    if len(parts) < 2 or total.in_words:
        if len(parts) == 1 and beside and total.noun[:1] == parts[0].noun[:1] and total.noun:
            yield _candidate(sentence, place, total, parts, "part-of-total", "overlapping", False)
        return
    last = places[-1]
    label = text[sentence.ends[places[-2]] : sentence.ends[min(last + 1, len(sentence.ends) - 1)]]
    named = _labels(sentence, places, text)
    overlapping = any(word in lexicon.overlapping for words in named for word in words)
    rest = "R" in sentence.letters[places[0] : last + 2] or any(word in lexicon.other for word in _words(label))
    amount = sum(part.written.value for part in parts)
    exact = _candidate(sentence, place, total, parts, "total-with-parts", "exact", False)
    for chosen in _choices(parts):
        tried = judged(_candidate(sentence, place, total, chosen, "total-with-parts", "exact", False))
        if tried.fits:
            yield tried
            return
    size = total.written.value
    if not beside or not size:
        return
    likely = complete or rest or amount > size or size - amount <= size * _SHORT_OF
    if not complete and not _adds_up(sentence, places):
        likely = rest
    if likely and not overlapping and size * Exact(2, 3) < amount <= size * _BEYOND:
        yield exact._replace(telling=True)
        return
    if amount <= size or overlapping:
        coverage = "overlapping" if overlapping or amount > size else "partial"
        yield _candidate(sentence, place, total, parts, "total-with-some-parts", coverage, False)


def _adds_up(sentence: Sentence, places: list[int]) -> bool:
    """False when the parts have percentages of their own, and these are not those of a whole."""
    span = range(places[0], min(places[-1] + 6, len(sentence.letters)))
    percents = [
        item for item in (sentence.items[n] for n in span) if isinstance(item, Mention) and item.kind == PERCENT
    ]
    amount = sum((each.written.value for each in percents), Exact())
    return not percents or abs(amount - 100) <= 1


def _choices(parts: list[Mention]) -> Iterator[list[Mention]]:
    """The parts, all of them first: what follows a list may be told of something else, and so may one between them."""
    for length in range(len(parts), 1, -1):
        yield parts[:length]
    if 2 < len(parts) <= _FEW:
        for left_out in range(1, len(parts) - 1):
            yield [*parts[:left_out], *parts[left_out + 1 :]]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())


def _labels(sentence: Sentence, places: list[int], text: str) -> list[list[str]]:
    """Words and pairs of words beside each part."""
    found = []
    for number, place in enumerate(places):
        low = sentence.ends[places[number - 1]] if number else sentence.ends[max(place - 2, 0)]
        high = sentence.ends[min(place + 1, len(sentence.ends) - 1)]
        words = _words(text[low:high])
        found.append([*words, *(f"{a} {b}" for a, b in pairwise(words))])
    return found


def _candidate(
    sentence: Sentence, place: int, total: Mention, parts: list[Mention], pattern: str, coverage: str, telling: bool
) -> Candidate:
    roles = (Role("total", total), *(Role("parts", part) for part in parts))
    first = max(place, 0)
    words = tuple(
        (sentence.starts[n], sentence.ends[n])
        for n in range(first, len(sentence.letters))
        if sentence.letters[n] in "IGSR" and sentence.starts[n] < parts[-1].end
    )
    start = min(sentence.start, total.start)
    return Candidate("total", roles, pattern, start, sentence.end, words, telling, options={"coverage": coverage})


def _percentages(sentence: Sentence) -> Iterator[Candidate]:
    """Three percentages or more in one sentence that make up a whole; the words need not say so if the sum does."""
    letters = sentence.letters
    places = [place for place, letter in enumerate(letters) if letter == "p"][:_MOST]
    if len(places) < 3:
        return
    parts = [item for item in (sentence.items[place] for place in places) if isinstance(item, Mention)]
    for first in range(min(len(parts) - 2, 6)):
        for stop in range(len(parts), first + 2, -1):
            chosen = parts[first:stop]
            amount = sum(part.written.value for part in chosen)
            rest = stop == len(parts) and not first and "R" in letters[places[-2] : places[-1] + 2]
            if not (_LOW if rest else _NEARLY) <= amount <= (_HIGH if rest else 200 - _NEARLY):
                continue
            between = letters[places[first] : places[stop - 1]]
            if any(letters[place - 1] in "ABFTV" for place in places[first:stop]):
                continue
            if all(letters[max(place - 2, 0) : place] == "f(" for place in places[first:stop]):
                continue  # each is told of its own fraction already
            led = "I" in letters[max(places[first] - 4, 0) : places[first]] or "G" in letters[: places[first]]
            plain = not set(between) - set("puvw,;ERO")
            telling = (led or rest) and plain and first == 0 and stop == len(parts)
            roles = tuple(Role("parts", part) for part in chosen)
            found = Candidate(
                "total", roles, "percentages-of-a-whole", sentence.start, sentence.end, telling=telling,
                constant={"total": _WHOLE}, options={"coverage": "exact"},
            )  # fmt: skip
            yield found
            return
