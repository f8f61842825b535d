"""What the words beside the parts of a list name: opposites, groups, or what may overlap."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of, goes_to
from crossfoot.articles.wordings import PART
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

words_of: Final = re.compile(r"[^\W\d_]+").findall
_MARK: Final = unmade(r"[,;:()\]]|\.(?=\s|$)")
_BRACKETS: Final = unmade(r"\s*[(\[][^()\[\]]*[)\]]")
"""a name may have an abbreviation, or the name of its group, behind it"""


def labels(place: Place, places: Sequence[int], inside: bool = False) -> list[list[str]]:
    """Words beside each part, and each two and three of them that follow each other; ``inside``: those before the
    parenthesis or the colon that the list begins with name the total.
    """
    ends = place.sentence.ends
    named = []
    for number, spot in enumerate(places):
        first = max(spot - 3, 0)
        opened = max(place.letters.rfind(sign, first, spot) for sign in "(:") if inside else -1
        low = ends[places[number - 1]] if number else ends[max(first, opened)]
        words = words_of(place.low[low : ends[min(spot + 1, len(ends) - 1)]])
        pairs = [f"{a} {b}" for a, b in pairwise(words)]
        named.append([*words, *pairs, *(f"{pair} {c}" for pair, c in zip(pairs, words[2:], strict=False))])
    return named


def are_opposite(named: list[list[str]], lexicon: Lexicon, halves: bool = True) -> bool:
    """Whether the names of two parts leave no third one: men and women, passed and not passed; with ``halves`` also
    where there is none beside them mostly, or where the one is not the other: with a permit and with no permit.
    """
    if len(named) != 2:
        return False
    one, other = (set(words) for words in named)
    if halves and (_is_negated(one, other, lexicon) or _is_negated(other, one, lexicon)):
        return True
    pairs = lexicon.opposites | lexicon.halves if halves else lexicon.opposites
    return any((first in one and second in other) or (second in one and first in other) for first, second in pairs)


def _is_negated(one: Set[str], other: Set[str], lexicon: Lexicon) -> bool:
    """Whether words of the one stand behind a negation in the other, and there alone."""
    negated = (each.partition(" ") for each in other if each.partition(" ")[0] in lexicon.negations)
    bare = {rest: f"{word} {rest}" for word, _, rest in negated if rest and rest not in lexicon.prose.common}
    return any(rest in one and each not in one for rest, each in bare.items())


def may_overlap(named: list[list[str]], lexicon: Lexicon) -> bool:
    """Whether one thing may be in several parts: women and the disabled; not women, men and others."""
    every = {word for words in named for word in words}
    apart = {word for pair in lexicon.opposites if every.issuperset(pair) for word in pair}
    return not lexicon.overlapping.isdisjoint(every - apart)


@cache
def _named(arms: tuple[str, ...], joined: tuple[str, ...]) -> re.Pattern[str]:
    """What ends with the name of a group: in the control group, to arm B, to the group and."""
    also = any_of(joined).pattern
    return re.compile(rf"{any_of(arms).pattern}(?:\s+(?!{also})[^\W_]{{1,3}})?(?:\s+{also})?\s*$")


def are_groups(place: Place, places: Sequence[int]) -> bool:
    """Whether each part is said to be in a group of its own, and no more is told of it: 29 in the control group and 27
    in the other group; 60 were assigned to one and 47 to the other.
    """
    low, sentence, prose = place.low, place.sentence, place.lexicon.prose
    starts = [sentence.ends[each] for each in places]
    pieces = list(zip(starts, [*(sentence.starts[each] for each in places[1:]), sentence.end], strict=True))
    verb = any_of(prose.divided).search(low, *pieces[0])
    to = goes_to(prose.groups)
    led = PART in place.letters[max(places[0] - 2, 0) : places[0]]  # not 145 came; 65 were assigned to it
    if verb and led and all(to.match(low, *piece) for piece in pieces):
        return True
    named, arm = _named(prose.arms, prose.joined), any_of(prose.arms)
    texts = [low[first:last] for first, last in pieces]
    return all(
        named.search(_MARK.split(_BRACKETS.sub("", text), maxsplit=1)[0])
        or any(arm.search(each) for each in _BRACKETS.findall(text))
        for text in texts
    )


def is_closed(place: Place, spot: int, noun: Sequence[str]) -> bool:
    """Whether nothing but its name stands behind the last part up to the next mark: 25 boys and 30 girls; not 25 boys
    and 30 girls had fever. ``noun`` is that of the total.
    """
    lexicon = place.lexicon
    words = words_of(_MARK.split(_BRACKETS.sub("", place.low[place.sentence.ends[spot] : place.sentence.end]))[0])
    names = {word for pair in lexicon.opposites | lexicon.halves for each in pair for word in each.split()}
    last = max((number for number, word in enumerate(words) if word in names), default=-1)
    return {*noun, *lexicon.countable, *lexicon.prose.arms}.issuperset(words[last + 1 :])
