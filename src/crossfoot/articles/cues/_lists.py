"""Lists of parts behind a total: where they begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.coincidence import TOO_LITTLE, is_missed_by_a_slip
from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_groups, are_opposite, labels
from crossfoot.articles.cues._slips import BELOW, BEYOND, SHORT_OF
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Fraction, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import EACH, FRACTION, JOINED, OF, PARTS, PLAN, TOTAL, symbols, wording
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import LIMITS
from crossfoot.records import NamedTuple

_OPENED_FROM_AFAR: Final = wording("figure words*1-2 [, words*1-2]*2 END")
_OPENED: Final = wording(
    "figure|fraction [( share? percent )]? [few|some|span|rest|joined|number|plan or end span]*0-4 "
    "[few? total few?]? END"
)
_NEAR: Final = 9
"""letters before the parts among which their total stands"""
_NARRATED: Final = symbols("some many each")
"""before the first figure in brackets they tell a story, and name no part"""
_PARTITIONED: Final = wording("of|total|few*2 figure words*2 [( words|figure|part|of|number|/|,*1-8 ) words*2]? ,")
_OF_ANOTHER: Final = wording("of of|total|few*2 figure")
_OUT_OF_ALL: Final = wording("of figure words*1-3 [, words*1-2]? [first: figure words]")
PARTITION, OF_ALL = "-partition", "-of"
_SUBJECT: Final = wording("figure words*2 of of|total|few*2 END")
_RANGED: Final = wording("end few? figure")
"""12 to 34 in it; 395 to schools, 180 to clubs is a list"""
_REST_UNPRINTED: Final = wording("words*2 [,|joined]*1-2 words|,|joined*2 rest words|,|joined|of|share* END")
_LISTING: Final = symbols("part parts")
_OF_THEM: Final = wording("part [,? share|joined percent or ( share? percent )]")
_STOPPING: Final = symbols("part parts total")
_UNLIKE: Final = symbols("fraction range")
_CHANGED: Final = symbols("rise fall begin versus")
_FRAMING: Final = symbols("of total")
_TYING: Final = symbols("part parts total rest")
_NEW_LIST: Final = symbols("of total part")
_NO_PARTITION: Final = symbols("percent fraction rise fall plan multiple versus ;")
_IN_BRACKETS: Final = unmade(r"\([^()]*\)?")
_SIGN: Final = unmade(r"(?:^|[\s(\[,;])[−–-]$")
"""behind which a figure is negative"""
BACK: Final = 3
"""figures back among which a total of an earlier sentence is looked for"""
_AHEAD: Final = 24
"""letters between a total and the word that begins its parts"""
_OPENING: Final = 2
"""letters with which a sentence about the total before it may begin"""
_MANY: Final = 3
"""parts that are not all more than their total by a slip"""
_NEXT: Final = 3
"""characters between two sentences"""
_SMALL: Final = 20
"""a smaller number in words may be that of what is listed"""
_MOST: Final = 40
_FINE: Final = 300
"""round units of a total that its parts hardly miss by one slip unless they are of it"""
_COUNTED: Final = 5
"""letters between a total and the number of its parts"""
_TWO: Final = 2
_SEVERAL: Final = 10
"""groups; no study has more"""
_FAR: Final = 400
"""letters; no list is longer"""


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
        few = self.total.in_words and self.total.written.value < _SMALL
        return len(self.parts) > 1 and not few


def listings(place: Place) -> list[TotalWithParts]:
    all_lists: list[TotalWithParts] = []
    for at, letter in enumerate(place.letters):
        if letter in _LISTING:
            all_lists.extend(_listed(place, at))
        elif letter in "(:" and place.letters[at + 1 : at + 2] != PERCENT:
            all_lists.extend(_in_parentheses(place, at))
        elif letter == "(" and place.letters[at + 2 : at + 3] == ";":
            all_lists.extend(_in_parentheses(place, at, at + 2))  # 205 (50.9%; 103 in the one arm and 102 in the other)
        elif letter in _FRAMING:
            all_lists.extend(_partition(place, at))
            all_lists.extend(_of_all(place, at) if letter == OF else ())
    return all_lists


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
            limit = isinstance(item, Mention) and item.written.hedge in LIMITS and sentence.before(place) in _FRAMING
            if isinstance(item, Mention) and not limit and sentence.before(place) not in _CHANGED:
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


def count_of(item: object) -> Mention | None:
    if isinstance(item, Fraction):
        return item.part
    return item if isinstance(item, Mention) and item.kind == COUNT else None


def amount_of(parts: Iterator[Mention] | Sequence[Mention]) -> Exact:
    written = [part.written for part in parts]
    if {each.den for each in written} == {1}:
        return Exact(sum([each.num for each in written]))
    return sum((each.value for each in written), Exact())


def _listed(place: Place, at: int) -> Iterator[TotalWithParts]:
    sentence, letters = place.sentence, place.letters
    if _OF_THEM.match(letters, at) and COUNT in letters[max(at - 2, 0) : at]:
        return  # 18 of them (40%), and 15 others: it is a part itself
    spot = _total_before(sentence, at)
    if spot >= 0:
        places, whole = parts_of(sentence, at + 1, "(" in letters[max(at - 2, 0) : at])
        spot = _of_which(sentence, _of_like_unit(sentence, _of_enough(sentence, spot, places), places), places)
        total = count_of(sentence.items[spot])
        if total is not None:
            complete = letters[at] == PARTS
            yield from _listing(place, spot, total, places, complete, whole, "-all" if complete else "-some")
        return
    for start, places in untold(place):
        if start == at:
            before = place.recall.before(sentence.starts[at])[:BACK]
            beside = at < _OPENING and _is_told_right_before(place, places)
            earlier = (_listing(place, -1, total, places, False, beside, "-earlier") for total, _, _ in before)
            yield from next(([one] for each in earlier for one in each if one.is_list), [])


def _is_told_right_before(place: Place, places: Sequence[int]) -> bool:
    """Whether the sentence before has one count, and the parts are all that there can be of it."""
    before = place.recall.before(place.sentence.start)[:2]
    alone = len(before) == 1 or (len(before) > 1 and before[0][1] is not before[1][1])
    near = alone and place.sentence.start - before[0][1].end <= _NEXT and before[0][1].letters.count(COUNT) == 1
    return near and (are_opposite(labels(place, places), place.lexicon) or are_groups(place, places))


def _of_enough(sentence: Sentence, place: int, places: list[int]) -> int:
    """The count before that one, where each part is more than that, and they nearly make up the one before: 6,939 ships
    of 8 countries, made up of 1,213 ...
    """
    parts = [item.written.value for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    total = count_of(sentence.items[place])
    earlier = sentence.letters.rfind(COUNT, 0, place)
    item = sentence.items[earlier] if earlier >= 0 else None
    if total is None or not isinstance(item, Mention) or len(parts) < _MANY:
        return place
    near = abs(sum(parts) - item.written.value) <= SHORT_OF * item.written.value
    figures = [item for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    near = near or is_missed_by_a_slip(item, figures, _FINE)
    return earlier if total.written.value < min(parts) and near else place


def _of_like_unit(sentence: Sentence, place: int, places: list[int]) -> int:
    """The count before that one, where only it can have the parts: 840 cases worth 1.2 billion, of which 315 cases."""
    total, part = sentence.items[place], sentence.items[places[0]] if places else None
    if not isinstance(total, Mention) or not isinstance(part, Mention) or not total.unit or part.unit:
        return place
    earlier = sentence.letters.rfind(COUNT, max(place - 8, 0), place)
    item = sentence.items[earlier] if earlier >= 0 else None
    alike = isinstance(item, Mention) and not item.unit and item.noun[:1] == part.noun[:1] and bool(item.noun)
    return earlier if alike else place


def _of_which(sentence: Sentence, place: int, places: list[int]) -> int:
    """Of a count and what it is out of the count, unless the parts make up the other: 107 of 200 came, of whom 60."""
    out_of = _SUBJECT.search(sentence.letters, max(place - 8, 0), place)
    whole, part = sentence.items[place], sentence.items[out_of.start()] if out_of else None
    if not out_of or not isinstance(whole, Mention) or not isinstance(part, Mention) or part.in_words:
        return place
    parts = [item for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    size, amount = part.written.value, amount_of(parts)
    alike = part.unit == whole.unit and size < whole.written.value and len(parts) > 1
    near = amount != whole.written.value and size * BELOW < amount <= size * BEYOND
    return out_of.start() if alike and near else place


def _in_parentheses(place: Place, at: int, begins: int = -1) -> Iterator[TotalWithParts]:
    """``begins`` is where the list does, if that is not right behind the sign at ``at``."""
    sentence, letters = place.sentence, place.letters
    opened = _OPENED.search(letters, max(at - _NEAR, 0), at)
    afar = None if opened or letters[at] != "(" else _OPENED_FROM_AFAR.search(letters, max(at - 8, 0), at)
    opened = opened or afar
    if not opened or letters[at + 1 : at + 2] in _LISTING:
        return
    total = count_of(sentence.items[opened.start()])
    places, ended = parts_of(sentence, max(at, begins) + 1, letters[at] == "(")
    spot = _counted_before(sentence, opened.start(), places)
    if spot >= 0:  # 250 seats in 4 courses: 100, 50, 50 and 50
        whole = count_of(sentence.items[spot])
        if whole is not None and ended:
            yield from _listing(place, spot, whole, places, True, True, "-all")
        return
    if total is None or (afar and not _are_of_it(sentence, total, places)):
        return
    if len(places) > 1 and not _RANGED.search(letters, at, places[-1] + 1):
        variant = "-brackets" if letters[at] == "(" else "-colon"
        ended = ended and not _NARRATED & set(letters[at + 1 : places[0]])
        amount = amount_of(item for item in (sentence.items[each] for each in places) if isinstance(item, Mention))
        size = total.written.value
        if "(" in letters[opened.start() : at] and not size * BELOW < amount <= size * BEYOND:
            return  # 78 (53.4%) women: 17 men and 32 women in the one group
        called = TOTAL in letters[opened.start() : at] and JOINED in letters[places[-2] : places[-1]]
        yield from _listing(place, opened.start(), total, places, called, ended, variant)


def _counted_before(sentence: Sentence, at: int, places: Sequence[int]) -> int:
    """Where the total of parts stands whose number is told at ``at``, each with its unit, or naming what it counts; -1
    if that is no number of parts.
    """
    many, spot = sentence.items[at], sentence.letters.rfind(COUNT, max(at - _COUNTED, 0), at)
    total = sentence.items[spot] if spot >= 0 else None
    counted = isinstance(many, Mention) and many.written.value == len(places) < _SEVERAL and not many.unit
    if not counted or not isinstance(total, Mention) or total.written.value <= len(places):
        return -1
    parts = [item for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    alike = all(part.unit == total.unit for part in parts) and (
        bool(total.unit)
        or are_counted_alike(sentence, total, places)
        or all(sentence.letters[each + 1 : each + 2] == PLAN for each in (spot, *places))
    )
    return spot if alike else -1


def _are_of_it(sentence: Sentence, total: Mention, places: Sequence[int]) -> bool:
    """Whether parts name what their total counts again, or have its unit, and a slip is all by which they miss it."""
    if not total.unit:
        return are_counted_alike(sentence, total, places)
    parts = [item for item in (sentence.items[each] for each in places) if isinstance(item, Mention)]
    fits = amount_of(parts) == total.written.value
    return all(part.unit == total.unit for part in parts) and (fits or is_explained_sum(total, parts))


def are_counted_alike(sentence: Sentence, total: Mention, places: Sequence[int]) -> bool:
    """Whether the things that a total counts are named again behind each part."""
    nouns = {item.noun[:1] for item in (sentence.items[spot] for spot in places) if isinstance(item, Mention)}
    return total.noun != () and nouns == {total.noun[:1]}


def _partition(place: Place, at: int) -> Iterator[TotalWithParts]:
    """Of the 43 passengers, 36 were rescued and 8 are missing."""
    sentence, letters = place.sentence, place.letters
    opened = _PARTITIONED.match(letters, at + 1)
    outside = _IN_BRACKETS.sub("", letters)
    if at > 1 or not opened or PERCENT in letters or set(outside) & _NO_PARTITION or JOINED not in letters:
        return
    spot = letters.index(COUNT, at)
    total = count_of(sentence.items[spot])
    places, ended = parts_of(sentence, opened.end(), False)
    if total is not None and len(places) > 1:
        yield from _listing(place, spot, total, places, False, ended, PARTITION)


def _of_all(place: Place, at: int) -> Iterator[TotalWithParts]:
    """Out of 814 readers there were 386 who agreed, 324 who did not, and 104 without a view."""
    sentence, letters = place.sentence, place.letters
    opened = _OUT_OF_ALL.match(letters, at)
    if not opened or set(_IN_BRACKETS.sub("", letters[at:])) & _NO_PARTITION or JOINED not in letters:
        return
    total = count_of(sentence.items[at + 1])
    places, ended = parts_of(sentence, opened.start("first"), False)
    amount = amount_of(item for item in (sentence.items[each] for each in places) if isinstance(item, Mention))
    if total is not None and len(places) > 1 and total.written.value * BELOW < amount <= total.written.value * BEYOND:
        yield from _listing(place, at + 1, total, places, False, ended, OF_ALL)


def _is_how_many(place: Place, spot: int) -> bool:
    """Whether a figure is the number of the groups that the parts are: divided into three groups: 15, 15 and 18."""
    item = place.sentence.items[spot]
    if not isinstance(item, Mention) or not item.noun or item.written.value >= _SEVERAL:
        return False
    arms = any_of(place.lexicon.prose.arms)
    return arms.fullmatch(item.noun[0]) is not None or arms.fullmatch(item.noun[0].removesuffix("s")) is not None


def _listing(
    place: Place, at: int, total: Mention, places: list[int], complete: bool, beside: bool, variant: str
) -> Iterator[TotalWithParts]:
    if places and _REST_UNPRINTED.match(place.letters, places[-1] + 1):
        return  # 12 from here, 30 from there, the rest from abroad
    if places and _is_how_many(place, places[0]):
        places = places[1:]
    items = (place.sentence.items[each] for each in places)
    parts = [item for item in items if isinstance(item, Mention)]
    every = parts
    if total.written.scale:  # 100 million in two loans, one of 85 million and one of 15 million
        parts = [part for part in parts if TOO_LITTLE * part.written.value > total.written.last_place]
    if any(part.unit for part in parts) or not beside:  # else the unit of the total is that of its parts
        parts = [part for part in parts if same_unit(part, total)]
    if len(parts) < len(every):  # 12 sets of 75 dollars, of 1 cup and 1 plate, 24 of 45
        places = [each for each in places if place.sentence.items[each] in parts]
        beside = beside and 2 * len(parts) >= len(every)
    if _is_of_other_scores(place, total, parts, places):
        return  # 58 points: 41 goals scored and 27 against
    if not any(_SIGN.search(place.low, max(each.start - 2, 0), each.start) for each in (total, *parts)):
        yield TotalWithParts(
            at, total, tuple(parts), tuple(places), complete, beside, variant
        )  # no −4.74 (−9.40 to −0.08)


def _is_of_other_scores(place: Place, total: Mention, parts: Sequence[Mention], places: Sequence[int]) -> bool:
    """Whether a total has points of a game, and its parts something else; not 41 won at home and 17 away."""
    scored = not {total.unit, *total.noun[:1]}.isdisjoint(place.lexicon.notation.words.points)
    if not scored or all(part.unit == total.unit and part.noun[:1] == total.noun[:1] for part in parts):
        return False
    named = labels(place, places)
    halves = place.lexicon.halves if len(named) == _TWO else ()
    return not any(
        (one in named[0] and other in named[1]) or (other in named[0] and one in named[1]) for one, other in halves
    )
