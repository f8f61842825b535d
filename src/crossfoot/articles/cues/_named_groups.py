"""Groups that are told by name with their sizes, and what is told later of one of them: 292 were assigned to lime and
294 to chalk; 14 growers in the lime group (4.8%).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._shares import Pair, can_hold, fits, fits_value, pairs_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, Name, SizeOfGroup
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import VERSUS
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_SIZED: Final = unmade(r"[(\[](?:[^()\[\]]*[,;])?\s?n\s?=\s?$")
"""before a size in brackets: (LG, n = 35)"""
_STOP: Final = unmade(r"[,;:()\[\]\d]|\.\s|\s[–—-]\s")
_ENDING: Final = (COUNT, PERCENT, ";")
"""what ends a clause in which a group is named"""
_FEW: Final = 10
"""a smaller number is no size that shares are told of"""
_PAIR: Final = 2
"""groups"""
_WORDS: Final = 4
"""of the name of a group"""
_LED: Final = 2
"""words between one that leads to a group and its name: to receive the lime"""
_NEAR: Final = 80
"""characters before the size of a group in which its name stands"""
_FAR: Final = 6_000
"""characters from the sizes of groups to what is told of them"""
_FEWER, _MORE = Exact(17, 20), Exact(11, 10)
"""of the size of a group, how many of it may have been asked or seen"""


class OfGroup(NamedTuple):
    """A part and its percentage, the size of the group of which the words tell them, and those of the others."""

    pair: Pair
    size: Mention
    others: Sequence[Mention]


def sizes_told(place: Place) -> Iterator[SizeOfGroup]:
    """The sizes of groups that a sentence tells: "lime (n = 35)", and "292 were assigned to lime and 294 to chalk"."""
    low, sentence, prose = place.low, place.sentence, place.lexicon.prose
    sizes = [each for each in place.counts if _can_be_size(each)]
    if len(sizes) < _PAIR:
        return
    headed = [(each, _SIZED.search(low, max(each.start - _NEAR, sentence.start), each.start)) for each in sizes]
    found = [
        SizeOfGroup(
            each, _before(low, max(match.start() - _NEAR, sentence.start), match.start()), False, sentence.start
        )
        for each, match in headed
        if match
    ]
    if found or any_of(prose.divided).search(low, sentence.start, sentence.end) is None:
        yield from found
        return
    for each, end in zip(sizes, [*[each.start for each in sizes[1:]], sentence.end], strict=True):
        stop = _STOP.search(low, each.end, end)
        last = stop.start() if stop else end
        to = any_of(prose.groups).search(low, each.end, last)
        if to:
            yield SizeOfGroup(each, tuple(WORD.findall(low, to.end(), last)), True, sentence.start)


def _before(low: str, start: int, end: int) -> Name:
    """The words right before a place, from the last mark on."""
    marks = [match.end() for match in _STOP.finditer(low, start, end)]
    return tuple(WORD.findall(low, marks[-1] if marks else start, end))


def _can_be_size(each: Mention) -> bool:
    one = each.written
    return one.den == 1 and one.num >= _FEW and not (one.hedge or each.unit or each.gap or each.in_words)


def shares_of_groups(place: Place) -> Sequence[OfGroup]:
    """One for each percentage that is told of a group by its name, where its size is told before."""
    arms = any_of(place.lexicon.prose.arms)
    if (
        not place.recall.groups
        or PERCENT not in place.letters
        or arms.search(place.low, place.sentence.start, place.sentence.end) is None
    ):
        return ()
    found: dict[int, OfGroup] = {}
    first: dict[int, Pair] = {}
    for pair in pairs_of(place, set()):
        if pair.rate.kind == PERCENT:
            first.setdefault(pair.place, pair)
    pairs = list(first.values())
    for pair, names in (*_of_two(place, pairs), *((each, list(_names(place, each))) for each in pairs)):
        told = next(filter(None, (_sizes_of(place, name, pair) for name in names)), None)
        if told is not None and can_hold(told.size, pair.part):
            found.setdefault(pair.place, told)
    return list(found.values())


def _of_two(place: Place, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Sequence[Name]]]:
    """Two that follow two groups, in their order: in the lime group than in the chalk group (71 [14%] vs 43 [9%])."""
    sentence, letters, low = place.sentence, place.letters, place.low
    for one, other in pairwise(sorted(pairs, key=lambda each: each.at)):
        first, last = sorted((one.at, one.place))
        between = letters[last + 1 : min(other.at, other.place)]
        if letters[first - 1 : first] != "(" or VERSUS not in between or COUNT in between:
            continue
        before = next((at for at in range(first - 2, -1, -1) if letters[at] in _ENDING), -1)
        start, end = sentence.ends[before] if before >= 0 else sentence.start, sentence.starts[first - 1]
        arms = [match.span() for match in any_of(place.lexicon.prose.arms).finditer(low, start, end)]
        if len(arms) == _PAIR:
            yield one, list(_named(place, start, arms[1][0]))
            yield other, list(_named(place, arms[0][1], end))


def is_of_another_group(each: Candidate, told: Sequence[OfGroup]) -> bool:
    """Whether a share is one of a group that is called otherwise than the words say."""
    if each.kind != "share":
        return False
    one = {role.role: role.mention for role in each.roles}
    whole, percent = one.get("whole"), one.get("percent")
    if whole is None or percent is None:
        return False
    of_it = next((group for group in told if group.pair.rate.start == percent.start), None)
    sizes = [other.written.value for other in of_it.others] if of_it else []
    return of_it is not None and whole.written.value in sizes and whole.written.value != of_it.size.written.value


def is_slip(place: Place, each: OfGroup) -> bool:
    """Whether what does not fit is a slip: one wrong digit explains the percentage, no number of them that may have
    been seen does, and what is told of another group beside it fits the size of that, or the part counts what the sizes
    do. Else it may be of some of the group, of their eyes, or of what they had.
    """
    part, rate, size = each.pair.part, each.pair.rate, each.size
    if any(one.written.hedge or one.in_words for one in (part, rate)) or not is_explained_share(part, size, rate):
        return False
    count = size.written.value
    if any(fits_value(part, rate, Exact(n)) for n in range(int(count * _FEWER), int(count * _MORE) + 1)):
        return False
    beside = [one for one in place.once(shares_of_groups) if one.size.written.value != count]
    if beside:
        return any(holds(one) for one in beside)
    named = {one.noun[0] for one in (size, *each.others) if one.noun}
    return part.noun[:1] != () and (part.noun[0] in named if named else part.noun[0] in place.lexicon.countable)


def holds(each: OfGroup) -> bool:
    """Whether a share is that of its group."""
    return fits(each.pair.part, each.pair.rate, each.size)


def unsure_percents(place: Place, told: Sequence[OfGroup]) -> set[int]:
    """Where percentages stand that are told of a group, and may be of fewer than were put into it."""
    return {each.pair.rate.start for each in told if not holds(each) and not is_slip(place, each)}


def _sizes_of(place: Place, name: Name, pair: Pair) -> OfGroup | None:
    """The only size that is told of a group of that name, and those of the groups that are told beside it."""
    first = min(pair.part.start, pair.rate.start)
    every = place.recall.groups
    before = [each for each in every if each.size.start < first and first - each.size.end <= _FAR]
    same = [each for each in before if _is_called(each, name)]
    if len({each.size.written.value for each in same}) != 1:
        return None
    size = same[-1]
    others = [each for each in before if each.number == size.number and not _is_called(each, name)]
    return OfGroup(pair, size.size, [each.size for each in others]) if others else None


def _is_called(told: SizeOfGroup, name: Name) -> bool:
    """Whether the words beside a size have the name: at their end before it, or near their beginning behind it, with
    hardly a word of another group behind that.
    """
    words, length = told.words, len(name)
    if not told.behind:
        return words[-length:] == name
    return any(words[at : at + length] == name and len(words) - at - length <= _LED for at in range(_LED + 1))


def _names(place: Place, pair: Pair) -> Iterator[Name]:
    """What the words behind both, or between them, or before both, call the group of which they are told."""
    sentence, letters = place.sentence, place.letters
    starts, ends = sentence.starts, sentence.ends
    one, other = sorted((pair.at, pair.place))
    closing = next((at for at in range(other + 1, len(letters)) if letters[at] != ")"), None)
    if closing is not None:
        yield from _named(place, starts[closing], sentence.end)
    yield from _named(place, ends[one], starts[other])
    clause = next((at for at in range(one - 1, -1, -1) if letters[at] in (*_ENDING, VERSUS)), -1)
    yield from _named(place, ends[clause] if clause >= 0 else sentence.start, starts[one])


def _named(place: Place, start: int, end: int) -> Iterator[Name]:
    """The names of groups in a stretch of words, up to its first mark: in the lime group, dans le groupe chaux."""
    prose, low = place.lexicon.prose, place.low
    stop = _STOP.search(low, start, end)
    words = WORD.findall(low, start, stop.start() if stop else end)
    light = place.lexicon.prose.common
    for at, word in enumerate(words):
        if word in prose.arms:
            before = _run(reversed(words[max(at - _WORDS, 0) : at]), light)
            if before:
                yield tuple(reversed(before))
            behind = words[at + 1 : at + 1 + _WORDS]
            if behind and len(behind[0]) == 1:
                yield (word, behind[0])  # group A
            for length in range(len(_run(behind, light)), 0, -1):
                yield tuple(behind[:length])
            return


def _run(words: Iterator[str] | Sequence[str], light: Sequence[str]) -> Name:
    """The words up to the first that names nothing."""
    found: list[str] = []
    for word in words:
        if word in light:
            break
        found.append(word)
    return tuple(found)
