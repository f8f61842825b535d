"""Lists of parts behind a total: where they begin and end, what their words say, and whether they make it up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._slips import BEYOND, is_misprint, is_missed_by_a_slip, may_lack_some, may_recur
from crossfoot.articles.near_misses import swapped
from crossfoot.articles.proposal import Candidate, Role, judged, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Fraction, Mention, Sentence
from crossfoot.articles.wordings import EACH, FRACTION, JOINED, PARTS, REST, symbols, wording
from crossfoot.articles.words import Lexicon
from crossfoot.records import NamedTuple

_words: Final = re.compile(r"[^\W\d_]+").findall
_OPENED: Final = wording("figure|fraction few|some|span|rest*3 END")
_OPENED_FROM_AFAR: Final = wording("figure words*1-2 END")
_NARRATED: Final = symbols("some many each")
"""before the first figure in brackets they tell a story, and name no part"""
_PARTITIONED: Final = wording("of|total|few*2 figure words*2 ,")
_OF_ANOTHER: Final = wording("of of|total|few*2 figure")
PARTITION: Final = "-partition"
_RANGED: Final = wording("end few? figure")
"""12 to 34 in it; 395 to schools, 180 to clubs is a list"""
_REST_UNPRINTED: Final = wording("words|,|joined*4 rest words|,|joined|of|share* END")
_LISTING: Final = symbols("part parts")
_STOPPING: Final = symbols("part parts total")
_UNLIKE: Final = symbols("fraction range")
_CHANGED: Final = symbols("rise fall begin versus")
_FRAMING: Final = symbols("of total")
_TYING: Final = symbols("part parts total rest")
_NEW_LIST: Final = symbols("of total part")
_NO_PARTITION: Final = symbols("percent fraction rise fall plan multiple versus ;")
_GOES_ON: Final = re.compile(r"\.{2}|…")
_SIGN: Final = re.compile(r"(?:^|[\s(\[,;])[−–-]$")
"""behind which a figure is negative"""
BACK: Final = 3
"""figures back among which a total of an earlier sentence is looked for"""
_AHEAD: Final = 24
"""letters between a total and the word that begins its parts"""
_MOST: Final = 40
_FAR: Final = 400
"""letters; no list is longer"""
_FEW: Final = 9
"""parts of one list"""


class TotalWithParts(NamedTuple):
    """A total and the figures that may be its parts."""

    at: int
    """of the total among the letters; -1 where it stands in an earlier sentence"""
    total: Mention
    parts: tuple[Mention, ...]
    places: tuple[int, ...]
    complete: bool
    """the word before them says that nothing is left out"""
    beside: bool
    """they stand in its sentence, and end where a list would"""
    variant: str

    @property
    def is_list(self) -> bool:
        return len(self.parts) > 1 and not self.total.in_words


class Read(NamedTuple):
    """A list as one that makes up its total."""

    listing: TotalWithParts
    exact: Candidate
    overlapping: bool
    """the words say that one thing may be in several parts"""
    settled: Candidate | None
    """what is left where figures or words leave no doubt that it is meant to make it up, or some of it"""


def listings(place: Place) -> list[TotalWithParts]:
    all_lists: list[TotalWithParts] = []
    for at, letter in enumerate(place.letters):
        if letter in _LISTING:
            all_lists.extend(_listed(place, at))
        elif letter in "(:" and place.letters[at + 1 : at + 2] != PERCENT:
            all_lists.extend(_in_parentheses(place, at))
        elif letter in _FRAMING:
            all_lists.extend(_partition(place, at))
    return all_lists


def reads(place: Place) -> list[Read]:
    return [_read(place, each) for each in place.once(listings) if each.is_list]


def stated(place: Place, listing: TotalWithParts, parts: Sequence[Mention], pattern: str, coverage: str) -> Candidate:
    sentence, total = place.sentence, listing.total
    roles = (Role("total", total), *(Role("parts", part) for part in parts))
    words = tuple(
        [
            (sentence.starts[n], sentence.ends[n])
            for n in range(max(listing.at, 0), len(sentence.letters))
            if sentence.letters[n] in _TYING and sentence.starts[n] < parts[-1].end
        ]
    )
    start = min(sentence.start, total.start)
    return Candidate("total", roles, pattern, start, sentence.end, words, options={"coverage": coverage})


def parts_of(sentence: Sentence, at: int, closing: bool) -> tuple[list[int], bool]:
    """The places of the counts that follow, up to the end of the list, and whether it ends where one would; percentages
    and what is in parentheses between them are passed over.
    """
    letters = sentence.letters
    places: list[int] = []
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
        elif letter == COUNT:
            if places and _OF_ANOTHER.match(letters, place + 1):
                return places, False
            if EACH in letters[max(place - 2, at) : place]:
                return places, False  # each of 60
            item = sentence.items[place]
            if isinstance(item, Mention) and sentence.before(place) not in _CHANGED:
                places.append(place)
        elif (letter in _STOPPING and places) or letter in _UNLIKE:
            return places, False
        elif letter == ";" and letters[place + 1 : place + 2] in _NEW_LIST:
            break
        if len(places) >= _MOST:
            break
    return places, True


def untold(place: Place) -> Iterator[tuple[int, list[int]]]:
    """Where lists begin whose total is told in an earlier sentence, and the places of their parts."""
    letters = place.letters
    for at, letter in enumerate(letters):
        if letter in _LISTING and COUNT not in letters[:at] and _total_before(place.sentence, at) < 0:
            places, _ = parts_of(place.sentence, at + 1, "(" in letters[max(at - 2, 0) : at])
            if places:
                yield at, places


def _total_before(sentence: Sentence, at: int) -> int:
    """The nearest count before the word that begins the parts; -1 for none."""
    depth = 0
    for place in range(at - 1, max(at - _AHEAD, -1), -1):
        letter = sentence.letters[place]
        if letter == ")":
            depth += 1
        elif letter == "(":
            depth = max(depth - 1, 0)
        elif letter in (COUNT, FRACTION) and not depth:
            return place
        elif letter in _LISTING or (letter == ";" and place < at - 1):
            return -1
    return -1


def _count(item: object) -> Mention | None:
    if isinstance(item, Fraction):
        return item.part
    return item if isinstance(item, Mention) and item.kind == COUNT else None


def _listed(place: Place, at: int) -> Iterator[TotalWithParts]:
    sentence, letters = place.sentence, place.letters
    spot = _total_before(sentence, at)
    if spot >= 0:
        places, whole = parts_of(sentence, at + 1, "(" in letters[max(at - 2, 0) : at])
        spot = _of_like_unit(sentence, spot, places)
        total = _count(sentence.items[spot])
        if total is not None:
            complete = letters[at] == PARTS
            yield from _listing(place, spot, total, places, complete, whole, "-all" if complete else "-some")
        return
    for start, places in untold(place):
        if start == at:
            before = place.recall.before(sentence.starts[at])[:BACK]
            earlier = (_listing(place, -1, total, places, False, False, "-earlier") for total, _, _ in before)
            yield from next(([one] for each in earlier for one in each if one.is_list), [])


def _of_like_unit(sentence: Sentence, place: int, places: list[int]) -> int:
    """The count before that one, where only it can have the parts: 840 cases worth 1.2 billion, of which 315 cases."""
    total, part = sentence.items[place], sentence.items[places[0]] if places else None
    if not isinstance(total, Mention) or not isinstance(part, Mention) or not total.unit or part.unit:
        return place
    earlier = sentence.letters.rfind(COUNT, max(place - 8, 0), place)
    item = sentence.items[earlier] if earlier >= 0 else None
    alike = isinstance(item, Mention) and not item.unit and item.noun[:1] == part.noun[:1] and bool(item.noun)
    return earlier if alike else place


def _in_parentheses(place: Place, at: int) -> Iterator[TotalWithParts]:
    sentence, letters = place.sentence, place.letters
    opened = _OPENED.search(letters, max(at - 4, 0), at)
    afar = None if opened or letters[at] != "(" else _OPENED_FROM_AFAR.search(letters, max(at - 4, 0), at)
    opened = opened or afar
    if not opened or letters[at + 1 : at + 2] in _LISTING:
        return
    total = _count(sentence.items[opened.start()])
    places, ended = parts_of(sentence, at + 1, letters[at] == "(")
    if total is None or (afar and not _are_counted_alike(sentence, total, places)):
        return
    if len(places) > 1 and not _RANGED.search(letters, at, places[-1] + 1):
        variant = "-brackets" if letters[at] == "(" else "-colon"
        ended = ended and not _NARRATED & set(letters[at + 1 : places[0]])
        yield from _listing(place, opened.start(), total, places, False, ended, variant)


def _are_counted_alike(sentence: Sentence, total: Mention, places: Sequence[int]) -> bool:
    """Whether the things that a total counts are named again behind each part."""
    nouns = {item.noun[:1] for item in (sentence.items[spot] for spot in places) if isinstance(item, Mention)}
    return total.noun != () and nouns == {total.noun[:1]}


def _partition(place: Place, at: int) -> Iterator[TotalWithParts]:
    """Of the 43 passengers, 36 were rescued and 8 are missing."""
    sentence, letters = place.sentence, place.letters
    opened = _PARTITIONED.match(letters, at + 1)
    if at > 1 or not opened or set(letters) & _NO_PARTITION or JOINED not in letters:
        return
    spot = letters.index(COUNT, at)
    total = _count(sentence.items[spot])
    places, ended = parts_of(sentence, opened.end(), False)
    if total is not None and len(places) > 1:
        yield from _listing(place, spot, total, places, False, ended, PARTITION)


def _listing(
    place: Place, at: int, total: Mention, places: list[int], complete: bool, beside: bool, variant: str
) -> Iterator[TotalWithParts]:
    items = (place.sentence.items[each] for each in places)
    parts = [item for item in items if isinstance(item, Mention)]
    if any(part.unit for part in parts) or not beside:  # else the unit of the total is that of its parts
        every, parts = parts, [part for part in parts if part.unit == total.unit]
        beside = beside and 2 * len(parts) >= len(every)  # 12 sets of 75 dollars, of 1 cup and 1 plate, 24 of 45
    if places and _REST_UNPRINTED.match(place.letters, places[-1] + 1):
        return  # 12 from here, 30 from there, the rest from abroad
    if not any(_SIGN.search(place.low, max(each.start - 2, 0), each.start) for each in (total, *parts)):
        yield TotalWithParts(
            at, total, tuple(parts), tuple(places), complete, beside, variant
        )  # no −4.74 (−9.40 to −0.08)


def _read(place: Place, listing: TotalWithParts) -> Read:
    sentence, places, lexicon = place.sentence, listing.places, place.lexicon
    label = place.low[sentence.ends[places[-2]] : sentence.ends[min(places[-1] + 1, len(sentence.ends) - 1)]]
    named = labels(place, places)
    opposite = are_opposite(named, lexicon)
    overlapping = not opposite and not is_ended(place, listing) and _may_overlap(named, lexicon)
    overlapping = overlapping or (listing.variant == PARTITION and may_recur(place, listing.parts))
    rest = REST in place.letters[places[0] : places[-1] + 2] or any(word in lexicon.other for word in _words(label))
    alike = _adds_up(sentence, places) and _are_marked_off_alike(sentence, places)
    variant = ("-rest" if rest else "-opposite" if opposite else "") + ("" if listing.beside and alike else "-apart")
    goes_on = _GOES_ON.search(place.low, listing.parts[-1].end, sentence.end) if listing.parts else None
    parted = opposite and not may_lack_some(place, listing.parts[-1].end)
    meant = (listing.complete or rest or parted) and not goes_on
    exact = stated(place, listing, listing.parts, "total-with-parts", "exact")._replace(
        said=meant and listing.beside and alike and not overlapping, variant=listing.variant + variant
    )
    return Read(listing, exact, overlapping, _settled(place, listing, exact, overlapping, meant, rest, alike))


def is_ended(place: Place, listing: TotalWithParts) -> bool:
    """Whether the word before the parts says that nothing is left out, and "and" stands before the last one."""
    return listing.complete and JOINED in place.letters[listing.places[-2] : listing.places[-1]]


def _settled(
    place: Place, listing: TotalWithParts, exact: Candidate, overlapping: bool, meant: bool, rest: bool, alike: bool
) -> Candidate | None:
    total, parts = listing.total, listing.parts
    for chosen in _choices(parts):
        tried = judged(stated(place, listing, chosen, "total-with-parts", "exact"))
        if tried.fits and not (tried.verdict == "coarse" and total.written.hedge):  # "over" fits whatever is above it
            return tried._replace(fitted=True)
    amount = _sum(parts)
    other = _other_total(place.sentence, listing, amount)
    if other is not None:
        return stated(place, listing._replace(total=other), parts, "total-with-parts", "exact")._replace(fitted=True)
    opposite = are_opposite(labels(place, listing.places), place.lexicon) and COUNT not in place.letters[: listing.at]
    listed = alike and listing.beside and not may_lack_some(place, parts[-1].end)
    by_a_slip = listed and is_missed_by_a_slip(place.letters, total, parts, listing.places, listing.variant, opposite)
    if not overlapping and (amount in swapped(total.written) or by_a_slip):
        return exact._replace(telling=True)
    size = total.written.value
    lost = amount < size and may_lack_some(place, parts[-1].end)
    if overlapping or lost or not listing.beside or not size * Exact(2, 3) < amount <= size * BEYOND:
        return None
    in_digits = _sum(part for part in parts if not part.in_words)
    known = meant or is_misprint(total, amount) or is_misprint(total, in_digits)
    likely = known if listing.complete or alike else rest
    likely = likely and not (listing.variant == PARTITION and _are_parallel(total, parts))
    return exact._replace(telling=True) if likely else None


def _are_parallel(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a part is of the same thing as the total, of which more is said: 36 people died, 34 people were hurt."""
    return len(total.noun) > 1 and any(part.noun[:1] == total.noun[:1] for part in parts)


def _sum(parts: Iterator[Mention] | Sequence[Mention]) -> Exact:
    return sum((part.written.value for part in parts), Exact())


def _adds_up(sentence: Sentence, places: Sequence[int]) -> bool:
    """False when the parts have percentages of their own, and these are not those of a whole."""
    span = range(places[0], min(places[-1] + 6, len(sentence.letters)))
    items = (sentence.items[n] for n in span)
    percents = [item for item in items if isinstance(item, Mention) and item.kind == PERCENT]
    return not percents or abs(_sum(percents) - 100) <= sum(each.written.last_place for each in percents)


def _other_total(sentence: Sentence, listing: TotalWithParts, amount: Exact) -> Mention | None:
    """Another figure before the parts that they make up: 287 operations on 258 patients (131 planned, 156 urgent)."""
    for item in sentence.items[max(listing.at - _MOST, 0) : max(listing.at, 0)]:
        other = _count(item)
        if other is None or other.written.value != amount or other.in_words:
            continue
        if same_unit(other, listing.total):
            return other
    return None


def _are_marked_off_alike(sentence: Sentence, places: Sequence[int]) -> bool:
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


def are_opposite(named: list[list[str]], lexicon: Lexicon) -> bool:
    """Whether the names of two parts leave no third one: men and women, passed and not passed."""
    if len(named) != 2:
        return False
    one, other = (set(words) for words in named)
    pairs = lexicon.opposites | lexicon.halves
    return any((first in one and second in other) or (second in one and first in other) for first, second in pairs)


def _may_overlap(named: list[list[str]], lexicon: Lexicon) -> bool:
    """Whether one thing may be in several parts: women and the disabled; not women, men and others."""
    every = {word for words in named for word in words}
    apart = {word for pair in lexicon.opposites if every.issuperset(pair) for word in pair}
    return not lexicon.overlapping.isdisjoint(every - apart)


def _choices(parts: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    """The parts, all of them first: what follows a list may be told of something else, and so may one between them."""
    for length in range(len(parts), 1, -1):
        yield parts[:length]
    if 2 < len(parts) <= _FEW:
        for left_out in range(1, len(parts) - 1):
            yield [*parts[:left_out], *parts[left_out + 1 :]]


def labels(place: Place, places: Sequence[int]) -> list[list[str]]:
    """Words beside each part, and each two and three of them that follow each other."""
    ends = place.sentence.ends
    named = []
    for number, spot in enumerate(places):
        low = ends[places[number - 1]] if number else ends[max(spot - 3, 0)]
        words = _words(place.low[low : ends[min(spot + 1, len(ends) - 1)]])
        pairs = [f"{a} {b}" for a, b in pairwise(words)]
        named.append([*words, *pairs, *(f"{pair} {c}" for pair, c in zip(pairs, words[2:], strict=False))])
    return named
