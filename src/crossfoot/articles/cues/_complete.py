"""Whether the parts of a list make up their total: what their words say, and their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.cue import Place
from crossfoot.articles.cues._certain import certain_parts
from crossfoot.articles.cues._labels import (
    are_groups,
    are_opposite,
    is_closed,
    labels,
    may_overlap,
    may_share,
    words_of,
)
from crossfoot.articles.cues._lists import (
    OF_ALL,
    PARTITION,
    TotalWithParts,
    amount_of,
    are_counted_alike,
    count_of,
    listings,
    stated,
)
from crossfoot.articles.cues._slips import (
    BELOW,
    BEYOND,
    BRACKETS,
    is_misprint,
    is_missed_by_a_slip,
    may_lack_some,
    may_recur,
)
from crossfoot.articles.cues._studied import is_of_people
from crossfoot.articles.near_misses import swapped
from crossfoot.articles.proposal import COLON, Candidate, judged, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import EACH, FEW, JOINED, REST, SHARE, symbols
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_GOES_ON: Final = unmade(r"\.{2}|…")
_MOST: Final = 40
_CHANGED: Final = symbols("rise fall")
_PAIR, _FEW = 2, 9
"""parts of one list"""
_ROUND: Final = 5
_FAR: Final = 100
"""characters between a total and its parts"""


class Read(NamedTuple):
    """A list as one that makes up its total."""

    listing: TotalWithParts
    exact: Candidate
    overlapping: bool
    """the words say that one thing may be in several parts"""
    shared: bool
    """what is told of the parts does"""
    settled: Candidate | None
    """what is left where figures or words leave no doubt that it is meant to make it up, or some of it"""


def reads(place: Place) -> list[Read]:
    return [_read(place, each) for each in place.once(listings) if each.is_list]


def _read(place: Place, listing: TotalWithParts) -> Read:
    sentence, places, lexicon = place.sentence, listing.places, place.lexicon
    label = place.low[sentence.ends[places[-2]] : sentence.ends[min(places[-1] + 1, len(sentence.ends) - 1)]]
    named = labels(place, places)
    opposite = are_opposite(named, lexicon)
    inside = labels(place, places, listing.variant in (BRACKETS, COLON))
    overlapping = not opposite and not is_ended(place, listing) and may_overlap(inside, lexicon)
    undivided = listing.variant in (PARTITION, OF_ALL)
    overlapping = overlapping or (undivided and may_recur(place, listing.parts))
    named_rest = REST in place.letters[places[0] : places[-1] + 2] or _are_the_others(place, places[-1])
    rest = named_rest or any(word in lexicon.other for word in words_of(label))
    divided = opposite or named_rest or listing.complete or bool(listing.total.unit) or are_groups(place, places)
    shared = not divided and may_share(place, listing.total.noun, places, undivided)
    grouped = not listing.total.unit and are_groups(place, places)  # each percentage is of its group
    alike = (_adds_up(sentence, places) or grouped) and _are_marked_off_alike(sentence, places)
    variant = ("-rest" if rest else "-opposite" if opposite else "") + ("" if listing.beside and alike else "-apart")
    goes_on = _GOES_ON.search(place.low, listing.parts[-1].end, sentence.end) if listing.parts else None
    lost = may_lack_some(place, listing.parts[-1].end, variant=listing.variant) or _is_of_each(place, listing)
    parted = _leave_no_third(place, listing, opposite) and not lost
    meant = (listing.complete or rest or parted) and not goes_on
    exact = judged(stated(place, listing, listing.parts, "total-with-parts", "exact"))._replace(
        said=meant and listing.beside and alike and not overlapping, variant=listing.variant + variant
    )
    if shared and is_round(listing):
        return Read(listing, exact, True, shared, None)
    overlapping = overlapping or shared
    return Read(listing, exact, overlapping, shared, _settled(place, listing, exact, overlapping, meant, rest, alike))


def _are_the_others(place: Place, last: int) -> bool:
    """Whether a last part stands between an article and a word for the others: les 203 autres."""
    sentence, lexicon = place.sentence, place.lexicon
    if last + 1 >= len(place.letters) or place.letters[last - 1] != FEW or JOINED not in place.letters[:last]:
        return False
    before = place.low[sentence.starts[last - 1] : sentence.ends[last - 1]].split()
    behind = place.low[sentence.starts[last + 1] : sentence.ends[last + 1]].split()
    return before[-1] in lexicon.notation.words.article and behind[0] in lexicon.other


def is_round(listing: TotalWithParts) -> bool:
    """Whether figures are so round that parts make up their total by chance: 50 and 30 of 80."""
    return round_unit([listing.total, *listing.parts]) >= _ROUND * listing.total.written.last_place


def is_ended(place: Place, listing: TotalWithParts) -> bool:
    """Whether the word before the parts says that nothing is left out, and "and" stands before the last one."""
    return listing.complete and JOINED in place.letters[listing.places[-2] : listing.places[-1]]


def _leave_no_third(place: Place, listing: TotalWithParts, opposite: bool) -> bool:
    """Whether the words say that there is no other part: the names of two are opposites, or each is a group of its own,
    of which it takes a slip for them to miss their total.
    """
    total, parts, places = listing.total, listing.parts, listing.places
    amount, size = amount_of(parts), total.written.value
    short, miss = amount < size, amount != size
    if opposite and not (short and not is_closed(place, places[-1], total.noun)):
        apart = not miss or are_opposite(labels(place, places), place.lexicon, halves=False)
        return apart or not short or is_explained_sum(total, parts)
    return are_groups(place, places) and (not miss or is_explained_sum(total, parts))


def _are_of_another_thing(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts that stand far behind count one thing, which is not what the total counts: 10 towns, of which more
    is told before 7 people died here, and 4 people there.
    """
    named = {part.noun[:1] for part in parts}
    alone = len(named) == 1 and () not in named and bool(total.noun) and total.noun[:1] not in named
    return alone and not any(part.unit for part in parts) and parts[0].start - total.end > _FAR


def _settled(
    place: Place, listing: TotalWithParts, exact: Candidate, overlapping: bool, meant: bool, rest: bool, alike: bool
) -> Candidate | None:
    total, parts = listing.total, listing.parts
    missed = certain_parts(place, listing) if not (overlapping or exact.fits) else ()
    if missed and not (_do_first_fit(total, missed) and not _ends_with_last(place, listing)):
        slip = stated(place, listing, missed, "total-with-parts", "exact")
        return slip._replace(telling=True, said=exact.said, certain=True, variant=exact.variant)
    for chosen in _choices(parts):
        every = len(chosen) == len(parts)
        tried = exact if every else judged(stated(place, listing, chosen, "total-with-parts", "exact"))
        if tried.fits and not (tried.verdict == "coarse" and total.written.hedge):  # "over" fits whatever is above it
            pair = len(chosen) == _PAIR and are_opposite(labels(place, listing.places[:_PAIR]), place.lexicon)
            return tried._replace(fitted=True, said=pair and chosen == parts[:_PAIR], variant="")
    if _are_of_another_thing(total, parts):
        return None
    counted = () if overlapping else _counted_alike(place, listing)
    if counted:
        return stated(place, listing, counted, "total-with-parts", "exact")._replace(telling=True)
    amount = amount_of(parts)
    other = _other_total(place.sentence, listing, amount)
    if other is not None:
        return stated(place, listing._replace(total=other), parts, "total-with-parts", "exact")._replace(fitted=True)
    opposite = are_opposite(labels(place, listing.places), place.lexicon) and COUNT not in place.letters[: listing.at]
    opposite = _leave_no_third(place, listing, opposite)
    lost = amount < total.written.value and (
        _is_of_each(place, listing) or may_lack_some(place, parts[-1].end, variant=listing.variant)
    )
    listed = alike and listing.beside and not lost
    by_a_slip = listed and is_missed_by_a_slip(place.letters, total, parts, listing.places, listing.variant, opposite)
    if not overlapping and (amount in swapped(total.written) or by_a_slip):
        parted = by_a_slip and listing.variant in (BRACKETS, COLON) and is_of_people(place, total)
        parted = parted and are_groups(place, listing.places)
        return exact._replace(telling=True, certain=parted)
    size = total.written.value
    named = rest and listing.at < 0 and are_counted_alike(place.sentence, total, listing.places)
    led = listing.beside and listing.variant == "-some"  # 190 were kept, of which 140 were red, and the other 50 ...
    named = named or (led and REST in place.letters[listing.places[-2] : listing.places[-1]])
    if named and not (overlapping or lost) and is_explained_sum(total, parts):
        return exact._replace(telling=True, said=True)  # 2,755 in all. Of these, 1,040 of this and the other 1,715
    if overlapping or lost or not listing.beside or not size * BELOW < amount <= size * BEYOND:
        return None
    in_digits = amount_of(part for part in parts if not part.in_words)
    known = meant or is_misprint(total, amount) or is_misprint(total, in_digits)
    likely = known if listing.complete or alike else rest
    likely = likely and not (listing.variant == PARTITION and _are_parallel(total, parts))
    return exact._replace(telling=True) if likely else None


def _do_first_fit(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the first parts of a list make up its total without those behind them."""
    return any(amount_of(parts[:length]) == total.written.value for length in range(_PAIR, len(parts)))


def _ends_with_last(place: Place, listing: TotalWithParts) -> bool:
    """Whether "and" stands before the last part of a list that is said to be complete, or set off, and before no
    other: 120 hens, 85 ducks and 27 geese; not 120 hens and 85 ducks, 27 of them ill.
    """
    joined = [JOINED in place.letters[one:other] for one, other in pairwise(listing.places)]
    return (listing.complete or listing.variant in (BRACKETS, COLON)) and joined[-1:] == [True] and sum(joined) == 1


def _is_of_each(place: Place, listing: TotalWithParts) -> bool:
    """Whether the first figure in parentheses is that of each group: 600 growers (300 per group)."""
    first = listing.places[0]
    return listing.variant == BRACKETS and EACH in place.letters[first + 1 : first + 2]


def _counted_alike(place: Place, listing: TotalWithParts) -> Sequence[Mention]:
    """Those of the parts that count what the total does, the first one among them, where another thing is counted too
    and a slip explains that they miss it: 58 pupils, of whom 94 pupils are helped for a year, 9 pupils for 1 term.
    """
    total, parts = listing.total, listing.parts
    unlike = any(each.unit for each in (total, *parts)) or listing.variant not in ("-some", "-brackets")
    if unlike or not listing.beside:
        return ()
    for words in (2, 1):
        named = total.noun[:words]
        alike = [number for number, part in enumerate(parts) if part.noun[:words] == named]
        if len(named) == words and alike[:1] == [0] and 1 < len(alike) < len(parts):
            chosen, places = [parts[number] for number in alike], [listing.places[number] for number in alike]
            over = amount_of(chosen) > total.written.value  # what falls short may have been told of the others
            missed = over and is_missed_by_a_slip(place.letters, total, chosen, places, listing.variant, False)
            return chosen if missed else ()
    return ()


def _are_parallel(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a part is of the same thing as the total, of which more is said: 36 people died, 34 people were hurt."""
    return len(total.noun) > 1 and any(part.noun[:1] == total.noun[:1] for part in parts)


def _adds_up(sentence: Sentence, places: Sequence[int]) -> bool:
    """False when the parts have percentages of their own, by which they did not change, and these are not those of a
    whole.
    """
    letters, items = sentence.letters, sentence.items
    span = [n for n in range(places[0], min(places[-1] + 6, len(letters))) if not _CHANGED & set(letters[n - 1 : n])]
    percents = [item for item in (items[n] for n in span) if isinstance(item, Mention) and item.kind == PERCENT]
    return not percents or abs(amount_of(percents) - 100) <= sum(each.written.last_place for each in percents)


def _other_total(sentence: Sentence, listing: TotalWithParts, amount: Exact) -> Mention | None:
    """Another figure before the parts that they make up: 287 operations on 258 patients (131 planned, 156 urgent)."""
    for item in sentence.items[max(listing.at - _MOST, 0) : max(listing.at, 0)]:
        other = count_of(item)
        if other is None or other.written.value != amount or other.in_words:
            continue
        if same_unit(other, listing.total):
            return other
    return None


def _are_marked_off_alike(sentence: Sentence, places: Sequence[int]) -> bool:
    """False when commas stand between some of the parts and semicolons between others: another list begins there. One
    before a size is none of them: fever, n = 12; cough, n = 5.
    """
    between = sentence.letters[places[0] : places[-1]].replace(f",{SHARE}", SHARE)
    return not {";", ","} <= {_outside(between, mark) for mark in ";,"}


def _outside(letters: str, mark: str) -> str:
    """The mark, if it stands outside parentheses."""
    depth = 0
    for letter in letters:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == mark and not depth:
            return mark
    return ""


def _choices(parts: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    """The parts, all of them first: what follows a list may be told of something else, and so may one between them."""
    for length in range(len(parts), 1, -1):
        yield parts[:length]
    if 2 < len(parts) <= _FEW:
        for left_out in range(1, len(parts) - 1):
            yield [*parts[:left_out], *parts[left_out + 1 :]]
