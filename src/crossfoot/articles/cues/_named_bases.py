"""Which whole the words name for a part and its percentage, whatever other one would fit: 27 of those 150; among the
girls, 27, where 150 boys and 180 girls were told before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._shares import Pair, can_hold, pairs_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, stem
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.wordings import JOINED, wording
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_OF_FIGURE: Final = wording("figure few? of|part [few|total]*2 figure [some|words]*2 ( percent )")
"""27 of those 150 (18.0%)"""
_LED_FIGURE: Final = wording("of|part few? figure words? , figure words? ( percent ) [not few? of|part|joined]")
"""of these 150, 27 (18.0%)"""
_OF_WHOLE: Final = wording("figure words? [, [own: few?]]? percent of|part [few|total]*2 figure [words|,|;|) or END]")
"""27 girls, 18.0% of all 180 girls; 27 alumnas, el 18,0 % de las 180"""
_LISTED: Final = wording("figure ,|joined END")
"""3, 2 and 1 in 8 (15%), 11 (55%) and 6 (30%)"""
_BRACKETS: Final = 2
_NEAR: Final = 400
"""characters from a base to what is said of it"""
_CLAUSE: Final = ",;:("
_CLAUSE_LENGTH: Final = 60
"""characters behind a figure in which it is told what it counts"""
_ENDS: Final = unmade(r"[,;:()\d]|\.(?:\s|$)")
_BEGINS: Final = ("", ",", ";", ":", JOINED)
"""what stands before a clause"""


class NamedBase(NamedTuple):
    """A part, its percentage, and the whole that the words name; the letters between which they stand."""

    part: Mention
    rate: Mention
    base: Mention
    first: int
    last: int
    exact: bool
    """the whole is printed there, and not only its name"""


def named_bases(place: Place) -> Sequence[NamedBase]:
    """One for each percentage of which the words name the whole."""
    found: dict[int, NamedBase] = {}
    for pair in pairs_of(place, set()) if PERCENT in place.letters else ():
        if pair.rate.kind == PERCENT and pair.place not in found:
            base, exact = _printed(place, pair), True
            if base is None:
                base, exact = _told_before(place, pair), False
            if base is not None:
                first, last = sorted((pair.at, pair.place))
                found[pair.place] = NamedBase(pair.part, pair.rate, base, first, last, exact)
    return list(found.values())


def bases_of(named: Sequence[NamedBase]) -> dict[int, int]:
    """Where the wholes stand, by the places of their percentages."""
    return {each.rate.start: each.base.start for each in named}


def is_of_another_base(each: Candidate, bases: Mapping[int, int]) -> bool:
    """Whether a share is one of a whole that the words do not name, where they name another."""
    if each.kind != "share":
        return False
    one = {role.role: role.mention.start for role in each.roles}
    return one.get("whole", -1) != bases.get(one.get("percent", -1), one.get("whole", -1))


def _printed(place: Place, pair: Pair) -> Mention | None:
    """The whole that stands beside part and percentage with a word that says that it is theirs."""
    letters, items, at = place.letters, place.sentence.items, pair.at
    of_figure = _OF_FIGURE.match(letters, at)
    if of_figure and of_figure.end() == pair.place + _BRACKETS and not _LISTED.search(letters, 0, at):
        spot = letters.index(COUNT, at + 1)
    elif at < pair.place and (led := _led_by(letters, at)) >= 0:
        spot = led
    elif _is_of_whole(place, at) and letters.find(PERCENT, at) == pair.place:
        spot = letters.index(COUNT, pair.place)
    else:
        return None
    whole = items[spot]
    return whole if isinstance(whole, Mention) and can_hold(whole, pair.part) and not whole.in_words else None


def _is_of_whole(place: Place, at: int) -> bool:
    """Whether a part, its percentage and its whole follow each other, no more than an article between the first two."""
    of_whole = _OF_WHOLE.match(place.letters, at)
    if not of_whole or not of_whole["own"]:
        return of_whole is not None
    own = of_whole.start("own")
    word = place.low[place.sentence.starts[own] : place.sentence.ends[own]]
    return word in (*place.lexicon.notation.words.article, *place.lexicon.prose.merely)


def _led_by(letters: str, at: int) -> int:
    """Where the whole stands that leads a part and its percentage in brackets, the only one of its sentence: several
    may each be of a group of their own; -1 for none.
    """
    before = letters.rfind(COUNT, 0, at) if letters.count(PERCENT) == 1 else 0
    for start in range(max(before - _BRACKETS, 0), before):
        begins = letters[max(start - 1, 0) : start] in _BEGINS
        led = _LED_FIGURE.match(letters, start) if begins else None
        if led and letters.rfind(COUNT, start, led.end()) == at and letters.find(COUNT, start) == before:
            return before
    return -1


def _told_before(place: Place, pair: Pair) -> Mention | None:
    """The only figure before them that counts what the words name as their whole, which no other word narrows."""
    named = next(filter(None, _names(place, pair)), None)
    if not named:
        return None
    first = min(pair.part.start, pair.rate.start)
    before = [each for each, _, _ in place.recall.before(first) if first - each.end <= _NEAR]
    nouns = [(each, frozenset(map(stem, each.noun)) | _told_behind(place, each)) for each in before]
    alike = [each for each, noun in nouns if named <= noun]
    others = [each for each, noun in nouns if noun and (not named <= noun if len(named) > 1 else not named & noun)]
    if len(alike) != 1 or not others or not can_hold(alike[0], pair.part):
        return None
    return None if alike[0].in_words or alike[0].written.hedge else alike[0]


def _told_behind(place: Place, each: Mention) -> frozenset[str]:
    """The words of the clause behind a figure: of 56 who are still alive."""
    last = _ENDS.search(place.low, each.end, each.end + _CLAUSE_LENGTH)
    return frozenset(map(stem, WORD.findall(place.low, each.end, last.start() if last else each.end + _CLAUSE_LENGTH)))


def _names(place: Place, pair: Pair) -> Iterator[frozenset[str]]:
    """What the words behind the percentage, behind the part, or before both, name as their whole."""
    sentence, letters, prose = place.sentence, place.letters, place.lexicon.prose
    first = min(pair.at, pair.place)
    yield _named(place, sentence.ends[pair.place], _stop(letters, pair.place, sentence.starts, sentence.end), prose.of)
    if pair.at < pair.place:
        yield _named(place, sentence.ends[pair.at], _stop(letters, pair.at, sentence.starts, sentence.end), prose.of)
    clause = _clause(letters, first - 2)
    if clause and not set(WORD.findall(place.low, sentence.starts[clause], sentence.starts[first])).difference(
        prose.common
    ):
        clause = _clause(letters, clause - 2)  # among the girls, there are 27
    if COUNT not in letters[clause:first] and PERCENT not in letters[clause:first]:
        yield _named(place, sentence.starts[clause], sentence.starts[first], (*prose.amid, *prose.of))


def _clause(letters: str, last: int) -> int:
    """Where the clause of a letter begins."""
    return next((at + 1 for at in range(last, -1, -1) if letters[at] in _CLAUSE), 0)


def _stop(letters: str, at: int, starts: Sequence[int], end: int) -> int:
    """Where the words behind a figure end: at a mark or the next figure."""
    return starts[at + 2] if at + 2 < len(letters) else end


def _named(place: Place, start: int, end: int, leading: Sequence[str]) -> frozenset[str]:
    """The words behind one that leads to a whole, without those that name nothing."""
    words = WORD.findall(place.low, start, end)
    lead = next(
        (tuple(each.split()) for each in leading if tuple(words[: len(each.split())]) == tuple(each.split())), ()
    )
    if not lead:
        return frozenset()
    prose = place.lexicon.prose
    light = {*prose.common, *(word for each in prose.those for word in each.split())}
    return frozenset(stem(word) for word in words[len(lead) :] if word not in light)
