"""What the words beside the parts of a list name: opposites, groups, or what may overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache
from itertools import chain, pairwise
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import Pieces, any_of, goes_to
from crossfoot.articles.phrases import WORD
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.wordings import JOINED, NUMBER, PART, symbols
from crossfoot.articles.words import Lexicon
from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import unmade

words_of: Final = re.compile(r"[^\W\d_]+").findall
_MARK: Final = unmade(r"[,;:()\]]|\.(?=\s|$)")
_PARTED: Final = symbols(", ; joined")
_BRACKETS: Final = unmade(r"\s*[(\[][^()\[\]]*[)\]]")
"""a name may have an abbreviation, or the name of its group, behind it"""
_FIRST: Final = 4
"""words behind a figure in which its verb stands: 50 of the men speak"""
_SHORT: Final = 3
"""words of a part without a verb of its own"""
_BARE: Final = 2
"""words that name a part, and tell nothing of it: 106 tube feedings"""
_STOPS: Final = JOINED + NUMBER
_NEXT_MARK: Final = unmade(r"[,;:()\[\]–—]|\.(?=\s|$)|\s--?\s")


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
    partners = _partners(lexicon.opposites, lexicon.halves if halves else frozenset())
    return any(not partners[word].isdisjoint(other) for word in one if word in partners)


@cache
def _partners(*pairs: frozenset[tuple[str, ...]]) -> Mapping[str, Set[str]]:
    """By each word of the pairs those that it is paired with."""
    partners: dict[str, set[str]] = {}
    for first, second in chain(*pairs):
        partners.setdefault(first, set()).add(second)
        partners.setdefault(second, set()).add(first)
    return partners


def _is_negated(one: Set[str], other: Set[str], lexicon: Lexicon) -> bool:
    """Whether words of the one stand behind a negation in the other, and there alone."""
    negated = (each.partition(" ") for each in other if each.partition(" ")[0] in lexicon.negations)
    bare = {rest: f"{word} {rest}" for word, _, rest in negated if rest and rest not in lexicon.prose.common}
    return any(rest in one and each not in one for rest, each in bare.items())


def may_overlap(named: list[list[str]], lexicon: Lexicon) -> bool:
    """Whether one thing may be in several parts: women and the disabled; not women, men and others."""
    every = {word for words in named for word in words}
    overlapping = every & lexicon.overlapping
    apart = {word for pair in lexicon.opposites if every.issuperset(pair) for word in pair} if overlapping else set()
    return not overlapping <= apart


def attributes_of(place: Place) -> frozenset[int]:
    """Where the counts begin of which what is told may be told of others too: of 80, 50 speak Spanish, and 32 drive.
    Parts that are something (10 men), or of which one thing became (36 rescued), leave each other out.
    """
    return attributed(place.sentence, place.low, place.lexicon)


def may_share(place: Place, noun: Sequence[str], places: Sequence[int], alike: bool) -> bool:
    """Whether one thing may be in several parts because of what is told of them: 50 speak Spanish, 27 drive to work;
    also if it need be told ``alike`` of each and is not, as it must be if they are said to be something: 15 are
    students, 10 are left-handed. ``noun`` is that of the total.
    """
    parts = [item for item in (place.sentence.items[each] for each in places) if isinstance(item, Mention)]
    if any(part.unit for part in parts):
        return False
    told = [told_of(place.sentence, place.low, each) for each in places]
    if are_denied(told, place.lexicon):
        return False
    shared, alike = place.once(attributes_of), alike or are_something(told, place.lexicon)
    return any(part.start in shared for part in parts) or (alike and not are_told_alike(told, noun, place.lexicon))


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


@cache
def _phrases(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, phrases))


@cache
def _first_words(phrases: frozenset[str]) -> Pieces:
    return Pieces({phrase.partition(" ")[0] for phrase in phrases})


def told_of(sentence: Sentence, low: str, spot: int) -> list[str]:
    """The words behind a figure up to the next mark, word that joins, or figure."""
    letters, first = sentence.letters, spot + 1
    stops = (n for n in range(first, len(letters)) if letters[n] in _STOPS or sentence.items[n])
    last = next(stops, len(letters))
    text = low[sentence.ends[spot] : sentence.starts[last] if last < len(letters) else sentence.end]
    words = WORD.findall(_NEXT_MARK.split(text, maxsplit=1)[0])
    led = last < len(letters) and letters[last] != JOINED and not _NEXT_MARK.search(text)
    return words[:-1] if led else words  # of the last one more is told: with 2 rooms; ở đó có 12


def attributed(sentence: Sentence, low: str, lexicon: Lexicon) -> frozenset[int]:
    """Where the counts of a sentence begin of which an attribute is told; none if one has what another has not."""
    attributes, outcomes = _phrases(lexicon.prose.attributes), _phrases(lexicon.prose.outcomes)
    spots = [n for n, letter in enumerate(sentence.letters) if letter == COUNT]
    if len(spots) < _BARE or not _first_words(attributes).are_in(low, sentence.start, sentence.end):
        return frozenset()
    told = [(sentence.items[spot], told_of(sentence, low, spot)) for spot in spots]
    named = [(item, words, _phrases_in(words[:_FIRST])) for item, words in told]
    found = [
        (item, words)
        for item, words, few in named
        if few & attributes and not (few & outcomes or _has_number(few, lexicon))
    ]
    others = [words for item, words in told if not any(item is one for one, _ in found)]
    denied = len(found) == 1 and _denies(others, found[0][1], lexicon)
    if denied or are_denied([words for _, words in found], lexicon):
        return frozenset()
    return frozenset([item.start for item, _ in found if isinstance(item, Mention) and not item.unit])


def _has_number(words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether it is told how many of a thing each of a part has, of which there is one number: 650 with one room."""
    articles, numerals = lexicon.notation.words.article, lexicon.numerals
    return any(not rest for word in words if word not in articles for rest, _ in numerals.get(word, ()))


def _phrases_in(words: Sequence[str]) -> set[str]:
    return {*words, *(f"{one} {other}" for one, other in pairwise(words))}


def are_denied(named: Sequence[Sequence[str]], lexicon: Lexicon) -> bool:
    """Whether of one part is denied what is told of the other: 28 had none, and 22 had one."""
    denied = _phrases(lexicon.prose.denied)
    return len(named) == _BARE and sum(not denied.isdisjoint(words) for words in named) == 1


def _denies(others: Sequence[Sequence[str]], told: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether of another part is denied what is told of one: 107 with a bell, and 33 without a bell."""
    denied = _phrases(lexicon.prose.denied)
    return any(not denied.isdisjoint(words) and not set(told[1:]).isdisjoint(words) for words in others)


def are_something(named: Sequence[Sequence[str]], lexicon: Lexicon) -> bool:
    """Whether any part is said to be something, not of it only: 15 are students."""
    copulas = _phrases((*lexicon.prose.copula, *lexicon.prose.copulas))
    return any(not copulas.isdisjoint(words[:_BARE]) for words in named)


def are_told_alike(named: Sequence[Sequence[str]], noun: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one thing is told of all parts, of each with another name behind it (65 went to one, 33 to the other),
    they are named only, or what became of each is told. ``noun`` is that of their total.
    """
    prose = lexicon.prose
    came, copulas = _phrases(prose.outcomes), _phrases((*prose.copula, *prose.copulas))
    became = [not _phrases_in(words).isdisjoint(came) for words in named]
    if all(became) or (became[0] and all(len(words) <= _SHORT for words in named[1:])):
        return True  # 92 were given the one, and 94 the other
    bare = [_without(words, noun) for words in named]
    if any(not words for words in bare):
        return False
    if all(len(words) <= _BARE and copulas.isdisjoint(words) for words in bare):
        return True
    heads = [_head(words, copulas) for words in bare]
    if all(head == heads[0] for head in heads):
        return True
    return all(words[0] in bare[0][1:] for words in bare[1:])


def _head(words: Sequence[str], copulas: Set[str]) -> Sequence[str]:
    """The first word, or a copula near it, and what stands behind that."""
    at = next((number for number, word in enumerate(words[:_BARE]) if word in copulas), -1)
    return words[at : at + _BARE] if at >= 0 else words[:1]


def _without(words: Sequence[str], noun: Sequence[str]) -> Sequence[str]:
    """The words behind what is counted again."""
    return words[1:] if words and noun and words[0] == noun[0] else words


def has_own_whole(place: Place, spot: int, before: int) -> bool:
    """Whether the words ahead of a figure, behind the last mark since the figure ``before`` it, say of whom or where it
    is: in June 44%; of the women 44%.
    """
    sentence, lexicon = place.sentence, place.lexicon
    marks = [at for at in range(before + 1, spot) if sentence.letters[at] in _PARTED]
    if not marks:
        return False
    ahead, of = place.low[sentence.ends[marks[-1]] : sentence.starts[spot]], any_of(lexicon.notation.words.of)
    return (lexicon.contrasts["located"].search(ahead) or of.search(ahead)) is not None
