"""Totals: a figure with the parts that the words behind it name, and percentages that make up a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.near_misses import swapped
from crossfoot.articles.patterns.hundreds import percentages
from crossfoot.articles.proposal import Candidate, Recall, Role, judged, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Fraction, Mention, Sentence
from crossfoot.articles.words import Lexicon

_OPENING: Final = re.compile(r"n[uvwy,OCMSd]{0,8}(?:\([uvC]{0,2}[IG]?|[,:]?[uv]?[IG])")
_OPENED: Final = re.compile(r"[nf][uvd]{0,3}$")
_PARTITIONED: Final = re.compile(r"[OSu]{0,2}n[uvw]{0,2},")
_TWICE: Final = 2
_OF_ANOTHER: Final = re.compile(r"O[OSu]{0,2}n")
_SLIP: Final = Exact(3, 20)
_BACK: Final = 3
"""figures back among which a total of an earlier sentence is looked for"""
_SIGN: Final = re.compile(r"(?:^|[\s(\[,;])[−–-]$")
"""behind which a figure is negative"""
SOME: Final = "-some"
"""the variant of a list that may leave something out, by what it comes to; its words do not say that it overlaps"""
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_MOST: Final = 40
_FAR: Final = 400
"""letters; no list is longer"""
_FEW: Final = 9
"""parts of one list"""
_SHORT_OF: Final = Exact(1, 25)
"""a list that falls short of its total by less than this was meant to be complete"""
_LONG: Final = 1000
"""units of its last place in a total that is missed by hundreds of different slips"""
_BEYOND: Final = Exact(5, 4)
"""parts that exceed their total by more overlap, or are parts of something else"""


def totals(sentence: Sentence, text: str, lexicon: Lexicon, recall: Recall) -> Iterator[Candidate]:
    letters = sentence.letters
    for at, letter in enumerate(letters):
        if letter in "IG":
            yield from _listed(sentence, at, text, lexicon, recall)
        elif letter in "(:" and letters[at + 1 : at + 2] != "p":
            yield from _in_parentheses(sentence, at, text, lexicon)
        elif letter in "OS":
            yield from _partition(sentence, at, text, lexicon)
    yield from _over_sentences(sentence, recall)
    yield from percentages(sentence)


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
        elif letter in "IG" or (letter == ";" and place < at - 1):
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
    for place in range(at, min(at + _FAR, len(letters))):
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
            if found and _OF_ANOTHER.match(letters, place + 1):
                return found, False
            item = sentence.items[place]
            if isinstance(item, Mention) and sentence.before(place) not in "ABFV":
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
        place = _of_like_unit(sentence, place, places)
        total = _count(sentence.items[place])
        if total is not None:
            complete = sentence.letters[at] == "G"
            variant = "-all" if complete else "-some"
            yield from _as_total(sentence, place, total, places, text, lexicon, complete, whole, variant)
        return
    if "n" in sentence.letters[:at] or not places:
        return
    before = list(recall.before(sentence.starts[at]))[:_BACK]
    for number, (total, _, _) in enumerate(before):
        found = list(_as_total(sentence, -1, total, places, text, lexicon, False, False, "-earlier"))
        if found or number == len(before) - 1:
            yield from found
            break
    yield from _completed(sentence, before, places)


def _of_like_unit(sentence: Sentence, place: int, places: list[int]) -> int:
    """The count before that one, where only it can have the parts: 840 cases worth 1.2 billion, of which 315 cases."""
    total, part = sentence.items[place], sentence.items[places[0]] if places else None
    if not isinstance(total, Mention) or not isinstance(part, Mention) or not total.unit or part.unit:
        return place
    earlier = sentence.letters.rfind("n", max(place - 8, 0), place)
    item = sentence.items[earlier] if earlier >= 0 else None
    alike = isinstance(item, Mention) and not item.unit and item.noun[:1] == part.noun[:1] and bool(item.noun)
    return earlier if alike else place


def _completed(
    sentence: Sentence, before: Sequence[tuple[Mention, Sentence, int]], places: list[int]
) -> Iterator[Candidate]:
    """163 people. Of these 129 were charged, the remaining 44 fined: a list that says that it is complete."""
    parts = [item for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    if len(parts) < 2 or "R" not in sentence.letters[places[-2] : places[-1]] or not before:
        return
    total = before[0][0]
    if any(part.unit != total.unit for part in parts):
        return
    amount = sum((part.written.value for part in parts), Exact())
    near = _is_slip(amount, total.written.value)
    yield _candidate(sentence, -1, total, parts, "total-with-parts", "exact", near)._replace(said=True)


def _is_slip(amount: Exact, size: Exact) -> bool:
    """Whether parts miss their total by so little that they were meant to make it up."""
    return abs(amount - size) <= size * _SLIP


def _over_sentences(sentence: Sentence, recall: Recall) -> Iterator[Candidate]:
    """All counts of a sentence make up a figure that was told before: kept where it holds."""
    letters = sentence.letters
    counts = [item for item in sentence.items if isinstance(item, Mention) and item.kind == COUNT]
    if not 2 <= len(counts) <= _FEW or set(letters) & set("fKMXtABV"):
        return
    amount = sum((part.written.value for part in counts), Exact())
    for total, _, _ in list(recall.before(sentence.start))[:_BACK]:
        same = all(same_unit(part, total) for part in counts)
        if same and amount >= _LEAST and amount == total.written.value and not total.in_words:
            found = _candidate(sentence, -1, total, counts, "parts-of-an-earlier-total", "exact", False)
            yield found._replace(fitted=True)
            return


def _in_parentheses(sentence: Sentence, at: int, text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    letters = sentence.letters
    if letters[at + 1 : at + 2] in "IG":
        return
    opened = _OPENED.search(letters, max(at - 4, 0), at)
    if not opened:
        return
    place = opened.start()
    total = _count(sentence.items[place])
    places, ended = _parts(sentence, at + 1, letters[at] == "(")
    if total is not None and len(places) > 1 and "T" not in letters[at : places[-1]]:  # no range
        variant = "-brackets" if letters[at] == "(" else "-colon"
        yield from _as_total(sentence, place, total, places, text, lexicon, False, ended, variant)


def _partition(sentence: Sentence, at: int, text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Of the 43 passengers, 36 were rescued and 8 are missing."""
    opened = _PARTITIONED.match(sentence.letters, at + 1)
    if at > 1 or not opened or set(sentence.letters) & set("pfABKtV;") or "E" not in sentence.letters:
        return
    place = sentence.letters.index("n", at)
    total = _count(sentence.items[place])
    places, ended = _parts(sentence, opened.end(), False)
    if total is not None and len(places) > 1:
        yield from _as_total(sentence, place, total, places, text, lexicon, False, ended, "-partition")


def _as_total(
    sentence: Sentence, place: int, total: Mention, places: list[int], text: str, lexicon: Lexicon, complete: bool,
    beside: bool, variant: str,
) -> Iterator[Candidate]:  # fmt: skip
    parts = [item for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    if any(part.unit for part in parts) or not beside:  # else the unit of the total is that of its parts
        parts = [part for part in parts if part.unit == total.unit]
    if any(_SIGN.search(text, max(each.start - 2, 0), each.start) for each in (total, *parts)):
        return  # −4.74 (−9.40 to −0.08)
    if len(parts) < 2 or total.in_words:
        if len(parts) == 1 and beside and not total.in_words:
            beyond = _is_beyond(total, parts[0]) and _is_inside(sentence, places[0])
            if not beyond and not (total.noun and total.noun[:1] == parts[0].noun[:1]):
                return
            yield _candidate(sentence, place, total, parts, "part-of-total", "overlapping", beyond)
        return
    last = places[-1]
    label = text[sentence.ends[places[-2]] : sentence.ends[min(last + 1, len(sentence.ends) - 1)]]
    named = _labels(sentence, places, text)
    opposite = _are_opposite(named, lexicon)
    overlapping = not opposite and any(word in lexicon.overlapping for words in named for word in words)
    rest = "R" in sentence.letters[places[0] : last + 2] or any(word in lexicon.other for word in _words(label))
    amount = sum((part.written.value for part in parts), Exact())
    exact = _candidate(sentence, place, total, parts, "total-with-parts", "exact", False)
    alike = _adds_up(sentence, places) and _are_marked_off_alike(sentence, places)
    said = (complete or rest or opposite) and beside and alike and not overlapping
    variant += ("-rest" if rest else "-opposite" if opposite else "") + ("" if beside and alike else "-apart")
    exact = exact._replace(said=said, variant=variant)
    yield exact
    digits = [Role("parts", part) for part in parts if not part.in_words]
    if 2 <= len(digits) < len(parts):
        yield exact._replace(roles=(exact.roles[0], *digits))
    for chosen in _choices(parts):
        tried = judged(_candidate(sentence, place, total, chosen, "total-with-parts", "exact", False))
        if tried.fits and not (tried.verdict == "coarse" and total.written.hedge):  # "over" fits whatever is above it
            yield tried._replace(fitted=True)
            return
    other = _other_total(sentence, place, total, amount)
    if other is not None:
        yield _candidate(sentence, place, other, parts, "total-with-parts", "exact", False)._replace(fitted=True)
        return
    size = total.written.value
    if not overlapping and amount in swapped(total.written):
        yield exact._replace(telling=True)
        return
    if not beside or not size:
        return
    in_digits = sum((part.written.value for part in parts if not part.in_words), Exact())
    likely = complete or rest or opposite or _is_misprint(total, amount) or _is_misprint(total, in_digits)
    if not complete and not alike:
        likely = rest
    if likely and not overlapping and size * Exact(2, 3) < amount <= size * _BEYOND:
        yield exact._replace(telling=True)
        return
    if amount <= size or overlapping:
        coverage = "overlapping" if overlapping or amount > size else "partial"
        beyond = any(_is_beyond(total, part) and total.noun[:1] == part.noun[:1] for part in parts)
        some = _candidate(sentence, place, total, parts, "total-with-some-parts", coverage, beyond and bool(total.noun))
        yield some._replace(fitted=True, variant="" if overlapping else SOME)


def _adds_up(sentence: Sentence, places: list[int]) -> bool:
    """False when the parts have percentages of their own, and these are not those of a whole."""
    span = range(places[0], min(places[-1] + 6, len(sentence.letters)))
    percents = [
        item for item in (sentence.items[n] for n in span) if isinstance(item, Mention) and item.kind == PERCENT
    ]
    amount = sum((each.written.value for each in percents), Exact())
    return not percents or abs(amount - 100) <= sum(each.written.last_place for each in percents)


def _is_misprint(total: Mention, amount: Exact) -> bool:
    """Whether parts of a list that is not said to be complete miss their total by no more than a slip would: a little,
    and, where the figures are long, by what one wrong digit or two exchanged ones come to.
    """
    size = total.written.value
    gap = amount - size
    if amount > size * _BEYOND or -gap > size * _SHORT_OF:
        return False
    units = abs(gap) / total.written.last_place
    return size < _LONG * total.written.last_place or any(
        len(str(each).strip("0")) == 1 for each in (units, units / 9) if each.denominator == 1
    )


def _other_total(sentence: Sentence, place: int, total: Mention, amount: Exact) -> Mention | None:
    """Another figure before the parts that they make up: 287 operations on 258 patients (131 planned, 156 urgent)."""
    for item in sentence.items[max(place - _MOST, 0) : max(place, 0)]:
        found = _count(item)
        if found is not None and found.written.value == amount and same_unit(found, total) and not found.in_words:
            return found
    return None


def _are_marked_off_alike(sentence: Sentence, places: list[int]) -> bool:
    """False when commas stand between some of the parts and semicolons between others: another list begins there."""
    between = sentence.letters[places[0] : places[-1]]
    return not {";", ","} <= {_outside(between, mark) for mark in ";,"}


def _outside(letters: str, mark: str) -> str:
    """The mark, if it stands outside parentheses."""
    depth = 0
    for letter in letters:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == mark and not depth:
            return mark
    return ""


def _is_beyond(total: Mention, part: Mention) -> bool:
    """Whether a part is greater than its total, but not so much that it must be of something else."""
    return total.written.value < part.written.value <= total.written.value * _TWICE


def _is_inside(sentence: Sentence, place: int) -> bool:
    """Whether the words right before a figure say that it is a part: among them 41 women."""
    return "I" in sentence.letters[max(place - 2, 0) : place]


def _are_opposite(named: list[list[str]], lexicon: Lexicon) -> bool:
    """Whether the names of two parts leave no third one: men and women."""
    if len(named) != 2:
        return False
    one, other = (set(words) for words in named)
    return any(
        (first in one and second in other) or (second in one and first in other) for first, second in lexicon.opposites
    )


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
